//! The folder that the open plan's copies share. It may lie on another machine and be slow, so it is looked into and written in
//! while nobody holds the session; what is told of it between is told from memory. All of it is let go of when the plan is
//! locked.

use std::path::Path;

use viktig_core::error::{Problem, ProblemCode};
use viktig_core::kept::{CopyEnded, Met, SharedFolder};
use viktig_core::open_plan::{LookInFolder, LookedIn, Sent, ToSend};
use viktig_core::plan::{DeviceId, Pen, PersonId};
use viktig_core::store::Changed;

use super::Session;

/// What is known of the shared folder while the plan is open.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// The folder as it was told last.
    told: Option<SharedFolder>,
    /// What was found in it, and is not taken in yet.
    looked: Option<LookedIn>,
    /// What is to be written in it.
    to_send: Option<ToSend>,
}

impl Session {
    /// What is to be looked for in the shared folder; nothing when the plan is shared in none.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`], and whatever the plan's file says.
    pub fn to_look_in_folder(&mut self) -> Result<Option<LookInFolder>, Problem> {
        self.open_mut()?.to_look()
    }

    /// The same in a folder that was just chosen to share the plan in.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; why the plan cannot be shared there.
    pub fn to_look_in_chosen(&mut self, folder: &Path) -> Result<LookInFolder, Problem> {
        self.open_mut()?.to_look_in(folder)
    }

    /// Keeps what was found until it is taken in.
    pub fn found_in_folder(&mut self, looked: LookedIn) {
        self.shared.looked = Some(looked);
    }

    /// Takes in what was found, and makes ready what is new here. Nothing when nothing was new there.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; [`ProblemCode::Internal`] when nobody has looked; why the plan cannot be shared in a folder
    /// that was just chosen; what the plan's file says.
    pub fn take_from_folder(&mut self, pen: Pen) -> Result<Option<Met>, Problem> {
        let open = self.open.as_mut().ok_or(ProblemCode::Locked)?;
        let looked = self.shared.looked.take().ok_or(ProblemCode::Internal)?;
        let (met, to_send) = open.take_in_looked(pen, looked)?;
        self.shared.to_send = Some(to_send);
        Ok(met)
    }

    /// What is to be written in the folder, once.
    pub fn to_send(&mut self) -> Option<ToSend> {
        self.shared.to_send.take()
    }

    /// Notes what was written, and tells how the folder stands then.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`], and whatever the plan's file says.
    pub fn note_sent(&mut self, sent: Sent) -> Result<SharedFolder, Problem> {
        let told = self.open_mut()?.note_sent(sent)?;
        self.shared.told = Some(told.clone());
        Ok(told)
    }

    /// The folder as it was when it was last looked into; nothing before that, and when there is none.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`].
    pub fn shared_folder(&self) -> Result<Option<SharedFolder>, Problem> {
        self.open()?;
        Ok(self.shared.told.clone())
    }

    /// Forgets the folder on this laptop.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`], and whatever the plan's file says.
    pub fn stop_sharing(&mut self) -> Result<(), Problem> {
        self.open_mut()?.stop_sharing()?;
        self.shared = Shared::default();
        Ok(())
    }

    /// Says yes to a copy that asked in the folder as it was told last. Nobody waits for the folder.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; [`ProblemCode::CopyUnknown`] when it did not ask with that key; why it may not be said.
    pub fn allow_copy(
        &mut self,
        pen: Pen,
        copy: DeviceId,
        key: &str,
        person: PersonId,
    ) -> Result<Changed, Problem> {
        let open = self.open.as_mut().ok_or(ProblemCode::Locked)?;
        let asking = self.shared.told.as_ref().map(|folder| folder.asking.as_slice());
        open.allow_copy(pen, copy, key, person, asking.unwrap_or_default())
    }

    /// Ends a copy that was said yes to. The new folder is begun the next time the old one is looked for. Should the plan's file not
    /// open again with its new key, the plan is locked: everything that was acknowledged is in it.
    ///
    /// # Errors
    /// [`ProblemCode::Locked`]; why it may not be ended.
    pub fn end_copy(&mut self, pen: Pen, copy: DeviceId) -> Result<CopyEnded, Problem> {
        let ended = self.change_ways(|open| open.end_copy(pen, copy))?;
        // What was found, or made ready, was so with the key that the plan had.
        self.shared = Shared {
            told: self.shared.told.take(),
            ..Shared::default()
        };
        Ok(ended)
    }
}
