//! The PDF as it is looked at before it is saved.

use super::given::with_kari;
use super::*;
use crate::document::{PaperWanted, PdfChoices};
use crate::plan::{PersonId, Role};

/// What lets Kari see the goals.
const YES: uuid::Uuid = uuid::Uuid::from_u128(9);

/// Arne's plan, in which Kari may see the goals, and she as one who gets a copy.
fn shared() -> (TempDir, OpenPlan, Recipient) {
    let (folder, shelf) = shelf();
    let mut open = told(&shelf, "tilbake-i-jobb");
    let owner: PersonId = open.records().owner().unwrap();
    let kari = with_kari(&mut open, owner);
    let fields = serde_json::json!({
        "sort": "sharing",
        "person": kari,
        "chapters": ["goals"],
        "givenOn": open.today().unwrap(),
        "givenBy": owner,
        "how": "written",
    });
    let add = Edit::Add {
        kind: Kind::Consent,
        id: YES,
        fields: fields.as_object().unwrap().clone(),
    };
    open.act(Pen::of(owner), &[add]).unwrap();
    let to = Recipient {
        person: kari,
        pen: Pen::of(owner),
        reason: String::new(),
    };
    (folder, open, to)
}

/// Kari may see nothing any more.
fn take_back(open: &mut OpenPlan, pen: Pen) {
    let kind = Kind::Consent;
    open.act(pen, &[Edit::Remove { kind, id: YES }]).unwrap();
}

fn look(open: &mut OpenPlan, to: Option<&Recipient>) -> Result<Option<Preview>, Problem> {
    let asked = open.to_preview(to, None, PdfChoices::default())?;
    let made = asked.lay_out()?;
    Ok(open.preview(made))
}

#[test]
fn what_was_looked_at_is_saved_and_noted() {
    let (folder, mut open, to) = shared();
    let shown = look(&mut open, Some(&to)).unwrap().unwrap();
    let first = open.preview_page(shown.id, 1).unwrap().unwrap();
    assert!(
        first.words.iter().any(|it| it.text.contains("Kari Nilsen")),
        "it says for whom it is"
    );
    assert_eq!(open.preview_page(shown.id, shown.pages + 1).unwrap(), None);
    assert!(open.plan().unwrap().shares.is_empty(), "looking is not getting");
    let asked = open.pdf_asked(Some(&to), None, PdfChoices::default()).unwrap();
    assert!(open.previewed(&asked).is_some(), "the same pages are used");
    let path = folder.path().join("kari.pdf");
    open.save_pdf(&path, Some(&to), None, PdfChoices::default(), None)
        .unwrap();
    let bytes = asked.lay_out().unwrap().pdf().unwrap().bytes;
    assert!(
        std::fs::read(&path).unwrap() == bytes,
        "the file is of these pages"
    );
    assert_eq!(open.plan().unwrap().shares.len(), 1, "and it is noted who got it");
    let anew = open.pdf_asked(Some(&to), None, PdfChoices::default()).unwrap();
    assert!(open.previewed(&anew).is_none(), "the plan is another by that");
}

#[test]
fn what_is_taken_back_is_neither_seen_nor_saved() {
    let (folder, mut open, to) = shared();
    let shown = look(&mut open, Some(&to)).unwrap().unwrap();
    take_back(&mut open, to.pen);
    assert_eq!(
        open.preview_page(shown.id, 1).unwrap(),
        None,
        "the page is not shown again"
    );
    let path = folder.path().join("kari.pdf");
    let refused = open.save_pdf(&path, Some(&to), None, PdfChoices::default(), None);
    assert_eq!(refused.unwrap_err().code, ProblemCode::GiftReasonMissing);
    assert!(!path.exists(), "nothing is saved");
    assert!(open.plan().unwrap().shares.is_empty(), "and nothing is noted");
    let again = look(&mut open, Some(&to));
    assert_eq!(
        again.unwrap_err().code,
        ProblemCode::GiftReasonMissing,
        "nor made to be looked at"
    );
}

#[test]
fn one_is_looked_at_at_a_time() {
    let (_folder, mut open, to) = shared();
    let first = open.to_preview(None, None, PdfChoices::default()).unwrap();
    let second = open.to_preview(Some(&to), None, PdfChoices::default()).unwrap();
    assert!(!open.is_wanted(&first), "a new choice was made");
    assert!(open.is_wanted(&second));
    let late = first.lay_out().unwrap();
    assert_eq!(open.preview(late), None, "what nobody waits for comes to nothing");
    let shown = second.lay_out().unwrap();
    let shown = open.preview(shown).unwrap();
    let own = look(&mut open, None).unwrap().unwrap();
    assert_eq!(
        open.preview_page(shown.id, 1).unwrap(),
        None,
        "the one before is let go of"
    );
    assert!(open.preview_page(own.id, 1).unwrap().is_some());
    open.leave_preview();
    assert_eq!(
        open.preview_page(own.id, 1).unwrap(),
        None,
        "and so is the last, when it is left"
    );
}

#[test]
fn without_a_consent_only_the_owner_looks_at_what_they_would_give() {
    let (_folder, mut open, mut to) = shared();
    take_back(&mut open, to.pen);
    to.reason = "Hun flytter inn.".to_owned();
    assert!(
        look(&mut open, Some(&to)).unwrap().is_some(),
        "the owner, with a reason"
    );
    let contact = open.plan().unwrap();
    let contact = contact.people.iter().find(|it| it.is(Role::PrimaryContact));
    to.pen = Pen::of(contact.unwrap().id);
    assert_eq!(
        look(&mut open, Some(&to)).unwrap_err().code,
        ProblemCode::OwnersGift
    );
}

#[test]
fn a_paper_is_looked_at_as_the_plan_is() {
    let (folder, mut open, to) = shared();
    let day = open.today().unwrap();
    let paper = PdfOf::Paper {
        wanted: PaperWanted::Week { day },
        large_print: true,
    };
    let asked = open.to_preview(Some(&to), None, paper.clone()).unwrap();
    let shown = open.preview(asked.lay_out().unwrap()).unwrap();
    assert!(shown.pages > 0, "a week has a page");
    let page = open.preview_page(shown.id, 1).unwrap();
    assert!(
        page.is_some_and(|page| page.svg.starts_with("<svg")),
        "it is drawn"
    );
    let asked = open.pdf_asked(Some(&to), None, paper).unwrap();
    assert!(open.previewed(&asked).is_some(), "the same pages are saved");
    let plain = PdfOf::Paper {
        wanted: PaperWanted::Week { day },
        large_print: false,
    };
    let asked = open.pdf_asked(Some(&to), None, plain).unwrap();
    assert!(
        open.previewed(&asked).is_none(),
        "in other letters it is another paper"
    );
    let path = folder.path().join("uka.pdf");
    let locked = "brygge hammer radio mandag".into();
    let week = PaperWanted::Week { day };
    open.save_paper(&path, &week, Some(&to), None, true, Some(&locked))
        .unwrap();
    let file = std::fs::read(&path).unwrap();
    assert!(
        file.windows(8).any(|words| words == b"/Encrypt"),
        "it opens with its password alone"
    );
    take_back(&mut open, to.pen);
    assert_eq!(
        open.preview_page(shown.id, 1).unwrap(),
        None,
        "and is seen no more when it is taken back"
    );
}
