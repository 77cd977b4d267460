//! Follow-ups: «sagt» held against «gjort».

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{
    ActionId, Field, FieldType, FollowUpId, GoalId, Kind, LookRepeat, PersonId, Record, RuleError, TimeOfDay,
    check_period,
};

choice! {
    /// What became of a follow-up.
    #[derive(Default)]
    FollowUpState {
        /// Not looked at yet.
        #[default]
        Waiting = "waiting",
        /// Looked at.
        Done = "done",
        /// It did not happen.
        NotDone = "notDone",
    }
}

/// A date on which an action, a goal or the whole plan is looked at, and what came of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FollowUp {
    /// The follow-up's id.
    pub id: FollowUpId,
    /// The goal that is looked at, if it is a goal.
    pub goal: Option<GoalId>,
    /// The action that is looked at, if it is an action.
    pub action: Option<ActionId>,
    /// Whether it is the whole plan that is looked at.
    pub whole_plan: bool,
    /// The date.
    pub due: Option<NaiveDate>,
    /// The time of day on that date.
    pub time: Option<TimeOfDay>,
    /// The date in words, where that says it better: «høsten 2027», «hver mandag».
    pub rough: String,
    /// How often it is looked at; this once, where nobody has said.
    #[serde(default)]
    pub repeat: Option<LookRepeat>,
    /// The day the repeat is counted from; its own date, where it says none. So one of them can be moved alone.
    #[serde(default)]
    pub first: Option<NaiveDate>,
    /// The last day on which it may be looked at again; nothing when it goes on.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// What became of it.
    pub state: FollowUpState,
    /// The day it was looked at.
    pub done_on: Option<NaiveDate>,
    /// What came of it, in the words of whoever tells it.
    pub outcome: String,
    /// The follow-up that came next, if one was set.
    pub next: Option<FollowUpId>,
    /// Who answers for it, when that is another than the action's.
    pub responsible: Option<PersonId>,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for FollowUp {
    const KIND: Kind = Kind::FollowUp;
    const FIELDS: &'static [Field] = &[
        Field::new("goal", FieldType::Reference(Kind::Goal)),
        Field::new("action", FieldType::Reference(Kind::Action)),
        Field::new("wholePlan", FieldType::Flag),
        Field::new("due", FieldType::Date),
        Field::new("time", FieldType::Time),
        Field::new("rough", FieldType::Line),
        Field::new("repeat", FieldType::OptionalChoice(LookRepeat::WORDS)),
        Field::new("first", FieldType::Date),
        Field::new("until", FieldType::Date),
        Field::new("state", FieldType::Choice(FollowUpState::WORDS)),
        Field::new("doneOn", FieldType::Date),
        Field::words("outcome", FieldType::Prose),
        Field::new("next", FieldType::Reference(Kind::FollowUp)),
        Field::new("responsible", FieldType::Reference(Kind::Person)),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        let subjects = [self.goal.is_some(), self.action.is_some(), self.whole_plan];
        if subjects.iter().filter(|subject| **subject).count() != 1 {
            return Err(RuleError::FollowUpOnNothing);
        }
        check_period(self.first, self.until)
    }
}
