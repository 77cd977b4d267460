//! What the owner wants if the owner cannot say it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{CareWishId, Field, FieldType, Kind, PersonId, Record, RuleError, text::is_blank};

choice! {
    /// What a wish is about.
    #[derive(Default)]
    CareWishSection {
        /// What the owner wants.
        #[default]
        Wish = "wish",
        /// Who speaks for the owner.
        SpeaksForMe = "speaksForMe",
        /// Who sees to it.
        Responsible = "responsible",
    }
}

/// A wish for care and treatment ahead, who speaks for the owner, and who sees to it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareWish {
    /// The wish's id.
    pub id: CareWishId,
    /// What it is about.
    pub section: CareWishSection,
    /// The wish, in somebody's own words.
    pub text: String,
    /// Who, where it is somebody in the plan.
    pub person: Option<PersonId>,
    /// Place among the wishes.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for CareWish {
    const KIND: Kind = Kind::CareWish;
    const FIELDS: &'static [Field] = &[
        Field::new("section", FieldType::Choice(CareWishSection::WORDS)),
        Field::words("text", FieldType::Prose),
        Field::new("person", FieldType::Reference(Kind::Person)),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if is_blank(&self.text) && self.person.is_none() {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}
