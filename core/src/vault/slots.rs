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
use std::str::FromStr;

use age::x25519::{Identity, Recipient};
use age::{DecryptError, scrypt};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::checksums::Checksums;
use super::ending::destroy;
use super::error::VaultError;
use super::phrase::{LONGEST_TRIED, normalised, normalised_before};
use super::ring::Ring;
pub use crate::plan::WayIn;
use crate::store::file::{
    DatabaseKey, DiskError, is_folder, is_taken, length, own_folder, read_at_most, settle_folder, write_whole,
};

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

/// The highest work factor a file may ask of us: 1 GiB. A hostile file could else ask for all there is.
const HIGHEST_WORK_FACTOR: u8 = 20;

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

/// A new identity, wrapped with a phrase that is known to open it.
#[derive(Debug)]
pub(super) struct Sealed {
    pub(super) bytes: Vec<u8>,
    pub(super) recipient: Recipient,
}

impl Sealed {
    /// Makes an identity, wraps it with `phrase` and unwraps it again. Takes twice the time of one guess.
    ///
    /// # Errors
    /// [`VaultError::NotWrapped`] when it does not come out as it went in.
    pub(super) fn new(phrase: &SecretString, work_factor: u8) -> Result<Self, VaultError> {
        if !(1..=HIGHEST_WORK_FACTOR).contains(&work_factor) {
            return Err(VaultError::NotWrapped);
        }
        let phrase = normalised(phrase);
        let identity = Identity::generate();
        let mut recipient = scrypt::Recipient::new(phrase.clone());
        recipient.set_work_factor(work_factor);
        let written = identity.to_string();
        let content = Zeroizing::new(format!("{}\n", written.expose_secret()));
        let bytes = age::encrypt(&recipient, content.as_bytes()).map_err(|_| VaultError::NotWrapped)?;
        let recipient = identity.to_public();
        match unseal(&bytes, phrase) {
            Ok(Inside::Identity(again)) if again.to_public() == recipient => Ok(Self { bytes, recipient }),
            _ => Err(VaultError::NotWrapped),
        }
    }
}

/// What a phrase opens.
enum Inside {
    Identity(Identity),
    /// The key itself, as the first program wrote it.
    Key(DatabaseKey),
}

/// Why a key file did not open.
enum Closed {
    WrongPhraseOrDamaged,
    Damaged,
}

fn unseal(bytes: &[u8], phrase: SecretString) -> Result<Inside, Closed> {
    let mut identity = scrypt::Identity::new(phrase);
    identity.set_max_work_factor(HIGHEST_WORK_FACTOR);
    let content = age::decrypt(&identity, bytes)
        .map(Zeroizing::new)
        .map_err(|error| match error {
            DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys => Closed::WrongPhraseOrDamaged,
            _ => Closed::Damaged,
        })?;
    let text = std::str::from_utf8(&content)
        .map_err(|_| Closed::Damaged)?
        .trim_end();
    let key = DatabaseKey::from_hex(text).map(Inside::Key);
    key.or_else(|| Identity::from_str(text).ok().map(Inside::Identity))
        .ok_or(Closed::Damaged)
}

/// A way in that was opened: the plan's key, and the ring it came with.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) key: DatabaseKey,
    pub(super) ring: Ring,
    /// Whether it stands among the ways in of a change of key that was cut short.
    pub(super) from_coming: bool,
}

impl Opened {
    /// The key, and the ring it came with.
    pub(super) fn new(key: DatabaseKey, ring: Ring) -> Self {
        Self {
            key,
            ring,
            from_coming: false,
        }
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
        for way in ring.ways() {
            self.write(&way.key_file_name(), &ring.key_file(way, key, None)?)?;
        }
        Ok(())
    }

    /// The key files as they are, by name, for a second plan with the same ways in.
    pub(super) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let names = WayIn::ALL
            .into_iter()
            .flat_map(|way| [way.file_name(), way.key_file_name()]);
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
        let checksums = Checksums::of(&self.folder);
        for name in [way.file_name(), way.key_file_name()] {
            match destroy(&self.folder.join(&name)) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(DiskError::from(error).into());
                }
                _ => checksums.forget(&name)?,
            }
        }
        settle_folder(&self.folder)?;
        for way in ring.ways() {
            self.write(&way.key_file_name(), &ring.key_file(way, key, None)?)?;
        }
        Ok(())
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
            set.write(&way.key_file_name(), &ring.key_file(way, key, None)?)?;
        }
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

    /// Puts a way in there as the first program did: the key itself behind the phrase.
    #[cfg(test)]
    pub(super) fn put_as_the_first_program_did(
        &self,
        way: WayIn,
        key: &DatabaseKey,
        phrase: &str,
        work_factor: u8,
    ) {
        let mut recipient = scrypt::Recipient::new(normalised_before(&phrase.into()));
        recipient.set_work_factor(work_factor);
        let bytes = age::encrypt(&recipient, format!("{}\n", key.to_hex().as_str()).as_bytes()).unwrap();
        own_folder(&self.folder).unwrap();
        let _ = std::fs::remove_file(self.folder.join(way.key_file_name()));
        Checksums::of(&self.folder).forget(&way.key_file_name()).unwrap();
        self.write(&way.file_name(), &bytes).unwrap();
    }
}

#[cfg(test)]
mod tests;
