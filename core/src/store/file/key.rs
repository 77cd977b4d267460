//! The key every page of a plan file is encrypted with.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// How many random bytes a key is: AES-256.
const BYTES: usize = 32;

/// A plan's own random key. It is wiped from memory when dropped and never shown by `Debug`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct DatabaseKey([u8; BYTES]);

impl DatabaseKey {
    /// A new key from the operating system's source of randomness.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn generate() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// Reads a key written as 64 hexadecimal digits; `None` when it is anything else.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut key = Self([0; BYTES]);
        hex::decode_to_slice(text, &mut key.0).ok()?;
        Some(key)
    }

    /// The key itself, for the seals of single pages.
    pub(super) fn bytes(&self) -> &[u8; BYTES] {
        &self.0
    }

    /// The key as 64 lower-case hexadecimal digits, the form public SQLCipher tools take.
    #[must_use]
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0))
    }
}

impl fmt::Debug for DatabaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DatabaseKey(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_being_written_as_hex() {
        let key = DatabaseKey::generate().unwrap();
        let text = key.to_hex();
        assert_eq!(text.len(), 64, "SQLCipher takes a raw key as exactly 64 digits");
        assert_eq!(
            DatabaseKey::from_hex(&text),
            Some(key),
            "the key changed on its way through hex"
        );
    }

    #[test]
    fn two_keys_are_never_the_same() {
        assert_ne!(DatabaseKey::generate().unwrap(), DatabaseKey::generate().unwrap());
    }

    #[test]
    fn anything_but_64_digits_is_no_key() {
        for text in ["", "00", &"0".repeat(63), &"0".repeat(65), &"g".repeat(64)] {
            assert_eq!(DatabaseKey::from_hex(text), None, "«{text}» was taken for a key");
        }
    }

    #[test]
    fn debug_shows_nothing_of_the_key() {
        let key = DatabaseKey::from_hex(&"ab".repeat(32)).unwrap();
        assert_eq!(format!("{key:?}"), "DatabaseKey(hidden)");
    }
}
