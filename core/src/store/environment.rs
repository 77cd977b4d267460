//! Time and randomness, passed in: so a test, and the demonstration plan, can say what day it is.
//!
//! This is the one place where time comes in. A clock can show anything: a laptop whose battery was out says 1970, a
//! mistyped year says 2207. What lies outside [`YEARS`] is refused here, before anything is written with it: dates in
//! the journal, names of backups and files in the open format can all be relied on to be readable again.

use std::ops::RangeInclusive;
use std::time::SystemTime;

use chrono::{DateTime, Datelike, Local, NaiveDate, TimeDelta, Utc};
use uuid::{NoContext, Timestamp, Uuid};

use crate::policy::{self, Decided};

/// The years that a clock can be in.
pub const YEARS: RangeInclusive<i32> = 1970..=2200;

/// The clock shows a time that nobody can be writing at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the clock is outside 1970 to 2200")]
pub struct ClockWrong {
    /// What it shows; nothing when it is so far out that it cannot even be said.
    pub shows: Option<DateTime<Utc>>,
}

impl ClockWrong {
    /// The day it shows, as far as it can be said: `1969-12-31`.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        self.shows.map(|time| time.date_naive())
    }
}

/// A time within [`YEARS`].
///
/// # Errors
/// [`ClockWrong`] when it is not.
pub(super) fn checked(shown: DateTime<Utc>) -> Result<DateTime<Utc>, ClockWrong> {
    if YEARS.contains(&shown.year()) {
        Ok(shown)
    } else {
        Err(ClockWrong { shows: Some(shown) })
    }
}

/// The nearest time within [`YEARS`]: what an older program wrote down by a wrong clock is read as this.
#[must_use]
pub fn nearest(shown: DateTime<Utc>) -> DateTime<Utc> {
    let last = NaiveDate::from_ymd_opt(*YEARS.end(), 12, 31)
        .and_then(|day| day.and_hms_milli_opt(23, 59, 59, 999))
        .map_or(DateTime::UNIX_EPOCH, |time| time.and_utc());
    shown.clamp(DateTime::UNIX_EPOCH, last)
}

/// Reads a written time, whatever year it is in. Nothing when it is no time.
#[must_use]
pub(super) fn read_time(text: &str) -> Option<DateTime<Utc>> {
    let strict = DateTime::parse_from_rfc3339(text).map(|time| time.to_utc());
    strict.or_else(|_| text.parse()).ok().map(nearest)
}

/// Where the program runs.
pub trait Environment: Send {
    /// The time now, in UTC.
    ///
    /// # Errors
    /// [`ClockWrong`] outside [`YEARS`].
    fn now(&self) -> Result<DateTime<Utc>, ClockWrong>;

    /// Today, where the two sit.
    ///
    /// # Errors
    /// [`ClockWrong`] outside [`YEARS`].
    fn today(&self) -> Result<NaiveDate, ClockWrong>;

    /// A new id: a UUIDv7, so that ids sort by age.
    fn new_id(&self) -> Uuid;

    /// What is decided here by those who own the laptop.
    fn decided(&self) -> Decided;
}

/// The day a moment was, where the two sit.
#[must_use]
pub fn day_here(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Local).date_naive()
}

/// The laptop's own clock and randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct ThisLaptop;

impl Environment for ThisLaptop {
    fn now(&self) -> Result<DateTime<Utc>, ClockWrong> {
        checked(of_system(SystemTime::now()).ok_or(ClockWrong { shows: None })?)
    }

    fn today(&self) -> Result<NaiveDate, ClockWrong> {
        Ok(day_here(self.now()?))
    }

    fn new_id(&self) -> Uuid {
        // The library takes the time by itself, and breaks down before 1970.
        match self.now() {
            Ok(_) => Uuid::now_v7(),
            Err(_) => Uuid::new_v7(Timestamp::from_unix(NoContext, 0, 0)),
        }
    }

    fn decided(&self) -> Decided {
        policy::in_force()
    }
}

/// The system's time; nothing when it is further away than time can be told.
fn of_system(time: SystemTime) -> Option<DateTime<Utc>> {
    let since = match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => TimeDelta::from_std(after).ok()?,
        Err(before) => -TimeDelta::from_std(before.duration()).ok()?,
    };
    DateTime::UNIX_EPOCH.checked_add_signed(since)
}

