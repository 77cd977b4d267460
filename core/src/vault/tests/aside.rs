//! What was set aside, when a way in is closed: what is whole gets the new key, what is broken is told of, and only the
//! owner drops it.

use std::path::Path;

use super::*;
use crate::store::file::{self, DatabaseKey};
use crate::vault::steps::pictures_of;
use crate::vault::testing::{QUICK, change, set_phrase};

/// The names here, by what they are.
const WHOLE: &str = "plan-aside-2027-01-01T120000Z.db";
const OF_A_CRASH: &str = "plan-crash-2027-01-02T120000Z.db";
const BROKEN: &str = "plan-aside-2027-01-03T120000Z.db";
const LONE_LOG: &str = "plan-aside-2027-01-04T120000Z.db";

/// A plan with a contact, and with something of each sort set aside.
fn plan_with_things_aside() -> (TempDir, PlanFolder, DatabaseKey) {
    let (keep, plan) = plan();
    let mut unlocked = open_as_owner(&plan);
    set_phrase(&mut unlocked, WayIn::Contact, CONTACTS).unwrap();
    write(&unlocked, "i fila");
    let key = unlocked.key().clone();
    drop(unlocked);
    let at = |name: &str| plan.path().join(name);
    fs::copy(at(PLAN_FILE), at(WHOLE)).unwrap();
    let unlocked = open_as_owner(&plan);
    write(&unlocked, "i loggen");
    for (from, to) in [
        (PLAN_FILE, OF_A_CRASH.to_owned()),
        ("plan.db-wal", format!("{OF_A_CRASH}-wal")),
    ] {
        fs::copy(at(from), at(&to)).unwrap();
    }
    fs::copy(at("plan.db-wal"), at(&format!("{LONE_LOG}-wal"))).unwrap();
    drop(unlocked);
    let mut bytes = fs::read(at(PLAN_FILE)).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(at(BROKEN), bytes).unwrap();
    (keep, plan, key)
}

fn close_contact(plan: &PlanFolder) -> WayChanged {
    change(&mut open_as_owner(plan), |held| held.removal(WayIn::Contact)).unwrap()
}

fn key_of(plan: &PlanFolder) -> DatabaseKey {
    plan.slots().open(WayIn::Owner, &phrase(PHRASE)).unwrap().key
}

/// The last words in a file, when the key opens it and it is whole.
fn words_in(path: &Path, key: &DatabaseKey) -> Option<String> {
    let memory = file::look_into(path, key).ok()?;
    let newest = "SELECT words FROM said ORDER BY rowid DESC LIMIT 1";
    memory.query_row(newest, [], |row| row.get(0)).ok()
}

#[test]
fn what_is_whole_gets_the_new_key_with_every_word_and_what_is_broken_is_told() {
    let (_keep, plan, old) = plan_with_things_aside();
    let told = close_contact(&plan);
    assert_eq!(told.left_aside, [BROKEN, LONE_LOG], "{told:?}");
    let new = key_of(&plan);
    for (name, words) in [(WHOLE, "i fila"), (OF_A_CRASH, "i loggen")] {
        let path = plan.path().join(name);
        assert_eq!(
            words_in(&path, &new).as_deref(),
            Some(words),
            "{name} with the new key"
        );
        assert!(!file::opens_with(&path, &old), "the old key still opens {name}");
    }
    let log = plan.path().join(format!("{OF_A_CRASH}-wal"));
    assert!(
        !log.exists(),
        "a log with the old key lies beside a file with the new"
    );
}

#[test]
fn a_crash_at_any_step_keeps_what_was_set_aside() {
    let (keep, plan, old) = plan_with_things_aside();
    let gallery = keep.path().join("pictures");
    fs::create_dir(&gallery).unwrap();
    let mut unlocked = open_as_owner(&plan);
    let (told, pictures) = pictures_of(&gallery, || {
        change(&mut unlocked, |held| held.removal(WayIn::Contact))
    });
    told.unwrap();
    for picture in &pictures {
        let plan = PlanFolder::at(picture.clone(), QUICK);
        drop(open_as_owner(&plan));
        let key = key_of(&plan);
        for (name, words) in [(WHOLE, "i fila"), (OF_A_CRASH, "i loggen")] {
            let path = plan.path().join(name);
            assert_eq!(
                words_in(&path, &key).as_deref(),
                Some(words),
                "{}: {name} with the key that counts",
                picture.display()
            );
            assert!(
                key == old || !file::opens_with(&path, &old),
                "{}: {name} keeps the old key",
                picture.display()
            );
        }
        for name in [BROKEN.to_owned(), format!("{LONE_LOG}-wal")] {
            assert!(
                plan.path().join(&name).exists(),
                "{}: {name} is gone",
                picture.display()
            );
        }
        assert!(
            !plan.path().join("aside-coming").exists(),
            "{}",
            picture.display()
        );
    }
}

