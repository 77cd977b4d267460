//! The file itself: its fields, and its schema.

use std::io::{Read, Seek};

use chrono::{DateTime, Utc};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::OpenError;
use super::check::{MOST_IN_JOURNAL, MOST_PEOPLE, MOST_RECORDS};
use super::lists::Lists;
use super::text::{JsonText, Misread};
use crate::journal::Journal;
use crate::plan::{PersonId, Plan, PlanRecords, Role};

/// What an open file calls its own format.
pub const FORMAT: &str = "viktig-for-meg";

/// The newest version of the format, and the one that is written. Version 1 had fewer kinds of record and fewer fields,
/// version 2 said nothing of ways in; what they lack is blank. Until version 4 the regulation's points had letters, which
/// are read as what they meant. Version 7 said nothing of what a copy had seen.
pub const VERSION: u32 = 8;

/// An individual plan in the open format of «Viktig for meg».
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OpenFile {
    /// Always `viktig-for-meg`.
    #[schemars(schema_with = "format_schema")]
    format: String,
    /// The version of the format. A reader refuses a newer one.
    #[schemars(schema_with = "version_schema")]
    version: u32,
    /// When the file was made. The only part that says nothing of the plan.
    pub(super) made: DateTime<Utc>,
    /// The plan as it stands.
    pub(super) plan: PlanRecords,
    /// Everything that was ever done to the plan. May be left out by other programs: the plan then begins where it is
    /// read, in the owner's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) journal: Option<Journal>,
    /// Whose words the texts are that are not the owner's, in a file without a journal. With a journal it says nothing: the
    /// journal has told it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) said: Vec<Said>,
}

/// Who said the texts of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    /// The record.
    pub(super) record: Uuid,
    /// The field, when it is one of the record's texts only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) field: Option<String>,
    /// Who said it: one of the plan's people.
    pub(super) by: PersonId,
}

/// As much of a file as says whether the rest can be understood, and how much of it there is.
#[derive(Debug, Deserialize)]
pub(super) struct Header {
    format: String,
    version: u64,
    #[serde(default)]
    plan: Lists,
    #[serde(default)]
    journal: Lists,
}

impl Header {
    /// Tells what is not JSON, not ours, newer than we know, and more than any plan is, apart. Nothing of it is kept in
    /// memory, so this may be asked of anything.
    pub(super) fn check<R: Read + Seek>(text: &mut JsonText<R>) -> Result<(), OpenError> {
        let header: Self = text.read().map_err(|misread| match misread {
            Misread::File(error) => error,
            Misread::Syntax { .. } => OpenError::NotJson,
            // What is no JSON further on is told as that.
            Misread::Form { at } => match text.read::<IgnoredAny>() {
                Err(Misread::File(error)) => error,
                Err(_) => OpenError::NotJson,
                Ok(_) => OpenError::not_ours(at),
            },
        })?;
        match header {
            Self { format, .. } if format != FORMAT => Err(OpenError::not_ours("/format")),
            Self { version, .. } if version > u64::from(VERSION) => Err(OpenError::Newer),
            Self { version: 0, .. } => Err(OpenError::not_ours("/version")),
            Self { plan, .. } if plan.people > MOST_PEOPLE => {
                Err(OpenError::not_ours(format!("/plan/people/{MOST_PEOPLE}")))
            }
            Self { plan, .. } if plan.all > MOST_RECORDS => Err(OpenError::not_ours("/plan")),
            Self { journal, .. } if journal.all > MOST_IN_JOURNAL => Err(OpenError::not_ours("/journal")),
            Self { .. } => Ok(()),
        }
    }
}

impl OpenFile {
    /// A plan without its history. What is not the owner's own words is said whose it is.
    pub(super) fn of_plan(plan: &Plan, made: DateTime<Utc>) -> Self {
        let owner = plan.people.iter().find(|it| it.is(Role::Owner)).map(|it| it.id);
        let is_there = |person| plan.people.iter().any(|it| it.id == person && !it.removed);
        let others = plan.voices.iter().filter(|it| {
            let is_words = it.kind.field(&it.field).is_ok_and(|field| field.words);
            is_words && Some(it.pen.words) != owner && is_there(it.pen.words)
        });
        let said = others.map(|it| Said {
            record: it.record,
            field: Some(it.field.clone()),
            by: it.pen.words,
        });
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            made,
            plan: plan.clone().into(),
            journal: None,
            said: said.collect(),
        }
    }

    /// Reads JSON with a header of ours. Nesting without end is not ours either.
    pub(super) fn read<R: Read + Seek>(text: &mut JsonText<R>) -> Result<Self, OpenError> {
        text.read().map_err(|misread| match misread {
            Misread::File(error) => error,
            Misread::Syntax { at } | Misread::Form { at } => OpenError::not_ours(at),
        })
    }
}

fn format_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "const": FORMAT, "description": "Always `viktig-for-meg`." })
}

fn version_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "integer",
        "minimum": 1,
        "maximum": VERSION,
        "description": "The version of the format. A reader refuses a newer one."
    })
}

/// The JSON Schema of the open format, made from the plan's own types.
#[must_use]
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(OpenFile).to_value();
    if let Some(plan) = schema.pointer_mut("/$defs/PlanRecords") {
        // A plan without its details is none; a list that is left out is an empty one.
        plan["required"] = Value::from(vec!["details"]);
        if let Some(Value::Object(details)) = plan.pointer_mut("/properties/details") {
            details.remove("default");
        }
    }
    schema["title"] = Value::from("Individuell plan");
    schema
}
