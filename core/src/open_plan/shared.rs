//! The folder that the plan's copies share: begun or joined, looked into, and written in. What is in it is read and written by
//! [`crate::vault`] and told apart by [`crate::segment`]; here it becomes part of the plan.
//!
//! It goes in steps, as copies in the second place do: what is to be looked for, looking ([`LookInFolder::look`]), taking in,
//! writing ([`ToSend::send`]) and noting. Those that touch the folder need no plan.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::OpenPlan;
use crate::error::{Problem, ProblemCode};
use crate::kept::{Exchanged, FolderState, SharedFolder};
use crate::plan::{Pen, PlanId};
use crate::vault::{Address, Found, Ground, Login, is_in_a_plan, on_disk, on_server};

mod allowing;
mod carrying;
mod looking;
mod pieces;
mod steps;
mod taking;
#[cfg(test)]
mod tests;

use looking::Look;
use steps::Begins;
pub use steps::{LookInFolder, LookedIn, Sent, ToSend};

/// The small fact that says where the folder is on this laptop.
const PLACE: &str = "shared-place";

/// The small fact that says who the server lets in, where it is one.
const LOGIN: &str = "shared-login";

/// The small fact that says when something last came or went from here; and the one that says when it was something that every way
/// in may know of, where that is not always.
const MET: &str = "shared-met";
const MET_IN_SIGHT: &str = "shared-met in sight";

impl OpenPlan {
    /// Lets the plan's copies meet through a folder: joins the one of this plan's that stands in the place, and else begins one
    /// there. Then copies are exchanged with it.
    ///
    /// # Errors
    /// As [`Self::to_look_in`] and [`Self::take_in_looked`]; when the folder cannot be written in.
    pub fn share_in(&mut self, pen: Pen, folder: &Path) -> Result<Exchanged, Problem> {
        let exchanged = self.exchange_at(pen, self.to_look_in(folder)?)?;
        match exchanged.folder.state.problem() {
            Some(code) => Err(at(code, folder)),
            None => Ok(exchanged),
        }
    }

    /// The same through a server, by its address, as somebody whom it lets in. Who that is is kept in the plan's encrypted file.
    ///
    /// # Errors
    /// As [`Self::share_in`]; [`ProblemCode::ServersOff`] where no policy lets it, and in a program that has no servers.
    pub fn share_on(&mut self, pen: Pen, address: &Path, login: &Login) -> Result<Exchanged, Problem> {
        self.is_kept()?;
        let before = self.store.laptops_fact(LOGIN)?;
        self.store.set_laptops_fact(LOGIN, Some(&login.to_text()))?;
        let shared = self.share_in(pen, address);
        if shared.is_err() {
            self.store.set_laptops_fact(LOGIN, before.as_deref())?;
        }
        shared
    }

    /// Looks into the folder, takes in what is new there, and writes what is new here. Where it cannot be reached or written
    /// now, that is how it is told to stand, and no error.
    ///
    /// # Errors
    /// [`ProblemCode::NotASharedFolder`] when none was chosen; as [`Self::take_in_looked`].
    pub fn exchange(&mut self, pen: Pen) -> Result<Exchanged, Problem> {
        let looked_for = self.to_look()?.ok_or(ProblemCode::NotASharedFolder)?;
        self.exchange_at(pen, looked_for)
    }

    fn exchange_at(&mut self, pen: Pen, looked_for: LookInFolder) -> Result<Exchanged, Problem> {
        let (met, to_send) = self.take_in_looked(pen, looked_for.look())?;
        let telling = to_send.telling();
        let sent = to_send.send();
        // Of what went and is the owner's alone, nobody else is told.
        let written = if self.store.sight().sees_all() {
            sent.written()
        } else {
            sent.written().min(telling)
        };
        Ok(Exchanged {
            // Where nothing that came is seen, nothing is told.
            met: met.filter(|met| met.acts > 0),
            written,
            folder: self.note_sent(sent)?,
        })
    }

