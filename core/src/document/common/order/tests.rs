//! The order people stand in.

use super::*;
use crate::plan::Plan;

fn person(name: &str, rank: f64, active: bool) -> Person {
    Person {
        name: name.to_owned(),
        rank,
        active,
        ..Person::default()
    }
}

#[test]
fn people_stand_in_a_sensible_order() {
    let plan = Plan {
        people: vec![
            person("Åse", 1.0, true),
            person("Tone", 0.0, false),
            person("Zoe", 1.0, true),
            person("Siv", 0.0, true),
            person("Aase", 1.0, true),
            person("Berit", 1.0, true),
        ],
        ..Plan::default()
    };
    let names: Vec<_> = in_order(&InSight::of(&plan))
        .into_iter()
        .map(|person| person.name.as_str())
        .collect();
    assert_eq!(
        names,
        ["Siv", "Berit", "Zoe", "Åse", "Aase", "Tone"],
        "by place, then by name as Norwegians sort"
    );
}
