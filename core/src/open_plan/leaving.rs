//! What leaves an open plan: its PDF, and the papers beside it.

use std::path::Path;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::keys::accepts;
use super::{OpenPlan, PdfOf};
use crate::document::{self, Made, MadeFor, PaperWanted, Pdf, PdfChoices};
use crate::error::{Problem, ProblemCode};
use crate::plan::text::is_blank;
use crate::plan::{Language, Pen, PersonId, Role, Share, SharedDocument};
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
    /// Makes the plan's PDF, dated today, in the plan's language or another, as it is chosen: the owner's copy, or with what
    /// one reader may see.
    ///
    /// # Errors
    /// When it could not be made; [`ProblemCode::DiaryClosed`] when the diary is asked for
    /// by somebody who came in with the contact's phrase; [`ProblemCode::NothingToSee`] when the reader may see nothing, and
    /// [`ProblemCode::GiftReasonMissing`] when the one who makes it could give it to them all the same, with a reason;
    /// [`ProblemCode::OwnersGift`] when it is given without a consent, and not by the owner.
    pub fn pdf(
        &self,
        to: Option<&Recipient>,
        language: Option<Language>,
        choices: PdfChoices,
    ) -> Result<Pdf, Problem> {
        self.pdf_of(to, language, choices)
    }

    /// The plan's PDF or a paper: of the pages that are looked at, when it is those.
    fn pdf_of(
        &self,
        to: Option<&Recipient>,
        language: Option<Language>,
        of: impl Into<PdfOf>,
    ) -> Result<Pdf, Problem> {
        let asked = self.pdf_asked(to, language, of)?;
        Ok(match self.previewed(&asked) {
            Some(pages) => pages.pdf()?,
            None => asked.lay_out()?.pdf()?,
        })
    }

    /// The plan's PDF as it leaves: with a password, or without where that is allowed.
    ///
    /// # Errors
    /// As [`Self::pdf`] and [`Self::locked`]; [`ProblemCode::PolicyPdfPassword`].
    pub fn pdf_to_leave(
        &self,
        to: Option<&Recipient>,
        language: Option<Language>,
        choices: PdfChoices,
        password: Option<&SecretString>,
    ) -> Result<Vec<u8>, Problem> {
        self.policy().may_leave_as_pdf(password.is_some())?;
        let pdf = self.pdf(to, language, choices)?;
        match password {
            Some(password) => self.locked(&pdf, password),
            None => Ok(pdf.bytes),
        }
    }

    /// Makes the plan's PDF and saves it, with a password or without; first it is noted who gets it, when that is somebody else
    /// than the owner.
    ///
    /// # Errors
    /// As [`Self::pdf_to_leave`] and [`Self::save_for`], and when `path` cannot be written.
    pub fn save_pdf(
        &mut self,
        path: &Path,
        to: Option<&Recipient>,
        language: Option<Language>,
        choices: PdfChoices,
        password: Option<&SecretString>,
    ) -> Result<Option<Changed>, Problem> {
        let made = self.pdf_to_leave(to, language, choices, password)?;
        self.save_for(path, &made, to, SharedDocument::Plan)
    }

    /// Makes one of the papers beside the plan, dated today, in the plan's language or another: of all of it, or of what one
    /// reader may see.
    ///
    /// # Errors
    /// What [`document::paper`] and [`document::paper_for`] say; [`ProblemCode::OwnersGift`] as [`Self::pdf`];
    /// [`ProblemCode::NoCopyBefore`] when what is new is asked for and the reader never got a copy.
    pub fn paper(
        &self,
        wanted: &PaperWanted,
        to: Option<&Recipient>,
        language: Option<Language>,
        large_print: bool,
    ) -> Result<Pdf, Problem> {
        let wanted = wanted.clone();
        self.pdf_of(to, language, PdfOf::Paper { wanted, large_print })
    }

    /// Makes one of the papers beside the plan and saves it, with a password or without; first it is noted who gets it, when
    /// that is somebody else than the owner.
    ///
    /// # Errors
    /// As [`Self::paper`], [`Self::locked`] and [`Self::hand_out`], and when `path` cannot be written.
    pub fn save_paper(
        &mut self,
        path: &Path,
        wanted: &PaperWanted,
        to: Option<&Recipient>,
        language: Option<Language>,
        large_print: bool,
        password: Option<&SecretString>,
    ) -> Result<Option<Changed>, Problem> {
        let paper = self.paper(wanted, to, language, large_print)?;
        self.save_for(
            path,
            &self.perhaps_locked(paper, password)?,
            to,
            wanted.document(),
        )
    }

    fn perhaps_locked(&self, made: Pdf, password: Option<&SecretString>) -> Result<Vec<u8>, Problem> {
        match password {
            Some(password) => self.locked(&made, password),
            None => Ok(made.bytes),
        }
    }

    /// What was made, so that it opens with `password` alone. It is then no archive file.
    ///
    /// # Errors
    /// [`ProblemCode::WeakPassphrase`] when somebody who knows the plan's people would guess it, or it is empty;
    /// what [`document::locked`] says.
    pub fn locked(&self, made: &Pdf, password: &SecretString) -> Result<Vec<u8>, Problem> {
        self.accepts_password(password)?;
        Ok(document::locked(&made.bytes, password)?)
    }

    /// Says no to a password for a PDF that is easy to guess.
    ///
    /// # Errors
    /// [`ProblemCode::WeakPassphrase`] and [`ProblemCode::PassphraseTooLong`].
    pub fn accepts_password(&self, password: &SecretString) -> Result<(), Problem> {
        let folder = self.open_folder.folder();
        let nickname = folder.cover().map(|cover| cover.nickname);
        accepts(password, &self.records(), nickname.as_deref(), &self.policy())
    }

    /// Saves what was made; first it is noted who gets it, when that is somebody else than the owner. What is not noted is not
    /// saved.
    ///
    /// # Errors
    /// As [`Self::hand_out`], [`ProblemCode::PolicyPlace`], and when `path` cannot be written.
    pub fn save_for(
        &mut self,
        path: &Path,
        made: &[u8],
        to: Option<&Recipient>,
        document: SharedDocument,
    ) -> Result<Option<Changed>, Problem> {
        self.policy().may_save_in(Some(path))?;
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
        // An archive is not the owner's, whoever takes the file there.
        let is_own = document != SharedDocument::Archive;
        let mut people = plan.people.iter();
        if is_own && people.any(|it| it.id == to.person && it.is(Role::Owner)) {
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

    /// What is said to whoever makes something for somebody who may see nothing: the owner, who may give it all the same, is
    /// asked why.
    pub(super) fn or_ask_why(&self, to: Option<&Recipient>) -> impl Fn(Problem) -> Problem + Send + use<> {
        let lacks_why = to.is_some_and(|to| is_blank(&to.reason) && self.store.may_give(to.pen).is_ok());
        move |problem| match problem.code {
            ProblemCode::NothingToSee if lacks_why => ProblemCode::GiftReasonMissing.into(),
            _ => problem,
        }
    }

    /// On what basis somebody gets a copy.
    pub(super) fn made_for(&self, to: Option<&Recipient>) -> Result<Option<MadeFor>, Problem> {
        let Some(to) = to else { return Ok(None) };
        let basis = basis(&to.reason);
        if basis == Basis::OwnersGift {
            self.store.may_give(to.pen)?;
        }
        Ok(Some(MadeFor {
            person: to.person,
            basis,
        }))
    }

    /// Today, and the days of this room.
    pub(super) fn made_now(&self) -> Result<Made, Problem> {
        Ok(Made {
            on: self.today()?,
            day_of: day_here,
            is_example: self.is_example(),
        })
    }
}

/// On what basis somebody gets a copy: a gift is told with its reason.
pub(super) fn basis(reason: &str) -> Basis {
    if is_blank(reason) {
        Basis::Consents
    } else {
        Basis::OwnersGift
    }
}
