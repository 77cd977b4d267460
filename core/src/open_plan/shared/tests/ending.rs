//! Ending a copy.

use super::*;

#[test]
fn a_copy_that_is_ended_gets_nothing_new_and_gives_nothing_new() {
    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    let mut third = Laptop::from(&mut here);
    third.shares(place.path()).unwrap();
    here.says_yes();
    here.exchanges();
    let (pen, ended) = (here.pen(), there.copy());
    let told = here.open.end_copy(pen, ended).unwrap();
    assert!(told.ways.key_renewed, "the plan has a new key");
    let folder = here.exchanges().folder;
    assert_eq!(folder.state, FolderState::Ready, "and then a new folder");
    here.writes("Etter slutten");
    here.exchanges();
    there.writes("Fra den avsluttede");
    let left = segments(place.path());
    let looked = there.exchanges();
    assert_eq!(
        looked.folder.state,
        FolderState::Other,
        "it sees that it needs what it does not get"
    );
    assert!(!there.says("Etter slutten"));
    assert_eq!(segments(place.path()), left, "and writes nothing more");
    assert!(here.exchanges().folder.asking.is_empty());
    let copies = here.open.copies().unwrap();
    assert!(copies.iter().all(|it| it.copy != ended || it.may.is_none()));

    // One that goes on meets a locked copy.
    assert_eq!(third.exchanges().folder.state, FolderState::Other);
    let file = here.sealed();
    let phrase = OWNERS.into();
    let other = crate::open_plan::OtherCopy::read(&file, &third.open, Some(&phrase)).unwrap();
    let pen = third.pen();
    third.open.meet(pen, &other).unwrap();
    third.writes("Fra den som går videre");
    assert_eq!(third.exchanges().folder.state, FolderState::Ready);
    here.exchanges();
    assert!(here.says("Fra den som går videre"));
    assert!(third.says("Etter slutten"));
}

#[test]
fn what_is_written_in_the_folder_while_a_copy_is_ended_goes_into_the_new_one() {
    let Shared {
        mut here,
        there,
        place: _place,
    } = shared();
    here.writes("Mens det skrives");
    let (pen, own) = (here.pen(), here.copy());
    let looked = here.open.to_look().unwrap().unwrap().look();
    let (_, to_send) = here.open.take_in_looked(pen, looked).unwrap();
    let sent = to_send.send();
    assert_eq!(sent.written(), 1, "it lies in the folder that is left");
    here.open.end_copy(pen, there.copy()).unwrap();
    here.open.note_sent(sent).unwrap();
    let folder = here.exchanges().folder;
    assert_eq!(folder.state, FolderState::Ready, "the new folder is the plan's");
    assert_eq!(folder.unsent, 0, "and all words are in it");
    assert_eq!(here.copy(), own, "what lies there is known to be its own");
}

#[test]
fn a_yes_and_an_end_are_said_without_asking_the_folder() {
    let Shared {
        mut here,
        there,
        place,
    } = shared();
    let mut third = Laptop::from(&mut here);
    third.shares(place.path()).unwrap();
    let asking = here.asking();
    fs::remove_dir_all(place.path()).unwrap();
    let (pen, person) = (here.pen(), here.owner());
    let (copy, key) = (asking[0].copy, &asking[0].key);
    here.open.allow_copy(pen, copy, key, person, &asking).unwrap();
    let ended = here.open.end_copy(pen, there.copy()).unwrap();
    assert!(
        ended.ways.key_renewed,
        "what it lies on may hang, and nobody waits"
    );
}

#[test]
fn a_copy_is_ended_by_the_owners_way_in_alone_and_never_this_one() {
    let Shared { mut here, there, .. } = shared();
    let (pen, own) = (here.pen(), here.copy());
    let own = here.open.end_copy(pen, own).unwrap_err();
    assert_eq!(own.code, ProblemCode::CopyUnknown);
    let nobodys = here.open.end_copy(pen, DeviceId(Uuid::now_v7())).unwrap_err();
    assert_eq!(nobodys.code, ProblemCode::CopyUnknown);
    here.open.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
    let mut here = here.again(WayIn::Contact, CONTACTS, |_| {});
    let no = here.open.end_copy(pen, there.copy()).unwrap_err();
    assert_eq!(no.code, ProblemCode::NotYourWayIn);
}

#[test]
fn what_is_taken_back_holds_for_what_is_written_from_then_on() {
    let Shared {
        mut here,
        mut there,
        place: _place,
    } = shared();
    let plan = here.open.plan().unwrap();
    let yes = plan
        .consents
        .iter()
        .find(|it| it.copy == there.copy().to_string());
    let today = here.open.today().unwrap();
    let taken_back = Edit::Change {
        kind: Kind::Consent,
        id: yes.unwrap().id.into(),
        field: "withdrawnOn".to_owned(),
        value: json!(today),
    };
    let pen = here.pen();
    here.open.act(pen, &[taken_back]).unwrap();
    there.writes("For sent");
    there.exchanges();
    let looked = here.exchanges();
    assert!(!here.says("For sent"));
    assert_eq!(looked.folder.asking.len(), 1, "it asks again");
}
