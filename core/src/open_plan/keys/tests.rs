//! The ways in to an open plan, its cover, its copies and its end, as the window and the command line ask for them.

use tempfile::TempDir;

use super::*;
use crate::new_plan::{FirstWords, Writes};
use crate::open_plan::Opening;
use crate::plan::Language;
use crate::store::{Environment, ThisLaptop};
use crate::vault::{Shelf, TakenCopy};

const OWNERS: &str = "fjord kaffe bordtennis lykt";
const CONTACTS: &str = "brygge hammer sommer radio";

fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    }
}

fn created(shelf: &Shelf, phrase: &str) -> Result<OpenPlan, Problem> {
    let cover = Cover::new("Lyn og latter", "lightning", "blue").unwrap();
    let first = FirstWords {
        owner_name: "Arne Kristoffersen".into(),
        contact_name: "Siv Lunde".into(),
        contact_is_primary: true,
        writes: Writes::Owner,
        language: Language::Nb,
    };
    OpenPlan::create(opening(shelf), &cover, &phrase.into(), &first).map(|(plan, _)| plan)
}

/// A plan on a shelf, open, with a way in for the contact.
fn plan() -> (TempDir, Shelf, OpenPlan) {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("shelf")).with_work_factor(2);
    let mut plan = created(&shelf, OWNERS).unwrap();
    plan.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
    (folder, shelf, plan)
}

fn folder_of(plan: &OpenPlan) -> String {
    let path = plan.open_folder().folder().path();
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn unlocked(shelf: &Shelf, folder: &str, way: WayIn, phrase: &str) -> OpenPlan {
    OpenPlan::unlock(opening(shelf), folder, way, &phrase.into()).unwrap()
}

fn code<T>(result: Result<T, Problem>) -> &'static str {
    result.map_or_else(|problem| problem.code.as_str(), |_| "done")
}

#[test]
fn names_in_the_plan_are_no_phrases_for_it() {
    let (_keep, shelf, mut plan) = plan();
    for (way, weak) in [
        (WayIn::Owner, "Arne Kristoffersen"),
        (WayIn::Contact, "Siv og Arne 2026!"),
        (WayIn::Owner, "Lyn og latter Lyn og latter"),
        (WayIn::Owner, "Sommer2026!"),
    ] {
        assert_eq!(
            code(plan.set_phrase(way, &weak.into())),
            "weak-passphrase",
            "«{weak}»"
        );
    }
    let long = "lyn og latter i måneskinn ".repeat(40);
    let said = code(plan.set_phrase(WayIn::Owner, &long.into()));
    assert_eq!(said, "passphrase-too-long", "it is refused, and never cut");
    let before = shelf.plans().unwrap().len();
    assert_eq!(code(created(&shelf, "Arne Kristoffersen")), "weak-passphrase");
    assert_eq!(
        shelf.plans().unwrap().len(),
        before,
        "nothing was left on the shelf"
    );
}

#[test]
fn the_plan_goes_on_after_its_key_was_renewed() {
    let (_keep, shelf, mut plan) = plan();
    let folder = folder_of(&plan);
    let before = plan.plan().unwrap();
    let told = plan.remove_way(WayIn::Contact).unwrap();
    assert!(told.key_renewed && !plan.is_adrift(), "{told:?}");
    plan.set_bookmark("mål/2").unwrap();
    assert_eq!(plan.plan().unwrap(), before, "it is the same plan");
    drop(plan);
    let again = unlocked(&shelf, &folder, WayIn::Owner, OWNERS);
    assert_eq!(again.plan().unwrap(), before, "also after it was locked");
    assert_eq!(
        again.bookmark().as_deref(),
        Some("mål/2"),
        "with what was written"
    );
    again.verify().expect("and says what its journal says");
}

