//! The built program without a window: the whole way from a new plan to its PDF, and what it says when it cannot.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set its stage must stop and say why"
)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const PHRASE: &str = "lyn og ærlig grønn elv";

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
        let mut child = Command::new(env!("CARGO_BIN_EXE_viktig"))
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
fn the_recovery_code_opens_the_plan() {
    let desk = Desk::new();
    let made = json(&desk.says(&[
        "new",
        "Lyn",
        "--owner",
        "Ingvild",
        "--json",
        "--show-recovery-code",
    ]));
    let code = made["recoveryCode"].as_str().unwrap();
    let output = desk.run(
        &code.to_lowercase(),
        &["show", "Lyn", "--recovery", "--passphrase-stdin"],
    );
    assert!(
        output.status.success(),
        "however it is typed: {}",
        text(&output.stderr)
    );
    let (exit, told) = desk.fails(&code.replace(' ', "x"), &["show", "Lyn", "--recovery"]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(3), &"mistyped-recovery-code".into()),
        "{told}"
    );
    let (exit, told) = desk.fails(PHRASE, &["show", "Lyn", "--contact"]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(3), &"no-such-way-in".into()),
        "{told}"
    );
}

#[test]
fn the_recovery_sheet_is_saved_instead_of_shown() {
    let desk = Desk::new();
    let sheet = desk.path("nøkkel.pdf");
    let said = desk.says(&["new", "Lyn", "--owner", "Ingvild", "--recovery-sheet", &sheet]);
    assert!(
        !said.contains("VFM1"),
        "the code is on the sheet, not on the screen: {said}"
    );
    assert!(
        std::fs::read(sheet).unwrap().starts_with(b"%PDF-"),
        "and there is a sheet"
    );
}

#[test]
fn each_failure_has_its_exit_code_and_the_words_of_the_window() {
    let desk = Desk::with_a_plan();
    let (exit, told) = desk.fails("feil ord", &["show", "Lyn"]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(3), &"wrong-passphrase".into()),
        "{told}"
    );
    assert_eq!(
        told["sentence"], "Passordet passer ikke til denne planen.",
        "what happened"
    );
    assert!(
        told["way"].as_str().unwrap().contains("gjenopprettingskoden"),
        "and how to go on: {told}"
    );

    let (exit, told) = desk.fails(PHRASE, &["show", "Torden"]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(4), &"plan-missing".into()),
        "{told}"
    );
    let (exit, told) = desk.fails(PHRASE, &["pdf", "Lyn", &desk.path("borte/lyn.pdf")]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(6), &"folder-gone".into()),
        "{told}"
    );
    let (exit, told) = desk.fails("lett", &["new", "Torden", "--owner", "Siv"]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(7), &"weak-passphrase".into()),
        "{told}"
    );
    let (exit, told) = desk.fails(PHRASE, &["import", &desk.path("borte.json")]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(6), &"file-unreadable".into()),
        "{told}"
    );

    let letter = desk.path("brev.json");
    std::fs::write(&letter, "Kjære Siv").unwrap();
    let (exit, told) = desk.fails(PHRASE, &["import", &letter]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(7), &"import-not-json".into()),
        "{told}"
    );
    std::fs::write(&letter, r#"{"format": "viktig-for-meg", "version": 9}"#).unwrap();
    let (exit, told) = desk.fails(PHRASE, &["import", &letter]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(8), &"import-newer".into()),
        "{told}"
    );

    let shelf = desk.0.path().join("shelf");
    let plan = std::fs::read_dir(shelf)
        .unwrap()
        .flatten()
        .find(|entry| entry.path().is_dir())
        .unwrap()
        .path();
    std::fs::write(plan.join("plan.db"), b"").unwrap();
    let (exit, told) = desk.fails(PHRASE, &["verify", "Lyn"]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(4), &"plan-empty".into()),
        "{told}"
    );
}

/// Every file under a folder with its bytes.
fn files(folder: &Path) -> std::collections::BTreeMap<std::path::PathBuf, Vec<u8>> {
    let mut found = std::collections::BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.insert(entry.path(), std::fs::read(entry.path()).unwrap());
        }
    }
    found
}

