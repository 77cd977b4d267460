//! Reading direction. A line that reads from the right must display right, and must not turn the words around it.
//!
//! Core rejects signs that turn the direction when they are typed; here each line that needs one gets a pair of
//! isolates (Unicode Standard Annex 9) round it. Lines without right-to-left letters are left exactly as written.

use unicode_bidi::{BidiClass, bidi_class};

/// Begins a line that reads from the right. The templates look for it to align such a line.
const FROM_RIGHT: char = '\u{2067}';
/// Begins a line that reads from the left though it has right-to-left letters in it.
const FROM_LEFT: char = '\u{2066}';
const END: char = '\u{2069}';

/// What a person wrote in one line, ready to stand beside other words: no signs that turn the direction but our own.
#[must_use]
pub(in crate::document) fn own(written: &str) -> String {
    let words: Vec<&str> = written
        .split(['\n', '\r', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    isolated(&words.join(" "))
}

/// What a person wrote in one or more lines, each in its own direction.
#[must_use]
pub(in crate::document) fn own_lines(written: &str) -> String {
    let lines: Vec<String> = written.trim().lines().map(isolated).collect();
    lines.join("\n")
}

fn isolated(line: &str) -> String {
    let line: String = line.chars().filter(|letter| !turns_direction(*letter)).collect();
    if !line.chars().any(is_from_right) {
        return line;
    }
    let first = line
        .chars()
        .find(|letter| is_from_right(*letter) || bidi_class(*letter) == BidiClass::L);
    let begin = if first.is_some_and(is_from_right) {
        FROM_RIGHT
    } else {
        FROM_LEFT
    };
    format!("{begin}{line}{END}")
}

fn is_from_right(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
}

fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests;
