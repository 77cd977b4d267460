//! Every field the plan once had no place for, word for word: from a story into the file, out as open JSON and in again, to
//! the window, and onto paper (long: it is one story).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value, json};

use crate::document::common::pages_in_words;
use crate::document::papers::{PaperView, PaperWanted, about};
use crate::document::plan::PlanView;
use crate::document::{Made, open};
use crate::plan::{DeviceId, Kind, Plan};
use crate::reading::{self, InSight, Subject};
use crate::store::{MadeUp, Store, file};
use crate::story::Story;

/// A field, what a story has in it, and the words of it on paper.
struct Row {
    story: &'static str,
    kind: Kind,
    field: &'static str,
    value: Value,
    paper: &'static [&'static str],
}

fn row(
    story: &'static str,
    kind: Kind,
    field: &'static str,
    value: impl Into<Value>,
    paper: &'static [&'static str],
) -> Row {
    Row {
        story,
        kind,
        field,
        value: value.into(),
        paper,
    }
}

const ARNE: &str = "tilbake-i-jobb";
const SAMIRA: &str = "fra-kaos-til-struktur";
const INGVILD: &str = "jeg-bestemmer-over-samarbeidet";
const MAJA: &str = "maja";

/// A reference is told by the name of whom it points to.
fn named(name: &str) -> Value {
    json!({ "named": name })
}

fn table() -> Vec<Row> {
    use Kind::{
        Action, Appointment, CrisisStep, Details, EverydayGoal, FollowUp, Goal, Need, Participation, Person,
        Resource,
    };
    vec![
        row(
            ARNE,
            Details,
            "answersForMaking",
            named("Siv Lunde"),
            &["Siv Lunde"],
        ),
        row(
            ARNE,
            Details,
            "answersForProgress",
            named("Siv Lunde"),
            &["Siv Lunde"],
        ),
        row(ARNE, Goal, "deadline", "2027-06-30", &["Innen 30. juni 2027"]),
        row(ARNE, Goal, "rough", "før sommerferien", &["før sommerferien"]),
        row(ARNE, Goal, "aim", 10, &["vil til 10"]),
        row(
            ARNE,
            Need,
            "extent",
            "Hver dag til såret er grodd",
            &["Hver dag til såret er grodd"],
        ),
        row(ARNE, Need, "decidedBy", "together", &["Hvem bestemte vi sammen"]),
        row(ARNE, Person, "personSort", "service", &["Nattevakta"]),
        row(ARNE, Person, "address", "Fjordvikveien 2", &["Fjordvikveien 2"]),
        row(
            ARNE,
            CrisisStep,
            "zone",
            "red",
            &["nå haster det", "Legger meg på sida."],
        ),
        row(
            ARNE,
            CrisisStep,
            "section",
            "withinADay",
            &["Innen 24 timer", "ser på setet."],
        ),
        row(
            ARNE,
            Resource,
            "sort",
            "bestSupport",
            &["Slik støtter du meg best", "Spør meg, ikke ungene."],
        ),
        row(
            SAMIRA,
            Action,
            "fromTime",
            "10:00",
            &["kl. 10.00–15.00", "5. oktober 2026 kl. 10.00"],
        ),
        row(SAMIRA, Action, "toTime", "15:00", &["kl. 10.00–15.00"]),
        row(SAMIRA, FollowUp, "time", "10:00", &["1. desember 2026 kl. 10.00"]),
        row(SAMIRA, Details, "ownLanguage", "engelsk", &["engelsk"]),
        row(
            SAMIRA,
            Details,
            "helpsUnderstanding",
            json!(["interpreter", "easyWords"]),
            &["Tolk og enkle ord"],
        ),
        row(
            SAMIRA,
            Details,
            "understanding",
            "Les brevene fra kommunen sammen med meg.",
            &["Les brevene fra kommunen sammen med meg."],
        ),
        row(SAMIRA, EverydayGoal, "aim", 7, &["Hvor langt jeg vil 7 av 10"]),
        row(
            INGVILD,
            Person,
            "roles",
            json!(["peerWorker"]),
            &["erfaringskonsulent"],
        ),
        row(INGVILD, Person, "onPapersMap", true, &["Sunniva"]),
        row(
            INGVILD,
            Appointment,
            "state",
            "saidNo",
            &["Eg vil ikkje ha ein eigen lege på sjukehuset."],
        ),
        row(INGVILD, Appointment, "role", "contactDoctor", &["kontaktlege"]),
        row(
            MAJA,
            Participation,
            "section",
            "asWished",
            &["Dette ble som jeg ville"],
        ),
        row(
            MAJA,
            Participation,
            "text",
            "Kari møter meg ved porten.",
            &["Kari møter meg ved porten."],
        ),
    ]
}

