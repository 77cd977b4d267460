//! Files that are whole: made, opened, written in, closed.

use super::*;

#[test]
fn what_was_written_is_there_and_closing_leaves_one_file() {
    let (folder, path, key) = plan();
    let connection = open_it(&path, &key).unwrap();
    assert_eq!(rows(&connection), 200);
    fill(&connection, 1);
    connection.close().unwrap();
    assert_eq!(rows(&open_it(&path, &key).unwrap()), 201);
    assert_eq!(
        bytes_of(folder.path()).len(),
        1,
        "something was left beside the plan"
    );
}

#[test]
fn the_connection_is_set_up_as_promised() {
    let (_folder, path, key) = plan();
    let connection = open_it(&path, &key).unwrap();
    let told = |pragma: &str| {
        connection
            .query_row(&format!("PRAGMA {pragma}"), [], |row| {
                row.get::<_, rusqlite::types::Value>(0)
            })
            .unwrap()
    };
    assert_eq!(told("journal_mode"), "wal".to_owned().into());
    assert_eq!(told("locking_mode"), "exclusive".to_owned().into());
    assert_eq!(told("synchronous"), 2.into(), "not FULL");
    assert_eq!(told("foreign_keys"), 1.into());
    assert_eq!(told("trusted_schema"), 0.into());
    assert_eq!(
        told("temp_store"),
        2.into(),
        "temporary tables could reach the disk unencrypted"
    );
    assert_eq!(told("application_id"), i64::from(APPLICATION_ID).into());
    assert!(
        matches!(told("cipher_version"), rusqlite::types::Value::Text(version) if version.starts_with('4'))
    );
    assert!(
        !fs::read(&path).unwrap().starts_with(b"SQLite format 3"),
        "the file is not encrypted"
    );
    assert!(
        !beside(&path, "-shm").exists(),
        "there is a -shm file to crash under a full disk"
    );
}

#[test]
fn creating_never_touches_a_file_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.db");
    fs::write(&path, "mine").unwrap();
    assert!(create(&path, &DatabaseKey::generate().unwrap()).is_err());
    assert_eq!(fs::read(&path).unwrap(), b"mine");
}

#[test]
fn a_second_connection_is_told_that_the_file_is_in_use() {
    let (_folder, path, key) = plan();
    let _first = open_it(&path, &key).unwrap();
    let told = open_checked(&path, &key).unwrap_err();
    assert!(matches!(told, FileError::InUse), "{told:?}");
}

#[test]
fn when_the_caller_says_no_nothing_is_opened() {
    let (folder, path, key) = plan();
    let before = bytes_of(folder.path());
    let told = open(&path, &key, |_| Err(FileError::InUse)).unwrap_err();
    assert!(matches!(told, FileError::InUse), "{told:?}");
    assert!(
        bytes_of(folder.path()) == before,
        "the file was opened all the same"
    );
}

#[test]
fn an_older_schema_is_announced_before_it_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.db");
    let key = DatabaseKey::generate().unwrap();
    fs::write(&path, "").unwrap();
    let connection = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE, &key).unwrap();
    connection
        .pragma_update(None, "application_id", APPLICATION_ID)
        .unwrap();
    connection.close().unwrap();
    let mut announced = None;
    let connection = open::<FileError>(&path, &key, |checked| {
        announced = Some(checked.has_pending_migrations());
        Ok(())
    })
    .unwrap();
    assert_eq!(
        announced,
        Some(true),
        "no chance to make a backup of the old form"
    );
    connection.close().unwrap();
    assert!(!inspect(&path, &key).unwrap().has_pending_migrations());
}
