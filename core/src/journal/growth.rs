//! Typing is one growing change: the next keystroke changes the same row instead of adding one, as long as it only goes on
//! with one insertion. Then every text that was ever acknowledged is in the history, or is what one insertion between two
//! texts that are there looked like on its way. Whatever takes a letter away, or writes in another place, gets a row of
//! its own: «ja» is not lost in «jeg vil ikke ha det», nor «jeg vil flytte» in «jeg vil ikke flytte».

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::{Act, ActKind, Change};
use crate::plan::Pen;

/// How long after a run of typing was begun it can go on.
pub const GROWS_FOR: TimeDelta = TimeDelta::seconds(60);

/// How a new value of a field joins the change before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Growth {
    /// The change before grows in place: it goes on with the one insertion that it was.
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
        && head.brings.is_none()
        && matches!(typing.last.kind, ActKind::New)
        && !typing.last.name.verb.brings_back()
        && typing.now >= typing.began
        && typing.now - typing.began < GROWS_FOR;
    if !goes_on {
        return Growth::Apart;
    }
    let before = built_on.and_then(Value::as_str).unwrap_or_default();
    if !seen && is_one_insertion(before, old, new) {
        Growth::InPlace
    } else {
        Growth::SameRun
    }
}

/// Whether `old` is `before` with something put in at one place, and `new` is that with more put in right after it. Then
/// `old` is only what the one insertion looked like on its way, and every letter of it stands in `new` where it stood.
fn is_one_insertion(before: &str, old: &str, new: &str) -> bool {
    let [length, so_far] = [before, old].map(|text| text.chars().count());
    let Some(put_in) = so_far.checked_sub(length) else {
        return false;
    };
    if new.chars().count() < so_far {
        return false;
    }
    // Where in `before` it may have been put in: what stands after the place must end all three, and what stands before
    // it, with what was put in so far, must begin the two newer ones.
    let [in_old, in_new] = [old, new].map(|text| common(before.chars().rev(), text.chars().rev()));
    let first = length - in_old.min(in_new);
    let last = common(old.chars(), new.chars()).checked_sub(put_in);
    last.is_some_and(|last| first <= last.min(common(before.chars(), old.chars())))
}

/// How many letters two texts have in common from where they begin.
fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_word_that_is_written_on_is_one_insertion() {
        for (before, old, new) in [
            ("", "j", "ja"),
            ("", "ja", "ja takk"),
            ("Jeg vil flytte", "Jeg vil i flytte", "Jeg vil ikke flytte"),
            ("aa", "aaa", "aaaa"),
            ("æå", "æøå", "æøøå"),
        ] {
            assert!(is_one_insertion(before, old, new), "{before:?}, {old:?}, {new:?}");
        }
    }

    #[test]
    fn what_takes_away_or_comes_between_is_none() {
        for (before, old, new) in [
            ("", "ja", "jeg vil ikke ha det"),
            ("", "Jeg vil flytte", "Jeg vil ikke flytte"),
            ("", "ja", "j"),
            ("abc", "ab", "abd"),
            ("abc", "abxc", "yabxc"),
            ("ja", "ja nei", "nei"),
            ("å", "ãå", "ãø¥"),
        ] {
            assert!(
                !is_one_insertion(before, old, new),
                "{before:?}, {old:?}, {new:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn it_is_what_trying_every_place_finds(before in "[ab]{0,5}", old in "[ab]{0,7}", new in "[ab]{0,9}") {
            let found = (0..=before.len()).any(|place| {
                let (head, tail) = before.split_at(place);
                let put_in = |text: &str| {
                    let rest = text.strip_prefix(head)?.strip_suffix(tail)?;
                    Some(rest.to_owned())
                };
                matches!((put_in(&old), put_in(&new)), (Some(some), Some(more)) if more.starts_with(&some))
            });
            prop_assert_eq!(is_one_insertion(&before, &old, &new), found);
        }

        #[test]
        fn typing_on_where_one_is_grows(before in "[a-zæøå ]{0,20}", at in 0usize..20, some in "[a-zå]{0,8}", more in "[a-zå]{0,8}") {
            let letters: Vec<char> = before.chars().collect();
            let at = at.min(letters.len());
            let with = |put_in: &str| -> String {
                let (head, tail) = letters.split_at(at);
                head.iter().copied().chain(put_in.chars()).chain(tail.iter().copied()).collect()
            };
            prop_assert!(
                is_one_insertion(&before, &with(&some), &with(&format!("{some}{more}"))),
                "each keystroke must not get a row of its own"
            );
        }
    }
}
