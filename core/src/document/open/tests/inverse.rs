//! Out and in again.

mod lives;

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{Map, json};

pub(super) use self::lives::{deeds, lived};
use super::*;
use crate::plan::{AnyRecord, Edit, FieldType, Kind, Pen, PersonId, Records};

/// What a plan that came in from this file says of itself: that it did.
fn marked(out: &str) -> String {
    out.replace("\"takenIn\": false", "\"takenIn\": true")
}

#[test]
fn the_stories_come_in_as_they_went_out() {
    for name in Story::names() {
        let store = story(name);
        let out = write(&store, noon()).unwrap();
        let back = settled(read(out.as_bytes()).unwrap()).unwrap();
        assert!(back.verify().is_ok(), "{name} is whole");
        assert_eq!(
            back.plan().unwrap(),
            store.plan().unwrap(),
            "{name}: voices and all"
        );
        assert_eq!(
            write(&back, noon()).unwrap(),
            marked(&out),
            "{name}, byte for byte"
        );
    }
}

#[test]
fn a_plan_without_a_journal_begins_where_it_is_read() {
    for name in Story::names() {
        let store = story(name);
        let mut file = file_of(&store);
        file.as_object_mut().unwrap().remove("journal");
        let back = settled(read_value(&file).unwrap()).unwrap();
        assert!(back.verify().is_ok(), "{name} is whole");
        assert_eq!(back.records(), store.records(), "{name} says the same");
        let owner = back.records().owner().unwrap();
        let voices = back.plan().unwrap().voices;
        assert!(
            voices.iter().all(|voice| voice.pen == Pen::of(owner)),
            "{name}: in the owner's words"
        );
        assert_eq!(
            back.history(None, None, 10).unwrap().items.len(),
            1,
            "{name}: in one act"
        );
        assert_eq!(back.reversible().undo, None, "{name}: that is not taken back");
    }
}

#[test]
fn a_file_without_a_journal_can_say_whose_words_a_text_is() {
    let store = story("tilbake-i-jobb");
    let plan = store.plan().unwrap();
    let siv = plan.people.iter().find(|it| it.name == "Siv Lunde").unwrap().id;
    let (need, goal) = (plan.needs[0].id, plan.goals[0].id);
    let mut file = file_of(&store);
    file.as_object_mut().unwrap().remove("journal");
    file["said"] = json!([
        { "record": need, "by": siv },
        { "record": goal, "field": "why", "by": siv },
    ]);
    let back = settled(read_value(&file).unwrap()).unwrap();
    assert!(back.verify().is_ok(), "whole");
    assert_eq!(back.records(), store.records(), "it says the same");
    let owner = back.records().owner().unwrap();
    let voices = back.plan().unwrap().voices;
    let said_by = |record: uuid::Uuid, field: &str| {
        let mut voices = voices.iter();
        let voice = voices.find(|it| it.record == record && it.field == field);
        voice.map(|it| it.pen.words)
    };
    assert_eq!(
        said_by(need.into(), "text"),
        Some(siv),
        "the need is in Siv's words"
    );
    assert_eq!(said_by(goal.into(), "why"), Some(siv), "and one text of the goal");
    assert_eq!(said_by(goal.into(), "title"), Some(owner), "not the other");
    let out = write(&back, noon()).unwrap();
    assert!(read(out.as_bytes()).is_ok(), "what it gives out comes in again");
}

#[test]
fn who_said_what_is_held_against_the_plan() {
    let store = story("tilbake-i-jobb");
    let plan = store.plan().unwrap();
    let (need, siv) = (plan.needs[0].id, plan.people[1].id);
    let nobody = uuid::Uuid::from_u128(77);
    for (said, at) in [
        (json!([{ "record": nobody, "by": siv }]), "/said/0/record"),
        (json!([{ "record": need, "by": nobody }]), "/said/0/by"),
        (
            json!([{ "record": need, "field": "rank", "by": siv }]),
            "/said/0/field",
        ),
        (
            json!([{ "record": need, "field": "colour", "by": siv }]),
            "/said/0/field",
        ),
    ] {
        let mut file = file_of(&store);
        file.as_object_mut().unwrap().remove("journal");
        file["said"] = said;
        let refused = read_value(&file).map(drop).unwrap_err();
        assert!(format!("{refused:?}").contains(at), "{at}: {refused:?}");
    }
}

#[test]
fn another_list_of_later_versions_may_be_left_out() {
    let mut file = file_of(&story("tilbake-i-jobb"));
    let plan = file["plan"].as_object_mut().unwrap();
    plan.remove("proposals");
    assert!(
        read_value(&file).is_ok(),
        "a list that is left out is an empty one"
    );
}

#[test]
fn a_mark_at_the_start_of_the_file_is_not_looked_at() {
    let out = write(&story("tilbake-i-jobb"), noon()).unwrap();
    assert!(
        read(format!("\u{feff}{out}").as_bytes()).is_ok(),
        "some editors put it there"
    );
}

proptest! {
    #![proptest_config(crate::random::cases(64))]

    #[test]
    fn what_goes_out_comes_in_the_same(deeds in deeds()) {
        let store = lived(&deeds);
        let out = write(&store, noon()).unwrap();
        let back = settled(read(out.as_bytes()).unwrap()).unwrap();
        prop_assert!(back.verify().is_ok(), "the plan that came in is whole");
        prop_assert_eq!(back.records(), store.records(), "and says the same");
        prop_assert_eq!(write(&back, noon()).unwrap(), marked(&out), "byte for byte");
    }
}
