//! A room with a shelf, and commands that are killed in it.

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use crate::disk::Disk;
use secrecy::ExposeSecret;
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::{Edit, Kind, Pen};
use viktig_core::store::ThisLaptop;
use viktig_core::story::Story;
use viktig_core::vault::{Cover, Shelf, WayIn};

pub(crate) const NICKNAME: &str = "Lyn og latter";
pub(crate) const OLD: &str = "fjord kaffe bordtennis lykt";
pub(crate) const NEW: &str = "ni troll bakte pannekaker i natt";
pub(crate) const CONTACTS: &str = "brygge hammer sommer radio";

/// What was written before the newest backup, and what after it.
pub(crate) const BEFORE: &str = "Ro om morgenen";
pub(crate) const AFTER: &str = "Musikk om kvelden";

/// How often each command is killed.
pub(crate) fn kills() -> usize {
    let wanted = std::env::var("VIKTIG_KILLS").ok();
    wanted.and_then(|number| number.parse().ok()).unwrap_or(8)
}

/// A place of its own, with a shelf and whatever a command is given.
pub(crate) struct Room(TempDir);

impl Room {
    /// One whose shelf has no plan.
    pub(crate) fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// One with a plan that the owner, the contact and the recovery code open, and a newest backup that lacks [`AFTER`].
    pub(crate) fn with_a_plan() -> Self {
        let room = Self::empty();
        let shelf = room.shelf();
        let story = Story::named("tilbake-i-jobb").unwrap();
        let cover = Cover::new(NICKNAME, "lightning", "blue").unwrap();
        let (mut plan, code) = OpenPlan::tell(opening(&shelf), &cover, &OLD.into(), &story).unwrap();
        fs::write(room.path("code"), code.shown().expose_secret()).unwrap();
        plan.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
        write(&mut plan, BEFORE);
        drop(plan);
        write(&mut room.open_as_owner(), AFTER);
        room
    }

    /// The same somewhere else.
    pub(crate) fn copy(&self) -> Self {
        let copy = Self::empty();
        let copied = Command::new("cp")
            .arg("-a")
            .arg(self.0.path().join("."))
            .arg(copy.0.path())
            .status();
        assert!(copied.unwrap().success(), "a room can be copied");
        copy
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn shelf(&self) -> Shelf {
        Shelf::at(self.path("shelf")).with_work_factor(2)
    }

    /// The folder of the only plan, on its shelf.
    pub(crate) fn folder(&self) -> PathBuf {
        let plans = self.shelf().plans().unwrap();
        assert_eq!(plans.len(), 1, "one plan stands on the shelf");
        self.path("shelf").join(&plans[0].folder)
    }

    fn open(&self, way: WayIn, phrase: &str) -> Result<OpenPlan, Problem> {
        let shelf = self.shelf();
        let name = self.folder().file_name().unwrap().to_str().unwrap().to_owned();
        OpenPlan::unlock(opening(&shelf), &name, way, &phrase.into())
    }

    /// Opens the plan with the owner's first phrase.
    pub(crate) fn open_as_owner(&self) -> OpenPlan {
        self.open(WayIn::Owner, OLD)
            .expect("the owner's phrase opens the plan")
    }

    /// Opens the plan and goes on with it, as the next person would. It is whole before and after.
    pub(crate) fn goes_on(&self, way: WayIn, phrase: &str) -> Result<(), ProblemCode> {
        let mut plan = self.open(way, phrase).map_err(|problem| problem.code)?;
        plan.verify().expect("no half act is in it");
        write(&mut plan, "Og så videre");
        plan.verify().expect("and it can be written in");
        Ok(())
    }

    /// Whether a way in is open, with the phrase or code it had.
    pub(crate) fn goes_on_by(&self, way: WayIn) -> Result<(), ProblemCode> {
        match way {
            WayIn::Owner => self.goes_on(way, OLD),
            WayIn::Contact => self.goes_on(way, CONTACTS),
            WayIn::Recovery => self.goes_on(way, &fs::read_to_string(self.path("code")).unwrap()),
        }
    }

    /// Whether a text is in the plan today. Everything that was ever written is in its history.
    pub(crate) fn says(&self, phrase: &str, text: &str) -> bool {
        let mut plan = self
            .open(WayIn::Owner, phrase)
            .expect("the phrase opened it a moment ago");
        let copy = plan.open_copy().unwrap();
        for written in [BEFORE, AFTER] {
            assert!(copy.contains(written), "«{written}» is not even in the history");
        }
        plan.plan()
            .unwrap()
            .matters
            .iter()
            .any(|matter| matter.text == text)
    }

    /// Starts the command line here, with what somebody types, on a disk.
    fn run(&self, disk: &Disk, words: &[&str], typed: &[&str]) -> ExitStatus {
        let place = self.0.path().to_str().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_viktig"));
        command
            .args(words.iter().map(|word| word.replace("PLACE", place)))
            .arg("--passphrase-stdin")
            .env("VIKTIG_HOME", self.path("shelf"))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        disk.put_below(&mut command, self.0.path());
        let mut child = command.spawn().unwrap();
        // One that is killed at once does not wait for a phrase.
        let _ = writeln!(child.stdin.take().unwrap(), "{}", typed.join("\n"));
        child.wait().unwrap()
    }

    /// How many things the command asks its disk to change, in a copy of the room.
    pub(crate) fn asks(&self, library: &Path, words: &[&str], typed: &[&str]) -> usize {
        let copy = self.copy();
        let count = copy.path("count");
        let disk = Disk::told(library, vec![("VIKTIG_DISK_COUNT", count.display().to_string())]);
        let status = copy.run(&disk, words, typed);
        assert!(
            status.success(),
            "{words:?} does what it is asked to when nobody kills it: {status}"
        );
        fs::read_to_string(count).unwrap().parse().unwrap()
    }

    /// Lets the command begin here, and kills it in the place of the n-th thing it asks.
    pub(crate) fn kill(&self, library: &Path, number: usize, words: &[&str], typed: &[&str]) -> Told {
        let disk = Disk::told(library, vec![("VIKTIG_DISK_KILL", number.to_string())]);
        let status = self.run(&disk, words, typed);
        match (status.success(), status.signal()) {
            (true, _) => Told::Done,
            (false, Some(9)) => Told::Killed,
            _ => Told::Refused,
        }
    }
}

fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    }
}

fn write(plan: &mut OpenPlan, text: &str) {
    let pen = Pen::of(plan.records().owner().expect("somebody owns it"));
    let fields = json!({ "text": text, "rank": 7 });
    let edit = Edit::Add {
        kind: Kind::Matter,
        id: Uuid::now_v7(),
        fields: fields.as_object().unwrap().clone(),
    };
    plan.act(pen, &[edit]).unwrap();
}

/// What came of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Done,
    Killed,
    Refused,
}

/// So many numbers from the first to the last, or all.
pub(crate) fn spread(last: usize, many: usize) -> Vec<usize> {
    let many = many.min(last);
    (0..many)
        .map(|at| 1 + at * (last - 1) / (many - 1).max(1))
        .collect()
}

/// Every file in a folder and the folders in it.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .flat_map(|entry| {
            if entry.path().is_dir() {
                files(&entry.path())
            } else {
                vec![entry.path()]
            }
        })
        .collect()
}
