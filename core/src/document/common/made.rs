//! When a document is made.

use chrono::{DateTime, NaiveDate, Utc};

/// The day a document is made, and which day a moment was in the room where it is made. No document reads a clock.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    /// The day.
    pub on: NaiveDate,
    /// The day a moment was, where the document is made.
    pub day_of: fn(DateTime<Utc>) -> NaiveDate,
    /// Whether it is of a plan that is only an example: it says so at the foot of its pages.
    pub is_example: bool,
}

impl Made {
    /// Made on `day`, where clocks show UTC.
    #[must_use]
    pub fn utc(day: NaiveDate) -> Self {
        Self {
            on: day,
            day_of: |moment| moment.date_naive(),
            is_example: false,
        }
    }
}
