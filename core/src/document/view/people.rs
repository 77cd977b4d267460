//! «Folk rundt meg»: who takes part, how to reach them, and what they contribute.

use std::cmp::Ordering;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use serde::Serialize;

use super::Labelled;
use super::draft::{Draft, brief, said, said_at_length};
use super::tasks::Tasks;
use crate::document::direction::own;
use crate::plan::{Person, Role};
use crate::reading::{InSight, coordinates, is_reached};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct People {
    title: String,
    heads: [String; 3],
    meet: Option<String>,
    rows: Vec<PersonView>,
    notes: Vec<String>,
    tasks: Option<Tasks>,
}

#[derive(Debug, Serialize)]
struct PersonView {
    points: Vec<&'static str>,
    name: String,
    about: Vec<String>,
    contact: Vec<String>,
    email: Option<String>,
    contribution: Option<String>,
    mandate: Option<Labelled>,
}

impl People {
    /// Nothing when there is nobody but an owner of whom nothing more is said.
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let rows: Vec<_> = draft
            .people
            .iter()
            .map(|person| PersonView::new(draft, person))
            .collect();
        let notes: Vec<_> = said(&draft.plan.details.main_service)
            .map(|service| draft.text("people.mainService", &[("service", &service)]))
            .into_iter()
            .collect();
        let tasks = Tasks::new(draft);
        let alone = draft.people.iter().all(|person| person.is(Role::Owner))
            && rows.iter().all(PersonView::says_only_who);
        (!alone || !notes.is_empty() || tasks.is_some()).then(|| Self {
            title: draft.text("people.title", &[]),
            heads: ["who", "contact", "contribution"]
                .map(|head| draft.text(&format!("people.heads.{head}"), &[])),
            meet: meet(draft),
            rows,
            notes,
            tasks,
        })
    }
}

impl PersonView {
    fn new(draft: &Draft<'_>, person: &Person) -> Self {
        let contribution = said_at_length(&person.contribution);
        let takes_part = person.active && !person.is(Role::Owner);
        let points = [
            ("b", takes_part),
            ("c", person.active && coordinates(person)),
            ("d", contribution.is_some()),
        ];
        let about: Vec<_> = [said(&person.title), said(&roles(draft, person))]
            .into_iter()
            .flatten()
            .collect();
        let through = draft
            .named(person.through)
            .map(|name| draft.text("people.through", &[("name", &brief(&name))]));
        let good = person
            .good_relation
            .then(|| draft.text("people.goodRelation", &[]));
        let inactive = (!person.active).then(|| draft.text("people.inactive", &[]));
        let met: Vec<_> = [through, good, inactive].into_iter().flatten().collect();
        let phone = said(&person.phone).map(|number| draft.text("overview.phone", &[("number", &number)]));
        Self {
            points: points
                .into_iter()
                .filter_map(|(point, holds)| holds.then_some(point))
                .collect(),
            name: own(&person.name),
            about: [said(&about.join(", ")), said(&met.join(", "))]
                .into_iter()
                .flatten()
                .collect(),
            contact: [said(&person.service), phone].into_iter().flatten().collect(),
            email: said(&person.email),
            contribution,
            mandate: draft.labelled("people.mandate", said_at_length(&person.mandate)),
        }
    }

    fn says_only_who(&self) -> bool {
        self.contact.is_empty()
            && self.email.is_none()
            && self.contribution.is_none()
            && self.mandate.is_none()
    }
}

/// «Siv Lunde møter Arne. De andre nås gjennom …»: only where somebody is reached through another.
fn meet(draft: &Draft<'_>) -> Option<String> {
    let others = || draft.people.iter().filter(|it| it.active && !it.is(Role::Owner));
    if !others().any(|it| is_reached(&draft.sight, it)) {
        return None;
    }
    let names: Vec<_> = others()
        .filter(|it| !is_reached(&draft.sight, it))
        .map(|it| own(&it.name))
        .collect();
    let key = match names.len() {
        0 => return None,
        1 => "people.meetOne",
        _ => "people.meet",
    };
    let values = [("names", draft.listed(names)), ("owner", draft.owner_name())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    Some(draft.text(key, &values))
}

/// What the person is to the plan, in words. A role that says nothing beside a title is left out.
pub(super) fn roles(draft: &Draft<'_>, person: &Person) -> String {
    let titled = said(&person.title).is_some();
    let words = person
        .roles
        .iter()
        .filter(|role| !(titled && matches!(role, Role::Helper | Role::Other)))
        .map(|role| draft.word("person.roles", role.as_str()))
        .collect();
    draft.listed(words)
}

/// The people in the order the owner has put them; by name where nobody has. Those who take part come first, and those
/// who stand on the network map and nowhere else are not among them.
pub(super) fn in_order<'a>(sight: &InSight<'a>) -> Vec<&'a Person> {
    let mut people = sight.on_paper();
    let names = collator();
    people.sort_by(|one, other| {
        let by_place = other
            .active
            .cmp(&one.active)
            .then(one.rank.total_cmp(&other.rank));
        by_place.then_with(|| by_name(names.as_ref(), &one.name, &other.name))
    });
    people
}

/// Norwegian order: Ås after Zoe, and Aase as Åse.
fn collator() -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok()
}

fn by_name(names: Option<&CollatorBorrowed<'_>>, one: &str, other: &str) -> Ordering {
    names.map_or_else(|| one.cmp(other), |names| names.compare(one, other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;

    fn person(name: &str, rank: f64, active: bool) -> Person {
        Person {
            name: name.to_owned(),
            rank,
            active,
            ..Person::default()
        }
    }

    #[test]
    fn people_stand_in_a_sensible_order() {
        let plan = Plan {
            people: vec![
                person("Åse", 1.0, true),
                person("Tone", 0.0, false),
                person("Zoe", 1.0, true),
                person("Siv", 0.0, true),
                person("Aase", 1.0, true),
                person("Berit", 1.0, true),
            ],
            ..Plan::default()
        };
        let names: Vec<_> = in_order(&InSight::of(&plan))
            .into_iter()
            .map(|person| person.name.as_str())
            .collect();
        assert_eq!(
            names,
            ["Siv", "Berit", "Zoe", "Åse", "Aase", "Tone"],
            "by place, then by name as Norwegians sort"
        );
    }
}
