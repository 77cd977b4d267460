//! Needs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::RuleContext;
use super::{DecidedBy, Field, FieldType, GoalId, Kind, LifeArea, NeedId, Record, RuleError};

/// What the owner needs services to help with.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Need {
    /// The need's id.
    pub id: NeedId,
    /// The need, in somebody's own words.
    pub text: String,
    /// How much and how often.
    #[serde(default)]
    pub extent: String,
    /// Who decided that it is so much.
    pub decided_by: Option<DecidedBy>,
    /// The part of life it belongs to, if anyone has said.
    pub area: Option<LifeArea>,
    /// The goals it is needed for.
    pub goals: Vec<GoalId>,
    /// Place among the needs.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Need {
    const KIND: Kind = Kind::Need;
    const FIELDS: &'static [Field] = &[
        Field::words("text", FieldType::Prose),
        Field::new("extent", FieldType::Prose),
        Field::new("decidedBy", FieldType::OptionalChoice(DecidedBy::WORDS)),
        Field::new("area", FieldType::OptionalChoice(LifeArea::WORDS)),
        Field::new("goals", FieldType::References(Kind::Goal)),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        Ok(())
    }
}
