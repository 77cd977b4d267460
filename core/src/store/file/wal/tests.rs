//! Logs as programs leave them, and as damage and power cuts do.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::TempDir;

use super::super::check::check;
use super::super::remains::states;
use super::super::view::view;
use super::super::{Beside, DatabaseKey, FileError, PAGE, SALT, beside, create, inspect, open};
use super::frame::FRAME;
use super::*;

/// How many acts were acknowledged and stand in the log.
const SAID: u32 = 60;

/// A plan whose writer was killed after sixty acts: the file, and the log that has them all.
struct Killed {
    folder: TempDir,
    key: DatabaseKey,
}

impl Killed {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (path, key) = (folder.path().join("running.db"), DatabaseKey::generate().unwrap());
        create(&path, &key).unwrap().close().unwrap();
        let connection = open(&path, &key, |_| Ok::<(), FileError>(())).unwrap();
        connection
            .execute_batch("CREATE TABLE said (number INTEGER PRIMARY KEY, words)")
            .unwrap();
        for number in 1..=SAID {
            say(&connection, number);
        }
        let killed = Self { folder, key };
        for suffix in ["", "-wal"] {
            fs::copy(beside(&path, suffix), beside(&killed.plan(), suffix)).unwrap();
        }
        killed
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.db")
    }

    fn log(&self) -> Vec<u8> {
        fs::read(beside(&self.plan(), "-wal")).unwrap()
    }

    fn put_log(&self, bytes: &[u8]) {
        fs::write(beside(&self.plan(), "-wal"), bytes).unwrap();
    }

    fn seal(&self) -> Seal {
        let bytes = fs::read(self.plan()).unwrap();
        Seal::of(&self.key, &bytes[..SALT].try_into().unwrap()).unwrap()
    }

    fn condition(&self, bytes: &[u8]) -> Condition {
        Log::read(bytes, &self.seal()).condition()
    }

    /// How many acts can be read in the best state there is, when it is whole.
    fn readable(&self) -> Option<u32> {
        let scratch = tempfile::tempdir().unwrap();
        let states = states(&self.plan(), &self.key, scratch.path()).unwrap();
        states
            .iter()
            .filter(|state| !state.is_mixed && check(&state.path, &self.key).is_ok())
            .map(|state| said(&view(&state.path, &self.key).unwrap()))
            .max()
    }
}

fn say(connection: &Connection, number: u32) {
    let transaction = connection.unchecked_transaction().unwrap();
    transaction
        .execute(
            "INSERT INTO said VALUES (?1, ?2)",
            (
                number,
                format!("ord nummer {number} {}", "æøå ".repeat(number as usize * 3)),
            ),
        )
        .unwrap();
    // An act like the journal's, which is what tells a newer file from an older.
    transaction
        .execute(
            "INSERT INTO act (number, id, verb, record_kind, kind, writer, device, seq, at, first, changes) \
             VALUES (?1, 'act ' || ?1, 'add', 'matter', 'new', 'a', 'd', ?1, '2027-03-01T12:00:00Z', ?1, 1)",
            [number],
        )
        .unwrap();
    transaction.commit().unwrap();
}

fn said(connection: &Connection) -> u32 {
    connection
        .query_row("SELECT count(*) FROM said", [], |row| row.get(0))
        .unwrap()
}

fn opened(path: &Path, key: &DatabaseKey) -> u32 {
    said(&open(path, key, |_| Ok::<(), FileError>(())).unwrap())
}

#[test]
fn what_a_killed_writer_leaves_is_whole() {
    let killed = Killed::new();
    assert_eq!(killed.condition(&killed.log()), Condition::Whole);
    let checked = inspect(&killed.plan(), &killed.key).unwrap();
    assert_eq!(checked.beside(), Beside::Crash);
    drop(checked);
    assert_eq!(opened(&killed.plan(), &killed.key), SAID);
}

#[test]
fn a_bit_that_turned_at_any_hundredth_is_never_whole_and_loses_nothing() {
    let killed = Killed::new();
    let log = killed.log();
    let mut kept = 0;
    for hundredth in 0..100 {
        let mut bytes = log.clone();
        let place = bytes.len() * hundredth / 100 + hundredth % 7;
        bytes[place] ^= 1 << (hundredth % 8);
        killed.put_log(&bytes);
        let told = inspect(&killed.plan(), &killed.key).map(|checked| checked.beside());
        assert!(
            matches!(told, Err(FileError::WalDamaged)),
            "a bit at {place} of {}: told {told:?}",
            bytes.len()
        );
        assert_eq!(killed.log(), bytes, "the log was changed");
        assert_eq!(
            killed.readable(),
            Some(SAID),
            "one turned bit at {place} can be found by the sums and the seals"
        );
        kept += 1;
    }
    println!(
        "figure: {kept} flips in a log of {} bytes: all told, 0 of {SAID} acts lost",
        log.len()
    );
}

