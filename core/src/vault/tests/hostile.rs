//! A plan's folder that somebody has prepared: in every place something else than an ordinary file, or one without end.
//! Everything is answered at once with a code or goes on without it, and nothing outside the folder is touched.

mod scene;

use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use self::scene::{Scene, at_once};
use super::*;
use crate::error::{Problem, ProblemCode};
use crate::vault::testing::{change, set_phrase};

/// Every name in a plan's folder that the program opens, lists, makes or replaces.
const PLACES: [&str; 36] = [
    "plan.db",
    "plan.db-wal",
    "plan.db-journal",
    "plan.db-shm",
    "plan-coming.db",
    "cover.json",
    "writer.lock",
    "writer.json",
    "writer.json.new",
    "keys",
    "keys/owner.age",
    "keys/contact.age",
    "keys/recovery.age",
    "keys/SHA256SUMS",
    "backups",
    "backups/2027-02-01T120000Z.db",
    "backups/9999-01-01T000000Z.db",
    "backups/.viktig-a1B2c3",
    ".checking",
    ".mending",
    ".sealing",
    ".keys-draft",
    "keys-coming",
    "keys-coming/owner.age",
    "keys-old",
    "backups-coming",
    "backups-old",
    "aside-coming",
    "plan-renewed.db",
    "plan-gathered.db",
    "plan-aside-2027-02-01T120000Z.db",
    "plan-crash-2027-02-01T120000Z.db-wal",
    "ended",
    ".viktig-a1B2c3",
    "../device.json",
    "",
];

/// What stands in the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Thing {
    LinkToAFile,
    LinkToAFolder,
    LinkToNothing,
    LinkToADevice,
    Pipe,
    Socket,
    Folder,
    EndlessFile,
}

const THINGS: [Thing; 8] = [
    Thing::LinkToAFile,
    Thing::LinkToAFolder,
    Thing::LinkToNothing,
    Thing::LinkToADevice,
    Thing::Pipe,
    Thing::Socket,
    Thing::Folder,
    Thing::EndlessFile,
];

#[test]
fn whatever_stands_in_a_plans_folder_is_answered_and_nothing_outside_is_touched() {
    thread::scope(|each| {
        for thing in THINGS {
            each.spawn(move || PLACES.into_iter().for_each(|place| is_answered(thing, place)));
        }
    });
    println!(
        "figure: {} things in {} places: all answered, nothing outside touched",
        THINGS.len(),
        PLACES.len()
    );
}

fn is_answered(thing: Thing, place: &'static str) {
    let name = format!("{thing:?} at «{place}»");
    let scene = Scene::new();
    scene.put(thing, place);
    let before = bytes_of(&scene.letters());
    let (scene, told) = at_once(name.clone(), move || {
        let told = scene.use_it(is_of_a_new_key(place));
        (scene, told)
    });
    assert!(
        bytes_of(&scene.letters()) == before,
        "{name}: the letters were touched"
    );
    assert!(scene.room() < 20 << 20, "{name}: the disk fills up");
    assert!(
        !told.contains(&ProblemCode::Internal),
        "{name}: told as a fault of ours: {told:?}"
    );
    if is_needed(place, thing) {
        assert!(!told.is_empty(), "{name}: not told");
    }
}

/// Whether only a change of key makes it, or looks at it.
fn is_of_a_new_key(place: &str) -> bool {
    let names = [
        "keys-",
        ".keys-",
        "backups",
        "aside-",
        "plan-renewed",
        "plan-aside",
        "plan-crash",
    ];
    names.iter().any(|name| place.starts_with(name))
}

/// Whether a plan cannot be opened with `thing` there. What the lock's file holds is never read.
fn is_needed(place: &str, thing: Thing) -> bool {
    let is_lock = place == "writer.lock";
    ["", "plan.db", "keys", "keys/owner.age"].contains(&place) || (is_lock && thing != Thing::EndlessFile)
}

#[test]
fn a_link_or_a_pipe_is_told_as_such() {
    for place in [
        "plan.db",
        "plan.db-wal",
        "keys",
        "keys/owner.age",
        "keys/contact.age",
        "writer.lock",
    ] {
        for thing in [
            Thing::LinkToAFile,
            Thing::LinkToADevice,
            Thing::LinkToNothing,
            Thing::Pipe,
        ] {
            let scene = Scene::new();
            scene.put(thing, place);
            let plan = scene.plan();
            let error = at_once(format!("{thing:?} at {place}"), move || {
                plan.unlock(WayIn::Owner, &phrase(PHRASE), here()).unwrap_err()
            });
            assert_eq!(
                error.code(),
                ProblemCode::NotOrdinaryFile,
                "{thing:?} at {place}: {error:?}"
            );
        }
    }
}

#[test]
fn a_file_longer_than_any_plan_is_told_as_such_and_is_not_copied() {
    for place in ["plan.db", "plan.db-wal", "plan.db-journal"] {
        let scene = Scene::new();
        let path = scene.plan().path().join(place);
        let file = File::options()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .unwrap();
        file.set_len(10 << 30).unwrap();
        let plan = scene.plan();
        assert_eq!(refused_code(&plan), ProblemCode::PlanOverlong, "{place}");
        assert!(scene.room() < 20 << 20, "{place}: it was copied");
    }
    // Shorter than that, and still much longer than its first page says.
    let scene = Scene::new();
    let file = File::options()
        .write(true)
        .open(scene.plan().path().join(PLAN_FILE))
        .unwrap();
    file.set_len(1 << 30).unwrap();
    assert_eq!(refused_code(&scene.plan()), ProblemCode::PlanOverlong);
    assert!(scene.room() < 20 << 20, "it was copied");
}

fn refused_code(plan: &PlanFolder) -> ProblemCode {
    plan.unlock(WayIn::Owner, &phrase(PHRASE), here())
        .unwrap_err()
        .code()
}

#[test]
fn a_plan_behind_a_link_on_the_shelf_is_shown_with_its_problem_and_not_opened() {
    let scene = Scene::new();
    let elsewhere = scene.keep.path().join("elsewhere");
    fs::rename(scene.plan().path(), &elsewhere).unwrap();
    symlink(&elsewhere, scene.shelf.folder().join(&scene.name)).unwrap();
    let before = bytes_of(&elsewhere);
    let plans = scene.shelf.plans().unwrap();
    let code = plans[0].problem.as_ref().map(|problem| problem.code);
    assert_eq!(code, Some(ProblemCode::NotOrdinaryFile));
    assert!(
        scene.shelf.plan(&scene.name).is_err(),
        "what is written would be written elsewhere"
    );
    assert!(bytes_of(&elsewhere) == before, "something was written");
}

#[test]
fn folders_of_keys_that_are_links_are_not_followed_when_the_plan_is_opened_or_ended() {
    for place in [".keys-draft", "keys-coming", "keys-old"] {
        for ends in [false, true] {
            let scene = Scene::new();
            scene.put(Thing::LinkToAFolder, place);
            let unlocked = open_as_owner(&scene.plan());
            if ends {
                scene.put(Thing::LinkToAFolder, place);
                let (connection, open_folder) = unlocked.into_parts();
                drop(connection);
                let proven = open_folder.prove(&phrase(PHRASE)).unwrap();
                open_folder.end(proven).unwrap();
                assert!(
                    !scene.shelf.folder().join(&scene.name).exists(),
                    "{place}: it is ended"
                );
            }
            assert_eq!(
                fs::read_to_string(scene.letters().join("one")).unwrap(),
                "kjære",
                "{place}: somebody's letters were written over, ended {ends}"
            );
        }
    }
}
