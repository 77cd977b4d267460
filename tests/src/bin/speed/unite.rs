//! Two copies of one plan that meet after a long life: how long it takes and how much memory, how both grow with the plan, that
//! nothing is new, and what a year of segments weighs. Each stands beside reading the plan's whole journal once, or beside what it is
//! about.

use std::collections::BTreeMap;
use std::fs;

use chrono::Utc;
use serde_json::{Map, Value};
use uuid::Uuid;
use viktig_core::journal::{Change, Journal};
use viktig_core::plan::{ActId, DeviceId, Edit, Kind, PlanId};
use viktig_core::segment::{CopyKey, Header, PlanIdentity, new_secret, seal};
use viktig_core::store::{Environment, Store, ThisLaptop};

use crate::long_plan::LongPlan;
use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, median, timed};

const RUNS: u128 = 3;

/// How many acts each of the two does by itself.
const APART: usize = 100;

/// As many times more stands in the one plan as in the other, and a third for what no longer fits in the processor.
const TIMES_MORE: f64 = 10.0 * 1.33;

/// What one person writes in a year by the model in docs/copies.md: so many segments, of so many acts.
const SEGMENTS: usize = 240;
const ACTS: usize = 12;

/// What meeting costs, of plans of one length.
#[derive(Default)]
struct Costs {
    /// Taking in, beside reading the journal once.
    new: Vec<Run>,
    /// Finding that nothing is new, beside the same.
    nothing: Vec<Run>,
    /// The memory that taking in needs at the most, beside the plan's file.
    memory: Option<Vec<Run>>,
}

/// Measures all of it, with two copies that have nearly everything in common; `long` is a tenth of `longest`.
pub(crate) fn compare(long: &LongPlan, longest: &LongPlan) -> Outcome<Vec<Line>> {
    let (small, large) = (measure(long)?, measure(longest)?);
    let ours = |runs: &[Run]| median(runs.iter().map(|run| run.ours).collect());
    let grown = |small: &[Run], large: &[Run]| {
        vec![Run {
            ours: ours(large),
            other: ours(small),
        }]
    };
    let linear = Target::TimesAtMost(TIMES_MORE);
    let grows = line(
        "uniting 200,000 changes, beside 20,000",
        linear,
        grown(&small.new, &large.new),
    );
    let grows_with_nothing = line(
        "finding that nothing of 200,000 changes is new, beside 20,000",
        linear,
        grown(&small.nothing, &large.nothing),
    );
    Ok(vec![
        line(
            "two copies of 200,000 changes meet (2 s), beside reading one of them",
            Target::TimesAtMost(5.0),
            large.new,
        ),
        line(
            "the same when nothing is new (100 ms), beside reading one of them",
            Target::FasterAtLeast(10.0),
            large.nothing,
        ),
        Line {
            what: "the memory that it takes to meet, beside the plan's file",
            unit: Unit::Mebibytes,
            target: Target::TimesAtMost(2.0),
            runs: large.memory.ok_or("only Linux tells how much memory was used"),
        },
        grows,
        grows_with_nothing,
        Line {
            what: "a year of one person's segments, beside the same acts as JSON",
            unit: Unit::Mebibytes,
            target: Target::TimesAtMost(1.0),
            runs: Ok(vec![year_of_segments(long)?]),
        },
    ])
}

fn line(what: &'static str, target: Target, runs: Vec<Run>) -> Line {
    Line {
        what,
        unit: Unit::Milliseconds,
        target,
        runs: Ok(runs),
    }
}

