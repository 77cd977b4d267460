//! Where each person stands on the drawn network map, in millimetres: the ring says how near, the sector which part of
//! life. The same people always get the same places.

use std::f64::consts::TAU;

use crate::plan::{Closeness, Sector};

/// The paper the map takes.
pub(super) const WIDTH: f64 = 162.0;
pub(super) const HEIGHT: f64 = 156.0;

/// The owner's disc, and the outer edge of each ring.
pub(super) const RADII: [f64; 4] = [11.5, 40.0, 59.0, 77.0];

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
const EMPTY_SECTOR: f64 = 1.4;

/// How finely a ring and a sector are searched for a free place.
const STEPS: usize = 12;
const ROUND: usize = 40;

/// The orders people are tried in, until everybody has room.
const ATTEMPTS: usize = 8;

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
pub(super) struct Framed {
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

/// The middle of the map.
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

/// What somebody weighs in a sector: there is little room nearest the owner.
fn weight(ring: Closeness) -> f64 {
    match ring {
        Closeness::Nearest => 2.4,
        Closeness::OnTheTeam => 1.3,
        Closeness::Outside => 1.0,
    }
}

/// The parts of the circle: crowded ones are wider. A part for those whose sector is not said is there only for them.
pub(super) fn wedges(people: &[Framed]) -> Vec<Wedge> {
    let standing = |sector| -> f64 {
        let there = people.iter().filter(|it| it.sector == sector);
        there.map(|it| weight(it.ring)).sum()
    };
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
    (RADII[ring - 1] + 3.5, RADII[ring] - 3.5)
}

/// A place for each, in the order they came. Nothing where there is no room without standing on others.
pub(super) fn places(people: &[Framed]) -> Vec<Option<Point>> {
    let wedges = wedges(people);
    let fixed = obstacles(&wedges);
    let left_out = |places: &[Option<Point>]| places.iter().filter(|place| place.is_none()).count();
    let mut best: Option<Vec<Option<Point>>> = None;
    for attempt in 0..ATTEMPTS.min(people.len().max(1)) {
        let places = tried(people, &wedges, &fixed, attempt);
        let fewest = best.as_deref().map_or(usize::MAX, left_out);
        if left_out(&places) < fewest {
            best = Some(places);
        }
        if best.as_deref().is_some_and(|best| left_out(best) == 0) {
            break;
        }
    }
    best.unwrap_or_default()
}

/// Everyone gets the free place nearest to where they would stand alone: those nearest the owner first, and in each
/// attempt somebody else of them.
fn tried(people: &[Framed], wedges: &[Wedge], fixed: &[Frame], attempt: usize) -> Vec<Option<Point>> {
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.rotate_left(attempt);
    order.sort_by_key(|index| people.get(*index).map(|it| it.ring));
    let mut taken: Vec<Frame> = fixed.to_vec();
    let mut found = vec![None; people.len()];
    for index in order {
        let free = candidates(people, wedges, index)
            .into_iter()
            .find(|one| !taken.iter().any(|other| overlap(one, other)));
        if let (Some(frame), Some(place)) = (free, found.get_mut(index)) {
            taken.push(frame);
            *place = Some(frame.at);
        }
    }
    found
}

/// Every place in somebody's ring and sector, the one they would like best first: within a sector everyone has an angle
/// of their own, in the middle of the ring.
fn candidates(people: &[Framed], wedges: &[Wedge], index: usize) -> Vec<Frame> {
    let Some((person, wedge)) = people.get(index).and_then(|person| {
        let wedge = wedges.iter().find(|wedge| wedge.sector == person.sector)?;
        Some((person, wedge))
    }) else {
        return Vec::new();
    };
    let before = |it: &&Framed| it.sector == person.sector;
    let number = people.iter().take(index).filter(before).count();
    let mates = people.iter().filter(before).count();
    let (inner, outer) = band(person.ring);
    let turn = |share: f64| wedge.from + share * (wedge.to - wedge.from);
    let liked = polar(
        turn((count(number) + 0.5) / count(mates)),
        f64::midpoint(inner, outer),
    );
    let mut all: Vec<_> = (0..=STEPS)
        .flat_map(|out| (0..=ROUND).map(move |round| (out, round)))
        .map(|(out, round)| {
            let share = 0.03 + 0.94 * count(round) / count(ROUND);
            let away = inner + (outer - inner) * count(out) / count(STEPS);
            let frame = Frame {
                at: polar(turn(share), away),
                width: person.width,
                height: person.height,
            };
            Frame {
                at: held_in(frame),
                ..frame
            }
        })
        .collect();
    let far = |it: &Frame| (it.at.x - liked.x).hypot(it.at.y - liked.y);
    all.sort_by(|one, other| far(one).total_cmp(&far(other)));
    all
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

/// Whether one box lies on another.
fn overlap(one: &Frame, other: &Frame) -> bool {
    (one.at.x - other.at.x).abs() < f64::midpoint(one.width, other.width) + AIR
        && (one.at.y - other.at.y).abs() < f64::midpoint(one.height, other.height) + AIR
}

/// The box's middle, moved so that the whole box is on the paper.
fn held_in(it: Frame) -> Point {
    Point {
        x: it.at.x.clamp(it.width / 2.0, WIDTH - it.width / 2.0),
        y: it.at.y.clamp(it.height / 2.0, HEIGHT - it.height / 2.0),
    }
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
mod tests;
