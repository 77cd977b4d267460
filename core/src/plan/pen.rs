//! The pen: who writes, and whose words they are.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Kind, PersonId};

/// «Arne skriver», «Siv skriver», or «Siv skriver for Arne»: then the words are Arne's, and the history has both names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Pen {
    /// Who writes.
    pub writer: PersonId,
    /// Whose words they are.
    pub words: PersonId,
}

impl Pen {
    /// A person who writes their own words.
    #[must_use]
    pub fn of(person: PersonId) -> Self {
        Self {
            writer: person,
            words: person,
        }
    }
}

/// Whose words stand in a field now, who wrote them down, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Voice {
    /// The kind of record.
    pub kind: Kind,
    /// The record.
    #[ts(type = "string")]
    pub record: Uuid,
    /// The field.
    pub field: String,
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// When they were last written.
    pub at: DateTime<Utc>,
}