/// No story is a child's: this one is told here.
fn majas() -> Story {
    serde_json::from_value(json!({
        "today": "2026-09-10",
        "acts": [{ "at": "2026-09-03T10:00:00Z", "writer": "maja", "edits": [
            { "add": "details", "as": "plan", "fields": { "title": "Majas plan", "language": "nb" } },
            { "add": "person", "as": "maja", "fields": {
                "name": "Maja", "roles": ["owner"], "active": true, "born": "2017-05-04",
            } },
            { "add": "participation", "as": "wished", "fields": {
                "section": "asWished", "text": "Kari møter meg ved porten.",
            } },
        ] }],
    }))
    .unwrap()
}

fn told(name: &str) -> Story {
    if name == MAJA {
        majas()
    } else {
        Story::named(name).unwrap()
    }
}

/// The file as it was told, and as it is after it has been out as open JSON.
fn files(story: &Story) -> [Store; 2] {
    let device = || DeviceId(uuid::Uuid::from_u128(7));
    let store = story.play(file::in_memory(), device()).unwrap();
    let out = open::write(&store, chrono::DateTime::UNIX_EPOCH).unwrap();
    let clock = Arc::new(MadeUp::at("2030-01-01T12:00:00Z".parse().unwrap()));
    let journal = open::read(out.as_bytes()).unwrap().into_journal(&clock).unwrap();
    let again = Store::import(file::in_memory(), device(), Box::new(clock), None, &journal).unwrap();
    [store, again]
}

