//! Who coordinates, whom the owner meets, and who stands on the network map.

use std::cell::OnceCell;
use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{InSight, is_shut_out};
use crate::plan::{Closeness, Pen, Person, PersonId, PersonSort, Role, WayIn};

/// Somebody in the plan, as a list of everyone tells them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonOnDay {
    /// Who.
    pub person: PersonId,
    /// Whether the owner meets them: they take part now, and are not reached through another. The owner is met by nobody.
    pub meets: bool,
    /// Whether they take part in the plan, now and by themselves or through another. The owner is not counted.
    pub takes_part: bool,
    /// Whether they were in the plan from the first: nobody has to have named them.
    pub from_the_first: bool,
}

/// Everyone, in the order of the list.
#[must_use]
pub fn people(sight: &InSight<'_>) -> Vec<PersonOnDay> {
    let everyone = in_order(sight).into_iter();
    let told = everyone.map(|it| PersonOnDay {
        person: it.id,
        meets: meets(sight, it),
        takes_part: takes_part(sight, it),
        from_the_first: is_from_the_first(it),
    });
    told.collect()
}

/// Whether the owner meets somebody.
#[must_use]
pub fn meets(sight: &InSight<'_>, person: &Person) -> bool {
    // A service or a place is nobody one meets.
    let is_somebody = person.person_sort == PersonSort::Person && !person.is(Role::Owner);
    person.active && !person.only_on_map && is_somebody && !is_reached(sight, person)
}

/// Whether somebody takes part: now, or reached through another who is in the plan. The owner is not counted, nor who
/// stands on the network map and nowhere else, nor who is in the plan for what was.
#[must_use]
pub fn takes_part(sight: &InSight<'_>, person: &Person) -> bool {
    let is_another = !person.only_on_map && !person.is(Role::Owner);
    is_another && (person.active || is_reached(sight, person))
}

/// Whether somebody was in the plan from the first: a plan begins with its owner, and with whom it is written together
/// with. That they stand there is nothing that the owner said.
pub(super) fn is_from_the_first(person: &Person) -> bool {
    person.is(Role::Owner) || person.is(Role::PrimaryContact)
}

/// Everyone in the order the owner has put them; by name where nobody has. Those who take part come first, then those who
/// do not now, then those who stand on the network map and nowhere else.
#[must_use]
pub fn in_order<'a>(sight: &InSight<'a>) -> Vec<&'a Person> {
    let mut people = sight.people();
    // Few stand in the same place: nobody else's name is asked for.
    let names = OnceCell::new();
    let group = |it: &Person| (it.only_on_map, !it.active);
    people.sort_by(|one, other| {
        let by_place = group(one)
            .cmp(&group(other))
            .then(one.rank.total_cmp(&other.rank));
        by_place.then_with(|| by_name(names.get_or_init(collator).as_ref(), &one.name, &other.name))
    });
    people
}

/// Norwegian order, whatever the language of the plan: Ås after Zoe, and Aase as Åse.
fn collator() -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok()
}

fn by_name(names: Option<&CollatorBorrowed<'_>>, one: &str, other: &str) -> Ordering {
    names.map_or_else(|| one.cmp(other), |names| names.compare(one, other))
}

/// Whether the person is the one appointed by law.
#[must_use]
pub fn coordinates(person: &Person) -> bool {
    person.is(Role::Coordinator) || person.is(Role::ChildCoordinator)
}

/// Who coordinates now: somebody whom documents may name, and who takes part. Whoever has left coordinates no more.
#[must_use]
pub fn coordinator<'a>(sight: &InSight<'a>) -> Option<&'a Person> {
    sight
        .on_paper()
        .into_iter()
        .find(|it| it.active && coordinates(it))
}

/// The one the owner writes with now: somebody whom documents may name, and who takes part.
#[must_use]
pub fn primary_contact<'a>(sight: &InSight<'a>) -> Option<&'a Person> {
    let mut people = sight.on_paper().into_iter();
    people.find(|it| it.active && it.is(Role::PrimaryContact))
}

/// Who holds the pen first when a plan is opened: whoever's way in it was, in their own words; the owner, when it was the
/// contact's and nobody is the contact now. Nothing in a plan without an owner.
#[must_use]
pub fn first_pen(sight: &InSight<'_>, way: WayIn) -> Option<Pen> {
    let owner = sight.owner()?.id;
    let contact = primary_contact(sight).filter(|_| way == WayIn::Contact);
    Some(Pen::of(contact.map_or(owner, |it| it.id)))
}

/// Whether somebody is reached through another who is in the plan: the owner does not meet them.
#[must_use]
pub fn is_reached(sight: &InSight<'_>, person: &Person) -> bool {
    sight.named(person.through).is_some()
}

