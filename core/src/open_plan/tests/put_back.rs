//! A plan's file that was put back in its place behind the program's back, while what stands beside it stayed.

use std::fs;

use serde_json::json;

use super::*;
use crate::plan::DeviceId;

fn open(shelf: &Shelf, folder: &str) -> OpenPlan {
    OpenPlan::unlock(opening(shelf), folder, WayIn::Owner, &OWNERS.into()).unwrap()
}

/// Writes a title, and tells which copy did, and its number there.
fn write(plan: &mut OpenPlan, title: &str) -> (DeviceId, u64) {
    let details = plan.id().unwrap();
    let owner = plan.records().owner().unwrap();
    let edit = Edit::Change {
        kind: Kind::Details,
        id: details.0,
        field: "title".to_owned(),
        value: json!(title),
    };
    plan.act(Pen::of(owner), &[edit]).unwrap();
    let last = plan.store.journal().unwrap().acts.pop().unwrap();
    (last.device, last.seq)
}

#[test]
fn a_file_that_was_put_back_is_another_copy_and_gives_out_no_number_twice() {
    let (_folder, shelf) = shelf();
    let plan = told(&shelf, WITH_DIARY);
    let folder = folder_of(&plan);
    let place = plan.open_folder().folder().path().to_owned();
    drop(plan);
    let first = write(&mut open(&shelf, &folder), "Først");
    let kept = fs::read(place.join("plan.db")).unwrap();
    let second = write(&mut open(&shelf, &folder), "Så");
    assert_eq!(first.0, second.0, "opened again, it is the copy that it was");
    fs::write(place.join("plan.db"), &kept).unwrap();
    let third = write(&mut open(&shelf, &folder), "Igjen");
    assert_ne!(third.0, second.0, "put back, it is another");
    let fourth = write(&mut open(&shelf, &folder), "Videre");
    assert_eq!(fourth, (third.0, third.1 + 1), "and goes on as that one");
}

#[test]
fn what_was_not_said_before_the_program_was_cut_short_is_no_older_file() {
    let (_folder, shelf) = shelf();
    let plan = told(&shelf, WITH_DIARY);
    let folder = folder_of(&plan);
    let mark = plan.open_folder().folder().path().join("copy.json");
    drop(plan);
    let before = fs::read(&mark).unwrap();
    let first = write(&mut open(&shelf, &folder), "Først");
    assert_ne!(
        fs::read(&mark).unwrap(),
        before,
        "it is said when the plan is locked"
    );
    fs::write(&mark, &before).unwrap();
    let second = write(&mut open(&shelf, &folder), "Så");
    assert_eq!(
        second,
        (first.0, first.1 + 1),
        "the file had more than stood beside it"
    );
}

#[test]
fn what_stands_beside_the_file_is_said_when_nobody_has_written_for_a_while() {
    let (_folder, shelf) = shelf();
    let mut plan = told(&shelf, WITH_DIARY);
    let mark = plan.open_folder().folder().path().join("copy.json");
    write(&mut plan, "Først");
    let before = fs::read(&mark).unwrap();
    let later = Utc::now() + chrono::TimeDelta::hours(1);
    assert!(
        plan.rest(later).unwrap(),
        "what was written is brought into the file"
    );
    assert_ne!(fs::read(&mark).unwrap(), before, "and said beside it");
}
