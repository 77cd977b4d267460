//! Plans to try bytes on, on a shelf in memory where there is one.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use tempfile::TempDir;
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::journal::Journal;
use viktig_core::new_plan::{FirstWords, Writes};
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::{Language, Pen};
use viktig_core::store::ThisLaptop;
use viktig_core::vault::{Cover, Shelf, WayIn};

/// The owner's phrase.
pub(super) const PHRASE: &str = "fjord kaffe bordtennis lykt";
/// Somebody else's.
pub(super) const WRONG: &str = "sommerfugl på hjul i måneskinn";

/// scrypt's least work: what is tried is what is read, not how long a guess takes.
const QUICK: u8 = 1;

/// After so many acts a plan is made anew, or the search would grow slower and slower.
const LIVES: usize = 200;

/// Where plans for trying stand: in memory, where the disk is not worn by a million files.
pub(super) fn room() -> TempDir {
    let memory = Path::new("/dev/shm");
    let room = if memory.is_dir() {
        TempDir::new_in(memory)
    } else {
        TempDir::new()
    };
    room.expect("there is room for a plan")
}

/// The shelf in a room.
pub(super) fn shelf(room: &TempDir) -> Shelf {
    Shelf::at(room.path()).with_work_factor(QUICK)
}

/// How plans are opened on it.
pub(super) fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "seeds",
        environment: Box::new(ThisLaptop),
    }
}

fn cover() -> Cover {
    Cover {
        nickname: "Lyn og latter".into(),
        symbol: "lightning".into(),
        colour: "blue".into(),
        plan: None,
        last_opened: None,
    }
}

/// A new plan on the shelf, of Arne and Siv.
pub(super) fn new_plan(shelf: &Shelf) -> OpenPlan {
    let first = FirstWords {
        owner_name: "Arne".into(),
        contact_name: "Siv".into(),
        contact_is_primary: true,
        writes: Writes::Owner,
        language: Language::Nb,
    };
    let (plan, _) = OpenPlan::create(opening(shelf), &cover(), &SecretString::from(PHRASE), &first)
        .expect("a plan is made");
    plan
}

/// A plan and the room it stands in, which goes away with it.
pub(super) struct OpenedPlan {
    plan: OpenPlan,
    _room: TempDir,
}

impl std::ops::Deref for OpenedPlan {
    type Target = OpenPlan;

    fn deref(&self) -> &OpenPlan {
        &self.plan
    }
}

impl std::ops::DerefMut for OpenedPlan {
    fn deref_mut(&mut self) -> &mut OpenPlan {
        &mut self.plan
    }
}

/// A plan made from another copy's journal, unless it breaks a rule.
pub(super) fn taken_in(journal: &Journal) -> Option<OpenedPlan> {
    let room = room();
    let taken = OpenPlan::import(
        opening(&shelf(&room)),
        &cover(),
        &SecretString::from(PHRASE),
        journal,
    );
    Some(OpenedPlan {
        plan: taken.ok()?.0,
        _room: room,
    })
}

/// A plan that is written in.
pub(super) struct Written {
    plan: OpenedPlan,
    owner: Pen,
    acts: usize,
}

thread_local! {
    static WRITTEN: RefCell<Option<Written>> = const { RefCell::new(None) };
    static LOCKED: RefCell<Option<Locked>> = const { RefCell::new(None) };
}

impl Written {
    /// Does something to the plan with the owner's pen at hand; `deed` says whether anything was written.
    pub(super) fn with(deed: impl FnOnce(&mut OpenPlan, Pen) -> bool) -> bool {
        WRITTEN.with_borrow_mut(|slot| {
            let written = slot.get_or_insert_with(Self::new);
            let was_written = deed(&mut written.plan, written.owner);
            written.acts += usize::from(was_written);
            if written.acts > LIVES {
                *slot = None;
            }
            was_written
        })
    }

    fn new() -> Self {
        let room = room();
        let plan = new_plan(&shelf(&room));
        let owner = Pen::of(plan.records().owner().expect("somebody owns it"));
        Self {
            plan: OpenedPlan { plan, _room: room },
            owner,
            acts: 0,
        }
    }
}

/// A locked plan whose key files are changed.
pub(super) struct Locked {
    /// The owner's key files and the checksums as they were made.
    pub(super) keys: Vec<(String, Vec<u8>)>,
    shelf: Shelf,
    name: String,
    folder: PathBuf,
    _room: TempDir,
}

impl Locked {
    /// Does something to the folder of a locked plan, and tells whether it then opened.
    pub(super) fn with(deed: impl FnOnce(&Self) -> bool) -> bool {
        LOCKED.with_borrow_mut(|slot| deed(slot.get_or_insert_with(Self::new)))
    }

    fn new() -> Self {
        let room = room();
        let shelf = shelf(&room);
        let folder = new_plan(&shelf).open_folder().folder().path().to_owned();
        let name = folder.file_name().and_then(std::ffi::OsStr::to_str);
        let keys = std::fs::read_dir(folder.join("keys")).expect("a new plan has its keys");
        let mut keys: Vec<_> = keys
            .flatten()
            .map(|entry| {
                let name = entry.file_name().to_string_lossy().into_owned();
                (name, std::fs::read(entry.path()).expect("a key can be read"))
            })
            .filter(|(name, _)| name.starts_with("owner") || name == "SHA256SUMS")
            .collect();
        keys.sort();
        Self {
            keys,
            name: name.expect("a plan's folder has a name of ours").to_owned(),
            shelf,
            folder,
            _room: room,
        }
    }

    /// Puts a file among the keys.
    pub(super) fn put(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.folder.join("keys").join(name), bytes).expect("there is room for a key");
    }

    /// Looks at it as the shelf does.
    pub(super) fn look(&self) {
        let plans = self.shelf.plans().expect("the shelf can be looked at");
        assert_eq!(plans.len(), 1, "the plan stands on its shelf");
    }

    /// Tries a phrase. What is refused leaves the plan's file as it was.
    pub(super) fn unlock(&self, way: WayIn, phrase: &SecretString) -> Result<(), ProblemCode> {
        let file = self.folder.join("plan.db");
        let before = std::fs::read(&file).expect("the plan's file is there");
        let opened = OpenPlan::unlock(opening(&self.shelf), &self.name, way, phrase);
        match opened {
            Ok(_) => Ok(()),
            Err(Problem { code, .. }) => {
                let after = std::fs::read(&file).expect("the plan's file is still there");
                assert!(before == after, "a refusal ({code:?}) changed the plan's file");
                Err(code)
            }
        }
    }
}
