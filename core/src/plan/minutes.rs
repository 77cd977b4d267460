//! What is on the table at a meeting, and what is decided there.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::Around;
use super::{
    ActionId, AgendaItemId, ConcernId, DecisionId, Field, FollowUpId, FollowUpState, GoalId, Holds, Kind,
    MeetingId, PersonId, Record, RuleError, YesNo, text::is_blank,
};

/// Something to talk about at a meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgendaItem {
    /// The item's id.
    pub id: AgendaItemId,
    /// The meeting.
    pub meeting: MeetingId,
    /// What it is about.
    pub text: String,
    /// The goal it is about, if it is about one.
    pub goal: Option<GoalId>,
    /// The follow-up it is about, if it is about one.
    pub follow_up: Option<FollowUpId>,
    /// The concern it is about, if it is about one.
    pub concern: Option<ConcernId>,
    /// What was said of it.
    pub notes: String,
    /// Place on the agenda.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for AgendaItem {
    const KIND: Kind = Kind::AgendaItem;
    const FIELDS: &'static [Field] = &[
        Field::new("meeting", Holds::Reference(Kind::Meeting)),
        Field::new("text", Holds::Line),
        Field::new("goal", Holds::Reference(Kind::Goal)),
        Field::new("followUp", Holds::Reference(Kind::FollowUp)),
        Field::new("concern", Holds::Reference(Kind::Concern)),
        Field::new("notes", Holds::Prose),
        Field::new("rank", Holds::Rank),
    ];

    fn check(&self, _around: &Around<'_>) -> Result<(), RuleError> {
        if is_blank(&self.text) {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}

/// What a meeting decided: who does what, until when, and whether the owner got an answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decision {
    /// The decision's id.
    pub id: DecisionId,
    /// The meeting.
    pub meeting: MeetingId,
    /// What was decided.
    pub text: String,
    /// Who answers for it.
    pub responsible: Option<PersonId>,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// The action it became, if it became one.
    pub action: Option<ActionId>,
    /// The follow-up it became, if it became one.
    pub follow_up: Option<FollowUpId>,
    /// Whether the owner got an answer on this.
    pub got_answer: Option<YesNo>,
    /// The day the owner said so.
    pub got_answer_on: Option<NaiveDate>,
    /// Whether the owner needs more.
    pub needs_more: Option<YesNo>,
    /// What more is needed, in the words of whoever needs it.
    pub more_note: String,
    /// What became of it.
    pub state: FollowUpState,
    /// Place among the meeting's decisions.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Decision {
    const KIND: Kind = Kind::Decision;
    const FIELDS: &'static [Field] = &[
        Field::new("meeting", Holds::Reference(Kind::Meeting)),
        Field::new("text", Holds::Prose),
        Field::new("responsible", Holds::Reference(Kind::Person)),
        Field::new("due", Holds::Date),
        Field::new("action", Holds::Reference(Kind::Action)),
        Field::new("followUp", Holds::Reference(Kind::FollowUp)),
        Field::owners("gotAnswer", Holds::OptionalChoice(YesNo::WORDS)),
        Field::owners("gotAnswerOn", Holds::Date),
        Field::owners("needsMore", Holds::OptionalChoice(YesNo::WORDS)),
        Field::words("moreNote", Holds::Prose),
        Field::new("state", Holds::Choice(FollowUpState::WORDS)),
        Field::new("rank", Holds::Rank),
    ];

    fn check(&self, _around: &Around<'_>) -> Result<(), RuleError> {
        if is_blank(&self.text) {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}
