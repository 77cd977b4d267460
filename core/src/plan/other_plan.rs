//! Other plans the owner has.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{Field, FieldType, Kind, OtherPlanId, PersonId, Record, RuleError, text::is_blank};

choice! {
    /// What sort of plan another plan is.
    #[derive(Default)]
    OtherPlanSort {
        /// A plan at school.
        #[default]
        School = "school",
        /// A plan for treatment.
        Treatment = "treatment",
        /// A crisis plan.
        Crisis = "crisis",
        /// A plan for coming back to work.
        ReturnToWork = "returnToWork",
        /// Another plan.
        Other = "other",
    }
}

/// Another plan, and where it is: this one does not say it all again.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OtherPlan {
    /// The other plan's id.
    pub id: OtherPlanId,
    /// What sort of plan it is.
    pub sort: OtherPlanSort,
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub place: String,
    /// Who answers for it.
    pub responsible: Option<PersonId>,
    /// Place among the other plans.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for OtherPlan {
    const KIND: Kind = Kind::OtherPlan;
    const FIELDS: &'static [Field] = &[
        Field::new("sort", FieldType::Choice(OtherPlanSort::WORDS)),
        Field::new("name", FieldType::Line),
        Field::new("place", FieldType::Line),
        Field::new("responsible", FieldType::Reference(Kind::Person)),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if is_blank(&self.name) {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}
