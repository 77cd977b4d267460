//! Plans from before there were as many kinds of record.

use rusqlite::params_from_iter;
use rusqlite::types::Value as Cell;

use super::*;
use crate::document::open;
use crate::plan::Field;

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

fn insert(connection: &Connection, table: &str, record: &Value) {
    let fields = record.as_object().unwrap();
    let columns: Vec<_> = fields
        .keys()
        .map(|name| {
            let column = Field::new(
                Box::leak(name.clone().into_boxed_str()),
                crate::plan::FieldType::Line,
            )
            .column();
            format!("\"{column}\"")
        })
        .collect();
    let places = vec!["?"; columns.len()].join(", ");
    let sql = format!("INSERT INTO {table} ({}) VALUES ({places})", columns.join(", "));
    connection
        .execute(&sql, params_from_iter(fields.values().map(cell)))
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
    let mut connection = file::in_memory_after(1);
    let told: Value = serde_json::from_str(VERSION_1).unwrap();
    let journal = taken_in().journal().unwrap();
    connection.execute_batch("BEGIN").unwrap();
    // The program writes these columns now; they were not there then.
    connection
        .execute_batch(
            "ALTER TABLE act ADD COLUMN way TEXT; ALTER TABLE act ADD COLUMN taken_in INTEGER; ALTER TABLE change ADD COLUMN brings INTEGER",
        )
        .unwrap();
    import::write(&connection, &journal.acts, &journal.changes).unwrap();
    connection
        .execute_batch(
            "ALTER TABLE act DROP COLUMN way; ALTER TABLE act DROP COLUMN taken_in; ALTER TABLE change DROP COLUMN brings",
        )
        .unwrap();
    insert(&connection, "plan_details", &told["plan"]["details"]);
    for (list, table) in LISTS {
        for record in told["plan"][list].as_array().unwrap() {
            insert(&connection, table, record);
        }
    }
    connection.execute_batch("COMMIT").unwrap();
    file::migrated(&mut connection);
    let mut store = Store::new(
        connection,
        DeviceId(id(98)),
        Box::new(Arc::new(MadeUp::at(noon()))),
        None,
    )
    .unwrap();
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
