//! The plan's own particulars.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{Field, FieldType, Kind, Language, PersonId, PlanId, Record, RuleError, check_period};

choice! {
    /// What helps the owner to understand and be understood.
    UnderstandingHelp {
        /// An interpreter.
        Interpreter = "interpreter",
        /// Easy words.
        EasyWords = "easyWords",
        /// Pictures and symbols.
        Symbols = "symbols",
        /// To have things read aloud.
        ReadAloud = "readAloud",
        /// Time.
        MoreTime = "moreTime",
    }
}

choice! {
    /// The chapters that can stand first in the simple view.
    SimpleChapter {
        /// The front page.
        Home = "home",
        /// The conversation.
        Conversation = "conversation",
        /// The plan itself.
        Plan = "plan",
        /// Everyday life.
        Everyday = "everyday",
        /// The diary.
        Diary = "diary",
        /// The people.
        People = "people",
        /// The meetings.
        Meetings = "meetings",
        /// What is followed up.
        FollowUps = "followUps",
        /// What was said and done.
        Commitments = "commitments",
        /// The crisis plan.
        CrisisPlan = "crisisPlan",
    }
}

/// How many chapters stand first in the simple view, at most.
const MOST_SIMPLE_CHAPTERS: usize = 5;

/// What the plan is called, when it holds and is revised, who answers for it, and in which language it is made (forskrift om
/// individuell plan ved ytelse av velferdstjenester § 9).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanDetails {
    /// The plan's id.
    pub id: PlanId,
    /// What the owner calls the plan.
    pub title: String,
    /// First day of the plan period.
    pub period_from: Option<NaiveDate>,
    /// Last day of the plan period.
    pub period_to: Option<NaiveDate>,
    /// When the plan is next gone through and revised.
    pub next_revision: Option<NaiveDate>,
    /// How often it is revised, in words: «hver tredje måned».
    pub revision_rhythm: String,
    /// The language the plan is written in.
    pub language: Language,
    /// The service with the main responsibility for follow-up.
    pub main_service: String,
    /// Whether the owner's pen is held only where one of the owner's own ways in opened the plan.
    #[serde(default)]
    pub pen_needs_way: bool,
    /// Who answers for making the plan.
    pub answers_for_making: Option<PersonId>,
    /// Who answers for coordination and progress. It may be somebody else.
    pub answers_for_progress: Option<PersonId>,
    /// The language the owner speaks.
    #[serde(default)]
    pub own_language: String,
    /// What helps the owner to understand and be understood.
    #[serde(default)]
    pub helps_understanding: Vec<UnderstandingHelp>,
    /// The same in somebody's own words.
    #[serde(default)]
    pub understanding: String,
    /// The chapters the owner wants first in the simple view; none where it is as from the start.
    #[serde(default)]
    pub simple_chapters: Vec<SimpleChapter>,
    /// Whether the pictures go along when the plan is put on paper.
    #[serde(default)]
    pub pictures_on_paper: bool,
    /// Never true: a plan cannot be removed from itself.
    pub removed: bool,
}

impl Record for PlanDetails {
    const KIND: Kind = Kind::Details;
    const FIELDS: &'static [Field] = &[
        Field::new("title", FieldType::Line),
        Field::new("periodFrom", FieldType::Date),
        Field::new("periodTo", FieldType::Date),
        Field::new("nextRevision", FieldType::Date),
        Field::new("revisionRhythm", FieldType::Line),
        Field::new("language", FieldType::Choice(Language::WORDS)),
        Field::new("mainService", FieldType::Line),
        Field::new("penNeedsWay", FieldType::Flag),
        Field::new("answersForMaking", FieldType::Reference(Kind::Person)),
        Field::new("answersForProgress", FieldType::Reference(Kind::Person)),
        Field::new("ownLanguage", FieldType::Line),
        Field::new("helpsUnderstanding", FieldType::Choices(UnderstandingHelp::WORDS)),
        Field::words("understanding", FieldType::Prose),
        Field::owners("simpleChapters", FieldType::Choices(SimpleChapter::WORDS)),
        Field::new("picturesOnPaper", FieldType::Flag),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        // First what no copies may come to together: a rule that they may break is told of what could stand.
        if self.removed {
            return Err(RuleError::UnknownRecord);
        }
        if self.simple_chapters.len() > MOST_SIMPLE_CHAPTERS {
            return Err(RuleError::WrongValue {
                field: "simpleChapters".to_owned(),
            });
        }
        if super::text::is_blank(&self.title) {
            return Err(RuleError::EmptyText);
        }
        check_period(self.period_from, self.period_to)
    }
}
