//! Changing who can open a plan: which ways in there will be, whether the plan gets a new key, and what has to give.

use age::x25519::Recipient;
use rusqlite::Connection;
use secrecy::{ExposeSecret, SecretString};

use super::error::VaultError;
use super::open_folder::OpenFolder;
use super::recovery::RecoveryCode;
use super::ring::Ring;
use super::slots::{Sealed, WayIn};
use super::ways::{MayDo, WayChanged};
use crate::store::file::{DatabaseKey, FileError};
use std::path::Path;

/// The ways in there will be.
#[derive(Debug)]
pub(crate) struct Change {
    ring: Ring,
    new: Vec<(WayIn, Sealed)>,
    removed: Option<WayIn>,
    new_key: bool,
    told: WayChanged,
}

/// The open plan file, as far as a change of key needs it.
pub(crate) trait OpenFile {
    /// Writes what has been acknowledged as the new file `to`, with `key`.
    fn snapshot(&self, to: &Path, key: &DatabaseKey) -> Result<(), FileError>;
    /// Gives the connection away; until [`Self::go_on`] nothing can be written.
    fn give_up(&mut self) -> Result<Connection, FileError>;
    /// Goes on with a connection to a file that holds the same.
    fn go_on(&mut self, connection: Connection);
}

impl OpenFolder {
    /// What it takes to give `way` a new phrase, which has been judged. A first phrase replaces nothing, so it needs no new
    /// key; a changed one gets it when every other way in can follow.
    ///
    /// # Errors
    /// [`VaultError::NotYourWayIn`] when the way in that was used may not; when the phrase could not be wrapped.
    pub(crate) fn phrase_change(&self, way: WayIn, phrase: &SecretString) -> Result<Change, VaultError> {
        if !MayDo::of(self.way).set_phrase_of.contains(&way) {
            return Err(VaultError::NotYourWayIn);
        }
        let ways = self.ways_in()?;
        let all_follow = ways.iter().all(|there| *there == way || self.ring.has(*there));
        let sealed = Sealed::new(phrase, self.folder.work_factor())?;
        Ok(Change {
            ring: self.ring.clone().with(way, sealed.recipient.clone()),
            new: vec![(way, sealed)],
            removed: None,
            new_key: ways.contains(&way) && all_follow,
            told: WayChanged::default(),
        })
    }

    /// What it takes to take the contact's way in away.
    ///
    /// # Errors
    /// [`VaultError::OwnersWayIn`] for any other, [`VaultError::NotYourWayIn`] when it is not the owner who asks,
    /// [`VaultError::NoSuchWayIn`] when there is none.
    pub(crate) fn removal(&self, way: WayIn) -> Result<Change, VaultError> {
        if way.is_owners() {
            return Err(VaultError::OwnersWayIn);
        }
        if !MayDo::of(self.way).remove.contains(&way) {
            return Err(VaultError::NotYourWayIn);
        }
        if !self.ways_in()?.contains(&way) {
            return Err(VaultError::NoSuchWayIn(way));
        }
        self.with_new_key(Change {
            ring: self.ring.clone().without(way),
            new: Vec::new(),
            removed: Some(way),
            new_key: true,
            told: WayChanged::default(),
        })
    }

    /// What it takes to let the contact's overview open the plan by the contact's way in: `Some` is the public half of its
    /// identity. To take the yes back gives the plan a new key, as taking away a way in does.
    ///
    /// # Errors
    /// [`VaultError::NotYourWayIn`] when it is not the owner who asks; [`VaultError::NoSuchWayIn`] when the contact has none.
    pub(crate) fn overview_change(&self, overview: Option<Recipient>) -> Result<Change, VaultError> {
        if !MayDo::of(self.way).choose_overview {
            return Err(VaultError::NotYourWayIn);
        }
        if overview.is_some() && !self.ring.has(WayIn::Contact) {
            return Err(VaultError::NoSuchWayIn(WayIn::Contact));
        }
        let takes_back = overview.is_none() && self.ring.overview().is_some();
        let change = Change {
            ring: self.ring.clone().with_overview(overview),
            new: Vec::new(),
            removed: None,
            new_key: takes_back,
            told: WayChanged::default(),
        };
        if takes_back {
            self.with_new_key(change)
        } else {
            Ok(change)
        }
    }

