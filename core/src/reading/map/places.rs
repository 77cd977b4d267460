//! A place for everyone, in their own ring and sector, where nobody stands on anybody else.

use super::{Ground, Spot, count};
use crate::plan::{Closeness, Sector};

/// How finely a ring and a sector are searched for a free place.
const STEPS: usize = 12;
const ROUND: usize = 40;

/// The orders people are tried in, until everybody has room.
const ATTEMPTS: usize = 8;

/// Somebody who is to stand on the map, in a box this wide and high. The middle of the box is `sinks` below the point that
/// is theirs.
#[derive(Debug, Clone, Copy)]
pub struct Framed {
    /// How near.
    pub ring: Closeness,
    /// Which part of life.
    pub sector: Option<Sector>,
    /// The box.
    pub width: f64,
    /// The box.
    pub height: f64,
    /// How far the middle of the box is below the point.
    pub sinks: f64,
}

/// A box where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// Its middle.
    pub at: Spot,
    /// From side to side.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// The room there is.
#[derive(Debug)]
pub struct Room<'a> {
    /// The rings and sectors.
    pub ground: &'a Ground,
    /// How near and how far from the middle people may stand in each ring.
    pub bands: [(f64, f64); 3],
    /// The air between two boxes.
    pub air: f64,
    /// What nobody may stand on.
    pub fixed: Vec<Frame>,
}

impl Room<'_> {
    /// A place for each, in the order they came. Nothing where there is no room without standing on others.
    #[must_use]
    pub fn places(&self, people: &[Framed]) -> Vec<Option<Spot>> {
        let left_out = |places: &[Option<Spot>]| places.iter().filter(|place| place.is_none()).count();
        let wanted: Vec<_> = (0..people.len())
            .map(|index| self.wanted(people, index))
            .collect();
        let mut best: Option<Vec<Option<Spot>>> = None;
        for attempt in 0..ATTEMPTS.min(people.len().max(1)) {
            let places = self.tried(people, &wanted, attempt);
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
    fn tried(&self, people: &[Framed], wanted: &[Vec<Frame>], attempt: usize) -> Vec<Option<Spot>> {
        let mut order: Vec<usize> = (0..people.len()).collect();
        order.rotate_left(attempt);
        order.sort_by_key(|index| people.get(*index).map(|it| it.ring));
        let mut taken = self.fixed.clone();
        let mut found = vec![None; people.len()];
        for index in order {
            let wanted = wanted.get(index).into_iter().flatten();
            let mut free = wanted.filter(|one| !taken.iter().any(|other| self.overlap(one, other)));
            let free = free.next().copied();
            if let (Some(frame), Some(place), Some(person)) = (free, found.get_mut(index), people.get(index))
            {
                taken.push(frame);
                *place = Some(raised(frame.at, person.sinks));
            }
        }
        found
    }

    /// Where somebody would like best to stand: within a sector everyone has an angle of their own, in the middle of the
    /// ring.
    #[must_use]
    pub fn liked(&self, people: &[Framed], index: usize) -> Spot {
        let Some(person) = people.get(index) else {
            return self.ground.centre();
        };
        let mates = |it: &&Framed| it.sector == person.sector;
        let number = people.iter().take(index).filter(mates).count();
        let all = people.iter().filter(mates).count();
        let (inner, outer) = self.band(person.ring);
        let angle = self.turned(person.sector, (count(number) + 0.5) / count(all));
        self.ground.polar(angle, f64::midpoint(inner, outer))
    }

    /// Every place in somebody's ring and sector, the one they would like best first.
    fn wanted(&self, people: &[Framed], index: usize) -> Vec<Frame> {
        let Some(person) = people.get(index) else {
            return Vec::new();
        };
        let liked = self.liked(people, index);
        let (inner, outer) = self.band(person.ring);
        let points = (0..=STEPS).flat_map(|out| (0..=ROUND).map(move |round| (out, round)));
        let frames = points.filter_map(|(out, round)| {
            let share = 0.03 + 0.94 * count(round) / count(ROUND);
            let away = inner + (outer - inner) * count(out) / count(STEPS);
            let point = self.ground.polar(self.turned(person.sector, share), away);
            let frame = self.held_in(person, point);
            let there = raised(frame.at, person.sinks);
            let far = (there.x - liked.x).powi(2) + (there.y - liked.y).powi(2);
            let is_theirs = self.ground.place_of(there) == (person.ring, person.sector);
            is_theirs.then_some((far, frame))
        });
        let mut frames: Vec<_> = frames.collect();
        frames.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        frames.into_iter().map(|(_, frame)| frame).collect()
    }

    /// So far round a sector.
    fn turned(&self, sector: Option<Sector>, share: f64) -> f64 {
        let mut wedges = self.ground.wedges.iter();
        let wedge = wedges.find(|it| it.sector == sector);
        wedge.map_or(0.0, |it| it.from + share * (it.to - it.from))
    }

    fn band(&self, ring: Closeness) -> (f64, f64) {
        let [nearest, team, outside] = self.bands;
        match ring {
            Closeness::Nearest => nearest,
            Closeness::OnTheTeam => team,
            Closeness::Outside => outside,
        }
    }

    /// Whether one box lies on another.
    fn overlap(&self, one: &Frame, other: &Frame) -> bool {
        (one.at.x - other.at.x).abs() < f64::midpoint(one.width, other.width) + self.air
            && (one.at.y - other.at.y).abs() < f64::midpoint(one.height, other.height) + self.air
    }

    /// Somebody's box at a point, moved so that the whole of it is on the map.
    fn held_in(&self, person: &Framed, point: Spot) -> Frame {
        let Framed {
            width, height, sinks, ..
        } = *person;
        let within = |at: f64, half: f64, all: f64| at.max(half).min((all - half).max(half));
        Frame {
            at: Spot {
                x: within(point.x, width / 2.0, self.ground.width),
                y: within(point.y + sinks, height / 2.0, self.ground.height),
            },
            width,
            height,
        }
    }
}

fn raised(at: Spot, by: f64) -> Spot {
    Spot { y: at.y - by, ..at }
}
