//! Puts a finished document where the person asked: whole, or not at all, and never in the place of what it should not.
//!
//! A wrong name in a dialog or on a command line must not cost anybody a plan. So only an ordinary file that may be written
//! to is ever replaced; never a link, a pipe or a device, never anything inside a plan's folder, never a database or a key.

use std::ffi::OsStr;
use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::document::error::{DocumentError, Refused};
use crate::error::{Problem, ProblemCode};
use crate::store::file::{is_taken, settle_folder, unfinished};
use crate::system::{is_no_place, put};
use crate::vault::{PLAN_FILE, is_shelfs_own};

/// How much of a document that is written a piece at a time is in memory, in bytes.
const PIECE: usize = 1 << 16;

/// Endings of what is never a document: a plan or a backup of one, what SQLite keeps beside it, and keys.
const NO_DOCUMENTS: [&str; 5] = ["db", "db-wal", "db-shm", "db-journal", "age"];

/// Writes `document` to `path`, in place of a file that may be there. The old file stays until the new one is whole and on
/// disk. A new file is for the person alone; one that was there goes on being for those it was for.
///
/// # Errors
/// [`DocumentError::Refused`]: what is at the place is not for a document to replace.
/// [`DocumentError::Saving`]: the folder is gone, the place may not be written to, the disk is full or failed.
pub fn save(document: impl AsRef<[u8]>, path: &Path) -> Result<(), DocumentError> {
    let put = || -> Result<(), No> {
        let place = Place::of(path)?;
        let replaced = place.look()?;
        Ok(place.write(document.as_ref(), replaced)?)
    };
    put().map_err(|no| no.at(path))
}

/// The same, when what is saved is written a piece at a time by `fill`, and is never in memory as a whole.
///
/// # Errors
/// As [`save`], and what `fill` says; the old file is then as it was.
pub fn save_written(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), Unfinished>,
) -> Result<(), Problem> {
    let told = |no: No| Problem::from(no.at(path));
    let place = Place::of(path).map_err(told)?;
    let replaced = place.look().map_err(told)?;
    let file = place
        .prepare(replaced, fill)
        .map_err(|unfinished| match unfinished {
            Unfinished::Place(error) => told(error.into()),
            Unfinished::Made(problem) => problem,
        })?;
    place.put(file).map_err(|error| told(error.into()))
}

/// Why a document that is written a piece at a time did not become whole.
#[derive(Debug)]
pub enum Unfinished {
    /// What it is written to failed.
    Place(io::Error),
    /// It could not be made.
    Made(Problem),
}

impl From<io::Error> for Unfinished {
    fn from(error: io::Error) -> Self {
        Self::Place(error)
    }
}

/// Of what is written where nothing fails.
impl From<Unfinished> for Problem {
    fn from(unfinished: Unfinished) -> Self {
        match unfinished {
            Unfinished::Place(_) => ProblemCode::DocumentFailed.into(),
            Unfinished::Made(problem) => problem,
        }
    }
}

impl From<Problem> for Unfinished {
    fn from(problem: Problem) -> Self {
        Self::Made(problem)
    }
}

/// The same as [`save`], when something must be done before anybody has the document: once all of it is on the disk, and only then, `first`
/// is done, and the document comes in its place. When `first` cannot be done there is no document.
///
/// # Errors
/// As [`save`], and what `first` says.
pub fn save_after(
    document: impl AsRef<[u8]>,
    path: &Path,
    first: impl FnOnce() -> Result<(), Problem>,
) -> Result<(), Problem> {
    let told = |no: No| Problem::from(no.at(path));
    let place = Place::of(path).map_err(told)?;
    let replaced = place.look().map_err(told)?;
    let file = place.prepare_bytes(document.as_ref(), replaced);
    let file = file.map_err(|error| told(error.into()))?;
    first()?;
    place.put(file).map_err(|error| told(error.into()))
}

/// Whether a document may be saved at `path`, asked before something is done that cannot be done again.
///
/// # Errors
/// As [`save`].
pub fn may_save(path: &Path) -> Result<(), DocumentError> {
    let look = || Place::of(path)?.look();
    look().map(drop).map_err(|no| no.at(path))
}

