//! What is on the table at a meeting, and what is decided there.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::RuleContext;
use super::{
    ActionId, AgendaItemId, ConcernId, DecisionId, Field, FieldType, FollowUpId, FollowUpState, GoalId, Kind,
    MeetingId, PersonId, Record, RuleError, YesNo, text::is_blank,
};

/// Something to talk about at a meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
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
    /// Whether the papers that others read may show it as it is written, though it was taken from a concern. A concern
    /// is told in the owner's own words, and those are the owner's to say.
    #[serde(default)]
    pub shown_as_written: bool,
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
        Field::new("meeting", FieldType::Reference(Kind::Meeting)),
        Field::new("text", FieldType::Line),
        Field::new("goal", FieldType::Reference(Kind::Goal)),
        Field::new("followUp", FieldType::Reference(Kind::FollowUp)),
        Field::new("concern", FieldType::Reference(Kind::Concern)),
        Field::owners("shownAsWritten", FieldType::Flag),
        Field::new("notes", FieldType::Prose),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if is_blank(&self.text) {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}

/// What a meeting decided: who does what, until when, and whether the owner got an answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
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
        Field::new("meeting", FieldType::Reference(Kind::Meeting)),
        Field::new("text", FieldType::Prose),
        Field::new("responsible", FieldType::Reference(Kind::Person)),
        Field::new("due", FieldType::Date),
        Field::new("action", FieldType::Reference(Kind::Action)),
        Field::new("followUp", FieldType::Reference(Kind::FollowUp)),
        Field::owners("gotAnswer", FieldType::OptionalChoice(YesNo::WORDS)),
        Field::owners("gotAnswerOn", FieldType::Date),
        Field::owners("needsMore", FieldType::OptionalChoice(YesNo::WORDS)),
        Field::words("moreNote", FieldType::Prose),
        Field::new("state", FieldType::Choice(FollowUpState::WORDS)),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if is_blank(&self.text) {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}
