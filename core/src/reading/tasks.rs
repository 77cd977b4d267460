//! Who coordinates, and who writes with the owner, from when to when: each task's history, and who is to have it next.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{InSight, is_child, role_of};
use crate::plan::{
    Appointment, AppointmentId, AppointmentRole, AppointmentState, Person, PersonId, Plan, Role,
};

/// A task that somebody has, has had or is to have in this plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Task {
    /// Which.
    pub role: AppointmentRole,
    /// Those who have it now.
    pub holders: Vec<PersonId>,
    /// Its appointments in time.
    pub history: Vec<AppointmentId>,
    /// What was offered, declined or not asked about, where nobody is appointed: the first first.
    pub offers: Vec<AppointmentId>,
    /// Those who have it now, and nothing says from when.
    pub undated: Vec<PersonId>,
    /// What was handed over from a day that has come, to someone who does not have the task yet.
    pub awaited: Option<AppointmentId>,
}

/// The tasks there are in this plan: a child's coordinator is asked for when the owner is young, or when there is or was one.
#[must_use]
pub fn tasks(sight: &InSight<'_>, today: NaiveDate) -> Vec<Task> {
    let roles = [
        AppointmentRole::Coordinator,
        AppointmentRole::PrimaryContact,
        AppointmentRole::ChildCoordinator,
        AppointmentRole::ContactDoctor,
    ];
    let tasks = roles.into_iter().map(|role| task(sight, role, today));
    let is_asked_for = |it: &Task| {
        it.role != AppointmentRole::ChildCoordinator
            || is_child(sight, today)
            || !it.holders.is_empty()
            || !it.history.is_empty()
    };
    tasks.filter(is_asked_for).collect()
}

/// What there is to say of a task in time, appointments and offers: the ones with an end only came first.
#[must_use]
pub fn task_appointments<'a>(sight: &InSight<'a>, role: AppointmentRole) -> Vec<&'a Appointment> {
    let mut told = sight.appointments();
    told.retain(|it| it.role == role);
    told.sort_by_key(|it| (it.from, it.to.is_none(), it.to));
    told
}

/// The one person who ever was the primary contact, in the plan or no longer; nothing when there were several, for then
/// nobody knows whose the contact's way in was.
#[must_use]
pub fn only_contact(plan: &Plan) -> Option<PersonId> {
    let now = plan.people.iter().filter(|it| it.is(Role::PrimaryContact));
    let contacts = plan.appointments.iter();
    let contacts = contacts.filter(|it| it.role == AppointmentRole::PrimaryContact);
    let mut all = now.map(|it| it.id).chain(contacts.filter_map(|it| it.person));
    let one = all.next()?;
    all.all(|other| other == one).then_some(one)
}

fn task(sight: &InSight<'_>, role: AppointmentRole, today: NaiveDate) -> Task {
    let people = sight.people();
    let has_it = |it: &&Person| it.is(role_of(role));
    let told = task_appointments(sight, role).into_iter();
    let (history, offers): (Vec<_>, Vec<_>) = told.partition(|it| it.state == AppointmentState::Appointed);
    let known: HashSet<_> = history.iter().filter_map(|it| it.person).collect();
    let holders: Vec<_> = people.iter().copied().filter(has_it).map(|it| it.id).collect();
    let undated = holders.iter().copied().filter(|it| !known.contains(it));
    let now = history.iter().rfind(|it| lasts_on(it, today));
    let lacks_it = |id: PersonId| people.iter().any(|it| it.id == id && !has_it(it));
    let awaited = now.filter(|it| it.person.is_some_and(lacks_it));
    Task {
        role,
        undated: undated.collect(),
        holders,
        history: history.iter().map(|it| it.id).collect(),
        offers: offers.iter().map(|it| it.id).collect(),
        awaited: awaited.map(|it| it.id),
    }
}

