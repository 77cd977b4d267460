//! Texts as they are looked for: no capitals, and every letter as the one a Norwegian looks for it under. `å`, `æ` and `ø` are
//! letters of their own, and stand apart from `a` and `o`; `ä` and `ö` are what Swedes and South Sámi write for `æ` and `ø`.
//! An accent is none: `é` is `e`, and Sámi letters are found by those of a keyboard without them, `č` by `c` and `ŋ` by `n`.
//!
//! Places are counted as the window counts them, in units of UTF-16.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

/// A part of a text, from one place up to another: places are counted in units of UTF-16, as the window counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Span {
    /// Where it begins.
    pub from: u32,
    /// Where it has ended.
    pub to: u32,
}

/// Hands on each letter of a text as it is looked for, with the place of what was written.
fn each(text: &str, mut hand_on: impl FnMut(char, Span)) {
    let mut at = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let from = at;
        at += width(letter);
        let is_plain = letter.is_ascii() && letters.peek().is_none_or(|next| !is_accent(*next));
        if is_plain {
            hand_on(plain(letter), Span { from, to: at });
            continue;
        }
        // A letter may be written in parts: an a, and the ring over it.
        let mut whole = String::from(letter);
        while let Some(accent) = letters.next_if(|next| is_accent(*next)) {
            at += width(accent);
            whole.push(accent);
        }
        for part in whole.nfc().flat_map(char::to_lowercase) {
            sought_as(part, |letter| hand_on(letter, Span { from, to: at }));
        }
    }
}

fn width(letter: char) -> u32 {
    if u32::from(letter) > 0xFFFF { 2 } else { 1 }
}

fn plain(letter: char) -> char {
    if letter.is_ascii_whitespace() {
        ' '
    } else {
        letter.to_ascii_lowercase()
    }
}

/// Combining diacritical marks: those that stand over, under or through a letter.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

/// A small letter as it is looked for.
fn sought_as(letter: char, mut hand_on: impl FnMut(char)) {
    match letter {
        'å' | 'ǻ' => hand_on('å'),
        'æ' | 'ä' | 'ǽ' => hand_on('æ'),
        'ø' | 'ö' | 'ǿ' => hand_on('ø'),
        'đ' | 'ð' => hand_on('d'),
        'ŋ' => hand_on('n'),
        'ŧ' => hand_on('t'),
        'ł' => hand_on('l'),
        '’' | '‘' => hand_on('\''),
        '‐'..='―' => hand_on('-'),
        it if it.is_whitespace() => hand_on(' '),
        it => it.nfkd().filter(|part| !is_accent(*part)).for_each(hand_on),
    }
}

/// A text as it is looked for.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each(text, |letter, _| folded.push(letter));
    folded
}

/// Words that are looked for: parts of words, each of which must stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought(Vec<String>);

/// As many letters as there must be before anything is looked for.
const FEWEST: usize = 2;

impl Sought {
    /// What somebody has written to look for; nothing when it is too little.
    #[must_use]
    pub fn of(words: &str) -> Option<Self> {
        let words = folded(words);
        let mut words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words.dedup();
        let letters: usize = words.iter().map(|word| word.chars().count()).sum();
        (letters >= FEWEST).then_some(Self(words))
    }

    /// Whether every word stands in a text.
    #[must_use]
    pub fn stands_in(&self, text: &str) -> bool {
        let text = folded(text);
        self.0.iter().all(|word| text.contains(word.as_str()))
    }

    /// Where they stand in a text, in order, none over another.
    #[must_use]
    pub fn places(&self, text: &str) -> Vec<Span> {
        let mut folded = String::with_capacity(text.len());
        let mut spans: Vec<Span> = Vec::with_capacity(text.len());
        each(text, |letter, span| {
            folded.push(letter);
            spans.resize(folded.len(), span);
        });
        let found = self.0.iter().flat_map(|word| {
            let ends = move |from: usize| (from, from + word.len());
            folded
                .match_indices(word.as_str())
                .map(move |(from, _)| ends(from))
        });
        let mut places: Vec<Span> = found
            .filter_map(|(from, to)| {
                Some(Span {
                    from: spans.get(from)?.from,
                    to: spans.get(to.checked_sub(1)?)?.to,
                })
            })
            .collect();
        places.sort_unstable();
        let mut apart: Vec<Span> = Vec::with_capacity(places.len());
        for place in places {
            match apart.last_mut() {
                Some(last) if place.from <= last.to => last.to = last.to.max(place.to),
                _ => apart.push(place),
            }
        }
        apart
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_found(words: &str, text: &str) -> bool {
        Sought::of(words).is_some_and(|sought| sought.stands_in(text))
    }

    #[test]
    fn a_word_is_found_by_a_part_of_it_however_it_is_written() {
        for (words, text) in [
            ("natt", "Jeg ligger våken om NATTA"),
            ("kafe", "Kafé"),
            ("kafé", "kafe"),
            ("sami", "Sámi"),
            ("cala", "O'Čála"),
            ("Čála", "o’cala"),
            ("navdna", "Ŋávdna"),
            ("sæter", "Säter"),
            ("bjørn", "Björn"),
            ("blå", "Bla\u{30A}"),
            ("fin", "Jeg er ﬁn"),
            ("jobb natt", "Natta før jobben"),
            ("12 april", "12.\u{a0}april"),
        ] {
            assert!(is_found(words, text), "«{words}» stands in «{text}»");
        }
    }

    #[test]
    fn the_last_three_letters_of_the_alphabet_are_letters_of_their_own() {
        for (words, text) in [
            ("bla", "blå"),
            ("blå", "bla"),
            ("so", "sø"),
            ("ae", "æ"),
            ("jobb natt", "Jobben"),
        ] {
            assert!(!is_found(words, text), "«{words}» does not stand in «{text}»");
        }
        assert_eq!(Sought::of(" a "), None, "one letter is too little");
        assert!(Sought::of("å å").is_none(), "and so is the same one twice");
    }

    #[test]
    fn places_are_counted_as_the_window_counts_them() {
        let text = "🌊 Bla\u{30A}tt og «blått»";
        let places = Sought::of("blå").unwrap().places(text);
        let units: Vec<u16> = text.encode_utf16().collect();
        let there: Vec<_> = places
            .iter()
            .map(|it| String::from_utf16(&units[it.from as usize..it.to as usize]).unwrap())
            .collect();
        assert_eq!(there, ["Bla\u{30A}", "blå"], "the ring goes with its letter");
        let over = Sought::of("natta atta").unwrap().places("natta");
        assert_eq!(
            over,
            [Span { from: 0, to: 5 }],
            "one place, not two over each other"
        );
    }
}
