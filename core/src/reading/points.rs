//! What the regulation asks of an individual plan (§ 9): what the plan tells of each point, and what it does not tell yet.
//! Nothing is counted together: a point is a question, and an empty answer can be meant.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{InSight, is_child};
use crate::plan::{LeftBlankId, PersonId, Point, RecordRef, choice};

mod tellers;

use tellers::Tellers;

choice! {
    /// Something a point asks for.
    PointPart {
        /// What the owner wants to reach.
        Goals = "goals",
        /// What the owner is good at and has around.
        Resources = "resources",
        /// What the owner needs help with.
        Needs = "needs",
        /// Others than the owner who take part now.
        People = "people",
        /// Who answers for making the plan.
        Making = "making",
        /// Who answers for coordination and progress.
        Progress = "progress",
        /// What the owner contributes with, says or does.
        OwnContribution = "ownContribution",
        /// What the others contribute with.
        OthersContribution = "othersContribution",
        /// What is done.
        Actions = "actions",
        /// How much or how often.
        Extent = "extent",
        /// Who answers for each action that is not ended.
        Responsible = "responsible",
        /// How it is done.
        How = "how",
        /// Whether a coordinator, a child's coordinator or a contact doctor is offered or appointed.
        CoordinatorOffered = "coordinatorOffered",
        /// When the plan begins and ends.
        Period = "period",
        /// When it is looked at again.
        NextRevision = "nextRevision",
        /// The consent to the plan, which holds today.
        Consent = "consent",
        /// The consent to share it with somebody, which holds today.
        Sharing = "sharing",
        /// Cooperation that is wanted, or not wanted.
        Cooperation = "cooperation",
        /// How a child took part.
        ChildParticipation = "childParticipation",
    }
}

/// What each point asks for, in the order it is said.
const ASKED: [(Point, &[PointPart]); 11] = [
    (
        Point::Goals,
        &[PointPart::Goals, PointPart::Resources, PointPart::Needs],
    ),
    (Point::Participants, &[PointPart::People]),
    (Point::Responsibility, &[PointPart::Making, PointPart::Progress]),
    (
        Point::Contributions,
        &[PointPart::OwnContribution, PointPart::OthersContribution],
    ),
    (
        Point::Actions,
        &[PointPart::Actions, PointPart::Extent, PointPart::Responsible],
    ),
    (Point::How, &[PointPart::How]),
    (Point::CoordinatorOffered, &[PointPart::CoordinatorOffered]),
    (Point::Period, &[PointPart::Period, PointPart::NextRevision]),
    (Point::Consent, &[PointPart::Consent, PointPart::Sharing]),
    (Point::Cooperation, &[PointPart::Cooperation]),
    (Point::ChildParticipation, &[PointPart::ChildParticipation]),
];

/// Something the plan tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ToldPart {
    /// What.
    pub part: PointPart,
    /// How many records tell it.
    pub count: u32,
    /// The first of them.
    pub record: RecordRef,
}

/// Something the plan does not tell, or tells by a consent that has run out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// What.
    pub part: PointPart,
    /// The record that lacks it, if it is one.
    pub record: Option<RecordRef>,
    /// The consent that told it, if one did.
    pub ran_out: Option<RanOut>,
}

/// A consent that has run out and is not given again. That other consents tell the same part does not make it hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RanOut {
    /// Its last day.
    pub until: NaiveDate,
    /// Who could see something by it.
    pub person: Option<PersonId>,
}

/// A point, and which of its parts the plan tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointInPlan {
    /// The point.
    pub point: Point,
    /// What the plan tells.
    pub told: Vec<ToldPart>,
    /// What it does not tell, and what it told until it ran out.
    pub missing: Vec<Missing>,
    /// That it stands empty on purpose; two copies of a plan can each have said why.
    pub left_blank: Vec<LeftBlankId>,
}

impl PointInPlan {
    /// The parts that nothing tells.
    pub fn untold(&self) -> impl Iterator<Item = PointPart> {
        let asked = ASKED.into_iter().filter(|(point, _)| *point == self.point);
        let parts = asked.flat_map(|(_, parts)| parts.iter().copied());
        parts.filter(|part| self.told.iter().all(|told| told.part != *part))
    }
}

/// The points in order, as they stand on the day `today`: ten, and one more of a child's plan.
#[must_use]
pub fn points(sight: &InSight<'_>, today: NaiveDate) -> Vec<PointInPlan> {
    let tellers = Tellers::of(sight, today);
    let ran_out = tellers.ran_out();
    let point = |(point, parts): (Point, &[PointPart])| {
        let told = parts.iter().filter_map(|part| tellers.told(*part)).collect();
        let missing = parts
            .iter()
            .flat_map(|part| tellers.missing(*part, &ran_out))
            .collect();
        let left_blanks = sight.plan().left_blanks.iter();
        let left_blank = left_blanks
            .filter(|it| !it.removed && it.point == point)
            .map(|it| it.id);
        PointInPlan {
            point,
            told,
            missing,
            left_blank: left_blank.collect(),
        }
    };
    let of_a_child = is_child(sight, today);
    let asked = ASKED.into_iter();
    asked
        .filter(|(point, _)| of_a_child || *point != Point::ChildParticipation)
        .map(point)
        .collect()
}

#[cfg(test)]
mod tests;
