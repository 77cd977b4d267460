//! What was followed up, of the actions that nobody has said are begun: «not begun» alone reads as if nothing had happened.
//! What is under way, done or stopped says for itself that something has.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::InSight;
use crate::plan::{ActionId, ActionState, FollowUpState};

/// An action that stands as not begun and was followed up all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowedUp {
    /// Which.
    pub action: ActionId,
    /// The last day it was followed up.
    pub on: NaiveDate,
}

/// The actions in sight that stand as not begun and were followed up, by whomever, in their order.
///
/// Only of the follow-ups in sight: a reader who is not shown them is not told that there were any. One of which nobody has
/// said on what day it was tells of no day.
#[must_use]
pub fn followed_up(sight: &InSight<'_>) -> Vec<FollowedUp> {
    let mut last: HashMap<ActionId, NaiveDate> = HashMap::new();
    let looks = sight.follow_ups().iter();
    for look in looks.filter(|it| it.state == FollowUpState::Done) {
        if let (Some(action), Some(on)) = (look.action, look.done_on) {
            let latest = last.entry(action).or_insert(on);
            *latest = on.max(*latest);
        }
    }
    let actions = sight.actions().iter();
    actions
        .filter(|it| it.state == ActionState::Planned)
        .filter_map(|it| {
            Some(FollowedUp {
                action: it.id,
                on: *last.get(&it.id)?,
            })
        })
        .collect()
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

    /// Each by its number and the day of the month.
    fn told(plan: &Plan) -> Vec<(u128, String)> {
        let all = followed_up(&InSight::of(plan)).into_iter();
        all.map(|it| {
            (
                uuid::Uuid::from(it.action).as_u128(),
                it.on.format("%-d").to_string(),
            )
        })
        .collect()
    }

    fn changed(change: impl FnOnce(&mut Plan)) -> Vec<(u128, String)> {
        let mut plan = plan();
        change(&mut plan);
        told(&plan)
    }

    #[test]
    fn what_is_not_begun_tells_the_last_day_it_was_followed_up() {
        assert_eq!(told(&plan()), [(10, "5".to_owned())], "the last of them");
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
        let earlier = [(10, "3".to_owned())];
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
            [(10, "5".to_owned())],
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
        assert_eq!(seen(&plan), [(10, "5".to_owned())], "everything is shown");
        plan.consents[0].but_records = vec![id(50)];
        assert_eq!(seen(&plan), [(10, "3".to_owned())], "the last one is not");
        plan.consents[0].but_records = vec![id(50), id(51)];
        assert!(seen(&plan).is_empty(), "those that are over are not");
    }
}
