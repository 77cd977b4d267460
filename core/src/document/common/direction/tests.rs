//! Words that read from the right, among others.

use super::*;

#[test]
fn words_from_the_left_are_untouched() {
    for words in [
        "Jeg vil møte på jobb.",
        "O'Čála–Ŋávdna",
        "#$*@<b> \\n 🌊",
        "Привет",
    ] {
        assert_eq!(own(words), words, "nothing may be added to {words:?}");
    }
}

#[test]
fn each_line_is_isolated_by_its_first_letter() {
    assert_eq!(
        own("مرحبا Arne!"),
        "\u{2067}مرحبا Arne!\u{2069}",
        "an Arabic line reads from the right"
    );
    assert_eq!(
        own("Arne: مرحبا!"),
        "\u{2066}Arne: مرحبا!\u{2069}",
        "a Norwegian line stays from the left"
    );
    assert_eq!(
        own_lines("Hei\nשלום"),
        "Hei\n\u{2067}שלום\u{2069}",
        "each line by itself"
    );
    assert_eq!(own("Kari\n Nord"), "Kari Nord", "a name is one line");
}

#[test]
fn nobody_can_turn_the_words_around_theirs() {
    assert_eq!(
        own("a\u{202E}b\u{2066}c"),
        "abc",
        "overrides and open isolates are taken out"
    );
}