#[test]
fn the_contact_is_offered_and_allowed_their_own_phrase_only() {
    let (_keep, shelf, plan) = plan();
    let folder = folder_of(&plan);
    drop(plan);
    let mut plan = unlocked(&shelf, &folder, WayIn::Contact, CONTACTS);
    let told = plan.ways_in().unwrap();
    assert_eq!(told.ways, WayIn::ALL, "every way in is told");
    assert_eq!(told.may.set_phrase_of, [WayIn::Contact]);
    for refused in [
        code(plan.set_phrase(WayIn::Owner, &OWNERS.into())),
        code(plan.remove_way(WayIn::Contact)),
        code(plan.renew_recovery_code()),
        code(plan.change_cover("Mitt", "cup", "red")),
    ] {
        assert_eq!(refused, "not-your-way-in");
    }
    let proven = plan.prove(&CONTACTS.into()).unwrap();
    assert_eq!(code(plan.end(proven)), "not-your-way-in");
    assert_eq!(shelf.plans().unwrap().len(), 1, "nothing was ended");
    unlocked(&shelf, &folder, WayIn::Owner, OWNERS);
}

#[test]
fn the_cover_is_the_owners_and_comes_back_when_others_change_or_lose_it() {
    let (_keep, shelf, mut plan) = plan();
    let folder = folder_of(&plan);
    let chosen = plan.change_cover(" Bølgen blå ", "boat", "green").unwrap();
    assert_eq!(chosen.nickname, "Bølgen blå");
    assert_eq!(code(plan.change_cover(" ", "boat", "green")), "empty-text");
    drop(plan);
    let file = shelf.folder().join(&folder).join("cover.json");
    let changed = std::fs::read_to_string(&file)
        .unwrap()
        .replace("Bølgen blå", "Noe annet");
    for made in [Some(changed), Some("{".to_owned()), None] {
        match &made {
            Some(text) => std::fs::write(&file, text).unwrap(),
            None => std::fs::remove_file(&file).unwrap(),
        }
        drop(unlocked(&shelf, &folder, WayIn::Owner, OWNERS));
        let shown = shelf.plans().unwrap().remove(0).cover.expect("there is a cover");
        assert!(shown.looks_like(&chosen), "{made:?} became {shown:?}");
        assert!(shown.last_opened.is_some(), "and it was opened now");
    }
}

#[test]
fn a_locked_copy_of_an_open_plan_holds_what_was_written_until_then() {
    let (keep, shelf, mut plan) = plan();
    plan.set_bookmark("mål/3").unwrap();
    let before = plan.plan().unwrap();
    let file = keep.path().join("Lyn.viktigplan");
    plan.save_sealed_copy(&file).unwrap();
    plan.set_bookmark("mål/4").unwrap();
    assert_eq!(plan.bookmark().as_deref(), Some("mål/4"), "the plan goes on");
    let other = Shelf::at(keep.path().join("other")).with_work_factor(2);
    let TakenCopy { folder, had_before } = other.take_sealed_copy(&file, ThisLaptop.now().unwrap()).unwrap();
    assert_eq!(had_before, None);
    for (way, phrase) in [(WayIn::Owner, OWNERS), (WayIn::Contact, CONTACTS)] {
        let copy = unlocked(&other, &folder, way, phrase);
        assert_eq!(copy.bookmark().as_deref(), Some("mål/3"), "{way:?}");
        assert_eq!(copy.plan().unwrap().people, before.people, "{way:?}");
    }
    let shown = other
        .plans()
        .unwrap()
        .remove(0)
        .cover
        .expect("the cover came with it");
    assert_eq!(shown.nickname, "Lyn og latter");
    let again = shelf.take_sealed_copy(&file, ThisLaptop.now().unwrap()).unwrap();
    assert_eq!(
        again.had_before.as_deref(),
        Some("Lyn og latter"),
        "it stands here already"
    );
    let left: Vec<_> = std::fs::read_dir(plan.open_folder().folder().path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .filter(|name| name.to_string_lossy().contains("sealing"))
        .collect();
    assert_eq!(left, [""; 0], "the copy on the way is gone");
}

#[test]
fn an_ended_plan_is_gone() {
    let (_keep, shelf, plan) = plan();
    assert_eq!(code(plan.prove(&"feil".into())), "wrong-passphrase");
    let proven = plan.prove(&OWNERS.into()).unwrap();
    assert_eq!(plan.end(proven).unwrap().left_in, None);
    assert_eq!(shelf.plans().unwrap(), []);
}
