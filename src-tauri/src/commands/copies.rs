//! The copies of a plan that was written apart: another one is looked at where it lies, and what is new there is taken in.

use secrecy::SecretString;
use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};
use ts_rs::TS;
use viktig_core::kept::{Arrived, CopyNews, CopyTold, Met, Unsettled};
use viktig_core::plan::{Language, Pen};
use viktig_core::texts::text;
use viktig_core::wording::{InWords, WordsAsked};

use crate::files::ask_for_a_folder;
use crate::watch::{Watch, held};

use super::taking_in::ask_for_a_copy;
use super::{Answer, TheSession};

/// What the other copy lies as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum OtherPlace {
    /// A locked copy: one file.
    File,
    /// The folder of a plan, or a shelf with it.
    Folder,
}

/// Asks where the other copy lies. Nothing when the person closes the dialog; nothing is read either when the plan it was
/// opened for has been locked meanwhile.
#[tauri::command(async)]
pub(super) fn look_at_other<R: Runtime>(
    app: AppHandle<R>,
    session: TheSession<'_>,
    place: OtherPlace,
) -> Answer<Option<CopyNews>> {
    let (turn, language) = {
        let session = held(&session);
        (session.turn(), session.language()?)
    };
    let chosen = match place {
        OtherPlace::File => ask_for_a_copy(&app, language, "shell.save.otherCopy"),
        OtherPlace::Folder => ask_for_a_folder(&app, &text(language, "shell.save.otherFolder", &[])),
    };
    let Some(path) = chosen else { return Ok(None) };
    let mut session = held(&session);
    session.still(turn)?;
    session.look_at_other(path, None).map(Some)
}

/// The same copy, with the phrase that opens it.
#[tauri::command(async)]
pub(super) fn look_at_other_with(session: TheSession<'_>, phrase: SecretString) -> Answer<CopyNews> {
    held(&session).look_at_other_with(&phrase)
}

/// What is new in the copy that is looked at, in words: called what it is called there.
#[tauri::command(async)]
pub(super) fn other_in_words(
    session: TheSession<'_>,
    asked: WordsAsked,
    language: Language,
) -> Answer<InWords> {
    let session = held(&session);
    session.other()?.in_words(&asked, language, session.today()?)
}

#[tauri::command(async)]
pub(super) fn meet_other(session: TheSession<'_>, watch: State<'_, Watch>, pen: Pen) -> Answer<Met> {
    watch.activity();
    let mut session = held(&session);
    let met = session.meet_other(pen);
    met.map_err(|problem| session.told(problem))
}

#[tauri::command(async)]
pub(super) fn leave_other(session: TheSession<'_>) -> Answer<()> {
    held(&session).leave_other();
    Ok(())
}

#[tauri::command(async)]
pub(super) fn copies(session: TheSession<'_>) -> Answer<Vec<CopyTold>> {
    held(&session).open()?.copies()
}

/// What came in when another copy was last taken in.
#[tauri::command(async)]
pub(super) fn arrived(session: TheSession<'_>) -> Answer<Option<Arrived>> {
    held(&session).open()?.arrived()
}

/// What copies came to say that does not go together, and what one took out while another wrote in it.
#[tauri::command(async)]
pub(super) fn unsettled(session: TheSession<'_>) -> Answer<Unsettled> {
    held(&session).open()?.unsettled()
}
