//! Each kind of change has its sentence.

use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::journal::Verb;
use crate::plan::{ActId, ChangeId, FieldChange, PersonId, Records};

const SIV: u128 = 1;
const WOUND: u128 = 2;
const LOOK: u128 = 3;
const PLAN: u128 = 6;
const AASE: u128 = 7;
const YES: u128 = 8;

fn of(kind: Kind, number: u128) -> RecordRef {
    let id = Uuid::from_u128(number);
    RecordRef { kind, id }
}

fn names(language: Language) -> Names {
    let mut records = Records::default();
    for (record, field, value) in [
        (of(Kind::Person, SIV), "name", json!("Siv")),
        (of(Kind::Action, WOUND), "what", json!("Sårstell")),
        (of(Kind::FollowUp, LOOK), "action", json!(Uuid::from_u128(WOUND))),
        (of(Kind::Details, PLAN), "title", json!("Til sjøs")),
        (of(Kind::Person, AASE), "name", json!("Aase")),
        (of(Kind::Consent, YES), "person", json!(Uuid::from_u128(AASE))),
    ] {
        let field = field.to_owned();
        records.put(&FieldChange { record, field, value });
    }
    Names::of(&records, language)
}

fn change(record: RecordRef, field: &str, before: Value, after: Value) -> HistoryChange {
    HistoryChange {
        change: ChangeId::default(),
        record,
        field: field.to_owned(),
        instead_of: None,
        before,
        after,
    }
}

fn told(changes: Vec<HistoryChange>, language: Language) -> DeedInWords {
    let asked = DeedAsked {
        pen: Pen::of(PersonId(Uuid::from_u128(SIV))),
        name: ActName {
            verb: Verb::Change,
            kind: Kind::Action,
        },
        kind: ActKind::New,
        changes,
    };
    let told = deed(&asked, &names(language), language);
    let plain = |words: &str| words.replace('\u{a0}', " ");
    DeedInWords {
        heading: plain(&told.heading),
        sentences: told.sentences.iter().map(|it| it.as_deref().map(plain)).collect(),
    }
}

#[test]
fn a_change_is_told_in_a_sentence() {
    let (wound, look) = (of(Kind::Action, WOUND), of(Kind::FollowUp, LOOK));
    for (one, sentence) in [
        (
            change(look, "due", json!("2027-04-12"), json!("2027-04-20")),
            "Siv endret når «Sårstell» følges opp: fra 12. til 20. april 2027",
        ),
        (
            change(look, "due", json!(null), json!("2027-04-20")),
            "Siv bestemte når «Sårstell» følges opp: 20. april 2027",
        ),
        (
            change(wound, "from", json!("2027-03-12"), json!("2027-04-20")),
            "Siv endret «Fra» for «Sårstell»: fra 12. mars 2027 til 20. april 2027",
        ),
        (
            change(of(Kind::Picture, 9), "image", json!("en"), json!("to")),
            "Siv la inn et annet bilde: bildet",
        ),
        (
            change(wound, "responsible", json!(null), json!(Uuid::from_u128(SIV))),
            "Siv fylte ut «Ansvarlig» for «Sårstell»: Siv",
        ),
        (
            change(wound, "how", json!("Hver dag."), json!("Hver uke.")),
            "Siv skrev om «Hvordan» for «Sårstell»",
        ),
        (
            change(wound, "rank", json!(1), json!(2)),
            "Siv flyttet «Sårstell»",
        ),
        (
            change(wound, "removed", json!(false), json!(true)),
            "Siv tok bort «Sårstell»",
        ),
        (
            change(of(Kind::Consent, YES), "areas", json!([]), json!(["health"])),
            "Siv lot Aase få se: helse",
        ),
        (
            change(of(Kind::Consent, YES), "butAreas", json!(["health"]), json!([])),
            "Siv lot Aase få se igjen: helse",
        ),
        (
            change(of(Kind::Consent, YES), "everything", json!(false), json!(true)),
            "Siv lot Aase få se hele planen",
        ),
        (
            change(of(Kind::Consent, YES), "everything", json!(true), json!(false)),
            "Siv lot ikke Aase få se hele planen lenger",
        ),
        (
            change(of(Kind::Consent, YES), "butOwn", json!(null), json!(true)),
            "Siv bestemte at Aase ikke får se egne oppgaver heller",
        ),
        (
            change(of(Kind::Person, AASE), "removed", json!(false), json!(true)),
            "Siv tok bort Aase",
        ),
        (
            change(of(Kind::Consent, 9), "areas", json!([]), json!(["health"])),
            "Siv fylte ut «Livsområder de får se» for samtykket: helse",
        ),
    ] {
        assert_eq!(told(vec![one], Language::Nb).heading, sentence);
    }
}

