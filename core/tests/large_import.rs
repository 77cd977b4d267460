//! The built program and a large open file: our own copy of a long life comes in again, a hostile file is refused at once,
//! and neither takes more memory than a few times the file.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set its stage must stop and say why"
)]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

const PHRASE: &str = "lyn og ærlig grønn elv";

/// Changes in a long life with a plan: one every quarter of an hour of every working day, for 25 years.
const LONG_LIFE: usize = 200_000;

/// What the program takes in memory before it has read anything, in bytes.
const AT_REST: u64 = 64 << 20;

/// A shelf with one plan, and the program on it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        let (status, _, told) = desk.run(&["new", "Lyn", "--owner", "Ingvild"]);
        assert!(status.success(), "{told}");
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs the program with the phrase on standard input. Tells how it ended, the most memory it took, in bytes, and what
    /// it said.
    fn run(&self, args: &[&str]) -> (ExitStatus, u64, String) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_viktig"))
            .args(args)
            .arg("--passphrase-stdin")
            .env("VIKTIG_HOME", self.path("shelf"))
            .env("LC_ALL", "nb_NO.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that needs no phrase does not wait for one.
        let _ = writeln!(child.stdin.take().unwrap(), "{PHRASE}");
        let status = PathBuf::from(format!("/proc/{}/status", child.id()));
        let mut most = 0;
        while child.try_wait().unwrap().is_none() {
            most = most.max(high_water(&status));
            thread::sleep(Duration::from_millis(2));
        }
        let output = child.wait_with_output().unwrap();
        (
            output.status,
            most,
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    }

    fn exported(&self) -> Value {
        let path = self.path("small.json");
        let (status, _, told) = self.run(&["export", "Lyn", path.to_str().unwrap()]);
        assert!(status.success(), "{told}");
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
    }
}

/// The most memory a program that runs has taken.
fn high_water(status: &Path) -> u64 {
    let text = std::fs::read_to_string(status).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or_default() << 10
}

/// The same plan after its title has been written anew `times` times, as our own export writes it.
fn after_a_long_life(mut file: Value, times: usize) -> String {
    let journal = &file["journal"];
    let mut act = journal["acts"][0].clone();
    let mut change = journal["changes"]
        .as_array()
        .unwrap()
        .iter()
        .find(|change| change["record"]["kind"] == "details" && change["field"] == "title")
        .unwrap()
        .clone();
    act["name"] = json!({ "verb": "change", "kind": "details" });
    act["kind"] = json!({ "is": "new" });
    let before = ["acts", "changes"].map(|list| journal[list].as_array().unwrap().len());
    let mut added = [String::new(), String::new()];
    for number in 1..=times {
        let id = |sort: u32| json!(format!("00000000-0000-7000-800{sort}-{number:012x}"));
        act["id"] = id(1);
        act["run"] = id(1);
        act["seq"] = json!(before[0] + number);
        change["parents"] = json!([change["id"]]);
        change["id"] = id(2);
        change["act"] = id(1);
        change["value"] = json!(format!("Tittel {number}"));
        change["seq"] = json!(before[1] + number);
        for (rows, row) in added.iter_mut().zip([&act, &change]) {
            let row = serde_json::to_string_pretty(row)
                .unwrap()
                .replace('\n', "\n      ");
            write!(rows, ",\n      {row}").unwrap();
        }
    }
    file["plan"]["details"]["title"] = change["value"].clone();
    for list in ["acts", "changes"] {
        file["journal"][list].as_array_mut().unwrap().push(list.into());
    }
    let text = serde_json::to_string_pretty(&file).unwrap();
    text.replace(",\n      \"acts\"", &added[0])
        .replace(",\n      \"changes\"", &added[1])
}

#[test]
fn our_own_copy_of_a_long_life_comes_in_again() {
    let desk = Desk::new();
    let text = after_a_long_life(desk.exported(), LONG_LIFE);
    let length = text.len() as u64;
    assert!(length > 100_000_000, "the file is a large one: {length} bytes");
    let path = desk.path("large.json");
    std::fs::write(&path, text).unwrap();
    let (status, most, told) = desk.run(&["import", path.to_str().unwrap(), "--nickname", "Kopien"]);
    assert!(status.success(), "{told}");
    eprintln!(
        "figure: {LONG_LIFE} changes, {} MB: {} MB of memory, {:.1} times the file",
        length / 1_000_000,
        most / 1_000_000,
        most as f64 / length as f64
    );
    assert!(
        most < 5 * length + AT_REST,
        "{most} bytes of memory for {length} bytes of file"
    );
    let (status, _, told) = desk.run(&["verify", "Kopien"]);
    assert!(status.success(), "and it is whole: {told}");
}

#[test]
fn a_file_that_would_fill_the_memory_is_refused_before_it_does() {
    let desk = Desk::new();
    let mut file = desk.exported();
    file["journal"]["changes"][0]["value"] = "HERE".into();
    let items = 4_000_000;
    for (name, item) in [
        ("objects", "{\"\":0}"),
        ("lists", "[]"),
        ("numbers", "0"),
        ("words", "\"\""),
    ] {
        let bomb = format!("[{}{item}]", format!("{item},").repeat(items));
        let path = desk.path(name);
        let text = file.to_string().replace("\"HERE\"", &bomb);
        let length = text.len() as u64;
        std::fs::write(&path, text).unwrap();
        let (status, most, told) = desk.run(&["import", path.to_str().unwrap(), "--dry-run"]);
        assert_eq!(status.code(), Some(7), "{name}: {told}");
        eprintln!(
            "figure: {items} {name}, {} MB: {} MB of memory",
            length / 1_000_000,
            most / 1_000_000
        );
        assert!(
            most < 2 * length + AT_REST,
            "{name}: {most} bytes of memory for {length} bytes of file"
        );
    }
}
