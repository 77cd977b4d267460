//! The crisis plan, step by step.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{CrisisStepId, Field, FieldType, Kind, PersonId, Record, RuleError, text::is_blank};

choice! {
    /// The parts of a crisis plan.
    #[derive(Default)]
    CrisisSection {
        /// How it shows early that things are getting worse.
        #[default]
        EarlySign = "earlySign",
        /// What the owner can do.
        HelpsMe = "helpsMe",
        /// What others can do.
        OthersCan = "othersCan",
        /// How the owner wants to be met.
        MeetMe = "meetMe",
        /// What others do within a day and a night.
        WithinADay = "withinADay",
        /// Who to ring, in this order.
        Call = "call",
    }
}

choice! {
    /// How bad it is: the zones that crisis plans in Norway have. The number and the word stand beside the colour, always.
    CrisisZone {
        /// As it should be.
        Green = "green",
        /// It has begun to go the wrong way.
        Yellow = "yellow",
        /// It is urgent.
        Red = "red",
    }
}

/// One step of the crisis plan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrisisStep {
    /// The step's id.
    pub id: CrisisStepId,
    /// The part of the crisis plan it belongs to.
    pub section: CrisisSection,
    /// The zone it belongs to; nothing where it stands in a list of its own. In a zone the part «early sign» is how it is
    /// then.
    pub zone: Option<CrisisZone>,
    /// The step, in somebody's own words.
    pub text: String,
    /// Who, where it is somebody in the plan.
    pub person: Option<PersonId>,
    /// The number to ring, when it is another than the person's own.
    pub phone: String,
    /// Place in its part of the crisis plan.
    pub rank: f64,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for CrisisStep {
    const KIND: Kind = Kind::CrisisStep;
    const FIELDS: &'static [Field] = &[
        Field::new("section", FieldType::Choice(CrisisSection::WORDS)),
        Field::new("zone", FieldType::OptionalChoice(CrisisZone::WORDS)),
        Field::words("text", FieldType::Prose),
        Field::new("person", FieldType::Reference(Kind::Person)),
        Field::new("phone", FieldType::Line),
        Field::new("rank", FieldType::Rank),
    ];

    fn check(&self, _around: &RuleContext<'_>) -> Result<(), RuleError> {
        let somebody_to_ring = self.section == CrisisSection::Call && self.person.is_some();
        if is_blank(&self.text) && !somebody_to_ring {
            return Err(RuleError::EmptyText);
        }
        Ok(())
    }
}
