//! What is kept of a plan beside the plan itself: what each backup holds, how it was then beside how it is now, and the
//! copies in a second place.
//!
//! A backup is looked at in memory and never opened where it lies, and it is read without the plan (see [`Reading`]).
//! What is brought back from it is an act like any other (see [`crate::store::Store::bring_back`]): the history says so, and it is undone like the rest. Only a plan that
//! cannot be opened is replaced by a backup's file (see [`crate::vault::PlanFolder::restore`]).

mod after_lock;
mod compared;
mod copies;
mod meeting;
mod reach;
mod reading;
mod second_place;
mod shared;
#[cfg(test)]
mod tests;
mod told;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::error::Problem;
use crate::journal::{ActKind, ActName};
use crate::plan::{ActId, DeviceId, Pen, Plan, RecordRef};

pub use after_lock::AfterLock;
pub use copies::SecondCopy;
pub use meeting::{Arrived, CopyNews, CopyTold, Met, Misfit, TakenOut, Unsettled};
pub(crate) use reach::{asked, worked};
pub use reading::{Backups, BackupsRead, Kept, KeptRead, Reading};
pub use second_place::{CopyWanted, SecondPlace};
pub use shared::{AskingCopy, CopyEnded, Exchanged, FolderState, SharedFolder, WaitingFor};
use told::Seen;
pub(crate) use told::Then;

/// What is remembered of the backups while a plan is open.
#[derive(Debug, Default)]
pub(crate) struct Looked {
    /// What each backup holds: a backup never changes. What was done after it does.
    seen: BTreeMap<String, Result<Seen, Problem>>,
    /// The one that was looked at last.
    at: Option<KeptRead>,
    /// How far the plan of today had come when it was kept last, and on which copy.
    kept_at: Option<(DeviceId, u64)>,
}

/// One backup, told so that people know it again.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupTold {
    /// Its file name, which is also what to ask for when looking at it and bringing back from it.
    pub name: String,
    /// When it was made, by the clock of the laptop then.
    pub made_at: DateTime<Utc>,
    /// It is dated after today: the clock was wrong when it was made, or is now.
    pub ahead: bool,
    /// How long it is, in bytes; nothing where the way in does not see all that is in it: it would tell of the rest.
    #[ts(type = "number | null")]
    pub bytes: Option<u64>,
    /// What it holds; nothing when it cannot be read.
    pub holds: Option<HeldThen>,
    /// Why it cannot be read.
    pub problem: Option<Problem>,
}

/// What a backup holds, as the way in lets it be read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldThen {
    /// What had just happened.
    pub last: Option<ActTold>,
    /// What was done next, after the backup: «Før dere endret sårstell».
    pub next: Option<ActTold>,
    /// How much there was.
    pub much: HowMuch,
}

/// One act, short: what it was called, and which record it is told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct ActTold {
    /// The act.
    pub act: ActId,
    /// What it is called.
    pub name: ActName,
    /// Whether it was new, or took back or redid another.
    pub kind: ActKind,
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// The record that it is about, by which it is named.
    pub record: RecordRef,
}

/// How much a plan has in it, without what was taken out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct HowMuch {
    /// What matters.
    #[ts(type = "number")]
    pub matters: usize,
    /// Goals, those under others among them.
    #[ts(type = "number")]
    pub goals: usize,
    /// Actions.
    #[ts(type = "number")]
    pub actions: usize,
    /// People, but for those who only stand on the map.
    #[ts(type = "number")]
    pub people: usize,
}

/// The plan as it was in a backup, beside the plan as it is now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Compared {
    /// Which backup, and what it holds.
    pub told: BackupTold,
    /// All of the plan then, as the way in lets it be read.
    pub then: Plan,
    /// What differs, record by record. Where a record stands in its list, and what others propose, are not told of.
    pub differs: Vec<RecordDiffers>,
}

/// A record that is not now what it was then.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecordDiffers {
    /// The record.
    pub record: RecordRef,
    /// In what way.
    pub how: HowItDiffers,
    /// Who made it differ, and when: who took it out, put it in, or changed it last.
    pub by: Option<Signed>,
    /// The fields that differ, in the kind's order; of a record that is only in one of the two, those filled in there.
    pub fields: Vec<FieldDiffers>,
}

/// In what way a record differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HowItDiffers {
    /// It is in both, with something else in it.
    Changed,
    /// It was in the plan then, and is not now.
    GoneNow,
    /// It was not in the plan then, and is now.
    NotThereThen,
}

/// One field, then and now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldDiffers {
    /// The field.
    pub field: String,
    /// What it held then.
    #[ts(type = "unknown")]
    pub then: Value,
    /// What it holds now.
    #[ts(type = "unknown")]
    pub now: Value,
    /// Who had written it then, and when; nobody when it was not filled in.
    pub signed_then: Option<Signed>,
    /// Who has written it now, and when.
    pub signed_now: Option<Signed>,
}

/// Who wrote something, whose words it is, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Signed {
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// When.
    pub at: DateTime<Utc>,
}

/// What to bring back from a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "camelCase")]
pub enum BringBack {
    /// The whole plan: every record as it was, and out of the plan what was not there. What the owner has answered since
    /// about sharing, and what others propose, stay as they are.
    Whole,
    /// One record, with what was taken out together with it and what it stands under.
    Record {
        /// The record.
        record: RecordRef,
    },
    /// One field.
    Field {
        /// The record.
        record: RecordRef,
        /// The field.
        field: String,
    },
}
