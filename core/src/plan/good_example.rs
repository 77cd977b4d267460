//! A good example, to tell others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::RuleContext;
use super::{Field, FieldType, GoodExampleId, Kind, Record, RuleError};

/// Something that went well, told under the eight headings of the national form for good examples.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GoodExample {
    /// The example's id.
    pub id: GoodExampleId,
    /// Who can be asked about it.
    pub contact: String,
    /// What it is about.
    pub topic: String,
    /// What was to be reached.
    pub goal: String,
    /// How it began.
    pub background: String,
    /// What was done.
    pub development: String,
    /// How it is done now.
    pub new_practice: String,
    /// What came of it.
    pub result: String,
    /// How others can hear of it.
    pub spreading: String,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for GoodExample {
    const KIND: Kind = Kind::GoodExample;
    const FIELDS: &'static [Field] = &[
        Field::new("contact", FieldType::Line),
        Field::new("topic", FieldType::Line),
        Field::new("goal", FieldType::Prose),
        Field::new("background", FieldType::Prose),
        Field::new("development", FieldType::Prose),
        Field::new("newPractice", FieldType::Prose),
        Field::new("result", FieldType::Prose),
        Field::new("spreading", FieldType::Prose),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        Ok(())
    }
}
