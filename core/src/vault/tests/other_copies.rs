//! Another copy of an open plan: read wherever it lies, by whatever opens it, and never touched.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use uuid::Uuid;

use super::*;

const ID: Uuid = Uuid::from_u128(7);
const NEW: &str = "ni troll bakte pannekaker i natt";

/// A plan that is open, and a copy of it on another shelf.
struct Apart {
    _keep: TempDir,
    here: UnlockedFolder,
    there: PlanFolder,
    other: Shelf,
}

fn apart() -> Apart {
    let (keep, plan) = plan();
    let here = open_as_owner(&plan);
    write(&here, "fisketuren");
    here.lock().unwrap();
    let file = keep.path().join("med.viktigplan");
    fs::write(&file, plan.sealed_copy(&plan.path().join(PLAN_FILE), ID).unwrap()).unwrap();
    let other = Shelf::at(keep.path().join("other")).with_work_factor(super::super::testing::QUICK);
    let taken = other.take_sealed_copy(&file, noon()).unwrap();
    let there = other.plan(&taken.folder).unwrap();
    Apart {
        _keep: keep,
        here: open_as_owner(&plan),
        there,
        other,
    }
}

impl Apart {
    /// What is read at a place, or the code of what is wrong.
    fn read(&self, place: &Path, secret: Option<&str>) -> Result<Option<String>, &'static str> {
        let secret = secret.map(phrase);
        let read = self.here.read_other(place, ID, secret.as_ref());
        let newest = "SELECT words FROM said ORDER BY rowid DESC LIMIT 1";
        let words = |connection: Connection| connection.query_row(newest, [], |row| row.get(0)).unwrap();
        read.map(|found| found.map(words))
            .map_err(|error| error.code().as_str())
    }

    /// A locked copy of what stands there.
    fn sealed(&self, id: Uuid) -> PathBuf {
        let file = self.other.folder().join("dit.viktigplan");
        let copy = self.there.sealed_copy(&self.there.path().join(PLAN_FILE), id);
        fs::write(&file, copy.unwrap()).unwrap();
        file
    }
}

fn said(words: &str) -> Result<Option<String>, &'static str> {
    Ok(Some(words.to_owned()))
}

#[test]
fn a_folder_that_is_open_elsewhere_is_read_with_its_newest_words_and_not_a_byte_is_changed() {
    let apart = apart();
    let open = open_as_owner(&apart.there);
    write(&open, "hytta");
    assert!(
        apart.there.path().join("plan.db-wal").exists(),
        "the newest words stand in the log"
    );
    let before = bytes_of(apart.there.path());
    let ours = bytes_of(apart.here.folder().path());
    assert_eq!(
        apart.read(apart.there.path(), None),
        said("hytta"),
        "the plan's folder"
    );
    assert_eq!(
        apart.read(apart.other.folder(), None),
        said("hytta"),
        "the shelf it stands on"
    );
    assert!(
        bytes_of(apart.there.path()) == before,
        "the other copy was touched"
    );
    assert!(
        bytes_of(apart.here.folder().path()) == ours,
        "something was left in the plan's own folder"
    );
}

#[test]
fn the_plan_that_is_open_here_is_known_and_never_opened_twice() {
    let apart = apart();
    let folder = apart.here.folder().path().to_owned();
    assert_eq!(apart.read(&folder, None), Ok(None), "its folder");
    let shelf = folder.parent().unwrap();
    assert_eq!(apart.read(shelf, None), Ok(None), "the shelf with it alone");
    assert_eq!(
        apart.read(&folder.join(PLAN_FILE), None),
        Err("not-a-sealed-copy"),
        "its file is not opened to see what it is"
    );
}

#[test]
fn a_copy_with_another_key_opens_with_its_own_phrase_and_with_nothing_else() {
    let apart = apart();
    let mut open = open_as_owner(&apart.there);
    write(&open, "hytta");
    super::super::testing::set_phrase(&mut open, WayIn::Owner, NEW).unwrap();
    open.lock().unwrap();
    let file = apart.sealed(ID);
    for place in [apart.there.path(), file.as_path()] {
        assert_eq!(
            apart.read(place, None),
            Err("other-copy-locked"),
            "{}",
            place.display()
        );
        assert_eq!(apart.read(place, Some(PHRASE)), Err("wrong-passphrase"));
        assert_eq!(apart.read(place, Some(NEW)), said("hytta"));
    }
    assert_eq!(
        apart.read(&apart.sealed(Uuid::from_u128(8)), None),
        Err("another-plan"),
        "a copy that says it is another plan's is not asked for its phrase"
    );
    let cover = Cover {
        plan: Some(Uuid::from_u128(8)),
        ..lyn_og_latter()
    };
    cover.put_on(apart.there.path()).unwrap();
    assert_eq!(
        apart.read(apart.there.path(), None),
        Err("another-plan"),
        "nor a folder"
    );
    assert_eq!(
        apart.read(apart.other.folder(), None),
        Err("another-plan"),
        "nor a shelf"
    );
}

