//! The command line on a laptop whose clock is wrong: before 1970, in a year nobody writes in, and ten years ahead for an hour.
//! It says so in a sentence, writes nothing by such a clock, and no backup is lost to one that is only ahead.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot set its stage must stop and say why"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use viktig_core::new_plan::{FirstWords, Writes};
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::Language;
use viktig_core::store::{Environment, ThisLaptop};
use viktig_core::vault::{Cover, Shelf};

const PHRASE: &str = "lyn og ærlig grønn elv";

/// A shelf with a plan on it, and a clock that shows whatever it is set to.
struct Desk {
    keep: tempfile::TempDir,
    clock: PathBuf,
}

impl Desk {
    fn with_a_plan() -> Self {
        let keep = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(keep.path().join("shelf")).with_work_factor(2);
        let opening = Opening {
            shelf: &shelf,
            program: "test",
            environment: Box::new(ThisLaptop),
        };
        let first = FirstWords {
            owner_name: "Ingvild".into(),
            contact_name: String::new(),
            contact_is_primary: false,
            writes: Writes::Owner,
            language: Language::Nb,
        };
        let cover = Cover::new("Lyn", "lightning", "blue").unwrap();
        drop(OpenPlan::create(opening, &cover, &PHRASE.into(), &first).unwrap());
        let clock = build(keep.path());
        Self { keep, clock }
    }

    fn path(&self, name: &str) -> String {
        self.keep.path().join(name).display().to_string()
    }

    /// Runs the program by a clock that shows `time`; by the laptop's own when there is none.
    fn run(&self, time: Option<i64>, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_viktig"));
        command
            .args(args)
            .args(["--passphrase-stdin", "--json"])
            .env("VIKTIG_HOME", self.keep.path().join("shelf"))
            .env("LC_ALL", "nb_NO.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(time) = time {
            command
                .env("LD_PRELOAD", &self.clock)
                .env("VIKTIG_CLOCK", time.to_string());
        }
        let mut child = command.spawn().unwrap();
        // A program that refuses its clock does not wait for a phrase.
        let _ = writeln!(child.stdin.take().unwrap(), "{PHRASE}");
        child.wait_with_output().unwrap()
    }

    /// Runs it so that it succeeds.
    fn says(&self, time: Option<i64>, args: &[&str]) -> Value {
        let output = self.run(time, args);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{args:?} at {time:?}: {error}");
        serde_json::from_slice(&output.stdout).unwrap_or(Value::Null)
    }

    fn backups(&self) -> PathBuf {
        let mut plans = fs::read_dir(self.keep.path().join("shelf")).unwrap();
        let plan = plans.find_map(|entry| {
            let path = entry.unwrap().path();
            path.join("plan.db").exists().then_some(path)
        });
        plan.expect("there is a plan on the shelf").join("backups")
    }
}

/// Builds the clock.
fn build(folder: &Path) -> PathBuf {
    let library = folder.join("clock.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clock/shim.c");
    let built = Command::new(std::env::var("CC").unwrap_or_else(|_| "cc".into()))
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&library, &source])
        .status();
    assert!(
        built.is_ok_and(|done| done.success()),
        "the C compiler builds the clock"
    );
    library
}

fn seconds(time: &str) -> i64 {
    time.parse::<DateTime<Utc>>().unwrap().timestamp()
}

/// Every file under a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(path).unwrap());
        }
    }
    found
}

