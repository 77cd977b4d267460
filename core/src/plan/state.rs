//! States, and the steps between them (drawn in docs/state-machines.md).

use super::{Kind, RuleError};

/// A closed list of states in which something is, one at a time.
pub trait State: Copy + PartialEq + 'static {
    /// The kind of record that has these states.
    const OF: Kind;

    /// The states that can follow this one.
    #[must_use]
    fn next(self) -> &'static [Self];

    /// The state's word on the wire.
    #[must_use]
    fn word(self) -> &'static str;
}

/// What is in one state comes into another only by a step that leads there. `before` is the state it was in, if any.
///
/// # Errors
/// [`RuleError::StateNotReachable`] when no step leads there.
pub(super) fn check_step<S: State>(before: Option<S>, now: S) -> Result<(), RuleError> {
    match before {
        Some(before) if before != now && !before.next().contains(&now) => Err(RuleError::StateNotReachable {
            kind: S::OF,
            from: before.word().to_owned(),
            to: now.word().to_owned(),
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde::de::DeserializeOwned;
    use serde_json::Value;

    use super::*;
    use crate::plan::{ActionState, ConcernState, GoalState, ProposalState};

    const DRAWN: &str = include_str!("../../../docs/state-machines.md");

    type Arrows = BTreeSet<(String, String)>;

    /// The arrows in the diagram under the heading with the kind's name.
    fn drawn(kind: Kind) -> Arrows {
        let heading = format!("## `{}`", kind.as_str());
        let below = DRAWN.split_once(&heading).map(|(_, below)| below);
        let diagram = below
            .and_then(|below| below.split_once("```mermaid"))
            .and_then(|(_, diagram)| diagram.split_once("```"))
            .map(|(diagram, _)| diagram)
            .unwrap_or_else(|| panic!("{heading} has no diagram"));
        diagram
            .lines()
            .filter_map(|line| {
                line.split_once(':')
                    .map_or(line, |(arrow, _)| arrow)
                    .split_once("-->")
            })
            .map(|(from, to)| (from.trim().to_owned(), to.trim().to_owned()))
            .collect()
    }

    /// The steps there are, and the state everything begins in.
    fn known<S: State + DeserializeOwned>(words: &[&str]) -> Arrows {
        let begins = words.first().map(|first| ("[*]".to_owned(), (*first).to_owned()));
        let steps = words.iter().flat_map(|word| {
            let state: S = serde_json::from_value(Value::from(*word)).unwrap();
            let to = state.next().iter().map(|next| next.word().to_owned());
            to.map(|to| ((*word).to_owned(), to))
        });
        steps.chain(begins).collect()
    }

    fn assert_drawn<S: State + DeserializeOwned>(words: &[&str]) {
        let (drawn, known) = (drawn(S::OF), known::<S>(words));
        let missing: Vec<_> = known.difference(&drawn).collect();
        let untrue: Vec<_> = drawn.difference(&known).collect();
        assert!(missing.is_empty(), "not drawn for {:?}: {missing:?}", S::OF);
        assert!(
            untrue.is_empty(),
            "drawn, but no step for {:?}: {untrue:?}",
            S::OF
        );
    }

    #[test]
    fn the_diagrams_are_the_steps() {
        assert_drawn::<ActionState>(ActionState::WORDS);
        assert_drawn::<GoalState>(GoalState::WORDS);
        assert_drawn::<ConcernState>(ConcernState::WORDS);
        assert_drawn::<ProposalState>(ProposalState::WORDS);
        assert_eq!(
            DRAWN.matches("```mermaid").count(),
            4,
            "a diagram that nobody holds against the program soon lies"
        );
    }
}
