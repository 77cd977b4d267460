//! What stood in the plan before is found, with what became of it; and the diary by nobody.

use super::*;
use crate::reading::{SearchAsked, SearchFound, SearchHit, Standing};

fn found(table: &Table, words: &str) -> SearchFound {
    let asked = SearchAsked {
        words: words.to_owned(),
        earlier: true,
    };
    table.store.search(&asked).unwrap()
}

fn hits(found: &SearchFound) -> Vec<&SearchHit> {
    found.groups.iter().flat_map(|group| &group.hits).collect()
}

#[test]
fn search_finds_what_stood_there_before_after_what_stands_there() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove om natta."})));
    table.later(86_400);
    table.arne(change(Kind::Matter, 10, "text", "Sove godt om natta."));
    table.later(86_400);
    let found_now = found(&table, "natt");
    let told: Vec<_> = hits(&found_now)
        .iter()
        .map(|hit| (hit.standing, hit.text.as_str(), hit.replaced.is_some()))
        .collect();
    assert_eq!(
        told,
        [
            (Standing::Stands, "Sove godt om natta.", false),
            (Standing::Earlier, "Sove om natta.", true),
        ]
    );
    assert!(hits(&found_now)[1].change.is_some(), "it can be used again");
    table.arne(Edit::Remove {
        kind: Kind::Matter,
        id: id(10),
    });
    let gone = found(&table, "godt");
    assert_eq!(
        hits(&gone).iter().map(|hit| hit.standing).collect::<Vec<_>>(),
        [Standing::Removed],
        "what is taken out says so"
    );
}

#[test]
fn search_tells_of_one_text_that_was_typed_in_one_go_only_what_it_came_to() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": ""})));
    for text in ["Natta", "Natta er", "Natta er lang"] {
        table.later(1);
        let edit = change(Kind::Matter, 10, "text", text);
        table.store.act(pen(ARNE, ARNE), &[edit]).unwrap();
    }
    assert_eq!(hits(&found(&table, "natta")).len(), 1, "no step on the way to it");
}

#[test]
fn search_never_looks_in_the_diary_not_even_in_what_stood_there() {
    let mut table = Table::laid();
    table.arne(add(
        Kind::DiaryEntry,
        20,
        json!({"on": "2027-03-01", "text": "Natta var lang."}),
    ));
    table.later(86_400);
    table.arne(change(Kind::DiaryEntry, 20, "text", "Natta var kort."));
    assert_eq!(
        found(&table, "natta"),
        SearchFound::default(),
        "whoever sits beside the owner would read it"
    );
}
