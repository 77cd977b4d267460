//! A second place for backups, of the owner's choice: a stick, or a folder on another disk.
//!
//! Which place it is can name a person, so it is written inside the encrypted file; and it is this laptop's: a stick has
//! another path on another. What is written there is nothing anyone can read, and nothing that stood there is replaced.
//!
//! A copy is made on the way in, when words were written since the newest that stands there, and on the way out, when words
//! were written meanwhile. A stick is slow, and may be gone: nothing here touches the place while the plan waits, but for
//! asking it something with patience ([`super::reach`]). So each goes in steps: what is wanted, what is to be
//! written, and writing it, which needs no plan.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::copies::{SecondCopy, made_in};
use super::reach::{asked, is_there};
use crate::error::{Problem, ProblemCode};
use crate::open_plan::OpenPlan;
use crate::plan::PlanId;

/// How many days may go before somebody is asked.
const LONG: i64 = 30;

/// The small fact that says which place a laptop has.
const SECOND_PLACE: &str = "second-place";

/// The same of one that those who own the laptop have decided.
const DECIDED_PLACE: &str = "decided-place";

/// What is remembered of a second place.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Remembered {
    path: PathBuf,
    chosen: DateTime<Utc>,
    made: Option<DateTime<Utc>>,
    /// The first that was made since the newest words that every way in sees, or by one that does not see all: those that
    /// were made for the rest alone are told to nobody else.
    #[serde(default)]
    in_sight: Option<DateTime<Utc>>,
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
    /// It is decided, and not the owner's to choose.
    pub is_decided: bool,
}

/// A copy that may be wanted in the second place. The place itself has not been asked.
#[derive(Debug)]
pub struct CopyWanted {
    pub(super) folder: PathBuf,
    pub(super) plan: PlanId,
    pub(super) now: DateTime<Utc>,
    /// When the newest words that are seen were written.
    written: Option<DateTime<Utc>>,
}

impl CopyWanted {
    /// Whether the place is there and has no copy with the newest words. It may take its time to answer.
    #[must_use]
    pub fn is_due(&self) -> bool {
        if !self.folder.is_dir() {
            return false;
        }
        // Words dated ahead were written by a wrong clock: a copy of now has them all the same.
        let written = self.written.map(|at| at.min(self.now));
        match made_in(&self.folder, self.plan, self.now).into_iter().max() {
            Some(newest) => written.is_some_and(|written| written > newest),
            None => true,
        }
    }

