//! The owner's diary.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{DiaryEntryId, Field, FieldType, Kind, Record, RuleError};

choice! {
    /// How the day was, from best to worst.
    DayFeeling {
        /// Very good.
        VeryGood = "veryGood",
        /// Good.
        Good = "good",
        /// Neither good nor bad.
        SoSo = "soSo",
        /// Bad.
        Bad = "bad",
        /// Very bad.
        VeryBad = "veryBad",
    }
}

/// What the owner writes for nobody else: no other pen writes here, and no document has it unless it is asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DiaryEntry {
    /// The entry's id.
    pub id: DiaryEntryId,
    /// The day.
    pub on: Option<NaiveDate>,
    /// What the owner wrote.
    pub text: String,
    /// How the day was, if the owner has said.
    #[serde(default)]
    pub feeling: Option<DayFeeling>,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for DiaryEntry {
    const KIND: Kind = Kind::DiaryEntry;
    const FIELDS: &'static [Field] = &[
        Field::new("on", FieldType::Date),
        Field::words("text", FieldType::Prose),
        Field::new("feeling", FieldType::OptionalChoice(DayFeeling::WORDS)),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        Ok(())
    }
}
