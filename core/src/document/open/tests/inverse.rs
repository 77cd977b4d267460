//! Out and in again.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{Map, json};

use super::*;
use crate::plan::{Edit, FieldType, Kind, Pen, PersonId, Records};

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

/// Something somebody does. Numbers choose among what there is; what cannot be done is left undone.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    Add {
        kind: usize,
        filled: u32,
        at: usize,
        text: String,
    },
    Write {
        at: usize,
        field: usize,
        text: String,
    },
    Move {
        at: usize,
        rank: f64,
    },
    Remove {
        at: usize,
    },
    Answer {
        at: usize,
        accept: bool,
    },
    Undo,
    Redo,
}

fn words() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "O'Čála–Ŋávdna på Deatnu/Tana",
        "# $x$ *stjerner* @ola <b> \\n",
        "🌊👩‍👩‍👧 مرحبا",
        "{{who}} \"sitat\" \u{200f}",
        "første\n\tandre",
        "Æ ø å, «nei» ǩ đ ŧ ž",
    ]);
    prop_oneof![nasty.prop_map(str::to_owned), "[a-zæøå .,]{0,20}", "\\PC{0,12}"]
}

/// Which fields are filled in: half of them, or most.
fn filled() -> impl Strategy<Value = u32> {
    let most = (any::<u32>(), any::<u32>()).prop_map(|(one, other)| one | other);
    prop_oneof![any::<u32>(), most]
}

pub(super) fn deeds() -> impl Strategy<Value = Vec<(bool, Deed)>> {
    let at = || 0..400usize;
    let deed = prop_oneof![
        8 => (1..Kind::ALL.len(), filled(), at(), words())
            .prop_map(|(kind, filled, at, text)| Deed::Add { kind, filled, at, text }),
        6 => (at(), 0..24usize, words()).prop_map(|(at, field, text)| Deed::Write { at, field, text }),
        2 => (at(), -1000i32..1000).prop_map(|(at, rank)| Deed::Move { at, rank: f64::from(rank) / 64.0 }),
        1 => at().prop_map(|at| Deed::Remove { at }),
        2 => (at(), any::<bool>()).prop_map(|(at, accept)| Deed::Answer { at, accept }),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ];
    prop::collection::vec((any::<bool>(), deed), 0..60)
}

/// The id of one of the records of a kind.
fn pick(records: &Records, kind: Kind, at: usize) -> Option<Uuid> {
    let ids: Vec<_> = records.of_kind(kind).map(|(id, _)| id).collect();
    (!ids.is_empty()).then(|| ids[at % ids.len()])
}

/// Something a field can hold.
fn value(records: &Records, holds: FieldType, at: usize, text: &str) -> Value {
    let word = |words: &[&str]| Value::from(words[at % words.len()]);
    match holds {
        FieldType::Line => Value::from(text.replace(char::is_whitespace, " ")),
        FieldType::Prose => Value::from(text),
        FieldType::Choice(words) | FieldType::OptionalChoice(words) => word(words),
        FieldType::Choices(words) => json!([word(words)]),
        FieldType::Date => json!(format!("2027-04-{:02}", 1 + at % 30)),
        FieldType::Reference(kind) => json!(pick(records, kind, at)),
        FieldType::References(kind) => pick(records, kind, at).into_iter().map(|id| json!(id)).collect(),
        FieldType::AnyReference => json!(Uuid::nil()),
        FieldType::AnyReferences => json!([Uuid::from_u128(at as u128)]),
        FieldType::Flag => json!(at.is_multiple_of(2)),
        FieldType::Rank => json!(at),
        FieldType::Rating => json!(at % 11),
        FieldType::Time => json!(format!("{:02}:{:02}", at % 24, at % 60)),
    }
}

/// `by_owner` tells whose pen it is: some fields only the owner fills in.
fn edit(store: &Store, new_id: Uuid, deed: &Deed, by_owner: bool) -> Option<Edit> {
    let records = &*store.records();
    let any = |at: usize| {
        let all: Vec<_> = records.iter().map(|(record, _)| record).collect();
        all[at % all.len()]
    };
    match deed {
        Deed::Add {
            kind,
            filled,
            at,
            text,
        } => {
            let kind = Kind::ALL[*kind];
            let fields: Map<_, _> = kind
                .fields()
                .iter()
                .enumerate()
                .filter(|(number, field)| filled >> number & 1 == 1 && (by_owner || !field.owners))
                .map(|(_, field)| (field.name.to_owned(), value(records, field.holds, *at, text)))
                .collect();
            Some(Edit::Add {
                kind,
                id: new_id,
                fields,
            })
        }
        Deed::Write { at, field, text } => {
            let record = any(*at);
            let field = record.kind.fields().get(field % record.kind.fields().len())?;
            Some(Edit::Change {
                kind: record.kind,
                id: record.id,
                field: field.name.to_owned(),
                value: value(records, field.holds, *at, text),
            })
        }
        Deed::Move { at, rank } => {
            let record = any(*at);
            let value = Value::from(*rank);
            Some(Edit::Change {
                kind: record.kind,
                id: record.id,
                field: "rank".to_owned(),
                value,
            })
        }
        Deed::Remove { at } => {
            let record = any(*at);
            Some(Edit::Remove {
                kind: record.kind,
                id: record.id,
            })
        }
        Deed::Answer { at, accept } => {
            let proposal = pick(records, Kind::Proposal, *at)?.into();
            Some(Edit::Answer {
                proposal,
                accept: *accept,
            })
        }
        Deed::Undo | Deed::Redo => None,
    }
}

/// A plan that somebody and somebody else have worked on. What the plan does not allow has not been done.
pub(super) fn lived(deeds: &[(bool, Deed)]) -> Store {
    let clock = Arc::new(MadeUp::at(noon()));
    let mut store = Store::new(in_memory(), device(), Box::new(Arc::clone(&clock)), None).unwrap();
    let (owner, contact) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let add = |kind, id, fields: Value| Edit::Add {
        kind,
        id,
        fields: fields.as_object().unwrap().clone(),
    };
    let people = [
        add(Kind::Details, Uuid::from_u128(3), json!({"title": "Planen"})),
        add(Kind::Person, owner, json!({"name": "Eier", "roles": ["owner"]})),
        add(
            Kind::Person,
            contact,
            json!({"name": "Kontakt", "roles": ["primaryContact"]}),
        ),
    ];
    store.begin(Pen::of(PersonId(owner)), &people).unwrap();
    for (number, (is_owner, deed)) in (100u128..).zip(deeds) {
        clock.set(clock.now().unwrap() + chrono::TimeDelta::milliseconds(20_345));
        let pen = Pen::of(PersonId(if *is_owner { owner } else { contact }));
        // What is refused leaves the plan as it was; that is tried elsewhere.
        let _ = match deed {
            Deed::Undo => store.undo(pen),
            Deed::Redo => store.redo(pen),
            other => match edit(&store, Uuid::from_u128(number), other, *is_owner) {
                Some(edit) => store.act(pen, &[edit]),
                None => continue,
            },
        };
    }
    store
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

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

#[test]
fn random_lives_are_full_ones() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds = BTreeSet::new();
    for _ in 0..300 {
        let deeds = deeds().new_tree(&mut runner).unwrap().current();
        kinds.extend(lived(&deeds).records().iter().map(|(record, _)| record.kind));
    }
    assert_eq!(
        kinds.len(),
        Kind::ALL.len(),
        "the property is tried on every kind of record: {kinds:?}"
    );
}
