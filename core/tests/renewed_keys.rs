//! The promise that a plan always opens, and that a way in is open or closed and nothing between: the program is killed at
//! random instants while it closes ways in, makes new codes and changes phrases.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot set its stage must stop and say why"
)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;
use uuid::Uuid;
use viktig_core::error::{Problem, ProblemCode};
use viktig_core::new_plan::{FirstWords, Writes};
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::{Edit, Kind, Language, Pen};
use viktig_core::store::ThisLaptop;
use viktig_core::vault::{Cover, Shelf, WayIn};

/// Where the one who changes the ways in finds the shelf. Without it, it is no test at all but returns at once.
const SHELF: &str = "VIKTIG_TEST_RENEWER";

/// How often it is killed; `make soak` says more.
const KILLS: &str = "VIKTIG_KILLS";

const OWNERS: [&str; 2] = ["fjord kaffe bordtennis lykt", "ni troll bakte pannekaker i natt"];
const CONTACTS: &str = "brygge hammer sommer radio";

fn shelf(folder: &Path) -> Shelf {
    Shelf::at(folder).with_work_factor(2)
}

fn open(shelf: &Shelf, way: WayIn, phrase: &str) -> Result<OpenPlan, Problem> {
    let opening = Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    };
    let name = shelf.plans().unwrap()[0].folder.clone();
    OpenPlan::unlock(opening, &name, way, &phrase.into())
}

fn open_as_owner(shelf: &Shelf) -> OpenPlan {
    let mut tries = OWNERS.iter().map(|phrase| open(shelf, WayIn::Owner, phrase));
    tries
        .find_map(Result::ok)
        .expect("one of the owner's two phrases opens the plan after every kill")
}

fn make(shelf: &Shelf) {
    let first = FirstWords {
        owner_name: "Arne".into(),
        contact_name: "Siv".into(),
        contact_is_primary: true,
        writes: Writes::Owner,
        language: Language::Nb,
    };
    let opening = Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    };
    let cover = Cover::new("Lyn og latter", "lightning", "blue").unwrap();
    OpenPlan::create(opening, &cover, &OWNERS[0].into(), &first).unwrap();
}

/// Writes, gives and closes ways in until it is killed, and tells of each before and after. Started by the test below.
#[test]
fn renewer() {
    let Some(folder) = std::env::var_os(SHELF) else {
        return;
    };
    let shelf = shelf(Path::new(&folder));
    println!("begun");
    for round in 0.. {
        let mut plan = open_as_owner(&shelf);
        let owner = plan.records().owner().unwrap();
        let matter = Edit::Add {
            kind: Kind::Matter,
            id: Uuid::now_v7(),
            fields: json!({ "text": "ord", "rank": 1 }).as_object().cloned().unwrap(),
        };
        plan.act(Pen::of(owner), &[matter]).unwrap();
        println!("saved");
        if !plan.ways_in().unwrap().ways.contains(&WayIn::Contact) {
            println!("giving");
            plan.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
            println!("given");
        }
        match round % 3 {
            0 => {
                println!("closing");
                plan.remove_way(WayIn::Contact).unwrap();
                println!("closed");
            }
            1 => drop(plan.renew_recovery_code().unwrap()),
            _ => drop(
                plan.set_phrase(WayIn::Owner, &OWNERS[round / 3 % 2].into())
                    .unwrap(),
            ),
        }
    }
}

/// What was told before the kill, some time after a word: how many writings, and the last word on the contact's way in.
fn killed_after(folder: &Path, word: &str, wait: Duration) -> (usize, Option<String>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "renewer", "--nocapture", "--test-threads=1"])
        .env(SHELF, folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let mut told = Vec::new();
    while told.last().is_none_or(|line: &String| !line.ends_with(word)) {
        told.push(lines.next().expect("it says so"));
    }
    std::thread::sleep(wait);
    child.kill().unwrap();
    child.wait().unwrap();
    told.extend(lines);
    let saved = told.iter().filter(|line| line.contains("saved")).count();
    let way = told
        .into_iter()
        .rfind(|line| ["giving", "given", "closing", "closed"].contains(&line.as_str()));
    (saved, way)
}

#[test]
fn a_plan_killed_while_its_ways_in_change_opens_and_none_is_half_closed() {
    let kills = std::env::var(KILLS).ok().and_then(|kills| kills.parse().ok());
    let kills: u64 = kills.unwrap_or(40);
    let folder = tempfile::tempdir().unwrap();
    let shelf = shelf(folder.path());
    make(&shelf);
    let (mut acknowledged, mut said) = (0, None);
    for kill in 0..kills {
        let wait = Duration::from_millis(kill * 97 % 430);
        // The last time something is written, on however slow a machine.
        let word = if kill + 1 == kills { "saved" } else { "begun" };
        let (saved, way) = killed_after(folder.path(), word, wait);
        acknowledged += saved;
        said = way.or(said);
        let contact = open(&shelf, WayIn::Contact, CONTACTS).map(drop);
        match said.as_deref() {
            Some("given") => assert!(contact.is_ok(), "kill {kill}: it was given, and says {contact:?}"),
            Some("closed") => {
                let code = contact.expect_err("it was closed").code;
                assert_eq!(code, ProblemCode::NoSuchWayIn, "kill {kill}");
            }
            _ => {}
        }
        let plan = open_as_owner(&shelf);
        plan.verify().expect("the plan says what its journal says");
        let matters = plan.plan().unwrap().matters.len();
        assert!(
            matters >= acknowledged,
            "kill {kill}: {matters} of {acknowledged} are there"
        );
        acknowledged = matters;
    }
    println!("figure: {kills} kills, {acknowledged} writings, none lost");
    assert!(acknowledged > 0, "something was written at all");
}
