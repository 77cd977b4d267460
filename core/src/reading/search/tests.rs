//! Everything that is written is found, and nothing that is kept from whoever looks.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::plan::{FieldChange, Plan};
use crate::reading::made_up::{Dice, plan as made_up};
use crate::reading::{InSight, Seen};

/// A plan to look in.
struct LookedIn {
    records: Records,
    in_sight: HashSet<Uuid>,
}

impl LookedIn {
    fn of(plan: &Plan) -> Self {
        Self {
            records: Records::of(plan).unwrap(),
            in_sight: Seen::of(&InSight::of(plan)).ids().collect(),
        }
    }

    /// What is found in it.
    fn found(&self, words: &str, sees: &dyn Fn(Kind) -> bool) -> SearchFound {
        let Some(sought) = Sought::of(words) else {
            return SearchFound::default();
        };
        let said = texts_with(&self.records, sees, &self.in_sight, &sought);
        grouped(&self.records, self.records.owner(), said, &sought)
    }
}

fn hits(found: &SearchFound) -> Vec<&SearchHit> {
    found.groups.iter().flat_map(|group| &group.hits).collect()
}

/// A part of a text: some letters from the middle of it.
fn part(text: &str, dice: &mut Dice) -> String {
    let letters: Vec<char> = text.chars().collect();
    let from = dice.below(letters.len().saturating_sub(8).max(1));
    letters.into_iter().skip(from).take(8 + dice.below(12)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn search_finds_every_text_of_a_plan_by_a_part_of_it(seed in any::<u64>()) {
        let mut dice = Dice::of(seed);
        let plan = LookedIn::of(&made_up(&mut dice));
        for (record, fields) in plan.records.iter() {
            for field in record.kind.fields().iter().filter(|field| is_searched(record.kind, field)) {
                let text = fields[field.name].as_str().unwrap();
                // The whole of it is in one text alone; a part may be in others too, as many as are told.
                let whole = plan.found(text, &|_| true);
                let told = hits(&whole);
                prop_assert_eq!(told.len(), 1, "«{}» is in one text", text);
                prop_assert_eq!((told[0].record, told[0].field.as_str()), (record, field.name));
                let words = part(text, &mut dice);
                let sought = Sought::of(&words).unwrap();
                prop_assert!(sought.stands_in(text), "«{}» is a part of «{}»", words, text);
                let some = plan.found(&words, &|_| true);
                let is_there = |hit: &&SearchHit| hit.record == record && hit.field == field.name;
                prop_assert!(
                    some.is_cut || hits(&some).iter().any(is_there),
                    "«{}» finds «{}» of {:?}", words, text, record
                );
            }
        }
    }

    #[test]
    fn search_tells_nothing_of_a_kind_that_is_not_seen(seed in any::<u64>()) {
        let mut dice = Dice::of(seed);
        let plan = made_up(&mut dice);
        let looked_in = LookedIn::of(&plan);
        let sees = |kind: Kind| !kind.is_owners_alone();
        for entry in &plan.diary_entries {
            let words = part(&entry.text, &mut dice);
            for hit in hits(&looked_in.found(&words, &sees)) {
                prop_assert_ne!(hit.record.kind, Kind::DiaryEntry, "«{}»", words);
            }
        }
    }
}

fn put(records: &mut Records, kind: Kind, number: u128, fields: &serde_json::Value) -> RecordRef {
    let id = Uuid::from_u128(number);
    let record = RecordRef { kind, id };
    for (field, value) in fields.as_object().unwrap() {
        records.put(&FieldChange {
            record,
            field: field.clone(),
            value: value.clone(),
        });
    }
    record
}

#[test]
fn search_groups_what_stands_together_and_tells_the_owners_own_words_first() {
    let mut records = Records::default();
    let goal = put(
        &mut records,
        Kind::Goal,
        1,
        &json!({"title": "Huden holder om natta"}),
    );
    let action = put(
        &mut records,
        Kind::Action,
        2,
        &json!({"goal": goal.id, "what": "Pute om natta"}),
    );
    let concern = put(&mut records, Kind::Concern, 3, &json!({"text": "Våken om natta"}));
    let gone = put(
        &mut records,
        Kind::Need,
        4,
        &json!({"text": "Nattevakt", "removed": true}),
    );
    let sought = Sought::of("natt").unwrap();
    let in_sight = HashSet::from([goal.id, action.id, concern.id]);
    let mut said = texts_with(&records, &|_| true, &in_sight, &sought);
    let (arne, siv) = (PersonId(Uuid::from_u128(11)), PersonId(Uuid::from_u128(12)));
    for it in &mut said {
        let (who, hour) = match it.record.kind {
            Kind::Concern => (arne, 9),
            Kind::Goal => (siv, 11),
            Kind::Action => (siv, 12),
            _ => (arne, 13),
        };
        let at = format!("2027-03-01T{hour:02}:00:00Z").parse().unwrap();
        it.signed = Some((Pen::of(who), at));
    }
    let found = grouped(&records, Some(arne), said, &sought);
    let told: Vec<_> = found
        .groups
        .iter()
        .map(|group| {
            let of: Vec<_> = group.hits.iter().map(|hit| hit.record).collect();
            (group.kind, group.about, of)
        })
        .collect();
    assert_eq!(
        told,
        [
            (Some(Kind::Concern), None, vec![concern]),
            (Some(Kind::Goal), Some(goal), vec![action, goal]),
            (Some(Kind::Need), None, vec![gone]),
        ],
        "the owner's words, then the newest, and what was taken out last"
    );
    assert_eq!(found.count, 4);
    assert!(found.groups[0].hits[0].is_owners);
    assert_eq!(found.groups[2].hits[0].standing, Standing::Removed);
}
