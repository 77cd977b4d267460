//! The open format: a whole plan, with its history, as JSON that anyone can read without us (docs/open-format.md).
//!
//! Writing and reading are each other's inverse. What comes from outside is hostile until shown otherwise: it is read
//! into the plan's own types (`format`), held against the plan's rules and against its own journal (`check`), and only
//! then becomes a plan. Nothing is written before all of that has passed.

mod begin;
pub(in crate::document) mod check;
mod check_journal;
mod error;
mod format;
mod lists;
#[cfg(test)]
mod tests;
pub(in crate::document) mod text;
mod writing;

use std::io::{Read, Seek, Write};
use std::path::Path;

use chrono::{DateTime, Utc};

use super::common::Unfinished;
use crate::error::{Problem, ProblemCode};
use crate::journal::Journal;
use crate::plan::{Plan, PlanDetails, PlanRecords};
use crate::store::{Environment, Store, nearest};

pub use error::OpenError;
pub use format::{FORMAT, VERSION, schema};
use format::{Header, OpenFile, Said};
use text::JsonText;

/// The largest open file that is read, in megabytes. A long life with a plan is a few; 200,000 changes, each in an act of its own, are 235.
pub const MAX_MEGABYTES: u64 = 500;

/// A plan from an open file, checked but not yet anybody's file.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    records: PlanRecords,
    journal: Option<Journal>,
    said: Vec<Said>,
}

/// Writes the plan as open JSON, made `now`, to `to`, a piece at a time. The same plan gives the same text, but for `made`.
///
/// # Errors
/// What `to` says, and whatever the plan's file says.
pub fn write_to(store: &Store, now: DateTime<Utc>, to: &mut dyn Write) -> Result<(), Unfinished> {
    writing::write(store, now, to)
}

/// The same text in memory.
///
/// # Errors
/// As [`write_to`].
pub fn write(store: &Store, now: DateTime<Utc>) -> Result<String, Problem> {
    let mut text = Vec::new();
    write_to(store, now, &mut text)?;
    String::from_utf8(text).map_err(|_| ProblemCode::DocumentFailed.into())
}

/// A plan without its history as open JSON, dated `made`: whose words the texts are is said, and nothing of what stood before.
///
/// # Errors
/// [`OpenError::NotOurs`] when it could not be written.
pub(in crate::document) fn write_plan(plan: &Plan, made: DateTime<Utc>) -> Result<String, OpenError> {
    let file = OpenFile::of_plan(plan, made);
    serde_json::to_string_pretty(&file).map_err(|_| OpenError::not_ours(""))
}

/// Reads an open file, no larger than [`MAX_MEGABYTES`], a piece at a time: what it says is in memory, its text is not.
///
/// # Errors
/// [`OpenError`], each kind of file that is no plan told apart.
pub fn read_file(path: &Path) -> Result<Incoming, OpenError> {
    checked(parse(&mut JsonText::open(path, MAX_MEGABYTES)?)?)
}

/// Reads a plan from open JSON.
///
/// # Errors
/// [`OpenError`], each kind of text that is no plan told apart.
pub fn read(bytes: &[u8]) -> Result<Incoming, OpenError> {
    checked(parse(&mut JsonText::of(bytes, MAX_MEGABYTES))?)
}

fn parse<R: Read + Seek>(text: &mut JsonText<R>) -> Result<OpenFile, OpenError> {
    Header::check(text)?;
    OpenFile::read(text)
}

fn checked(
    OpenFile {
        plan,
        mut journal,
        said,
        ..
    }: OpenFile,
) -> Result<Incoming, OpenError> {
    if let Some(journal) = &mut journal {
        check::clean_journal(journal);
    }
    let journal = journal.map(within_the_years);
    check::check(&plan, journal.as_ref())?;
    begin::check_said(&plan, &said)?;
    Ok(Incoming {
        records: plan,
        journal,
        said,
    })
}

/// What a wrong clock once wrote is read as the nearest time there is: no plan of ours is refused for its clock.
fn within_the_years(mut journal: Journal) -> Journal {
    for act in &mut journal.acts {
        act.at = nearest(act.at);
    }
    for change in &mut journal.changes {
        change.at = nearest(change.at);
    }
    journal
}

impl Incoming {
    /// A plan from another format, with no journal of its own. `at` in an error is where in the plan.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub(in crate::document) fn without_journal(plan: PlanRecords) -> Result<Self, OpenError> {
        check::check(&plan, None)?;
        Ok(Self {
            records: plan,
            journal: None,
            said: Vec::new(),
        })
    }

    /// What the plan is called, when it holds, and in which language.
    #[must_use]
    pub fn details(&self) -> &PlanDetails {
        &self.records.details
    }

    /// Everything that was ever done to it, for [`Store::import`]. A plan that came without a journal gets one that
    /// begins now, with the owner's pen and the pens of those whose words the file says that they are.
    ///
    /// # Errors
    /// [`OpenError::Invalid`] when nobody owns the plan, and when the clock is wrong.
    pub fn into_journal(self, environment: &dyn Environment) -> Result<Journal, OpenError> {
        match self.journal {
            Some(journal) => Ok(journal),
            None => begin::journal(&self.records, &self.said, environment),
        }
    }
}
