//! Writing an open file out of a plan's own, an act and a change at a time: however long the history, no more of it is in
//! memory than one of them.

use std::cell::RefCell;
use std::io::{self, Write};

use chrono::{DateTime, Utc};
use serde::ser::{Error, Serialize, SerializeSeq, SerializeStruct, Serializer};

use super::format::{FORMAT, VERSION};
use crate::document::common::Unfinished;
use crate::error::Problem;
use crate::plan::PlanRecords;
use crate::store::{Store, StoreError};

/// Writes all of a plan and a last line end to `to`.
///
/// # Errors
/// What `to` says, and whatever the plan's file says.
pub(super) fn write(store: &Store, made: DateTime<Utc>, to: &mut dyn Write) -> Result<(), Unfinished> {
    let stopped = RefCell::new(None);
    let file = FileOf {
        made,
        plan: store.plan().map_err(Problem::from)?.into(),
        journal: JournalOf {
            store,
            stopped: &stopped,
        },
    };
    let written = serde_json::to_writer_pretty(&mut *to, &file);
    if let Some(error) = stopped.take() {
        return Err(Problem::from(error).into());
    }
    written.map_err(io::Error::from)?;
    Ok(to.write_all(b"\n")?)
}

/// The same fields as [`super::format::OpenFile`], in the same order.
struct FileOf<'a> {
    made: DateTime<Utc>,
    plan: PlanRecords,
    journal: JournalOf<'a>,
}

impl Serialize for FileOf<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut file = to.serialize_struct("OpenFile", 5)?;
        file.serialize_field("format", FORMAT)?;
        file.serialize_field("version", &VERSION)?;
        file.serialize_field("made", &self.made)?;
        file.serialize_field("plan", &self.plan)?;
        file.serialize_field("journal", &self.journal)?;
        file.end()
    }
}

/// A journal as it stands in a plan's file. What the file says when it cannot be read is put aside in `stopped`: on its way
/// through the writer it would become a text.
#[derive(Clone, Copy)]
struct JournalOf<'a> {
    store: &'a Store,
    stopped: &'a RefCell<Option<StoreError>>,
}

struct Acts<'a>(JournalOf<'a>);

struct Changes<'a>(JournalOf<'a>);

impl Serialize for JournalOf<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut journal = to.serialize_struct("Journal", 2)?;
        journal.serialize_field("acts", &Acts(*self))?;
        journal.serialize_field("changes", &Changes(*self))?;
        journal.end()
    }
}

impl Serialize for Acts<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(None)?;
        let read = self
            .0
            .store
            .each_act(|act| list.serialize_element(act).map_err(Stop::Writing));
        self.0.told(read)?;
        list.end()
    }
}

impl Serialize for Changes<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(None)?;
        let read = self
            .0
            .store
            .each_change(|change| list.serialize_element(change).map_err(Stop::Writing));
        self.0.told(read)?;
        list.end()
    }
}

impl JournalOf<'_> {
    fn told<E: Error>(&self, read: Result<(), Stop<E>>) -> Result<(), E> {
        read.map_err(|stop| match stop {
            Stop::Writing(error) => error,
            Stop::Reading(error) => {
                let said = E::custom("the plan's file could not be read");
                self.stopped.replace(Some(error));
                said
            }
        })
    }
}

/// Why no more of a journal is written.
enum Stop<E> {
    Writing(E),
    Reading(StoreError),
}

impl<E> From<StoreError> for Stop<E> {
    fn from(error: StoreError) -> Self {
        Self::Reading(error)
    }
}
