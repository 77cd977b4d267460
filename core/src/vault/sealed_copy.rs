//! A locked copy to take along: one `.viktigplan` file with the encrypted plan and its ways in, and nothing readable.
//!
//! It is a tar file, the oldest container there is, so that it opens without this program: inside one folder, named by
//! the plan's own id, stand `plan.db` and `keys/`, just as in a plan's folder. The cover is not there, for it can be read;
//! it stands inside the plan and comes back when the plan is opened.
//!
//! A file that comes in is anybody's: only the names we write are taken, only plain files, none longer than it may be,
//! and nothing is put on the shelf before all of it has been read.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use tar::{Archive, Builder, EntryType, Header};
use uuid::Uuid;

use super::create::UNFINISHED;
use super::error::VaultError;
use super::plan_folder::{PLAN_FILE, PlanFolder};
use super::shelf::{Shelf, time_ordered_id};
use super::slots::KEYS;
use super::ways::TakenCopy;
use crate::store::file::{
    DatabaseKey, DiskError, FileError, UNFINISHED as UNFINISHED_FILE, glance, look_into, make_ordinary,
    open_ordinary, private_folder, read_at_most, scratch_beside,
};
use crate::system;

/// What the name of a locked copy ends with.
pub const SEALED_COPY: &str = "viktigplan";

/// The most files there may be in `keys/`.
const MOST_KEYS: usize = 16;

/// A key file is a few hundred bytes; nothing longer is taken in.
const LONGEST_KEY: u64 = 8192;

/// The longest plan that is taken in: many times the longest there can be after a long life.
const LONGEST_PLAN: u64 = 2 << 30;

/// The encrypted plan at `plan`, which nobody writes to, and the ways in of the plan in `folder`, as one locked copy.
/// `id` is the plan's own id.
///
/// # Errors
/// When something cannot be read, or the plan is longer than a copy may be.
pub(crate) fn seal(plan: &Path, folder: &Path, id: Uuid) -> Result<Vec<u8>, VaultError> {
    let mut copy = Builder::new(Vec::new());
    let mut add = |name: &str, bytes: &[u8]| {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o600);
        header.set_size(bytes.len() as u64);
        copy.append_data(&mut header, format!("{id}/{name}"), bytes)
    };
    for (name, bytes) in key_files(&folder.join(KEYS)).map_err(DiskError::from)? {
        add(&format!("{KEYS}/{name}"), &bytes).map_err(DiskError::from)?;
    }
    let bytes = read_at_most(plan, LONGEST_PLAN).map_err(DiskError::from)?;
    add(PLAN_FILE, &bytes).map_err(DiskError::from)?;
    Ok(copy.into_inner().map_err(DiskError::from)?)
}

fn key_files(folder: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_key_name(&name) && entry.file_type()?.is_file() {
            found.insert(name, read_at_most(&entry.path(), LONGEST_KEY)?);
        }
    }
    Ok(found)
}

/// The names that stand in `keys/`.
fn is_key_name(name: &str) -> bool {
    name == "SHA256SUMS" || (name.ends_with(".age") && !name.starts_with('.'))
}

impl Shelf {
    /// Puts the plan in the locked copy `file` on the shelf, in a folder of its own. The ways in are those the copy was
    /// made with. Nothing is opened: that takes one of the phrases.
    ///
    /// # Errors
    /// [`VaultError::NotASealedCopy`] or [`VaultError::SealedCopyDamaged`]; when the disk refuses. Nothing is left on the
    /// shelf then.
    pub fn take_sealed_copy(&self, file: &Path, now: DateTime<Utc>) -> Result<TakenCopy, VaultError> {
        let copy = open_ordinary(file).map_err(|_| VaultError::NotASealedCopy)?;
        self.make_folder()?;
        let name = time_ordered_id(now).to_string();
        let unfinished = self.folder().join(format!("{UNFINISHED}{name}"));
        private_folder(&unfinished).map_err(|error| self.unwritable(error))?;
        let taken = unpack(copy, &unfinished).and_then(|id| {
            is_a_plan(&unfinished, self)?;
            let had_before = self.called_here(id)?;
            system::rename(&unfinished, &self.folder().join(&name))
                .map_err(|error| self.unwritable(error))?;
            self.settle()?;
            Ok(TakenCopy {
                folder: name,
                had_before,
            })
        });
        taken.inspect_err(|_| {
            // Best effort: what went wrong first is what the person needs to hear.
            let _ = fs::remove_dir_all(&unfinished);
        })
    }

    /// What the plan with this id is called on the shelf, when it stands here.
    fn called_here(&self, id: Uuid) -> Result<Option<String>, VaultError> {
        let same = |cover: &super::Cover| cover.plan == Some(id);
        let mut covers = self.plans()?.into_iter().filter_map(|plan| plan.cover);
        Ok(covers.find(same).map(|cover| cover.nickname))
    }
}

fn is_a_plan(folder: &Path, shelf: &Shelf) -> Result<(), VaultError> {
    glance(&folder.join(PLAN_FILE)).map_err(|_| VaultError::SealedCopyDamaged)?;
    let plan = PlanFolder::at(folder.to_owned(), shelf.work_factor());
    plan.ways_in()
        .map(drop)
        .map_err(|_| VaultError::SealedCopyDamaged)
}

