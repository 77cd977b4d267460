//! Changes that are each legal on their own copy and not together: all of them are held, and shown as what they are.

use super::*;

/// What comes of two changes that do not go together.
enum Shown {
    /// A rule that is broken, and in how many records together.
    Misfit(&'static str, usize),
    /// What is one value is what one copy made it, and the other's is shown beside it.
    OneValue(&'static [&'static str]),
}

struct Pair {
    kind: Kind,
    before: Vec<Edit>,
    here: Vec<Edit>,
    there: Vec<Edit>,
    shown: Shown,
}

fn goals() -> Vec<Edit> {
    vec![
        add(Kind::Goal, 20, json!({"title": "Ett"})),
        add(Kind::Goal, 21, json!({"title": "To"})),
        add(
            Kind::Action,
            30,
            json!({"goal": id(20), "what": "Trene", "stateNote": "Orker ikke"}),
        ),
        add(Kind::EverydayGoal, 40, json!({"what": "Gå tur"})),
    ]
}

fn with(mut before: Vec<Edit>, more: Edit) -> Vec<Edit> {
    before.push(more);
    before
}

fn set(kind: Kind, number: u128, fields: Value) -> Vec<Edit> {
    let fields = super::fields(fields).into_iter();
    fields
        .map(|(field, value)| change(kind, number, &field, value))
        .collect()
}

fn pairs() -> Vec<Pair> {
    let pair = |kind, before: Vec<Edit>, here, there, shown| Pair {
        kind,
        before,
        here,
        there,
        shown,
    };
    vec![
        pair(
            Kind::Goal,
            goals(),
            set(Kind::Goal, 20, json!({"parent": id(21)})),
            set(Kind::Goal, 21, json!({"parent": id(20)})),
            Shown::Misfit("goal-under-itself", 2),
        ),
        pair(
            Kind::Person,
            vec![],
            set(Kind::Person, ARNE, json!({"initials": "AS"})),
            set(Kind::Person, SIV, json!({"initials": "AS"})),
            Shown::Misfit("initials-taken", 2),
        ),
        pair(
            Kind::LeftBlank,
            vec![],
            vec![add(Kind::LeftBlank, 70, json!({"point": "period"}))],
            vec![add(Kind::LeftBlank, 71, json!({"point": "period"}))],
            Shown::Misfit("point-taken", 2),
        ),
        pair(
            Kind::Consent,
            vec![add(Kind::Consent, 50, json!({"sort": "plan"}))],
            set(Kind::Consent, 50, json!({"givenOn": "2027-06-01"})),
            set(Kind::Consent, 50, json!({"until": "2027-03-01"})),
            Shown::OneValue(&["givenOn", "until"]),
        ),
        pair(
            Kind::Details,
            set(Kind::Details, 3, json!({"periodTo": "2027-12-31"})),
            set(Kind::Details, 3, json!({"periodFrom": "2027-11-01"})),
            set(Kind::Details, 3, json!({"periodTo": "2027-02-01"})),
            Shown::OneValue(&["periodFrom", "periodTo"]),
        ),
        pair(
            Kind::Action,
            with(goals(), change(Kind::Action, 30, "to", "2027-12-31")),
            set(Kind::Action, 30, json!({"from": "2027-11-01"})),
            set(Kind::Action, 30, json!({"to": "2027-02-01"})),
            Shown::OneValue(&["from", "to"]),
        ),
        pair(
            Kind::Action,
            goals(),
            set(Kind::Action, 30, json!({"state": "stopped"})),
            set(Kind::Action, 30, json!({"stateNote": ""})),
            Shown::OneValue(&["state", "stateNote"]),
        ),
        pair(
            Kind::FollowUp,
            with(goals(), add(Kind::FollowUp, 60, json!({"goal": id(20)}))),
            set(Kind::FollowUp, 60, json!({"goal": null, "action": id(30)})),
            set(Kind::FollowUp, 60, json!({"goal": null, "wholePlan": true})),
            Shown::OneValue(&["action", "wholePlan"]),
        ),
        pair(
            Kind::Evaluation,
            with(
                goals(),
                add(
                    Kind::Evaluation,
                    61,
                    json!({"goal": id(20), "on": "2027-03-01", "rating": 5}),
                ),
            ),
            set(Kind::Evaluation, 61, json!({"goal": null, "everyday": id(40)})),
            set(Kind::Evaluation, 61, json!({"goal": id(21)})),
            Shown::OneValue(&["everyday", "goal"]),
        ),
        pair(
            Kind::Meeting,
            vec![add(
                Kind::Meeting,
                62,
                json!({"on": "2027-03-01", "came": [id(SIV)]}),
            )],
            set(Kind::Meeting, 62, json!({"state": "held"})),
            set(Kind::Meeting, 62, json!({"came": []})),
            Shown::OneValue(&["came", "state"]),
        ),
        pair(
            Kind::Appointment,
            vec![add(
                Kind::Appointment,
                63,
                json!({"role": "coordinator", "state": "offered", "person": id(SIV)}),
            )],
            set(Kind::Appointment, 63, json!({"state": "appointed"})),
            set(Kind::Appointment, 63, json!({"person": null})),
            Shown::OneValue(&["person", "state"]),
        ),
    ]
}

