//! The network map: rings for how near, sectors for parts of life, and everybody on it once more in words.

use serde::Serialize;

use super::draft::{Draft, brief, said};
use super::drawing::Drawing;
use super::people;
use crate::dates::capital;
use crate::document::direction::own;
use crate::plan::{Closeness, Person, Role};
use crate::reading::on_the_map;

/// From the middle and out.
pub(super) const RINGS: [Closeness; 3] = [Closeness::Nearest, Closeness::OnTheTeam, Closeness::Outside];

/// The chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Map {
    title: String,
    drawing: Drawing,
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
    pub(super) ring: Closeness,
}

impl Map {
    /// Nothing when nobody is put in a ring.
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let everyone = everyone(draft);
        let drawing = Drawing::new(draft, &everyone)?;
        let numbered = drawing.is_numbered();
        let groups = RINGS
            .into_iter()
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

/// Everyone on the network map, but those who stand on it in the program alone: the owner does not want them in a
/// document.
fn everyone<'a>(draft: &Draft<'a>) -> Vec<Someone<'a>> {
    let placed = on_the_map(&draft.sight).into_iter();
    let placed = placed.filter(|(_, person)| !person.only_on_map);
    placed.map(|(ring, person)| Someone { person, ring }).collect()
}

fn group(draft: &Draft<'_>, everyone: &[Someone<'_>], ring: Closeness, numbered: bool) -> Group {
    let people = everyone
        .iter()
        .enumerate()
        .filter(|(_, it)| it.ring == ring)
        .map(|(index, it)| Told {
            number: numbered.then(|| (index + 1).to_string()),
            name: own(&it.person.name),
            about: about(draft, it.person),
        })
        .collect();
    Group {
        title: capital(&draft.word("person.closeness", ring.as_str())),
        people,
    }
}

/// What somebody is, when that says more than that they help.
pub(super) fn what(draft: &Draft<'_>, person: &Person) -> Option<String> {
    let says_more = |role: &Role| !matches!(role, Role::Helper | Role::Other);
    let roles = person
        .roles
        .iter()
        .any(says_more)
        .then(|| people::roles(draft, person));
    said(&person.title).or(roles)
}

/// «søster, familie, nås gjennom Siv».
fn about(draft: &Draft<'_>, person: &Person) -> String {
    let through =
        through(draft, person).map(|other| draft.text("people.through", &[("name", &brief(&other.name))]));
    let told = [
        what(draft, person),
        person
            .sector
            .map(|sector| draft.word("person.sector", sector.as_str())),
        through,
        (!person.active).then(|| draft.text("people.inactive", &[])),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Whom somebody is reached through, when they stand in the document.
pub(super) fn through<'a>(draft: &Draft<'a>, person: &Person) -> Option<&'a Person> {
    draft.person(person.through)
}
