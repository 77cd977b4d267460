//! Where people stand on the map of the screen.

use super::super::testing::{id, person};
use super::*;
use crate::plan::Plan;

const SECTORS: [Sector; 5] = [
    Sector::Family,
    Sector::Friends,
    Sector::NeighboursAndLeisure,
    Sector::WorkAndSchool,
    Sector::Services,
];

/// So many, spread over every ring and sector.
fn crowd(size: usize) -> Plan {
    let people = (0..size).map(|at| Person {
        name: format!("Navn {at}"),
        title: "nabo".to_owned(),
        closeness: Some(RINGS[at % 3]),
        sector: Some(SECTORS[at % 5]),
        ..person(u128::try_from(at).unwrap() + 10, &[])
    });
    Plan {
        people: people.chain([person(1, &[Role::Owner])]).collect(),
        ..Plan::default()
    }
}

fn map(plan: &Plan) -> NetworkMap {
    NetworkMap::of(&InSight::of(plan), None)
}

#[test]
fn everyone_stands_in_the_ring_and_the_sector_they_are_given() {
    for size in [0, 1, 8, 16, 30, 60] {
        let plan = crowd(size);
        let map = map(&plan);
        assert_eq!(map.places.len(), size, "nobody is left out of {size}");
        for placed in &map.places {
            let person = plan.people.iter().find(|it| it.id == placed.person).unwrap();
            assert_eq!(
                map.ground.place_of(placed.at),
                (person.closeness.unwrap(), person.sector),
                "{} of {size}, at {:?}",
                person.name,
                placed.at
            );
        }
    }
}

#[test]
fn nobody_stands_on_anybody_else() {
    for size in [8, 16, 24, 60] {
        let places = map(&crowd(size)).places;
        for (index, one) in places.iter().enumerate() {
            for other in &places[index + 1..] {
                let apart = (one.at.x - other.at.x).hypot(one.at.y - other.at.y);
                assert!(
                    apart >= 2.0 * DISC,
                    "{one:?} stands on {other:?}, of {size} people"
                );
            }
        }
    }
}

#[test]
fn a_few_have_room_for_what_they_are_and_a_crowd_has_the_page() {
    let few = map(&crowd(8));
    assert!(
        few.is_titled && !few.is_crowded,
        "eight have their titles, beside the list"
    );
    let crowd = map(&crowd(60));
    assert!(crowd.is_crowded && !crowd.is_titled, "sixty have names only");
    assert!(
        crowd.ground.width > few.ground.width,
        "and there is more room for them"
    );
}

#[test]
fn the_same_people_stand_where_they_stood() {
    let mut plan = crowd(30);
    let before = map(&plan);
    assert_eq!(map(&plan), before, "the same people get the same places");
    plan.people[3].phone = "900 00 000".to_owned();
    let after = NetworkMap::of(&InSight::of(&plan), Some(&before));
    assert_eq!(after, before, "what is not on the map moves nobody");
    plan.people[3].sector = None;
    let after = NetworkMap::of(&InSight::of(&plan), Some(&before));
    let moved = after.places.iter().find(|it| it.person == id(13)).unwrap();
    assert_eq!(
        after.ground.place_of(moved.at).1,
        None,
        "there is a part for whose sector nobody has said"
    );
}
