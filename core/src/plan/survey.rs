//! How the planning itself is for the owner.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::RuleContext;
use super::{Field, FieldType, Kind, Record, RuleError, SurveyId};

/// Four plain questions about the planning, answered from 0 to 10, and room for words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Survey {
    /// The survey's id.
    pub id: SurveyId,
    /// The day.
    pub on: Option<NaiveDate>,
    /// «Planen har mine ord».
    pub own_words: Option<u8>,
    /// «Vi går fram i mitt tempo».
    pub own_pace: Option<u8>,
    /// «Jeg bestemmer hva som står her».
    pub own_choice: Option<u8>,
    /// «Planen er til nytte for meg».
    pub useful: Option<u8>,
    /// What is good.
    pub good: String,
    /// What could be better.
    pub better: String,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Survey {
    const KIND: Kind = Kind::Survey;
    const FIELDS: &'static [Field] = &[
        Field::new("on", FieldType::Date),
        Field::owners("ownWords", FieldType::Rating),
        Field::owners("ownPace", FieldType::Rating),
        Field::owners("ownChoice", FieldType::Rating),
        Field::owners("useful", FieldType::Rating),
        Field::words("good", FieldType::Prose),
        Field::words("better", FieldType::Prose),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if self.on.is_none() {
            return Err(RuleError::DateMissing);
        }
        Ok(())
    }
}
