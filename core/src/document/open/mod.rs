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

use std::io::Read;
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::journal::Journal;
use crate::plan::{Plan, PlanDetails, PlanRecords};
use crate::store::file::open_ordinary;
use crate::store::{Environment, Store, nearest};

pub use error::OpenError;
pub use format::{FORMAT, VERSION, schema};
use format::{Header, OpenFile, Said};

/// The largest open file that is read, in megabytes. A long life with a plan is a few; 200,000 changes, each in an act of its own, are 235.
pub const MAX_MEGABYTES: u64 = 500;

const MAX_BYTES: u64 = MAX_MEGABYTES * 1_000_000;

/// A plan from an open file, checked but not yet anybody's file.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    records: PlanRecords,
    journal: Option<Journal>,
    said: Vec<Said>,
}

/// The plan as open JSON, made `now`. The same plan gives the same text, but for `made`.
///
/// # Errors
/// Whatever the plan's file says.
pub fn write(store: &Store, now: DateTime<Utc>) -> Result<String, OpenError> {
    let file = OpenFile::new(store.plan()?.into(), store.journal()?, now);
    let mut text = serde_json::to_string_pretty(&file).map_err(|_| OpenError::not_ours(""))?;
    text.push('\n');
    Ok(text)
}

/// A plan without its history as open JSON, dated `made`: whose words the texts are is said, and nothing of what stood before.
///
/// # Errors
/// [`OpenError::NotOurs`] when it could not be written.
pub(in crate::document) fn write_plan(plan: &Plan, made: DateTime<Utc>) -> Result<String, OpenError> {
    let file = OpenFile::of_plan(plan, made);
    serde_json::to_string_pretty(&file).map_err(|_| OpenError::not_ours(""))
}

/// Reads an open file, no larger than [`MAX_MEGABYTES`].
///
/// # Errors
/// [`OpenError`], each kind of file that is no plan told apart.
pub fn read_file(path: &Path) -> Result<Incoming, OpenError> {
    let bytes = bytes_of(path, MAX_MEGABYTES)?;
    let file = parse(&bytes)?;
    // A large file and what is made of it need not be in memory together while it is checked.
    drop(bytes);
    checked(file)
}

/// What is in a file, no larger than `max` megabytes.
///
/// # Errors
/// [`OpenError::Unreadable`] and [`OpenError::TooLarge`].
pub(in crate::document) fn bytes_of(path: &Path, max: u64) -> Result<Vec<u8>, OpenError> {
    let most = max * 1_000_000;
    let unreadable = |source| OpenError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let file = open_ordinary(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if about.len() > most {
        return Err(OpenError::TooLarge { max });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
    file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    // It may have grown while it was read.
    if bytes.len() as u64 > most {
        return Err(OpenError::TooLarge { max });
    }
    Ok(bytes)
}

/// Reads a plan from open JSON.
///
/// # Errors
/// [`OpenError`], each kind of text that is no plan told apart.
pub fn read(bytes: &[u8]) -> Result<Incoming, OpenError> {
    checked(parse(bytes)?)
}

fn parse(bytes: &[u8]) -> Result<OpenFile, OpenError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(OpenError::TooLarge { max: MAX_MEGABYTES });
    }
    // Some editors begin a file with this mark.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    Header::check(bytes)?;
    OpenFile::read(bytes)
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
