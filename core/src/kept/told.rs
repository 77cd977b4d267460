//! Looking into a backup, and telling it.

use std::sync::Arc;

use chrono::DateTime;
use rusqlite::Connection;

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

impl OpenPlan {
    /// Every backup of the plan, told, the newest first. Each is looked through once while the plan is open.
    ///
    /// # Errors
    /// When the folder cannot be read. A backup that cannot be is in the list, and says why.
    pub fn backups_told(&mut self) -> Result<Vec<BackupTold>, Problem> {
        let backups = self.open_folder().folder().backups()?;
        backups.into_iter().map(|backup| self.tell_of(backup)).collect()
    }

    /// One backup, told.
    ///
    /// # Errors
    /// [`ProblemCode::BackupDamaged`] when there is none of this name.
    pub fn backup_told(&mut self, name: &str) -> Result<BackupTold, Problem> {
        let backups = self.open_folder().folder().backups()?;
        let backup = backups.into_iter().find(|backup| backup.name == name);
        self.tell_of(backup.ok_or(ProblemCode::BackupDamaged)?)
    }

    fn tell_of(&mut self, backup: Backup) -> Result<BackupTold, Problem> {
        if let Some(told) = self.looked.told.get(&backup.name) {
            return Ok(told.clone());
        }
        let then = self.read_backup(&backup.name);
        let told = self.told_of(backup, then.as_ref())?;
        self.looked.told.insert(told.name.clone(), told.clone());
        Ok(told)
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

    /// What a backup that was looked into, or could not be, is told as.
    ///
    /// # Errors
    /// Whatever the plan's own database says.
    pub(super) fn told_of(
        &self,
        backup: Backup,
        then: Result<&Then, &Problem>,
    ) -> Result<BackupTold, Problem> {
        let (holds, problem) = match then {
            Ok(then) => (Some(self.held_in(then)?), None),
            Err(problem) => (None, Some(problem.clone())),
        };
        let now = self.store.environment().now()?;
        Ok(BackupTold {
            ahead: backup.made_at > now,
            name: backup.name,
            made_at: backup.made_at,
            bytes: backup.bytes,
            holds,
            problem,
        })
    }

    fn held_in(&self, then: &Then) -> Result<HeldThen, Problem> {
        let newest = then.store.history(None, None, LOOKED_THROUGH)?.items;
        let next = match newest.first() {
            Some(newest) => self.store.acts_after(newest.act, LOOKED_THROUGH)?,
            None => Vec::new(),
        };
        Ok(HeldThen {
            last: Self::first_told(newest),
            next: Self::first_told(next),
            much: HowMuch::in_plan(&then.store.plan()?),
        })
    }

    /// The first of some acts.
    fn first_told(acts: Vec<HistoryItem>) -> Option<ActTold> {
        acts.into_iter().find_map(|act| {
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
    /// Keeps the plan of today as a backup, before the whole of it becomes another.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(super) fn keep_today(&mut self) -> Result<(), Problem> {
        let now = self.store.environment().now()?;
        self.open_folder().keep_now(self.store.connection(), now)?;
        self.store.mark_kept();
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
