//! Meetings.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::Around;
use super::{Field, Holds, Kind, MeetingId, PersonId, Record, RuleError, TimeOfDay};

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
#[ts(export)]
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
        Field::new("title", Holds::Line),
        Field::new("on", Holds::Date),
        Field::new("time", Holds::Time),
        Field::new("place", Holds::Line),
        Field::new("purpose", Holds::Prose),
        Field::new("state", Holds::Choice(MeetingState::WORDS)),
        Field::new("invited", Holds::References(Kind::Person)),
        Field::new("came", Holds::References(Kind::Person)),
        Field::new("minutes", Holds::Prose),
        Field::words("toSay", Holds::Prose),
        Field::owners("gotToSpeak", Holds::Rating),
        Field::owners("feltSafe", Holds::Rating),
        Field::owners("knowsNext", Holds::Rating),
        Field::owners("rightPeople", Holds::Rating),
        Field::words("felt", Holds::Prose),
        Field::words("wishedChange", Holds::Prose),
    ];

    fn check(&self, _around: &Around<'_>) -> Result<(), RuleError> {
        if self.on.is_none() {
            return Err(RuleError::DateMissing);
        }
        if self.state == MeetingState::Held && self.came.is_empty() {
            return Err(RuleError::MeetingWithoutPeople);
        }
        Ok(())
    }
}
