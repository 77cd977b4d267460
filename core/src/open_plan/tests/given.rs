//! What is given away: who gets it, on what basis, and what is noted of it.

use sha2::{Digest, Sha256};

use super::*;
use crate::document::PdfChoices;
use crate::plan::{PersonId, Role, SharedDocument};

/// Somebody whom no consent is about, and who does nothing.
pub(super) fn with_kari(open: &mut OpenPlan, owner: PersonId) -> PersonId {
    let kari = uuid::Uuid::from_u128(8);
    let add = Edit::Add {
        kind: Kind::Person,
        id: kari,
        fields: serde_json::Map::from_iter([("name".to_owned(), "Kari Nilsen".into())]),
    };
    open.act(Pen::of(owner), &[add]).unwrap();
    PersonId(kari)
}

#[test]
fn who_gets_a_copy_is_noted_before_anybody_has_it() {
    let (folder, shelf) = shelf();
    let mut open = told(&shelf, "tilbake-i-jobb");
    let owner = open.records().owner().unwrap();
    let plan = open.plan().unwrap();
    let called = |name: &str| {
        plan.people
            .iter()
            .find(|it| it.name.starts_with(name))
            .unwrap()
            .id
    };
    let to = |name: &str, reason: &str| Recipient {
        person: called(name),
        pen: Pen::of(owner),
        reason: reason.to_owned(),
    };
    let path = folder.path().join("per.pdf");
    let per = to("Per", "");
    let noted = open.save_pdf(&path, Some(&per), None, PdfChoices::default(), None);
    assert!(noted.unwrap().is_some(), "the window is told of it");
    let share = open.plan().unwrap().shares.pop().unwrap();
    let file = std::fs::read(&path).unwrap();
    assert_eq!(share.sha256, hex::encode(Sha256::digest(&file)), "the very file");
    assert_eq!((share.person, share.by), (Some(per.person), Some(owner)));
    assert_eq!(share.consents.len(), 1, "the consent that it rests on");
    let own = to("Arne", "");
    let noted = open.save_pdf(&path, Some(&own), None, PdfChoices::default(), None);
    assert_eq!(noted.unwrap(), None, "the owner's own copy has not left");
    let nowhere = folder.path().join("ingen").join("per.pdf");
    assert!(
        open.save_pdf(&nowhere, Some(&per), None, PdfChoices::default(), None)
            .is_err()
    );
    let stranger = Recipient {
        pen: Pen::of(PersonId(uuid::Uuid::from_u128(7))),
        ..per.clone()
    };
    let other = folder.path().join("annen.pdf");
    assert!(
        open.save_pdf(&other, Some(&stranger), None, PdfChoices::default(), None)
            .is_err()
    );
    assert!(!other.exists(), "what is not noted is not saved");
    assert_eq!(
        open.plan().unwrap().shares.len(),
        1,
        "and what is not saved is not noted"
    );
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(
        left.len(),
        2,
        "nothing is left half-made beside the shelf and the copy: {left:?}"
    );
}

#[test]
fn without_a_consent_it_is_the_owner_who_gives_a_copy_and_says_why() {
    let (folder, shelf) = shelf();
    let mut open = told(&shelf, "tilbake-i-jobb");
    let owner = open.records().owner().unwrap();
    let kari = with_kari(&mut open, owner);
    let path = folder.path().join("kari.pdf");
    let to = |pen: Pen, reason: &str| Recipient {
        person: kari,
        pen,
        reason: reason.to_owned(),
    };
    let plan = open.plan().unwrap();
    let contact = plan
        .people
        .iter()
        .find(|it| it.is(Role::PrimaryContact))
        .unwrap()
        .id;
    let mut code = |to: &Recipient| {
        let saved = open.save_pdf(&path, Some(to), None, PdfChoices::default(), None);
        saved.map(|_| ()).map_err(|problem| problem.code)
    };
    assert_eq!(
        code(&to(Pen::of(owner), "")),
        Err(ProblemCode::GiftReasonMissing),
        "no consent, and nothing yet of why"
    );
    let writes_for = Pen {
        writer: contact,
        words: owner,
    };
    assert_eq!(
        code(&to(Pen::of(owner), " \n\u{A0}")),
        Err(ProblemCode::GiftReasonMissing),
        "nobody can read that reason"
    );
    assert_eq!(
        code(&to(Pen::of(contact), "")),
        Err(ProblemCode::NothingToSee),
        "who may not give it away is not asked why"
    );
    for pen in [Pen::of(contact), writes_for] {
        assert_eq!(
            code(&to(pen, "Hun flytter inn.")),
            Err(ProblemCode::OwnersGift),
            "{pen:?}"
        );
    }
    assert_eq!(code(&to(Pen::of(owner), "Hun flytter inn.")), Ok(()));
    let share = open.plan().unwrap().shares.pop().unwrap();
    assert_eq!(
        (share.reason.as_str(), share.consents.len()),
        ("Hun flytter inn.", 0)
    );
}

