//! The network map: rings for how near, sectors for parts of life, and everybody on it once more in words.

use serde::Serialize;

use super::draft::{Draft, brief, said};
use super::people;
use super::places::{self, Point, Standing};
use super::quotation::beginning;
use crate::document::direction::own;
use crate::plan::{Closeness, Person, PersonId, Role, Sector};
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

/// From the middle and out.
const RINGS: [Closeness; 3] = [Closeness::Nearest, Closeness::OnTheTeam, Closeness::Outside];

/// The chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Map {
    title: String,
    drawing: Option<Drawing>,
    groups: Vec<Group>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Drawing {
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

/// Everybody in one ring, in words.
#[derive(Debug, Serialize)]
struct Group {
    title: String,
    people: Vec<Told>,
}

#[derive(Debug, Serialize)]
struct Told {
    number: Option<String>,
    name: String,
    about: String,
}

/// Somebody, and where the owner has put them.
struct Someone<'a> {
    person: &'a Person,
    ring: Option<Closeness>,
}

impl Map {
    /// Nothing when nobody is put on the map.
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let everyone = everyone(draft);
        if everyone.iter().all(|it| it.ring.is_none() && !it.person.only_on_map) {
            return None;
        }
        let standing: Vec<_> = everyone.iter().filter(|it| it.ring.is_some()).collect();
        let drawing = Drawing::new(draft, &standing);
        let numbered = drawing
            .as_ref()
            .is_some_and(|drawing| drawing.nodes.iter().any(|node| node.round));
        let groups = RINGS
            .map(Some)
            .into_iter()
            .chain([None])
            .map(|ring| group(draft, &everyone, ring, numbered))
            .filter(|group| !group.people.is_empty())
            .collect();
        Some(Self {
            title: draft.text("map.title", &[]),
            drawing,
            groups,
        })
    }
}

/// Everyone who is put on the map, from the middle and out, and those who stand nowhere else.
fn everyone<'a>(draft: &Draft<'a>) -> Vec<Someone<'a>> {
    let only_there = draft
        .plan
        .people
        .iter()
        .filter(|person| person.only_on_map && !person.removed);
    let mut all: Vec<_> = draft
        .people
        .iter()
        .copied()
        .chain(only_there)
        .filter(|person| !person.is(Role::Owner))
        .filter(|person| person.closeness.is_some() || person.only_on_map)
        .map(|person| Someone {
            person,
            ring: person.closeness,
        })
        .collect();
    all.sort_by_key(|it| (it.ring.is_none(), it.ring, it.person.sector.is_none(), it.person.sector));
    all
}

