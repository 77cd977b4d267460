//! Power cuts while a way in is changed.

use super::*;

#[test]
fn a_crash_at_any_step_leaves_a_plan_that_opens_and_no_way_in_half_closed() {
    let (keep, plan, code) = plan_with_contact();
    let gallery = keep.path().join("pictures");
    fs::create_dir(&gallery).unwrap();
    let mut unlocked = open_as_owner(&plan);
    let (told, pictures) = pictures_of(&gallery, || remove_contact(&mut unlocked));
    told.unwrap();
    assert!(pictures.len() >= 8, "{} steps were seen", pictures.len());
    let mut closed = Vec::new();
    for picture in &pictures {
        let plan = PlanFolder::at(picture.clone(), QUICK);
        let contact = opens(&plan, WayIn::Contact, CONTACTS);
        let unlocked = open_as_owner(&plan);
        assert_eq!(last_words(&unlocked), "og en som ringer", "{}", picture.display());
        drop(unlocked);
        assert_eq!(
            opens(&plan, WayIn::Recovery, code.shown().expose_secret()),
            "opened",
            "{}",
            picture.display()
        );
        assert_eq!(
            opens(&plan, WayIn::Contact, CONTACTS),
            contact,
            "{}: the contact's way in is open or closed, not now this and now that",
            picture.display()
        );
        closed.push(contact == "no-such-way-in");
        is_tidy(picture);
        for backup in plan.backups().unwrap() {
            let restored = plan.restore(&backup.name, WayIn::Owner, &phrase(PHRASE), &here());
            assert_eq!(
                code_of(restored),
                "opened",
                "{}: {}",
                picture.display(),
                backup.name
            );
        }
    }
    assert!(
        closed.is_sorted() && closed[0] != closed[closed.len() - 1],
        "{closed:?}"
    );
    println!(
        "figure: {} instants of taking a way in away, the plan opens from each",
        pictures.len()
    );
}

#[test]
fn a_crash_while_a_phrase_is_changed_leaves_the_old_one_or_the_new() {
    let (keep, plan, _) = plan_with_contact();
    let gallery = keep.path().join("pictures");
    fs::create_dir(&gallery).unwrap();
    let mut unlocked = open_as_owner(&plan);
    let (told, pictures) = pictures_of(&gallery, || set_phrase(&mut unlocked, WayIn::Owner, NEW));
    told.unwrap();
    for picture in &pictures {
        let plan = PlanFolder::at(picture.clone(), QUICK);
        let (old, new) = (
            opens(&plan, WayIn::Owner, PHRASE),
            opens(&plan, WayIn::Owner, NEW),
        );
        assert!(
            [("opened", "wrong-passphrase"), ("wrong-passphrase", "opened")].contains(&(old, new)),
            "{}: the old phrase {old}, the new {new}",
            picture.display()
        );
        is_tidy(picture);
    }
}

/// Nothing of a change of key is left once the plan has been opened.
fn is_tidy(plan: &Path) {
    let left: Vec<_> = fs::read_dir(plan)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| {
            ["coming", "old", "draft", "renewed"]
                .iter()
                .any(|part| name.contains(part))
        })
        .collect();
    assert_eq!(left, [""; 0], "{}", plan.display());
}
