//! Pass phrases: the same words are the same phrase however they are typed, and help for making one.

use std::sync::LazyLock;

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::strength::assess;

/// The most characters a new phrase may have: more than anybody types, and fewer than any program cuts.
pub const LONGEST: usize = 500;

/// How many words a suggested phrase has.
const SUGGESTED_WORDS: usize = 4;

/// The least score of a suggested phrase: a hundred million guesses of a second each.
const STRONG: u8 = 3;

/// Short, concrete words nearly everyone can spell, one a line. `#` starts a comment.
static EVERYDAY: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| words(include_str!("../../words/everyday.txt")));

/// The longest text that is tried as a phrase, in bytes. New phrases are far shorter ([`LONGEST`]); this is for those
/// that were made before there was a limit, and it is the same in the window and on the command line.
pub const LONGEST_TRIED: usize = 64 * 1024;

/// The phrase as it is used: what cannot be seen is taken away, every space is a plain one, however many there are
/// between two words there is one, none around, and every letter is in its composed form (NFC): keyboards write å in two
/// ways, and a no-break space cannot be told from a space.
#[must_use]
pub(super) fn normalised(phrase: &SecretString) -> SecretString {
    let seen: Zeroizing<String> = Zeroizing::new(
        phrase
            .expose_secret()
            .chars()
            .filter(|letter| !is_unseen(*letter))
            .collect(),
    );
    let words: Vec<&str> = seen.split_whitespace().collect();
    let spaced = Zeroizing::new(words.join(" "));
    SecretString::from(spaced.nfc().collect::<String>())
}

/// The phrase as it was used before [`normalised`] was: without space around it, and composed. Ways in made then still
/// open so.
#[must_use]
pub(super) fn normalised_before(phrase: &SecretString) -> SecretString {
    SecretString::from(phrase.expose_secret().trim().nfc().collect::<String>())
}

/// Characters that take no place: zero-width ones, marks of direction, soft hyphens, tags, selectors of variants, and
/// controls that are no space.
fn is_unseen(letter: char) -> bool {
    (letter.is_control() && !letter.is_whitespace())
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Four random everyday words, none of them twice, for a person who finds it hard to make a phrase. Only what is strong is
/// suggested: four words that would be taken, but happen to say little together, are thrown again. Where more is asked for than
/// strong, it is a word more.
///
/// # Errors
/// When the operating system has no randomness to give.
pub fn suggest_phrase(lowest: u8) -> Result<SecretString, getrandom::Error> {
    let count = SUGGESTED_WORDS + usize::from(lowest > STRONG);
    loop {
        let phrase = SecretString::from(different_words(count)?.join(" "));
        if assess(&phrase, &[]).score >= lowest.max(STRONG) {
            return Ok(phrase);
        }
    }
}

/// So many random everyday words, all different.
fn different_words(count: usize) -> Result<Vec<&'static str>, getrandom::Error> {
    let mut chosen = Vec::with_capacity(count);
    while chosen.len() < count {
        let word = EVERYDAY[below(EVERYDAY.len())?];
        if !chosen.contains(&word) {
            chosen.push(word);
        }
    }
    Ok(chosen)
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

    use super::super::strength::LOWEST_SCORE;
    use super::*;

    #[test]
    fn what_is_decided_is_suggested() {
        for _ in 0..50 {
            let phrase = suggest_phrase(4).unwrap();
            assert_eq!(
                (
                    assess(&phrase, &[]).score,
                    phrase.expose_secret().split(' ').count()
                ),
                (4, 5),
                "«{}» would be refused where it was suggested",
                phrase.expose_secret()
            );
        }
    }

    #[test]
    fn a_suggestion_is_four_different_words_and_strong() {
        for _ in 0..500 {
            let phrase = suggest_phrase(LOWEST_SCORE).unwrap();
            let different: HashSet<_> = phrase.expose_secret().split(' ').collect();
            assert_eq!(different.len(), 4, "«{}»", phrase.expose_secret());
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
