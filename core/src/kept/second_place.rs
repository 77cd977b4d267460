//! A second place for backups, of the owner's choice: a stick, or a folder on another disk.
//!
//! Which place it is can name a person, so it is written inside the encrypted file; and it is this laptop's: a stick has
//! another path on another. What is written there is nothing anyone can read, and nothing that stood there is replaced.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Compared;
use crate::error::{Problem, ProblemCode};
use crate::open_plan::OpenPlan;

/// How many days may go before somebody is asked.
const LONG: i64 = 30;

/// The ending of a file with a locked copy of a plan.
pub const SEALED_COPY: &str = "viktigplan";

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
#[ts(export)]
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
        let now = self.store.surroundings().now()?;
        let days = |since: DateTime<Utc>| (now - since).num_days();
        Ok(self.remembered()?.map(|place| SecondPlace {
            path: place.path.display().to_string(),
            is_there: place.path.is_dir(),
            last_made: place.made,
            days_since: place.made.map(days),
            long_ago: days(place.made.unwrap_or(place.chosen)) >= LONG,
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
        let chosen = self.store.surroundings().now()?;
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
        Err(gone(&place.path))
    }

    /// The plan as it is in a locked copy, beside the plan as it is now.
    ///
    /// # Errors
    /// [`ProblemCode::BackupDamaged`] when it cannot be read with this plan's key.
    pub fn look_at_copy(&mut self, _file: &Path) -> Result<Compared, Problem> {
        Err(ProblemCode::BackupDamaged.into())
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

fn gone(folder: &Path) -> Problem {
    Problem::new(ProblemCode::FolderGone).with("path", folder.display().to_string())
}
