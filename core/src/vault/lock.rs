//! One writer: an operating system's lock on `writer.lock`, held for as long as a plan is unlocked.
//!
//! The system lets go of it when the program ends, however it ends, so a crash never locks anyone out. Who holds
//! it stands in `writer.json` beside: on Windows a locked file cannot be read, and those outside must be told who
//! has the plan and since when. `writer.lock` itself is empty and is never removed: removing a lock file is how two
//! programs come to hold the same lock.

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::error::VaultError;
use crate::store::file::{DiskError, FileError, is_taken, length, open_or_make, read_at_most, write_note};

const LOCK: &str = "writer.lock";
const NOTE: &str = "writer.json";

/// A holder's note is shorter than this many bytes.
const NOTE_LIMIT: u64 = 4096;

/// Between taking the lock and writing the note there is a moment: how often, and how long between, to look again.
const LOOKS: u32 = 20;
const BETWEEN_LOOKS: Duration = Duration::from_millis(10);

/// How often the lock is tried.
const TRIES: u32 = 3;

/// Who has a plan open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Holder {
    /// Which program.
    pub program: String,
    /// The user's name on the machine.
    pub user: String,
    /// The machine's name.
    pub host: String,
    /// The process id.
    pub pid: u32,
    /// Since when; at unlock this is the time of opening.
    pub since: DateTime<Utc>,
}

impl Holder {
    /// This process, as the one who opens a plan at `since`.
    #[must_use]
    pub fn here(program: &str, since: DateTime<Utc>) -> Self {
        Self {
            program: program.to_owned(),
            user: whoami::username().unwrap_or_default(),
            host: whoami::hostname().unwrap_or_default(),
            pid: std::process::id(),
            since,
        }
    }

    /// Who it is, short: «siv, LAPTOP-7».
    #[must_use]
    pub fn who(&self) -> String {
        let known: Vec<_> = [&self.user, &self.host]
            .into_iter()
            .filter(|name| !name.is_empty())
            .map(String::as_str)
            .collect();
        if known.is_empty() {
            self.program.clone()
        } else {
            known.join(", ")
        }
    }
}

/// The right to write in one plan. Dropping it lets the next one in.
#[derive(Debug)]
pub(super) struct WriterLock {
    file: File,
    note: PathBuf,
}

impl WriterLock {
    /// Takes the lock of the plan in `folder`, waiting for nobody who has the plan open.
    ///
    /// # Errors
    /// [`VaultError::InUse`] with who has it; when there is no such folder, or it cannot be written to.
    pub(super) fn take(folder: &Path, holder: &Holder) -> Result<Self, VaultError> {
        let file = open_or_make(&folder.join(LOCK)).map_err(|error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => VaultError::File(FileError::Missing),
            _ => DiskError::from(error).into(),
        })?;
        if !try_lock(&file)? {
            return Err(VaultError::InUse(holder_of(folder).map(Box::new)));
        }
        let lock = Self {
            file,
            note: folder.join(NOTE),
        };
        lock.leave_note(holder);
        Ok(lock)
    }

    /// The note is a courtesy to others: a full disk must not keep anyone from their plan, but an old note would lie.
    fn leave_note(&self, holder: &Holder) {
        let written =
            serde_json::to_vec_pretty(holder).is_ok_and(|text| write_note(&self.note, &text).is_ok());
        if !written {
            let _ = fs::remove_file(&self.note);
        }
    }
}

