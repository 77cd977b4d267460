//! The one way in, tried: what it keeps, what it refuses, and what it can take back.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::*;
use crate::journal::Verb;
use crate::plan::{ChangeId, Edit, GoalId, Pen, PersonId, ProposalState, RuleError};

fn noon() -> DateTime<Utc> {
    "2027-03-01T12:00:00Z".parse().unwrap()
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn add(kind: Kind, number: u128, value: Value) -> Edit {
    Edit::Add {
        kind,
        id: id(number),
        fields: fields(value),
    }
}

fn change(kind: Kind, number: u128, field: &str, value: impl Into<Value>) -> Edit {
    Edit::Change {
        kind,
        id: id(number),
        field: field.to_owned(),
        value: value.into(),
    }
}

const ARNE: u128 = 1;
const SIV: u128 = 2;

fn pen(writer: u128, words: u128) -> Pen {
    Pen {
        writer: PersonId(id(writer)),
        words: PersonId(id(words)),
    }
}

/// A plan with Arne, who owns it, and Siv, and a clock that can be set.
struct Table {
    store: Store,
    clock: Arc<MadeUp>,
}

impl Table {
    fn laid() -> Self {
        let connection = file::in_memory();
        let clock = Arc::new(MadeUp::at(noon()));
        let device = DeviceId(id(99));
        let mut store = Store::new(connection, device, Box::new(Arc::clone(&clock))).unwrap();
        store
            .begin(
                pen(ARNE, ARNE),
                &[
                    add(Kind::Details, 3, json!({"title": "Arnes plan"})),
                    add(Kind::Person, ARNE, json!({"name": "Arne", "roles": ["owner"]})),
                    add(
                        Kind::Person,
                        SIV,
                        json!({"name": "Siv Lunde", "roles": ["primaryContact"]}),
                    ),
                ],
            )
            .unwrap();
        Self { store, clock }
    }

    fn later(&self, seconds: i64) {
        self.clock.set(self.clock.now() + TimeDelta::seconds(seconds));
    }

    fn arne(&mut self, edit: Edit) -> Changed {
        self.later(120);
        self.store.act(pen(ARNE, ARNE), &[edit]).unwrap()
    }

    fn refuses(&mut self, pen: Pen, edits: &[Edit]) -> RuleError {
        let before = self.store.records.clone();
        let changes = self.store.graph().unwrap().changes().count();
        let error = self.store.act(pen, edits).expect_err("this act must be refused");
        assert_eq!(
            self.store.records, before,
            "a refused act leaves the plan as it was"
        );
        assert_eq!(
            self.store.graph().unwrap().changes().count(),
            changes,
            "and writes nothing"
        );
        match error {
            StoreError::Rule(rule) => rule,
            other => panic!("refused by a rule, not by {other}"),
        }
    }

    fn matter(&self, number: u128) -> String {
        let value = self.store.records.value(
            RecordRef {
                kind: Kind::Matter,
                id: id(number),
            },
            "text",
        );
        value.and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// The same file, opened anew.
    fn reopened(self) -> Self {
        let Store {
            connection, device, ..
        } = self.store;
        let clock = self.clock;
        Self {
            store: Store::new(connection, device, Box::new(Arc::clone(&clock))).unwrap(),
            clock,
        }
    }
}

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
fn nobody_rewrites_the_owners_words() {
    let mut table = Table::laid();
    table.arne(add(
        Kind::Matter,
        10,
        json!({"text": "Eg vil at nokon trur på meg."}),
    ));
    table.later(120);
    let edit = change(
        Kind::Matter,
        10,
        "text",
        "Brukar ønsker auka tillit til tenestene.",
    );
    let changed = table.store.act(pen(SIV, SIV), &[edit]).unwrap();
    assert_eq!(
        table.matter(10),
        "Eg vil at nokon trur på meg.",
        "the owner's words stand"
    );
    assert_eq!(changed.proposals.len(), 1, "and the rewrite is a proposal");
    let more = change(Kind::Matter, 10, "text", "Brukar ønsker auka tillit.");
    table.store.act(pen(SIV, SIV), &[more]).unwrap();
    let plan = table.store.plan().unwrap();
    assert_eq!(
        plan.proposals.len(),
        1,
        "typing on goes on with the same proposal"
    );
    assert_eq!(
        plan.proposals[0].text, "Brukar ønsker auka tillit.",
        "in its newest words"
    );
    let answer = |accept| Edit::Answer {
        proposal: plan.proposals[0].id,
        accept,
    };
    assert_eq!(
        table.refuses(pen(SIV, SIV), &[answer(true)]),
        RuleError::OwnersChoice,
        "only the owner answers"
    );
    table.store.act(pen(ARNE, ARNE), &[answer(false)]).unwrap();
    let plan = table.store.plan().unwrap();
    assert_eq!(
        plan.proposals[0].state,
        ProposalState::Kept,
        "the owner keeps their own"
    );
    assert_eq!(table.matter(10), "Eg vil at nokon trur på meg.", "untouched");
    assert_eq!(
        table.refuses(pen(ARNE, ARNE), &[answer(true)]),
        RuleError::OwnersChoice,
        "an answer stands"
    );
}

#[test]
fn an_accepted_proposal_becomes_the_owners_words() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "60 prosent fra 1. april."})));
    table.later(120);
    let edit = change(
        Kind::Goal,
        20,
        "title",
        "60 prosent fra 1. april, tre dager i uka.",
    );
    let proposal = table.store.act(pen(SIV, SIV), &[edit]).unwrap().proposals[0];
    table
        .store
        .act(
            pen(SIV, ARNE),
            &[Edit::Answer {
                proposal,
                accept: true,
            }],
        )
        .unwrap();
    let plan = table.store.plan().unwrap();
    assert_eq!(
        plan.goals[0].title, "60 prosent fra 1. april, tre dager i uka.",
        "the words are taken"
    );
    let voice = plan
        .voices
        .iter()
        .find(|voice| voice.record == id(20) && voice.field == "title")
        .unwrap();
    assert_eq!(voice.pen, pen(SIV, ARNE), "Siv wrote, the words are Arne's now");
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    let plan = table.store.plan().unwrap();
    assert_eq!(
        plan.goals[0].title, "60 prosent fra 1. april.",
        "and even that can be undone"
    );
    assert_eq!(
        plan.proposals[0].state,
        ProposalState::Open,
        "with the proposal waiting again"
    );
}

