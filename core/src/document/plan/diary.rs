//! The diary: the owner's alone, and on paper only when the owner asks for it then and there.

use crate::dates;
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
    /// How the day was, in a word.
    feeling: Option<String>,
    text: String,
}

impl Diary {
    /// Nothing when nothing is written in it.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let entries = context.sight.diary_entries().into_iter();
        let entries: Vec<_> = entries
            .filter(|it| it.feeling.is_some() || says_something(&it.text))
            .map(|it| Entry {
                day: it
                    .on
                    .map_or_else(|| context.text("diary.noDate", &[]), |day| context.date(day)),
                feeling: it
                    .feeling
                    .map(|feeling| dates::capital(&context.word("diaryEntry.feeling", feeling.as_str()))),
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
