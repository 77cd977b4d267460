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
fn an_old_wording_that_was_tampered_with_is_found() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Først."}))]);
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sist.")]);
    apart.meet();
    apart.there.mark_copied().unwrap();
    assert!(are_the_same(&apart) && apart.there.is_as_it_says().unwrap());
    let changed = apart.there.connection.execute(
        r#"UPDATE change SET value = '"Aldri skrevet."' WHERE value = '"Først."'"#,
        [],
    );
    assert_eq!(changed, Ok(1));
    assert!(are_the_same(&apart), "what the file keeps still says the same");
    assert!(
        !apart.there.is_as_it_says().unwrap(),
        "but its rows do not, though nothing that stands in the plan is another"
    );
    assert!(apart.here.is_as_it_says().unwrap());
    let news = apart.here.news(&apart.there.journal().unwrap()).unwrap();
    assert_eq!(news.changed_ids, 1, "and it is told");
}

#[test]
fn what_is_kept_of_what_copies_did_goes_on_and_is_read_anew_where_rows_were_moved() {
    let mut apart = Apart::after(&[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    let kept = |store: &Store| {
        fact(&store.connection, facts::EXTENTS)
            .unwrap()
            .unwrap_or_default()
    };
    apart.here.mark_copied().unwrap();
    let first = kept(&apart.here);
    assert!(!first.is_empty());
    apart.here.mark_copied().unwrap();
    assert_eq!(kept(&apart.here), first, "nothing was done");
    apart.here(SIV, &[add(Kind::Goal, 21, json!({"title": "Mål 2"}))]);
    assert_eq!(kept(&apart.here), first, "what can still grow is not in it");
    assert!(
        !are_the_same(&apart),
        "and is held against the other all the same"
    );
    apart.here.mark_copied().unwrap();
    assert_ne!(kept(&apart.here), first);
    assert!(apart.here.is_as_it_says().unwrap());
    apart.there(ARNE, &[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.meet();
    assert!(kept(&apart.here).is_empty(), "rows stand elsewhere now");
    apart.here.mark_copied().unwrap();
    assert!(are_the_same(&apart) && apart.here.is_as_it_says().unwrap());
}

#[test]
fn meeting_one_with_nothing_new_writes_nothing_and_takes_a_pen_that_may_be_held() {
    let mut apart = Apart::after(&[]);
    let before = apart.here.journal().unwrap();
    let met = apart.here.take_nothing(pen(ARNE, ARNE)).unwrap();
    assert_eq!((met.acts, met.whole), (0, false));
    assert_eq!(apart.here.journal().unwrap(), before);
}
