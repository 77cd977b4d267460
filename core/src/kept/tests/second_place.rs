//! Copies in a second place: on a stick that may be pulled out.

use super::*;

#[test]
fn a_second_place_is_remembered_on_this_laptop_and_asked_about_when_it_has_been_long() {
    let desk = Desk::laid();
    let mut open = desk.open(WayIn::Owner);
    assert_eq!(open.second_place().unwrap(), None, "none was chosen");
    let stick = tempfile::tempdir().unwrap();
    open.choose_second_place(stick.path()).unwrap();
    let place = open.second_place().unwrap().unwrap();
    assert!(place.is_there && !place.long_ago && place.last_made.is_none());
    drop(open);
    desk.later(31 * 24 * 60);
    let path = stick.path().display().to_string();
    drop(stick);
    let mut open = desk.open(WayIn::Owner);
    let place = open.second_place().unwrap().unwrap();
    assert!(place.long_ago, "a month without a copy");
    assert!(!place.is_there, "the stick is not in");
    assert_eq!(place.path, path, "which one is known");
    let gone = back_up(&mut open).unwrap_err();
    assert_eq!(gone.code, ProblemCode::FolderGone);
    let nowhere = open
        .choose_second_place(std::path::Path::new("/nowhere/at/all"))
        .unwrap_err();
    assert_eq!(nowhere.code, ProblemCode::FolderGone);
    open.forget_second_place().unwrap();
    assert_eq!(open.second_place().unwrap(), None);
}

#[test]
fn a_copy_in_the_second_place_is_made_looked_at_and_brought_back_from() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    fs::write(stick.path().join("bilde.jpg"), "hers").unwrap();
    assert!(!is_due(&open), "no place was chosen");
    open.choose_second_place(stick.path()).unwrap();
    assert!(is_due(&open), "there is none yet");
    back_up(&mut open).unwrap();
    desk.later(48 * 60);
    assert!(!is_due(&open), "nothing was written since");
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "I dag")])
        .unwrap();
    assert!(is_due(&open), "there are words that are not in it");
    for _ in 0..9 {
        desk.later(24 * 60);
        back_up(&mut open).unwrap();
    }
    let place = open.second_place().unwrap().unwrap();
    assert_eq!(place.days_since, Some(0), "and how long ago is known");
    let mut names: Vec<String> = fs::read_dir(stick.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(
        names.contains(&"bilde.jpg".to_owned()),
        "what is somebody else's is let be"
    );
    assert_eq!(names.len(), 1 + 5, "the newest five: {names:?}");
    assert!(
        !names.concat().contains("Lyn"),
        "no name says whose they are: {names:?}"
    );
    let newest = stick.path().join(names.last().unwrap());
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Etterpå")])
        .unwrap();
    let compared = look_at(&mut open, Kept::Copy(newest)).unwrap();
    assert_eq!(compared.then.matters[0].text, "I dag", "what the copy holds");
    desk.later(5);
    open.bring_back(pen, &compared.told.name, &BringBack::Whole)
        .unwrap();
    assert_eq!(
        open.plan().unwrap().matters[0].text,
        "I dag",
        "comes back from it"
    );
}

#[test]
fn a_file_that_is_no_copy_of_this_plan_says_what_it_is() {
    let desk = Desk::lived();
    let place = tempfile::tempdir().unwrap();
    let strange = Desk::laid();
    let mut other = strange.open(WayIn::Owner);
    let copy = place.path().join("annen.viktigplan");
    fs::write(&copy, other.sealed_copy().unwrap()).unwrap();
    let text = place.path().join("tekst.viktigplan");
    fs::write(&text, "ikke en plan").unwrap();
    let mut open = desk.open(WayIn::Owner);
    let told = |open: &mut OpenPlan, file: &std::path::Path| {
        look_at(open, Kept::Copy(file.to_owned())).unwrap_err().code
    };
    assert_eq!(told(&mut open, &copy), ProblemCode::CopyOtherKey);
    assert_eq!(told(&mut open, &text), ProblemCode::NotASealedCopy);
    assert_eq!(told(&mut open, place.path()), ProblemCode::NotASealedCopy);
}

/// The plan in the newest copy in a place.
fn newest_copy_in(place: &std::path::Path) -> Option<std::path::PathBuf> {
    let all = fs::read_dir(place).unwrap().map(|entry| entry.unwrap().path());
    all.filter(|path| path.extension().is_some_and(|ending| ending == "viktigplan"))
        .max()
}

