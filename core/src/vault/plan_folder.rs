//! A locked plan: its folder, and the ways in.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};

use super::backup::{Backup, Backups};
use super::checked_before::CheckedBefore;
use super::cover::Cover;
use super::error::VaultError;
use super::lock::{Holder, WriterLock};
use super::open_folder::{Notice, OpenFolder};
use super::recovery::RecoveryCode;
use super::rekey;
use super::slots::{KEYS_COMING, KeySlots, Opened, WayIn};
use super::sweep;
use super::unlocked_folder::UnlockedFolder;
use crate::error::Problem;
use crate::store::file::{self, Beside, Checked, DatabaseKey, DiskError};

mod overview;
mod restore;

/// The encrypted file's name in a plan's folder.
pub const PLAN_FILE: &str = "plan.db";

/// The folder of one plan, locked.
#[derive(Debug, Clone)]
pub struct PlanFolder {
    path: PathBuf,
    work_factor: u8,
}

/// Whether there is anything in the plan to keep a backup of.
#[derive(Debug)]
pub(super) enum Entry {
    /// It was made a moment ago, and nobody has written in it.
    First,
    /// It has been open before. What was seen of it while the phrase was tried, if it is its newest backup.
    Again(Option<CheckedBefore>),
}

impl PlanFolder {
    pub(super) fn at(path: PathBuf, work_factor: u8) -> Self {
        Self { path, work_factor }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it is called on the shelf.
    #[must_use]
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// scrypt's work factor for new key files.
    pub(super) fn work_factor(&self) -> u8 {
        self.work_factor
    }

    /// What anyone can see of it; `None` when the cover is missing or damaged.
    #[must_use]
    pub fn cover(&self) -> Option<Cover> {
        Cover::of(&self.path)
    }

    /// What keeps it from being opened, as far as can be seen without a key and without opening the plan file.
    #[must_use]
    pub fn visible_problem(&self) -> Option<Problem> {
        let seen = self
            .own_place()
            .and_then(|()| Ok(file::glance(&self.path.join(PLAN_FILE))?));
        seen.and_then(|()| self.ways_in()).err().map(Problem::from)
    }

    /// A plan stands on the shelf itself, not behind a link: what is written in it is written there.
    fn own_place(&self) -> Result<(), VaultError> {
        file::is_folder(&self.path).map_err(DiskError::from)?;
        Ok(())
    }

    /// The ways in there are.
    ///
    /// # Errors
    /// [`VaultError::KeysMissing`] when there are none.
    pub fn ways_in(&self) -> Result<Vec<WayIn>, VaultError> {
        self.slots().ways()
    }

    /// Opens the plan with the phrase of one of the ways in, or with the recovery code. Checks the whole file and makes a
    /// backup, unless it is its newest backup, and brings the schema up to date. `holder` is the one who opens it, since now.
    ///
    /// # Errors
    /// A wrong phrase touches nothing. Damage of any kind, a newer file and a plan in use are told apart, and what is
    /// there stays as it was.
    pub fn unlock(
        &self,
        way: WayIn,
        phrase: &SecretString,
        holder: Holder,
    ) -> Result<UnlockedFolder, VaultError> {
        let mut unlocked = self.unlock_by(way, &holder, || self.unwrap(way, phrase))?;
        // A way in made by the first program cannot follow to a new key; now that its phrase is known, it can. That it
        // could not be written is no reason to keep anyone out.
        let _ = unlocked.bring_forward(phrase);
        Ok(unlocked)
    }

    fn unlock_by(
        &self,
        way: WayIn,
        holder: &Holder,
        unwrap: impl Fn() -> Result<Opened, VaultError>,
    ) -> Result<UnlockedFolder, VaultError> {
        let plan = self.path.join(PLAN_FILE);
        let (opened, before) = std::thread::scope(|scope| {
            let looking = scope.spawn(|| CheckedBefore::look(&self.path, &plan));
            (unwrap(), looking.join().ok().flatten())
        });
        let opened = opened?;
        file::glance(&plan)?;
        let (opened, lock) = self.lock_for(opened, holder, unwrap)?;
        self.enter(opened, way, lock, holder.since, Entry::Again(before))
    }

    /// Takes the right to write for one who has just opened a way in. Until it is taken another program may give the plan a
    /// new key: a key that does not fit is fetched again, once, and what is then said of the way in is what is true of it now.
    ///
    /// # Errors
    /// [`VaultError::InUse`], and as for [`Self::unwrap`].
    pub(super) fn lock_for(
        &self,
        opened: Opened,
        holder: &Holder,
        unwrap: impl FnOnce() -> Result<Opened, VaultError>,
    ) -> Result<(Opened, WriterLock), VaultError> {
        let lock = WriterLock::take(&self.path, holder)?;
        if file::opens_with(&self.path.join(PLAN_FILE), &opened.key) {
            return Ok((opened, lock));
        }
        // The key of a plan that is damaged is the same again.
        Ok((unwrap()?, lock))
    }

    /// Opens the plan with its key.
    pub(super) fn enter(
        &self,
        opened: Opened,
        way: WayIn,
        lock: WriterLock,
        now: DateTime<Utc>,
        entry: Entry,
    ) -> Result<UnlockedFolder, VaultError> {
        let plan = self.path.join(PLAN_FILE);
        let Opened {
            key,
            ring,
            from_coming,
        } = opened;
        // What cannot be put in order now keeps nobody out: the key fits.
        let _ = rekey::settle(&self.path, &key, from_coming);
        let (checked, backup) = match entry {
            Entry::First => (file::inspect(&plan, &key)?, Ok(None)),
            Entry::Again(before) => match before.and_then(|before| before.answer(&key)) {
                Some(checked) => (checked, Ok(None)),
                None => self.inspect_and_back_up(&plan, &key, now)?,
            },
        };
        // Without room for a backup people may still reach their plan, but its form is not changed.
        let backup = match backup {
            Err(error) if checked.has_pending_migrations() => return Err(error.into()),
            backup => backup,
        };
        let beside = checked.beside();
        drop(checked);
        let notice = settle(&plan, beside, now)?;
        let connection = file::open_checked(&plan, &key)?;
        // Not before the plan is known to be whole: of a broken one nothing is taken away.
        sweep::plan(&self.path);
        if let Some(cover) = self.cover() {
            // Only what the shelf says of when it was last opened: no reason to keep anyone out.
            let _ = Cover {
                last_opened: Some(now),
                ..cover
            }
            .put_on(&self.path);
        }
        let held = OpenFolder {
            key,
            ring,
            way,
            folder: self.clone(),
            backup,
            notice,
            keys: self.slots().files(),
            cover: self.cover(),
            _lock: lock,
        };
        Ok(UnlockedFolder::new(connection, held))
    }

    /// Checks the plan file, and keeps a backup of it when it is whole. The copy is made while the check goes on, when
    /// the file is the whole plan by itself: together they are most of what people wait for.
    pub(super) fn inspect_and_back_up(
        &self,
        plan: &Path,
        key: &DatabaseKey,
        now: DateTime<Utc>,
    ) -> Result<(Checked, Result<Option<Backup>, DiskError>), VaultError> {
        let backups = self.backups_folder();
        let (checked, early) = std::thread::scope(|scope| {
            let copying = file::is_settled(plan, key).then(|| scope.spawn(|| backups.prepare(plan, now)));
            (
                file::inspect(plan, key),
                copying.and_then(|copying| copying.join().ok()),
            )
        });
        let checked = checked?;
        let copy = early.unwrap_or_else(|| backups.prepare(checked.whole(), now));
        let backup = copy.and_then(|copy| copy.map(|copy| backups.keep(copy, now)).transpose());
        Ok((checked, backup))
    }

    pub(super) fn unwrap(&self, way: WayIn, phrase: &SecretString) -> Result<Opened, VaultError> {
        if way != WayIn::Recovery {
            return self.open_by(|slots| slots.open(way, phrase));
        }
        let code = RecoveryCode::parse(phrase.expose_secret())?;
        self.open_by(|slots| slots.open(way, code.shown()))
            .map_err(|error| match error {
                VaultError::WrongPassphrase => VaultError::WrongRecoveryCode,
                other => other,
            })
    }

    /// Opens a way in. When a change of key was cut short there are two sets of them, and the one counts whose key opens the
    /// plan file.
    fn open_by(&self, open: impl Fn(&KeySlots) -> Result<Opened, VaultError>) -> Result<Opened, VaultError> {
        let coming = self.path.join(KEYS_COMING);
        if !file::is_folder(&coming).unwrap_or(false) {
            return open(&self.slots());
        }
        let fits = |opened: &Opened| file::opens_with(&self.path.join(PLAN_FILE), &opened.key);
        let from_coming = open(&KeySlots::within(coming));
        if let Ok(opened) = &from_coming
            && fits(opened)
        {
            return from_coming.map(|opened| Opened {
                from_coming: true,
                ..opened
            });
        }
        match open(&self.slots()) {
            Ok(opened) if !fits(&opened) => from_coming.and(Ok(opened)),
            opened => opened,
        }
    }

    /// Whether a way in tells that the plan here has the key of another's. That it does not may only mean that their phrases
    /// are others.
    pub(super) fn has_the_key_of(&self, other: &Self) -> bool {
        // While a plan is given another key, its ways in do not tell which one its file has.
        let is_between = |folder: &Self| file::is_taken(&folder.path.join(KEYS_COMING));
        !is_between(self) && !is_between(other) && self.slots().hold_the_key_of(&other.slots())
    }

    pub(super) fn slots(&self) -> KeySlots {
        KeySlots::of(&self.path)
    }

    pub(super) fn backups_folder(&self) -> Backups {
        Backups::of(&self.path)
    }
}

/// Makes the file ready to be opened for writing: what stands beside it is kept as it is before SQLite brings the two
/// together, or set aside when it does not belong there.
fn settle(plan: &Path, beside: Beside, now: DateTime<Utc>) -> Result<Option<Notice>, DiskError> {
    match beside {
        Beside::Nothing => Ok(None),
        Beside::Crash => file::keep_raw(plan, now).map(|()| None),
        Beside::Stale => file::put_log_aside(plan, now).map(|_| Some(Notice::StaleLogSetAside)),
        Beside::Foreign => file::put_log_aside(plan, now).map(|_| Some(Notice::ForeignLogSetAside)),
    }
}