/// Why nothing is saved in a place.
enum No {
    Refused(Refused),
    Failed(io::Error),
}

impl No {
    fn at(self, path: &Path) -> DocumentError {
        let path = path.to_owned();
        match self {
            Self::Refused(why) => DocumentError::Refused { path, why },
            Self::Failed(source) => DocumentError::Saving { path, source },
        }
    }
}

impl From<io::Error> for No {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// Where a document is to be: the folder as it really is, and the name in it.
struct Place {
    folder: PathBuf,
    name: PathBuf,
}

impl Place {
    fn of(path: &Path) -> Result<Self, No> {
        let name = path.file_name().ok_or(No::Refused(Refused::NotAFile))?;
        if is_no_place(path) {
            return Err(No::Refused(Refused::NotAFile));
        }
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        Ok(Self {
            folder: fs::canonicalize(folder)?,
            name: name.into(),
        })
    }

    fn path(&self) -> PathBuf {
        self.folder.join(&self.name)
    }

    /// What will be replaced, if anything; an error when it should not be.
    fn look(&self) -> Result<Option<Metadata>, No> {
        let path = self.path();
        let there = match fs::symlink_metadata(&path) {
            Ok(about) => Some(about),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        if self.is_in_a_plan() {
            return Err(No::Refused(Refused::InAPlan));
        }
        if let Some(about) = &there {
            if !about.is_file() {
                return Err(No::Refused(Refused::NotAFile));
            }
            if is_no_document(&path) {
                return Err(No::Refused(Refused::InAPlan));
            }
            may_be_written(&path, about)?;
        }
        Ok(there)
    }

    /// Inside a plan's folder, at any depth, or in the place of a file that a shelf needs.
    fn is_in_a_plan(&self) -> bool {
        self.folder.ancestors().any(is_a_plans_folder) || is_shelfs_own(&self.folder, self.name.as_os_str())
    }

    fn write(&self, document: &[u8], replaced: Option<Metadata>) -> io::Result<()> {
        self.put(self.prepare_bytes(document, replaced)?)
    }

    fn prepare_bytes(&self, document: &[u8], replaced: Option<Metadata>) -> io::Result<NamedTempFile> {
        self.prepare(replaced, |file| file.write_all(document))
    }

    /// All of it on the disk, under a name of its own that goes away by itself.
    fn prepare<E: From<io::Error>>(
        &self,
        replaced: Option<Metadata>,
        fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<NamedTempFile, E> {
        let mut file = unfinished(&self.folder)?;
        let mut pieces = BufWriter::with_capacity(PIECE, file.as_file_mut());
        fill(&mut pieces)?;
        pieces.flush()?;
        drop(pieces);
        if let Some(about) = replaced {
            file.as_file().set_permissions(about.permissions())?;
        }
        file.as_file().sync_all()?;
        Ok(file)
    }

    fn put(&self, file: NamedTempFile) -> io::Result<()> {
        put(file, &self.path())?;
        settled(&self.folder)
    }
}

/// A folder with a plan in it, or with what is left of one. Other programs may have a `plan.db` too.
fn is_a_plans_folder(folder: &Path) -> bool {
    let has = |name: &str| is_taken(&folder.join(name));
    has("keys/owner.age")
        || (has(PLAN_FILE)
            && ["keys", "backups", "cover.json", "writer.lock"]
                .into_iter()
                .any(has))
}

fn is_no_document(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    NO_DOCUMENTS.iter().any(|no| ending.eq_ignore_ascii_case(no))
}

/// The owner of the machine may write to everything; what says that it is for reading is left alone all the same.
fn may_be_written(path: &Path, about: &Metadata) -> io::Result<()> {
    if about.permissions().readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    File::options().append(true).open(path).map(drop)
}

/// After a power cut the document is there. Some folders, on other machines or in other programs' hands, cannot be asked
/// for that; the document is written all the same.
fn settled(folder: &Path) -> io::Result<()> {
    use ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    settle_folder(folder).map_err(io::Error::from).or_else(|error| {
        if matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported) {
            Ok(())
        } else {
            Err(error)
        }
    })
}

#[cfg(test)]
mod tests;
