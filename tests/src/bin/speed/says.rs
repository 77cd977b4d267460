//! What reading a plan anew costs each act: an act whose answer tells what the plan says now, beside the same act in the same
//! plan that nobody shows.

use serde_json::Value;
use uuid::Uuid;
use viktig_core::plan::{Edit, Kind};
use viktig_core::store::{Store, ThisLaptop};

use crate::long_plan::LongPlan;
use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, median, timed};

const RUNS: usize = 7;
const ROUNDS: usize = 60;

/// Measures the two in turn.
pub(crate) fn compare(long: &LongPlan) -> Outcome<Line> {
    let opened = |name| -> Outcome<Store> {
        let connection = long.open_copy(name)?;
        Ok(Store::new(connection, long.device, Box::new(ThisLaptop), None)?)
    };
    let (mut shown, mut bare) = (opened("shown.db")?, opened("bare-act.db")?);
    shown.reading()?;
    let action = shown.records().of_kind(Kind::Action).map(|(id, _)| id).next();
    let action = action.ok_or("a long plan has actions")?;
    let mut runs = Vec::new();
    for run in 0..=RUNS {
        let (mut ours, mut other) = (Vec::new(), Vec::new());
        for round in 0..ROUNDS {
            // A day that comes and goes: what is promised and what is due are another each time.
            let edit = [moved(action, run * ROUNDS + round)];
            let (time, changed) = timed(|| shown.act(long.pen, &edit));
            changed?;
            ours.push(time);
            let (time, changed) = timed(|| bare.act(long.pen, &edit));
            changed?;
            other.push(time);
        }
        // The first run writes a log that still grows.
        if run > 0 {
            runs.push(Run {
                ours: median(ours),
                other: median(other),
            });
        }
    }
    Ok(Line {
        what: "one act with what the plan says then, beside the act by itself",
        unit: Unit::Milliseconds,
        target: Target::MoreAtMost(3.0),
        runs: Ok(runs),
    })
}

fn moved(id: Uuid, number: usize) -> Edit {
    Edit::Change {
        kind: Kind::Action,
        id,
        field: "to".to_owned(),
        value: Value::from(format!("2031-03-{:02}", number % 28 + 1)),
    }
}
