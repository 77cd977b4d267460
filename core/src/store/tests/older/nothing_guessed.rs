//! Files from before something could be said: nothing is guessed of it when they are brought up to date.

use super::*;

#[test]
fn a_consent_in_words_keeps_every_word_and_gives_no_topic() {
    let mut connection = file::in_memory_after(7);
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

#[test]
fn a_file_from_before_the_simple_view_keeps_its_diary_and_its_week_and_says_nothing_new_of_them() {
    let mut connection = file::in_memory_after(9);
    connection
        .execute_batch(
            r#"INSERT INTO diary_entry (id, "on", text) VALUES ('a', '2027-03-01', 'Eg gjekk.');
               INSERT INTO weekly_event (id, weekday, what) VALUES ('b', 'monday', 'Kor');"#,
        )
        .unwrap();
    file::migrated(&mut connection);
    let told = |sql: &str| -> (String, Option<String>) {
        connection
            .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
    };
    assert_eq!(
        told("SELECT text, feeling FROM diary_entry"),
        ("Eg gjekk.".to_owned(), None),
        "nobody has said how the day was"
    );
    assert_eq!(
        told("SELECT what, picture FROM weekly_event"),
        ("Kor".to_owned(), None),
        "nobody has chosen a picture"
    );
}
