//! How a plan comes to be open: made, taken in, told as a story, unlocked.

use secrecy::SecretString;

use super::left_beside::LeftBeside;
use super::preview::Previews;
use super::{OpenPlan, keys};
use crate::error::{Problem, ProblemCode};
use crate::journal::Journal;
use crate::kept::Looked;
use crate::new_plan::FirstWords;
use crate::plan::DeviceId;
use crate::store::{ClockWrong, Environment, Store};
use crate::story::Told;
use crate::vault::{Cover, Fetched, Holder, OpenFolder, RecoveryCode, Shelf, UnlockedFolder, WayIn, accept};

/// Where and as what a plan is opened.
pub struct Opening<'a> {
    /// The shelf it stands on.
    pub shelf: &'a Shelf,
    /// The program that opens it, for others who want to.
    pub program: &'a str,
    /// The clock, and randomness.
    pub environment: Box<dyn Environment>,
}

impl Opening<'_> {
    pub(super) fn holder(&self) -> Result<Holder, ClockWrong> {
        Ok(Holder::here(self.program, self.environment.now()?))
    }

    pub(super) fn device(&self) -> Result<DeviceId, Problem> {
        Ok(DeviceId(self.shelf.device(self.environment.now()?)?))
    }
}

/// The phrases a plan is made with.
#[derive(Debug, Clone, Copy)]
pub struct FirstPhrases<'a> {
    /// The owner's.
    pub owner: &'a SecretString,
    /// The contact's, when they get their own way in from the start.
    pub contact: Option<&'a SecretString>,
}

impl<'a> From<&'a SecretString> for FirstPhrases<'a> {
    fn from(owner: &'a SecretString) -> Self {
        Self { owner, contact: None }
    }
}

