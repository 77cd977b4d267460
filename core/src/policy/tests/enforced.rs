//! What is decided holds in an open plan, whoever asks and however.

use std::sync::Arc;

use chrono::DateTime;
use secrecy::SecretString;
use uuid::Uuid;

use super::*;
use crate::document::PdfChoices;
use crate::new_plan::{FirstWords, Writes};
use crate::open_plan::{FirstPhrases, OpenPlan, Opening};
use crate::plan::{Edit, Kind, Pen};
use crate::reading::{InSight, first_pen};
use crate::store::MadeUp;
use crate::vault::{Cover, Shelf, WayIn};

const OWNERS: &str = "fjord kaffe bordtennis lykt";
const CONTACTS: &str = "brygge hammer sommer radio";

/// A laptop, and what is decided for it.
struct Laptop {
    folder: TempDir,
    place: Arc<MadeUp>,
}

impl Laptop {
    fn new() -> Self {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            place: Arc::new(MadeUp::at(now)),
        }
    }

    fn decide(&self, policy: serde_json::Value) {
        self.place.decide(Decided {
            policy: serde_json::from_value(policy).unwrap(),
            wrong: Vec::new(),
        });
    }

    fn plan(&self, phrase: &str, contact: Option<&str>) -> Result<OpenPlan, Problem> {
        let shelf = Shelf::at(self.folder.path().join("shelf")).with_work_factor(2);
        let opening = Opening {
            shelf: &shelf,
            program: "test",
            environment: Box::new(Arc::clone(&self.place)),
        };
        let first = FirstWords {
            owner_name: "Ingvild".into(),
            contact_name: "Siv Lunde".into(),
            contact_is_primary: true,
            writes: Writes::Owner,
            language: Language::Nb,
        };
        let (owner, contact) = (SecretString::from(phrase), contact.map(SecretString::from));
        let phrases = FirstPhrases {
            owner: &owner,
            contact: contact.as_ref(),
        };
        let cover = Cover::new("Lyn og latter", "lightning", "blue").unwrap();
        OpenPlan::create(opening, &cover, phrases, &first).map(|(open, _)| open)
    }
}

fn code<T>(result: Result<T, Problem>) -> &'static str {
    result.map_or_else(|problem| problem.code.as_str(), |_| "done")
}

fn pen(open: &OpenPlan) -> Pen {
    let plan = open.plan().unwrap();
    first_pen(&InSight::of(&plan), WayIn::Owner).unwrap()
}

#[test]
fn the_contacts_way_in_is_not_given_and_one_that_is_there_stays() {
    let laptop = Laptop::new();
    let mut had = laptop.plan(OWNERS, Some(CONTACTS)).unwrap();
    laptop.decide(json!({ "contactWayIn": false }));
    assert_eq!(
        code(laptop.plan(OWNERS, Some(CONTACTS))),
        "policy-contact-way",
        "not with a new plan"
    );
    let mut open = laptop.plan(OWNERS, None).unwrap();
    let given = open.set_phrase(WayIn::Contact, &CONTACTS.into());
    assert_eq!(code(given), "policy-contact-way", "nor afterwards");
    let newer = had.set_phrase(WayIn::Contact, &"lampe tindebestiger eng sokk".into());
    assert_eq!(
        code(newer),
        "done",
        "nobody is made to keep a phrase that somebody has seen"
    );
    assert_eq!(
        code(had.remove_way(WayIn::Contact)),
        "done",
        "the owner takes it away"
    );
    let again = had.set_phrase(WayIn::Contact, &CONTACTS.into());
    assert_eq!(code(again), "policy-contact-way");
}

#[test]
fn phrases_are_as_hard_to_guess_as_is_decided() {
    let laptop = Laptop::new();
    let easy = "trehjulssykkel og kanel";
    let mut before = laptop.plan(easy, None).unwrap();
    laptop.decide(json!({ "phraseStrength": 4 }));
    assert_eq!(code(laptop.plan(easy, None)), "policy-phrase", "a new plan");
    assert_eq!(
        code(laptop.plan("passord", None)),
        "weak-passphrase",
        "what nobody may have is told as before"
    );
    let hard = "fjord kaffe bordtennis lykt sommerhus ekorn";
    assert_eq!(
        code(laptop.plan(hard, Some(easy))),
        "policy-phrase",
        "the contact's"
    );
    assert_eq!(
        code(before.set_phrase(WayIn::Owner, &easy.into())),
        "policy-phrase",
        "another phrase"
    );
    assert_eq!(
        code(before.accepts_password(&easy.into())),
        "policy-phrase",
        "a PDF's"
    );
    assert_eq!(code(before.set_phrase(WayIn::Owner, &hard.into())), "done");
}

