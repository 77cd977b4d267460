//! What is told of the ways in: which there are, what the one that was used may do, and what came of changing one.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::slots::WayIn;

/// The ways in there are, and what the one that was used may do with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaysInTold {
    /// Those there are, the owner's first.
    pub ways: Vec<WayIn>,
    /// Whether the contact's overview opens the plan.
    pub overview: bool,
    /// When it was said yes to, and when that was taken back, the oldest first.
    pub overview_said: Vec<OverviewSaid>,
    /// What the way in that was used may do. The window offers this and nothing more.
    pub may: MayDo,
}

/// One time that the owner's yes to the contact's overview came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OverviewSaid {
    /// When.
    pub at: DateTime<Utc>,
    /// What was said of it.
    pub said: SaidOfOverview,
}

/// What was said of the contact's overview. It is the owner who says it, by one of their own ways in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SaidOfOverview {
    /// That it may open the plan.
    Yes,
    /// That it may not any more.
    No,
    /// Nothing of it: the contact's way in was taken away, and the overview went with it.
    WayGone,
}

/// What a way in may do with the keys of a plan, and with the plan as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MayDo {
    /// Whose phrase it may give or change.
    pub set_phrase_of: Vec<WayIn>,
    /// Which ways in it may take away.
    pub remove: Vec<WayIn>,
    /// Whether it may make a new recovery code.
    pub renew_recovery: bool,
    /// Whether it may give the plan another name and cover.
    pub change_cover: bool,
    /// Whether it may end the plan.
    pub end_plan: bool,
    /// Whether it may drop what was set aside.
    pub drop_aside: bool,
    /// Whether it may let the contact's overview open the plan, and take that back.
    pub choose_overview: bool,
}

impl MayDo {
    /// What `way` may do. The plan is the owner's: the contact has their own phrase to change, and nothing else.
    #[must_use]
    pub fn of(way: WayIn) -> Self {
        let owns = way.is_owners();
        Self {
            set_phrase_of: if owns {
                vec![WayIn::Owner, WayIn::Contact]
            } else {
                vec![WayIn::Contact]
            },
            remove: if owns { vec![WayIn::Contact] } else { Vec::new() },
            renew_recovery: owns,
            change_cover: owns,
            end_plan: owns,
            drop_aside: owns,
            choose_overview: owns,
        }
    }
}

/// What came of changing a way in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WayChanged {
    /// A new recovery code, to be shown this once: the one asked for, or one that had to be made because the old code
    /// could not follow.
    pub recovery_code: Option<String>,
    /// Whether the plan has a new key, so that what was changed or taken away opens nothing written from now on.
    pub key_renewed: bool,
    /// Ways in that could not follow to the new key, and are closed until they get a new phrase.
    pub closed: Vec<WayIn>,
    /// How many backups were given the new key.
    pub backups_renewed: u32,
    /// How many backups could no longer be read, and are gone with the old key.
    pub backups_lost: u32,
    /// What was set aside earlier, is broken, and keeps the key of its time: the way in that was changed or taken away may
    /// still open it. By name, to be dropped if the owner wants.
    pub left_aside: Vec<String>,
}

/// A locked copy that was put on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenCopy {
    /// The name of its folder on the shelf.
    pub folder: String,
    /// What the same plan is called here, when it stood on the shelf before. Both are kept.
    pub had_before: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contact_may_change_their_own_phrase_and_nothing_else() {
        let may = MayDo::of(WayIn::Contact);
        let nothing_else = MayDo {
            set_phrase_of: vec![WayIn::Contact],
            remove: Vec::new(),
            renew_recovery: false,
            change_cover: false,
            end_plan: false,
            drop_aside: false,
            choose_overview: false,
        };
        assert_eq!(may, nothing_else, "the rest is the owner's");
        assert_eq!(
            MayDo::of(WayIn::Owner),
            MayDo::of(WayIn::Recovery),
            "the recovery code is the owner's too"
        );
    }
}
