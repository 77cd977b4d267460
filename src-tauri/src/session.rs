//! The one place that knows whether a plan is open: locked or unlocked, and what each allows.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};

use chrono::{DateTime, NaiveDate, Utc};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::kept::{SecondCopy, SecondPlace};
use viktig_core::new_plan::{FirstWords, Writes};
use viktig_core::open_plan::{FirstPhrases, OpenPlan, Opening};
use viktig_core::plan::{Language, Plan};
use viktig_core::reading::Reading;
use viktig_core::store::{Environment, Mended, Reversible, ThisLaptop};
use viktig_core::vault::{Cover, Holder, Notice, PlanEnded, Shelf, TakenCopy, WayChanged, WayIn};

/// What others are told who want to open the same plan.
const PROGRAM: &str = "Viktig for meg";

/// What became of the backup on the way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BackupNow {
    /// A verified backup was made.
    Made,
    /// Nothing had changed since the newest.
    Unchanged,
    /// There was no room for one, or the disk refused.
    Failed,
}

/// A plan that was just opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedPlan {
    /// The name of its folder on the shelf.
    pub folder: String,
    /// Its cover.
    pub cover: Option<Cover>,
    /// All of it.
    pub plan: Plan,
    /// What it says today.
    pub reading: Reading,
    /// What can be undone and redone.
    pub reversible: Reversible,
    /// The way in that was used.
    pub way: WayIn,
    /// Today, where the two sit.
    pub today: NaiveDate,
    /// What became of the backup on the way in.
    pub backup: BackupNow,
    /// What was found at the door and put right, if there was anything.
    pub notice: Option<Notice>,
    /// Where the conversation was left, if it is begun.
    pub bookmark: Option<String>,
    /// What was written and could not be saved before it was locked, in the window's own words; given back this once.
    #[ts(type = "string | null")]
    #[serde(serialize_with = "shown")]
    pub unsaved: Option<SecretString>,
    /// The second place for backups, when one was chosen: the front page asks when it has been long.
    pub second_place: Option<SecondPlace>,
}

/// Secrets are not written down by accident; this one goes back to the window that wrote it.
fn shown<S: serde::Serializer>(words: &Option<SecretString>, to: S) -> Result<S::Ok, S::Error> {
    words.as_ref().map(|words| words.expose_secret()).serialize(to)
}

/// A damaged plan that was put together again and opened.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MendedPlan {
    /// The plan.
    pub opened: OpenedPlan,
    /// What could be read, and what could not.
    pub mended: Mended,
}

/// What a new plan is made from.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewPlan {
    /// What it is called on the shelf, where others can see it.
    pub nickname: String,
    /// The picture on its cover.
    pub symbol: String,
    /// The cover's colour.
    pub colour: String,
    /// The language it is written in.
    pub language: Language,
    /// What the owner is called.
    pub owner_name: String,
    /// What the primary contact is called; empty when there is none.
    pub contact_name: String,
    /// Who holds the pen first.
    pub writes: Writes,
    /// The owner's pass phrase.
    #[ts(type = "string")]
    pub phrase: SecretString,
    /// The contact's own pass phrase; empty when there is none.
    #[ts(type = "string")]
    pub contact_phrase: SecretString,
}

/// A plan that was just made. The recovery code is shown this once.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreatedPlan {
    /// The plan.
    pub opened: OpenedPlan,
    /// The recovery code.
    pub recovery_code: String,
}

/// The shelf, and the plan that is open, if one is.
pub struct Session {
    shelf: Shelf,
    environment: Arc<dyn Environment + Sync>,
    open: Option<OpenPlan>,
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
            open: None,
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

    /// Closes the open plan. Locking what is locked is no mistake. A backup is made afterwards, and a copy in the second place
    /// when something was written since the last: nobody waits for them, and the place may be slow or gone.
    pub fn lock(&mut self) {
        self.saved_last = None;
        let Some(open) = self.open.take() else { return };
        self.turn += 1;
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
        if let Some(let_go) = self.let_go.take() {
            // Nothing is ever said: it ends.
            let _ = let_go.recv();
        }
    }

    /// Opens a plan with a phrase or the recovery code; one that was open is locked first.
    ///
    /// # Errors
    /// Everything that can keep a person out, each with its own code.
    pub fn unlock(&mut self, folder: &str, way: WayIn, secret: &SecretString) -> Result<OpenedPlan, Problem> {
        self.lock_to_open();
        let open = OpenPlan::unlock(self.opening(), folder, way, secret)?;
        self.opened(open)
    }

