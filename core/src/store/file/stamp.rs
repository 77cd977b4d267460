//! What the file system says of a file, to tell whether it is still the same without reading it.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::SystemTime;

use crate::system::file_id;

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
