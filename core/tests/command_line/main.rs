//! The built program without a window (long: what every file of it starts from).
//!
//! The whole way from a new plan to its PDF, and what it says when it cannot.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set its stage must stop and say why"
)]

mod backups;
mod copies;
mod fhir;
mod policy;
mod saving;
mod slips;
mod ways;
mod words;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const PHRASE: &str = "lyn og ærlig grønn elv";

/// How much of scrypt's work a phrase is to take. Without it, it is what people have.
const WORK: &str = "VIKTIG_TEST_WORK";

/// The program, for which a phrase takes no time.
fn viktig() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_viktig"));
    program.env(WORK, "2");
    program
}

/// A shelf of its own, and the program on it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    /// Runs the program with a phrase on standard input.
    fn run(&self, phrase: &str, args: &[&str]) -> Output {
        self.run_as(viktig(), phrase, args)
    }

    /// The same for a program that is told more.
    fn run_as(&self, mut program: Command, phrase: &str, args: &[&str]) -> Output {
        let mut child = program
            .args(args)
            .env("VIKTIG_HOME", self.0.path().join("shelf"))
            .env("LC_ALL", "nb_NO.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that refuses its arguments does not wait for a phrase.
        let _ = writeln!(child.stdin.take().unwrap(), "{phrase}");
        child.wait_with_output().unwrap()
    }

    /// Runs the program with the owner's phrase, and gives what it said. It must succeed.
    fn says(&self, args: &[&str]) -> String {
        let output = self.run(PHRASE, &[args, &["--passphrase-stdin"]].concat());
        assert!(output.status.success(), "{args:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// Runs the program so that it fails, and gives the exit code and the problem.
    fn fails(&self, phrase: &str, args: &[&str]) -> (Option<i32>, Value) {
        let output = self.run(phrase, &[args, &["--passphrase-stdin", "--json"]].concat());
        let told = serde_json::from_slice(&output.stderr).unwrap_or(Value::Null);
        (output.status.code(), told)
    }

    /// The folder of the one plan on the shelf.
    fn folder(&self) -> std::path::PathBuf {
        let entries = std::fs::read_dir(self.0.path().join("shelf")).unwrap();
        let mut paths = entries.map(|entry| entry.unwrap().path());
        paths.find(|path| path.join("plan.db").exists()).unwrap()
    }

    fn with_a_plan() -> Self {
        let desk = Self::new();
        desk.says(&["new", "Lyn", "--owner", "Ingvild", "--contact-name", "Siv"]);
        desk
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn json(said: &str) -> Value {
    serde_json::from_str(said).unwrap()
}

#[test]
fn from_a_new_plan_to_its_pdf_and_to_a_copy_of_it() {
    let desk = Desk::new();
    let made = json(&desk.says(&[
        "new",
        "Lyn",
        "--owner",
        "Ingvild",
        "--language",
        "nn",
        "--json",
        "--show-recovery-code",
    ]));
    assert!(
        made["recoveryCode"].as_str().unwrap().starts_with("VFM1 "),
        "the code is shown this once: {made}"
    );

    let listed = json(&desk.says(&["list", "--json"]));
    assert_eq!(
        listed[0]["cover"]["nickname"], "Lyn",
        "it stands on the shelf: {listed}"
    );

    assert!(desk.says(&["show", "Lyn"]).contains("Ingvild"), "and can be read");
    assert!(
        desk.says(&["history", "Lyn"]).contains("begynte på planen"),
        "with its history"
    );
    assert!(
        desk.says(&["verify", "Lyn"]).contains("Planen er hel"),
        "and is whole"
    );

    let (open, again) = (desk.path("lyn.json"), desk.path("lyn-2.json"));
    desk.says(&["export", "Lyn", &open]);
    let checked = desk.says(&["import", &open, "--dry-run"]);
    assert!(checked.contains("hel plan"), "the open file is a plan: {checked}");
    desk.says(&["import", &open, "--nickname", "Kopien"]);
    desk.says(&["export", "Kopien", &again]);
    // But for when it was written, and the mark of what came in with a file.
    let made_at = |mut file: Value| {
        file["made"] = Value::Null;
        for act in file["journal"]["acts"].as_array_mut().unwrap() {
            act["takenIn"] = Value::Null;
        }
        file
    };
    let read = |path: &str| made_at(json(&std::fs::read_to_string(path).unwrap()));
    assert_eq!(
        read(&open),
        read(&again),
        "out and in and out again says the same"
    );

    let pdf = desk.path("lyn.pdf");
    desk.says(&["pdf", "Kopien", &pdf]);
    assert!(
        std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"),
        "the copy has its PDF"
    );
}

#[test]
fn the_demonstration_is_a_plan_and_its_pdf() {
    let desk = Desk::new();
    let folder = desk.path("demo");
    let made = json(&desk.says(&["demo", "--folder", &folder, "--json"]));
    let path = |name: &str| Path::new(made[name].as_str().unwrap()).to_owned();
    assert!(path("plan").join("plan.db").is_file(), "the plan: {made}");
    assert!(
        std::fs::read(path("pdf")).unwrap().starts_with(b"%PDF-"),
        "and its PDF"
    );
    let phrase = made["passphrase"].as_str().unwrap();
    let shown = desk.run(
        phrase,
        &["show", "Tilbake i jobb", "--shelf", &folder, "--passphrase-stdin"],
    );
    let shown = text(&shown.stdout);
    assert!(
        shown.contains("Samme sykepleier hver gang."),
        "it opens with the phrase that was printed: {shown}"
    );
    let verified = desk.run(
        phrase,
        &[
            "verify",
            "Tilbake i jobb",
            "--shelf",
            &folder,
            "--passphrase-stdin",
        ],
    );
    assert!(
        verified.status.success(),
        "and is whole: {}",
        text(&verified.stderr)
    );
}

/// A file in the open format with another list in place of the one there.
fn with_list(file: &Value, list: &str, records: Value) -> Value {
    let mut changed = file.clone();
    changed["plan"][list] = records;
    changed
}

#[test]
fn lists_are_shown_by_place_and_those_without_one_as_they_stand_in_the_file() {
    let fault = "src/document/open/tests/faults/rekkefolge-uten-rank.json";
    let file = json(&std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(fault)).unwrap());
    let shown_after = |said: &str, words: [&str; 3]| {
        let places = words.map(|word| said.find(word).unwrap_or(usize::MAX));
        assert!(
            places.is_sorted() && places[2] < usize::MAX,
            "{words:?} stand in another order:\n{said}"
        );
    };
    let shown = |file: &Value| {
        let desk = Desk::new();
        let path = desk.path("inn.json");
        std::fs::write(&path, file.to_string()).unwrap();
        desk.says(&["import", &path, "--nickname", "Lyn"]);
        desk.says(&["show", "Lyn"])
    };
    shown_after(&shown(&file), ["Først", "Så", "Til slutt"]);
    // The same places, in another order in the file.
    let mut turned = file["plan"]["matters"].as_array().unwrap().clone();
    turned.reverse();
    let turned = with_list(&file, "matters", turned.into());
    shown_after(&shown(&turned), ["Først", "Så", "Til slutt"]);
    // A kind whose records have no place keeps the order of the file, whatever their ids are.
    let entries: Vec<Value> = [("ff", "Ein"), ("11", "To"), ("88", "Tre")]
        .iter()
        .map(|(id, text)| {
            serde_json::json!({
                "id": format!("{id}333776-ae23-5bea-960b-08b1bba7694c"), "on": null, "text": text,
                "removed": false,
            })
        })
        .collect();
    let desk = Desk::new();
    let path = desk.path("inn.json");
    std::fs::write(
        &path,
        with_list(&file, "diaryEntries", entries.into()).to_string(),
    )
    .unwrap();
    desk.says(&["import", &path, "--nickname", "Lyn"]);
    let plan = json(&desk.says(&["show", "Lyn", "--json"]));
    let texts: Vec<_> = plan["diaryEntries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| &entry["text"])
        .collect();
    assert_eq!(texts, ["Ein", "To", "Tre"]);
}

#[test]
fn one_reader_gets_what_they_may_see() {
    let desk = Desk::new();
    let folder = desk.path("demo");
    let made = json(&desk.says(&["demo", "--folder", &folder, "--json"]));
    let phrase = made["passphrase"].as_str().unwrap();
    let asked = |args: &[&str]| {
        let args: Vec<_> = args
            .iter()
            .chain(&["--shelf", &folder, "--passphrase-stdin"])
            .copied()
            .collect();
        desk.run(phrase, &args)
    };
    let shown = asked(&["show", "Tilbake i jobb", "--for", "per øyen", "--json"]);
    let shown = text(&shown.stdout);
    assert!(
        shown.contains("Være tilbake i full jobb"),
        "the goal he may see: {shown}"
    );
    for hidden in ["Klare sårstellet selv", "Samme sykepleier hver gang", "Berit"] {
        assert!(!shown.contains(hidden), "{hidden} is not his to see");
    }
    let told = text(&asked(&["show", "Tilbake i jobb", "--for", "Per Øyen"]).stdout);
    assert!(
        told.contains("Arbeidstid") && !told.contains("sårstellet selv"),
        "{told}"
    );
    let file = desk.path("per.pdf");
    let saved = asked(&["pdf", "Tilbake i jobb", &file, "--for", "Per Øyen"]);
    assert!(saved.status.success(), "{}", text(&saved.stderr));
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"), "his copy");
    let log = asked(&["log", "Tilbake i jobb", "--json"]);
    let log = json(&text(&log.stdout));
    assert_eq!(log.as_array().unwrap().len(), 1, "one copy has left: {log}");
    assert_eq!(log[0]["way"], "owner", "by the owner's way in");
    let told = text(&asked(&["log", "Tilbake i jobb", "--for", "Per Øyen"]).stdout);
    assert!(
        told.starts_with("Per Øyen\n") && !told.contains(log[0]["sha256"].as_str().unwrap()),
        "what only programs read is left to them: {told}"
    );
    for (command, ending) in [("ics", "END:VCALENDAR\r\n"), ("csv", "\r\n")] {
        let file = desk.path(&format!("per.{command}"));
        let saved = asked(&[command, "Tilbake i jobb", &file, "--for", "Per Øyen"]);
        assert!(saved.status.success(), "{command}: {}", text(&saved.stderr));
        let made = std::fs::read_to_string(&file).unwrap();
        assert!(
            made.ends_with(ending) && !made.contains("sårstellet"),
            "{command}: {made}"
        );
    }
    let log = json(&text(&asked(&["log", "Tilbake i jobb", "--json"]).stdout));
    assert_eq!(log.as_array().unwrap().len(), 3, "every copy is noted: {log}");
    let unknown = asked(&["pdf", "Tilbake i jobb", &file, "--for", "Kari"]);
    assert_eq!(unknown.status.code(), Some(7), "nobody is called that");
    let nobodys = asked(&["pdf", "Tilbake i jobb", &file, "--paper", "tasks"]);
    assert_eq!(nobodys.status.code(), Some(2), "tasks are somebody's");
}
