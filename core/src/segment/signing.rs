//! The key by which a copy signs what it hands on. It is made of two secrets: one in the plan's file, one beside it. The file goes
//! along in locked copies and backups and what stands beside it does not, so nobody else who has the file can sign as this copy.

use std::fmt;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::SegmentError;

/// How many bytes a signature is.
pub(super) const SIGNATURE: usize = 64;

/// A copy's own key.
#[derive(Clone)]
pub struct CopyKey(SigningKey);

/// A new secret to make a key of.
///
/// # Errors
/// [`SegmentError::NotMade`] when the system has no randomness to give.
pub fn new_secret() -> Result<Zeroizing<String>, SegmentError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|_| SegmentError::NotMade)?;
    Ok(Zeroizing::new(hex::encode(bytes.as_slice())))
}

impl CopyKey {
    /// The key that two secrets make together.
    #[must_use]
    pub fn of(in_file: &str, beside: &str) -> Self {
        let mut hash = Sha256::new();
        for part in ["viktig copy key 1", in_file, beside] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        let bytes: Zeroizing<[u8; 32]> = Zeroizing::new(hash.finalize().into());
        Self(SigningKey::from_bytes(&bytes))
    }

    /// The half that everybody may know, as 64 hexadecimal digits.
    #[must_use]
    pub fn public(&self) -> String {
        hex::encode(self.0.verifying_key().as_bytes())
    }

    pub(super) fn sign(&self, bytes: &[u8]) -> [u8; SIGNATURE] {
        self.0.sign(bytes).to_bytes()
    }
}

impl fmt::Debug for CopyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CopyKey(hidden)")
    }
}

/// Whether `signature` over `bytes` is by the key whose public half is `key`.
pub(super) fn is_signed(key: &str, bytes: &[u8], signature: &[u8]) -> bool {
    let mut public = [0; 32];
    let (Ok(()), Ok(signature)) = (
        hex::decode_to_slice(key, &mut public),
        Signature::from_slice(signature),
    ) else {
        return false;
    };
    VerifyingKey::from_bytes(&public).is_ok_and(|key| key.verify_strict(bytes, &signature).is_ok())
}
