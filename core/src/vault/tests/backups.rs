//! Backups made on the way in, and put back.

use std::collections::BTreeMap;
use std::fs;

use chrono::{Days, TimeDelta};

use super::{CONTACTS, last_words, open_as_owner, phrase, plan, write};
use crate::vault::testing::{PHRASE, at, bytes_of, here, noon, set_phrase};
use crate::vault::{PLAN_FILE, VaultError, WayIn};

#[test]
fn what_a_crash_left_is_opened_and_backed_up() {
    let (_keep, plan) = plan();
    let unlocked = open_as_owner(&plan);
    write(&unlocked, "rett før strømmen gikk");
    let left: Vec<_> = ["plan.db", "plan.db-wal"]
        .iter()
        .map(|name| (plan.path().join(name), fs::read(plan.path().join(name)).unwrap()))
        .collect();
    drop(unlocked);
    for (path, bytes) in left {
        fs::write(path, bytes).unwrap();
    }
    let unlocked = open_as_owner(&plan);
    assert_eq!(last_words(&unlocked), "rett før strømmen gikk");
    let backup = unlocked
        .backup()
        .unwrap()
        .expect("no backup was made")
        .name
        .clone();
    unlocked.lock().unwrap();
    let plan_bytes = fs::read(plan.path().join(PLAN_FILE)).unwrap();
    assert!(
        fs::read(plan.path().join("backups").join(backup)).unwrap() == plan_bytes,
        "the backup is of something else"
    );
}

#[test]
fn every_kept_backup_restores() {
    let (_keep, plan) = plan();
    let mut said = BTreeMap::new();
    for day in 0..100 {
        let now = noon() + Days::new(day);
        let unlocked = plan.unlock(WayIn::Owner, &phrase(PHRASE), at(now)).unwrap();
        if let Some(backup) = unlocked.backup().unwrap() {
            said.insert(backup.name.clone(), day);
        }
        write(&unlocked, &format!("dag {day}"));
    }
    let kept = plan.backups().unwrap();
    assert!(
        (15..=24).contains(&kept.len()),
        "{} backups of 100 days",
        kept.len()
    );
    for backup in kept.iter().filter(|backup| said[&backup.name] > 0) {
        plan.restore(&backup.name, WayIn::Owner, &phrase(PHRASE), &here())
            .unwrap();
        let newest = plan.backups().unwrap().first().unwrap().made_at;
        let unlocked = plan
            .unlock(WayIn::Owner, &phrase(PHRASE), at(newest + TimeDelta::minutes(1)))
            .unwrap();
        assert_eq!(
            last_words(&unlocked),
            format!("dag {}", said[&backup.name] - 1),
            "{}",
            backup.name
        );
    }
    println!(
        "figure: {} backups kept of 100 days, each brought back as it was",
        kept.len()
    );
}

#[test]
fn restoring_keeps_the_damaged_file() {
    let (_keep, plan) = plan();
    write(&open_as_owner(&plan), "først");
    drop(open_as_owner(&plan));
    let damaged = vec![1; 10_000];
    fs::write(plan.path().join(PLAN_FILE), &damaged).unwrap();
    fs::write(plan.path().join("plan.db-wal"), "rest").unwrap();
    let backup = plan.backups().unwrap().remove(0).name;
    for name in [
        "plan-aside-2027-03-01T120000Z.db",
        "plan-aside-2027-03-01T120000Z-1.db",
    ] {
        plan.restore(&backup, WayIn::Owner, &phrase(PHRASE), &here())
            .unwrap();
        assert!(plan.path().join(name).exists(), "{name} is not there");
    }
    assert!(fs::read(plan.path().join("plan-aside-2027-03-01T120000Z.db")).unwrap() == damaged);
    assert!(plan.path().join("plan-aside-2027-03-01T120000Z.db-wal").exists());
    assert_eq!(last_words(&open_as_owner(&plan)), "først");
}

