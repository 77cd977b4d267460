//! What is done with the file while nobody writes.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Store, StoreError};

/// How long nothing must have been written before the log is emptied.
const QUIET: TimeDelta = TimeDelta::seconds(3);

impl Store {
    /// Whether the file that is open is still the one that stands at its path. Asked also when the window is looked at
    /// again, so that people need not write before they hear of it.
    ///
    /// # Errors
    /// [`StoreError::File`] with [`super::file::FileError::Swapped`] when it is not: nothing more is written then.
    pub fn still_mine(&self) -> Result<(), StoreError> {
        Ok(self.connection.still_ours()?)
    }

    /// Brings what was written into the plan file itself, when nothing has been written for some seconds before `now`: so
    /// the log beside it is nearly always empty. Asked every second while nobody waits for an answer. Tells whether it was
    /// done.
    ///
    /// # Errors
    /// As [`Self::still_mine`], and when the disk refuses. Nothing is lost then.
    pub fn rest(&mut self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        self.connection.still_ours()?;
        // A clock that went back must not keep the log full for ever.
        let is_quiet = self.written_at.is_none_or(|at| (now - at).abs() >= QUIET);
        if !is_quiet {
            return Ok(false);
        }
        let has_log = self.connection.has_log();
        if has_log {
            self.connection.empty_log()?;
        }
        self.connection.know_seals();
        self.written_at = None;
        Ok(has_log)
    }
}
