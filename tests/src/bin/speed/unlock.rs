//! Unlocking a long plan that something was written in before it was locked, beyond what age takes to try a phrase. A wrong
//! phrase costs age the same and nothing else, so it is what the right one is held beside.

use secrecy::SecretString;
use serde_json::Value;
use viktig_core::open_plan::OpenPlan;
use viktig_core::plan::{Edit, Kind};
use viktig_core::vault::{STANDARD_WORK_FACTOR, WayIn};

use crate::long_plan::LongPlan;
use crate::on_shelf::{imported, name, opening, phrase};
use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, timed};

const RUNS: usize = 9;

/// Measures it as people meet it, and with age's work made as little as it can be, which shows the rest more sharply.
pub(crate) fn compare(long: &LongPlan) -> Outcome<Vec<Line>> {
    Ok(vec![
        line(
            "unlocking 20,000 changes, beside age's own time",
            measure(long, STANDARD_WORK_FACTOR)?,
        ),
        line("the same with age's work factor at its lowest", measure(long, 1)?),
    ])
}

/// The same of a plan ten times as long.
pub(crate) fn compare_longest(longest: &LongPlan) -> Outcome<Vec<Line>> {
    Ok(vec![line(
        "unlocking 200,000 changes, beside age's own time",
        measure(longest, STANDARD_WORK_FACTOR)?,
    )])
}

fn line(what: &'static str, runs: Vec<Run>) -> Line {
    Line {
        what,
        unit: Unit::Milliseconds,
        target: Target::MoreAtMost(60.0),
        runs: Ok(runs),
    }
}

fn measure(long: &LongPlan, work_factor: u8) -> Outcome<Vec<Run>> {
    let shelf = long.shelf.clone().with_work_factor(work_factor);
    let name = name(&imported(long, &shelf)?)?;
    let unlock =
        |phrase: &SecretString| timed(|| OpenPlan::unlock(opening(&shelf), &name, WayIn::Owner, phrase));
    let mut runs = Vec::new();
    for run in 0..RUNS {
        let (other, refused) = unlock(&SecretString::from("en annen setning"));
        if refused.is_ok() {
            return Err("a wrong phrase opened the plan".into());
        }
        let (ours, plan) = unlock(&phrase());
        let mut plan = plan?;
        write(&mut plan, long, run)?;
        drop(plan.lock().keep());
        runs.push(Run { ours, other });
    }
    Ok(runs)
}

/// Leaves something new in the plan, as people do.
fn write(plan: &mut OpenPlan, long: &LongPlan, run: usize) -> Outcome<()> {
    let matter = plan.records().of_kind(Kind::Matter).map(|(id, _)| id).next();
    let id = matter.ok_or("the plan has no matter")?;
    let edit = Edit::Change {
        kind: Kind::Matter,
        id,
        field: "text".to_owned(),
        value: Value::from(format!("Sove, {run}. natt")),
    };
    plan.act(long.pen, &[edit])?;
    Ok(())
}
