//! Everything the built program gives to whoever opens a plan with the contact's phrase, searched for the diary: what it says,
//! what it saves, every paper, every backup and every way to go wrong.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot set its stage must stop and say why"
)]

mod desk;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use uuid::Uuid;
use viktig_core::kept::{BringBack, Kept};
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::{Edit, Kind, Pen, RecordRef};
use viktig_core::store::ThisLaptop;
use viktig_core::story::Story;
use viktig_core::vault::{Cover, Shelf, WayIn};

use desk::{Desk, all_of_pdf};

const OWNERS: &str = "fjord kaffe bordtennis lykt";
const CONTACTS: &str = "brygge hammer sommer radio";
const STORY: &str = "jeg-bestemmer-over-samarbeidet";

/// Stands in every word that is written in the diary here.
const CANARY: &str = "kanarifugl";

#[test]
fn no_command_gives_the_contact_a_word_of_the_diary() {
    let desk = Desk::laid();
    let backups = desk.open(WayIn::Owner).open_folder().folder().backups().unwrap();
    assert!(backups.len() >= 3, "each visit made a backup");
    let oldest = backups.last().unwrap().name.clone();
    let entry = Uuid::from_u128(5).to_string();
    let file = |name: &str| desk.keep.path().join(name).display().to_string();
    let (open, copy) = (file("plan.json"), file("plan.viktigplan"));
    let asked: [&[&str]; 18] = [
        &["show", "Lyn"],
        &["history", "Lyn", "--most", "1000"],
        &["verify", "Lyn"],
        &["backups", "Lyn"],
        &["aside", "Lyn"],
        &["mend", "Lyn"],
        &["export", "Lyn", "-"],
        &["export", "Lyn", &open],
        &["copy", "Lyn", &copy],
        &["meet", "Lyn", &copy, "--look"],
        &["copies", "Lyn"],
        &["restore", "Lyn", &oldest],
        &["restore", "Lyn", &oldest, "--whole"],
        &["restore", "Lyn", &oldest, "--record", &entry],
        &["drop", "Lyn", "plan-aside-2027-03-01T120000Z.db"],
        &["code", "Lyn"],
        &["close", "Lyn"],
        &["end", "Lyn"],
    ];
    for args in asked {
        for json in [false, true] {
            let all = if json {
                [args, &["--json"]].concat()
            } else {
                args.to_vec()
            };
            let (_, said) = desk.run(&all);
            // What was asked for may be said again.
            let said = said.replace(&entry, "");
            desk.holds_nothing_of_the_diary(&all.join(" "), &said);
        }
    }
    assert!(!Path::new(&open).exists(), "an open copy would hold it");
    let locked = fs::read(&copy).unwrap();
    desk.holds_nothing_of_the_diary("the locked copy", &String::from_utf8_lossy(&locked));
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn no_paper_gives_the_contact_a_word_of_the_diary() {
    let desk = Desk::laid();
    let mut papers: Vec<PathBuf> = Vec::new();
    let mut print = |name: &str, more: &[&str]| {
        let path = desk.keep.path().join(format!("{name}.pdf"));
        let place = path.display().to_string();
        let (done, said) = desk.run(&[&["pdf", "Lyn", &place], more].concat());
        desk.holds_nothing_of_the_diary(name, &said);
        if done {
            papers.push(path);
        }
        done
    };
    for language in ["nb", "nn", "en"] {
        assert!(
            print(language, &["--printed-in", language]),
            "the plan in {language}"
        );
    }
    for paper in [
        "crisis",
        "card",
        "rules",
        "week",
        "preparation",
        "notice",
        "minutes",
        "survey",
        "example",
    ] {
        print(paper, &["--paper", paper]);
        print(
            &format!("{paper} with names"),
            &["--paper", paper, "--with-names"],
        );
    }
    assert!(
        print("week", &["--paper", "week", "--about", "2027-03-01"]),
        "the week of the diary"
    );
    assert!(
        !print("with the diary", &["--diary"]),
        "the diary itself is refused"
    );
    let entry = Uuid::from_u128(5).to_string();
    assert!(
        !print("about the diary", &["--paper", "minutes", "--about", &entry]),
        "and so is a paper about it"
    );
    assert!(papers.len() >= 8, "{} papers were made", papers.len());
    for paper in papers {
        let all = all_of_pdf(&paper);
        desk.holds_nothing_of_the_diary(&paper.display().to_string(), &all);
    }
}

#[test]
fn nothing_that_is_kept_gives_the_contact_a_word_of_the_diary() {
    let desk = Desk::laid();
    let mut open = desk.open(WayIn::Contact);
    let read = open.backups_to_tell(None).unwrap().read();
    let told = open.backups_told(read).unwrap();
    desk.holds_nothing_of_the_diary("the list of backups", &format!("{told:?}"));
    let owner = Pen::of(open.records().owner().unwrap());
    let entry = RecordRef {
        kind: Kind::DiaryEntry,
        id: Uuid::from_u128(6),
    };
    for backup in told {
        let read = open.to_look_at(Kept::Backup(backup.name.clone())).read().unwrap();
        let compared = serde_json::to_string(&open.look_at(read).unwrap()).unwrap();
        desk.holds_nothing_of_the_diary(&backup.name, &compared);
        let again = serde_json::to_string(&open.look_again(&backup.name).unwrap()).unwrap();
        desk.holds_nothing_of_the_diary(&backup.name, &again);
        for what in [BringBack::Whole, BringBack::Record { record: entry }] {
            let refused = open.bring_back(owner, &backup.name, &what);
            desk.holds_nothing_of_the_diary(
                "bringing back",
                &refused
                    .map_or_else(
                        |problem| format!("{problem:?}"),
                        |changed| serde_json::to_string(&changed).unwrap(),
                    )
                    .replace(&entry.id.to_string(), ""),
            );
        }
    }
    let all = serde_json::to_string(&(
        open.plan().unwrap(),
        open.history(None, None, 10_000).unwrap(),
        open.history(Some(entry), None, 100).unwrap(),
        open.reversible(),
    ))
    .unwrap();
    let rest = format!(
        "{:?} {:?} {:?}",
        open.records(),
        open.guessable(),
        open.second_place().unwrap()
    );
    desk.holds_nothing_of_the_diary("the plan, its history and its records", &format!("{all} {rest}"));
    let order = open.order().unwrap();
    assert!(
        !order.contains_key(&Uuid::from_u128(5)),
        "nor that it was written, by its place in the order"
    );
    let counted = open.verify().unwrap();
    drop(open);
    assert!(
        counted < desk.open(WayIn::Owner).verify().unwrap(),
        "nor how much she wrote, by a count"
    );
}
