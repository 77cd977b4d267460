//! What stands beside a plan's file and says that it is the copy that was written here: the word that stands in the file too,
//! the newest that was done there, and the place; and half of what the key that this copy signs with is made of. It goes into no
//! backup and no copy to take along, and says nothing when its folder was carried elsewhere.
//!
//! The file is always written first. So it may hold more than was said beside it, when the program was cut short between the
//! two; a file that holds less is an older one that was put in its place.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::plan_folder::PlanFolder;
use crate::plan::ActId;
use crate::segment::new_secret;
use crate::store::file::{DiskError, read_at_most, write_whole};

const FILE: &str = "copy.json";

/// Longer than any of ours.
const LIMIT: u64 = 4096;

/// What is said of a copy beside its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CopyMark {
    /// The word that stands in the file.
    pub(crate) nonce: String,
    /// The newest act that was made there, as a hash: how much there is stands nowhere that can be read.
    newest: Option<String>,
}

impl CopyMark {
    /// Of the copy with this word, whose newest act this is.
    pub(crate) fn of(nonce: &str, newest: Option<ActId>) -> Self {
        Self {
            nonce: nonce.to_owned(),
            newest: newest.map(|act| told(nonce, act)),
        }
    }

    /// Whether nothing had been done on the copy, as far as was said.
    pub(crate) fn is_of_none(&self) -> bool {
        self.newest.is_none()
    }

    /// Whether this is the act that was the newest.
    pub(crate) fn is_of(&self, act: ActId) -> bool {
        self.newest.as_deref() == Some(told(&self.nonce, act).as_str())
    }
}

fn told(nonce: &str, act: ActId) -> String {
    let mut hash = Sha256::new();
    hash.update(nonce.as_bytes());
    hash.update(act.to_string().as_bytes());
    hex::encode(hash.finalize())
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mark {
    /// The word that stands in the file.
    nonce: String,
    /// The newest act, as a hash. Older programs did not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    newest: Option<String>,
    /// The folder it was written in, as a hash.
    place: String,
    /// Half of what the copy's key is made of. The other half is in the file: this one alone is nothing.
    #[serde(default)]
    secret: String,
}

impl PlanFolder {
    /// What was left beside the plan, when it was left in this very folder.
    pub(crate) fn copy_mark(&self) -> Option<CopyMark> {
        let Mark { nonce, newest, .. } = self.read_mark()?;
        Some(CopyMark { nonce, newest })
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

    /// Leaves word beside the plan. What it says must stand in the file already. The secret stays as long as the word does, and is
    /// another with another word.
    ///
    /// # Errors
    /// When the disk refuses. What was left before stands then.
    pub(crate) fn leave_copy_mark(&self, mark: &CopyMark) -> Result<(), DiskError> {
        let Some(place) = place(self.path()) else {
            return Ok(());
        };
        let kept = self.read_mark().filter(|kept| kept.nonce == mark.nonce);
        let secret = match kept.map(|kept| kept.secret).filter(|secret| !secret.is_empty()) {
            Some(secret) => secret,
            None => new_secret().map_err(std::io::Error::other)?.to_string(),
        };
        let mark = Mark {
            nonce: mark.nonce.clone(),
            newest: mark.newest.clone(),
            place,
            secret,
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
        let acts = [7, 8].map(|number| ActId(uuid::Uuid::from_u128(number)));
        let mark = CopyMark::of("ord", Some(acts[0]));
        here.leave_copy_mark(&mark).unwrap();
        assert_eq!(here.copy_mark(), Some(mark.clone()));
        assert_eq!(
            acts.map(|act| mark.is_of(act)),
            [true, false],
            "it knows the newest act"
        );
        let text = fs::read_to_string(here.path().join(FILE)).unwrap();
        assert!(
            !text.contains(&acts[0].to_string()),
            "and nobody reads which: {text}"
        );
        let secret = here.copy_secret();
        assert!(secret.is_some(), "with a secret of its own");
        here.leave_copy_mark(&CopyMark::of("ord", Some(acts[1]))).unwrap();
        assert_eq!(
            here.copy_secret(),
            secret,
            "which stays while the copy is the same"
        );
        here.leave_copy_mark(&mark).unwrap();
        fs::copy(here.path().join(FILE), there.path().join(FILE)).unwrap();
        assert_eq!(there.copy_mark(), None, "a folder that was copied is another");
        fs::write(here.path().join(FILE), "{").unwrap();
        assert_eq!(here.copy_mark(), None, "what cannot be read says nothing");
        here.leave_copy_mark(&mark).unwrap();
        assert_ne!(here.copy_secret(), secret, "what is gone is not said again");
        assert_eq!(there.copy_secret(), None);
        here.forget_copy_mark();
        assert_eq!(here.copy_mark(), None);
        let moved = shelf.path().join("moved");
        there.leave_copy_mark(&mark).unwrap();
        fs::rename(there.path(), &moved).unwrap();
        assert_eq!(
            PlanFolder::at(moved, 1).copy_mark(),
            None,
            "moved, it is another place"
        );
    }
}
