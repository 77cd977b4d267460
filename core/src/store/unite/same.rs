//! Whether another copy has anything to meet about, told without reading all that was ever done.

use super::super::{Store, StoreError};
use crate::kept::{CopyNews, Met};
use crate::plan::{DeviceId, Pen};

impl Store {
    /// Whether this copy and another have the same: the plan stands alike in both, signed alike, with the same disagreements, and
    /// each copy did the same by both. That copies met is nothing that one lacks. Of the other it is believed what its file keeps
    /// of what copies did: where anybody may have written in it, [`Self::is_as_it_says`] tells whether its rows say so too.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn has_the_same_as(&self, other: &Self) -> Result<bool, StoreError> {
        let stands_alike = self.records == other.records
            && self.voices == other.voices
            && self.disagreements == other.disagreements
            && self.held == other.held;
        if !stands_alike {
            return Ok(false);
        }
        Ok(self.extents()?.are_alike(&other.extents()?))
    }

    /// What is told of a copy that has the same as this one.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn nothing_new_on(&self, copy: DeviceId) -> Result<CopyNews, StoreError> {
        Ok(CopyNews {
            copy,
            acts: 0,
            told: Vec::new(),
            since: self.met_at(copy)?,
            disagreements: 0,
            misfits: 0,
            taken_out: 0,
            ours: 0,
            breaking: 0,
            changed_ids: 0,
        })
    }

    /// What comes of meeting one that has nothing new: nothing is written.
    ///
    /// # Errors
    /// What [`crate::plan::Owned::check_pen`] says of the pen, and whatever the database says.
    pub(crate) fn take_nothing(&mut self, pen: Pen) -> Result<Met, StoreError> {
        let now = self.environment.now()?;
        self.check_hand(pen)?;
        Ok(Met {
            acts: 0,
            disagreements: 0,
            misfits: 0,
            taken_out: 0,
            breaking: 0,
            changed: self.changed(&[], Vec::new(), now)?,
            whole: false,
        })
    }
}
