//! The example: everything can be tried in it, and nothing of it is left.

use std::path::PathBuf;
use std::sync::Arc;

use super::*;

fn example() -> OpenPlan {
    OpenPlan::example("test", Language::Nb, Arc::new(ThisLaptop)).unwrap()
}

fn place(open: &OpenPlan) -> PathBuf {
    let shelf = open.open_folder().folder().path().parent();
    shelf.unwrap().to_owned()
}

#[test]
fn the_example_is_written_in_on_its_own_day_and_gone_when_it_is_closed() {
    let mut open = example();
    let (place, story) = (place(&open), Story::example().unwrap());
    assert!(open.is_example(), "it knows what it is");
    assert_eq!(open.today().unwrap(), story.today, "it is the day of the story");
    let pen = Pen::of(open.records().owner().unwrap());
    let added = Edit::Add {
        kind: Kind::Matter,
        id: uuid::Uuid::from_u128(1),
        fields: serde_json::Map::from_iter([("text".to_owned(), "Sove.".into())]),
    };
    open.act(pen, &[added]).unwrap();
    let said = |open: &OpenPlan| open.plan().unwrap().matters.iter().any(|it| it.text == "Sove.");
    assert!(said(&open), "what is written stands there");
    let newest = open.history(None, None, 1).unwrap();
    assert_eq!(
        newest.items[0].at.date_naive(),
        story.today,
        "and is the newest of what was done"
    );
    open.undo(pen).unwrap();
    assert!(place.exists(), "there is a file while it is open");
    drop(open);
    assert!(!place.exists(), "and nothing afterwards");
}

#[test]
fn only_the_user_may_look_where_the_example_stands() {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let open = example();
        let mode = std::fs::metadata(place(&open)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else: {mode:o}");
    }
}

#[test]
fn nothing_of_the_example_is_kept_or_copied_or_locked_otherwise() {
    let mut open = example();
    let elsewhere = tempfile::tempdir().unwrap();
    let phrase = OWNERS.into();
    let refused = [
        open.set_phrase(WayIn::Contact, &phrase).err(),
        open.remove_way(WayIn::Contact).err(),
        open.renew_recovery_code().err(),
        open.change_cover("Mitt", "sun", "warning").err(),
        open.save_sealed_copy(&elsewhere.path().join("kopi.viktigplan"))
            .err(),
        open.open_copy().err(),
        open.choose_second_place(elsewhere.path()).err(),
        open.prove(&phrase).err(),
    ];
    for (number, problem) in refused.into_iter().enumerate() {
        let code = problem.map(|problem| problem.code);
        assert_eq!(code, Some(ProblemCode::OnlyAnExample), "number {number}");
    }
    let left = std::fs::read_dir(elsewhere.path()).unwrap().count();
    assert_eq!(left, 0, "and no file was made");
}

#[test]
fn a_paper_of_the_example_says_what_it_is_of() {
    let open = example();
    let plan = open.plan().unwrap();
    assert!(plan.details.title.contains("eksempelplan"), "on the cover");
    assert!(
        open.made_now().unwrap().is_example,
        "and at the foot of every page"
    );
}
