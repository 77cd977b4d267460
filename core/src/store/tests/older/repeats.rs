//! A week and follow-ups from before anything could come less often, or again.

use super::*;

#[test]
fn a_file_from_before_the_repeats_keeps_its_week_every_week_and_its_follow_ups_once() {
    let mut connection = file::in_memory_after(10);
    connection
        .execute_batch(
            r#"INSERT INTO weekly_event (id, weekday, what, picture) VALUES ('b', 'monday', 'Kor', 'music');
               INSERT INTO follow_up (id, whole_plan, due, "time") VALUES ('c', 1, '2027-04-12', '10:00');"#,
        )
        .unwrap();
    file::migrated(&mut connection);
    let told = |table: &str, columns: &[&str]| -> Vec<Cell> {
        let sql = format!("SELECT {} FROM {table}", columns.join(", "));
        let read = |row: &rusqlite::Row<'_>| (0..columns.len()).map(|at| row.get(at)).collect();
        connection.query_row(&sql, [], read).unwrap()
    };
    let words = |text: &str| Cell::Text(text.to_owned());
    assert_eq!(
        told(
            "weekly_event",
            &["what", "picture", "repeat", "first", "until", "not_on"]
        ),
        [
            words("Kor"),
            words("music"),
            Cell::Null,
            Cell::Null,
            Cell::Null,
            words("")
        ],
        "every week, without end, on each of its days"
    );
    assert_eq!(
        told("follow_up", &["due", "time", "repeat", "first", "until"]),
        [
            words("2027-04-12"),
            words("10:00"),
            Cell::Null,
            Cell::Null,
            Cell::Null
        ],
        "this once"
    );
}
