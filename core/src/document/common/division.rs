//! Where a long word may be divided so that the narrowest column holds it: an address at its signs, a word of letters where
//! the language does it, and what is neither every few letters. A number is never divided in the middle.
//!
//! What may be divided is marked with [`DIVIDE_HERE`]; the templates put the parts beside each other in its place, so no sign
//! that cannot be seen is in what somebody copies.

use hypher::{Lang, hyphenate};
use unicode_segmentation::UnicodeSegmentation;

use super::printable::DIVIDE_HERE;

/// The narrowest column holds this many letters.
const NARROWEST: usize = 14;

/// Signs are kept together with digits up to here: the longest number there is.
const LONGEST_NUMBER: usize = 20;

/// Letters of a script that is written joined are left together up to here.
const LONGEST_JOINED: usize = 30;

/// What is divided without any rule has parts of this many letters.
const STEP: usize = 8;

/// More signs than this before a word or after it are a row of their own.
const MOST_SIGNS: usize = 4;

/// A row of signs has parts of this many: many a sign is wider than a letter.
const STEP_OF_SIGNS: usize = 5;

/// Whether a word stands on paper as it is written, without being looked at.
pub(super) fn fits(word: &str) -> bool {
    word.len() <= NARROWEST
}

/// The text with its long words marked.
pub(super) fn divided(text: &str) -> String {
    text.split_inclusive([' ', '\n'])
        .fold(String::with_capacity(text.len()), |mut divided, word| {
            mark(word, &mut divided);
            divided
        })
}

fn mark(word: &str, out: &mut String) {
    if fits(word) || word.graphemes(true).count() <= NARROWEST || word.chars().any(is_written_without_spaces)
    {
        out.push_str(word);
        return;
    }
    for (number, part) in parts(word).into_iter().enumerate() {
        if number > 0 {
            out.push(DIVIDE_HERE);
        }
        mark_part(part, out);
    }
}

/// The word cut before its signs and after its hyphens, never inside a number, and never for signs alone.
fn parts(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let letters: Vec<_> = word.char_indices().collect();
    for pair in letters.windows(2) {
        let [(_, before), (at, here)] = [pair[0], pair[1]];
        let in_number =
            before.is_ascii_digit() && is_in_numbers(here) || is_in_numbers(before) && here.is_ascii_digit();
        let cut = is_hyphen(before) || is_sign(here) && !is_sign(before) && !in_number;
        let (part, rest) = (&word[start..at], &word[at..]);
        if cut && says_more(part) && says_more(rest) {
            parts.push(part);
            start = at;
        }
    }
    parts.push(&word[start..]);
    parts
}

fn says_more(part: &str) -> bool {
    part.chars().any(char::is_alphanumeric)
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '\u{2010}')
}

fn is_in_numbers(letter: char) -> bool {
    matches!(letter, '.' | ',' | ':' | '+')
}

fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '@' | '.' | '_' | '/' | '\\' | '?' | '&' | '=' | ':' | ',' | ';' | '+' | '#' | '%' | '|' | '~' | '*'
    )
}

/// A part, and the rows of signs before and after it: what stands after a word is no word.
fn mark_part(part: &str, out: &mut String) {
    let (before, rest) = part.split_at(row_of_signs(part.graphemes(true)));
    // The first sign stays with its word: a colon before a line to write on.
    let after = rest.len() - row_of_signs(rest.graphemes(true).rev());
    let first = rest[after..].graphemes(true).next().map_or(0, str::len);
    let (word, after) = rest.split_at(after + first);
    mark_in_steps(before, STEP_OF_SIGNS, out);
    if !before.is_empty() && !word.is_empty() {
        out.push(DIVIDE_HERE);
    }
    mark_word(word, out);
    if !word.is_empty() && !after.is_empty() {
        out.push(DIVIDE_HERE);
    }
    mark_in_steps(after, STEP_OF_SIGNS, out);
}

/// How long the signs are that come first, when they are a row of their own.
fn row_of_signs<'a>(letters: impl Iterator<Item = &'a str>) -> usize {
    let row: Vec<_> = letters.take_while(|it| !says_more(it)).collect();
    if row.len() > MOST_SIGNS {
        row.concat().len()
    } else {
        0
    }
}

/// A word as it is, when the column holds it or the language divides it; else in steps.
fn mark_word(part: &str, out: &mut String) {
    let core = part.trim_matches(|letter: char| !letter.is_alphanumeric());
    let count = core.graphemes(true).count();
    let most = if core.chars().all(char::is_alphabetic) {
        if is_latin(core) { NARROWEST } else { LONGEST_JOINED }
    } else {
        LONGEST_NUMBER
    };
    if count <= most && part.graphemes(true).count() <= LONGEST_JOINED || is_divided_by_the_language(core) {
        out.push_str(part);
        return;
    }
    mark_in_steps(part, STEP, out);
}

fn mark_in_steps(part: &str, step: usize, out: &mut String) {
    for (number, cluster) in part.graphemes(true).enumerate() {
        if number > 0 && number % step == 0 {
            out.push(DIVIDE_HERE);
        }
        out.push_str(cluster);
    }
}

/// Whether the typesetter finds places for a hyphen that leave no part too long.
fn is_divided_by_the_language(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
        && is_latin(word)
        && hyphenate(word, Lang::Norwegian).all(|part| part.chars().count() <= NARROWEST)
}

fn is_latin(word: &str) -> bool {
    word.chars().all(|letter| letter <= '\u{24F}')
}

/// Thai, Lao, Myanmar, Khmer, Chinese and Japanese: the typesetter knows where their words end.
fn is_written_without_spaces(letter: char) -> bool {
    matches!(
        letter,
        '\u{E00}'..='\u{EFF}'
            | '\u{1000}'..='\u{109F}'
            | '\u{1780}'..='\u{17FF}'
            | '\u{3000}'..='\u{30FF}'
            | '\u{3400}'..='\u{9FFF}'
    )
}

#[cfg(test)]
mod tests;
