//! The contact's overview among the key files: the overview itself, on the shelf, and its key to a plan.

use age::x25519::Identity;
use secrecy::{ExposeSecret, SecretString};

use super::sealed::{Closed, Inside, Opened, Sealed, unseal};
use super::{KeySlots, LIMIT};
use crate::store::file::{DatabaseKey, DiskError, is_taken, length, read_at_most};
use crate::vault::error::VaultError;
use crate::vault::phrase::{LONGEST_TRIED, normalised};
use crate::vault::ring::Ring;

/// The name, in `keys/`, of the file with the plan's key for the contact's overview.
pub(super) const OVERVIEW_KEY: &str = "overview-key.age";

impl KeySlots {
    /// Gives the key and the ring to the overview on it, or takes away what there was for one.
    pub(super) fn tell_overview(&self, key: &DatabaseKey, ring: &Ring) -> Result<(), VaultError> {
        match ring.overview_file(key)? {
            Some(file) => self.write(OVERVIEW_KEY, &file)?,
            None if is_taken(&self.folder.join(OVERVIEW_KEY)) => {
                self.destroy_files(&[OVERVIEW_KEY.to_owned()])?
            }
            None => {}
        }
        Ok(())
    }

    /// Unwraps the key with the identity of the contact's overview.
    ///
    /// # Errors
    /// [`VaultError::NotInOverview`] when its owner has not said yes to it, or no longer does; when the file cannot be read.
    pub(in crate::vault) fn open_overview(&self, identity: &Identity) -> Result<Opened, VaultError> {
        let path = self.folder.join(OVERVIEW_KEY);
        if length(&path).map_err(DiskError::from)?.is_none() {
            return Err(VaultError::NotInOverview);
        }
        let bytes = read_at_most(&path, LIMIT).map_err(DiskError::from)?;
        let (key, ring) = Ring::read(&bytes, identity).map_err(|_| VaultError::NotInOverview)?;
        Ok(Opened::new(key, ring))
    }

    /// Writes the contact's overview, which stands by itself.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(in crate::vault) fn put_overview(&self, name: &str, sealed: &Sealed) -> Result<(), VaultError> {
        self.write(name, &sealed.bytes)
    }

    /// Opens the contact's overview.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], [`VaultError::PassphraseTooLong`], [`VaultError::OverviewDamaged`].
    pub(in crate::vault) fn read_overview(
        &self,
        name: &str,
        phrase: &SecretString,
    ) -> Result<Identity, VaultError> {
        if phrase.expose_secret().len() > LONGEST_TRIED {
            return Err(VaultError::PassphraseTooLong);
        }
        let bytes = read_at_most(&self.folder.join(name), LIMIT).map_err(|_| VaultError::OverviewDamaged)?;
        match unseal(&bytes, normalised(phrase)) {
            Ok(Inside::Identity(identity)) => Ok(identity),
            Err(Closed::WrongPhraseOrDamaged) if self.is_whole(name, &bytes) => {
                Err(VaultError::WrongPassphrase)
            }
            _ => Err(VaultError::OverviewDamaged),
        }
    }

    /// Destroys it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(in crate::vault) fn drop_overview(&self, name: &str) -> Result<(), VaultError> {
        self.destroy_files(&[name.to_owned()])
    }
}
