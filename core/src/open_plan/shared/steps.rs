//! Looking into the shared folder and writing in it, while nobody holds the plan: a folder on another machine may not answer
//! for minutes, and people go on writing meanwhile.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use super::away;
use super::looking::Look;
use crate::error::ProblemCode;
use crate::kept::{FolderState, worked};
use crate::plan::{ActId, PlanId};
use crate::segment::PlanIdentity;
use crate::store::SegmentRow;
use crate::vault::{FetchedIn, Found, Ground, InFolder, SharedAt, begin_shared, find_shared};

/// Whether a folder may be begun where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begins {
    Never,
    /// Beside one that the plan has left, since a copy was ended.
    WhereItWasLeft,
    /// Where somebody chose to.
    Here,
}

/// The folder that is to be looked into.
#[derive(Debug)]
pub struct LookInFolder {
    pub(super) place: PathBuf,
    /// What it stands on; nothing for a server that may not be used here.
    pub(super) ground: Option<Arc<dyn Ground>>,
    pub(super) plan: PlanId,
    pub(super) identity: Option<PlanIdentity>,
    /// The segments that are here already.
    pub(super) known: BTreeSet<String>,
    /// What was fetched from it before.
    pub(super) fetched: FetchedIn,
    pub(super) begins: Begins,
}

/// What was found there.
#[derive(Debug)]
pub struct LookedIn {
    pub(super) at: LookInFolder,
    pub(super) found: Found,
    pub(super) folder: InFolder,
}

impl LookInFolder {
    /// Looks, in a thread of its own. It may take its time; a folder that stands still is left, and told as silent.
    #[must_use]
    pub fn look(mut self) -> LookedIn {
        let known = std::mem::take(&mut self.known);
        let (plan, identity) = (self.plan, self.identity.clone());
        let fetched = self.fetched.clone();
        let looked = worked_on(&self.place, self.ground.as_ref(), move |ground| {
            let found = find_shared(ground, plan, identity.as_ref());
            let known = |name: &str| known.contains(name);
            let read = match (&found, &identity) {
                (Found::Ours(at), Some(identity)) => at.read(identity, &known, &fetched),
                _ => Ok(InFolder::default()),
            };
            match read {
                Ok(folder) => (found, folder),
                Err(_) => (Found::Away, InFolder::default()),
            }
        });
        let (found, folder) = looked.unwrap_or_else(|found| (found, InFolder::default()));
        LookedIn {
            at: self,
            found,
            folder,
        }
    }

    /// What stands there, without reading it.
    pub(super) fn finds(self) -> Found {
        let (plan, identity) = (self.plan, self.identity);
        let found = worked_on(&self.place, self.ground.as_ref(), move |ground| {
            find_shared(ground, plan, identity.as_ref())
        });
        found.unwrap_or_else(|found| found)
    }
}

/// Works on what a folder stands on, in a thread of its own; why that did not come about where it did not.
fn worked_on<T: Send + 'static>(
    place: &Path,
    ground: Option<&Arc<dyn Ground>>,
    work: impl FnOnce(&Arc<dyn Ground>) -> T + Send + 'static,
) -> Result<T, Found> {
    let ground = ground.ok_or(Found::Closed)?;
    let (patience, progress) = (ground.patience(), ground.progress().clone());
    let ground = Arc::clone(ground);
    let done = worked(place, patience, move || progress.steps(), move || work(&ground));
    done.ok_or(Found::Silent)
}

/// Where it is written.
#[derive(Debug)]
pub(super) enum To {
    /// Nowhere, since the folder stands so.
    Nowhere(FolderState),
    /// A folder that is begun first.
    New(Uuid),
    There(SharedAt),
}

/// A segment that is to be written, and the acts it carries.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) row: SegmentRow,
    pub(super) bytes: Vec<u8>,
    pub(super) acts: Vec<ActId>,
    /// Whether every way in may know of it.
    pub(super) tells: bool,
}

