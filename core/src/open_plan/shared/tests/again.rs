//! What was seen before: a folder that is gone back to, and a part that comes by another name.

use std::str::FromStr;

use super::*;

#[test]
fn a_folder_that_is_gone_back_to_is_gone_on_with_and_gets_only_what_it_lacks() {
    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    let (copies, first) = ([here.copy(), there.copy()], place.path());
    let second = tempfile::tempdir().unwrap();
    here.writes("I den første");
    here.exchanges();
    there.exchanges();
    let before = segments(first);
    here.shares(second.path()).unwrap();
    here.writes("I den andre");
    here.exchanges();
    there.writes("Mens den andre var borte");
    there.exchanges();
    let exchanged = here.shares(first).unwrap();
    assert_eq!(exchanged.folder.state, FolderState::Ready);
    assert_eq!(exchanged.written, 1, "only what is not there already");
    assert_eq!(exchanged.folder.unsent, 0);
    assert!(exchanged.folder.forked.is_empty() && exchanged.folder.asking.is_empty());
    assert_eq!(
        [here.copy(), there.copy()],
        copies,
        "what it wrote itself it knows again"
    );
    let new = segments(first).into_iter().filter(|path| !before.contains(path));
    assert_eq!(new.count(), 2, "one of each");
    there.exchanges();
    assert!(there.says("I den andre") && here.says("Mens den andre var borte"));
    are_equal(&[&here, &there]);
    // And once more the other way.
    let exchanged = here.shares(second.path()).unwrap();
    assert_eq!(exchanged.written, 1);
    assert!(exchanged.folder.forked.is_empty());
}

/// Encrypts the parts in a place anew, beside what lies there or instead of it.
fn encrypt_anew(at: &Laptop, place: &Path, instead: bool) {
    let identity = at.open.store.plan_identity().unwrap().unwrap();
    let text = identity.to_text();
    let secret = text.split_once(' ').unwrap().1;
    let identity = age::x25519::Identity::from_str(secret).unwrap();
    for path in segments(place) {
        let whole = age::decrypt(&identity, &fs::read(&path).unwrap()).unwrap();
        let bytes = age::encrypt(&identity.to_public(), &whole).unwrap();
        let beside = path.parent().unwrap().join(format!("{}.again", Uuid::now_v7()));
        fs::write(beside, bytes).unwrap();
        if instead {
            fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn a_part_that_somebody_encrypted_anew_is_known_again() {
    for instead in [false, true] {
        let Shared {
            mut here,
            mut there,
            place,
        } = shared();
        let copies = [here.copy(), there.copy()];
        here.writes("Herfra");
        here.exchanges();
        there.exchanges();
        there.writes("Derfra");
        there.exchanges();
        here.exchanges();
        encrypt_anew(&here, place.path(), instead);
        for laptop in [&mut here, &mut there] {
            let exchanged = laptop.exchanges();
            assert!(exchanged.met.is_none(), "nothing is new");
            assert!(exchanged.folder.forked.is_empty(), "nor is anything there twice");
            assert!(exchanged.folder.asking.is_empty() && exchanged.folder.waiting.is_empty());
        }
        assert_eq!(
            [here.copy(), there.copy()],
            copies,
            "and nobody becomes another copy"
        );
        let mut third = Laptop::from(&mut here);
        third.shares(place.path()).unwrap();
        third.exchanges();
        here.writes("Etterpå");
        here.exchanges();
        there.exchanges();
        assert!(there.says("Etterpå"));
    }
}