impl OpenPlan {
    /// Makes a new plan on the shelf and opens it, with a way in for the contact when they have a phrase. The recovery code
    /// is shown this once.
    ///
    /// # Errors
    /// What [`Shelf::create`], [`Store::begin`] and [`OpenPlan::set_phrase`] say; nothing is then left on the shelf. What is
    /// wrong with the contact's phrase names their `way`.
    pub fn create<'a>(
        opening: Opening<'_>,
        cover: &Cover,
        phrases: impl Into<FirstPhrases<'a>>,
        first: &FirstWords,
    ) -> Result<(Self, RecoveryCode), Problem> {
        let FirstPhrases { owner, contact } = phrases.into();
        let of_contact = |problem: Problem| problem.with("way", "contact");
        if let Some(phrase) = contact {
            let policy = opening.environment.decided().policy;
            policy.may_give_way(WayIn::Contact, false)?;
            // Judged before anything is made.
            let about = [&cover.nickname, &first.contact_name, &first.owner_name].map(String::as_str);
            accept(phrase, &about, policy.lowest_score()).map_err(|error| of_contact(error.into()))?;
        }
        let fresh = true;
        let (mut made, code) =
            Self::made(opening, cover, owner, fresh, |connection, device, environment| {
                let (pen, edits) = first.edits(&|| environment.new_id());
                let mut store = Store::new(connection, device, environment, Some(WayIn::Owner))?;
                store.begin(pen, &edits)?;
                Ok(store)
            })?;
        if let Some(phrase) = contact
            && let Err(problem) = made.set_phrase(WayIn::Contact, phrase)
        {
            made.discard_new();
            return Err(of_contact(problem));
        }
        Ok((made, code))
    }

    /// Makes a plan on the shelf from another copy's journal, and opens it.
    ///
    /// # Errors
    /// What [`Shelf::create`] and [`Store::import`] say; nothing is then left on the shelf.
    pub fn import(
        opening: Opening<'_>,
        cover: &Cover,
        phrase: &SecretString,
        journal: &Journal,
    ) -> Result<(Self, RecoveryCode), Problem> {
        // It goes on beside the one that it came from.
        let fresh = false;
        Self::made(
            opening,
            cover,
            phrase,
            fresh,
            |connection, device, environment| {
                let way = Some(WayIn::Owner);
                Ok(Store::import(connection, device, environment, way, journal)?)
            },
        )
    }

    /// Makes a plan on the shelf from what is told, a story for instance, and opens it today.
    ///
    /// # Errors
    /// What [`Shelf::create`] and [`Told::play`] say; nothing is then left on the shelf.
    pub fn tell(
        opening: Opening<'_>,
        cover: &Cover,
        phrase: &SecretString,
        told: &impl Told,
    ) -> Result<(Self, RecoveryCode), Problem> {
        let fresh = true;
        Self::made(
            opening,
            cover,
            phrase,
            fresh,
            |connection, device, environment| Ok(told.play(connection, device)?.moved_to(environment)),
        )
    }

    fn made(
        opening: Opening<'_>,
        cover: &Cover,
        phrase: &SecretString,
        fresh: bool,
        fill: impl FnOnce(rusqlite::Connection, DeviceId, Box<dyn Environment>) -> Result<Store, Problem>,
    ) -> Result<(Self, RecoveryCode), Problem> {
        let device = opening.device()?;
        let holder = opening.holder()?;
        let environment = opening.environment;
        let policy = environment.decided().policy;
        let (unlocked, code, environment) =
            opening.shelf.create_filled(cover, phrase, holder, |connection| {
                let store = fill(connection, device, environment)?;
                keys::accepts(phrase, &store.records(), Some(&cover.nickname), &policy)?;
                Ok::<_, Problem>(store.close())
            })?;
        let (connection, open_folder) = unlocked.into_parts();
        let mut store = Store::new(connection, device, environment, Some(open_folder.way()))?;
        let left = LeftBeside::settle(&mut store, &open_folder, fresh);
        let mut made = Self::holding(store, left, open_folder);
        made.agree_on_cover()?;
        // A place that cannot be noted is noted the next time.
        let _ = made.take_up_decided_place();
        Ok((made, code))
    }

    /// Unlocks the plan in the folder `name` on the shelf. Takes about a second.
    ///
    /// # Errors
    /// What [`crate::vault::PlanFolder::unlock`] and [`Store::new`] say.
    pub fn unlock(
        opening: Opening<'_>,
        name: &str,
        way: WayIn,
        secret: &SecretString,
    ) -> Result<Self, Problem> {
        let device = opening.device()?;
        let unlocked = opening.shelf.plan(name)?.unlock(way, secret, opening.holder()?)?;
        Self::opened(unlocked, device, opening.environment)
    }

    /// Takes away a plan that was made a moment ago and could not be finished: nobody has written in it.
    fn discard_new(self) {
        let Self {
            store,
            left,
            open_folder,
            ..
        } = self;
        left.say_no_more();
        drop(store);
        open_folder.discard_new();
    }

    pub(super) fn opened(
        unlocked: UnlockedFolder,
        device: DeviceId,
        environment: Box<dyn Environment>,
    ) -> Result<Self, Problem> {
        let (connection, open_folder) = unlocked.into_parts();
        let mut store = Store::new(connection, device, environment, Some(open_folder.way()))?;
        let left = LeftBeside::settle(&mut store, &open_folder, false);
        store.mark_kept();
        // A file of ours in which nobody ever began a plan.
        store.records().owner().ok_or(ProblemCode::NotAPlan)?;
        let mut opened = Self::holding(store, left, open_folder);
        // Only what the shelf shows: no reason to keep anyone out.
        let _ = opened.agree_on_cover();
        let _ = opened.take_up_decided_place();
        Ok(opened)
    }

    pub(super) fn holding(store: Store, left: LeftBeside, open_folder: OpenFolder) -> Self {
        Self {
            copied: store.last_number(),
            store,
            left,
            open_folder,
            kept_as: None,
            looked: Looked::default(),
            fetched: Fetched::default(),
            previews: Previews::default(),
            adrift: false,
            example: None,
        }
    }
}
