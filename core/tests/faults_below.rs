//! Faults below SQLite: everything the writer asks of its disk is failed once, and then for good; and everything a power
//! cut could leave of what it had asked is opened. What was acknowledged is there each time, and no act by half.
//!
//! SQLite and SQLCipher are used as they are: what fails is what the program asks of the operating system. A library of
//! ours stands between (`disk/shim.c`), built here with the C compiler that also built SQLCipher.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot set its stage must stop and say why"
)]

mod disk;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{TimeDelta, Utc};
use disk::{Asked, Dice, Disk};
use serde_json::json;
use uuid::Uuid;
use viktig_core::error::Problem;
use viktig_core::new_plan::{FirstWords, Writes};
use viktig_core::plan::{DeviceId, Edit, Kind, Language, Pen};
use viktig_core::store::file::{self, DatabaseKey, FileError};
use viktig_core::store::{Environment, Store, ThisLaptop};

/// Where the writer finds its plan. Without it, the writer is no test at all but returns at once.
const PLAN: &str = "VIKTIG_TEST_SCRIPT";

/// How many acts the script has, or as many as `VIKTIG_DISK_ACTS` says: everything it asks of the disk is failed, so the
/// time this takes grows as their square. After every few of them the log is emptied, as when nobody writes for a while.
fn acts() -> usize {
    let wanted = std::env::var("VIKTIG_DISK_ACTS").ok();
    wanted.and_then(|text| text.parse().ok()).unwrap_or(8)
}

const BETWEEN_RESTS: usize = 3;

/// How often an act that the disk refused is tried again.
const TRIES: usize = 4;

fn key() -> DatabaseKey {
    DatabaseKey::from_hex(&"ab".repeat(32)).unwrap()
}

fn open(path: &Path) -> Result<Store, Problem> {
    let connection = file::open(path, &key(), |_| Ok::<(), FileError>(()))?;
    Ok(Store::new(
        connection,
        DeviceId(Uuid::from_u128(7)),
        Box::new(ThisLaptop),
        None,
    )?)
}

fn make(path: &Path) {
    let connection = file::create(path, &key()).unwrap();
    let mut store = Store::new(
        connection,
        DeviceId(Uuid::from_u128(7)),
        Box::new(ThisLaptop),
        None,
    )
    .unwrap();
    let first = FirstWords {
        owner_name: "Arne".into(),
        contact_name: String::new(),
        contact_is_primary: false,
        writes: Writes::Owner,
        language: Language::Nb,
    };
    let (pen, edits) = first.edits(&|| ThisLaptop.new_id());
    store.begin(pen, &edits).unwrap();
}

/// Writes numbered matters, says which are saved, and tries again what the disk refused, as the window does. Started by
/// the tests below.
#[test]
fn script() {
    let Some(path) = std::env::var_os(PLAN) else {
        return;
    };
    let mut store = match open(Path::new(&path)) {
        Ok(store) => store,
        Err(problem) => {
            println!("failed {}", problem.code.as_str());
            return;
        }
    };
    let pen = Pen::of(store.records().owner().unwrap());
    for number in 1..=acts() {
        let text = format!("ord nummer {number} {}", "æøå ".repeat(number * 37 % 400));
        let fields = json!({ "text": text, "rank": number });
        let edit = Edit::Add {
            kind: Kind::Matter,
            id: Uuid::now_v7(),
            fields: fields.as_object().cloned().unwrap(),
        };
        let saved = (0..TRIES).any(|_| match store.act(pen, std::slice::from_ref(&edit)) {
            Ok(_) => true,
            Err(error) => {
                println!("failed {}", Problem::from(error).code.as_str());
                false
            }
        });
        if !saved {
            return;
        }
        println!("saved {number}");
        if number % BETWEEN_RESTS == 0 {
            let _ = store.rest(Utc::now() + TimeDelta::minutes(1));
        }
    }
}

/// Runs the script on a copy of `whole` in a folder of its own, with `disk` below it. Gives the folder, and what was said.
fn run(whole: &Path, disk: &Disk) -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.db");
    fs::copy(whole, &path).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "script", "--nocapture", "--test-threads=1"])
        .env(PLAN, &path)
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    disk.put_below(&mut command, folder.path());
    let said = command.output().unwrap();
    let said = String::from_utf8_lossy(&said.stdout)
        .lines()
        .map(str::to_owned)
        .collect();
    (folder, said)
}

