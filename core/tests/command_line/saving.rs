//! Documents, copies and plans on the disk: never one on top of another, and nobody else's to read.

use super::*;

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
        .env(WORK, "2")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    let mut found = Vec::new();
    open_to_others(desk.0.path(), &mut found);
    assert!(found.is_empty(), "others may look into {found:#?}");
    assert!(desk.0.path().join("shelf").is_dir() && desk.0.path().join("plan.json").is_file());
}

#[test]
fn a_pdf_is_locked_with_a_password_of_its_own() {
    let desk = Desk::with_a_plan();
    let path = desk.path("laast.pdf");
    let args = ["pdf", "Lyn", &path, "--with-password"];
    let (exit, told) = desk.fails(&format!("{PHRASE}\nLyn"), &args);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(7), &"weak-passphrase".into()),
        "what the plan is called: {told}"
    );
    let (exit, told) = desk.fails(PHRASE, &args);
    assert_eq!(
        (exit, &told["problem"]["code"]),
        (Some(7), &"weak-passphrase".into()),
        "none: {told}"
    );
    assert!(!Path::new(&path).exists(), "nothing is saved that is not locked");
    let both = format!("{PHRASE}\nbrygge hammer sommer radio");
    let saved = desk.run(&both, &[&args[..], &["--passphrase-stdin"]].concat());
    assert!(saved.status.success(), "{}", text(&saved.stderr));
    assert!(
        text(&saved.stdout).contains("ikke lenger en arkivfil"),
        "what it is not is said: {}",
        text(&saved.stdout)
    );
    let file = std::fs::read(&path).unwrap();
    let has = |words: &[u8]| file.windows(words.len()).any(|here| here == words);
    assert!(file.starts_with(b"%PDF-") && has(b"/AESV3"), "it is locked");
    assert!(!has(b"pdfaid"), "it does not say that it is an archive file");
}
