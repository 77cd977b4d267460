//! Consents: to the plan itself, and to sharing it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{ConsentId, Field, FieldType, Kind, PersonId, Record, RuleError, check_period};

choice! {
    /// What is consented to.
    #[derive(Default)]
    ConsentSort {
        /// That the plan is made.
        #[default]
        Plan = "plan",
        /// That somebody sees it.
        Sharing = "sharing",
    }
}

choice! {
    /// How a consent was given.
    ConsentForm {
        /// In writing.
        Written = "written",
        /// By word of mouth.
        Spoken = "spoken",
    }
}

/// What the owner has said yes to, with whom, for how long, and when it was taken back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Consent {
    /// The consent's id.
    pub id: ConsentId,
    /// What is consented to.
    pub sort: ConsentSort,
    /// Who may see it, for sharing.
    pub person: Option<PersonId>,
    /// What they may see.
    pub topics: String,
    /// What they may not see.
    pub exceptions: String,
    /// The day it was given.
    pub given_on: Option<NaiveDate>,
    /// Who gave it: the owner, a guardian, a parent.
    pub given_by: Option<PersonId>,
    /// How it was given.
    pub how: Option<ConsentForm>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// The end in words, where that says it better: «til jeg sier noe annet».
    pub until_words: String,
    /// The day it was taken back.
    pub withdrawn_on: Option<NaiveDate>,
    /// Place among the consents.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Consent {
    const KIND: Kind = Kind::Consent;
    const FIELDS: &'static [Field] = &[
        Field::new("sort", FieldType::Choice(ConsentSort::WORDS)),
        Field::new("person", FieldType::Reference(Kind::Person)),
        Field::words("topics", FieldType::Prose),
        Field::words("exceptions", FieldType::Prose),
        Field::new("givenOn", FieldType::Date),
        Field::new("givenBy", FieldType::Reference(Kind::Person)),
        Field::new("how", FieldType::OptionalChoice(ConsentForm::WORDS)),
        Field::new("until", FieldType::Date),
        Field::new("untilWords", FieldType::Line),
        Field::new("withdrawnOn", FieldType::Date),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if self.sort == ConsentSort::Sharing && self.person.is_none() {
            return Err(RuleError::NobodyNamed);
        }
        check_period(self.given_on, self.until)
    }
}
