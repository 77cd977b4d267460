use chrono::{TimeZone, Utc};
use serde_json::json;
use uuid::Uuid;

use super::super::super::testing::{day, id};
use crate::plan::{
    AgendaItem, Chapter, Consent, Decision, Disagreement, Kind, LifeArea, Pen, Plan, RecordRef, Version,
    Voice,
};
use crate::reading::{InSight, SharedTopic, sharing, visible_to};

use super::sample::*;

#[test]
fn nobody_without_a_consent_that_holds_sees_anything() {
    let words_alone = consent(|it| it.topics = "Alt".to_owned());
    for (consents, why) in [
        (vec![], "no consent"),
        (vec![words_alone], "words give no topic: nothing is guessed"),
        (
            vec![consent(|it| {
                it.everything = true;
                it.person = Some(id(SIV));
            })],
            "a consent about somebody else",
        ),
        (
            vec![consent(|it| {
                it.everything = true;
                it.withdrawn_on = Some(day(1));
            })],
            "taken back",
        ),
        (
            vec![consent(|it| it.records = vec![Uuid::from_u128(777)])],
            "a record that is nowhere",
        ),
    ] {
        let json = per_sees(consents);
        assert_told(&json, &[], why);
    }
    assert!(!per_sees(vec![]).contains("Arne"), "not even whose plan it is");
    let stranger = serde_json::to_string(&visible_to(&plan(), id(999), day(10))).unwrap();
    assert_told(&stranger, &[], "somebody who is not in the plan");
}

#[test]
fn a_consent_holds_from_its_first_day_to_the_end_of_its_last() {
    let given = || {
        vec![consent(|it| {
            it.chapters = vec![Chapter::Matters];
            it.from = Some(day(10));
            it.until = Some(day(12));
        })]
    };
    for (on, told) in [(9, false), (10, true), (12, true), (13, false)] {
        let json = per_sees_on(day(on), given(), |_| {});
        assert_eq!(json.contains("Ungene"), told, "on 2027-03-{on}");
    }
}

#[test]
fn a_topic_gives_its_part_and_no_more() {
    let chapters = |chapters: &[Chapter]| vec![consent(|it| it.chapters = chapters.to_vec())];
    let records = |numbers: &[u128]| {
        vec![consent(|it| {
            it.records = numbers.iter().map(|it| id(*it)).collect()
        })]
    };
    assert_told(
        &per_sees(chapters(&[Chapter::Concerns])),
        &["Husleia"],
        "one chapter",
    );
    let goals = ["Jobbe", "Seksti", "Hel hud", "Ringe", "Korte", "Sårstell"];
    assert_told(
        &per_sees(chapters(&[Chapter::Goals])),
        &goals,
        "all goals, with what is done",
    );
    assert_told(
        &per_sees(records(&[10])),
        &["Jobbe", "Seksti", "Ringe", "Korte"],
        "a goal with what stands under it",
    );
    assert_told(
        &per_sees(records(&[21])),
        &["Korte"],
        "one action, without its goal",
    );
    assert_told(
        &per_sees(records(&[11])),
        &["Seksti", "Korte"],
        "a goal without the one above it",
    );
    let health = vec![consent(|it| it.areas = vec![LifeArea::Health])];
    assert_told(
        &per_sees(health),
        &["Hel hud", "Sårstell"],
        "a part of life; the crisis plan is not given with health",
    );
    assert_told(
        &per_sees(vec![consent(|it| it.everything = true)]),
        &ALL,
        "everything",
    );
}

#[test]
fn what_is_kept_back_is_kept_back_whatever_else_is_given() {
    let but_health = consent(|it| {
        it.everything = true;
        it.but_areas = vec![LifeArea::Health];
    });
    let rest = [
        "Jobbe",
        "Seksti",
        "Ringe",
        "Korte",
        "Ungene",
        "Husleia",
        "Vårmøtet",
    ];
    assert_told(
        &per_sees(vec![but_health.clone()]),
        &rest,
        "the crisis plan is about health, too",
    );
    let health = consent(|it| {
        it.id = id(91);
        it.areas = vec![LifeArea::Health];
    });
    assert_told(
        &per_sees(vec![but_health, health]),
        &rest,
        "the narrower of two holds",
    );
    let but_a_goal = consent(|it| {
        it.chapters = vec![Chapter::Goals];
        it.but_records = vec![id(10)];
    });
    assert_told(
        &per_sees(vec![but_a_goal]),
        &["Hel hud", "Sårstell"],
        "with what stands under it",
    );
}

