//! Concerns, and the answers to them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{
    ConcernId, Field, FieldType, Kind, LifeArea, PersonId, Record, RuleError, State, Steps, YesNo,
    check_step, steps_of, text::is_blank,
};

choice! {
    /// How far a concern has come.
    #[derive(Default)]
    ConcernState {
        /// Nobody has answered.
        #[default]
        Open = "open",
        /// Somebody has answered.
        Answered = "answered",
        /// There is an answer, and the owner wants more.
        MoreWanted = "moreWanted",
        /// The owner is at ease with it.
        Settled = "settled",
    }
}

impl State for ConcernState {
    const OF: Kind = Kind::Concern;
    const ALL: &'static [Self] = Self::ALL;

    /// More is only wanted of an answer; what was settled can come back.
    fn next(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Answered, Self::Settled],
            Self::Answered => &[Self::Open, Self::MoreWanted, Self::Settled],
            Self::MoreWanted => &[Self::Answered, Self::Settled],
            Self::Settled => &[Self::Open],
        }
    }

    fn word(self) -> &'static str {
        self.as_str()
    }
}

/// What the owner worries about, who answered, and whether that was enough.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Concern {
    /// The concern's id.
    pub id: ConcernId,
    /// The worry, in the owner's words.
    pub text: String,
    /// The part of life it belongs to, if anyone has said.
    pub area: Option<LifeArea>,
    /// How far it has come.
    pub state: ConcernState,
    /// The answer, in the words of whoever gave it.
    pub answer: String,
    /// Who answered.
    pub answered_by: Option<PersonId>,
    /// The day it was answered.
    pub answered_on: Option<NaiveDate>,
    /// Whether the owner got an answer to this.
    pub got_answer: Option<YesNo>,
    /// The day the owner said so.
    pub got_answer_on: Option<NaiveDate>,
    /// Whether the owner needs more.
    pub needs_more: Option<YesNo>,
    /// What more is needed, in the words of whoever needs it.
    pub more_note: String,
    /// Place among the concerns.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Concern {
    const KIND: Kind = Kind::Concern;
    const FIELDS: &'static [Field] = &[
        Field::words("text", FieldType::Prose),
        Field::new("area", FieldType::OptionalChoice(LifeArea::WORDS)),
        Field::new("state", FieldType::Choice(ConcernState::WORDS)),
        Field::words("answer", FieldType::Prose),
        Field::new("answeredBy", FieldType::Reference(Kind::Person)),
        Field::new("answeredOn", FieldType::Date),
        Field::owners("gotAnswer", FieldType::OptionalChoice(YesNo::WORDS)),
        Field::owners("gotAnswerOn", FieldType::Date),
        Field::owners("needsMore", FieldType::OptionalChoice(YesNo::WORDS)),
        Field::words("moreNote", FieldType::Prose),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        if is_blank(&self.text) {
            return Err(RuleError::EmptyText);
        }
        let before = around.before::<Self>(self.id.into());
        check_step(before.map(|before| before.state), self.state)?;
        let is_answered = matches!(self.state, ConcernState::Answered | ConcernState::MoreWanted);
        if is_answered && is_blank(&self.answer) {
            return Err(RuleError::AnswerMissing);
        }
        Ok(())
    }

    fn steps() -> Option<Vec<Steps>> {
        Some(steps_of::<ConcernState>())
    }
}
