//! What is worth saying about a plan without being wrong: a closed list, told quietly where it belongs.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::owners_age::{ADULT, CONSENTS};
use super::{
    ConsentState, Guardianship, InSight, birthday, consent_state, coordinator, declines_coordinator,
    guardianship, holds_on, is_open,
};
use crate::plan::{
    ActionId, Consent, ConsentId, ConsentSort, MeetingId, MeetingState, PersonId, Role, text::is_blank,
};

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "notice", rename_all = "camelCase")]
pub enum PlanNotice {
    /// Nobody coordinates now, and the owner has not said no to it.
    CoordinatorMissing,
    /// The owner turns 16 in the plan period: from then on the owner says yes.
    TurnsSixteen {
        /// The day.
        on: NaiveDate,
    },
    /// The owner turns 18 in the plan period.
    TurnsEighteen {
        /// The day.
        on: NaiveDate,
    },
    /// An adult has a guardian, and nothing says what the guardian answers for.
    GuardianWithoutReason {
        /// The guardian.
        guardian: PersonId,
    },
    /// Who answers for an action that is not ended is no longer in the plan.
    ResponsibleRemoved {
        /// The action.
        action: ActionId,
        /// Who it was.
        person: PersonId,
    },
    /// A meeting is planned, and nobody is invited.
    MeetingWithoutInvited {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Somebody is to see something of the plan, in words alone: nobody has chosen what.
    ConsentWithoutTopics {
        /// The consent.
        consent: ConsentId,
        /// Who is to see it.
        person: PersonId,
    },
    /// What somebody may see of the plan ends soon.
    ConsentEnds {
        /// The consent.
        consent: ConsentId,
        /// Who sees it until then.
        person: PersonId,
        /// The last day.
        on: NaiveDate,
    },
    /// What somebody could see of the plan has ended, and nothing else holds.
    ConsentEnded {
        /// The consent.
        consent: ConsentId,
        /// Who saw it until then.
        person: PersonId,
        /// The last day.
        on: NaiveDate,
    },
}

/// What there is to say on a day.
#[must_use]
pub fn notices(sight: &InSight<'_>, today: NaiveDate) -> Vec<PlanNotice> {
    let is_missing = coordinator(sight).is_none() && !declines_coordinator(sight);
    let missing = is_missing.then_some(PlanNotice::CoordinatorMissing);
    let mut all: Vec<_> = missing.into_iter().collect();
    all.extend(coming_of_age(sight, today));
    all.extend(guardians(sight, today));
    all.extend(responsible_removed(sight));
    let planned = sight
        .meetings()
        .iter()
        .filter(|it| it.state == MeetingState::Planned);
    let uninvited = planned.filter(|it| it.invited.is_empty());
    all.extend(uninvited.map(|it| PlanNotice::MeetingWithoutInvited { meeting: it.id }));
    all.extend(sharing(sight, today));
    all
}

/// So many days before a consent ends it is told, and after.
const SOON: Days = Days::new(30);

/// The consents to sharing that wait for somebody: what is to be seen is not chosen, or there is soon nothing to be seen.
fn sharing(sight: &InSight<'_>, today: NaiveDate) -> Vec<PlanNotice> {
    let all = sight.consents();
    let has_other = |ended: &Consent| {
        let mut others = all
            .iter()
            .filter(|it| it.person == ended.person && it.id != ended.id);
        others.any(|it| holds_on(it, today) && it.until.is_none_or(|last| Some(last) > ended.until))
    };
    let told = |it: &Consent| {
        let person = sight.named(it.person)?.id;
        let (consent, until) = (it.id, it.until);
        let is_near = |on: &NaiveDate| (today - SOON..=today + SOON).contains(on);
        let ends = until.filter(|on| is_near(on) && !has_other(it));
        match (consent_state(it, today), ends) {
            (ConsentState::RanOut, Some(on)) => Some(PlanNotice::ConsentEnded { consent, person, on }),
            (ConsentState::Holds, _) if !it.has_topics() => {
                Some(PlanNotice::ConsentWithoutTopics { consent, person })
            }
            (ConsentState::Holds, Some(on)) => Some(PlanNotice::ConsentEnds { consent, person, on }),
            _ => None,
        }
    };
    let of_sharing = all.iter().filter(|it| it.sort == ConsentSort::Sharing);
    of_sharing.filter_map(|it| told(it)).collect()
}

/// Birthdays that fall inside the plan period, and are not behind us.
fn coming_of_age(sight: &InSight<'_>, today: NaiveDate) -> impl Iterator<Item = PlanNotice> {
    let details = &sight.plan().details;
    let (first, last) = (details.period_from.unwrap_or(today).max(today), details.period_to);
    let born = sight.owner().and_then(|it| it.born);
    let turns = move |years| {
        let on = birthday(born?, years)?;
        (on >= first && last.is_some_and(|last| on <= last)).then_some(on)
    };
    let own = turns(CONSENTS).map(|on| PlanNotice::TurnsSixteen { on });
    let adult = turns(ADULT).map(|on| PlanNotice::TurnsEighteen { on });
    own.into_iter().chain(adult)
}

fn guardians(sight: &InSight<'_>, today: NaiveDate) -> Vec<PlanNotice> {
    let age = guardianship(sight.owner().and_then(|it| it.born), today);
    // Most owners are adults, and their plans do not say when they were born.
    if matches!(age, Guardianship::Under16 | Guardianship::From16) {
        return Vec::new();
    }
    let people = sight.people().into_iter();
    let guardians = people.filter(|it| it.is(Role::Guardian) && is_blank(&it.mandate));
    guardians
        .map(|it| PlanNotice::GuardianWithoutReason { guardian: it.id })
        .collect()
}

fn responsible_removed(sight: &InSight<'_>) -> Vec<PlanNotice> {
    let people = &sight.plan().people;
    let is_gone = |id: &PersonId| people.iter().any(|it| it.id == *id && it.removed);
    let open = sight.actions().iter().filter(|it| is_open(it));
    open.filter_map(|it| {
        let person = it.responsible.filter(is_gone)?;
        Some(PlanNotice::ResponsibleRemoved {
            action: it.id,
            person,
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, id, person};
    use super::*;
    use crate::plan::{Action, Appointment, AppointmentState, Goal, Meeting, Plan};

    /// A plan of which there is nothing to say.
    fn quiet() -> Plan {
        Plan {
            people: vec![person(1, &[Role::Owner]), person(2, &[Role::Coordinator])],
            goals: vec![Goal {
                id: id(10),
                ..Goal::default()
            }],
            actions: vec![Action {
                id: id(20),
                goal: id(10),
                responsible: Some(id(2)),
                ..Action::default()
            }],
            meetings: vec![Meeting {
                id: id(30),
                invited: vec![id(2)],
                ..Meeting::default()
            }],
            ..Plan::default()
        }
    }

    fn told(change: impl FnOnce(&mut Plan)) -> Vec<PlanNotice> {
        let mut plan = quiet();
        change(&mut plan);
        notices(&InSight::of(&plan), day(10))
    }

    #[test]
    fn a_coordinator_who_has_left_is_missed_as_one_who_never_was() {
        assert_eq!(told(|_| {}), [], "somebody coordinates");
        for (change, why) in [
            ((|it| it.people[1].active = false) as fn(&mut Plan), "has left"),
            (|it| it.people[1].roles.clear(), "never was"),
            (
                |it| it.people[1].only_on_map = true,
                "stands on the map and nowhere else",
            ),
        ] {
            assert_eq!(
                told(change),
                [PlanNotice::CoordinatorMissing],
                "the coordinator {why}"
            );
        }
    }

    #[test]
    fn a_coordinator_the_owner_has_said_no_to_is_not_missed() {
        let with = |state| {
            told(|it| {
                it.people[1].roles.clear();
                it.appointments = vec![Appointment {
                    state,
                    ..Appointment::default()
                }];
            })
        };
        assert_eq!(with(AppointmentState::SaidNo), [], "the owner has answered");
        assert_eq!(
            with(AppointmentState::Offered),
            [PlanNotice::CoordinatorMissing],
            "an offer is not yet anybody"
        );
    }

    #[test]
    fn birthdays_are_told_when_they_fall_in_what_is_left_of_the_plan_period() {
        let born = |words: &str| {
            let born = words.parse().unwrap();
            told(|it| {
                it.people[0].born = Some(born);
                it.details.period_from = Some(day(1));
                it.details.period_to = Some(day(31));
            })
        };
        assert_eq!(
            born("2011-03-31"),
            [PlanNotice::TurnsSixteen { on: day(31) }],
            "on the last day"
        );
        assert_eq!(
            born("2009-03-10"),
            [PlanNotice::TurnsEighteen { on: day(10) }],
            "today"
        );
        assert_eq!(born("2011-03-09"), [], "yesterday");
        assert_eq!(born("2011-04-01"), [], "after the period");
    }

    #[test]
    fn a_consent_that_gives_nothing_now_or_soon_is_told() {
        let with = |consents: &[(Option<u32>, bool)]| {
            told(|it| {
                let all = consents.iter().zip(40..);
                let all = all.map(|((until, everything), number)| Consent {
                    id: id(number),
                    sort: ConsentSort::Sharing,
                    person: Some(id(2)),
                    everything: *everything,
                    until: until.map(day),
                    ..Consent::default()
                });
                it.consents = all.collect();
            })
        };
        let (consent, person) = (id(40), id(2));
        let ends = |on| {
            [PlanNotice::ConsentEnds {
                consent,
                person,
                on: day(on),
            }]
        };
        assert_eq!(with(&[(None, true)]), [], "it holds, and does not end");
        assert_eq!(
            with(&[(None, false)]),
            [PlanNotice::ConsentWithoutTopics { consent, person }],
            "words give nothing: somebody is asked to choose"
        );
        assert_eq!(with(&[(Some(31), true)]), ends(31), "soon");
        assert_eq!(with(&[(Some(10), true)]), ends(10), "at the end of today");
        assert_eq!(
            with(&[(Some(9), true)]),
            [PlanNotice::ConsentEnded {
                consent,
                person,
                on: day(9)
            }],
            "yesterday"
        );
        assert_eq!(with(&[(Some(9), true), (None, true)]), [], "another goes on");
        assert_eq!(
            with(&[(Some(9), true), (Some(20), true)]),
            [PlanNotice::ConsentEnds {
                consent: id(41),
                person,
                on: day(20)
            }],
            "the one that ends last is told"
        );
    }

    #[test]
    fn what_nobody_answers_for_is_told() {
        let guardian = |born: Option<&str>| {
            told(|it| {
                it.people[0].born = born.map(|words| words.parse().unwrap());
                it.people[1].roles.push(Role::Guardian);
            })
        };
        let unsaid = [PlanNotice::GuardianWithoutReason { guardian: id(2) }];
        assert_eq!(
            guardian(None),
            unsaid,
            "nothing says what the guardian answers for"
        );
        assert_eq!(
            guardian(Some("2015-01-01")),
            [],
            "a child's guardian answers for everything"
        );
        assert_eq!(
            told(|it| it.meetings[0].invited.clear()),
            [PlanNotice::MeetingWithoutInvited { meeting: id(30) }],
            "nobody is invited"
        );
        assert_eq!(
            told(|it| {
                let mut gone = person(3, &[]);
                gone.removed = true;
                it.people.push(gone);
                it.actions[0].responsible = Some(id(3));
            }),
            [PlanNotice::ResponsibleRemoved {
                action: id(20),
                person: id(3)
            }],
            "whoever answered for it is taken out"
        );
    }
}