#[test]
fn a_document_is_never_saved_onto_a_plan() {
    let desk = Desk::with_a_plan();
    let shelf = desk.0.path().join("shelf");
    let plan = std::fs::read_dir(&shelf)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.is_dir())
        .unwrap();
    desk.says(&["verify", "Lyn"]);
    let keys = files(&plan.join("keys"));
    let place = |name: &str| plan.join(name).display().to_string();
    for name in [
        "plan.db",
        "keys/owner.age",
        "keys/SHA256SUMS",
        "cover.json",
        "ny.pdf",
        "../device.json",
    ] {
        for args in [["pdf", "Lyn", &place(name)], ["export", "Lyn", &place(name)]] {
            let (exit, told) = desk.fails(PHRASE, &args);
            assert_eq!(
                (exit, &told["problem"]["code"]),
                (Some(6), &"place-in-a-plan".into()),
                "{args:?}: {told}"
            );
        }
    }
    let (exit, told) = desk.fails(
        PHRASE,
        &[
            "new",
            "Torden",
            "--owner",
            "Siv",
            "--recovery-sheet",
            &place("plan.db"),
        ],
    );
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(6), &"place-in-a-plan".into()),
        "{told}"
    );
    let listed = json(&desk.says(&["list", "--json"]));
    assert_eq!(
        listed.as_array().unwrap().len(),
        1,
        "no plan is made whose code nobody saw: {listed}"
    );
    assert!(files(&plan.join("keys")) == keys, "the keys are as they were");
    assert!(
        desk.says(&["verify", "Lyn"]).contains("Planen er hel"),
        "and so is the plan"
    );
}

#[cfg(unix)]
#[test]
fn what_is_made_is_private_whatever_the_umask_says() {
    use std::os::unix::fs::PermissionsExt;

    fn open_to_others(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let mode = entry.metadata().unwrap().permissions().mode();
            if mode & 0o077 != 0 {
                found.push(format!("{} {mode:o}", entry.path().display()));
            }
            if entry.path().is_dir() {
                open_to_others(&entry.path(), found);
            }
        }
    }

    let desk = Desk::new();
    let script = "umask 000; viktig=$1; \
        echo \"$2\" | \"$viktig\" new Lyn --owner Ingvild --recovery-sheet \"$3/kode.pdf\" --passphrase-stdin && \
        echo \"$2\" | \"$viktig\" pdf Lyn \"$3/plan.pdf\" --passphrase-stdin && \
        echo \"$2\" | \"$viktig\" export Lyn \"$3/plan.json\" --passphrase-stdin";
    let folder = desk.path("");
    let output = Command::new("sh")
        .args(["-c", script, "sh", env!("CARGO_BIN_EXE_viktig"), PHRASE, &folder])
        .env("VIKTIG_HOME", desk.0.path().join("shelf"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    let mut found = Vec::new();
    open_to_others(desk.0.path(), &mut found);
    assert!(found.is_empty(), "others may look into {found:#?}");
    assert!(desk.0.path().join("shelf").is_dir() && desk.0.path().join("plan.json").is_file());
}

#[test]
fn a_phrase_is_never_an_argument() {
    let desk = Desk::with_a_plan();
    for args in [
        vec!["show", "Lyn", "--passphrase", PHRASE],
        vec!["show", "Lyn", "--phrase", PHRASE],
        vec!["show", "Lyn", &format!("--passphrase-stdin={PHRASE}")],
        vec!["show", "Lyn", PHRASE],
    ] {
        let output = desk.run("", &args);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{args:?}: {}",
            text(&output.stderr)
        );
        assert!(output.stdout.is_empty(), "and nothing of the plan is said");
    }
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
    let unknown = asked(&["pdf", "Tilbake i jobb", &file, "--for", "Kari"]);
    assert_eq!(unknown.status.code(), Some(7), "nobody is called that");
    let nobodys = asked(&["pdf", "Tilbake i jobb", &file, "--paper", "tasks"]);
    assert_eq!(nobodys.status.code(), Some(2), "tasks are somebody's");
}

#[test]
fn help_says_what_can_be_asked_and_what_the_exit_codes_mean() {
    let desk = Desk::new();
    for (language, words) in [("nb", "Svarkoder:"), ("nn", "Svarkodar:"), ("en", "Exit codes:")] {
        let output = desk.run("", &["--help", "--language", language]);
        let help = text(&output.stdout);
        assert!(
            output.status.success() && help.contains(words),
            "{language}: {help}"
        );
        assert!(
            (0..=8).all(|code| help.contains(&format!("\n  {code}  "))),
            "{language} lacks an exit code: {help}"
        );
    }
    let output = desk.run("", &["sing"]);
    assert_eq!(
        output.status.code(),
        Some(2),
        "what cannot be asked: {}",
        text(&output.stderr)
    );
}

