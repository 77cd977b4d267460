//! Resources.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{Field, FieldType, Kind, Record, ResourceId, RuleError};

choice! {
    /// Whether a resource is how the person is best supported, in the person, around the person, or goes out from the person.
    #[derive(Default)]
    ResourceSort {
        /// How others support the owner best.
        BestSupport = "bestSupport",
        /// What the owner is good at, likes or can.
        #[default]
        Strength = "strength",
        /// Who and what the owner has around.
        Support = "support",
        /// What the owner contributes to others with.
        Contribution = "contribution",
    }
}

/// What the owner can, has, likes, and who stands by.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Resource {
    /// The resource's id.
    pub id: ResourceId,
    /// The words.
    pub text: String,
    /// What it is a resource for.
    pub sort: ResourceSort,
    /// Place among the resources.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Resource {
    const KIND: Kind = Kind::Resource;
    const FIELDS: &'static [Field] = &[
        Field::words("text", FieldType::Prose),
        Field::new("sort", FieldType::Choice(ResourceSort::WORDS)),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        Ok(())
    }
}
