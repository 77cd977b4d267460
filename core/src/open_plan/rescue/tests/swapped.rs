//! Plans whose file was replaced while they were open.

use super::*;

/// Opens the plan that is on the shelf beside the desk's, under the name that was told.
fn twin(desk: &Desk, problem: &Problem) -> OpenPlan {
    let copy = problem
        .params
        .get("copy")
        .expect("it is told what ours is called");
    let plans = desk.shelf.plans().unwrap();
    let twin = plans
        .iter()
        .find(|plan| plan.cover.as_ref().is_some_and(|cover| cover.nickname == *copy))
        .expect("and it is on the shelf");
    assert_eq!(plans.len(), 2, "once");
    OpenPlan::unlock(opening(&desk.shelf), &twin.folder, WayIn::Owner, &PHRASE.into()).unwrap()
}

/// Opens a plan, has `swap` put another file in its place, and writes. Gives what ours and theirs then hold.
fn swapped(name: &str, swap: impl FnOnce(&Desk, &[u8])) -> (Desk, Vec<String>, Problem) {
    let desk = Desk::new();
    // What another machine had of the plan.
    let theirs = fs::read(desk.file()).unwrap();
    let mut open = desk.open();
    for number in 0..3 {
        write(&mut open, &format!("våre ord {number}")).unwrap();
    }
    let ours = words(&open);
    swap(&desk, &theirs);
    let before = bytes_of(&desk.folder());
    let refused = write(&mut open, "ord som ikke ble skrevet").expect_err(name);
    assert_eq!(refused.code, ProblemCode::PlanSwapped, "{name}");
    assert_eq!(
        write(&mut open, "heller ikke disse").expect_err(name),
        refused,
        "{name}: told the same each time"
    );
    assert!(open.store.still_mine().is_err(), "{name}: and on asking");
    drop(open);
    let after = bytes_of(&desk.folder());
    assert!(after[0] == before[0], "{name}: nothing was written into theirs");
    let log = before[1].clone().unwrap();
    let kept = desk.asides().iter().any(|path| fs::read(path).unwrap() == log);
    assert!(kept || after[1] == before[1], "{name}: nor was the log removed");
    (desk, ours, refused)
}

/// The plan file and its log.
fn bytes_of(folder: &Path) -> Vec<Option<Vec<u8>>> {
    ["plan.db", "plan.db-wal"]
        .iter()
        .map(|name| fs::read(folder.join(name)).ok())
        .collect()
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Windows lets nobody take away or replace a file that is open"
)]
fn a_file_that_another_took_the_place_of_is_not_written_into_and_both_are_plans_on_the_shelf() {
    let (desk, ours, problem) = swapped("renamed over", |desk, theirs| {
        let coming = desk.folder().join("coming");
        fs::write(&coming, theirs).unwrap();
        fs::rename(coming, desk.file()).unwrap();
    });
    let twin = twin(&desk, &problem);
    assert_eq!(words(&twin), ours, "ours has every word that was saved");
    assert!(
        twin.open_folder().ways_in().unwrap().len() >= 2,
        "and the same ways in"
    );
    let theirs = desk.open();
    assert!(
        words(&theirs).iter().all(|text| !text.starts_with("våre")),
        "theirs is theirs, also with our log beside it"
    );
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Windows lets nobody take away or replace a file that is open"
)]
fn a_file_that_was_taken_away_is_kept_as_a_plan_of_its_own() {
    let (desk, ours, problem) = swapped("deleted", |desk, _| fs::remove_file(desk.file()).unwrap());
    assert_eq!(words(&twin(&desk, &problem)), ours);
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Windows lets nobody take away or replace a file that is open"
)]
fn a_whole_folder_that_was_taken_away_is_kept_as_a_plan_of_its_own() {
    let desk = Desk::new();
    let mut open = desk.open();
    write(&mut open, "våre ord").unwrap();
    let ours = words(&open);
    fs::remove_dir_all(desk.folder()).unwrap();
    let problem = write(&mut open, "mer").unwrap_err();
    drop(open);
    let copy = problem.params.get("copy").unwrap();
    let plans = desk.shelf.plans().unwrap();
    let found = plans
        .iter()
        .find(|plan| plan.cover.as_ref().is_some_and(|cover| cover.nickname == *copy));
    let twin = OpenPlan::unlock(
        opening(&desk.shelf),
        &found.unwrap().folder,
        WayIn::Owner,
        &PHRASE.into(),
    );
    assert_eq!(words(&twin.unwrap()), ours);
}

#[test]
fn a_file_that_was_written_over_where_it_stood_loses_no_word_of_ours() {
    let (desk, ours, problem) = swapped("overwritten in place", |desk, theirs| {
        // Another state of the plan, of another length.
        let mut other = theirs.to_vec();
        other.extend(vec![7; PAGE]);
        fs::write(desk.file(), other).unwrap();
    });
    let mut there = words(&twin(&desk, &problem));
    let mut ours = ours;
    there.sort();
    ours.sort();
    assert_eq!(there, ours);
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Windows lets nobody take away or replace a file that is open"
)]
fn a_log_that_was_replaced_is_told_too() {
    let (desk, ours, problem) = swapped("log replaced", |desk, _| {
        let wal = desk.folder().join("plan.db-wal");
        let coming = desk.folder().join("coming");
        fs::write(&coming, [3; 9000]).unwrap();
        fs::rename(coming, wal).unwrap();
    });
    assert_eq!(words(&twin(&desk, &problem)), ours);
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Wine does not keep when a file was made, which is what Windows knows a file by"
)]
fn a_file_that_was_only_touched_is_still_ours() {
    let desk = Desk::new();
    let mut open = desk.open();
    write(&mut open, "før").unwrap();
    let later = chrono::Utc::now() + chrono::TimeDelta::seconds(20);
    assert!(open.store.rest(later).unwrap(), "the log is brought in");
    let file = fs::File::options().write(true).open(desk.file()).unwrap();
    file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(100))
        .unwrap();
    write(&mut open, "etter").expect("nothing in it is changed");
}

#[test]
fn the_log_is_emptied_when_nobody_writes_and_not_before() {
    let desk = Desk::new();
    let mut open = desk.open();
    let length = || fs::metadata(desk.folder().join("plan.db-wal")).map_or(0, |about| about.len());
    open.store
        .rest(chrono::Utc::now() + chrono::TimeDelta::hours(1))
        .unwrap();
    assert_eq!(length(), 0, "after opening");
    write(&mut open, "noe").unwrap();
    assert!(length() > 0, "an act stands in the log");
    assert!(
        !open.store.rest(chrono::Utc::now()).unwrap(),
        "somebody may still be writing"
    );
    assert!(length() > 0);
    let later = chrono::Utc::now() + chrono::TimeDelta::seconds(4);
    assert!(open.store.rest(later).unwrap());
    assert_eq!(length(), 0, "everything is in the plan file");
    write(&mut open, "mer").unwrap();
    drop(open);
    assert_eq!(
        words(&desk.open())
            .iter()
            .filter(|text| *text == "noe" || *text == "mer")
            .count(),
        2
    );
}
