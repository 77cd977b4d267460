//! The plan's file. The only place with SQL, and [`Store::act`] the only way a plan changes.

mod act;
mod acts;
mod arrived;
mod bring_back;
mod carried;
mod changed;
mod changes;
mod choose;
mod copies;
mod environment;
mod error;
mod extents;
mod facts;
pub mod file;
mod given;
mod heads;
mod history;
mod import;
mod keeping;
mod mend;
mod moment;
mod once;
mod reading;
mod rest;
mod reverse;
mod search;
mod segments;
mod share;
mod shared_identity;
mod sight;
mod since;
mod stroke;
mod tables;
#[cfg(test)]
mod tests;
mod told;
mod typing;
mod unite;
mod unsettled;
mod verify;

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use file::PlanFile;
use rusqlite::Connection;

use crate::journal::{Act, HeldTogether, UndoStack};
use crate::plan::{ActId, DeviceId, Disagreement, Owned, PersonId, Plan, REMOVED, RecordRef, Records, WayIn};

use facts::{BOOKMARK, fact};

pub use changed::{Changed, Reversible};
pub(crate) use copies::Newest;
pub use environment::{ClockWrong, Environment, MadeUp, ThisLaptop, YEARS, day_here, nearest};
pub use error::StoreError;
pub use history::{Cursor, HistoryPage};
pub(crate) use keeping::forget_cover;
pub use mend::{Gap, Mended};
pub(crate) use mend::{Source, mend};
pub(crate) use moment::Moment;
pub(crate) use segments::{SegmentRow, seen_of};
pub(crate) use shared_identity::Made;
pub use sight::Sight;
pub(crate) use unite::{Coming, Meeting};

/// An open plan: its file, and the same plan in memory.
pub struct Store {
    connection: PlanFile,
    /// This copy of the plan.
    device: DeviceId,
    /// The laptop it is open on.
    laptop: DeviceId,
    environment: Box<dyn Environment>,
    records: Records,
    voices: heads::Voices,
    disagreements: Vec<Disagreement>,
    /// What stands, where copies are apart in fields that are one value together.
    held: Vec<HeldTogether>,
    undo: UndoStack,
    last: Option<Act>,
    newest: Newest,
    run_began: DateTime<Utc>,
    numbers: Numbers,
    bookmark: Option<String>,
    way: Option<WayIn>,
    written_at: Option<DateTime<Utc>>,
    /// What was last given of what the plan says, once somebody has asked for it.
    given: Option<reading::Given>,
    carried: carried::CarriedTo,
}

/// How many prepared statements a connection keeps: more than there are different ones.
const STATEMENTS: usize = 64;

/// How many acts back undo reaches after a restart. More are in the history, where any of them can be read.
const UNDONE_AT_MOST: usize = 1000;

/// The numbers this device has given out, and the last of them that a copy of the plan may have seen.
#[derive(Debug, Clone, Copy, Default)]
struct Numbers {
    change: u64,
    act: u64,
    copied: u64,
}

impl Store {
    /// Reads the plan in an open, migrated file. `device` is this copy of the program, `way` the way in that the file was
    /// opened by: it is kept with every act, and by the contact's nothing is written in the diary, nor taken back in it,
    /// whoever holds the pen. Without one the file was opened by nobody: a story, a test.
    ///
    /// # Errors
    /// Whatever the database says, and [`StoreError::Unexpected`] for rows the program did not write.
    pub fn new(
        mut connection: Connection,
        device: DeviceId,
        environment: Box<dyn Environment>,
        way: Option<WayIn>,
    ) -> Result<Self, StoreError> {
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        let mut records = tables::read_all(&connection)?;
        let rivals = heads::rivals(&connection)?;
        let held = heads::held_together(&connection, records.owner())?;
        heads::mend_tables(&mut connection, &mut records, &rivals, &held);
        let connection = PlanFile::of(connection);
        let bookmark = fact(&connection, BOOKMARK)?;
        let mut voices = heads::voices(&connection, records.owner())?;
        heads::sign_held(&connection, &mut voices, &held)?;
        let heads::Open { disagreements, held } = heads::Open::of(rivals, held, records.owner());
        let mut store = Self {
            connection,
            device,
            laptop: device,
            environment,
            records,
            voices,
            disagreements,
            held,
            undo: UndoStack::default(),
            last: None,
            newest: Newest::default(),
            run_began: DateTime::UNIX_EPOCH,
            numbers: Numbers::default(),
            bookmark,
            way,
            written_at: None,
            given: None,
            carried: carried::CarriedTo::default(),
        };
        store.write_as(device)?;
        Ok(store)
    }

