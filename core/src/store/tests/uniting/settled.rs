//! What is open between copies, and how people settle it.

use super::*;

#[test]
fn one_value_is_chosen_as_one() {
    for place in [0, 1] {
        let before = [
            add(Kind::Goal, 20, json!({"title": "Mål"})),
            add(
                Kind::Action,
                30,
                json!({"goal": id(20), "what": "Trene", "from": "2027-01-01", "to": "2027-12-31"}),
            ),
        ];
        let mut apart = Apart::after(&before);
        apart.here(ARNE, &[change(Kind::Action, 30, "from", "2027-11-01")]);
        apart.there(ARNE, &[change(Kind::Action, 30, "to", "2027-02-01")]);
        apart.meet();
        let plan = apart.here.plan().unwrap();
        let open = &plan.disagreements[0];
        let days = |store: &Store| ["from", "to"].map(|field| value(store, Kind::Action, 30, field));
        let wanted: Vec<Value> = ["from", "to"]
            .iter()
            .map(|field| {
                let open = plan
                    .disagreements
                    .iter()
                    .find(|open| open.field == *field)
                    .unwrap();
                open.versions[place].value.clone()
            })
            .collect();
        apart.later();
        let answer = apart
            .here
            .choose(pen(ARNE, ARNE), open.versions[place].change)
            .unwrap();
        assert!(
            answer.disagreements.is_empty(),
            "both fields are settled: {:?}",
            answer.disagreements
        );
        assert_eq!(days(&apart.here).to_vec(), wanted, "as the same copy had them");
        assert!(apart.here.verify().is_ok());
        apart.meet();
        assert_eq!(days(&apart.there).to_vec(), wanted, "there as here");
        let undone = apart.here.undo_over(pen(ARNE, ARNE)).unwrap();
        assert_eq!(
            undone.disagreements.len(),
            2,
            "undone, what each copy had is there again"
        );
        assert!(apart.here.verify().is_ok());
    }
}

#[test]
fn who_writes_in_one_of_the_fields_keeps_the_other_as_it_is_shown() {
    let before = [add(
        Kind::Meeting,
        62,
        json!({"on": "2027-03-01", "came": [id(SIV)]}),
    )];
    let mut apart = Apart::after(&before);
    apart.here(ARNE, &[change(Kind::Meeting, 62, "state", "held")]);
    apart.there(ARNE, &[change(Kind::Meeting, 62, "came", json!([]))]);
    apart.meet();
    let stands = value(&apart.here, Kind::Meeting, 62, "came");
    let state = value(&apart.here, Kind::Meeting, 62, "state");
    let other = if state == "held" { "cancelled" } else { "planned" };
    apart.here(ARNE, &[change(Kind::Meeting, 62, "state", other)]);
    assert_eq!(
        value(&apart.here, Kind::Meeting, 62, "came"),
        stands,
        "nobody took that away"
    );
    assert!(
        apart.here.plan().unwrap().disagreements.is_empty(),
        "and it is settled"
    );
    assert!(apart.here.verify().is_ok());
    apart.meet();
}

#[test]
fn what_was_taken_out_and_written_in_is_told_and_taken_back() {
    for back in [true, false] {
        let mut apart = Apart::after(&[
            add(Kind::Matter, 10, json!({"text": "Sove."})),
            add(Kind::Matter, 11, json!({"text": "Spise."})),
        ]);
        let (kind, matter) = (Kind::Matter, id(10));
        apart.here(
            ARNE,
            &[
                Edit::Remove { kind, id: matter },
                Edit::Remove { kind, id: id(11) },
            ],
        );
        apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Sove om natta.")]);
        let met = apart.meet();
        assert_eq!(met.taken_out, 1, "only where somebody wrote");
        let open = apart.here.unsettled().unwrap().taken_out;
        assert_eq!(open[0].record, record(kind, 10));
        assert_eq!(
            (open[0].removed_by, open[0].written_by),
            (pen(ARNE, ARNE), pen(ARNE, ARNE))
        );
        assert_eq!(
            value(&apart.here, kind, 10, "text"),
            "Sove om natta.",
            "its words are kept"
        );
        if back {
            apart.here(ARNE, &[Edit::Restore { kind, id: matter }]);
        } else {
            apart.here(ARNE, &[Edit::Remove { kind, id: matter }]);
        }
        assert_eq!(apart.here.unsettled().unwrap().taken_out, vec![], "it is settled");
        assert_eq!(value(&apart.here, kind, 10, "removed"), !back);
        apart.meet();
        assert_eq!(
            apart.there.unsettled().unwrap().taken_out,
            vec![],
            "on both copies"
        );
    }
}

#[test]
fn what_was_taken_out_after_it_was_read_is_no_question() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Sove om natta.")]);
    apart.meet();
    let (kind, matter) = (Kind::Matter, id(10));
    apart.here(ARNE, &[Edit::Remove { kind, id: matter }]);
    apart.meet();
    assert_eq!(
        apart.there.unsettled().unwrap().taken_out,
        vec![],
        "whoever took it out had seen it"
    );
}

