//! The folder that the plan's copies share: begun or joined, looked into, and written in. What is in it is read and written by
//! [`crate::vault`] and told apart by [`crate::segment`]; here it becomes part of the plan.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

use super::OpenPlan;
use crate::error::{Problem, ProblemCode};
use crate::kept::{Exchanged, FolderState, Met, SharedFolder, asked};
use crate::plan::{Pen, PlanId};
use crate::segment::PlanIdentity;
use crate::vault::{Found, SharedAt, begin_shared, find_shared, is_in_a_plan};

mod allowing;
mod carrying;
mod looking;
mod pieces;
#[cfg(test)]
mod tests;

use carrying::together;
use looking::Look;

/// The small fact that says where the folder is on this laptop.
const PLACE: &str = "shared-place";

/// The small fact that says when something last came or went from here.
const MET: &str = "shared-met";

/// A yes to another copy may come in with what is looked at. Then it is looked again, and no more often than this.
const MOST_LOOKS: usize = 8;

/// A folder that can be read and written, and what it is encrypted to.
struct Stands {
    at: SharedAt,
    identity: PlanIdentity,
}

impl OpenPlan {
    /// Lets the plan's copies meet through a folder: joins the one of this plan's that stands in the place, and else begins one
    /// there. Then copies are exchanged with it. To begin one is to let this copy write in it, so it takes the owner's pen.
    ///
    /// # Errors
    /// [`ProblemCode::SharedFolderAway`] when there is no folder; [`ProblemCode::NotASharedFolder`] when it is another plan's;
    /// [`ProblemCode::SharedFolderLocked`] when a locked copy has to be met first; [`ProblemCode::PlaceInAPlan`];
    /// [`ProblemCode::OwnersCopy`]; when the disk refuses.
    pub fn share_in(&mut self, pen: Pen, folder: &Path) -> Result<Exchanged, Problem> {
        self.is_kept()?;
        let plan = self.plans_id()?;
        let place = std::path::absolute(folder).map_err(|_| away(folder))?;
        if is_in_a_plan(&place) {
            return Err(at(ProblemCode::PlaceInAPlan, &place));
        }
        match self.found_in(&place)? {
            Found::Away => return Err(away(&place)),
            Found::AnotherPlans => return Err(at(ProblemCode::NotASharedFolder, &place)),
            Found::Locked => return Err(at(ProblemCode::SharedFolderLocked, &place)),
            Found::Ours(_) => {}
            Found::Left | Found::Nothing => {
                self.let_this_copy(pen)?;
                let identity = self.identity()?;
                self.begin_in(&place, plan, &identity)?;
            }
        }
        let text = place.to_str().ok_or_else(|| away(&place))?;
        self.store.set_laptops_fact(PLACE, Some(text))?;
        let exchanged = self.exchange(pen)?;
        match exchanged.folder.state.problem() {
            Some(code) => Err(at(code, &place)),
            None => Ok(exchanged),
        }
    }

    /// Whether a folder of this plan's copies stands in a place, or is the place itself.
    #[must_use]
    pub fn is_shared_in(&self, place: &Path) -> bool {
        matches!(
            self.found_in(place),
            Ok(Found::Ours(_) | Found::Locked | Found::Left)
        )
    }

