//! The owner's words, as they are quoted.

use chrono::Local;
use serde::Serialize;

use super::draft::{Draft, brief, said_at_length};
use crate::document::direction::{own, own_lines};
use crate::plan::Matter;

/// Words in quotation marks, with whose they are and since when.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Quotation {
    text: String,
    sign: Option<String>,
}

/// A heading and the quotations under it.
#[derive(Debug, Serialize)]
pub(super) struct Quotations {
    pub(super) title: String,
    pub(super) quotes: Vec<Quotation>,
}

impl Quotation {
    /// The whole of what matters, signed.
    pub(super) fn signed(draft: &Draft<'_>, matter: &Matter) -> Self {
        Self {
            text: quoted(draft, &own_lines(&matter.text)),
            sign: Some(sign(draft, matter)),
        }
    }

    /// Words of any record's `field`, signed by whoever they are from. Nothing when nothing is said.
    pub(super) fn of(draft: &Draft<'_>, record: uuid::Uuid, field: &str, words: &str) -> Option<Self> {
        said_at_length(words).map(|words| Self {
            text: quoted(draft, &words),
            sign: signature(draft, record, field),
        })
    }

    /// The beginning of it, at most `room` characters, signed.
    pub(super) fn begun(draft: &Draft<'_>, matter: &Matter, room: usize) -> Self {
        Self {
            text: quoted(draft, &own_lines(&beginning(&matter.text, room))),
            sign: Some(sign(draft, matter)),
        }
    }

    /// The beginning of it without a name, where the name is plain.
    pub(super) fn unsigned(draft: &Draft<'_>, matter: &Matter, room: usize) -> Self {
        Self {
            sign: None,
            ..Self::begun(draft, matter, room)
        }
    }
}

/// Puts words in the language's quotation marks, unless the writer did.
pub(super) fn quoted(draft: &Draft<'_>, words: &str) -> String {
    let (open, close) = (draft.text("quote.open", &[]), draft.text("quote.close", &[]));
    if words.starts_with(&open) && words.ends_with(&close) {
        return words.to_owned();
    }
    format!("{open}{words}{close}")
}

/// «Arne, 1. mars 2027 · helse».
fn sign(draft: &Draft<'_>, matter: &Matter) -> String {
    let mut sign = signature(draft, matter.id.into(), "text").unwrap_or_else(|| brief(&draft.owner_name()));
    if let Some(area) = matter.area {
        sign = format!("{sign} · {}", draft.word("matter.area", area.as_str()));
    }
    sign
}

/// «Arne, 1. mars 2027»: whose words they are, and since when. The name of somebody who is out of the plan is not
/// told, and nobody else is named in their place. Nothing when nobody is known to have said it.
fn signature(draft: &Draft<'_>, record: uuid::Uuid, field: &str) -> Option<String> {
    let voice = draft.voice(record, field)?;
    // The day it was in the room where it was written.
    let day = draft.date(voice.at.with_timezone(&Local).date_naive());
    Some(match draft.person(Some(voice.pen.words)) {
        Some(person) => format!("{}, {day}", brief(&own(&person.name))),
        None => day,
    })
}

/// The most lines of a text that is only begun.
const MOST_LINES: usize = 6;

/// The beginning of a text that is longer than `room` characters or has many lines, cut between words.
pub(in crate::document) fn beginning(text: &str, room: usize) -> String {
    let text = text.trim();
    let lines_end = text.match_indices('\n').nth(MOST_LINES - 1).map(|(end, _)| end);
    let room_end = text.char_indices().nth(room).map(|(end, _)| end);
    let Some(end) = lines_end.into_iter().chain(room_end).min() else {
        return text.to_owned();
    };
    let start = &text[..end];
    let cut = start
        .rfind(char::is_whitespace)
        .filter(|cut| *cut > end / 2 && room_end == Some(end))
        .unwrap_or(end);
    format!("{} …", start[..cut].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_begun_between_words() {
        assert_eq!(beginning(" kort ", 10), "kort", "what fits is whole");
        assert_eq!(
            beginning("en to tre fire", 9),
            "en to …",
            "a word is not cut in two"
        );
        assert_eq!(
            beginning(&"a\n".repeat(9), 99),
            "a\na\na\na\na\na …",
            "nor are there too many lines"
        );
        assert_eq!(
            beginning(&"å".repeat(50), 10),
            format!("{} …", "å".repeat(10)),
            "unless it fills the room alone"
        );
    }
}
