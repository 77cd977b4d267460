//! The folder that a plan's copies share: `<place>/<random id>/` with a mark and `segments/ab/<sha256>`.
//!
//! Others write in it too, by whatever program carries it between laptops, and nothing says that they mean well. So a file is
//! known by what is in it, never by what it is called; nothing is followed through a link; and what is not there means nothing. What we write is whole
//! before it has a name, and is never written over or taken away again. Nothing is written where the folder's own mark is
//! not found: the stick may be another, and a folder that is to be carried may not have come yet.

use std::fs;
use std::io::{self, ErrorKind};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use super::plan_folder::PLAN_FILE;
use crate::plan::PlanId;
use crate::segment::{FolderMark, LONGEST_MARK, PlanIdentity, Whose};
use crate::store::file::{DiskError, is_taken};

mod address;
mod disk;
mod fetched;
mod ground;
mod reading;
#[cfg(feature = "servers")]
mod server;

pub(crate) use address::Address;
pub use address::Login;
pub(crate) use fetched::{Fetched, FetchedIn};
#[cfg(test)]
pub(crate) use ground::Progress;
pub(crate) use ground::{Ground, Named, on_disk};
pub(crate) use reading::InFolder;
#[cfg(feature = "servers")]
pub(crate) use server::on_server;

/// The name of the mark. One that a synchronising program has given a longer name is found too.
const MARK: &str = "viktig.json";

/// How the names of marks begin.
const MARK_BEGINS: &str = "viktig";

const SEGMENTS: &str = "segments";

/// More folders than stand in any place, and more files of a mark's name than in any folder.
const MOST_FOLDERS: usize = 10_000;
const MOST_MARKS: usize = 16;

/// A folder of the plan's, found in a place or begun there.
#[derive(Debug, Clone)]
pub(crate) struct SharedAt {
    ground: Arc<dyn Ground>,
    /// Where it is, from the place.
    path: PathBuf,
    id: Uuid,
}

/// What stands in a place.
#[derive(Debug, Clone)]
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
    /// Nobody is let in.
    NoEntry,
    /// It does not answer.
    Silent,
    /// A server, and none may be used here.
    Closed,
}

/// Whether a place lies inside a plan's own folder: what is not the plan's is swept from there.
pub(crate) fn is_in_a_plan(place: &Path) -> bool {
    let whole = fs::canonicalize(place).unwrap_or_else(|_| place.to_owned());
    whole.ancestors().any(|it| is_taken(&it.join(PLAN_FILE)))
}

/// Servers are in no build but one that was asked to have them.
#[cfg(not(feature = "servers"))]
pub(crate) fn on_server(_: &Address, _: &Login) -> Option<Arc<dyn Ground>> {
    None
}

/// Looks for the plan's folder: in a place where several may stand, or where the place is the folder itself.
pub(crate) fn find(ground: &Arc<dyn Ground>, plan: PlanId, identity: Option<&PlanIdentity>) -> Found {
    let here = Path::new("");
    let mut folders = Vec::new();
    let mut files = Vec::new();
    let mut left = MOST_FOLDERS;
    let walked = ground.walk(here, 0, &mut |named| {
        if named.is_folder {
            folders.push(named.path);
        } else if is_marks(&named.name) {
            files.push(named);
        }
        enough(&mut left)
    });
    match walked {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Found::NoEntry,
        Err(_) => return Found::Away,
    }
    let mut found: Vec<(FolderMark, Whose, PathBuf)> = Vec::new();
    let itself = read_marks(ground.as_ref(), &files);
    let is_anothers = !itself.read.is_empty();
    let mut is_unread = itself.is_unread;
    let told = |mark: FolderMark, path: &Path| {
        let whose = mark.whose(plan, identity);
        (mark, whose, path.to_owned())
    };
    found.extend(itself.read.into_iter().map(|mark| told(mark, here)));
    for folder in folders {
        let marks = marks(ground.as_ref(), &folder);
        is_unread |= marks.is_unread;
        found.extend(marks.read.into_iter().map(|mark| told(mark, &folder)));
    }
    found.retain(|(_, whose, _)| *whose != Whose::AnotherPlan);
    if found.is_empty() {
        return if is_unread {
            Found::Away
        } else if is_anothers {
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
            ground: Arc::clone(ground),
            path: path.clone(),
            id: mark.folder,
        }),
        None if is_unread => Found::Away,
        None if newest < known => Found::Left,
        None => Found::Locked,
    }
}

/// Goes on until so many names were looked at.
fn enough(left: &mut usize) -> ControlFlow<()> {
    *left = left.saturating_sub(1);
    if *left == 0 {
        ControlFlow::Break(())
    } else {
        ControlFlow::Continue(())
    }
}

fn is_marks(name: &str) -> bool {
    name.to_lowercase().starts_with(MARK_BEGINS)
}

/// The marks of a folder.
#[derive(Debug, Default)]
struct Marks {
    read: Vec<FolderMark>,
    /// Whether one is there that cannot be read now: it may be the plan's, and then none is to be begun.
    is_unread: bool,
}

/// The marks in a folder, whatever the file is called after how it begins.
fn marks(ground: &dyn Ground, folder: &Path) -> Marks {
    let mut files = Vec::new();
    let mut left = MOST_FOLDERS;
    let walked = ground.walk(folder, 0, &mut |named| {
        if !named.is_folder && is_marks(&named.name) {
            files.push(named);
        }
        enough(&mut left)
    });
    match walked {
        Ok(()) => read_marks(ground, &files),
        // What is nobody's to look into beside the plan's.
        Err(error) if is_not_ours(&error) => Marks::default(),
        // It may be the plan's own.
        Err(_) => Marks {
            is_unread: true,
            ..Marks::default()
        },
    }
}

fn read_marks(ground: &dyn Ground, files: &[Named]) -> Marks {
    let mut marks = Marks::default();
    for file in files.iter().take(MOST_MARKS) {
        match ground.read(file, b"", LONGEST_MARK) {
            Ok(Some(bytes)) if bytes.len() as u64 <= LONGEST_MARK => {
                marks.read.extend(FolderMark::read(&bytes));
            }
            Err(error) if !is_not_ours(&error) => marks.is_unread = true,
            _ => {}
        }
    }
    marks
}

/// Whether it says that something is not there, or not for us to look into: the plan's own folder is.
fn is_not_ours(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound, PermissionDenied};
    matches!(error.kind(), NotFound | NotADirectory | PermissionDenied)
}

/// Begins a folder of the plan's in a place.
///
/// # Errors
/// When it refuses.
pub(crate) fn begin(
    ground: &Arc<dyn Ground>,
    id: Uuid,
    plan: PlanId,
    identity: &PlanIdentity,
) -> Result<SharedAt, DiskError> {
    let path = PathBuf::from(id.to_string());
    ground.put(&path, MARK, &FolderMark::new(id, plan, identity).to_bytes())?;
    Ok(SharedAt {
        ground: Arc::clone(ground),
        path,
        id,
    })
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
        if !marks(self.ground.as_ref(), &self.path).read.iter().any(is_ours) {
            return Err(io::Error::from(ErrorKind::NotFound).into());
        }
        let folder = self.path.join(SEGMENTS);
        let folder = folder.join(name.get(..2).unwrap_or_default());
        self.ground.put(&folder, name, bytes)
    }
}
