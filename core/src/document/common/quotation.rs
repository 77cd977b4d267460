//! The owner's words, as they are quoted.

use serde::Serialize;

use super::beginning::beginning;
use super::context::{DocumentContext, brief, said_at_length};
use super::direction::{own, own_lines};
use crate::dates::capital;
use crate::plan::Matter;

/// Words in quotation marks, with whose they are and since when.
#[derive(Debug, Clone, Serialize)]
pub(in crate::document) struct Quotation {
    text: String,
    sign: Option<String>,
    /// Whether they are somebody else's than the owner's: then they are never drawn as the owner's, and always signed.
    others: bool,
}

/// A heading and the quotations under it.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Quotations {
    pub(in crate::document) title: String,
    pub(in crate::document) quotes: Vec<Quotation>,
}

impl Quotation {
    /// The whole of what matters, signed.
    pub(in crate::document) fn signed(context: &DocumentContext<'_>, matter: &Matter) -> Self {
        Self {
            text: quoted(context, &own_lines(&matter.text)),
            sign: Some(sign(context, matter)),
            others: context.others_words(matter.id.into(), "text").is_some(),
        }
    }

    /// Words of any record's `field`, signed by whoever they are from. Nothing when nothing is said.
    pub(in crate::document) fn of(
        context: &DocumentContext<'_>,
        record: uuid::Uuid,
        field: &str,
        words: &str,
    ) -> Option<Self> {
        said_at_length(words).map(|words| Self {
            text: quoted(context, &words),
            sign: signature(context, record, field),
            others: context.others_words(record, field).is_some(),
        })
    }

    /// The same words without quotation marks: what somebody tells of another.
    pub(in crate::document) fn plain(
        context: &DocumentContext<'_>,
        record: uuid::Uuid,
        field: &str,
        words: &str,
    ) -> Option<Self> {
        said_at_length(words).map(|text| Self {
            text,
            sign: signature(context, record, field),
            others: context.others_words(record, field).is_some(),
        })
    }

    /// The beginning of it, at most `room` characters, signed.
    pub(in crate::document) fn begun(context: &DocumentContext<'_>, matter: &Matter, room: usize) -> Self {
        Self {
            text: quoted(context, &own_lines(&beginning(&matter.text, room))),
            sign: Some(sign(context, matter)),
            others: context.others_words(matter.id.into(), "text").is_some(),
        }
    }

    /// The beginning of it without a name, where it is plain that they are the owner's. Anybody else's are signed.
    pub(in crate::document) fn unsigned(context: &DocumentContext<'_>, matter: &Matter, room: usize) -> Self {
        let begun = Self::begun(context, matter, room);
        Self {
            sign: begun.sign.filter(|_| begun.others),
            ..begun
        }
    }
}

/// Puts words in the language's quotation marks, unless the writer did.
pub(in crate::document) fn quoted(context: &DocumentContext<'_>, words: &str) -> String {
    let (open, close) = (context.text("quote.open", &[]), context.text("quote.close", &[]));
    if words.starts_with(&open) && words.ends_with(&close) {
        return words.to_owned();
    }
    format!("{open}{words}{close}")
}

/// «Arne, 1. mars 2027 · Helse».
fn sign(context: &DocumentContext<'_>, matter: &Matter) -> String {
    let mut sign =
        signature(context, matter.id.into(), "text").unwrap_or_else(|| brief(&context.owner_name()));
    if let Some(area) = matter.area {
        sign = format!(
            "{sign} · {}",
            capital(&context.word("matter.area", area.as_str()))
        );
    }
    sign
}

/// «Arne, 1. mars 2027»: whose words they are, and since when. The name of somebody who is out of the plan is not
/// told, and nobody else is named in their place. Nothing when nobody is known to have said it.
fn signature(context: &DocumentContext<'_>, record: uuid::Uuid, field: &str) -> Option<String> {
    let voice = context.voice(record, field)?;
    // The day it was in the room where it was written.
    let day = context.date((context.day_of)(voice.at));
    Some(match context.person(Some(voice.pen.words)) {
        Some(person) => format!("{}, {day}", brief(&own(&person.name))),
        None => day,
    })
}
