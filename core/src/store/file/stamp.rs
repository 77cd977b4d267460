//! What the file system says of a file, to tell whether it is still the same without reading it.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::SystemTime;

/// Which file it is, how long, and when it was last changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    id: (u64, u64),
    /// In bytes.
    pub(super) length: u64,
    changed: Option<SystemTime>,
}

impl Stamp {
    /// The stamp of an open file.
    pub(super) fn of(about: &Metadata) -> Self {
        Self {
            id: file_id(about),
            length: about.len(),
            changed: about.modified().ok(),
        }
    }

    /// The stamp of what stands at `path`, a link not followed; `None` when nothing does.
    pub(crate) fn at(path: &Path) -> Option<Self> {
        fs::symlink_metadata(path).ok().map(|about| Self::of(&about))
    }

    /// Whether both are of one file, whatever was done to it between.
    pub(super) fn is_same_file(self, other: Self) -> bool {
        self.id == other.id
    }
}

/// Which file it is.
#[cfg(unix)]
fn file_id(about: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (about.dev(), about.ino())
}

/// Windows lets nobody put another in the place of a file that is open: when it was made is enough.
#[cfg(not(unix))]
fn file_id(about: &Metadata) -> (u64, u64) {
    let made = about
        .created()
        .ok()
        .and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
    (
        0,
        made.map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)),
    )
}
