//! Where each person stands on the drawn network map, in millimetres: the ring says how near, the sector which part of
//! life. The same people always get the same places.

use std::f64::consts::TAU;

use crate::plan::{Closeness, Sector};

/// The paper the map takes.
pub(super) const WIDTH: f64 = 162.0;
pub(super) const HEIGHT: f64 = 156.0;

/// The owner's disc, and the outer edge of each ring.
pub(super) const RADII: [f64; 4] = [13.0, 37.0, 57.0, 77.0];

/// From the top, with the clock; those whose part of life is not said come last.
const SECTORS: [Option<Sector>; 6] = [
    Some(Sector::Family),
    Some(Sector::Friends),
    Some(Sector::NeighboursAndLeisure),
    Some(Sector::WorkAndSchool),
    Some(Sector::Services),
    None,
];

/// What a sector weighs before anybody stands in it: none is too narrow for its name.
const EMPTY_SECTOR: f64 = 2.2;

/// How often those who stand on each other are pushed apart.
const ROUNDS: usize = 600;

/// The air between two boxes.
const AIR: f64 = 1.2;

/// A point on the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// Somebody who is to stand on the map, in a box this wide and high.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub(super) ring: Closeness,
    pub(super) sector: Option<Sector>,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A part of the circle: angles from the top, with the clock.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wedge {
    pub(super) sector: Option<Sector>,
    pub(super) from: f64,
    to: f64,
}

#[derive(Debug, Clone, Copy)]
struct Frame {
    at: Point,
    width: f64,
    height: f64,
}

/// A box that may be moved inside its ring and sector.
#[derive(Debug, Clone, Copy)]
struct Movable {
    place: Frame,
    band: (f64, f64),
    wedge: Wedge,
}

pub(super) const CENTRE: Point = Point {
    x: WIDTH / 2.0,
    y: HEIGHT / 2.0,
};

