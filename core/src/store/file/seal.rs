//! Whether a page of the encrypted file is what was written, asked without SQLite: each carries its own seal.
//!
//! Only what SQLCipher documents is followed here, with the crates that make the same codes; nothing is encrypted or
//! decrypted. SQLite judges a log frame by a checksum that anything could have made, and gives up at the first that does
//! not add up. The seal of the page in it tells whether those words can still be read.

use hmac::{Hmac, Mac};
use sha2::Sha512;
use zeroize::Zeroizing;

use super::key::DatabaseKey;
use super::{PAGE, SALT};

/// How many bytes a seal is. It is the end of the page, after the initialisation vector, which is sealed too.
const CODE: usize = 64;

/// What SQLCipher mixes into the salt, and how often, when it makes the key of the seals from the key of the pages.
const MASK: u8 = 0x3a;
const ROUNDS: u32 = 2;

/// Knows the seals of one plan file.
pub(super) struct Seal(Hmac<Sha512>);

impl Seal {
    /// Those of the file whose first bytes are `salt`.
    pub(super) fn of(key: &DatabaseKey, salt: &[u8; SALT]) -> Option<Self> {
        let masked = salt.map(|byte| byte ^ MASK);
        let mut for_seals = Zeroizing::new([0; 32]);
        pbkdf2::pbkdf2_hmac::<Sha512>(key.bytes(), &masked, ROUNDS, for_seals.as_mut());
        Some(Self(Hmac::new_from_slice(for_seals.as_ref()).ok()?))
    }

    /// Whether these bytes are page number `page`, just as it was written.
    pub(super) fn holds(&self, page: u32, bytes: &[u8]) -> bool {
        if bytes.len() != PAGE {
            return false;
        }
        // The salt in front of the first page is not sealed: the wrong one makes the wrong key of every seal.
        let first = if page == 1 { SALT } else { 0 };
        let (sealed, rest) = bytes.split_at(PAGE - CODE);
        let mut code = self.0.clone();
        code.update(&sealed[first..]);
        code.update(&page.to_le_bytes());
        code.verify_slice(rest).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::create;
    use super::*;

    #[test]
    fn every_page_of_a_plan_bears_its_seal_and_no_other_pages() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.db");
        let key = DatabaseKey::generate().unwrap();
        create(&path, &key).unwrap().close().unwrap();
        let bytes = fs::read(&path).unwrap();
        let salt = bytes[..SALT].try_into().unwrap();
        let seal = Seal::of(&key, &salt).unwrap();
        let other = Seal::of(&DatabaseKey::generate().unwrap(), &salt).unwrap();
        for (page, content) in (1..).zip(bytes.chunks(PAGE)) {
            assert!(seal.holds(page, content), "page {page} is whole");
            assert!(!seal.holds(page + 1, content), "page {page} is no other page");
            assert!(!other.holds(page, content), "page {page} is not another plan's");
            let mut broken = content.to_vec();
            broken[PAGE - 100] ^= 1;
            assert!(!seal.holds(page, &broken), "page {page} with a flipped bit");
        }
    }
}
