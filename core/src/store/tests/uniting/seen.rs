//! What is told of copies and of meetings, by the way in that the plan was opened by: the owner's diary is nobody else's, nor
//! how much of it there is, when it was written, or by whom.

use super::*;

#[test]
fn the_contact_is_not_told_how_much_the_owner_wrote_for_themselves() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let diary = json!({"on": "2027-03-01", "text": "Vondt."});
    apart.here(ARNE, &[add(Kind::DiaryEntry, 70, diary)]);
    let theirs = apart.there.journal().unwrap();
    let ours = |store: &Store| store.news(&theirs).unwrap().ours;
    assert_eq!(
        ours(&apart.here),
        1,
        "the owner is told what the other copy lacks"
    );
    apart.here.way = Some(WayIn::Contact);
    assert_eq!(
        ours(&apart.here),
        0,
        "and the contact of nothing that is not for them"
    );
}

/// Something in the diary.
fn diary(number: u128, text: &str) -> Edit {
    add(
        Kind::DiaryEntry,
        number,
        json!({"on": "2027-03-01", "text": text}),
    )
}

#[test]
fn the_contact_is_not_told_which_ids_of_the_diary_say_two_things() {
    let mut apart = Apart::after(&[]);
    apart.there(ARNE, &[diary(70, "Vondt.")]);
    take_in(&mut apart.here, &apart.there);
    let mut grown = apart.there.journal().unwrap();
    let text = grown.changes.iter_mut().find(|change| change.field == "text");
    text.unwrap().value = json!("Vondt i natt.");
    let changed = |store: &Store| store.news(&grown).unwrap().changed_ids;
    assert_eq!(changed(&apart.here), 1, "the owner is told");
    apart.here.way = Some(WayIn::Contact);
    assert_eq!(changed(&apart.here), 0, "and the contact of nothing");
}

#[test]
fn who_wrote_in_the_diary_on_a_copy_is_not_told_to_the_contact() {
    let mut apart = Apart::after(&[]);
    apart.there(SIV, &[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    apart.there(ARNE, &[diary(70, "Vondt.")]);
    take_in(&mut apart.here, &apart.there);
    let there = apart.there.copy();
    let writers = |store: &Store| {
        let copies = store.copies().unwrap();
        copies
            .into_iter()
            .find(|told| told.copy == there)
            .unwrap()
            .writers
    };
    let [arne, siv] = [ARNE, SIV].map(|number| PersonId(id(number)));
    assert_eq!(writers(&apart.here), [arne, siv], "both wrote there");
    apart.here.way = Some(WayIn::Contact);
    assert_eq!(writers(&apart.here), [siv], "Arne wrote for himself only");
}

#[test]
fn a_copy_that_has_written_nothing_yet_is_first_in_its_own_list() {
    let apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let copies = apart.there.copies().unwrap();
    let told: Vec<_> = copies.iter().map(|told| (told.here, told.copy)).collect();
    assert_eq!(
        told,
        [(true, apart.there.copy()), (false, apart.here.copy())],
        "where the plan came from, and the place it came to"
    );
    assert_eq!(
        (copies[0].acts, copies[0].last_at),
        (0, None),
        "nothing is said of when"
    );
    assert!(copies[1].last_at.is_some(), "and of the other it is");
}

#[test]
fn a_copy_on_which_only_the_diary_was_written_is_in_the_contacts_list_as_an_empty_one() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(ARNE, &[diary(70, "Vondt.")]);
    apart.there.way = Some(WayIn::Contact);
    let copies = apart.there.copies().unwrap();
    assert!(copies[0].here, "it is the one that is open");
    assert_eq!(
        (copies[0].acts, copies[0].last_at),
        (0, None),
        "and when is not told"
    );
    assert!(copies[0].writers.is_empty(), "nor who");
}

#[test]
fn that_only_the_diary_came_in_is_not_told_to_the_contact() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(SIV, &[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    apart.later();
    take_in(&mut apart.here, &apart.there);
    let told = |store: &mut Store, way: WayIn| {
        store.way = Some(way);
        let history = store.history(None, None, 100).unwrap().items;
        (history, store.copies().unwrap())
    };
    let (owners, contacts) = (
        told(&mut apart.here, WayIn::Owner),
        told(&mut apart.here, WayIn::Contact),
    );
    apart.there(ARNE, &[diary(70, "Vondt.")]);
    apart.later();
    apart.here.way = Some(WayIn::Owner);
    assert_eq!(take_in(&mut apart.here, &apart.there).acts, 1);
    assert_ne!(
        told(&mut apart.here, WayIn::Owner),
        owners,
        "the owner sees that copies met"
    );
    assert_eq!(
        told(&mut apart.here, WayIn::Contact),
        contacts,
        "and the contact neither that, nor when"
    );
    assert_eq!(apart.here.reversible().undo, None, "nor that it could be undone");
    apart.there(SIV, &[add(Kind::Goal, 21, json!({"title": "Mål 2"}))]);
    apart.later();
    apart.here.way = Some(WayIn::Owner);
    take_in(&mut apart.here, &apart.there);
    assert_ne!(
        told(&mut apart.here, WayIn::Contact),
        contacts,
        "what is for both is told to both"
    );
}

#[test]
fn a_first_meeting_by_which_only_the_diary_came_is_none_to_the_contact() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(ARNE, &[diary(70, "Vondt.")]);
    take_in(&mut apart.here, &apart.there);
    let there = apart.there.copy();
    apart.here.way = Some(WayIn::Contact);
    let copies = apart.here.copies().unwrap();
    let met = copies.iter().find(|told| told.copy == there);
    assert_eq!(met.and_then(|told| told.met_at), None);
    let met = |item: &HistoryItem| item.name.verb == Verb::Unite;
    let history = apart.here.history(None, None, 100).unwrap();
    assert!(!history.items.iter().any(met), "nor is it in the history");
}

#[test]
fn how_much_stands_on_a_page_of_the_history_does_not_tell_how_much_is_left_out() {
    let mut apart = Apart::after(&[]);
    for number in 70..74 {
        apart.here(ARNE, &[diary(number, "Vondt.")]);
        let text = json!({"text": "Sove."});
        apart.here(ARNE, &[add(Kind::Matter, number + 100, text)]);
        apart.here(ARNE, &[diary(number + 200, "Vondt.")]);
    }
    apart.here.way = Some(WayIn::Contact);
    let whole = apart.here.history(None, None, 1_000).unwrap().items;
    let (mut items, mut before) = (Vec::new(), None);
    loop {
        let page = apart.here.history(None, before, 2).unwrap();
        assert!(page.items.len() == 2 || page.older.is_none(), "each page is full");
        items.extend(page.items);
        before = page.older;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(items, whole, "and nothing is told twice or left out");
}
