//! How hard a pass phrase is to guess, told before it is used.
//!
//! The judge is zxcvbn, which knows English words, names, dates and keyboard patterns and thinks «ergoterapeut» is a
//! strong phrase. It is given our own list of Norwegian words and the plan's name as words a guesser tries first.

use std::sync::LazyLock;

use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use ts_rs::TS;

use super::phrase::{everyday_words, normalised, words};

/// The fewest characters a phrase may have.
pub const SHORTEST: usize = 8;

/// The lowest score a phrase may have, of zxcvbn's 0 to 4: more than a million guesses of a second each.
pub const LOWEST_SCORE: u8 = 2;

/// Norwegian words a guesser would try first, the most common first.
static KNOWN: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut list = words(include_str!("../../words/known.txt"));
    list.extend(everyday_words());
    list
});

/// How hard a phrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Strength {
    /// 0 (guessed at once) to 4 (very hard).
    pub score: u8,
    /// How many guesses it takes, as a power of ten. 0 for an empty phrase.
    pub guesses_log10: f64,
    /// Whether it has the characters it must have.
    pub long_enough: bool,
    /// Whether it may be used. Four words or more is our advice, whatever this says.
    pub good_enough: bool,
}

/// Judges `phrase` for a plan described by `about` (its name on the shelf and the like), which must not help a guesser.
#[must_use]
pub fn assess(phrase: &SecretString, about: &[&str]) -> Strength {
    let phrase = normalised(phrase);
    let text = phrase.expose_secret();
    let parts = about.iter().flat_map(|name| name.split_whitespace());
    let known: Vec<&str> = about
        .iter()
        .copied()
        .chain(parts)
        .chain(KNOWN.iter().copied())
        .collect();
    let judged = zxcvbn::zxcvbn(text, &known);
    let score = u8::from(judged.score());
    let long_enough = text.chars().count() >= SHORTEST;
    Strength {
        score,
        guesses_log10: judged.guesses_log10().max(0.0),
        long_enough,
        good_enough: long_enough && score >= LOWEST_SCORE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(text: &str) -> Strength {
        assess(&SecretString::from(text), &["Huset på hjørnet"])
    }

    #[test]
    fn norwegian_words_names_and_the_plans_own_name_are_weak() {
        for text in [
            "",
            "a",
            "ergoterapeut",
            "Ergoterapeut",
            "sykepleier",
            "hjemmetjenesten",
            "primærkontakt",
            "kristiansand",
            "Lillehammer",
            "fotball",
            "sommerferie",
            "12345678",
            "passord123",
            "Huset på hjørnet",
            "hjørnet",
            "individuell plan",
            "qwertyuiop",
            "aaaaaaaaaaaa",
            "kjærlighet",
            "blåbær",
            "margrethe",
        ] {
            let strength = judged(text);
            assert!(!strength.good_enough, "«{text}» was let through: {strength:?}");
        }
    }

    #[test]
    fn four_words_are_strong() {
        for text in [
            "lyn og latter i måneskinn",
            "kaffe klokka ti på brygga",
            "tre elger spiste vaflene mine",
        ] {
            let strength = judged(text);
            assert!(
                strength.good_enough && strength.score >= 3,
                "«{text}»: {strength:?}"
            );
        }
    }

    #[test]
    fn few_characters_are_never_enough() {
        let strength = judged("x9%Qz!k");
        assert!(!strength.long_enough && !strength.good_enough, "{strength:?}");
    }

    #[test]
    fn a_phrase_of_a_megabyte_is_judged_at_once() {
        assert!(judged(&"å".repeat(1_000_000)).long_enough);
    }
}
