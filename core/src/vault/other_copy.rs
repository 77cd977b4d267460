//! Another copy of the open plan, read to be met: a locked copy, a plan's folder, or a shelf with the plan on it.
//!
//! It is somebody else's: it may be open there this moment, lie on a stick that is pulled out, or be put together by anybody
//! at all. So nothing is written where it lies, none of its locks is taken, and nothing there is opened as a database. Its
//! files are copied as they are, encrypted and no longer than they may be, into the open plan's own folder, and only that
//! copy is looked into. A folder whose plan is written in meanwhile is copied again, until a copy is of one moment.

use std::cmp::Reverse;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

use super::cover::Cover;
use super::error::VaultError;
use super::open_folder::OpenFolder;
use super::plan_folder::{PLAN_FILE, PlanFolder};
use super::recovery::RecoveryCode;
use super::sealed_copy::unpack;
use super::slots::{KEYS, KEYS_COMING, KeySlots, LIMIT, WayIn};
use crate::store::file::{
    DatabaseKey, DiskError, FileError, Stamp, beside, copy_in, glance, is_folder, is_taken, length,
    look_into, make_ordinary, open_ordinary, opens_with, private_folder, read_at_most,
};

/// More than stands on any shelf: what comes after is not looked at.
const MOST_ON_A_SHELF: usize = 10_000;

/// How often a plan is copied that is written in meanwhile, and how long between.
const TRIES: u32 = 40;
const BETWEEN_TRIES: Duration = Duration::from_millis(50);

/// The plan's file, and what SQLite keeps beside it, by how their names end.
const FILES: [&str; 3] = ["", "-wal", "-journal"];

/// The checksums of the key files, by which a damaged one is told from a wrong phrase.
const CHECKSUMS: &str = "SHA256SUMS";

/// Where another copy lies, and what it lies as.
enum Lies {
    /// It is the plan that is open here.
    Here,
    File,
    Folder(PathBuf),
}

/// A plan that stands on a shelf, as far as it can be seen from outside.
struct Standing {
    path: PathBuf,
    plan: Option<Uuid>,
    opened: Option<DateTime<Utc>>,
}

impl OpenFolder {
    /// Reads another copy of this plan, whose own id is `id`, into memory: with this plan's key where it fits, and else with
    /// `secret`, the phrase of any of the copy's ways in or its recovery code. Of several copies on a shelf it is the one
    /// that was opened last. Nothing when it is the very plan that is open here.
    ///
    /// # Errors
    /// [`VaultError::OtherCopyLocked`] when a phrase is needed and none was given, [`VaultError::WrongPassphrase`] and its
    /// like when it is another's; [`VaultError::AnotherPlan`] when it is seen from outside to be one; [`DiskError`] where a
    /// plan stands behind a link; [`VaultError::NotASealedCopy`], [`VaultError::SealedCopyDamaged`], plan missing;
    /// [`VaultError::InUse`] when it is written in all the time.
    pub(crate) fn read_other(
        &self,
        place: &Path,
        id: Uuid,
        secret: Option<&SecretString>,
    ) -> Result<Option<Connection>, VaultError> {
        let room = self.folder.room_for_a_copy()?;
        let whose = match self.where_it_lies(place, id)? {
            Lies::Here => return Ok(None),
            Lies::File => Some(unpack(self.open_copy(place)?, room.path())?),
            Lies::Folder(folder) => {
                copy_folder(&folder, room.path())?;
                Cover::of(&folder).and_then(|cover| cover.plan)
            }
        };
        let copy = PlanFolder::at(room.path().to_owned(), self.folder.work_factor());
        let plan = room.path().join(PLAN_FILE);
        let key = if opens_with(&plan, &self.key) {
            self.key.clone()
        } else if whose.is_some_and(|whose| whose != id) {
            return Err(VaultError::AnotherPlan);
        } else if copy.has_the_key_of(&self.folder) {
            // No phrase would help: the key fits, and the start of the file does not.
            return Err(VaultError::SealedCopyDamaged);
        } else {
            key_by(&copy, secret.ok_or(VaultError::OtherCopyLocked)?)?
        };
        look_into(&plan, &key).map(Some).map_err(told)
    }

    fn where_it_lies(&self, place: &Path, id: Uuid) -> Result<Lies, VaultError> {
        if !place.is_dir() {
            return Ok(Lies::File);
        }
        if is_taken(&place.join(PLAN_FILE)) {
            // A shelf may be a link to one on another disk, as one's own may; a plan stands where it stands.
            // With a separator after it, a link is what it leads to: the name alone is looked at.
            let named: PathBuf = place.components().collect();
            is_folder(&named).map_err(DiskError::from)?;
            return Ok(self.lies_in(place.to_owned()));
        }
        let standing = standing_on(place)?;
        if standing.is_empty() {
            return Err(FileError::Missing.into());
        }
        let perhaps = standing
            .into_iter()
            .filter(|it| it.plan.is_none_or(|plan| plan == id));
        // One that says that it is ours before one that says nothing, and the one that is open here last of all.
        let nearest =
            perhaps.min_by_key(|it| (self.stands_in(&it.path), it.plan.is_none(), Reverse(it.opened)));
        nearest
            .map(|it| self.lies_in(it.path))
            .ok_or(VaultError::AnotherPlan)
    }

