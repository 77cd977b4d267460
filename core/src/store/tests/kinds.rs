//! What the rules of each kind refuse, and what they let stand.

mod lived;

use super::*;

const IDA: u128 = 4;
const GOAL: u128 = 20;
const ACTION: u128 = 30;
const APPOINTMENT: u128 = 40;
const CONCERN: u128 = 41;
const MEETING: u128 = 42;
const EVERYDAY: u128 = 43;

/// A plan with something to point at; Ida has been taken out of it.
fn laid() -> Table {
    let mut table = Table::laid();
    for edit in [
        add(Kind::Person, IDA, json!({"name": "Ida Moen"})),
        Edit::Remove {
            kind: Kind::Person,
            id: id(IDA),
        },
        add(Kind::Goal, GOAL, json!({"title": "Klare sårstellet selv."})),
        add(
            Kind::Action,
            ACTION,
            json!({"goal": id(GOAL), "what": "Opplæring", "responsible": id(SIV)}),
        ),
        add(
            Kind::Appointment,
            APPOINTMENT,
            json!({"person": id(SIV), "from": "2027-03-01"}),
        ),
        add(Kind::Concern, CONCERN, json!({"text": "Hva om såret åpner seg?"})),
        add(Kind::Meeting, MEETING, json!({"on": "2027-04-12"})),
        add(Kind::EverydayGoal, EVERYDAY, json!({"what": "Gå en tur"})),
        add(Kind::LeftBlank, 44, json!({"point": "responsibility"})),
    ] {
        table.arne(edit);
    }
    table
}

fn refused(cases: Vec<(Edit, RuleError)>) {
    let mut table = laid();
    for (edit, expected) in cases {
        assert_eq!(
            table.refuses(pen(ARNE, ARNE), std::slice::from_ref(&edit)),
            expected,
            "{edit:?}"
        );
    }
}

fn dangling(field: &str) -> RuleError {
    RuleError::DanglingReference {
        field: field.to_owned(),
    }
}

fn wrong(field: &str) -> RuleError {
    RuleError::WrongValue {
        field: field.to_owned(),
    }
}

fn unreachable(kind: Kind, from: &str, to: &str) -> RuleError {
    let (from, to) = (from.to_owned(), to.to_owned());
    RuleError::StateNotReachable { kind, from, to }
}

#[test]
fn a_task_is_given_to_somebody_who_is_there() {
    use Kind::Appointment;
    refused(vec![
        (add(Appointment, 50, json!({})), RuleError::NobodyNamed),
        (
            add(Appointment, 50, json!({"person": id(IDA)})),
            RuleError::PersonRemoved,
        ),
        (
            change(Appointment, APPOINTMENT, "person", id(IDA).to_string()),
            RuleError::PersonRemoved,
        ),
        (
            add(Appointment, 50, json!({"person": id(77)})),
            dangling("person"),
        ),
        (
            change(Appointment, APPOINTMENT, "to", "2027-02-28"),
            RuleError::DatesReversed,
        ),
    ]);
}

#[test]
fn a_concern_is_answered_in_words_and_in_order() {
    use Kind::Concern;
    refused(vec![
        (add(Concern, 50, json!({})), RuleError::EmptyText),
        (
            change(Concern, CONCERN, "state", "answered"),
            RuleError::AnswerMissing,
        ),
        (
            add(Concern, 50, json!({"text": "Hva om?", "state": "moreWanted"})),
            RuleError::AnswerMissing,
        ),
        (
            change(Concern, CONCERN, "state", "moreWanted"),
            unreachable(Concern, "open", "moreWanted"),
        ),
        (
            change(Concern, CONCERN, "answeredBy", id(GOAL).to_string()),
            dangling("answeredBy"),
        ),
    ]);
}

