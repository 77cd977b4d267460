//! What people stand on: rings round the owner, cut into sectors.

use std::f64::consts::TAU;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Closeness, Sector};

/// From the middle and out.
pub const RINGS: [Closeness; 3] = [Closeness::Nearest, Closeness::OnTheTeam, Closeness::Outside];

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

/// A point of the map, from its upper left corner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Spot {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// The part of the circle a sector takes: angles in radians with the clock, from the top. Nothing: whose part of life is
/// not said.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct Wedge {
    /// Which.
    pub sector: Option<Sector>,
    /// Where it begins.
    pub from: f64,
    /// Where the next one begins.
    pub to: f64,
}

/// Where everything on the map lies.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Ground {
    /// How wide it is.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// The owner's disc, and the outer edge of each ring.
    pub radii: [f64; 4],
    /// The sectors.
    pub wedges: Vec<Wedge>,
}

impl Ground {
    /// A square with the rings in it and a margin round them. It has no sectors yet.
    pub(super) fn of(radii: [f64; 4], margin: f64) -> Self {
        let wide = 2.0 * (radii[3] + margin);
        Self {
            width: wide,
            height: wide,
            radii,
            wedges: Vec::new(),
        }
    }

    /// The middle, where the owner is.
    #[must_use]
    pub fn centre(&self) -> Spot {
        Spot {
            x: self.width / 2.0,
            y: self.height / 2.0,
        }
    }

    /// The point at an angle and a distance from the middle.
    #[must_use]
    pub fn polar(&self, angle: f64, away: f64) -> Spot {
        let centre = self.centre();
        Spot {
            x: centre.x + away * angle.sin(),
            y: centre.y - away * angle.cos(),
        }
    }

    /// The ring and the sector a point lies in; the corners belong to the outermost ring.
    #[must_use]
    pub fn place_of(&self, point: Spot) -> (Closeness, Option<Sector>) {
        let (x, y) = (point.x - self.centre().x, self.centre().y - point.y);
        let (away, angle) = (x.hypot(y), x.atan2(y).rem_euclid(TAU));
        let [_, nearest, team, _] = self.radii;
        let ring = match away {
            away if away <= nearest => Closeness::Nearest,
            away if away <= team => Closeness::OnTheTeam,
            _ => Closeness::Outside,
        };
        let mut wedges = self.wedges.iter();
        let wedge = wedges.find(|it| angle >= it.from && angle < it.to);
        (ring, wedge.and_then(|it| it.sector))
    }
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
pub fn wedges(people: impl Iterator<Item = (Closeness, Option<Sector>)>) -> Vec<Wedge> {
    let people: Vec<_> = people.collect();
    let weighs = |sector| -> f64 {
        let there = people.iter().filter(|(_, it)| *it == sector);
        there.map(|(ring, _)| weight(*ring)).sum()
    };
    let weights: Vec<_> = SECTORS
        .into_iter()
        .map(|sector| (sector, weighs(sector)))
        .filter(|(sector, there)| sector.is_some() || *there > 0.0)
        .map(|(sector, there)| (sector, EMPTY_SECTOR + there))
        .collect();
    let all: f64 = weights.iter().map(|(_, weight)| weight).sum();
    let mut from = 0.0;
    let wedges = weights.into_iter().map(|(sector, weight)| {
        let to = from + weight / all * TAU;
        let wedge = Wedge { sector, from, to };
        from = to;
        wedge
    });
    wedges.collect()
}
