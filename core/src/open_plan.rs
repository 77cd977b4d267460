//! An open plan: what the shell and the command line hold while a plan is unlocked. Dropping it locks the plan.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use secrecy::SecretString;
use uuid::Uuid;

use crate::document::{self, Made, PaperWanted, Pdf, PdfChoices, open};
use crate::error::{Problem, ProblemCode};
use crate::journal::Journal;
use crate::kept::Looked;
use crate::new_plan::FirstWords;
use crate::plan::{DeviceId, Edit, Kind, Language, Pen, PersonId, Plan, RecordRef, Records};
use crate::reading::Reading;
use crate::store::{Changed, ClockWrong, Cursor, Environment, HistoryPage, Reversible, Store, day_here};
use crate::story::Told;
use crate::vault::{Cover, Holder, OpenFolder, RecoveryCode, Shelf, UnlockedFolder, WayIn, accept};

mod keys;
mod rescue;

/// A plan that is open here and nowhere else.
#[derive(Debug)]
pub struct OpenPlan {
    // The file is closed before the lock is let go: fields are dropped in this order.
    pub(crate) store: Store,
    open_folder: OpenFolder,
    /// What our words are called on the shelf, when another file took the plan's place.
    kept_as: Option<String>,
    pub(crate) looked: Looked,
    /// Up to which change the second place has a copy, or nothing was written since the plan was opened.
    copied: u64,
    /// See [`Self::is_adrift`].
    adrift: bool,
}

/// Where and as what a plan is opened.
pub struct Opening<'a> {
    /// The shelf it stands on.
    pub shelf: &'a Shelf,
    /// The program that opens it, for others who want to.
    pub program: &'a str,
    /// The clock, and randomness.
    pub environment: Box<dyn Environment>,
}

impl Opening<'_> {
    fn holder(&self) -> Result<Holder, ClockWrong> {
        Ok(Holder::here(self.program, self.environment.now()?))
    }

    fn device(&self) -> Result<DeviceId, Problem> {
        Ok(DeviceId(self.shelf.device(self.environment.now()?)?))
    }
}

/// The phrases a plan is made with.
#[derive(Debug, Clone, Copy)]
pub struct FirstPhrases<'a> {
    /// The owner's.
    pub owner: &'a SecretString,
    /// The contact's, when they get their own way in from the start.
    pub contact: Option<&'a SecretString>,
}

impl<'a> From<&'a SecretString> for FirstPhrases<'a> {
    fn from(owner: &'a SecretString) -> Self {
        Self { owner, contact: None }
    }
}

