//! The plan on its way to an archive.

use super::given::with_kari;
use super::*;
use crate::plan::{Role, SharedDocument};

#[test]
fn the_owner_alone_takes_the_plan_to_an_archive_and_it_is_noted() {
    let (folder, shelf) = shelf();
    let mut open = told(&shelf, "tilbake-i-jobb");
    let owner = open.records().owner().unwrap();
    let kari = with_kari(&mut open, owner);
    let plan = open.plan().unwrap();
    let contact = plan.people.iter().find(|it| it.is(Role::PrimaryContact));
    let contact = contact.unwrap().id;
    let path = folder.path().join("arkiv.pdf");
    let mut code = |person, pen| {
        let to = Recipient {
            person,
            pen,
            reason: String::new(),
        };
        let saved = open.save_paper(&path, &PaperWanted::Archive, Some(&to), None, false, None);
        saved.map(|noted| noted.is_some()).map_err(|problem| problem.code)
    };
    let no = Err(ProblemCode::OwnersGift);
    assert_eq!(code(owner, Pen::of(contact)), no, "not by the contact's pen");
    assert_eq!(code(kari, Pen::of(owner)), no, "not for somebody else");
    assert_eq!(code(owner, Pen::of(owner)), Ok(true), "it is noted");
    let share = open.plan().unwrap().shares.pop().unwrap();
    assert_eq!(
        (share.person, share.document),
        (Some(owner), SharedDocument::Archive)
    );
    let nobody = open.paper(&PaperWanted::Archive, None, None, false);
    assert_eq!(nobody.unwrap_err().code, ProblemCode::NobodyNamed);
}
