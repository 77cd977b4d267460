//! What the tests of the reading have in common.

use chrono::NaiveDate;

use crate::plan::{Action, Goal, Person, Plan, Role};

/// An id that is told by its number.
pub(super) fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    uuid::Uuid::from_u128(number).into()
}

/// A day in March 2027.
pub(super) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, day).unwrap()
}

/// Somebody who takes part.
pub(super) fn person(number: u128, roles: &[Role]) -> Person {
    Person {
        id: id(number),
        roles: roles.to_vec(),
        active: true,
        contribution: "kommer".to_owned(),
        ..Person::default()
    }
}

/// Two goals, of which 2 is taken out. Under 1 stand the actions 10 and, before it, 11; under 2 stands 12.
pub(super) fn with_a_goal_taken_out() -> Plan {
    let goal = |number, removed| Goal {
        id: id(number),
        removed,
        ..Goal::default()
    };
    let action = |number, goal, rank| Action {
        id: id(number),
        goal: id(goal),
        rank,
        ..Action::default()
    };
    Plan {
        goals: vec![goal(1, false), goal(2, true)],
        actions: vec![action(10, 1, 2.0), action(11, 1, 1.0), action(12, 2, 0.0)],
        ..Plan::default()
    }
}
