//! Looking for a word in a plan with three thousand follow-ups, and in everything that ever stood there.

use serde_json::{Value, json};
use viktig_core::plan::{Edit, Kind};
use viktig_core::reading::SearchAsked;
use viktig_core::store::{Environment, Store, ThisLaptop};

use crate::long_plan::LongPlan;
use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, timed};

const RUNS: usize = 9;
const FOLLOW_UPS: usize = 3_000;

/// Measures it as somebody types: a word that stands in one place, in the plan that the window shows.
pub(crate) fn measure(long: &LongPlan) -> Outcome<Line> {
    let connection = long.open_copy("search.db")?;
    let mut store = Store::new(connection, long.device, Box::new(ThisLaptop), None)?;
    let action = store.records().of_kind(Kind::Action).map(|(id, _)| id).next();
    let action = action.ok_or("a long plan has actions")?;
    let added: Vec<Edit> = (0..FOLLOW_UPS)
        .map(|number| {
            let fields = json!({
                "action": action, "due": "2027-04-15", "state": "done", "doneOn": "2027-04-15",
                "outcome": format!("Gang {number}: det ble rødt i kanten. Jeg sendte bilde, og fikk svar samme dag."),
            });
            match fields {
                Value::Object(fields) => Ok(Edit::Add { kind: Kind::FollowUp, id: ThisLaptop.new_id(), fields }),
                _ => Err("a record is an object"),
            }
        })
        .collect::<Result<_, _>>()?;
    store.act(long.pen, &added)?;
    store.reading()?;
    let asked = SearchAsked {
        words: "gang 2999: rødt".to_owned(),
        earlier: true,
    };
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let (ours, found) = timed(|| store.search(&asked));
        if found?.count != 1 {
            return Err("the word stands in one place".into());
        }
        runs.push(Run { ours, other: 0.0 });
    }
    Ok(Line {
        what: "looking in 3,000 follow-ups and 20,000 changes as somebody types, beside nothing",
        unit: Unit::Milliseconds,
        target: Target::MoreAtMost(100.0),
        runs: Ok(runs),
    })
}
