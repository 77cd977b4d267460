//! A plan as the contact's overview opens it and reads it.

use rusqlite::Connection;

use super::{PLAN_FILE, PlanFolder};
use crate::store::file;
use crate::vault::error::VaultError;
use crate::vault::lock::Holder;
use crate::vault::overview::Overview;
use crate::vault::slots::{Opened, WayIn};
use crate::vault::unlocked_folder::UnlockedFolder;

impl PlanFolder {
    /// Opens the plan by the contact's way in, with their overview instead of their phrase.
    ///
    /// # Errors
    /// [`VaultError::NotInOverview`], and as [`Self::unlock`].
    pub(crate) fn unlock_from_overview(
        &self,
        overview: &Overview,
        holder: &Holder,
    ) -> Result<UnlockedFolder, VaultError> {
        self.unlock_by(WayIn::Contact, holder, || self.open_overview(overview))
    }

    /// The plan as it lies there, read into memory by the contact's overview. Nothing is written, and nobody else may write
    /// meanwhile.
    ///
    /// # Errors
    /// [`VaultError::NotInOverview`], and as [`Self::unlock`]. What a crash left beside the file is looked at when the plan is
    /// unlocked: until then it cannot be read from afar.
    pub(crate) fn read_from_overview(
        &self,
        overview: &Overview,
        holder: &Holder,
    ) -> Result<Connection, VaultError> {
        let opened = self.open_overview(overview)?;
        let (opened, _lock) = self.lock_for(opened, holder, || self.open_overview(overview))?;
        let plan = self.path.join(PLAN_FILE);
        file::glance(&plan)?;
        if file::has_leftovers(&plan) {
            return Err(VaultError::UnlockFirst);
        }
        Ok(file::look_into(&plan, &opened.key)?)
    }

    fn open_overview(&self, overview: &Overview) -> Result<Opened, VaultError> {
        self.open_by(|slots| slots.open_overview(overview.identity()))
    }
}
