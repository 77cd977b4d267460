//! What the program says, and what it never has to be told where others can read it.

use super::*;

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
        told["way"].as_str().unwrap().contains("nødkoden"),
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
