//! What is the owner's: on every way that a change can come.

use super::*;
use crate::plan::WayIn;

mod letting;

const GOAL: u128 = 20;
const ACTION: u128 = 30;

impl Table {
    /// The same plan, opened by this way in.
    fn by(self, way: WayIn) -> Self {
        let mut table = self.reopened();
        table.store.way = Some(way);
        table
    }

    fn siv(&mut self, edit: Edit) -> Result<Changed, RuleError> {
        self.acts(pen(SIV, SIV), edit)
    }

    fn acts(&mut self, pen: Pen, edit: Edit) -> Result<Changed, RuleError> {
        self.later(120);
        self.store.act(pen, &[edit]).map_err(rule)
    }
}

fn rule(error: StoreError) -> RuleError {
    match error {
        StoreError::Rule(rule) => rule,
        other => panic!("refused by a rule, not by {other}"),
    }
}

fn remove(kind: Kind, number: u128) -> Edit {
    Edit::Remove { kind, id: id(number) }
}

fn restore(kind: Kind, number: u128) -> Edit {
    Edit::Restore { kind, id: id(number) }
}

#[test]
fn a_goal_that_holds_what_the_owner_says_is_not_taken_out_by_others() {
    let mut table = Table::laid();
    table
        .siv(add(Kind::Goal, GOAL, json!({"title": "Sivs mål"})))
        .unwrap();
    table
        .siv(add(
            Kind::Goal,
            21,
            json!({"title": "Delmål", "parent": id(GOAL)}),
        ))
        .unwrap();
    let under = table.siv(remove(Kind::Goal, GOAL)).unwrap();
    assert!(under.proposals.is_empty(), "what is Siv's alone, Siv takes out");
    table.store.undo(pen(SIV, SIV)).unwrap();
    table.arne(add(
        Kind::Action,
        ACTION,
        json!({"goal": id(21), "what": "Gå tur"}),
    ));
    let answer = table.siv(remove(Kind::Goal, GOAL)).unwrap();
    assert_eq!(
        answer.proposals.len(),
        1,
        "Arne's action stands two steps under it: it is a proposal"
    );
    assert!(
        !table.store.plan().unwrap().goals[0].removed,
        "and the goal is there"
    );
    table.arne(remove(Kind::Action, ACTION));
    let answer = table.siv(remove(Kind::Goal, GOAL)).unwrap();
    assert!(
        answer.proposals.is_empty(),
        "what Arne has taken out stands under nothing"
    );
}

#[test]
fn what_the_owner_took_out_only_the_owner_brings_back() {
    let mut table = Table::laid();
    table
        .siv(add(Kind::Goal, GOAL, json!({"title": "Sivs mål"})))
        .unwrap();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    table.arne(remove(Kind::Goal, GOAL));
    table.arne(remove(Kind::Matter, 10));
    for (kind, number) in [(Kind::Goal, GOAL), (Kind::Matter, 10)] {
        assert_eq!(
            table.siv(restore(kind, number)),
            Err(RuleError::OwnersReturn),
            "{kind:?}"
        );
    }
    assert_eq!(
        table.store.undo(pen(SIV, SIV)).map_err(rule),
        Err(RuleError::OwnersUndo),
        "nor by undoing"
    );
    table.arne(restore(Kind::Goal, GOAL));
    table.siv(remove(Kind::Goal, GOAL)).unwrap();
    assert!(
        table.siv(restore(Kind::Goal, GOAL)).is_ok(),
        "what Siv took out of hers, Siv brings back"
    );
    table.siv(remove(Kind::Goal, GOAL)).unwrap();
    assert!(
        table.acts(pen(SIV, ARNE), restore(Kind::Matter, 10)).is_ok(),
        "and Siv may write for Arne"
    );
}

#[test]
fn what_is_said_of_the_owner_is_the_owners() {
    let mut table = Table::laid();
    let renamed = |name: &str| change(Kind::Person, ARNE, "name", name);
    assert_eq!(
        table.siv(renamed("Arne Arnesen")),
        Err(RuleError::OwnersRecord),
        "not the name"
    );
    table
        .siv(change(Kind::Person, ARNE, "phone", "900 00 000"))
        .unwrap();
    let again = table.siv(change(Kind::Person, ARNE, "phone", "900 00 001"));
    assert_eq!(
        again,
        Err(RuleError::OwnersRecord),
        "what was blank is filled in, and then stands"
    );
    assert!(
        table.siv(change(Kind::Person, ARNE, "rank", 3.0)).is_ok(),
        "a place in a list says nothing"
    );
    table.arne(renamed("Arne A."));
    assert_eq!(
        table.store.undo(pen(SIV, SIV)).map_err(rule),
        Err(RuleError::OwnersUndo),
        "nor by undoing"
    );
    assert!(
        table.siv(change(Kind::Person, SIV, "name", "Siv")).is_ok(),
        "others are theirs to correct"
    );
}

