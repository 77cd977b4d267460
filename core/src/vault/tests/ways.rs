//! Who can open a plan, and that a way in which is closed stays closed: also with its files put back, and also when the
//! program dies on the way.

mod crashes;

use std::path::Path;

use super::*;
use crate::vault::plan_folder::Entry;
use crate::vault::steps::pictures_of;
use crate::vault::testing::{QUICK, change, noon, set_phrase};

const NEW: &str = "ni troll bakte pannekaker i natt";

fn remove_contact(unlocked: &mut UnlockedFolder) -> Result<WayChanged, VaultError> {
    change(unlocked, |held| held.removal(WayIn::Contact))
}

fn renew_code(unlocked: &mut UnlockedFolder) -> SecretString {
    let changed = change(unlocked, OpenFolder::recovery_renewal).unwrap();
    assert!(changed.key_renewed, "the old code is not to open anything new");
    SecretString::from(changed.recovery_code.unwrap())
}

/// A plan with something in it and a way in for the contact, some backups, and its recovery code.
fn plan_with_contact() -> (TempDir, PlanFolder, RecoveryCode) {
    let (keep, shelf) = shelf();
    let (mut unlocked, code) = shelf.create(&lyn_og_latter(), &phrase(PHRASE), here()).unwrap();
    set_phrase(&mut unlocked, WayIn::Contact, CONTACTS).unwrap();
    let plan = unlocked.folder().clone();
    write(&unlocked, "samme sykepleier hver gang");
    drop(unlocked);
    write(&open_as_owner(&plan), "og en som ringer");
    (keep, plan, code)
}

/// Copies the folder of ways in, as somebody may have done long ago.
fn keys_of(plan: &PlanFolder) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    bytes_of(&plan.path().join("keys"))
        .into_iter()
        .filter_map(|(path, bytes)| Some((path, bytes?)))
        .collect()
}

fn code_of<T>(result: Result<T, VaultError>) -> &'static str {
    result.map_or_else(|error| error.code().as_str(), |_| "opened")
}

fn opens(plan: &PlanFolder, way: WayIn, with: &str) -> &'static str {
    code_of(plan.unlock(way, &phrase(with), here()))
}

#[test]
fn phrases_are_changed_added_and_taken_away() {
    let (_keep, plan) = plan();
    let mut unlocked = open_as_owner(&plan);
    write(&unlocked, "noe");
    let added = set_phrase(&mut unlocked, WayIn::Contact, CONTACTS).unwrap();
    assert!(!added.key_renewed, "a first phrase replaces nothing");
    let changed = set_phrase(&mut unlocked, WayIn::Owner, NEW).unwrap();
    assert!(changed.key_renewed && changed.closed.is_empty(), "{changed:?}");
    write(&unlocked, "mer");
    let code = renew_code(&mut unlocked);
    assert_eq!(last_words(&unlocked), "mer", "the plan is still open, and whole");
    assert_eq!(unlocked.ways_in().unwrap(), WayIn::ALL);
    unlocked.lock().unwrap();

    assert_eq!(
        refused("old phrase", &plan, WayIn::Owner, PHRASE),
        "wrong-passphrase"
    );
    for (way, with) in [
        (WayIn::Owner, NEW),
        (WayIn::Contact, CONTACTS),
        (WayIn::Recovery, code.expose_secret()),
    ] {
        let unlocked = plan.unlock(way, &phrase(with), here()).unwrap();
        assert_eq!(last_words(&unlocked), "mer", "{way:?}");
    }
    let mut unlocked = plan.unlock(WayIn::Recovery, &code, here()).unwrap();
    for way in [WayIn::Owner, WayIn::Recovery] {
        let removed = change(&mut unlocked, |held| held.removal(way));
        assert!(matches!(removed, Err(VaultError::OwnersWayIn)), "{way:?}");
    }
    remove_contact(&mut unlocked).unwrap();
    assert_eq!(code_of(remove_contact(&mut unlocked)), "no-such-way-in");
    drop(unlocked);
    assert_eq!(
        refused("contact", &plan, WayIn::Contact, CONTACTS),
        "no-such-way-in"
    );
}

