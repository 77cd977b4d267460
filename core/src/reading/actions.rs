//! How far each action stands, as it is to be said on a day, on paper and on the screen. «Not begun» alone reads as if nothing
//! had happened: what stands so tells when it begins, where that is ahead, and when it was followed up last. What is under
//! way, done or stopped says for itself that something has.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::InSight;
use crate::plan::{Action, ActionId, ActionState, FollowUpState};

/// How far an action stands, with the day that belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase")]
pub enum ActionStanding {
    /// It is not begun.
    Planned,
    /// It is not begun, and is not to be before a day that is ahead.
    Begins {
        /// The day.
        on: NaiveDate,
    },
    /// Somebody is doing it.
    UnderWay,
    /// It is done.
    Done {
        /// The day it was, if somebody has said.
        on: Option<NaiveDate>,
    },
    /// It ended before it was done.
    Stopped {
        /// The day it did, if somebody has said.
        on: Option<NaiveDate>,
    },
}

impl ActionStanding {
    fn of(action: &Action, today: NaiveDate) -> Self {
        let on = action.ended_on;
        match action.state {
            ActionState::Planned => {
                let ahead = action.from.filter(|from| *from > today);
                ahead.map_or(Self::Planned, |on| Self::Begins { on })
            }
            ActionState::UnderWay => Self::UnderWay,
            ActionState::Done => Self::Done { on },
            ActionState::Stopped => Self::Stopped { on },
        }
    }

    fn is_not_begun(self) -> bool {
        matches!(self, Self::Planned | Self::Begins { .. })
    }
}

/// An action, and what is to be said of how far it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionOnDay {
    /// Which.
    pub action: ActionId,
    /// How far it stands.
    pub standing: ActionStanding,
    /// The last day it was followed up, where it is not begun.
    pub followed_up: Option<NaiveDate>,
}

/// The actions in sight, in their order.
///
/// Only the follow-ups in sight are told of: a reader who is not shown them is not told that there were any. One of which
/// nobody has said on what day it was tells of no day.
#[must_use]
pub fn actions(sight: &InSight<'_>, today: NaiveDate) -> Vec<ActionOnDay> {
    let last = last_followed_up(sight);
    let actions = sight.actions().iter().map(|it| {
        let standing = ActionStanding::of(it, today);
        let followed_up = last.get(&it.id).copied();
        ActionOnDay {
            action: it.id,
            standing,
            followed_up: followed_up.filter(|_| standing.is_not_begun()),
        }
    });
    actions.collect()
}

