//! A child's plan: how the child took part, and who signs.

use serde_json::{Value, json};

use super::samples::{arne, day, made};
use super::{keep, view};
use crate::document::common::pages_in_words;
use crate::document::plan::{PlanView, plan_pdf};
use crate::plan::{
    Kind, Language, Matter, Participation, ParticipationSection, Pen, Person, PersonId, Plan, Role, Voice,
};

fn id(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(0xC000 + number)
}

/// Maja, 9, with her parents, and what she and Siv have said of how she took part.
fn majas(parents: &[(&str, Role)]) -> Plan {
    let mut plan = arne(Language::Nb);
    let mut owner = PersonId::default();
    let mut siv = PersonId::default();
    for person in &mut plan.people {
        if person.is(Role::Owner) {
            person.name = "Maja".to_owned();
            person.born = Some(day(2017, 5, 4));
            owner = person.id;
        }
        if person.is(Role::PrimaryContact) {
            siv = person.id;
        }
    }
    plan.people
        .extend((0..).zip(parents).map(|(number, (name, role))| Person {
            id: id(number).into(),
            name: (*name).to_owned(),
            roles: vec![*role],
            active: true,
            rank: 90.0,
            ..Person::default()
        }));
    let said = [
        (
            10,
            ParticipationSection::Told,
            "Siv forklarte med tegninger.",
            siv,
        ),
        (11, ParticipationSection::Said, "Jeg tegnet en fin dag.", owner),
        (
            12,
            ParticipationSection::NotAsWished,
            "På fredager har Kari fri.",
            siv,
        ),
        (
            13,
            ParticipationSection::NotAsWished,
            "Det er greit hvis han ikke synger.",
            owner,
        ),
    ];
    for (number, section, text, speaker) in said {
        plan.participation.push(Participation {
            id: id(number).into(),
            section,
            text: text.to_owned(),
            rank: f64::from(u32::try_from(number).unwrap()),
            ..Participation::default()
        });
        plan.voices.push(Voice {
            kind: Kind::Participation,
            record: id(number),
            field: "text".to_owned(),
            pen: Pen {
                writer: siv,
                words: speaker,
            },
            at: "2027-03-10T12:00:00Z".parse().unwrap(),
        });
    }
    plan
}

const BOTH: [(&str, Role); 2] = [("Hanne Lie", Role::Parent), ("Tariq Lie", Role::Parent)];

fn names(signatures: &Value) -> Vec<&str> {
    let lines = signatures["lines"].as_array().unwrap().iter();
    lines.map(|it| it["name"].as_str().unwrap()).collect()
}

#[test]
fn the_childs_words_are_quoted_and_the_others_tell_in_their_own_name() {
    let view = view(&majas(&BOTH));
    let parts = view["participation"]["parts"].as_array().unwrap();
    let titles: Vec<_> = parts.iter().map(|it| it["title"].as_str().unwrap()).collect();
    assert_eq!(
        titles,
        [
            "Slik fikk jeg vite det",
            "Slik sa jeg hva jeg mener",
            "Dette ble ikke som jeg ville, og derfor",
        ],
        "a part with nothing in it is not there"
    );
    let last = parts[2]["texts"].as_array().unwrap();
    assert_eq!(last[0]["own"], json!(false), "Siv tells it");
    assert_eq!(
        last[0]["said"]["text"], "På fredager har Kari fri.",
        "and it is in nobody's mouth"
    );
    let sign = last[0]["said"]["sign"].as_str().unwrap();
    assert!(sign.starts_with("Siv Lunde, 10."), "signed: {sign}");
    assert_eq!(
        last[1]["said"]["text"], "«Det er greit hvis han ikke synger.»",
        "quoted"
    );
}

#[test]
fn a_childs_parents_say_yes_and_the_child_has_a_place_to_write_or_draw() {
    let document = plan_pdf(&majas(&BOTH), made()).unwrap();
    keep("child.pdf", &document);
    let view = view(&majas(&BOTH));
    assert_eq!(
        view["contents"]["signatures"],
        Value::Null,
        "they stand in one place"
    );
    let signatures = &view["participation"]["signatures"];
    assert_eq!(
        names(signatures),
        ["Hanne Lie", "Tariq Lie", "Sted og dato"],
        "whoever consents"
    );
    assert_eq!(
        signatures["child"]["beside"][0]["name"], "Siv Lunde",
        "whoever writes with the child signs under the child"
    );
    assert_eq!(signatures["text"], "Vi sier ja til at planen lages.");
    assert_eq!(signatures["child"]["draw"], "Maja: skriv navnet ditt, eller tegn");
    let pages = pages_in_words("/plan.typ", &PlanView::new(&majas(&BOTH), made()));
    let page = pages
        .iter()
        .find(|page| page.contains("Slik har jeg fått være med"));
    let page = page.expect("the child's chapter");
    for words in [
        "Jeg tegnet en fin dag.",
        "Jeg har vært med på å lage planen.",
        "Tariq Lie",
    ] {
        assert!(page.contains(words), "«{words}» stands on its page: {page}");
    }
}

