//! The network map: rings for how near, sectors for parts of life, and everybody on it once more in words.

use serde::Serialize;

use super::drawing::Drawing;
use super::someone::{Someone, everyone, through, what};
use crate::dates::capital;
use crate::document::common::{DocumentContext, brief, own};
use crate::plan::{Closeness, Person};
use crate::reading::RINGS;

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
    people: Vec<InWords>,
}

#[derive(Debug, Serialize)]
struct InWords {
    number: Option<String>,
    name: String,
    about: String,
}

impl Map {
    /// Nothing when nobody is put in a ring.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let everyone = everyone(context);
        let drawing = Drawing::new(context, &everyone)?;
        let numbered = drawing.is_numbered();
        let groups = RINGS
            .into_iter()
            .map(|ring| group(context, &everyone, ring, numbered))
            .filter(|group| !group.people.is_empty())
            .collect();
        Some(Self {
            title: context.text("map.title", &[]),
            drawing,
            groups,
        })
    }
}

fn group(context: &DocumentContext<'_>, everyone: &[Someone<'_>], ring: Closeness, numbered: bool) -> Group {
    let people = everyone
        .iter()
        .enumerate()
        .filter(|(_, it)| it.ring == ring)
        .map(|(index, it)| InWords {
            number: numbered.then(|| (index + 1).to_string()),
            name: own(&it.person.name),
            about: about(context, it.person),
        })
        .collect();
    Group {
        title: capital(&context.word("person.closeness", ring.as_str())),
        people,
    }
}

/// «søster, familie, nås gjennom Siv».
fn about(context: &DocumentContext<'_>, person: &Person) -> String {
    let through = through(context, person)
        .map(|other| context.text("people.through", &[("name", &brief(&other.name))]));
    let told = [
        what(context, person),
        person
            .sector
            .map(|sector| context.word("person.sector", sector.as_str())),
        through,
        (!person.active).then(|| context.text("people.inactive", &[])),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
