//! What a shared folder stands on: a disk that the laptop reaches, or, in a build that has it, a server. All that is said of one is
//! the names that lie in it, the bytes of a file, and that a file is to be put there; paths begin in the place that was chosen.

use std::fmt::Debug;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::disk::Disk;
use crate::store::file::DiskError;

/// A name in a folder.
#[derive(Debug)]
pub(crate) struct Named {
    /// Where it is, from the place.
    pub(crate) path: PathBuf,
    /// Its last part.
    pub(crate) name: String,
    /// Whether it is a folder.
    pub(crate) is_folder: bool,
    /// How long it is, where that is told with the name.
    pub(crate) length: Option<u64>,
    /// What another content of the same length would have another of, where that is told with the name.
    pub(crate) stamp: Option<String>,
}

/// What a shared folder stands on.
pub(crate) trait Ground: Debug + Send + Sync {
    /// Goes through the names that lie in a folder and in those below it, so deep: until there are no more, or `each` has enough.
    ///
    /// # Errors
    /// When the folder itself cannot be looked into. One below it that cannot now may be the next time.
    fn walk(
        &self,
        folder: &Path,
        deepest: usize,
        each: &mut dyn FnMut(Named) -> ControlFlow<()>,
    ) -> io::Result<()>;

    /// The bytes of a file that begins so, and no more than one over so many; nothing of one that does not.
    ///
    /// # Errors
    /// When it cannot be read now.
    fn read(&self, file: &Named, begins: &[u8], at_most: u64) -> io::Result<Option<Vec<u8>>>;

    /// Puts a file in a folder, and makes the folder: whole and read back before it has its name. One that is there already stays.
    ///
    /// # Errors
    /// When it refuses.
    fn put(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<(), DiskError>;

    /// What has been done on it.
    fn progress(&self) -> &Progress;

    /// How long it may stand still. A disk that was asleep, or a server far away, is given its time.
    fn patience(&self) -> Duration {
        Duration::from_secs(20)
    }
}

/// Counts what is done, so that whoever waits can tell what takes its time from what has stopped.
#[derive(Debug, Clone, Default)]
pub(crate) struct Progress(Arc<AtomicU64>);

impl Progress {
    /// Something more was done.
    pub(crate) fn step(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    /// How much has been.
    pub(crate) fn steps(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A folder of the laptop's own, or one that it reaches as such.
pub(crate) fn on_disk(place: &Path) -> Arc<dyn Ground> {
    Arc::new(Disk::at(place))
}
