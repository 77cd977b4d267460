//! The built command line, killed (-9) in the place of something it asks its disk to change. Whatever that is, the plan
//! opens afterwards as it was or as it was to be, whole, with every word in it, and can be written in.
//!
//! A moment drawn by a clock falls nearly always within the second that a phrase costs, when nothing can go wrong. So what
//! a command asks for is counted first, by the library that stands between it and its disk (`disk/shim.c`), and then it is
//! ended at some of these, spread evenly: as many for each command as `VIKTIG_KILLS` says, or eight.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot set its stage must stop and say why"
)]

#[expect(dead_code, reason = "a disk that kills is all that is asked for here")]
mod disk;
mod killed;

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use killed::{AFTER, BEFORE, NEW, NICKNAME, OLD, Room, Told, files, kills, spread};
use viktig_core::error::ProblemCode;
use viktig_core::vault::{Shelf, WayIn};

/// Kills the command in copies of the room, and says in what states they are found. `holds` gets a room and whether the
/// command was done before it could be killed.
fn killed(
    room: &Room,
    words: &[&str],
    typed: &[&str],
    holds: impl Fn(&Room, bool) -> &'static str,
) -> String {
    let keep = tempfile::tempdir().unwrap();
    let library = disk::build(keep.path());
    let all = room.asks(&library, words, typed);
    let chosen = spread(all, kills());
    let (mut found, mut ended) = (BTreeMap::new(), 0);
    for moment in &chosen {
        let copy = room.copy();
        let told = copy.kill(&library, *moment, words, typed);
        assert_ne!(
            told,
            Told::Refused,
            "{words:?} was to be killed at {moment} of {all}"
        );
        let held = catch_unwind(AssertUnwindSafe(|| holds(&copy, told == Told::Done)));
        let state =
            held.unwrap_or_else(|_| panic!("so it is when {words:?} was killed at {moment} of {all}"));
        *found.entry(state).or_insert(0) += 1;
        ended += usize::from(told == Told::Killed);
    }
    assert!(
        ended * 2 > chosen.len(),
        "only {ended} of {} were killed in time",
        chosen.len()
    );
    let name = words[0];
    format!("figure: {name}: killed at {ended} of {all} moments, afterwards {found:?}")
}

/// Nothing of a plan is on the shelf, or the whole of it.
fn none_or_whole(room: &Room, done: bool) -> &'static str {
    let plans = room.shelf().plans().unwrap();
    assert!(plans.len() <= 1 && (!done || plans.len() == 1), "{plans:?}");
    let Some(plan) = plans.first() else {
        return "not there";
    };
    assert_eq!(plan.problem, None, "what is on the shelf is a plan");
    room.goes_on(WayIn::Owner, OLD).unwrap();
    // A locked copy keeps its cover inside, until it is opened the first time.
    let opened = room.shelf().plans().unwrap();
    assert!(opened[0].cover.is_some(), "and has a cover");
    "there"
}

#[test]
fn a_new_plan_is_there_whole_or_not_at_all() {
    let words = ["new", NICKNAME, "--owner", "Arne", "--contact-name", "Siv"];
    let told = killed(&Room::empty(), &words, &[OLD], none_or_whole);
    println!("{told}");
}

#[test]
fn a_plan_that_comes_in_is_there_whole_or_not_at_all() {
    let (room, model) = (Room::empty(), Room::with_a_plan());
    let copy = model.open_as_owner().open_copy().unwrap();
    fs::write(room.path("plan.json"), copy).unwrap();
    let sealed = room.path("plan.viktigplan");
    model.open_as_owner().save_sealed_copy(&sealed).unwrap();
    let import = ["import", "PLACE/plan.json", "--nickname", NICKNAME];
    for words in [&import[..], &["take", "PLACE/plan.viktigplan"]] {
        let told = killed(&room, words, &[OLD], |room, done| {
            let found = none_or_whole(room, done);
            assert!(
                found != "there" || room.says(OLD, AFTER),
                "it says what the file says"
            );
            found
        });
        println!("{told}");
    }
}

#[test]
fn a_change_of_phrase_leaves_one_of_the_two() {
    let words = ["phrase", NICKNAME];
    let told = killed(&Room::with_a_plan(), &words, &[OLD, NEW], |room, done| {
        let opened = [OLD, NEW].map(|phrase| room.goes_on(WayIn::Owner, phrase));
        for way in [WayIn::Contact, WayIn::Recovery] {
            room.goes_on_by(way).expect("the other ways in are open");
        }
        let (found, phrase) = match opened {
            [Ok(()), Err(ProblemCode::WrongPassphrase)] if !done => ("the old one opens it", OLD),
            [Err(ProblemCode::WrongPassphrase), Ok(())] => ("the new one opens it", NEW),
            other => panic!("the old phrase and the new: {other:?}"),
        };
        assert!(room.says(phrase, AFTER), "it says what it said");
        found
    });
    println!("{told}");
}

