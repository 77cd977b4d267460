//! What is decided for the laptop: which shelf it is, and what holds.

use std::ffi::OsString;

use viktig_core::error::Problem;
use viktig_core::policy::{Decided, Policy, decided_shelf};
use viktig_core::store::{Environment, ThisLaptop};

use super::Session;

impl Session {
    /// Nothing is open yet, on the shelf that is decided for this laptop, in `home` or in the platform's folder.
    ///
    /// # Errors
    /// When the platform has no such folder.
    pub fn at_home(home: Option<OsString>) -> Result<Self, Problem> {
        let shelf = decided_shelf(&mut ThisLaptop.decided(), home.clone())?;
        Ok(Self {
            home: Some(home),
            ..Self::locked(shelf)
        })
    }

    /// What is decided for this laptop now. While nothing is open, the shelf is the one that is decided.
    pub fn decided(&mut self) -> Decided {
        let mut decided = self.environment.decided();
        if let Some(home) = self.home.clone()
            && let Ok(shelf) = decided_shelf(&mut decided, home)
            && self.open.is_none()
            && shelf.folder() != self.shelf.folder()
        {
            self.shelf = shelf;
        }
        decided
    }

    /// The policies that hold now.
    #[must_use]
    pub fn policy(&self) -> Policy {
        self.environment.decided().policy
    }
}
