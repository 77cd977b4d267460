//! What is typed by a rule and not chosen: dates, rows of digits and letters, keys that stand beside each other.

use super::AGAIN;

/// A day of the month, a year, and a date.
const DAY: f64 = 1.5;
const YEAR: f64 = 1.6;
const DATE: f64 = 3.5;
/// Digits or letters in a row: 1234, abcd.
const ROW: f64 = 1.0;
/// Keys in a row, or in a column.
const KEYBOARD: f64 = 1.2;

/// Years and dates.
pub(super) fn digits(part: &[char]) -> Option<f64> {
    let all: Option<Vec<u32>> = part.iter().map(|digit| digit.to_digit(10)).collect();
    let all = all?;
    let number = |part: &[u32]| part.iter().fold(0, |sum, digit| sum * 10 + digit);
    let is_day =
        |part: &[u32]| (1..=31).contains(&number(&part[..2])) && (1..=12).contains(&number(&part[2..4]));
    let is_year = |part: &[u32]| (1850..=2100).contains(&number(part));
    match all.len() {
        2 if (1..=31).contains(&number(&all)) => Some(DAY),
        4 if is_year(&all) => Some(YEAR),
        4 if is_day(&all) => Some(DATE - 1.0),
        6 if is_day(&all) => Some(DATE),
        8 if (is_day(&all) && is_year(&all[4..])) || is_year(&all[..4]) => Some(DATE),
        _ => None,
    }
}

/// The rows of a Norwegian keyboard, and the columns as fingers go down them. Signs between letters are not looked at.
const KEYS: [&str; 14] = [
    "1234567890",
    "qwertyuiopå",
    "asdfghjkløæ",
    "zxcvbnm",
    "1qaz",
    "2wsx",
    "3edc",
    "4rfv",
    "5tgb",
    "6yhn",
    "7ujm",
    "8ik",
    "9ol",
    "0pø",
];

/// Keys that stand beside each other, in either direction.
pub(super) fn on_the_keyboard(part: &[char]) -> Option<f64> {
    if part.len() < 3 {
        return None;
    }
    let forwards: String = part.iter().collect();
    let backwards: String = part.iter().rev().collect();
    let is_on = |row: &&str| row.contains(&forwards) || row.contains(&backwards);
    KEYS.iter().any(is_on).then_some(KEYBOARD)
}

/// A row in which each stands as often as every other: 112233, aabbcc.
pub(super) fn each_again(part: &[char]) -> Option<f64> {
    let mut runs = part.chunk_by(|one, next| one == next);
    let often = runs.next()?.len();
    if often < 2 || !runs.all(|run| run.len() == often) {
        return None;
    }
    let once: Vec<char> = part.iter().step_by(often).copied().collect();
    let row = in_a_row(&once).or_else(|| on_the_keyboard(&once))?;
    Some(row + AGAIN)
}

/// Letters or digits that follow each other, up or down.
pub(super) fn in_a_row(part: &[char]) -> Option<f64> {
    let steps = |step: i64| {
        part.windows(2)
            .all(|pair| i64::from(u32::from(pair[1])) - i64::from(u32::from(pair[0])) == step)
    };
    (part.len() >= 3 && (steps(1) || steps(-1))).then_some(ROW)
}

/// Vowels and consonants as in a word, so that somebody may have it in a list.
pub(super) fn can_be_said(part: &[char]) -> bool {
    if !part.iter().all(|letter| letter.is_alphabetic()) {
        return false;
    }
    let is_vowel = |letter: &char| "aeiouyæøåäöéèêôü".contains(*letter);
    let vowels = part.iter().filter(|letter| is_vowel(letter)).count();
    let longest_without = part.split(is_vowel).map(<[char]>::len).max().unwrap_or_default();
    vowels * 5 >= part.len() && vowels * 3 <= part.len() * 2 && longest_without <= 4
}
