//! What the cover of a reader's copy says that no other cover does.

use serde::Serialize;

use super::Reader;
use crate::document::common::DocumentContext;

/// Whom the copy is for, and until when.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::document) struct ReaderCopy {
    pub(in crate::document) made_for: String,
    /// «Per kan se dette», and until when.
    pub(in crate::document) sees: Option<[String; 2]>,
}

impl ReaderCopy {
    pub(in crate::document) fn new(context: &DocumentContext<'_>, reader: &Reader) -> Self {
        let sees = context.text("reader.sees", &[("name", &reader.short)]);
        Self {
            made_for: context.text("reader.madeFor", &[("name", &reader.name)]),
            sees: reader.until(context).map(|until| [sees, until]),
        }
    }
}
