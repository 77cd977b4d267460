//! The key by which a copy signs what it hands on. Each copy has its own, and it never leaves the plan's file.

use std::fmt;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use super::SegmentError;

/// How many bytes a signature is.
pub(super) const SIGNATURE: usize = 64;

/// A copy's own key.
#[derive(Clone)]
pub struct CopyKey(SigningKey);

impl CopyKey {
    /// A new key from the operating system's source of randomness.
    ///
    /// # Errors
    /// [`SegmentError::NotMade`] when the system has no randomness to give.
    pub fn generate() -> Result<Self, SegmentError> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| SegmentError::NotMade)?;
        Ok(Self(SigningKey::from_bytes(&bytes)))
    }

    /// A key written as 64 hexadecimal digits; `None` when it is anything else.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        hex::decode_to_slice(text, bytes.as_mut_slice()).ok()?;
        Some(Self(SigningKey::from_bytes(&bytes)))
    }

    /// The key as 64 hexadecimal digits, to be kept in the plan's file alone.
    #[must_use]
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0.as_bytes()))
    }

    /// The half that everybody may know, in the same form.
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
