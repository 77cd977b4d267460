//! The end of a plan: nothing of it opens afterwards, and nothing ends it halfway.

use super::*;
use crate::vault::slots::KEYS;
use crate::vault::testing::set_phrase;

fn end(unlocked: UnlockedFolder, with: &str) -> Result<PlanEnded, VaultError> {
    let (connection, held) = unlocked.into_parts();
    let proven = held.prove(&phrase(with))?;
    connection.close().unwrap();
    held.end(proven)
}

#[test]
fn an_ended_plan_is_gone_with_its_keys_and_its_backups() {
    let (keep, shelf) = shelf();
    let plan = shelf.plan(&new_plan(&shelf)).unwrap();
    write(&open_as_owner(&plan), "noe");
    drop(open_as_owner(&plan));
    assert!(!plan.backups().unwrap().is_empty(), "there was a backup to end");
    let ended = end(open_as_owner(&plan), PHRASE).unwrap();
    assert_eq!(ended.left_in, None);
    assert_eq!(shelf.plans().unwrap(), []);
    let left: Vec<_> = bytes_of(keep.path())
        .into_iter()
        .filter(|(_, bytes)| bytes.is_some())
        .collect();
    assert_eq!(left, [], "some file was left");
}

#[test]
fn a_plan_is_ended_by_the_owner_with_the_phrase_typed_again() {
    let (_keep, plan) = plan();
    let mut unlocked = open_as_owner(&plan);
    set_phrase(&mut unlocked, WayIn::Contact, CONTACTS).unwrap();
    drop(unlocked);
    let wrong = end(open_as_owner(&plan), CONTACTS).unwrap_err();
    assert_eq!(wrong.code().as_str(), "wrong-passphrase");
    let contact = plan.unlock(WayIn::Contact, &phrase(CONTACTS), here()).unwrap();
    let refused = end(contact, CONTACTS).unwrap_err();
    assert_eq!(refused.code().as_str(), "not-your-way-in");
    assert_eq!(plan.ways_in().unwrap(), WayIn::ALL, "every way in is as it was");
    drop(open_as_owner(&plan));
}

#[test]
fn an_end_that_was_cut_short_before_the_keys_were_gone_has_ended_nothing() {
    let (_keep, shelf) = shelf();
    let plan = shelf.plan(&new_plan(&shelf)).unwrap();
    fs::write(plan.path().join("ended"), "").unwrap();
    assert_eq!(shelf.plans().unwrap().len(), 1, "it stands on the shelf");
    drop(open_as_owner(&plan));
}

#[test]
fn an_end_that_was_cut_short_afterwards_is_finished() {
    let (_keep, shelf) = shelf();
    let plan = shelf.plan(&new_plan(&shelf)).unwrap();
    fs::write(plan.path().join("ended"), "").unwrap();
    fs::remove_dir_all(plan.path().join(KEYS)).unwrap();
    assert_eq!(shelf.plans().unwrap(), [], "it stands on no shelf");
    assert!(!plan.path().exists(), "what was left of it is gone");
}

#[test]
fn an_end_that_was_cut_short_while_the_keys_were_destroyed_is_finished() {
    let (_keep, shelf) = shelf();
    let plan = shelf.plan(&new_plan(&shelf)).unwrap();
    fs::write(plan.path().join("ended"), "").unwrap();
    fs::rename(plan.path().join(KEYS), plan.path().join(".keys-ended")).unwrap();
    assert_eq!(shelf.plans().unwrap(), [], "it stands on no shelf");
    assert!(!plan.path().exists(), "what was left of it is gone, its keys too");
}

#[test]
fn a_plan_whose_keys_are_lost_is_not_swept_away() {
    let (_keep, shelf) = shelf();
    let plan = shelf.plan(&new_plan(&shelf)).unwrap();
    fs::remove_dir_all(plan.path().join(KEYS)).unwrap();
    let shown = shelf.plans().unwrap();
    assert_eq!(shown.len(), 1, "nobody ended it: the keys may be found in a copy");
}