    /// The folder, to be looked into; nothing when none was chosen.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn to_look(&self) -> Result<Option<LookInFolder>, Problem> {
        let begins = match self.store.shared_folder()? {
            Some(_) => Begins::Never,
            None => Begins::WhereItWasLeft,
        };
        let place = self.shared_place()?;
        place.map(|place| self.look_wanted(place, begins)).transpose()
    }

    /// A folder that somebody chose, to be looked into.
    ///
    /// # Errors
    /// [`ProblemCode::OnlyAnExample`]; [`ProblemCode::PlaceInAPlan`]; whatever the database says.
    pub fn to_look_in(&self, folder: &Path) -> Result<LookInFolder, Problem> {
        self.is_kept()?;
        if Address::is_meant(folder) {
            return self.look_wanted(folder.to_owned(), Begins::Here);
        }
        let place = std::path::absolute(folder);
        let place = place.map_err(|_| at(ProblemCode::SharedFolderAway, folder))?;
        if is_in_a_plan(&place) {
            return Err(at(ProblemCode::PlaceInAPlan, &place));
        }
        self.look_wanted(place, Begins::Here)
    }

    fn look_wanted(&self, place: PathBuf, begins: Begins) -> Result<LookInFolder, Problem> {
        let known = self.store.segments()?.into_iter().filter(|row| row.is_there);
        let identity = self.store.standing_identity()?;
        Ok(LookInFolder {
            ground: self.ground(&place)?,
            fetched: self.fetched.in_place(&place, identity.as_ref()),
            place,
            plan: self.plans_id()?,
            identity,
            known: known.map(|row| row.hash).collect(),
            begins,
        })
    }

    /// What a folder stands on; nothing for a server that may not be used here.
    fn ground(&self, place: &Path) -> Result<Option<Arc<dyn Ground>>, Problem> {
        if !Address::is_meant(place) {
            return Ok(Some(on_disk(place)));
        }
        let address = place.to_str().and_then(Address::read);
        let Some(address) = address.filter(|address| self.policy().lets_share_on(address)) else {
            return Ok(None);
        };
        let login = self.store.laptops_fact(LOGIN)?;
        let login = login.map(|text| Login::of_text(&text)).unwrap_or_default();
        Ok(on_server(&address, &login))
    }

    /// Whether a place is on a server that the plan may be shared through.
    #[must_use]
    pub fn may_share_on(&self, place: &Path) -> bool {
        Address::is_meant(place) && matches!(self.ground(place), Ok(Some(_)))
    }

    /// Whether a folder of this plan's copies stands in a place, or is the place itself.
    #[must_use]
    pub fn is_shared_in(&self, place: &Path) -> bool {
        let wanted = self.look_wanted(place.to_owned(), Begins::Never);
        wanted.is_ok_and(|wanted| matches!(wanted.finds(), Found::Ours(_) | Found::Locked | Found::Left))
    }

    /// The folder that the copies share, as it is now; nothing when there is none. Nothing is changed.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn shared_folder(&self) -> Result<Option<SharedFolder>, Problem> {
        let Some(looked_for) = self.to_look()? else {
            return Ok(None);
        };
        let LookedIn {
            at: looked_for,
            found,
            folder,
        } = looked_for.look();
        let state = stands(&found, &looked_for.place);
        let look = self.told_apart(folder)?;
        self.told_of_folder(&looked_for.place, state, look).map(Some)
    }

    /// Where the folder is on this laptop, when one was chosen.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn shared_place(&self) -> Result<Option<PathBuf>, Problem> {
        Ok(self.store.laptops_fact(PLACE)?.map(PathBuf::from))
    }

    /// Forgets the folder on this laptop. Nothing in it is taken away.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn stop_sharing(&mut self) -> Result<(), Problem> {
        self.store.set_laptops_fact(LOGIN, None)?;
        Ok(self.store.set_laptops_fact(PLACE, None)?)
    }

    /// Notes that something came or went now; `tells` says whether every way in may know of it.
    fn note_met(&mut self, tells: bool) -> Result<(), Problem> {
        let now = self.store.environment().now()?.to_rfc3339();
        if tells {
            self.store.set_laptops_fact(MET_IN_SIGHT, Some(&now))?;
        } else if self.store.laptops_fact(MET_IN_SIGHT)?.is_none() {
            let before = self.store.laptops_fact(MET)?;
            // What is no time is told as none.
            let before = before.as_deref().unwrap_or("never");
            self.store.set_laptops_fact(MET_IN_SIGHT, Some(before))?;
        }
        Ok(self.store.set_laptops_fact(MET, Some(&now))?)
    }

    fn plans_id(&self) -> Result<PlanId, Problem> {
        Ok(self.id().ok_or(ProblemCode::NotAPlan)?)
    }

    fn told_of_folder(&self, place: &Path, state: FolderState, look: Look) -> Result<SharedFolder, Problem> {
        let in_sight = self.store.laptops_fact(MET_IN_SIGHT)?;
        let in_sight = in_sight.filter(|_| !self.store.sight().sees_all());
        let met = match in_sight {
            Some(in_sight) => Some(in_sight),
            None => self.store.laptops_fact(MET)?,
        };
        let met = met.and_then(|at| DateTime::parse_from_rfc3339(&at).ok());
        Ok(SharedFolder {
            place: place.display().to_string(),
            state,
            met_at: met.map(|at| at.with_timezone(&Utc)),
            waiting: look.waiting,
            asking: look.asking,
            forked: look.forked.into_iter().collect(),
            unreadable: look.unreadable,
            odd: look.odd.into_iter().collect(),
            unsent: self.store.unsent()?,
            allowed: self.is_allowed()?,
        })
    }
}

/// How a place stands, by what was found there.
fn stands(found: &Found, place: &Path) -> FolderState {
    match found {
        Found::Ours(_) => FolderState::Ready,
        Found::Locked => FolderState::Other,
        Found::Silent => FolderState::Silent,
        Found::Closed => FolderState::Off,
        Found::NoEntry if Address::is_meant(place) => FolderState::NoEntry,
        Found::NoEntry | Found::Left | Found::AnotherPlans | Found::Nothing | Found::Away => away(place),
    }
}

/// How one stands that is not there. What helps with a stick does not help with a server.
fn away(place: &Path) -> FolderState {
    if Address::is_meant(place) {
        FolderState::ServerAway
    } else {
        FolderState::Away
    }
}

fn at(code: ProblemCode, place: &Path) -> Problem {
    Problem::new(code).with("path", place.display().to_string())
}
