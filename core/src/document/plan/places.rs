//! The paper of the drawn network map, in millimetres: how much room there is on it, and what nobody may stand on. Who
//! stands where is the reading's to say.

use crate::plan::{Closeness, Sector};
use crate::reading::{Frame, Framed, Ground, Room, Spot, Wedge, wedges};

/// The paper the map takes.
pub(super) const WIDTH: f64 = 162.0;
pub(super) const HEIGHT: f64 = 156.0;

/// The owner's disc, and the outer edge of each ring.
pub(super) const RADII: [f64; 4] = [11.5, 40.0, 59.0, 77.0];

/// The middle of the map.
pub(super) const CENTRE: Spot = Spot {
    x: WIDTH / 2.0,
    y: HEIGHT / 2.0,
};

/// The air between two boxes, and between a box and the edges of its ring.
const AIR: f64 = 1.2;
const CLEAR: f64 = 3.5;

/// The room a sector's name takes, and a ring's.
pub(super) const NAME: (f64, f64) = (34.0, 5.0);
pub(super) const RING_NAME: (f64, f64) = (18.0, 4.5);

/// The rings and the sectors of these people.
pub(super) fn ground(people: impl Iterator<Item = (Closeness, Option<Sector>)>) -> Ground {
    Ground {
        width: WIDTH,
        height: HEIGHT,
        radii: RADII,
        wedges: wedges(people),
    }
}

/// Where a sector's name stands: at the rim, the whole of it on the paper.
pub(super) fn name_at(ground: &Ground, wedge: &Wedge) -> Spot {
    let at = ground.polar(f64::midpoint(wedge.from, wedge.to), RADII[3] - 4.5);
    Spot {
        x: at.x.clamp(NAME.0 / 2.0, WIDTH - NAME.0 / 2.0),
        y: at.y.clamp(NAME.1 / 2.0, HEIGHT - NAME.1 / 2.0),
    }
}

/// Where the line between a sector and the one before runs.
pub(super) fn edge(ground: &Ground, wedge: &Wedge) -> (Spot, Spot) {
    (
        ground.polar(wedge.from, RADII[0]),
        ground.polar(wedge.from, RADII[3]),
    )
}

/// Where the rings' names stand: under the rim of each, at the top.
pub(super) fn ring_names(ground: &Ground) -> [Spot; 3] {
    [1, 2, 3].map(|ring| ground.polar(0.0, RADII[ring] - 3.2))
}

/// A place for each, in the order they came. Nothing where there is no room without standing on others.
pub(super) fn places(ground: &Ground, people: &[Framed]) -> Vec<Option<Spot>> {
    let room = Room {
        ground,
        bands: [0, 1, 2].map(|ring| (RADII[ring] + CLEAR, RADII[ring + 1] - CLEAR)),
        air: AIR,
        fixed: obstacles(ground),
    };
    room.places(people)
}

/// What nobody may stand on: the owner, and the names of sectors and rings.
fn obstacles(ground: &Ground) -> Vec<Frame> {
    let framed = |at, (width, height)| Frame { at, width, height };
    let owner = framed(ground.centre(), (2.0 * RADII[0], 2.0 * RADII[0]));
    let named = ground.wedges.iter().filter(|wedge| wedge.sector.is_some());
    let sectors = named.map(|wedge| framed(name_at(ground, wedge), NAME));
    let rings = ring_names(ground).into_iter().map(|at| framed(at, RING_NAME));
    [owner].into_iter().chain(sectors).chain(rings).collect()
}

/// Whether the line between two points runs through a box round `middle`.
pub(super) fn runs_through(line: (Spot, Spot), middle: Spot, size: (f64, f64)) -> bool {
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
