//! The contact's overview: what is due in the plans whose owners have said yes to it, opening one of them, and when each
//! owner said so.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{OpenPlan, Opening};
use crate::error::{Problem, ProblemCode};
use crate::kept::Then;
use crate::reading::{FromAfar, InSight, from_afar};
use crate::vault::{
    self, Cover, Overview, OverviewSaid, PlanFolder, SaidOfOverview, VaultError, WayChanged, WayIn,
};

/// One plan in the overview.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanFromAfar {
    /// The name of its folder on the shelf.
    pub folder: String,
    /// Its cover; none when that is missing or damaged.
    pub cover: Option<Cover>,
    /// What it asks for, as far as it could be read.
    pub seen: FromAfar,
    /// When its owner said yes to that it is here, as far as it could be read.
    pub since: Option<DateTime<Utc>>,
    /// Why it could not be read.
    pub problem: Option<Problem>,
}

impl Opening<'_> {
    /// Every plan that is in the overview, as they stand on the shelf. One that cannot be read says why.
    ///
    /// # Errors
    /// When the shelf cannot be read, or the clock is out of all reason.
    pub fn from_afar(&self, overview: &Overview) -> Result<Vec<PlanFromAfar>, Problem> {
        let mut seen = Vec::new();
        for plan in self.shelf.plans()? {
            let read = self
                .shelf
                .plan(&plan.folder)
                .map_err(Problem::from)
                .and_then(|folder| self.seen_in(&folder, overview));
            let (found, since, problem) = match read {
                Ok(None) => continue,
                Ok(Some((found, since))) => (found, since, None),
                Err(problem) => (FromAfar::default(), None, Some(problem)),
            };
            seen.push(PlanFromAfar {
                folder: plan.folder,
                cover: plan.cover,
                seen: found,
                since,
                problem,
            });
        }
        Ok(seen)
    }

    /// What the plan asks for, and since when it is in the overview. Nothing when the plan's owner has not said yes.
    fn seen_in(&self, folder: &PlanFolder, overview: &Overview) -> Result<Option<Seen>, Problem> {
        let today = self.environment.today()?;
        let connection = match folder.read_from_overview(overview, &self.holder()?) {
            Err(VaultError::NotInOverview) => return Ok(None),
            connection => connection?,
        };
        let then = Then::of(&folder.name(), connection, WayIn::Contact)?;
        let said = read_said(then.store().overview_said()?);
        let yes = said.iter().rfind(|it| it.said == SaidOfOverview::Yes);
        let plan = then.store().plan()?;
        Ok(Some((from_afar(&InSight::of(&plan), today), yes.map(|it| it.at))))
    }
}

/// What a plan asks for, and since when it is in the overview.
type Seen = (FromAfar, Option<DateTime<Utc>>);

/// What an older or newer program wrote otherwise says nothing.
fn read_said(kept: Option<String>) -> Vec<OverviewSaid> {
    kept.and_then(|kept| serde_json::from_str(&kept).ok())
        .unwrap_or_default()
}

impl OpenPlan {
    /// Unlocks a plan that is in the overview, by the contact's way in.
    ///
    /// # Errors
    /// [`crate::error::ProblemCode::NotInOverview`] when its owner has not said yes, and what [`OpenPlan::unlock`] says.
    pub fn unlock_from_overview(
        opening: Opening<'_>,
        name: &str,
        overview: &Overview,
    ) -> Result<Self, Problem> {
        let device = opening.device()?;
        let folder = opening.shelf.plan(name)?;
        let unlocked = folder.unlock_from_overview(overview, &opening.holder()?)?;
        Self::opened(unlocked, device, opening.environment)
    }

    /// When the contact's overview was said yes to, and when that was taken back, the oldest first.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(super) fn overview_said(&self) -> Result<Vec<OverviewSaid>, Problem> {
        Ok(read_said(self.store.overview_said()?))
    }

    /// Carries out what the owner said of the overview, and keeps that they did. It is kept first: what is carried out may
    /// hold a code that is shown this once, and must not be lost because something could not be kept after it.
    ///
    /// # Errors
    /// When the disk refuses, and then everything is as it was.
    pub(super) fn carry_out_saying(
        &mut self,
        said: SaidOfOverview,
        change: vault::Change,
    ) -> Result<WayChanged, Problem> {
        let before = self.store.overview_said()?;
        let at = self.store.environment().now()?;
        let mut all = read_said(before.clone());
        all.push(OverviewSaid { at, said });
        let kept = serde_json::to_string(&all).map_err(|_| ProblemCode::Internal)?;
        self.store.keep_overview_said(&kept)?;
        let changed = self.carry_out(change);
        if changed.is_err() && !self.adrift {
            self.store
                .keep_overview_said(before.as_deref().unwrap_or_default())?;
        }
        changed
    }
}

#[cfg(test)]
mod tests;
