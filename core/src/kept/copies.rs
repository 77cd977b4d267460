//! Locked copies in the second place: made there, and given up when there are many.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::second_place::{CopyWanted, gone};
use crate::error::Problem;
use crate::plan::PlanId;
use crate::store::file::{DiskError, UNFINISHED, is_taken, length, read_at_most, settle_folder, unfinished};
use crate::system::{put_new, remove_file};
use crate::vault::SEALED_COPY;

/// How the end of a copy's name tells when it was made.
const TIME: &str = "%Y-%m-%dT%H%M%SZ";

/// How many copies of a plan stand in its second place. Each holds the whole history: the others are for when one is
/// damaged.
const KEPT: usize = 5;

/// How many are given up at a time.
const AT_ONCE: usize = 2;

/// After this long nobody is still writing a file that was not finished.
const ABANDONED: TimeDelta = TimeDelta::hours(1);

/// A locked copy that is to be written in a second place. The plan need not be open while it is: a stick is slow.
#[derive(Debug)]
pub struct SecondCopy {
    folder: PathBuf,
    plan: PlanId,
    now: DateTime<Utc>,
    bytes: Vec<u8>,
}

impl SecondCopy {
    /// These bytes, for the place they are wanted in.
    pub(super) fn new(wanted: CopyWanted, bytes: Vec<u8>) -> Self {
        Self {
            folder: wanted.folder,
            plan: wanted.plan,
            now: wanted.now,
            bytes,
        }
    }

    /// Writes the copy, reads it again, and gives up the oldest when there are many. Nothing that stood there is replaced,
    /// and nothing is taken away but copies of this very plan. Gives when it was made.
    ///
    /// # Errors
    /// [`FolderGone`](crate::error::ProblemCode::FolderGone) when the place is not there any more, and when its disk refuses.
    pub fn write(self) -> Result<DateTime<Utc>, Problem> {
        if !self.folder.is_dir() {
            return Err(gone(&self.folder));
        }
        self.put().map_err(|error| Problem::new(error.code()))?;
        Ok(self.now)
    }

    fn put(&self) -> Result<(), DiskError> {
        sweep(&self.folder, self.now);
        let mut file = unfinished(&self.folder)?;
        file.write_all(&self.bytes)?;
        file.as_file().sync_all()?;
        if read_at_most(file.path(), self.bytes.len() as u64)? != self.bytes {
            let unlike = "what was written could not be read back";
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, unlike).into());
        }
        let mut made = self.now;
        while is_taken(&self.folder.join(name_of(self.plan, made))) {
            made += TimeDelta::seconds(1);
        }
        let path = self.folder.join(name_of(self.plan, made));
        put_new(file, &path)?;
        settle_folder(&self.folder)?;
        self.give_up(made)
    }

    /// The oldest of those there were. What is dated ahead was made by a wrong clock, or this is one: it is let be.
    fn give_up(&self, made: DateTime<Utc>) -> Result<(), DiskError> {
        let mut before = copies_in(&self.folder, self.plan)?;
        before.retain(|time| *time <= made);
        before.sort_unstable();
        let surplus = before.len().saturating_sub(KEPT).min(AT_ONCE);
        for time in before.into_iter().take(surplus) {
            remove_file(&self.folder.join(name_of(self.plan, time)))?;
        }
        Ok(())
    }
}

/// When the copies of a plan in a folder were made, by their names.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn copies_in(folder: &Path, plan: PlanId) -> Result<Vec<DateTime<Utc>>, DiskError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            found.extend(time_of(plan, &entry.file_name().to_string_lossy()));
        }
    }
    Ok(found)
}

/// When the copies in a place were made that are not dated ahead; none where it cannot be read.
pub(super) fn made_in(folder: &Path, plan: PlanId, now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut copies = copies_in(folder, plan).unwrap_or_default();
    copies.retain(|made| *made <= now);
    copies
}

/// Takes away what was being written when the stick was pulled out, or the program ended. Only what has our name for it, is
/// an ordinary file, and has lain for a while: another laptop may be writing this moment.
fn sweep(folder: &Path, now: DateTime<Utc>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(UNFINISHED);
        if !is_ours || !matches!(length(&entry.path()), Ok(Some(_))) {
            continue;
        }
        let written = entry.metadata().and_then(|about| about.modified());
        if written.is_ok_and(|at| now - DateTime::<Utc>::from(at) > ABANDONED) {
            // Best effort: it is tried again the next time.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A name that says nothing of anyone: which plan, told by the end of its id, and when.
fn name_of(plan: PlanId, made: DateTime<Utc>) -> String {
    let id = plan.0.simple().to_string();
    let (_, end) = id.split_at(20);
    format!("plan-{end}-{}.{SEALED_COPY}", made.format(TIME))
}

fn time_of(plan: PlanId, name: &str) -> Option<DateTime<Utc>> {
    let (_, time) = name
        .strip_suffix(&format!(".{SEALED_COPY}"))?
        .split_at_checked(18)?;
    let made = NaiveDateTime::parse_from_str(time, TIME).ok()?.and_utc();
    (name_of(plan, made) == name).then_some(made)
}
