//! Those whom somebody may see: everyone around the owner for those who see that chapter, and otherwise whoever is named in
//! what they see.

use std::collections::HashSet;

use super::Reader;
use crate::plan::{Chapter, Person, PersonId, Plan, Role};
use crate::reading::{coordinates, is_shut_out};

impl Reader<'_, '_> {
    /// The person, if it is somebody that the reader may be told the name of: in the plan, and not hidden from documents.
    pub(super) fn named(&self, id: Option<PersonId>) -> Option<PersonId> {
        self.sight
            .named(id)
            .map(|it| it.id)
            .or_else(|| id.filter(|it| *it == self.person))
    }

    /// What the reader contributes with, unless the owner has said no to that.
    pub(super) fn contribution(&self) -> Option<&str> {
        let reader = self.plan.people.iter().find(|it| it.id == self.person)?;
        let says = !crate::plan::text::is_blank(&reader.contribution);
        (says && self.topics.leave_own(reader.id.into())).then_some(reader.contribution.as_str())
    }

    pub(super) fn put_people(&self, seen: &mut Plan) {
        let met = self.met_in(seen);
        let standing = self.plan.people.iter().filter(|it| !it.removed);
        seen.people = standing.filter_map(|it| self.person(it, &met)).collect();
        let shown: HashSet<_> = seen.people.iter().map(|it| it.id).collect();
        for it in &mut seen.people {
            it.through = it.through.filter(|id| shown.contains(id));
        }
    }

    /// As much of somebody as the reader sees: nothing of those whom nothing tells of.
    fn person(&self, it: &Person, met: &HashSet<PersonId>) -> Option<Person> {
        let is_reader = it.id == self.person;
        let is_given = it.is_on_papers_map() && self.sees(Chapter::People, it.id);
        if is_given {
            let is_off_map = is_shut_out(self.sight, it.id);
            return Some(Person {
                closeness: it.closeness.filter(|_| !is_off_map),
                ..it.clone()
            });
        }
        if is_reader {
            return Some(self.themselves(it));
        }
        let is_asked = it.active && !it.only_on_map && (it.is(Role::PrimaryContact) || coordinates(it));
        if is_asked {
            return Some(Person {
                phone: it.phone.clone(),
                email: it.email.clone(),
                ..called(it)
            });
        }
        (it.is(Role::Owner) || met.contains(&it.id)).then(|| called(it))
    }

    /// The reader's own record: what they are, where they are reached, what they contribute with. Where the owner has put
    /// them on the map is the owner's.
    fn themselves(&self, it: &Person) -> Person {
        Person {
            phone: it.phone.clone(),
            email: it.email.clone(),
            address: it.address.clone(),
            mandate: it.mandate.clone(),
            contribution: self.contribution().unwrap_or_default().to_owned(),
            ..called(it)
        }
    }

    /// Everyone who is named in what is seen.
    fn met_in(&self, seen: &Plan) -> HashSet<PersonId> {
        let mut met: HashSet<PersonId> = HashSet::new();
        met.extend(seen.actions.iter().filter_map(|it| it.responsible));
        met.extend(seen.follow_ups.iter().filter_map(|it| it.responsible));
        met.extend(seen.decisions.iter().filter_map(|it| it.responsible));
        met.extend(seen.concerns.iter().filter_map(|it| it.answered_by));
        met.extend(seen.crisis_steps.iter().filter_map(|it| it.person));
        met.extend(seen.care_wishes.iter().filter_map(|it| it.person));
        met.extend(seen.weekly_events.iter().filter_map(|it| it.person));
        met.extend(seen.other_plans.iter().filter_map(|it| it.responsible));
        met.extend(seen.appointments.iter().filter_map(|it| it.person));
        met.extend(seen.consents.iter().filter_map(|it| it.given_by));
        met.extend(
            seen.meetings
                .iter()
                .flat_map(|it| it.invited.iter().chain(&it.came)),
        );
        let details = &seen.details;
        met.extend(
            [details.answers_for_making, details.answers_for_progress]
                .into_iter()
                .flatten(),
        );
        met.extend(seen.voices.iter().flat_map(|it| [it.pen.words, it.pen.writer]));
        met
    }
}

/// Who somebody is, and what they are called.
fn called(it: &Person) -> Person {
    Person {
        id: it.id,
        name: it.name.clone(),
        person_sort: it.person_sort,
        roles: it.roles.clone(),
        title: it.title.clone(),
        service: it.service.clone(),
        active: it.active,
        initials: it.initials.clone(),
        ink: it.ink,
        rank: it.rank,
        ..Person::default()
    }
}
