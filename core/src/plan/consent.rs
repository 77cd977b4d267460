//! Consents: to the plan itself, and to sharing it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::choice::choice;
use super::records::RuleContext;
use super::{
    Chapter, ConsentId, Field, FieldType, Kind, LifeArea, PersonId, Record, RuleError, check_period,
};

choice! {
    /// What is consented to.
    #[derive(Default)]
    ConsentSort {
        /// That the plan is made.
        #[default]
        Plan = "plan",
        /// That somebody sees it.
        Sharing = "sharing",
        /// That somebody has a copy of all of it on a laptop of theirs, and writes in it there.
        Copy = "copy",
    }
}

choice! {
    /// How a consent was given.
    ConsentForm {
        /// In writing.
        Written = "written",
        /// By word of mouth.
        Spoken = "spoken",
    }
}

choice! {
    /// As what somebody gives a consent.
    ConsentGiver {
        /// Whose plan it is.
        Owner = "owner",
        /// A parent of somebody under 16.
        Parent = "parent",
        /// A guardian, for what the guardian answers for.
        Guardian = "guardian",
        /// A foster parent, where child welfare has taken over the care.
        FosterParent = "fosterParent",
        /// The institution where a child lives, where child welfare has taken over the care.
        Institution = "institution",
    }
}

/// What the owner has said yes to, with whom, for how long, and when it was taken back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Consent {
    /// The consent's id.
    pub id: ConsentId,
    /// What is consented to.
    pub sort: ConsentSort,
    /// Who may see it, for sharing; who may have a copy.
    pub person: Option<PersonId>,
    /// What they may see, in the words of whoever gave it. Beside what is chosen, never instead of it.
    pub topics: String,
    /// What they may not see, in the same way.
    pub exceptions: String,
    /// Everything is to be seen, but for what is kept back below.
    #[serde(default)]
    pub everything: bool,
    /// The chapters to be seen.
    #[serde(default)]
    pub chapters: Vec<Chapter>,
    /// The parts of life to be seen, in whatever chapter.
    #[serde(default)]
    pub areas: Vec<LifeArea>,
    /// The records to be seen, of any kind: a goal with what stands under it, an action, a meeting. One that is no longer in
    /// the plan gives nothing.
    #[serde(default)]
    pub records: Vec<Uuid>,
    /// The chapters kept back, whatever else is given.
    #[serde(default)]
    pub but_chapters: Vec<Chapter>,
    /// The parts of life kept back, whatever else is given.
    #[serde(default)]
    pub but_areas: Vec<LifeArea>,
    /// The records kept back, with what stands under them, whatever else is given.
    #[serde(default)]
    pub but_records: Vec<Uuid>,
    /// Not even what the person does and contributes themselves, which is theirs to see otherwise.
    #[serde(default)]
    pub but_own: bool,
    /// The day it was given.
    pub given_on: Option<NaiveDate>,
    /// Who gave it: the owner, a guardian, a parent.
    pub given_by: Option<PersonId>,
    /// As what they gave it.
    pub given_as: Option<ConsentGiver>,
    /// How it was given.
    pub how: Option<ConsentForm>,
    /// First day, where it does not hold from the day it was given.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// The end in words, where that says it better: «til jeg sier noe annet».
    pub until_words: String,
    /// The day it was taken back.
    pub withdrawn_on: Option<NaiveDate>,
    /// Which copy it is, for one that somebody may have: its id.
    #[serde(default)]
    pub copy: String,
    /// The key that the copy signs with, as 64 hexadecimal digits.
    #[serde(default)]
    pub key: String,
    /// Place among the consents.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Consent {
    /// The fields that say what a consent gives to be seen, what it keeps back of that, and when.
    pub(crate) const GIVES: &'static [&'static str] = &[
        "everything",
        "chapters",
        "areas",
        "records",
        "butChapters",
        "butAreas",
        "butRecords",
        "butOwn",
        "givenOn",
        "from",
        "until",
        "withdrawnOn",
    ];

    /// Those of them that say what, and not when.
    pub(crate) const OPENS: &'static [&'static str] = Self::GIVES.split_at(8).0;

    /// Whether anything is chosen to be seen. A consent in words alone lets nobody see anything: nothing is guessed of it.
    #[must_use]
    pub fn has_topics(&self) -> bool {
        self.everything || !self.chapters.is_empty() || !self.areas.is_empty() || !self.records.is_empty()
    }
}

impl Record for Consent {
    const KIND: Kind = Kind::Consent;
    const FIELDS: &'static [Field] = &[
        Field::new("sort", FieldType::Choice(ConsentSort::WORDS)),
        Field::new("person", FieldType::Reference(Kind::Person)),
        Field::words("topics", FieldType::Prose),
        Field::words("exceptions", FieldType::Prose),
        Field::new("everything", FieldType::Flag),
        Field::new("chapters", FieldType::Choices(Chapter::WORDS)),
        Field::new("areas", FieldType::Choices(LifeArea::WORDS)),
        Field::new("records", FieldType::AnyReferences),
        Field::new("butChapters", FieldType::Choices(Chapter::WORDS)),
        Field::new("butAreas", FieldType::Choices(LifeArea::WORDS)),
        Field::new("butRecords", FieldType::AnyReferences),
        Field::new("butOwn", FieldType::Flag),
        Field::new("givenOn", FieldType::Date),
        Field::new("givenBy", FieldType::Reference(Kind::Person)),
        Field::new("givenAs", FieldType::OptionalChoice(ConsentGiver::WORDS)),
        Field::new("how", FieldType::OptionalChoice(ConsentForm::WORDS)),
        Field::new("from", FieldType::Date),
        Field::new("until", FieldType::Date),
        Field::new("untilWords", FieldType::Line),
        Field::new("withdrawnOn", FieldType::Date),
        Field::new("copy", FieldType::Line),
        Field::new("key", FieldType::Line),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        if self.sort != ConsentSort::Plan && self.person.is_none() {
            return Err(RuleError::NobodyNamed);
        }
        // Of what is the owner's alone nobody else is to know that it is there.
        let mut alone = Kind::ALL.iter().filter(|kind| kind.is_owners_alone());
        let named = || self.records.iter().chain(&self.but_records);
        if alone.any(|kind| named().any(|id| around.has(*kind, *id))) {
            return Err(RuleError::OwnersDiary);
        }
        check_period(self.given_on, self.until)?;
        check_period(self.from, self.until)
    }
}
