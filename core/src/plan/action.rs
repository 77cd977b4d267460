//! Actions, and the states they can be in.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::Around;
use super::{ActionId, Field, GoalId, Holds, Kind, PersonId, Record, RuleError, check_period};

choice! {
    /// How far an action has come.
    #[derive(Default)]
    ActionState {
        /// Agreed, not begun.
        #[default]
        Planned = "planned",
        /// Someone is doing it.
        UnderWay = "underWay",
        /// Done.
        Done = "done",
        /// Ended before it was done, with a reason.
        Stopped = "stopped",
    }
}

impl ActionState {
    /// The states that can follow this one. What was done by mistake can be taken up again; what never began is not
    /// stopped but done, begun or removed.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Planned => &[Self::UnderWay, Self::Done, Self::Stopped],
            Self::UnderWay => &[Self::Planned, Self::Done, Self::Stopped],
            Self::Done | Self::Stopped => &[Self::Planned, Self::UnderWay],
        }
    }
}

/// What is done to reach a goal: what, how, how much, who answers for it, and when (points e and f).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Action {
    /// The action's id.
    pub id: ActionId,
    /// The goal it leads to.
    pub goal: GoalId,
    /// What is done.
    pub what: String,
    /// How it is done.
    pub how: String,
    /// How much and how often.
    pub extent: String,
    /// Who answers for it.
    pub responsible: Option<PersonId>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day; without a first day, the deadline.
    pub to: Option<NaiveDate>,
    /// How far it has come.
    pub state: ActionState,
    /// The state in words: «to av fire gjort», or why it was stopped.
    pub state_note: String,
    /// The day it was done or stopped.
    pub ended_on: Option<NaiveDate>,
    /// Place among the goal's actions.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Action {
    const KIND: Kind = Kind::Action;
    const FIELDS: &'static [Field] = &[
        Field::new("goal", Holds::Reference(Kind::Goal)),
        Field::new("what", Holds::Line),
        Field::new("how", Holds::Prose),
        Field::new("extent", Holds::Prose),
        Field::new("responsible", Holds::Reference(Kind::Person)),
        Field::new("from", Holds::Date),
        Field::new("to", Holds::Date),
        Field::new("state", Holds::Choice(ActionState::WORDS)),
        Field::new("stateNote", Holds::Prose),
        Field::new("endedOn", Holds::Date),
        Field::new("rank", Holds::Rank),
    ];

    fn check(&self, around: &Around<'_>) -> Result<(), RuleError> {
        if super::text::is_blank(&self.what) {
            return Err(RuleError::EmptyText);
        }
        if self.state == ActionState::Stopped && super::text::is_blank(&self.state_note) {
            return Err(RuleError::ReasonMissing);
        }
        if let Some(before) = around.before::<Self>(self.id.into())
            && before.state != self.state
            && !before.state.next().contains(&self.state)
        {
            return Err(RuleError::StateNotReachable {
                from: before.state.as_str().to_owned(),
                to: self.state.as_str().to_owned(),
            });
        }
        check_period(self.from, self.to)
    }
}
