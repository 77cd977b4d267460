//! One change of one field.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::plan::{ActId, ChangeId, DeviceId, Pen, RecordRef};

/// One field of one record was given a value: by whom, when, and on top of which earlier changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Change {
    /// The change's id.
    pub id: ChangeId,
    /// The act it was made in.
    pub act: ActId,
    /// The record.
    pub record: RecordRef,
    /// The field, `removed` among them.
    pub field: String,
    /// The value it was given.
    pub value: Value,
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// The copy of the program it was made on.
    pub device: DeviceId,
    /// Its number on that device, from 1, without gaps.
    pub seq: u64,
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// The changes it was written on top of: the field's heads at the time. Empty for the first.
    pub parents: Vec<ChangeId>,
    /// The earlier change of the same field whose words it brings back, signed and dated as they were then. That one
    /// brings back none itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brings: Option<ChangeId>,
}

/// One of several values a field has on different copies of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
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
#[ts(export)]
pub struct Disagreement {
    /// The record.
    pub record: RecordRef,
    /// The field.
    pub field: String,
    /// The values; the first is the one that stands in the plan meanwhile: the owner's before anybody else's.
    pub versions: Vec<Version>,
}