impl OpenPlan {
    /// Makes a new plan on the shelf and opens it, with a way in for the contact when they have a phrase. The recovery code
    /// is shown this once.
    ///
    /// # Errors
    /// What [`Shelf::create`], [`Store::begin`] and [`OpenPlan::set_phrase`] say; nothing is then left on the shelf. What is
    /// wrong with the contact's phrase names their `way`.
    pub fn create<'a>(
        opening: Opening<'_>,
        cover: &Cover,
        phrases: impl Into<FirstPhrases<'a>>,
        first: &FirstWords,
    ) -> Result<(Self, RecoveryCode), Problem> {
        let FirstPhrases { owner, contact } = phrases.into();
        let of_contact = |problem: Problem| problem.with("way", "contact");
        if let Some(phrase) = contact {
            // Judged before anything is made.
            let about = [&cover.nickname, &first.contact_name, &first.owner_name].map(String::as_str);
            accept(phrase, &about).map_err(|error| of_contact(error.into()))?;
        }
        let (mut made, code) = Self::made(opening, cover, owner, |connection, device, environment| {
            let (pen, edits) = first.edits(&|| environment.new_id());
            let mut store = Store::new(connection, device, environment, Some(WayIn::Owner))?;
            store.begin(pen, &edits)?;
            Ok(store)
        })?;
        if let Some(phrase) = contact
            && let Err(problem) = made.set_phrase(WayIn::Contact, phrase)
        {
            made.discard_new();
            return Err(of_contact(problem));
        }
        Ok((made, code))
    }

    /// Makes a plan on the shelf from another copy's journal, and opens it.
    ///
    /// # Errors
    /// What [`Shelf::create`] and [`Store::import`] say; nothing is then left on the shelf.
    pub fn import(
        opening: Opening<'_>,
        cover: &Cover,
        phrase: &SecretString,
        journal: &Journal,
    ) -> Result<(Self, RecoveryCode), Problem> {
        Self::made(opening, cover, phrase, |connection, device, environment| {
            let way = Some(WayIn::Owner);
            Ok(Store::import(connection, device, environment, way, journal)?)
        })
    }

    /// Makes a plan on the shelf from what is told, a story for instance, and opens it today.
    ///
    /// # Errors
    /// What [`Shelf::create`] and [`Told::play`] say; nothing is then left on the shelf.
    pub fn tell(
        opening: Opening<'_>,
        cover: &Cover,
        phrase: &SecretString,
        told: &impl Told,
    ) -> Result<(Self, RecoveryCode), Problem> {
        Self::made(opening, cover, phrase, |connection, device, environment| {
            Ok(told.play(connection, device)?.moved_to(environment))
        })
    }

    fn made(
        opening: Opening<'_>,
        cover: &Cover,
        phrase: &SecretString,
        fill: impl FnOnce(rusqlite::Connection, DeviceId, Box<dyn Environment>) -> Result<Store, Problem>,
    ) -> Result<(Self, RecoveryCode), Problem> {
        let device = opening.device()?;
        let holder = opening.holder()?;
        let environment = opening.environment;
        let (unlocked, code, environment) =
            opening.shelf.create_filled(cover, phrase, holder, |connection| {
                let store = fill(connection, device, environment)?;
                keys::accepts(phrase, &store.records(), Some(&cover.nickname))?;
                Ok::<_, Problem>(store.close())
            })?;
        let (connection, open_folder) = unlocked.into_parts();
        let store = Store::new(connection, device, environment, Some(open_folder.way()))?;
        let mut made = Self::holding(store, open_folder);
        made.agree_on_cover()?;
        Ok((made, code))
    }

    /// Unlocks the plan in the folder `name` on the shelf. Takes about a second.
    ///
    /// # Errors
    /// What [`crate::vault::PlanFolder::unlock`] and [`Store::new`] say.
    pub fn unlock(
        opening: Opening<'_>,
        name: &str,
        way: WayIn,
        secret: &SecretString,
    ) -> Result<Self, Problem> {
        let device = opening.device()?;
        let unlocked = opening.shelf.plan(name)?.unlock(way, secret, opening.holder()?)?;
        Self::opened(unlocked, device, opening.environment)
    }

    /// Takes away a plan that was made a moment ago and could not be finished: nobody has written in it.
    fn discard_new(self) {
        let Self {
            store, open_folder, ..
        } = self;
        drop(store);
        open_folder.discard_new();
    }

    fn opened(
        unlocked: UnlockedFolder,
        device: DeviceId,
        environment: Box<dyn Environment>,
    ) -> Result<Self, Problem> {
        let (connection, open_folder) = unlocked.into_parts();
        let mut store = Store::new(connection, device, environment, Some(open_folder.way()))?;
        store.mark_kept();
        // A file of ours in which nobody ever began a plan.
        store.records().owner().ok_or(ProblemCode::NotAPlan)?;
        let mut opened = Self::holding(store, open_folder);
        // Only what the shelf shows: no reason to keep anyone out.
        let _ = opened.agree_on_cover();
        Ok(opened)
    }

    fn holding(store: Store, open_folder: OpenFolder) -> Self {
        Self {
            copied: store.last_number(),
            store,
            open_folder,
            kept_as: None,
            looked: Looked::default(),
            adrift: false,
        }
    }

    /// Whether something was written that no copy in the second place can have.
    pub(crate) fn has_more_than_was_copied(&self) -> bool {
        self.store.last_number() > self.copied
    }

    /// Notes that a copy was made of all there is.
    pub(crate) fn note_copied(&mut self) {
        self.copied = self.store.last_number();
    }

    /// Closes the file. The right to write in it is held until what is given is dropped.
    pub(crate) fn close(self) -> OpenFolder {
        let Self {
            store, open_folder, ..
        } = self;
        drop(store);
        open_folder
    }

    /// Does what the edits say, all or nothing. The answer is as the way in lets it be seen, as is every other.
    ///
    /// # Errors
    /// What [`Store::act`] says.
    pub fn act(&mut self, pen: Pen, edits: &[Edit]) -> Result<Changed, Problem> {
        Ok(self.store.act(pen, edits)?)
    }

    /// Takes back the newest thing done on this laptop.
    ///
    /// # Errors
    /// What [`Store::undo`] says.
    pub fn undo(&mut self, pen: Pen) -> Result<Changed, Problem> {
        Ok(self.store.undo(pen)?)
    }

    /// Does again what was last taken back.
    ///
    /// # Errors
    /// What [`Store::redo`] says.
    pub fn redo(&mut self, pen: Pen) -> Result<Changed, Problem> {
        Ok(self.store.redo(pen)?)
    }

    /// What can be undone and redone now.
    #[must_use]
    pub fn reversible(&self) -> Reversible {
        self.store.reversible()
    }

    /// Where the conversation was left, if it was.
    #[must_use]
    pub fn bookmark(&self) -> Option<String> {
        self.store.bookmark()
    }

    /// Notes where the conversation was left.
    ///
    /// # Errors
    /// What [`Store::set_bookmark`] says.
    pub fn set_bookmark(&mut self, place: &str) -> Result<(), Problem> {
        Ok(self.store.set_bookmark(place)?)
    }

    /// Whether the file that is open is still the one that stands at its path.
    ///
    /// # Errors
    /// What [`Store::still_mine`] says.
    pub fn still_mine(&self) -> Result<(), Problem> {
        Ok(self.store.still_mine()?)
    }

    /// Brings what was written into the plan file itself, when nothing has been written for some seconds. Tells whether it
    /// was done.
    ///
    /// # Errors
    /// What [`Store::rest`] says.
    pub fn rest(&mut self, now: DateTime<Utc>) -> Result<bool, Problem> {
        Ok(self.store.rest(now)?)
    }

    /// The plan's records, with the fields all kinds have in common.
    #[must_use]
    pub fn records(&self) -> Cow<'_, Records> {
        self.store.records()
    }

    /// In which order the records came into the plan.
    ///
    /// # Errors
    /// What [`Store::order`] says.
    pub fn order(&self) -> Result<BTreeMap<Uuid, i64>, Problem> {
        Ok(self.store.order()?)
    }

    /// Checks that the plan's tables say what its journal does, and gives the number of changes.
    ///
    /// # Errors
    /// What [`Store::verify`] says.
    pub fn verify(&self) -> Result<usize, Problem> {
        Ok(self.store.verify()?)
    }

    /// Today, where the two sit.
    ///
    /// # Errors
    /// [`ClockWrong`] when the laptop's clock is out of all reason.
    pub fn today(&self) -> Result<NaiveDate, ClockWrong> {
        self.store.environment().today()
    }

    /// The ways in, the cover and the lock.
    #[must_use]
    pub fn open_folder(&self) -> &OpenFolder {
        &self.open_folder
    }

    /// The plan, as the way in lets it be read: the diary is the owner's alone, so the contact's phrase gives all but it.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn plan(&self) -> Result<Plan, Problem> {
        Ok(self.store.plan()?)
    }

    /// What the plan says today. From now on the answer to each act tells what has become another.
    ///
    /// # Errors
    /// What [`Store::reading`] says.
    pub fn read_today(&mut self) -> Result<Reading, Problem> {
        Ok(self.store.reading()?)
    }

    /// What was done to the plan, or to one record of it, newest first, as the way in lets it be read.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn history(
        &self,
        record: Option<RecordRef>,
        before: Option<Cursor>,
        most: usize,
    ) -> Result<HistoryPage, Problem> {
        Ok(self.store.history(record, before, most)?)
    }

    /// The plan and its whole history in the open format, and a note in the file that a copy was taken.
    ///
    /// # Errors
    /// [`ProblemCode::DiaryClosed`] when there is a diary and the way in is not the owner's; otherwise what
    /// [`open::write`] says.
    pub fn open_copy(&mut self) -> Result<String, Problem> {
        if self.store.hides_something() {
            return Err(ProblemCode::DiaryClosed.into());
        }
        let copy = open::write(&self.store, self.store.environment().now()?)?;
        self.store.mark_copied()?;
        Ok(copy)
    }

    /// Makes the plan's PDF, dated today, in the plan's language or another, as it is chosen: the owner's copy, or with what
    /// one reader may see.
    ///
    /// # Errors
    /// When it could not be made; [`ProblemCode::DiaryClosed`] when the diary is asked for
    /// by somebody who came in with the contact's phrase; [`ProblemCode::NothingToSee`] when the reader may see nothing.
    pub fn pdf(
        &self,
        reader: Option<PersonId>,
        language: Option<Language>,
        choices: PdfChoices,
    ) -> Result<Pdf, Problem> {
        if choices.diary && !self.store.sight().sees(Kind::DiaryEntry) {
            return Err(ProblemCode::DiaryClosed.into());
        }
        let mut plan = self.store.plan()?;
        let language = language.unwrap_or(plan.details.language);
        if let Some(reader) = reader {
            return document::plan_pdf_for(&plan, reader, self.made_now()?, language, choices);
        }
        plan.details.language = language;
        Ok(document::chosen_plan_pdf(&plan, self.made_now()?, choices)?)
    }

    /// Makes the plan's PDF and saves it.
    ///
    /// # Errors
    /// As [`Self::pdf`], and when `path` cannot be written.
    pub fn save_pdf(
        &self,
        path: &Path,
        reader: Option<PersonId>,
        language: Option<Language>,
        choices: PdfChoices,
    ) -> Result<(), Problem> {
        Ok(document::save(&self.pdf(reader, language, choices)?.bytes, path)?)
    }

    /// Makes one of the papers beside the plan, dated today, in the plan's language or another: of all of it, or of what one
    /// reader may see.
    ///
    /// # Errors
    /// What [`document::paper`] and [`document::paper_for`] say.
    pub fn paper(
        &self,
        wanted: &PaperWanted,
        reader: Option<PersonId>,
        language: Option<Language>,
    ) -> Result<Pdf, Problem> {
        let plan = self.store.plan()?;
        let language = language.unwrap_or(plan.details.language);
        match reader {
            Some(reader) => document::paper_for(&plan, wanted, reader, self.made_now()?, language),
            None => document::paper(&plan, wanted, self.made_now()?, language),
        }
    }

    /// Makes one of the papers beside the plan, and saves it.
    ///
    /// # Errors
    /// As [`Self::paper`], and when `path` cannot be written.
    pub fn save_paper(
        &self,
        path: &Path,
        wanted: &PaperWanted,
        language: Option<Language>,
    ) -> Result<(), Problem> {
        Ok(document::save(&self.paper(wanted, None, language)?.bytes, path)?)
    }

    /// Today, and the days of this room.
    fn made_now(&self) -> Result<Made, Problem> {
        Ok(Made {
            on: self.today()?,
            day_of: day_here,
        })
    }
}

#[cfg(test)]
mod tests;