    /// What it takes to end somebody's copy of the plan: a new key, so that what they have opens nothing written from now on.
    ///
    /// # Errors
    /// [`VaultError::NotYourWayIn`] when it is not the owner who asks.
    pub(crate) fn ending_of_copy(&self) -> Result<Change, VaultError> {
        if !self.way.is_owners() {
            return Err(VaultError::NotYourWayIn);
        }
        self.with_new_key(Change {
            ring: self.ring.clone(),
            new: Vec::new(),
            removed: None,
            new_key: true,
            told: WayChanged::default(),
        })
    }

    /// What it takes to make a new recovery code, for instance because the sheet was lost.
    ///
    /// # Errors
    /// [`VaultError::NotYourWayIn`] when it is not the owner who asks.
    pub(crate) fn recovery_renewal(&self) -> Result<Change, VaultError> {
        if !MayDo::of(self.way).renew_recovery {
            return Err(VaultError::NotYourWayIn);
        }
        let change = self.with_new_code(Change {
            ring: self.ring.clone(),
            new: Vec::new(),
            removed: None,
            new_key: true,
            told: WayChanged::default(),
        })?;
        self.with_new_key(change)
    }

    /// Ways in made by the first program cannot follow to a new key before they have been used once. The code is made
    /// anew then, and the contact needs a new phrase; but nobody takes the owner's own phrase from them: there is no new key
    /// then.
    fn with_new_key(&self, mut change: Change) -> Result<Change, VaultError> {
        for way in self.ways_in()? {
            match way {
                _ if change.ring.has(way) || change.removed == Some(way) => {}
                WayIn::Owner => change.new_key = false,
                WayIn::Contact => change.told.closed.push(way),
                WayIn::Recovery => change = self.with_new_code(change)?,
            }
        }
        if !change.new_key {
            change.told.closed.clear();
        }
        Ok(change)
    }

    fn with_new_code(&self, mut change: Change) -> Result<Change, VaultError> {
        let code = RecoveryCode::generate()?;
        let sealed = Sealed::new(code.shown(), self.folder.work_factor())?;
        change.ring = change.ring.with(WayIn::Recovery, sealed.recipient.clone());
        change.new.push((WayIn::Recovery, sealed));
        change.told.recovery_code = Some(code.shown().expose_secret().to_owned());
        Ok(change)
    }

    /// Carries a change out.
    ///
    /// # Errors
    /// When the disk refuses: everything is as it was then. [`Undone::Adrift`] when the plan has no open file any more and has to be
    /// locked.
    pub(crate) fn carry_out(
        &mut self,
        change: Change,
        plan: &mut impl OpenFile,
    ) -> Result<WayChanged, Undone> {
        let mut told = change.told;
        if !change.new_key {
            for (way, sealed) in &change.new {
                let before = self.ring.recipient(*way).cloned();
                let slots = self.folder.slots();
                slots.put(*way, sealed, &self.key, &change.ring, before.as_ref())?;
            }
            if let Some(way) = change.removed {
                self.folder.slots().remove(way, &self.key, &change.ring)?;
            }
            if change.ring.overview() != self.ring.overview() {
                self.folder.slots().tell(&self.key, &change.ring)?;
            }
            self.ring = change.ring;
            return Ok(told);
        }
        let prepared = self.prepare_new_key(change.ring, &change.new, |to, key| plan.snapshot(to, key))?;
        let open = plan.give_up().map_err(VaultError::from)?;
        let (connection, swapped) = self.swap_in(open, &prepared).map_err(Undone::Adrift)?;
        plan.go_on(connection);
        swapped?;
        told.key_renewed = true;
        told.backups_renewed = prepared.followed.backups;
        told.backups_lost = prepared.followed.lost;
        told.left_aside = prepared.followed.left;
        Ok(told)
    }
}

/// Why a change was not carried out.
#[derive(Debug)]
pub(crate) enum Undone {
    /// Everything is as it was.
    Kept(VaultError),
    /// The plan has no open file any more.
    Adrift(VaultError),
}

impl From<VaultError> for Undone {
    fn from(error: VaultError) -> Self {
        Self::Kept(error)
    }
}
