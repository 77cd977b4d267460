//! What is kept of a plan: its backups, its copies, and the second place for them.

use std::sync::Mutex;

use tauri::{AppHandle, Manager, Runtime, State};
use viktig_core::kept::{BackupTold, BringBack, Compared, CopyWanted, Kept, Reading, SecondPlace};
use viktig_core::open_plan::OpenPlan;
use viktig_core::plan::{ChangeId, Pen};
use viktig_core::store::Changed;
use viktig_core::texts::text;

use crate::files::ask_for_a_folder;
use crate::session::Session;
use crate::watch::{Watch, held};

use super::plan::writing;
use super::taking_in::ask_for_a_copy;
use super::{Answer, TheSession, at_turn};

/// Makes a locked copy in the second place when there is something new, while people go on: a stick is slow. One that could
/// not be made is told by how long ago the last was.
pub(super) fn copy_to_second_place<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    std::thread::spawn(move || copy_when(&app.state::<Mutex<Session>>(), |wanted| Ok(wanted.is_due())));
}

/// Copies the plan to the second place when `is_time` says so. The session is not held while the place is asked and
/// written in.
fn copy_when(session: &Mutex<Session>, is_time: impl FnOnce(&CopyWanted) -> Answer<bool>) -> Answer<()> {
    let (turn, wanted) = {
        let session = held(session);
        (session.turn(), session.open()?.copy_wanted()?)
    };
    let Some(wanted) = wanted else { return Ok(()) };
    if !is_time(&wanted)? {
        return Ok(());
    }
    let copy = at_turn(session, turn, |session| session.open_mut()?.second_copy(wanted))?;
    let made = copy.write()?;
    at_turn(session, turn, |session| {
        session.open_mut()?.note_second_copy(made)
    })
}

/// Reads what was kept of the plan while others may write in it, and tells what came of it.
fn with_what_was_kept<K, R, T>(
    session: &Mutex<Session>,
    ask: impl FnOnce(&OpenPlan) -> Answer<K>,
    read: impl FnOnce(K) -> Answer<R>,
    tell: impl FnOnce(&mut OpenPlan, R) -> Answer<T>,
) -> Answer<T> {
    let (turn, asked) = {
        let session = held(session);
        (session.turn(), ask(session.open()?)?)
    };
    let read = read(asked)?;
    at_turn(session, turn, |session| tell(session.open_mut()?, read))
}

#[tauri::command(async)]
pub(super) fn backups_told(session: TheSession<'_>) -> Answer<Vec<BackupTold>> {
    with_what_was_kept(
        &session,
        |open| open.backups_to_tell(None),
        |backups| Ok(backups.read()),
        OpenPlan::backups_told,
    )
}

#[tauri::command(async)]
pub(super) fn backup_told(session: TheSession<'_>, name: &str) -> Answer<BackupTold> {
    with_what_was_kept(
        &session,
        |open| open.backups_to_tell(Some(name)),
        |backups| Ok(backups.read()),
        |open, read| open.backup_told(name, read),
    )
}

#[tauri::command(async)]
pub(super) fn look_at_backup(session: TheSession<'_>, name: &str) -> Answer<Compared> {
    look_at(&session, Kept::Backup(name.to_owned()))
}

#[tauri::command(async)]
pub(super) fn look_at_copy<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
) -> Answer<Option<Compared>> {
    let language = held(&session).language()?;
    let Some(path) = ask_for_a_copy(&app, language, "shell.save.lookAtCopy") else {
        return Ok(None);
    };
    look_at(&session, Kept::Copy(path)).map(Some)
}

/// What was looked at last, beside the plan as it now is.
#[tauri::command(async)]
pub(super) fn look_again(session: TheSession<'_>, name: &str) -> Answer<Option<Compared>> {
    held(&session).open()?.look_again(name)
}

fn look_at(session: &Mutex<Session>, kept: Kept) -> Answer<Compared> {
    with_what_was_kept(
        session,
        |open| Ok(open.to_look_at(kept)),
        Reading::<Kept>::read,
        OpenPlan::look_at,
    )
}

#[tauri::command(async)]
pub(super) fn bring_back(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    pen: Pen,
    from: &str,
    what: BringBack,
) -> Answer<Changed> {
    watch.activity();
    writing(&session, |plan| plan.bring_back(pen, from, &what))
}

#[tauri::command(async)]
pub(super) fn bring_back_words(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    pen: Pen,
    change: ChangeId,
) -> Answer<Changed> {
    watch.activity();
    writing(&session, |plan| plan.bring_back_words(pen, change))
}

#[tauri::command(async)]
pub(super) fn second_place(session: TheSession<'_>) -> Answer<Option<SecondPlace>> {
    held(&session).open()?.second_place()
}

#[tauri::command(async)]
pub(super) fn choose_second_place<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
) -> Answer<Option<SecondPlace>> {
    let language = held(&session).language()?;
    let heading = text(language, "shell.save.secondPlace", &[]);
    let Some(folder) = ask_for_a_folder(&app, &heading) else {
        return Ok(None);
    };
    let mut session = held(&session);
    let open = session.open_mut()?;
    open.choose_second_place(&folder)?;
    open.second_place()
}

#[tauri::command(async)]
pub(super) fn forget_second_place(session: TheSession<'_>) -> Answer<()> {
    held(&session).open_mut()?.forget_second_place()
}

#[tauri::command(async)]
pub(super) fn back_up_to_second_place(session: TheSession<'_>) -> Answer<Option<SecondPlace>> {
    copy_when(&session, |wanted| wanted.is_there().map(|()| true))?;
    held(&session).open()?.second_place()
}
