//! Meetings.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{Field, FieldType, Kind, MeetingId, PersonId, Record, RuleError, TimeOfDay};

choice! {
    /// What became of a meeting.
    #[derive(Default)]
    MeetingState {
        /// It is to come.
        #[default]
        Planned = "planned",
        /// It was held.
        Held = "held",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

/// A meeting about the plan: before it, what the owner wants to say; after it, how it felt.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Meeting {
    /// The meeting's id.
    pub id: MeetingId,
    /// What the meeting is called.
    pub title: String,
    /// The day.
    pub on: Option<NaiveDate>,
    /// When it begins.
    pub time: Option<TimeOfDay>,
    /// Where.
    pub place: String,
    /// What it is for.
    pub purpose: String,
    /// What became of it.
    pub state: MeetingState,
    /// Who is asked to come.
    pub invited: Vec<PersonId>,
    /// Who came.
    pub came: Vec<PersonId>,
    /// What was said, in short.
    pub minutes: String,
    /// What the owner wants to say there.
    pub to_say: String,
    /// «Jeg fikk sagt det jeg ville», from 0 to 10.
    pub got_to_speak: Option<u8>,
    /// «Jeg var trygg», from 0 to 10.
    pub felt_safe: Option<u8>,
    /// «Jeg vet hva som skjer nå», from 0 to 10.
    pub knows_next: Option<u8>,
    /// «De rette var der», from 0 to 10.
    pub right_people: Option<u8>,
    /// How the meeting was for the owner.
    pub felt: String,
    /// What the owner wants to be otherwise the next time.
    pub wished_change: String,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Meeting {
    const KIND: Kind = Kind::Meeting;
    const FIELDS: &'static [Field] = &[
        Field::new("title", FieldType::Line),
        Field::new("on", FieldType::Date),
        Field::new("time", FieldType::Time),
        Field::new("place", FieldType::Line),
        Field::new("purpose", FieldType::Prose),
        Field::new("state", FieldType::Choice(MeetingState::WORDS)),
        Field::new("invited", FieldType::References(Kind::Person)),
        Field::new("came", FieldType::References(Kind::Person)),
        Field::new("minutes", FieldType::Prose),
        Field::words("toSay", FieldType::Prose),
        Field::owners("gotToSpeak", FieldType::Rating),
        Field::owners("feltSafe", FieldType::Rating),
        Field::owners("knowsNext", FieldType::Rating),
        Field::owners("rightPeople", FieldType::Rating),
        Field::words("felt", FieldType::Prose),
        Field::words("wishedChange", FieldType::Prose),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if self.on.is_none() {
            return Err(RuleError::DateMissing);
        }
        if self.state == MeetingState::Held && self.came.is_empty() {
            return Err(RuleError::MeetingWithoutPeople);
        }
        Ok(())
    }
}
