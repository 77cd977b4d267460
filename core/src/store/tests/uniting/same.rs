//! Two copies that have the same are told without reading all that was done on them.

use super::*;

fn are_the_same(apart: &Apart) -> bool {
    let there = apart.here.has_the_same_as(&apart.there).unwrap();
    assert_eq!(
        there,
        apart.there.has_the_same_as(&apart.here).unwrap(),
        "from either side"
    );
    there
}

#[test]
fn copies_that_met_have_the_same_though_each_met_by_an_act_of_its_own() {
    let mut apart = Apart::after(&[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    assert!(are_the_same(&apart), "one was copied from the other");
    apart.here(SIV, &[add(Kind::Goal, 21, json!({"title": "Mål 2"}))]);
    assert!(!are_the_same(&apart), "one has what the other has not");
    apart.there(ARNE, &[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    assert!(!are_the_same(&apart), "nor when both have");
    apart.meet();
    assert!(are_the_same(&apart));
    assert_eq!(
        apart.here.nothing_new_on(apart.there.copy()).unwrap().since,
        apart.here.news(&apart.there.journal().unwrap()).unwrap().since,
        "and it is known when they met"
    );
}

#[test]
fn copies_that_say_the_same_by_other_acts_do_not_have_the_same() {
    let mut apart = Apart::after(&[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    let remove = Edit::Remove {
        kind: Kind::Goal,
        id: id(20),
    };
    let restore = Edit::Restore {
        kind: Kind::Goal,
        id: id(20),
    };
    apart.here(ARNE, &[remove]);
    apart.here(ARNE, &[restore]);
    assert!(!are_the_same(&apart), "what was done is in the history");
}

#[test]
fn meeting_one_with_nothing_new_writes_nothing_and_takes_a_pen_that_may_be_held() {
    let mut apart = Apart::after(&[]);
    let before = apart.here.journal().unwrap();
    let met = apart.here.take_nothing(pen(ARNE, ARNE)).unwrap();
    assert_eq!((met.acts, met.whole), (0, false));
    assert_eq!(apart.here.journal().unwrap(), before);
}
