//! The ways in to a plan: the same database key, wrapped once for each of those who may open it.
//!
//! A way in is one file, `keys/<name>.age`, in the public age format, locked with a pass phrase through scrypt.
//! Inside stands the key as hexadecimal digits and a line feed, so `age -d` and any SQLCipher 4 tool open a plan
//! without this program. A new file is unwrapped once more before the old one is replaced.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use age::{DecryptError, scrypt};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::error::VaultError;
use super::phrase::normalised;
use super::sums::Sums;
pub use crate::plan::WayIn;
use crate::store::file::{
    DatabaseKey, DiskError, is_folder, length, own_folder, read_at_most, settle_folder, write_whole,
};

/// scrypt's work factor for new key files, as a power of two: about a second and 256 MiB for each guess.
pub const STANDARD_WORK_FACTOR: u8 = 18;

/// The highest work factor a file may ask of us: 1 GiB. A hostile file could else ask for all there is.
const HIGHEST_WORK_FACTOR: u8 = 20;

/// A key file is a few hundred bytes; nothing longer is read.
const LIMIT: u64 = 8192;

impl WayIn {
    /// The key file's name in `keys/`.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Owner => "owner.age",
            Self::Contact => "contact.age",
            Self::Recovery => "recovery.age",
        }
    }
}

/// A wrapped key that is known to open with its phrase.
#[derive(Debug)]
pub(super) struct Sealed(Vec<u8>);

impl Sealed {
    /// Wraps `key` with `phrase` and unwraps it again. Takes twice the time of one guess.
    ///
    /// # Errors
    /// [`VaultError::NotWrapped`] when it does not come out as it went in.
    pub(super) fn new(key: &DatabaseKey, phrase: &SecretString, work_factor: u8) -> Result<Self, VaultError> {
        if !(1..=HIGHEST_WORK_FACTOR).contains(&work_factor) {
            return Err(VaultError::NotWrapped);
        }
        let mut recipient = scrypt::Recipient::new(normalised(phrase));
        recipient.set_work_factor(work_factor);
        let content = Zeroizing::new(format!("{}\n", key.to_hex().as_str()));
        let bytes = age::encrypt(&recipient, content.as_bytes()).map_err(|_| VaultError::NotWrapped)?;
        match unseal(&bytes, phrase) {
            Ok(again) if again == *key => Ok(Self(bytes)),
            _ => Err(VaultError::NotWrapped),
        }
    }
}

/// Why a key file did not open.
enum Closed {
    WrongPhraseOrDamaged,
    Damaged,
}

fn unseal(bytes: &[u8], phrase: &SecretString) -> Result<DatabaseKey, Closed> {
    let mut identity = scrypt::Identity::new(normalised(phrase));
    identity.set_max_work_factor(HIGHEST_WORK_FACTOR);
    let content = age::decrypt(&identity, bytes)
        .map(Zeroizing::new)
        .map_err(|error| match error {
            DecryptError::DecryptionFailed | DecryptError::NoMatchingKeys => Closed::WrongPhraseOrDamaged,
            _ => Closed::Damaged,
        })?;
    let text = std::str::from_utf8(&content).map_err(|_| Closed::Damaged)?;
    DatabaseKey::from_hex(text.trim_end()).ok_or(Closed::Damaged)
}

/// The `keys/` folder of one plan.
#[derive(Debug)]
pub(super) struct KeySlots {
    folder: PathBuf,
}

impl KeySlots {
    /// The ways in to the plan in `plan_folder`.
    #[must_use]
    pub(super) fn of(plan_folder: &Path) -> Self {
        Self {
            folder: plan_folder.join("keys"),
        }
    }

