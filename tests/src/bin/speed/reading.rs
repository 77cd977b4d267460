//! Reading the whole of a long plan, from an open file to the typed plan the window gets.

use viktig_core::store::{Store, ThisLaptop};

use crate::long_plan::LongPlan;
use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, timed};

const RUNS: usize = 9;

/// Measures it, each time from a file that has just been opened.
pub(crate) fn measure(long: &LongPlan) -> Outcome<Line> {
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let connection = long.open_copy("reading.db")?;
        let (ours, plan) = timed(|| {
            Store::new(connection, long.device, Box::new(ThisLaptop), None).and_then(|store| store.plan())
        });
        plan?;
        runs.push(Run { ours, other: 0.0 });
    }
    Ok(Line {
        what: "reading a plan of 1,000 records and 20,000 changes, beside nothing",
        unit: Unit::Milliseconds,
        target: Target::MoreAtMost(50.0),
        runs: Ok(runs),
    })
}
