//! The one place that knows whether a plan is open: locked or unlocked, and what each allows.

use std::convert::Infallible;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};

use chrono::{DateTime, NaiveDate, Utc};
use secrecy::SecretString;
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::kept::SecondCopy;
use viktig_core::open_plan::OpenPlan;
use viktig_core::plan::Language;
use viktig_core::reading::{InSight, first_pen};
use viktig_core::store::{Environment, ThisLaptop};
use viktig_core::vault::{Overview, PlanEnded, Shelf};

mod deciding;
mod entering;
mod other_copy;
mod overview;
mod shared;
mod told;

use other_copy::Other;
use shared::Shared;

pub use entering::cover;
pub use overview::OverviewTold;
pub use told::{BackupNow, CreatedPlan, MendedPlan, NewPlan, OpenedPlan};

/// What others are told who want to open the same plan.
const PROGRAM: &str = "Viktig for meg";

/// The shelf, and the plan that is open, if one is.
pub struct Session {
    shelf: Shelf,
    environment: Arc<dyn Environment + Sync>,
    /// What `VIKTIG_HOME` says, when the shelf is where it says or where it is decided.
    home: Option<Option<OsString>>,
    open: Option<OpenPlan>,
    /// Another copy of the open plan, while it is looked at.
    other: Option<Other>,
    /// The folder that the open plan's copies share.
    shared: Shared,
    /// The contact's overview, while it is unlocked.
    overview: Option<Overview>,
    /// How many times a plan was opened or locked: what was begun in one is not ended in another.
    turn: u64,
    saved_last: Option<PathBuf>,
    /// Keeps a backup of a plan that was locked, and writes a copy in its second place.
    after_lock: Option<JoinHandle<()>>,
    /// Ends when the plan that was locked may be opened again.
    let_go: Option<Receiver<Infallible>>,
}

impl Session {
    /// Nothing is open yet.
    #[must_use]
    pub fn locked(shelf: Shelf) -> Self {
        Self::locked_in(shelf, Arc::new(ThisLaptop))
    }

    /// The same in another place than this laptop: a test says what time it is there.
    #[must_use]
    pub fn locked_in(shelf: Shelf, environment: Arc<dyn Environment + Sync>) -> Self {
        Self {
            shelf,
            environment,
            home: None,
            open: None,
            other: None,
            shared: Shared::default(),
            overview: None,
            turn: 0,
            saved_last: None,
            after_lock: None,
            let_go: None,
        }
    }

