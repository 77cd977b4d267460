//! The one open plan: locked or unlocked, and what each allows.

use super::*;
use viktig_core::document::PdfChoices;
use viktig_core::kept::FolderState;
use viktig_core::new_plan::Writes;
use viktig_core::plan::Pen;
use viktig_core::vault::WayIn;

mod other_copy;
mod shared;

const PHRASE: &str = "fjord kaffe bordtennis lykt";

fn session() -> (tempfile::TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("shelf")).with_work_factor(10);
    (folder, Session::locked(shelf))
}

fn new_plan() -> NewPlan {
    NewPlan {
        nickname: "Lyn og latter".into(),
        symbol: "lightning".into(),
        colour: "blue".into(),
        language: Language::Nb,
        owner_name: "Arne".into(),
        contact_name: "Siv Lunde".into(),
        contact_is_primary: true,
        writes: Writes::Owner,
        phrase: PHRASE.into(),
        contact_phrase: String::new().into(),
    }
}

fn code<T: std::fmt::Debug>(answer: Result<T, Problem>) -> ProblemCode {
    answer.expect_err("this must be refused").code
}

#[test]
fn nothing_is_answered_while_locked() {
    let (_folder, mut session) = session();
    assert_eq!(code(session.open()), ProblemCode::Locked, "there is no plan yet");
    let created = session.create(&new_plan()).unwrap();
    assert_eq!(
        created.opened.plan.details.title, "Arnes plan",
        "the plan has the owner's name on it"
    );
    assert!(session.is_open(), "a new plan is open");
    session.lock();
    session.lock();
    assert_eq!(code(session.open_mut()), ProblemCode::Locked, "locked is locked");
    assert_eq!(code(session.current()), ProblemCode::Locked, "and says nothing");
    let folder = created.opened.folder;
    assert_eq!(
        code(session.unlock(&folder, WayIn::Owner, &"feil".into())),
        ProblemCode::WrongPassphrase
    );
    assert!(!session.is_open(), "a wrong phrase opens nothing");
    let opened = session.unlock(&folder, WayIn::Owner, &PHRASE.into()).unwrap();
    assert_eq!(
        opened.plan, created.opened.plan,
        "and it is the same plan that opens"
    );
    let code_opens = session.unlock(&folder, WayIn::Recovery, &created.recovery_code.into());
    assert!(code_opens.is_ok(), "the code on the sheet opens it too");
}

#[test]
fn the_conversation_goes_on_where_it_was_left() {
    let (_folder, mut session) = session();
    let created = session.create(&new_plan()).unwrap();
    assert_eq!(
        created.opened.bookmark, None,
        "a new plan has no conversation behind it"
    );
    let store = session.open_mut().unwrap();
    store.set_bookmark("mål/2").unwrap();
    store.set_bookmark("mål/3").unwrap();
    session.lock();
    let opened = session
        .unlock(&created.opened.folder, WayIn::Owner, &PHRASE.into())
        .unwrap();
    assert_eq!(opened.bookmark.as_deref(), Some("mål/3"), "the newest place");
    assert_eq!(opened.plan, created.opened.plan, "and the plan is untouched");
}

#[test]
fn the_example_stands_on_no_shelf_and_is_gone_when_it_is_locked() {
    let (_folder, mut session) = session();
    let opened = session.open_example(Language::Nb).unwrap();
    assert!(opened.is_example, "the window is told what it is");
    assert_eq!(
        session.shelf().plans().unwrap(),
        [],
        "it is never among the plans"
    );
    let place = session.open().unwrap().open_folder().folder().path().to_owned();
    session.lock();
    assert!(session.take_after_lock().is_none(), "nothing is kept of it");
    assert!(!place.exists(), "nor left of it");
    assert!(
        session
            .unlock(&opened.folder, WayIn::Owner, &PHRASE.into())
            .is_err(),
        "it is not opened again"
    );
    let created = session.create(&new_plan()).unwrap();
    assert!(!created.opened.is_example, "a plan of one's own is none");
}

#[test]
fn a_plan_that_cannot_be_made_leaves_nothing() {
    let (_folder, mut session) = session();
    let without_name = NewPlan {
        owner_name: " ".into(),
        ..new_plan()
    };
    assert_eq!(
        code(session.create(&without_name)),
        ProblemCode::EmptyText,
        "the owner has a name"
    );
    let without_nickname = NewPlan {
        nickname: String::new(),
        ..new_plan()
    };
    assert_eq!(
        code(session.create(&without_nickname)),
        ProblemCode::EmptyText,
        "the cover has a name"
    );
    let weak = NewPlan {
        contact_phrase: "Siv Lunde".into(),
        ..new_plan()
    };
    assert_eq!(
        code(session.create(&weak)),
        ProblemCode::WeakPassphrase,
        "the contact's phrase counts too"
    );
    assert_eq!(
        session.shelf().plans().unwrap(),
        [],
        "half a plan was left on the shelf"
    );
}

