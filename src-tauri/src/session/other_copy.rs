//! Another copy of the open plan: looked at where it lies, met, or left. It is let go of when the plan is locked.

use std::path::PathBuf;

use secrecy::SecretString;
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::kept::{CopyNews, Met};
use viktig_core::open_plan::OtherCopy;
use viktig_core::plan::Pen;

use super::Session;

/// The copy that is looked at.
pub(super) enum Other {
    /// Where it lies: it could not be read, or not without a phrase of its own.
    Lies(PathBuf),
    /// It was read, and where it lies is asked no more: the stick may be taken out.
    Read(Box<OtherCopy>),
}

impl Session {
    /// Looks at another copy of the open plan, and tells what is new there. One that was looked at before is left.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; [`ProblemCode::OtherCopyLocked`] when neither today's key nor `secret` opens it, and it may be
    /// tried with another; [`ProblemCode::AnotherPlan`]; when it cannot be read.
    pub fn look_at_other(
        &mut self,
        place: PathBuf,
        secret: Option<&SecretString>,
    ) -> Result<CopyNews, Problem> {
        self.other = None;
        let open = self.open()?;
        let read = OtherCopy::read(&place, open, secret)
            .and_then(|other| open.news_of(&other).map(|news| (other, news)));
        match read {
            Ok((other, news)) => {
                self.other = Some(Other::Read(Box::new(other)));
                Ok(news)
            }
            Err(problem) => {
                self.other = Some(Other::Lies(place));
                Err(problem)
            }
        }
    }

    /// The same with the phrase that opens the other copy, where it was last looked for.
    ///
    /// # Errors
    /// As [`Session::look_at_other`]; [`ProblemCode::Internal`] when no copy was looked for.
    pub fn look_at_other_with(&mut self, secret: &SecretString) -> Result<CopyNews, Problem> {
        self.open()?;
        let Some(Other::Lies(place)) = self.other.take() else {
            return Err(ProblemCode::Internal.into());
        };
        self.look_at_other(place, Some(secret))
    }

    /// The copy that is looked at.
    ///
    /// # Errors
    /// [`ProblemCode::Internal`] when none is.
    pub fn other(&self) -> Result<&OtherCopy, Problem> {
        match &self.other {
            Some(Other::Read(other)) => Ok(other),
            _ => Err(ProblemCode::Internal.into()),
        }
    }

    /// Takes in what is new in the copy that is looked at, and lets go of it.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; [`ProblemCode::Internal`] when none is looked at; what the plan's file says, and then it can be
    /// tried once more.
    pub fn meet_other(&mut self, pen: Pen) -> Result<Met, Problem> {
        let open = self.open.as_mut().ok_or(ProblemCode::Locked)?;
        let Some(Other::Read(other)) = &self.other else {
            return Err(ProblemCode::Internal.into());
        };
        let met = open.meet(pen, other)?;
        self.other = None;
        Ok(met)
    }

    /// Lets go of the copy that is looked at. It was not written to.
    pub fn leave_other(&mut self) {
        self.other = None;
    }
}