#[test]
fn whoever_was_taken_out_holds_no_pen() {
    let mut table = Table::laid();
    table
        .siv(add(Kind::Goal, GOAL, json!({"title": "Sivs mål"})))
        .unwrap();
    table.arne(remove(Kind::Person, SIV));
    let title = || change(Kind::Goal, GOAL, "title", "Nytt");
    for pen in [pen(SIV, SIV), pen(SIV, ARNE), pen(ARNE, SIV)] {
        assert_eq!(table.acts(pen, title()), Err(RuleError::UnknownPen), "{pen:?}");
        assert_eq!(
            table.store.undo(pen).map_err(rule),
            Err(RuleError::UnknownPen),
            "nor to undo"
        );
    }
    table.arne(restore(Kind::Person, SIV));
    assert!(table.siv(title()).is_ok(), "and holds it again when brought back");
}

#[test]
fn an_answer_to_a_proposal_is_not_taken_back_by_others() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    let made = table.siv(change(Kind::Matter, 10, "text", "Sove godt.")).unwrap();
    table.arne(Edit::Answer {
        proposal: made.proposals[0],
        accept: false,
    });
    assert_eq!(
        table.store.undo(pen(SIV, SIV)).map_err(rule),
        Err(RuleError::OwnersUndo),
        "Arne kept his own"
    );
}

#[test]
fn the_owner_decides_that_their_pen_needs_their_own_way_in() {
    let setting = |on: bool| change(Kind::Details, 3, "penNeedsWay", on);
    let mut table = Table::laid().by(WayIn::Contact);
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    let by_contact = table.acts(pen(ARNE, ARNE), setting(true));
    assert_eq!(
        by_contact,
        Err(RuleError::OwnersSetting),
        "not where Siv had unlocked"
    );
    let mut table = table.by(WayIn::Owner);
    for hand in [pen(SIV, SIV), pen(SIV, ARNE)] {
        assert_eq!(
            table.acts(hand, setting(true)),
            Err(RuleError::OwnersSetting),
            "nor for Arne"
        );
    }
    table.acts(pen(ARNE, ARNE), setting(true)).unwrap();
    let text = || change(Kind::Matter, 10, "text", "Sove om natta.");
    let mut table = table.by(WayIn::Contact);
    for hand in [pen(ARNE, ARNE), pen(SIV, ARNE)] {
        assert_eq!(
            table.acts(hand, text()),
            Err(RuleError::OwnersPenClosed),
            "{hand:?}"
        );
        assert_eq!(
            table.store.undo(hand).map_err(rule),
            Err(RuleError::OwnersPenClosed),
            "nor to undo"
        );
    }
    let answer = table.siv(text()).unwrap();
    assert_eq!(answer.proposals.len(), 1, "Siv writes as Siv");
    let mut table = table.by(WayIn::Recovery);
    assert!(
        table.acts(pen(ARNE, ARNE), text()).is_ok(),
        "the paper that Arne keeps opens his pen"
    );
    assert!(
        table.acts(pen(ARNE, ARNE), setting(false)).is_ok(),
        "and he changes his mind"
    );
}

#[test]
fn the_history_tells_by_which_way_in_it_was() {
    let mut table = Table::laid().by(WayIn::Contact);
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    let mut table = table.by(WayIn::Owner);
    table.arne(add(Kind::Matter, 11, json!({"text": "Spise."})));
    let items = table.store.history(None, None, 3).unwrap().items;
    let ways: Vec<_> = items.iter().map(|item| (item.way, item.taken_in)).collect();
    let expected = [
        (Some(WayIn::Owner), false),
        (Some(WayIn::Contact), false),
        (None, false),
    ];
    assert_eq!(ways, expected, "each act with its own");
}

#[test]
fn words_that_are_taken_back_are_signed_and_dated_as_they_were() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    let voice = |table: &Table| table.store.plan().unwrap().voices[0].clone();
    let first = voice(&table);
    table.later(3600);
    table
        .acts(pen(SIV, ARNE), change(Kind::Matter, 10, "text", "Sove om natta."))
        .unwrap();
    let second = voice(&table);
    table.later(3600);
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(voice(&table), first, "as if nothing had come between");
    table.later(3600);
    table.store.redo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(voice(&table), second, "and done again, with both names");
    let table = table.reopened();
    assert_eq!(voice(&table), second, "the file says the same tomorrow");
}

#[test]
fn what_turns_the_owners_words_is_the_owners() {
    let mut table = Table::laid();
    let about = json!({"wanted": "wanted", "about": "At dere ringer meg først."});
    table.arne(add(Kind::Cooperation, 50, about));
    let turned = || change(Kind::Cooperation, 50, "wanted", "notWanted");
    assert_eq!(
        table.siv(turned()),
        Err(RuleError::OwnersOwn),
        "the same words, and the opposite"
    );
    assert!(table.acts(pen(SIV, ARNE), turned()).is_ok(), "as Arne says it");
    table
        .siv(add(
            Kind::Cooperation,
            51,
            json!({"wanted": "wanted", "about": "Felles møter"}),
        ))
        .unwrap();
    assert!(
        table
            .siv(change(Kind::Cooperation, 51, "wanted", "notWanted"))
            .is_ok(),
        "Siv's own are hers"
    );
}