#[test]
fn only_the_owner_drops_what_was_set_aside_and_only_that() {
    let (_keep, plan, _) = plan_with_things_aside();
    let contacts = plan.unlock(WayIn::Contact, &phrase(CONTACTS), here()).unwrap();
    let mut told = contacts.set_aside().unwrap().into_iter();
    assert!(told.all(|one| one.bytes.is_none()), "the diary is in it too");
    let refused = contacts.drop_aside(BROKEN);
    drop(contacts);
    assert!(matches!(refused, Err(VaultError::NotYourWayIn)), "{refused:?}");
    close_contact(&plan);
    let unlocked = open_as_owner(&plan);
    let told = unlocked.set_aside().unwrap();
    let opened: Vec<_> = told
        .iter()
        .map(|one| (one.name.as_str(), one.has_todays_key))
        .collect();
    // Of the broken one the first page is whole, but it is that of the old key.
    assert_eq!(
        opened,
        [
            (WHOLE, true),
            (BROKEN, false),
            (LONE_LOG, false),
            (OF_A_CRASH, true)
        ]
    );
    assert!(
        told.iter().all(|one| one.at.is_some() && one.bytes > Some(0)),
        "{told:?}"
    );
    for name in [
        PLAN_FILE,
        "",
        "../plan-aside-x.db",
        "keys/owner.age",
        "plan-aside-2001-01-01T120000Z.db",
    ] {
        let refused = unlocked.drop_aside(name);
        assert!(
            matches!(refused, Err(VaultError::NothingAside)),
            "«{name}»: {refused:?}"
        );
    }
    for name in [BROKEN, LONE_LOG] {
        unlocked.drop_aside(name).unwrap();
    }
    let left: Vec<_> = unlocked
        .set_aside()
        .unwrap()
        .into_iter()
        .map(|one| one.name)
        .collect();
    assert_eq!(left, [WHOLE, OF_A_CRASH], "and nothing else went");
}

#[cfg(unix)]
#[test]
fn nothing_that_is_no_ordinary_file_is_opened_or_lost_when_a_way_in_is_closed() {
    use std::os::unix::fs::symlink;
    let (keep, plan, _) = plan_with_things_aside();
    let letters = keep.path().join("letters");
    fs::write(&letters, "brev").unwrap();
    let at = |name: &str| plan.path().join(name);
    symlink(&letters, at("backups/lenke")).unwrap();
    symlink("/dev/zero", at("backups/2027-02-01T120000Z.db")).unwrap();
    symlink("/dev/zero", at("plan-aside-2027-01-05T120000Z.db")).unwrap();
    rustix::fs::mknodat(
        rustix::fs::CWD,
        at("backups/roer"),
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
        0,
    )
    .unwrap();
    fs::write(at("backups/notat.txt"), "mitt").unwrap();
    fs::create_dir(at("backups/mappe")).unwrap();
    let endless = fs::File::create(at("backups/lang")).unwrap();
    endless.set_len(10 << 30).unwrap();
    let told = close_contact(&plan);
    assert!(
        told.left_aside
            .contains(&"plan-aside-2027-01-05T120000Z.db".to_owned()),
        "a link cannot follow: {told:?}"
    );
    for name in [
        "lenke",
        "roer",
        "notat.txt",
        "mappe",
        "lang",
        "2027-02-01T120000Z.db",
    ] {
        assert!(
            file::is_taken(&at("backups").join(name)),
            "{name} lay among the backups and is gone"
        );
    }
    assert_eq!(fs::read_to_string(&letters).unwrap(), "brev");
    assert!(!at("backups-old").exists(), "the old backups lie there still");
}
