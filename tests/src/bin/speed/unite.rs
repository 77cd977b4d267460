//! Two copies of one plan that meet after a long life: taking in what the other wrote, and finding that there is nothing new,
//! each beside reading the plan's whole journal once.

use serde_json::{Map, Value};
use uuid::Uuid;
use viktig_core::plan::{DeviceId, Edit, Kind};
use viktig_core::store::{Environment, Store, ThisLaptop};

use crate::long_plan::LongPlan;
use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, timed};

const RUNS: usize = 3;

/// How many acts each of the two does by itself.
const APART: usize = 100;

/// The other copy.
const THERE: DeviceId = DeviceId(Uuid::from_u128(98));

/// Measures both, with two copies that have nearly everything in common.
pub(crate) fn compare(long: &LongPlan) -> Outcome<Vec<Line>> {
    let theirs = written_on(long, THERE)?.journal()?;
    let (mut new, mut nothing) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let mut here = written_on(long, long.device)?;
        let (other, read) = timed(|| here.journal());
        read?;
        let (ours, met) = timed(|| here.unite(long.pen, &theirs, THERE));
        if usize::try_from(met?.acts)? != APART {
            return Err("what the other copy wrote was not taken in".into());
        }
        new.push(Run { ours, other });
        let (ours, news) = timed(|| here.news(&theirs));
        if news?.acts != 0 {
            return Err("what was taken in is new no longer".into());
        }
        nothing.push(Run { ours, other });
    }
    Ok(vec![
        line(
            "two copies of 200,000 changes meet, beside reading one of them",
            5.0,
            new,
        ),
        line(
            "the same when nothing is new, beside reading one of them",
            4.0,
            nothing,
        ),
    ])
}

fn line(what: &'static str, most: f64, runs: Vec<Run>) -> Line {
    Line {
        what,
        unit: Unit::Milliseconds,
        target: Target::TimesAtMost(most),
        runs: Ok(runs),
    }
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
