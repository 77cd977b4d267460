//! Plans for tests, made by core as people's are: begun, written in, opened and locked on the days a test tells of. Each is
//! made once, and then copied to the shelf as often as a test wants it.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::store::MadeUp;
use viktig_core::story::Acts;
use viktig_core::vault::{Cover, Shelf, WayIn};

use super::{Fault, QUICK};

/// The shelf's name for which copy of the program it is: undo reaches what was done on the same one.
const DEVICE: &str = "device.json";

/// A plan as a test wants it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Shelved {
    nickname: String,
    symbol: String,
    colour: String,
    phrase: SecretString,
    contact_phrase: Option<SecretString>,
    told: Acts,
    /// When it was opened and locked again, which is when backups are made.
    #[serde(default)]
    opened: Vec<DateTime<Utc>>,
}

/// A plan that was made.
#[derive(Debug, Clone)]
pub(super) struct OnePlan {
    folder: PathBuf,
    /// Its owner's phrase.
    pub(super) phrase: SecretString,
    /// Its recovery code.
    pub(super) code: String,
}

/// All that were made.
#[derive(Debug)]
pub(super) struct Made {
    shelf: Shelf,
    plans: HashMap<String, OnePlan>,
}

impl Made {
    pub(super) fn in_folder(folder: PathBuf) -> Self {
        Self {
            shelf: Shelf::at(folder).with_work_factor(QUICK),
            plans: HashMap::new(),
        }
    }

    /// Makes another shelf the same copy of the program as the one that plans are made on.
    pub(super) fn share_device_with(&self, shelf: &Path) -> Result<(), Fault> {
        self.shelf.device(DateTime::UNIX_EPOCH)?;
        fs::create_dir_all(shelf)?;
        fs::copy(self.shelf.folder().join(DEVICE), shelf.join(DEVICE))?;
        Ok(())
    }

    /// The plan that is wanted, made if it is the first time.
    pub(super) fn plan(&mut self, wanted: &Value) -> Result<OnePlan, Fault> {
        let key = wanted.to_string();
        if let Some(plan) = self.plans.get(&key) {
            return Ok(plan.clone());
        }
        let plan = self.make(&serde_json::from_value(wanted.clone())?)?;
        self.plans.insert(key, plan.clone());
        Ok(plan)
    }

    fn make(&self, wanted: &Shelved) -> Result<OnePlan, Fault> {
        let mut opened = wanted.opened.clone();
        opened.sort();
        let begun = opened.first().copied().unwrap_or(DateTime::<Utc>::MAX_UTC);
        let (first, mut rest) = wanted.told.clone().split_after(begun);
        let last = first.each().last().map_or(DateTime::UNIX_EPOCH, |(at, ..)| at);
        let clock = Arc::new(MadeUp::at(last));
        let cover = Cover::new(&wanted.nickname, &wanted.symbol, &wanted.colour)?;
        let (mut open, code) = OpenPlan::tell(self.opening(&clock), &cover, &wanted.phrase, &first)?;
        if let Some(phrase) = &wanted.contact_phrase {
            open.set_phrase(WayIn::Contact, phrase)?;
        }
        let folder = open.open_folder().folder().path().to_owned();
        drop(open);
        for (number, time) in opened.iter().enumerate() {
            let until = opened.get(number + 1).copied();
            let (now, later) = rest.split_after(until.unwrap_or(DateTime::<Utc>::MAX_UTC));
            rest = later;
            clock.set(*time);
            self.open_and_write(&folder, &wanted.phrase, &clock, &now)?;
        }
        let code = code.shown().expose_secret().to_owned();
        Ok(OnePlan {
            folder,
            phrase: wanted.phrase.clone(),
            code,
        })
    }

    fn open_and_write(
        &self,
        folder: &Path,
        phrase: &SecretString,
        clock: &Arc<MadeUp>,
        acts: &Acts,
    ) -> Result<(), Fault> {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let mut open = OpenPlan::unlock(self.opening(clock), &name, WayIn::Owner, phrase)?;
        for (at, pen, edits) in acts.each() {
            clock.set(at);
            open.act(pen, edits)?;
        }
        Ok(())
    }

    fn opening(&self, clock: &Arc<MadeUp>) -> Opening<'_> {
        Opening {
            shelf: &self.shelf,
            program: "viktig-host",
            environment: Box::new(Arc::clone(clock)),
        }
    }
}

impl OnePlan {
    /// Puts a copy of it where nothing is.
    pub(super) fn put(&self, to: &Path) -> io::Result<()> {
        copied(&self.folder, to)
    }
}

/// Copies a folder with everything in it.
pub(super) fn copied(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copied(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), place)?;
        }
    }
    fs::set_permissions(to, fs::metadata(from)?.permissions())
}