/// Takes the lock, unless somebody has it. Whoever only looks whether a note is true (see [`forget_absent`]) has it for a
/// moment, so it is tried a few times.
fn try_lock(file: &File) -> Result<bool, DiskError> {
    for again in 0..TRIES {
        if again > 0 {
            thread::sleep(BETWEEN_LOOKS);
        }
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
    Ok(false)
}

/// Whether a note says that somebody has the plan open, or that a crash left one.
pub(super) fn has_note(folder: &Path) -> bool {
    is_taken(&folder.join(NOTE))
}

/// Takes away the note of somebody who is no longer there: a crash leaves one, with a name and a machine in it. Only
/// whoever has the lock may, for else it might be the note of one who came this very moment.
pub(super) fn forget_absent(folder: &Path) {
    let note = folder.join(NOTE);
    // Best effort: the shelf may be one that is only read, and the next who opens the plan writes a note of their own.
    if let (Ok(Some(_)), Ok(Some(_))) = (length(&note), length(&folder.join(LOCK)))
        && let Ok(file) = open_or_make(&folder.join(LOCK))
        && file.try_lock().is_ok()
    {
        let _ = fs::remove_file(&note);
        let _ = file.unlock();
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        // Nobody can be told here, and closing the file lets go of the lock in any case.
        let _ = fs::remove_file(&self.note);
        let _ = self.file.unlock();
    }
}

/// Reads who holds the lock, looking again for a moment when the note is not there yet.
fn holder_of(folder: &Path) -> Option<Holder> {
    (0..LOOKS).find_map(|look| {
        if look > 0 {
            thread::sleep(BETWEEN_LOOKS);
        }
        serde_json::from_slice(&read_at_most(&folder.join(NOTE), NOTE_LIMIT).ok()?).ok()
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use super::*;
    use crate::vault::testing::noon;

    fn siv() -> Holder {
        Holder {
            program: "viktig".into(),
            user: "siv".into(),
            host: "LAPTOP-7".into(),
            pid: 1,
            since: noon(),
        }
    }

    #[test]
    fn one_of_twenty_gets_in_and_the_others_are_told_who_and_since_when() {
        let folder = tempfile::tempdir().unwrap();
        let start = Barrier::new(20);
        let results: Vec<_> = thread::scope(|scope| {
            let tries: Vec<_> = (0..20)
                .map(|_| {
                    scope.spawn(|| {
                        start.wait();
                        WriterLock::take(folder.path(), &siv())
                    })
                })
                .collect();
            tries.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(
            results.iter().filter(|one| one.is_ok()).count(),
            1,
            "not exactly one writer"
        );
        for told in results.iter().filter_map(|one| one.as_ref().err()) {
            match told {
                VaultError::InUse(Some(holder)) => {
                    assert_eq!((holder.who().as_str(), holder.since), ("siv, LAPTOP-7", noon()));
                }
                other => panic!("told {other:?}, not who has it"),
            }
        }
    }

    #[test]
    fn the_next_one_gets_in_when_the_first_has_left() {
        let folder = tempfile::tempdir().unwrap();
        let first = WriterLock::take(folder.path(), &siv()).unwrap();
        assert!(WriterLock::take(folder.path(), &siv()).is_err());
        drop(first);
        WriterLock::take(folder.path(), &siv()).unwrap();
        assert!(
            !folder.path().join(NOTE).exists(),
            "the note says somebody is here when nobody is"
        );
    }

    #[test]
    fn a_note_left_by_a_crash_keeps_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(LOCK), "").unwrap();
        fs::write(folder.path().join(NOTE), "half a no").unwrap();
        WriterLock::take(folder.path(), &siv()).unwrap();
    }

    #[test]
    fn the_note_of_one_who_is_gone_is_taken_away_and_of_one_who_is_here_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let note = folder.path().join(NOTE);
        let here = WriterLock::take(folder.path(), &siv()).unwrap();
        forget_absent(folder.path());
        assert!(note.exists(), "Siv has the plan open");
        drop(here);
        fs::write(&note, serde_json::to_vec(&siv()).unwrap()).unwrap();
        forget_absent(folder.path());
        assert!(!note.exists(), "the note says somebody is here when nobody is");
    }

    #[test]
    fn a_folder_that_is_gone_is_a_missing_plan() {
        let folder = tempfile::tempdir().unwrap();
        let error = WriterLock::take(&folder.path().join("gone"), &siv()).unwrap_err();
        assert!(matches!(error, VaultError::File(FileError::Missing)), "{error:?}");
    }
}
