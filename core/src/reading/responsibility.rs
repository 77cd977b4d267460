//! Who answers for the plan, and whether the owner was offered somebody to coordinate (forskrift om individuell plan ved
//! ytelse av velferdstjenester § 9).

use super::{InSight, coordinator, primary_contact};
use crate::plan::{Appointment, AppointmentRole, AppointmentState, Person, PersonId, Role};

/// The tasks that the law says somebody is to be offered.
pub const OFFERED: [AppointmentRole; 3] = [
    AppointmentRole::Coordinator,
    AppointmentRole::ChildCoordinator,
    AppointmentRole::ContactDoctor,
];

/// Who answers for making the plan: whoever the plan says it is, or else the one the owner writes it with.
#[must_use]
pub fn answers_for_making<'a>(sight: &InSight<'a>) -> Option<&'a Person> {
    still_here(sight, sight.plan().details.answers_for_making).or_else(|| primary_contact(sight))
}

/// Who answers for coordination and progress: whoever the plan says it is, or else the one who coordinates.
#[must_use]
pub fn answers_for_progress<'a>(sight: &InSight<'a>) -> Option<&'a Person> {
    still_here(sight, sight.plan().details.answers_for_progress).or_else(|| coordinator(sight))
}

/// Whoever has left answers for nothing more.
fn still_here<'a>(sight: &InSight<'a>, person: Option<PersonId>) -> Option<&'a Person> {
    sight.named(person).filter(|it| it.active)
}

/// The role of somebody who has the task.
#[must_use]
pub fn role_of(task: AppointmentRole) -> Role {
    match task {
        AppointmentRole::Coordinator => Role::Coordinator,
        AppointmentRole::PrimaryContact => Role::PrimaryContact,
        AppointmentRole::ChildCoordinator => Role::ChildCoordinator,
        AppointmentRole::ContactDoctor => Role::ContactDoctor,
    }
}

/// What the plan says of the tasks that are to be offered: who was appointed, and what was offered or declined. Somebody
/// whom documents may not name was appointed to nothing.
#[must_use]
pub fn offers<'a>(sight: &InSight<'a>) -> Vec<&'a Appointment> {
    let appointments = sight.plan().appointments.iter();
    let offered = appointments.filter(|it| !it.removed && OFFERED.contains(&it.role));
    offered
        .filter(|it| it.state != AppointmentState::Appointed || sight.named(it.person).is_some())
        .collect()
}

/// Whether the owner has said no to a coordinator, and has not been offered one since.
#[must_use]
pub fn declines_coordinator(sight: &InSight<'_>) -> bool {
    let told = offers(sight).into_iter();
    let of_coordinator = told.filter(|it| it.role != AppointmentRole::ContactDoctor);
    let last = of_coordinator.max_by_key(|it| it.from);
    last.is_some_and(|it| it.state == AppointmentState::SaidNo)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{id, person};
    use super::*;
    use crate::plan::Plan;

    #[test]
    fn what_the_plan_says_goes_before_what_the_roles_say() {
        let mut plan = Plan {
            people: vec![
                person(1, &[Role::Owner]),
                person(2, &[Role::PrimaryContact]),
                person(3, &[Role::Coordinator]),
                person(4, &[]),
            ],
            ..Plan::default()
        };
        let who = |plan: &Plan| {
            let sight = InSight::of(plan);
            (
                answers_for_making(&sight).map(|it| it.id),
                answers_for_progress(&sight).map(|it| it.id),
            )
        };
        assert_eq!(
            who(&plan),
            (Some(id(2)), Some(id(3))),
            "by what they are to the plan"
        );
        plan.details.answers_for_making = Some(id(4));
        plan.details.answers_for_progress = Some(id(4));
        assert_eq!(who(&plan), (Some(id(4)), Some(id(4))), "the plan says who");
        plan.people[3].active = false;
        assert_eq!(
            who(&plan),
            (Some(id(2)), Some(id(3))),
            "whoever has left answers for nothing more"
        );
    }

    #[test]
    fn an_offer_needs_nobody_and_an_appointment_somebody() {
        let offer = |state, person| Appointment {
            role: AppointmentRole::ContactDoctor,
            state,
            person,
            ..Appointment::default()
        };
        let plan = Plan {
            appointments: vec![
                offer(AppointmentState::SaidNo, None),
                offer(AppointmentState::Appointed, Some(id(9))),
                Appointment {
                    role: AppointmentRole::PrimaryContact,
                    ..offer(AppointmentState::Offered, None)
                },
            ],
            ..Plan::default()
        };
        let told = offers(&InSight::of(&plan));
        assert_eq!(
            told.iter().map(|it| it.state).collect::<Vec<_>>(),
            [AppointmentState::SaidNo],
            "not somebody who is not in the plan, and not a task that the law says nothing of"
        );
    }
}
