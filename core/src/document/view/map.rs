//! The network map: rings for how near, sectors for parts of life, and everybody on it once more in words.

use serde::Serialize;

use super::draft::{Draft, brief, said};
use super::drawing::Drawing;
use super::people;
use crate::document::direction::own;
use crate::plan::{Closeness, Person, Role};

/// From the middle and out.
pub(super) const RINGS: [Closeness; 3] = [Closeness::Nearest, Closeness::OnTheTeam, Closeness::Outside];

/// The chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Map {
    title: String,
    drawing: Option<Drawing>,
    groups: Vec<Group>,
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
pub(super) struct Someone<'a> {
    pub(super) person: &'a Person,
    pub(super) ring: Option<Closeness>,
}

impl Map {
    /// Nothing when nobody is put on the map.
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let everyone = everyone(draft);
        if everyone
            .iter()
            .all(|it| it.ring.is_none() && !it.person.only_on_map)
        {
            return None;
        }
        let standing: Vec<_> = everyone.iter().filter(|it| it.ring.is_some()).collect();
        let drawing = Drawing::new(draft, &standing);
        let numbered = drawing.as_ref().is_some_and(Drawing::is_numbered);
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
    all.sort_by_key(|it| {
        (
            it.ring.is_none(),
            it.ring,
            it.person.sector.is_none(),
            it.person.sector,
        )
    });
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

/// With a capital first.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// «søster, familie, nås gjennom Siv».
fn about(draft: &Draft<'_>, person: &Person) -> String {
    let through =
        through(draft, person).map(|other| draft.text("people.through", &[("name", &brief(&other.name))]));
    let told = [
        said(&person.title).or_else(|| said(&people::roles(draft, person))),
        person
            .sector
            .map(|sector| draft.word("person.sector", sector.as_str())),
        through,
        (!person.active && !person.only_on_map).then(|| draft.text("people.inactive", &[])),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Whom somebody is reached through: anyone who stands in the plan, also on the map only.
pub(super) fn through<'a>(draft: &Draft<'a>, person: &Person) -> Option<&'a Person> {
    let id = person.through?;
    draft.plan.people.iter().find(|it| it.id == id && !it.removed)
}
