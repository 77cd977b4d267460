//! Copies that left the plan: what was made for somebody, when, by whom, and on which consents.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{ConsentId, Field, FieldType, Kind, PersonId, Record, RuleError, ShareId, WayIn};

choice! {
    /// Which document somebody got.
    #[derive(Default)]
    SharedDocument {
        /// The plan, or a part of it.
        #[default]
        Plan = "plan",
        /// What they do themselves, with room to write back.
        Tasks = "tasks",
        /// What is new since their last copy.
        News = "news",
        /// The crisis plan.
        Crisis = "crisis",
        /// The crisis plan for a wallet.
        Card = "card",
        /// That there is a plan, for somebody's journal.
        Journal = "journal",
        /// The ten rules.
        Rules = "rules",
        /// A week.
        Week = "week",
        /// What the owner brings to a meeting.
        Preparation = "preparation",
        /// That there will be a meeting.
        Notice = "notice",
        /// What a meeting came to.
        Minutes = "minutes",
        /// How the planning is for the owner.
        Survey = "survey",
        /// Something that went well.
        Example = "example",
        /// What has a day, for a calendar.
        Calendar = "calendar",
        /// Actions and follow-ups, for a spreadsheet.
        Table = "table",
        /// What health records take in.
        Fhir = "fhir",
        /// All of it, for an archive.
        Archive = "archive",
    }
}

choice! {
    /// By which way in the plan was open.
    SharedBy {
        /// The owner's own.
        Owner = "owner",
        /// The contact's.
        Contact = "contact",
        /// The paper with the recovery code.
        Recovery = "recovery",
    }
}

impl From<WayIn> for SharedBy {
    fn from(way: WayIn) -> Self {
        match way {
            WayIn::Owner => Self::Owner,
            WayIn::Contact => Self::Contact,
            WayIn::Recovery => Self::Recovery,
        }
    }
}

/// One copy that was made for somebody. The program writes it when the copy is made, and nobody changes it: what has left the
/// plan has left it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Share {
    /// The copy's id.
    pub id: ShareId,
    /// The day it was made.
    pub on: Option<NaiveDate>,
    /// Whom it was made for.
    pub person: Option<PersonId>,
    /// What was made.
    pub document: SharedDocument,
    /// Who held the pen.
    pub by: Option<PersonId>,
    /// By which way in the plan was open; nothing where it is not known.
    pub way: Option<SharedBy>,
    /// The consents it rested on, as they stood that day.
    pub consents: Vec<ConsentId>,
    /// Why the owner gave it to somebody whom no consent is about.
    pub reason: String,
    /// The file's SHA-256, in small hexadecimal letters: which file it was.
    pub sha256: String,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Share {
    const KIND: Kind = Kind::Share;
    const FIELDS: &'static [Field] = &[
        Field::new("on", FieldType::Date),
        Field::new("person", FieldType::Reference(Kind::Person)),
        Field::new("document", FieldType::Choice(SharedDocument::WORDS)),
        Field::new("by", FieldType::Reference(Kind::Person)),
        Field::new("way", FieldType::OptionalChoice(SharedBy::WORDS)),
        Field::new("consents", FieldType::References(Kind::Consent)),
        Field::words("reason", FieldType::Prose),
        Field::new("sha256", FieldType::Line),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if self.person.is_none() {
            return Err(RuleError::NobodyNamed);
        }
        Ok(())
    }
}
