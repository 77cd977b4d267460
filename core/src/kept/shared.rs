//! What is told of a shared folder that carries a plan between its copies: whether it can be reached, what waits in it, and
//! who asks to be one of them.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::Met;
use crate::error::ProblemCode;
use crate::plan::{DeviceId, PersonId};
use crate::store::Changed;
use crate::vault::WayChanged;

/// How a shared folder stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FolderState {
    /// It can be read and written.
    Ready,
    /// It is not there, or was emptied, or something else stands in its place. Nothing is written in it then.
    Away,
    /// The same of one on a server: that cannot be reached, or answers wrongly, or has no such folder.
    ServerAway,
    /// It is on a server that lets nobody in with the name and password that are known here.
    NoEntry,
    /// It can be read and not written.
    ReadOnly,
    /// There is no room in it.
    Full,
    /// The plan goes on in it with an identity that this copy has not: a locked copy must be met first.
    Other,
    /// It is there, and does not answer. It was asked by a thread of its own, which nobody waits for.
    Silent,
    /// It is on a server, and none may be used here: this program has none, or no policy lets it.
    Off,
}

impl FolderState {
    /// What to say to somebody who asked for something that it keeps from being done.
    #[must_use]
    pub fn problem(self) -> Option<ProblemCode> {
        match self {
            Self::Ready => None,
            Self::Away => Some(ProblemCode::SharedFolderAway),
            Self::ServerAway => Some(ProblemCode::SharedServerAway),
            Self::NoEntry => Some(ProblemCode::SharedServerNoEntry),
            Self::ReadOnly => Some(ProblemCode::ReadOnly),
            Self::Full => Some(ProblemCode::DiskFull),
            Self::Other => Some(ProblemCode::SharedFolderLocked),
            Self::Silent => Some(ProblemCode::SharedFolderSilent),
            Self::Off => Some(ProblemCode::ServersOff),
        }
    }
}

/// The folder through which the copies of a plan meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SharedFolder {
    /// Where it is, as it was chosen.
    pub place: String,
    /// How it stands.
    pub state: FolderState,
    /// When it was last looked into and taken in from here.
    pub met_at: Option<DateTime<Utc>>,
    /// What is not taken in before something else has come.
    pub waiting: Vec<WaitingFor>,
    /// The copies that wrote in it and that nobody has said yes to.
    pub asking: Vec<AskingCopy>,
    /// The copies of which there were two with one id: a laptop or a disk that was copied. What both wrote is kept.
    pub forked: Vec<DeviceId>,
    /// How many files in it are ours by how they begin, and cannot be read.
    pub unreadable: u32,
    /// The copies that have a yes and of which something cannot be made one with the plan. It is left where it lies, with what is on
    /// top of it; what the others wrote comes in.
    pub odd: Vec<DeviceId>,
    /// How many acts are here that nothing in it carries yet.
    pub unsent: u32,
    /// Whether somebody has said yes to this very copy. What it writes waits on the others until then.
    pub allowed: bool,
}

/// Parts that have not come yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct WaitingFor {
    /// The copy that they are from.
    pub copy: DeviceId,
    /// How many, at the least.
    pub parts: u32,
}

/// A copy that wrote in the folder and that nobody has said yes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskingCopy {
    /// The copy.
    pub copy: DeviceId,
    /// The key that it signs with.
    pub key: String,
    /// Who wrote on it, as it says itself.
    pub writers: Vec<PersonId>,
    /// How many parts of it wait.
    pub parts: u32,
    /// When it wrote the newest of them, by its own clock.
    pub last_at: DateTime<Utc>,
}

/// What came of looking into the folder and writing in it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exchanged {
    /// What was taken in; nothing when nothing was new.
    pub met: Option<Met>,
    /// How many parts were written.
    pub written: u32,
    /// The folder as it stands after.
    pub folder: SharedFolder,
}

/// What came of ending a copy.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyEnded {
    /// The consent that was taken back, as an act tells it.
    pub changed: Changed,
    /// What came of giving the plan a new key.
    pub ways: WayChanged,
}