    /// The ways in there are, the owner's first.
    ///
    /// # Errors
    /// [`VaultError::KeysMissing`] when there are none; when something else stands where the folder or a key file should.
    pub(super) fn ways(&self) -> Result<Vec<WayIn>, VaultError> {
        let mut ways = Vec::new();
        if is_folder(&self.folder).map_err(DiskError::from)? {
            for way in WayIn::ALL {
                if length(&self.path(way)).map_err(DiskError::from)?.is_some() {
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
    /// [`VaultError::WrongPassphrase`], [`VaultError::KeyDamaged`], [`VaultError::NoSuchWayIn`] or
    /// [`VaultError::KeysMissing`]; when the file cannot be read.
    pub(super) fn open(&self, way: WayIn, phrase: &SecretString) -> Result<DatabaseKey, VaultError> {
        if !self.ways()?.contains(&way) {
            return Err(VaultError::NoSuchWayIn(way));
        }
        let bytes = read_at_most(&self.path(way), LIMIT).map_err(|error| match error.kind() {
            ErrorKind::InvalidData => VaultError::KeyDamaged(way),
            _ => DiskError::from(error).into(),
        })?;
        unseal(&bytes, phrase).map_err(|closed| match closed {
            Closed::WrongPhraseOrDamaged if self.is_whole(way, &bytes) => VaultError::WrongPassphrase,
            _ => VaultError::KeyDamaged(way),
        })
    }

    /// Adds a way in, or replaces the one there is.
    ///
    /// # Errors
    /// When the disk refuses; the old way in still works then.
    pub(super) fn put(&self, way: WayIn, sealed: &Sealed) -> Result<(), VaultError> {
        own_folder(&self.folder).map_err(DiskError::from)?;
        let sums = Sums::of(&self.folder);
        sums.announce(way.file_name(), &sealed.0)?;
        write_whole(&self.path(way), &sealed.0)?;
        Ok(sums.settle(way.file_name(), &sealed.0)?)
    }

    /// The key files as they are, for a second plan with the same ways in.
    pub(super) fn copies(&self) -> Vec<(WayIn, Sealed)> {
        WayIn::ALL
            .into_iter()
            .filter_map(|way| Some((way, Sealed(read_at_most(&self.path(way), LIMIT).ok()?))))
            .collect()
    }

    /// Removes the contact's way in.
    ///
    /// # Errors
    /// [`VaultError::OwnersWayIn`] for any other than the contact's, [`VaultError::NoSuchWayIn`] when there is none.
    pub(super) fn remove(&self, way: WayIn) -> Result<(), VaultError> {
        if way != WayIn::Contact {
            return Err(VaultError::OwnersWayIn);
        }
        if !self.ways()?.contains(&way) {
            return Err(VaultError::NoSuchWayIn(way));
        }
        fs::remove_file(self.path(way)).map_err(|error| match error.kind() {
            ErrorKind::NotFound => VaultError::NoSuchWayIn(way),
            _ => DiskError::from(error).into(),
        })?;
        settle_folder(&self.folder)?;
        Ok(Sums::of(&self.folder).forget(way.file_name())?)
    }

    fn is_whole(&self, way: WayIn, bytes: &[u8]) -> bool {
        Sums::of(&self.folder)
            .vouch_for(way.file_name(), bytes)
            .unwrap_or(true)
    }

    fn path(&self, way: WayIn) -> PathBuf {
        self.folder.join(way.file_name())
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;
    use tempfile::TempDir;

    use super::*;
    use crate::vault::testing::{QUICK, bytes_of};

    fn phrase(text: &str) -> SecretString {
        SecretString::from(text)
    }

    fn plan_with(way: WayIn, text: &str) -> (TempDir, KeySlots, DatabaseKey) {
        let folder = tempfile::tempdir().unwrap();
        let slots = KeySlots::of(folder.path());
        let key = DatabaseKey::generate().unwrap();
        slots
            .put(way, &Sealed::new(&key, &phrase(text), QUICK).unwrap())
            .unwrap();
        (folder, slots, key)
    }

    fn code(result: Result<DatabaseKey, VaultError>) -> &'static str {
        result.map_or_else(|error| error.code().as_str(), |_| "opened")
    }

    #[test]
    fn the_right_phrase_opens_and_a_wrong_one_is_told_as_wrong() {
        let (_folder, slots, key) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
        assert_eq!(
            slots
                .open(WayIn::Owner, &phrase("lyn og latter i måneskinn"))
                .unwrap(),
            key
        );
        assert_eq!(
            code(slots.open(WayIn::Owner, &phrase("lyn og latter"))),
            "wrong-passphrase"
        );
        assert_eq!(code(slots.open(WayIn::Owner, &phrase(""))), "wrong-passphrase");
    }

    #[test]
    fn it_does_not_matter_how_a_ring_over_a_is_typed() {
        let (_folder, slots, _) = plan_with(WayIn::Owner, " blåbær på fjellet ");
        let decomposed = phrase("bla\u{30a}bær pa\u{30a} fjellet");
        assert!(
            !decomposed.expose_secret().contains('å'),
            "the test types å as one character"
        );
        assert_eq!(code(slots.open(WayIn::Owner, &decomposed)), "opened");
    }

    #[test]
    fn any_flipped_byte_is_told_as_damage_with_any_phrase() {
        let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
        let path = folder.path().join("keys/owner.age");
        let whole = fs::read(&path).unwrap();
        for place in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[place] ^= 1;
            fs::write(&path, &damaged).unwrap();
            for text in ["lyn og latter i måneskinn", "feil"] {
                let said = code(slots.open(WayIn::Owner, &phrase(text)));
                assert_eq!(said, "key-damaged", "byte {place} flipped, phrase «{text}»");
            }
        }
    }

    #[test]
    fn an_empty_cut_or_endless_key_file_is_damaged() {
        let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
        let path = folder.path().join("keys/owner.age");
        let whole = fs::read(&path).unwrap();
        for bytes in [
            Vec::new(),
            whole[..whole.len() / 2].to_vec(),
            vec![b'x'; 1_000_000],
        ] {
            fs::write(&path, &bytes).unwrap();
            let said = code(slots.open(WayIn::Owner, &phrase("lyn og latter i måneskinn")));
            assert_eq!(said, "key-damaged", "{} bytes", bytes.len());
        }
    }

    #[test]
    fn a_file_that_asks_for_all_the_memory_there_is_gets_none() {
        let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
        let path = folder.path().join("keys/owner.age");
        let mut bytes = fs::read(&path).unwrap();
        let end_of_stanza = bytes
            .windows(3)
            .position(|part| part == format!(" {QUICK}\n").as_bytes())
            .unwrap();
        bytes.splice(end_of_stanza + 1..=end_of_stanza + 1, *b"30");
        fs::write(&path, &bytes).unwrap();
        assert_eq!(
            code(slots.open(WayIn::Owner, &phrase("lyn og latter i måneskinn"))),
            "key-damaged"
        );
    }

    #[test]
    fn without_a_checksum_a_wrong_phrase_is_still_a_wrong_phrase() {
        let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
        fs::remove_file(folder.path().join("keys/SHA256SUMS")).unwrap();
        assert_eq!(
            code(slots.open(WayIn::Owner, &phrase("feil"))),
            "wrong-passphrase"
        );
    }

    #[test]
    fn no_keys_and_no_such_key_are_two_things() {
        let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
        assert_eq!(code(slots.open(WayIn::Contact, &phrase("x"))), "no-such-way-in");
        fs::remove_file(folder.path().join("keys/owner.age")).unwrap();
        assert_eq!(code(slots.open(WayIn::Owner, &phrase("x"))), "keys-missing");
        fs::remove_dir_all(folder.path().join("keys")).unwrap();
        assert_eq!(code(slots.open(WayIn::Owner, &phrase("x"))), "keys-missing");
    }

    #[test]
    fn only_the_contacts_way_in_is_removed() {
        let (folder, slots, key) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
        let before = bytes_of(folder.path());
        slots
            .put(
                WayIn::Contact,
                &Sealed::new(&key, &phrase("kontaktens egne ord"), QUICK).unwrap(),
            )
            .unwrap();
        assert_eq!(slots.ways().unwrap(), [WayIn::Owner, WayIn::Contact]);
        assert!(matches!(slots.remove(WayIn::Owner), Err(VaultError::OwnersWayIn)));
        assert!(matches!(
            slots.remove(WayIn::Recovery),
            Err(VaultError::OwnersWayIn)
        ));
        slots.remove(WayIn::Contact).unwrap();
        assert!(matches!(
            slots.remove(WayIn::Contact),
            Err(VaultError::NoSuchWayIn(WayIn::Contact))
        ));
        assert_eq!(
            bytes_of(folder.path()),
            before,
            "something of the contact's way in was left"
        );
    }
}