#[test]
fn each_paper_is_for_a_reader_by_the_same_rules_as_the_plan() {
    let (folder, shelf) = shelf();
    let mut open = told(&shelf, "tilbake-i-jobb");
    let owner = open.records().owner().unwrap();
    let kari = with_kari(&mut open, owner);
    let path = folder.path().join("uka.pdf");
    let week = PaperWanted::Week {
        day: open.today().unwrap(),
    };
    let to = |reason: &str| Recipient {
        person: kari,
        pen: Pen::of(owner),
        reason: reason.to_owned(),
    };
    let refused = open.save_paper(&path, &week, Some(&to("")), None, false, None);
    assert_eq!(
        refused.unwrap_err().code,
        ProblemCode::GiftReasonMissing,
        "no consent and no reason: no week for Kari"
    );
    assert!(!path.exists(), "what is refused is not saved");
    assert!(open.plan().unwrap().shares.is_empty(), "nor noted");
    let own = open.save_paper(&path, &week, None, None, false, None).unwrap();
    assert_eq!(own, None, "the owner's own week has not left");
    let reason = "Hun flytter inn.";
    let noted = open.save_paper(&path, &week, Some(&to(reason)), None, false, None);
    assert!(noted.unwrap().is_some(), "the window is told of it");
    let share = open.plan().unwrap().shares.pop().unwrap();
    assert_eq!(
        (share.person, share.document, share.reason.as_str()),
        (Some(kari), SharedDocument::Week, reason),
        "who got which paper, and why"
    );
    let file = std::fs::read(&path).unwrap();
    assert_eq!(share.sha256, hex::encode(Sha256::digest(&file)), "the very file");
}

#[test]
fn what_somebody_does_is_theirs_to_get_on_a_sheet() {
    let (folder, shelf) = shelf();
    let mut open = told(&shelf, "tilbake-i-jobb");
    let owner = open.records().owner().unwrap();
    let plan = open.plan().unwrap();
    let rune = plan.people.iter().find(|it| it.name.starts_with("Rune")).unwrap();
    let to = Recipient {
        person: rune.id,
        pen: Pen::of(owner),
        reason: String::new(),
    };
    let path = folder.path().join("rune.pdf");
    let nobodys = open.save_paper(&path, &PaperWanted::Tasks, None, None, false, None);
    assert_eq!(
        nobodys.unwrap_err().code,
        ProblemCode::NobodyNamed,
        "a sheet of tasks is somebody's"
    );
    open.save_paper(&path, &PaperWanted::Tasks, Some(&to), None, false, None)
        .unwrap();
    let share = open.plan().unwrap().shares.pop().unwrap();
    assert_eq!(
        (share.person, share.document),
        (Some(rune.id), SharedDocument::Tasks),
        "and it is noted that Rune got it"
    );
}

#[test]
fn what_is_new_is_counted_from_the_copy_somebody_got_last() {
    let (folder, shelf) = shelf();
    let mut open = told(&shelf, "tilbake-i-jobb");
    let owner = open.records().owner().unwrap();
    let plan = open.plan().unwrap();
    let rune = plan.people.iter().find(|it| it.name.starts_with("Rune")).unwrap();
    let action = plan
        .actions
        .iter()
        .find(|it| it.responsible == Some(rune.id))
        .unwrap();
    let to = Recipient {
        person: rune.id,
        pen: Pen::of(owner),
        reason: String::new(),
    };
    let note = |text: &str| Edit::Change {
        kind: Kind::Action,
        id: action.id.into(),
        field: "stateNote".to_owned(),
        value: text.into(),
    };
    let lines = |open: &OpenPlan| Some(open.news(rune.id, None).unwrap()?.lines);
    let path = folder.path().join("nytt.pdf");
    assert_eq!(lines(&open), None, "he never got a copy");
    let early = open.save_paper(&path, &PaperWanted::News, Some(&to), None, false, None);
    assert_eq!(early.unwrap_err().code, ProblemCode::NoCopyBefore);
    open.act(Pen::of(owner), &[note("Før han fikk den.")]).unwrap();
    open.save_pdf(&path, Some(&to), None, PdfChoices::default(), None)
        .unwrap();
    assert_eq!(lines(&open), Some(Vec::new()), "he knows all of it");
    for text in ["Nå går det", "Nå går det bra."] {
        open.act(Pen::of(owner), &[note(text)]).unwrap();
    }
    let said = format!("{}: Nå går det bra.", action.what);
    assert_eq!(lines(&open), Some(vec![said]), "what stands now, once");
    open.save_paper(&path, &PaperWanted::News, Some(&to), None, false, None)
        .unwrap();
    let share = open.plan().unwrap().shares.pop().unwrap();
    assert_eq!(
        share.document,
        SharedDocument::News,
        "and it is noted that he got it"
    );
    assert_eq!(lines(&open), Some(Vec::new()), "then he knows that too");
    open.act(Pen::of(owner), &[note("Før han fikk den.")]).unwrap();
    assert_eq!(
        lines(&open).unwrap().len(),
        1,
        "what is as it once was is new after that"
    );
}

#[test]
fn what_is_noted_of_a_locked_pdf_is_the_locked_file() {
    let (folder, shelf) = shelf();
    let mut open = told(&shelf, "tilbake-i-jobb");
    let owner = open.records().owner().unwrap();
    let people = open.plan().unwrap().people;
    let per = people.iter().find(|it| it.name.starts_with("Per")).unwrap().id;
    let to = Recipient {
        person: per,
        pen: Pen::of(owner),
        reason: String::new(),
    };
    let path = folder.path().join("per.pdf");
    let mut save = |password: &str| {
        let choices = PdfChoices::default();
        open.save_pdf(&path, Some(&to), None, choices, Some(&password.into()))
    };
    for weak in ["", "Lyn og latter"] {
        let refused = save(weak).map(|_| ());
        assert_eq!(
            refused,
            Err(ProblemCode::WeakPassphrase.into()),
            "«{weak}» is guessed"
        );
    }
    assert!(
        !path.exists(),
        "nothing leaves without the lock that was asked for"
    );
    save(CONTACTS).unwrap();
    let shares = open.plan().unwrap().shares;
    let file = std::fs::read(&path).unwrap();
    let sums: Vec<&str> = shares.iter().map(|it| it.sha256.as_str()).collect();
    assert_eq!(
        sums,
        [hex::encode(Sha256::digest(&file))],
        "one copy, and that very file"
    );
    assert!(file.windows(6).any(|here| here == b"/AESV3"), "and it is locked");
}
