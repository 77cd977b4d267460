//! The network map: where everyone stands round the owner. The ring says how near, the sector which part of life; how much
//! room there is, is the screen's or the paper's to say, and the same people always get the same places.

mod ground;
mod places;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use ground::{Ground, RINGS, Spot, Wedge, wedges};
pub use places::{Frame, Framed, Room};

use super::{InSight, on_the_map};
use crate::plan::{Closeness, Person, PersonId, Role, Sector};

/// How many people a map can hold beside a list; with more it has the page to itself.
const MOST_BESIDE: usize = 16;

/// With more people than this there is room for names only.
const MOST_TITLED: usize = 24;

/// The most letters of a name, or of what somebody is, under a disc.
const LETTERS: usize = 15;

/// The measures of a disc and of what stands under it, in sixteenths of a rem.
const DISC: f64 = 26.0;
const LINE: f64 = 20.0;
const LETTER: f64 = 9.2;
const SMALL_LETTER: f64 = 8.2;

/// Room round the outermost ring, for the names of the sectors.
const MARGIN: f64 = 28.0;

/// The rings of a map that stands beside a list, and the least of one that has the page to itself.
const BESIDE: [f64; 4] = [48.0, 138.0, 214.0, 282.0];
const OWNER: f64 = 60.0;
const PAGE: f64 = 472.0;

/// The room one person needs in a crowd, with space to be told apart.
const ROOM_FOR_ONE: f64 = 13_500.0;

/// How much larger a map is tried, and how many times, until everyone has room.
const GROWTH: f64 = 1.12;
const GROWTHS: usize = 6;

/// The map as the screen draws it, in sixteenths of a rem.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NetworkMap {
    /// The rings and the sectors.
    pub ground: Ground,
    /// Whether there are so many that the map has the page to itself.
    pub is_crowded: bool,
    /// Whether there is room for what people are, under their names.
    pub is_titled: bool,
    /// Where the middle of each disc is, from the middle of the map and out.
    pub places: Vec<PlacedPerson>,
    /// What it was made of.
    #[serde(skip)]
    #[ts(skip)]
    of: Vec<Someone>,
}

/// Somebody on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlacedPerson {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub at: Spot,
}

/// What decides where somebody stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Someone {
    person: PersonId,
    ring: Closeness,
    sector: Option<Sector>,
    /// How long what stands under the disc is, in letters.
    name: usize,
    under: usize,
}

impl NetworkMap {
    /// The map of everyone on it. It takes its time: the one from `before` is given again while nothing on it is another.
    #[must_use]
    pub fn of(sight: &InSight<'_>, before: Option<&Self>) -> Self {
        let placed = on_the_map(sight).into_iter();
        let of: Vec<_> = placed.map(|(ring, it)| Someone::new(ring, it)).collect();
        match before.filter(|it| it.of == of && !it.ground.wedges.is_empty()) {
            Some(before) => before.clone(),
            None => lay(of),
        }
    }
}

impl Someone {
    fn new(ring: Closeness, person: &Person) -> Self {
        let letters = |words: &str| words.trim().chars().count().min(LETTERS);
        // «sykepleier, vikar» is too long to stand under a disc.
        let title = person.title.split(',').next().unwrap_or_default();
        Self {
            person: person.id,
            ring,
            sector: person.sector,
            name: letters(&person.name),
            under: match (letters(title), letters(&person.service)) {
                (0, 0) if person.roles.iter().any(is_told_in_words) => LETTERS,
                (0, service) => service,
                (title, _) => title,
            },
        }
    }

    /// A disc with its words: they hang under it, so the middle of the whole is below the disc's.
    fn framed(&self, is_titled: bool) -> Framed {
        let under = if is_titled { self.under } else { 0 };
        let wide = (count(self.name) * LETTER)
            .max(count(under) * SMALL_LETTER)
            .max(2.0 * DISC);
        let lines = if under == 0 { LINE } else { 2.0 * LINE };
        Framed {
            ring: self.ring,
            sector: self.sector,
            width: wide + 8.0,
            height: 2.0 * DISC + lines + 8.0,
            sinks: lines / 2.0 + 2.0,
        }
    }
}

