//! What should not come in, each with its own answer.

mod each_fault;

use serde_json::json;

use super::*;
use crate::error::Problem;

fn problem(file: &Value) -> (String, String) {
    told(read_value(file))
}

fn told(result: Result<Incoming, OpenError>) -> (String, String) {
    let problem = Problem::from(result.expect_err("this file must be refused"));
    let at = problem
        .params
        .get("where")
        .or(problem.params.get("id"))
        .cloned()
        .unwrap_or_default();
    (problem.code.as_str().to_owned(), at)
}

fn answer(code: &str, at: &str) -> (String, String) {
    (code.to_owned(), at.to_owned())
}

#[test]
fn what_is_not_json_and_what_is_not_ours_are_told_apart() {
    for text in [
        "",
        "{",
        "Kjære Siv,",
        "{\"format\": \"viktig-for-meg\", \"version\": 1,}",
        "{} {}",
        "\u{0}",
    ] {
        assert_eq!(
            told(read(text.as_bytes())),
            answer("import-not-json", ""),
            "{text:?}"
        );
    }
    assert_eq!(
        told(read(&[0xff, 0xfe, 0x7b])),
        answer("import-not-json", ""),
        "bytes that are no text"
    );
    let truncated = write(&story("tilbake-i-jobb"), noon()).unwrap();
    assert_eq!(
        told(read(&truncated.as_bytes()[..truncated.len() / 2])),
        answer("import-not-json", ""),
        "half a file"
    );
    for (file, at) in [
        (json!([]), "/"),
        (json!(null), "/"),
        (json!("viktig-for-meg"), "/"),
        (json!({"plan": {}}), "/"),
        (json!({"format": "fhir", "version": 1}), "/format"),
        (json!({"format": "viktig-for-meg", "version": "1"}), "/version"),
        (json!({"format": "viktig-for-meg", "version": 0}), "/version"),
        (json!({"format": "viktig-for-meg", "version": 1}), "/"),
    ] {
        assert_eq!(problem(&file), answer("import-not-ours", at), "{file}");
    }
}

#[test]
fn a_newer_file_is_told_as_such_whatever_is_in_it() {
    let newer = json!({"format": "viktig-for-meg", "version": VERSION + 1, "sections": [{"new": true}]});
    assert_eq!(problem(&newer), answer("import-newer", ""));
}

#[test]
fn a_file_without_end_is_not_read_to_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stor.json");
    let large = std::fs::File::create(&path).unwrap();
    large.set_len(MAX_MEGABYTES * 1_000_000 + 1).unwrap();
    assert_eq!(
        told(read_file(&path)),
        answer("import-too-large", ""),
        "told by its length"
    );
    #[cfg(target_os = "linux")]
    assert_eq!(
        told(read_file(Path::new("/dev/zero"))),
        answer("file-unreadable", ""),
        "this one has no end, and is not begun on"
    );
    assert_eq!(
        told(read_file(&folder.path().join("borte.json"))),
        answer("file-unreadable", ""),
        "not there"
    );
    assert_eq!(
        told(read_file(folder.path())),
        answer("file-unreadable", ""),
        "a folder is no file"
    );
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = format!("{}{}", "[".repeat(500_000), "]".repeat(500_000));
    assert_eq!(told(read(deep.as_bytes())).0, "import-not-ours", "at the top");
    let mut file = file_of(&story("tilbake-i-jobb"));
    file["journal"]["changes"][0]["value"] = json!("HERE");
    let text = file.to_string().replace("\"HERE\"", &deep);
    assert_eq!(
        told(read(text.as_bytes())).0,
        "import-not-ours",
        "and where any value may stand"
    );
}

/// A change to a whole file, and the answer it gets.
type Fault = (fn(&mut Value), &'static str, &'static str);

#[test]
fn a_diary_in_another_hand_is_refused() {
    let mut file = file_of(&story("jeg-bestemmer-over-samarbeidet"));
    let contact = file["plan"]["people"][1]["id"].clone();
    let changes = file["journal"]["changes"].as_array_mut().unwrap();
    let at = changes
        .iter()
        .position(|change| change["record"]["kind"] == "diaryEntry")
        .unwrap();
    changes[at]["pen"]["words"] = contact;
    assert_eq!(
        problem(&file),
        answer("import-invalid", &format!("/journal/changes/{at}")),
        "nobody wrote in Ingvild's diary for her"
    );
}

#[test]
fn a_proposal_about_the_diary_is_refused() {
    let mut file = file_of(&story("jeg-bestemmer-over-samarbeidet"));
    let entry = file["plan"]["diaryEntries"][0]["id"].clone();
    let proposal = file["plan"]["proposals"][0]["id"].clone();
    file["plan"]["proposals"][0]["aboutKind"] = "diaryEntry".into();
    file["plan"]["proposals"][0]["about"] = entry.clone();
    for change in file["journal"]["changes"].as_array_mut().unwrap() {
        if change["record"]["id"] != proposal {
            continue;
        }
        match change["field"].as_str() {
            Some("aboutKind") => change["value"] = "diaryEntry".into(),
            Some("about") => change["value"] = entry.clone(),
            _ => {}
        }
    }
    assert_eq!(
        problem(&file).0,
        "import-invalid",
        "else its acceptance would write in the diary with another pen"
    );
}

#[test]
fn an_id_that_stands_twice_is_told() {
    let whole = file_of(&story("tilbake-i-jobb"));
    let mut within = whole.clone();
    let goal = within["plan"]["goals"][0].clone();
    within["plan"]["goals"].as_array_mut().unwrap().push(goal.clone());
    let id = goal["id"].as_str().unwrap();
    assert_eq!(problem(&within), answer("import-duplicate", id), "in one list");
    let mut across = whole.clone();
    across["plan"]["matters"][0]["id"] = goal["id"].clone();
    assert_eq!(problem(&across), answer("import-duplicate", id), "or in two");
    let mut change = whole;
    let first = change["journal"]["changes"][0]["id"].clone();
    change["journal"]["changes"][1]["id"] = first.clone();
    assert_eq!(
        problem(&change),
        answer("import-duplicate", first.as_str().unwrap()),
        "or in the journal"
    );
}

#[test]
fn more_than_any_plan_has_is_refused_at_once() {
    let whole = file_of(&story("tilbake-i-jobb"));
    let mut crowd = whole.clone();
    let template = crowd["plan"]["people"][1].clone();
    let people = crowd["plan"]["people"].as_array_mut().unwrap();
    for number in 0..check::MOST_PEOPLE {
        let mut person = template.clone();
        person["id"] = json!(Uuid::from_u128(1_000 + number as u128));
        people.push(person);
    }
    assert_eq!(problem(&crowd).0, "import-not-ours", "a crowd");
    let mut stairs = whole;
    let goals = stairs["plan"]["goals"].as_array_mut().unwrap();
    let mut below = goals[0].clone();
    for number in 0..150u32 {
        below["parent"] = below["id"].clone();
        below["id"] = json!(Uuid::from_u128(u128::from(1_000 + number)));
        goals.push(below.clone());
    }
    assert_eq!(
        problem(&stairs).0,
        "import-invalid",
        "goals under goals without end"
    );
}