/// The last day that each was followed up, by whomever.
fn last_followed_up(sight: &InSight<'_>) -> HashMap<ActionId, NaiveDate> {
    let mut last: HashMap<ActionId, NaiveDate> = HashMap::new();
    let looks = sight.follow_ups().iter();
    for look in looks.filter(|it| it.state == FollowUpState::Done) {
        if let (Some(action), Some(on)) = (look.action, look.done_on) {
            let latest = last.entry(action).or_insert(on);
            *latest = on.max(*latest);
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, id, person, with_a_goal_taken_out};
    use super::super::visible_to;
    use super::*;
    use crate::plan::{Consent, ConsentSort, FollowUp, Plan, Role};

    /// The action 10 was looked at on the third and on the fifth, and is to be looked at again.
    fn plan() -> Plan {
        let look = |number, state, done_on| FollowUp {
            id: id(number),
            action: Some(id(10)),
            due: Some(day(1)),
            state,
            done_on,
            ..FollowUp::default()
        };
        Plan {
            follow_ups: vec![
                look(50, FollowUpState::Done, Some(day(5))),
                look(51, FollowUpState::Done, Some(day(3))),
                look(52, FollowUpState::Waiting, None),
            ],
            ..with_a_goal_taken_out()
        }
    }

    /// Those that were followed up, each by its number and the day.
    fn told(plan: &Plan) -> Vec<(u128, NaiveDate)> {
        let all = actions(&InSight::of(plan), day(10)).into_iter();
        all.filter_map(|it| Some((uuid::Uuid::from(it.action).as_u128(), it.followed_up?)))
            .collect()
    }

    fn changed(change: impl FnOnce(&mut Plan)) -> Vec<(u128, NaiveDate)> {
        let mut plan = plan();
        change(&mut plan);
        told(&plan)
    }

    /// How far the action 10 stands on the tenth.
    fn standing(change: impl FnOnce(&mut Action)) -> ActionStanding {
        let mut plan = plan();
        change(&mut plan.actions[0]);
        let mut all = actions(&InSight::of(&plan), day(10)).into_iter();
        all.find(|it| it.action == id(10)).unwrap().standing
    }

    #[test]
    fn every_action_in_sight_is_told_in_its_order() {
        let all = actions(&InSight::of(&plan()), day(10)).into_iter();
        let all: Vec<_> = all.map(|it| it.action).collect();
        assert_eq!(all, [id(11), id(10)], "the goal of the third is taken out");
    }

    #[test]
    fn what_begins_on_a_day_ahead_says_so_until_that_day() {
        let planned = |from| standing(|it| it.from = from);
        assert_eq!(planned(None), ActionStanding::Planned, "no day is set");
        let tomorrow = ActionStanding::Begins { on: day(11) };
        assert_eq!(planned(Some(day(11))), tomorrow);
        assert_eq!(planned(Some(day(10))), ActionStanding::Planned, "the day is here");
        let begun = standing(|it| (it.state, it.from) = (ActionState::UnderWay, Some(day(11))));
        assert_eq!(begun, ActionStanding::UnderWay, "somebody was early");
    }

    #[test]
    fn what_has_ended_tells_the_day() {
        let ended = |state, ended_on| standing(|it| (it.state, it.ended_on) = (state, ended_on));
        let (done, stopped) = (ActionState::Done, ActionState::Stopped);
        let on = Some(day(4));
        assert_eq!(ended(done, on), ActionStanding::Done { on });
        assert_eq!(ended(stopped, on), ActionStanding::Stopped { on });
        let unsaid = ActionStanding::Done { on: None };
        assert_eq!(ended(done, None), unsaid, "nobody has said when");
        let again = ended(ActionState::UnderWay, on);
        assert_eq!(again, ActionStanding::UnderWay, "it was taken up again");
    }

    #[test]
    fn what_is_not_begun_tells_the_last_day_it_was_followed_up() {
        assert_eq!(told(&plan()), [(10, day(5))], "the last of them");
        assert_eq!(
            changed(|it| it.actions[0].from = Some(day(11))),
            [(10, day(5))],
            "also of what begins later"
        );
        for (state, why) in [
            (ActionState::UnderWay, "it says that it is begun"),
            (ActionState::Done, "it says that it is done"),
            (ActionState::Stopped, "it says that it was stopped"),
        ] {
            assert!(changed(|it| it.actions[0].state = state).is_empty(), "{why}");
        }
    }

    #[test]
    fn only_what_was_done_on_a_day_tells_of_one() {
        let earlier = [(10, day(3))];
        let last = |change: fn(&mut FollowUp)| changed(|it| change(&mut it.follow_ups[0]));
        assert_eq!(
            last(|it| it.state = FollowUpState::NotDone),
            earlier,
            "it was to be looked at, and was not"
        );
        assert_eq!(last(|it| it.done_on = None), earlier, "nobody has said when");
        assert_eq!(last(|it| it.removed = true), earlier, "it is out of the plan");
        assert_eq!(
            last(|it| it.responsible = Some(id(7))),
            [(10, day(5))],
            "whoever it was that looked"
        );
        assert!(
            changed(|it| it.goals[0].removed = true).is_empty(),
            "the action is out of the plan"
        );
    }

    #[test]
    fn a_reader_is_told_only_of_the_follow_ups_that_are_shown() {
        let mut plan = plan();
        plan.people = vec![person(1, &[Role::Owner]), person(2, &[])];
        plan.consents = vec![Consent {
            sort: ConsentSort::Sharing,
            person: Some(id(2)),
            everything: true,
            ..Consent::default()
        }];
        let seen = |plan: &Plan| told(&visible_to(plan, id(2), day(10)));
        assert_eq!(seen(&plan), [(10, day(5))], "everything is shown");
        plan.consents[0].but_records = vec![id(50)];
        assert_eq!(seen(&plan), [(10, day(3))], "the last one is not");
        plan.consents[0].but_records = vec![id(50), id(51)];
        assert!(seen(&plan).is_empty(), "those that are over are not");
    }
}
