//! The ways in to a plan.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who a way in is for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum WayIn {
    /// The plan's owner, with a pass phrase.
    Owner,
    /// The primary contact, with a pass phrase of their own.
    Contact,
    /// Whoever has the paper with the recovery code.
    Recovery,
}

impl WayIn {
    /// Every way in there can be.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Contact, Self::Recovery];

    /// The word on the wire, in the journal and in the language files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Contact => "contact",
            Self::Recovery => "recovery",
        }
    }

    /// The way in with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == word)
    }

    /// Whether it is one of the owner's own: their phrase, or the paper that they keep.
    #[must_use]
    pub fn is_owners(self) -> bool {
        self != Self::Contact
    }
}
