//! Segments that somebody made by hand.

use sha2::{Digest, Sha256};

use super::*;
use crate::journal::Journal;
use crate::plan::ChangeId;
use crate::segment::{CopyKey, Header, new_secret, seal};

/// A first segment in the name of a copy, signed with any key.
fn forge(at: &Laptop, place: &Path, copy: DeviceId, key: &CopyKey, acts: &Journal) {
    let identity = at.open.store.plan_identity().unwrap().unwrap();
    let header = Header {
        plan: at.open.id().unwrap(),
        copy,
        key: key.public(),
        number: 1,
        previous: None,
        seen: Vec::new(),
        writers: Vec::new(),
        at: Utc::now(),
    };
    let (name, bytes) = seal(&header, acts, key, &identity).unwrap();
    let beside = segments(place)[0].parent().unwrap().to_owned();
    fs::write(beside.join(name), bytes).unwrap();
}

fn some_key() -> CopyKey {
    CopyKey::of(&new_secret().unwrap(), "beside")
}

#[test]
fn the_yes_is_to_the_key_that_was_seen_to_ask() {
    let place = tempfile::tempdir().unwrap();
    let mut here = Laptop::first();
    here.shares(place.path()).unwrap();
    let mut there = Laptop::from(&mut here);
    there.shares(place.path()).unwrap();
    let (pen, copy, person) = (here.pen(), there.copy(), here.owner());
    let asking = here.asking();
    let seen = here.open.asking_key(copy, &asking).unwrap();
    let other = some_key();
    let unseen = other.public();
    let no = here.open.allow_copy(pen, copy, &unseen, person, &asking);
    let no = no.unwrap_err();
    assert_eq!(no.code, ProblemCode::CopyUnknown, "nobody asks with that key");
    forge(&here, place.path(), copy, &other, &Journal::default());
    assert_eq!(here.exchanges().folder.asking.len(), 2, "two ask with one id");
    let asking = here.asking();
    let no = here.open.asking_key(copy, &asking).unwrap_err();
    assert_eq!(
        no.code,
        ProblemCode::CopyUnknown,
        "which is meant nobody can know"
    );
    here.open.allow_copy(pen, copy, &seen, person, &asking).unwrap();
    let plan = here.open.plan().unwrap();
    let yes = plan.consents.iter().find(|it| it.copy == copy.to_string());
    assert_eq!(yes.unwrap().key, seen, "the one that was seen");
}

/// The next segment of a copy, signed by it, with acts that somebody changed by hand.
fn writes_by_hand(at: &mut Laptop, place: &Path, acts: &Journal) {
    let (key, identity) = (
        at.open.signing_key().unwrap(),
        at.open.store.plan_identity().unwrap().unwrap(),
    );
    let copy = at.copy();
    let rows = at.open.store.segments().unwrap().into_iter();
    let newest = rows.filter(|row| row.copy == copy).max_by_key(|row| row.number);
    let newest = newest.unwrap();
    let header = Header {
        plan: at.open.id().unwrap(),
        copy,
        key: key.public(),
        number: newest.number + 1,
        previous: Some(newest.hash),
        seen: Vec::new(),
        writers: Vec::new(),
        at: Utc::now(),
    };
    let (name, bytes) = seal(&header, acts, &key, &identity).unwrap();
    let beside = segments(place)[0].parent().unwrap().to_owned();
    fs::write(beside.join(name), bytes).unwrap();
}

/// Makes acts be something that no plan holds: one id is of two kinds of record.
fn of_two_kinds(here: &Laptop, acts: &mut Journal) {
    let matter = here.open.plan().unwrap().matters[0].id;
    for change in &mut acts.changes {
        change.record.id = matter.into();
        change.record.kind = Kind::Goal;
        if change.field == "text" {
            change.field = "title".to_owned();
        }
    }
}

/// Makes acts be something that no file holds: one change has an id that is another's, and another the id that the first would
/// have beside it. Nothing is seen of that before it is written.
fn of_one_id(here: &Laptop, acts: &mut Journal) {
    let taken = here.open.store.journal().unwrap().changes[0].id;
    let mut hash = Sha256::new();
    hash.update(taken.0.as_bytes());
    hash.update(acts.acts[0].id.to_string());
    let bytes: [u8; 16] = hash.finalize()[..16].try_into().unwrap();
    acts.changes.sort_by_key(|change| change.seq);
    acts.changes[0].id = ChangeId(uuid::Builder::from_custom_bytes(bytes).into_uuid());
    acts.changes[1].id = taken;
}

#[test]
fn what_no_plan_holds_of_one_copy_keeps_nothing_of_the_others_from_coming_in() {
    for spoil in [of_two_kinds, of_one_id] {
        let Shared {
            mut here,
            mut there,
            place,
        } = shared();
        let mut third = Laptop::from(&mut here);
        third.shares(place.path()).unwrap();
        here.says_yes();
        for laptop in [&mut here, &mut there, &mut third] {
            laptop.exchanges();
        }
        there.writes("Fra den som er skadet");
        let mut acts = there.open.store.uncarried().unwrap();
        spoil(&here, &mut acts);
        writes_by_hand(&mut there, place.path(), &acts);
        third.writes("Fra en annen");
        third.exchanges();
        let folder = here.exchanges().folder;
        assert!(here.says("Fra en annen"), "what the others wrote comes in");
        assert_eq!(folder.odd, [there.copy()], "and whose does not is said");
        assert_eq!(folder.state, FolderState::Ready);
        here.writes("Herfra");
        let exchanged = here.exchanges();
        assert_eq!(exchanged.written, 1, "and what is new here goes out");
        assert_eq!(
            exchanged.folder.odd,
            [there.copy()],
            "it is said for as long as it lies there"
        );
        assert!(here.open.verify().is_ok());
        assert!(!here.says("Fra den som er skadet"));
    }
}
