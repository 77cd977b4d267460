use serde_json::json;

use super::super::made_up::{self, Dice};
use super::super::testing::{day, id, person};
use super::super::visible_to;
use super::*;
use crate::plan::{
    Action, ActionState, Chapter, Concern, Consent, ConsentSort, FollowUp, Goal, Role, SharedDocument,
};

const READER: u128 = 2;

fn sharing(chapters: &[Chapter]) -> Consent {
    Consent {
        id: id(70),
        sort: ConsentSort::Sharing,
        person: Some(id(READER)),
        chapters: chapters.to_vec(),
        ..Consent::default()
    }
}

fn plan() -> Plan {
    Plan {
        people: vec![
            person(1, &[Role::Owner]),
            person(READER, &[Role::ContactDoctor]),
            person(3, &[Role::Coordinator]),
        ],
        goals: vec![Goal {
            id: id(10),
            title: "Svømme".to_owned(),
            ..Goal::default()
        }],
        actions: vec![Action {
            id: id(11),
            goal: id(10),
            what: "Sårstell".to_owned(),
            ..Action::default()
        }],
        concerns: vec![Concern {
            id: id(12),
            text: "Penger".to_owned(),
            ..Concern::default()
        }],
        consents: vec![sharing(&[Chapter::Goals])],
        ..Plan::default()
    }
}

fn copy() -> Share {
    Share {
        id: id(80),
        person: Some(id(READER)),
        on: Some(day(1)),
        document: SharedDocument::Plan,
        ..Share::default()
    }
}

fn new(then: Plan, now: Plan) -> Vec<New> {
    let since = Since {
        then,
        now,
        changed: BTreeMap::new(),
    };
    news(&since, &copy(), id(READER), day(20), Basis::Consents).unwrap()
}

fn told(all: &[New]) -> Vec<(Kind, u128, Option<&'static str>)> {
    let what = |it: &New| match it.what {
        Novelty::Came => None,
        Novelty::Says { field, .. } => Some(field),
    };
    all.iter()
        .map(|it| (it.record.kind, it.record.id.as_u128(), what(it)))
        .collect()
}

#[test]
fn what_has_come_and_what_is_said_anew_is_told_kind_by_kind() {
    let mut now = plan();
    now.follow_ups.push(FollowUp {
        id: id(20),
        action: Some(id(11)),
        due: Some(day(26)),
        ..FollowUp::default()
    });
    now.actions[0].state = ActionState::UnderWay;
    now.actions[0].state_note = "to av fire er gjort".to_owned();
    let all = new(plan(), now);
    assert_eq!(
        told(&all),
        [
            (Kind::Action, 11, Some("state")),
            (Kind::Action, 11, Some("stateNote")),
            (Kind::FollowUp, 20, None),
        ],
        "and nothing else"
    );
    assert_eq!(
        all[1].what,
        Novelty::Says {
            field: "stateNote",
            value: json!("to av fire er gjort")
        }
    );
    assert_eq!(new(plan(), plan()), [], "a plan that stands still has no news");
}

#[test]
fn what_a_reader_may_not_see_is_no_news_and_neither_is_what_is_gone() {
    let mut now = plan();
    now.concerns[0].text = "Penger og husleie".to_owned();
    now.actions[0].removed = true;
    assert_eq!(new(plan(), now), [], "no hint of either");
    let mut then = plan();
    then.actions[0].state = ActionState::Done;
    then.actions[0].responsible = Some(id(READER));
    let mut now = then.clone();
    now.consents.clear();
    now.actions[0].responsible = Some(id(3));
    assert_eq!(new(then, now), [], "nor of a consent that is taken back");
}

#[test]
fn what_they_may_see_from_now_on_is_new_to_them_and_undated() {
    let mut now = plan();
    now.consents = vec![sharing(&[Chapter::Goals, Chapter::Concerns])];
    let all = new(plan(), now);
    assert_eq!(told(&all), [(Kind::Concern, 12, None)]);
    assert_eq!(all[0].at, None, "it stood there before");
}

#[test]
fn a_thing_is_dated_as_it_was_written() {
    let at: DateTime<Utc> = "2027-03-12T10:00:00Z".parse().unwrap();
    let mut now = plan();
    now.actions[0].how = "Før kl. 8".to_owned();
    let record = RecordRef {
        kind: Kind::Action,
        id: id(11),
    };
    let since = Since {
        then: plan(),
        now,
        changed: BTreeMap::from([((record, "how".to_owned()), at)]),
    };
    let all = news(&since, &copy(), id(READER), day(20), Basis::Consents).unwrap();
    assert_eq!(all.iter().map(|it| it.at).collect::<Vec<_>>(), [Some(at)]);
}

#[test]
fn of_a_list_only_what_has_come_to_it_is_told() {
    let field = Kind::Meeting.field("came").unwrap();
    let more = |had: Value, has: Value| another(field, &had, &has);
    assert_eq!(more(json!(["a"]), json!(["a", "b"])), Some(json!(["b"])));
    assert_eq!(
        more(json!(["a", "b"]), json!(["a"])),
        None,
        "whoever is not named any more is not told of"
    );
}

#[test]
fn no_news_says_what_its_reader_may_not_see() {
    for seed in 0..300 {
        let mut dice = Dice::of(seed);
        let (then, now) = (made_up::plan(&mut dice), made_up::plan(&mut dice));
        let (reader, today) = (made_up::reader(&mut dice), dice.day());
        let copy = Share {
            person: Some(reader),
            on: Some(dice.day()),
            ..copy()
        };
        let seen = serde_json::to_string(&visible_to(&now, reader, today)).unwrap();
        let since = Since {
            then,
            now,
            changed: BTreeMap::new(),
        };
        for one in news(&since, &copy, reader, today, Basis::Consents).unwrap() {
            assert!(
                seen.contains(&one.record.id.to_string()),
                "seed {seed}: {one:?} is about what they do not see"
            );
            let Novelty::Says { value, .. } = &one.what else {
                continue;
            };
            let said = value.to_string();
            let words = said.split(|it: char| !it.is_alphanumeric());
            for word in words.filter(|it| it.starts_with("ord") && it.ends_with("slutt")) {
                assert!(seen.contains(word), "seed {seed}: {word} is not theirs to see");
            }
        }
    }
}
