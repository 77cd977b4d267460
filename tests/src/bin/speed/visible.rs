//! The plan as one reader may see it: what every document that is made for somebody begins with.

use viktig_core::plan::{Consent, ConsentSort, LifeArea, Role};
use viktig_core::reading::visible_to;
use viktig_core::store::{Environment, Store, ThisLaptop};

use crate::long_plan::LongPlan;
use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, timed};

const RUNS: usize = 9;

/// Measures it, for somebody who sees everything but one part of life.
pub(crate) fn measure(long: &LongPlan) -> Outcome<Line> {
    let connection = long.open_copy("visible.db")?;
    let store = Store::new(connection, long.device, Box::new(ThisLaptop), None)?;
    let mut plan = store.plan()?;
    let today = ThisLaptop.now()?.date_naive();
    let reader = plan.people.iter().find(|it| !it.is(Role::Owner));
    let reader = reader.ok_or("a long plan has people")?.id;
    plan.consents.push(Consent {
        sort: ConsentSort::Sharing,
        person: Some(reader),
        everything: true,
        but_areas: vec![LifeArea::Health],
        ..Consent::default()
    });
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let (ours, seen) = timed(|| visible_to(&plan, reader, today));
        if seen.actions.len() != plan.actions.len() {
            return Err("the reader sees every action".into());
        }
        runs.push(Run { ours, other: 0.0 });
    }
    Ok(Line {
        what: "the plan of 1,000 records as one reader may see it, beside nothing",
        unit: Unit::Milliseconds,
        target: Target::MoreAtMost(2.0),
        runs: Ok(runs),
    })
}