    /// Makes a new plan and opens it.
    ///
    /// # Errors
    /// A weak phrase, or a shelf that cannot be written to; nothing is then left on the shelf.
    pub fn create(&mut self, new: &NewPlan) -> Result<CreatedPlan, Problem> {
        self.lock();
        let cover = cover(&new.nickname, &new.symbol, &new.colour)?;
        let first = FirstWords {
            owner_name: new.owner_name.clone(),
            contact_name: new.contact_name.clone(),
            writes: new.writes,
            language: new.language,
        };
        let phrases = FirstPhrases {
            owner: &new.phrase,
            contact: Some(&new.contact_phrase).filter(|phrase| !phrase.expose_secret().is_empty()),
        };
        let (open, code) = OpenPlan::create(self.opening(), &cover, phrases, &first)?;
        let recovery_code = code.shown().expose_secret().to_owned();
        Ok(CreatedPlan {
            opened: self.opened(open)?,
            recovery_code,
        })
    }

    /// Makes a plan from an open JSON file and opens it.
    ///
    /// # Errors
    /// As [`Session::create`], and everything that can be wrong with the file.
    pub fn import(
        &mut self,
        file: &Path,
        cover: &Cover,
        phrase: &SecretString,
    ) -> Result<CreatedPlan, Problem> {
        self.lock();
        let taken = viktig_core::document::open::read_file(file)?;
        let journal = taken.into_journal(&self.environment)?;
        let (open, code) = OpenPlan::import(self.opening(), cover, phrase, &journal)?;
        let recovery_code = code.shown().expose_secret().to_owned();
        Ok(CreatedPlan {
            opened: self.opened(open)?,
            recovery_code,
        })
    }

    /// Puts a damaged plan together again out of what can be read, and opens it.
    ///
    /// # Errors
    /// As [`Session::unlock`], and when too little can be read; nothing is changed then.
    pub fn mend(&mut self, folder: &str, way: WayIn, secret: &SecretString) -> Result<MendedPlan, Problem> {
        self.lock_to_open();
        let (open, mended) = OpenPlan::mend(self.opening(), folder, way, secret)?;
        Ok(MendedPlan {
            opened: self.opened(open)?,
            mended,
        })
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
    pub fn change_ways(
        &mut self,
        change: impl FnOnce(&mut OpenPlan) -> Result<WayChanged, Problem>,
    ) -> Result<WayChanged, Problem> {
        let open = self.open_mut()?;
        let changed = change(open);
        if open.is_adrift() {
            self.lock();
        }
        changed
    }

    /// Puts the plan in a locked copy on the shelf. It stays locked, and so does an open one open.
    ///
    /// # Errors
    /// When the file is no locked copy, or the shelf cannot be written to; nothing is then left on the shelf.
    pub fn take_sealed_copy(&self, file: &Path) -> Result<TakenCopy, Problem> {
        Ok(self.shelf.take_sealed_copy(file, self.now()?)?)
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

    /// Puts a backup in the place of a damaged plan, which is kept aside.
    ///
    /// # Errors
    /// As [`Session::unlock`], and when the backup is not whole; nothing is changed then.
    pub fn restore(
        &mut self,
        folder: &str,
        backup: &str,
        way: WayIn,
        secret: &SecretString,
    ) -> Result<(), Problem> {
        self.lock_to_open();
        let holder = Holder::here(PROGRAM, self.now()?);
        Ok(self.shelf.plan(folder)?.restore(backup, way, secret, &holder)?)
    }

    /// The open plan as it stands, for a window that starts anew.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`], and whatever the file says.
    pub fn current(&mut self) -> Result<OpenedPlan, Problem> {
        let open = self.open_mut()?;
        let reading = open.read_today()?;
        let folder = open.open_folder().folder();
        let name = folder
            .path()
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let backup = match open.open_folder().backup() {
            Ok(Some(_)) => BackupNow::Made,
            Ok(None) => BackupNow::Unchanged,
            Err(_) => BackupNow::Failed,
        };
        Ok(OpenedPlan {
            folder: name,
            cover: folder.cover(),
            plan: open.plan()?,
            reading,
            reversible: open.reversible(),
            way: open.open_folder().way(),
            today: open.today()?,
            backup,
            notice: open.open_folder().notice(),
            bookmark: open.bookmark(),
            unsaved: None,
            second_place: open.second_place()?,
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

    fn opening(&self) -> Opening<'_> {
        Opening {
            shelf: &self.shelf,
            program: PROGRAM,
            environment: Box::new(Arc::clone(&self.environment)),
        }
    }

    fn opened(&mut self, open: OpenPlan) -> Result<OpenedPlan, Problem> {
        self.open = Some(open);
        self.current().inspect_err(|_| self.lock())
    }
}

/// A cover with a name on it.
///
/// # Errors
/// [`ProblemCode::EmptyText`] without a name.
pub fn cover(nickname: &str, symbol: &str, colour: &str) -> Result<Cover, Problem> {
    Ok(Cover::new(nickname, symbol, colour)?)
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
