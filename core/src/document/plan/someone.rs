//! Somebody on the network map, as the drawing and the words beside it both tell of them.

use crate::document::common::{DocumentContext, said, titled};
use crate::plan::{Closeness, Person, Role};
use crate::reading::on_the_map;

/// Somebody, and where the owner has put them.
pub(super) struct Someone<'a> {
    pub(super) person: &'a Person,
    pub(super) ring: Closeness,
}

/// Everyone on the network map, but those whom the owner wants on it in the program alone.
pub(super) fn everyone<'a>(context: &DocumentContext<'a>) -> Vec<Someone<'a>> {
    let placed = on_the_map(&context.sight).into_iter();
    let placed = placed.filter(|(_, person)| person.is_on_papers_map());
    placed.map(|(ring, person)| Someone { person, ring }).collect()
}

/// What somebody is, when that says more than that they help.
pub(super) fn what(context: &DocumentContext<'_>, person: &Person) -> Option<String> {
    let says_more = |role: &Role| !matches!(role, Role::Helper | Role::Other);
    let roles = person.roles.iter().any(says_more).then(|| context.roles(person));
    titled(person).or(roles.and_then(|roles| said(&roles)))
}

/// Whom somebody is reached through, when they stand in the document.
pub(super) fn through<'a>(context: &DocumentContext<'a>, person: &Person) -> Option<&'a Person> {
    context.person(person.through)
}