#[test]
fn the_contact_changes_only_their_own_way_in() {
    let (_keep, plan, _) = plan_with_contact();
    let mut unlocked = plan.unlock(WayIn::Contact, &phrase(CONTACTS), here()).unwrap();
    let before = keys_of(&plan);
    for refused in [
        set_phrase(&mut unlocked, WayIn::Owner, NEW),
        remove_contact(&mut unlocked),
        change(&mut unlocked, OpenFolder::recovery_renewal),
    ] {
        assert_eq!(code_of(refused), "not-your-way-in");
    }
    assert_eq!(keys_of(&plan), before, "nothing was written");
    let changed = set_phrase(&mut unlocked, WayIn::Contact, NEW).unwrap();
    assert!(
        changed.key_renewed && changed.recovery_code.is_none(),
        "{changed:?}"
    );
    drop(unlocked);
    assert_eq!(opens(&plan, WayIn::Contact, NEW), "opened");
    assert_eq!(opens(&plan, WayIn::Owner, PHRASE), "opened");
}

#[test]
fn a_way_in_that_was_taken_away_opens_nothing_when_its_files_are_put_back() {
    let (_keep, plan, code) = plan_with_contact();
    let copied = keys_of(&plan);
    let mut unlocked = open_as_owner(&plan);
    let told = remove_contact(&mut unlocked).unwrap();
    assert!(told.key_renewed && told.backups_renewed > 0, "{told:?}");
    assert_eq!(
        (told.backups_lost, told.closed.as_slice()),
        (0, [].as_slice()),
        "{told:?}"
    );
    assert_eq!(told.recovery_code, None, "the owner's sheet is as good as before");
    write(&unlocked, "dette er ikke for Siv");
    drop(unlocked);
    let now = keys_of(&plan);

    // Only the contact's own files, then the whole folder as it was.
    for (path, bytes) in copied
        .iter()
        .filter(|(path, _)| path.to_string_lossy().contains("contact"))
    {
        fs::write(path, bytes).unwrap();
    }
    let said = opens(&plan, WayIn::Contact, CONTACTS);
    assert_ne!(said, "opened", "the files put back opened the plan");
    for (path, bytes) in &copied {
        fs::write(path, bytes).unwrap();
    }
    let said = opens(&plan, WayIn::Contact, CONTACTS);
    assert_ne!(said, "opened", "the whole folder put back opened the plan");
    let backups = plan.backups().unwrap();
    for backup in &backups {
        let restored = plan.restore(&backup.name, WayIn::Contact, &phrase(CONTACTS), &here());
        assert_ne!(code_of(restored), "opened", "{}", backup.name);
    }

    for (path, bytes) in &now {
        fs::write(path, bytes).unwrap();
    }
    assert_eq!(last_words(&open_as_owner(&plan)), "dette er ikke for Siv");
    assert_eq!(
        opens(&plan, WayIn::Recovery, code.shown().expose_secret()),
        "opened"
    );
    for backup in &backups {
        let restored = plan.restore(&backup.name, WayIn::Owner, &phrase(PHRASE), &here());
        assert_eq!(code_of(restored), "opened", "{} has the new key", backup.name);
    }
}

#[test]
fn an_old_phrase_and_an_old_code_open_nothing_when_their_files_are_put_back() {
    let (_keep, plan, code) = plan_with_contact();
    let copied = keys_of(&plan);
    let mut unlocked = open_as_owner(&plan);
    set_phrase(&mut unlocked, WayIn::Owner, NEW).unwrap();
    renew_code(&mut unlocked);
    drop(unlocked);
    for (path, bytes) in &copied {
        fs::write(path, bytes).unwrap();
    }
    assert_ne!(opens(&plan, WayIn::Owner, PHRASE), "opened", "the old phrase");
    let old_code = code.shown().expose_secret();
    assert_ne!(opens(&plan, WayIn::Recovery, old_code), "opened", "the old code");
}

