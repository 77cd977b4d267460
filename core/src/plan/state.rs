//! States, and the steps between them (drawn in docs/state-machines.md).

use super::{Kind, RuleError};

/// A closed list of states in which something is, one at a time.
pub trait State: Copy + PartialEq + 'static {
    /// The kind of record that has these states.
    const OF: Kind;

    /// Every state there is; things begin in the first.
    const ALL: &'static [Self];

    /// The states that can follow this one.
    #[must_use]
    fn next(self) -> &'static [Self];

    /// The state's word on the wire.
    #[must_use]
    fn word(self) -> &'static str;
}

/// A state's word, and the words of the states that can follow it.
pub type Steps = (&'static str, Vec<&'static str>);

/// Every state with what can follow it.
pub(super) fn steps_of<S: State>() -> Vec<Steps> {
    let follow = |state: S| state.next().iter().map(|next| next.word()).collect();
    S::ALL
        .iter()
        .map(|state| (state.word(), follow(*state)))
        .collect()
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

    use super::*;

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
    fn known(steps: &[Steps]) -> Arrows {
        let begins = steps
            .first()
            .map(|(first, _)| ("[*]".to_owned(), (*first).to_owned()));
        let steps = steps.iter().flat_map(|(state, next)| {
            let to = next.iter().map(|next| (*next).to_owned());
            to.map(|to| ((*state).to_owned(), to))
        });
        steps.chain(begins).collect()
    }

    #[test]
    fn the_diagrams_are_the_steps() {
        let stepping: Vec<_> = Kind::ALL
            .iter()
            .filter_map(|kind| Some((*kind, kind.steps()?)))
            .collect();
        for (kind, steps) in &stepping {
            let (drawn, known) = (drawn(*kind), known(steps));
            let missing: Vec<_> = known.difference(&drawn).collect();
            let untrue: Vec<_> = drawn.difference(&known).collect();
            assert!(missing.is_empty(), "not drawn for {kind:?}: {missing:?}");
            assert!(untrue.is_empty(), "drawn, but no step for {kind:?}: {untrue:?}");
        }
        assert_eq!(
            DRAWN.matches("```mermaid").count(),
            stepping.len(),
            "a diagram that nobody holds against the program soon lies"
        );
    }
}
