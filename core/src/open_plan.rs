//! An open plan: what the shell and the command line hold while a plan is unlocked. Dropping it locks the plan.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::error::{Problem, ProblemCode};
use crate::kept::Looked;
use crate::plan::{Edit, Language, Pen, PictureId, Plan, RecordRef, Records};
use crate::reading::{Reading, SearchAsked, SearchFound};
use crate::store::{Changed, ClockWrong, Cursor, HistoryPage, Reversible, Store};
use crate::vault::{Fetched, OpenFolder};
use crate::wording::{InWords, WordsAsked, in_words};

mod archive;
mod copies;
mod example;
mod example_place;
mod files;
mod keys;
mod leaving;
mod left_beside;
mod news;
mod open_copy;
mod opening;
mod overview;
mod preview;
mod rescue;
mod shared;

pub use copies::OtherCopy;
pub use leaving::Recipient;
use left_beside::LeftBeside;
pub use opening::{FirstPhrases, Opening};
pub use overview::PlanFromAfar;
pub use preview::{PdfOf, Preview, Previewed, ToPreview};
pub use shared::{LookInFolder, LookedIn, Sent, ToSend};

/// A plan that is open here and nowhere else.
#[derive(Debug)]
pub struct OpenPlan {
    // The file is closed before the lock is let go: fields are dropped in this order.
    pub(crate) store: Store,
    left: LeftBeside,
    open_folder: OpenFolder,
    /// What our words are called on the shelf, when another file took the plan's place.
    kept_as: Option<String>,
    pub(crate) looked: Looked,
    /// The PDF that is looked at before it is saved.
    previews: preview::Previews,
    /// Up to which change the second place has a copy, or nothing was written since the plan was opened.
    copied: u64,
    /// What the folder that the copies share was seen to hold.
    fetched: Fetched,
    /// See [`Self::is_adrift`].
    adrift: bool,
    /// Where the example stands, if it is what is open. Gone with it, after everything else.
    example: Option<example_place::ExamplePlace>,
}

impl OpenPlan {
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
            store,
            left,
            open_folder,
            ..
        } = self;
        drop(store);
        drop(left);
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

    /// The same, whatever another copy of the plan has written there since.
    ///
    /// # Errors
    /// What [`Store::undo_over`] says.
    pub fn undo_over(&mut self, pen: Pen) -> Result<Changed, Problem> {
        Ok(self.store.undo_over(pen)?)
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
        let has_rested = self.store.rest(now)?;
        if has_rested {
            self.left.say();
        }
        Ok(has_rested)
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

    /// The image of a picture, as it is written, by the mark it is told by. Nothing when it is in the plan no more.
    #[must_use]
    pub fn image(&self, picture: PictureId, mark: &str) -> Option<String> {
        self.store.image(picture, mark)
    }

    /// What the plan says today. From now on the answer to each act tells what has become another.
    ///
    /// # Errors
    /// What [`Store::reading`] says.
    pub fn read_today(&mut self) -> Result<Reading, Problem> {
        Ok(self.store.reading()?)
    }

    /// What is asked of the plan, in words; of the one that was looked at last, when `then` is its name.
    ///
    /// # Errors
    /// [`ProblemCode::BackupDamaged`] when it was another that was looked at.
    pub fn in_words(
        &self,
        asked: &WordsAsked,
        then: Option<&str>,
        language: Language,
    ) -> Result<InWords, Problem> {
        let store = match then {
            None => &self.store,
            Some(name) => self.looked_at(name).ok_or(ProblemCode::BackupDamaged)?,
        };
        let today = self.today()?;
        Ok(in_words(
            asked,
            &store.plan()?,
            &store.records(),
            language,
            today,
        )?)
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

    /// Where words stand in the plan, and in what stood there before, as the way in lets it be read.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn search(&self, asked: &SearchAsked) -> Result<SearchFound, Problem> {
        Ok(self.store.search(asked)?)
    }
}

#[cfg(test)]
mod tests;
