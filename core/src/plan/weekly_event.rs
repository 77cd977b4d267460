//! The week as it usually is.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{
    ActionId, Field, FieldType, Kind, PersonId, Record, RuleError, TimeOfDay, WeekRepeat, WeeklyEventId,
    text::is_blank,
};

choice! {
    /// The days of the week.
    #[derive(Default)]
    Weekday {
        /// Monday.
        #[default]
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

choice! {
    /// The picture of something that happens every week. It stands beside the words, never instead of them.
    WeekPicture {
        /// Care for a wound or the skin.
        Bandage = "bandage",
        /// Medicine.
        Medicine = "medicine",
        /// Something to eat.
        Meal = "meal",
        /// A cup of coffee.
        Coffee = "coffee",
        /// Washing.
        Shower = "shower",
        /// Sleep and rest.
        Sleep = "sleep",
        /// Work.
        Job = "job",
        /// School.
        School = "school",
        /// Exercise.
        Exercise = "exercise",
        /// A walk.
        Walk = "walk",
        /// Table tennis.
        TableTennis = "tableTennis",
        /// Swimming.
        Swimming = "swimming",
        /// Music.
        Music = "music",
        /// Reading.
        Book = "book",
        /// Cleaning and washing clothes.
        Cleaning = "cleaning",
        /// Shopping.
        Shopping = "shopping",
        /// Somebody comes home.
        Visit = "visit",
        /// A talk.
        Talk = "talk",
        /// A doctor or a nurse.
        Doctor = "doctor",
        /// A journey.
        Bus = "bus",
        /// To look at oneself.
        Mirror = "mirror",
        /// An animal.
        Animal = "animal",
        /// The telephone.
        Phone = "phone",
        /// Money.
        Money = "money",
    }
}

/// What happens on the same day of the week, every week or less often.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WeeklyEvent {
    /// The event's id.
    pub id: WeeklyEventId,
    /// The day.
    pub weekday: Weekday,
    /// How often it comes; every week, where nobody has said.
    #[serde(default)]
    pub repeat: Option<WeekRepeat>,
    /// The day from which it comes, and whose week the others are counted from; as long as anybody knows, where nobody has
    /// said.
    #[serde(default)]
    pub first: Option<NaiveDate>,
    /// The last day on which it may come; nothing when it goes on. What comes once is over by itself.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The days on which it does not come.
    #[serde(default)]
    pub not_on: Vec<NaiveDate>,
    /// When it begins.
    pub from: Option<TimeOfDay>,
    /// When it ends: the next morning, when that is earlier in the day than it begins.
    pub to: Option<TimeOfDay>,
    /// What it is.
    pub what: String,
    /// With whom.
    pub person: Option<PersonId>,
    /// Where.
    pub place: String,
    /// The action it is a part of, if it is.
    pub action: Option<ActionId>,
    /// Its picture in the simple view, if one is chosen.
    #[serde(default)]
    pub picture: Option<WeekPicture>,
    /// Place among the day's events that have no time.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl WeeklyEvent {
    /// When it ends the next morning, if it goes on over midnight.
    #[must_use]
    pub fn ends_next_day(&self) -> Option<TimeOfDay> {
        self.to.filter(|to| self.from.is_some_and(|from| *to < from))
    }
}

impl Record for WeeklyEvent {
    const KIND: Kind = Kind::WeeklyEvent;
    const FIELDS: &'static [Field] = &[
        Field::new("weekday", FieldType::Choice(Weekday::WORDS)),
        Field::new("repeat", FieldType::OptionalChoice(WeekRepeat::WORDS)),
        Field::new("first", FieldType::Date),
        Field::new("until", FieldType::Date),
        Field::new("notOn", FieldType::Dates),
        Field::new("from", FieldType::Time),
        Field::new("to", FieldType::Time),
        Field::new("what", FieldType::Line),
        Field::new("person", FieldType::Reference(Kind::Person)),
        Field::new("place", FieldType::Line),
        Field::new("action", FieldType::Reference(Kind::Action)),
        Field::new("picture", FieldType::OptionalChoice(WeekPicture::WORDS)),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if is_blank(&self.what) {
            return Err(RuleError::EmptyText);
        }
        // What comes once comes in the week of a day.
        if self.repeat == Some(WeekRepeat::Once) && self.first.is_none() {
            return Err(RuleError::DateMissing);
        }
        // Nobody would find it in a week again.
        self.rhythm().map(drop).ok_or(RuleError::DatesReversed)
    }
}
