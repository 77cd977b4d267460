//! The log that a crash leaves beside a plan.

use std::cell::RefCell;
use std::path::PathBuf;

use secrecy::SecretString;
use serde_json::json;
use tempfile::TempDir;
use viktig_core::error::ProblemCode;
use viktig_core::open_plan::OpenPlan;
use viktig_core::plan::{Edit, Kind, Pen};
use viktig_core::vault::{Shelf, WayIn};

use super::stage::{PHRASE, new_plan, opening, room, shelf};

/// How many acts stand in the log alone.
const ACTS: usize = 8;

/// A plan as a crash leaves it: eight acts are in its log and not in its file.
pub(super) struct Left {
    shelf: Shelf,
    name: String,
    folder: PathBuf,
    file: Vec<u8>,
    /// The log as it was left.
    pub(super) log: Vec<u8>,
    _room: TempDir,
}

thread_local! {
    static LEFT: RefCell<Option<Left>> = const { RefCell::new(None) };
}

impl Left {
    /// Does something with the plan that was left, and tells whether it opened.
    pub(super) fn with(deed: impl FnOnce(&Self) -> bool) -> bool {
        LEFT.with_borrow_mut(|slot| deed(slot.get_or_insert_with(Self::new)))
    }

    fn new() -> Self {
        let room = room();
        let shelf = shelf(&room);
        let folder = new_plan(&shelf).open_folder().folder().path().to_owned();
        let name = folder.file_name().and_then(std::ffi::OsStr::to_str);
        let name = name.expect("a plan's folder has a name of ours").to_owned();
        let mut plan = unlock(&shelf, &name).expect("a new plan opens");
        let owner = plan.records().owner().expect("somebody owns it");
        for number in 1..=ACTS {
            let fields = json!({ "text": format!("Sove {number} netter"), "rank": number });
            let edit = Edit::Add {
                kind: Kind::Matter,
                id: viktig_core::store::Environment::new_id(&viktig_core::store::ThisLaptop),
                fields: fields.as_object().expect("an object was written").clone(),
            };
            plan.act(Pen::of(owner), &[edit]).expect("the plan is written in");
        }
        let read = |name: &str| std::fs::read(folder.join(name)).expect("it is there while the plan is open");
        Self {
            file: read("plan.db"),
            log: read("plan.db-wal"),
            shelf,
            name,
            folder,
            _room: room,
        }
    }

    /// Opens the plan with another log beside it, and tells how many acts of the log are there and whether something was
    /// said of it. What is refused leaves both files as they were.
    pub(super) fn open_with(&self, log: &[u8]) -> Result<(usize, bool), ProblemCode> {
        for entry in std::fs::read_dir(&self.folder)
            .expect("the folder is there")
            .flatten()
        {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with("plan-") || name == "backups" {
                let gone = if entry.path().is_dir() {
                    std::fs::remove_dir_all(entry.path())
                } else {
                    std::fs::remove_file(entry.path())
                };
                gone.expect("what the last try left can be taken away");
            }
        }
        let (file, beside) = (self.folder.join("plan.db"), self.folder.join("plan.db-wal"));
        std::fs::write(&file, &self.file).expect("there is room for the plan");
        std::fs::write(&beside, log).expect("there is room for its log");
        match unlock(&self.shelf, &self.name) {
            Ok(plan) => {
                let acts = plan.plan().expect("it can be read").matters.len();
                plan.verify().expect("no half act is in it");
                Ok((acts, plan.open_folder().notice().is_some()))
            }
            Err(code) => {
                let same = std::fs::read(&file).is_ok_and(|bytes| bytes == self.file)
                    && std::fs::read(&beside).is_ok_and(|bytes| bytes == log);
                assert!(same, "a refusal ({code:?}) changed the plan or its log");
                Err(code)
            }
        }
    }

    /// How many acts there are in the log.
    pub(super) fn acts(&self) -> usize {
        ACTS
    }
}

fn unlock(shelf: &Shelf, name: &str) -> Result<OpenPlan, ProblemCode> {
    OpenPlan::unlock(opening(shelf), name, WayIn::Owner, &SecretString::from(PHRASE))
        .map_err(|problem| problem.code)
}
