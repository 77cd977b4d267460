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
