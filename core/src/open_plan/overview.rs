//! The contact's overview: what is due in the plans whose owners have said yes to it, and opening one of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{OpenPlan, Opening};
use crate::error::Problem;
use crate::kept::Then;
use crate::reading::{FromAfar, InSight, from_afar};
use crate::vault::{Cover, Overview, PlanFolder, VaultError, WayIn};

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
            let (found, problem) = match read {
                Ok(None) => continue,
                Ok(Some(found)) => (found, None),
                Err(problem) => (FromAfar::default(), Some(problem)),
            };
            seen.push(PlanFromAfar {
                folder: plan.folder,
                cover: plan.cover,
                seen: found,
                problem,
            });
        }
        Ok(seen)
    }

    /// Nothing when the plan's owner has not said yes.
    fn seen_in(&self, folder: &PlanFolder, overview: &Overview) -> Result<Option<FromAfar>, Problem> {
        let today = self.environment.today()?;
        let connection = match folder.read_from_overview(overview, &self.holder()?) {
            Err(VaultError::NotInOverview) => return Ok(None),
            connection => connection?,
        };
        let plan = Then::of(&folder.name(), connection, WayIn::Contact)?
            .store()
            .plan()?;
        Ok(Some(from_afar(&InSight::of(&plan), today)))
    }
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
}

#[cfg(test)]
mod tests;