#[test]
fn where_copies_disagree_the_narrower_holds() {
    let given = consent(|it| it.chapters = vec![Chapter::Matters, Chapter::Concerns]);
    let version = |value| Version {
        change: id(1),
        value,
        pen: Pen::of(id(OWNER)),
        at: Utc.with_ymd_and_hms(2027, 3, 1, 12, 0, 0).unwrap(),
    };
    let disagree = |field: &str, values: [serde_json::Value; 2]| {
        per_sees_on(day(10), vec![given.clone()], |plan| {
            plan.disagreements.push(Disagreement {
                record: RecordRef {
                    kind: Kind::Consent,
                    id: id(90),
                },
                field: field.to_owned(),
                versions: values.map(version).to_vec(),
                owners: false,
            });
        })
    };
    let chapters = disagree("chapters", [json!(["matters", "concerns"]), json!(["concerns"])]);
    assert_told(&chapters, &["Husleia"], "what both give");
    let until = disagree("until", [json!(null), json!("2027-03-09")]);
    assert_told(&until, &[], "for as long as both do");
    let withdrawn = disagree("withdrawnOn", [json!("2027-03-02"), json!(null)]);
    assert_told(&withdrawn, &[], "taken back on one of them");
}

#[test]
fn what_somebody_does_is_theirs_to_see_unless_the_owner_says_no() {
    let pers = |plan: &mut Plan| plan.actions[2].responsible = Some(id(PER));
    let own = per_sees_on(day(10), vec![], pers);
    assert_told(&own, &["Sårstell"], "without the goal it stands under");
    assert!(own.contains("55 00 00 03"), "and whom to ring");
    assert!(
        own.contains(&Uuid::from_u128(31).to_string()),
        "and when it is looked at"
    );
    let no = |change: fn(&mut Consent)| per_sees_on(day(10), vec![consent(change)], pers);
    assert_told(&no(|it| it.but_own = true), &[], "the owner says no to all of it");
    assert_told(&no(|it| it.but_records = vec![id(22)]), &[], "or to one thing");
    assert_told(
        &no(|it| {
            it.but_own = true;
            it.withdrawn_on = Some(day(2));
        }),
        &[],
        "and a no lasts when the consent is taken back",
    );
}

#[test]
fn a_task_tells_what_it_is_about_and_no_more() {
    let json = per_sees_on(day(10), vec![], |plan| {
        plan.follow_ups[1].responsible = Some(id(PER));
        plan.actions[2].how = "Slik gjør vi det".to_owned();
        plan.decisions.push(Decision {
            id: id(60),
            meeting: id(50),
            text: "Per skriver".to_owned(),
            responsible: Some(id(PER)),
            ..Decision::default()
        });
    });
    assert_told(&json, &["Sårstell"], "what is looked at");
    assert!(!json.contains("Slik gjør"), "not how it is done");
    assert!(json.contains("Per skriver"), "what was decided that they do");
    assert!(json.contains("2027-03-05"), "and the day");
}

#[test]
fn what_the_owner_writes_for_themselves_is_outside_all_consents() {
    let mut plan = plan();
    plan.consents = vec![consent(|it| it.everything = true)];
    plan.agenda_items = vec![AgendaItem {
        id: id(61),
        meeting: id(50),
        text: "Om husleia".to_owned(),
        concern: Some(id(41)),
        ..AgendaItem::default()
    }];
    let json = serde_json::to_string(&visible_to(&plan, id(PER), day(10))).unwrap();
    for words in [
        "Dagboka",
        "Kortere møter",
        "Si fra",
        "Ble ikke hørt",
        "Om husleia",
    ] {
        assert!(!json.contains(words), "{words} is the owner's");
    }
    let owner = visible_to(&plan, id(OWNER), day(10));
    assert_eq!(owner, plan, "the owner sees all of it");
}

#[test]
fn somebody_who_is_hidden_is_hidden_everywhere() {
    let json = per_sees_on(day(10), vec![consent(|it| it.everything = true)], |plan| {
        plan.voices.push(Voice {
            kind: Kind::Concern,
            record: id(41),
            field: "text".to_owned(),
            pen: Pen::of(id(MOTHER)),
            at: Utc.with_ymd_and_hms(2027, 3, 1, 12, 0, 0).unwrap(),
        });
    });
    assert_told(&json, &ALL, "everything else is there");
    assert!(!json.contains("Mora"), "no name");
    assert!(
        !json.contains(&Uuid::from_u128(MOTHER).to_string()),
        "nobody is counted who is not told"
    );
    let plan: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        plan["voices"][0]["pen"]["words"],
        json!(Uuid::nil()),
        "it is somebody's words, and not the owner's"
    );
}

#[test]
fn what_none_of_them_sees_stands_apart() {
    let mut plan = plan();
    plan.consents = vec![consent(|it| it.chapters = vec![Chapter::Matters])];
    let told = sharing(&InSight::of(&plan), day(10));
    let matters = SharedTopic::Chapter(Chapter::Matters);
    assert!(told.topics.contains(&matters), "Per sees it");
    assert!(
        told.unshared.contains(&SharedTopic::Chapter(Chapter::Concerns)),
        "nobody sees it, and it is said: {told:?}"
    );
    assert!(
        !told.unshared.iter().any(|it| told.topics.contains(it)),
        "each topic stands once"
    );
    for row in &told.rows {
        assert_eq!(row.sees.len(), told.topics.len(), "a cell for each topic across");
    }
}