/// A made-up place where it is the time that was last set, and ids count upwards.
#[derive(Debug)]
pub struct MadeUp {
    now: std::sync::Mutex<DateTime<Utc>>,
    ids: std::sync::atomic::AtomicU64,
    decided: std::sync::Mutex<Decided>,
}

impl MadeUp {
    /// Starts at `now`, with ids from 1.
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self {
            now: std::sync::Mutex::new(now),
            ids: std::sync::atomic::AtomicU64::new(1),
            decided: std::sync::Mutex::default(),
        }
    }

    /// Sets the clock.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.shown() = now;
    }

    /// Lets policies hold here.
    pub fn decide(&self, decided: Decided) {
        *self.policies() = decided;
    }

    fn policies(&self) -> std::sync::MutexGuard<'_, Decided> {
        self.decided
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn shown(&self) -> std::sync::MutexGuard<'_, DateTime<Utc>> {
        self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// What is shared is the same place.
impl<E: Environment + Sync + ?Sized> Environment for std::sync::Arc<E> {
    fn now(&self) -> Result<DateTime<Utc>, ClockWrong> {
        self.as_ref().now()
    }

    fn today(&self) -> Result<NaiveDate, ClockWrong> {
        self.as_ref().today()
    }

    fn new_id(&self) -> Uuid {
        self.as_ref().new_id()
    }

    fn decided(&self) -> Decided {
        self.as_ref().decided()
    }
}

impl Environment for MadeUp {
    fn now(&self) -> Result<DateTime<Utc>, ClockWrong> {
        checked(*self.shown())
    }

    fn today(&self) -> Result<NaiveDate, ClockWrong> {
        Ok(self.now()?.date_naive())
    }

    fn new_id(&self) -> Uuid {
        let count = self.ids.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let millis = u64::try_from(self.shown().timestamp_millis()).unwrap_or_default();
        let mut random = [0; 10];
        random[2..].copy_from_slice(&count.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    fn decided(&self) -> Decided {
        self.policies().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    use chrono::SecondsFormat;

    fn time(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_clock_outside_the_years_is_refused_and_nothing_breaks_down() {
        for wrong in [
            "1969-12-31T23:59:59Z",
            "2201-01-01T00:00:00Z",
            "2300-06-01T12:00:00Z",
            "+10054-01-01T00:00:00Z",
        ] {
            let clock = std::sync::Arc::new(MadeUp::at(time(wrong)));
            assert_eq!(
                clock.now(),
                Err(ClockWrong {
                    shows: Some(time(wrong))
                }),
                "nobody writes at {wrong}"
            );
            assert!(clock.today().is_err(), "nor is it any day there");
            clock.new_id();
        }
        for right in ["1970-01-01T00:00:00Z", "2200-12-31T23:59:59.999Z"] {
            assert_eq!(checked(time(right)), Ok(time(right)), "{right} is within");
        }
    }

    #[test]
    fn the_systems_time_is_taken_from_both_sides_of_1970() {
        let hour = Duration::from_secs(3600);
        let epoch = SystemTime::UNIX_EPOCH;
        assert_eq!(of_system(epoch + hour), Some(time("1970-01-01T01:00:00Z")));
        assert_eq!(of_system(epoch - hour), Some(time("1969-12-31T23:00:00Z")));
        let far = epoch.checked_add(Duration::from_secs(1 << 62));
        assert_eq!(far.and_then(of_system), None, "time that cannot be told");
        assert!(ThisLaptop.now().is_ok() && ThisLaptop.today().is_ok());
    }

    #[test]
    fn what_a_wrong_clock_wrote_down_can_be_read() {
        for (written, read) in [
            ("2027-03-01T12:00:00.000Z", "2027-03-01T12:00:00Z"),
            ("1969-12-31T23:59:59.000Z", "1970-01-01T00:00:00Z"),
            ("2300-01-01T00:00:00.000Z", "2200-12-31T23:59:59.999Z"),
        ] {
            assert_eq!(read_time(written), Some(time(read)), "{written}");
        }
        let far = time("+10054-05-17T10:00:00Z").to_rfc3339_opts(SecondsFormat::Millis, true);
        assert_eq!(read_time(&far), Some(time("2200-12-31T23:59:59.999Z")), "{far}");
        assert_eq!(read_time("i går"), None, "what is no time is none");
    }
}
