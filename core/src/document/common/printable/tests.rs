//! What can be printed, and what is seen in its place.

use super::*;
use crate::plan::text::is_blank;

/// All that anybody writes; of the rarest writing, and of what is nobody's letter or everybody's own, some.
fn is_tried(letter: char) -> bool {
    let number = u32::from(letter);
    match number >> 16 {
        0 | 1 | 14 => true,
        2 | 3 => number.is_multiple_of(16),
        _ => number.is_multiple_of(64),
    }
}

/// A heading with nothing in it would stop the document: whether there is one is asked of the text as it was written.
#[test]
fn what_leaves_nothing_on_paper_is_blank() {
    for letter in (char::MIN..=char::MAX).filter(|letter| is_tried(*letter)) {
        let text = letter.to_string();
        let leaves_nothing = printable(&text).trim().is_empty();
        assert!(
            !leaves_nothing || is_blank(&text),
            "{letter:?} is a text, and nothing on paper"
        );
    }
}

#[test]
fn everyday_letters_are_all_in_the_main_font() {
    let fonts = Workshop::get().fonts();
    let main: Vec<_> = fonts
        .iter()
        .filter(|font| font.info().family == "Source Sans 3")
        .collect();
    assert_eq!(
        main.len(),
        4,
        "Light, Regular, Semibold and Bold are carried along"
    );
    for letter in (' '..='\u{2030}').filter(|letter| is_everyday(*letter)) {
        assert!(
            main.iter().all(|font| draws(font, letter)),
            "{letter:?} is let through but has no glyph"
        );
    }
}

#[test]
fn what_people_in_norway_write_is_kept() {
    for words in [
        "æøå ÆØÅ",
        "Čáŋđŧžš ǨǩǤǥ",
        "O'Čála–Ŋávdna",
        "مرحبا سلام",
        "ሰላም",
        "வணக்கம்",
        "สวัสดี",
        "Привет",
        "Γειά",
        "שלום",
        "नमस्ते",
        "নমস্কার",
        "ਸਤ ਸ੍ਰੀ ਅਕਾਲ",
        "გამარჯობა",
        "Բարեւ",
        "Waxaan rabaa inaan socdo",
        "ትግርኛ አማርኛ ፡ ።",
        "王小明：我要每天去散步。",
        "❤️ ☺️ 1️⃣",
        "👨‍👩‍👧‍👦 🧑🏾‍🦽 🏳️‍🌈",
        "🌊",
        "👩‍👩‍👧",
        "🇳🇴",
        "👍🏽",
        "☐☑",
    ] {
        assert!(
            !printable(words).contains(UNKNOWN),
            "{words} must be drawn: {}",
            printable(words)
        );
    }
}

#[test]
fn what_cannot_be_drawn_is_seen() {
    assert_eq!(
        printable("한 x"),
        "\u{FFFD} x",
        "no font for this script is carried along"
    );
    assert_eq!(
        printable("a\u{E000}b"),
        "a\u{FFFD}b",
        "private signs mean nothing to others"
    );
    assert_eq!(
        printable("a\u{64B}b"),
        "a\u{FFFD}b",
        "no font has both the letter and the mark"
    );
    assert_eq!(
        printable("\u{301}b"),
        "\u{25CC}\u{301}b",
        "a mark without a letter gets a carrier"
    );
}

#[test]
fn what_is_invisible_goes() {
    assert_eq!(printable("a\u{0}\u{1B}b\u{FEFF}"), "ab", "controls draw nothing");
    assert_eq!(
        printable("a\r\nb\u{2028}c\td"),
        "a\nb\nc d",
        "line ends and tabs become ordinary ones"
    );
}