    /// The shelf.
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The open plan.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`] when none is.
    pub fn open(&self) -> Result<&OpenPlan, Problem> {
        self.open.as_ref().ok_or_else(|| ProblemCode::Locked.into())
    }

    /// The open plan, to act on.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`] when none is.
    pub fn open_mut(&mut self) -> Result<&mut OpenPlan, Problem> {
        self.open.as_mut().ok_or_else(|| ProblemCode::Locked.into())
    }

    /// The language of the open plan.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`] when none is open.
    pub fn language(&self) -> Result<Language, Problem> {
        Ok(self.open()?.plan()?.details.language)
    }

    /// Whether a plan is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Tells this opening of the plan from every other, for what waits for a person while the plan is open.
    #[must_use]
    pub fn turn(&self) -> u64 {
        self.turn
    }

    /// Refuses to go on with what was begun at another turn.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`] when the plan was locked meanwhile, also when it, or another, is open again.
    pub fn still(&self, turn: u64) -> Result<(), Problem> {
        if self.turn == turn {
            Ok(())
        } else {
            Err(ProblemCode::Locked.into())
        }
    }

    /// Closes the open plan and the contact's overview.
    pub fn lock(&mut self) {
        self.overview = None;
        self.lock_plan();
    }

    /// Closes the open plan. Locking what is locked is no mistake. A backup is made afterwards, and a copy in the second place
    /// when something was written since the last: nobody waits for them, and the place may be slow or gone.
    pub fn lock_plan(&mut self) {
        self.saved_last = None;
        self.other = None;
        self.shared = Shared::default();
        let Some(open) = self.open.take() else { return };
        self.turn += 1;
        if open.is_example() {
            // Nothing of it is kept: it goes as it is closed.
            return;
        }
        let locked = open.lock();
        let (holds, let_go) = mpsc::channel();
        self.let_go = Some(let_go);
        self.after_lock = Some(thread::spawn(move || {
            let copy = locked.keep();
            drop(holds);
            // How long ago the last was made is told the next time the plan is opened.
            drop(copy.map(SecondCopy::write));
        }));
    }

    /// What is still being written of a plan that was locked.
    pub fn take_after_lock(&mut self) -> Option<JoinHandle<()>> {
        self.after_lock.take()
    }

    /// Closes the open plan, and waits until it can be opened again: a backup of it is being checked.
    fn lock_to_open(&mut self) {
        self.lock();
        self.wait_to_open();
    }

    fn wait_to_open(&mut self) {
        if let Some(let_go) = self.let_go.take() {
            // Nothing is ever said: it ends.
            let _ = let_go.recv();
        }
    }

    /// A problem as the window is told it: when another file took the plan's place, our words are kept first.
    pub fn told(&mut self, problem: Problem) -> Problem {
        match &mut self.open {
            Some(open) => open.told(problem),
            None => problem,
        }
    }

    /// Changes who can open the plan. Should its file not open again afterwards, the plan is locked: everything that was
    /// acknowledged is in it.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`], and what `change` says.
    pub fn change_ways<T>(
        &mut self,
        change: impl FnOnce(&mut OpenPlan) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let open = self.open_mut()?;
        let changed = change(open);
        if open.is_adrift() {
            self.lock();
        }
        changed
    }

    /// Ends the open plan: its keys are destroyed, and everything of it is removed.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; a wrong phrase, or one that is not the owner's, and then the plan stays open.
    pub fn end_plan(&mut self, secret: &SecretString) -> Result<PlanEnded, Problem> {
        let open = self.open()?;
        if !open.ways_in()?.may.end_plan {
            return Err(ProblemCode::NotYourWayIn.into());
        }
        let proven = open.prove(secret)?;
        let ended = self.open.take().map(|open| open.end(proven));
        self.lock();
        ended.unwrap_or_else(|| Err(ProblemCode::Locked.into()))
    }

    /// The open plan as it stands, for a window that starts anew.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`], and whatever the file says.
    pub fn current(&mut self) -> Result<OpenedPlan, Problem> {
        let from_overview = self.overview.is_some();
        let open = self.open_mut()?;
        let reading = open.read_today()?;
        let folder = open.open_folder().folder();
        let backup = match open.open_folder().backup() {
            Ok(Some(_)) => BackupNow::Made,
            Ok(None) => BackupNow::Unchanged,
            Err(_) => BackupNow::Failed,
        };
        let (plan, way) = (open.plan()?, open.open_folder().way());
        Ok(OpenedPlan {
            folder: folder.name(),
            cover: folder.cover(),
            pen: first_pen(&InSight::of(&plan), way).ok_or(ProblemCode::NotAPlan)?,
            plan: plan.told(),
            reading,
            reversible: open.reversible(),
            way,
            today: open.today()?,
            backup,
            notice: open.open_folder().notice(),
            bookmark: open.bookmark(),
            unsaved: None,
            second_place: open.second_place()?,
            from_overview,
            is_example: open.is_example(),
        })
    }

    /// Notes where something was saved, so that it can be shown.
    pub fn note_saved(&mut self, path: PathBuf) {
        self.saved_last = Some(path);
    }

    /// Where something was saved last.
    #[must_use]
    pub fn saved_last(&self) -> Option<&Path> {
        self.saved_last.as_deref()
    }

    /// The time now.
    ///
    /// # Errors
    /// [`ProblemCode::ClockWrong`] when the clock is out of all reason.
    pub fn now(&self) -> Result<DateTime<Utc>, Problem> {
        Ok(self.environment.now()?)
    }

    /// Today, where the two sit.
    ///
    /// # Errors
    /// [`ProblemCode::ClockWrong`] when the clock is out of all reason.
    pub fn today(&self) -> Result<NaiveDate, Problem> {
        Ok(self.environment.today()?)
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Session")
            .field("shelf", &self.shelf)
            .field("is_open", &self.is_open())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
