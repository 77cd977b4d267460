//! Time and randomness, passed in: so a test, and the demonstration plan, can say what day it is.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// Where the program runs.
pub trait Surroundings: Send {
    /// The time now, in UTC.
    fn now(&self) -> DateTime<Utc>;

    /// Today, where the two sit.
    fn today(&self) -> NaiveDate;

    /// A new id: a UUIDv7, so that ids sort by age.
    fn new_id(&self) -> Uuid;
}

/// The laptop's own clock and randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct ThisLaptop;

impl Surroundings for ThisLaptop {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        chrono::Local::now().date_naive()
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// A made-up place where it is the time that was last set, and ids count upwards.
#[derive(Debug)]
pub struct MadeUp {
    now: std::sync::Mutex<DateTime<Utc>>,
    ids: std::sync::atomic::AtomicU64,
}

impl MadeUp {
    /// Starts at `now`, with ids from 1.
    #[must_use]
    pub fn at(now: DateTime<Utc>) -> Self {
        Self {
            now: std::sync::Mutex::new(now),
            ids: std::sync::atomic::AtomicU64::new(1),
        }
    }

    /// Sets the clock.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = now;
    }
}

impl Surroundings for std::sync::Arc<MadeUp> {
    fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }

    fn new_id(&self) -> Uuid {
        let count = self.ids.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let millis = u64::try_from(self.now().timestamp_millis()).unwrap_or_default();
        let mut random = [0; 10];
        random[2..].copy_from_slice(&count.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}
