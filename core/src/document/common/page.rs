//! What is alike on every page: the line at the foot, and a small heading with what stands under it.

use serde::Serialize;

use super::context::{DocumentContext, brief};
use crate::texts::plan_of;

/// The most characters in what the document is called: PDF readers show it in a narrow bar.
pub(in crate::document) const LONGEST_TITLE: usize = 200;

/// The line at the foot of every page but the first. The templates fill in the page numbers.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Footer {
    pub(in crate::document) start: String,
    pub(in crate::document) pages: String,
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
        Self {
            start,
            pages: context.text("footer.pages", &[]),
        }
    }
}