#[test]
fn what_was_written_is_in_the_second_place_after_locking() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    open.choose_second_place(stick.path()).unwrap();
    assert!(open.lock().keep().is_none(), "nothing was written");
    let mut open = desk.open(WayIn::Owner);
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Sist før låsing")])
        .unwrap();
    let copy = open.lock().keep().expect("something was written");
    assert_eq!(
        newest_copy_in(stick.path()),
        None,
        "locking does not wait for the stick"
    );
    let mut open = desk.open(WayIn::Owner);
    copy.write().unwrap();
    let newest = newest_copy_in(stick.path()).unwrap();
    let compared = look_at(&mut open, Kept::Copy(newest)).unwrap();
    assert_eq!(compared.then.matters[0].text, "Sist før låsing");
    assert!(!is_due(&open), "and there is no more to copy");
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Enda mer")])
        .unwrap();
    back_up(&mut open).unwrap();
    assert!(open.lock().keep().is_none(), "a copy was made since");
}

#[test]
fn a_plan_with_a_new_key_is_copied_anew_when_it_is_locked() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    open.choose_second_place(stick.path()).unwrap();
    back_up(&mut open).unwrap();
    desk.later(1);
    open.remove_way(WayIn::Contact).unwrap();
    let copy = open
        .lock()
        .keep()
        .expect("the copy there opens with the phrase that was taken away");
    copy.write().unwrap();
    let newest = newest_copy_in(stick.path()).unwrap();
    let mut open = desk.open(WayIn::Owner);
    look_at(&mut open, Kept::Copy(newest)).expect("the newest has the new key");
}

#[test]
fn a_stick_that_is_pulled_out_keeps_no_plan_open() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    open.choose_second_place(stick.path()).unwrap();
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Ny")])
        .unwrap();
    drop(stick);
    let copy = open
        .lock()
        .keep()
        .expect("whether the stick is in is asked when nobody waits");
    assert_eq!(copy.write().unwrap_err().code, ProblemCode::FolderGone);
    let open = desk.open(WayIn::Owner);
    assert_eq!(
        open.plan().unwrap().matters[0].text,
        "Ny",
        "the plan is locked and opens"
    );
}

#[test]
fn what_a_pulled_stick_left_half_written_is_swept_away_and_nothing_else() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    open.choose_second_place(stick.path()).unwrap();
    // The made-up clock is ahead of the one by which files are dated.
    fs::write(stick.path().join(".viktig-a1B2c3"), "halv").unwrap();
    fs::write(stick.path().join(".viktor"), "mitt").unwrap();
    back_up(&mut open).unwrap();
    assert!(!stick.path().join(".viktig-a1B2c3").exists(), "it is half a copy");
    assert!(stick.path().join(".viktor").exists(), "somebody else's");
}

#[test]
fn a_copy_that_was_made_for_the_diary_alone_is_not_told_to_the_contact() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    open.choose_second_place(stick.path()).unwrap();
    back_up(&mut open).unwrap();
    drop(open);
    let made = |way| desk.open(way).second_place().unwrap().unwrap().last_made;
    let before = made(WayIn::Owner);
    assert!(before.is_some());
    let writes_in_diary = |number| {
        desk.does(add(
            Kind::DiaryEntry,
            Uuid::from_u128(number),
            json!({"on": "2027-03-02", "text": "HEMMELIG"}),
        ));
    };
    for number in 20..22 {
        writes_in_diary(number);
        let mut open = desk.open(WayIn::Owner);
        assert!(is_due(&open), "there are words that are not in it");
        back_up(&mut open).unwrap();
    }
    assert!(made(WayIn::Owner) > before, "the owner is told");
    assert_eq!(made(WayIn::Contact), before, "and the contact not that it was");
    writes_in_diary(22);
    assert!(
        !is_due(&desk.open(WayIn::Contact)),
        "nor is one made that nothing they see asks for"
    );
    assert!(is_due(&desk.open(WayIn::Owner)));
    let mut open = desk.open(WayIn::Contact);
    back_up(&mut open).unwrap();
    drop(open);
    let contacts = made(WayIn::Contact);
    assert!(contacts > before, "what they make themselves they are told");
    drop(stick);
    assert_eq!(made(WayIn::Contact), contacts, "whether or not it can be seen");
}
