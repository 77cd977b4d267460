//! A plan can be opened with public tools alone, as docs/file-format.md says. Run through `tests/public-tools.sh`.

use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use secrecy::{ExposeSecret, SecretString};
use viktig_core::vault::{Cover, Holder, Shelf};

#[test]
#[ignore = "needs age and sqlcipher3: run tests/public-tools.sh"]
fn age_and_sqlcipher_open_a_plan_without_us() {
    let python = std::env::var("VIKTIG_PYTHON").expect("run tests/public-tools.sh");
    let folder = tempfile::tempdir().unwrap();
    let now = chrono::DateTime::from_timestamp(1_803_902_400, 0).unwrap();
    let cover = Cover {
        nickname: "Lyn".into(),
        symbol: "lightning".into(),
        colour: "blue".into(),
        plan: None,
        last_opened: None,
    };
    let phrase = SecretString::from("tre elger spiste blåbær på fjellet");
    let shelf = Shelf::at(folder.path());
    let (unlocked, code) = shelf
        .create(&cover, &phrase, Holder::here("viktig", now))
        .unwrap();
    unlocked
        .connection()
        .execute_batch("CREATE TABLE said (words); INSERT INTO said VALUES ('samme sykepleier hver gang')")
        .unwrap();
    let plan = unlocked.folder().path().to_owned();
    unlocked.lock().unwrap();

    for (key_file, phrase) in [
        ("owner.age", phrase.expose_secret()),
        ("recovery.age", code.shown().expose_secret()),
    ] {
        assert_eq!(
            opened_with(&python, &plan, key_file, phrase).unwrap(),
            "samme sykepleier hver gang\n",
            "{key_file}"
        );
    }
    let sums = Command::new("sha256sum")
        .args(["-c", "SHA256SUMS"])
        .current_dir(plan.join("keys"))
        .output()
        .unwrap();
    assert!(sums.status.success(), "{}", String::from_utf8_lossy(&sums.stdout));
    println!("figure: 2 ways in opened by age and SQLCipher alone");
}

/// Everything with a day in a whole plan, read by a program that is not ours.
#[test]
#[ignore = "needs icalendar for Python: run tests/public-tools.sh"]
fn another_program_reads_the_calendar_as_it_was_meant() {
    let python = std::env::var("VIKTIG_PYTHON").expect("run tests/public-tools.sh");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("avtaler.ics");
    let viktig = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_viktig"));
        command
            .env("VIKTIG_HOME", folder.path())
            .args(["--language", "nb"]);
        command
    };
    let demo = viktig()
        .arg("demo")
        .arg("--folder")
        .arg(folder.path())
        .output()
        .unwrap();
    let told = String::from_utf8(demo.stdout).unwrap();
    let phrase = told.lines().find_map(|line| line.strip_prefix("Passordet: "));
    let mut saving = viktig()
        .args(["--passphrase-stdin", "ics", "Tilbake i jobb"])
        .arg(&file)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(saving.stdin.take().unwrap(), "{}", phrase.unwrap()).unwrap();
    assert!(saving.wait().unwrap().success(), "the calendar was saved");
    let read = Command::new(&python)
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/public-calendar.py"))
        .arg(&file)
        .output()
        .unwrap();
    assert!(
        read.status.success(),
        "it was not read: {}",
        String::from_utf8_lossy(&read.stderr)
    );
    let events = String::from_utf8(read.stdout).unwrap();
    assert!(
        events.lines().count() > 5,
        "most of the plan is missing: {events}"
    );
    for event in events.lines() {
        assert!(event.ends_with("Avtale"), "it says what it is about: {event}");
    }
    println!(
        "figure: {} events read by icalendar for Python",
        events.lines().count()
    );
}

fn opened_with(python: &str, plan: &Path, key_file: &str, phrase: &str) -> io::Result<String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/public-tools.py");
    let mut child = Command::new(python)
        .args([script.as_path(), plan, Path::new(key_file)])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        writeln!(input, "{phrase}")?;
    }
    let output = child.wait_with_output()?;
    assert!(output.status.success(), "the public tools did not open the plan");
    String::from_utf8(output.stdout).map_err(io::Error::other)
}
