//! What is on the table at a meeting. A concern is told in the owner's own words, and those are the owner's to say: on
//! the papers others read, a neutral line stands for them until the owner has said that they may stand there.

use serde::Serialize;

use crate::document::common::{DocumentContext, own, quoted, said_at_length};
use crate::plan::{AgendaItem, Meeting};
use crate::reading::is_for_the_owner_alone;

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
        context: &DocumentContext<'_>,
        key: &str,
        meeting: &Meeting,
        view: impl Fn(&DocumentContext<'_>, &AgendaItem) -> ItemView,
    ) -> Self {
        let items = context.sight.agenda_items_of(meeting.id);
        Self {
            title: context.text(key, &[]),
            items: items.into_iter().map(|it| view(context, it)).collect(),
        }
    }
}

impl ItemView {
    /// As it is written: for the owner.
    pub(super) fn as_written(context: &DocumentContext<'_>, item: &AgendaItem) -> Self {
        let goal = item.goal.and_then(|id| context.sight.goal(id));
        Self {
            text: own(&item.text),
            about: goal.map(|goal| quoted(context, &own(&goal.title))),
            notes: None,
        }
    }

    /// For everyone who is asked to come.
    pub(super) fn for_all(context: &DocumentContext<'_>, item: &AgendaItem) -> Self {
        let mut view = Self::as_written(context, item);
        if is_for_the_owner_alone(item) {
            view.text = context.text("papers.notice.concern", &[("name", &context.owner_name())]);
        }
        view
    }

    /// For everyone, with what was said of it.
    pub(super) fn with_notes(context: &DocumentContext<'_>, item: &AgendaItem) -> Self {
        Self {
            notes: said_at_length(&item.notes),
            ..Self::for_all(context, item)
        }
    }
}
