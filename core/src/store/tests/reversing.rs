//! Undo, redo and history: what was done can be seen, and taken back.

use super::*;

#[test]
fn undo_and_redo_survive_a_restart_and_name_what_they_do() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    table.arne(change(Kind::Matter, 10, "text", "Sove om natta."));
    let mut table = table.reopened();
    let undone = table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(table.matter(10), "Sove.", "the last change is taken back first");
    assert_eq!(
        undone.reversible.redo.map(|name| name.verb),
        Some(Verb::Change),
        "and can be done again"
    );
    let mut table = table.reopened();
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert!(
        table.store.plan().unwrap().matters[0].removed,
        "undoing an addition removes it"
    );
    assert!(
        matches!(
            table.store.undo(pen(ARNE, ARNE)),
            Err(StoreError::Rule(RuleError::NothingToUndo))
        ),
        "the plan itself is not taken back"
    );
    let mut table = table.reopened();
    table.store.redo(pen(ARNE, ARNE)).unwrap();
    table.store.redo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(table.matter(10), "Sove om natta.", "redo brings it all back");
    assert!(!table.store.plan().unwrap().matters[0].removed, "in sight");
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    table.arne(change(Kind::Matter, 10, "text", "Sove godt."));
    assert!(
        matches!(
            table.store.redo(pen(ARNE, ARNE)),
            Err(StoreError::Rule(RuleError::NothingToRedo))
        ),
        "something new ends what could be redone"
    );
    assert!(
        table.store.verify().is_ok(),
        "and through it all the journal and the tables agree"
    );
}

#[test]
fn the_history_of_a_record_has_both_names_and_what_was_before() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    table.arne(add(Kind::Matter, 11, json!({"text": "Noe annet."})));
    table.later(120);
    table
        .store
        .act(
            pen(SIV, ARNE),
            &[change(Kind::Matter, 10, "text", "Sove om natta.")],
        )
        .unwrap();
    let record = RecordRef {
        kind: Kind::Matter,
        id: id(10),
    };
    let page = table.store.history(Some(record), None, 10).unwrap();
    assert_eq!(page.items.len(), 2, "only what concerns the record");
    assert_eq!(page.items[0].pen, pen(SIV, ARNE), "who wrote, and whose words");
    assert_eq!(
        page.items[0].changes[0].before,
        json!("Sove."),
        "what stood there before"
    );
    assert_eq!(
        page.items[0].changes[0].after,
        json!("Sove om natta."),
        "and after"
    );
    let first = table.store.history(None, None, 2).unwrap();
    let rest = table.store.history(None, first.older, 10).unwrap();
    assert_eq!(
        (first.items.len(), rest.items.len(), rest.older),
        (2, 2, None),
        "pages follow each other to the start"
    );
}
