//! Where a text that is only begun ends.

use super::*;

#[test]
fn long_words_are_begun_between_words() {
    assert_eq!(beginning(" kort ", 10), "kort", "what fits is whole");
    assert_eq!(
        beginning("en to tre fire", 9),
        "en to …",
        "a word is not cut in two"
    );
    assert_eq!(
        beginning(&"a\n".repeat(9), 99),
        "a\na\na\na\na\na …",
        "nor are there too many lines"
    );
    assert_eq!(
        beginning(&"å".repeat(50), 10),
        format!("{} …", "å".repeat(10)),
        "unless it fills the room alone"
    );
}
