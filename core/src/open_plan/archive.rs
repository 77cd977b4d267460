//! What an open plan gives an archive: the owner takes it there, and it is noted.

use super::{OpenPlan, Recipient};
use crate::document::Written;
use crate::error::{Problem, ProblemCode};
use crate::store::day_here;

impl OpenPlan {
    /// How the plan came to be, for the owner who takes it to an archive.
    ///
    /// # Errors
    /// [`ProblemCode::NobodyNamed`] when nobody takes it there, and [`ProblemCode::OwnersGift`] when it is not the owner by a way
    /// in of their own.
    pub(super) fn written_for_archive(&self, to: Option<&Recipient>) -> Result<Vec<Written>, Problem> {
        let to = to.ok_or(ProblemCode::NobodyNamed)?;
        self.store.may_give(to.pen)?;
        if self.records().owner() != Some(to.person) {
            return Err(ProblemCode::OwnersGift.into());
        }
        let acts = self.store.journal()?.acts.into_iter();
        Ok(acts
            .map(|act| Written {
                on: day_here(act.at),
                by: act.pen.writer,
                kind: act.name.kind,
            })
            .collect())
    }
}
