//! What leaves a plan for somebody: each is made, noted and saved in the same way.

use std::path::Path;

use super::args::{Paper, Reader, is_standard_output};
use super::commands::saved;
use super::said::Said;
use super::secret::Asking;
use super::{Failure, papers};
use crate::document::{FileWanted, PaperWanted};
use crate::open_plan::{OpenPlan, Recipient};
use crate::plan::SharedDocument;

/// The plan or a paper, for the owner or for one reader.
pub(super) fn pdf(
    mut open: OpenPlan,
    file: &Path,
    paper: &Paper,
    asking: Asking,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let (wanted, to) = papers::wanted_for(&open, paper)?;
    let document = wanted
        .as_ref()
        .map_or(SharedDocument::Plan, PaperWanted::document);
    let language = paper.to.language();
    let password = || paper.with_password.then(|| asking.pdf_password()).transpose();
    let bytes = match &wanted {
        None => {
            open.policy().may_leave_as_pdf(paper.with_password)?;
            let password = password()?;
            open.pdf_to_leave(to.as_ref(), language, paper.choices(), password.as_ref())?
        }
        Some(wanted) => {
            let pdf = open.paper(wanted, to.as_ref(), language, paper.large_print)?;
            match password()? {
                Some(password) => open.locked(&pdf, &password)?,
                None => pdf.bytes,
            }
        }
    };
    let key = if paper.with_password { "lockedPdf" } else { "pdf" };
    let copy = Leaving { key, document, to };
    copy.given(&mut open, &bytes, file, said)
}

/// A file for other programs, for the owner or for one reader.
pub(super) fn file(
    mut open: OpenPlan,
    path: &Path,
    to: &Reader,
    wanted: FileWanted,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let copy = Leaving {
        key: wanted.name(),
        document: wanted.document(),
        to: papers::recipient(&open, to)?,
    };
    let made = open.file(wanted, copy.to.as_ref(), to.language())?;
    copy.given(&mut open, &made, path, said)
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
            open.policy().may_save_in(None)?;
            if let Some(to) = &self.to {
                open.hand_out(to, self.document, made)?;
            }
            return Ok(said.out.write_all(made)?);
        }
        open.save_for(file, made, self.to.as_ref(), self.document)?;
        saved(self.key, file, said)
    }
}
