//! A plan can be opened with public tools alone, as docs/file-format.md says. Run through `tests/public-tools.sh`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
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

/// Everything with a day in a whole plan, read by two programs that are not ours.
#[test]
#[ignore = "needs icalendar for Python and ical.js: run tests/public-tools.sh"]
fn other_programs_read_the_calendar_as_it_was_meant() {
    let python = std::env::var("VIKTIG_PYTHON").expect("run tests/public-tools.sh");
    let folder = tempfile::tempdir().unwrap();
    let file = demonstration_as("ics", folder.path()).unwrap();
    let events = read_by(&python, "public-calendar.py", &file).unwrap();
    assert_eq!(
        read_by("node", "public-calendar.cjs", &file).unwrap(),
        events,
        "both read the same of it"
    );
    assert!(
        events.lines().count() > 5,
        "most of the plan is missing: {events}"
    );
    for event in events.lines() {
        assert!(event.ends_with("Avtale"), "it says what it is about: {event}");
    }
    println!(
        "figure: {} events read alike by icalendar for Python and ical.js",
        events.lines().count()
    );
}

/// The whole demonstration, held against two validators that are not ours. Each is shown to see faults.
#[test]
#[ignore = "needs two validators: run tests/public-tools.sh"]
fn other_programs_find_nothing_wrong_in_the_fhir_bundle() {
    let tools = std::env::var("VIKTIG_FHIR").expect("run tests/public-tools.sh");
    let folder = tempfile::tempdir().unwrap();
    let file = demonstration_as("fhir", folder.path()).unwrap();
    let check = format!("public-fhir/check.cjs {tools}");
    let told = read_by("node", &check, &file).unwrap();
    println!("figure: {}", told.trim());
}

/// The whole plan, opened by a program that is not ours.
#[test]
#[ignore = "needs docx for Python: run tests/public-tools.sh"]
fn another_program_opens_the_word_file() {
    let python = std::env::var("VIKTIG_PYTHON").expect("run tests/public-tools.sh");
    let folder = tempfile::tempdir().unwrap();
    let file = demonstration_as("docx", folder.path()).unwrap();
    let told = read_by(&python, "public-word.py", &file).unwrap();
    let count = |begins: &str| told.lines().filter(|it| it.starts_with(begins)).count();
    let number = |name: &str| {
        let line = told.lines().find_map(|it| it.strip_prefix(name));
        line.and_then(|it| it.trim().parse::<usize>().ok())
    };
    assert!(
        told.starts_with("title ") && told.contains("\nlanguage nb-NO\n"),
        "{told}"
    );
    assert_eq!(count("title "), 2, "what it is called, and whose it is: {told}");
    assert!(count("heading 1 ") > 8, "chapters are missing: {told}");
    assert!(
        number("items ") > Some(5) && number("tables ") > Some(4),
        "lists and tables are missing: {told}"
    );
    println!(
        "figure: {} chapters of the Word file opened by docx for Python",
        count("heading 1 ")
    );
}

/// The same file in the program that many have: each chapter stands where it is read, as a chapter.
#[test]
#[ignore = "needs LibreOffice: run tests/public-tools.sh"]
fn libreoffice_opens_the_word_file() {
    let python = std::env::var("VIKTIG_PYTHON").expect("run tests/public-tools.sh");
    let folder = tempfile::tempdir().unwrap();
    let file = demonstration_as("docx", folder.path()).unwrap();
    let shown = converted(&file, folder.path()).unwrap();
    let told = read_by(&python, "public-word.py", &file).unwrap();
    let chapters: Vec<_> = told
        .lines()
        .filter_map(|it| it.strip_prefix("heading 1 "))
        .collect();
    assert!(chapters.len() > 8, "chapters are missing: {told}");
    for chapter in &chapters {
        assert!(
            shown.lines().any(|line| line.trim() == *chapter),
            "«{chapter}» has no line of its own: {shown}"
        );
    }
    println!("figure: {} chapters shown by LibreOffice", chapters.len());
}

/// The text of what LibreOffice shows of a file, with settings of its own.
fn converted(file: &Path, folder: &Path) -> io::Result<String> {
    let settings = format!("-env:UserInstallation=file://{}/settings", folder.display());
    let made = Command::new("soffice")
        .args([&settings, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(file)
        .output()?;
    let pdf = file.with_extension("pdf");
    let fault = String::from_utf8_lossy(&made.stderr);
    assert!(pdf.exists(), "LibreOffice did not open it: {fault}");
    let text = Command::new("pdftotext")
        .args(["-layout"])
        .arg(&pdf)
        .arg("-")
        .output()?;
    String::from_utf8(text.stdout).map_err(io::Error::other)
}

/// The demonstration's plan, saved by the command that makes such a file.
fn demonstration_as(kind: &str, folder: &Path) -> io::Result<PathBuf> {
    let file = folder.join("planen").with_extension(kind);
    let viktig = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_viktig"));
        command.env("VIKTIG_HOME", folder).args(["--language", "nb"]);
        command
    };
    let demo = viktig().arg("demo").arg("--folder").arg(folder).output()?;
    let told = String::from_utf8(demo.stdout).map_err(io::Error::other)?;
    let phrase = told.lines().find_map(|line| line.strip_prefix("Passordet: "));
    let mut saving = viktig()
        .args(["--passphrase-stdin", kind, "Tilbake i jobb"])
        .arg(&file)
        .stdin(Stdio::piped())
        .spawn()?;
    if let (Some(mut input), Some(phrase)) = (saving.stdin.take(), phrase) {
        writeln!(input, "{phrase}")?;
    }
    assert!(saving.wait()?.success(), "the {kind} file was saved");
    Ok(file)
}

/// What a script of another language's says of a file.
fn read_by(program: &str, script: &str, file: &Path) -> io::Result<String> {
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let (script, tools) = script.split_once(' ').unwrap_or((script, ""));
    let read = Command::new(program)
        .arg(scripts.join(script))
        .args(Some(tools).filter(|it| !it.is_empty()))
        .arg(file)
        .output()?;
    let fault = String::from_utf8_lossy(&read.stderr);
    assert!(read.status.success(), "{script} did not read it: {fault}");
    String::from_utf8(read.stdout).map_err(io::Error::other)
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
