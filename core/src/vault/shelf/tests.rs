//! The shelf.

use super::*;
use crate::vault::testing::{PHRASE, here, new_plan, noon, shelf};

#[test]
fn no_shelf_yet_is_an_empty_shelf_and_looking_makes_none() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("shelf"));
    assert_eq!(shelf.plans().unwrap(), []);
    assert!(!shelf.folder().exists(), "looking at the shelf made it");
}

#[test]
fn home_comes_before_the_platforms_folder() {
    let shelf = Shelf::standard(Some("/somewhere".into())).unwrap();
    assert_eq!(shelf.folder(), Path::new("/somewhere"));
    let shelf = Shelf::standard(Some(OsString::new())).unwrap();
    assert!(
        shelf.folder().ends_with(FOLDER),
        "an empty VIKTIG_HOME is none: {}",
        shelf.folder().display()
    );
}

#[test]
fn what_is_not_a_plan_is_shown_with_its_problem() {
    let (_keep, shelf) = shelf();
    let whole = new_plan(&shelf);
    for (name, content) in [
        ("no-file", None),
        ("empty", Some(0)),
        ("short", Some(100)),
        ("no-keys", Some(8192)),
    ] {
        fs::create_dir(shelf.folder().join(name)).unwrap();
        if let Some(length) = content {
            fs::write(shelf.folder().join(name).join("plan.db"), vec![1; length]).unwrap();
        }
    }
    fs::write(shelf.folder().join("settings.json"), "{}").unwrap();
    fs::create_dir(shelf.folder().join(".new-left")).unwrap();
    let shown: Vec<_> = shelf
        .plans()
        .unwrap()
        .into_iter()
        .map(|plan| {
            (
                plan.folder,
                plan.problem.map_or("", |problem| problem.code.as_str()),
            )
        })
        .collect();
    let wanted = [
        (whole.as_str(), ""),
        ("empty", "plan-empty"),
        ("no-file", "plan-missing"),
        ("no-keys", "keys-missing"),
        ("short", "not-a-plan"),
    ];
    assert_eq!(shown, wanted.map(|(name, problem)| (name.to_owned(), problem)));
}

#[test]
fn a_damaged_cover_keeps_nobody_out() {
    let (_keep, shelf) = shelf();
    let name = new_plan(&shelf);
    fs::write(shelf.folder().join(&name).join("cover.json"), "{").unwrap();
    let plans = shelf.plans().unwrap();
    assert_eq!((&plans[0].cover, &plans[0].problem), (&None, &None));
    shelf
        .plan(&name)
        .unwrap()
        .unlock(crate::vault::WayIn::Owner, &PHRASE.into(), here())
        .unwrap();
}

#[test]
fn only_a_name_on_the_shelf_is_a_plan() {
    let (_keep, shelf) = shelf();
    let name = new_plan(&shelf);
    shelf.plan(&name).unwrap();
    for other in [
        "",
        ".",
        "..",
        "/",
        "/etc",
        "../x",
        &format!("{name}/keys"),
        &format!("./{name}/.."),
        "gone",
    ] {
        assert!(shelf.plan(other).is_err(), "«{other}» was taken for a plan");
    }
}

#[test]
fn a_shelf_is_the_same_device_every_time() {
    let (_keep, shelf) = shelf();
    let first = shelf.device(noon()).unwrap();
    assert_eq!(shelf.device(noon()).unwrap(), first);
    fs::write(shelf.folder().join(DEVICE), "").unwrap();
    assert_ne!(
        shelf.device(noon()).unwrap(),
        first,
        "a damaged device file gives a new device"
    );
}