#[test]
fn removing_and_undoing_the_owners_words_is_the_owners() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Å forstå brevene."})));
    table.later(120);
    let removal = Edit::Remove {
        kind: Kind::Matter,
        id: id(10),
    };
    let changed = table
        .store
        .act(pen(SIV, SIV), std::slice::from_ref(&removal))
        .unwrap();
    assert_eq!(
        changed.proposals.len(),
        1,
        "the contact can only propose to take it out"
    );
    assert!(!table.store.plan().unwrap().matters[0].removed, "it stands");
    table.store.undo(pen(SIV, SIV)).unwrap();
    let undo = table.store.undo(pen(SIV, SIV));
    assert!(
        matches!(undo, Err(StoreError::Rule(RuleError::OwnersUndo))),
        "nor undo what Arne said"
    );
    table.arne(removal);
    assert!(table.store.plan().unwrap().matters[0].removed, "Arne can");
    table.arne(Edit::Restore {
        kind: Kind::Matter,
        id: id(10),
    });
    assert_eq!(
        table.matter(10),
        "Å forstå brevene.",
        "and bring it back, word for word"
    );
}

#[test]
fn dictated_words_are_the_owners() {
    let mut table = Table::laid();
    table.later(120);
    let edit = add(Kind::Matter, 10, json!({"text": "At ungene slipper."}));
    table.store.act(pen(SIV, ARNE), &[edit]).unwrap();
    table.later(120);
    table
        .store
        .act(pen(SIV, SIV), &[change(Kind::Matter, 10, "text", "Avlastning")])
        .unwrap();
    assert_eq!(
        table.matter(10),
        "At ungene slipper.",
        "Siv wrote them down, but they are Arne's"
    );
}

