//! The contact's overview: unlocked, looked at, and plans opened from it.

use chrono::NaiveDate;
use secrecy::SecretString;
use serde::Serialize;
use ts_rs::TS;
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::open_plan::{OpenPlan, PlanFromAfar};
use viktig_core::vault::WayChanged;

use super::{OpenedPlan, Session};

/// The overview as it is shown.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OverviewTold {
    /// The plans in it, in the order of the shelf.
    pub plans: Vec<PlanFromAfar>,
    /// Today.
    pub today: NaiveDate,
}

impl Session {
    /// Unlocks the overview; a plan that was open is locked first.
    ///
    /// # Errors
    /// What [`viktig_core::vault::Shelf::open_overview`] says.
    pub fn open_overview(&mut self, phrase: &SecretString) -> Result<OverviewTold, Problem> {
        self.lock();
        self.overview = Some(self.shelf.open_overview(phrase)?);
        self.overview()
    }

    /// The unlocked overview, as the plans stand now.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`] when it is not unlocked; when the shelf cannot be read.
    pub fn overview(&mut self) -> Result<OverviewTold, Problem> {
        self.wait_to_open();
        let overview = self.overview.as_ref().ok_or(ProblemCode::Locked)?;
        Ok(OverviewTold {
            plans: self.opening().from_afar(overview)?,
            today: self.today()?,
        })
    }

    /// Whether the overview is unlocked.
    #[must_use]
    pub fn has_open_overview(&self) -> bool {
        self.overview.is_some()
    }

    /// Opens a plan from the overview, which stays unlocked behind it.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`] when the overview is not unlocked, and everything that can keep a person out.
    pub fn unlock_from_overview(&mut self, folder: &str) -> Result<OpenedPlan, Problem> {
        self.lock_plan();
        self.wait_to_open();
        let overview = self.overview.as_ref().ok_or(ProblemCode::Locked)?;
        let open = OpenPlan::unlock_from_overview(self.opening(), folder, overview)?;
        self.opened(open)
    }

    /// Lets the overview open the plan that is open. The contact's phrase is asked for: it is their overview.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; a wrong phrase; [`ProblemCode::NotYourWayIn`] when it is not the owner who says yes.
    pub fn join_overview(&mut self, phrase: &SecretString) -> Result<WayChanged, Problem> {
        let overview = self.shelf.open_overview(phrase)?;
        self.change_ways(|open| open.join_overview(&overview))
    }
}
