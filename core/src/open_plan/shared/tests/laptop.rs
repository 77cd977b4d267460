//! A laptop with a copy of the plan.

use std::path::{Path, PathBuf};

use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use crate::kept::Exchanged;
use crate::open_plan::{OpenPlan, Opening};
use crate::plan::{DeviceId, Edit, Kind, Pen, PersonId, Role};
use crate::store::{Environment, ThisLaptop};
use crate::story::Story;
use crate::vault::{Cover, Shelf, WayIn};

pub(super) const OWNERS: &str = "fjord kaffe bordtennis lykt";
pub(super) const CONTACTS: &str = "brygge hammer sommer radio";

/// A laptop with the plan on its shelf.
pub(super) struct Laptop {
    shelf: Shelf,
    name: String,
    pub(super) open: OpenPlan,
    keep: TempDir,
}

fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    }
}

fn new_shelf() -> (TempDir, Shelf) {
    let keep = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(keep.path().join("shelf")).with_work_factor(2);
    (keep, shelf)
}

impl Laptop {
    /// The first one: the plan is made on it.
    pub(super) fn first() -> Self {
        Self::telling("tilbake-i-jobb")
    }

    /// One with a plan of its own.
    pub(super) fn telling(story: &str) -> Self {
        let (keep, shelf) = new_shelf();
        let cover = Cover::new("Lyn og latter", "lightning", "blue").unwrap();
        let story = Story::named(story).unwrap();
        let (open, _) = OpenPlan::tell(opening(&shelf), &cover, &OWNERS.into(), &story).unwrap();
        let path = open.open_folder().folder().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        Self {
            shelf,
            name,
            open,
            keep,
        }
    }

    /// Another, that a locked copy was carried to.
    pub(super) fn from(other: &mut Self) -> Self {
        let (keep, shelf) = new_shelf();
        let file = other.sealed();
        let taken = shelf.take_sealed_copy(&file, ThisLaptop.now().unwrap()).unwrap();
        let open = OpenPlan::unlock(opening(&shelf), &taken.folder, WayIn::Owner, &OWNERS.into()).unwrap();
        Self {
            shelf,
            name: taken.folder,
            open,
            keep,
        }
    }

    pub(super) fn sealed(&mut self) -> PathBuf {
        let file = self.keep.path().join(format!("{}.viktigplan", Uuid::now_v7()));
        self.open.save_sealed_copy(&file).unwrap();
        file
    }

    /// Locks the plan and opens it again, with something done to its folder meanwhile.
    pub(super) fn again(self, way: WayIn, phrase: &str, meanwhile: impl FnOnce(&Path)) -> Self {
        let Self {
            shelf,
            name,
            open,
            keep,
        } = self;
        let folder = open.open_folder().folder().path().to_owned();
        drop(open);
        meanwhile(&folder);
        let open = OpenPlan::unlock(opening(&shelf), &name, way, &phrase.into()).unwrap();
        Self {
            shelf,
            name,
            open,
            keep,
        }
    }

    pub(super) fn owner(&self) -> PersonId {
        let plan = self.open.plan().unwrap();
        plan.people.iter().find(|it| it.is(Role::Owner)).unwrap().id
    }

    pub(super) fn pen(&self) -> Pen {
        Pen::of(self.owner())
    }

    pub(super) fn writes(&mut self, words: &str) {
        let edit = Edit::Add {
            kind: Kind::Matter,
            id: Uuid::now_v7(),
            fields: [("text".to_owned(), json!(words))].into_iter().collect(),
        };
        let pen = self.pen();
        self.open.act(pen, &[edit]).unwrap();
    }

    pub(super) fn shares(&mut self, place: &Path) -> Result<Exchanged, &'static str> {
        let pen = self.pen();
        let shared = self.open.share_in(pen, place);
        shared.map_err(|problem| problem.code.as_str())
    }

    pub(super) fn exchanges(&mut self) -> Exchanged {
        let pen = self.pen();
        self.open.exchange(pen).unwrap()
    }

    pub(super) fn asking(&self) -> Vec<crate::kept::AskingCopy> {
        self.open.shared_folder().unwrap().unwrap().asking
    }

    /// Says yes to the one copy that asks.
    pub(super) fn says_yes(&mut self) {
        let asking = self.asking();
        assert_eq!(asking.len(), 1, "one copy asks");
        let (pen, person) = (self.pen(), self.owner());
        let (copy, key) = (asking[0].copy, &asking[0].key);
        self.open.allow_copy(pen, copy, key, person, &asking).unwrap();
    }

    pub(super) fn says(&self, words: &str) -> bool {
        let plan = self.open.plan().unwrap();
        plan.matters.iter().any(|it| it.text == words)
    }

    pub(super) fn copy(&self) -> DeviceId {
        self.open.store.copy()
    }
}
