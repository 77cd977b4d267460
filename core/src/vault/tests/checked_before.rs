//! A plan that was locked in order is opened without being read from end to end, and only such a one.

use std::fs;

use chrono::TimeDelta;

use super::{last_words, open_as_owner, phrase, plan, write};
use crate::store::file::FileError;
use crate::vault::checked_before::CheckedBefore;
use crate::vault::testing::{PHRASE, at, noon};
use crate::vault::{PLAN_FILE, PlanFolder, VaultError, WayIn};

/// A plan in which something was written before it was locked and kept.
fn kept() -> (tempfile::TempDir, PlanFolder) {
    let (keep, plan) = plan();
    let unlocked = open_as_owner(&plan);
    write(&unlocked, "rett før låsing");
    let (connection, held) = unlocked.into_parts();
    connection.close().unwrap();
    let backup = held.keep_as_it_lies(noon() + TimeDelta::hours(1)).unwrap();
    assert!(backup.is_some(), "what was written is in a backup of its own");
    (keep, plan)
}

fn is_known(plan: &PlanFolder) -> bool {
    CheckedBefore::look(plan.path(), &plan.path().join(PLAN_FILE)).is_some()
}

#[test]
fn a_plan_that_was_locked_in_order_is_its_newest_backup_and_needs_no_other() {
    let (_keep, plan) = kept();
    assert!(is_known(&plan), "it is the same byte for byte");
    let unlocked = open_as_owner(&plan);
    assert_eq!(last_words(&unlocked), "rett før låsing");
    assert!(unlocked.backup().unwrap().is_none(), "there is one already");
}

#[test]
fn a_single_other_byte_is_found_wherever_it_stands() {
    let (_keep, plan) = kept();
    let path = plan.path().join(PLAN_FILE);
    let whole = fs::read(&path).unwrap();
    for place in [whole.len() - 1, whole.len() / 2, 5000] {
        let mut broken = whole.clone();
        broken[place] ^= 1;
        fs::write(&path, &broken).unwrap();
        assert!(!is_known(&plan), "byte {place} is another");
        let refused = plan.unlock(WayIn::Owner, &phrase(PHRASE), at(noon() + TimeDelta::hours(2)));
        assert!(
            matches!(refused, Err(VaultError::File(FileError::DamagedPage))),
            "byte {place}: {refused:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), broken, "and nothing is changed");
    }
}

#[test]
fn a_log_beside_it_or_somebody_who_has_it_open_means_looking_again() {
    let (_keep, plan) = kept();
    let log = plan.path().join("plan.db-wal");
    fs::write(&log, "noe").unwrap();
    assert!(!is_known(&plan), "something came to stand beside it");
    fs::remove_file(&log).unwrap();
    assert!(is_known(&plan), "and it is gone again");
    let unlocked = open_as_owner(&plan);
    assert!(!is_known(&plan), "it is open");
    drop(unlocked);
    assert!(is_known(&plan), "nothing was written");
}

#[test]
fn what_is_touched_while_the_phrase_is_tried_is_checked_whole() {
    let (_keep, plan) = kept();
    let path = plan.path().join(PLAN_FILE);
    let unlocked = open_as_owner(&plan);
    let (connection, held) = unlocked.into_parts();
    connection.close().unwrap();
    let key = held.key().clone();
    drop(held);
    let before = CheckedBefore::look(plan.path(), &path).unwrap();
    assert!(before.answer(&key).is_some(), "nobody touched it");
    let bytes = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    fs::write(&path, bytes).unwrap();
    assert!(before.answer(&key).is_none(), "another file stands there");
}

#[test]
fn a_plan_with_something_beside_it_is_left_for_the_next_who_opens_it() {
    let (_keep, plan) = plan();
    let unlocked = open_as_owner(&plan);
    write(&unlocked, "i loggen");
    let (connection, held) = unlocked.into_parts();
    let kept = held.keep_as_it_lies(noon() + TimeDelta::hours(1)).unwrap();
    assert!(kept.is_none(), "the log is not in the file yet");
    drop(connection);
}
