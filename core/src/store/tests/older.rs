//! Plans from before there were as many kinds of record.

mod letters;
mod nothing_guessed;
mod repeats;
mod then;
mod unites;

use rusqlite::params_from_iter;
use rusqlite::types::Value as Cell;

use super::*;
use crate::document::open;
use crate::plan::Field;
use then::write_then;

/// «Tilbake i jobb» as the first version of the program saved it, in the open format.
const VERSION_1: &str = include_str!("version-1.json");

/// The lists of version 1, with the tables they were kept in.
const LISTS: &[(&str, &str)] = &[
    ("people", "person"),
    ("matters", "matter"),
    ("goals", "goal"),
    ("actions", "action"),
    ("resources", "resource"),
    ("followUps", "follow_up"),
    ("proposals", "proposal"),
];

fn cell(value: &Value) -> Cell {
    match value {
        Value::Bool(flag) => Cell::Integer(i64::from(*flag)),
        Value::Number(number) => Cell::Real(number.as_f64().unwrap()),
        Value::String(text) => Cell::Text(text.clone()),
        Value::Array(words) => {
            let words: Vec<_> = words.iter().filter_map(Value::as_str).collect();
            Cell::Text(words.join(" "))
        }
        Value::Null | Value::Object(_) => Cell::Null,
    }
}

/// What of a record the table had a column for at that time.
fn insert(connection: &Connection, table: &str, record: &Value) {
    let known: Vec<String> = connection
        .prepare(&format!("SELECT name FROM pragma_table_info('{table}')"))
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let column = |name: &str| {
        Field::new(
            Box::leak(name.to_owned().into_boxed_str()),
            crate::plan::FieldType::Line,
        )
        .column()
    };
    let fields = record.as_object().unwrap().iter();
    let fields: Vec<_> = fields
        .map(|(name, value)| (column(name), cell(value)))
        .filter(|(column, _)| known.contains(column))
        .collect();
    let columns: Vec<_> = fields.iter().map(|(column, _)| format!("\"{column}\"")).collect();
    let places = vec!["?"; columns.len()].join(", ");
    let sql = format!("INSERT INTO {table} ({}) VALUES ({places})", columns.join(", "));
    connection
        .execute(&sql, params_from_iter(fields.into_iter().map(|(_, cell)| cell)))
        .unwrap();
}

fn taken_in() -> Store {
    let clock = Arc::new(MadeUp::at(noon()));
    let journal = open::read(VERSION_1.as_bytes())
        .unwrap()
        .into_journal(&clock)
        .unwrap();
    Store::import(
        file::in_memory(),
        DeviceId(id(99)),
        Box::new(clock),
        None,
        &journal,
    )
    .unwrap()
}

/// «Tilbake i jobb» in a file as it was after so many steps of the schema, opened today.
fn of_that_time(steps: usize) -> Store {
    let mut connection = file::in_memory_after(steps);
    let told: Value = serde_json::from_str(VERSION_1).unwrap();
    let journal = taken_in().journal().unwrap();
    connection.execute_batch("BEGIN").unwrap();
    write_then(&connection, &journal);
    insert(&connection, "plan_details", &told["plan"]["details"]);
    for (list, table) in LISTS {
        for record in told["plan"][list].as_array().unwrap() {
            insert(&connection, table, record);
        }
    }
    connection.execute_batch("COMMIT").unwrap();
    file::migrated(&mut connection);
    let clock = Box::new(Arc::new(MadeUp::at(noon())));
    Store::new(connection, DeviceId(id(98)), clock, None).unwrap()
}

#[test]
fn an_open_file_of_the_first_version_is_a_plan() {
    let store = taken_in();
    assert!(store.verify().is_ok(), "whole");
    let plan = store.plan().unwrap();
    assert_eq!(plan.details.title, "Tilbake i jobb", "the same plan");
    assert!(
        plan.goals
            .iter()
            .all(|goal| goal.state == crate::plan::GoalState::UnderWay),
        "a goal of that time is one that somebody works towards"
    );
}

#[test]
fn a_file_of_the_first_version_is_brought_up_to_date_with_every_word() {
    let mut store = of_that_time(1);
    assert!(store.verify().is_ok(), "tables and journal still say the same");
    assert_eq!(
        store.plan().unwrap(),
        taken_in().plan().unwrap(),
        "and the same as the open file of that time"
    );
    let owner = store.records().owner().unwrap();
    let contribution = add(
        Kind::Resource,
        70,
        json!({"text": "Baker", "sort": "contribution"}),
    );
    assert!(
        store.act(Pen::of(owner), &[contribution]).is_ok(),
        "what is new can be written there"
    );
}

/// What version 5 of the open format added to records that were there before.
const SINCE: &[(&str, &[&str])] = &[
    (
        "details",
        &[
            "answersForMaking",
            "answersForProgress",
            "ownLanguage",
            "helpsUnderstanding",
            "understanding",
        ],
    ),
    ("appointments", &["state"]),
];

#[test]
fn a_file_from_before_the_zones_and_the_night_shifts_keeps_every_row_and_takes_both() {
    let mut connection = file::in_memory_after(5);
    connection
        .execute_batch(
            r#"INSERT INTO crisis_step (id, section, text) VALUES ('a', 'helpsMe', 'Musikk');
               INSERT INTO weekly_event (id, weekday, what, "from", "to") VALUES ('b', 'monday', 'Kor', '18:00', '19:30');"#,
        )
        .unwrap();
    file::migrated(&mut connection);
    let told: (String, Option<String>) = connection
        .query_row("SELECT text, zone FROM crisis_step WHERE id = 'a'", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(told, ("Musikk".to_owned(), None), "it stands in no zone");
    let ends: String = connection
        .query_row(r#"SELECT "to" FROM weekly_event WHERE id = 'b'"#, [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(ends, "19:30", "nor is the week another");
    connection
        .execute_batch(
            r#"INSERT INTO crisis_step (id, section, zone) VALUES ('c', 'withinADay', 'yellow');
               INSERT INTO weekly_event (id, what, "from", "to") VALUES ('d', 'Nattevakt', '22:00', '07:00');"#,
        )
        .unwrap();
    assert!(
        connection
            .execute_batch("INSERT INTO crisis_step (id, section) VALUES ('e', 'whatever')")
            .is_err(),
        "what is no part of a crisis plan is refused as before"
    );
    let whole: String = connection
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(whole, "ok", "the file is whole");
}

#[test]
fn a_file_from_before_how_to_support_the_owner_keeps_its_resources_and_takes_it() {
    let mut connection = file::in_memory_after(6);
    connection
        .execute_batch("INSERT INTO resource (id, text, sort) VALUES ('a', 'Humor', 'support')")
        .unwrap();
    file::migrated(&mut connection);
    let told: (String, String) = connection
        .query_row("SELECT text, sort FROM resource WHERE id = 'a'", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(told, ("Humor".to_owned(), "support".to_owned()), "as it was");
    connection
        .execute_batch("INSERT INTO resource (id, sort) VALUES ('b', 'bestSupport')")
        .unwrap();
    assert!(
        connection
            .execute_batch("INSERT INTO resource (id, sort) VALUES ('c', 'whatever')")
            .is_err(),
        "what is no sort of resource is refused as before"
    );
}
