//! How a child's right to take part was looked after.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{Field, FieldType, Kind, ParticipationId, Record, RuleError, text::is_blank};

choice! {
    /// What a child shall have, in the regulation's order: to be told, to say what they mean, and to be heard (forskrift om
    /// individuell plan ved ytelse av velferdstjenester § 4).
    #[derive(Default)]
    ParticipationSection {
        /// How the child was told.
        #[default]
        Told = "told",
        /// How the child said what they mean.
        Said = "said",
        /// What became as the child wished.
        AsWished = "asWished",
        /// What did not, and why.
        NotAsWished = "notAsWished",
    }
}

/// Something of how the child took part, in the child's own words where they can, or in the words of whoever did it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Participation {
    /// The text's id.
    pub id: ParticipationId,
    /// What it is about.
    pub section: ParticipationSection,
    /// What there is to say of it, in somebody's own words.
    pub text: String,
    /// Place among the others.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Participation {
    const KIND: Kind = Kind::Participation;
    const FIELDS: &'static [Field] = &[
        Field::new("section", FieldType::Choice(ParticipationSection::WORDS)),
        Field::words("text", FieldType::Prose),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if is_blank(&self.text) {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}
