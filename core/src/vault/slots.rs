//! The ways in to a plan: the same database key, reached once for each of those who may open it.
//!
//! A way in is `keys/<name>.age`, in the public age format, locked with a pass phrase through scrypt. Inside stands an
//! identity, and `keys/<name>-key.age` holds the key for that identity (see [`super::ring`] for why there are two). So `age`
//! and any SQLCipher 4 tool open a plan without this program. A new file is unwrapped once more before the old one is
//! replaced.
//!
//! In plans made by the first program the key itself stands in `<name>.age`, and there is no second file. Those open as
//! before, and get the second file when they are opened.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use age::x25519::{Identity, Recipient};
use secrecy::{ExposeSecret, SecretString};

use super::checksums::Checksums;
use super::ending::destroy;
use super::error::VaultError;
use super::phrase::{LONGEST_TRIED, normalised, normalised_before};
use super::ring::Ring;
pub use crate::plan::WayIn;
use crate::store::file::{
    DatabaseKey, DiskError, is_folder, is_taken, length, own_folder, read_at_most, settle_folder, write_whole,
};

mod alike;
mod overview;
mod sealed;

use overview::OVERVIEW_KEY;
use sealed::{Closed, Inside, unseal};
pub(super) use sealed::{Opened, Sealed};

/// The folder of the ways in, inside a plan's folder.
pub(super) const KEYS: &str = "keys";

/// The ways in of a plan that is being given a new key; they count from when the plan file has it.
pub(super) const KEYS_COMING: &str = "keys-coming";

/// Those being written, before all of them are there.
pub(super) const KEYS_DRAFT: &str = ".keys-draft";

/// The ways in to the old key, for the moment between their being replaced and their being destroyed.
pub(super) const KEYS_OLD: &str = "keys-old";

/// Every folder that may hold a key of the plan.
pub(super) const KEY_FOLDERS: [&str; 4] = [KEYS_DRAFT, KEYS_OLD, KEYS_COMING, KEYS];

/// scrypt's work factor for new key files, as a power of two: about a second and 256 MiB for each guess.
pub const STANDARD_WORK_FACTOR: u8 = 18;

/// A key file is a few hundred bytes; nothing longer is read.
pub(super) const LIMIT: u64 = 8192;

impl WayIn {
    /// The name, in `keys/`, of the file that the phrase opens.
    #[must_use]
    pub fn file_name(self) -> String {
        format!("{}.age", self.as_str())
    }

    /// The name, in `keys/`, of the file with the plan's key for this way in.
    #[must_use]
    pub fn key_file_name(self) -> String {
        format!("{}-key.age", self.as_str())
    }
}

/// One folder of ways in to one plan.
#[derive(Debug)]
pub(super) struct KeySlots {
    folder: PathBuf,
}

impl KeySlots {
    /// The ways in to the plan in `plan_folder`. When a change of key was cut short between the old ones and the new, the
    /// new are there alone.
    #[must_use]
    pub(super) fn of(plan_folder: &Path) -> Self {
        let (keys, coming) = (plan_folder.join(KEYS), plan_folder.join(KEYS_COMING));
        let folder = if !is_taken(&keys) && is_folder(&coming).unwrap_or(false) {
            coming
        } else {
            keys
        };
        Self { folder }
    }

