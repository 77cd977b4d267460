//! What a file's tables take: what each copy may write, and a union break, is held and told; what no copy may is refused as
//! before.

use super::*;
use crate::plan::{FieldChange, RuleContext};

/// A row of each of the seven tables that crossed fields, which no act alone would have made.
const CROSSED: [(&str, &str); 9] = [
    (
        "plan_details",
        "INSERT INTO plan_details (id, period_from, period_to) VALUES ('a', '2028-01-01', '2027-01-01')",
    ),
    (
        "action",
        r#"INSERT INTO action (id, goal, "from", "to") VALUES ('a', 'g', '2028-01-01', '2027-01-01')"#,
    ),
    (
        "appointment",
        r#"INSERT INTO appointment (id, state, person, "from", "to") VALUES ('a', 'offered', 'p', '2028', '2027')"#,
    ),
    (
        "appointment",
        "INSERT INTO appointment (id, state) VALUES ('b', 'appointed')",
    ),
    (
        "follow_up",
        "INSERT INTO follow_up (id, goal, whole_plan) VALUES ('a', 'g', 1)",
    ),
    (
        "evaluation",
        r#"INSERT INTO evaluation (id, "on") VALUES ('a', '2027-03-01')"#,
    ),
    (
        "meeting",
        r#"INSERT INTO meeting (id, "on", state) VALUES ('a', '2027-03-01', 'held')"#,
    ),
    (
        "consent",
        "INSERT INTO consent (id, sort) VALUES ('a', 'sharing')",
    ),
    (
        "consent",
        "INSERT INTO consent (id, given_on, until) VALUES ('b', '2028-01-01', '2027-01-01')",
    ),
];

#[test]
fn tables_hold_what_two_copies_break_together() {
    let before = file::in_memory_after(12);
    let mut now = file::in_memory_after(12);
    file::migrated(&mut now);
    for connection in [&before, &now] {
        connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    }
    for (table, row) in CROSSED {
        assert!(
            before.execute(row, []).is_err(),
            "{table}: refused until now: {row}"
        );
        assert_eq!(now.execute(row, []).unwrap(), 1, "{table}: {row}");
    }
    for refused in [
        "INSERT INTO plan_details (id, removed) VALUES ('b', 1)",
        r#"INSERT INTO meeting (id) VALUES ('b')"#,
        "INSERT INTO consent (id, how) VALUES ('c', 'whispered')",
        "INSERT INTO follow_up (id, whole_plan) VALUES ('c', 2)",
    ] {
        assert!(now.execute(refused, []).is_err(), "as before: {refused}");
    }
    let whole: String = now
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(whole, "ok");
}

#[test]
fn an_older_file_keeps_its_rows() {
    let mut connection = file::in_memory_after(12);
    connection
        .execute_batch(
            r#"PRAGMA foreign_keys = OFF;
               INSERT INTO action (id, goal, what, "from", "to") VALUES ('a', 'g', 'Trene', '2027-01-01', '2027-02-01')"#,
        )
        .unwrap();
    file::migrated(&mut connection);
    let kept: (String, String) = connection
        .query_row(r#"SELECT what, "to" FROM action"#, [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(kept, ("Trene".to_owned(), "2027-02-01".to_owned()));
}

#[test]
fn a_record_that_breaks_only_what_copies_may_break_fits_its_table() {
    let connection = file::in_memory();
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let laid = Table::laid().store.records.clone();
    let mut tried = 0;
    for (number, kind) in (500..).zip(Kind::ALL) {
        for (number, removed) in [(number, false), (number + 500, true)] {
            let (record, mut records) = (record(*kind, number), laid.clone());
            records.put(&FieldChange {
                record,
                field: REMOVED.to_owned(),
                value: json!(removed),
            });
            let rule = RuleContext::new(&records, None).check(record);
            if rule.as_ref().is_err_and(|rule| !rule.may_come_of_union()) {
                continue;
            }
            tried += 1;
            let fields = records.get(record).unwrap();
            let written = tables::write(&connection, record, None, fields);
            assert!(
                written.is_ok(),
                "{kind:?}, where all is blank: {rule:?}, {written:?}"
            );
        }
    }
    assert!(tried > Kind::ALL.len() / 2, "{tried} kinds may stand blank");
}
