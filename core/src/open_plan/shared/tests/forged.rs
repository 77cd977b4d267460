//! Segments that somebody made by hand.

use super::*;
use crate::journal::Journal;
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