#[test]
fn bad_edits_are_refused_and_change_nothing() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "Klare sårstellet selv."})));
    table.arne(add(Kind::Goal, 21, json!({"title": "Delmål", "parent": id(20)})));
    table.arne(add(
        Kind::Action,
        30,
        json!({"goal": id(20), "what": "Opplæring"}),
    ));
    let arne = pen(ARNE, ARNE);
    let refusals = [
        (change(Kind::Goal, 20, "title", "  "), RuleError::EmptyText),
        (
            change(Kind::Goal, 20, "parent", id(21).to_string()),
            RuleError::GoalUnderItself,
        ),
        (
            change(Kind::Goal, 20, "parent", id(20).to_string()),
            RuleError::GoalUnderItself,
        ),
        (
            change(Kind::Goal, 20, "colour", "red"),
            RuleError::UnknownField {
                field: "colour".into(),
            },
        ),
        (change(Kind::Goal, 77, "title", "x"), RuleError::UnknownRecord),
        (add(Kind::Goal, 20, json!({"title": "x"})), RuleError::DuplicateId),
        (
            add(Kind::Action, 31, json!({"what": "x"})),
            RuleError::WrongValue {
                field: "action".into(),
            },
        ),
        (
            add(Kind::FollowUp, 40, json!({"due": "2027-04-12"})),
            RuleError::FollowUpOnNothing,
        ),
        (
            add(
                Kind::FollowUp,
                40,
                json!({"goal": id(20), "action": id(30), "due": "2027-04-12"}),
            ),
            RuleError::FollowUpOnNothing,
        ),
        (
            add(Kind::FollowUp, 40, json!({"action": id(77), "due": "2027-04-12"})),
            RuleError::DanglingReference {
                field: "action".into(),
            },
        ),
        (
            change(Kind::Action, 30, "state", "stopped"),
            RuleError::ReasonMissing,
        ),
        (
            change(Kind::Person, SIV, "roles", json!(["owner"])),
            RuleError::OneOwner,
        ),
        (
            change(Kind::Person, ARNE, "roles", json!([])),
            RuleError::OneOwner,
        ),
        (
            Edit::Remove {
                kind: Kind::Person,
                id: id(ARNE),
            },
            RuleError::OneOwner,
        ),
        (
            change(Kind::Goal, 20, "why", "a".repeat(1 << 20)),
            RuleError::TextTooLong {
                max: crate::plan::text::PROSE,
            },
        ),
        (
            change(Kind::Goal, 20, "title", "a\u{202E}b"),
            RuleError::DirectionCharacters,
        ),
    ];
    for (edit, expected) in refusals {
        assert_eq!(
            table.refuses(arne, std::slice::from_ref(&edit)),
            expected,
            "{edit:?}"
        );
    }
    let reversed = [
        change(Kind::Details, 3, "periodFrom", "2028-01-01"),
        change(Kind::Details, 3, "periodTo", "2027-01-01"),
    ];
    assert_eq!(
        table.refuses(arne, &reversed),
        RuleError::DatesReversed,
        "a period does not end before it starts"
    );
    assert_eq!(
        table.refuses(pen(77, 77), &[change(Kind::Goal, 20, "why", "x")]),
        RuleError::UnknownPen,
        "a stranger's pen"
    );
    assert!(table.store.verify().is_ok(), "after all that, the plan is whole");
}

