//! A shared folder is looked into and written in while nobody holds the session.

use viktig_core::plan::DeviceId;

use super::*;

/// Looks into a folder, takes in what is there, and sends what is new, as the commands do one after the other.
fn exchange(session: &mut Session, pen: Pen) -> Result<bool, Problem> {
    let met = session.take_from_folder(pen)?;
    let sent = session.to_send().expect("it was made ready").send();
    session.note_sent(sent)?;
    Ok(met.is_some())
}

#[test]
fn what_was_found_is_taken_in_once_and_let_go_of_when_the_plan_is_locked() {
    let (folder, mut session) = session();
    let created = session.create(&new_plan()).unwrap();
    let pen = created.opened.pen;
    let place = folder.path().join("felles");
    std::fs::create_dir(&place).unwrap();
    assert!(
        session.to_look_in_folder().unwrap().is_none(),
        "the plan is shared in none"
    );
    assert_eq!(session.shared_folder().unwrap(), None, "and none is told of");
    assert_eq!(
        code(session.take_from_folder(pen)),
        ProblemCode::Internal,
        "nobody has looked"
    );
    let looked = session.to_look_in_chosen(&place).unwrap().look();
    session.found_in_folder(looked);
    let was_new = exchange(&mut session, pen).unwrap();
    assert!(!was_new, "an empty folder has nothing new");
    let told = session.shared_folder().unwrap().expect("it is told of");
    assert_eq!(told.place, place.display().to_string(), "by where it is");
    assert!(told.allowed, "and the owner let this copy write in it");
    assert_eq!(told.unsent, 0, "all that was written is in it");
    assert!(session.to_send().is_none(), "which is sent once");
    let looked = session
        .to_look_in_folder()
        .unwrap()
        .expect("there is one now")
        .look();
    session.found_in_folder(looked);
    session.lock();
    assert_eq!(
        code(session.shared_folder()),
        ProblemCode::Locked,
        "locked says nothing"
    );
    session
        .unlock(&created.opened.folder, WayIn::Owner, &PHRASE.into())
        .unwrap();
    assert_eq!(
        code(session.take_from_folder(pen)),
        ProblemCode::Internal,
        "what was found before is let go of"
    );
    assert_eq!(
        session.shared_folder().unwrap(),
        None,
        "and is told of first when it is looked into"
    );
    session.stop_sharing().unwrap();
    assert!(
        session.to_look_in_folder().unwrap().is_none(),
        "and when one wants it no more there is none"
    );
}

#[test]
fn a_folder_that_is_gone_is_told_as_away_and_is_no_fault() {
    let (folder, mut session) = session();
    let created = session.create(&new_plan()).unwrap();
    let pen = created.opened.pen;
    let place = folder.path().join("felles");
    let looked = session.to_look_in_chosen(&place).unwrap().look();
    session.found_in_folder(looked);
    assert_eq!(
        code(session.take_from_folder(pen)),
        ProblemCode::SharedFolderAway,
        "one that is not there cannot be chosen"
    );
    std::fs::create_dir(&place).unwrap();
    let looked = session.to_look_in_chosen(&place).unwrap().look();
    session.found_in_folder(looked);
    exchange(&mut session, pen).unwrap();
    std::fs::remove_dir_all(&place).unwrap();
    let looked = session
        .to_look_in_folder()
        .unwrap()
        .expect("it was chosen")
        .look();
    session.found_in_folder(looked);
    exchange(&mut session, pen).unwrap();
    let told = session.shared_folder().unwrap().expect("it was chosen");
    assert_eq!(told.state, FolderState::Away, "that is how it stands");
    assert!(
        !place.exists(),
        "and nothing is begun where nobody can tell what it is"
    );
}

#[test]
fn a_yes_is_said_to_what_was_told_of_the_folder_and_to_nobody_else() {
    let (_folder, mut session) = session();
    let created = session.create(&new_plan()).unwrap();
    let pen = created.opened.pen;
    let nobody = DeviceId(uuid::Uuid::now_v7());
    assert_eq!(
        code(session.allow_copy(pen, nobody, "key", pen.writer)),
        ProblemCode::CopyUnknown,
        "nobody has asked"
    );
    session.lock();
    assert_eq!(
        code(session.allow_copy(pen, nobody, "key", pen.writer)),
        ProblemCode::Locked,
        "and locked says nothing"
    );
}