#[test]
fn a_childs_cover_has_the_childs_words_alone_a_frame_to_draw_in_and_whom_to_ring() {
    let plan = parents_speak(majas(&BOTH));
    let document = plan_pdf(&plan, made()).unwrap();
    keep("child-with-parents.pdf", &document);
    let cover = view(&plan)["cover"].clone();
    assert_eq!(cover["child"]["age"], "9 år", "on 31 March 2027");
    assert_eq!(cover["child"]["draw"], "Her kan jeg tegne eller skrive");
    assert_eq!(
        cover["child"]["contact"]["name"], "Siv Lunde",
        "whoever coordinates"
    );
    assert_eq!(
        cover["child"]["made"][0],
        "Laget 31.\u{a0}mars\u{a0}2027 av Maja, sammen med Hanne Lie, Tariq Lie og Siv Lunde."
    );
    let pages = pages_in_words("/plan.typ", &PlanView::new(&plan, made()));
    assert!(
        !pages[0].contains("Ring oss samme dag"),
        "what the parents say is not on the child's cover: {}",
        pages[0]
    );
    let mut adults = plan;
    for person in adults.people.iter_mut().filter(|it| it.is(Role::Owner)) {
        person.born = Some(day(2011, 3, 31));
    }
    assert_eq!(
        view(&adults)["cover"]["child"],
        Value::Null,
        "from 16 the cover is as any"
    );
}

/// Hanne has said something that matters, in her own name.
fn parents_speak(mut plan: Plan) -> Plan {
    let hanne = plan.people.iter_mut().find(|it| it.name == "Hanne Lie").unwrap();
    let words = hanne.id;
    plan.matters.push(Matter {
        id: id(20).into(),
        text: "Ring oss samme dag når noe har vært vanskelig.".to_owned(),
        rank: 99.0,
        ..Matter::default()
    });
    plan.voices.push(Voice {
        kind: Kind::Matter,
        record: id(20),
        field: "text".to_owned(),
        pen: Pen { writer: words, words },
        at: "2027-03-10T12:00:00Z".parse().unwrap(),
    });
    plan
}

#[test]
fn what_parents_write_stands_under_their_own_heading() {
    let mut plan = parents_speak(majas(&BOTH));
    let parents = |plan: &Plan| view(plan)["participation"]["parents"].clone();
    assert_eq!(parents(&plan)["title"], "Hanne Lie skriver", "by name");
    for person in plan.people.iter_mut().filter(|it| it.is(Role::Parent)) {
        person.title = if person.name == "Hanne Lie" {
            "mamma"
        } else {
            "pappa"
        }
        .to_owned();
    }
    let told = parents(&plan);
    assert_eq!(told["title"], "Mamma skriver", "by what the child calls her");
    assert_eq!(told["said"][0]["who"], "Hanne Lie, mamma");
    let overview = view(&plan)["overview"]["matters"].to_string();
    assert!(
        !overview.contains("Ring oss samme dag"),
        "and not among what matters to the child: {overview}"
    );
    plan.participation.clear();
    assert_eq!(
        parents(&plan)["title"],
        "Mamma skriver",
        "also where nothing is told of how the child took part"
    );
    for person in plan.people.iter_mut().filter(|it| it.is(Role::Owner)) {
        person.born = Some(day(1980, 5, 4));
    }
    let everything = view(&plan);
    let told = everything["overview"]["matters"].to_string() + &everything["inFull"]["matters"].to_string();
    assert!(
        told.contains("Ring oss samme dag"),
        "in a grown-up's plan it stands, signed, among the others"
    );
}

#[test]
fn one_parent_and_one_guardian_each_have_a_line() {
    let text = |parents: &[(&str, Role)]| {
        let view = view(&majas(parents));
        let signatures = view["participation"]["signatures"].clone();
        let names: Vec<_> = names(&signatures).into_iter().map(str::to_owned).collect();
        (signatures["text"].as_str().unwrap().to_owned(), names)
    };
    let one = text(&[("Hanne Lie", Role::Parent)]);
    assert_eq!(one.0, "Jeg sier ja til at planen lages.", "one says I");
    assert_eq!(one.1, ["Hanne Lie", "Sted og dato"]);
    let mixed = text(&[("Hanne Lie", Role::Parent), ("Vera Vik", Role::Guardian)]);
    assert_eq!(mixed.1[..2], ["Hanne Lie", "Vera Vik"], "a guardian too");
    let nobody = text(&[]);
    assert_eq!(
        nobody.1[0], "Den som sier ja for barnet",
        "a line for whoever it is"
    );
}

#[test]
fn from_sixteen_the_owner_signs_and_an_adults_guardian_beside_them() {
    let signs = |born, parents: &[(&str, Role)]| {
        let mut plan = majas(parents);
        plan.participation.clear();
        for person in plan.people.iter_mut().filter(|it| it.is(Role::Owner)) {
            person.born = born;
        }
        let signatures = view(&plan)["contents"]["signatures"].clone();
        assert_eq!(signatures["child"], Value::Null, "nobody draws");
        names(&signatures)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        signs(Some(day(2010, 5, 4)), &BOTH),
        ["Maja", "Siv Lunde", "Sted og dato"],
        "from 16 the owner says yes"
    );
    let guardian = [("Vera Vik", Role::Guardian)];
    assert_eq!(
        signs(Some(day(1980, 5, 4)), &guardian),
        ["Maja", "Vera Vik", "Siv Lunde", "Sted og dato"],
        "an adult's guardian signs too"
    );
}
