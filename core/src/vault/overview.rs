//! The contact's own overview: one phrase for what is due in all the plans whose owners have said yes to it.
//!
//! `overview.age` on the shelf is locked with the contact's phrase, in the public age format, and inside stands an identity,
//! as in a plan's way in. A plan is in the overview when `keys/overview-key.age` holds its key for that identity: then the
//! overview opens it by the contact's way in, and nothing of the plan stands in the overview itself. Like every way in it
//! follows when the plan gets a new key, and taking it away gives the plan one (see [`super::ring`]).
//!
//! Another phrase means another overview: each owner is asked again.

use std::fmt;

use age::x25519::{Identity, Recipient};
use secrecy::SecretString;

use super::error::VaultError;
use super::shelf::Shelf;
use super::slots::{KeySlots, Sealed};
use super::strength::accept;
use crate::store::file::is_taken;

/// Its name on the shelf.
pub(super) const OVERVIEW: &str = "overview.age";

/// The contact's overview, unlocked. Dropped, it is locked.
pub struct Overview {
    identity: Identity,
}

impl Overview {
    pub(super) fn identity(&self) -> &Identity {
        &self.identity
    }

    /// What a plan's key is locked to.
    pub(crate) fn recipient(&self) -> Recipient {
        self.identity.to_public()
    }
}

impl Shelf {
    /// Whether there is an overview on this shelf.
    #[must_use]
    pub fn has_overview(&self) -> bool {
        is_taken(&self.folder().join(OVERVIEW))
    }

    /// Makes an overview, with a phrase of at least the score `lowest`. No plan is in it yet.
    ///
    /// # Errors
    /// [`VaultError::OverviewThere`], [`VaultError::WeakPassphrase`] and [`VaultError::PassphraseTooLong`]; when the disk
    /// refuses.
    pub fn make_overview(&self, phrase: &SecretString, lowest: u8) -> Result<Overview, VaultError> {
        if self.has_overview() {
            return Err(VaultError::OverviewThere);
        }
        let plans = self.plans()?;
        let nicknames: Vec<&str> = plans
            .iter()
            .filter_map(|plan| plan.cover.as_ref())
            .map(|cover| cover.nickname.as_str())
            .collect();
        accept(phrase, &nicknames, lowest)?;
        self.make_folder()?;
        let sealed = Sealed::new(phrase, self.work_factor())?;
        KeySlots::within(self.folder().to_owned()).put_overview(OVERVIEW, &sealed)?;
        self.open_overview(phrase)
    }

    /// Unlocks the overview.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], [`VaultError::PassphraseTooLong`], [`VaultError::OverviewDamaged`].
    pub fn open_overview(&self, phrase: &SecretString) -> Result<Overview, VaultError> {
        let identity = KeySlots::within(self.folder().to_owned()).read_overview(OVERVIEW, phrase)?;
        Ok(Overview { identity })
    }

    /// Destroys the overview. The plans are as they were, and open with their own phrases.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn drop_overview(&self) -> Result<(), VaultError> {
        KeySlots::within(self.folder().to_owned()).drop_overview(OVERVIEW)
    }
}

impl fmt::Debug for Overview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Overview").finish_non_exhaustive()
    }
}