    /// What may be seen of the plan, by the way in that was used.
    #[must_use]
    pub fn sight(&self) -> Sight {
        Sight::by(self.way)
    }

    /// The whole plan, as it is seen.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn plan(&self) -> Result<Plan, StoreError> {
        let mut plan = self.typed()?;
        plan.voices = self.voices.values().cloned().collect();
        plan.disagreements = self.told_disagreements();
        Ok(self.sight().of_plan(plan))
    }

    /// The records as they are seen, typed and in order, without voices and disagreements.
    fn typed(&self) -> Result<Plan, StoreError> {
        self.typed_of(&self.records)
    }

    /// The plan's records as they are seen, with the fields all kinds have in common.
    #[must_use]
    pub fn records(&self) -> Cow<'_, Records> {
        self.sight().of_records(&self.records)
    }

    /// Every record, seen or not: for what stays in the file.
    pub(crate) fn all_records(&self) -> &Records {
        &self.records
    }

    /// Whether there is, or was, anything in the plan that is not seen.
    #[must_use]
    pub fn hides_something(&self) -> bool {
        let mut kinds = self.records.iter().map(|(record, _)| record.kind);
        kinds.any(|kind| !self.sight().sees(kind))
    }

    /// What in the plan is the owner's.
    fn owned<'a>(&'a self, words_of: &'a dyn Fn(RecordRef, &str) -> Option<PersonId>) -> Owned<'a> {
        Owned {
            records: &self.records,
            owner: self.records.owner(),
            disagreements: &self.disagreements,
            words_of,
        }
    }

    /// Whose words stand in a field; of `removed`, whoever took the record out or brought it back.
    fn words_of(&self, record: RecordRef, field: &str) -> Option<PersonId> {
        if field == REMOVED {
            return heads::mover(&self.connection, record, self.records.owner());
        }
        let voice = self.voices.get(&(record, field.to_owned()));
        voice.map(|voice| voice.pen.words)
    }

    /// What copies of the plan disagree about in a field.
    fn disagreement(&self, record: RecordRef, field: &str) -> Option<&Disagreement> {
        self.disagreements
            .iter()
            .find(|open| open.record == record && open.field == field)
    }

    /// The open file, to copy it.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Where the program runs: its clock and its randomness.
    #[must_use]
    pub fn environment(&self) -> &dyn Environment {
        self.environment.as_ref()
    }

    /// The same open plan, somewhere else: a story is played in its own time, and gone on with in ours.
    #[must_use]
    pub fn moved_to(self, environment: Box<dyn Environment>) -> Self {
        Self { environment, ..self }
    }

    /// Closes the file, and gives back the place it was in.
    #[must_use]
    pub(crate) fn close(self) -> Box<dyn Environment> {
        self.environment
    }

    /// The way in that the file was opened by; nothing for a story or a test.
    #[must_use]
    pub fn way(&self) -> Option<WayIn> {
        self.way
    }

    /// What can be undone and redone now.
    #[must_use]
    pub fn reversible(&self) -> Reversible {
        self.sight().of_reversible(Reversible {
            undo: self.undo.undo().map(|(_, name)| name),
            redo: self.undo.redo().map(|(_, name)| name),
        })
    }

    /// From now on, what has been written may be in a backup: it no longer grows in place, so that a backup and the journal
    /// never tell one change differently.
    pub(crate) fn mark_kept(&mut self) {
        self.numbers.copied = self.numbers.change;
    }

    /// How much this copy has done: it is more when something was written.
    pub(crate) fn last_number(&self) -> u64 {
        self.numbers.change + self.numbers.act
    }

    /// When the newest words that are seen were written; nothing in a plan without any.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn last_written(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        acts::newest_at(&self.connection, &self.sight().unseen())
    }

    fn new_act_id(&self) -> ActId {
        ActId(self.environment.new_id())
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("records", &self.records.len())
            .finish_non_exhaustive()
    }
}
