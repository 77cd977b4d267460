//! What a text may be. People's words are kept exactly as typed; only what cannot be seen, and could deceive or
//! break a document, is refused.

use super::RuleError;

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

/// Checks a text that someone typed, pasted or imported.
///
/// # Errors
/// [`RuleError::TextTooLong`], [`RuleError::ControlCharacters`] or [`RuleError::DirectionCharacters`].
pub fn check(text: &str, shape: Shape) -> Result<(), RuleError> {
    let max = match shape {
        Shape::Line => LINE,
        Shape::Prose => PROSE,
    };
    // A character is at most four bytes: most texts need no counting.
    if text.len() > max && text.chars().count() > max {
        return Err(RuleError::TextTooLong { max });
    }
    for character in text.chars() {
        if character.is_control() && !(shape == Shape::Prose && matches!(character, '\n' | '\t')) {
            return Err(RuleError::ControlCharacters);
        }
        if turns_direction(character) {
            return Err(RuleError::DirectionCharacters);
        }
    }
    Ok(())
}

/// Explicit embeddings, overrides and isolates: invisible, and able to make a text read as something else than it is
/// (Unicode Technical Report 36). Right-to-left letters themselves, and the harmless marks, are welcome.
fn turns_direction(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether there is anything to read in a text.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
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
            "a\u{200F}b",
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
            Err(RuleError::ControlCharacters),
            "NUL ends texts elsewhere"
        );
        assert_eq!(
            check("a\nb", Shape::Line),
            Err(RuleError::ControlCharacters),
            "a title is one line"
        );
        assert_eq!(
            check("a\u{202E}b", Shape::Prose),
            Err(RuleError::DirectionCharacters),
            "an override deceives"
        );
        assert_eq!(
            check("a\u{2067}b", Shape::Prose),
            Err(RuleError::DirectionCharacters),
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
}
