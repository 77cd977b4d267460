//! The shelf: the folder with the plans on this laptop, each in a folder of its own.

use std::cmp::Reverse;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::{NoContext, Timestamp, Uuid};

use super::cover::Cover;
use super::ending;
use super::error::VaultError;
use super::lock::forget_absent;
use super::overview::OVERVIEW;
use super::plan_folder::PlanFolder;
use super::slots::STANDARD_WORK_FACTOR;
use super::sweep;
use crate::error::Problem;
use crate::store::file::{
    DiskError, FileError, is_folder, is_taken, private_folder, read_at_most, settle_folder, write_whole,
};

/// The shelf's folder in the platform's data folder: on Windows the one that stays on the machine.
const FOLDER: &str = "viktig-for-meg";

const DEVICE: &str = "device.json";

/// What the window keeps on the shelf.
const SETTINGS: &str = "settings.json";

/// Folders that are being made or are none of ours start with this.
const HIDDEN: char = '.';

/// The plans on this laptop.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
    work_factor: u8,
}

/// One plan as it stands on the shelf.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OnShelf {
    /// The name of its folder, which is also what to ask for when unlocking.
    pub folder: String,
    /// Its cover; none when that is missing or damaged.
    pub cover: Option<Cover>,
    /// What keeps it from being opened, as far as can be seen from outside.
    pub problem: Option<Problem>,
}

/// Which copy of the program wrote a change: made once for each shelf, and says nothing of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Device {
    id: Uuid,
}

/// The work factor that a test of the built program asks for: everything is tried then but how long a guess takes.
#[cfg(feature = "automation")]
fn of_a_test() -> Option<u8> {
    std::env::var("VIKTIG_TEST_WORK").ok()?.parse().ok()
}

#[cfg(not(feature = "automation"))]
fn of_a_test() -> Option<u8> {
    None
}

impl Shelf {
    /// The shelf in `folder`, which need not be there yet.
    #[must_use]
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            work_factor: of_a_test().unwrap_or(STANDARD_WORK_FACTOR),
        }
    }

    /// The shelf in `home` (the value of `VIKTIG_HOME`), or else in the platform's data folder.
    ///
    /// # Errors
    /// [`VaultError::NoShelf`] when the platform has no such folder.
    pub fn standard(home: Option<OsString>) -> Result<Self, VaultError> {
        match home.filter(|home| !home.is_empty()) {
            Some(home) => Ok(Self::at(home)),
            None => Ok(Self::at(
                dirs::data_local_dir().ok_or(VaultError::NoShelf)?.join(FOLDER),
            )),
        }
    }

    /// The same shelf with another work factor for new key files: lower for tests, never for people.
    #[must_use]
    pub fn with_work_factor(mut self, work_factor: u8) -> Self {
        self.work_factor = work_factor;
        self
    }

    /// Where the shelf is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Every plan, the last opened first. A folder that cannot be opened as a plan is there too, with its problem.
    /// No plan file is opened, so this may be asked while a plan is unlocked.
    ///
    /// # Errors
    /// [`VaultError::ShelfUnwritable`] when there is a shelf that cannot be read. No shelf yet is an empty one.
    pub fn plans(&self) -> Result<Vec<OnShelf>, VaultError> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(|error| self.unwritable(error))?,
        };
        let mut plans = Vec::new();
        for entry in entries {
            let path = entry.map_err(|error| self.unwritable(error))?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if ending::is_over(&path) {
                ending::sweep(&path);
            } else if is_plans_place(&path) && !name.starts_with(HIDDEN) {
                if is_folder(&path).is_ok() {
                    forget_absent(&path);
                }
                let plan = PlanFolder::at(path, self.work_factor);
                plans.push(OnShelf {
                    folder: name,
                    cover: plan.cover(),
                    problem: plan.visible_problem(),
                });
            }
        }
        plans.sort_by_key(|plan| {
            let opened = plan.cover.as_ref().and_then(|cover| cover.last_opened);
            (Reverse(opened), plan.folder.clone())
        });
        Ok(plans)
    }

    /// The plan in the folder `name` on this shelf.
    ///
    /// # Errors
    /// Plan missing, when `name` is not the name of a folder here; when it is that of a link to one.
    pub fn plan(&self, name: &str) -> Result<PlanFolder, VaultError> {
        let mut parts = Path::new(name).components();
        let path = self.folder.join(name);
        let is_a_name = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
        if is_a_name && is_folder(&path).map_err(DiskError::from)? {
            Ok(PlanFolder::at(path, self.work_factor))
        } else {
            Err(FileError::Missing.into())
        }
    }

    /// Which device this shelf is, made the first time it is asked for.
    ///
    /// # Errors
    /// When it is not there and cannot be written.
    pub fn device(&self, now: DateTime<Utc>) -> Result<Uuid, VaultError> {
        let path = self.folder.join(DEVICE);
        if let Some(device) = read_device(&path) {
            sweep::shelf(&self.folder, now);
            return Ok(device.id);
        }
        self.make_folder()?;
        let device = Device {
            id: time_ordered_id(now),
        };
        let text = serde_json::to_vec(&device).map_err(|error| self.unwritable(error.into()))?;
        write_whole(&path, &text).map_err(|error| self.refused(error))?;
        // Two programs may have made one at the same time: the one that is there counts.
        Ok(read_device(&path).unwrap_or(device).id)
    }

    /// Makes sure that the shelf is there.
    pub(super) fn make_folder(&self) -> Result<(), VaultError> {
        private_folder(&self.folder).map_err(|error| self.unwritable(error))
    }

    /// Makes the names of new folders on the shelf survive a power cut.
    pub(super) fn settle(&self) -> Result<(), VaultError> {
        settle_folder(&self.folder).map_err(|error| self.refused(error))
    }

    /// scrypt's work factor for new key files.
    pub(super) fn work_factor(&self) -> u8 {
        self.work_factor
    }

    /// What a disk error means when it is about the shelf: a full disk is a full disk, anything else is the shelf's.
    pub(super) fn unwritable(&self, error: io::Error) -> VaultError {
        self.refused(error.into())
    }

    fn refused(&self, error: DiskError) -> VaultError {
        match error {
            DiskError::Full(_) => error.into(),
            _ => VaultError::ShelfUnwritable(self.folder.clone(), error),
        }
    }
}

/// Whether `name` in `folder` is a file that a shelf there needs, or one that is being made.
pub(crate) fn is_shelfs_own(folder: &Path, name: &OsStr) -> bool {
    // A stick, and a disk of Windows', takes small and large letters for the same.
    let ours = [DEVICE, SETTINGS, OVERVIEW]
        .iter()
        .any(|own| name.eq_ignore_ascii_case(own));
    let hidden = name.to_string_lossy().starts_with(HIDDEN);
    (ours || hidden) && is_taken(&folder.join(DEVICE))
}

/// Whether a plan is, or seems to be, at `path`: a folder, or a link to one, which is shown with its problem.
fn is_plans_place(path: &Path) -> bool {
    is_folder(path).unwrap_or_else(|_| path.is_dir())
}

/// A new id that sorts by the time it was made.
pub(super) fn time_ordered_id(now: DateTime<Utc>) -> Uuid {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(
        NoContext,
        seconds,
        now.timestamp_subsec_nanos(),
    ))
}

fn read_device(path: &Path) -> Option<Device> {
    serde_json::from_slice(&read_at_most(path, 1024).ok()?).ok()
}

#[cfg(test)]
mod tests;
