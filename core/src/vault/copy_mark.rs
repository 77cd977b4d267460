//! What stands beside a plan's file and says that it is the copy that was written here: the word that stands in the file too,
//! and the place; and half of what the key that this copy signs with is made of. It goes into no backup and no copy to take along, and says nothing when its folder was carried elsewhere.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::plan_folder::PlanFolder;
use crate::segment::new_secret;
use crate::store::file::{DiskError, read_at_most, write_whole};

const FILE: &str = "copy.json";

/// Longer than any of ours.
const LIMIT: u64 = 4096;

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mark {
    /// The word that stands in the file.
    nonce: String,
    /// The folder it was written in, as a hash.
    place: String,
    /// Half of what the copy's key is made of. The other half is in the file: this one alone is nothing.
    #[serde(default)]
    secret: String,
}

impl PlanFolder {
    /// The word that was left beside the plan, when it was left in this very folder.
    pub(crate) fn copy_mark(&self) -> Option<String> {
        self.read_mark().map(|mark| mark.nonce)
    }

    /// The secret that was left with it.
    pub(crate) fn copy_secret(&self) -> Option<String> {
        let secret = self.read_mark()?.secret;
        (!secret.is_empty()).then_some(secret)
    }

    fn read_mark(&self) -> Option<Mark> {
        let text = read_at_most(&self.path().join(FILE), LIMIT).ok()?;
        let mark: Mark = serde_json::from_slice(&text).ok()?;
        (mark.place == place(self.path())?).then_some(mark)
    }

    /// Leaves a word beside the plan, and a new secret.
    ///
    /// # Errors
    /// When the disk refuses. The plan is another copy the next time then.
    pub(crate) fn leave_copy_mark(&self, nonce: &str) -> Result<(), DiskError> {
        let Some(place) = place(self.path()) else {
            return Ok(());
        };
        let mark = Mark {
            nonce: nonce.to_owned(),
            place,
            secret: new_secret().map_err(std::io::Error::other)?.to_string(),
        };
        let text = serde_json::to_vec(&mark).map_err(std::io::Error::from)?;
        write_whole(&self.path().join(FILE), &text)
    }

    /// Takes the word away: the file that stands there now is another than the one it was left for.
    pub(super) fn forget_copy_mark(&self) {
        // One that stays is of a word that the file may still have. Then it writes on as the copy it was.
        let _ = fs::remove_file(self.path().join(FILE));
    }
}

/// The folder, told so that nobody can read where it is. Nothing when that cannot be told.
fn place(folder: &Path) -> Option<String> {
    let whole = fs::canonicalize(folder).ok()?;
    let mut hash = Sha256::new();
    hash.update(number(folder)?.to_le_bytes());
    hash.update(whole.as_os_str().as_encoded_bytes());
    Some(hex::encode(hash.finalize()))
}

/// The folder's number on its disk: a folder that was copied to the same place on another has another.
#[cfg(unix)]
fn number(folder: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    Some(fs::metadata(folder).ok()?.ino())
}

#[cfg(not(unix))]
fn number(folder: &Path) -> Option<u64> {
    fs::metadata(folder).ok().map(|_| 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_counts_where_it_was_left_and_nowhere_else() {
        let shelf = tempfile::tempdir().unwrap();
        let made = |name: &str| {
            let path = shelf.path().join(name);
            fs::create_dir(&path).unwrap();
            PlanFolder::at(path, 1)
        };
        let (here, there) = (made("here"), made("there"));
        assert_eq!(here.copy_mark(), None, "nothing was left yet");
        here.leave_copy_mark("ord").unwrap();
        assert_eq!(here.copy_mark().as_deref(), Some("ord"));
        let secret = here.copy_secret();
        assert!(secret.is_some(), "with a secret of its own");
        fs::copy(here.path().join(FILE), there.path().join(FILE)).unwrap();
        assert_eq!(there.copy_mark(), None, "a folder that was copied is another");
        fs::write(here.path().join(FILE), "{").unwrap();
        assert_eq!(here.copy_mark(), None, "what cannot be read says nothing");
        here.leave_copy_mark("ord").unwrap();
        assert_ne!(here.copy_secret(), secret, "another each time");
        assert_eq!(there.copy_secret(), None);
        here.forget_copy_mark();
        assert_eq!(here.copy_mark(), None);
        let moved = shelf.path().join("moved");
        there.leave_copy_mark("ord").unwrap();
        fs::rename(there.path(), &moved).unwrap();
        assert_eq!(
            PlanFolder::at(moved, 1).copy_mark(),
            None,
            "moved, it is another place"
        );
    }
}