fn last_saved<'a>(lines: impl IntoIterator<Item = &'a str>) -> usize {
    lines
        .into_iter()
        .filter_map(|line| {
            line.split("saved ")
                .nth(1)?
                .split_whitespace()
                .next()?
                .parse()
                .ok()
        })
        .max()
        .unwrap_or(0)
}

/// Opens the plan as the next person would. Every acknowledged act is there, whole, and at most one more.
fn check(path: &Path, acknowledged: usize, when: &str) -> usize {
    let store = open(path)
        .unwrap_or_else(|problem| panic!("{when}: the plan does not open: {}", problem.code.as_str()));
    store
        .verify()
        .unwrap_or_else(|error| panic!("{when}: half an act is in the file: {error}"));
    let matters = store.plan().unwrap().matters;
    let there = matters.len();
    assert!(
        there >= acknowledged,
        "{when}: {acknowledged} were acknowledged and {there} are there"
    );
    assert!(
        there <= acknowledged + 1,
        "{when}: {there} are there and only {acknowledged} were acknowledged"
    );
    there
}

fn whole() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("whole.db");
    make(&path);
    (folder, path)
}

#[test]
fn whatever_fails_once_or_for_good_nothing_acknowledged_is_lost() {
    let (keep, whole) = whole();
    let shim = disk::build(keep.path());
    let (mut failed, mut kept, mut codes) = (0, 0, BTreeMap::new());
    for (times, errors) in [(1, ["EIO", "ENOSPC"]), (0, ["ENOSPC", "EIO"])] {
        for number in 1.. {
            let disk = Disk::failing(&shim, number, times, errors[number % 2]);
            let (folder, said) = run(&whole, &disk);
            let saved = last_saved(said.iter().map(String::as_str));
            let when = format!("when thing {number} fails ({times} times)");
            let told: Vec<&str> = said
                .iter()
                .filter_map(|line| line.split("failed ").nth(1))
                .collect();
            for code in &told {
                *codes.entry((*code).to_owned()).or_insert(0) += 1;
            }
            kept += check(&folder.path().join("plan.db"), saved, &when);
            if times == 1 && !told.iter().any(|code| *code == "disk-failed" && saved == 0) {
                assert!(
                    saved == acts() || saved == 0,
                    "{when}: it went on when the disk did: {said:?}"
                );
            }
            if saved == acts() && told.is_empty() && !disk.was_reached(folder.path()) {
                break;
            }
            failed += 1;
            assert!(number < 2000, "the script asks for less than that");
        }
    }
    println!(
        "figure: {failed} things failed, one at a time and for good: {kept} acts kept, 0 acknowledged lost, 0 by half; {codes:?}"
    );
    let plain = ["disk-failed", "disk-full", "read-only"];
    assert!(
        codes.keys().all(|code| plain.contains(&code.as_str())),
        "each has a plain code: {codes:?}"
    );
}

#[test]
fn whatever_a_power_cut_leaves_nothing_acknowledged_is_lost() {
    const STATES_A_CUT: u64 = 3;
    let (keep, whole) = whole();
    let shim = disk::build(keep.path());
    let log = keep.path().join("asked");
    let (folder, said) = run(&whole, &Disk::writing_down(&shim, &log));
    assert_eq!(last_saved(said.iter().map(String::as_str)), acts(), "{said:?}");
    let asked = Asked::read(&log, folder.path());
    let before = fs::read(&whole).unwrap();
    let place = tempfile::tempdir().unwrap();
    let (mut states, mut kept, mut torn) = (0, 0, 0);
    for cut in 0..=asked.len() {
        for state in 0..STATES_A_CUT {
            let mut dice = Dice::of(cut as u64 * STATES_A_CUT + state);
            let left = asked.left_by_a_cut(cut, &before, &mut dice);
            let folder = place.path().join(format!("{cut}-{state}"));
            fs::create_dir(&folder).unwrap();
            for (name, bytes) in &left.files {
                fs::write(folder.join(name), bytes).unwrap();
            }
            let acknowledged = last_saved(left.said.lines());
            kept += check(
                &folder.join("plan.db"),
                acknowledged,
                &format!("cut {cut}, state {state}"),
            );
            torn += usize::from(left.is_torn);
            states += 1;
            fs::remove_dir_all(folder).unwrap();
        }
    }
    println!(
        "figure: {states} states of {} cuts opened, {torn} of them torn: {kept} acts kept, 0 acknowledged lost, 0 by half",
        asked.len() + 1
    );
    assert!(torn > 50, "only {torn} states had anything torn in them");
}
