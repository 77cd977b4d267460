//! The folder that a plan's copies share, on the disk: `<place>/<random id>/` with a mark and `segments/ab/<sha256>`.
//!
//! Others write in it too, by whatever program carries it between laptops, and nothing says that they mean well. So a file is
//! known by what is in it, never by what it is called; nothing is followed through a link; and what is not there means nothing. What we write is whole
//! before it has a name, and is never written over or taken away again. Nothing is written where the folder's own mark is
//! not found: the stick may be another, and a folder that is to be carried may not have come yet.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::plan_folder::PLAN_FILE;
use crate::plan::PlanId;
use crate::segment::{FolderMark, LONGEST_MARK, PlanIdentity, Whose};
use crate::store::file::{DiskError, UNFINISHED, is_folder, is_taken, read_at_most, settle_folder};
use crate::system;

mod reading;

pub(crate) use reading::InFolder;

/// The name of the mark. One that a synchronising program has given a longer name is found too.
const MARK: &str = "viktig.json";

/// How the names of marks begin.
const MARK_BEGINS: &str = "viktig";

const SEGMENTS: &str = "segments";

/// More folders than stand in any place, and more files of a mark's name than in any folder.
const MOST_FOLDERS: usize = 10_000;
const MOST_MARKS: usize = 16;

/// A folder of the plan's, found in a place or begun there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SharedAt {
    path: PathBuf,
    id: Uuid,
}

/// What stands in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// The plan's folder.
    Ours(SharedAt),
    /// The plan's, with an identity that is not known here.
    Locked,
    /// The plan's, with an identity that it no longer has: a new one is to be begun beside it.
    Left,
    /// The place is itself the folder of another plan.
    AnotherPlans,
    /// No folder of the plan's.
    Nothing,
    /// No folder at all.
    Away,
}

/// Whether a place lies inside a plan's own folder: what is not the plan's is swept from there.
pub(crate) fn is_in_a_plan(place: &Path) -> bool {
    let whole = fs::canonicalize(place).unwrap_or_else(|_| place.to_owned());
    whole.ancestors().any(|it| is_taken(&it.join(PLAN_FILE)))
}

/// Looks for the plan's folder: in a place where several may stand, or where the place is the folder itself.
pub(crate) fn find(place: &Path, plan: PlanId, identity: Option<&PlanIdentity>) -> Found {
    let Ok(entries) = fs::read_dir(place) else {
        return Found::Away;
    };
    let folders = entries
        .take(MOST_FOLDERS)
        .filter_map(|entry| Some(entry.ok()?.path()));
    let folders = folders.filter(|path| is_folder(path).unwrap_or(false));
    let mut found: Vec<(FolderMark, Whose, PathBuf)> = Vec::new();
    let itself = marks(place);
    let is_anothers = !itself.is_empty();
    found.extend(itself.into_iter().map(|mark| told(mark, plan, identity, place)));
    for folder in folders {
        let marks = marks(&folder).into_iter();
        found.extend(marks.map(|mark| told(mark, plan, identity, &folder)));
    }
    found.retain(|(_, whose, _)| *whose != Whose::AnotherPlan);
    if found.is_empty() {
        return if is_anothers {
            Found::AnotherPlans
        } else {
            Found::Nothing
        };
    }
    let known = identity.map_or(0, PlanIdentity::epoch);
    let others = || {
        found
            .iter()
            .filter(|(_, whose, _)| *whose == Whose::OtherIdentity)
    };
    // Every copy chooses the same one where several were begun at once.
    let ours = found.iter().filter(|(_, whose, _)| *whose == Whose::Ours);
    let ours = ours.min_by_key(|(mark, _, path)| {
        (
            mark.folder,
            !path.ends_with(mark.folder.to_string()),
            path.clone(),
        )
    });
    let newest = others().map(|(mark, ..)| mark.epoch).max().unwrap_or(0);
    match ours {
        Some(_) if newest > known => Found::Locked,
        Some((mark, _, path)) => Found::Ours(SharedAt {
            path: path.clone(),
            id: mark.folder,
        }),
        None if newest < known => Found::Left,
        None => Found::Locked,
    }
}