#[test]
fn damage_is_told_of_the_copy_and_what_is_none_is_told_as_such() {
    let apart = apart();
    let whole = fs::read(apart.there.path().join(PLAN_FILE)).unwrap();
    let mut harmed = 0;
    for at in (0..whole.len()).step_by(4096 * 10 + 700) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(apart.there.path().join(PLAN_FILE), bytes).unwrap();
        let told = apart.read(apart.there.path(), Some(PHRASE));
        assert_eq!(told, Err("sealed-copy-damaged"), "a byte flipped at {at}");
        harmed += 1;
    }
    assert!(harmed > 3, "{harmed} places");
    fs::write(apart.there.path().join(PLAN_FILE), "").unwrap();
    assert_eq!(
        apart.read(apart.there.path(), None),
        Err("sealed-copy-damaged"),
        "empty"
    );
    fs::remove_file(apart.there.path().join(PLAN_FILE)).unwrap();
    assert_eq!(apart.read(apart.there.path(), None), Err("plan-missing"), "gone");
    assert_eq!(
        apart.read(apart.other.folder(), None),
        Err("plan-missing"),
        "an empty shelf"
    );
    let gone = apart.other.folder().join("borte.viktigplan");
    assert_eq!(apart.read(&gone, None), Err("file-unreadable"));
}

#[cfg(unix)]
#[test]
fn nothing_is_read_through_a_link_nor_waited_for() {
    use std::os::unix::fs::symlink;

    let apart = apart();
    let outside = apart.other.folder().join("brev.txt");
    fs::write(&outside, vec![b'x'; 8192]).unwrap();
    for name in [PLAN_FILE, "plan.db-wal", "plan.db-journal"] {
        let place = apart.there.path().join(name);
        let kept = fs::read(&place).ok();
        let _ = fs::remove_file(&place);
        for target in [outside.as_path(), Path::new("/dev/zero")] {
            symlink(target, &place).unwrap();
            assert_eq!(
                apart.read(apart.there.path(), None),
                Err("not-ordinary-file"),
                "{name} leads to {}",
                target.display()
            );
            fs::remove_file(&place).unwrap();
        }
        if let Some(bytes) = kept {
            fs::write(&place, bytes).unwrap();
        }
    }
    let file = apart.sealed(ID);
    let linked = |to: &Path, name: &str| {
        let link = apart.here.folder().path().join(name);
        symlink(to, &link).unwrap();
        link
    };
    for (link, told) in [
        (linked(apart.there.path(), "lenke"), "not-ordinary-file"),
        (linked(&file, "lenke.viktigplan"), "not-a-sealed-copy"),
    ] {
        assert_eq!(apart.read(&link, None), Err(told), "the place itself is a link");
        if told == "not-ordinary-file" {
            assert_eq!(
                apart.read(&link.join(""), None),
                Err(told),
                "however it is written"
            );
        }
        fs::remove_file(link).unwrap();
    }
    let shelf = linked(apart.other.folder(), "hylla");
    assert_eq!(
        apart.read(&shelf, None),
        said("fisketuren"),
        "but people keep shelves on other disks"
    );
    fs::remove_file(shelf).unwrap();
    fs::remove_file(file).unwrap();
    symlink("/dev/zero", apart.other.folder().join("uendelig")).unwrap();
    assert_eq!(
        apart.read(&apart.other.folder().join("uendelig"), None),
        Err("not-a-sealed-copy")
    );
    assert_eq!(
        apart.read(apart.there.path(), None),
        said("fisketuren"),
        "whole again"
    );
}

#[test]
fn a_damaged_start_is_no_other_key() {
    let apart = apart();
    let plan = apart.there.path().join(PLAN_FILE);
    let mut bytes = fs::read(&plan).unwrap();
    bytes[700] ^= 1;
    fs::write(&plan, &bytes).unwrap();
    let file = apart.sealed(ID);
    for place in [apart.there.path(), apart.other.folder(), file.as_path()] {
        for secret in [None, Some(PHRASE)] {
            assert_eq!(
                apart.read(place, secret),
                Err("sealed-copy-damaged"),
                "nobody is asked for a phrase that helps nothing: {}",
                place.display()
            );
        }
    }
    let here = apart.here.folder();
    let looked = here.look_into_copy(&file, &apart.here.key).map(drop);
    assert_eq!(
        looked.map_err(|error| error.code().as_str()),
        Err("sealed-copy-damaged"),
        "nor is a copy in the second place told to be of another plan"
    );
}
