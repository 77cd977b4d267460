//! What an act changed, for whoever shows the plan.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::journal::ActName;
use crate::plan::{AnyRecord, Disagreement, ProposalId, Voice};
use crate::reading::ReadingParts;

/// What can be undone and redone now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reversible {
    /// What would be undone.
    pub undo: Option<ActName>,
    /// What would be redone.
    pub redo: Option<ActName>,
}

/// An act is on the disk. These are the records as they stand now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// The records that were added or changed.
    pub records: Vec<AnyRecord>,
    /// Whose words stand in the fields that were changed.
    pub voices: Vec<Voice>,
    /// The fields on which copies of the plan still disagree.
    pub disagreements: Vec<Disagreement>,
    /// The proposals that were made or changed instead of the owner's words.
    pub proposals: Vec<ProposalId>,
    /// What can be undone and redone now.
    pub reversible: Reversible,
    /// What the plan says now, as far as it is another than what was last given.
    pub reading: ReadingParts,
    /// When it was safely on the disk.
    pub saved_at: DateTime<Utc>,
}
