//! Why a point of the regulation is left blank.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{Field, FieldType, Kind, LeftBlankId, Record, RuleError};

choice! {
    /// The points an individual plan shall have, as the regulation letters them.
    #[derive(Default)]
    Point {
        /// Goals, resources and needs.
        #[default]
        A = "a",
        /// Who takes part.
        B = "b",
        /// Who coordinates.
        C = "c",
        /// What the owner, next of kin and helpers contribute with.
        D = "d",
        /// What is done, how much, and who does it.
        E = "e",
        /// How it is done.
        F = "f",
        /// The period, and when the plan is revised.
        G = "g",
        /// The owner's consent to the plan and to sharing.
        H = "h",
        /// Cooperation that is wanted with others.
        I = "i",
    }
}

/// A point of the regulation that has nothing in it on purpose, and why.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeftBlank {
    /// The note's id.
    pub id: LeftBlankId,
    /// The point.
    pub point: Point,
    /// Why there is nothing in it.
    pub reason: String,
    /// Taken out of the plan; still in its history.
    pub removed: bool,
}

impl Record for LeftBlank {
    const KIND: Kind = Kind::LeftBlank;
    const FIELDS: &'static [Field] = &[
        Field::new("point", FieldType::Choice(Point::WORDS)),
        Field::words("reason", FieldType::Prose),
    ];

    fn check(&self, around: &RuleContext<'_>) -> Result<(), RuleError> {
        let stands_already =
            |other: &Self| other.id != self.id && !other.removed && other.point == self.point;
        if !self.removed && around.each::<Self>().any(|other| stands_already(&other)) {
            return Err(RuleError::PointTaken);
        }
        Ok(())
    }
}
