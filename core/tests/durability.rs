//! The promise that every acknowledged keystroke is on disk: a writer is killed at random instants, and has its disk
//! taken from it at every write, and what it had acknowledged is there each time.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot set its stage must stop and say why"
)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::json;
use uuid::Uuid;
use viktig_core::new_plan::{FirstWords, Writes};
use viktig_core::plan::{DeviceId, Edit, Kind, Language, Pen};
use viktig_core::store::file::{self, DatabaseKey, FileError};
use viktig_core::store::{Environment, Store, ThisLaptop};

/// Where the writer finds its plan. Without it, the writer is no test at all but returns at once.
const PLAN: &str = "VIKTIG_TEST_WRITER";

const KEY: [u8; 64] = [b'a'; 64];

fn key() -> DatabaseKey {
    DatabaseKey::from_hex(std::str::from_utf8(&KEY).unwrap()).unwrap()
}

fn first_words() -> FirstWords {
    FirstWords {
        owner_name: "Arne".into(),
        contact_name: String::new(),
        contact_is_primary: false,
        writes: Writes::Owner,
        language: Language::Nb,
    }
}

fn open(path: &Path) -> Store {
    let connection =
        file::open(path, &key(), |_| Ok::<(), FileError>(())).expect("the file opens after every kill");
    Store::new(
        connection,
        DeviceId(Uuid::from_u128(7)),
        Box::new(ThisLaptop),
        None,
    )
    .expect("and is a plan")
}

fn make(path: &Path) -> Pen {
    let connection = file::create(path, &key()).unwrap();
    let mut store = Store::new(
        connection,
        DeviceId(Uuid::from_u128(7)),
        Box::new(ThisLaptop),
        None,
    )
    .unwrap();
    let (pen, edits) = first_words().edits(&|| ThisLaptop.new_id());
    store.begin(pen, &edits).unwrap();
    pen
}

fn pen_of(store: &Store) -> Pen {
    Pen::of(store.records().owner().expect("the plan has an owner"))
}

/// Writes numbered matters until it is ended, and acknowledges each on its standard output. Started by the tests below.
#[test]
fn writer() {
    let Some(path) = std::env::var_os(PLAN) else {
        return;
    };
    let mut store = open(Path::new(&path));
    let pen = pen_of(&store);
    for number in store.plan().unwrap().matters.len() + 1.. {
        let fields =
            json!({ "text": format!("ord nummer {number} {}", "æøå ".repeat(number % 40)), "rank": number });
        let Some(fields) = fields.as_object().cloned() else {
            return;
        };
        let edit = Edit::Add {
            kind: Kind::Matter,
            id: Uuid::now_v7(),
            fields,
        };
        match store.act(pen, &[edit]) {
            Ok(_) => println!("saved {number}"),
            Err(error) => {
                println!(
                    "failed {}",
                    viktig_core::error::Problem::from(error).code.as_str()
                );
                return;
            }
        }
    }
}

fn start_writer(path: &Path, wrapped_in: &[String]) -> Child {
    let program = std::env::current_exe().unwrap();
    let mut words: Vec<String> = wrapped_in.to_vec();
    words.push(program.display().to_string());
    words.extend(["--exact", "writer", "--nocapture", "--test-threads=1"].map(str::to_owned));
    Command::new(&words[0])
        .args(&words[1..])
        .env(PLAN, path)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The last number acknowledged in what the writer said, and why it stopped, if it did by itself.
fn acknowledged(lines: impl Iterator<Item = String>) -> (usize, Option<String>) {
    let (mut last, mut failure) = (0, None);
    for line in lines {
        if let Some(number) = line.strip_prefix("saved ").and_then(|number| number.parse().ok()) {
            last = number;
        } else if let Some(code) = line.strip_prefix("failed ") {
            failure = Some(code.to_owned());
        }
    }
    (last, failure)
}

/// Opens the plan as the next person would, and checks that it is whole and has all that was acknowledged.
fn check_whole(path: &Path, acknowledged: usize, when: &str) -> usize {
    file::inspect(path, &key()).unwrap_or_else(|error| panic!("the file is damaged {when}: {error}"));
    let store = open(path);
    store
        .verify()
        .unwrap_or_else(|error| panic!("half an act is in the file {when}: {error}"));
    let matters = store.plan().unwrap().matters.len();
    assert!(
        matters >= acknowledged,
        "{acknowledged} were acknowledged and {matters} are there {when}"
    );
    assert!(
        matters <= acknowledged + 1,
        "no more than the one under way can be there unacknowledged {when}"
    );
    matters
}

#[test]
fn a_killed_writer_loses_nothing_it_acknowledged() {
    let kills = std::env::var("VIKTIG_KILLS")
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(200);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.db");
    make(&path);
    let mut there = 0;
    for kill in 0..kills {
        let mut writer = start_writer(&path, &[]);
        let mut lines = BufReader::new(writer.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        // A different instant each time: after some acknowledgements, and somewhere within the next.
        let some = acknowledged(
            lines
                .by_ref()
                .filter(|line| line.starts_with("saved"))
                .take(1 + kill % 4),
        );
        std::thread::sleep(std::time::Duration::from_micros((kill as u64 * 7919) % 3000));
        writer.kill().unwrap();
        let rest = acknowledged(lines);
        writer.wait().unwrap();
        let last = some.0.max(rest.0).max(there);
        there = check_whole(&path, last, &format!("after kill {kill}"));
    }
    println!("figure: {kills} kills, {there} acknowledged acts, all there");
}

#[test]
#[cfg(target_os = "linux")]
fn a_disk_that_fails_at_any_write_leaves_no_half_act() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole.db");
    make(&whole);
    let size = std::fs::metadata(&whole).unwrap().len();
    let (mut failures, mut acts) = (std::collections::BTreeMap::new(), 0);
    // The limit cuts the log off after every half page, and the file itself when the log is written back.
    for step in 0..64 {
        let path = folder.path().join(format!("{step}.db"));
        std::fs::copy(&whole, &path).unwrap();
        let limit = if step < 48 {
            step * 2048
        } else {
            size + (step - 48) * 65536
        };
        let limited = [
            "sh",
            "-c",
            "trap '' XFSZ; limit=$1; shift; exec prlimit --fsize=$limit -- \"$@\"",
            "sh",
        ];
        let mut words = limited.map(str::to_owned).to_vec();
        words.push(limit.to_string());
        let writer = start_writer(&path, &words).wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&writer.stdout);
        let (last, failure) = acknowledged(said.lines().map(str::to_owned));
        // With no room at all the plan does not even open: then nothing was acknowledged.
        let failure = failure.unwrap_or_else(|| "not opened".to_owned());
        *failures.entry(failure).or_insert(0) += 1;
        acts += check_whole(&path, last, &format!("with room for {limit} bytes"));
    }
    println!("figure: 64 disks failed, {acts} acts kept, none by half: {failures:?}");
    let told = ["disk-full", "disk-failed", "read-only", "not opened"];
    assert!(
        failures.keys().all(|code| told.contains(&code.as_str())),
        "each failure has a plain code: {failures:?}"
    );
    assert!(
        failures.contains_key("disk-failed") || failures.contains_key("disk-full"),
        "acts did fail: {failures:?}"
    );
}