/// What may stand in a locked copy.
enum Part {
    Plan,
    Key(String),
}

/// Writes what is in the copy into the empty folder `into`, and tells the plan's id.
pub(super) fn unpack(copy: File, into: &Path) -> Result<Uuid, VaultError> {
    private_folder(&into.join(KEYS)).map_err(DiskError::from)?;
    let mut plan = None;
    let mut keys = 0;
    let mut archive = Archive::new(copy);
    // What cannot be read as a first entry is no container at all; what cannot be read later was cut or damaged.
    let entries = archive.entries().map_err(|_| VaultError::NotASealedCopy)?;
    for entry in entries {
        let broken = || match plan {
            None if keys == 0 => VaultError::NotASealedCopy,
            _ => VaultError::SealedCopyDamaged,
        };
        let entry = entry.map_err(|_| broken())?;
        let (id, part) = part_of(&entry).ok_or_else(broken)?;
        if plan.is_some_and(|known| known != id) {
            return Err(VaultError::SealedCopyDamaged);
        }
        let (place, longest) = match part {
            Part::Plan => (into.join(PLAN_FILE), LONGEST_PLAN),
            Part::Key(name) => (into.join(KEYS).join(name), LONGEST_KEY),
        };
        keys += 1;
        if keys > MOST_KEYS {
            return Err(VaultError::SealedCopyDamaged);
        }
        write(entry, &place, longest)?;
        plan = Some(id);
    }
    plan.ok_or(VaultError::NotASealedCopy)
}

/// What an entry is: a plain file with one of our names, or nothing.
fn part_of(entry: &tar::Entry<'_, File>) -> Option<(Uuid, Part)> {
    if entry.header().entry_type() != EntryType::Regular {
        return None;
    }
    let path = entry.path().ok()?;
    let names: Option<Vec<&str>> = path
        .components()
        .map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    match names?.as_slice() {
        [id, file] if *file == PLAN_FILE => Some((Uuid::try_parse(id).ok()?, Part::Plan)),
        [id, folder, file] if *folder == KEYS && is_key_name(file) => {
            Some((Uuid::try_parse(id).ok()?, Part::Key((*file).to_owned())))
        }
        _ => None,
    }
}

/// Writes one part; what is there already was in the copy twice.
fn write(mut entry: tar::Entry<'_, File>, place: &Path, longest: u64) -> Result<(), VaultError> {
    let length = entry.size();
    if length > longest {
        return Err(VaultError::SealedCopyDamaged);
    }
    let mut file = make_ordinary(place).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => VaultError::SealedCopyDamaged,
        _ => DiskError::from(error).into(),
    })?;
    let written = io::copy(&mut (&mut entry).take(length), &mut file).map_err(DiskError::from)?;
    if written != length {
        return Err(VaultError::SealedCopyDamaged);
    }
    Ok(file.sync_all().map_err(DiskError::from)?)
}

impl PlanFolder {
    /// A locked copy of the plan as it stands in `whole`, a file nobody writes to: the plan file itself while it is
    /// locked, a backup, or a copy made of an open plan. `id` is the plan's own id.
    ///
    /// # Errors
    /// When something cannot be read.
    pub fn sealed_copy(&self, whole: &Path, id: Uuid) -> Result<Vec<u8>, VaultError> {
        seal(whole, self.path(), id)
    }

    /// Reads the plan in the locked copy `file` into memory with the key of this plan, which is open. What is unpacked on
    /// the way is encrypted, and lies in the plan's folder for that long.
    ///
    /// # Errors
    /// As [`Shelf::take_sealed_copy`], and [`VaultError::CopyOtherKey`] when the key does not open it.
    pub(crate) fn look_into_copy(&self, file: &Path, key: &DatabaseKey) -> Result<Connection, VaultError> {
        let copy = open_ordinary(file).map_err(|_| VaultError::NotASealedCopy)?;
        let scratch = self.room_for_a_copy()?;
        unpack(copy, scratch.path())?;
        let unpacked = Self::at(scratch.path().to_owned(), self.work_factor());
        look_into(&scratch.path().join(PLAN_FILE), key).map_err(|error| match error {
            FileError::DamagedStart if !unpacked.has_the_key_of(self) => VaultError::CopyOtherKey,
            FileError::Newer { .. } | FileError::Disk(_) => error.into(),
            _ => VaultError::SealedCopyDamaged,
        })
    }
}

impl PlanFolder {
    /// A folder of our own in the plan's, for a copy that is looked into. Two may be looked at at once, and one be made
    /// meanwhile.
    pub(super) fn room_for_a_copy(&self) -> Result<tempfile::TempDir, VaultError> {
        let mut scratch = tempfile::Builder::new();
        system::private_scratch(&mut scratch);
        let scratch = scratch.prefix(UNFINISHED_FILE).tempdir_in(self.path());
        Ok(scratch.map_err(DiskError::from)?)
    }
}

/// Where a copy is made of an open plan, inside its folder.
pub(super) const SCRATCH: &str = ".sealing";

/// A folder of our own beside the plan; one left by a power cut is emptied.
pub(crate) fn scratch_in(folder: &Path) -> Result<tempfile::TempDir, FileError> {
    scratch_beside(&folder.join(PLAN_FILE), SCRATCH)
}
