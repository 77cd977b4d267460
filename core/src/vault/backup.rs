//! Copies of the plan file in `backups/`, encrypted like the plan and with the same key.
//!
//! A backup is made when a plan has been locked, and at every unlock that finds none of what is there: after a crash, and
//! so always before any change of schema. It is kept when the plan file has passed every check. It is copied while the check
//! goes on and compared with the file byte by byte, so the one check serves for both. All of it happens while no connection
//! that writes is open (see [`crate::store::file`] for why), and not at all when nothing has changed since the newest.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, SubsecRound, TimeDelta, Utc};
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use super::error::VaultError;
use super::retention::given_up;
use crate::store::file::{
    DatabaseKey, DiskError, FileError, New, PutIn, WholeCopy, inspect, is_folder, is_taken, length,
    look_into, own_folder, same_bytes, snapshot,
};
use crate::system::remove_file;

/// How a backup's name tells when it was made: `2027-03-01T143200Z.db`.
const NAME: &str = "%Y-%m-%dT%H%M%SZ.db";

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// Its file name, which is also what to ask for when restoring.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// How long it is, in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// The `backups/` folder of one plan.
#[derive(Debug)]
pub(super) struct Backups {
    folder: PathBuf,
}

impl Backups {
    /// The backups of the plan in `plan_folder`.
    #[must_use]
    pub(super) fn of(plan_folder: &Path) -> Self {
        Self {
            folder: plan_folder.join("backups"),
        }
    }

    /// Those there are, the newest first. Files with other names are not ours and are left alone.
    ///
    /// # Errors
    /// When the folder is there and cannot be read.
    pub(super) fn list(&self) -> Result<Vec<Backup>, DiskError> {
        let mut found = Vec::new();
        if !is_folder(&self.folder)? {
            return Ok(found);
        }
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let about = entry.metadata()?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if let (true, Some(made_at)) = (about.is_file(), time_of(&name)) {
                found.push(Backup {
                    name,
                    made_at,
                    bytes: about.len(),
                });
            }
        }
        found.sort_by_key(|backup| Reverse(backup.made_at));
        Ok(found)
    }

    /// Whether `plan`, byte for byte, is the newest backup: what has passed every check.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(super) fn newest_is(&self, plan: &Path) -> Result<bool, DiskError> {
        let newest = self.list()?.into_iter().next();
        newest.map_or(Ok(false), |newest| {
            Ok(same_bytes(&self.folder.join(newest.name), plan)?)
        })
    }

    /// Copies `whole`, a file no connection writes to. It becomes a backup when it is kept; dropped, it is gone. `None`
    /// when the newest backup has the same bytes, or one that is dated after `now`.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(super) fn prepare(&self, whole: &Path, now: DateTime<Utc>) -> Result<Option<WholeCopy>, DiskError> {
        own_folder(&self.folder)?;
        let all = self.list()?;
        // What a clock that was ahead made is not the newest for ever; and it may be the newest all the same.
        let ahead = all.iter().take_while(|backup| backup.made_at > now);
        let newest = all.iter().find(|backup| backup.made_at <= now);
        for backup in ahead.chain(newest) {
            if same_bytes(&self.folder.join(&backup.name), whole)? {
                return Ok(None);
            }
        }
        WholeCopy::of(whole, &self.folder).map(Some)
    }

    /// Keeps a copy of a file that has been checked, and gives up the backups that need not be kept.
    ///
    /// # Errors
    /// When the disk refuses. No half backup is left, and none is given up before the new one is there.
    pub(super) fn keep(&self, copy: WholeCopy, now: DateTime<Utc>) -> Result<Backup, DiskError> {
        let before: Vec<_> = self.list()?.into_iter().map(|backup| backup.made_at).collect();
        let made_at = self.free_second(now);
        let name = name_of(made_at);
        copy.keep_as(&name)?;
        let bytes = length(&self.folder.join(&name))?.unwrap_or_default();
        for time in given_up(&before, made_at) {
            remove_file(&self.folder.join(name_of(time)))?;
        }
        Ok(Backup { name, made_at, bytes })
    }

    /// The first second from `now` on that has no backup yet: two may be made within one second.
    fn free_second(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let mut second = now.trunc_subsecs(0);
        while is_taken(&self.folder.join(name_of(second))) {
            second += TimeDelta::seconds(1);
        }
        second
    }

    /// Reads the backup `name` into memory.
    ///
    /// # Errors
    /// [`VaultError::BackupDamaged`] when there is no such backup or it fails its check.
    pub(super) fn look_into(&self, name: &str, key: &DatabaseKey) -> Result<Connection, VaultError> {
        let damaged = |error| VaultError::BackupDamaged(name.to_owned(), error);
        time_of(name).ok_or_else(|| damaged(FileError::Missing))?;
        look_into(&self.folder.join(name), key).map_err(damaged)
    }

    /// Keeps what an open plan holds now.
    ///
    /// # Errors
    /// When the disk refuses, or what was written is not whole; nothing is kept then.
    pub(super) fn keep_now(
        &self,
        connection: &Connection,
        key: &DatabaseKey,
        now: DateTime<Utc>,
    ) -> Result<Backup, VaultError> {
        own_folder(&self.folder).map_err(DiskError::from)?;
        let scratch = tempfile::tempdir_in(&self.folder).map_err(DiskError::from)?;
        let file = scratch.path().join("now.db");
        snapshot(connection, &file, key)?;
        Ok(self.keep(WholeCopy::of(&file, &self.folder)?, now)?)
    }

    /// The newest backup that passes its check.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(super) fn newest_whole(&self, key: &DatabaseKey) -> Result<Option<Backup>, DiskError> {
        let all = self.list()?;
        Ok(all
            .into_iter()
            .find(|backup| inspect(&self.folder.join(&backup.name), key).is_ok()))
    }

    /// Puts the backup `name` in the place of the plan file. What was there is set aside under a dated name in the
    /// plan's folder, never deleted. The caller holds the writer's lock and has no connection.
    ///
    /// # Errors
    /// [`VaultError::BackupDamaged`] when there is no such backup or it fails its check: nothing has been moved then.
    /// When the disk refuses.
    pub(super) fn restore(
        &self,
        name: &str,
        plan: &Path,
        key: &DatabaseKey,
        now: DateTime<Utc>,
    ) -> Result<(), VaultError> {
        let damaged = |error| VaultError::BackupDamaged(name.to_owned(), error);
        time_of(name).ok_or_else(|| damaged(FileError::Missing))?;
        let backup = self.folder.join(name);
        inspect(&backup, key).map_err(damaged)?;
        let put_in = PutIn {
            plan,
            new: &backup,
            is: New::Backup,
            key,
            now,
        };
        put_in.all()?;
        Ok(())
    }
}

