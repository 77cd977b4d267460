//! Edits: what an act is made of.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;
use uuid::Uuid;

use super::{Kind, ProposalId, RecordRef};

/// One thing to do to the plan. An act is a list of these: all of it happens, or none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "edit", rename_all = "camelCase")]
pub enum Edit {
    /// Adds a record. Fields that are not named start blank.
    Add {
        /// The kind of record.
        kind: Kind,
        /// Its id, a new UUIDv7 chosen by the caller.
        #[ts(type = "string")]
        id: Uuid,
        /// Its first values.
        #[ts(type = "Record<string, unknown>")]
        fields: Map<String, Value>,
    },
    /// Changes one field. When the field holds the owner's words and somebody else's pen writes, it becomes a proposal.
    Change {
        /// The kind of record.
        kind: Kind,
        /// The record.
        #[ts(type = "string")]
        id: Uuid,
        /// The field.
        field: String,
        /// The new value.
        #[ts(type = "unknown")]
        value: Value,
    },
    /// Takes a record out of the plan. With the owner's words in it and somebody else's pen, it becomes a proposal.
    Remove {
        /// The kind of record.
        kind: Kind,
        /// The record.
        #[ts(type = "string")]
        id: Uuid,
    },
    /// Brings a removed record back.
    Restore {
        /// The kind of record.
        kind: Kind,
        /// The record.
        #[ts(type = "string")]
        id: Uuid,
    },
    /// The owner answers a proposal: takes the words, or keeps their own.
    Answer {
        /// The proposal.
        proposal: ProposalId,
        /// Whether the owner takes it.
        accept: bool,
    },
}

impl Edit {
    /// The kind of record it is about.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Add { kind, .. }
            | Self::Change { kind, .. }
            | Self::Remove { kind, .. }
            | Self::Restore { kind, .. } => *kind,
            Self::Answer { .. } => Kind::Proposal,
        }
    }
}

/// One field of one record gets a new value.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// The record.
    pub record: RecordRef,
    /// The field, `removed` among them.
    pub field: String,
    /// The new value.
    pub value: Value,
}

/// What an act comes to, once the rule of the owner's words has been applied.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Resolved {
    /// The field changes, in order.
    pub changes: Vec<FieldChange>,
    /// The proposals that were made or changed instead of the owner's words.
    pub proposals: Vec<ProposalId>,
}
