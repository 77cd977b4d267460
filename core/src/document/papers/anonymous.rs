//! Takes people out of a text: the names, telephone numbers and addresses of everyone the plan has ever named, also of
//! those who are taken out of it.
//!
//! A whole name is found however it is written. One part of a name is found with a capital first, or in capitals only: a
//! small «liv» or «dag» is an everyday word, and «`[navn]`» in its place would give the name away.

use crate::dates::capital;
use crate::document::common::DocumentContext;
use crate::plan::Person;

/// Small words between names. Between the first and the last they are no names.
const PARTICLES: [&str; 14] = [
    "af", "al", "av", "bin", "da", "de", "del", "den", "der", "di", "la", "van", "von", "zu",
];

/// The fewest digits of a number that is somebody's: 113 is everybody's.
const FEWEST_DIGITS: usize = 5;

/// The most digits of a number that may be written with the country's before it.
const NATIONAL_DIGITS: usize = 8;

/// Something to look for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Sought {
    /// As it is written.
    Exactly(String),
    /// In small letters or large.
    Anyhow(String),
    /// A number, whatever stands between its digits.
    Number(String),
}

/// What to take out, and what to put in its place.
pub(super) struct Names {
    /// The longest first: a whole name is found before its parts.
    sought: Vec<Sought>,
    instead: String,
}

impl Names {
    /// Nobody is taken out when names were asked for.
    pub(super) fn hidden(context: &DocumentContext<'_>, with_names: bool) -> Self {
        let people = context.plan.people.iter().filter(|_| !with_names);
        Self::of(people, context.text("papers.someone", &[]))
    }

    fn of<'a>(people: impl Iterator<Item = &'a Person>, instead: String) -> Self {
        let mut sought: Vec<_> = people
            .flat_map(|person| {
                let email = person.email.trim();
                let email = (!email.is_empty()).then(|| Sought::Anyhow(email.to_owned()));
                names(&person.name)
                    .into_iter()
                    .chain(email)
                    .chain(numbers(&person.phone))
            })
            .collect();
        sought.sort_by(|one, other| other.length().cmp(&one.length()).then(one.cmp(other)));
        sought.dedup();
        Self { sought, instead }
    }

    /// The text with everybody taken out.
    pub(super) fn hide(&self, text: &str) -> String {
        let mut hidden = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = None;
        while let Some(letter) = rest.chars().next() {
            let starts_word = before.is_none_or(|before: char| !before.is_alphanumeric());
            let found = starts_word.then(|| self.at_start(rest)).flatten();
            let length = match found {
                Some(length) => {
                    hidden.push_str(&self.instead);
                    length
                }
                None => {
                    hidden.push(letter);
                    letter.len_utf8()
                }
            };
            before = rest.get(..length).and_then(|taken| taken.chars().next_back());
            rest = rest.get(length..).unwrap_or_default();
        }
        hidden
    }

    /// How much of the text's start is somebody. The s that says whose may stand after it.
    fn at_start(&self, text: &str) -> Option<usize> {
        self.sought.iter().find_map(|sought| {
            let length = sought.at_start(text)?;
            let after = text.get(length..)?;
            let ends = |after: &str| !after.chars().next().is_some_and(char::is_alphanumeric);
            let possessive = after.strip_prefix(['s', 'S']).is_some_and(ends);
            (ends(after) || possessive).then_some(length)
        })
    }
}

impl Sought {
    fn length(&self) -> usize {
        match self {
            Self::Exactly(words) | Self::Anyhow(words) | Self::Number(words) => words.len(),
        }
    }

    /// How many bytes of the start of `text` are it.
    fn at_start(&self, text: &str) -> Option<usize> {
        match self {
            Self::Exactly(words) => length_of(words, text, |one, other| one == other),
            Self::Anyhow(words) => length_of(words, text, |one, other| {
                one.to_lowercase().eq(other.to_lowercase())
            }),
            Self::Number(digits) => length_of_number(digits, text),
        }
    }
}

/// The whole name and its parts.
fn names(name: &str) -> Vec<Sought> {
    let words: Vec<_> = name.split_whitespace().collect();
    let whole = words.join(" ");
    let mut sought: Vec<_> = words
        .iter()
        .enumerate()
        .filter(|(index, word)| {
            let is_between = *index > 0 && index + 1 < words.len();
            !(is_between && PARTICLES.contains(word))
        })
        .flat_map(|(_, word)| word.split(['-', '–']).chain([*word]))
        .filter(|part| part.chars().count() > 1)
        .flat_map(|part| {
            let as_written = part.chars().any(char::is_uppercase).then(|| part.to_owned());
            as_written.into_iter().chain([capital(part), part.to_uppercase()])
        })
        .map(Sought::Exactly)
        .collect();
    match words.len() {
        0 => {}
        1 => sought.push(Sought::Exactly(whole)),
        _ => sought.push(Sought::Anyhow(whole)),
    }
    sought
}

/// The telephone numbers in what somebody has written as one, also with the country's number before them.
fn numbers(phone: &str) -> Vec<Sought> {
    let is_apart = |letter: char| !(letter.is_ascii_digit() || is_between_digits(letter) || letter == '+');
    let mut sought = Vec::new();
    for number in phone.split(is_apart) {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let country = ["0047", "47"].iter().find_map(|code| digits.strip_prefix(code));
        let national = country
            .filter(|rest| rest.len() == NATIONAL_DIGITS)
            .unwrap_or(&digits);
        if national.len() < FEWEST_DIGITS {
            continue;
        }
        if national.len() == NATIONAL_DIGITS {
            sought.extend(["+47", "0047", "47"].map(|code| Sought::Number(format!("{code}{national}"))));
        }
        sought.push(Sought::Number(national.to_owned()));
    }
    sought
}

fn is_between_digits(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '.' | '(' | ')')
}

/// How many bytes of the start of `text` are `words`; spaces between them may be any.
fn length_of(words: &str, text: &str, is_same: impl Fn(char, char) -> bool) -> Option<usize> {
    let mut letters = text.chars();
    let mut length = 0;
    for letter in words.chars() {
        let there = letters.next()?;
        let both_space = letter.is_whitespace() && there.is_whitespace();
        if !both_space && !is_same(letter, there) {
            return None;
        }
        length += there.len_utf8();
    }
    Some(length)
}

/// How many bytes of the start of `text` are the number, whatever stands between its digits.
fn length_of_number(digits: &str, text: &str) -> Option<usize> {
    let mut wanted = digits.chars().peekable();
    let mut length = 0;
    for letter in text.chars() {
        if wanted.peek() == Some(&letter) {
            wanted.next();
        } else if length == 0 || !is_between_digits(letter) {
            return None;
        }
        length += letter.len_utf8();
        if wanted.peek().is_none() {
            return Some(length);
        }
    }
    None
}

#[cfg(test)]
mod tests;