fn group(draft: &Draft<'_>, everyone: &[Someone<'_>], ring: Option<Closeness>, numbered: bool) -> Group {
    let people = everyone
        .iter()
        .enumerate()
        .filter(|(_, it)| it.ring == ring)
        .map(|(index, it)| Told {
            number: (numbered && ring.is_some()).then(|| (index + 1).to_string()),
            name: own(&it.person.name),
            about: about(draft, it.person),
        })
        .collect();
    Group {
        title: ring.map_or_else(
            || draft.text("map.nowhere", &[]),
            |ring| capital(&draft.word("person.closeness", ring.as_str())),
        ),
        people,
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// «søster, familie, nås gjennom Siv».
fn about(draft: &Draft<'_>, person: &Person) -> String {
    let through = through(draft, person).map(|other| draft.text("people.through", &[("name", &brief(&other.name))]));
    let told = [
        said(&person.title).or_else(|| said(&people::roles(draft, person))),
        person.sector.map(|sector| draft.word("person.sector", sector.as_str())),
        through,
        (!person.active && !person.only_on_map).then(|| draft.text("people.inactive", &[])),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Whom somebody is reached through: anyone who stands in the plan, also on the map only.
fn through<'a>(draft: &Draft<'a>, person: &Person) -> Option<&'a Person> {
    let id = person.through?;
    draft.plan.people.iter().find(|it| it.id == id && !it.removed)
}

impl Drawing {
    fn new(draft: &Draft<'_>, people: &[&Someone<'_>]) -> Option<Self> {
        if people.is_empty() {
            return None;
        }
        let (nodes, at) = fitting(draft, people);
        let standing = standing(people, &nodes);
        let legend = legend(draft, people, &nodes, &at);
        let lines = lines(draft, people, &nodes, &at);
        let owner = draft.owner_name();
        Some(Self {
            alt: draft.text("map.alt", &[("name", &owner)]),
            width: places::WIDTH,
            height: places::HEIGHT,
            owner: beginning(&owner, LETTERS),
            radii: places::RADII,
            edges: edges(&standing),
            rings: ring_names(draft),
            sectors: sector_names(draft, &standing),
            lines,
            nodes: nodes
                .into_iter()
                .zip(&at)
                .filter_map(|(node, at)| at.map(|at| Node { at: at.into(), ..node }))
                .collect(),
            legend,
        })
    }
}

fn standing(people: &[&Someone<'_>], nodes: &[Node]) -> Vec<Standing> {
    people
        .iter()
        .zip(nodes)
        .map(|(it, node)| Standing {
            ring: it.ring.unwrap_or(Closeness::Outside),
            sector: it.person.sector,
            width: node.width,
            height: node.height,
        })
        .collect()
}

/// With names and what they are where there is room for all of them, else with names, else with numbers.
fn fitting(draft: &Draft<'_>, people: &[&Someone<'_>]) -> (Vec<Node>, Vec<Option<Point>>) {
    let few = people.len() <= MOST_NAMED;
    for titled in [true, false].into_iter().filter(|_| few) {
        let named = people.iter().map(|it| Node::named(draft, it.person, titled));
        let (nodes, at) = placed(people, named.collect());
        if at.iter().all(Option::is_some) {
            return (nodes, at);
        }
    }
    let numbered = people.iter().enumerate();
    placed(
        people,
        numbered
            .map(|(index, it)| Node::numbered(index + 1, it.person))
            .collect(),
    )
}

fn placed(people: &[&Someone<'_>], nodes: Vec<Node>) -> (Vec<Node>, Vec<Option<Point>>) {
    let at = places::places(&standing(people, &nodes));
    (nodes, at)
}

fn edges(standing: &[Standing]) -> Vec<[Place; 2]> {
    places::wedges(standing)
        .iter()
        .map(|wedge| {
            let (from, to) = wedge.edge();
            [from.into(), to.into()]
        })
        .collect()
}

fn ring_names(draft: &Draft<'_>) -> Vec<Named> {
    places::ring_names()
        .into_iter()
        .zip(RINGS)
        .map(|(at, ring)| Named {
            at: at.into(),
            name: draft.word("person.closeness", ring.as_str()),
            width: places::RING_NAME.0,
        })
        .collect()
}

fn sector_names(draft: &Draft<'_>, standing: &[Standing]) -> Vec<Named> {
    let name = |sector: Sector| capital(&draft.word("person.sector", sector.as_str()));
    places::wedges(standing)
        .iter()
        .filter_map(|wedge| {
            Some(Named {
                at: wedge.name_at().into(),
                name: name(wedge.sector?),
                width: places::NAME.0,
            })
        })
        .collect()
}

/// A line between those who are reached through each other, where nobody stands in its way. The words are in the list.
fn lines(
    draft: &Draft<'_>,
    people: &[&Someone<'_>],
    nodes: &[Node],
    at: &[Option<Point>],
) -> Vec<[Place; 2]> {
    let place_of = |id: PersonId| {
        let index = people.iter().position(|it| it.person.id == id)?;
        Some((index, (*at.get(index)?)?))
    };
    people
        .iter()
        .filter_map(|it| {
            let (one, from) = place_of(it.person.id)?;
            let (other, to) = place_of(through(draft, it.person)?.id)?;
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
fn legend(draft: &Draft<'_>, people: &[&Someone<'_>], nodes: &[Node], at: &[Option<Point>]) -> Vec<String> {
    let told = [
        ("coordinator", nodes.iter().any(|node| node.heavy)),
        ("inactive", nodes.iter().any(|node| node.dashed)),
        ("through", !lines(draft, people, nodes, at).is_empty()),
        ("numbers", nodes.iter().any(|node| node.round)),
        ("more", at.iter().any(Option::is_none)),
    ];
    told.into_iter()
        .filter(|(_, holds)| *holds)
        .map(|(key, _)| text(draft.language, &format!("document.map.legend.{key}"), &[]))
        .collect()
}

impl Node {
    fn named(draft: &Draft<'_>, person: &Person, titled: bool) -> Self {
        let name = own(&beginning(&person.name, LETTERS));
        let under = said(&person.title).or_else(|| said(&people::roles(draft, person)));
        let under = under.filter(|_| titled).map(|words| beginning(&words, LETTERS));
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
            heavy: people::coordinates(person),
            dashed: !person.active && !person.only_on_map,
        }
    }
}

impl From<Point> for Place {
    fn from(point: Point) -> Self {
        let tenth = |length: f64| (length * 10.0).round() / 10.0;
        Self {
            x: tenth(point.x),
            y: tenth(point.y),
        }
    }
}
