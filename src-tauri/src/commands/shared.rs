//! The folder through which the copies of a plan meet: chosen, looked into, taken in from and written in, each by itself; and who
//! may write in it. The folder may lie on another machine and be slow: the session is not held while it is asked or written
//! in, so that people go on writing, and lock.

use tauri::{AppHandle, Runtime, State};
use viktig_core::kept::{CopyEnded, Met, SharedFolder};
use viktig_core::plan::{DeviceId, Pen, PersonId};
use viktig_core::store::Changed;
use viktig_core::texts::text;

use crate::files::ask_for_a_folder;
use crate::watch::{Watch, held};

use super::{Answer, TheSession, at_turn};

/// Asks which folder the plan is to be shared in, and looks into it. False when the person closes the dialog.
#[tauri::command(async)]
pub(super) fn choose_shared_folder<R: Runtime>(app: AppHandle<R>, session: TheSession<'_>) -> Answer<bool> {
    let (turn, language) = {
        let session = held(&session);
        (session.turn(), session.language()?)
    };
    let chosen = ask_for_a_folder(&app, &text(language, "shell.save.sharedFolder", &[]));
    let Some(path) = chosen else { return Ok(false) };
    let wanted = at_turn(&session, turn, |session| session.to_look_in_chosen(&path))?;
    let looked = wanted.look();
    at_turn(&session, turn, |session| {
        session.found_in_folder(looked);
        Ok(true)
    })
}

/// The folder as it was when it was last looked into.
#[tauri::command(async)]
pub(super) fn shared_folder(session: TheSession<'_>) -> Answer<Option<SharedFolder>> {
    held(&session).shared_folder()
}

#[tauri::command(async)]
pub(super) fn stop_sharing(session: TheSession<'_>) -> Answer<()> {
    held(&session).stop_sharing()
}

/// Looks into the folder. False when there is none.
#[tauri::command(async)]
pub(super) fn look_in_folder(session: TheSession<'_>) -> Answer<bool> {
    let (turn, wanted) = {
        let mut session = held(&session);
        (session.turn(), session.to_look_in_folder()?)
    };
    let Some(wanted) = wanted else { return Ok(false) };
    let looked = wanted.look();
    at_turn(&session, turn, |session| {
        session.found_in_folder(looked);
        Ok(true)
    })
}

/// Takes in what was found. Nothing when nothing was new.
#[tauri::command(async)]
pub(super) fn take_from_folder(session: TheSession<'_>, pen: Pen) -> Answer<Option<Met>> {
    let mut session = held(&session);
    let met = session.take_from_folder(pen);
    met.map_err(|problem| session.told(problem))
}

/// Writes what is new here in the folder. It goes on when the plan is locked meanwhile; that it was written is then found the
/// next time the folder is looked into.
#[tauri::command(async)]
pub(super) fn send_to_folder(session: TheSession<'_>) -> Answer<Option<SharedFolder>> {
    let (turn, to_send) = {
        let mut session = held(&session);
        (session.turn(), session.to_send())
    };
    let Some(to_send) = to_send else { return Ok(None) };
    let sent = to_send.send();
    at_turn(&session, turn, |session| session.note_sent(sent).map(Some))
}

#[tauri::command(async)]
pub(super) fn allow_copy(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    pen: Pen,
    copy: DeviceId,
    key: String,
    person: PersonId,
) -> Answer<Changed> {
    watch.activity();
    let mut session = held(&session);
    let allowed = session.allow_copy(pen, copy, &key, person);
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
