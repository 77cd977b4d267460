//! What plans say, for the tests of the window: a line of JSON with a plan and a day comes in, a line with the plan's
//! reading goes out. So they see what core says, and not what somebody once thought it would.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde_json::Value;
use viktig_core::plan::{Plan, PlanRecords};
use viktig_core::reading::Reading;

/// The plan and the day on a line.
fn asked(line: &str) -> serde_json::Result<(Plan, NaiveDate)> {
    let mut asked: Value = serde_json::from_str(line)?;
    let mut part = |name| asked.get_mut(name).map(Value::take).unwrap_or_default();
    Ok((
        serde_json::from_value(part("plan"))?,
        serde_json::from_value(part("today"))?,
    ))
}

/// The plan with its records by age, as the store has them.
fn by_age(plan: Plan) -> Plan {
    let mut sorted = Plan::default();
    let records = PlanRecords::from(plan).each();
    records.into_iter().for_each(|(_, record)| sorted.set(record));
    sorted
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lines() {
        let (plan, today) = asked(&line?)?;
        serde_json::to_writer(&mut out, &Reading::of(&by_age(plan), today))?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}
