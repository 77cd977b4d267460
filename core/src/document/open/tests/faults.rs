//! Files that showed faults: what each must come to.

use serde_json::json;

use super::*;
use crate::error::Problem;
use crate::plan::{Edit, Kind, Pen, WayIn};
use crate::store::Changed;

const DIARY_TWICE: &str = include_str!("faults/dagbok-to-versjoner.json");
const TEXT_TWICE: &str = include_str!("faults/to-versjoner.json");
const OVER_THE_OWNERS: &str = include_str!("faults/kontakten-over-eierens-ord.json");
const INVENTED: &str = include_str!("faults/paafunnet-endring-med-eierens-penn.json");
const HIGHEST_NUMBER: &str = include_str!("faults/nummer-storst-mulig.json");
const OVER_MIDNIGHT: &str = include_str!("faults/nattevakt-over-midnatt.json");

fn opened(text: &str, way: WayIn) -> Store {
    let clock = Arc::new(MadeUp::at(noon()));
    let journal = read(text.as_bytes()).unwrap().into_journal(&clock).unwrap();
    Store::import(in_memory(), device(), Box::new(clock), Some(way), &journal).unwrap()
}

fn refused(text: &str) -> (String, String) {
    let problem = Problem::from(read(text.as_bytes()).expect_err("this file must be refused"));
    (problem.params["where"].clone(), problem.params["rule"].clone())
}

fn owner(store: &Store) -> Pen {
    Pen::of(store.records().owner().unwrap())
}

#[test]
fn a_diary_with_two_versions_is_in_nothing_the_contact_gets() {
    let whole = opened(DIARY_TWICE, WayIn::Owner);
    let plan = whole.plan().unwrap();
    assert_eq!(plan.disagreements.len(), 1, "the owner sees both versions");
    let mut store = opened(DIARY_TWICE, WayIn::Contact);
    let goal = store.plan().unwrap().goals[0].id.into();
    let pen = owner(&store);
    let edit = Edit::Change {
        kind: Kind::Goal,
        id: goal,
        field: "why".to_owned(),
        value: json!("Fordi."),
    };
    let answer = store.act(pen, &[edit]).unwrap();
    let entry = plan.disagreements[0].record;
    let said = serde_json::to_string(&(
        store.plan().unwrap(),
        answer,
        store.history(None, None, 100).unwrap(),
        store.history(Some(entry), None, 100).unwrap(),
    ))
    .unwrap();
    for hidden in ["HEMMELIG", &entry.id.to_string(), "diaryEntry"] {
        assert!(!said.contains(hidden), "{hidden} reaches the contact");
    }
}

#[test]
fn either_of_two_versions_can_be_chosen_and_undo_brings_both_back() {
    for chosen in ["versjon A", "versjon B", "noe tredje"] {
        let mut store = opened(TEXT_TWICE, WayIn::Owner);
        let before = store.plan().unwrap();
        let open = &before.disagreements[0];
        assert_eq!(open.versions.len(), 2, "both are shown, with names");
        assert_eq!(
            open.versions[0].value,
            json!(before.matters[0].text),
            "what stands comes first"
        );
        let pen = owner(&store);
        let edit = Edit::Change {
            kind: Kind::Matter,
            id: open.record.id,
            field: "text".to_owned(),
            value: json!(chosen),
        };
        let settled: Changed = store.act(pen, &[edit]).unwrap();
        assert!(settled.disagreements.is_empty(), "choosing {chosen:?} settles it");
        assert_eq!(store.plan().unwrap().matters[0].text, chosen, "and it stands");
        assert!(store.verify().is_ok(), "in the tables too");
        store.undo(pen).unwrap();
        let after = store.plan().unwrap();
        assert_eq!(
            after.matters, before.matters,
            "undone, the same text stands as before"
        );
        let said = |found: &crate::plan::Plan| -> Vec<_> {
            let versions = found.disagreements[0].versions.iter();
            versions.map(|it| (it.value.clone(), it.pen, it.at)).collect()
        };
        assert_eq!(
            said(&after),
            said(&before),
            "beside the other, both signed as they were"
        );
        assert_eq!(after.voices, before.voices, "and under the same name");
        assert!(store.verify().is_ok(), "tables and journal agree");
        store.redo(pen).unwrap();
        assert!(
            store.plan().unwrap().disagreements.is_empty(),
            "and redo settles it again"
        );
        let out = write(&store, noon()).unwrap();
        assert!(
            read(out.as_bytes()).is_ok(),
            "what was settled and undone comes in again"
        );
    }
}