#[test]
fn an_action_goes_through_its_states() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "Mål"})));
    table.arne(add(Kind::Action, 30, json!({"goal": id(20), "what": "Søke NAV"})));
    table.arne(change(Kind::Action, 30, "state", "done"));
    let stop = [
        change(Kind::Action, 30, "stateNote", "ombestemte meg"),
        change(Kind::Action, 30, "state", "stopped"),
    ];
    let refused = table.refuses(pen(ARNE, ARNE), &stop);
    assert_eq!(
        refused,
        RuleError::StateNotReachable {
            kind: Kind::Action,
            from: "done".into(),
            to: "stopped".into()
        },
        "what is done is not stopped afterwards"
    );
    table.arne(change(Kind::Action, 30, "state", "underWay"));
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(
        table.store.plan().unwrap().actions[0].state.as_str(),
        "done",
        "undo brings any state back"
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

#[test]
fn a_journal_taken_in_is_the_same_plan() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    table.arne(change(Kind::Matter, 10, "text", "Sove om natta."));
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    let journal = table.store.journal().unwrap();
    let connection = file::in_memory();
    let clock = Arc::clone(&table.clock);
    let copy = Store::take_in(connection, DeviceId(id(98)), Box::new(clock), &journal).unwrap();
    assert_eq!(
        copy.plan().unwrap(),
        table.store.plan().unwrap(),
        "word for word, with names and times"
    );
    assert_eq!(copy.journal().unwrap(), journal, "with its whole history");
    assert!(copy.verify().is_ok(), "and whole");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is typed, undone and redone, by whoever: nothing typed is lost and the file stays whole.
    #[test]
    fn no_text_is_lost(steps in prop::collection::vec((0u8..8, "[a-zæøå]{1,6}", 0i64..50), 1..40)) {
        let mut table = Table::laid();
        table.arne(add(Kind::Matter, 10, json!({"text": "begynnelse"})));
        let mut typed = vec!["begynnelse".to_owned()];
        for (what, word, seconds) in steps {
            table.later(seconds);
            let (arne, siv) = (pen(ARNE, ARNE), pen(SIV, SIV));
            let now = table.matter(10);
            match what {
                0..=3 => {
                    let text = if what < 2 { format!("{now}{word}") } else { word };
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
        let kept: Vec<&str> = graph.changes().filter_map(|change| change.value.as_str()).collect();
        for text in typed {
            let reachable = kept.iter().any(|kept| {
                let mut letters = kept.chars();
                text.chars().all(|wanted| letters.any(|letter| letter == wanted))
            });
            prop_assert!(reachable, "{:?} was typed, and must be in the history", text);
        }
        let before = table.store.plan().unwrap();
        prop_assert_eq!(table.reopened().store.plan().unwrap(), before, "and tomorrow it is the same plan");
    }
}

#[test]
fn a_disagreement_stands_until_someone_settles_it() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove"})));
    table.arne(change(Kind::Matter, 10, "text", "Sove om natta"));
    let mut journal = table.store.journal().unwrap();
    // On another copy something else was written on top of the same words.
    let (mut act, mut rival) = (journal.acts[2].clone(), journal.changes.last().unwrap().clone());
    act.id = ActId(id(200));
    act.run = act.id;
    act.device = DeviceId(id(98));
    rival.id = ChangeId(id(201));
    rival.act = act.id;
    rival.device = act.device;
    rival.value = Value::from("Sove lenge");
    journal.acts.push(act);
    journal.changes.push(rival);
    let connection = file::in_memory();
    let clock = Arc::clone(&table.clock);
    let mut store = Store::take_in(connection, DeviceId(id(97)), Box::new(clock), &journal).unwrap();
    let versions = |found: &[Disagreement]| found.iter().map(|one| one.versions.len()).collect::<Vec<_>>();
    assert_eq!(
        versions(&store.plan().unwrap().disagreements),
        [2],
        "both texts are shown"
    );

    let elsewhere = store
        .act(pen(ARNE, ARNE), &[change(Kind::Person, SIV, "name", "Siv")])
        .unwrap();
    assert_eq!(
        versions(&elsewhere.disagreements),
        [2],
        "another field settles nothing"
    );

    let settled = store
        .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "Sove godt")])
        .unwrap();
    assert!(
        settled.disagreements.is_empty(),
        "a change on top of both settles it"
    );
    let in_the_file = read_disagreements(&store.connection).unwrap();
    assert_eq!(
        in_the_file, store.disagreements,
        "the file and the memory say the same"
    );
}

#[test]
fn a_goal_that_points_nowhere_cannot_be_taken_in() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "Mål"})));
    let mut journal = table.store.journal().unwrap();
    let title = journal
        .changes
        .iter_mut()
        .find(|change| change.field == "title" && change.record.id == id(20))
        .unwrap();
    title.field = "parent".to_owned();
    title.value = json!(GoalId(id(55)));
    let connection = file::in_memory();
    let taken = Store::take_in(
        connection,
        DeviceId(id(98)),
        Box::new(Arc::clone(&table.clock)),
        &journal,
    );
    assert!(
        matches!(taken, Err(StoreError::Rule(RuleError::DanglingReference { .. }))),
        "an imported journal obeys the same rules as an act"
    );
}
