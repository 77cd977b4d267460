//! A copy in whose file somebody wrote, and not with the program.

use super::*;
use crate::open_plan::OtherCopy;
use crate::store::file::open_checked;

#[test]
fn an_old_wording_that_was_changed_in_another_copys_file_is_told() {
    let mut here = Laptop::first();
    here.writes("Skrevet først");
    let plan = here.open.plan().unwrap();
    let matter = plan.matters.iter().find(|it| it.text == "Skrevet først");
    let edit = Edit::Change {
        kind: Kind::Matter,
        id: matter.unwrap().id.into(),
        field: "text".to_owned(),
        value: json!("Skrevet sist"),
    };
    // What stood in a copy that left does not grow.
    here.sealed();
    let pen = here.pen();
    here.open.act(pen, &[edit]).unwrap();
    let mut there = Laptop::from(&mut here);
    let told = |here: &Laptop, there: &mut Laptop| {
        let other = OtherCopy::read(&there.sealed(), &here.open, None).unwrap();
        here.open.news_of(&other).unwrap()
    };
    let news = told(&here, &mut there);
    assert_eq!(
        (news.acts, news.ours, news.changed_ids),
        (0, 0, 0),
        "nothing is new"
    );
    let key = there.open.open_folder().key().clone();
    let mut there = there.again(WayIn::Owner, OWNERS, |folder| {
        let file = open_checked(&folder.join("plan.db"), &key).unwrap();
        let changed = file.execute(
            r#"UPDATE change SET value = '"Aldri skrevet"' WHERE value = '"Skrevet først"'"#,
            [],
        );
        assert_eq!(changed, Ok(1));
    });
    assert!(there.says("Skrevet sist") && !there.says("Aldri skrevet"));
    let news = told(&here, &mut there);
    assert_eq!(news.changed_ids, 1, "though what stands is the same on both");
}
