//! The backups of a locked plan, and one of them put in the plan's place.

use rusqlite::Connection;
use secrecy::SecretString;

use super::{PLAN_FILE, PlanFolder};
use crate::store::file::{self, DatabaseKey};
use crate::vault::backup::Backup;
use crate::vault::error::VaultError;
use crate::vault::lock::Holder;
use crate::vault::rekey;
use crate::vault::slots::WayIn;

impl PlanFolder {
    /// The backups there are, the newest first.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn backups(&self) -> Result<Vec<Backup>, VaultError> {
        Ok(self.backups_folder().list()?)
    }

    /// Reads a backup into memory. The backup itself is not changed.
    ///
    /// # Errors
    /// [`VaultError::BackupDamaged`] when there is none of this name, or it is not whole.
    pub(crate) fn read_backup(&self, name: &str, key: &DatabaseKey) -> Result<Connection, VaultError> {
        self.backups_folder().look_into(name, key)
    }

    /// Puts a backup in the place of the plan file, which is kept aside under a dated name. The plan stays locked.
    ///
    /// # Errors
    /// As for [`Self::unlock`], [`VaultError::BackupDamaged`] when the backup is not whole, and
    /// [`VaultError::OwnersBackup`] when it is not for this way in to bring back: nothing is changed then.
    pub fn restore(
        &self,
        backup: &str,
        way: WayIn,
        phrase: &SecretString,
        holder: &Holder,
    ) -> Result<(), VaultError> {
        let opened = self.unwrap(way, phrase)?;
        let (opened, _lock) = self.lock_for(opened, holder, || self.unwrap(way, phrase))?;
        let key = opened.key;
        // Backups must be those of the key that counts.
        rekey::settle(&self.path, &key, opened.from_coming)?;
        if way == WayIn::Contact && !self.may_be_mended_with(backup, &key)? {
            return Err(VaultError::OwnersBackup);
        }
        // What was written since is in the file that is kept aside: this one is another copy from here on.
        self.forget_copy_mark();
        self.backups_folder()
            .restore(backup, &self.path.join(PLAN_FILE), &key, holder.since)
    }

    /// To bring an older state back is the owner's. Where the plan itself does not open, whoever has a way in may put in the
    /// newest backup that is whole: no word that could be read is lost by it.
    fn may_be_mended_with(&self, backup: &str, key: &DatabaseKey) -> Result<bool, VaultError> {
        if file::inspect(&self.path.join(PLAN_FILE), key).is_ok() {
            return Ok(false);
        }
        let newest = self.backups_folder().newest_whole(key)?;
        Ok(newest.is_some_and(|newest| newest.name == backup))
    }
}
