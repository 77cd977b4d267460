//! Every step between states, taken through the one way in: refused when no arrow leads there.

use serde::de::DeserializeOwned;

use super::*;
use crate::plan::{ActionState, ConcernState, GoalState, State};

/// What a record of the kind needs to be in any state at all.
fn needed(kind: Kind) -> Map<String, Value> {
    fields(match kind {
        Kind::Action => json!({"goal": id(20), "what": "Sårstell", "stateNote": "Såret grodde."}),
        Kind::Concern => json!({"text": "Hva om?", "answer": "Da ringer vi."}),
        _ => json!({"title": "Klare sårstellet selv."}),
    })
}

fn every_pair<S: State + DeserializeOwned>(words: &[&str]) {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "Huden holder."})));
    let mut number = 100;
    for from in words {
        let state: S = serde_json::from_value(json!(from)).unwrap();
        for to in words.iter().filter(|to| *to != from) {
            number += 1;
            let mut begun = needed(S::OF);
            begun.insert("state".to_owned(), json!(from));
            // What is written down can have come as far as it has.
            table.arne(add(S::OF, number, Value::Object(begun)));
            let step = change(S::OF, number, "state", *to);
            if state.next().iter().any(|next| next.word() == *to) {
                table.arne(step);
            } else {
                let expected = RuleError::StateNotReachable {
                    kind: S::OF,
                    from: (*from).to_owned(),
                    to: (*to).to_owned(),
                };
                assert_eq!(table.refuses(pen(ARNE, ARNE), &[step]), expected, "{from} → {to}");
            }
        }
    }
    assert!(number > 100, "{:?} has states", S::OF);
}

#[test]
fn only_the_drawn_steps_are_taken() {
    every_pair::<ActionState>(ActionState::WORDS);
    every_pair::<GoalState>(GoalState::WORDS);
    every_pair::<ConcernState>(ConcernState::WORDS);
}
