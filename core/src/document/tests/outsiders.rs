//! Those who may stand in no document, put in every place of the whole plan where somebody can be named: taken out of the
//! plan, or only on the network map. What is nobody's business is then kept out by the document, not by the sample.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::samples::day;
use super::whole::{HELD, id};
use crate::plan::{
    Action, Appointment, AppointmentRole, CareWish, CareWishSection, Concern, ConcernState, Consent,
    ConsentSort, CrisisSection, CrisisStep, Decision, FollowUp, FollowUpState, Kind, MeetingId, OtherPlan,
    Pen, PersonId, Plan, Voice, Weekday, WeeklyEvent,
};

/// Lets each of them be named by one record of every kind that names people. `plan` is the whole plan, before this.
pub(super) fn named_everywhere(plan: &mut Plan, outsiders: [PersonId; 2]) {
    for (number, person) in (0..).zip(outsiders) {
        let mut next = (0..).map(|count| id(1000 + 100 * number + count));
        let mut take = || next.next().unwrap();
        answer_for_things(plan, person, &mut take);
        take_part(plan, person, &mut take);
        say_things(plan, person, usize::try_from(number).unwrap(), &mut take);
    }
}

fn answer_for_things(plan: &mut Plan, person: PersonId, take: &mut impl FnMut() -> Uuid) {
    let Some(goal) = plan.goals.first().map(|it| it.id) else {
        return;
    };
    let action = Action {
        id: take().into(),
        goal,
        what: "Kjøre til trening".to_owned(),
        responsible: Some(person),
        rank: 90.0,
        ..Action::default()
    };
    plan.follow_ups.push(FollowUp {
        id: take().into(),
        action: Some(action.id),
        due: Some(day(2027, 4, 6)),
        responsible: Some(person),
        ..FollowUp::default()
    });
    plan.actions.push(action);
    plan.decisions.push(Decision {
        id: take().into(),
        meeting: MeetingId(id(HELD)),
        text: "Nøkkelen leveres tilbake.".to_owned(),
        responsible: Some(person),
        due: Some(day(2027, 4, 2)),
        state: FollowUpState::Waiting,
        rank: 90.0,
        ..Decision::default()
    });
    plan.other_plans.push(OtherPlan {
        id: take().into(),
        name: "Treningsplan".to_owned(),
        responsible: Some(person),
        rank: 90.0,
        ..OtherPlan::default()
    });
    plan.appointments.push(Appointment {
        id: take().into(),
        role: AppointmentRole::Coordinator,
        person: Some(person),
        ..Appointment::default()
    });
}

fn take_part(plan: &mut Plan, person: PersonId, take: &mut impl FnMut() -> Uuid) {
    for meeting in &mut plan.meetings {
        let was_there = meeting.id == MeetingId(id(HELD));
        meeting.invited.push(person);
        if was_there {
            meeting.came.push(person);
        }
    }
    for section in [CrisisSection::Call, CrisisSection::OthersCan] {
        plan.crisis_steps.push(CrisisStep {
            id: take().into(),
            section,
            person: Some(person),
            rank: 9_000.0,
            ..CrisisStep::default()
        });
    }
    plan.care_wishes.push(CareWish {
        id: take().into(),
        section: CareWishSection::SpeaksForMe,
        text: "Kjenner meg godt.".to_owned(),
        person: Some(person),
        rank: 90.0,
        ..CareWish::default()
    });
    plan.weekly_events.push(WeeklyEvent {
        id: take().into(),
        weekday: Weekday::Friday,
        what: "Middag".to_owned(),
        person: Some(person),
        ..WeeklyEvent::default()
    });
    for (sort, until) in [
        (ConsentSort::Sharing, Some(day(2027, 12, 1))),
        (ConsentSort::Plan, None),
    ] {
        plan.consents.push(Consent {
            id: take().into(),
            sort,
            person: Some(person),
            given_by: Some(person),
            until,
            rank: 90.0,
            ..Consent::default()
        });
    }
    plan.consents.push(Consent {
        id: take().into(),
        sort: ConsentSort::Sharing,
        person: Some(person),
        withdrawn_on: Some(day(2027, 3, 9)),
        rank: 91.0,
        ..Consent::default()
    });
}

/// Somebody is reached through them, a concern is answered by them, and words are theirs.
fn say_things(plan: &mut Plan, person: PersonId, number: usize, take: &mut impl FnMut() -> Uuid) {
    if let Some(reached) = plan.people.iter_mut().rev().nth(4 + number) {
        reached.through = Some(person);
    }
    let concern = Concern {
        id: take().into(),
        text: "Hvem kjører meg til trening?".to_owned(),
        state: ConcernState::Answered,
        answer: "Det ordner seg.".to_owned(),
        answered_by: Some(person),
        more_note: "Er det sikkert?".to_owned(),
        rank: 90.0,
        ..Concern::default()
    };
    let spoken = [
        (Kind::Concern, "text", Some(concern.id.into())),
        (Kind::Concern, "moreNote", Some(concern.id.into())),
        (
            Kind::Cooperation,
            "about",
            plan.cooperation.get(number).map(|it| it.id.into()),
        ),
        (
            Kind::LeftBlank,
            "reason",
            plan.left_blanks.get(number).map(|it| it.id.into()),
        ),
    ];
    plan.concerns.push(concern);
    let at: DateTime<Utc> = "2027-03-05T11:00:00Z".parse().unwrap();
    let pen = Pen {
        writer: person,
        words: person,
    };
    for (kind, field, record) in spoken {
        plan.voices.extend(record.map(|record| Voice {
            kind,
            record,
            field: field.to_owned(),
            pen,
            at,
        }));
    }
}
