//! «Folk rundt meg»: who takes part, how to reach them, and what they contribute.

use std::cmp::Ordering;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use serde::Serialize;

use super::draft::{Draft, said, said_at_length};
use crate::document::direction::own;
use crate::plan::{Person, Plan, Role};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct People {
    title: String,
    heads: [String; 3],
    rows: Vec<PersonView>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct PersonView {
    points: Vec<&'static str>,
    name: String,
    about: Vec<String>,
    contact: Vec<String>,
    email: Option<String>,
    contribution: Option<String>,
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
        let alone = draft.people.iter().all(|person| person.is(Role::Owner))
            && rows.iter().all(PersonView::says_only_who);
        (!alone || !notes.is_empty()).then(|| Self {
            title: draft.text("people.title", &[]),
            heads: ["who", "contact", "contribution"]
                .map(|head| draft.text(&format!("people.heads.{head}"), &[])),
            rows,
            notes,
        })
    }
}

impl PersonView {
    fn new(draft: &Draft<'_>, person: &Person) -> Self {
        let contribution = said_at_length(&person.contribution);
        let mut points = vec!["b"];
        if coordinates(person) {
            points.push("c");
        }
        if contribution.is_some() {
            points.push("d");
        }
        let about: Vec<_> = [said(&person.title), said(&roles(draft, person))]
            .into_iter()
            .flatten()
            .collect();
        let inactive = (!person.active).then(|| draft.text("people.inactive", &[]));
        let phone = said(&person.phone).map(|number| draft.text("overview.phone", &[("number", &number)]));
        Self {
            points,
            name: own(&person.name),
            about: [said(&about.join(", ")), inactive]
                .into_iter()
                .flatten()
                .collect(),
            contact: [said(&person.service), phone].into_iter().flatten().collect(),
            email: said(&person.email),
            contribution,
        }
    }

    fn says_only_who(&self) -> bool {
        self.contact.is_empty() && self.email.is_none() && self.contribution.is_none()
    }
}

/// Whether the person is the one appointed by law.
pub(super) fn coordinates(person: &Person) -> bool {
    person.is(Role::Coordinator) || person.is(Role::ChildCoordinator)
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

/// The people in the order the owner has put them; by name where nobody has. Those who take part come first. Whoever
/// stands on the network map alone is in no list.
pub(super) fn in_order(plan: &Plan) -> Vec<&Person> {
    let mut people: Vec<_> = plan
        .people
        .iter()
        .filter(|person| !person.removed && !person.only_on_map)
        .collect();
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
        let names: Vec<_> = in_order(&plan)
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