#[test]
fn what_was_chosen_of_two_versions_comes_in_again() {
    for place in [0, 1] {
        let mut store = opened(TEXT_TWICE, WayIn::Owner);
        let pen = owner(&store);
        let version = store.plan().unwrap().disagreements[0].versions[place].clone();
        store.choose(pen, version.change).unwrap();
        let out = write(&store, noon()).unwrap();
        let again = opened(&out, WayIn::Owner).plan().unwrap();
        assert_eq!(json!(again.matters[0].text), version.value, "it stands");
        assert!(again.disagreements.is_empty(), "and is settled there too");
    }
}

#[test]
fn the_contacts_pen_over_the_owners_words_is_refused() {
    let (place, _) = refused(OVER_THE_OWNERS);
    assert_eq!(place, "/journal/changes/22", "where it stands");
}

#[test]
fn what_a_file_says_the_owner_said_is_marked_as_come_from_a_file() {
    let store = opened(INVENTED, WayIn::Owner);
    let page = store.history(None, None, 100).unwrap();
    assert!(
        page.items.iter().all(|item| item.taken_in),
        "nothing in it is proven"
    );
}

#[test]
fn a_number_without_measure_is_refused() {
    let (place, _) = refused(HIGHEST_NUMBER);
    assert_eq!(
        place, "/journal/acts/4/seq",
        "it would leave no number for what comes after"
    );
}

/// A file with one more act by the contact, on a copy of its own, that builds on all there was.
fn with_contacts_act(kind: &str, record: &Value, field: &str, value: Value) -> Value {
    let mut file: Value = serde_json::from_str(INVENTED).unwrap();
    let changes = file["journal"]["changes"].as_array_mut().unwrap();
    changes.pop();
    let of_field = |change: &&Value| change["record"]["id"] == *record && change["field"] == field;
    let parents: Vec<_> = changes
        .iter()
        .filter(of_field)
        .map(|change| change["id"].clone())
        .collect();
    let contact = changes
        .iter()
        .find(|change| change["value"] == json!(["primaryContact"]))
        .unwrap();
    let pen = json!({ "writer": contact["record"]["id"], "words": contact["record"]["id"] });
    let act = file["journal"]["acts"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .clone();
    let device = Uuid::from_u128(77);
    file["journal"]["changes"].as_array_mut().unwrap().push(json!({
        "id": Uuid::from_u128(78), "act": act["id"], "record": { "kind": kind, "id": record }, "field": field,
        "value": value, "pen": pen, "device": device, "seq": 1, "at": act["at"], "parents": parents,
    }));
    let act = file["journal"]["acts"]
        .as_array_mut()
        .unwrap()
        .last_mut()
        .unwrap();
    act["pen"] = pen;
    act["device"] = json!(device);
    act["seq"] = json!(1);
    file["plan"]["matters"][0]["text"] = json!("Arnes egne ord");
    file
}

#[test]
fn an_act_from_a_file_obeys_the_rules_of_an_act() {
    let whole: Value = serde_json::from_str(INVENTED).unwrap();
    let matter = whole["plan"]["matters"][0]["id"].clone();
    let owner = whole["plan"]["people"][0]["id"].clone();
    let goal = whole["plan"]["goals"][0]["id"].clone();
    let rule = |mut file: Value, at: [&str; 2], value: Value| {
        file["plan"][at[0]][0][at[1]] = value;
        refused(&file.to_string()).1
    };
    let refusals = [
        (
            "matter",
            &matter,
            "removed",
            json!(true),
            ["matters", "removed"],
            "tatt ut",
        ),
        (
            "person",
            &owner,
            "name",
            json!("Arne Arnesen"),
            ["people", "name"],
            "omdøpt",
        ),
        (
            "matter",
            &matter,
            "text",
            json!("Arnes egne ord"),
            ["matters", "text"],
            "med sitt eget navn under",
        ),
    ];
    for (kind, record, field, value, at, why) in refusals {
        let file = with_contacts_act(kind, record, field, value.clone());
        assert!(!rule(file, at, value).is_empty(), "{why} av kontakten");
    }
    let mut own = with_contacts_act("goal", &goal, "title", json!("Sivs nye mål"));
    own["plan"]["goals"][0]["title"] = json!("Sivs nye mål");
    let taken = read(own.to_string().as_bytes());
    assert!(
        taken.is_ok(),
        "the contact's own words are the contact's: {taken:?}"
    );
}

#[test]
fn a_night_shift_ends_the_next_morning() {
    let store = opened(OVER_MIDNIGHT, WayIn::Owner);
    let plan = store.plan().unwrap();
    let [night] = plan.weekly_events.as_slice() else {
        panic!("there is one night shift")
    };
    assert_eq!(night.ends_next_day(), night.to, "at seven, the morning after");
    assert!(store.verify().is_ok(), "the file takes it");
    let out = write(&store, noon()).unwrap();
    assert!(read(out.as_bytes()).is_ok(), "and gives it out again");
}
