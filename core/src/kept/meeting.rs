//! What is told when a copy of the plan meets another: what is new there, what came of taking it in, which copies there are,
//! and what people must look at because it does not go together.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use crate::journal::HistoryItem;
use crate::plan::{ActId, ConsentId, DeviceId, Pen, PersonId, RecordRef};
use crate::store::Changed;

/// What another copy has that this one has not, and what would come of taking it in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyNews {
    /// The other copy.
    pub copy: DeviceId,
    /// How many acts are new here.
    pub acts: u32,
    /// The newest of them, by their own pens, in order.
    pub told: Vec<HistoryItem>,
    /// When the two copies last met, as this one has it.
    pub since: Option<DateTime<Utc>>,
    /// How many disagreements would be new.
    pub disagreements: u32,
    /// How many things would not go together that do now.
    pub misfits: u32,
    /// How many records would be found taken out on one copy and written in on the other.
    pub taken_out: u32,
    /// How many acts are here that the other copy has not.
    pub ours: u32,
    /// How many acts would be kept marked: they break a rule by what they themselves were written on top of.
    pub breaking: u32,
    /// How many ids say one thing here and another there. Both are kept, as rivals.
    pub changed_ids: u32,
}

/// What came of taking another copy in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Met {
    /// How many acts were taken in.
    pub acts: u32,
    /// How many disagreements are new.
    pub disagreements: u32,
    /// How many things do not go together that did before.
    pub misfits: u32,
    /// How many records are found taken out on one copy and written in on the other.
    pub taken_out: u32,
    /// How many acts were kept marked: they break a rule by what they themselves were written on top of.
    pub breaking: u32,
    /// What changed, as an act tells it.
    pub changed: Changed,
    /// Whether whoever shows the plan must read all of it again.
    pub whole: bool,
}

/// What came in when another copy was last taken in, and still stands as it came.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Arrived {
    /// The act by which it was taken in.
    pub act: ActId,
    /// When.
    pub at: DateTime<Utc>,
    /// The copies it was written on.
    pub from: Vec<DeviceId>,
    /// The acts it was written by, newest first, each with no more than what still stands as it came.
    pub told: Vec<HistoryItem>,
}

/// A copy that the plan was written on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyTold {
    /// The copy.
    pub copy: DeviceId,
    /// Whether it is this one.
    pub here: bool,
    /// How many acts were made on it, as far as is known here.
    pub acts: u32,
    /// When the newest of them was begun; nothing where none was made yet.
    pub last_at: Option<DateTime<Utc>>,
    /// When it was last met from here.
    pub met_at: Option<DateTime<Utc>>,
    /// Who wrote on it.
    pub writers: Vec<PersonId>,
    /// The owner's yes to it, where it may write in the shared folder.
    pub may: Option<ConsentId>,
    /// Whose it is, as that yes says.
    pub person: Option<PersonId>,
}

/// What people must look at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unsettled {
    /// What does not go together.
    pub misfits: Vec<Misfit>,
    /// What was taken out on one copy and written in on another.
    pub taken_out: Vec<TakenOut>,
}

/// A rule that the plan breaks since copies of it became one: each copy kept it by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Misfit {
    /// The rule, by its word among the problems: `goal-circle`.
    pub rule: String,
    /// The records that do not go together, or the one that does not by itself.
    pub records: Vec<RecordRef>,
    /// The fields that make it so.
    pub fields: Vec<String>,
}

/// A record that was taken out on one copy while somebody wrote in it on another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenOut {
    /// The record.
    pub record: RecordRef,
    /// Who took it out.
    pub removed_by: Pen,
    /// When.
    pub removed_at: DateTime<Utc>,
    /// Who wrote in it.
    pub written_by: Pen,
    /// When they did last.
    pub written_at: DateTime<Utc>,
}
