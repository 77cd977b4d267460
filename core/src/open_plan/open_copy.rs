//! All of an open plan and its history, as it leaves in the open format.

use std::io::Write;
use std::path::Path;

use super::OpenPlan;
use crate::document::{self, Unfinished, open};
use crate::error::{Problem, ProblemCode};

impl OpenPlan {
    /// Writes the plan and its whole history in the open format to `to`, a piece at a time, and a note in the file that a copy
    /// was taken.
    ///
    /// # Errors
    /// [`ProblemCode::DiaryClosed`] when there is a diary and the way in is not the owner's; [`ProblemCode::PolicyOpenCopy`];
    /// otherwise what [`open::write_to`] says.
    pub fn write_open_copy(&mut self, to: &mut dyn Write) -> Result<(), Unfinished> {
        self.may_copy_openly()?;
        open::write_to(
            &self.store,
            self.store.environment().now().map_err(Problem::from)?,
            to,
        )?;
        self.store.mark_copied().map_err(Problem::from)?;
        Ok(())
    }

    /// The same text in memory.
    ///
    /// # Errors
    /// As [`Self::write_open_copy`].
    pub fn open_copy(&mut self) -> Result<String, Problem> {
        self.may_copy_openly()?;
        let copy = open::write(&self.store, self.store.environment().now()?)?;
        self.store.mark_copied()?;
        Ok(copy)
    }

    fn may_copy_openly(&self) -> Result<(), Problem> {
        self.is_kept()?;
        self.policy().may_copy_openly()?;
        if self.store.hides_something() {
            return Err(ProblemCode::DiaryClosed.into());
        }
        Ok(())
    }

    /// Saves the open copy.
    ///
    /// # Errors
    /// As [`Self::write_open_copy`], when it may not lie there, and when `path` cannot be written.
    pub fn save_open_copy(&mut self, path: &Path) -> Result<(), Problem> {
        self.policy().may_save_in(Some(path))?;
        self.may_copy_openly()?;
        document::save_written(path, |file| self.write_open_copy(file))
    }
}
