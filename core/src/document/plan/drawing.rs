//! The drawing of the network map: who stands where, as the templates draw it.

use serde::Serialize;

use super::places;
use super::someone::{Someone, through, what};
use crate::dates::capital;
use crate::document::common::{DocumentContext, beginning, own};
use crate::plan::{Person, PersonId, Sector};
use crate::reading::{Framed, Ground, RINGS, Spot, coordinates};
use crate::texts::text;

/// The most letters of a name, and of what somebody is, in a box.
const LETTERS: usize = 17;

/// The measures of a box: what a letter of a name takes, and of the words under it, the air beside them, the least
/// width, the heights.
const LETTER: f64 = 1.72;
const SMALL_LETTER: f64 = 1.56;
const AIR: f64 = 3.4;
const LEAST: f64 = 16.0;
const ONE_LINE: f64 = 6.4;
const TWO_LINES: f64 = 10.4;

/// With more people than this, names are not tried.
const MOST_NAMED: usize = 20;

/// The measure of a disc with a number in it, for those who are many.
const DISC: f64 = 7.6;

/// The drawing.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Drawing {
    alt: String,
    width: f64,
    height: f64,
    owner: String,
    radii: [f64; 4],
    edges: Vec<[Place; 2]>,
    rings: Vec<Named>,
    sectors: Vec<Named>,
    lines: Vec<[Place; 2]>,
    nodes: Vec<Node>,
    legend: Vec<String>,
}

/// A point, to a tenth of a millimetre.
#[derive(Debug, Clone, Copy, Serialize)]
struct Place {
    x: f64,
    y: f64,
}

#[derive(Debug, Serialize)]
struct Named {
    at: Place,
    name: String,
    width: f64,
}

/// Somebody on the drawing: in a box with their name, or as a number.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    at: Place,
    width: f64,
    height: f64,
    name: String,
    under: Option<String>,
    round: bool,
    heavy: bool,
    dashed: bool,
}

impl Drawing {
    /// Nothing when nobody is put in a ring.
    pub(super) fn new(context: &DocumentContext<'_>, people: &[Someone<'_>]) -> Option<Self> {
        if people.is_empty() {
            return None;
        }
        let ground = places::ground(people.iter().map(|it| (it.ring, it.person.sector)));
        let (nodes, at) = fitting(context, &ground, people);
        let legend = legend(context, people, &nodes, &at);
        let lines = lines(context, people, &nodes, &at);
        let owner = context.owner_name();
        Some(Self {
            alt: context.text("map.alt", &[("name", &owner)]),
            width: places::WIDTH,
            height: places::HEIGHT,
            owner: beginning(&owner, LETTERS),
            radii: places::RADII,
            edges: edges(&ground),
            rings: ring_names(context, &ground),
            sectors: sector_names(context, &ground),
            lines,
            nodes: nodes
                .into_iter()
                .zip(&at)
                .filter_map(|(node, at)| {
                    at.map(|at| Node {
                        at: at.into(),
                        ..node
                    })
                })
                .collect(),
            legend,
        })
    }

    /// Whether people stand there as numbers, which the list explains.
    pub(super) fn is_numbered(&self) -> bool {
        self.nodes.iter().any(|node| node.round)
    }
}

