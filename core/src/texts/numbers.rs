//! A number is never left alone on the next line: where it ends what is said, or is followed by «av» or «of», a no-break
//! space holds it to the word before it. Paper and window alike, so the window's own texts are looked at too; what the
//! command line says is left as it is.

use std::path::Path;

use super::*;

/// The blanks that are filled in with a number.
const NUMBERS: [&str; 8] = ["number", "page", "pages", "rating", "count", "step", "of", "max"];

/// Where no number stands or no line is broken: the command line, what an administrator's file is explained with, the name
/// of a file, a rating with its words, and the name of a page of the window.
const UNBROKEN: [&str; 5] = [
    "cli.",
    "decided.",
    "document.papers.week.file",
    "document.ratings.entry",
    "plan.points.toPage",
];

/// What may end what is said.
const ENDS: [char; 7] = ['.', ',', ':', ';', ')', '?', '!'];

fn is_number(word: &str) -> bool {
    let word = word.trim_end_matches(ENDS);
    let blank = word.strip_prefix("{{").and_then(|it| it.strip_suffix("}}"));
    let is_figure = |it: char| it.is_ascii_digit() || matches!(it, '.' | '-' | '–');
    blank.map_or_else(
        || word.starts_with(|it: char| it.is_ascii_digit()) && word.chars().all(is_figure),
        |name| NUMBERS.contains(&name),
    )
}

/// Whether what is said stops after this word, before `next`. A point after a number may make it «the first».
fn stops(word: &str, next: Option<&str>) -> bool {
    let Some(next) = next else { return true };
    let is_capital = next.starts_with(|it: char| it.is_uppercase());
    let is_ordinal = word.ends_with('.') && !is_capital;
    let is_of_how_many = matches!(next.split('\u{a0}').next(), Some("av" | "of"));
    (word.ends_with(ENDS) && !is_ordinal) || is_of_how_many
}

/// The words of a text that would leave a number alone.
fn left_alone(text: &str) -> Vec<String> {
    let words: Vec<_> = text.split(' ').collect();
    let mut alone = Vec::new();
    for (at, pair) in words.windows(2).enumerate() {
        let &[before, word] = pair else { continue };
        let begins = before.is_empty() || before.ends_with(['.', '!', '?', '–', '·']);
        let is_alone = is_number(word) && !begins && stops(word, words.get(at + 2).copied());
        let is_section = before.ends_with('§');
        if is_alone || is_section {
            alone.push(pair.join(" "));
        }
    }
    alone
}

#[test]
fn a_number_that_would_be_alone_is_found() {
    let cases: [(&str, &[&str]); 10] = [
        ("side {{page}} av\u{a0}{{pages}}", &["side {{page}}"]),
        ("vil til {{rating}}", &["til {{rating}}"]),
        ("Delmål {{number}}: {{title}}", &["Delmål {{number}}:"]),
        ("fra 0 til 10. Så", &["til 10."]),
        ("lova § 2-5 b", &["§ 2-5"]),
        ("116 117", &["116 117"]),
        ("side\u{a0}{{page}} av\u{a0}{{pages}}", &[]),
        ("Innen 24 timer", &[]),
        ("siden 1. januar er det", &[]),
        ("{{number}} av dem", &[]),
    ];
    for (text, alone) in cases {
        assert_eq!(left_alone(text), alone, "«{text}»");
    }
}

/// The texts that only the window says.
fn of_the_window(language: Language) -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/i18n/texts");
    let mut texts = Texts::new();
    for entry in std::fs::read_dir(folder.join(language.as_str()))
        .unwrap()
        .flatten()
    {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let name = path.file_stem().unwrap().to_string_lossy();
            let value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            flatten(&name, &value, &mut texts);
        }
    }
    assert!(texts.len() > 500, "the window's texts were read");
    texts
}

#[test]
fn no_number_is_left_alone_on_the_next_line() {
    for language in LANGUAGES {
        for (key, text) in texts(language).iter().chain(&of_the_window(language)) {
            if UNBROKEN.iter().any(|it| key.starts_with(it)) {
                continue;
            }
            let alone = left_alone(text);
            assert!(
                alone.is_empty(),
                "{key} in {language:?} lets a number stand alone: {alone:?}"
            );
        }
    }
}
