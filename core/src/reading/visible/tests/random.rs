//! Random plans, consents, people and days, held against the rule told otherwise.

use std::collections::HashSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::oracle::Oracle;
use crate::plan::{FieldType, Kind, PersonId, Plan, PlanRecords};
use crate::reading::made_up::{self, Dice, words};
use crate::reading::{InSight, visible_to};

/// Kinds that are nobody's to see but the owner's.
const NOBODYS: [Kind; 5] = [
    Kind::DiaryEntry,
    Kind::Survey,
    Kind::GoodExample,
    Kind::Proposal,
    Kind::Share,
];

/// Kinds of which a record is seen whole when consents allow it, and not otherwise.
const BY_THEMSELVES: [Kind; 11] = [
    Kind::Matter,
    Kind::Resource,
    Kind::Need,
    Kind::Concern,
    Kind::Cooperation,
    Kind::EverydayGoal,
    Kind::CrisisStep,
    Kind::CareWish,
    Kind::LeftBlank,
    Kind::Participation,
    Kind::WeeklyEvent,
];

/// The ids of the records in a plan, with their kinds.
fn records(plan: &Plan) -> Vec<(Kind, Uuid)> {
    let all = PlanRecords::from(plan.clone()).each();
    let refs = all.iter().map(|(_, record)| record.to_fields().unwrap().0);
    refs.map(|it| (it.kind, it.id)).collect()
}

/// The words that stand in a plan's JSON, of all that were in it.
fn told(plan: &Plan, of: &Plan) -> HashSet<(Kind, Uuid, &'static str)> {
    let json = serde_json::to_string(plan).unwrap();
    let texts = records(of).into_iter().flat_map(|(kind, id)| {
        let texts = kind.fields().iter();
        let texts = texts.filter(|field| matches!(field.holds, FieldType::Line | FieldType::Prose));
        texts.map(move |field| (kind, id, field.name))
    });
    texts
        .filter(|(kind, id, field)| json.contains(&words(*kind, *id, field)))
        .collect()
}

struct Read {
    whole: Plan,
    seen: Plan,
    reader: PersonId,
    oracle: Oracle,
}

fn read(seed: u64) -> Read {
    let mut dice = Dice::of(seed);
    let whole = made_up::plan(&mut dice);
    let (reader, day) = (made_up::reader(&mut dice), dice.day());
    Read {
        seen: visible_to(&whole, reader, day),
        oracle: Oracle::new(&whole, reader, day),
        whole,
        reader,
    }
}

/// Whether the owner, of whom all is told, is reading; or somebody who is out of the plan.
fn is_plain(read: &Read) -> bool {
    let reader = read.whole.people.iter().find(|it| it.id == read.reader).unwrap();
    !reader.removed && InSight::of(&read.whole).owner().unwrap().id != read.reader
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_seen_but_what_consents_allow(seed in any::<u64>()) {
        let read = read(seed);
        if !is_plain(&read) {
            return Ok(());
        }
        for (kind, id, field) in told(&read.seen, &read.whole) {
            prop_assert!(!NOBODYS.contains(&kind), "{kind:?} {field} is the owner's");
            let is_subject = matches!((kind, field), (Kind::Goal, "title") | (Kind::Action, "what"));
            let is_apart = matches!(kind, Kind::Person | Kind::Details) || is_subject;
            let may = is_apart || read.oracle.allows(id) || read.oracle.is_own(id) || is_of_own_action(&read, id);
            prop_assert!(may, "{kind:?} {field} of {id} is seen, and nothing gives it");
        }
        if !read.oracle.has_consent() {
            let more = records(&read.seen).into_iter().find(|(kind, id)| BY_THEMSELVES.contains(kind) && !read.oracle.is_own(*id));
            prop_assert_eq!(more, None, "without a consent nobody sees more than their own");
        }
    }

    #[test]
    fn everything_that_consents_allow_is_seen(seed in any::<u64>()) {
        let read = read(seed);
        if !is_plain(&read) {
            return Ok(());
        }
        let told = told(&read.seen, &read.whole);
        for (kind, id) in records(&read.whole) {
            let own_apart = matches!(kind, Kind::Goal | Kind::Action | Kind::Meeting);
            if !(BY_THEMSELVES.contains(&kind) || own_apart) || !read.oracle.allows(id) {
                continue;
            }
            let texts = kind.fields().iter().filter(|it| matches!(it.holds, FieldType::Line | FieldType::Prose));
            for field in texts.filter(|it| !super::super::parts::is_of_owner_alone(kind, it.name)) {
                prop_assert!(told.contains(&(kind, id, field.name)), "{kind:?} {} of {id} is given", field.name);
            }
        }
    }

    #[test]
    fn nothing_points_to_what_is_not_seen(seed in any::<u64>()) {
        let read = read(seed);
        if !is_plain(&read) {
            return Ok(());
        }
        let seen: HashSet<_> = records(&read.seen).into_iter().map(|(_, id)| id).collect();
        let json = serde_json::to_string(&read.seen).unwrap();
        for (kind, id) in records(&read.whole) {
            let is_told = json.contains(&id.to_string());
            prop_assert!(!is_told || seen.contains(&id), "{kind:?} {id} is pointed to, and is not there");
        }
        let hidden = read.whole.people.iter().filter(|it| it.removed || (it.only_on_map && !it.on_papers_map));
        for it in hidden.filter(|it| it.id != read.reader) {
            prop_assert!(!json.contains(&it.name), "{} is hidden, and is named", it.id);
        }
        prop_assert!(read.seen.disagreements.is_empty() && read.seen.proposals.is_empty());
    }

    #[test]
    fn whoever_sees_it_sees_the_same_again(seed in any::<u64>()) {
        let read = read(seed);
        if !is_plain(&read) {
            return Ok(());
        }
        let sight = InSight::of(&read.seen);
        prop_assert_eq!(sight.actions().len(), read.seen.actions.len(), "every action seen is in sight");
        prop_assert_eq!(sight.follow_ups().len(), read.seen.follow_ups.len(), "and every follow-up");
        prop_assert_eq!(sight.decisions().len(), read.seen.decisions.len(), "and every decision");
        prop_assert_eq!(sight.goals().goals().len(), read.seen.goals.len(), "and every goal");
    }
}

/// A follow-up of what the reader does.
fn is_of_own_action(read: &Read, id: Uuid) -> bool {
    let look = read.whole.follow_ups.iter().find(|it| Uuid::from(it.id) == id);
    let action = look.and_then(|it| it.action);
    action.is_some_and(|action| read.oracle.is_own(action.into()))
}
