//! What a guesser has in lists, and what each thing in them costs.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::vault::phrase::{everyday_words, words};

/// An everyday word, however often people choose it: four of them that were drawn are always enough.
const LEAST_DRAWN: f64 = 1.51;
/// A word bent, or with digits for letters.
const BENT: f64 = 0.4;
const DISGUISED: f64 = 0.5;

/// Endings of words that stand in the lists in one form.
const ENDINGS: [&str; 16] = [
    "ene", "ane", "ens", "ets", "er", "ar", "en", "et", "as", "es", "a", "e", "i", "n", "r", "s",
];

/// Everything a guesser has in a list: what it costs, by how it is written.
static KNOWN: LazyLock<HashMap<String, f64>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    // Each list is one a guesser would go through by itself. What stands on a line is one thing, but for the last three.
    let whole_lines = [
        (include_str!("../../../words/known.txt"), 1.0),
        (include_str!("../../../words/sayings.txt"), 1.5),
        (include_str!("../../../words/figures.txt"), 1.5),
        (include_str!("../../../words/days.txt"), 0.9),
    ];
    for (list, least) in whole_lines {
        add_in_order(&mut known, words(list).into_iter(), least);
    }
    for (list, least) in [
        (include_str!("../../../words/common.txt"), 0.5),
        (include_str!("../../../words/names.txt"), 1.0),
        (include_str!("../../../words/places.txt"), 1.0),
    ] {
        let lines = words(list).into_iter();
        add_in_order(&mut known, lines.flat_map(|line| line.split(' ')), least);
    }
    // Everyday words are drawn by lot when a phrase is suggested, so each costs what the whole list does.
    let drawn = everyday_words();
    let by_lot = (drawn.len() as f64).log10();
    for word in drawn {
        for form in forms(word) {
            let cost = known.entry(form).or_insert(by_lot);
            *cost = cost.max(LEAST_DRAWN);
        }
    }
    known
});

/// Adds words, the most likely first; `least` is what the first of them costs. Short lists are gone through whole.
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
pub(super) fn forms(text: &str) -> [String; 3] {
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

/// Whether it is in a list: as it is, bent, or with digits and signs for letters.
pub(super) fn looked_up(part: &[char], named: &HashMap<String, f64>) -> Option<f64> {
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
