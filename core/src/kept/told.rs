//! Looking into a backup, and telling it.

use std::collections::BTreeSet;
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
        let mut before = None;
        let newest = loop {
            let page = then.store.history(None, before, LOOKED_THROUGH)?;
            match page.older {
                Some(older) if page.items.is_empty() => before = Some(older),
                _ => break page.items,
            }
        };
        Ok(Self {
            newest,
            much: HowMuch::in_plan(&then.store.plan()?),
        })
    }

    /// Whether nothing that is seen came between two backups.
    fn holds_what(&self, other: &Self) -> bool {
        let newest = |seen: &Self| seen.newest.first().map(|act| act.act);
        newest(self) == newest(other) && self.much == other.much
    }
}

impl OpenPlan {
    /// Every backup of the plan, told, the newest first; `read` are those that were not told before. Each is read once while
    /// the plan is open. Where the way in does not see all of the plan, one that holds no more than an older one of what is seen
    /// is not among them: that it is there, and when it was made, would tell that something else was written.
    ///
    /// # Errors
    /// When the folder cannot be read. A backup that cannot be is in the list, and says why.
    pub fn backups_told(&mut self, read: BackupsRead) -> Result<Vec<BackupTold>, Problem> {
        self.remember_read(read);
        let backups = self.open_folder().folder().backups()?;
        let told = backups.into_iter().map(|backup| self.tell_of(backup));
        let mut told: Vec<BackupTold> = told.collect::<Result<_, _>>()?;
        if !self.store.sight().sees_all() {
            self.leave_out_what_holds_no_more(&mut told);
        }
        Ok(told)
    }

    /// Leaves out, of backups with the newest first, those that hold what the one before them holds. One that cannot be read
    /// is neither left out nor what another is held against.
    fn leave_out_what_holds_no_more(&self, told: &mut Vec<BackupTold>) {
        let mut older: Option<&Seen> = None;
        let mut left_out = BTreeSet::new();
        for backup in told.iter().rev() {
            let Some(Ok(seen)) = self.looked.seen.get(&backup.name) else {
                continue;
            };
            if older.is_some_and(|older| seen.holds_what(older)) {
                left_out.insert(backup.name.clone());
            }
            older = Some(seen);
        }
        told.retain(|backup| !left_out.contains(&backup.name));
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
            bytes: self.store.sight().sees_all().then_some(backup.bytes),
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
    pub fn keep_today(&mut self) -> Result<(), Problem> {
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