#[test]
fn an_evaluation_is_of_one_thing_on_one_day_from_0_to_10() {
    use Kind::Evaluation;
    let of = |rating: Value| {
        add(
            Evaluation,
            50,
            json!({"goal": id(GOAL), "on": "2027-03-01", "rating": rating}),
        )
    };
    refused(vec![
        (
            add(Evaluation, 50, json!({"on": "2027-03-01", "rating": 3})),
            RuleError::EvaluationOnNothing,
        ),
        (
            add(
                Evaluation,
                50,
                json!({"goal": id(GOAL), "everyday": id(EVERYDAY), "on": "2027-03-01", "rating": 3}),
            ),
            RuleError::EvaluationOnNothing,
        ),
        (
            add(Evaluation, 50, json!({"goal": id(GOAL), "rating": 3})),
            RuleError::DateMissing,
        ),
        (of(json!(null)), RuleError::EmptyText),
        (of(json!(-1)), RuleError::RatingOutOfRange),
        (of(json!(11)), RuleError::RatingOutOfRange),
        (of(json!(3.5)), RuleError::RatingOutOfRange),
        (of(json!("5")), wrong("rating")),
        (add(Kind::EverydayGoal, 50, json!({})), RuleError::EmptyText),
    ]);
}

#[test]
fn a_meeting_has_a_day_and_a_held_one_has_people() {
    refused(vec![
        (
            add(Kind::Meeting, 50, json!({"title": "Ansvarsgruppe"})),
            RuleError::DateMissing,
        ),
        (
            change(Kind::Meeting, MEETING, "state", "held"),
            RuleError::MeetingWithoutPeople,
        ),
        (
            change(Kind::Meeting, MEETING, "invited", json!([id(SIV), id(77)])),
            dangling("invited"),
        ),
        (
            change(Kind::Meeting, MEETING, "invited", json!([id(SIV), id(SIV)])),
            wrong("invited"),
        ),
        (change(Kind::Meeting, MEETING, "time", "25:00"), wrong("time")),
        (
            add(Kind::AgendaItem, 50, json!({"text": "Huset"})),
            wrong("agendaItem"),
        ),
        (
            add(Kind::AgendaItem, 50, json!({"meeting": id(77), "text": "Huset"})),
            dangling("meeting"),
        ),
        (
            add(Kind::AgendaItem, 50, json!({"meeting": id(MEETING)})),
            RuleError::EmptyText,
        ),
        (
            add(Kind::Decision, 50, json!({"meeting": id(MEETING)})),
            RuleError::EmptyText,
        ),
    ]);
}

#[test]
fn what_must_say_something_says_something() {
    refused(vec![
        (
            add(Kind::Cooperation, 50, json!({"exception": "x"})),
            RuleError::EmptyText,
        ),
        (
            add(
                Kind::CrisisStep,
                50,
                json!({"section": "helpsMe", "person": id(SIV)}),
            ),
            RuleError::EmptyText,
        ),
        (
            add(Kind::CrisisStep, 50, json!({"section": "call"})),
            RuleError::EmptyText,
        ),
        (add(Kind::CareWish, 50, json!({})), RuleError::EmptyText),
        (add(Kind::WeeklyEvent, 50, json!({})), RuleError::EmptyText),
        (add(Kind::OtherPlan, 50, json!({})), RuleError::EmptyText),
        (
            add(Kind::Survey, 50, json!({"useful": 8})),
            RuleError::DateMissing,
        ),
        (
            add(Kind::Consent, 50, json!({"sort": "sharing", "topics": "Alt"})),
            RuleError::NobodyNamed,
        ),
        (
            add(Kind::LeftBlank, 50, json!({"point": "responsibility"})),
            RuleError::PointTaken,
        ),
        (add(Kind::Need, 50, json!({"goals": [id(77)]})), dangling("goals")),
    ]);
}

#[test]
fn nothing_ends_before_it_begins_or_happens_in_another_age() {
    let due = |day: &str| add(Kind::FollowUp, 50, json!({"wholePlan": true, "due": day}));
    refused(vec![
        (
            add(
                Kind::Action,
                50,
                json!({"goal": id(GOAL), "what": "Kor", "from": "2027-03-01", "fromTime": "19:00", "to": "2027-03-01", "toTime": "18:30"}),
            ),
            RuleError::TimesReversed,
        ),
        (
            add(
                Kind::Consent,
                50,
                json!({"givenOn": "2027-03-01", "until": "2027-02-28"}),
            ),
            RuleError::DatesReversed,
        ),
        (due("2900-01-01"), RuleError::DateOutOfRange),
        (due("1899-12-31"), RuleError::DateOutOfRange),
    ]);
    let mut table = laid();
    table.arne(due("1900-01-01"));
    assert_eq!(
        table.store.plan().unwrap().follow_ups.len(),
        1,
        "a plan can speak of everything since 1900"
    );
}
