//! Turns a template and its data into a PDF that machines can check (PDF/A-2a) and everyone can read (PDF/UA-1). With a file in it
//! it is PDF/A-3a.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Label, Selector, Smart};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::drawn::PageDrawn;
use super::printable::{DIVIDE_HERE, printable};
use super::world::{Files, Sheet};
use crate::document::DocumentError;

/// What ends so close to the foot of its page, in points, ends at it.
const SETTLED: f64 = 0.5;

/// What a template marks the end of what it placed unmeasured with, and how far down that may be, in points.
const UNMEASURED_ENDS: &str = "unmeasured-ends";

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
    lay_out(template, data, made)?.pdf()
}

/// Places `data` on pages with `template`. What is written of it is dated `made`.
///
/// # Errors
/// As [`typeset`].
pub(in crate::document) fn lay_out(
    template: &str,
    data: &impl Serialize,
    made: NaiveDate,
) -> Result<LaidOut, DocumentError> {
    ReadyPdf::new(template, data, made)?.lay_out()
}

/// The same with files that the template asks for by name: pictures to draw, and one that goes along in it.
///
/// # Errors
/// As [`typeset`].
pub(in crate::document) fn lay_out_with(
    files: Files,
    template: &str,
    data: &impl Serialize,
    made: NaiveDate,
) -> Result<LaidOut, DocumentError> {
    let mut ready = ReadyPdf::new(template, data, made)?;
    ready.sheet.put(files);
    ready.lay_out()
}

/// A document in finished words, ready for the typesetter.
///
/// What was typeset held somebody's plan: the typesetter's memory of it is emptied when this is dropped.
pub struct ReadyPdf {
    sheet: Sheet,
    made: NaiveDate,
}

impl ReadyPdf {
    pub(in crate::document) fn new(
        template: &str,
        data: &impl Serialize,
        made: NaiveDate,
    ) -> Result<Self, DocumentError> {
        let sheet = sheet(template, data)?;
        Ok(Self { sheet, made })
    }

    /// The typesetter's own work, and nothing else.
    ///
    /// # Errors
    /// [`DocumentError::Typesetting`] with the typesetter's own words: a fault in a template.
    pub fn typeset(&self) -> Result<Pdf, DocumentError> {
        self.lay_out()?.pdf()
    }

    fn lay_out(&self) -> Result<LaidOut, DocumentError> {
        let document = typst::compile::<PagedDocument>(&self.sheet).output;
        let document = document.map_err(|faults| DocumentError::Typesetting(in_words(&faults)))?;
        Ok(LaidOut {
            document,
            made: self.made,
            archived: if self.sheet.has_attached() {
                PdfStandard::A_3a
            } else {
                PdfStandard::A_2a
            },
        })
    }
}

impl Drop for ReadyPdf {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

/// A document on its pages: looked at one by one, or written as a PDF. Both are the same pages.
///
/// They hold somebody's plan: the typesetter's memory of it is emptied when this is dropped.
pub struct LaidOut {
    document: PagedDocument,
    made: NaiveDate,
    /// What an archive is told that it is.
    archived: PdfStandard,
}

impl LaidOut {
    /// How many pages there are.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// Whether something that was placed whole without being measured reaches the foot of its page: what is too much for it is
    /// pressed together there.
    pub(in crate::document) fn reaches_the_foot(&self) -> bool {
        let introspector = self.document.introspector();
        let ends = Label::new(PicoStr::intern(UNMEASURED_ENDS)).map(Selector::Label);
        ends.is_some_and(|ends| {
            introspector.query(&ends).iter().any(|end| {
                let lowest = end.to_packed::<MetadataElem>().map(|it| &it.value);
                let place = end.location().and_then(|it| introspector.position(it));
                match (lowest, place) {
                    (Some(typst::foundations::Value::Float(lowest)), Some(place)) => {
                        place.point.y.to_pt() > lowest - SETTLED
                    }
                    _ => true,
                }
            })
        })
    }

    /// The page with this number, counted from 1, as it is looked at; nothing when there is none.
    #[must_use]
    pub fn page(&self, number: usize) -> Option<PageDrawn> {
        let page = self.document.pages().get(number.checked_sub(1)?)?;
        Some(PageDrawn::of(page))
    }

    /// The pages as a file.
    ///
    /// # Errors
    /// [`DocumentError::Typesetting`] with the typesetter's own words: a fault in a template.
    pub fn pdf(&self) -> Result<Pdf, DocumentError> {
        let written =
            options(self.made, self.archived).and_then(|options| typst_pdf::pdf(&self.document, &options));
        let bytes = written.map_err(|faults| DocumentError::Typesetting(in_words(&faults)))?;
        let pages = self.pages();
        Ok(Pdf { bytes, pages })
    }
}

impl Drop for LaidOut {
    fn drop(&mut self) {
        comemo::evict(0);
    }
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

fn options(made: NaiveDate, archived: PdfStandard) -> typst::diag::SourceResult<PdfOptions> {
    use typst::diag::At;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, archived]).at(typst::syntax::Span::detached())?;
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