#[test]
fn what_is_new_is_added_and_what_was_written_in_it_is_told_by_its_fields() {
    let wound = of(Kind::Action, WOUND);
    let told = told(
        vec![
            change(wound, "removed", json!(null), json!(false)),
            change(wound, "what", json!(null), json!("Sårstell")),
            change(wound, "rank", json!(null), json!(1)),
        ],
        Language::Nb,
    );
    let added = "Siv la til tiltak: «Sårstell»".to_owned();
    assert_eq!(told.sentences, [Some(added.clone()), None, None]);
    assert_eq!(told.heading, added, "there is nothing more to say of it");
}

#[test]
fn the_next_follow_up_is_told_by_its_day_and_not_by_what_it_leads_from() {
    let (look, next) = (of(Kind::FollowUp, 8), of(Kind::FollowUp, LOOK));
    let leads = change(look, "next", json!(null), json!(next.id));
    let told_of_both = told(
        vec![
            change(look, "doneOn", json!(null), json!("2027-04-20")),
            leads.clone(),
            change(next, REMOVED, json!(null), json!(false)),
        ],
        Language::Nb,
    );
    let [done, link, _] = told_of_both.sentences.as_slice() else {
        panic!("one for each change");
    };
    assert!(done.is_some(), "that it was looked at is told");
    assert_eq!(*link, None, "what the next one is called says nothing more");
    let alone = told(vec![leads], Language::Nb);
    assert_ne!(
        alone.sentences,
        [None],
        "of one that was there already it is told"
    );
}

#[test]
fn what_has_no_name_is_told_by_what_was_chosen_in_it() {
    let (offer, consent) = (of(Kind::Appointment, 4), of(Kind::Consent, 5));
    let changes = vec![
        change(offer, "removed", json!(null), json!(false)),
        change(offer, "state", json!(null), json!("offered")),
        change(offer, "role", json!(null), json!("contactDoctor")),
        change(consent, "removed", json!(null), json!(false)),
        change(consent, "sort", json!(null), json!("plan")),
    ];
    let told = told(changes, Language::Nb).sentences;
    let said: Vec<_> = told.iter().flatten().map(String::as_str).collect();
    assert_eq!(
        said,
        [
            "Siv la til koordinator eller kontakt: kontaktlege",
            "Siv la til samtykke: at planen lages"
        ],
        "and not by the kind alone; the first field of the kind, in whichever order they were written"
    );
}

#[test]
fn the_plan_itself_is_told_by_the_name_it_got() {
    let plan = of(Kind::Details, PLAN);
    let added = change(plan, "removed", json!(null), json!(false));
    let title = change(plan, "title", json!(null), json!("Turen til fjells"));
    for (language, sentence) in [
        (Language::Nb, "Siv ga planen navnet «Turen til fjells»"),
        (Language::Nn, "Siv gav planen namnet «Turen til fjells»"),
        (Language::En, "Siv gave the plan the name “Turen til fjells”"),
    ] {
        let told = told(vec![added.clone(), title.clone()], language);
        assert_eq!(
            told.heading, sentence,
            "and not by its kind, nor by what it is called today"
        );
    }
}

#[test]
fn to_move_things_is_not_to_change_them() {
    let moved = |number| change(of(Kind::Action, number), "rank", json!(1), json!(2));
    let told = told(vec![moved(WOUND), moved(9)], Language::Nb);
    assert_eq!(told.heading, "Flyttet tiltak");
}

#[test]
fn what_was_taken_back_is_told_by_how_the_plan_stands() {
    let heading = |kind| {
        let asked = DeedAsked {
            pen: Pen::of(PersonId(Uuid::from_u128(SIV))),
            name: ActName {
                verb: Verb::Change,
                kind: Kind::Goal,
            },
            kind,
            changes: Vec::new(),
        };
        deed(&asked, &names(Language::Nb), Language::Nb).heading
    };
    let act = ActId::default();
    assert_eq!(
        heading(ActKind::Undo(act)),
        "Angret: målet er som før",
        "and not that a change was undone"
    );
    assert_eq!(
        heading(ActKind::Redo(act)),
        "Gjort om igjen: målet er endret",
        "the same of doing it again"
    );
}

#[test]
fn what_an_action_was_set_to_is_a_sentence_of_its_own() {
    let state = || change(of(Kind::Action, WOUND), "state", Value::Null, json!("underWay"));
    let nb = told(vec![state()], Language::Nb).heading;
    let en = told(vec![state()], Language::En).heading;
    assert!(
        nb.starts_with("Siv satte «Sårstell» til «"),
        "the state is not told: {nb}"
    );
    assert!(
        en.starts_with("Siv set “Sårstell” to “"),
        "the state is not told: {en}"
    );
}
