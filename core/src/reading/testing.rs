//! What the tests of the reading have in common.

use chrono::NaiveDate;

use crate::plan::{Person, Role};

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
