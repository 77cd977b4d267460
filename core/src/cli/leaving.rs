//! What leaves a plan for somebody: each is made, noted and saved in the same way.

use std::path::Path;

use super::args::{Paper, Reader, is_standard_output};
use super::commands::saved;
use super::said::Said;
use super::{Failure, papers};
use crate::document::PaperWanted;
use crate::open_plan::{OpenPlan, Recipient};
use crate::plan::SharedDocument;

/// The plan or a paper, for the owner or for one reader.
pub(super) fn pdf(
    mut open: OpenPlan,
    file: &Path,
    paper: &Paper,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let to = papers::recipient(&open, &paper.to)?;
    let wanted = papers::wanted(&open, paper)?;
    let document = wanted
        .as_ref()
        .map_or(SharedDocument::Plan, PaperWanted::document);
    let pdf = match &wanted {
        None => open.pdf(to.as_ref(), paper.to.language(), paper.choices())?,
        Some(wanted) => open.paper(wanted, to.as_ref(), paper.to.language(), paper.large_print)?,
    };
    let copy = Leaving {
        key: "pdf",
        document,
        to,
    };
    copy.given(&mut open, &pdf.bytes, file, said)
}

/// What has a day, as a calendar.
pub(super) fn calendar(
    mut open: OpenPlan,
    file: &Path,
    to: &Reader,
    words: bool,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let language = to.language();
    let copy = Leaving {
        key: "ics",
        document: SharedDocument::Calendar,
        to: papers::recipient(&open, to)?,
    };
    let made = open.calendar(copy.to.as_ref(), language, words)?;
    copy.given(&mut open, made.as_bytes(), file, said)
}

/// Actions and follow-ups, as a table.
pub(super) fn table(
    mut open: OpenPlan,
    file: &Path,
    to: &Reader,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let language = to.language();
    let copy = Leaving {
        key: "csv",
        document: SharedDocument::Table,
        to: papers::recipient(&open, to)?,
    };
    let made = open.table(copy.to.as_ref(), language)?;
    copy.given(&mut open, &made, file, said)
}

/// A copy that leaves the plan.
struct Leaving {
    /// How it is said that it is saved, below `saved`.
    key: &'static str,
    document: SharedDocument,
    to: Option<Recipient>,
}

impl Leaving {
    /// Puts it where it was asked for. Who gets it is noted before it is anywhere.
    fn given(
        &self,
        open: &mut OpenPlan,
        made: &[u8],
        file: &Path,
        said: &mut Said<'_>,
    ) -> Result<(), Failure> {
        if is_standard_output(file.as_os_str()) {
            if let Some(to) = &self.to {
                open.hand_out(to, self.document, made)?;
            }
            return Ok(said.out.write_all(made)?);
        }
        open.save_for(file, made, self.to.as_ref(), self.document)?;
        saved(self.key, file, said)
    }
}
