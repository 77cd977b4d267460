//! What changes say of themselves and that is not so: on top of what they stand, whose words they bring back, which id they have.

use super::*;
use crate::journal::{Change, known_of};

/// Takes in what somebody made by hand.
fn forge_in(store: &mut Store, journal: &Journal) {
    store.unite(pen(ARNE, ARNE), journal, DeviceId(id(98))).unwrap();
}

/// The first words of a matter.
fn text_of(journal: &Journal, matter: u128) -> &Change {
    let mut all = journal.changes.iter();
    all.find(|it| it.record.id == id(matter) && it.field == "text")
        .unwrap()
}

#[test]
fn what_says_that_it_is_on_top_of_another_fields_words_takes_none_of_them_away() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(ARNE, &[add(Kind::Matter, 11, json!({"text": "Noe annet"}))]);
    let mut journal = apart.there.journal().unwrap();
    let (under, above) = (text_of(&journal, 10).id, text_of(&journal, 11).id);
    let odd = journal.changes.iter_mut().find(|it| it.id == above).unwrap();
    odd.parents = vec![under];
    forge_in(&mut apart.here, &journal);
    assert_eq!(value(&apart.here, Kind::Matter, 10, "text"), "Sove.");
    let graph = apart.here.graph().unwrap();
    assert_eq!(
        graph.heads(record(Kind::Matter, 10), "text").len(),
        1,
        "it stands"
    );
    let told = apart.here.history(None, None, 1).unwrap().items;
    let before = told[0].changes.iter().map(|change| &change.before);
    assert!(
        before.into_iter().all(|before| *before != "Sove."),
        "nor is it told as what stood before"
    );
}

#[test]
fn what_is_brought_back_is_signed_by_whoever_said_it() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(SIV, &[add(Kind::Matter, 11, json!({"text": "Fra Siv"}))]);
    let mut journal = apart.there.journal().unwrap();
    let (owners, sivs) = (text_of(&journal, 10).id, text_of(&journal, 11).id);
    let forged = journal.changes.iter_mut().find(|it| it.id == sivs).unwrap();
    forged.brings = Some(owners);
    forge_in(&mut apart.here, &journal);
    let marked = apart.here.journal().unwrap().acts.into_iter();
    assert_eq!(
        marked.filter(|act| act.breaks.is_some()).count(),
        1,
        "Siv's words are not signed as Arne's"
    );
    assert!(apart.here.verify().is_ok());
}

#[test]
fn a_change_whose_id_is_anothers_too_is_kept_beside_it_however_often_it_comes() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(ARNE, &[add(Kind::Matter, 11, json!({"text": "Noe annet"}))]);
    let mut journal = apart.there.journal().unwrap();
    let taken = text_of(&journal, 10).id;
    let clash = text_of(&journal, 11).clone();
    journal
        .changes
        .iter_mut()
        .find(|it| it.id == clash.id)
        .unwrap()
        .id = taken;
    let part = Journal {
        acts: journal
            .acts
            .iter()
            .filter(|act| act.id == clash.act)
            .cloned()
            .collect(),
        changes: journal
            .changes
            .iter()
            .filter(|it| it.act == clash.act)
            .cloned()
            .collect(),
    };
    let mut said_then = None;
    for _ in 0..2 {
        apart
            .here
            .unite_parts(pen(ARNE, ARNE), &[&part], &[DeviceId(id(98))])
            .unwrap();
        assert_eq!(value(&apart.here, Kind::Matter, 10, "text"), "Sove.");
        assert_eq!(value(&apart.here, Kind::Matter, 11, "text"), "Noe annet");
        assert!(apart.here.verify().is_ok());
        let said = said(&apart.here);
        assert_eq!(
            *said_then.get_or_insert_with(|| said.clone()),
            said,
            "once is enough"
        );
    }
    let known = known_of(&apart.here.journal().unwrap(), [&part].into_iter());
    assert!(known.contains(&clash.act), "and it is known to be here");
}
