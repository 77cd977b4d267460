//! What leaves an open plan: its PDF, the papers beside it, and all of it in the open format.

use std::path::Path;

use super::OpenPlan;
use crate::document::{self, Made, PaperLook, PaperWanted, Pdf, PdfChoices, open};
use crate::error::{Problem, ProblemCode};
use crate::plan::{Kind, Language, PersonId};
use crate::store::day_here;

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
        large_print: bool,
    ) -> Result<Pdf, Problem> {
        let plan = self.store.plan()?;
        let look = PaperLook {
            language: language.unwrap_or(plan.details.language),
            large_print,
        };
        match reader {
            Some(reader) => document::paper_for(&plan, wanted, reader, self.made_now()?, look),
            None => document::paper(&plan, wanted, self.made_now()?, look),
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
        large_print: bool,
    ) -> Result<(), Problem> {
        let paper = self.paper(wanted, None, language, large_print)?;
        Ok(document::save(&paper.bytes, path)?)
    }

    /// Today, and the days of this room.
    fn made_now(&self) -> Result<Made, Problem> {
        Ok(Made {
            on: self.today()?,
            day_of: day_here,
        })
    }
}
