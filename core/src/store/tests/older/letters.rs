//! Plans from when a point of the regulation was told by a letter.

use super::*;

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
    write_then(&connection, &journal);
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