    /// Those in another folder of a plan's.
    #[must_use]
    pub(super) fn within(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The ways in there are, the owner's first.
    ///
    /// # Errors
    /// [`VaultError::KeysMissing`] when there are none; when something else stands where the folder or a key file should.
    pub(super) fn ways(&self) -> Result<Vec<WayIn>, VaultError> {
        let mut ways = Vec::new();
        if is_folder(&self.folder).map_err(DiskError::from)? {
            for way in WayIn::ALL {
                if length(&self.folder.join(way.file_name()))
                    .map_err(DiskError::from)?
                    .is_some()
                {
                    ways.push(way);
                }
            }
        }
        if ways.is_empty() {
            Err(VaultError::KeysMissing)
        } else {
            Ok(ways)
        }
    }

    /// Unwraps the key. The phrase may have spaces around it, and å may be written in either of its two ways.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], [`VaultError::PassphraseTooLong`], [`VaultError::KeyDamaged`],
    /// [`VaultError::NoSuchWayIn`] (also for one that was taken away and put back) or [`VaultError::KeysMissing`]; when a
    /// file cannot be read.
    pub(super) fn open(&self, way: WayIn, phrase: &SecretString) -> Result<Opened, VaultError> {
        if !self.ways()?.contains(&way) {
            return Err(VaultError::NoSuchWayIn(way));
        }
        if phrase.expose_secret().len() > LONGEST_TRIED {
            return Err(VaultError::PassphraseTooLong);
        }
        let bytes = self.read(way, &way.file_name())?;
        let opened = unseal(&bytes, normalised(phrase)).or_else(|closed| {
            let before = normalised_before(phrase);
            let differs = before.expose_secret() != normalised(phrase).expose_secret();
            match closed {
                Closed::WrongPhraseOrDamaged if differs => unseal(&bytes, before),
                closed => Err(closed),
            }
        });
        let inside = opened.map_err(|closed| match closed {
            Closed::WrongPhraseOrDamaged if self.is_whole(&way.file_name(), &bytes) => {
                VaultError::WrongPassphrase
            }
            _ => VaultError::KeyDamaged(way),
        })?;
        match inside {
            Inside::Key(key) => Ok(Opened::new(key, Ring::default())),
            Inside::Identity(identity) => self.key_for(way, &identity),
        }
    }

    fn key_for(&self, way: WayIn, identity: &Identity) -> Result<Opened, VaultError> {
        let name = way.key_file_name();
        if length(&self.folder.join(&name))
            .map_err(DiskError::from)?
            .is_none()
        {
            // What was taken away is on no list; what is on it and gone is damage, and so is a list that is gone.
            return Err(match Checksums::of(&self.folder).names(&name) {
                Some(false) => VaultError::NoSuchWayIn(way),
                _ => VaultError::KeyDamaged(way),
            });
        }
        let bytes = self.read(way, &name)?;
        match Ring::read(&bytes, identity) {
            Ok((key, ring)) => Ok(Opened::new(key, ring)),
            // The file is as it was written, so it was written for another identity: this phrase is an old one.
            Err(_) if self.is_whole(&name, &bytes) => Err(VaultError::WrongPassphrase),
            Err(_) => Err(VaultError::KeyDamaged(way)),
        }
    }

    fn read(&self, way: WayIn, name: &str) -> Result<Vec<u8>, VaultError> {
        read_at_most(&self.folder.join(name), LIMIT).map_err(|error| match error.kind() {
            ErrorKind::InvalidData => VaultError::KeyDamaged(way),
            _ => DiskError::from(error).into(),
        })
    }

    /// Adds a way in, or replaces the one there is, and tells the others on the ring. `before` is the identity it had, if
    /// any: until the new one is in place both get the key, so that a crash locks nobody out.
    ///
    /// # Errors
    /// When the disk refuses; the old way in still works then.
    pub(super) fn put(
        &self,
        way: WayIn,
        sealed: &Sealed,
        key: &DatabaseKey,
        ring: &Ring,
        before: Option<&Recipient>,
    ) -> Result<(), VaultError> {
        own_folder(&self.folder).map_err(DiskError::from)?;
        self.write(&way.key_file_name(), &ring.key_file(way, key, before)?)?;
        self.write(&way.file_name(), &sealed.bytes)?;
        self.tell(key, ring)
    }

    /// Gives the key and the ring to everyone on it; an overview that is not on it gets nothing, and loses what it had.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(super) fn tell(&self, key: &DatabaseKey, ring: &Ring) -> Result<(), VaultError> {
        self.tell_overview(key, ring)?;
        for way in ring.ways() {
            self.write(&way.key_file_name(), &ring.key_file(way, key, None)?)?;
        }
        Ok(())
    }

    /// The key files as they are, by name, for a second plan with the same ways in.
    pub(super) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let names = WayIn::ALL
            .into_iter()
            .flat_map(|way| [way.file_name(), way.key_file_name()])
            .chain([OVERVIEW_KEY.to_owned()]);
        names
            .filter_map(|name| {
                let bytes = read_at_most(&self.folder.join(&name), LIMIT).ok()?;
                Some((name, bytes))
            })
            .collect()
    }

    /// Writes such files.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(super) fn put_files(&self, files: &[(String, Vec<u8>)]) -> Result<(), VaultError> {
        own_folder(&self.folder).map_err(DiskError::from)?;
        files.iter().try_for_each(|(name, bytes)| self.write(name, bytes))
    }

    /// Destroys a way in, and tells those on the ring.
    ///
    /// # Errors
    /// [`VaultError::NoSuchWayIn`] when there is none; when the disk refuses.
    pub(super) fn remove(&self, way: WayIn, key: &DatabaseKey, ring: &Ring) -> Result<(), VaultError> {
        if !self.ways()?.contains(&way) {
            return Err(VaultError::NoSuchWayIn(way));
        }
        self.destroy_files(&[way.file_name(), way.key_file_name()])?;
        self.tell(key, ring)
    }

    fn destroy_files(&self, names: &[String]) -> Result<(), VaultError> {
        let checksums = Checksums::of(&self.folder);
        for name in names {
            match destroy(&self.folder.join(name)) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(DiskError::from(error).into());
                }
                _ => checksums.forget(name)?,
            }
        }
        Ok(settle_folder(&self.folder)?)
    }

    /// Writes a whole set of ways in as another folder: `key` for everyone on the ring, and for each either the new file
    /// or the one it has.
    ///
    /// # Errors
    /// When a file cannot be read, or the disk refuses.
    pub(super) fn write_set(
        &self,
        folder: &Path,
        key: &DatabaseKey,
        ring: &Ring,
        new: &[(WayIn, Sealed)],
    ) -> Result<(), VaultError> {
        let set = Self::within(folder.to_owned());
        own_folder(folder).map_err(DiskError::from)?;
        for way in ring.ways() {
            let renewed = new.iter().find(|(renewed, _)| *renewed == way);
            let slot = match renewed {
                Some((_, sealed)) => sealed.bytes.clone(),
                None => self.read(way, &way.file_name())?,
            };
            set.write(&way.file_name(), &slot)?;
        }
        set.tell(key, ring)?;
        Ok(settle_folder(folder)?)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), VaultError> {
        let checksums = Checksums::of(&self.folder);
        checksums.announce(name, bytes)?;
        write_whole(&self.folder.join(name), bytes)?;
        Ok(checksums.settle(name, bytes)?)
    }

    fn is_whole(&self, name: &str, bytes: &[u8]) -> bool {
        Checksums::of(&self.folder).vouch_for(name, bytes).unwrap_or(true)
    }
}

#[cfg(test)]
mod tests;