fn name_of(made_at: DateTime<Utc>) -> String {
    made_at.format(NAME).to_string()
}

fn time_of(name: &str) -> Option<DateTime<Utc>> {
    let time = NaiveDateTime::parse_from_str(name, NAME).ok()?.and_utc();
    (name_of(time) == name).then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::testing::noon;

    #[test]
    fn names_tell_the_time_and_nothing_else_is_taken_for_a_backup() {
        assert_eq!(name_of(noon()), "2027-03-01T120000Z.db");
        assert_eq!(time_of("2027-03-01T120000Z.db"), Some(noon()));
        for name in [
            "2027-03-01.db",
            "../2027-03-01T120000Z.db",
            "2027-13-01T120000Z.db",
            "2027-3-1T120000Z.db",
            "",
        ] {
            assert_eq!(time_of(name), None, "«{name}»");
        }
    }

    #[test]
    fn nothing_new_makes_no_new_backup() {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("plan.db");
        fs::write(&plan, "one").unwrap();
        let backups = Backups::of(folder.path());
        let first = backups.prepare(&plan, noon()).unwrap().unwrap();
        backups.keep(first, noon()).unwrap();
        assert!(
            backups.prepare(&plan, noon()).unwrap().is_none(),
            "the newest has the same bytes"
        );
        fs::write(&plan, "two").unwrap();
        let second = backups.prepare(&plan, noon()).unwrap().unwrap();
        backups.keep(second, noon() + TimeDelta::hours(2)).unwrap();
        assert_eq!(backups.list().unwrap().len(), 2);
    }

    #[test]
    fn two_backups_within_a_second_are_both_kept_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("plan.db");
        let backups = Backups::of(folder.path());
        for content in ["one", "two", "three"] {
            fs::write(&plan, content).unwrap();
            let copy = backups.prepare(&plan, noon()).unwrap().unwrap();
            backups.keep(copy, noon() + TimeDelta::milliseconds(700)).unwrap();
        }
        let kept: Vec<_> = backups
            .list()
            .unwrap()
            .iter()
            .map(|one| fs::read_to_string(backups.folder.join(&one.name)).unwrap())
            .collect();
        assert_eq!(kept, ["three", "two", "one"]);
    }
}