#[test]
fn a_damaged_or_unknown_backup_replaces_nothing() {
    let (_keep, plan) = plan();
    drop(open_as_owner(&plan));
    let name = plan.backups().unwrap().remove(0).name;
    let path = plan.path().join("backups").join(&name);
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&path, bytes).unwrap();
    let before = bytes_of(plan.path());
    for name in [
        name.as_str(),
        "2001-01-01T000000Z.db",
        "../../plan.db",
        "../keys/owner.age",
        "",
    ] {
        let told = plan
            .restore(name, WayIn::Owner, &phrase(PHRASE), &here())
            .unwrap_err();
        assert!(
            matches!(told, VaultError::BackupDamaged(..)),
            "«{name}»: {told:?}"
        );
    }
    assert!(bytes_of(plan.path()) == before, "something was moved");
}

#[test]
fn without_room_for_a_backup_the_plan_still_opens_and_says_so() {
    let (_keep, plan) = plan();
    write(&open_as_owner(&plan), "noe");
    fs::remove_dir_all(plan.path().join("backups")).unwrap();
    fs::write(plan.path().join("backups"), "in the way").unwrap();
    let unlocked = open_as_owner(&plan);
    assert!(
        unlocked.backup().is_err(),
        "nobody is told that there is no backup"
    );
    assert_eq!(last_words(&unlocked), "noe");
}

#[test]
fn a_clock_ten_years_ahead_for_one_unlock_costs_no_backup() {
    let (_keep, plan) = plan();
    for day in 0..100 {
        let now = noon() + Days::new(day);
        let unlocked = plan.unlock(WayIn::Owner, &phrase(PHRASE), at(now)).unwrap();
        write(&unlocked, &format!("dag {day}"));
    }
    let before = plan.backups().unwrap();
    let ahead = noon() + Days::new(100 + 3653);
    drop(plan.unlock(WayIn::Owner, &phrase(PHRASE), at(ahead)).unwrap());
    let after = plan.backups().unwrap();
    assert_eq!(
        after.len(),
        before.len() + 1,
        "all that were there, and the one made now"
    );
    assert!(before.iter().all(|one| after.contains(one)), "by name and length");
    for later in 0..5 {
        let now = noon() + Days::new(100) + TimeDelta::hours(later);
        drop(plan.unlock(WayIn::Owner, &phrase(PHRASE), at(now)).unwrap());
    }
    assert_eq!(
        plan.backups().unwrap(),
        after,
        "nothing was written since, so no unlock makes another, whatever the newest is dated"
    );
}

#[test]
fn to_bring_an_older_state_back_is_the_owners_unless_the_plan_does_not_open() {
    let (_keep, plan) = plan();
    let restored = |name: &str| plan.restore(name, WayIn::Contact, &phrase(CONTACTS), &here());
    let mut unlocked = open_as_owner(&plan);
    set_phrase(&mut unlocked, WayIn::Contact, CONTACTS).unwrap();
    write(&unlocked, "først");
    unlocked.lock().unwrap();
    for (words, hours) in [("så", 1), ("nå", 2)] {
        let later = at(noon() + TimeDelta::hours(hours));
        let unlocked = plan.unlock(WayIn::Owner, &phrase(PHRASE), later).unwrap();
        write(&unlocked, words);
        unlocked.lock().unwrap();
    }
    let names: Vec<_> = plan.backups().unwrap().into_iter().map(|one| one.name).collect();
    let before = bytes_of(plan.path());
    for name in &names {
        let told = restored(name).unwrap_err();
        assert!(matches!(told, VaultError::OwnersBackup), "{name}: {told:?}");
    }
    assert!(bytes_of(plan.path()) == before, "something was changed");
    fs::write(plan.path().join(PLAN_FILE), vec![1; 10_000]).unwrap();
    let told = restored(&names[1]).unwrap_err();
    assert!(matches!(told, VaultError::OwnersBackup), "an older one: {told:?}");
    restored(&names[0]).unwrap();
    assert_eq!(
        last_words(&open_as_owner(&plan)),
        "så",
        "the newest that is whole"
    );
}
