//! Actions, and the states they can be in.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{
    ActionId, DecidedBy, Field, FieldType, GoalId, Kind, PersonId, Record, RuleError, State, Steps,
    TimeOfDay, YesNo, check_period, check_step, steps_of,
};

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

impl State for ActionState {
    const OF: Kind = Kind::Action;
    const ALL: &'static [Self] = Self::ALL;

    /// What was done by mistake can be taken up again; what never began is not
    /// stopped but done, begun or removed.
    fn next(self) -> &'static [Self] {
        match self {
            Self::Planned => &[Self::UnderWay, Self::Done, Self::Stopped],
            Self::UnderWay => &[Self::Planned, Self::Done, Self::Stopped],
            Self::Done | Self::Stopped => &[Self::Planned, Self::UnderWay],
        }
    }

    fn word(self) -> &'static str {
        self.as_str()
    }
}

/// What is done to reach a goal: what, how, how much, who answers for it, and when.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
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
    /// The time of day it begins.
    pub from_time: Option<TimeOfDay>,
    /// Last day; without a first day, the deadline.
    pub to: Option<NaiveDate>,
    /// The time of day it ends; without a first day, when it has to be done.
    pub to_time: Option<TimeOfDay>,
    /// How far it has come.
    pub state: ActionState,
    /// The state in words: «to av fire gjort», or why it was stopped.
    pub state_note: String,
    /// The day it was done or stopped.
    pub ended_on: Option<NaiveDate>,
    /// What whoever answers for it can do.
    #[serde(default)]
    pub can_do: String,
    /// What they cannot do.
    #[serde(default)]
    pub cannot_do: String,
    /// Who decided that it is done.
    pub decided_by: Option<DecidedBy>,
    /// Whether the owner got an answer on this.
    pub got_answer: Option<YesNo>,
    /// The day the owner said so.
    pub got_answer_on: Option<NaiveDate>,
    /// Whether the owner needs more.
    pub needs_more: Option<YesNo>,
    /// What more is needed, in the words of whoever needs it.
    #[serde(default)]
    pub more_note: String,
    /// Place among the goal's actions.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

/// What begins and ends on the same day does not end before it begins.
fn check_hours(action: &Action) -> Result<(), RuleError> {
    let same_day = action.from.is_some() && action.from == action.to;
    match (action.from_time, action.to_time) {
        (Some(from), Some(to)) if same_day && to < from => Err(RuleError::TimesReversed),
        _ => Ok(()),
    }
}

impl Action {
    /// The morning on which it ends, when it is one night: it begins in the evening and ends earlier in the next day.
    #[must_use]
    pub fn ends_next_morning(&self) -> Option<TimeOfDay> {
        let is_next_day = self.to.is_some() && self.to == self.from.and_then(|day| day.succ_opt());
        let over = |to: &TimeOfDay| is_next_day && self.from_time.is_some_and(|from| *to < from);
        self.to_time.filter(over)
    }

    /// Whether it is shown without its goal, to somebody who may see the action and not the goal. In the plan itself every
    /// action has one.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        self.goal == GoalId::default()
    }
}

impl Record for Action {
    const KIND: Kind = Kind::Action;
    const FIELDS: &'static [Field] = &[
        Field::new("goal", FieldType::Reference(Kind::Goal)),
        Field::new("what", FieldType::Line),
        Field::new("how", FieldType::Prose),
        Field::new("extent", FieldType::Prose),
        Field::new("responsible", FieldType::Reference(Kind::Person)),
        Field::new("from", FieldType::Date),
        Field::new("fromTime", FieldType::Time),
        Field::new("to", FieldType::Date),
        Field::new("toTime", FieldType::Time),
        Field::new("state", FieldType::Choice(ActionState::WORDS)),
        Field::new("stateNote", FieldType::Prose),
        Field::new("endedOn", FieldType::Date),
        Field::new("canDo", FieldType::Prose),
        Field::new("cannotDo", FieldType::Prose),
        Field::new("decidedBy", FieldType::OptionalChoice(DecidedBy::WORDS)),
        Field::owners("gotAnswer", FieldType::OptionalChoice(YesNo::WORDS)),
        Field::owners("gotAnswerOn", FieldType::Date),
        Field::owners("needsMore", FieldType::OptionalChoice(YesNo::WORDS)),
        Field::words("moreNote", FieldType::Prose),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        if super::text::is_blank(&self.what) {
            return Err(RuleError::EmptyText);
        }
        if self.state == ActionState::Stopped && super::text::is_blank(&self.state_note) {
            return Err(RuleError::ReasonMissing);
        }
        let before = around.before::<Self>(self.id.into());
        check_step(before.map(|before| before.state), self.state)?;
        check_period(self.from, self.to)?;
        check_hours(self)
    }

    fn steps() -> Option<Vec<Steps>> {
        Some(steps_of::<ActionState>())
    }
}
