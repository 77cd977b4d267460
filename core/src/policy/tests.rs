//! What can be wrong with policies, one by one, and what then holds.

mod admx;
mod enforced;

use std::fs;
#[cfg(unix)]
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use serde_json::json;
use tempfile::TempDir;

use super::reading::in_file;
use super::*;
use crate::texts::{LANGUAGES, text};

/// A file of policies in a folder that nobody else can write in.
fn file(text: impl AsRef<[u8]>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("policy.json");
    fs::write(&path, text).unwrap();
    // Windows has no such modes: there the tester's own folders let nobody else write.
    #[cfg(unix)]
    for (place, mode) in [(folder.path(), 0o755), (path.as_path(), 0o644)] {
        fs::set_permissions(place, fs::Permissions::from_mode(mode)).unwrap();
    }
    (folder, path)
}

fn read(text: impl AsRef<[u8]>) -> Decided {
    let (_folder, path) = file(text);
    in_file(&path)
}

fn codes(decided: &Decided) -> Vec<&'static str> {
    decided
        .wrong
        .iter()
        .map(|problem| problem.code.as_str())
        .collect()
}

/// One of each, as docs/administration.md shows them.
fn whole() -> serde_json::Value {
    let page = include_str!("../../../docs/administration.md");
    let example = page
        .split("```json\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    // Folders by their whole path are others on Windows.
    let example = if cfg!(windows) {
        example
            .replace("/srv/planer-kopi", r"C:\\Planer-kopi")
            .replace("/media", r"E:\\")
    } else {
        example.to_owned()
    };
    serde_json::from_str(&example).unwrap()
}

#[test]
fn no_file_decides_nothing_and_says_nothing() {
    let (folder, path) = file("{}");
    assert_eq!(in_file(&path), Decided::default());
    assert_eq!(
        in_file(&folder.path().join("gone/policy.json")),
        Decided::default(),
        "most laptops have none"
    );
}

#[test]
fn the_example_of_the_docs_has_every_policy_and_all_of_it_holds() {
    let decided = read(whole().to_string());
    assert_eq!(codes(&decided), Vec::<&str>::new(), "{:?}", decided.wrong);
    let holding: Vec<&str> = decided.policy.holding().into_iter().map(|(key, _)| key).collect();
    assert_eq!(
        holding,
        Policy::KEYS,
        "an administrator sees each of them used once"
    );
    let schema = schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    assert!(validator.is_valid(&whole()), "and the schema takes it");
}

#[test]
fn what_is_no_policies_is_told_and_keeps_nobody_out() {
    for (text, code) in [
        ("", "policy-not-json"),
        ("{", "policy-not-json"),
        ("[]", "policy-not-json"),
        ("lockMinutes: 3", "policy-not-json"),
        ("\u{feff}\u{feff}{}", "policy-not-json"),
    ] {
        let decided = read(text);
        assert_eq!(codes(&decided), [code], "«{text}»");
        assert_eq!(decided.policy, Policy::default(), "and nothing holds");
    }
    let marked = read("\u{feff}{\"lockMinutes\": 3}");
    assert_eq!(
        (marked.policy.lock_minutes, codes(&marked)),
        (Some(LockMinutes(3)), vec![]),
        "what some editors put first is no fault"
    );
    let ten_megabytes = format!("{{\"startText\": \"{}\"}}", "x".repeat(10 << 20));
    assert_eq!(
        codes(&read(ten_megabytes)),
        ["policy-too-long"],
        "nobody reads that"
    );
    assert_eq!(codes(&read([0xff, 0xfe, b'{', b'}'])), ["policy-not-json"]);
}

#[test]
fn one_policy_that_is_wrong_leaves_the_rest() {
    let wrong = [
        ("lockMinutes", json!(0)),
        ("lockMinutes", json!(61)),
        ("lockMinutes", json!("5")),
        ("lockMinutes", json!(-1)),
        ("lockMinutes", json!(null)),
        ("phraseStrength", json!(1)),
        ("phraseStrength", json!(5)),
        ("shelfFolder", json!("Planer")),
        ("shelfFolder", json!("")),
        ("shelfFolder", json!("../planer")),
        ("secondPlace", json!(["/srv"])),
        ("contactWayIn", json!("false")),
        ("pdfPassword", json!(1)),
        ("saveFolders", json!("/srv")),
        ("language", json!("sv")),
        ("startText", json!("  ")),
        ("startText", json!("x".repeat(2001))),
        ("startText", json!("a\u{202e}b")),
        ("featuresOff", json!(["history"])),
        ("emergencyNumbers", json!({ "checked": "i går", "numbers": [] })),
        ("emergencyNumbers", json!({ "numbers": [] })),
        ("sharedServers", json!(["http://sky.storevik.kommune.no"])),
        ("sharedServers", json!(true)),
    ];
    for (key, value) in wrong {
        let mut told = json!({ "openCopy": false });
        told[key] = value.clone();
        let decided = read(told.to_string());
        assert_eq!(codes(&decided), ["policy-wrong-value"], "{key}: {value}");
        assert!(decided.wrong[0].params["policy"].starts_with(key), "it is named");
        assert_eq!(decided.policy.open_copy, Some(false), "the other one holds");
        assert_eq!(decided.policy.holding().len(), 1, "and {key} does not");
    }
    let inside = read(r#"{"helpTexts": [{"title": "Vakt"}, {"title": 7}]}"#);
    assert_eq!(
        inside.wrong[0].params["policy"], "helpTexts[1].title",
        "where it is wrong is told"
    );
    let unknown = read(r#"{"lockminutes": 3, "pdfPassword": true, "$schema": "policy.schema.json"}"#);
    assert_eq!(codes(&unknown), ["policy-unknown"], "a typing error is told");
    assert_eq!(unknown.wrong[0].params["policy"], "lockminutes");
    assert_eq!(unknown.policy.pdf_password, Some(true), "and the rest holds");
}

// Windows has lists in place of modes, and only an administrator can give a file one that counts.
#[cfg(unix)]
#[test]
fn a_file_that_others_can_write_decides_nothing() {
    for (file_mode, folder_mode) in [(0o666, 0o755), (0o664, 0o755), (0o644, 0o777), (0o644, 0o775)] {
        let (folder, path) = file(r#"{"openCopy": false}"#);
        fs::set_permissions(&path, fs::Permissions::from_mode(file_mode)).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(folder_mode)).unwrap();
        let decided = in_file(&path);
        let modes = format!("{file_mode:o} in {folder_mode:o}");
        assert_eq!(codes(&decided), ["policy-not-administrators"], "{modes}");
        assert_eq!(decided.policy, Policy::default(), "{modes}");
    }
}

// Windows has neither links that everybody may make nor devices among files.
#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_not_waited_for() {
    let (folder, path) = file("{}");
    let link = folder.path().join("link.json");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    for other in [link, folder.path().to_owned(), PathBuf::from("/dev/zero")] {
        let decided = in_file(&other);
        assert_eq!(codes(&decided), ["policy-unreadable"], "{}", other.display());
    }
}

#[test]
fn a_shelf_that_is_gone_keeps_nobody_from_their_plans() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("own");
    let shelf_of = |folder: &str| {
        let mut decided = read(json!({ "shelfFolder": folder, "openCopy": false }).to_string());
        let shelf = decided_shelf(&mut decided, Some(own.clone().into())).unwrap();
        (shelf.folder().to_owned(), decided)
    };
    let there = home.path().join("Planer");
    fs::create_dir(&there).unwrap();
    let (shelf, decided) = shelf_of(there.to_str().unwrap());
    assert_eq!(
        (&shelf, codes(&decided)),
        (&there, vec![]),
        "the one that is decided"
    );
    let gone = home.path().join("gone");
    // Nothing can be written in /proc, by anybody; Windows has no such folder.
    let nowhere = cfg!(unix).then_some("/proc");
    for gone in [gone.to_str(), nowhere].into_iter().flatten() {
        let (shelf, decided) = shelf_of(gone);
        assert_eq!(shelf, own, "{gone}: they have the shelf they always had");
        assert_eq!(codes(&decided), ["policy-shelf-gone"], "{gone}");
        assert_eq!(decided.policy.open_copy, Some(false), "and the rest holds");
        assert_eq!(
            decided.policy.shelf_folder, None,
            "nobody is refused another shelf meanwhile"
        );
    }
    fs::create_dir_all(own.join("en-plan")).unwrap();
    let (_, decided) = shelf_of(there.to_str().unwrap());
    assert_eq!(
        codes(&decided),
        ["policy-shelf-left"],
        "plans that are not shown any more are told of"
    );
}

#[test]
fn every_policy_has_its_name_and_its_sentence_in_every_language() {
    let schema = schema();
    for key in Policy::KEYS {
        let sentence = schema["properties"][key]["description"]
            .as_str()
            .unwrap_or_default();
        assert!(sentence.ends_with('.'), "{key} has its sentence in the schema");
        for language in LANGUAGES {
            for part in ["names", "means"] {
                let path = format!("decided.{part}.{key}");
                assert_ne!(text(language, &path, &[]), path, "{language:?}");
            }
        }
    }
}

#[test]
fn what_is_written_is_what_the_schema_says() {
    let text = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/policy.schema.json");
    if fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
        // `make test` fails when what stands there afterwards is not what was committed.
        fs::write(&path, text).unwrap();
    }
}
