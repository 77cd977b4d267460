//! Another copy is held from when it is looked at until it is met or left.

use super::*;

#[test]
fn another_copy_is_let_go_of_when_it_is_met_or_left_or_the_plan_is_locked() {
    let (folder, mut session) = session();
    let created = session.create(&new_plan()).unwrap();
    let pen = created.opened.pen;
    assert_eq!(
        code(session.meet_other(pen)),
        ProblemCode::Internal,
        "none is looked at"
    );
    let copy = folder.path().join("Siv.viktigplan");
    session.open_mut().unwrap().save_sealed_copy(&copy).unwrap();
    let news = session.look_at_other(copy.clone(), None).unwrap();
    assert_eq!(news.acts, 0, "a copy of this moment has nothing new");
    let kept = std::fs::read(&copy).unwrap();
    std::fs::remove_file(&copy).unwrap();
    let met = session.meet_other(pen).unwrap();
    assert_eq!(met.acts, 0, "what was read is met, also when the stick is out");
    assert!(session.other().is_err(), "and is let go of");
    std::fs::write(&copy, kept).unwrap();
    session.look_at_other(copy.clone(), None).unwrap();
    session.leave_other();
    assert!(session.other().is_err(), "left is left");
    session.look_at_other(copy, None).unwrap();
    session.lock();
    session
        .unlock(&created.opened.folder, WayIn::Owner, &PHRASE.into())
        .unwrap();
    assert!(
        session.other().is_err(),
        "nothing of it stays when the plan is locked"
    );
}

#[test]
fn a_file_that_is_no_copy_may_be_tried_again_with_a_phrase() {
    let (folder, mut session) = session();
    session.create(&new_plan()).unwrap();
    let copy = folder.path().join("Siv.viktigplan");
    std::fs::write(&copy, "Hei, Arne").unwrap();
    let refused = session.look_at_other(copy, None);
    assert_eq!(
        code(refused),
        ProblemCode::NotASealedCopy,
        "it is told what it is"
    );
    let refused = session.look_at_other_with(&PHRASE.into());
    assert_eq!(
        code(refused),
        ProblemCode::NotASealedCopy,
        "and looked at anew where it lies"
    );
}
