//! The end of a small plan: room to write until next time, and to sign.

use serde::Serialize;

use super::signatures::Signatures;
use crate::document::common::DocumentContext;

/// The last part.
#[derive(Debug, Serialize)]
pub(super) struct Closing {
    title: String,
    signatures: Option<Signatures>,
}

impl Closing {
    pub(super) fn new(context: &DocumentContext<'_>, is_signed_here: bool) -> Self {
        Self {
            title: context.text("closing.title", &[]),
            signatures: is_signed_here.then(|| Signatures::new(context)),
        }
    }
}
