//! Copies of a plan that meet through a folder, on real files.

mod again;
mod ending;
mod far;
mod forged;
mod hostile;
mod identity;
mod laptop;
mod looked_at;
mod odd;
mod silent;
mod tampered;

use std::fs;

use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::plan::{DeviceId, Edit, Kind};
use crate::store::SegmentRow;
use crate::vault::WayIn;
use laptop::{CONTACTS, Laptop, OWNERS};

/// Two laptops that share a folder, each with a yes.
struct Shared {
    here: Laptop,
    there: Laptop,
    place: TempDir,
}

fn shared() -> Shared {
    let place = tempfile::tempdir().unwrap();
    let mut here = Laptop::first();
    here.shares(place.path()).unwrap();
    let mut there = Laptop::from(&mut here);
    there.shares(place.path()).unwrap();
    here.says_yes();
    here.exchanges();
    there.exchanges();
    Shared { here, there, place }
}

/// Every copy says the same, of everything.
fn are_equal(laptops: &[&Laptop]) {
    let said = |it: &Laptop| (it.open.plan().unwrap(), it.open.records().into_owned());
    for it in &laptops[1..] {
        assert_eq!(said(it), said(laptops[0]), "copies that met say the same");
        assert!(it.open.verify().is_ok(), "tables and journal say the same");
    }
}

