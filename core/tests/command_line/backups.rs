//! Backups: told, brought back from, and said when there is none.

use super::*;

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
