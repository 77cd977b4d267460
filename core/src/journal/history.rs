//! The history as people read it: one item an act, with what each field was before.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{ActKind, ActName};
use crate::error::ProblemCode;
use crate::plan::{ActId, ChangeId, Pen, RecordRef, WayIn};

/// What one act did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryItem {
    /// The act.
    pub act: ActId,
    /// What it is called.
    pub name: ActName,
    /// Whether it was new, or took back or redid another.
    pub kind: ActKind,
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// The first act of the run it belongs to: typing that goes on in one field is read as one, and undone as one.
    pub run: ActId,
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// The way in that the plan was open by; nothing where it is not known.
    pub way: Option<WayIn>,
    /// Whether it came in with a file.
    pub taken_in: bool,
    /// The rule it breaks, by what it was written on top of itself: then it is kept here, and does not stand in the plan.
    #[serde(default)]
    pub breaks: Option<ProblemCode>,
    /// What changed, in the order it was done.
    pub changes: Vec<HistoryChange>,
}

/// One field, before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryChange {
    /// The change, by which its wording can be brought back.
    pub change: ChangeId,
    /// The record.
    pub record: RecordRef,
    /// The field, `removed` among them.
    pub field: String,
    /// The change that gave the value before; nothing when it was the first.
    pub instead_of: Option<ChangeId>,
    /// The value before; nothing when it was the first.
    #[ts(type = "unknown")]
    pub before: Value,
    /// The value after.
    #[ts(type = "unknown")]
    pub after: Value,
}
