//! What a text may be. People's words are kept exactly as typed, but for what cannot be seen and means nothing (see
//! `unseen`); what cannot be seen, and could deceive or break a document, is refused.

use std::borrow::Cow;

use super::RuleError;
pub use super::unseen::clean;
use super::unseen::{is_unseen, turns_direction};

/// The most characters in one line (a title, a name, a telephone number).
pub const LINE: usize = 300;

/// The most characters in a longer text: some thirty printed pages.
pub const PROSE: usize = 100_000;

/// Whether a text may have more than one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// No line breaks.
    Line,
    /// Line breaks and tabs may stand.
    Prose,
}

/// Takes in a text that someone typed, pasted or imported: clean, and checked. Taking it in again makes no difference.
///
/// # Errors
/// As [`check`].
pub fn accept(text: &str, shape: Shape) -> Result<Cow<'_, str>, RuleError> {
    let text = clean(text, shape);
    check(&text, shape)?;
    Ok(text)
}

/// A text that somebody else put where people only read it: what could not be accepted is left out.
#[must_use]
pub fn tamed(text: &str, shape: Shape) -> String {
    let text = clean(text, shape);
    let most = most(shape);
    text.chars()
        .filter(|character| !breaks(*character, shape) && !turns_direction(*character))
        .take(most)
        .collect()
}

/// Checks a text that is clean already.
///
/// # Errors
/// [`RuleError::TextTooLong`], [`RuleError::ControlCharacters`] or [`RuleError::DirectionCharacters`].
pub fn check(text: &str, shape: Shape) -> Result<(), RuleError> {
    let max = most(shape);
    // A character is at most four bytes: most texts need no counting.
    if text.len() > max && text.chars().count() > max {
        return Err(RuleError::TextTooLong { max });
    }
    for (at, character) in (1..).zip(text.chars()) {
        if breaks(character, shape) {
            return Err(RuleError::ControlCharacters { at });
        }
        if turns_direction(character) {
            return Err(RuleError::DirectionCharacters { at });
        }
    }
    Ok(())
}

fn most(shape: Shape) -> usize {
    match shape {
        Shape::Line => LINE,
        Shape::Prose => PROSE,
    }
}

/// Control characters, but for those that longer texts are made of.
fn breaks(character: char, shape: Shape) -> bool {
    character.is_control() && !(shape == Shape::Prose && matches!(character, '\n' | '\t'))
}

/// Whether a character is refused in every text: it is not seen, and could deceive or break a document.
#[must_use]
pub fn is_refused(character: char) -> bool {
    breaks(character, Shape::Prose) || turns_direction(character)
}

/// Whether there is nothing to read in a text. A cell of braille without dots is a letter that nobody sees.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|character| {
        character.is_whitespace() || character.is_control() || character == '\u{2800}' || is_unseen(character)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_welcome() {
        for words in [
            "«Æ vil hæm», sa ho.",
            "O'Čála–Ŋávdna",
            "#$*@<b> {{x}} \\n",
            "🌊👩‍👩‍👧",
            "مرحبا",
            "שלום\u{200F}!",
        ] {
            assert_eq!(
                check(words, Shape::Line),
                Ok(()),
                "{words:?} must be accepted as typed"
            );
        }
        assert_eq!(
            check("første\n\tandre", Shape::Prose),
            Ok(()),
            "a longer text may have lines"
        );
    }

    #[test]
    fn what_cannot_be_seen_is_told() {
        assert_eq!(
            check("a\u{0}b", Shape::Prose),
            Err(RuleError::ControlCharacters { at: 2 }),
            "NUL ends texts elsewhere"
        );
        assert_eq!(
            check("a\nb", Shape::Line),
            Err(RuleError::ControlCharacters { at: 2 }),
            "a title is one line"
        );
        assert_eq!(
            check("a\u{202E}b", Shape::Prose),
            Err(RuleError::DirectionCharacters { at: 2 }),
            "an override deceives"
        );
        assert_eq!(
            check("a\u{2067}b", Shape::Prose),
            Err(RuleError::DirectionCharacters { at: 2 }),
            "so does an isolate"
        );
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(
            check(&"å".repeat(LINE), Shape::Line),
            Ok(()),
            "two-byte letters count once"
        );
        assert_eq!(
            check(&"a".repeat(LINE + 1), Shape::Line),
            Err(RuleError::TextTooLong { max: LINE }),
            "one too many"
        );
        let megabyte = "a".repeat(1 << 20);
        assert_eq!(
            check(&megabyte, Shape::Prose),
            Err(RuleError::TextTooLong { max: PROSE }),
            "1 MB is no answer"
        );
    }
    #[test]
    fn what_is_taken_in_is_clean_and_checked() {
        assert_eq!(
            accept("\u{202A}+47 900 00 000\u{202C}", Shape::Line),
            Ok("+47 900 00 000".into()),
            "a number as a telephone copies it"
        );
        assert_eq!(
            accept("a\u{202E}b", Shape::Line),
            Err(RuleError::DirectionCharacters { at: 2 }),
            "this one reads as something else"
        );
    }

    #[test]
    fn a_text_that_is_only_shown_is_tamed() {
        assert_eq!(tamed("L\u{202E}yn\u{0}\n\u{200B}", Shape::Line), "Lyn");
        assert_eq!(
            tamed(&"a".repeat(60_000), Shape::Line).len(),
            LINE,
            "the shelf has room for a line"
        );
    }

    #[test]
    fn what_nobody_can_see_is_blank() {
        for text in [
            "",
            " \u{A0}",
            "\u{200B}\u{200D}",
            "\u{3164}",
            "\u{2800}",
            "\u{202E}",
        ] {
            assert!(is_blank(text), "{}", text.escape_unicode());
        }
        assert!(!is_blank("👍"));
    }
}
