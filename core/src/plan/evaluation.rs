//! The owner's own evaluations of goals, on a scale from 0 to 10 and in words.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::RuleContext;
use super::{
    EvaluationId, EverydayGoalId, Field, FieldType, GoalId, Kind, Record, RuleError, text::is_blank,
};

/// Something to get on with from day to day, too small for a goal in the plan and worth looking at all the same.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EverydayGoal {
    /// The everyday goal's id.
    pub id: EverydayGoalId,
    /// The goal, in somebody's own words.
    pub what: String,
    /// How far the owner wants to come, from 0 to 10.
    pub aim: Option<u8>,
    /// Place among the everyday goals.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for EverydayGoal {
    const KIND: Kind = Kind::EverydayGoal;
    const FIELDS: &'static [Field] = &[
        Field::words("what", FieldType::Line),
        Field::owners("aim", FieldType::Rating),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if is_blank(&self.what) {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}

/// How a goal goes on one day: a number, words, or both.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Evaluation {
    /// The evaluation's id.
    pub id: EvaluationId,
    /// The goal in the plan, if it is of one.
    pub goal: Option<GoalId>,
    /// The everyday goal, if it is of one.
    pub everyday: Option<EverydayGoalId>,
    /// The day.
    pub on: Option<NaiveDate>,
    /// From 0 to 10.
    pub rating: Option<u8>,
    /// The same in words.
    pub words: String,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Evaluation {
    const KIND: Kind = Kind::Evaluation;
    const FIELDS: &'static [Field] = &[
        Field::new("goal", FieldType::Reference(Kind::Goal)),
        Field::new("everyday", FieldType::Reference(Kind::EverydayGoal)),
        Field::new("on", FieldType::Date),
        Field::owners("rating", FieldType::Rating),
        Field::words("words", FieldType::Prose),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        // First what no copies may come to together: there is no row without a day.
        if self.on.is_none() {
            return Err(RuleError::DateMissing);
        }
        if self.goal.is_some() == self.everyday.is_some() {
            return Err(RuleError::EvaluationOnNothing);
        }
        if self.rating.is_none() && is_blank(&self.words) {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}