    fn lies_in(&self, folder: PathBuf) -> Lies {
        if self.stands_in(&folder) {
            Lies::Here
        } else {
            Lies::Folder(folder)
        }
    }

    /// Whether the plan that is open here stands in `folder`: its file must not be opened a second time in this process, for
    /// closing it would let go of the system's lock on it.
    fn stands_in(&self, folder: &Path) -> bool {
        is_same_file(&self.folder.path().join(PLAN_FILE), &folder.join(PLAN_FILE))
    }

    fn open_copy(&self, file: &Path) -> Result<fs::File, VaultError> {
        if is_same_file(&self.folder.path().join(PLAN_FILE), file) {
            return Err(VaultError::NotASealedCopy);
        }
        open_ordinary(file).map_err(|error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::PermissionDenied => FileError::Unreadable(error).into(),
            _ => VaultError::NotASealedCopy,
        })
    }
}

/// The plans on a shelf that is only looked at.
fn standing_on(shelf: &Path) -> Result<Vec<Standing>, VaultError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(shelf)
        .map_err(DiskError::from)?
        .take(MOST_ON_A_SHELF)
    {
        let entry = entry.map_err(DiskError::from)?;
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        let path = entry.path();
        // Never through a link.
        if !is_hidden && is_folder(&path).unwrap_or(false) && is_taken(&path.join(PLAN_FILE)) {
            let cover = Cover::of(&path);
            found.push(Standing {
                plan: cover.as_ref().and_then(|cover| cover.plan),
                opened: cover.and_then(|cover| cover.last_opened),
                path,
            });
        }
    }
    Ok(found)
}

/// The key of a copy that has another than the open plan.
fn key_by(copy: &PlanFolder, secret: &SecretString) -> Result<DatabaseKey, VaultError> {
    let is_code = RecoveryCode::parse(secret.expose_secret()).is_ok();
    let ways = copy.ways_in().map_err(|_| VaultError::SealedCopyDamaged)?;
    let mut why = VaultError::WrongPassphrase;
    for way in ways
        .into_iter()
        .filter(|way| (*way == WayIn::Recovery) == is_code)
    {
        match copy.unwrap(way, secret) {
            Ok(opened) => return Ok(opened.key),
            Err(VaultError::WrongPassphrase) => {}
            Err(error) => why = error,
        }
    }
    Err(why)
}

/// Copies what is needed of a plan's folder: its ways in, and its file as it was at one moment.
fn copy_folder(from: &Path, into: &Path) -> Result<(), VaultError> {
    for keys in [KEYS, KEYS_COMING] {
        copy_keys(&from.join(keys), &into.join(keys))?;
    }
    copy_plan(&from.join(PLAN_FILE), &into.join(PLAN_FILE))
}

fn copy_keys(from: &Path, into: &Path) -> Result<(), VaultError> {
    if !is_folder(from).map_err(DiskError::from)? {
        return Ok(());
    }
    private_folder(into).map_err(DiskError::from)?;
    let sums = read_at_most(&from.join(CHECKSUMS), LIMIT).ok();
    let sums = sums.map(|bytes| (CHECKSUMS.to_owned(), bytes));
    for (name, bytes) in KeySlots::within(from.to_owned()).files().into_iter().chain(sums) {
        let written = make_ordinary(&into.join(name)).and_then(|mut file| file.write_all(&bytes));
        written.map_err(DiskError::from)?;
    }
    Ok(())
}

/// Copies a plan's file with what stands beside it. Whoever has it open writes when they will: a copy counts when nothing was
/// touched while it was made.
fn copy_plan(plan: &Path, copy: &Path) -> Result<(), VaultError> {
    glance(plan).map_err(told)?;
    for again in 0..TRIES {
        if again > 0 {
            thread::sleep(BETWEEN_TRIES);
        }
        let before = stamps(plan);
        let copied = copy_files(plan, copy);
        if stamps(plan) == before {
            return copied.map_err(told);
        }
    }
    Err(VaultError::InUse(None))
}

fn copy_files(plan: &Path, copy: &Path) -> Result<(), FileError> {
    for suffix in FILES {
        let (from, to) = (beside(plan, suffix), beside(copy, suffix));
        // What the try before this one left.
        match fs::remove_file(&to) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        if length(&from)?.is_some() {
            copy_in(&from, &to)?;
        }
    }
    Ok(())
}

fn stamps(plan: &Path) -> [Option<Stamp>; 3] {
    FILES.map(|suffix| Stamp::at(&beside(plan, suffix)))
}

/// What is wrong with a copy's file. That it is damaged is told of the copy: the open plan is as it was.
fn told(error: FileError) -> VaultError {
    match error {
        FileError::Missing | FileError::Newer { .. } | FileError::Unreadable(_) | FileError::Disk(_) => {
            error.into()
        }
        _ => VaultError::SealedCopyDamaged,
    }
}

/// Whether the two names are one file's, whatever way leads there.
#[cfg(unix)]
fn is_same_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |path: &Path| fs::metadata(path).ok().map(|about| (about.dev(), about.ino()));
    id(one).is_some_and(|one| id(other) == Some(one))
}

#[cfg(not(unix))]
fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}
