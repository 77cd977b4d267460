//! Pass phrases: the same words are the same phrase however they are typed, and help for making one.

use std::sync::LazyLock;

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

/// How many words a suggested phrase has.
const SUGGESTED_WORDS: usize = 4;

/// Short, concrete words nearly everyone can spell, one a line. `#` starts a comment.
static EVERYDAY: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| words(include_str!("../../words/everyday.txt")));

/// The phrase with no space around it and every letter in its composed form (NFC): keyboards write å in two ways.
#[must_use]
pub(super) fn normalised(phrase: &SecretString) -> SecretString {
    SecretString::from(phrase.expose_secret().trim().nfc().collect::<String>())
}

/// Four random everyday words, for a person who finds it hard to make a phrase.
///
/// # Errors
/// When the operating system has no randomness to give.
pub fn suggest_phrase() -> Result<SecretString, getrandom::Error> {
    let mut phrase = String::new();
    for place in 0..SUGGESTED_WORDS {
        if place > 0 {
            phrase.push(' ');
        }
        phrase.push_str(EVERYDAY[below(EVERYDAY.len())?]);
    }
    Ok(SecretString::from(phrase))
}

/// The everyday words.
pub(super) fn everyday_words() -> &'static [&'static str] {
    &EVERYDAY
}

/// The words of a list, without its comments and empty lines.
pub(super) fn words(list: &'static str) -> Vec<&'static str> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

/// A random number below `end`, every one as likely: what lies past the last whole multiple is thrown again.
fn below(end: usize) -> Result<usize, getrandom::Error> {
    let end = end as u64;
    let fair = u64::MAX - u64::MAX % end;
    loop {
        let number = getrandom::u64()?;
        if number < fair {
            return Ok((number % end) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::vault::strength::assess;

    #[test]
    fn a_suggestion_is_four_words_and_strong() {
        for _ in 0..100 {
            let phrase = suggest_phrase().unwrap();
            assert_eq!(phrase.expose_secret().split(' ').count(), 4);
            let strength = assess(&phrase, &[]);
            assert!(
                strength.score >= 3,
                "«{}» scores {}",
                phrase.expose_secret(),
                strength.score
            );
        }
    }

    #[test]
    fn everyday_words_are_many_different_and_easy_to_type() {
        let list = everyday_words();
        assert!(
            list.len() >= 600,
            "{} words make a phrase too easy to guess",
            list.len()
        );
        assert_eq!(
            list.iter().collect::<HashSet<_>>().len(),
            list.len(),
            "a word stands twice"
        );
        for word in list {
            assert!(
                (3..=9).contains(&word.chars().count())
                    && word.chars().all(|c| matches!(c, 'a'..='z' | 'æ' | 'ø' | 'å')),
                "«{word}» is not easy to type"
            );
        }
    }

    #[test]
    fn every_number_comes_up() {
        let seen: HashSet<_> = (0..1000).map(|_| below(7).unwrap()).collect();
        assert_eq!(seen, (0..7).collect(), "some words would never be suggested");
    }
}
