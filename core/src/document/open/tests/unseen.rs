//! What nobody sees in an open file: it comes in clean, in the plan and in its journal alike.

use serde_json::json;

use super::*;

const COPIED: &str = "\u{202A}+47 900 00 000\u{202C}";
const NUMBER: &str = "+47 900 00 000";

/// Gives somebody's telephone number, and every value it ever had, the marks a telephone puts around it.
fn marked(with_journal: bool) -> Value {
    let mut file = file_of(&story("tilbake-i-jobb"));
    if !with_journal {
        file.as_object_mut().unwrap().remove("journal");
        file["plan"]["people"][1]["phone"] = json!(COPIED);
        return file;
    }
    let id = file["plan"]["people"][1]["id"].clone();
    file["plan"]["people"][1]["name"] = json!("S\u{200B}iv\u{2069}");
    for change in file["journal"]["changes"].as_array_mut().unwrap() {
        if change["record"]["id"] == id && change["field"] == "name" {
            change["value"] = json!("Siv\u{202C}");
        }
    }
    file
}

#[test]
fn a_number_copied_from_a_telephone_comes_in_as_the_number() {
    let store = settled(read_value(&marked(false)).unwrap()).unwrap();
    assert_eq!(store.plan().unwrap().people[1].phone, NUMBER);
    assert!(store.verify().is_ok(), "tables and journal say the same");
}

#[test]
fn plan_and_journal_are_cleaned_alike() {
    let store = settled(read_value(&marked(true)).unwrap()).unwrap();
    assert_eq!(store.plan().unwrap().people[1].name, "Siv");
    assert!(store.verify().is_ok(), "tables and journal say the same");
    let out = write(&store, noon()).unwrap();
    let again = settled(read(out.as_bytes()).unwrap()).unwrap();
    assert_eq!(write(&again, noon()).unwrap(), out, "clean is clean");
}

#[test]
fn what_turns_a_text_is_refused_with_its_place() {
    let mut file = marked(false);
    file["plan"]["people"][1]["name"] = json!("Si\u{202E}v");
    let Err(error) = read_value(&file) else {
        panic!("it reads as something else than it is")
    };
    let problem = crate::error::Problem::from(error);
    assert_eq!(problem.params["where"], "/plan/people/1");
    assert_eq!(problem.params["rule"], "direction-characters");
}
