//! When the plan's file is not what it was: what can be read is put together again, and words written into a file that
//! another took the place of are kept as a plan of their own.

use std::path::Path;

use secrecy::SecretString;

use super::{OpenPlan, Opening};
use crate::error::{Problem, ProblemCode};
use crate::store::file::{self, DatabaseKey, FileError};
use crate::store::{Mended, Source, forget_cover, mend};
use crate::texts::text;
use crate::vault::{self, Mending, WayIn};

/// So many backups are looked into for what cannot be read in the file itself.
const BACKUPS_ASKED: usize = 5;

impl OpenPlan {
    /// Puts a damaged plan together again out of everything that can still be read: its file, what stands in the log
    /// beside it, and its backups. What was there is kept under another name. Then the plan is opened.
    ///
    /// # Errors
    /// As [`OpenPlan::unlock`], and the code of the damage when too little can be read; every byte is as it was then.
    pub fn mend(
        opening: Opening<'_>,
        name: &str,
        way: WayIn,
        secret: &SecretString,
    ) -> Result<(Self, Mended), Problem> {
        let device = opening.device()?;
        let mending = opening
            .shelf
            .plan(name)?
            .begin_mending(way, secret, &opening.holder()?)?;
        let mended = match mending.damage() {
            None => Mended::default(),
            Some(damage) => {
                let problem = damage.code();
                put_together(&mending, &opening, device).map_err(|other| match other.code {
                    // That too little was there to make a plan of is what the damage was.
                    ProblemCode::PlanPageDamaged | ProblemCode::PlanDamaged => problem.into(),
                    _ => other,
                })?
            }
        };
        let unlocked = mending.enter()?;
        Ok((Self::opened(unlocked, device, opening.environment)?, mended))
    }

    /// Keeps the words of this plan, whose file was replaced while it was open, as a plan of their own beside it on the
    /// shelf, once. Tells what it is called there, with the code of what happened.
    pub fn keep_ours(&mut self) -> Problem {
        if self.kept_as.is_none() {
            self.kept_as = self.make_twin().ok();
        }
        let problem = Problem::new(ProblemCode::PlanSwapped);
        match &self.kept_as {
            Some(name) => problem.with("copy", name),
            None => problem,
        }
    }

    /// A problem as it is told: when the file was replaced, our words are kept first.
    pub fn told(&mut self, problem: Problem) -> Problem {
        if problem.code == ProblemCode::PlanSwapped {
            self.keep_ours()
        } else {
            problem
        }
    }

    fn make_twin(&self) -> Result<String, Problem> {
        let language = self.store.plan()?.details.language;
        let nickname = self.open_folder.nickname();
        let name = text(language, "shell.ownCopy", &[("name", &nickname)]);
        let now = self.store.environment().now()?;
        self.open_folder.make_twin(&name, now, |path, key| {
            self.write_ours(path, key)?;
            Ok(forget_cover(path, key)?)
        })?;
        // Our log must not be brought into the file that is there now.
        self.store.leave_the_place(now);
        Ok(name)
    }

    /// Writes what is open here into a new file. When the file was written over where it stood, what is read of it is a
    /// mixture: then what this program wrote is put together with the backups.
    fn write_ours(&self, path: &Path, key: &DatabaseKey) -> Result<(), Problem> {
        // The open file need not have a name any longer.
        let copied = vault::OpenFile::snapshot(&self.store, path, key);
        if copied.is_ok() && self.store.is_what_stands_in(path, key) {
            return Ok(());
        }
        let _ = std::fs::remove_file(path);
        let scratch = tempfile::tempdir_in(path.parent().unwrap_or(path)).map_err(FileError::from)?;
        let mut sources = Vec::new();
        for (number, backup) in self
            .open_folder
            .backup_files()
            .iter()
            .take(BACKUPS_ASKED)
            .enumerate()
        {
            sources.extend(loosely(backup, scratch.path(), number, key));
        }
        let mut new = file::create(path, key)?;
        let believed = Some(self.store.all_records());
        mend(
            &sources,
            true,
            believed,
            &mut new,
            self.store.device(),
            self.store.environment(),
        )?;
        new.close().map_err(|(_, error)| FileError::from(error))?;
        Ok(())
    }
}

/// Fills a new file with what can be read, and puts it in the damaged one's place.
fn put_together(
    mending: &Mending,
    opening: &Opening<'_>,
    device: crate::plan::DeviceId,
) -> Result<Mended, Problem> {
    let (plan, key) = (mending.plan(), mending.key());
    let scratch = mending.scratch()?;
    let now = opening.environment.now()?;
    let put_in = |new: &Path| {
        let put_in = file::PutIn {
            plan,
            new,
            is: file::New::Mended,
            key,
            now,
        };
        put_in.all().map_err(FileError::from)
    };
    let states = file::states(plan, key, scratch.path())?;
    let is_all = |path: &Path| file::check(path, key).is_ok();
    if let Some(newest) = states
        .first()
        .filter(|state| !state.is_mixed && is_all(&state.path))
    {
        // All of it was there after all.
        let aside = put_in(&newest.path)?;
        return Ok(Mended {
            aside,
            ..Mended::default()
        });
    }
    let backups = mending.backups();
    let mut sources = Vec::new();
    for (number, state) in states.iter().enumerate() {
        let patched = scratch.path().join(format!("patched-{number}.db"));
        let is_patched = backups
            .first()
            .is_some_and(|backup| file::patch(&state.path, backup, key, &patched).unwrap_or(false));
        sources.extend(source(&state.path, state.is_mixed, key));
        if is_patched {
            sources.extend(source(&patched, true, key));
        }
    }
    let newest_is_read = !sources.is_empty();
    for (number, backup) in backups.iter().take(BACKUPS_ASKED).enumerate() {
        sources.extend(loosely(backup, scratch.path(), number, key));
    }
    let new = scratch.path().join("mended.db");
    let mut connection = file::create(&new, key)?;
    let around = opening.environment.as_ref();
    let mended = mend(&sources, newest_is_read, None, &mut connection, device, around)?;
    connection.close().map_err(|(_, error)| FileError::from(error))?;
    file::check(&new, key)?;
    let aside = put_in(&new)?;
    Ok(Mended { aside, ..mended })
}

fn source(path: &Path, is_mixed: bool, key: &DatabaseKey) -> Option<Source> {
    let connection = file::open_loosely(path, key).ok()?;
    Some(Source { connection, is_mixed })
}

/// A backup to read from; nothing when it cannot be read.
fn loosely(backup: &Path, scratch: &Path, number: usize, key: &DatabaseKey) -> Option<Source> {
    let copy = scratch.join(format!("backup-{number}.db"));
    file::copy_in(backup, &copy).ok()?;
    source(&copy, true, key)
}

#[cfg(test)]
mod tests;
