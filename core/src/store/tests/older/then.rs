//! Files as they were written then.

use super::*;
use crate::journal::{Graph, Journal};

/// Writes a journal into a file of then. What the program writes now that had no column is left out.
pub(super) fn write_then(connection: &Connection, journal: &Journal) {
    let later = [
        ("act", "way"),
        ("act", "taken_in"),
        ("act", "breaks"),
        ("act", "seen"),
        ("change", "brings"),
    ];
    let lacks = |(table, column): &(&str, &str)| {
        let sql = format!("SELECT count(*) FROM pragma_table_info('{table}') WHERE name = '{column}'");
        connection
            .query_row(&sql, [], |row| row.get::<_, i64>(0))
            .unwrap()
            == 0
    };
    let lacking: Vec<_> = later.into_iter().filter(lacks).collect();
    let alter = |how: &str, holds: &str| {
        for (table, column) in &lacking {
            connection
                .execute(&format!("ALTER TABLE {table} {how} COLUMN {column} {holds}"), [])
                .unwrap();
        }
    };
    alter("ADD", "ANY");
    import::write(connection, journal, &Graph::of_heads(journal)).unwrap();
    alter("DROP", "");
}
