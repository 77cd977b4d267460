//! Every kind of broken file, each with its own code, and every byte of its folder as it was.

mod ordinary_days;

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;

use super::*;
use crate::error::ProblemCode;

const PAGE: usize = 4096;

/// A plan of some sixty pages, closed.
fn plan() -> (TempDir, PathBuf, DatabaseKey) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.db");
    let key = DatabaseKey::generate().unwrap();
    let connection = create(&path, &key).unwrap();
    fill(&connection, 200);
    connection.close().unwrap();
    (folder, path, key)
}

fn fill(connection: &Connection, rows: u32) {
    connection
        .execute_batch(&format!(
            "CREATE TABLE IF NOT EXISTS filler (words);
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
             INSERT INTO filler SELECT randomblob(1000) FROM n;"
        ))
        .unwrap();
}

fn rows(connection: &Connection) -> u32 {
    connection
        .query_row("SELECT count(*) FROM filler", [], |row| row.get(0))
        .unwrap()
}

fn open_it(path: &Path, key: &DatabaseKey) -> Result<Connection, FileError> {
    open(path, key, |_| Ok(()))
}

fn bytes_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect()
}

/// Breaks a plan with `how`, opens it, and checks the answer and that nothing was changed.
fn broken(name: &str, wanted: ProblemCode, how: impl FnOnce(&Path, &DatabaseKey)) {
    let (folder, path, key) = plan();
    how(&path, &key);
    let before = bytes_of(folder.path());
    let told = open(&path, &key, |_| {
        panic!("{name}: passed every check") as Result<(), FileError>
    })
    .unwrap_err();
    assert_eq!(told.code(), wanted, "{name}: told {told:?}");
    assert!(bytes_of(folder.path()) == before, "{name}: something was written");
}

fn flip(path: &Path, place: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[place] ^= 1;
    fs::write(path, bytes).unwrap();
}

fn cut(path: &Path, length: u64) {
    OpenOptions::new()
        .write(true)
        .open(path)
        .unwrap()
        .set_len(length)
        .unwrap();
}

fn length(path: &Path) -> u64 {
    fs::metadata(path).unwrap().len()
}

#[test]
fn files_that_are_no_plan() {
    broken("absent", ProblemCode::PlanMissing, |path, _| {
        fs::remove_file(path).unwrap()
    });
    broken("0 bytes", ProblemCode::PlanEmpty, |path, _| cut(path, 0));
    broken("100 bytes", ProblemCode::NotAPlan, |path, _| cut(path, 100));
    broken("text", ProblemCode::NotAPlan, |path, _| {
        fs::write(path, "Kjære Siv. På tirsdag ".repeat(400)).unwrap()
    });
    broken("plain SQLite", ProblemCode::NotAPlan, |path, _| {
        fs::remove_file(path).unwrap();
        fill(&Connection::open(path).unwrap(), 10);
    });
    broken("another program's", ProblemCode::NotAPlan, |path, key| {
        let connection = open_it(path, key).unwrap();
        connection.pragma_update(None, "application_id", 42).unwrap();
    });
}

#[test]
fn files_with_a_damaged_start() {
    broken("flipped salt", ProblemCode::PlanDamaged, |path, _| flip(path, 3));
    broken("flipped in page 1", ProblemCode::PlanDamaged, |path, _| {
        flip(path, 2000)
    });
    broken("zeros", ProblemCode::PlanDamaged, |path, _| {
        fs::write(path, vec![0; length(path).try_into().unwrap()]).unwrap();
    });
    broken("another plan's", ProblemCode::PlanDamaged, |path, _| {
        let (_other, elsewhere, _) = plan();
        fs::copy(elsewhere, path).unwrap();
    });
}

/// Flips one byte in each page but the first, one at a time.
fn every_later_page_is_watched(path: &Path, key: &DatabaseKey) {
    inspect(path, key).unwrap();
    let pages = length(path) as usize / PAGE;
    assert!(pages > 50, "only {pages} pages to try");
    for page in 1..pages {
        let place = page * PAGE + (page * 97) % PAGE;
        flip(path, place);
        let told = inspect(path, key).unwrap_err();
        assert_eq!(
            told.code(),
            ProblemCode::PlanPageDamaged,
            "page {}: told {told:?}",
            page + 1
        );
        flip(path, place);
    }
    println!("figure: a byte flipped in each of {} pages: all told", pages - 1);
}

