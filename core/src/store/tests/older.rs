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

/// What the regulation's points were called until version 4, with what they are called now.
const LETTERS: [(&str, &str); 9] = [
    ("a", "goals"),
    ("b", "participants"),
    ("c", "responsibility"),
    ("d", "contributions"),
    ("e", "actions"),
    ("f", "how"),
    ("g", "period"),
    ("h", "consent"),
    ("i", "cooperation"),
];

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

/// A plan in which a reason was given for each point, and one of them was changed to another and back.
fn with_points_left_blank() -> Store {
    let mut store = taken_in();
    let owner = store.records().owner().unwrap();
    for (number, (_, point)) in (200..).zip(LETTERS) {
        let fields = json!({"point": point, "reason": "Ikke nå."});
        store
            .act(Pen::of(owner), &[add(Kind::LeftBlank, number, fields)])
            .unwrap();
    }
    let siv = store.plan().unwrap().people[1].id;
    let task = json!({"person": siv, "from": "2027-03-01", "note": "Fra vår."});
    store
        .act(Pen::of(owner), &[add(Kind::Appointment, 300, task)])
        .unwrap();
    let remove = Edit::Remove {
        kind: Kind::LeftBlank,
        id: id(200),
    };
    store.act(Pen::of(owner), &[remove]).unwrap();
    let other = change(Kind::LeftBlank, 208, "point", "goals");
    store.act(Pen::of(owner), &[other]).unwrap();
    store
}

/// The same as a program of version 4 wrote it.
fn in_letters(store: &Store) -> Value {
    let mut file: Value = serde_json::from_str(&open::write(store, noon()).unwrap()).unwrap();
    let letter = |value: &mut Value| {
        let found = LETTERS.iter().find(|(_, word)| value == word);
        *value = json!(found.unwrap().0);
    };
    file["version"] = json!(4);
    for blank in file["plan"]["leftBlanks"].as_array_mut().unwrap() {
        letter(&mut blank["point"]);
    }
    for change in file["journal"]["changes"].as_array_mut().unwrap() {
        if change["record"]["kind"] == "leftBlank" && change["field"] == "point" {
            letter(&mut change["value"]);
        }
    }
    let plan = file["plan"].as_object_mut().unwrap();
    plan.remove("participation");
    for (place, fields) in SINCE {
        let place = plan.get_mut(*place).unwrap();
        let records = match place {
            Value::Array(records) => records.iter_mut().collect(),
            one => vec![one],
        };
        for record in records {
            let record = record.as_object_mut().unwrap();
            record.retain(|name, _| !fields.contains(&name.as_str()));
        }
    }
    file
}

/// What stands in a plan, without how it came to be.
fn stands(store: &Store) -> Plan {
    Plan {
        voices: Vec::new(),
        ..store.plan().unwrap()
    }
}

#[test]
fn an_open_file_with_letters_for_points_is_read_as_what_they_meant() {
    let store = with_points_left_blank();
    let clock = Arc::new(MadeUp::at(noon()));
    let incoming = open::read(in_letters(&store).to_string().as_bytes()).unwrap();
    let journal = incoming.into_journal(&clock).unwrap();
    let device = DeviceId(id(97));
    let back = Store::import(file::in_memory(), device, Box::new(clock), None, &journal).unwrap();
    assert!(back.verify().is_ok(), "tables and journal say the same");
    assert_eq!(stands(&back), stands(&store), "every point is what it was");
}

#[test]
fn a_file_with_letters_for_points_is_brought_up_to_date_and_can_be_undone() {
    let store = with_points_left_blank();
    let told = in_letters(&store);
    let mut connection = file::in_memory_after(4);
    connection.execute_batch("BEGIN").unwrap();
    let journal = store.journal().unwrap();
    import::write(&connection, &journal.acts, &journal.changes).unwrap();
    for (letter, word) in LETTERS {
        let values = [json!(letter).to_string(), json!(word).to_string()];
        connection
            .execute(
                "UPDATE change SET value = ?1 WHERE kind = 'leftBlank' AND field = 'point' AND value = ?2",
                values,
            )
            .unwrap();
    }
    for kind in Kind::ALL {
        for record in told["plan"][kind.place()].as_array().into_iter().flatten() {
            insert(&connection, kind.table(), record);
        }
    }
    insert(&connection, "plan_details", &told["plan"]["details"]);
    connection.execute_batch("COMMIT").unwrap();
    file::migrated(&mut connection);
    // Later than what was done before: ids are made from the time.
    let clock = Box::new(Arc::new(MadeUp::at(noon() + TimeDelta::hours(1))));
    let mut after = Store::new(connection, DeviceId(id(99)), clock, None).unwrap();
    assert!(after.verify().is_ok(), "tables and journal still say the same");
    assert_eq!(
        stands(&after),
        stands(&store),
        "every point and every task is what it was"
    );
    let owner = after.records().owner().unwrap();
    let point = |store: &Store| {
        let blanks = store.plan().unwrap().left_blanks;
        blanks
            .iter()
            .find(|it| it.id.0 == id(208))
            .unwrap()
            .point
            .as_str()
    };
    assert_eq!(point(&after), "goals", "as it was changed last");
    after.undo(Pen::of(owner)).unwrap();
    assert_eq!(point(&after), "cooperation", "what was done before can be undone");
    after.undo(Pen::of(owner)).unwrap();
    let first = after.plan().unwrap().left_blanks;
    let first = first.iter().find(|it| it.id.0 == id(200)).unwrap();
    assert!(!first.removed, "and what was before that");
    assert!(after.verify().is_ok(), "and it is whole");
}

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
fn a_consent_in_words_keeps_every_word_and_gives_no_topic() {
    let mut connection = file::in_memory_after(6);
    connection
        .execute_batch(
            "INSERT INTO consent (id, sort, topics, exceptions, until) VALUES ('a', 'plan', 'Alt', 'Helse', '2028-02-28')",
        )
        .unwrap();
    file::migrated(&mut connection);
    let column = |name: &str| -> Cell {
        let sql = format!("SELECT \"{name}\" FROM consent WHERE id = 'a'");
        connection.query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    let words = |text: &str| Cell::Text(text.to_owned());
    assert_eq!(column("topics"), words("Alt"), "what was said stands");
    assert_eq!(column("exceptions"), words("Helse"), "all of it");
    assert_eq!(column("until"), words("2028-02-28"), "for as long");
    for list in [
        "chapters",
        "areas",
        "records",
        "but_chapters",
        "but_areas",
        "but_records",
    ] {
        assert_eq!(
            column(list),
            words(""),
            "{list}: nothing is guessed of what was said"
        );
    }
    assert_eq!(column("everything"), Cell::Integer(0), "nor is everything given");
    assert_eq!(column("given_as"), Cell::Null, "nor who gave it");
}
