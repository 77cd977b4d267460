//! The stories, played.

use uuid::Uuid;

use super::prose::quoted;
use super::*;
use crate::plan::ProposalState;
use crate::store::file::in_memory;

fn played(name: &str) -> Store {
    Story::named(name)
        .unwrap()
        .play(in_memory(), DeviceId(Uuid::from_u128(7)))
        .unwrap()
}

#[test]
fn every_story_becomes_a_plan_that_holds_together() {
    for name in Story::names() {
        let store = played(name);
        assert!(
            store.verify().is_ok(),
            "{name}: tables and journal must say the same"
        );
        let plan = store.plan().unwrap();
        assert!(plan.disagreements.is_empty(), "{name} was told on one laptop");
        insta::assert_json_snapshot!(name, plan);
    }
}

#[test]
fn a_story_is_the_same_plan_every_time() {
    let journal = |name| played(name).journal().unwrap();
    for name in Story::names() {
        assert_eq!(
            journal(name),
            journal(name),
            "{name}: ids and times come from the story alone"
        );
    }
}

#[test]
fn everything_said_in_the_prose_is_said_in_the_plan() {
    for name in Story::names() {
        let plan = serde_json::to_value(played(name).plan().unwrap()).unwrap();
        let mut said = Vec::new();
        texts(&plan, &mut said);
        for words in quoted(name) {
            assert!(
                said.iter().any(|text| text.contains(words)),
                "{name}: nobody says «{words}»"
            );
        }
    }
}

/// Every text there is in a plan.
fn texts<'a>(value: &'a serde_json::Value, found: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::String(text) => found.push(text),
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

#[test]
fn ratings_people_and_consents_are_those_of_the_prose() {
    let ratings = |name| -> Vec<_> {
        let plan = played(name).plan().unwrap();
        plan.evaluations.iter().filter_map(|one| one.rating).collect()
    };
    assert_eq!(ratings("tilbake-i-jobb"), [4, 2], "Arne");
    assert_eq!(ratings("fra-kaos-til-struktur"), [0, 1, 3, 6, 9], "Samira");
    assert_eq!(ratings("jeg-bestemmer-over-samarbeidet"), [3, 5, 8], "Ingvild");

    let samira = played("fra-kaos-til-struktur").plan().unwrap();
    let through = samira.people.iter().filter(|person| person.through.is_some());
    assert_eq!(through.count(), 10, "ten are reached through the two");
    assert_eq!(
        samira.people.len(),
        13,
        "and all twelve stand in the plan with her"
    );

    let arne = played("tilbake-i-jobb").plan().unwrap();
    let withdrawn: Vec<_> = arne
        .consents
        .iter()
        .filter_map(|consent| consent.withdrawn_on)
        .collect();
    assert_eq!(withdrawn.len(), 1, "one consent was taken back");
    assert_eq!(withdrawn[0].to_string(), "2027-03-10");
}

#[test]
fn the_owners_words_have_the_owners_name_and_their_day() {
    let plan = played(DEMONSTRATION).plan().unwrap();
    let owner = plan.people.iter().find(|person| person.name == "Arne").unwrap();
    for matter in &plan.matters {
        let voice = plan
            .voices
            .iter()
            .find(|voice| voice.record == matter.id.0)
            .unwrap();
        assert_eq!(voice.pen.words, owner.id, "{} is Arne's", matter.text);
        assert_eq!(
            voice.at.date_naive().to_string(),
            "2027-03-01",
            "said on the first day"
        );
    }
}

#[test]
fn a_declined_proposal_is_in_the_history_and_the_words_stand() {
    let plan = played("jeg-bestemmer-over-samarbeidet").plan().unwrap();
    let [proposal] = plan.proposals.as_slice() else {
        panic!("there is one proposal")
    };
    let contact = plan
        .people
        .iter()
        .find(|person| person.name == "Primærkontakt")
        .unwrap();
    assert_eq!(proposal.by, Some(contact.id), "it is the contact's");
    assert_eq!(
        proposal.text, "Brukar ønsker auka tillit til tenestene",
        "in the contact's words"
    );
    assert_eq!(
        proposal.instead_of, "Eg vil at nokon trur på meg.",
        "instead of Ingvild's"
    );
    assert_eq!(proposal.state, ProposalState::Kept, "Ingvild said no");
    assert_eq!(
        proposal.answered_on.map(|day| day.to_string()).as_deref(),
        Some("2027-02-04")
    );
    assert!(
        plan.matters
            .iter()
            .any(|matter| matter.text == "Eg vil at nokon trur på meg."),
        "her words stand"
    );
}

#[test]
fn a_story_that_speaks_of_strangers_is_refused() {
    let story: Story = serde_json::from_value(serde_json::json!({
        "today": "2027-01-01",
        "acts": [{ "at": "2027-01-01T10:00:00Z", "writer": "nobody", "edits": [] }]
    }))
    .unwrap();
    let refused = story.play(in_memory(), DeviceId::default());
    assert!(
        matches!(refused, Err(StoryError::Unnamed(name)) if name == "nobody"),
        "who is that?"
    );
    assert!(
        matches!(Story::named("borte"), Err(StoryError::Unknown(_))),
        "nor is there any such story"
    );
}