/// Every segment in a place, by its path.
fn segments(place: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut ahead = vec![place.to_owned()];
    while let Some(folder) = ahead.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let (path, kind) = (entry.path(), entry.file_type().unwrap());
            let name = entry.file_name().to_string_lossy().into_owned();
            if kind.is_dir() {
                ahead.push(path);
            } else if name.len() == 64 {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn two_copies_meet_through_a_folder_and_say_the_same() {
    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    here.writes("Skrevet her");
    there.writes("Skrevet der");
    assert_eq!(here.exchanges().written, 1, "what is new is written");
    let exchanged = there.exchanges();
    assert!(exchanged.met.is_some_and(|met| met.acts > 0) && exchanged.written > 0);
    here.exchanges();
    for laptop in [&here, &there] {
        assert!(laptop.says("Skrevet her") && laptop.says("Skrevet der"));
    }
    are_equal(&[&here, &there]);
    let before = segments(place.path());
    for _ in 0..3 {
        let (one, other) = (here.exchanges(), there.exchanges());
        assert!(one.met.is_none() && other.met.is_none(), "nothing is new");
        assert_eq!((one.written, other.written), (0, 0), "and nobody answers nothing");
        assert_eq!(one.folder.state, FolderState::Ready);
        assert_eq!((one.folder.unsent, one.folder.unreadable), (0, 0));
    }
    assert_eq!(segments(place.path()), before);
}

#[test]
fn three_copies_say_the_same_in_whatever_order_they_look() {
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
        let Shared {
            mut here,
            there,
            place,
        } = shared();
        let mut third = Laptop::from(&mut here);
        third.shares(place.path()).unwrap();
        here.says_yes();
        here.exchanges();
        let mut all = [here, there, third];
        for round in 0..3 {
            for at in order {
                all[at].writes(&format!("{at} i runde {round}"));
                all[at].exchanges();
            }
        }
        for at in order.into_iter().chain(order) {
            all[at].exchanges();
        }
        are_equal(&[&all[0], &all[1], &all[2]]);
        for at in 0..3 {
            assert!(
                all[0].says(&format!("{at} i runde 2")),
                "{order:?}: nothing is lost"
            );
        }
    }
}

#[test]
fn what_a_copy_writes_waits_until_the_owner_has_said_yes_to_it() {
    let place = tempfile::tempdir().unwrap();
    let mut here = Laptop::first();
    let began = here.shares(place.path()).unwrap();
    assert!(
        began.folder.allowed && began.written > 0,
        "to begin is to say yes to this one"
    );
    let mut there = Laptop::from(&mut here);
    there.writes("Fra den nye");
    there.shares(place.path()).unwrap();
    let looked = here.exchanges();
    assert!(looked.met.is_none(), "nobody has said yes");
    let asks = &looked.folder.asking[0];
    assert_eq!((asks.copy, asks.parts), (there.copy(), 1));
    assert_eq!(asks.writers, [there.owner()], "as it says itself");
    here.says_yes();
    assert!(here.exchanges().met.is_some());
    assert!(here.says("Fra den nye"));
    let told = here.open.copies().unwrap().into_iter();
    let told = told.filter(|it| it.copy == there.copy()).collect::<Vec<_>>();
    assert!(told[0].may.is_some() && told[0].person == Some(here.owner()));
}

#[test]
fn only_the_owner_by_a_way_in_of_theirs_begins_a_folder_or_says_yes() {
    let place = tempfile::tempdir().unwrap();
    let mut here = Laptop::first();
    here.open.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
    let mut here = here.again(WayIn::Contact, CONTACTS, |_| {});
    assert_eq!(here.shares(place.path()).unwrap_err(), "owners-copy");
    assert!(
        fs::read_dir(place.path()).unwrap().next().is_none(),
        "nothing was begun"
    );
    let mut here = here.again(WayIn::Owner, OWNERS, |_| {});
    here.shares(place.path()).unwrap();
    let mut there = Laptop::from(&mut here);
    there.shares(place.path()).unwrap();
    let mut here = here.again(WayIn::Contact, CONTACTS, |_| {});
    let (pen, copy, person) = (here.pen(), there.copy(), here.owner());
    let asking = here.asking();
    let key = here.open.asking_key(copy, &asking).unwrap();
    let no = here.open.allow_copy(pen, copy, &key, person, &asking);
    let no = no.unwrap_err();
    assert_eq!(no.code, ProblemCode::OwnersCopy);
}

#[test]
fn a_copy_from_before_the_folder_meets_a_locked_copy_first() {
    let place = tempfile::tempdir().unwrap();
    let mut here = Laptop::first();
    let mut there = Laptop::from(&mut here);
    here.shares(place.path()).unwrap();
    assert_eq!(there.shares(place.path()).unwrap_err(), "shared-folder-locked");
    let file = here.sealed();
    let other = crate::open_plan::OtherCopy::read(&file, &there.open, None).unwrap();
    let pen = there.pen();
    there.open.meet(pen, &other).unwrap();
    there.shares(place.path()).unwrap();
    there.writes("Nå går det");
    there.exchanges();
    here.says_yes();
    here.exchanges();
    assert!(here.says("Nå går det"), "the key came with the locked copy");
}

/// Something in the diary.
fn diary(text: &str) -> Edit {
    let fields = json!({"on": "2027-03-01", "text": text});
    Edit::Add {
        kind: Kind::DiaryEntry,
        id: Uuid::now_v7(),
        fields: fields.as_object().unwrap().clone(),
    }
}

#[test]
fn what_a_copy_without_a_yes_writes_for_themselves_is_not_told_to_the_contact() {
    let place = tempfile::tempdir().unwrap();
    let mut here = Laptop::first();
    here.open.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
    here.shares(place.path()).unwrap();
    let mut there = Laptop::from(&mut here);
    there.shares(place.path()).unwrap();
    let here = here.again(WayIn::Contact, CONTACTS, |_| {});
    let told = here.asking();
    assert_eq!(told.len(), 1, "that it asks is told");
    let pen = there.pen();
    there.open.act(pen, &[diary("Bare mitt")]).unwrap();
    assert_eq!(there.exchanges().written, 1);
    assert_eq!(here.asking(), told, "and not what came afterwards");
    let here = here.again(WayIn::Owner, OWNERS, |_| {});
    assert_eq!(here.asking()[0].parts, told[0].parts + 1, "the owner is told");
}

#[test]
fn nothing_is_said_of_the_diary() {
    let place = tempfile::tempdir().unwrap();
    let mut here = Laptop::first();
    here.open.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
    here.shares(place.path()).unwrap();
    let pen = here.pen();
    let [edit, again] = ["Bare mitt", "Og mer"].map(diary);
    here.open.act(pen, &[edit]).unwrap();
    let before = here.open.shared_folder().unwrap().unwrap();
    assert_eq!(before.unsent, 1);
    assert!(before.met_at.is_some());
    here.exchanges();
    let owners = here.open.shared_folder().unwrap().unwrap().met_at;
    assert!(owners > before.met_at, "the owner is told that it went");
    here.open.act(pen, &[again]).unwrap();
    let mut here = here.again(WayIn::Contact, CONTACTS, |_| {});
    let told = here.open.shared_folder().unwrap().unwrap();
    assert_eq!(told.unsent, 0, "that something waits would tell of it");
    assert_eq!(told.met_at, before.met_at, "and when it went would, too");
    assert_eq!(here.exchanges().written, 0, "nor that it goes");
    let here = here.again(WayIn::Owner, OWNERS, |_| {});
    let told = here.open.shared_folder().unwrap().unwrap();
    assert_eq!(told.unsent, 0, "it is carried all the same");
}