#[test]
fn typing_that_goes_on_when_a_copy_comes_in_is_one_of_the_two() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove"}))]);
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Spise")]);
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sove om")]);
    let before = apart.here.journal().unwrap();
    take_in(&mut apart.here, &apart.there);
    apart
        .here
        .act(
            pen(ARNE, ARNE),
            &[change(Kind::Matter, 10, "text", "Sove om natta")],
        )
        .unwrap();
    let journal = apart.here.journal().unwrap();
    for change in &before.changes {
        let now = journal.changes.iter().find(|now| now.id == change.id).unwrap();
        assert_eq!(now.value, change.value, "what the other copy has does not grow");
    }
}

#[test]
fn what_is_in_what_was_taken_out_waits_for_nobody_until_it_is_taken_back() {
    let goal = |number: u128| add(Kind::Goal, number, json!({"title": "Mål"}));
    let action = add(Kind::Action, 30, json!({"goal": id(20), "what": "Trene"}));
    let mut apart = Apart::after(&[goal(20), goal(21), action]);
    for (number, field, here, there) in [(30, "what", "Gå", "Løpe"), (20, "title", "Ett", "To")] {
        let kind = if number == 30 { Kind::Action } else { Kind::Goal };
        apart.here(ARNE, &[change(kind, number, field, here)]);
        apart.there(ARNE, &[change(kind, number, field, there)]);
    }
    apart.meet();
    let waiting = |store: &Store| store.plan().unwrap().disagreements.len();
    assert_eq!(waiting(&apart.here), 2, "what the goal and its action are called");
    let (kind, goal) = (Kind::Goal, id(20));
    apart.later();
    let arne = pen(ARNE, ARNE);
    let out = apart.here.act(arne, &[Edit::Remove { kind, id: goal }]).unwrap();
    assert!(
        out.disagreements.is_empty(),
        "the goal is out, and its action with it: {:?}",
        out.disagreements
    );
    assert_eq!(
        waiting(&copied(&apart.here, 99, &apart.clock)),
        0,
        "nor when it is opened again"
    );
    apart.later();
    let back = apart.here.act(arne, &[Edit::Restore { kind, id: goal }]).unwrap();
    assert_eq!(
        back.disagreements.len(),
        2,
        "and back it is there again, with both wordings"
    );
    assert_eq!(back.disagreements[0].versions.len(), 2);
    assert!(apart.here.verify().is_ok());
}

#[test]
fn what_comes_into_what_is_out_here_is_not_told_as_waiting() {
    let mut apart = Apart::after(&[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    apart.here(ARNE, &[change(Kind::Goal, 20, "title", "Ett")]);
    apart.here(
        ARNE,
        &[Edit::Remove {
            kind: Kind::Goal,
            id: id(20),
        }],
    );
    apart.there(ARNE, &[change(Kind::Goal, 20, "title", "To")]);
    let news = apart.here.news(&apart.there.journal().unwrap()).unwrap();
    assert_eq!(
        (news.disagreements, news.taken_out),
        (0, 1),
        "that it was taken out and written in is what is asked about"
    );
    assert_eq!(apart.meet().disagreements, 0, "as it then is");
    assert!(apart.here.plan().unwrap().disagreements.is_empty());
    apart.here(
        ARNE,
        &[Edit::Restore {
            kind: Kind::Goal,
            id: id(20),
        }],
    );
    assert_eq!(
        apart.here.plan().unwrap().disagreements.len(),
        1,
        "taken back, both stand there"
    );
}

#[test]
fn a_proposal_that_the_owner_answered_on_any_copy_is_gone_on_with_by_nobody_else() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.here(SIV, &[change(Kind::Matter, 10, "text", "Sove om natta.")]);
    let proposal = apart.here.plan().unwrap().proposals[0].id;
    apart.there = copied(&apart.here, 98, &apart.clock);
    let kept = Edit::Answer {
        proposal,
        accept: false,
    };
    // There it was answered, and the answer was taken back: it is open. Here it is answered.
    apart.there(ARNE, std::slice::from_ref(&kept));
    apart.later();
    apart.there.undo(pen(ARNE, ARNE)).unwrap();
    apart.here(ARNE, &[kept]);
    apart.meet();
    let state = |store: &Store| store.plan().unwrap().proposals[0].state;
    assert_eq!(
        state(&apart.here),
        ProposalState::Open,
        "what was said first stands, until Arne settles it"
    );
    apart.here(SIV, &[change(Kind::Matter, 10, "text", "Sove lenge.")]);
    let plan = apart.here.plan().unwrap();
    assert_eq!(plan.proposals.len(), 2, "Siv proposes anew");
    assert!(plan.proposals.iter().any(|it| it.text == "Sove lenge."));
    let withdrawn = Edit::Change {
        kind: Kind::Proposal,
        id: proposal.into(),
        field: "state".to_owned(),
        value: json!("withdrawn"),
    };
    let refused = apart.here.act(pen(SIV, SIV), &[withdrawn]);
    assert!(
        matches!(refused, Err(StoreError::Rule(RuleError::OwnersChoice))),
        "nor takes the old one back: {refused:?}"
    );
    apart.meet();
    for store in [&apart.here, &apart.there] {
        assert!(
            !store.journal().unwrap().has_marks(),
            "what people may do breaks nothing"
        );
    }
}
