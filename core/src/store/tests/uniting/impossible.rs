//! What no table holds is kept, and takes nothing of anybody else's away.

use super::*;

fn meet_forged(apart: &mut Apart, journal: &Journal) -> Met {
    let met = apart.here.unite(pen(ARNE, ARNE), journal, DeviceId(id(98)));
    assert!(apart.here.verify().is_ok(), "tables and journal say the same");
    met.unwrap()
}

#[test]
fn neither_the_plan_nor_its_owner_is_taken_out_by_any_pen() {
    for (kind, of) in [(Kind::Details, 3), (Kind::Person, ARNE)] {
        let mut apart = Apart::after(&[]);
        apart.there(ARNE, &[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
        let remove = Edit::Remove {
            kind: Kind::Matter,
            id: id(10),
        };
        apart.there(ARNE, &[remove]);
        let mut journal = apart.there.journal().unwrap();
        let of_record = journal.changes.iter().filter(|it| it.record == record(kind, of));
        let stood = of_record
            .filter(|it| it.field == REMOVED)
            .map(|it| it.id)
            .collect();
        let out = journal
            .changes
            .iter_mut()
            .rfind(|it| it.field == REMOVED)
            .unwrap();
        (out.record, out.parents) = (record(kind, of), stood);
        let met = meet_forged(&mut apart, &journal);
        assert_eq!(met.breaking, 1, "{kind:?}: not by the owner's either");
        assert_eq!(value(&apart.here, kind, of, REMOVED), json!(false));
        apart.here(ARNE, &[add(Kind::Matter, 11, json!({"text": "Skrive."}))]);
        assert!(apart.here.verify().is_ok(), "{kind:?}: and people write on");
    }
}

#[test]
fn what_no_table_holds_is_kept_though_it_also_breaks_what_copies_may_break() {
    let mut apart = Apart::after(&[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    let evaluation = json!({"goal": id(20), "on": "2027-03-01", "rating": 3});
    apart.there(ARNE, &[add(Kind::Evaluation, 70, evaluation)]);
    let mut journal = apart.there.journal().unwrap();
    let of_it = journal.changes.iter_mut().filter(|it| it.record.id == id(70));
    for change in of_it.filter(|it| matches!(it.field.as_str(), "goal" | "on")) {
        change.value = Value::Null;
    }
    let met = meet_forged(&mut apart, &journal);
    assert_eq!(met.breaking, 1, "of nothing, and on no day");
    assert!(apart.here.plan().unwrap().evaluations.is_empty());
}

#[test]
fn what_somebody_breaks_in_a_record_takes_nothing_of_the_others_away() {
    let goals = [20, 21, 22].map(|goal| add(Kind::Goal, goal, json!({"title": format!("Mål {goal}")})));
    let mut apart = Apart::after(&goals);
    for under in [21, 22, 21] {
        apart.there(SIV, &[change(Kind::Goal, 20, "parent", id(under).to_string())]);
    }
    apart.there(SIV, &[change(Kind::Person, SIV, "initials", "S")]);
    apart.there(SIV, &[change(Kind::Person, SIV, "phone", "12345678")]);
    let mut journal = apart.there.journal().unwrap();
    for change in &mut journal.changes {
        match change.field.as_str() {
            "parent" if !change.value.is_null() => change.value = json!(id(77)),
            "initials" if change.value == "S" => change.value = json!("Altfor lange"),
            _ => {}
        }
    }
    let met = meet_forged(&mut apart, &journal);
    assert_eq!(met.breaking, 4, "each that no row can be made for, however many");
    assert_eq!(
        value(&apart.here, Kind::Goal, 20, "title"),
        "Mål 20",
        "what Arne wrote stands"
    );
    assert_eq!(value(&apart.here, Kind::Goal, 20, "parent"), Value::Null);
    assert_eq!(
        value(&apart.here, Kind::Person, SIV, "phone"),
        "12345678",
        "and what is nobody's fault"
    );
    let kept = apart.here.journal().unwrap().acts.into_iter();
    let mut marked = kept.filter(|act| act.breaks.is_some());
    assert!(
        marked.all(|act| act.pen == pen(SIV, SIV)),
        "nothing is said of anybody else's"
    );
}
