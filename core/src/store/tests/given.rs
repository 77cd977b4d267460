//! What is given with each act, put together, is what the plan says when it is read anew: whatever order the records came
//! in, and whatever their ids are.

use super::*;
use crate::reading::{Reading, ReadingParts};

/// The parts that came, in what whoever shows the plan has.
fn put_in(shown: &mut Value, parts: &ReadingParts) {
    let parts = serde_json::to_value(parts).unwrap();
    for (part, says) in parts.as_object().unwrap() {
        match (part.as_str(), says) {
            // Of what is in sight only the kinds that differ are given.
            ("inSight", Value::Object(kinds)) => {
                for (kind, ids) in kinds {
                    shown[part][kind] = ids.clone();
                }
            }
            _ => shown[part] = says.clone(),
        }
    }
}

#[test]
fn an_act_gives_what_the_plan_says_when_it_is_read_anew() {
    let mut table = Table::laid();
    for number in [30, 20, 10] {
        table.arne(add(
            Kind::FollowUp,
            number,
            json!({"wholePlan": true, "due": "2027-02-01"}),
        ));
        table.arne(add(
            Kind::Goal,
            number + 1,
            json!({"title": "Sove.", "rank": number}),
        ));
    }
    let acts = [
        change(Kind::FollowUp, 20, "state", "done"),
        change(Kind::FollowUp, 30, "due", "2027-05-01"),
        change(Kind::Goal, 31, "rank", 1),
        add(Kind::FollowUp, 5, json!({"wholePlan": true, "due": "2027-02-01"})),
        Edit::Remove {
            kind: Kind::Goal,
            id: id(11),
        },
        change(Kind::Goal, 21, "title", "Sove hele natta."),
        Edit::Restore {
            kind: Kind::Goal,
            id: id(11),
        },
    ];
    let mut shown = serde_json::to_value(table.store.reading().unwrap()).unwrap();
    for edit in acts {
        let said = format!("{edit:?}");
        put_in(&mut shown, &table.arne(edit).reading);
        let today = table.clock.today().unwrap();
        let anew = Reading::of(&table.store.plan().unwrap(), today);
        assert_eq!(shown, serde_json::to_value(anew).unwrap(), "after {said}");
    }
    let agenda = table.store.reading().unwrap().agenda;
    assert_eq!(
        (agenda.overdue.len(), agenda.done.len()),
        (2, 1),
        "what is done is no longer late as well"
    );
}
