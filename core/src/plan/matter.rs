//! What matters.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::RuleContext;
use super::{Field, FieldType, Kind, LifeArea, MatterId, Record, RuleError};

/// One thing that matters, in the owner's words: the answer to «Hva er viktig for deg?».
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Matter {
    /// The matter's id.
    pub id: MatterId,
    /// The words themselves. May be empty while someone is thinking.
    pub text: String,
    /// The part of life it belongs to, if anyone has said.
    pub area: Option<LifeArea>,
    /// Place among the matters; the first stands largest.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Matter {
    const KIND: Kind = Kind::Matter;
    const FIELDS: &'static [Field] = &[
        Field::words("text", FieldType::Prose),
        Field::new("area", FieldType::OptionalChoice(LifeArea::WORDS)),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        Ok(())
    }
}
