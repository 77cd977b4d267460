//! A plan in its file: what the stories become there, and what each way in gives to read.

mod archive;
mod calendars;
mod example;
mod given;
mod preview;
mod put_back;

use tempfile::TempDir;

use super::*;
use crate::document::{PaperWanted, open};
use crate::plan::Kind;
use crate::store::ThisLaptop;
use crate::story::Story;
use crate::vault::{Cover, Shelf, WayIn};

const OWNERS: &str = "fjord kaffe bordtennis lykt";
const CONTACTS: &str = "brygge hammer sommer radio";

/// The story with a diary in it.
const WITH_DIARY: &str = "jeg-bestemmer-over-samarbeidet";

fn shelf() -> (TempDir, Shelf) {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("shelf")).with_work_factor(10);
    (folder, shelf)
}

fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    }
}

fn told(shelf: &Shelf, name: &str) -> OpenPlan {
    let cover = Cover::new("Lyn og latter", "lightning", "blue").unwrap();
    let story = Story::named(name).unwrap();
    let (plan, _) = OpenPlan::tell(opening(shelf), &cover, &OWNERS.into(), &story).unwrap();
    plan
}

fn folder_of(plan: &OpenPlan) -> String {
    let path = plan.open_folder().folder().path();
    path.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn every_story_is_the_same_after_file_lock_and_open_copy() {
    for name in Story::names() {
        let (_folder, shelf) = shelf();
        let first = told(&shelf, name);
        let (before, folder) = (first.plan().unwrap(), folder_of(&first));
        drop(first);
        let mut opened = OpenPlan::unlock(opening(&shelf), &folder, WayIn::Owner, &OWNERS.into()).unwrap();
        assert_eq!(
            opened.plan().unwrap(),
            before,
            "{name}: word for word in the file"
        );
        let copy = opened.open_copy().unwrap();
        let journal = open::read(copy.as_bytes())
            .and_then(|incoming| incoming.into_journal(&ThisLaptop))
            .unwrap();
        let cover = Cover::new("Kopien", "cup", "red").unwrap();
        let (copied, _) = OpenPlan::import(opening(&shelf), &cover, &OWNERS.into(), &journal).unwrap();
        assert_eq!(copied.plan().unwrap(), before, "{name}: and in the open copy");
    }
}

/// The plan with a diary, opened with the contact's phrase.
fn opened_by_the_contact(shelf: &Shelf) -> OpenPlan {
    let mut plan = told(shelf, WITH_DIARY);
    plan.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
    let folder = folder_of(&plan);
    drop(plan);
    OpenPlan::unlock(opening(shelf), &folder, WayIn::Contact, &CONTACTS.into()).unwrap()
}

#[test]
fn the_contacts_phrase_gives_everything_but_the_diary() {
    let (_folder, shelf) = shelf();
    let whole = told(&shelf, WITH_DIARY).plan().unwrap();
    let mut open = opened_by_the_contact(&shelf);
    assert!(!whole.diary_entries.is_empty(), "Ingvild has a diary");
    let given = open.plan().unwrap();
    assert!(given.diary_entries.is_empty(), "the contact does not get it");
    assert_eq!(given.matters, whole.matters, "and gets the rest");
    let said = serde_json::to_string(&(
        &given,
        open.history(None, None, 1000).unwrap(),
        open.history(
            Some(RecordRef {
                kind: Kind::DiaryEntry,
                id: whole.diary_entries[0].id.into(),
            }),
            None,
            1000,
        )
        .unwrap(),
    ))
    .unwrap();
    for entry in &whole.diary_entries {
        assert!(
            !said.contains(&entry.text),
            "«{}» is read by the contact",
            entry.text
        );
        assert!(!said.contains(&entry.id.to_string()), "nor that it was written");
    }
    let owner = open.records().owner().unwrap();
    let written = Edit::Add {
        kind: Kind::DiaryEntry,
        id: uuid::Uuid::from_u128(1),
        fields: serde_json::Map::from_iter([("text".to_owned(), "Til dagboka.".into())]),
    };
    assert!(
        open.act(Pen::of(owner), &[written]).is_err(),
        "nor is it written in, also with the owner's pen in the hand"
    );
    assert_eq!(
        open.open_copy().expect_err("it would hold the diary").code,
        ProblemCode::DiaryClosed
    );
}

#[test]
fn the_contact_takes_a_copy_of_a_plan_without_a_diary() {
    let (_folder, shelf) = shelf();
    let mut plan = told(&shelf, "tilbake-i-jobb");
    plan.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
    let folder = folder_of(&plan);
    drop(plan);
    let mut open = OpenPlan::unlock(opening(&shelf), &folder, WayIn::Contact, &CONTACTS.into()).unwrap();
    assert!(open.open_copy().unwrap().contains("Tilbake i jobb"), "all of it");
}

#[test]
fn a_plan_is_printed_in_another_language_and_stays_in_its_own() {
    let (folder, shelf) = shelf();
    let mut open = told(&shelf, "tilbake-i-jobb");
    let language = open.plan().unwrap().details.language;
    let mut size = |name: &str, spoken: Option<Language>| {
        let path = folder.path().join(name);
        open.save_paper(&path, &PaperWanted::Rules, None, spoken, false, None)
            .unwrap();
        std::fs::read(path).unwrap()
    };
    assert_eq!(
        size("own.pdf", None),
        size("asked.pdf", Some(language)),
        "its own language when nobody asks"
    );
    assert_ne!(
        size("own.pdf", None),
        size("en.pdf", Some(Language::En)),
        "or English"
    );
    assert_eq!(
        open.plan().unwrap().details.language,
        language,
        "and the plan is as it was"
    );
}

#[test]
fn a_told_plan_goes_on() {
    let (_folder, shelf) = shelf();
    let plan = told(&shelf, "tilbake-i-jobb");
    let owner = plan.records().owner().unwrap();
    let folder = folder_of(&plan);
    drop(plan);
    let mut open = OpenPlan::unlock(opening(&shelf), &folder, WayIn::Owner, &OWNERS.into()).unwrap();
    let added = Edit::Add {
        kind: Kind::Matter,
        id: uuid::Uuid::from_u128(1),
        fields: serde_json::Map::from_iter([("text".to_owned(), "Sove.".into())]),
    };
    open.act(Pen::of(owner), &[added]).unwrap();
    drop(open);
    let again = OpenPlan::unlock(opening(&shelf), &folder, WayIn::Owner, &OWNERS.into()).unwrap();
    assert!(
        again
            .plan()
            .unwrap()
            .matters
            .iter()
            .any(|matter| matter.text == "Sove."),
        "what was written after it was told stays too"
    );
}
