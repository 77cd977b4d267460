//! Proposals: what others would change in the owner's words.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::choice::choice;
use super::records::RuleContext;
use super::{Field, FieldType, Kind, PersonId, ProposalId, Record, RuleError, State, Steps, steps_of};

choice! {
    /// What the owner made of a proposal.
    #[derive(Default)]
    ProposalState {
        /// Waiting for the owner.
        #[default]
        Open = "open",
        /// The owner took it: the words are the owner's now.
        Accepted = "accepted",
        /// The owner kept their own words.
        Kept = "kept",
        /// The one who proposed took it back.
        Withdrawn = "withdrawn",
    }
}

impl State for ProposalState {
    const OF: Kind = Kind::Proposal;
    const ALL: &'static [Self] = Self::ALL;

    /// An answer stands; a new proposal can always be made.
    fn next(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Accepted, Self::Kept, Self::Withdrawn],
            Self::Accepted | Self::Kept | Self::Withdrawn => &[],
        }
    }

    fn word(self) -> &'static str {
        self.as_str()
    }
}

/// A change to the owner's words, waiting for the owner to take or leave it. Nobody rewrites the owner's words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Proposal {
    /// The proposal's id.
    pub id: ProposalId,
    /// The kind of record it is about, by its name on the wire.
    pub about_kind: String,
    /// The record it is about.
    #[ts(type = "string | null")]
    pub about: Option<Uuid>,
    /// The field it would change; `removed` when it would take the record out.
    pub field: String,
    /// The words proposed.
    pub text: String,
    /// Why, for the owner to read.
    pub reason: String,
    /// Who proposes.
    pub by: Option<PersonId>,
    /// The owner's words it was written against.
    pub instead_of: String,
    /// What the owner made of it.
    pub state: ProposalState,
    /// The day it was answered.
    pub answered_on: Option<NaiveDate>,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Proposal {
    const KIND: Kind = Kind::Proposal;
    const FIELDS: &'static [Field] = &[
        Field::new("aboutKind", FieldType::Line),
        Field::new("about", FieldType::AnyReference),
        Field::new("field", FieldType::Line),
        Field::new("text", FieldType::Prose),
        Field::new("reason", FieldType::Prose),
        Field::new("by", FieldType::Reference(Kind::Person)),
        Field::new("insteadOf", FieldType::Prose),
        Field::new("state", FieldType::Choice(ProposalState::WORDS)),
        Field::new("answeredOn", FieldType::Date),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        let dangling = || RuleError::DanglingReference {
            field: "about".to_owned(),
        };
        let kind = Kind::from_wire(&self.about_kind).ok_or_else(dangling)?;
        let about = self.about.ok_or_else(dangling)?;
        if !around.has(kind, about) {
            return Err(dangling());
        }
        if kind.is_owners_alone() {
            return Err(RuleError::OwnersDiary);
        }
        if self.field != super::REMOVED && !kind.field(&self.field)?.words {
            return Err(RuleError::UnknownField {
                field: self.field.clone(),
            });
        }
        match around.before::<Self>(self.id.into()) {
            Some(before) if before.state != self.state && !before.state.next().contains(&self.state) => {
                Err(RuleError::OwnersChoice)
            }
            _ => Ok(()),
        }
    }

    fn steps() -> Option<Vec<Steps>> {
        Some(steps_of::<ProposalState>())
    }
}