#[test]
fn a_clock_out_of_all_reason_is_told_and_nothing_is_written_by_it() {
    let desk = Desk::with_a_plan();
    let (open, pdf) = (desk.path("plan.json"), desk.path("plan.pdf"));
    desk.says(None, &["export", "Lyn", &open]);
    let asked: [&[&str]; 14] = [
        &["new", "Ny", "--owner", "Arne", "--contact-name", ""],
        &["import", &open, "--nickname", "Kopien"],
        &["show", "Lyn"],
        &["history", "Lyn"],
        &["verify", "Lyn"],
        &["backups", "Lyn"],
        &["pdf", "Lyn", &pdf],
        &["export", "Lyn", &pdf],
        &["copy", "Lyn", &pdf],
        &["code", "Lyn"],
        &["mend", "Lyn"],
        &["restore", "Lyn", "2027-03-01T120000Z.db"],
        &["aside", "Lyn"],
        &["end", "Lyn"],
    ];
    let shelf = desk.keep.path().join("shelf");
    let before = files(&shelf);
    let outside = [
        seconds("1969-12-31T23:00:00Z"),
        seconds("1901-01-01T00:00:00Z"),
        seconds("2201-01-01T00:00:00Z"),
        seconds("2300-06-01T12:00:00Z"),
        seconds("9999-12-31T23:59:59Z"),
        // The year 10054, and one that cannot be told.
        255_127_968_000,
        9_000_000_000_000_000,
    ];
    for time in outside {
        for args in asked {
            let output = desk.run(Some(time), args);
            let told: Value = serde_json::from_slice(&output.stderr).unwrap_or(Value::Null);
            assert_eq!(
                told["problem"]["code"],
                "clock-wrong",
                "{args:?} at {time}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            assert_eq!(output.status.code(), Some(1), "{args:?} at {time}");
        }
        let listed = desk.says(Some(time), &["list"]);
        assert_eq!(
            listed[0]["cover"]["nickname"], "Lyn",
            "looking at the shelf needs no clock"
        );
    }
    assert!(
        files(&shelf) == before,
        "something was written by a clock that is wrong"
    );
    assert!(!Path::new(&pdf).exists(), "and nothing was saved");
    desk.says(None, &["verify", "Lyn"]);
}

#[test]
fn the_first_and_the_last_year_there_are_are_years_like_others() {
    for time in [seconds("1970-01-01T00:00:00Z"), seconds("2200-12-31T23:00:00Z")] {
        let desk = Desk::with_a_plan();
        let open = desk.path("plan.json");
        desk.says(Some(time), &["show", "Lyn"]);
        desk.says(Some(time), &["export", "Lyn", &open]);
        desk.says(None, &["verify", "Lyn"]);
        desk.says(None, &["import", &open, "--nickname", "Kopien"]);
    }
}

#[test]
fn a_clock_ten_years_ahead_for_one_hour_costs_no_backup_and_no_way_back() {
    let desk = Desk::with_a_plan();
    desk.says(None, &["show", "Lyn"]);
    let backups = desk.backups();
    let now = ThisLaptop.now().unwrap();
    let first = files(&backups).into_iter().next().expect("a backup was made").1;
    // One a day for three weeks, as a person who writes every day has them.
    for days in 1..=21 {
        let made = now - TimeDelta::days(days);
        fs::write(
            backups.join(made.format("%Y-%m-%dT%H%M%SZ.db").to_string()),
            &first,
        )
        .unwrap();
    }
    let names = || files(&backups).into_keys().collect::<Vec<_>>();
    let before = names();
    let ahead = (now + TimeDelta::days(3653)).timestamp();
    // The phrase is not changed, but its way in is written anew: the plan file is another afterwards.
    desk.says(Some(ahead), &["code", "Lyn"]);
    desk.says(Some(ahead + 60), &["show", "Lyn"]);
    for kept in &before {
        assert!(
            kept.exists(),
            "{} was given up by a clock ten years ahead",
            kept.display()
        );
    }
    desk.says(None, &["verify", "Lyn"]);
    let told = desk.says(None, &["backups", "Lyn"]);
    let told = told.as_array().unwrap();
    assert!(told.len() >= before.len(), "all of them are told");
    for one in told {
        assert!(one["problem"].is_null(), "and every one can be read: {one}");
    }
    let open = desk.path("plan.json");
    desk.says(None, &["export", "Lyn", &open]);
    desk.says(None, &["import", &open, "--nickname", "Kopien"]);
}