#[test]
fn backups_are_told_and_brought_back_from() {
    let desk = Desk::with_a_plan();
    assert!(
        desk.says(&["backups", "Lyn"]).contains("begynte på planen"),
        "what had just happened is said"
    );
    let told = json(&desk.says(&["backups", "Lyn", "--json"]));
    let name = told[0]["name"].as_str().unwrap();
    assert_eq!(
        told[0]["holds"]["much"]["people"], 2,
        "and how much there was: {told}"
    );
    assert_eq!(
        told[0]["holds"]["next"],
        Value::Null,
        "nothing has been done since"
    );
    let whole = json(&desk.says(&["restore", "Lyn", name, "--whole", "--json"]));
    assert_eq!(whole["records"], 0, "the plan is what it was already: {whole}");
    let (exit, problem) = desk.fails(
        PHRASE,
        &[
            "restore",
            "Lyn",
            name,
            "--record",
            "01900000-0000-7000-8000-000000000001",
        ],
    );
    assert_eq!(
        (exit, problem["problem"]["code"].as_str()),
        (Some(7), Some("unknown-record")),
        "what is not there is not brought back"
    );
    let plan = desk.folder().join("plan.db");
    std::fs::write(&plan, [1; 8192]).unwrap();
    assert_eq!(
        desk.fails(PHRASE, &["show", "Lyn"]).0,
        Some(4),
        "the plan cannot be opened"
    );
    assert!(
        desk.says(&["restore", "Lyn", name]).contains("tatt vare på"),
        "a backup takes its place"
    );
    assert!(
        desk.says(&["show", "Lyn"]).contains("Ingvild"),
        "and the plan is back"
    );
    let (exit, problem) = desk.fails(PHRASE, &["restore", "Lyn", "2001-01-01T000000Z.db"]);
    assert_eq!(
        (exit, problem["problem"]["code"].as_str()),
        (Some(4), Some("backup-damaged")),
        "there is no such backup"
    );
}

#[test]
fn a_recovery_code_is_shown_only_when_it_is_asked_for() {
    let desk = Desk::new();
    let said = desk.says(&["new", "Lyn", "--owner", "Ingvild"]);
    assert!(!said.contains("VFM1"), "a screen may be seen: {said}");
    assert!(said.contains("viktig code"), "and how to get one is told: {said}");
    let said = desk.says(&["code", "Lyn", "--show-recovery-code"]);
    assert!(said.contains("VFM1 "), "asked for, it is shown: {said}");
    let told = json(&desk.says(&["code", "Lyn", "--json"]));
    assert_eq!(told["recoveryCode"], Value::Null, "{told}");
    assert_eq!(told["keyRenewed"], true, "{told}");
}

