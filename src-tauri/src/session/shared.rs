//! The folder that the open plan's copies share, as it was when it was last looked into. It may lie on another machine, so the
//! window is told from memory; it is let go of when the plan is locked, and nobody who locks waits for it.

use std::path::PathBuf;

use viktig_core::error::{Problem, ProblemCode};
use viktig_core::kept::{CopyEnded, Exchanged, FolderState, SharedFolder};
use viktig_core::plan::{DeviceId, Pen, PersonId};
use viktig_core::store::Changed;

use super::Session;

/// What is known of the shared folder while the plan is open.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// The folder that was chosen to share the plan in, until that is done.
    chosen: Option<PathBuf>,
    /// The folder as it was told last.
    told: Option<SharedFolder>,
}

impl Session {
    /// Notes the folder that the plan is to be shared in.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`].
    pub fn choose_shared_folder(&mut self, place: PathBuf) -> Result<(), Problem> {
        self.open()?;
        self.shared.chosen = Some(place);
        Ok(())
    }

    /// Shares the plan in the folder that was chosen.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; [`ProblemCode::Internal`] when none was chosen; why the plan cannot be shared there.
    pub fn share_in(&mut self, pen: Pen) -> Result<Exchanged, Problem> {
        let open = self.open.as_mut().ok_or(ProblemCode::Locked)?;
        let place = self.shared.chosen.take().ok_or(ProblemCode::Internal)?;
        self.shared.told = None;
        let exchanged = open.share_in(pen, &place)?;
        self.shared.told = Some(exchanged.folder.clone());
        Ok(exchanged)
    }

    /// Where the folder is; nothing when the plan is shared in none. It is not asked.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`], and whatever the plan's file says.
    pub fn shared_place(&self) -> Result<Option<PathBuf>, Problem> {
        self.open()?.shared_place()
    }

    /// The folder as it was told last; before that, as it is.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`], and whatever the plan's file says.
    pub fn shared_folder(&mut self) -> Result<Option<SharedFolder>, Problem> {
        let open = self.open.as_ref().ok_or(ProblemCode::Locked)?;
        if self.shared.told.is_none() {
            self.shared.told = open.shared_folder()?;
        }
        Ok(self.shared.told.clone())
    }

    /// The folder did not answer: until it does, it is told as away.
    pub fn folder_is_away(&mut self) {
        if let Some(told) = &mut self.shared.told {
            told.state = FolderState::Away;
        }
    }

    /// Looks into the folder, takes in what is new there, and writes what is new here.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; what the plan's file says, and then it can be tried once more.
    pub fn exchange(&mut self, pen: Pen) -> Result<Exchanged, Problem> {
        let exchanged = self.open_mut()?.exchange(pen)?;
        self.shared.told = Some(exchanged.folder.clone());
        Ok(exchanged)
    }

    /// Forgets the folder on this laptop.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`], and whatever the plan's file says.
    pub fn stop_sharing(&mut self) -> Result<(), Problem> {
        self.open_mut()?.stop_sharing()?;
        self.shared.told = None;
        Ok(())
    }

    /// Says yes to a copy that asks to join.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; why it may not be said yes to.
    pub fn allow_copy(&mut self, pen: Pen, copy: DeviceId, person: PersonId) -> Result<Changed, Problem> {
        self.open_mut()?.allow_copy(pen, copy, person)
    }

    /// Ends a copy that was said yes to. Should the plan's file not open again with its new key, the plan is locked:
    /// everything that was acknowledged is in it.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; why it may not be ended.
    pub fn end_copy(&mut self, pen: Pen, copy: DeviceId) -> Result<CopyEnded, Problem> {
        let ended = self.change_ways(|open| open.end_copy(pen, copy))?;
        self.shared.told.clone_from(&ended.folder);
        Ok(ended)
    }
}
