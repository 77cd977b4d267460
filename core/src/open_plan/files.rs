//! What leaves an open plan for other programs: its calendar, a table, files for word processors and health records.

use std::path::Path;

use super::OpenPlan;
use super::leaving::{Recipient, basis};
use crate::document::{self, CALENDAR_FIELDS, CalendarGiven, CalendarWanted, FileWanted, MadeFor};
use crate::error::Problem;
use crate::plan::{Language, Plan, Share, ShareId, SharedDocument};
use crate::store::Changed;

impl OpenPlan {
    /// Makes a file for other programs, in the plan's language or another: of all of it, or of what one reader may see.
    ///
    /// # Errors
    /// As [`Self::pdf`].
    pub fn file(
        &mut self,
        wanted: FileWanted,
        to: Option<&Recipient>,
        language: Option<Language>,
    ) -> Result<Vec<u8>, Problem> {
        let made = match wanted {
            FileWanted::Calendar { words } => self.calendar(to, language, words).map(String::into_bytes),
            FileWanted::Table => self.table(to, language),
            FileWanted::Word => self.word(to, language),
            FileWanted::Fhir => self.fhir(to, language),
        };
        made.map_err(self.or_ask_why(to))
    }

    /// Makes a file for other programs and saves it; first it is noted who gets it, when that is somebody else than the owner.
    ///
    /// # Errors
    /// As [`Self::file`] and [`Self::hand_out`], and when `path` cannot be written.
    pub fn save_file(
        &mut self,
        path: &Path,
        wanted: FileWanted,
        to: Option<&Recipient>,
        language: Option<Language>,
    ) -> Result<Option<Changed>, Problem> {
        let made = self.file(wanted, to, language)?;
        self.save_for(path, &made, to, wanted.document())
    }

    /// The calendar of what has a day. With `words` it says what each thing is; otherwise every title is the same.
    fn calendar(
        &mut self,
        to: Option<&Recipient>,
        language: Option<Language>,
        words: bool,
    ) -> Result<String, Problem> {
        let plan = self.store.plan()?;
        let to = self.made_for(to)?;
        let wanted = CalendarWanted {
            language: language.unwrap_or(plan.details.language),
            words,
            at: self.store.environment().now()?,
            changed: &self.store.last_changed(&CALENDAR_FIELDS)?,
            given: &self.calendars_given(&plan, to)?,
        };
        let calendar = document::calendar(&plan, to, self.made_now()?, wanted)?;
        // What is written from now on is a newer version of what it says.
        self.store.mark_copied()?;
        Ok(calendar)
    }

    /// What somebody's earlier calendars were made of.
    fn calendars_given(&self, plan: &Plan, to: Option<MadeFor>) -> Result<Vec<CalendarGiven>, Problem> {
        let Some(to) = to else { return Ok(Vec::new()) };
        let shares = plan.shares.iter();
        let theirs: Vec<&Share> = shares
            .filter(|it| it.person == Some(to.person) && it.document == SharedDocument::Calendar)
            .collect();
        let ids: Vec<ShareId> = theirs.iter().map(|it| it.id).collect();
        let of = |(id, plan)| {
            let share = theirs.iter().find(|it| it.id == id)?;
            Some(CalendarGiven {
                plan,
                on: share.on?,
                basis: basis(&share.reason),
            })
        };
        let plans = self.store.plans_given(&ids)?;
        Ok(plans.into_iter().filter_map(of).collect())
    }

    /// The table of actions and follow-ups.
    fn table(&self, to: Option<&Recipient>, language: Option<Language>) -> Result<Vec<u8>, Problem> {
        let plan = self.store.plan()?;
        let language = language.unwrap_or(plan.details.language);
        document::table(&plan, self.made_for(to)?, self.made_now()?, language)
    }

    /// The plan for word processors.
    fn word(&self, to: Option<&Recipient>, language: Option<Language>) -> Result<Vec<u8>, Problem> {
        let plan = self.store.plan()?;
        let language = language.unwrap_or(plan.details.language);
        document::word(&plan, self.made_for(to)?, self.made_now()?, language)
    }

    /// The bundle for health records.
    fn fhir(&self, to: Option<&Recipient>, language: Option<Language>) -> Result<Vec<u8>, Problem> {
        let plan = self.store.plan()?;
        let language = language.unwrap_or(plan.details.language);
        document::fhir(&plan, self.made_for(to)?, self.made_now()?, language)
    }
}
