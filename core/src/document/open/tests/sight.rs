//! What the contact's way in can get, searched for every word of the diary.

use proptest::prelude::*;
use serde_json::json;

use super::inverse::{deeds, lived};
use super::*;
use crate::journal::Journal;
use crate::plan::{ActId, ChangeId, Edit, Kind, Pen, PersonId, RecordRef, WayIn};
use crate::reading::SearchAsked;

/// Stands in every word of the diary and nowhere else.
const CANARY: &str = "kanarifugl";

/// The owner writes in the diary; and on another copy something else, on top of the same words.
fn with_diary(store: &mut Store, entries: u128) -> Journal {
    let owner = Pen::of(store.records().owner().unwrap());
    for number in 0..entries {
        let id = Uuid::from_u128(900_000 + number);
        let text = json!({"on": "2027-03-01", "text": format!("{CANARY} {number}")});
        let fields = text.as_object().unwrap().clone();
        let kind = Kind::DiaryEntry;
        store.act(owner, &[Edit::Add { kind, id, fields }]).unwrap();
    }
    let mut journal = store.journal().unwrap();
    let is_text = |change: &&crate::journal::Change| {
        change.record.id == Uuid::from_u128(900_000) && change.field == "text"
    };
    let written = journal.changes.iter().find(is_text).unwrap().clone();
    for copy in 1..=2u128 {
        let mut act = journal.acts.last().unwrap().clone();
        act.id = ActId(Uuid::from_u128(800_000 + copy));
        act.run = act.id;
        act.device = DeviceId(Uuid::from_u128(700_000 + copy));
        act.seq = 1;
        let mut change = written.clone();
        change.id = ChangeId(Uuid::from_u128(600_000 + copy));
        (change.act, change.device, change.seq, change.at) = (act.id, act.device, 1, act.at);
        change.parents = vec![written.id];
        change.value = json!(format!("{CANARY} på kopi {copy}"));
        journal.acts.push(act);
        journal.changes.push(change);
    }
    journal
}

/// Everything the contact can ask for, as text.
fn all_that_is_told(store: &Store) -> String {
    let records: Vec<RecordRef> = (0..10)
        .map(|number| RecordRef {
            kind: Kind::DiaryEntry,
            id: Uuid::from_u128(900_000 + number),
        })
        .collect();
    let histories: Vec<_> = records
        .iter()
        .map(|record| store.history(Some(*record), None, 100).unwrap().items)
        .collect();
    let plan = store.plan().unwrap();
    let told = serde_json::to_string(&(plan, store.history(None, None, 1000).unwrap(), histories)).unwrap();
    let asked = SearchAsked {
        words: "kanari".to_owned(),
        earlier: true,
    };
    let found = store.search(&asked).unwrap();
    format!("{told} {:?} {:?} {found:?}", store.records(), store.reversible())
}

proptest! {
    #![proptest_config(crate::random::cases(32))]

    #[test]
    fn no_word_of_the_diary_is_in_anything_the_contact_gets(deeds in deeds(), entries in 1u128..4) {
        let journal = with_diary(&mut lived(&deeds), entries);
        let clock = Arc::new(MadeUp::at(noon() + chrono::TimeDelta::days(1)));
        let mut store =
            Store::import(in_memory(), device(), Box::new(clock), Some(WayIn::Contact), &journal).unwrap();
        let mut told = vec![all_that_is_told(&store)];
        let [owner, contact] = [1, 2].map(|id| Pen::of(PersonId(Uuid::from_u128(id))));
        for (number, pen) in (0u128..).zip([owner, contact, owner]) {
            let fields = json!({"text": "Sove."}).as_object().unwrap().clone();
            let (kind, id) = (Kind::Matter, Uuid::from_u128(500_000 + number));
            let answers = [store.act(pen, &[Edit::Add { kind, id, fields }]), store.undo(pen), store.redo(pen)];
            let entry = Edit::Change {
                kind: Kind::DiaryEntry,
                id: Uuid::from_u128(900_000),
                field: "text".to_owned(),
                value: json!(""),
            };
            prop_assert!(store.act(pen, &[entry]).is_err(), "nor is it written in");
            for answer in answers {
                told.push(answer.map_or_else(
                    |error| format!("{error:?}"),
                    |answer| serde_json::to_string(&answer).unwrap(),
                ));
            }
        }
        told.push(all_that_is_told(&store));
        let seen = store.verify().unwrap();
        prop_assert!(seen < store.journal().unwrap().changes.len(), "nor is it counted");
        let id = Uuid::from_u128(900_000).to_string();
        for text in told {
            prop_assert!(!text.contains(CANARY), "{}", text);
            prop_assert!(!text.contains(&id), "nor that it was written: {}", text);
        }
        let by_owner = Store::import(in_memory(), device(), Box::new(Arc::new(MadeUp::at(noon()))), Some(WayIn::Owner), &journal);
        let all = all_that_is_told(&by_owner.unwrap());
        prop_assert!(all.contains(&format!("{CANARY} på kopi 2")), "the owner is told of every version");
    }
}
