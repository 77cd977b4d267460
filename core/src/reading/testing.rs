//! What the tests of the reading have in common.

use chrono::NaiveDate;
use serde_json::Value;

use crate::plan::{Action, Goal, Kind, Person, Plan, RecordRef, Records, Role};

/// An id that is told by its number.
pub(super) fn id<T: From<uuid::Uuid>>(number: u128) -> T {
    uuid::Uuid::from_u128(number).into()
}

/// Puts a record in, blank but for these fields.
pub(super) fn record(records: &mut Records, kind: Kind, number: u128, fields: &[(&str, Value)]) -> RecordRef {
    let id = id(number);
    let mut blank = kind.blank(id);
    for (name, value) in fields {
        blank.insert((*name).to_owned(), value.clone());
    }
    let record = RecordRef { kind, id };
    records.insert(record, blank);
    record
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