fn on_paper(plan: &Plan, made: Made) -> String {
    let mut pages = pages_in_words("/plan.typ", &PlanView::new(plan, made));
    if let Ok(Some(crisis)) = about(plan, &PaperWanted::Crisis) {
        pages.extend(pages_in_words("/paper.typ", &PaperView::new(plan, &crisis, made)));
    }
    let words = pages.join(" ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a record of the plan, as the window is given it, has the value in the field.
fn has(plan: &Value, row: &Row) -> bool {
    let id = row.value.get("named").map(|name| {
        let people = plan["people"].as_array().unwrap();
        let person = people.iter().find(|it| it["name"] == *name);
        person.unwrap_or_else(|| panic!("{name} is in the plan"))["id"].clone()
    });
    let wanted = id.as_ref().unwrap_or(&row.value);
    let place = &plan[row.kind.place()];
    let records = place
        .as_array()
        .map_or_else(|| std::slice::from_ref(place), Vec::as_slice);
    records.iter().any(|record| record[row.field] == *wanted)
}

#[test]
fn every_field_there_was_no_place_for_is_told_word_for_word_to_the_end() {
    let mut rows: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in table() {
        rows.entry(row.story).or_default().push(row);
    }
    for (name, rows) in rows {
        let story = told(name);
        for (store, what) in files(&story).iter().zip(["the file", "the file from open JSON"]) {
            let plan = store.plan().unwrap();
            let seen = serde_json::to_value(&plan).unwrap();
            let paper = on_paper(&plan, Made::utc(story.today));
            for row in &rows {
                let field = format!("{name}: {}.{}", row.kind.as_str(), row.field);
                assert!(has(&seen, row), "{field} is {} in {what}", row.value);
                for words in row.paper {
                    assert!(
                        paper.contains(words),
                        "{field}: «{words}» is on paper from {what}: {paper}"
                    );
                }
            }
        }
    }
}

/// The columns of every kind after so many steps of the schema, by kind and field.
fn fields_after(steps: usize) -> BTreeSet<(&'static str, &'static str)> {
    let connection = file::in_memory_after(steps);
    let mut found = BTreeSet::new();
    for kind in Kind::ALL {
        let sql = format!("SELECT name FROM pragma_table_info('{}')", kind.table());
        let mut statement = connection.prepare(&sql).unwrap();
        let names = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let names: BTreeSet<_> = names.map(Result::unwrap).collect();
        let fields = kind
            .fields()
            .iter()
            .filter(|field| names.contains(&field.column()));
        found.extend(fields.map(|field| (kind.as_str(), field.name)));
    }
    found
}

#[test]
fn no_field_there_was_no_place_for_is_forgotten_in_the_table() {
    let (before, after) = (fields_after(4), fields_after(6));
    let table: BTreeSet<_> = table().iter().map(|row| (row.kind.as_str(), row.field)).collect();
    let forgotten: Vec<_> = after
        .difference(&before)
        .filter(|field| field.1 != crate::plan::RANK && !table.contains(field))
        .collect();
    assert!(forgotten.is_empty(), "these have no row: {forgotten:?}");
}

/// Three goals that are to be looked at, on no day; the second with a time in words that nobody can place, the third with a time of day.
fn undated() -> Story {
    let goal = |name: &str, title: &str| json!({ "add": "goal", "as": name, "fields": { "title": title } });
    let look = |name: &str, goal: &str, rough: &str, time: Value| json!({ "add": "followUp", "as": name, "fields": { "goal": goal, "rough": rough, "time": time } });
    serde_json::from_value(json!({
        "today": "2027-01-10",
        "acts": [{ "at": "2027-01-04T10:00:00Z", "writer": "arne", "edits": [
            { "add": "details", "as": "plan", "fields": { "title": "Arnes plan", "language": "nb" } },
            { "add": "person", "as": "arne", "fields": { "name": "Arne", "roles": ["owner"], "active": true } },
            goal("one", "Sove"), goal("two", "Svømme"), goal("three", "Lese"),
            look("first", "one", "", Value::Null),
            look("second", "two", "når Siv er tilbake", Value::Null),
            look("third", "three", "", json!("08:00")),
        ] }],
    }))
    .unwrap()
}

#[test]
fn what_has_no_day_keeps_the_order_it_was_written_in() {
    let story = undated();
    for store in files(&story) {
        let plan = store.plan().unwrap();
        let titles: BTreeMap<_, _> = plan.goals.iter().map(|it| (it.id, it.title.as_str())).collect();
        let order = |goals: Vec<_>| goals.into_iter().map(|id| titles[&id]).collect::<Vec<_>>();
        let written = ["Sove", "Svømme", "Lese"];
        let listed = plan.follow_ups.iter().filter_map(|it| it.goal);
        assert_eq!(order(listed.collect()), written, "in the file and its open JSON");
        let agenda = reading::agenda(&InSight::of(&plan), story.today);
        let subjects = agenda.later.iter().map(|look| match look.subject {
            Subject::Goal { goal } => goal,
            ref other => panic!("{other:?} is no goal"),
        });
        assert_eq!(order(subjects.collect()), written, "in the window");
        let view = serde_json::to_value(PlanView::new(&plan, Made::utc(story.today))).unwrap();
        let paper = view["calendar"].to_string();
        let places = written.map(|title| paper.find(title).expect("it stands on paper"));
        assert!(places.is_sorted(), "and on paper: {paper}");
    }
}