/// Some roles are seen beside the name, and not told under it.
fn is_told_in_words(role: &Role) -> bool {
    !matches!(
        role,
        Role::Coordinator | Role::ChildCoordinator | Role::PrimaryContact
    )
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

/// With names and what they are where there is room for all of them, else with names, else on a larger map.
fn lay(of: Vec<Someone>) -> NetworkMap {
    let mut ground = Ground {
        wedges: wedges(of.iter().map(|it| (it.ring, it.sector))),
        ..Ground::of(radii(&of), MARGIN)
    };
    let few = of.len() <= MOST_TITLED;
    for is_titled in [true, false].into_iter().filter(|titled| few || !titled) {
        if let Some(map) = everyone(&of, &ground, is_titled) {
            return map;
        }
    }
    for _ in 0..GROWTHS {
        ground = Ground {
            wedges: ground.wedges,
            ..Ground::of(ground.radii.map(|edge| edge * GROWTH), MARGIN)
        };
        if let Some(map) = everyone(&of, &ground, false) {
            return map;
        }
    }
    let framed = all_framed(&of, false);
    let room = room(&ground);
    let at = room.places(&framed).into_iter().enumerate();
    // Whoever nobody has room for stands where they would like best, on others.
    let at: Vec<_> = at
        .map(|(index, at)| at.unwrap_or_else(|| room.liked(&framed, index)))
        .collect();
    drawn(of, &ground, false, at)
}

/// Nothing when somebody has no room.
fn everyone(of: &[Someone], ground: &Ground, is_titled: bool) -> Option<NetworkMap> {
    let places = room(ground).places(&all_framed(of, is_titled));
    let at: Option<Vec<Spot>> = places.into_iter().collect();
    Some(drawn(of.to_vec(), ground, is_titled, at?))
}

fn all_framed(of: &[Someone], is_titled: bool) -> Vec<Framed> {
    of.iter().map(|it| it.framed(is_titled)).collect()
}

fn drawn(of: Vec<Someone>, ground: &Ground, is_titled: bool, at: Vec<Spot>) -> NetworkMap {
    let places = of.iter().zip(at).map(|(it, at)| PlacedPerson {
        person: it.person,
        at,
    });
    NetworkMap {
        ground: ground.clone(),
        is_crowded: of.len() > MOST_BESIDE,
        is_titled,
        places: places.collect(),
        of,
    }
}

/// The owner and the names of the rings at the top: nobody stands on them. The names of the sectors are outside.
fn room(ground: &Ground) -> Room<'_> {
    let [owner, nearest, team, outside] = ground.radii;
    let centre = ground.centre();
    let names = [nearest, team, outside].map(|edge| Frame {
        at: Spot {
            x: centre.x,
            y: centre.y - edge + 20.0,
        },
        width: 112.0,
        height: 28.0,
    });
    let owner_there = Frame {
        at: centre,
        width: 1.9 * owner,
        height: 1.8 * owner,
    };
    Room {
        ground,
        // The nearest stand clear of the owner, the outermost clear of the names of the sectors.
        bands: [
            (owner + 1.25 * DISC, nearest - 0.55 * DISC),
            (nearest + 0.55 * DISC, team - 0.55 * DISC),
            (team + 0.55 * DISC, outside - 1.2 * DISC),
        ],
        air: 0.0,
        fixed: [owner_there].into_iter().chain(names).collect(),
    }
}

/// In a crowd each ring is as large as those who stand in it need, and together at least as wide as a page.
fn radii(of: &[Someone]) -> [f64; 4] {
    if of.len() <= MOST_BESIDE {
        return BESIDE;
    }
    let grown = |inner: f64, ring| {
        let there = count(of.iter().filter(|it| it.ring == ring).count());
        let needed = (inner * inner + there * ROOM_FOR_ONE / std::f64::consts::PI).sqrt();
        needed.max(inner + 80.0)
    };
    let nearest = grown(OWNER, Closeness::Nearest);
    let team = grown(nearest, Closeness::OnTheTeam);
    let outside = grown(team, Closeness::Outside);
    let scale = ((PAGE - OWNER) / (outside - OWNER)).max(1.0);
    [OWNER, nearest, team, outside].map(|edge| OWNER + (edge - OWNER) * scale)
}

#[cfg(test)]
mod tests;
