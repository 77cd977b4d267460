//! What is decided for this laptop, as it was last looked at: the timer asks every second, and a file is not read so often.

use std::sync::Mutex;

use serde::Serialize;
use ts_rs::TS;
use viktig_core::policy::Decided;

use crate::session::Session;
use crate::settings::Settings;
use crate::watch::held;

/// What was decided when it was last looked at.
#[derive(Debug, Default)]
pub(crate) struct Ruling(Mutex<Decided>);

/// What is decided, and the settings as they are then.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Ruled {
    /// What is decided, and what was wrong with it.
    decided: Decided,
    /// How the program looks, and when it locks.
    settings: Settings,
}

impl Ruling {
    /// Looks again.
    pub(crate) fn look(&self, session: &Mutex<Session>) -> Decided {
        let decided = held(session).decided();
        *held(&self.0) = decided.clone();
        decided
    }

    /// Looks again, and tells what becomes of the settings that were chosen.
    pub(crate) fn ruled(&self, session: &Mutex<Session>, chosen: &Mutex<Settings>) -> Ruled {
        let decided = self.look(session);
        let settings = held(chosen).held_to(&decided.policy);
        Ruled { decided, settings }
    }

    /// The settings as they are, without looking again.
    pub(crate) fn hold(&self, chosen: Settings) -> Settings {
        chosen.held_to(&held(&self.0).policy)
    }
}
