//! Backups looked at and brought back from, in a plan in its file.

mod desk;
mod second_place;

use std::fs;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use self::desk::{Desk, add, back_up, change, is_due, look_at, look_at_backup, owners, sivs, told_of_all};
use super::*;
use crate::error::ProblemCode;
use crate::new_plan::{FirstWords, Writes};
use crate::open_plan::{OpenPlan, Opening};
use crate::plan::{Edit, Kind, Language, PersonId};
use crate::store::{Environment, MadeUp};
use crate::vault::{Cover, Shelf, WayIn};

const OWNERS: &str = "fjord kaffe bordtennis lykt";
const CONTACTS: &str = "brygge hammer sommer radio";
const MATTER: Uuid = Uuid::from_u128(10);
const DIARY: Uuid = Uuid::from_u128(11);

fn noon() -> DateTime<Utc> {
    "2027-03-01T12:00:00Z".parse().unwrap()
}

#[test]
fn each_backup_tells_what_had_happened_and_what_came_next() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let told = told_of_all(&mut open);
    assert_eq!(told.len(), 5, "one on each way in at which something was new");
    let holds: Vec<_> = told.iter().map(|one| one.holds.as_ref().unwrap()).collect();
    assert_eq!(holds[0].next, None, "nothing has been done since the newest");
    assert_eq!(
        holds[0].last.unwrap().name.kind,
        Kind::Goal,
        "the goal was the last thing"
    );
    assert_eq!(
        holds[1].next.unwrap().record.kind,
        Kind::Goal,
        "and is what came next after the one before"
    );
    assert_eq!(
        holds[3].next.unwrap().record.id,
        MATTER,
        "the wording was changed"
    );
    let matters: Vec<_> = holds
        .iter()
        .map(|one| (one.much.matters, one.much.goals))
        .collect();
    assert_eq!(
        matters,
        [(1, 1), (1, 0), (1, 0), (1, 0), (0, 0)],
        "how much there was"
    );
    assert!(told.iter().all(|one| !one.ahead && one.problem.is_none()));
}

#[test]
fn a_backup_that_cannot_be_read_says_so_beside_the_others() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let second = open.open_folder().folder().backups().unwrap().remove(1);
    let path = open
        .open_folder()
        .folder()
        .path()
        .join("backups")
        .join(&second.name);
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&path, bytes).unwrap();
    let told = told_of_all(&mut open);
    let broken = told.iter().find(|one| one.name == second.name).unwrap();
    assert_eq!(broken.holds, None, "nothing is told of what it holds");
    assert_eq!(
        broken.problem.as_ref().map(|problem| problem.code),
        Some(ProblemCode::BackupDamaged)
    );
    assert_eq!(
        told.iter().filter(|one| one.holds.is_some()).count(),
        told.len() - 1
    );
    let looked = look_at_backup(&mut open, &second.name).unwrap_err();
    assert_eq!(looked.code, ProblemCode::BackupDamaged);
    let none = look_at_backup(&mut open, "2001-01-01T000000Z.db").unwrap_err();
    assert_eq!(
        none.code,
        ProblemCode::BackupDamaged,
        "nor is there one of any other name"
    );
}

#[test]
fn the_plan_then_stands_beside_the_plan_now_and_one_thing_comes_back() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let told = told_of_all(&mut open);
    let first_words = &told[3].name;
    let compared = look_at_backup(&mut open, first_words).unwrap();
    assert_eq!(compared.then.matters[0].text, "Fisketuren", "the plan then");
    let kinds: Vec<_> = compared
        .differs
        .iter()
        .map(|one| (one.record.kind, one.how))
        .collect();
    assert_eq!(
        kinds,
        [
            (Kind::Matter, HowItDiffers::Changed),
            (Kind::Goal, HowItDiffers::NotThereThen),
            (Kind::DiaryEntry, HowItDiffers::NotThereThen)
        ]
    );
    let field = &compared.differs[0].fields[0];
    assert_eq!((&field.then, &field.now), (&json!("Fisketuren"), &json!("Hytta")));
    let (then, now) = (field.signed_then.unwrap(), field.signed_now.unwrap());
    assert!(then.at < now.at, "each with its own time");
    let what = BringBack::Field {
        record: compared.differs[0].record,
        field: "text".into(),
    };
    let pen = owners(&open);
    open.bring_back(pen, first_words, &what).unwrap();
    assert_eq!(open.plan().unwrap().matters[0].text, "Fisketuren");
    open.undo(pen).unwrap();
    assert_eq!(open.plan().unwrap().matters[0].text, "Hytta");
}

#[test]
fn before_the_whole_plan_comes_back_the_plan_of_today_is_kept() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "I dag")])
        .unwrap();
    let told = told_of_all(&mut open);
    desk.later(5);
    open.bring_back(pen, &told[3].name, &BringBack::Whole).unwrap();
    assert_eq!(open.plan().unwrap().matters[0].text, "Fisketuren");
    let newest = told_of_all(&mut open).remove(0);
    assert_ne!(newest.name, told[0].name, "a backup was made first");
    let kept = look_at_backup(&mut open, &newest.name).unwrap();
    assert_eq!(kept.then.matters[0].text, "I dag", "of the plan as it was today");
    drop(open);
    let mut open = desk.open(WayIn::Owner);
    assert_eq!(
        open.plan().unwrap().matters[0].text,
        "Fisketuren",
        "and it is on the disk"
    );
    let pen = owners(&open);
    open.undo(pen).unwrap();
    assert_eq!(
        open.plan().unwrap().matters[0].text,
        "I dag",
        "where it is undone like anything else"
    );
}