    /// The folder that the copies share, as it is now; nothing when there is none. Nothing is changed.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn shared_folder(&self) -> Result<Option<SharedFolder>, Problem> {
        let Some(place) = self.shared_place()? else {
            return Ok(None);
        };
        let stands = match self.stands_in(&place)? {
            Ok(stands) => stands,
            Err(state) => return self.told(&place, state, None).map(Some),
        };
        let look = self.look(&stands)?;
        let state = if look.is_some() {
            FolderState::Ready
        } else {
            FolderState::Away
        };
        self.told(&place, state, look.as_ref()).map(Some)
    }

    /// Forgets the folder on this laptop. Nothing in it is taken away.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn stop_sharing(&mut self) -> Result<(), Problem> {
        Ok(self.store.set_laptops_fact(PLACE, None)?)
    }

    /// Looks into the folder, takes in what is new there, and writes what is new here. Where it cannot be reached or written
    /// now, that is how it is told to stand, and no error.
    ///
    /// # Errors
    /// [`ProblemCode::NotASharedFolder`] when none was chosen; what [`crate::store::Store::unite`] says; when the plan of today could not be kept,
    /// and nothing is taken in then.
    pub fn exchange(&mut self, pen: Pen) -> Result<Exchanged, Problem> {
        self.is_kept()?;
        let place = self.shared_place()?.ok_or(ProblemCode::NotASharedFolder)?;
        let only = |folder| Exchanged {
            met: None,
            written: 0,
            folder,
        };
        self.begin_where_it_was_left(&place)?;
        let stands = match self.stands_in(&place)? {
            Ok(stands) => stands,
            Err(state) => return Ok(only(self.told(&place, state, None)?)),
        };
        self.store.set_shared_folder(stands.at.id)?;
        let Some(mut look) = self.look(&stands)? else {
            return Ok(only(self.told(&place, FolderState::Away, None)?));
        };
        if look.is_cloned {
            self.become_another_copy()?;
        }
        let mut met: Option<Met> = None;
        for _ in 0..MOST_LOOKS {
            let forked = std::mem::take(&mut look.forked);
            let (taken, noted) = self.take_in(pen, look)?;
            met = together(met, taken);
            let Some(next) = self.look(&stands)? else {
                return Ok(Exchanged {
                    met,
                    ..only(self.told(&place, FolderState::Away, None)?)
                });
            };
            look = next;
            look.forked.extend(forked);
            if !noted {
                break;
            }
        }
        let (written, state) = self.write_new(pen, &stands)?;
        if met.is_some() || written > 0 {
            let now = self.store.environment().now()?.to_rfc3339();
            self.store.set_laptops_fact(MET, Some(&now))?;
        }
        Ok(Exchanged {
            met,
            written,
            folder: self.told(&place, state, Some(&look))?,
        })
    }

    fn plans_id(&self) -> Result<PlanId, Problem> {
        Ok(self.id().ok_or(ProblemCode::NotAPlan)?)
    }

    fn shared_place(&self) -> Result<Option<PathBuf>, Problem> {
        Ok(self.store.laptops_fact(PLACE)?.map(PathBuf::from))
    }

    fn found_in(&self, place: &Path) -> Result<Found, Problem> {
        // A disk on another machine may not answer for minutes.
        if asked(place, |place| place.is_dir()) != Some(true) {
            return Ok(Found::Away);
        }
        let identity = self.store.plan_identity()?;
        Ok(find_shared(place, self.plans_id()?, identity.as_ref()))
    }

    /// How the folder stands, and where it is when it can be used.
    fn stands_in(&self, place: &Path) -> Result<Result<Stands, FolderState>, Problem> {
        let Some(identity) = self.store.plan_identity()? else {
            return Ok(Err(FolderState::Other));
        };
        let at = match self.found_in(place)? {
            Found::Ours(at) => at,
            Found::Locked => return Ok(Err(FolderState::Other)),
            Found::Left | Found::AnotherPlans | Found::Nothing | Found::Away => {
                return Ok(Err(FolderState::Away));
            }
        };
        Ok(Ok(Stands { at, identity }))
    }

    /// The plan's identity, made the first time.
    fn identity(&mut self) -> Result<PlanIdentity, Problem> {
        if let Some(identity) = self.store.plan_identity()? {
            return Ok(identity);
        }
        let identity = PlanIdentity::first();
        self.store.set_plan_identity(&identity)?;
        Ok(identity)
    }

    fn begin_in(&mut self, place: &Path, plan: PlanId, identity: &PlanIdentity) -> Result<(), Problem> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|_| ProblemCode::Internal)?;
        let id: Uuid = Builder::from_random_bytes(bytes).into_uuid();
        let begun = begin_shared(place, id, plan, identity).map_err(|error| Problem::new(error.code()))?;
        Ok(self.store.set_shared_folder(begun.id)?)
    }

    /// After a copy was ended the plan goes on in a new folder, beside the one that it left.
    fn begin_where_it_was_left(&mut self, place: &Path) -> Result<(), Problem> {
        if self.store.shared_folder()?.is_some() || self.found_in(place)? != Found::Left {
            return Ok(());
        }
        let (plan, identity) = (self.plans_id()?, self.identity()?);
        self.begin_in(place, plan, &identity)
    }

    /// The same disk, the same place, the same word beside the file, and somebody else writes as this copy: a laptop or a disk
    /// was copied. From now on this is another.
    fn become_another_copy(&mut self) -> Result<(), Problem> {
        if let Some(nonce) = self.store.settle_copy(None, false)? {
            let left = self.open_folder.folder().leave_copy_mark(&nonce);
            left.map_err(|error| Problem::new(error.code()))?;
        }
        Ok(())
    }

    fn told(&self, place: &Path, state: FolderState, look: Option<&Look>) -> Result<SharedFolder, Problem> {
        let met = self.store.laptops_fact(MET)?;
        let met = met.and_then(|at| DateTime::parse_from_rfc3339(&at).ok());
        Ok(SharedFolder {
            place: place.display().to_string(),
            state,
            met_at: met.map(|at| at.with_timezone(&Utc)),
            waiting: look.map(|look| look.waiting.clone()).unwrap_or_default(),
            asking: look.map(|look| look.asking.clone()).unwrap_or_default(),
            forked: look
                .map(|look| look.forked.iter().copied().collect())
                .unwrap_or_default(),
            unreadable: look.map_or(0, |look| look.unreadable),
            unsent: self.store.unsent()?,
            allowed: self.is_allowed()?,
        })
    }
}

fn away(place: &Path) -> Problem {
    at(ProblemCode::SharedFolderAway, place)
}

fn at(code: ProblemCode, place: &Path) -> Problem {
    Problem::new(code).with("path", place.display().to_string())
}
