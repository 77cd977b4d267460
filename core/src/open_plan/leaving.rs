//! What leaves an open plan: its PDF, the papers beside it, and all of it in the open format.

use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::OpenPlan;
use crate::document::{
    self, CALENDAR_FIELDS, CalendarWanted, Made, MadeFor, PaperLook, PaperWanted, Pdf, PdfChoices, open,
};
use crate::error::{Problem, ProblemCode};
use crate::plan::text::is_blank;
use crate::plan::{Kind, Language, Pen, PersonId, Role, Share, SharedDocument};
use crate::reading::{Basis, rests_on};
use crate::store::{Changed, day_here};

/// Somebody who gets a copy, and who gives it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Recipient {
    /// Who gets it.
    pub person: PersonId,
    /// Who holds the pen.
    pub pen: Pen,
    /// Why, where no consent lets them see anything: then it is the owner who gives it. Blank otherwise.
    #[serde(default)]
    pub reason: String,
}

impl OpenPlan {
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
    /// by somebody who came in with the contact's phrase; [`ProblemCode::NothingToSee`] when the reader may see nothing;
    /// [`ProblemCode::OwnersGift`] when it is given without a consent, and not by the owner.
    pub fn pdf(
        &self,
        to: Option<&Recipient>,
        language: Option<Language>,
        choices: PdfChoices,
    ) -> Result<Pdf, Problem> {
        if choices.diary && !self.store.sight().sees(Kind::DiaryEntry) {
            return Err(ProblemCode::DiaryClosed.into());
        }
        let mut plan = self.store.plan()?;
        let language = language.unwrap_or(plan.details.language);
        if let Some(to) = self.made_for(to)? {
            return document::plan_pdf_for(&plan, to, self.made_now()?, language, choices);
        }
        plan.details.language = language;
        Ok(document::chosen_plan_pdf(&plan, self.made_now()?, choices)?)
    }

    /// Makes the plan's PDF and saves it; first it is noted who gets it, when that is somebody else than the owner.
    ///
    /// # Errors
    /// As [`Self::pdf`] and [`Self::hand_out`], and when `path` cannot be written.
    pub fn save_pdf(
        &mut self,
        path: &Path,
        to: Option<&Recipient>,
        language: Option<Language>,
        choices: PdfChoices,
    ) -> Result<Option<Changed>, Problem> {
        let pdf = self.pdf(to, language, choices)?;
        self.save_for(path, &pdf.bytes, to, SharedDocument::Plan)
    }

    /// Makes one of the papers beside the plan, dated today, in the plan's language or another: of all of it, or of what one
    /// reader may see.
    ///
    /// # Errors
    /// What [`document::paper`] and [`document::paper_for`] say; [`ProblemCode::OwnersGift`] as [`Self::pdf`].
    pub fn paper(
        &self,
        wanted: &PaperWanted,
        to: Option<&Recipient>,
        language: Option<Language>,
        large_print: bool,
    ) -> Result<Pdf, Problem> {
        let plan = self.store.plan()?;
        let look = PaperLook {
            language: language.unwrap_or(plan.details.language),
            large_print,
        };
        match self.made_for(to)? {
            Some(to) => document::paper_for(&plan, wanted, to, self.made_now()?, look),
            None => document::paper(&plan, wanted, self.made_now()?, look),
        }
    }

    /// Makes one of the papers beside the plan and saves it; first it is noted who gets it, when that is somebody else than
    /// the owner.
    ///
    /// # Errors
    /// As [`Self::paper`] and [`Self::hand_out`], and when `path` cannot be written.
    pub fn save_paper(
        &mut self,
        path: &Path,
        wanted: &PaperWanted,
        to: Option<&Recipient>,
        language: Option<Language>,
        large_print: bool,
    ) -> Result<Option<Changed>, Problem> {
        let paper = self.paper(wanted, to, language, large_print)?;
        self.save_for(path, paper.as_ref(), to, wanted.document())
    }

    /// Makes the calendar of what has a day: of all of it, or of what one reader may see. With `words` it says what each thing
    /// is; otherwise every title is the same.
    ///
    /// # Errors
    /// As [`Self::pdf`].
    pub fn calendar(
        &self,
        to: Option<&Recipient>,
        language: Option<Language>,
        words: bool,
    ) -> Result<String, Problem> {
        let plan = self.store.plan()?;
        let wanted = CalendarWanted {
            language: language.unwrap_or(plan.details.language),
            words,
            at: self.store.environment().now()?,
            changes: &self.store.times_changed(&CALENDAR_FIELDS)?,
        };
        document::calendar(&plan, self.made_for(to)?, self.made_now()?, wanted)
    }

    /// Makes the table of actions and follow-ups: of all of them, or of what one reader may see.
    ///
    /// # Errors
    /// As [`Self::pdf`].
    pub fn table(&self, to: Option<&Recipient>, language: Option<Language>) -> Result<Vec<u8>, Problem> {
        let plan = self.store.plan()?;
        let language = language.unwrap_or(plan.details.language);
        document::table(&plan, self.made_for(to)?, self.made_now()?, language)
    }

    /// Saves what was made; first it is noted who gets it, when that is somebody else than the owner. What is not noted is not
    /// saved.
    ///
    /// # Errors
    /// As [`Self::hand_out`], and when `path` cannot be written.
    pub fn save_for(
        &mut self,
        path: &Path,
        made: &[u8],
        to: Option<&Recipient>,
        document: SharedDocument,
    ) -> Result<Option<Changed>, Problem> {
        let mut noted = None;
        document::save_after(made, path, || {
            noted = to
                .map(|to| self.hand_out(to, document, made))
                .transpose()?
                .flatten();
            Ok(())
        })?;
        Ok(noted)
    }

    /// Notes that a copy leaves the plan: what, to whom, by whom, and on which consents. The owner's own copy is not noted.
    ///
    /// # Errors
    /// What [`Store::note_share`] says.
    ///
    /// [`Store::note_share`]: crate::store::Store::note_share
    pub fn hand_out(
        &mut self,
        to: &Recipient,
        document: SharedDocument,
        made: &[u8],
    ) -> Result<Option<Changed>, Problem> {
        let plan = self.store.plan()?;
        if plan
            .people
            .iter()
            .any(|it| it.id == to.person && it.is(Role::Owner))
        {
            return Ok(None);
        }
        let today = self.today()?;
        let share = Share {
            id: self.store.environment().new_id().into(),
            on: Some(today),
            person: Some(to.person),
            document,
            by: Some(to.pen.writer),
            way: Some(self.open_folder.way().into()),
            consents: rests_on(&plan, to.person, today),
            reason: to.reason.clone(),
            sha256: hex::encode(Sha256::digest(made)),
            removed: false,
        };
        Ok(Some(self.store.note_share(to.pen, share)?))
    }

    /// On what basis somebody gets a copy.
    fn made_for(&self, to: Option<&Recipient>) -> Result<Option<MadeFor>, Problem> {
        let Some(to) = to else { return Ok(None) };
        if is_blank(&to.reason) {
            return Ok(Some(to.person.into()));
        }
        self.store.may_give(to.pen)?;
        Ok(Some(MadeFor {
            person: to.person,
            basis: Basis::OwnersGift,
        }))
    }

    /// Today, and the days of this room.
    fn made_now(&self) -> Result<Made, Problem> {
        Ok(Made {
            on: self.today()?,
            day_of: day_here,
        })
    }
}