/// Everyone whom the owner has put in a ring of the network map, from the middle and out, part of life by part of life;
/// but not those who may see nothing of the plan any more. Those who stand on the map alone are among them: a document
/// leaves them out.
#[must_use]
pub fn on_the_map<'a>(sight: &InSight<'a>) -> Vec<(Closeness, &'a Person)> {
    let people = sight.people().into_iter();
    let placed = people.filter(|it| !it.is(Role::Owner) && !is_shut_out(sight, it.id));
    let mut placed: Vec<_> = placed.filter_map(|it| Some((it.closeness?, it))).collect();
    placed.sort_by_key(|(ring, it)| (*ring, it.sector.is_none(), it.sector));
    placed
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, id, person};
    use super::*;
    use crate::plan::{Consent, Plan};

    #[test]
    fn whoever_may_see_nothing_any_more_is_on_no_map() {
        let mut plan = Plan {
            people: vec![person(1, &[Role::Owner]), person(2, &[]), person(3, &[])],
            ..Plan::default()
        };
        for person in &mut plan.people {
            person.closeness = Some(Closeness::Nearest);
        }
        let on_map = |plan: &Plan| {
            on_the_map(&InSight::of(plan))
                .iter()
                .map(|(_, it)| it.id)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            on_map(&plan),
            [id(2), id(3)],
            "the owner is the middle, and nobody else is left out"
        );
        plan.consents.push(Consent {
            person: Some(id(3)),
            withdrawn_on: Some(day(1)),
            ..Consent::default()
        });
        assert_eq!(on_map(&plan), [id(2)], "every consent is taken back");
        plan.consents.push(Consent {
            person: Some(id(3)),
            ..Consent::default()
        });
        assert_eq!(on_map(&plan), [id(2), id(3)], "there is a new one");
    }

    #[test]
    fn whoever_unlocked_holds_the_pen() {
        let mut plan = Plan {
            people: vec![person(1, &[Role::Owner]), person(2, &[Role::PrimaryContact])],
            ..Plan::default()
        };
        let pen = |plan: &Plan, way| first_pen(&InSight::of(plan), way);
        let [owners, contacts] = [1, 2].map(|number| Some(Pen::of(id(number))));
        assert_eq!(pen(&plan, WayIn::Owner), owners);
        assert_eq!(pen(&plan, WayIn::Recovery), owners, "the code is the owner's");
        assert_eq!(pen(&plan, WayIn::Contact), contacts);
        plan.people[1].active = false;
        assert_eq!(
            pen(&plan, WayIn::Contact),
            owners,
            "nobody writes as one who has left"
        );
    }

    fn named(name: &str, rank: f64, active: bool) -> Person {
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
                Person {
                    only_on_map: true,
                    ..named("Geir", 0.0, true)
                },
                named("Åse", 1.0, true),
                named("Tone", 0.0, false),
                named("Zoe", 1.0, true),
                named("Siv", 0.0, true),
                named("Aase", 1.0, true),
                named("Berit", 1.0, true),
            ],
            ..Plan::default()
        };
        let names: Vec<_> = in_order(&InSight::of(&plan))
            .into_iter()
            .map(|person| person.name.as_str())
            .collect();
        assert_eq!(
            names,
            ["Siv", "Berit", "Zoe", "Åse", "Aase", "Tone", "Geir"],
            "by place, then by name as Norwegians sort; who is on the map alone comes last"
        );
    }

    #[test]
    fn a_plan_begins_with_its_owner_and_whom_it_is_written_together_with() {
        let mut plan = Plan {
            people: vec![
                person(1, &[Role::Owner]),
                person(2, &[Role::Coordinator, Role::PrimaryContact]),
                person(3, &[Role::Coordinator]),
                person(4, &[]),
            ],
            ..Plan::default()
        };
        let first = |plan: &Plan| {
            let all = people(&InSight::of(plan)).into_iter();
            all.filter(|it| it.from_the_first)
                .map(|it| it.person)
                .collect::<Vec<_>>()
        };
        assert_eq!(first(&plan), [id(1), id(2)], "the others were named by somebody");
        plan.people[1].active = false;
        assert_eq!(first(&plan), [id(1), id(2)], "also who has left was there");
    }

    #[test]
    fn the_owner_meets_those_who_take_part_and_are_not_reached_through_another() {
        let mut plan = Plan {
            people: vec![
                person(1, &[Role::Owner]),
                person(2, &[]),
                person(3, &[]),
                person(4, &[]),
                person(5, &[]),
            ],
            ..Plan::default()
        };
        plan.people[2].through = Some(id(2));
        plan.people[3].active = false;
        plan.people[4].only_on_map = true;
        let met = |plan: &Plan| {
            let all = people(&InSight::of(plan)).into_iter();
            all.filter(|it| it.meets).map(|it| it.person).collect::<Vec<_>>()
        };
        assert_eq!(met(&plan), [id(2)]);
        plan.people[1].removed = true;
        assert_eq!(
            met(&plan),
            [id(3)],
            "nobody is reached through somebody who is not there: they are met again"
        );
    }
}
