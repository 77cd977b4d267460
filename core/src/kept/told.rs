//! Looking into a backup, and telling it.

use std::sync::Arc;

use chrono::DateTime;
use rusqlite::Connection;

use super::reading::BackupsRead;
use super::{ActTold, BackupTold, HeldThen, HowMuch};
use crate::error::{Problem, ProblemCode};
use crate::journal::HistoryItem;
use crate::open_plan::OpenPlan;
use crate::plan::{DeviceId, Plan};
use crate::store::{MadeUp, Store};
use crate::vault::{Backup, WayIn};

/// How many acts are looked through for one that may be told. What is not told is the diary's, and few write there so
/// often.
const LOOKED_THROUGH: usize = 50;

/// A plan as it was in a backup, in memory. Nothing is ever written to where it came from.
#[derive(Debug)]
pub(crate) struct Then {
    /// The name it is asked for by.
    name: String,
    store: Store,
}

impl Then {
    /// The plan in a file that was read into memory, seen as the way in lets it be.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn of(name: &str, connection: Connection, way: WayIn) -> Result<Self, Problem> {
        // It is read only, and so it is no time there, and no laptop's.
        let nowhere = Arc::new(MadeUp::at(DateTime::UNIX_EPOCH));
        let store = Store::new(connection, DeviceId::default(), Box::new(nowhere), Some(way))?;
        Ok(Self {
            name: name.to_owned(),
            store,
        })
    }

    /// Whether this is what `name` asks for.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        self.name == name
    }

    /// The plan then.
    pub(crate) fn store(&self) -> &Store {
        &self.store
    }
}

/// What a backup was seen to hold when it was read.
#[derive(Debug)]
pub(super) struct Seen {
    newest: Vec<HistoryItem>,
    much: HowMuch,
}

impl Seen {
    /// What there is in a plan that was read.
    ///
    /// # Errors
    /// Whatever its database says.
    pub(super) fn of(then: &Then) -> Result<Self, Problem> {
        Ok(Self {
            newest: then.store.history(None, None, LOOKED_THROUGH)?.items,
            much: HowMuch::in_plan(&then.store.plan()?),
        })
    }
}

impl OpenPlan {
    /// Every backup of the plan, told, the newest first; `read` are those that were not told before. Each is read once while
    /// the plan is open.
    ///
    /// # Errors
    /// When the folder cannot be read. A backup that cannot be is in the list, and says why.
    pub fn backups_told(&mut self, read: BackupsRead) -> Result<Vec<BackupTold>, Problem> {
        self.remember_read(read);
        let backups = self.open_folder().folder().backups()?;
        backups.into_iter().map(|backup| self.tell_of(backup)).collect()
    }

    /// One backup, told.
    ///
    /// # Errors
    /// [`ProblemCode::BackupDamaged`] when there is none of this name.
    pub fn backup_told(&mut self, name: &str, read: BackupsRead) -> Result<BackupTold, Problem> {
        self.remember_read(read);
        let backups = self.open_folder().folder().backups()?;
        let backup = backups.into_iter().find(|backup| backup.name == name);
        self.tell_of(backup.ok_or(ProblemCode::BackupDamaged)?)
    }

    /// Remembers what was read, unless the plan was given another key meanwhile: then it was read with one that no longer
    /// counts.
    fn remember_read(&mut self, read: BackupsRead) {
        let read = read.with(self.open_folder().key());
        self.looked.seen.extend(read);
    }

    fn tell_of(&mut self, backup: Backup) -> Result<BackupTold, Problem> {
        let seen = match self.looked.seen.remove(&backup.name) {
            Some(seen) => seen,
            // One that came between reading and telling.
            None => self.read_backup(&backup.name).and_then(|then| Seen::of(&then)),
        };
        let told = self.told_of(&backup, seen.as_ref());
        self.looked.seen.insert(backup.name, seen);
        told
    }

    /// Reads a backup into memory.
    ///
    /// # Errors
    /// [`ProblemCode::BackupDamaged`] when there is none of this name, or it is not whole.
    pub(super) fn read_backup(&self, name: &str) -> Result<Then, Problem> {
        Then::of(
            name,
            self.open_folder().read_backup(name)?,
            self.open_folder().way(),
        )
    }

    /// What a backup that was read, or could not be, is told as.
    ///
    /// # Errors
    /// Whatever the plan's own database says.
    pub(super) fn told_of(
        &self,
        backup: &Backup,
        seen: Result<&Seen, &Problem>,
    ) -> Result<BackupTold, Problem> {
        let (holds, problem) = match seen {
            Ok(seen) => (Some(self.held_in(seen)?), None),
            Err(problem) => (None, Some(problem.clone())),
        };
        Ok(BackupTold {
            ahead: backup.made_at > self.store.environment().now()?,
            name: backup.name.clone(),
            made_at: backup.made_at,
            bytes: backup.bytes,
            holds,
            problem,
        })
    }

    fn held_in(&self, seen: &Seen) -> Result<HeldThen, Problem> {
        let next = match seen.newest.first() {
            Some(newest) => self.store.acts_after(newest.act, LOOKED_THROUGH)?,
            None => Vec::new(),
        };
        Ok(HeldThen {
            last: Self::first_told(&seen.newest),
            next: Self::first_told(&next),
            much: seen.much,
        })
    }

    /// The first of some acts.
    fn first_told(acts: &[HistoryItem]) -> Option<ActTold> {
        acts.iter().find_map(|act| {
            let record = act.changes.first()?.record;
            Some(ActTold {
                act: act.act,
                name: act.name,
                kind: act.kind,
                pen: act.pen,
                at: act.at,
                record,
            })
        })
    }
}

impl OpenPlan {
    /// Keeps the plan of today as a backup, before the whole of it becomes another. Where nobody has written since it was kept
    /// last it stands there already: what cannot be taken in is tried again each time somebody looks, and fills no disk.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(crate) fn keep_today(&mut self) -> Result<(), Problem> {
        let reached = (self.store.copy(), self.store.last_number());
        if self.looked.kept_at == Some(reached) {
            return Ok(());
        }
        let now = self.store.environment().now()?;
        self.open_folder().keep_now(self.store.connection(), now)?;
        self.store.mark_kept();
        self.looked.kept_at = Some(reached);
        Ok(())
    }
}

impl HowMuch {
    /// How much there is in a plan.
    #[must_use]
    pub fn in_plan(plan: &Plan) -> Self {
        Self {
            matters: plan.matters.iter().filter(|one| !one.removed).count(),
            goals: plan.goals.iter().filter(|one| !one.removed).count(),
            actions: plan.actions.iter().filter(|one| !one.removed).count(),
            people: plan
                .people
                .iter()
                .filter(|one| !one.removed && !one.only_on_map)
                .count(),
        }
    }
}
