//! Which parts of the plan are in its PDF. A long plan is made in several.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PlanView;
use crate::plan::choice::choice;

choice! {
    /// A part of the plan's PDF. The cover is on all of them.
    Part {
        /// «På én side», and what there is no room for there.
        Overview = "overview",
        /// Goals and actions.
        Goals = "goals",
        /// Everyday goals.
        Everyday = "everyday",
        /// Needs.
        Needs = "needs",
        /// Concerns and their answers.
        Concerns = "concerns",
        /// Cooperation.
        Cooperation = "cooperation",
        /// People, and the network map.
        People = "people",
        /// Consents.
        Consents = "consents",
        /// The calendar.
        Calendar = "calendar",
        /// Meetings.
        Meetings = "meetings",
        /// The crisis plan.
        Crisis = "crisis",
        /// Wishes for the end of life.
        Wishes = "wishes",
        /// How a child took part.
        Participation = "participation",
        /// What the plan must hold.
        Contents = "contents",
    }
}

/// The parts that are chosen; all of them when none is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(from = "Vec<Part>", into = "Vec<Part>")]
#[ts(type = "Part[]")]
pub struct Parts(u16);

impl Parts {
    /// Whether the part is among them.
    #[must_use]
    pub fn has(self, part: Part) -> bool {
        self.are_all() || self.0 & bit(part) != 0
    }

    /// Whether nothing is left out.
    #[must_use]
    pub fn are_all(self) -> bool {
        self.0 == 0
    }
}

fn bit(part: Part) -> u16 {
    1 << part as u16
}

impl From<Vec<Part>> for Parts {
    fn from(chosen: Vec<Part>) -> Self {
        Self(chosen.into_iter().fold(0, |all, part| all | bit(part)))
    }
}

impl From<Parts> for Vec<Part> {
    fn from(parts: Parts) -> Self {
        let all = Part::ALL.iter().copied();
        all.filter(|part| parts.0 & bit(*part) != 0).collect()
    }
}

impl PlanView {
    /// Leaves out the parts that are not chosen.
    pub(super) fn keep(&mut self, parts: Parts) {
        for part in Part::ALL.iter().filter(|part| !parts.has(**part)) {
            match part {
                Part::Overview => (self.overview, self.in_full) = (None, None),
                Part::Goals => self.goals = None,
                Part::Everyday => self.everyday = None,
                Part::Needs => self.needs = None,
                Part::Concerns => self.concerns = None,
                Part::Cooperation => self.cooperation = None,
                Part::People => (self.people, self.map) = (None, None),
                Part::Consents => self.consents = None,
                Part::Calendar => self.calendar = None,
                Part::Meetings => self.meetings = None,
                Part::Crisis => self.crisis = None,
                Part::Wishes => self.wishes = None,
                Part::Participation => self.participation = None,
                Part::Contents => self.contents = None,
            }
        }
    }
}
