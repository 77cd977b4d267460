//! Who can open a plan: the recovery code, the contact, another phrase, a copy to take along, the end.

use super::*;

/// The work that opening a plan takes whoever has its key file.
fn work_of(desk: &Desk) -> Option<String> {
    let file = std::fs::read(desk.folder().join("keys/owner.age")).unwrap();
    let head = String::from_utf8_lossy(&file).into_owned();
    let line = head.lines().find(|line| line.starts_with("-> scrypt "));
    line.and_then(|line| line.split(' ').next_back().map(str::to_owned))
}

#[test]
fn what_people_make_takes_its_time_to_guess_and_only_a_test_may_ask_for_less() {
    let new = ["new", "Lyn", "--owner", "Ingvild", "--passphrase-stdin"];
    let desk = Desk::new();
    let mut as_people_have_it = viktig();
    as_people_have_it.env_remove(WORK);
    let made = desk.run_as(as_people_have_it, PHRASE, &new);
    assert!(made.status.success(), "{}", text(&made.stderr));
    assert_eq!(
        work_of(&desk).as_deref(),
        Some("18"),
        "about a second for a guess"
    );
    let desk = Desk::new();
    desk.says(&new[..4]);
    assert_eq!(work_of(&desk).as_deref(), Some("2"), "tests wait for none");
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