#[test]
fn a_bit_in_the_log_s_own_header_is_damage_too() {
    let killed = Killed::new();
    let log = killed.log();
    for place in 0..HEADER {
        let mut bytes = log.clone();
        bytes[place] ^= 4;
        killed.put_log(&bytes);
        assert_eq!(killed.condition(&bytes), Condition::Damaged, "byte {place}");
        assert_eq!(killed.readable(), Some(SAID), "byte {place}");
    }
}

#[test]
fn a_sector_of_garbage_loses_no_more_than_was_in_it() {
    let killed = Killed::new();
    let log = killed.log();
    let frames = (log.len() - HEADER) / FRAME;
    for frame in (0..frames).step_by(frames / 12) {
        let mut bytes = log.clone();
        let place = (HEADER + frame * FRAME + 1000) / 512 * 512;
        for (at, byte) in bytes[place..place + 512].iter_mut().enumerate() {
            *byte = (at as u8).wrapping_mul(97) ^ 0x5a;
        }
        killed.put_log(&bytes);
        assert_eq!(killed.condition(&bytes), Condition::Damaged, "frame {frame}");
        // A later frame may have the same page again: then nothing is lost at all.
        assert!(
            killed.readable().is_some(),
            "frame {frame}: no state before the loss"
        );
    }
}

#[test]
fn a_torn_tail_is_no_damage() {
    let killed = Killed::new();
    let log = killed.log();
    for cut in [1, 16, 24, 500, 4000, FRAME - 1] {
        let bytes = &log[..log.len() - cut];
        assert_eq!(
            killed.condition(bytes),
            Condition::Whole,
            "cut off by {cut} bytes"
        );
        killed.put_log(bytes);
        assert!(killed.readable() >= Some(SAID - 1), "but for the last act");
    }
    // A power cut may write the later part of the last act and not the earlier.
    let mut bytes = log.clone();
    let last = bytes.len() - FRAME + 100;
    let sector = last.div_ceil(512) * 512;
    bytes[sector..sector + 512].fill(0);
    assert_eq!(
        killed.condition(&bytes),
        Condition::Whole,
        "a sector that was never written"
    );
    for nothing in [
        &log[..0],
        &log[..20],
        &log[..HEADER],
        &log[..HEADER + 100],
        &vec![0; 9000],
    ] {
        assert_eq!(
            killed.condition(nothing),
            Condition::Empty,
            "{} bytes",
            nothing.len()
        );
    }
}

#[test]
fn a_sector_lost_in_an_earlier_act_is_damage() {
    let killed = Killed::new();
    let mut bytes = killed.log();
    let sector = bytes.len() / 2 / 512 * 512;
    bytes[sector..sector + 512].fill(0);
    assert_eq!(killed.condition(&bytes), Condition::Damaged);
}

#[test]
fn a_log_of_another_plan_is_foreign_and_the_plan_opens_without_it() {
    let (killed, other) = (Killed::new(), Killed::new());
    for log in [other.log(), b"Kjaere Siv. Paa tirsdag kan jeg ikke. ".repeat(300)] {
        killed.put_log(&log);
        let checked = inspect(&killed.plan(), &killed.key).unwrap();
        assert_eq!(checked.beside(), Beside::Foreign);
        assert_eq!(checked.whole(), killed.plan(), "the file by itself");
        drop(checked);
        assert_eq!(killed.log(), log, "looking changes nothing");
    }
}

#[test]
fn a_log_of_another_time_is_stale_and_the_plan_opens_without_it() {
    let killed = Killed::new();
    let log = killed.log();
    // The whole plan, grown by much since: the old log's pages do not fit it.
    let connection = open(&killed.plan(), &killed.key, |_| Ok::<(), FileError>(())).unwrap();
    for number in SAID + 1..SAID * 3 {
        say(&connection, number);
    }
    connection.close().unwrap();
    killed.put_log(&log);
    let checked = inspect(&killed.plan(), &killed.key).unwrap();
    assert_eq!(checked.beside(), Beside::Stale);
}

proptest! {
    #[test]
    fn no_bytes_are_too_odd(head in 0u8..3, bytes in prop::collection::vec(any::<u8>(), 0..13_000)) {
        let seal = Seal::of(&DatabaseKey::from_hex(&"ab".repeat(32)).unwrap(), &[7; SALT]).unwrap();
        let mut bytes = bytes;
        if head > 0 && bytes.len() > HEADER {
            bytes[..4].copy_from_slice(&(0x377f_0682u32 + u32::from(head) - 1).to_be_bytes());
            bytes[8..12].copy_from_slice(&(PAGE as u32).to_be_bytes());
        }
        let log = Log::read(&bytes, &seal);
        prop_assert!(log.condition() != Condition::Whole, "nobody ever wrote this");
        prop_assert!(log.at_the_end().is_none_or(|after| after.count > 0));
    }
}
