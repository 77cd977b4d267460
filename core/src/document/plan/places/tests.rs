//! Places on the network map.

use super::*;
use crate::reading::RINGS;

fn placed(people: &[Framed]) -> Vec<Option<Spot>> {
    places(&ground(people.iter().map(|it| (it.ring, it.sector))), people)
}

fn crowd(size: usize, width: f64, height: f64) -> Vec<Framed> {
    let rings = [Closeness::Nearest, Closeness::OnTheTeam, Closeness::Outside];
    let sectors = [
        Sector::Family,
        Sector::Friends,
        Sector::NeighboursAndLeisure,
        Sector::WorkAndSchool,
        Sector::Services,
    ];
    (0..size)
        .map(|number| Framed {
            ring: rings[number % 7 % 3],
            sector: Some(sectors[number % 5]),
            width,
            height,
            sinks: 0.0,
        })
        .collect()
}

#[test]
fn a_team_has_room_beside_each_other() {
    let people = crowd(14, 24.0, 6.4);
    let places = placed(&people);
    assert!(
        places.iter().all(Option::is_some),
        "fourteen people fit with their names: {places:?}"
    );
    for (number, one) in places.iter().flatten().enumerate() {
        for other in places.iter().flatten().skip(number + 1) {
            assert!(
                (one.x - other.x).abs() > 24.0 || (one.y - other.y).abs() > 6.4,
                "{one:?} lies on {other:?}"
            );
        }
    }
}

#[test]
fn nobody_leaves_the_paper_or_their_ring() {
    let people = crowd(60, 8.0, 8.0);
    let places = placed(&people);
    for (person, place) in people.iter().zip(&places) {
        let Some(place) = place else { continue };
        assert!(
            (4.0..=WIDTH - 4.0).contains(&place.x) && (4.0..=HEIGHT - 4.0).contains(&place.y),
            "{place:?} is off the paper"
        );
        let away = (place.x - CENTRE.x).hypot(place.y - CENTRE.y);
        let ring = RINGS.iter().position(|it| *it == person.ring).unwrap();
        let (from, to) = (RADII[ring] + CLEAR, RADII[ring + 1] - CLEAR);
        assert!(
            (from - 4.0..=to + 4.0).contains(&away),
            "{place:?} is not in the ring from {from} to {to}"
        );
    }
    assert!(
        places.iter().flatten().count() > 30,
        "most of sixty numbers find room"
    );
}

#[test]
fn lines_know_what_is_in_their_way() {
    let at = |x, y| Spot { x, y };
    let line = (at(0.0, 0.0), at(10.0, 10.0));
    assert!(
        runs_through(line, at(5.0, 5.0), (2.0, 2.0)),
        "in the middle of it"
    );
    assert!(!runs_through(line, at(8.0, 2.0), (2.0, 2.0)), "beside it");
    assert!(
        !runs_through(line, at(20.0, 20.0), (2.0, 2.0)),
        "beyond the end of it"
    );
}
