//! A plan's file from any earlier step of the schema, and one of today: written apart, they become one.

use super::*;

#[test]
fn a_file_of_any_earlier_step_unites_with_todays_and_both_say_the_same() {
    for steps in 1..=file::steps() {
        let (mut old, mut new) = (of_that_time(steps), taken_in());
        let pen = Pen::of(new.records().owner().unwrap());
        old.act(pen, &[add(Kind::Matter, 70, json!({"text": "Fisketuren"}))])
            .unwrap();
        new.act(pen, &[add(Kind::Resource, 71, json!({"text": "Baker"}))])
            .unwrap();
        let (theirs, ours) = (old.journal().unwrap(), new.journal().unwrap());
        let (old_copy, new_copy) = (old.copy(), new.copy());
        let news = new.news(&theirs).unwrap();
        assert_eq!(
            news.acts, 1,
            "{steps}: the plan itself is not new, only the matter"
        );
        new.unite(pen, &theirs, old_copy).unwrap();
        old.unite(pen, &ours, new_copy).unwrap();
        assert_eq!(old.all_records(), new.all_records(), "{steps}: both say the same");
        let plan = new.plan().unwrap();
        let said = |text: &str| plan.matters.iter().any(|it| it.text == text);
        assert!(
            said("Fisketuren"),
            "{steps}: what was written in the old file is there"
        );
        assert!(
            plan.resources.iter().any(|it| it.text == "Baker"),
            "{steps}: and so is what was written in the new"
        );
        assert!(plan.disagreements.is_empty(), "{steps}: nobody disagrees");
        assert!(
            old.verify().is_ok() && new.verify().is_ok(),
            "{steps}: and both are whole"
        );
    }
}