fn framed(people: &[Someone<'_>], nodes: &[Node]) -> Vec<Framed> {
    people
        .iter()
        .zip(nodes)
        .map(|(it, node)| Framed {
            ring: it.ring,
            sector: it.person.sector,
            width: node.width,
            height: node.height,
            sinks: 0.0,
        })
        .collect()
}

/// With names and what they are where there is room for all of them, else with names, else with numbers.
fn fitting(
    context: &DocumentContext<'_>,
    ground: &Ground,
    people: &[Someone<'_>],
) -> (Vec<Node>, Vec<Option<Spot>>) {
    let few = people.len() <= MOST_NAMED;
    for titled in [true, false].into_iter().filter(|_| few) {
        let named = people.iter().map(|it| Node::named(context, it.person, titled));
        let (nodes, at) = placed(ground, people, named.collect());
        if at.iter().all(Option::is_some) {
            return (nodes, at);
        }
    }
    let numbered = people.iter().enumerate();
    placed(
        ground,
        people,
        numbered
            .map(|(index, it)| Node::numbered(index + 1, it.person))
            .collect(),
    )
}

fn placed(ground: &Ground, people: &[Someone<'_>], nodes: Vec<Node>) -> (Vec<Node>, Vec<Option<Spot>>) {
    let at = places::places(ground, &framed(people, &nodes));
    (nodes, at)
}

fn edges(ground: &Ground) -> Vec<[Place; 2]> {
    let edges = ground.wedges.iter().map(|wedge| places::edge(ground, wedge));
    edges.map(|(from, to)| [from.into(), to.into()]).collect()
}

fn ring_names(context: &DocumentContext<'_>, ground: &Ground) -> Vec<Named> {
    places::ring_names(ground)
        .into_iter()
        .zip(RINGS)
        .map(|(at, ring)| Named {
            at: at.into(),
            name: context.word("person.closeness", ring.as_str()),
            width: places::RING_NAME.0,
        })
        .collect()
}

fn sector_names(context: &DocumentContext<'_>, ground: &Ground) -> Vec<Named> {
    let name = |sector: Sector| capital(&context.word("person.sector", sector.as_str()));
    let wedges = ground.wedges.iter();
    wedges
        .filter_map(|wedge| {
            Some(Named {
                at: places::name_at(ground, wedge).into(),
                name: name(wedge.sector?),
                width: places::NAME.0,
            })
        })
        .collect()
}

/// A line between those who are reached through each other, where nobody stands in its way. The words are in the list.
fn lines(
    context: &DocumentContext<'_>,
    people: &[Someone<'_>],
    nodes: &[Node],
    at: &[Option<Spot>],
) -> Vec<[Place; 2]> {
    let place_of = |id: PersonId| {
        let index = people.iter().position(|it| it.person.id == id)?;
        Some((index, (*at.get(index)?)?))
    };
    people
        .iter()
        .filter_map(|it| {
            let (one, from) = place_of(it.person.id)?;
            let (other, to) = place_of(through(context, it.person)?.id)?;
            let in_the_way = at.iter().zip(nodes).enumerate().any(|(index, (at, node))| {
                index != one
                    && index != other
                    && at.is_some_and(|at| places::runs_through((from, to), at, (node.width, node.height)))
            });
            let owner = (2.0 * places::RADII[0], 2.0 * places::RADII[0]);
            let past_owner = places::runs_through((from, to), places::CENTRE, owner);
            (!in_the_way && !past_owner).then(|| [from.into(), to.into()])
        })
        .collect()
}

/// What the frames and lines mean, when there are any.
fn legend(
    context: &DocumentContext<'_>,
    people: &[Someone<'_>],
    nodes: &[Node],
    at: &[Option<Spot>],
) -> Vec<String> {
    let told = [
        ("coordinator", nodes.iter().any(|node| node.heavy)),
        ("inactive", nodes.iter().any(|node| node.dashed)),
        ("through", !lines(context, people, nodes, at).is_empty()),
        ("numbers", nodes.iter().any(|node| node.round)),
        ("more", at.iter().any(Option::is_none)),
    ];
    told.into_iter()
        .filter(|(_, holds)| *holds)
        .map(|(key, _)| text(context.language, &format!("document.map.legend.{key}"), &[]))
        .collect()
}

impl Node {
    fn named(context: &DocumentContext<'_>, person: &Person, titled: bool) -> Self {
        let name = own(&beginning(&person.name, LETTERS));
        let under = what(context, person).filter(|_| titled);
        let under = under.map(|words| beginning(&words, LETTERS));
        let letters = |words: &str| u32::try_from(words.chars().count()).map_or(0.0, f64::from);
        let words = under.as_deref().map_or(0.0, letters) * SMALL_LETTER;
        Self {
            width: (words.max(letters(&name) * LETTER) + AIR).max(LEAST),
            height: if under.is_some() { TWO_LINES } else { ONE_LINE },
            name,
            under,
            ..Self::of(person)
        }
    }

    fn numbered(number: usize, person: &Person) -> Self {
        Self {
            width: DISC,
            height: DISC,
            name: number.to_string(),
            round: true,
            ..Self::of(person)
        }
    }

    fn of(person: &Person) -> Self {
        Self {
            at: Place { x: 0.0, y: 0.0 },
            width: 0.0,
            height: 0.0,
            name: String::new(),
            under: None,
            round: false,
            heavy: coordinates(person),
            dashed: !person.active,
        }
    }
}

impl From<Spot> for Place {
    fn from(point: Spot) -> Self {
        let tenth = |length: f64| (length * 10.0).round() / 10.0;
        Self {
            x: tenth(point.x),
            y: tenth(point.y),
        }
    }
}