#[test]
fn a_flip_in_any_later_page_is_found() {
    let (_folder, path, key) = plan();
    let connection = open_it(&path, &key).unwrap();
    let overflowing = "INSERT INTO filler SELECT randomblob(50000); CREATE INDEX by_words ON filler (words);";
    connection.execute_batch(overflowing).unwrap();
    connection.close().unwrap();
    every_later_page_is_watched(&path, &key);
}

#[test]
fn a_flip_in_any_unused_page_is_found_too() {
    let (_folder, path, key) = plan();
    let connection = open_it(&path, &key).unwrap();
    connection
        .execute_batch("DELETE FROM filler WHERE rowid % 40 > 20")
        .unwrap();
    let unused: u32 = connection
        .pragma_query_value(None, "freelist_count", |row| row.get(0))
        .unwrap();
    assert!(unused > 10, "only {unused} unused pages to try");
    connection.close().unwrap();
    every_later_page_is_watched(&path, &key);
}

#[test]
fn a_damaged_late_page_leaves_the_folder_as_it_was() {
    broken("late page", ProblemCode::PlanPageDamaged, |path, _| {
        flip(path, length(path) as usize - 500)
    });
}

#[test]
fn a_file_without_its_end_is_told_as_such() {
    broken("half", ProblemCode::PlanTruncated, |path, _| {
        cut(path, length(path) / 2 / 4096 * 4096)
    });
    broken("but for 100 bytes", ProblemCode::PlanTruncated, |path, _| {
        cut(path, length(path) - 100)
    });
    broken("but for a page", ProblemCode::PlanTruncated, |path, _| {
        cut(path, length(path) - 4096)
    });
    broken("first page only", ProblemCode::PlanTruncated, |path, _| {
        cut(path, 4096)
    });
}

#[test]
fn a_newer_file_is_refused_untouched() {
    broken("newer", ProblemCode::PlanNewer, |path, key| {
        open_it(path, key)
            .unwrap()
            .pragma_update(None, "user_version", 9000)
            .unwrap();
    });
}

#[test]
fn what_a_crash_left_beside_the_file_is_part_of_the_plan() {
    let (folder, path, key) = plan();
    let connection = open_it(&path, &key).unwrap();
    fill(&connection, 50);
    let crashed = folder.path().join("crashed.db");
    fs::copy(&path, &crashed).unwrap();
    fs::copy(beside(&path, "-wal"), beside(&crashed, "-wal")).unwrap();
    drop(connection);

    let before = bytes_of(folder.path());
    let checked = inspect(&crashed, &key).unwrap();
    let recovered = checked.whole().to_owned();
    assert_ne!(recovered, crashed, "the file alone is not the whole plan");
    drop(checked);
    assert!(
        bytes_of(folder.path()) == before,
        "the check changed what the crash left"
    );
    assert!(!recovered.exists(), "the recovered copy was left behind");
    assert_eq!(
        rows(&open_it(&crashed, &key).unwrap()),
        250,
        "what was acknowledged before the crash is lost"
    );
}

#[test]
fn damage_is_told_and_nothing_changed_with_a_crash_on_top() {
    let (folder, path, key) = plan();
    let connection = open_it(&path, &key).unwrap();
    fill(&connection, 1);
    let crashed = folder.path().join("crashed.db");
    fs::copy(&path, &crashed).unwrap();
    fs::copy(beside(&path, "-wal"), beside(&crashed, "-wal")).unwrap();
    drop(connection);
    flip(&crashed, 20 * PAGE + 7);
    let before = bytes_of(folder.path());
    assert_eq!(
        inspect(&crashed, &key).unwrap_err().code(),
        ProblemCode::PlanPageDamaged
    );
    assert!(bytes_of(folder.path()) == before, "something was written");
}

#[test]
fn a_full_disk_is_told_as_such() {
    let (_folder, path, key) = plan();
    let connection = open_it(&path, &key).unwrap();
    connection.execute_batch("PRAGMA max_page_count = 1").unwrap();
    let refused = connection
        .execute("INSERT INTO filler SELECT randomblob(100000)", [])
        .unwrap_err();
    assert_eq!(FileError::from(refused).code(), ProblemCode::DiskFull);
    assert_eq!(rows(&connection), 200, "half an act is there");
}
