//! Asking a place that may be slow or gone. A stick that was pulled out answers at once; a share whose machine is away may
//! not answer for minutes, and nobody should wait for that to get into their plan, or out of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a place has to answer. One that takes longer counts as not being there.
const PATIENCE: Duration = Duration::from_millis(700);

/// Places that have not answered yet.
type Places = Mutex<BTreeSet<PathBuf>>;

/// Each is asked by one at a time, however often somebody wants to know,
static ASKED: LazyLock<Places> = LazyLock::new(Mutex::default);

/// and worked with by one at a time.
static WORKED_WITH: LazyLock<Places> = LazyLock::new(Mutex::default);

/// What the place answers; nothing when it does not answer in time.
pub(crate) fn asked<T: Send + 'static>(
    place: &Path,
    question: impl FnOnce(&Path) -> T + Send + 'static,
) -> Option<T> {
    let at = place.to_owned();
    let heard = begun(&ASKED, place, move || question(&at))?;
    heard.recv_timeout(PATIENCE).ok()
}

/// What comes of work with a place, which may take as long as it will while it goes on: `steps` tells how far it has come. Nothing
/// when it stands still for so long, or something that was begun with the place before still does.
pub(crate) fn worked<T: Send + 'static>(
    place: &Path,
    standstill: Duration,
    steps: impl Fn() -> u64,
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let heard = begun(&WORKED_WITH, place, work)?;
    let mut before = steps();
    loop {
        match heard.recv_timeout(standstill) {
            Ok(done) => return Some(done),
            Err(RecvTimeoutError::Timeout) if steps() != before => before = steps(),
            Err(_) => return None,
        }
    }
}

/// Begins something with a place in a thread of its own, unless something else was begun there and has not ended.
fn begun<T: Send + 'static>(
    places: &'static Places,
    place: &Path,
    deed: impl FnOnce() -> T + Send + 'static,
) -> Option<Receiver<T>> {
    if !all(places).insert(place.to_owned()) {
        return None;
    }
    let taken = Taken {
        places,
        place: place.to_owned(),
    };
    let (answer, heard) = mpsc::channel();
    thread::spawn(move || {
        let done = deed();
        drop(taken);
        // Nobody waits any longer for one that came late.
        let _ = answer.send(done);
    });
    Some(heard)
}

/// A place that somebody has begun something with. It is free again whatever comes of that.
struct Taken {
    places: &'static Places,
    place: PathBuf,
}

impl Drop for Taken {
    fn drop(&mut self) {
        all(self.places).remove(&self.place);
    }
}

/// Whether there is a folder at the place, and it answers.
pub(super) fn is_there(place: &Path) -> bool {
    asked(place, |place| place.is_dir()).unwrap_or(false)
}

fn all(places: &'static Places) -> MutexGuard<'static, BTreeSet<PathBuf>> {
    places.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

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

    #[test]
    fn work_is_waited_for_while_it_goes_on_and_no_longer() {
        let place = Path::new("/a/place/that/is/slow");
        let steps = Arc::new(AtomicU64::new(0));
        let (counts, told) = (Arc::clone(&steps), Arc::clone(&steps));
        const STANDSTILL: Duration = Duration::from_secs(2);
        let worked_long = worked(
            place,
            STANDSTILL,
            move || told.load(Ordering::Relaxed),
            move || {
                for _ in 0..8 {
                    thread::sleep(STANDSTILL / 4);
                    counts.fetch_add(1, Ordering::Relaxed);
                }
                7
            },
        );
        assert_eq!(worked_long, Some(7), "what goes on may take its time");
        let (go_on, hangs) = mpsc::channel::<()>();
        let stands = worked(place, STANDSTILL / 10, || 0, move || hangs.recv().is_ok());
        assert_eq!(stands, None, "what stands still is left");
        assert_eq!(
            worked(place, STANDSTILL, || 0, || true),
            None,
            "and nothing more is begun there"
        );
        drop(go_on);
        let later = std::iter::repeat_with(|| worked(place, STANDSTILL, || 0, || true));
        let later = later.take(100).find_map(|answer| {
            thread::sleep(Duration::from_millis(10));
            answer
        });
        assert_eq!(later, Some(true), "when it has ended it is worked with as before");
    }
}