#[test]
fn a_new_key_leaves_a_way_in_open_or_closed_and_the_others_open() {
    for (command, way, stays, closed) in [
        ("close", WayIn::Contact, WayIn::Recovery, ProblemCode::NoSuchWayIn),
        (
            "code",
            WayIn::Recovery,
            WayIn::Contact,
            ProblemCode::WrongRecoveryCode,
        ),
    ] {
        let told = killed(
            &Room::with_a_plan(),
            &[command, NICKNAME],
            &[OLD],
            |room, done| {
                let opened = room.goes_on_by(way);
                room.goes_on_by(WayIn::Owner).expect("the owner's way in is open");
                room.goes_on_by(stays).expect("and the one nobody spoke of");
                assert_eq!(room.goes_on_by(way), opened, "not now this and now that");
                assert!(room.says(OLD, AFTER), "it says what it said");
                match opened {
                    Ok(()) if !done => "still open",
                    Err(code) if code == closed => "closed",
                    other => panic!("{other:?}"),
                }
            },
        );
        println!("{told}");
    }
}

#[test]
fn bringing_the_whole_plan_back_leaves_it_as_it_was_or_as_it_was_then() {
    let room = Room::with_a_plan();
    let backup = newest_backup(&room);
    let words = ["restore", NICKNAME, &backup, "--whole"];
    let told = killed(&room, &words, &[OLD], |room, done| {
        room.goes_on_by(WayIn::Owner).unwrap();
        assert!(room.says(OLD, BEFORE), "it is in both");
        match room.says(OLD, AFTER) {
            true if !done => "as it was",
            false => "as it was then",
            true => panic!("it was done, and is not"),
        }
    });
    println!("{told}");
}

#[test]
fn what_is_done_to_a_damaged_plan_destroys_nothing_of_it() {
    let room = Room::with_a_plan();
    let backup = newest_backup(&room);
    let file = room.folder().join("plan.db");
    let mut damaged = fs::read(&file).unwrap();
    *damaged.last_mut().unwrap() ^= 1;
    fs::write(&file, &damaged).unwrap();
    for words in [&["restore", NICKNAME, &backup][..], &["mend", NICKNAME]] {
        let told = killed(&room, words, &[OLD], |room, done| {
            let is_kept = || {
                files(&room.folder())
                    .iter()
                    .any(|path| fs::read(path).unwrap() == damaged)
            };
            assert!(is_kept(), "the damaged file is there, under some name");
            let opened = room.goes_on_by(WayIn::Owner);
            assert!(is_kept(), "and after it was opened");
            match opened {
                Err(ProblemCode::PlanPageDamaged) if !done => "as it was",
                Ok(()) => "whole again",
                other => panic!("{other:?}"),
            }
        });
        println!("{told}");
    }
}

#[test]
fn a_copy_to_take_along_is_whole_or_not_there() {
    let words = ["copy", NICKNAME, "PLACE/out.viktigplan"];
    let told = killed(&Room::with_a_plan(), &words, &[OLD], |room, done| {
        assert!(room.says(OLD, AFTER), "the plan says what it said");
        let file = room.path("out.viktigplan");
        if !file.exists() {
            assert!(!done, "it was saved, and is not there");
            return "not there";
        }
        let other = Shelf::at(room.path("other"));
        let taken = other.take_sealed_copy(&file, chrono::Utc::now());
        taken.expect("a copy that has its name is whole");
        "whole"
    });
    println!("{told}");
}

#[test]
fn a_plan_that_is_being_ended_opens_or_nobody_can_open_it() {
    let told = killed(
        &Room::with_a_plan(),
        &["end", NICKNAME],
        &[OLD, OLD],
        |room, done| {
            if room.shelf().plans().unwrap().is_empty() {
                return "ended";
            }
            assert!(!done, "it was ended, and is there");
            for way in [WayIn::Owner, WayIn::Contact, WayIn::Recovery] {
                room.goes_on_by(way)
                    .expect("what stands on the shelf opens to all");
            }
            "as it was"
        },
    );
    println!("{told}");
}

fn newest_backup(room: &Room) -> String {
    let name = room.folder().file_name().unwrap().to_str().unwrap().to_owned();
    let backups = room.shelf().plan(&name).unwrap().backups().unwrap();
    backups.first().expect("a backup was made").name.clone()
}
