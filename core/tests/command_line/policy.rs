//! What the municipality has decided, on the command line: what holds is said, what is wrong too, and nobody is kept out.

use serde_json::json;

use super::*;

/// Runs the program where something is decided.
fn where_decided(desk: &Desk, policy: &Path, args: &[&str]) -> Output {
    typing(desk, policy, PHRASE, args)
}

fn typing(desk: &Desk, policy: &Path, phrase: &str, args: &[&str]) -> Output {
    let mut program = viktig();
    program.env("VIKTIG_TEST_POLICY", policy);
    desk.run_as(program, &format!("{phrase}\n{phrase}"), args)
}

fn decided(desk: &Desk, policy: &str) -> std::path::PathBuf {
    let path = desk.0.path().join("policy.json");
    std::fs::write(&path, policy).unwrap();
    path
}

/// The code of the problem that a command ends with.
fn refused(output: &Output) -> (Option<i32>, Value) {
    let told: Value = serde_json::from_slice(&output.stderr).unwrap_or(Value::Null);
    (output.status.code(), told["problem"]["code"].clone())
}

#[test]
fn what_is_decided_holds_here_too() {
    let desk = Desk::with_a_plan();
    let saved = desk.path("Dokumenter");
    std::fs::create_dir(&saved).unwrap();
    let policy = json!({
        "contactWayIn": false, "openCopy": false, "pdfPassword": true, "phraseStrength": 4,
        "saveFolders": [saved], "language": "en", "lockMinutes": 3,
    });
    let policy = decided(&desk, &policy.to_string());
    let inside = format!("{saved}/plan");
    let outside = desk.path("plan.pdf");
    for (args, code) in [
        (vec!["export", "Lyn", &inside], "policy-open-copy"),
        (vec!["export", "Lyn", "-"], "policy-place"),
        (vec!["pdf", "Lyn", &inside], "policy-pdf-password"),
        (vec!["pdf", "Lyn", &outside, "--paper", "rules"], "policy-place"),
        (vec!["docx", "Lyn", &outside], "policy-place"),
        (vec!["phrase", "Lyn", "--of-contact"], "policy-contact-way"),
    ] {
        let args = [args, vec!["--passphrase-stdin", "--json"]].concat();
        let output = where_decided(&desk, &policy, &args);
        assert_eq!(refused(&output), (Some(7), code.into()), "{args:?}");
    }
    let new = ["new", "Torden", "--owner", "Siv", "--passphrase-stdin", "--json"];
    let easy = typing(&desk, &policy, "trehjulssykkel og kanel", &new);
    assert_eq!(refused(&easy).1, "policy-phrase");
    let paper = ["pdf", "Lyn", &inside, "--paper", "rules", "--passphrase-stdin"];
    let output = where_decided(&desk, &policy, &paper);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let said = where_decided(&desk, &policy, &["policy", "--language", "nb"]);
    // A path of Windows is told as one of Linux, and so it is where JSON doubles what parts it.
    let said = text(&said.stdout).replace(r"\\", r"\");
    let said = said
        .replace(desk.0.path().to_str().unwrap(), "[desk]")
        .replace('\\', "/");
    insta::assert_snapshot!("policy", said);
}

#[test]
fn the_shelf_that_is_decided_is_used_and_no_other() {
    let desk = Desk::with_a_plan();
    let shelf = desk.path("Planer");
    std::fs::create_dir(&shelf).unwrap();
    let policy = decided(&desk, &json!({ "shelfFolder": shelf }).to_string());
    let listed = where_decided(&desk, &policy, &["list", "--json"]);
    assert_eq!(text(&listed.stdout).trim(), "[]", "nothing stands there yet");
    let other = ["list", "--shelf", &desk.path("shelf"), "--json"];
    assert_eq!(
        refused(&where_decided(&desk, &policy, &other)),
        (Some(7), "policy-shelf".into())
    );
    let told = where_decided(&desk, &policy, &["policy", "--json"]);
    let told: Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(
        (&told["shelf"], &told["wrong"][0]["code"]),
        (&json!(shelf), &json!("policy-shelf-left")),
        "the plan on the shelf from before is told of"
    );
    std::fs::remove_dir(&shelf).unwrap();
    let listed = where_decided(&desk, &policy, &["list"]);
    assert!(
        text(&listed.stdout).contains("Lyn"),
        "a shelf that is gone keeps nobody from their plan"
    );
}

#[test]
fn policies_that_are_wrong_stop_nothing() {
    let desk = Desk::with_a_plan();
    let long = format!("{{\"startText\": \"{}\"}}", "x".repeat(10 << 20));
    for (policy, code) in [
        ("ikke JSON", "policy-not-json"),
        (long.as_str(), "policy-too-long"),
        (r#"{"colour": "red"}"#, "policy-unknown"),
        (r#"{"lockMinutes": "five"}"#, "policy-wrong-value"),
    ] {
        let policy = decided(&desk, policy);
        let told = where_decided(&desk, &policy, &["policy", "--json"]);
        assert!(told.status.success(), "{code}: looking at it is no fault");
        let told: Value = serde_json::from_slice(&told.stdout).unwrap();
        assert_eq!(told["wrong"][0]["code"], code);
        let shown = where_decided(&desk, &policy, &["verify", "Lyn", "--passphrase-stdin"]);
        assert!(
            shown.status.success(),
            "{code} keeps nobody out: {}",
            text(&shown.stderr)
        );
    }
}
