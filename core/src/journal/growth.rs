//! Typing is one growing change: the next keystroke changes the same row instead of adding one, as long as no text is
//! lost by it.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::{Act, ActKind, Change};
use crate::plan::Pen;

/// How long after a run of typing was begun it can go on.
pub const GROWS_FOR: TimeDelta = TimeDelta::seconds(60);

/// How a new value of a field joins the change before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// The change before grows in place: its old text is still within the new one, or within what it was built on.
    InPlace,
    /// A new change, undone together with the one before: something typed would otherwise be lost from the history.
    SameRun,
    /// A new change by itself.
    Apart,
}

/// A keystroke, and what came before it.
#[derive(Debug, Clone, Copy)]
pub struct Typing<'a> {
    /// The device's newest act.
    pub last: &'a Act,
    /// When the run that act belongs to was begun.
    pub began: DateTime<Utc>,
    /// Who writes now.
    pub pen: Pen,
    /// The time now.
    pub now: DateTime<Utc>,
    /// The field's new value.
    pub value: &'a Value,
}

/// Decides how a keystroke joins the field's head.
///
/// `built_on` is the value the head was written on top of; `seen` says whether a copy of the plan may have the head.
#[must_use]
pub fn grow(head: &Change, typing: &Typing<'_>, built_on: Option<&Value>, seen: bool) -> Growth {
    let (Some(old), Some(new)) = (head.value.as_str(), typing.value.as_str()) else {
        return Growth::Apart;
    };
    let goes_on = typing.last.id == head.act
        && head.pen == typing.pen
        && matches!(typing.last.kind, ActKind::New)
        && typing.now >= typing.began
        && typing.now - typing.began < GROWS_FOR;
    if !goes_on {
        return Growth::Apart;
    }
    let before = built_on.and_then(Value::as_str).unwrap_or_default();
    if !seen && (is_within(old, new) || is_within(old, before)) {
        Growth::InPlace
    } else {
        Growth::SameRun
    }
}

/// Whether `part` is `whole` with nothing but letters taken out.
fn is_within(part: &str, whole: &str) -> bool {
    let mut letters = whole.chars();
    part.chars().all(|wanted| letters.any(|letter| letter == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_text_is_within_what_grew_from_it(before in "[a-zæøå ]{0,20}", at in 0usize..20, more in "[a-z]{0,8}") {
            let mut letters: Vec<char> = before.chars().collect();
            let at = at.min(letters.len());
            letters.splice(at..at, more.chars());
            let grown: String = letters.into_iter().collect();
            prop_assert!(is_within(&before, &grown), "inserting loses nothing");
        }

        #[test]
        fn a_letter_that_is_gone_is_noticed(word in "[a-f]{1,10}") {
            let longer = format!("{word}x");
            prop_assert!(!is_within(&longer, &word), "what was typed and deleted must get a row of its own");
        }
    }
}
