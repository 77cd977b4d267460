//! The diary: the owner's alone, and on paper only when the owner asks for it then and there.

use crate::document::common::{DocumentContext, own_lines, says_something};
use serde::Serialize;

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Diary {
    title: String,
    note: String,
    entries: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    day: String,
    text: String,
}

impl Diary {
    /// Nothing when nothing is written in it.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let entries = context.sight.diary_entries().into_iter();
        let entries: Vec<_> = entries
            .filter(|it| says_something(&it.text))
            .map(|it| Entry {
                day: it
                    .on
                    .map_or_else(|| context.text("diary.noDate", &[]), |day| context.date(day)),
                text: own_lines(&it.text),
            })
            .collect();
        (!entries.is_empty()).then(|| Self {
            title: context.text("diary.title", &[]),
            note: context.text("diary.note", &[]),
            entries,
        })
    }
}
