//! The papers beside the plan itself: for a meeting, for the wallet, for the wall, for the table, to share.

mod agenda;
mod anonymous;
mod card;
mod feedback;
mod journal;
mod look;
mod meetings;
mod recovery;
mod view;
mod wanted;
mod week;

use chrono::NaiveDate;

use super::DocumentError;
use super::common::{LaidOut, Made, Pdf, lay_out, typeset};
use crate::error::Problem;
use crate::plan::{Language, Plan};

pub use look::PaperLook;
pub use recovery::recovery_sheet;
pub(super) use view::PaperView;
#[cfg(test)]
pub(super) use wanted::about;
pub use wanted::{PaperWanted, paper_name};

/// Makes a paper from `plan` as `look` has it, dated `made`.
///
/// # Errors
/// [`ProblemCode::UnknownRecord`] when what it is about is not in the plan, [`ProblemCode::PaperEmpty`] when nothing is
/// written of it, [`ProblemCode::DateMissing`] when a meeting
/// has no date, and what [`DocumentError`] becomes.
pub fn paper(
    plan: &Plan,
    wanted: &PaperWanted,
    made: Made,
    look: impl Into<PaperLook>,
) -> Result<Pdf, Problem> {
    Ok(lay_out_paper(plan, wanted, made, look)?.pdf()?)
}

/// Places a paper on its pages.
///
/// # Errors
/// As [`paper`].
pub fn lay_out_paper(
    plan: &Plan,
    wanted: &PaperWanted,
    made: Made,
    look: impl Into<PaperLook>,
) -> Result<LaidOut, Problem> {
    let look = look.into();
    let Some(about) = wanted::about(plan, wanted)? else {
        return Ok(lay_out("/paper.typ", &view::rules(look.language), made.on)?);
    };
    let mut spoken = plan.clone();
    spoken.details.language = look.language;
    let mut view = PaperView::new(&spoken, &about, made);
    view.set_in_large_print(look.large_print);
    Ok(lay_out("/paper.typ", &view, made.on)?)
}

/// The ten rules need no plan.
///
/// # Errors
/// [`DocumentError`] when the page could not be typeset.
pub fn rules_card(language: Language, made: NaiveDate) -> Result<Pdf, DocumentError> {
    typeset("/paper.typ", &view::rules(language), made)
}