#[test]
fn what_leaves_leaves_as_is_decided() {
    let laptop = Laptop::new();
    let mut open = laptop.plan(OWNERS, None).unwrap();
    let documents = laptop.folder.path().join("Dokumenter");
    fs::create_dir_all(documents.join("planer")).unwrap();
    laptop.decide(json!({ "openCopy": false, "pdfPassword": true, "saveFolders": [documents] }));
    let within = documents.join("planer/plan.pdf");
    assert_eq!(code(open.open_copy()), "policy-open-copy");
    assert_eq!(code(open.save_open_copy(&within)), "policy-open-copy");
    let password = SecretString::from("en sau på vei til Gjøvik");
    let mut save = |path: &std::path::Path, password: Option<&SecretString>| {
        code(open.save_pdf(path, None, None, PdfChoices::default(), password))
    };
    assert_eq!(save(&within, None), "policy-pdf-password");
    let elsewhere = laptop.folder.path().join("plan.pdf");
    assert_eq!(save(&elsewhere, Some(&password)), "policy-place");
    let round = documents.join("planer/../../plan.pdf");
    assert_eq!(
        save(&round, Some(&password)),
        "policy-place",
        "wherever dots lead"
    );
    // On Windows not everybody may make one.
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(laptop.folder.path(), documents.join("ut")).unwrap();
        let by_link = documents.join("ut/plan.pdf");
        assert_eq!(
            save(&by_link, Some(&password)),
            "policy-place",
            "wherever links lead"
        );
    }
    assert!(!elsewhere.exists(), "and nothing was written");
    assert_eq!(save(&within, Some(&password)), "done");
    let policy = open.policy();
    assert_eq!(code(policy.may_save_in(None)), "policy-place", "nor into a pipe");
    laptop.decide(json!({}));
    assert_eq!(
        code(open.save_open_copy(&elsewhere.with_extension("json"))),
        "done",
        "what is no longer decided no longer holds, in the same open plan"
    );
}

#[test]
fn the_second_place_is_the_one_that_is_decided() {
    let laptop = Laptop::new();
    let mut open = laptop.plan(OWNERS, None).unwrap();
    let (stick, share) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    open.choose_second_place(stick.path()).unwrap();
    laptop.decide(json!({ "secondPlace": share.path() }));
    let place = |open: &OpenPlan| open.second_place().unwrap().unwrap();
    assert_eq!(place(&open).path, share.path().display().to_string());
    assert!(place(&open).is_decided && place(&open).is_there);
    assert_eq!(
        code(open.choose_second_place(stick.path())),
        "policy-second-place"
    );
    assert_eq!(code(open.forget_second_place()), "policy-second-place");
    let wanted = open.copy_wanted().unwrap().unwrap();
    assert!(wanted.is_due(), "a copy goes there");
    let made = open.second_copy(wanted).unwrap().write().unwrap();
    open.note_second_copy(made).unwrap();
    assert_eq!(place(&open).last_made, Some(made));
    laptop.decide(json!({}));
    assert_eq!(
        place(&open).path,
        stick.path().display().to_string(),
        "what the owner chose holds again"
    );
}

#[test]
fn what_is_turned_off_is_kept_and_read_and_not_changed() {
    let laptop = Laptop::new();
    let mut open = laptop.plan(OWNERS, None).unwrap();
    let pen = pen(&open);
    let add = |number: u128, kind, text: &str| Edit::Add {
        kind,
        id: Uuid::from_u128(number),
        fields: json!({ "text": text }).as_object().cloned().unwrap(),
    };
    let change = |number: u128, kind| Edit::Change {
        kind,
        id: Uuid::from_u128(number),
        field: "text".into(),
        value: "Noe annet".into(),
    };
    open.act(pen, &[add(1, Kind::DiaryEntry, "I dag var det sol")])
        .unwrap();
    laptop.decide(json!({ "featuresOff": ["diary", "careWishes"] }));
    assert_eq!(
        open.plan().unwrap().diary_entries[0].text,
        "I dag var det sol",
        "it can be read"
    );
    for edits in [
        vec![change(1, Kind::DiaryEntry)],
        vec![add(2, Kind::DiaryEntry, "Og i morgen")],
        vec![Edit::Remove {
            kind: Kind::DiaryEntry,
            id: Uuid::from_u128(1),
        }],
        vec![add(3, Kind::CareWish, "Jeg vil være hjemme")],
        vec![add(4, Kind::Matter, "Hagen"), change(1, Kind::DiaryEntry)],
    ] {
        assert_eq!(code(open.act(pen, &edits)), "policy-feature-off", "{edits:?}");
    }
    assert_eq!(
        code(open.undo(pen)),
        "policy-feature-off",
        "not by undoing either"
    );
    let plan = open.plan().unwrap();
    assert_eq!(
        (
            plan.diary_entries.len(),
            plan.care_wishes.len(),
            plan.matters.len()
        ),
        (1, 0, 0),
        "nothing of any of it was done"
    );
    assert_eq!(
        code(open.act(pen, &[add(5, Kind::Matter, "Hagen")])),
        "done",
        "the rest of the plan"
    );
}