#[test]
fn nothing_of_the_diary_is_in_what_the_contact_sees_of_backups() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Contact);
    let told = told_of_all(&mut open);
    let mut said = serde_json::to_string(&told).unwrap();
    for backup in &told {
        let compared = look_at_backup(&mut open, &backup.name).unwrap();
        said.push_str(&serde_json::to_string(&compared).unwrap());
    }
    for secret in ["HEMMELIG", "diaryEntry", &DIARY.to_string()] {
        assert!(!said.contains(secret), "«{secret}» reached the contact");
    }
    let pen = sivs(&open);
    let whole = open
        .bring_back(pen, &told[1].name, &BringBack::Whole)
        .unwrap_err();
    assert_eq!(
        whole.code,
        ProblemCode::OwnersBackup,
        "and the whole plan is the owner's"
    );
}

#[test]
fn a_backup_that_was_made_for_the_diary_alone_is_not_in_the_contacts_list() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let all = told_of_all(&mut open);
    drop(open);
    let told = told_of_all(&mut desk.open(WayIn::Contact));
    assert_eq!(told.len(), all.len() - 1);
    assert!(all.iter().all(|one| one.bytes.is_some()));
    assert!(told.iter().all(|one| one.bytes.is_none()), "nor how long each is");
    let diarys =
        |one: &&BackupTold| one.holds.as_ref().unwrap().last.unwrap().record.kind == Kind::DiaryEntry;
    let made_for_it = all.iter().find(diarys).unwrap();
    assert!(
        told.iter().all(|one| one.made_at != made_for_it.made_at),
        "neither is it told when it was written in"
    );
    for days in 1..4 {
        desk.does(add(
            Kind::DiaryEntry,
            Uuid::from_u128(20 + days),
            json!({"on": "2027-03-02", "text": "HEMMELIG"}),
        ));
    }
    let again = told_of_all(&mut desk.open(WayIn::Contact));
    assert_eq!(again, told, "however often it is");
}

#[test]
fn backups_are_read_while_others_write_in_the_plan() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let to_read = open.backups_to_tell(None).unwrap();
    let reading = std::thread::spawn(move || to_read.read());
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Imens")])
        .unwrap();
    let told = open.backups_told(reading.join().unwrap()).unwrap();
    assert!(
        !told.is_empty() && told.iter().all(|one| one.holds.is_some()),
        "{told:?}"
    );
    let again = open.backups_to_tell(None).unwrap().read();
    assert_eq!(open.backups_told(again).unwrap(), told, "and each is read once");
}

#[test]
fn backups_read_with_a_key_that_was_changed_meanwhile_are_told_with_the_new_one() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let to_read = open.backups_to_tell(None).unwrap();
    open.remove_way(WayIn::Contact).unwrap();
    let read = to_read.read();
    let told = open.backups_told(read).unwrap();
    assert!(
        !told.is_empty() && told.iter().all(|one| one.problem.is_none()),
        "none is damaged: {told:?}"
    );
}

#[test]
fn what_was_looked_at_is_held_against_the_plan_anew_without_being_read_again() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let with_other_words = told_of_all(&mut open).into_iter().find_map(|told| {
        let compared = look_at_backup(&mut open, &told.name).unwrap();
        let mut changed = compared
            .differs
            .iter()
            .filter(|one| one.how == HowItDiffers::Changed);
        let record = changed.next()?.record;
        Some((told.name, record, compared))
    });
    let (oldest, first, before) = with_other_words.expect("one of them has other words than today");
    let path = open.open_folder().folder().path().join("backups").join(&oldest);
    fs::remove_file(path).unwrap();
    let pen = owners(&open);
    open.bring_back(pen, &oldest, &BringBack::Record { record: first })
        .unwrap();
    let now = open.look_again(&oldest).unwrap().expect("it was looked at last");
    assert_eq!(now.then, before.then, "what it was then is the same");
    assert!(
        now.differs.iter().all(|one| one.record != first),
        "what was brought back no longer differs: {:?}",
        now.differs
    );
    assert_eq!(now.differs.len(), before.differs.len() - 1, "the rest does");
    assert_eq!(
        open.look_again("another").unwrap(),
        None,
        "that was not looked at"
    );
}

#[test]
fn what_was_done_after_the_newest_backup_is_told_when_it_is_done() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let newest = told_of_all(&mut open).remove(0);
    assert_eq!(newest.holds.unwrap().next, None, "nothing was done since");
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Nytt")])
        .unwrap();
    let newest = told_of_all(&mut open).remove(0);
    assert!(newest.holds.unwrap().next.is_some(), "now something is");
}
