//! A checksum beside each key file, so that a damaged key is not mistaken for a wrong phrase.
//!
//! Whoever opens an age file with a wrong phrase and whoever opens a damaged one get the same answer, because only
//! the right phrase could tell. A person who is told «wrong phrase» thinks they have forgotten it, so we keep the
//! files' SHA-256 in `SHA256SUMS`, the common format of `sha256sum -c`. It says nothing about key or phrase.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::store::file::{DiskError, read_at_most, write_whole};
use crate::system::remove_file;

/// The file's name, in the folder of the files it is about.
const SUMS: &str = "SHA256SUMS";

/// Longer than any list of ours.
const LIMIT: u64 = 4096;

/// The checksums of the key files in one folder.
#[derive(Debug)]
pub(super) struct Checksums {
    path: PathBuf,
}

impl Checksums {
    /// Those of the files in `folder`.
    #[must_use]
    pub(super) fn of(folder: &Path) -> Self {
        Self {
            path: folder.join(SUMS),
        }
    }

    /// Whether `bytes` are what was written as `name`; `None` when there is no checksum of that name.
    #[must_use]
    pub(super) fn vouch_for(&self, name: &str, bytes: &[u8]) -> Option<bool> {
        let wanted = line(name, bytes);
        let mut known = self
            .lines()
            .into_iter()
            .filter(|line| is_about(line, name))
            .peekable();
        known.peek()?;
        Some(known.any(|line| line == wanted))
    }

    /// Whether there is a checksum of `name`; `None` when there is no list at all.
    #[must_use]
    pub(super) fn names(&self, name: &str) -> Option<bool> {
        let lines = self.lines();
        (!lines.is_empty()).then(|| lines.iter().any(|line| is_about(line, name)))
    }

    /// Says that `name` is about to hold `bytes`, and lets its present checksum stand until [`Self::settle`]:
    /// whichever of the two a power cut leaves is known.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(super) fn announce(&self, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
        let mut lines = self.lines();
        lines.push(line(name, bytes));
        self.write(lines)
    }

    /// Says that `name` holds `bytes` and nothing else.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(super) fn settle(&self, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
        let mut lines = self.without(name);
        lines.push(line(name, bytes));
        self.write(lines)
    }

    /// Forgets `name`.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(super) fn forget(&self, name: &str) -> Result<(), DiskError> {
        let lines = self.without(name);
        if lines.is_empty() {
            return match remove_file(&self.path) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
                _ => Ok(()),
            };
        }
        self.write(lines)
    }

    fn lines(&self) -> Vec<String> {
        let text = read_at_most(&self.path, LIMIT).unwrap_or_default();
        String::from_utf8_lossy(&text)
            .lines()
            .map(str::to_owned)
            .collect()
    }

    fn without(&self, name: &str) -> Vec<String> {
        let mut lines = self.lines();
        lines.retain(|line| !is_about(line, name));
        lines
    }

    fn write(&self, mut lines: Vec<String>) -> Result<(), DiskError> {
        lines.sort();
        lines.dedup();
        write_whole(&self.path, (lines.join("\n") + "\n").as_bytes())
    }
}

fn line(name: &str, bytes: &[u8]) -> String {
    format!("{}  {name}", hex::encode(Sha256::digest(bytes)))
}

fn is_about(line: &str, name: &str) -> bool {
    line.split_once("  ").is_some_and(|(_, about)| about == name)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn both_old_and_new_are_known_until_settled() {
        let folder = tempfile::tempdir().unwrap();
        let checksums = Checksums::of(folder.path());
        assert_eq!(
            checksums.vouch_for("owner.age", b"old"),
            None,
            "nothing was said of it yet"
        );
        checksums.settle("owner.age", b"old").unwrap();
        checksums.announce("owner.age", b"new").unwrap();
        assert_eq!(checksums.vouch_for("owner.age", b"old"), Some(true));
        assert_eq!(checksums.vouch_for("owner.age", b"new"), Some(true));
        assert_eq!(checksums.vouch_for("owner.age", b"damaged"), Some(false));
        checksums.settle("owner.age", b"new").unwrap();
        assert_eq!(
            checksums.vouch_for("owner.age", b"old"),
            Some(false),
            "the old checksum still stands"
        );
        checksums.forget("owner.age").unwrap();
        assert_eq!(checksums.vouch_for("owner.age", b"new"), None);
    }

    #[test]
    fn the_format_is_that_of_sha256sum() {
        let folder = tempfile::tempdir().unwrap();
        Checksums::of(folder.path()).settle("owner.age", b"abc").unwrap();
        assert_eq!(
            fs::read_to_string(folder.path().join(SUMS)).unwrap(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  owner.age\n"
        );
    }
}