/// Whether an appointment that says from when has begun, and is not over.
fn lasts_on(appointment: &Appointment, day: NaiveDate) -> bool {
    let has_begun = appointment.from.is_some_and(|from| from <= day);
    has_begun && appointment.to.is_none_or(|to| to >= day)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, id, person};
    use super::*;

    const CONTACT: AppointmentRole = AppointmentRole::PrimaryContact;

    fn appointment(number: u128, who: u128, from: Option<u32>, to: Option<u32>) -> Appointment {
        Appointment {
            id: id(number),
            role: CONTACT,
            person: Some(id(who)),
            from: from.map(day),
            to: to.map(day),
            ..Appointment::default()
        }
    }

    fn plan(appointments: Vec<Appointment>) -> Plan {
        Plan {
            people: vec![
                person(1, &[Role::Owner]),
                person(2, &[Role::PrimaryContact]),
                person(3, &[Role::Helper]),
            ],
            appointments,
            ..Plan::default()
        }
    }

    fn contact(plan: &Plan) -> Task {
        let mut all = tasks(&InSight::of(plan), day(10)).into_iter();
        all.find(|it| it.role == CONTACT).unwrap()
    }

    #[test]
    fn a_task_has_its_history_in_time() {
        let task = contact(&plan(vec![
            appointment(20, 2, Some(5), None),
            appointment(21, 3, None, Some(4)),
            appointment(22, 3, Some(5), Some(6)),
            appointment(23, 3, Some(1), None),
        ]));
        assert_eq!(
            task.history,
            [id(21), id(23), id(22), id(20)],
            "one with an end only came first, and of two that begin together the one that ends"
        );
        assert_eq!(task.holders, [id(2)], "who has the role has the task");
        assert_eq!(task.undated, [], "it says from when");
        let mut offered = plan(vec![
            appointment(20, 2, Some(5), None),
            appointment(21, 3, Some(1), None),
        ]);
        offered.appointments[1].state = AppointmentState::SaidNo;
        let task = contact(&offered);
        assert_eq!(
            (task.history, task.offers),
            (vec![id(20)], vec![id(21)]),
            "an offer that was declined is no time somebody had the task"
        );
    }

    #[test]
    fn somebody_who_has_the_task_may_have_it_without_a_day() {
        let other = vec![appointment(20, 3, Some(1), Some(2))];
        assert_eq!(contact(&plan(other)).undated, [id(2)], "only another's is dated");
        let mut gone = plan(Vec::new());
        gone.people[1].removed = true;
        assert_eq!(contact(&gone).holders, [], "who is taken out has no task");
    }

    #[test]
    fn a_task_that_is_to_move_is_awaited_when_its_day_has_come() {
        let moves = |from| contact(&plan(vec![appointment(20, 3, Some(from), None)])).awaited;
        assert_eq!(moves(11), None, "tomorrow is not yet");
        assert_eq!(moves(10), Some(id(20)), "the day has come");
        let mut moved = plan(vec![appointment(20, 3, Some(10), None)]);
        moved.people[2].roles.push(Role::PrimaryContact);
        assert_eq!(contact(&moved).awaited, None, "the task is theirs already");
        moved.people[2].roles.clear();
        moved.people[2].removed = true;
        assert_eq!(
            contact(&moved).awaited,
            None,
            "nobody takes it over who is not there"
        );
        let over = plan(vec![appointment(20, 3, Some(8), Some(9))]);
        assert_eq!(contact(&over).awaited, None, "it is over");
        let later = plan(vec![
            appointment(20, 3, Some(8), None),
            appointment(21, 2, Some(9), None),
        ]);
        assert_eq!(
            contact(&later).awaited,
            None,
            "the last one who began has the task"
        );
    }

    #[test]
    fn a_childs_coordinator_is_asked_for_where_there_is_a_child_or_was_one() {
        let asks = |plan: &Plan| {
            let all = tasks(&InSight::of(plan), day(10));
            all.iter().any(|it| it.role == AppointmentRole::ChildCoordinator)
        };
        let mut young = plan(Vec::new());
        assert!(!asks(&young), "nothing says that the owner is young");
        young.people[0].born = "2015-01-01".parse().ok();
        assert!(asks(&young), "the owner is a child");
        let mut was = plan(vec![appointment(20, 3, None, Some(4))]);
        was.appointments[0].role = AppointmentRole::ChildCoordinator;
        assert!(asks(&was), "there was one");
        let mut is = plan(Vec::new());
        is.people[2].roles.push(Role::ChildCoordinator);
        assert!(asks(&is), "there is one");
    }

    #[test]
    fn the_only_contact_is_known_when_there_never_was_another() {
        let mut plan = plan(vec![appointment(20, 2, Some(1), None)]);
        assert_eq!(only_contact(&plan), Some(id(2)), "is and was the one");
        plan.people[1].removed = true;
        assert_eq!(
            only_contact(&plan),
            Some(id(2)),
            "whoever is out of the plan was it all the same"
        );
        plan.appointments.push(appointment(21, 3, None, Some(1)));
        plan.appointments[1].removed = true;
        assert_eq!(only_contact(&plan), None, "there was another");
        plan.people.clear();
        plan.appointments.clear();
        assert_eq!(only_contact(&plan), None, "there never was one");
    }
}
