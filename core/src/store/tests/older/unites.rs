//! A plan's file from any earlier step of the schema, and one of today: written apart, they become one.

use super::*;

/// The columns that a table has, each with what it holds.
fn columns(connection: &Connection, table: &str) -> Vec<(String, String)> {
    let sql = format!("SELECT name, type FROM pragma_table_info('{table}')");
    let mut statement = connection.prepare(&sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.unwrap().map(Result::unwrap).collect()
}

/// What the tables of the journal have today and had not then: the table, the column and what it holds.
fn come_since(connection: &Connection) -> Vec<(&'static str, String, String)> {
    let today = file::in_memory();
    let mut come = Vec::new();
    for table in ["act", "change"] {
        let then = columns(connection, table);
        let is_new = |name: &str| then.iter().all(|(known, _)| known != name);
        let now = columns(&today, table).into_iter();
        come.extend(
            now.filter(|(name, _)| is_new(name))
                .map(|(name, holds)| (table, name, holds)),
        );
    }
    come
}

/// «Tilbake i jobb» in a file as it was after so many steps of the schema, opened today.
fn of_that_time(steps: usize) -> Store {
    let mut connection = file::in_memory_after(steps);
    let told: Value = serde_json::from_str(VERSION_1).unwrap();
    let journal = taken_in().journal().unwrap();
    let come = come_since(&connection);
    connection.execute_batch("BEGIN").unwrap();
    // The program writes these columns now; they were not there then.
    for (table, column, holds) in &come {
        let sql = format!("ALTER TABLE {table} ADD COLUMN \"{column}\" {holds}");
        connection.execute_batch(&sql).unwrap();
    }
    import::write(&connection, &journal.acts, &journal.changes).unwrap();
    for (table, column, _) in &come {
        let sql = format!("ALTER TABLE {table} DROP COLUMN \"{column}\"");
        connection.execute_batch(&sql).unwrap();
    }
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
fn a_file_of_any_earlier_step_unites_with_todays_and_both_say_the_same() {
    for steps in 1..=12 {
        let (mut old, mut new) = (of_that_time(steps), taken_in());
        let pen = Pen::of(new.records().owner().unwrap());
        old.act(pen, &[add(Kind::Matter, 70, json!({"text": "Fisketuren"}))])
            .unwrap();
        new.act(pen, &[add(Kind::Resource, 71, json!({"text": "Baker"}))])
            .unwrap();
        let (theirs, ours) = (old.journal().unwrap(), new.journal().unwrap());
        let (old_copy, new_copy) = (old.copy(), new.copy());
        let news = new.news(&theirs).unwrap();
        assert_eq!(
            news.acts, 1,
            "{steps}: the plan itself is not new, only the matter"
        );
        new.unite(pen, &theirs, old_copy).unwrap();
        old.unite(pen, &ours, new_copy).unwrap();
        assert_eq!(old.all_records(), new.all_records(), "{steps}: both say the same");
        let plan = new.plan().unwrap();
        let said = |text: &str| plan.matters.iter().any(|it| it.text == text);
        assert!(
            said("Fisketuren"),
            "{steps}: what was written in the old file is there"
        );
        assert!(
            plan.resources.iter().any(|it| it.text == "Baker"),
            "{steps}: and so is what was written in the new"
        );
        assert!(plan.disagreements.is_empty(), "{steps}: nobody disagrees");
        assert!(
            old.verify().is_ok() && new.verify().is_ok(),
            "{steps}: and both are whole"
        );
    }
}
