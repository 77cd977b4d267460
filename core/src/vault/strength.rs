//! How hard a pass phrase is to guess, told before it is used.
//!
//! Two judges, and the stricter one counts: zxcvbn, which knows English words, names, dates and keyboard patterns, and
//! our own ([`super::guessing`]), which knows Norwegian and the names in the plan.

use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use ts_rs::TS;

use super::error::VaultError;
use super::guessing;
use super::phrase::{LONGEST, normalised};

/// The fewest characters a phrase may have.
pub const SHORTEST: usize = 8;

/// The lowest score a phrase may have, of zxcvbn's 0 to 4: more than a million guesses of a second each.
pub const LOWEST_SCORE: u8 = 2;

/// From how many guesses on, as powers of ten, each score is given: zxcvbn's own limits.
const SCORES: [f64; 4] = [3.0, 6.0, 8.0, 10.0];

/// How hard a phrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Strength {
    /// 0 (guessed at once) to 4 (very hard).
    pub score: u8,
    /// How many guesses it takes, as a power of ten. 0 for an empty phrase.
    pub guesses_log10: f64,
    /// Whether it has the characters it must have.
    pub long_enough: bool,
    /// Whether it has more characters than a phrase may have. It is refused then, never cut.
    pub too_long: bool,
    /// Whether it may be used. Four words or more is our advice, whatever this says.
    pub good_enough: bool,
}

/// Judges `phrase` for a plan described by `about` (its name on the shelf, the people in it), which must not help a
/// guesser. What cannot be seen counts for nothing.
#[must_use]
pub fn assess(phrase: &SecretString, about: &[&str]) -> Strength {
    let phrase = normalised(phrase);
    let text = phrase.expose_secret();
    let parts = about.iter().flat_map(|name| name.split_whitespace());
    let known: Vec<&str> = about.iter().copied().chain(parts).collect();
    let by_zxcvbn = zxcvbn::zxcvbn(text, &known);
    let guesses_log10 = by_zxcvbn
        .guesses_log10()
        .min(guessing::guesses_log10(text, about))
        .max(0.0);
    let reached = SCORES.iter().filter(|limit| guesses_log10 >= **limit).count();
    let score = u8::from(by_zxcvbn.score()).min(u8::try_from(reached).unwrap_or(4));
    let characters = text.chars().count();
    let (long_enough, too_long) = (characters >= SHORTEST, characters > LONGEST);
    Strength {
        score,
        guesses_log10,
        long_enough,
        too_long,
        good_enough: long_enough && !too_long && score >= LOWEST_SCORE,
    }
}

impl Strength {
    /// The same, when those who own the laptop have decided on a `lowest` score.
    #[must_use]
    pub fn held_to(self, lowest: u8) -> Self {
        Self {
            good_enough: self.good_enough && self.score >= lowest,
            ..self
        }
    }
}

/// Says no to a phrase that may not be used, or whose score is below the `lowest` that is decided.
///
/// # Errors
/// [`VaultError::PassphraseTooLong`], [`VaultError::WeakPassphrase`] or [`VaultError::BelowPolicy`].
pub fn accept(phrase: &SecretString, about: &[&str], lowest: u8) -> Result<(), VaultError> {
    match assess(phrase, about) {
        Strength { too_long: true, .. } => Err(VaultError::PassphraseTooLong),
        Strength {
            good_enough: false, ..
        } => Err(VaultError::WeakPassphrase),
        strength if strength.held_to(lowest).good_enough => Ok(()),
        _ => Err(VaultError::BelowPolicy),
    }
}

#[cfg(test)]
mod tests;
