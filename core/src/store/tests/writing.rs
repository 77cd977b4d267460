//! Writing: what is done is kept, to the letter.

use super::*;

#[test]
fn an_act_is_in_the_plan_in_the_file_and_in_the_journal() {
    let mut table = Table::laid();
    let changed = table.arne(add(
        Kind::Matter,
        10,
        json!({"text": "Samme sykepleier hver gang."}),
    ));
    assert_eq!(changed.records.len(), 1, "the one record that changed is told");
    assert_eq!(
        changed.reversible.undo.map(|name| (name.verb, name.kind)),
        Some((Verb::Add, Kind::Matter))
    );
    assert!(
        table.store.verify().is_ok(),
        "tables, memory and journal say the same"
    );
    let table = table.reopened();
    assert_eq!(
        table.matter(10),
        "Samme sykepleier hver gang.",
        "and it is there tomorrow"
    );
    let plan = table.store.plan().unwrap();
    assert_eq!(plan.voices.len(), 1, "the words have a name beside them");
    assert_eq!(plan.voices[0].pen, pen(ARNE, ARNE), "Arne's own");
}

#[test]
fn typing_is_one_growing_change_and_is_undone_together() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "S"})));
    let begun = table.store.graph().unwrap().changes().count();
    for text in ["Sa", "Sam", "Samme"] {
        table.later(1);
        table
            .store
            .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", text)])
            .unwrap();
    }
    assert_eq!(
        table.store.graph().unwrap().changes().count(),
        begun,
        "keystrokes grow the same row"
    );
    table.later(1);
    table
        .store
        .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "Sove")])
        .unwrap();
    assert_eq!(
        table.store.graph().unwrap().changes().count(),
        begun + 1,
        "what is typed over is kept in a row of its own"
    );
    table.later(90);
    table
        .store
        .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "Sove godt")])
        .unwrap();
    assert_eq!(
        table.store.graph().unwrap().changes().count(),
        begun + 2,
        "after a minute a new change begins"
    );
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(table.matter(10), "Sove", "undo takes back the newest run");
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert!(
        table.store.plan().unwrap().matters[0].removed,
        "and then the whole first run of typing"
    );
}

#[test]
fn what_another_copy_may_have_seen_no_longer_grows() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "S"})));
    let begun = table.store.graph().unwrap().changes().count();
    table.store.mark_copied().unwrap();
    table
        .store
        .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "So")])
        .unwrap();
    assert_eq!(
        table.store.graph().unwrap().changes().count(),
        begun + 1,
        "a change is never altered behind a copy's back"
    );
}

#[test]
fn one_act_over_another_text_leaves_it_in_the_history() {
    for (first, then) in [
        ("ja", "jeg vil ikke ha det"),
        ("Jeg vil flytte.", "Jeg vil ikke flytte."),
        ("Jeg vil flytte.", "Jeg vil"),
        ("nei", ""),
    ] {
        let mut table = Table::laid();
        table.arne(add(Kind::Goal, 20, json!({"title": "Mål"})));
        for text in [first, then] {
            table.later(1);
            table
                .store
                .act(pen(ARNE, ARNE), &[change(Kind::Goal, 20, "why", text)])
                .unwrap();
        }
        let graph = table.store.graph().unwrap();
        for text in [first, then] {
            let kept = graph.changes().any(|change| change.value == text);
            assert!(
                kept,
                "{text:?} was acknowledged, and was no step on the way to {then:?}"
            );
        }
        table.store.undo(pen(ARNE, ARNE)).unwrap();
        let goal = &table.store.plan().unwrap().goals[0];
        assert_eq!(goal.why, "", "though both are taken back as one run of typing");
    }
}

/// Whether a text is a change's, or is what the change's one insertion looked like on its way.
fn is_or_came_by(graph: &crate::journal::Graph, change: &crate::journal::Change, text: &str) -> bool {
    let built_on = change.parents.first().and_then(|parent| graph.get(*parent));
    let before = built_on
        .and_then(|parent| parent.value.as_str())
        .unwrap_or_default();
    let Some(after) = change.value.as_str() else {
        return false;
    };
    let came_by = before
        .char_indices()
        .map(|(at, _)| at)
        .chain([before.len()])
        .any(|at| {
            let (head, tail) = before.split_at(at);
            let put_in = |text: &str| Some(text.strip_prefix(head)?.strip_suffix(tail)?.to_owned());
            matches!((put_in(text), put_in(after)), (Some(some), Some(all)) if all.starts_with(&some))
        });
    after == text || came_by
}

proptest! {
    #![proptest_config(crate::random::cases(48))]

    /// Whatever is typed, undone and redone, by whoever: nothing typed is lost and the file stays whole.
    #[test]
    fn no_text_is_lost(steps in prop::collection::vec((0u8..10, "[a-zæøå]{1,6}", 0i64..50), 1..40)) {
        let mut table = Table::laid();
        table.arne(add(Kind::Matter, 10, json!({"text": "begynnelse"})));
        let mut typed = vec!["begynnelse".to_owned()];
        for (what, word, seconds) in steps {
            table.later(seconds);
            let (arne, siv) = (pen(ARNE, ARNE), pen(SIV, SIV));
            let now = table.matter(10);
            match what {
                0..=3 | 8 | 9 => {
                    let middle = now.chars().count() / 2;
                    let text = match what {
                        0 | 1 => format!("{now}{word}"),
                        2 | 3 => word,
                        // In the middle, and with the end taken away.
                        8 => now.chars().take(middle).chain(word.chars()).chain(now.chars().skip(middle)).collect(),
                        _ => now.chars().take(middle.max(1)).collect(),
                    };
                    table.store.act(arne, &[change(Kind::Matter, 10, "text", text.as_str())]).unwrap();
                    typed.push(text);
                }
                4 => {
                    table.store.act(siv, &[change(Kind::Matter, 10, "text", word.as_str())]).unwrap();
                    typed.push(word);
                }
                5 | 6 => drop(table.store.undo(arne)),
                _ => drop(table.store.redo(arne)),
            }
        }
        prop_assert!(table.store.verify().is_ok(), "tables and journal agree");
        let graph = table.store.graph().unwrap();
        for text in typed {
            let reachable = graph.changes().any(|change| is_or_came_by(&graph, change, &text));
            prop_assert!(reachable, "{:?} was typed, and must be in the history", text);
        }
        let before = table.store.plan().unwrap();
        prop_assert_eq!(table.reopened().store.plan().unwrap(), before, "and tomorrow it is the same plan");
    }
}

#[test]
fn a_day_and_a_choice_are_made_not_typed_and_undone_one_by_one() {
    for (field, first, then) in [
        ("deadline", "2027-05-01", "2027-06-01"),
        ("state", "putAside", "underWay"),
    ] {
        let mut table = Table::laid();
        table.arne(add(Kind::Goal, 20, json!({"title": "Mål"})));
        for value in [first, then] {
            table.later(1);
            table.arne(change(Kind::Goal, 20, field, value));
        }
        table.store.undo(pen(ARNE, ARNE)).unwrap();
        let goal = serde_json::to_value(&table.store.plan().unwrap().goals[0]).unwrap();
        assert_eq!(
            goal[field], first,
            "{field}: one press takes back one choice, however soon it came after another"
        );
    }
}
