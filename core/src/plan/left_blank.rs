//! Why a point of the regulation is left blank.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::records::RuleContext;
use super::{Field, FieldType, Kind, LeftBlankId, Record, RuleError};

choice! {
    /// What an individual plan shall hold, in the regulation's order (forskrift om individuell plan ved ytelse av
    /// velferdstjenester § 9, in force since 1 August 2022). Older versions of the program had the nine letters of the
    /// regulation before it.
    #[derive(Default)]
    Point {
        /// Goals, resources and needs.
        #[default]
        Goals = "goals" was "a",
        /// Who takes part.
        Participants = "participants" was "b",
        /// Who answers for making the plan, and who for coordination and progress.
        Responsibility = "responsibility" was "c",
        /// What the owner, next of kin and helpers contribute with.
        Contributions = "contributions" was "d",
        /// What is done, how much, and who answers for it.
        Actions = "actions" was "e",
        /// How it is done.
        How = "how" was "f",
        /// Whether a coordinator, a child's coordinator or a contact doctor is offered or appointed.
        CoordinatorOffered = "coordinatorOffered",
        /// The period, and when the plan is revised.
        Period = "period" was "g",
        /// The owner's consent to the plan and to sharing.
        Consent = "consent" was "h",
        /// Cooperation that is needed or wanted with others.
        Cooperation = "cooperation" was "i",
        /// How a child's right to take part was looked after. Asked only of a child's plan.
        ChildParticipation = "childParticipation",
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
