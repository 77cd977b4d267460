//! Turns a template and its data into a PDF that machines can check (PDF/A-2a) and everyone can read (PDF/UA-1).

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::printable::{DIVIDE_HERE, printable};
use super::world::Sheet;
use crate::document::DocumentError;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file, whole.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

impl AsRef<[u8]> for Pdf {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// Typesets `data` with `template` and writes it as a PDF dated `made`. The same input gives the same bytes.
///
/// Every text in `data` is made printable first, so that no character a person can type stops the document.
///
/// # Errors
/// [`DocumentError::Typesetting`] with the typesetter's own words: a fault in a template.
pub(in crate::document) fn typeset(
    template: &str,
    data: &impl Serialize,
    made: NaiveDate,
) -> Result<Pdf, DocumentError> {
    let sheet = sheet(template, data)?;
    let document = typst::compile::<PagedDocument>(&sheet).output;
    let pdf = document.and_then(|document| {
        let bytes = typst_pdf::pdf(&document, &options(made)?)?;
        Ok(Pdf {
            bytes,
            pages: document.pages().len(),
        })
    });
    // What was typeset held somebody's plan: it is not kept in memory any longer than needed.
    comemo::evict(0);
    pdf.map_err(|faults| DocumentError::Typesetting(in_words(&faults)))
}

/// The template and its data, ready to be typeset.
fn sheet(template: &str, data: &impl Serialize) -> Result<Sheet, DocumentError> {
    let mut data = serde_json::to_value(data)?;
    make_printable(&mut data);
    for key in ["title", "author"] {
        if let Some(Value::String(text)) = data.get_mut(key) {
            text.retain(|letter| letter != DIVIDE_HERE);
        }
    }
    Sheet::new(template, serde_json::to_vec(&data)?)
        .map_err(|message| DocumentError::Typesetting(message.to_string()))
}

fn options(made: NaiveDate) -> typst::diag::SourceResult<PdfOptions> {
    use typst::diag::At;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).at(typst::syntax::Span::detached())?;
    Ok(PdfOptions {
        creator: Smart::Custom(Some("Viktig for meg".to_owned())),
        timestamp: midnight(made).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn midnight(date: NaiveDate) -> Option<Datetime> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Datetime::from_ymd_hms(date.year(), month, day, 0, 0, 0)
}

/// Walks through the data and makes every text in it printable.
fn make_printable(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let std::borrow::Cow::Owned(better) = printable(text) {
                *text = better;
            }
        }
        Value::Array(values) => values.iter_mut().for_each(make_printable),
        Value::Object(fields) => {
            for (name, value) in fields {
                make_printable(value);
                // What is read aloud in a drawing's place stands on no line.
                if let Value::String(text) = value
                    && name == "alt"
                {
                    text.retain(|letter| letter != DIVIDE_HERE);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn in_words(faults: &[SourceDiagnostic]) -> String {
    let mut told = Vec::new();
    for fault in faults {
        told.push(fault.message.to_string());
        told.extend(fault.hints.iter().map(|hint| hint.v.to_string()));
    }
    told.join("; ")
}

#[cfg(test)]
mod looked_at;
#[cfg(test)]
pub(in crate::document) use looked_at::{bookmarks, pages_in_words, smallest_letters};
#[cfg(test)]
mod tests;
