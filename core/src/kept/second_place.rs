//! A second place for backups, of the owner's choice: a stick, or a folder on another disk.
//!
//! Which place it is can name a person, so it is written inside the encrypted file; and it is this laptop's: a stick has
//! another path on another. What is written there is nothing anyone can read, and nothing that stood there is replaced.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::copies::{SecondCopy, is_stale, newest_in};
use crate::error::{Problem, ProblemCode};
use crate::open_plan::OpenPlan;

/// How many days may go before somebody is asked.
const LONG: i64 = 30;

/// The small fact that says which place a laptop has.
const SECOND_PLACE: &str = "second-place";

/// What is remembered of a second place.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Remembered {
    path: PathBuf,
    chosen: DateTime<Utc>,
    made: Option<DateTime<Utc>>,
}

/// A second place, as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SecondPlace {
    /// The folder that was chosen.
    pub path: String,
    /// It is there now: the stick is in.
    pub is_there: bool,
    /// When a copy was last made there.
    pub last_made: Option<DateTime<Utc>>,
    /// How many days ago that was; nothing when none was ever made.
    #[ts(type = "number | null")]
    pub days_since: Option<i64>,
    /// It has been so long that somebody should be asked.
    pub long_ago: bool,
}

impl OpenPlan {
    /// The second place of this laptop; nothing when none was chosen.
    ///
    /// # Errors
    /// Whatever the database says, and when the clock is wrong.
    pub fn second_place(&self) -> Result<Option<SecondPlace>, Problem> {
        let now = self.store.environment().now()?;
        let days = |since: DateTime<Utc>| (now - since).num_days();
        let Some(place) = self.remembered()? else {
            return Ok(None);
        };
        // What was written after the plan was locked is known by what stands there.
        let stands = self.id().and_then(|plan| newest_in(&place.path, plan, now));
        let last_made = place.made.max(stands);
        Ok(Some(SecondPlace {
            path: place.path.display().to_string(),
            is_there: place.path.is_dir(),
            last_made,
            days_since: last_made.map(days),
            long_ago: days(last_made.unwrap_or(place.chosen)) >= LONG,
        }))
    }

    /// Chooses a folder as the second place of this laptop.
    ///
    /// # Errors
    /// [`ProblemCode::FolderGone`] when there is no such folder, and whatever the database says.
    pub fn choose_second_place(&mut self, folder: &Path) -> Result<(), Problem> {
        if !folder.is_dir() {
            return Err(gone(folder));
        }
        let chosen = self.store.environment().now()?;
        self.remember(&Remembered {
            path: folder.to_owned(),
            chosen,
            made: None,
        })
    }

    /// No second place any more. What was written there stays.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn forget_second_place(&mut self) -> Result<(), Problem> {
        Ok(self.store.set_laptops_fact(SECOND_PLACE, None)?)
    }

    /// Makes a locked copy of the plan in the second place now.
    ///
    /// # Errors
    /// [`ProblemCode::FolderGone`] when the place is not there, and when its disk refuses.
    pub fn back_up_to_second_place(&mut self) -> Result<(), Problem> {
        let Some(place) = self.remembered()? else {
            return Ok(());
        };
        if !place.path.is_dir() {
            return Err(gone(&place.path));
        }
        let made = self.sealed_for(&place)?.write()?;
        self.note_second_copy(made)
    }

    /// A locked copy for the second place, when one is chosen, the place is there, and the newest copy in it is not of
    /// today. It is written by [`SecondCopy::write`], which needs no plan: a stick is slow.
    ///
    /// # Errors
    /// Whatever the database says, and when the copy cannot be made.
    pub fn second_copy_due(&mut self) -> Result<Option<SecondCopy>, Problem> {
        let (Some(place), Some(plan)) = (self.remembered()?, self.id()) else {
            return Ok(None);
        };
        let now = self.store.environment().now()?;
        if place.path.is_dir() && is_stale(newest_in(&place.path, plan, now), now) {
            self.sealed_for(&place).map(Some)
        } else {
            Ok(None)
        }
    }

    /// Notes that a copy was written.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn note_second_copy(&mut self, made: DateTime<Utc>) -> Result<(), Problem> {
        match self.remembered()? {
            Some(place) => self.remember(&Remembered {
                made: Some(made),
                ..place
            }),
            None => Ok(()),
        }
    }

    fn sealed_for(&mut self, place: &Remembered) -> Result<SecondCopy, Problem> {
        let plan = self.id().ok_or(ProblemCode::NotAPlan)?;
        let now = self.store.environment().now()?;
        let bytes = self.sealed_copy()?;
        Ok(SecondCopy::new(place.path.clone(), plan, now, bytes))
    }

    fn remembered(&self) -> Result<Option<Remembered>, Problem> {
        let kept = self.store.laptops_fact(SECOND_PLACE)?;
        // What an older or newer program wrote otherwise is no place.
        Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()))
    }

    fn remember(&mut self, place: &Remembered) -> Result<(), Problem> {
        let kept = serde_json::to_string(place).map_err(|_| ProblemCode::Internal)?;
        Ok(self.store.set_laptops_fact(SECOND_PLACE, Some(&kept))?)
    }
}

pub(super) fn gone(folder: &Path) -> Problem {
    Problem::new(ProblemCode::FolderGone).with("path", folder.display().to_string())
}
