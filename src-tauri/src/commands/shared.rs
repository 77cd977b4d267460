//! The folder through which the copies of a plan meet: chosen, looked into, and written in; and who may write in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Runtime, State};
use viktig_core::kept::{CopyEnded, Exchanged, SharedFolder};
use viktig_core::plan::{DeviceId, Pen, PersonId};
use viktig_core::store::Changed;
use viktig_core::texts::text;

use crate::files::ask_for_a_folder;
use crate::watch::{Watch, held};

use super::{Answer, TheSession};

/// How long a folder on another machine has to answer, while nobody waits for it.
const PATIENCE: Duration = Duration::from_secs(10);

/// So many of what lies in it are looked for. The rest answers as they do.
const MOST: usize = 2_000;

/// The folder that has not answered yet: it is not asked once more.
static ASKED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Asks which folder the plan is to be shared in. False when the person closes the dialog.
#[tauri::command(async)]
pub(super) fn choose_shared_folder<R: Runtime>(app: AppHandle<R>, session: TheSession<'_>) -> Answer<bool> {
    let (turn, language) = {
        let session = held(&session);
        (session.turn(), session.language()?)
    };
    let chosen = ask_for_a_folder(&app, &text(language, "shell.save.sharedFolder", &[]));
    let Some(path) = chosen else { return Ok(false) };
    let mut session = held(&session);
    session.still(turn)?;
    session.choose_shared_folder(path)?;
    Ok(true)
}

/// Shares the plan in the folder that was chosen.
#[tauri::command(async)]
pub(super) fn share_in(session: TheSession<'_>, watch: State<'_, Watch>, pen: Pen) -> Answer<Exchanged> {
    watch.activity();
    let mut session = held(&session);
    let shared = session.share_in(pen);
    shared.map_err(|problem| session.told(problem))
}

#[tauri::command(async)]
pub(super) fn shared_folder(session: TheSession<'_>) -> Answer<Option<SharedFolder>> {
    held(&session).shared_folder()
}

#[tauri::command(async)]
pub(super) fn stop_sharing(session: TheSession<'_>) -> Answer<()> {
    held(&session).stop_sharing()
}

/// Whether there is a folder, and it answers. The session is not held while it is asked: a folder on another machine may be
/// slow, and people go on writing, and lock.
#[tauri::command(async)]
pub(super) fn look_in_folder(session: TheSession<'_>) -> Answer<bool> {
    let (turn, place) = {
        let session = held(&session);
        (session.turn(), session.shared_place()?)
    };
    let Some(place) = place else { return Ok(false) };
    let answers = answers(&place);
    let mut session = held(&session);
    session.still(turn)?;
    if !answers {
        session.folder_is_away();
    }
    Ok(answers)
}

/// Takes in what is new in the folder, and writes what is new here.
#[tauri::command(async)]
pub(super) fn exchange(session: TheSession<'_>, pen: Pen) -> Answer<Exchanged> {
    let mut session = held(&session);
    let exchanged = session.exchange(pen);
    exchanged.map_err(|problem| session.told(problem))
}

#[tauri::command(async)]
pub(super) fn allow_copy(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    pen: Pen,
    copy: DeviceId,
    person: PersonId,
) -> Answer<Changed> {
    watch.activity();
    let mut session = held(&session);
    let allowed = session.allow_copy(pen, copy, person);
    allowed.map_err(|problem| session.told(problem))
}

#[tauri::command(async)]
pub(super) fn end_copy(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    pen: Pen,
    copy: DeviceId,
) -> Answer<CopyEnded> {
    watch.activity();
    let mut session = held(&session);
    let ended = session.end_copy(pen, copy);
    ended.map_err(|problem| session.told(problem))
}

/// Whether a folder answers in time. One that does not is left to itself: nothing ends a call to a disk that hangs.
fn answers(place: &Path) -> bool {
    let place = place.to_owned();
    if held(&ASKED).replace(place.clone()) == Some(place.clone()) {
        return false;
    }
    let (answer, heard) = mpsc::channel();
    thread::spawn(move || {
        let is_there = look_through(&place);
        held(&ASKED).take_if(|asked| *asked == place);
        // Nobody waits any longer for one that came late.
        let _ = answer.send(is_there);
    });
    heard.recv_timeout(PATIENCE).unwrap_or(false)
}

/// Whether the folder is there, when all that lies in it has been asked for.
fn look_through(place: &Path) -> bool {
    let mut waiting = vec![place.to_owned()];
    let mut left = MOST;
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            if folder == place {
                return false;
            }
            continue;
        };
        for entry in entries.flatten().take(left) {
            left = left.saturating_sub(1);
            // Not what a link leads to.
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                waiting.push(entry.path());
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_answers_when_it_is_there_and_not_when_it_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("delt/segments/ab");
        fs::create_dir_all(&inside).unwrap();
        fs::write(inside.join("noe"), "noe").unwrap();
        assert!(
            answers(folder.path()),
            "a folder with others in it is looked through"
        );
        assert!(
            !answers(&folder.path().join("borte")),
            "one that is gone is told as away, at once"
        );
        assert!(
            !answers(&inside.join("noe")),
            "and so is a file that stands in its place"
        );
        assert!(
            answers(folder.path()),
            "what did not answer then does not keep it from being asked again"
        );
    }
}
