//! What is on the table at a meeting. A concern is told in the owner's own words, and those are the owner's to say: on
//! the papers others read, a neutral line stands for them until the owner has put the item otherwise.

use serde::Serialize;

use super::draft::{Draft, said_at_length};
use super::quotation::quoted;
use crate::document::direction::own;
use crate::plan::{AgendaItem, Meeting};

/// The list.
#[derive(Debug, Serialize)]
pub(super) struct Agenda {
    title: String,
    items: Vec<ItemView>,
}

/// One thing to talk about.
#[derive(Debug, Serialize)]
pub(super) struct ItemView {
    text: String,
    about: Option<String>,
    notes: Option<String>,
}

impl Agenda {
    /// The items of a meeting under the heading `key`, each as `view` shows it.
    pub(super) fn new(
        draft: &Draft<'_>,
        key: &str,
        meeting: &Meeting,
        view: impl Fn(&Draft<'_>, &AgendaItem) -> ItemView,
    ) -> Self {
        let items = draft.agenda_of(meeting.id);
        Self {
            title: draft.text(key, &[]),
            items: items.into_iter().map(|it| view(draft, it)).collect(),
        }
    }
}

impl ItemView {
    /// As it is written: for the owner.
    pub(super) fn as_written(draft: &Draft<'_>, item: &AgendaItem) -> Self {
        let goal = item.goal.and_then(|id| draft.goal(id));
        Self {
            text: own(&item.text),
            about: goal.map(|goal| quoted(draft, &own(&goal.title))),
            notes: None,
        }
    }

    /// For everyone who is asked to come.
    pub(super) fn for_all(draft: &Draft<'_>, item: &AgendaItem) -> Self {
        let mut view = Self::as_written(draft, item);
        if is_the_concern(draft, item) {
            view.text = draft.text("papers.notice.concern", &[("name", &draft.owner_name())]);
        }
        view
    }

    /// For everyone, with what was said of it.
    pub(super) fn with_notes(draft: &Draft<'_>, item: &AgendaItem) -> Self {
        Self {
            notes: said_at_length(&item.notes),
            ..Self::for_all(draft, item)
        }
    }
}

/// Whether the item still says what the concern it is about says, or the beginning of it.
fn is_the_concern(draft: &Draft<'_>, item: &AgendaItem) -> bool {
    let words = on_one_line(&item.text);
    let begun = words.strip_suffix('…').unwrap_or(&words).trim_end();
    let mut concerns = draft.plan.concerns.iter();
    concerns.any(|it| Some(it.id) == item.concern && on_one_line(&it.text).starts_with(begun))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