#[test]
fn names_need_not_be_where_others_can_read_them() {
    let desk = Desk::new();
    let lines = format!("Lyn og latter\nIngvild\nSiv\n{PHRASE}");
    let made = desk.run(&lines, &["new", "--names-stdin", "--passphrase-stdin"]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    let listed = desk.says(&["list"]);
    assert!(listed.contains("Lyn og latter"), "{listed}");
    let shown = desk.says(&["show", "Lyn og latter"]);
    assert!(shown.contains("Ingvild") && shown.contains("Siv"), "{shown}");
    // A phrase that was taken for the plan's name could be read by anybody.
    let unsaid = desk.run(PHRASE, &["new", "--passphrase-stdin"]);
    assert_eq!(unsaid.status.code(), Some(2), "{}", text(&unsaid.stdout));
    assert!(
        !desk.says(&["list"]).contains(PHRASE),
        "the phrase is a name on the shelf"
    );
}

#[test]
fn it_is_said_when_no_backup_could_be_made() {
    let desk = Desk::with_a_plan();
    std::fs::write(desk.folder().join("backups"), "in the way").unwrap();
    let shown = desk.run(PHRASE, &["show", "Lyn", "--passphrase-stdin"]);
    assert!(shown.status.success(), "the plan is shown all the same");
    assert!(
        text(&shown.stderr).contains("Det ble ikke laget noen sikkerhetskopi nå."),
        "{}",
        text(&shown.stderr)
    );
    let shown = desk.run(PHRASE, &["show", "Lyn", "--passphrase-stdin", "--json"]);
    assert_eq!(json(&text(&shown.stderr))["backup"], "failed", "and to machines");
    assert!(json(&text(&shown.stdout)).is_object(), "beside the plan");
}

#[test]
fn the_contact_gets_their_own_phrase_when_the_plan_is_made() {
    let desk = Desk::new();
    let contacts = "brygge hammer sommer radio";
    let new = |phrases: &str| {
        let who = [
            "Lyn",
            "--owner",
            "Arne",
            "--contact-name",
            "Siv Lunde",
            "--contact-phrase",
        ];
        desk.run(
            phrases,
            &[&["new"], &who[..], &["--passphrase-stdin", "--json"]].concat(),
        )
    };
    let weak = new(&format!("{PHRASE}\nSiv Lunde"));
    assert_ne!(weak.status.code(), Some(0), "the contact's own name is no phrase");
    let listed = desk.run("", &["list", "--json"]);
    assert!(
        !text(&listed.stdout).contains("Lyn"),
        "and half a plan is not left on the shelf"
    );
    let made = new(&format!("{PHRASE}\n{contacts}"));
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let shown = desk.run(contacts, &["show", "Lyn", "--contact", "--passphrase-stdin"]);
    assert_eq!(
        shown.status.code(),
        Some(0),
        "the contact opens it: {}",
        text(&shown.stderr)
    );
}

#[test]
fn a_phrase_is_changed_and_the_contacts_way_in_given_and_closed() {
    let desk = Desk::with_a_plan();
    let new = "ni troll bakte pannekaker i natt";
    let contacts = "brygge hammer sommer radio";
    let two = |first: &str, second: &str, args: &[&str]| {
        let args = [args, &["--passphrase-stdin"]].concat();
        let output = desk.run(&format!("{first}\n{second}"), &args);
        assert!(output.status.success(), "{args:?}: {}", text(&output.stderr));
        text(&output.stdout)
    };
    let said = two(PHRASE, contacts, &["phrase", "Lyn", "--of-contact"]);
    assert!(
        !said.contains("ny nøkkel"),
        "a first phrase replaces nothing: {said}"
    );
    let said = two(PHRASE, new, &["phrase", "Lyn"]);
    assert!(said.contains("ny nøkkel"), "{said}");
    assert_eq!(desk.fails(PHRASE, &["show", "Lyn"]).0, Some(3), "the old phrase");
    assert!(
        desk.run(contacts, &["show", "Lyn", "--contact", "--passphrase-stdin"])
            .status
            .success()
    );
    assert_eq!(
        desk.fails(contacts, &["close", "Lyn", "--contact"]).0,
        Some(3),
        "not the contact's to close"
    );
    assert!(
        desk.run(new, &["close", "Lyn", "--passphrase-stdin"])
            .status
            .success()
    );
    let (exit, told) = desk.fails(contacts, &["show", "Lyn", "--contact"]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(3), &"no-such-way-in".into())
    );
    for weak in ["Ingvild 2026!", "Sommer2026!", "Ja, vi elsker dette landet"] {
        let lines = format!("{new}\n{weak}");
        let (exit, told) = desk.fails(&lines, &["phrase", "Lyn"]);
        assert_eq!(
            (exit, &told["problem"]["code"]),
            (Some(7), &"weak-passphrase".into()),
            "«{weak}»"
        );
    }
}

#[test]
fn a_locked_copy_goes_along_and_opens_with_the_same_phrase() {
    let (desk, other) = (Desk::with_a_plan(), Desk::new());
    let file = desk.path("Lyn.viktigplan");
    desk.says(&["copy", "Lyn", &file]);
    let bytes = std::fs::read(&file).unwrap();
    for readable in ["Ingvild", "Siv", "Lyn"] {
        let found = bytes
            .windows(readable.len())
            .any(|part| part == readable.as_bytes());
        assert!(!found, "«{readable}» can be read in the copy");
    }
    let taken = json(&other.says(&["take", &file, "--json"]));
    assert_eq!(taken["hadBefore"], Value::Null, "{taken}");
    let folder = taken["folder"].as_str().unwrap();
    assert!(
        other.says(&["show", folder]).contains("Ingvild"),
        "the plan is in it"
    );
    assert!(
        other.says(&["list"]).contains("Lyn"),
        "and its cover is back once it was opened"
    );
    let again = json(&other.says(&["take", &file, "--json"]));
    assert_eq!(again["hadBefore"], "Lyn", "the same plan twice is told: {again}");
    let (exit, told) = other.fails("", &["take", &other.path("gone.viktigplan")]);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(7), &"not-a-sealed-copy".into())
    );
}

#[test]
fn a_plan_is_ended_with_the_phrase_typed_twice() {
    let desk = Desk::with_a_plan();
    let wrong = desk.fails(&format!("{PHRASE}\nfeil"), &["end", "Lyn"]);
    assert_eq!(wrong.0, Some(3), "{}", wrong.1);
    assert!(desk.says(&["list"]).contains("Lyn"), "nothing was ended");
    let ended = desk.run(
        &format!("{PHRASE}\n{PHRASE}"),
        &["end", "Lyn", "--passphrase-stdin"],
    );
    assert!(ended.status.success(), "{}", text(&ended.stderr));
    assert!(!desk.says(&["list"]).contains("Lyn"), "it is gone");
    let shelf = std::fs::read_dir(desk.path("shelf")).unwrap();
    let left: Vec<_> = shelf.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["device.json"], "and so are its files");
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
