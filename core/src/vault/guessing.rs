//! How many guesses a phrase takes for somebody who knows Norwegian and knows the plan's people.
//!
//! zxcvbn knows English, keyboards and dates, and thinks «ergoterapeut» or a line of the national anthem hard. This
//! looks at a phrase as a guesser would: the cheapest way to put it together out of lines and figures everybody knows, names
//! in the plan and elsewhere, places, everyday words, dates, keys that stand beside each other, what is said twice, endings people add because a rule asked for them («1!»), digits
//! written for letters; and only what is left over letter by letter. Costs are powers of ten.

mod known;
mod patterns;

use std::collections::HashMap;

use known::{forms, looked_up};
use patterns::{can_be_said, digits, each_again, in_a_row, on_the_keyboard};

/// No part of a phrase that is looked up is longer.
const LONGEST_PART: usize = 64;

/// Only so much of a phrase is looked at: what is there is far more than enough, or a few words over and over.
const MOST: usize = 300;

/// One letter nobody could foresee.
const LETTER: f64 = 1.3;
/// One digit.
const DIGIT: f64 = 1.0;
/// One sign; the ones people put last to please a rule cost less.
const SIGN: f64 = 1.2;
const LAST_SIGN: f64 = 0.4;
/// A word in no list of ours, that can be said aloud: one of some tens of thousands.
const OTHER_WORD: f64 = 4.7;
/// What more a long word may hold, for each letter past the twelfth.
const LONG_WORD: f64 = 0.5;
/// The same once more.
const AGAIN: f64 = 0.4;
/// Capital letters where one would put them, and elsewhere.
const CAPITALS: f64 = 0.3;
const ODD_CAPITALS: f64 = 1.2;

/// How many guesses `phrase` takes, as a power of ten, for somebody who knows `about` the plan.
pub(super) fn guesses_log10(phrase: &str, about: &[&str]) -> f64 {
    let mut named = HashMap::new();
    let parts = about
        .iter()
        .flat_map(|name| name.split(|letter: char| !letter.is_alphanumeric()));
    for name in about.iter().copied().chain(parts) {
        for form in forms(name).into_iter().filter(|form| !form.is_empty()) {
            named.insert(form, 0.7);
        }
    }
    Looked::at(phrase).cost(&named) + capitals(phrase)
}

/// A phrase as a guesser sees it: signs between words and capitals taken away, and where words begin.
struct Looked {
    letters: Vec<char>,
    begins: Vec<bool>,
}

impl Looked {
    fn at(phrase: &str) -> Self {
        let mut looked = Self {
            letters: Vec::new(),
            begins: Vec::new(),
        };
        let mut begins = true;
        let mut last = ' ';
        for letter in phrase.chars().take(MOST) {
            if letter.is_whitespace() || matches!(letter, ',' | '.' | '-' | '_' | '\'' | '’') {
                begins = true;
            } else {
                let turns = (last.is_alphabetic() != letter.is_alphabetic())
                    || (last.is_lowercase() && letter.is_uppercase());
                for small in letter.to_lowercase() {
                    looked.letters.push(small);
                    looked.begins.push(begins || turns);
                    begins = false;
                }
            }
            last = letter;
        }
        looked
    }

    /// What the cheapest way to put it together costs.
    fn cost(&self, named: &HashMap<String, f64>) -> f64 {
        let length = self.letters.len();
        let mut least = vec![f64::INFINITY; length + 1];
        least[0] = 0.0;
        for from in 0..length {
            for to in from + 1..=length.min(from + LONGEST_PART) {
                if let Some(cost) = self.part(from, to, named) {
                    least[to] = least[to].min(least[from] + cost);
                }
            }
        }
        least[length]
    }

    /// What the part between two places costs, when it is something one could guess as one.
    fn part(&self, from: usize, to: usize, named: &HashMap<String, f64>) -> Option<f64> {
        let part = &self.letters[from..to];
        [
            looked_up(part, named),
            self.said_before(from, to),
            digits(part),
            in_a_row(part),
            on_the_keyboard(part),
            each_again(part),
            (part.len() == 1).then(|| self.alone(from)),
            self.other_word(from, to),
        ]
        .into_iter()
        .flatten()
        .reduce(f64::min)
    }

    /// The same again, right after itself or further back.
    fn said_before(&self, from: usize, to: usize) -> Option<f64> {
        let part = &self.letters[from..to];
        let before = &self.letters[..from];
        let right_after = before.ends_with(part);
        let mut earlier = before.windows(part.len()).zip(&self.begins);
        let somewhere = part.len() >= 3 && earlier.any(|(earlier, begins)| *begins && earlier == part);
        (right_after || somewhere).then_some(AGAIN)
    }

    fn alone(&self, at: usize) -> f64 {
        let letter = self.letters[at];
        let nothing_after = self.letters[at..].iter().all(|later| !later.is_alphanumeric());
        match letter {
            _ if letter.is_numeric() => DIGIT,
            _ if letter.is_alphabetic() => LETTER,
            '!' | '?' | '*' | '#' if nothing_after => LAST_SIGN,
            _ => SIGN,
        }
    }

    /// A whole word of no list, if it can be said aloud.
    fn other_word(&self, from: usize, to: usize) -> Option<f64> {
        let part = &self.letters[from..to];
        let ends = to == self.letters.len() || self.begins[to];
        let is_word = self.begins[from] && ends && !self.begins[from + 1..to].contains(&true);
        let more = part.len().saturating_sub(12) as f64;
        (is_word && part.len() >= 4 && can_be_said(part)).then_some(OTHER_WORD + LONG_WORD * more)
    }
}

/// What the capital letters cost.
fn capitals(phrase: &str) -> f64 {
    let of_word = |word: &str| {
        let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
        let first = letters.next().is_some_and(char::is_uppercase);
        let others: Vec<bool> = letters.map(char::is_uppercase).collect();
        match (first, others.contains(&true), others.contains(&false)) {
            (_, true, true) => ODD_CAPITALS,
            (true, _, _) | (false, true, false) => CAPITALS,
            _ => 0.0,
        }
    };
    phrase.split_whitespace().take(8).map(of_word).fold(0.0, f64::max)
}
