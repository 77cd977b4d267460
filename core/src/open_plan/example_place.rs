//! Where the example stands while it is open: a folder that goes with it, and the next time what a power cut left of one.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::store::file::{open_ordinary, private_folder};
use crate::system::rename;

/// How its folder's name begins.
const PREFIX: &str = "viktig-eksempel-";
/// The file that is locked for as long as somebody has the example open.
const HELD: &str = "open";
/// What that file is called until it is locked.
const BEGUN: &str = "begun";

/// A folder for one example. Dropping it removes the folder.
#[derive(Debug)]
pub(super) struct ExamplePlace {
    // Closed before the folder goes: Windows removes no file that is open.
    _held: File,
    folder: TempDir,
}

impl ExamplePlace {
    /// Makes one in `parent`, after those that nobody has open any longer are gone.
    ///
    /// # Errors
    /// When there is no room for it.
    pub(super) fn make(parent: &Path) -> io::Result<Self> {
        sweep(parent);
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(parent)?;
        private_folder(&folder.path().join("hylle"))?;
        // Whoever sweeps finds it under its name only when it is locked.
        let begun = folder.path().join(BEGUN);
        let held = File::create(&begun)?;
        held.lock()?;
        rename(&begun, &folder.path().join(HELD))?;
        Ok(Self { _held: held, folder })
    }

    /// The example's shelf. Only this user may look into it.
    pub(super) fn shelf(&self) -> PathBuf {
        self.folder.path().join("hylle")
    }
}

/// Removes what was left where the program was cut off. What cannot be removed waits for the next time: nobody can read it,
/// since its key was never written.
fn sweep(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else {
        return;
    };
    for entry in entries.flatten() {
        let is_ours = entry
            .file_name()
            .to_str()
            .is_some_and(|name| name.starts_with(PREFIX));
        let is_folder = entry.file_type().is_ok_and(|it| it.is_dir());
        if is_ours && is_folder && is_left(&entry.path()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether nobody has the example in `folder` open.
fn is_left(folder: &Path) -> bool {
    open_ordinary(&folder.join(HELD)).is_ok_and(|held| held.try_lock().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_power_cut_left_is_gone_the_next_time_and_what_is_open_stays() {
        let parent = tempfile::tempdir().unwrap();
        let left = parent.path().join("viktig-eksempel-abc");
        fs::create_dir_all(left.join("hylle")).unwrap();
        fs::write(left.join(HELD), "").unwrap();
        let beginning = parent.path().join("viktig-eksempel-def");
        fs::create_dir(&beginning).unwrap();
        let others = parent.path().join("noe-annet");
        fs::create_dir(&others).unwrap();
        fs::write(others.join(HELD), "").unwrap();

        let first = ExamplePlace::make(parent.path()).unwrap();
        assert!(!left.exists(), "nobody has it open");
        assert!(beginning.exists(), "somebody may be about to open it");
        assert!(others.exists(), "it is not ours");

        let second = ExamplePlace::make(parent.path()).unwrap();
        assert!(first.shelf().exists(), "the first is still open");
        let shelf = second.shelf();
        drop(second);
        assert!(!shelf.exists(), "and what is closed is gone at once");
    }
}
