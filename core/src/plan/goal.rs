//! Goals.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{
    DecidedBy, Field, FieldType, GoalId, Kind, LifeArea, Record, RuleError, State, Steps, check_step,
    steps_of,
};

choice! {
    /// How far a goal has come.
    #[derive(Default)]
    GoalState {
        /// Somebody works towards it.
        #[default]
        UnderWay = "underWay",
        /// It is reached.
        Reached = "reached",
        /// It is put aside for now.
        PutAside = "putAside",
    }
}

impl State for GoalState {
    const OF: Kind = Kind::Goal;
    const ALL: &'static [Self] = Self::ALL;

    /// What was reached or put aside can be taken up again.
    fn next(self) -> &'static [Self] {
        match self {
            Self::UnderWay => &[Self::Reached, Self::PutAside],
            Self::Reached | Self::PutAside => &[Self::UnderWay],
        }
    }

    fn word(self) -> &'static str {
        self.as_str()
    }
}

/// What the owner wants to reach. A sub-goal stands under another goal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Goal {
    /// The goal's id.
    pub id: GoalId,
    /// The goal, in the owner's words.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// The goal it stands under, if any.
    pub parent: Option<GoalId>,
    /// The part of life it belongs to, if anyone has said; what stands under it belongs there too.
    pub area: Option<LifeArea>,
    /// The day it is to be reached by.
    pub deadline: Option<NaiveDate>,
    /// The same in words, where that says it better: «før jul».
    #[serde(default)]
    pub rough: String,
    /// How far the owner wants to come, from 0 to 10; how far it has come is told by the evaluations.
    pub aim: Option<u8>,
    /// Who decided that it is a goal.
    pub decided_by: Option<DecidedBy>,
    /// How far it has come.
    #[serde(default)]
    pub state: GoalState,
    /// The state in words.
    #[serde(default)]
    pub state_note: String,
    /// The day it was reached or put aside.
    pub ended_on: Option<NaiveDate>,
    /// What the owner learned on the way.
    #[serde(default)]
    pub learned: String,
    /// Place among its siblings.
    pub rank: f64,
    /// Taken out of the plan; still in its history. What stands under it is out of sight with it.
    pub removed: bool,
}

impl Record for Goal {
    const KIND: Kind = Kind::Goal;
    const FIELDS: &'static [Field] = &[
        Field::words("title", FieldType::Line),
        Field::words("why", FieldType::Prose),
        Field::new("parent", FieldType::Reference(Kind::Goal)),
        Field::new("area", FieldType::OptionalChoice(LifeArea::WORDS)),
        Field::new("deadline", FieldType::Date),
        Field::new("rough", FieldType::Line),
        Field::owners("aim", FieldType::Rating),
        Field::new("decidedBy", FieldType::OptionalChoice(DecidedBy::WORDS)),
        Field::new("state", FieldType::Choice(GoalState::WORDS)),
        Field::new("stateNote", FieldType::Prose),
        Field::new("endedOn", FieldType::Date),
        Field::words("learned", FieldType::Prose),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        if super::text::is_blank(&self.title) {
            return Err(RuleError::EmptyText);
        }
        if around.comes_back(Kind::Goal, self.id.into(), "parent") {
            return Err(RuleError::GoalUnderItself);
        }
        let before = around.before::<Self>(self.id.into());
        check_step(before.map(|before| before.state), self.state)
    }

    fn steps() -> Option<Vec<Steps>> {
        Some(steps_of::<GoalState>())
    }
}
