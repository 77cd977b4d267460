//! What is in sight.

use super::super::testing::{day, id, with_a_goal_taken_out};
use super::*;

fn plan() -> Plan {
    Plan {
        meetings: vec![Meeting {
            id: id(30),
            removed: true,
            ..Meeting::default()
        }],
        decisions: vec![Decision {
            id: id(31),
            meeting: id(30),
            ..Decision::default()
        }],
        ..with_a_goal_taken_out()
    }
}

fn follow_up(number: u128, change: impl FnOnce(&mut FollowUp)) -> FollowUp {
    let mut follow_up = FollowUp {
        id: id(number),
        ..FollowUp::default()
    };
    change(&mut follow_up);
    follow_up
}

#[test]
fn what_hangs_under_something_taken_out_is_out_of_sight() {
    let mut plan = plan();
    plan.follow_ups = vec![
        follow_up(20, |it| it.action = Some(id(12))),
        follow_up(21, |it| it.goal = Some(id(2))),
        follow_up(22, |it| it.whole_plan = true),
        follow_up(23, |it| {
            it.action = Some(id(10));
            it.due = Some(day(1));
        }),
        follow_up(24, |it| it.removed = true),
    ];
    let sight = InSight::of(&plan);
    let actions: Vec<_> = sight.actions().iter().map(|it| it.id).collect();
    assert_eq!(actions, [id(11), id(10)], "by rank, without the removed goal's");
    assert_eq!(sight.action(id(12)), None, "nor can it be asked for");
    let follow_ups: Vec<_> = sight.follow_ups().iter().map(|it| it.id).collect();
    assert_eq!(follow_ups, [id(23), id(22)], "by day, what has none last");
    assert!(
        sight.decisions().is_empty(),
        "a meeting that is taken out decided nothing"
    );
}
