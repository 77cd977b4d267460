//! Asking a place that may be slow or gone. A stick that was pulled out answers at once; a share whose machine is away may
//! not answer for minutes, and nobody should wait for that to get into their plan, or out of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

/// How long a place has to answer. One that takes longer counts as not being there.
const PATIENCE: Duration = Duration::from_millis(700);

/// Places that have not answered yet: each is asked by one at a time, however often somebody wants to know.
static ASKED: LazyLock<Mutex<BTreeSet<PathBuf>>> = LazyLock::new(Mutex::default);

/// What the place answers; nothing when it does not answer in time.
pub(crate) fn asked<T: Send + 'static>(
    place: &Path,
    question: impl FnOnce(&Path) -> T + Send + 'static,
) -> Option<T> {
    if !all().insert(place.to_owned()) {
        return None;
    }
    let (answer, heard) = mpsc::channel();
    let place = place.to_owned();
    thread::spawn(move || {
        let answered = question(&place);
        all().remove(&place);
        // Nobody waits any longer for one that came late.
        let _ = answer.send(answered);
    });
    heard.recv_timeout(PATIENCE).ok()
}

/// Whether there is a folder at the place, and it answers.
pub(super) fn is_there(place: &Path) -> bool {
    asked(place, |place| place.is_dir()).unwrap_or(false)
}

fn all() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    ASKED.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_does_not_answer_is_waited_for_once_and_not_asked_by_more_than_one() {
        let place = Path::new("/a/place/that/hangs");
        let (go_on, hangs) = mpsc::channel::<()>();
        assert_eq!(
            asked(place, move |_| hangs.recv().is_ok()),
            None,
            "nobody waits for it longer than is decent"
        );
        assert_eq!(
            asked(place, |_| panic!("asked a second time")),
            None::<bool>,
            "and it is not asked again meanwhile"
        );
        drop(go_on);
        let answers = || asked(place, |_| true);
        let later = std::iter::repeat_with(answers).take(100).find_map(|answer| {
            thread::sleep(Duration::from_millis(10));
            answer
        });
        assert_eq!(later, Some(true), "when it has answered it is asked as before");
    }
}
