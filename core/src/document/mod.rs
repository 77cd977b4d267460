//! What leaves the plan: as a PDF, as a recovery sheet, and as an open file that other programs can read (`open`).
//!
//! A plan becomes finished words in its own language (`view`), every character is made printable (`printable`), and a
//! Typst template in `core/templates/` places it on the page (`typeset`, in a `world` with nothing else in it). The PDF is
//! tagged for those who listen (PDF/UA-1), made to last (PDF/A-2a), and the same, byte for byte, each time it is made
//! from the same plan on the same day.

mod direction;
mod error;
pub mod open;
mod paper;
mod printable;
mod recovery;
mod save;
mod typeset;
mod view;
mod world;

use chrono::NaiveDate;

use crate::plan::Plan;

pub use error::DocumentError;
pub use paper::{PaperWanted, paper, paper_name, rules_card};
pub use recovery::recovery_sheet;
pub use save::{may_save, save};
pub use typeset::Pdf;

/// Makes the PDF of `plan`, in the plan's own language, dated `made`.
///
/// # Errors
/// [`DocumentError`] when it could not be typeset.
pub fn plan_pdf(plan: &Plan, made: NaiveDate) -> Result<Pdf, DocumentError> {
    typeset::typeset("/plan.typ", &view::PlanView::new(plan, made), made)
}

/// The same with the owner's diary as the last chapter. Only the owner asks for that, each time.
///
/// # Errors
/// [`DocumentError`] when it could not be typeset.
pub fn plan_pdf_with_diary(plan: &Plan, made: NaiveDate) -> Result<Pdf, DocumentError> {
    typeset::typeset("/plan.typ", &view::PlanView::with_diary(plan, made), made)
}

#[cfg(test)]
mod contents_tests;
#[cfg(test)]
mod outsiders;
#[cfg(test)]
mod paper_tests;
#[cfg(test)]
mod promise_tests;
#[cfg(test)]
mod reading_tests;
#[cfg(test)]
mod rewritten;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod whole;