fn measure(long: &LongPlan) -> Outcome<Costs> {
    let mut costs = Costs::default();
    for run in 0..RUNS {
        let other_copy = DeviceId(Uuid::from_u128(98 + run));
        let mut there = written_on(long, other_copy)?;
        let theirs = there.journal()?;
        let mut here = written_on(long, long.device)?;
        let (other, read) = timed(|| here.journal());
        drop(read?);
        let before = peak_begun_anew();
        let (ours, met) = timed(|| here.unite(long.pen, &theirs, other_copy));
        if usize::try_from(met?.acts)? != APART {
            return Err("what the other copy wrote was not taken in".into());
        }
        if let (Some(before), Some(peak)) = (before, told_by_system("VmHWM:")) {
            costs.memory.get_or_insert_with(Vec::new).push(Run {
                ours: (peak - before).max(0.0),
                other: mebibytes(fs::metadata(&long.path)?.len())?,
            });
        }
        costs.new.push(Run { ours, other });
        // The other copy takes in what was written here, and then they have the same.
        there.unite(long.pen, &here.journal()?, long.device)?;
        // As when a locked copy of either was made.
        here.mark_copied()?;
        there.mark_copied()?;
        let (ours, same) = timed(|| here.has_the_same_as(&there));
        if !same? {
            return Err("two copies that met do not have the same".into());
        }
        costs.nothing.push(Run { ours, other });
    }
    Ok(costs)
}

/// The plan on a copy, which wrote something by itself.
fn written_on(long: &LongPlan, copy: DeviceId) -> Outcome<Store> {
    let connection = long.open_copy(&format!("unite-{copy}.db"))?;
    let mut store = Store::new(connection, copy, Box::new(ThisLaptop), None)?;
    for number in 0..APART {
        let text = Value::from(format!("Dette skrev vi hver for oss, {number}."));
        let edit = Edit::Add {
            kind: Kind::Matter,
            id: ThisLaptop.new_id(),
            fields: Map::from_iter([("text".to_owned(), text)]),
        };
        store.act(long.pen, &[edit])?;
    }
    Ok(store)
}

/// What a year weighs as it lies in a shared folder, and as it is told in the open format, in mebibytes.
fn year_of_segments(long: &LongPlan) -> Outcome<Run> {
    let identity = PlanIdentity::first();
    let key = CopyKey::of(&new_secret()?, &new_secret()?);
    let mut of_act: BTreeMap<ActId, Vec<Change>> = BTreeMap::new();
    for change in &long.journal.changes {
        of_act.entry(change.act).or_default().push(change.clone());
    }
    let (mut sealed, mut told) = (0, 0);
    let mut previous = None;
    let newest = long.journal.acts.iter().rev().take(SEGMENTS * ACTS);
    let acts: Vec<_> = newest.cloned().collect();
    for (number, acts) in (1..).zip(acts.chunks(ACTS)) {
        let changes = acts
            .iter()
            .flat_map(|act| of_act.remove(&act.id).unwrap_or_default());
        let piece = Journal {
            changes: changes.collect(),
            acts: acts.to_vec(),
        };
        let header = Header {
            plan: PlanId(Uuid::from_u128(1)),
            copy: long.device,
            key: key.public(),
            number,
            previous: previous.take(),
            seen: Vec::new(),
            writers: vec![long.pen.writer],
            at: Utc::now(),
        };
        let (name, bytes) = seal(&header, &piece, &key, &identity)?;
        sealed += bytes.len();
        told += serde_json::to_vec(&piece)?.len();
        previous = Some(name);
    }
    Ok(Run {
        ours: mebibytes(u64::try_from(sealed)?)?,
        other: mebibytes(u64::try_from(told)?)?,
    })
}

fn mebibytes(bytes: u64) -> Outcome<f64> {
    Ok(f64::from(u32::try_from(bytes / 1024)?) / 1024.0)
}

/// Lets the system count the most memory used from now on, and tells how much is used now. Nothing where it does not count.
fn peak_begun_anew() -> Option<f64> {
    fs::write("/proc/self/clear_refs", "5").ok()?;
    told_by_system("VmRSS:")
}

/// What Linux tells of this program's memory, in mebibytes.
fn told_by_system(what: &str) -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what))?;
    let kibibytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes / 1024.0)
}
