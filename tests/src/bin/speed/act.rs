//! One act, safely on the disk, beside the least SQLite can do: one row, not encrypted, in the same kind of journal and as
//! safely on the same disk. Taken in turn, since a disk is slower some seconds than others.
//!
//! What is compared is most of all how often each waits for the disk, so it says something only where the disk takes its
//! time. Many machines' disks answer before anything can be safely on them; so the same is measured once more on a disk
//! that takes one, two and four thousandths of a second longer, as those in people's laptops do.

use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;
use viktig_core::plan::{Edit, Kind};
use viktig_core::store::{Store, ThisLaptop};

use crate::long_plan::LongPlan;
use crate::table::{Line, Run, Target, Unit};
use crate::{ALONE, Outcome, median, timed};
use viktig_tests::{SLOW_BY, slow_disk};

const RUNS: usize = 7;
const ROUNDS: usize = 60;
const TARGET: Target = Target::TimesAtMost(1.5);

/// What is looked at before every commit may cost next to nothing of it.
const LOOKING: Target = Target::TimesAtMost(0.1);

/// How much longer the slowed disks take, in milliseconds.
const SLOWER: [&str; 3] = ["1", "2", "4"];

/// How long this disk takes to have one page safely written, in milliseconds.
pub(crate) fn settles(folder: &Path) -> Outcome<f64> {
    let mut file = std::fs::File::create(folder.join("page"))?;
    let mut took = Vec::new();
    for _ in 0..100 {
        file.seek(SeekFrom::Start(0))?;
        file.write_all(&[1; 4096])?;
        let (time, done) = timed(|| file.sync_data());
        done?;
        took.push(time);
    }
    Ok(median(took))
}

/// Measures the same on slowed disks: this program again, with a slower disk under it. Gives how many targets were
/// missed.
pub(crate) fn on_slowed_disks() -> Outcome<usize> {
    let slow = slow_disk();
    let mut missed = 0;
    for by in SLOWER {
        let again = Command::new(std::env::current_exe()?)
            .arg(ALONE)
            .env("LD_PRELOAD", &slow)
            .env(SLOW_BY, by)
            .status()?;
        missed += usize::try_from(again.code().ok_or("the slowed measure was ended")?)?;
    }
    Ok(missed)
}

/// What one round took, in milliseconds.
struct Round {
    bare: f64,
    fresh: f64,
    keystroke: f64,
    looked: f64,
}

/// Measures a change by itself, and a keystroke that goes on where the last one ended.
pub(crate) fn compare(long: &LongPlan, folder: &Path) -> Outcome<Vec<Line>> {
    let mut store = Store::new(long.open_copy("act.db")?, long.device, Box::new(ThisLaptop), None)?;
    let bare = bare(&folder.join("bare.db"))?;
    let goals: Vec<Uuid> = store
        .records()
        .of_kind(Kind::Goal)
        .map(|(id, _)| id)
        .take(2)
        .collect();
    let before = store.verify()?;
    let (mut fresh, mut keystroke, mut looked) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..=RUNS {
        let rounds = (0..ROUNDS)
            // The two goals in turn, or the next change would go on from the last.
            .map(|round| one_round(&bare, &mut store, long, goals[round % 2], run * ROUNDS + round))
            .collect::<Outcome<Vec<Round>>>()?;
        // The first run writes a log that still grows, which is slower than one that is written over.
        if run > 0 {
            let middle = |of: fn(&Round) -> f64| median(rounds.iter().map(of).collect());
            let other = middle(|round| round.bare);
            fresh.push(Run {
                ours: middle(|round| round.fresh),
                other,
            });
            keystroke.push(Run {
                ours: middle(|round| round.keystroke),
                other,
            });
            looked.push(Run {
                ours: middle(|round| round.looked),
                other,
            });
        }
    }
    // Each round has two changes of their own, and a keystroke that grows the second.
    if store.verify()? != before + 2 * (RUNS + 1) * ROUNDS {
        return Err("a keystroke did not grow in place: what was measured is something else".into());
    }
    let line = |what, target, runs| Line {
        what,
        unit: Unit::Milliseconds,
        target,
        runs: Ok(runs),
    };
    Ok(vec![
        line(
            "one act, durable, beside a bare SQLite commit: a change",
            TARGET,
            fresh,
        ),
        line(
            "one act, durable, beside a bare SQLite commit: a keystroke",
            TARGET,
            keystroke,
        ),
        line(
            "looking whether the file is still ours, beside a bare commit",
            LOOKING,
            looked,
        ),
    ])
}

fn one_round(
    bare: &Connection,
    store: &mut Store,
    long: &LongPlan,
    goal: Uuid,
    number: usize,
) -> Outcome<Round> {
    const BEFORE: &str = "Jeg vil møte på jobb til rett tid, som alle andre";
    let words = format!("{BEFORE}, for {number}. gang");
    let edit = |words: String| {
        [Edit::Change {
            kind: Kind::Goal,
            id: goal,
            field: "why".to_owned(),
            value: Value::from(words),
        }]
    };
    let (first, second) = (edit(words.clone()), edit(format!("{words}.")));
    // Only what goes on from what stood there grows: so that must stand there first.
    store.act(long.pen, &edit(BEFORE.to_owned()))?;
    let (bare, committed) = timed(|| commit(bare, &words));
    let (fresh, changed) = timed(|| store.act(long.pen, &first));
    let (keystroke, grown) = timed(|| store.act(long.pen, &second));
    let (looked, ours) = timed(|| store.still_mine());
    committed?;
    changed?;
    grown?;
    ours?;
    Ok(Round {
        bare,
        fresh,
        keystroke,
        looked,
    })
}

/// An unencrypted file with a log that has been written to its full length once, as that of a plan in use.
fn bare(path: &Path) -> Outcome<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = OFF;
         PRAGMA temp_store = MEMORY;
         CREATE TABLE line (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;",
    )?;
    let pages: i64 = connection.pragma_query_value(None, "wal_autocheckpoint", |row| row.get(0))?;
    for number in 0..pages {
        commit(&connection, &number.to_string())?;
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

fn commit(connection: &Connection, words: &str) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("INSERT INTO line (words) VALUES (?1)")?
        .execute([words])
}
