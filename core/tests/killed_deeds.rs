//! What is done to a whole plan, ended at random instants: making one, taking one in, fetching a backup back, another
//! phrase. Whatever instant it is, every plan on the shelf opens and is whole, and none is there by half.
//!
//! `VIKTIG_KILLS` says how often each is ended; without it, a few dozen times.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot set its stage must stop and say why"
)]

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use viktig_core::document::open;
use viktig_core::new_plan::{FirstWords, Writes};
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::Language;
use viktig_core::store::ThisLaptop;
use viktig_core::story::Story;
use viktig_core::vault::{Cover, Holder, Shelf, WayIn};

/// What the one that is ended does, and where. Without it, it is no test at all but returns at once.
const DEED: &str = "VIKTIG_TEST_DEED";
const PLACE: &str = "VIKTIG_TEST_PLACE";

const PHRASES: [&str; 2] = ["fjord kaffe bordtennis lykt", "ni troll bakte pannekaker i natt"];

fn shelf(place: &Path) -> Shelf {
    Shelf::at(place.join("shelf")).with_work_factor(2)
}

fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    }
}

fn cover() -> Cover {
    Cover::new("Lyn og latter", "lightning", "blue").unwrap()
}

/// Opens a plan with whichever of the two phrases opens it.
fn open_any(shelf: &Shelf, name: &str) -> (OpenPlan, &'static str) {
    let tried = PHRASES.map(|phrase| {
        let opened = OpenPlan::unlock(opening(shelf), name, WayIn::Owner, &phrase.into());
        opened.map(|plan| (plan, phrase))
    });
    let told: Vec<_> = tried
        .iter()
        .filter_map(|one| one.as_ref().err().map(|problem| problem.code))
        .collect();
    let opened = tried.into_iter().find_map(Result::ok);
    opened.unwrap_or_else(|| panic!("{name} opens with neither phrase: {told:?}"))
}

fn only_plan(shelf: &Shelf) -> String {
    shelf
        .plans()
        .unwrap()
        .first()
        .expect("there is a plan")
        .folder
        .clone()
}

/// Does the deed again and again until it is ended, and says when each is done. Started by the tests below.
#[test]
fn deed() {
    let (Some(deed), Some(place)) = (std::env::var_os(DEED), std::env::var_os(PLACE)) else {
        return;
    };
    let place = PathBuf::from(place);
    let shelf = shelf(&place);
    println!("begun");
    loop {
        match deed.to_str() {
            Some("new") => {
                let first = FirstWords {
                    owner_name: "Arne".into(),
                    contact_name: "Siv Lunde".into(),
                    contact_is_primary: true,
                    writes: Writes::Owner,
                    language: Language::Nb,
                };
                drop(OpenPlan::create(opening(&shelf), &cover(), &PHRASES[0].into(), &first).unwrap());
            }
            Some("import") => {
                let incoming = open::read_file(&place.join("plan.json")).unwrap();
                let journal = incoming.into_journal(&ThisLaptop).unwrap();
                drop(OpenPlan::import(opening(&shelf), &cover(), &PHRASES[0].into(), &journal).unwrap());
            }
            Some("restore") => {
                let plan = shelf.plan(&only_plan(&shelf)).unwrap();
                let backup = plan.backups().unwrap().pop().unwrap().name;
                let now = chrono::Utc::now();
                plan.restore(
                    &backup,
                    WayIn::Owner,
                    &PHRASES[0].into(),
                    &Holder::here("test", now),
                )
                .unwrap();
            }
            _ => {
                let (mut plan, phrase) = open_any(&shelf, &only_plan(&shelf));
                let other = if phrase == PHRASES[0] {
                    PHRASES[1]
                } else {
                    PHRASES[0]
                };
                plan.set_phrase(WayIn::Owner, &other.into()).unwrap();
            }
        }
        println!("done");
    }
}

