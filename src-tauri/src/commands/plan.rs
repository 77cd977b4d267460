//! The open plan: what it holds, and every change to it.

use std::sync::Mutex;

use tauri::State;
use viktig_core::document::NewsInWords;
use viktig_core::open_plan::OpenPlan;
use viktig_core::plan::{ChangeId, Edit, Language, Pen, PersonId, RecordRef};
use viktig_core::reading::{SearchAsked, SearchFound};
use viktig_core::store::{Changed, Cursor, HistoryPage};
use viktig_core::wording::{InWords, WordsAsked};

use crate::session::{OpenedPlan, Session};
use crate::watch::{Watch, held};

use super::{Answer, TheSession};

/// How many acts a page of the history has.
const PAGE: usize = 50;

/// Does something with the open plan's file. When another file has taken its place, our words are kept before it is told.
pub(super) fn writing<T>(
    session: &Mutex<Session>,
    deed: impl FnOnce(&mut OpenPlan) -> Answer<T>,
) -> Answer<T> {
    let mut session = held(session);
    let done = deed(session.open_mut()?);
    done.map_err(|problem| session.told(problem))
}

#[tauri::command(async)]
pub(super) fn plan(session: TheSession<'_>) -> Answer<OpenedPlan> {
    held(&session).current()
}

#[tauri::command(async)]
pub(super) fn act(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    pen: Pen,
    edits: Vec<Edit>,
) -> Answer<Changed> {
    watch.activity();
    writing(&session, |plan| plan.act(pen, &edits))
}

#[tauri::command(async)]
pub(super) fn undo(session: TheSession<'_>, pen: Pen) -> Answer<Changed> {
    writing(&session, |plan| plan.undo(pen))
}

/// The same, also of what another copy of the plan was written on top of since: the person was asked.
#[tauri::command(async)]
pub(super) fn undo_over(session: TheSession<'_>, pen: Pen) -> Answer<Changed> {
    writing(&session, |plan| plan.undo_over(pen))
}

#[tauri::command(async)]
pub(super) fn redo(session: TheSession<'_>, pen: Pen) -> Answer<Changed> {
    writing(&session, |plan| plan.redo(pen))
}

#[tauri::command(async)]
pub(super) fn history(
    session: TheSession<'_>,
    record: Option<RecordRef>,
    before: Option<Cursor>,
) -> Answer<HistoryPage> {
    held(&session).open()?.history(record, before, PAGE)
}

/// Where words stand in the plan, and in what stood there before.
#[tauri::command(async)]
pub(super) fn search(session: TheSession<'_>, asked: SearchAsked) -> Answer<SearchFound> {
    held(&session).open()?.search(&asked)
}

/// What records are called and what stands in fields, of the plan now or of the one that was looked at last.
#[tauri::command(async)]
pub(super) fn in_words(
    session: TheSession<'_>,
    asked: WordsAsked,
    then: Option<&str>,
    language: Language,
) -> Answer<InWords> {
    held(&session).open()?.in_words(&asked, then, language)
}

/// What is new to somebody since their last copy; nothing when they got none, or may see nothing.
#[tauri::command(async)]
pub(super) fn new_since(
    session: TheSession<'_>,
    person: PersonId,
    language: Language,
) -> Answer<Option<NewsInWords>> {
    held(&session).open()?.news(person, Some(language))
}

#[tauri::command(async)]
pub(super) fn choose_version(
    session: TheSession<'_>,
    watch: State<'_, Watch>,
    pen: Pen,
    change: ChangeId,
) -> Answer<Changed> {
    watch.activity();
    writing(&session, |plan| plan.choose(pen, change))
}

#[tauri::command(async)]
pub(super) fn set_bookmark(session: TheSession<'_>, place: &str) -> Answer<()> {
    writing(&session, |plan| plan.set_bookmark(place))
}

/// Asked when the window is looked at again.
#[tauri::command(async)]
pub(super) fn still_mine(session: TheSession<'_>) -> Answer<()> {
    writing(&session, |plan| plan.still_mine())
}