fn told(
    mark: FolderMark,
    plan: PlanId,
    identity: Option<&PlanIdentity>,
    path: &Path,
) -> (FolderMark, Whose, PathBuf) {
    let whose = mark.whose(plan, identity);
    (mark, whose, path.to_owned())
}

/// The marks in a folder, whatever the file is called after how it begins.
fn marks(folder: &Path) -> Vec<FolderMark> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let is_marks = |name: &str| name.to_lowercase().starts_with(MARK_BEGINS);
    let names = entries
        .take(MOST_FOLDERS)
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| is_marks(&name.to_string_lossy()))
        });
    names
        .take(MOST_MARKS)
        .filter_map(|path| FolderMark::read(&read_at_most(&path, LONGEST_MARK).ok()?))
        .collect()
}

/// Begins a folder of the plan's in a place.
///
/// # Errors
/// When the disk refuses.
pub(crate) fn begin(
    place: &Path,
    id: Uuid,
    plan: PlanId,
    identity: &PlanIdentity,
) -> Result<SharedAt, DiskError> {
    let path = place.join(id.to_string());
    fs::create_dir(system::long(&path))?;
    make_folder(&path.join(SEGMENTS))?;
    put(&path, MARK, &FolderMark::new(id, plan, identity).to_bytes())?;
    settle(place)?;
    Ok(SharedAt { path, id })
}

impl SharedAt {
    /// Its own id.
    pub(crate) fn id(&self) -> Uuid {
        self.id
    }

    /// Writes a segment that is called so. One that is there already stays.
    ///
    /// # Errors
    /// When the disk refuses, and `NotFound` within when the folder's mark is not there.
    pub(crate) fn write(
        &self,
        name: &str,
        bytes: &[u8],
        plan: PlanId,
        identity: &PlanIdentity,
    ) -> Result<(), DiskError> {
        let is_ours =
            |mark: &FolderMark| mark.folder == self.id && mark.whose(plan, Some(identity)) == Whose::Ours;
        if !marks(&self.path).iter().any(is_ours) {
            return Err(io::Error::from(ErrorKind::NotFound).into());
        }
        let segments = self.path.join(SEGMENTS);
        make_folder(&segments)?;
        let folder = segments.join(name.get(..2).unwrap_or_default());
        make_folder(&folder)?;
        if is_taken(&folder.join(name)) {
            return Ok(());
        }
        put(&folder, name, bytes)?;
        settle(&segments)
    }
}

/// Makes a folder that others who may write here can write in. One that is there already must be one.
fn make_folder(path: &Path) -> Result<(), DiskError> {
    if is_folder(path)? {
        return Ok(());
    }
    Ok(fs::create_dir(system::long(path))?)
}

/// Writes a file whole, and gives it its name when it is on the disk and was read back.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
    let mut builder = tempfile::Builder::new();
    system::readable_by_others(&mut builder);
    let mut file = builder.prefix(UNFINISHED).tempfile_in(system::long(folder))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if read_at_most(file.path(), bytes.len() as u64)? != bytes {
        return Err(io::Error::new(ErrorKind::InvalidData, "what was written could not be read back").into());
    }
    match system::put_new(file, &folder.join(name)) {
        // Whoever put it there put the same: it is called by what is in it.
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
        _ => {}
    }
    settle(folder)
}

/// Makes a name survive a power cut, where the disk can be asked for it: one on another machine often cannot.
fn settle(folder: &Path) -> Result<(), DiskError> {
    match settle_folder(folder) {
        Err(DiskError::Failed(error))
            if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) =>
        {
            Ok(())
        }
        settled => settled,
    }
}