/// Starts the deed, ends it at an instant that is another each time, and tells how often it was done.
fn ended(deed: &str, place: &Path, instant: usize) -> usize {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "deed", "--nocapture", "--test-threads=1"])
        .env(DEED, deed)
        .env(PLACE, place)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let _ = lines.by_ref().find(|line| line.ends_with("begun"));
    // From the first moment to some after it is done, which takes longest for what is made anew.
    let longest = if matches!(deed, "new" | "import") {
        900_000
    } else {
        300_000
    };
    // The last is ended when it was done once, on however slow a machine.
    let seen = instant + 1 == kills() && lines.any(|line| line == "done");
    std::thread::sleep(Duration::from_micros((instant as u64 * 179_429) % longest));
    child.kill().unwrap();
    let done = lines.filter(|line| line == "done").count();
    child.wait().unwrap();
    usize::from(seen) + done
}

fn kills() -> usize {
    std::env::var("VIKTIG_KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(36)
}

/// Opens everything on the shelf: each plan is whole, and says the same as its journal.
fn check_all(shelf: &Shelf, when: &str) -> usize {
    let plans = shelf.plans().unwrap();
    for plan in &plans {
        assert_eq!(plan.problem, None, "{when}: {} cannot be opened", plan.folder);
        assert!(plan.cover.is_some(), "{when}: {} has no cover", plan.folder);
        let (open, _) = open_any(shelf, &plan.folder);
        open.verify()
            .unwrap_or_else(|error| panic!("{when}: {} is not whole: {error}", plan.folder));
    }
    plans.len()
}

#[test]
fn a_plan_that_is_being_made_is_there_whole_or_not_at_all() {
    let mut there = 0;
    for (deed, instant) in ["new", "import"]
        .into_iter()
        .flat_map(|deed| (0..kills()).map(move |one| (deed, one)))
    {
        let place = tempfile::tempdir().unwrap();
        std::fs::write(place.path().join("plan.json"), copy_of_a_story()).unwrap();
        let done = ended(deed, place.path(), instant);
        let found = check_all(
            &shelf(place.path()),
            &format!("{deed}, ended the {instant}th time"),
        );
        assert!(
            found == done || found == done + 1,
            "{deed}: {done} were made and {found} are there"
        );
        there += found;
    }
    assert!(there > 0, "all were ended before anything was made");
    println!(
        "figure: {} makings ended, {there} plans there, all whole",
        2 * kills()
    );
}

fn copy_of_a_story() -> String {
    let place = tempfile::tempdir().unwrap();
    let shelf = shelf(place.path());
    let story = Story::named("tilbake-i-jobb").unwrap();
    let (mut plan, _) = OpenPlan::tell(opening(&shelf), &cover(), &PHRASES[0].into(), &story).unwrap();
    plan.open_copy().unwrap()
}

#[test]
fn a_plan_that_something_is_done_to_is_there_before_or_after() {
    for deed in ["restore", "phrase"] {
        let place = tempfile::tempdir().unwrap();
        let shelf = shelf(place.path());
        let story = Story::named("tilbake-i-jobb").unwrap();
        drop(OpenPlan::tell(opening(&shelf), &cover(), &PHRASES[0].into(), &story).unwrap());
        let (first, _) = open_any(&shelf, &only_plan(&shelf));
        let before = first.plan().unwrap();
        drop(first);
        let mut done = 0;
        for instant in 0..kills() {
            done += ended(deed, place.path(), instant);
            let when = format!("{deed}, ended the {instant}th time");
            assert_eq!(check_all(&shelf, &when), 1, "{when}: one plan is one plan");
            let (open, _) = open_any(&shelf, &only_plan(&shelf));
            assert_eq!(open.plan().unwrap(), before, "{when}: and the same");
        }
        println!(
            "figure: {deed}: ended {} times, {done} times done before that; the plan is there each time",
            kills()
        );
    }
}