fn polar(angle: f64, away: f64) -> Point {
    Point {
        x: CENTRE.x + away * angle.sin(),
        y: CENTRE.y - away * angle.cos(),
    }
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

/// The parts of the circle: crowded ones are wider. A part for those whose sector is not said is there only for them.
pub(super) fn wedges(people: &[Standing]) -> Vec<Wedge> {
    let standing = |sector| count(people.iter().filter(|it| it.sector == sector).count());
    let weights: Vec<_> = SECTORS
        .into_iter()
        .map(|sector| (sector, standing(sector)))
        .filter(|(sector, there)| sector.is_some() || *there > 0.0)
        .map(|(sector, there)| (sector, EMPTY_SECTOR + there))
        .collect();
    let all: f64 = weights.iter().map(|(_, weight)| weight).sum();
    let mut from = 0.0;
    weights
        .into_iter()
        .map(|(sector, weight)| {
            let to = from + weight / all * TAU;
            let wedge = Wedge { sector, from, to };
            from = to;
            wedge
        })
        .collect()
}

impl Wedge {
    /// Where the sector's name stands: at the rim.
    pub(super) fn name_at(&self) -> Point {
        let at = polar(f64::midpoint(self.from, self.to), RADII[3] - 4.5);
        held_in(Frame {
            at,
            width: NAME.0,
            height: NAME.1,
        })
    }

    /// Where the line between it and the one before runs.
    pub(super) fn edge(&self) -> (Point, Point) {
        (polar(self.from, RADII[0]), polar(self.from, RADII[3]))
    }
}

/// The room a sector's name takes, and a ring's.
pub(super) const NAME: (f64, f64) = (34.0, 5.0);
pub(super) const RING_NAME: (f64, f64) = (18.0, 4.5);

/// Where the rings' names stand: under the rim of each, at the top.
pub(super) fn ring_names() -> [Point; 3] {
    [1, 2, 3].map(|ring| polar(0.0, RADII[ring] - 3.2))
}

fn band(ring: Closeness) -> (f64, f64) {
    let ring = match ring {
        Closeness::Nearest => 1,
        Closeness::OnTheTeam => 2,
        Closeness::Outside => 3,
    };
    (RADII[ring - 1] + 5.0, RADII[ring] - 5.0)
}

/// A place for each, in the order they came. Nothing where there is no room without standing on others.
pub(super) fn places(people: &[Standing]) -> Vec<Option<Point>> {
    let wedges = wedges(people);
    let fixed = obstacles(&wedges);
    let mut all: Vec<_> = (0..people.len())
        .filter_map(|index| first_place(people, &wedges, index))
        .collect();
    for _ in 0..ROUNDS {
        if !push_apart(&mut all, &fixed) {
            break;
        }
    }
    keep_apart(&all, &fixed)
}

/// Within a sector everyone has an angle of their own, in the middle of the ring.
fn first_place(people: &[Standing], wedges: &[Wedge], index: usize) -> Option<Movable> {
    let person = people.get(index)?;
    let wedge = *wedges.iter().find(|wedge| wedge.sector == person.sector)?;
    let mates: Vec<_> = people
        .iter()
        .enumerate()
        .filter(|(_, other)| other.sector == person.sector)
        .map(|(other, _)| other)
        .collect();
    let number = mates.iter().position(|other| *other == index)?;
    let share = (count(number) + 0.5) / count(mates.len());
    let band = band(person.ring);
    let at = polar(
        wedge.from + share * (wedge.to - wedge.from),
        f64::midpoint(band.0, band.1),
    );
    Some(Movable {
        place: Frame {
            at,
            width: person.width,
            height: person.height,
        },
        band,
        wedge,
    })
}

/// What nobody may stand on: the owner, and the names of sectors and rings.
fn obstacles(wedges: &[Wedge]) -> Vec<Frame> {
    let owner = Frame {
        at: CENTRE,
        width: 2.0 * RADII[0],
        height: 2.0 * RADII[0],
    };
    let sectors = wedges
        .iter()
        .filter(|wedge| wedge.sector.is_some())
        .map(|wedge| Frame {
            at: wedge.name_at(),
            width: NAME.0,
            height: NAME.1,
        });
    let rings = ring_names().into_iter().map(|at| Frame {
        at,
        width: RING_NAME.0,
        height: RING_NAME.1,
    });
    [owner].into_iter().chain(sectors).chain(rings).collect()
}

/// How far one box lies over another, sideways and up and down. Nothing when it does not.
fn overlap(one: &Frame, other: &Frame) -> Option<(f64, f64)> {
    let x = f64::midpoint(one.width, other.width) + AIR - (one.at.x - other.at.x).abs();
    let y = f64::midpoint(one.height, other.height) + AIR - (one.at.y - other.at.y).abs();
    (x > 0.01 && y > 0.01).then_some((x, y))
}

/// Moves boxes that lie on each other, or on what is fixed, a little apart. Whether any did.
fn push_apart(all: &mut [Movable], fixed: &[Frame]) -> bool {
    let mut moved = false;
    for index in 0..all.len() {
        let Some((before, rest)) = all.split_at_mut_checked(index) else {
            continue;
        };
        let Some(one) = rest.first_mut() else {
            continue;
        };
        for other in before {
            if let Some(step) = step(&one.place, &other.place) {
                moved = true;
                shift(&mut one.place, step, 0.5);
                shift(&mut other.place, step, -0.5);
            }
        }
        for other in fixed {
            if let Some(step) = step(&one.place, other) {
                moved = true;
                shift(&mut one.place, step, 1.0);
            }
        }
        one.place.at = at_home(one);
    }
    moved
}

/// The shortest way for `one` to get off `other`.
fn step(one: &Frame, other: &Frame) -> Option<Point> {
    let (x, y) = overlap(one, other)?;
    let away = |one: f64, other: f64| if one < other { -1.0 } else { 1.0 };
    Some(if x < y {
        Point {
            x: x * away(one.at.x, other.at.x),
            y: 0.0,
        }
    } else {
        Point {
            x: 0.0,
            y: y * away(one.at.y, other.at.y),
        }
    })
}

fn shift(place: &mut Frame, step: Point, part: f64) {
    place.at.x += step.x * part;
    place.at.y += step.y * part;
}

/// The nearest point inside the ring, the sector and the paper.
fn at_home(it: &Movable) -> Point {
    let (dx, dy) = (it.place.at.x - CENTRE.x, CENTRE.y - it.place.at.y);
    let away = dx.hypot(dy).clamp(it.band.0, it.band.1);
    let angle = dx.atan2(dy).rem_euclid(TAU);
    let middle = f64::midpoint(it.wedge.from, it.wedge.to);
    let half = (it.wedge.to - it.wedge.from) / 2.0;
    // How far round from the middle of the sector, the short way.
    let off = (angle - middle + TAU / 2.0).rem_euclid(TAU) - TAU / 2.0;
    let at = polar(middle + off.clamp(-half * 0.96, half * 0.96), away);
    held_in(Frame { at, ..it.place })
}

/// The box's middle, moved so that the whole box is on the paper.
fn held_in(it: Frame) -> Point {
    Point {
        x: it.at.x.clamp(it.width / 2.0, WIDTH - it.width / 2.0),
        y: it.at.y.clamp(it.height / 2.0, HEIGHT - it.height / 2.0),
    }
}

/// The places of those who stand on nobody before them, and on nothing that is fixed.
fn keep_apart(all: &[Movable], fixed: &[Frame]) -> Vec<Option<Point>> {
    // A hair's breadth of the air may be lost.
    let lies_on = |one: &Frame, other: &Frame| overlap(one, other).is_some_and(|(x, y)| x.min(y) > AIR / 2.0);
    let mut kept: Vec<Frame> = fixed.to_vec();
    all.iter()
        .map(|it| {
            let has_room = !kept.iter().any(|other| lies_on(&it.place, other));
            has_room.then(|| {
                kept.push(it.place);
                it.place.at
            })
        })
        .collect()
}

/// Whether the line between two points runs through a box round `middle`.
pub(super) fn runs_through(line: (Point, Point), middle: Point, size: (f64, f64)) -> bool {
    let (from, to) = line;
    let mut enter = 0.0_f64;
    let mut leave = 1.0_f64;
    for (start, end, at, half) in [
        (from.x, to.x, middle.x, size.0 / 2.0),
        (from.y, to.y, middle.y, size.1 / 2.0),
    ] {
        let (length, low, high) = (end - start, at - half - start, at + half - start);
        if length.abs() < f64::EPSILON {
            if low > 0.0 || high < 0.0 {
                return false;
            }
            continue;
        }
        let (one, other) = (low / length, high / length);
        enter = enter.max(one.min(other));
        leave = leave.min(one.max(other));
    }
    enter <= leave
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd(size: usize, width: f64, height: f64) -> Vec<Standing> {
        let rings = [Closeness::Nearest, Closeness::OnTheTeam, Closeness::Outside];
        (0..size)
            .map(|number| Standing {
                ring: rings[number % 7 % 3],
                sector: SECTORS[number % 5],
                width,
                height,
            })
            .collect()
    }

    #[test]
    fn a_team_has_room_beside_each_other() {
        let people = crowd(14, 28.0, 10.0);
        let places = places(&people);
        assert!(
            places.iter().all(Option::is_some),
            "fourteen people fit with their names: {places:?}"
        );
        for (number, one) in places.iter().flatten().enumerate() {
            for other in places.iter().flatten().skip(number + 1) {
                assert!(
                    (one.x - other.x).abs() > 27.9 || (one.y - other.y).abs() > 9.9,
                    "{one:?} lies on {other:?}"
                );
            }
        }
    }

    #[test]
    fn nobody_leaves_the_paper_or_their_ring() {
        let people = crowd(60, 8.0, 8.0);
        let places = places(&people);
        for (person, place) in people.iter().zip(&places) {
            let Some(place) = place else { continue };
            assert!(
                (4.0..=WIDTH - 4.0).contains(&place.x) && (4.0..=HEIGHT - 4.0).contains(&place.y),
                "{place:?} is off the paper"
            );
            let away = (place.x - CENTRE.x).hypot(place.y - CENTRE.y);
            let (from, to) = band(person.ring);
            assert!(
                (from - 4.0..=to + 4.0).contains(&away),
                "{place:?} is not in the ring from {from} to {to}"
            );
        }
        assert!(
            places.iter().flatten().count() > 40,
            "most of sixty numbers find room"
        );
    }

    #[test]
    fn lines_know_what_is_in_their_way() {
        let at = |x, y| Point { x, y };
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
}
