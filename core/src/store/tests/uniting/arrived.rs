//! What came in when a copy was taken in is told for as long as it is news, and stands as it came.

use super::*;

/// What is told of: in which record, and by whom.
fn told(store: &Store) -> Vec<(RecordRef, PersonId)> {
    let told = store.arrived().unwrap().map(|it| it.told).unwrap_or_default();
    let told = told
        .into_iter()
        .map(|item| (item.changes[0].record, item.pen.words));
    told.collect()
}

fn goal(number: u128, title: &str) -> Edit {
    add(Kind::Goal, number, json!({"title": title}))
}

/// Siv wrote two goals on the other copy, which was taken in here.
fn met() -> Apart {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(SIV, &[goal(20, "Svømme")]);
    apart.there(SIV, &[goal(21, "Lage mat")]);
    apart.later();
    take_in(&mut apart.here, &apart.there);
    apart
}

#[test]
fn what_came_in_is_told_newest_first_with_who_wrote_it_and_where() {
    let apart = met();
    let siv = PersonId(id(SIV));
    let (first, second) = (record(Kind::Goal, 20), record(Kind::Goal, 21));
    assert_eq!(told(&apart.here), [(second, siv), (first, siv)]);
    let arrived = apart.here.arrived().unwrap().unwrap();
    assert_eq!(arrived.from, [apart.there.copy()], "the copy it was written on");
    assert_eq!(arrived.at, apart.clock.now().unwrap(), "when it was taken in");
    assert_eq!(told(&apart.there), [], "nothing came in there");
}

#[test]
fn what_is_written_on_top_of_or_taken_back_is_news_no_more() {
    let mut apart = met();
    apart.here(SIV, &[change(Kind::Goal, 20, "title", json!("Svømme mer"))]);
    let first = apart.here.arrived().unwrap().unwrap();
    let fields = first.told.iter().flat_map(|item| &item.changes);
    let mut fields = fields.filter(|one| one.record == record(Kind::Goal, 20));
    assert!(
        !fields.any(|one| one.field == "title"),
        "what is written there now is from here"
    );
    let mut apart = met();
    apart.later();
    apart.here.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(
        told(&apart.here),
        [],
        "what was taken back again is out of the plan"
    );
}

#[test]
fn after_a_week_it_is_no_news() {
    let apart = met();
    let now = apart.clock.now().unwrap();
    apart.clock.set(now + TimeDelta::days(6));
    assert_eq!(told(&apart.here).len(), 2);
    apart.clock.set(now + TimeDelta::days(8));
    assert_eq!(apart.here.arrived().unwrap(), None);
}

#[test]
fn what_is_the_owners_alone_is_told_to_the_owner_alone() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let diary = json!({"on": "2027-03-01", "text": "Vondt."});
    apart.there(ARNE, &[add(Kind::DiaryEntry, 70, diary)]);
    take_in(&mut apart.here, &apart.there);
    assert_eq!(told(&apart.here).len(), 1);
    apart.here.way = Some(WayIn::Contact);
    assert_eq!(
        apart.here.arrived().unwrap(),
        None,
        "and not even that something came"
    );
}
