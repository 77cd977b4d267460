//! Needs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::RuleContext;
use super::{Field, FieldType, GoalId, Kind, NeedId, Record, RuleError};

/// What the owner needs services to help with.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Need {
    /// The need's id.
    pub id: NeedId,
    /// The need, in somebody's own words.
    pub text: String,
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
        Field::new("goals", FieldType::References(Kind::Goal)),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        Ok(())
    }
}
