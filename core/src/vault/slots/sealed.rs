//! One key file: an identity, locked with a pass phrase; and what comes of opening it.

use std::str::FromStr;

use age::x25519::{Identity, Recipient};
use age::{DecryptError, scrypt};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::store::file::DatabaseKey;
use crate::vault::error::VaultError;
use crate::vault::phrase::normalised;
use crate::vault::ring::Ring;

/// The highest work factor a file may ask of us: 1 GiB. A hostile file could else ask for all there is.
const HIGHEST_WORK_FACTOR: u8 = 20;

/// A new identity, wrapped with a phrase that is known to open it.
#[derive(Debug)]
pub(in crate::vault) struct Sealed {
    pub(in crate::vault) bytes: Vec<u8>,
    pub(in crate::vault) recipient: Recipient,
}

impl Sealed {
    /// Makes an identity, wraps it with `phrase` and unwraps it again. Takes twice the time of one guess.
    ///
    /// # Errors
    /// [`VaultError::NotWrapped`] when it does not come out as it went in.
    pub(in crate::vault) fn new(phrase: &SecretString, work_factor: u8) -> Result<Self, VaultError> {
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
pub(super) enum Inside {
    Identity(Identity),
    /// The key itself, as the first program wrote it.
    Key(DatabaseKey),
}

/// Why a key file did not open.
pub(super) enum Closed {
    WrongPhraseOrDamaged,
    Damaged,
}

pub(super) fn unseal(bytes: &[u8], phrase: SecretString) -> Result<Inside, Closed> {
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
pub(in crate::vault) struct Opened {
    pub(in crate::vault) key: DatabaseKey,
    pub(in crate::vault) ring: Ring,
    /// Whether it stands among the ways in of a change of key that was cut short.
    pub(in crate::vault) from_coming: bool,
}

impl Opened {
    /// The key, and the ring it came with.
    pub(in crate::vault) fn new(key: DatabaseKey, ring: Ring) -> Self {
        Self {
            key,
            ring,
            from_coming: false,
        }
    }
}
