//! What a field says when two copies of the plan say two things.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{ChangeId, Pen, RecordRef};

/// One of several values a field has on different copies of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Version {
    /// The change that gave it.
    pub change: ChangeId,
    /// The value.
    #[ts(type = "unknown")]
    pub value: Value,
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// When.
    pub at: DateTime<Utc>,
}

/// A field with more than one head: two copies of the plan disagree until someone settles it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Disagreement {
    /// The record.
    pub record: RecordRef,
    /// The field.
    pub field: String,
    /// The values; the first is the one that stands in the plan meanwhile: the owner's before anybody else's.
    pub versions: Vec<Version>,
    /// Whether only the owner, or whoever writes their words, settles it.
    #[serde(default)]
    pub owners: bool,
}
