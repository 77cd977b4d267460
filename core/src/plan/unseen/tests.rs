//! Letters that nobody sees.

use proptest::prelude::*;

use super::*;

fn line(text: &str) -> String {
    clean(text, Shape::Line).into_owned()
}

#[test]
fn a_number_copied_from_a_telephone_is_the_number() {
    for pasted in [
        "\u{202A}+47 900 00 000\u{202C}",
        "\u{202D}+47 900 00 000\u{202C}",
        "\u{2068}+47 900 00 000\u{2069}",
        "\u{200E}+47 900 00 000\u{200F}",
        "\u{FEFF}+47 900 00 000\u{200B}",
        "\u{202E}\u{200B}+47 900 00 000\u{202C}\u{2069}",
        "+47 900\u{AD} 00\u{2060} 000",
    ] {
        assert_eq!(line(pasted), "+47 900 00 000", "{}", pasted.escape_unicode());
    }
    assert_eq!(
        clean(
            "Ring \u{202A}900 00 000\u{202C} i dag.\r\nEller\u{2028}i morgen",
            Shape::Prose
        ),
        "Ring 900 00 000 i dag.\nEller\ni morgen",
        "in the middle of a text too, where it turns nothing"
    );
    for end in ["\n", "\r\n", "\r", "\u{B}", "\u{85}", "\n\n"] {
        let pasted = format!("900 00 000{end}");
        assert_eq!(
            line(&pasted),
            "900 00 000",
            "{}: a line's end",
            pasted.escape_unicode()
        );
    }
    assert_eq!(
        line(" \u{202A} Siv \u{202C} "),
        "  Siv  ",
        "spaces are the person's own"
    );
}

#[test]
fn what_does_something_stays() {
    for words in [
        "«Æ vil hæm», sa ho.",
        "👩\u{200D}👩\u{200D}👧 ❤\u{FE0F}\u{200D}🔥 🏳\u{FE0F}\u{200D}🌈 👩🏽\u{200D}⚕\u{FE0F}",
        "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
        "می\u{200C}خواهم",
        "می\u{200C}",
        "שלום\u{200F}, 12",
        "ภาษา\u{200B}ไทย",
        "葛\u{E0100}城",
        "O'Čála–Ŋávdna",
        "#$*@<b> {{x}} \\n",
    ] {
        assert_eq!(line(words), words, "{}", words.escape_unicode());
    }
}

#[test]
fn what_does_nothing_goes() {
    for (given, kept) in [
        ("Si\u{200B}v", "Siv"),
        ("Si\u{200D}v", "Siv"),
        ("Si\u{200F}v", "Siv"),
        ("S\u{E0041}\u{E0042}iv", "Siv"),
        ("S\u{FE00}\u{FE01}\u{E0101}iv", "S\u{FE00}iv"),
        ("Siv\u{2028}Aas", "Siv Aas"),
        ("\u{3164}\u{115F}", ""),
        ("Siv\u{FFFC}", "Siv"),
        ("Siv\tAas", "Siv Aas"),
        (
            "🏴\u{E0041}\u{E0041}\u{E0041}\u{E0041}\u{E0041}\u{E0041}\u{E0041}\u{E0041}\u{E0041}",
            "🏴\u{E0041}\u{E0041}\u{E0041}\u{E0041}\u{E0041}\u{E0041}\u{E0041}",
        ),
    ] {
        assert_eq!(line(given), kept, "{}", given.escape_unicode());
    }
}

#[test]
fn what_turns_a_text_is_left_for_the_person_to_decide() {
    for words in [
        "a\u{202E}b",
        "ja \u{2067}nei\u{2069} ja",
        "שלום \u{202A}שלום, abc\u{202C} שלום",
        "שלום \u{202D}abc\u{202C} שלום",
    ] {
        assert_eq!(line(words), words, "{}", words.escape_unicode());
    }
}

#[test]
fn what_was_copied_out_of_our_own_documents_is_the_words() {
    for (copied, words) in [
        (
            "Noen fra hjemmetjenes\u{AD}\nten ser på setet.",
            "Noen fra hjemmetjenesten ser på setet.",
        ),
        (
            "hjemmetjenes\u{AD}\r\nten, selv\u{AD}følgelig",
            "hjemmetjenesten, selvfølgelig",
        ),
        (
            "«\u{2066}Arne sa \u{202B}שלום\u{202C} og \u{202B}مرحبا\u{202C}.\u{2069}», 1. mars",
            "«Arne sa שלום og مرحبا.», 1. mars",
        ),
        (
            "tlf.\u{A0}\u{2067}مرحبا\u{2069} og \u{2068}Siv\u{2069}",
            "tlf.\u{A0}مرحبا og Siv",
        ),
    ] {
        assert_eq!(clean(copied, Shape::Prose), words, "{}", copied.escape_unicode());
        assert_eq!(super::super::text::check(words, Shape::Prose), Ok(()));
    }
    assert_eq!(
        line("hjemmetjenes\u{AD} ten"),
        "hjemmetjenesten",
        "where a line of text has no breaks"
    );
}

/// Texts of what this is about, and of what stands beside it.
fn texts() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        3 => prop::sample::select(vec!['a', ' ', 'å', '1', '\n', 'م', 'ש', 'ไ', '葛', '👩', BLACK_FLAG, '\r', '\u{2028}']),
        3 => prop::sample::select(vec![
            '\u{200B}', '\u{200C}', '\u{200D}', '\u{200E}', '\u{200F}', '\u{202A}', '\u{202C}', '\u{202E}', '\u{2066}',
            '\u{2069}', '\u{FE0F}', '\u{E0067}', '\u{E007F}', '\u{E0100}', '\u{FEFF}', '\u{AD}',
        ]),
        1 => any::<char>(),
    ];
    prop::collection::vec(character, 0..24).prop_map(|characters| characters.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_clean_text_is_clean(text in texts()) {
        for shape in [Shape::Line, Shape::Prose] {
            let once = clean(&text, shape).into_owned();
            prop_assert_eq!(clean(&once, shape), once.as_str(), "cleaned again it is another: {}", text.escape_unicode());
        }
    }

    #[test]
    fn nothing_that_can_be_seen_is_lost(text in texts()) {
        let seen = |text: &str| text.chars().filter(|it| !is_unseen(*it) && !it.is_whitespace()).collect::<String>();
        prop_assert_eq!(seen(&clean(&text, Shape::Prose)), seen(&text));
    }
}
