//! Cooperation that is wanted, and cooperation that is not.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{CooperationId, Field, FieldType, Kind, Record, RuleError, text::is_blank};

choice! {
    /// Whether the owner wants a cooperation.
    #[derive(Default)]
    Wanted {
        /// The owner wants it.
        #[default]
        Wanted = "wanted",
        /// The owner does not want it.
        NotWanted = "notWanted",
    }
}

choice! {
    /// How far a cooperation has come.
    #[derive(Default)]
    CooperationState {
        /// The owner has said so.
        #[default]
        Wished = "wished",
        /// The others have been asked, or told.
        Asked = "asked",
        /// They do as the owner wants.
        Agreed = "agreed",
        /// They do not.
        Declined = "declined",
    }
}

/// Who the owner wants to work together, and who not, with the exceptions the owner makes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cooperation {
    /// The cooperation's id.
    pub id: CooperationId,
    /// Whether the owner wants it.
    pub wanted: Wanted,
    /// Who it is about: people, services, places.
    pub with_whom: String,
    /// What they work together on, or shall not.
    pub about: String,
    /// When it is otherwise.
    pub exception: String,
    /// How far it has come.
    pub state: CooperationState,
    /// The state in words.
    pub state_note: String,
    /// Place among the others.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for Cooperation {
    const KIND: Kind = Kind::Cooperation;
    const FIELDS: &'static [Field] = &[
        Field::new("wanted", FieldType::Choice(Wanted::WORDS)),
        Field::new("withWhom", FieldType::Line),
        Field::words("about", FieldType::Prose),
        Field::words("exception", FieldType::Prose),
        Field::new("state", FieldType::Choice(CooperationState::WORDS)),
        Field::new("stateNote", FieldType::Prose),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        if is_blank(&self.with_whom) && is_blank(&self.about) {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}
