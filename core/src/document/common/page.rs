//! What is alike on every page: the line at the foot, and a small heading with what stands under it.

use serde::Serialize;

use super::context::{DocumentContext, brief};
use crate::texts::plan_of;

/// The most characters in what the document is called: PDF readers show it in a narrow bar.
pub(in crate::document) const LONGEST_TITLE: usize = 200;

/// The line at the foot of every page but the first. The templates fill in the page numbers.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Footer {
    start: String,
    pages: String,
}

/// A small heading and what stands under it.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Labelled {
    pub(in crate::document) label: String,
    pub(in crate::document) text: String,
}

impl Footer {
    /// Of the plan itself: whose it is.
    pub(in crate::document) fn of_plan(context: &DocumentContext<'_>, name: &str) -> Self {
        let plan = plan_of(&brief(name), context.language);
        let start = context.text(
            "footer.made",
            &[("plan", &plan), ("date", &context.date(context.made))],
        );
        Self::new(context, start)
    }

    /// The line that begins with `line`. That of an example says so first.
    pub(in crate::document) fn new(context: &DocumentContext<'_>, line: String) -> Self {
        let start = if context.is_example {
            context.text("footer.example", &[("line", &line)])
        } else {
            line
        };
        Self {
            start,
            pages: context.text("footer.pages", &[]),
        }
    }
}
