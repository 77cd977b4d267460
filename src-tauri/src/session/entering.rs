//! The ways into a plan: unlocked, made, taken in, mended.

use std::path::Path;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use viktig_core::document::{Bundled, read_any};
use viktig_core::error::Problem;
use viktig_core::new_plan::FirstWords;
use viktig_core::open_plan::{FirstPhrases, OpenPlan, Opening};
use viktig_core::plan::Language;
use viktig_core::reading::InSight;
use viktig_core::vault::{Cover, Holder, TakenCopy, WayIn};

use super::{CreatedPlan, MendedPlan, NewPlan, OpenedPlan, PROGRAM, Session};

impl Session {
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
            contact_is_primary: new.contact_is_primary,
            writes: new.writes,
            language: new.language,
        };
        let phrases = FirstPhrases {
            owner: &new.phrase,
            contact: Some(&new.contact_phrase).filter(|phrase| !phrase.expose_secret().is_empty()),
        };
        let (open, code) = OpenPlan::create(self.opening(), &cover, phrases, &first)?;
        let recovery_code = code.shown().expose_secret().to_owned();
        let mut opened = self.opened(open)?;
        // Here they have said who writes.
        opened.pen = new
            .writes
            .pen_in(&InSight::of(&opened.plan))
            .unwrap_or(opened.pen);
        Ok(CreatedPlan {
            opened,
            recovery_code,
            left: Vec::new(),
        })
    }

    /// Opens the example plan, which stands on no shelf and is gone when it is locked.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn open_example(&mut self, language: Language) -> Result<OpenedPlan, Problem> {
        self.lock();
        let open = OpenPlan::example(PROGRAM, language, Arc::clone(&self.environment))?;
        self.opened(open)
    }

    /// Puts the plan in a locked copy on the shelf. It stays locked, and so does an open one open.
    ///
    /// # Errors
    /// When the file is no locked copy, or the shelf cannot be written to; nothing is then left on the shelf.
    pub fn take_sealed_copy(&self, file: &Path) -> Result<TakenCopy, Problem> {
        Ok(self.shelf.take_sealed_copy(file, self.now()?)?)
    }

    /// Makes a plan from a file and opens it: an open copy of ours, or a FHIR bundle of anybody's. What a bundle has no word
    /// for is in `language`.
    ///
    /// # Errors
    /// As [`Session::create`], and everything that can be wrong with the file.
    pub fn import(
        &mut self,
        file: &Path,
        language: Language,
        cover: &Cover,
        phrase: &SecretString,
    ) -> Result<CreatedPlan, Problem> {
        self.lock();
        let Bundled { incoming, left } = read_any(file, language)?;
        let journal = incoming.into_journal(&self.environment)?;
        let (open, code) = OpenPlan::import(self.opening(), cover, phrase, &journal)?;
        let recovery_code = code.shown().expose_secret().to_owned();
        Ok(CreatedPlan {
            opened: self.opened(open)?,
            recovery_code,
            left,
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

    pub(super) fn opening(&self) -> Opening<'_> {
        Opening {
            shelf: &self.shelf,
            program: PROGRAM,
            environment: Box::new(Arc::clone(&self.environment)),
        }
    }

    pub(super) fn opened(&mut self, open: OpenPlan) -> Result<OpenedPlan, Problem> {
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
