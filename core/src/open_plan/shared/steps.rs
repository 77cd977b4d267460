//! Looking into the shared folder and writing in it, while nobody holds the plan: a folder on another machine may not answer
//! for minutes, and people go on writing meanwhile.

use std::collections::BTreeSet;
use std::path::PathBuf;

use uuid::Uuid;

use super::looking::Look;
use crate::error::ProblemCode;
use crate::kept::{FolderState, asked};
use crate::plan::{ActId, PlanId};
use crate::segment::PlanIdentity;
use crate::store::SegmentRow;
use crate::vault::{Found, InFolder, SharedAt, begin_shared, find_shared};

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
    pub(super) plan: PlanId,
    pub(super) identity: Option<PlanIdentity>,
    /// The segments that are here already.
    pub(super) known: BTreeSet<String>,
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
    /// Looks. It may take its time.
    #[must_use]
    pub fn look(self) -> LookedIn {
        let is_there = asked(&self.place, |place| place.is_dir()) == Some(true);
        let found = if is_there {
            find_shared(&self.place, self.plan, self.identity.as_ref())
        } else {
            Found::Away
        };
        let known = |name: &str| self.known.contains(name);
        let read = match (&found, &self.identity) {
            (Found::Ours(at), Some(identity)) => at.read(identity, &known),
            _ => Ok(InFolder::default()),
        };
        let (found, folder) = match read {
            Ok(folder) => (found, folder),
            Err(_) => (Found::Away, InFolder::default()),
        };
        LookedIn {
            at: self,
            found,
            folder,
        }
    }
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
}

/// What is to be written in the folder.
#[derive(Debug)]
pub struct ToSend {
    pub(super) place: PathBuf,
    pub(super) plan: PlanId,
    pub(super) identity: Option<PlanIdentity>,
    pub(super) to: To,
    pub(super) parts: Vec<Part>,
    pub(super) look: Look,
    /// Whether something was taken in.
    pub(super) took: bool,
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
    pub(super) is_chosen: bool,
}

impl ToSend {
    /// Writes. It may take its time.
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
            is_chosen: self.is_chosen,
        };
        let Some(identity) = self.identity else {
            sent.state = FolderState::Other;
            return sent;
        };
        let at = match self.to {
            To::Nowhere(state) => {
                sent.state = state;
                return sent;
            }
            To::There(at) => Ok(at),
            To::New(id) => begin_shared(&sent.place, id, self.plan, &identity),
        };
        let written = at.and_then(|at| {
            sent.begun = Some(at.id());
            for part in self.parts {
                at.write(&part.row.hash, &part.bytes, self.plan, &identity)?;
                let row = SegmentRow {
                    is_there: true,
                    ..part.row
                };
                sent.done.push((row, part.acts));
            }
            Ok(())
        });
        if let Err(error) = written {
            sent.state = refused(error.code());
        }
        sent
    }
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