#[test]
fn the_contact_gets_a_way_in() {
    let (_folder, mut session) = session();
    let phrase = "brygge hammer sommer radio";
    let created = session
        .create(&NewPlan {
            contact_phrase: phrase.into(),
            ..new_plan()
        })
        .unwrap();
    let opened = session
        .unlock(&created.opened.folder, WayIn::Contact, &phrase.into())
        .unwrap();
    assert_eq!(opened.way, WayIn::Contact, "by the contact's own phrase");
    let paper = session.shelf().folder().join("plan.pdf");
    let diary = session.open_mut().unwrap().save_pdf(
        &paper,
        None,
        None,
        PdfChoices {
            diary: true,
            ..PdfChoices::default()
        },
        None,
    );
    assert_eq!(
        code(diary),
        ProblemCode::DiaryClosed,
        "the diary is the owner's alone"
    );
    assert!(!paper.exists(), "and nothing of it is written anywhere");
}

#[test]
fn an_open_copy_becomes_the_same_plan() {
    let (folder, mut session) = session();
    session.create(&new_plan()).unwrap();
    let copy = session.open_mut().unwrap().open_copy().unwrap();
    let file = folder.path().join("kopi.json");
    std::fs::write(&file, copy).unwrap();
    let before = session.current().unwrap().plan;
    let cover = cover("Kopien", "cup", "red").unwrap();
    let taken = session
        .import(&file, Language::Nb, &cover, &PHRASE.into())
        .unwrap();
    assert_eq!(taken.opened.plan, before, "word for word");
    assert_eq!(taken.left, [], "and nothing was left out");
    assert_eq!(session.shelf().plans().unwrap().len(), 2, "beside the first");
}

#[test]
fn the_pen_is_first_with_whoever_they_said_and_then_with_whoever_unlocks() {
    let (_folder, mut session) = session();
    let dictated = NewPlan {
        writes: Writes::ContactForOwner,
        ..new_plan()
    };
    let opened = session.create(&dictated).unwrap().opened;
    let id_of = |name: &str| opened.plan.people.iter().find(|it| it.name == name).unwrap().id;
    let (owner, contact) = (id_of("Arne"), id_of("Siv Lunde"));
    let pen = Pen {
        writer: contact,
        words: owner,
    };
    assert_eq!(opened.pen, pen, "Siv writes what Arne says");
    let again = session
        .unlock(&opened.folder, WayIn::Owner, &PHRASE.into())
        .unwrap();
    assert_eq!(again.pen, Pen::of(owner), "it was Arne's phrase");
}

#[test]
fn a_damaged_plan_opens_again_from_its_backup() {
    let (_folder, mut session) = session();
    let created = session.create(&new_plan()).unwrap();
    session.lock();
    let folder = created.opened.folder.as_str();
    session.unlock(folder, WayIn::Owner, &PHRASE.into()).unwrap();
    session.lock();
    let file = session.shelf().folder().join(folder).join("plan.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let late = bytes.len() - 2000;
    bytes[late] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let refused = session.unlock(folder, WayIn::Owner, &PHRASE.into());
    assert_eq!(code(refused), ProblemCode::PlanPageDamaged, "the damage is told");
    let backups = session.shelf().plan(folder).unwrap().backups().unwrap();
    let newest = backups.first().expect("a backup was made on the way in");
    session
        .restore(folder, &newest.name, WayIn::Owner, &PHRASE.into())
        .unwrap();
    let opened = session.unlock(folder, WayIn::Owner, &PHRASE.into()).unwrap();
    assert_eq!(
        opened.plan, created.opened.plan,
        "and the plan is back, word for word"
    );
}

#[test]
fn what_was_locked_is_kept_as_a_backup_and_may_be_opened_at_once() {
    let (_folder, mut session) = session();
    let created = session.create(&new_plan()).unwrap();
    session.open_mut().unwrap().set_bookmark("mål/2").unwrap();
    session.lock();
    let opened = session
        .unlock(&created.opened.folder, WayIn::Owner, &PHRASE.into())
        .unwrap();
    assert_eq!(
        opened.backup,
        BackupNow::Unchanged,
        "the backup was made after locking, and opening waited for it"
    );
    let backups = session.open().unwrap().open_folder().folder().backups().unwrap();
    assert_eq!(backups.len(), 1, "of what stood there when it was locked");
}
