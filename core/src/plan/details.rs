//! The plan's own particulars.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::RuleContext;
use super::{Field, FieldType, Kind, Language, PlanId, Record, RuleError, check_period};

/// What the plan is called, when it holds, when it is revised, and in which language (points g and e of the regulation).
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
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if super::text::is_blank(&self.title) {
            return Err(RuleError::EmptyText);
        }
        if self.removed {
            return Err(RuleError::UnknownRecord);
        }
        check_period(self.period_from, self.period_to)
    }
}