/// What is to be written in the folder.
#[derive(Debug)]
pub struct ToSend {
    pub(super) place: PathBuf,
    pub(super) ground: Option<Arc<dyn Ground>>,
    pub(super) plan: PlanId,
    pub(super) identity: Option<PlanIdentity>,
    pub(super) to: To,
    pub(super) parts: Vec<Part>,
    pub(super) look: Look,
    /// Whether something was taken in.
    pub(super) took: bool,
    /// Whether every way in may know that something comes or goes.
    pub(super) tells: bool,
    /// Whether the folder was just chosen.
    pub(super) is_chosen: bool,
}

/// What was written.
#[derive(Debug)]
pub struct Sent {
    pub(super) place: PathBuf,
    /// The identity it was written to, and the folder that was the plan's before.
    pub(super) identity: Option<PlanIdentity>,
    pub(super) was: Option<Uuid>,
    pub(super) state: FolderState,
    pub(super) begun: Option<Uuid>,
    pub(super) done: Vec<(SegmentRow, Vec<ActId>)>,
    pub(super) look: Look,
    pub(super) took: bool,
    pub(super) tells: bool,
    pub(super) is_chosen: bool,
}

impl ToSend {
    /// How many parts every way in may know of.
    pub(super) fn telling(&self) -> u32 {
        let telling = self.parts.iter().filter(|part| part.tells).count();
        u32::try_from(telling).unwrap_or(u32::MAX)
    }

    /// Writes, in a thread of its own. It may take its time; a folder that stands still is left, and what was written in it is found
    /// the next time it is looked into.
    #[must_use]
    pub fn send(self) -> Sent {
        let was = match &self.to {
            To::There(at) => Some(at.id()),
            To::New(_) | To::Nowhere(_) => None,
        };
        let mut sent = Sent {
            place: self.place,
            identity: self.identity.clone(),
            was,
            state: FolderState::Ready,
            begun: None,
            done: Vec::new(),
            look: self.look,
            took: self.took,
            tells: self.tells,
            is_chosen: self.is_chosen,
        };
        let Some(identity) = self.identity else {
            sent.state = FolderState::Other;
            return sent;
        };
        if let To::Nowhere(state) = self.to {
            sent.state = state;
            return sent;
        }
        let (to, plan, parts) = (self.to, self.plan, self.parts);
        let written = worked_on(&sent.place, self.ground.as_ref(), move |ground| {
            write(ground, to, plan, &identity, parts)
        });
        match written {
            Ok(written) => {
                sent.begun = written.begun;
                sent.done = written.done;
                sent.state = match written.state {
                    FolderState::Away => away(&sent.place),
                    state => state,
                };
            }
            Err(_) => sent.state = FolderState::Silent,
        }
        sent
    }
}

/// What was written of what was to be.
struct Written {
    state: FolderState,
    begun: Option<Uuid>,
    done: Vec<(SegmentRow, Vec<ActId>)>,
}

fn write(
    ground: &Arc<dyn Ground>,
    to: To,
    plan: PlanId,
    identity: &PlanIdentity,
    parts: Vec<Part>,
) -> Written {
    let mut written = Written {
        state: FolderState::Ready,
        begun: None,
        done: Vec::new(),
    };
    let at = match to {
        To::Nowhere(state) => {
            written.state = state;
            return written;
        }
        To::There(at) => Ok(at),
        To::New(id) => begin_shared(ground, id, plan, identity),
    };
    let all = at.and_then(|at| {
        written.begun = Some(at.id());
        for part in parts {
            at.write(&part.row.hash, &part.bytes, plan, identity)?;
            let row = SegmentRow {
                is_there: true,
                ..part.row
            };
            written.done.push((row, part.acts));
        }
        Ok(())
    });
    if let Err(error) = all {
        written.state = refused(error.code());
    }
    written
}

impl Sent {
    /// How many segments.
    #[must_use]
    pub fn written(&self) -> u32 {
        u32::try_from(self.done.len()).unwrap_or(u32::MAX)
    }
}

/// How a folder stands that could not be written in.
fn refused(code: ProblemCode) -> FolderState {
    match code {
        ProblemCode::DiskFull => FolderState::Full,
        ProblemCode::ReadOnly => FolderState::ReadOnly,
        _ => FolderState::Away,
    }
}
