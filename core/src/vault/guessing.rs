//! How many guesses a phrase takes for somebody who knows Norwegian and knows the plan's people.
//!
//! zxcvbn knows English, keyboards and dates, and thinks «ergoterapeut» or a line of the national anthem hard. This
//! looks at a phrase as a guesser would: the cheapest way to put it together out of lines everybody knows, names in the
//! plan, everyday words, years, what is said twice, endings people add because a rule asked for them («1!»), digits
//! written for letters; and only what is left over letter by letter. Costs are powers of ten.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::phrase::{everyday_words, words};

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
/// A year, and a date.
const YEAR: f64 = 1.6;
const DATE: f64 = 3.5;
/// Digits or letters in a row: 1234, abcd.
const ROW: f64 = 1.0;
/// The same once more.
const AGAIN: f64 = 0.4;
/// A word bent, or with digits for letters.
const BENT: f64 = 0.4;
const DISGUISED: f64 = 0.5;
/// Capital letters where one would put them, and elsewhere.
const CAPITALS: f64 = 0.3;
const ODD_CAPITALS: f64 = 1.2;

/// Endings of words that stand in the lists in one form.
const ENDINGS: [&str; 16] = [
    "ene", "ane", "ens", "ets", "er", "ar", "en", "et", "as", "es", "a", "e", "i", "n", "r", "s",
];

/// Everything a guesser has in a list: what it costs, by how it is written.
static KNOWN: LazyLock<HashMap<String, f64>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    let lists: [&[&str]; 4] = [
        &words(include_str!("../../words/known.txt")),
        everyday_words(),
        &words(include_str!("../../words/sayings.txt")),
        &words(include_str!("../../words/common.txt")),
    ];
    // Everyday words are drawn by lot when a phrase is suggested, so each costs what the whole list does.
    let [known_words, drawn, sayings, common] = lists;
    add_in_order(&mut known, known_words.iter().copied(), 1.0);
    add_in_order(&mut known, sayings.iter().copied(), 1.5);
    add_in_order(&mut known, common.iter().flat_map(|line| line.split(' ')), 0.5);
    let by_lot = (drawn.len() as f64).log10();
    for word in drawn {
        for form in forms(word) {
            known.entry(form).or_insert(by_lot);
        }
    }
    known
});

/// Adds words, the most likely first; `least` is what the first of them costs.
fn add_in_order<'a>(known: &mut HashMap<String, f64>, words: impl Iterator<Item = &'a str>, least: f64) {
    for (place, word) in words.enumerate() {
        let cost = ((place + 2) as f64).log10().max(least);
        for form in forms(word) {
            let known = known.entry(form).or_insert(cost);
            *known = known.min(cost);
        }
    }
}

/// How a word or a line may be written: without spaces, and with or without æ, ø and å.
fn forms(text: &str) -> [String; 3] {
    let plain = letters_of(text);
    let spelled = |pairs: [(char, &str); 3]| {
        let mut out = plain.clone();
        for (letter, written) in pairs {
            out = out.replace(letter, written);
        }
        out
    };
    let bare = spelled([('æ', "a"), ('ø', "o"), ('å', "a")]);
    let doubled = spelled([('æ', "ae"), ('ø', "oe"), ('å', "aa")]);
    [plain, bare, doubled]
}

fn letters_of(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

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
        let somewhere = part.len() >= 3 && before.windows(part.len()).any(|earlier| earlier == part);
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

/// Whether it is in a list: as it is, bent, or with digits and signs for letters.
fn looked_up(part: &[char], named: &HashMap<String, f64>) -> Option<f64> {
    let find = |text: &str| {
        let listed = KNOWN.get(text).copied();
        let name = named.get(text).copied();
        listed.into_iter().chain(name).reduce(f64::min)
    };
    let bent = |text: &str| {
        find(text).or_else(|| {
            let mut stems = ENDINGS.iter().filter_map(|ending| text.strip_suffix(ending));
            stems
                .find_map(|stem| if stem.len() > 2 { find(stem) } else { None })
                .map(|cost| cost + BENT)
        })
    };
    let text: String = part.iter().collect();
    if let Some(cost) = bent(&text) {
        return Some(cost);
    }
    if part.iter().all(|letter| letter.is_alphabetic()) {
        return None;
    }
    let undisguised =
        |one: char| -> Option<String> { part.iter().map(|letter| meant(*letter, one)).collect() };
    ['i', 'l']
        .into_iter()
        .find_map(|one| find(&undisguised(one)?))
        .map(|cost| cost + DISGUISED)
}

/// The letter a digit or sign stands for; `one` is what 1 stands for.
fn meant(letter: char, one: char) -> Option<char> {
    Some(match letter {
        '0' => 'o',
        '1' | '!' | '|' => one,
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | '+' => 't',
        '8' => 'b',
        '9' => 'g',
        letter if letter.is_alphabetic() => letter,
        _ => return None,
    })
}

/// Years and dates.
fn digits(part: &[char]) -> Option<f64> {
    let all: Option<Vec<u32>> = part.iter().map(|digit| digit.to_digit(10)).collect();
    let all = all?;
    let number = |part: &[u32]| part.iter().fold(0, |sum, digit| sum * 10 + digit);
    let is_day =
        |part: &[u32]| (1..=31).contains(&number(&part[..2])) && (1..=12).contains(&number(&part[2..4]));
    let is_year = |part: &[u32]| (1850..=2100).contains(&number(part));
    match all.len() {
        4 if is_year(&all) => Some(YEAR),
        4 if is_day(&all) => Some(DATE - 1.0),
        6 if is_day(&all) => Some(DATE),
        8 if (is_day(&all) && is_year(&all[4..])) || is_year(&all[..4]) => Some(DATE),
        _ => None,
    }
}

/// Letters or digits that follow each other, up or down.
fn in_a_row(part: &[char]) -> Option<f64> {
    let steps = |step: i64| {
        part.windows(2)
            .all(|pair| i64::from(u32::from(pair[1])) - i64::from(u32::from(pair[0])) == step)
    };
    (part.len() >= 3 && (steps(1) || steps(-1))).then_some(ROW)
}

/// Vowels and consonants as in a word, so that somebody may have it in a list.
fn can_be_said(part: &[char]) -> bool {
    if !part.iter().all(|letter| letter.is_alphabetic()) {
        return false;
    }
    let is_vowel = |letter: &char| "aeiouyæøåäöéèêôü".contains(*letter);
    let vowels = part.iter().filter(|letter| is_vowel(letter)).count();
    let longest_without = part.split(is_vowel).map(<[char]>::len).max().unwrap_or_default();
    vowels * 5 >= part.len() && vowels * 3 <= part.len() * 2 && longest_without <= 4
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