#[test]
fn what_each_copy_may_and_both_together_may_not_is_held_and_shown() {
    for pair in pairs() {
        let what = format!("{:?}: {:?} and {:?}", pair.kind, pair.here, pair.there);
        let mut apart = Apart::after(&pair.before);
        apart.here(ARNE, &pair.here);
        apart.there(ARNE, &pair.there);
        let met = apart.meet();
        let plan = apart.here.plan().unwrap();
        match pair.shown {
            Shown::Misfit(rule, together) => {
                let misfits = apart.here.unsettled().unwrap().misfits;
                assert_eq!(met.misfits, 1, "{what}");
                assert_eq!(misfits[0].rule, rule, "{what}");
                assert_eq!(misfits[0].records.len(), together, "{what}");
                assert!(!misfits[0].fields.is_empty(), "{what}: shown where it stands");
                let edits = [change(Kind::Person, SIV, "phone", "99887766")];
                apart.later();
                apart.here.act(pen(ARNE, ARNE), &edits).unwrap();
                assert_eq!(
                    rules(&apart.here),
                    [rule],
                    "{what}: nothing needs to be settled to go on"
                );
            }
            Shown::OneValue(fields) => {
                assert_eq!(met.misfits, 0, "{what}: {:?}", rules(&apart.here));
                let mut open: Vec<_> = plan
                    .disagreements
                    .iter()
                    .map(|open| open.field.as_str())
                    .collect();
                open.sort_unstable();
                assert_eq!(open, fields, "{what}: both are shown");
                assert!(
                    plan.disagreements.iter().all(|open| open.versions.len() == 2),
                    "{what}"
                );
            }
        }
    }
}

#[test]
fn what_does_not_go_together_can_be_written_in_and_settled() {
    let mut apart = Apart::after(&goals());
    apart.here(ARNE, &[change(Kind::Goal, 20, "parent", id(21).to_string())]);
    apart.there(ARNE, &[change(Kind::Goal, 21, "parent", id(20).to_string())]);
    apart.meet();
    apart.here(ARNE, &[change(Kind::Goal, 20, "title", "Ett mål")]);
    assert_eq!(
        rules(&apart.here),
        ["goal-under-itself"],
        "other words of it may be written"
    );
    let worse = apart
        .here
        .act(pen(ARNE, ARNE), &[change(Kind::Goal, 20, "title", " ")]);
    assert!(
        matches!(worse, Err(StoreError::Rule(RuleError::EmptyText))),
        "and no other rule is broken for it"
    );
    apart.here(ARNE, &[change(Kind::Goal, 20, "parent", Value::Null)]);
    assert_eq!(
        rules(&apart.here),
        Vec::<String>::new(),
        "and somebody settles it"
    );
    apart.meet();
    assert_eq!(rules(&apart.there), Vec::<String>::new(), "on both copies");
}

#[test]
fn the_narrower_consent_holds_and_what_is_taken_back_is() {
    for turned in [false, true] {
        let before = [add(
            Kind::Consent,
            50,
            json!({"sort": "sharing", "person": id(SIV), "chapters": ["goals", "needs"], "givenOn": "2027-01-01"}),
        )];
        let mut apart = Apart::after(&before);
        let narrower = set(
            Kind::Consent,
            50,
            json!({"chapters": ["goals"], "withdrawnOn": "2027-03-01"}),
        );
        let wider = set(
            Kind::Consent,
            50,
            json!({"chapters": ["goals", "needs", "meetings"], "everything": true}),
        );
        let (here, there) = if turned {
            (wider, narrower)
        } else {
            (narrower, wider)
        };
        apart.here(ARNE, &here);
        apart.there(ARNE, &there);
        apart.meet();
        for store in [&apart.here, &apart.there] {
            assert_eq!(value(store, Kind::Consent, 50, "chapters"), json!(["goals"]));
            assert_eq!(
                value(store, Kind::Consent, 50, "withdrawnOn"),
                json!("2027-03-01")
            );
            let everything = value(store, Kind::Consent, 50, "everything");
            assert_eq!(everything, false, "what one copy gave the other did not");
            let plan = store.plan().unwrap();
            let open = plan
                .disagreements
                .iter()
                .find(|open| open.field == "chapters")
                .unwrap();
            assert_eq!(open.versions[0].value, json!(["goals"]), "what holds comes first");
        }
    }
}
