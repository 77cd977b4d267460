//! Ids that somebody worked out beforehand: what an act or a change is called where its id says two things, anybody can tell.

use std::collections::BTreeSet;

use super::*;
use crate::journal::Change;
use crate::plan::ActId;

/// Three acts of the other copy, each with a matter of its own; this one has the first.
fn apart() -> Apart {
    let mut apart = Apart::after(&[]);
    apart.there(ARNE, &[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    take_in(&mut apart.here, &apart.there);
    apart.there(ARNE, &[add(Kind::Matter, 11, json!({"text": "Le."}))]);
    apart.there(ARNE, &[add(Kind::Matter, 12, json!({"text": "Gå."}))]);
    apart
}

fn text_of(journal: &mut Journal, matter: u128) -> &mut Change {
    let mut all = journal.changes.iter_mut();
    all.find(|it| it.record.id == id(matter) && it.field == "text")
        .unwrap()
}

/// Calls an act something else.
pub(super) fn rename(journal: &mut Journal, was: ActId, is: ActId) {
    let act = journal.acts.iter_mut().find(|act| act.id == was).unwrap();
    (act.id, act.run) = (is, is);
    for change in journal.changes.iter_mut().filter(|change| change.act == was) {
        change.act = is;
    }
}

/// Without what stands last.
fn without_last(journal: &Journal) -> Journal {
    let mut journal = journal.clone();
    let last = journal.acts.pop().unwrap().id;
    journal.changes.retain(|change| change.act != last);
    journal
}

/// Takes it in, in one and in two, and holds all of it once.
fn meets(apart: &mut Apart, hostile: &Journal, texts: &[&str]) {
    let from = DeviceId(id(98));
    let mut in_two = copied(&apart.here, 97, &apart.clock);
    apart.here.unite(pen(ARNE, ARNE), hostile, from).unwrap();
    for part in [&without_last(hostile), hostile] {
        in_two.unite(pen(ARNE, ARNE), part, from).unwrap();
    }
    assert_eq!(said(&in_two), said(&apart.here), "in one or in two");
    let journal = apart.here.journal().unwrap();
    for text in texts {
        let held = journal.changes.iter().filter(|change| change.value == *text);
        assert_eq!(held.count(), 1, "{text} is in the history, and once");
    }
    let acts: BTreeSet<_> = journal.acts.iter().map(|act| act.id).collect();
    let changes: BTreeSet<_> = journal.changes.iter().map(|change| change.id).collect();
    assert_eq!(
        (acts.len(), changes.len()),
        (journal.acts.len(), journal.changes.len()),
        "no id stands twice"
    );
    assert!(apart.here.verify().is_ok());
    assert_eq!(apart.here.news(hostile).unwrap().acts, 0, "once is enough");
}

#[test]
fn an_act_that_has_the_id_another_gets_where_it_says_two_things_is_kept_beside_it() {
    let mut apart = apart();
    let mut hostile = apart.there.journal().unwrap();
    text_of(&mut hostile, 10).value = json!("Sove om natta.");
    let mut first = copied(&apart.here, 96, &apart.clock);
    first.unite(pen(ARNE, ARNE), &hostile, DeviceId(id(98))).unwrap();
    let known: BTreeSet<ActId> = hostile.acts.iter().map(|act| act.id).collect();
    let acts = first.journal().unwrap().acts.into_iter();
    let mut made = acts.filter(|act| act.name.verb != Verb::Unite && !known.contains(&act.id));
    let made = made.next().unwrap().id;
    let last = hostile.acts.last().unwrap().id;
    rename(&mut hostile, last, made);
    meets(&mut apart, &hostile, &["Sove.", "Sove om natta.", "Le.", "Gå."]);
}

#[test]
fn a_change_that_has_the_id_another_gets_where_its_own_was_given_out_is_kept_beside_it() {
    let mut apart = apart();
    let mut hostile = apart.there.journal().unwrap();
    let given = text_of(&mut hostile, 10).id;
    text_of(&mut hostile, 11).id = given;
    let mut first = copied(&apart.here, 96, &apart.clock);
    first.unite(pen(ARNE, ARNE), &hostile, DeviceId(id(98))).unwrap();
    let mut became = first.journal().unwrap();
    let made = text_of(&mut became, 11).id;
    assert_ne!(made, given, "it got another");
    text_of(&mut hostile, 12).id = made;
    // It comes before the others.
    let last = hostile.acts.last().unwrap().id;
    rename(&mut hostile, last, ActId(id(1)));
    meets(&mut apart, &hostile, &["Sove.", "Le.", "Gå."]);
}