#[test]
fn a_way_in_closed_by_another_program_on_the_way_in_is_told_as_closed_and_not_as_damage() {
    let (_keep, plan, _) = plan_with_contact();
    let contacts = plan.unwrap(WayIn::Contact, &phrase(CONTACTS)).unwrap();
    let owners = plan.unwrap(WayIn::Owner, &phrase(PHRASE)).unwrap();
    // Both have typed their phrase; before they have the plan, somebody closes the contact's way in.
    remove_contact(&mut open_as_owner(&plan)).unwrap();
    let refused = plan.lock_for(contacts, &here(), || {
        plan.unwrap(WayIn::Contact, &phrase(CONTACTS))
    });
    assert_eq!(code_of(refused), "no-such-way-in");
    let (opened, lock) = plan
        .lock_for(owners, &here(), || plan.unwrap(WayIn::Owner, &phrase(PHRASE)))
        .unwrap();
    let unlocked = plan
        .enter(opened, WayIn::Owner, lock, noon(), Entry::Again(None))
        .unwrap();
    assert_eq!(last_words(&unlocked), "og en som ringer", "with the new key");
}

#[test]
fn ways_in_made_by_the_first_program_follow_once_they_have_been_used() {
    let (_keep, plan, code) = plan_with_contact();
    let slots = plan.slots();
    let key = slots.open(WayIn::Owner, &phrase(PHRASE)).unwrap().key;
    let shown = code.shown().expose_secret();
    for (way, with) in [
        (WayIn::Owner, PHRASE),
        (WayIn::Contact, CONTACTS),
        (WayIn::Recovery, shown),
    ] {
        slots.put_as_the_first_program_did(way, &key, with, QUICK);
    }
    let copied = keys_of(&plan);
    let mut unlocked = open_as_owner(&plan);
    let changed = set_phrase(&mut unlocked, WayIn::Owner, NEW).unwrap();
    assert!(
        !changed.key_renewed,
        "it would have shut the contact out unasked: {changed:?}"
    );
    let told = remove_contact(&mut unlocked).unwrap();
    assert!(told.key_renewed, "{told:?}");
    let new_code = told
        .recovery_code
        .expect("the old code could not follow, so there is a new one");
    drop(unlocked);
    assert_eq!(opens(&plan, WayIn::Owner, NEW), "opened");
    assert_eq!(opens(&plan, WayIn::Recovery, &new_code), "opened");
    assert_eq!(opens(&plan, WayIn::Recovery, shown), "wrong-recovery-code");
    for (path, bytes) in &copied {
        fs::write(path, bytes).unwrap();
    }
    assert_ne!(opens(&plan, WayIn::Contact, CONTACTS), "opened");
}

#[test]
fn a_renewed_code_tells_that_a_contact_of_the_first_program_needs_a_new_phrase() {
    let (_keep, plan, _) = plan_with_contact();
    let slots = plan.slots();
    let key = slots.open(WayIn::Owner, &phrase(PHRASE)).unwrap().key;
    let mut unlocked = open_as_owner(&plan);
    slots.put_as_the_first_program_did(WayIn::Contact, &key, CONTACTS, QUICK);
    let ring = unlocked.parts_mut().1.ring.clone();
    unlocked.parts_mut().1.ring = ring.without(WayIn::Contact);
    let told = change(&mut unlocked, OpenFolder::recovery_renewal).unwrap();
    assert_eq!(told.closed, [WayIn::Contact], "{told:?}");
    assert_eq!(unlocked.ways_in().unwrap(), [WayIn::Owner, WayIn::Recovery]);
}

#[test]
fn a_backup_that_cannot_be_read_is_told_and_does_not_stop_the_change() {
    let (_keep, plan, _) = plan_with_contact();
    let mut unlocked = open_as_owner(&plan);
    let backups = plan.backups().unwrap();
    let broken = plan.path().join("backups").join(&backups[0].name);
    let mut bytes = fs::read(&broken).unwrap();
    bytes[2000] ^= 1;
    fs::write(&broken, bytes).unwrap();
    let told = remove_contact(&mut unlocked).unwrap();
    assert_eq!(told.backups_lost, 1, "{told:?}");
    assert_eq!(told.backups_renewed as usize, backups.len() - 1, "{told:?}");
}
