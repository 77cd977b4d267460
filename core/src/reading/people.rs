//! Who coordinates, whom the owner meets, and who stands on the network map.

use super::{InSight, is_shut_out};
use crate::plan::{Closeness, Person, Role};

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
}
