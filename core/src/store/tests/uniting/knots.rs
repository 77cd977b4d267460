//! Acts that somebody made by hand so that others come both before and after them: nobody else's words are moved by it.

use super::collisions::rename;
use super::quick::is_told_quickly;
use super::*;
use crate::journal::Seen;
use crate::plan::ActId;

/// Later than any id that a copy gives by itself.
const LAST: u128 = u128::MAX - 1;

fn seen(copy: DeviceId, number: u64) -> Vec<Seen> {
    vec![Seen { copy, number }]
}

/// A copy with a yes says of its only act that it has seen more of this one than there is yet. A third goes on by itself.
fn sees_what_is_to_come() -> (Apart, Store) {
    let mut apart = Apart::after(&[]);
    let mut third = copied(&apart.here, 97, &apart.clock);
    apart.there(SIV, &[add(Kind::Matter, 12, json!({"text": "Fra der."}))]);
    let mut forged = apart.there.journal().unwrap();
    let last = forged.acts.last_mut().unwrap();
    last.seen = Some(seen(apart.here.copy(), 1_000));
    let was = last.id;
    rename(&mut forged, was, ActId(id(LAST)));
    let met = apart.here.unite(pen(ARNE, ARNE), &forged, apart.there.copy());
    assert_eq!(
        met.unwrap().breaking,
        0,
        "there is nothing yet that it could not have seen"
    );
    third
        .act(
            pen(SIV, SIV),
            &[add(Kind::Matter, 13, json!({"text": "Fra en tredje."}))],
        )
        .unwrap();
    (apart, third)
}

#[test]
fn who_says_that_they_saw_what_was_to_come_moves_nobodys_words() {
    let (mut apart, third) = sees_what_is_to_come();
    apart.here(ARNE, &[change(Kind::Matter, 12, "text", "Eierens egne ord.")]);
    apart.here(ARNE, &[add(Kind::Goal, 20, json!({"title": "Ett"}))]);
    let met = take_in(&mut apart.here, &third);
    assert_eq!(value(&apart.here, Kind::Matter, 12, "text"), "Eierens egne ord.");
    assert_eq!(value(&apart.here, Kind::Goal, 20, "title"), "Ett");
    assert_eq!(
        (met.acts, met.breaking),
        (1, 0),
        "what stood stands, and nothing breaks a rule"
    );
    assert!(!apart.here.journal().unwrap().has_marks());
    assert!(apart.here.verify().is_ok());
}

#[test]
fn who_says_that_they_saw_what_was_to_come_brings_nothing_back() {
    let (mut apart, third) = sees_what_is_to_come();
    let remove = Edit::Remove {
        kind: Kind::Matter,
        id: id(12),
    };
    apart.here(ARNE, &[remove]);
    take_in(&mut apart.here, &third);
    assert_eq!(value(&apart.here, Kind::Matter, 12, REMOVED), true);
    assert!(!apart.here.journal().unwrap().has_marks());
}

#[test]
fn an_act_that_is_put_under_another_moves_nobodys_words() {
    let mut apart = Apart::after(&[]);
    apart.there(SIV, &[add(Kind::Matter, 12, json!({"text": "Fra der."}))]);
    let mut forged = apart.there.journal().unwrap();
    let last = forged.acts.last_mut().unwrap();
    let (was, number) = (last.id, last.seq);
    last.seq = number + 4;
    rename(&mut forged, was, ActId(id(LAST)));
    let from = apart.there.copy();
    apart.here.unite(pen(ARNE, ARNE), &forged, from).unwrap();
    apart.here(ARNE, &[change(Kind::Matter, 12, "text", "Eierens egne ord.")]);
    // On top of the owner's words, with a number before that of what those are on top of.
    let mut later = copied(&apart.here, 96, &apart.clock);
    let words = json!({"text": "Noe annet."});
    later.act(pen(SIV, SIV), &[add(Kind::Matter, 14, words)]).unwrap();
    let mut journal = later.journal().unwrap();
    let owners = journal
        .changes
        .iter()
        .find(|it| it.value == "Eierens egne ord.")
        .unwrap()
        .id;
    let act = journal.acts.last_mut().unwrap();
    (act.device, act.seq, act.seen) = (from, number + 3, None);
    let slipped = act.id;
    let of_act = |it: &&mut crate::journal::Change| it.act == slipped && it.field == "text";
    journal.changes.iter_mut().find(of_act).unwrap().parents = vec![owners];
    apart.here.unite(pen(ARNE, ARNE), &journal, from).unwrap();
    assert_eq!(value(&apart.here, Kind::Matter, 12, "text"), "Eierens egne ord.");
    let marked = apart.here.journal().unwrap().acts;
    let marked: Vec<_> = marked
        .iter()
        .filter(|act| act.breaks.is_some())
        .map(|act| act.id)
        .collect();
    assert!(
        marked.iter().all(|act| *act == slipped),
        "whatever breaks a rule, it is not the owner's: {marked:?}"
    );
    assert!(apart.here.verify().is_ok());
}

/// Whether the copy that took in a journal tells by what is new alone what comes of meeting another.
fn is_believed(here: &Store, journal: &Journal, from: DeviceId, clock: &Arc<MadeUp>) -> bool {
    let mut here = copied(here, 96, clock);
    here.unite(pen(ARNE, ARNE), journal, from).unwrap();
    let mut other = copied(&here, 95, clock);
    for (store, number) in [(&mut here, 15), (&mut other, 16)] {
        let text = json!({"text": format!("Etterpå, {number}.")});
        store
            .act(pen(ARNE, ARNE), &[add(Kind::Matter, number, text)])
            .unwrap();
    }
    is_told_quickly(&here, &other, clock)
}

#[test]
fn what_was_made_without_what_it_is_on_top_of_is_not_believed_unseen() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let mut third = copied(&apart.here, 97, &apart.clock);
    third
        .act(
            pen(ARNE, ARNE),
            &[change(Kind::Matter, 10, "text", "Sove lenge.")],
        )
        .unwrap();
    take_in(&mut apart.here, &third);
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sove godt.")]);
    take_in(&mut apart.there, &apart.here);
    apart.there(SIV, &[add(Kind::Matter, 12, json!({"text": "Fra der."}))]);
    let (from, mut journal) = (apart.there.copy(), apart.there.journal().unwrap());
    assert!(
        is_believed(&apart.here, &journal, from, &apart.clock),
        "what an honest copy had is all there"
    );
    // Now its file says that it never had what the third did, and had what was made on top of that.
    let mut acts = journal.acts.iter_mut();
    let met = acts.find(|act| act.name.verb == Verb::Unite && act.device == from);
    let seen = met.unwrap().seen.as_mut().unwrap();
    seen.retain(|seen| seen.copy != third.copy());
    assert!(!is_believed(&apart.here, &journal, from, &apart.clock));
}
