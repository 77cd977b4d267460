//! A disk that fills up and one that may only be read. Run with `--ignored`, as root: each test mounts its own.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;

use super::{CONTACTS, last_words, open_as_owner, phrase, refused, write};
use crate::policy::{Decided, decided_shelf};
use crate::vault::testing::{PHRASE, QUICK, here, lyn_og_latter, new_plan, set_phrase};
use crate::vault::{Shelf, WayIn};

/// A small disk of its own.
struct Disk(TempDir);

impl Disk {
    fn of(size: &str) -> Self {
        let disk = Self(tempfile::tempdir().unwrap());
        disk.run("mount", &["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]);
        disk
    }

    fn make_read_only(&self) {
        // What another test begins has our open files too, for the moment before it is another program: the disk is busy.
        let is_read_only = (0..100).any(|_| {
            let is_done = self.ran("mount", &["-o", "remount,ro"]);
            if !is_done {
                thread::sleep(Duration::from_millis(20));
            }
            is_done
        });
        assert!(is_read_only, "mount needs root");
    }

    fn run(&self, command: &str, arguments: &[&str]) {
        assert!(self.ran(command, arguments), "{command} needs root");
    }

    fn ran(&self, command: &str, arguments: &[&str]) -> bool {
        let mut command = Command::new(command);
        let done = command.args(arguments).arg(self.0.path()).status();
        done.unwrap().success()
    }

    fn shelf(&self) -> Shelf {
        Shelf::at(self.path()).with_work_factor(QUICK)
    }

    fn path(&self) -> PathBuf {
        self.0.path().to_owned()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.run("umount", &[]);
    }
}

#[test]
#[ignore = "needs root, to mount a small disk"]
fn a_full_disk_is_told_and_leaves_no_half_plan() {
    for size in (4..120).step_by(8) {
        let disk = Disk::of(&format!("{size}k"));
        match disk.shelf().create(&lyn_og_latter(), &phrase(PHRASE), here()) {
            Ok((unlocked, _)) => drop(unlocked),
            Err(error) => {
                assert_eq!(error.code().as_str(), "disk-full", "{size} kB: {error:?}");
                let left = fs::read_dir(disk.path()).unwrap().count();
                assert!(
                    left == 0 || disk.shelf().plans().unwrap()[0].problem.is_none(),
                    "{size} kB: half a plan"
                );
            }
        }
    }
}

#[test]
#[ignore = "needs root, to mount a small disk"]
fn a_plan_on_a_disk_that_fills_up_still_opens() {
    let disk = Disk::of("1m");
    let name = new_plan(&disk.shelf());
    let plan = disk.shelf().plan(&name).unwrap();
    write(&open_as_owner(&plan), "noe");
    let _ = fs::write(disk.path().join("filler"), vec![1; 2_000_000]);
    let mut unlocked = open_as_owner(&plan);
    assert!(unlocked.backup().is_err(), "there was room for a backup");
    assert_eq!(last_words(&unlocked), "noe");
    let changed = set_phrase(&mut unlocked, WayIn::Owner, CONTACTS).unwrap_err();
    assert_eq!(changed.code().as_str(), "disk-full", "{changed:?}");
    drop(unlocked);
    open_as_owner(&plan);
}

#[test]
#[ignore = "needs root, to mount a small disk"]
fn a_disk_that_may_only_be_read_is_told_as_such() {
    let disk = Disk::of("1m");
    let name = new_plan(&disk.shelf());
    let plan = disk.shelf().plan(&name).unwrap();
    disk.make_read_only();
    assert_eq!(refused("read-only", &plan, WayIn::Owner, PHRASE), "read-only");
    let made = disk
        .shelf()
        .create(&lyn_og_latter(), &phrase(PHRASE), here())
        .unwrap_err();
    assert_eq!(made.code().as_str(), "shelf-unwritable", "{made:?}");
}

#[test]
#[ignore = "needs root, to mount a small disk"]
fn a_decided_shelf_that_may_only_be_read_is_shown_and_told_of() {
    let disk = Disk::of("1m");
    let name = new_plan(&disk.shelf());
    let own = tempfile::tempdir().unwrap();
    let mut decided = Decided {
        policy: serde_json::from_value(json!({ "shelfFolder": disk.path() })).unwrap(),
        wrong: Vec::new(),
    };
    disk.make_read_only();
    let shelf = decided_shelf(&mut decided, Some(own.path().into())).unwrap();
    let codes: Vec<_> = decided
        .wrong
        .iter()
        .map(|problem| problem.code.as_str())
        .collect();
    assert_eq!(codes, ["policy-shelf-read-only"], "whoever decided it is told");
    assert_eq!(shelf.folder(), disk.path(), "and the plans there are not hidden");
    assert!(shelf.plan(&name).is_ok());
}
