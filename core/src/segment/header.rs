//! What stands before the acts of a segment.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::journal::Seen;
use crate::plan::{DeviceId, PersonId, PlanId};

/// The format that is written, and the newest that is read.
pub const FORMAT: u32 = 1;

/// Who wrote a segment, where it stands among the others, and what must be there before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Header {
    /// The plan.
    pub plan: PlanId,
    /// The copy that wrote it.
    pub copy: DeviceId,
    /// The key that the copy signs with, as 64 hexadecimal digits.
    pub key: String,
    /// Its number among the copy's segments in the folder, from 1.
    pub number: u64,
    /// The name of the copy's segment before it.
    pub previous: Option<String>,
    /// How far the acts of each copy reach that stand in other segments and that these are on top of.
    pub seen: Vec<Seen>,
    /// Who wrote the newest of its acts that were made on the copy itself.
    pub writers: Vec<PersonId>,
    /// When it was written, by the copy's own clock. Nothing is decided by it.
    pub at: DateTime<Utc>,
}