    /// Whether the place is there. It may take its time to answer.
    ///
    /// # Errors
    /// [`ProblemCode::FolderGone`] when it is not.
    pub fn is_there(&self) -> Result<(), Problem> {
        if self.folder.is_dir() {
            Ok(())
        } else {
            Err(gone(&self.folder))
        }
    }
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
        let plan = self.id();
        // What was written after the plan was locked is known by what stands there.
        let answer = asked(&place.path, move |place| {
            let stand = plan.map(|plan| made_in(place, plan, now));
            (place.is_dir(), stand.unwrap_or_default())
        });
        let (is_there, mut stand) = answer.unwrap_or_default();
        let last_made = if self.store.sight().sees_all() {
            stand.into_iter().chain(place.made).max()
        } else {
            let in_sight = place.in_sight.or(place.made);
            stand.extend(in_sight);
            let since = self.store.written_in_sight()?.max(place.in_sight);
            first_since(since, &stand)
        };
        Ok(Some(SecondPlace {
            path: place.path.display().to_string(),
            is_there,
            last_made,
            days_since: last_made.map(days),
            is_decided: self.policy().second_place.is_some(),
            long_ago: days(last_made.unwrap_or(place.chosen)) >= LONG,
        }))
    }

    /// Chooses a folder as the second place of this laptop.
    ///
    /// # Errors
    /// [`ProblemCode::FolderGone`] when there is no such folder, [`ProblemCode::PolicySecondPlace`], and whatever the database says.
    pub fn choose_second_place(&mut self, folder: &Path) -> Result<(), Problem> {
        self.is_kept()?;
        self.policy().may_choose_second_place()?;
        if !is_there(folder) {
            return Err(gone(folder));
        }
        let chosen = self.store.environment().now()?;
        self.remember(&Remembered {
            path: folder.to_owned(),
            chosen,
            made: None,
            in_sight: None,
        })
    }

    /// No second place any more. What was written there stays.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn forget_second_place(&mut self) -> Result<(), Problem> {
        self.policy().may_choose_second_place()?;
        Ok(self.store.set_laptops_fact(SECOND_PLACE, None)?)
    }

    /// A copy for the second place, when one is chosen. Whether it is due is asked of the place, without the plan.
    ///
    /// # Errors
    /// Whatever the database says, and when the clock is wrong.
    pub fn copy_wanted(&self) -> Result<Option<CopyWanted>, Problem> {
        let (Some(place), Some(plan)) = (self.remembered()?, self.id()) else {
            return Ok(None);
        };
        Ok(Some(CopyWanted {
            folder: place.path,
            plan,
            now: self.store.environment().now()?,
            written: self.store.last_written()?,
        }))
    }

    /// The copy that is wanted, as the plan stands now. It is written by [`SecondCopy::write`], which needs no plan.
    ///
    /// # Errors
    /// When the copy cannot be made.
    pub fn second_copy(&mut self, wanted: CopyWanted) -> Result<SecondCopy, Problem> {
        let bytes = self.sealed_copy()?;
        self.note_copied();
        Ok(SecondCopy::new(wanted, bytes))
    }

    /// Notes that a copy was written.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn note_second_copy(&mut self, made: DateTime<Utc>) -> Result<(), Problem> {
        let Some(place) = self.remembered()? else {
            return Ok(());
        };
        let told = place.in_sight.or(place.made);
        let is_told =
            self.store.sight().sees_all() && told.is_some() && told >= self.store.written_in_sight()?;
        self.remember(&Remembered {
            made: Some(made),
            in_sight: if is_told { told } else { Some(made) },
            ..place
        })
    }

    /// Notes since when the second place that is decided for this laptop is wanted, so that one that never had a copy is told
    /// of in time. What the owner chose before stands beside it, and holds again when nothing is decided any more.
    pub(crate) fn take_up_decided_place(&mut self) -> Result<(), Problem> {
        let Some(folder) = self.policy().second_place else {
            return Ok(());
        };
        let path = folder.path();
        if self.noted(DECIDED_PLACE)?.is_some_and(|place| place.path == path) {
            return Ok(());
        }
        let chosen = self.store.environment().now()?;
        self.remember(&Remembered {
            path,
            chosen,
            made: None,
            in_sight: None,
        })
    }

    fn remembered(&self) -> Result<Option<Remembered>, Problem> {
        let Some(folder) = self.policy().second_place else {
            return self.noted(SECOND_PLACE);
        };
        let path = folder.path();
        let noted = self.noted(DECIDED_PLACE)?.filter(|place| place.path == path);
        Ok(Some(match noted {
            Some(noted) => noted,
            None => Remembered {
                path,
                chosen: self.store.environment().now()?,
                made: None,
                in_sight: None,
            },
        }))
    }

    fn noted(&self, fact: &str) -> Result<Option<Remembered>, Problem> {
        let kept = self.store.laptops_fact(fact)?;
        // What an older or newer program wrote otherwise is no place.
        Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()))
    }

    fn remember(&mut self, place: &Remembered) -> Result<(), Problem> {
        let fact = match self.policy().second_place {
            Some(_) => DECIDED_PLACE,
            None => SECOND_PLACE,
        };
        let kept = serde_json::to_string(place).map_err(|_| ProblemCode::Internal)?;
        Ok(self.store.set_laptops_fact(fact, Some(&kept))?)
    }
}

/// The first copy that has all that was written up to then; where none has, the newest.
fn first_since(since: Option<DateTime<Utc>>, made: &[DateTime<Utc>]) -> Option<DateTime<Utc>> {
    let has_all = made.iter().filter(|made| Some(**made) >= since).min();
    has_all.or(made.iter().max()).copied()
}

pub(super) fn gone(folder: &Path) -> Problem {
    Problem::new(ProblemCode::FolderGone).with("path", folder.display().to_string())
}
