//! Every text is asked for by somebody, and what is asked for is there. Found in the sources themselves, so that a text
//! only a rare plan says counts too.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

/// The files only Rust reads, and what is put before their keys where they are asked for. The window reads the rest.
const FILES_OF_RUST: &[&str] = &["document", "cli", "shell", "when"];

/// Every text in quotation marks in the Rust sources, but comments and tests of their own.
fn quoted() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    for folder in [root.join("src"), root.join("../src-tauri/src")] {
        read_folder(&folder, &mut found);
    }
    assert!(found.len() > 1000, "the sources were read");
    found
}

fn read_folder(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_folder(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = std::fs::read_to_string(path).unwrap();
            let code = source
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            found.extend(code.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
}

/// A literal that can ask for texts: `goals.title`, `goals.states.{state}`, but not one that asks for any at all.
fn asks(literal: &str) -> bool {
    let is_key = |letter: char| letter.is_ascii_alphanumeric() || "._{}".contains(letter);
    let fixed = literal
        .split('{')
        .next()
        .unwrap_or_default()
        .trim_end_matches('.');
    !fixed.is_empty() && !FILES_OF_RUST.contains(&fixed) && literal.chars().all(is_key)
}

/// Whether a literal stands for the key: itself, with its blanks filled in, or as a list.
fn stands_for(literal: &str, key: &str) -> bool {
    let mut parts = literal.split('{');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = key.strip_prefix(first) else {
        return false;
    };
    for part in parts {
        let after = part.split_once('}').map_or("", |(_, after)| after);
        if after.is_empty() {
            rest = "";
        } else {
            let Some(at) = rest.find(after) else {
                return false;
            };
            rest = &rest[at + after.len()..];
        }
    }
    let number = rest.strip_prefix('.').unwrap_or(rest);
    number.chars().all(|letter| letter.is_ascii_digit())
}

#[test]
fn nothing_is_kept_that_nobody_asks_for() {
    let quoted: Vec<String> = quoted().into_iter().filter(|literal| asks(literal)).collect();
    let unasked: Vec<&String> = texts(Language::Nb)
        .keys()
        .filter(|key| {
            let (file, inside) = key.split_once('.').unwrap_or_default();
            // A chapter's own words are asked for by their last part: `words("title")`.
            let last = inside.split_once('.').map_or(inside, |(_, last)| last);
            FILES_OF_RUST.contains(&file)
                && !quoted.iter().any(|literal| {
                    [key, inside, last]
                        .into_iter()
                        .any(|key| stands_for(literal, key))
                })
        })
        .collect();
    assert!(unasked.is_empty(), "nobody asks for these texts: {unasked:#?}");
}

#[test]
fn what_is_asked_for_is_there() {
    let known = texts(Language::Nb);
    let is_there = |key: &str| known.contains_key(key) || known.contains_key(&format!("{key}.0"));
    let mut missing = Vec::new();
    let files: BTreeSet<&str> = known
        .keys()
        .filter_map(|key| key.split_once('.').map(|(file, _)| file))
        .collect();
    for literal in quoted() {
        let is_key = literal.split('.').count() > 1
            && literal
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || letter == '.')
            && !literal.ends_with('.')
            // A file's name, not a text's.
            && !literal.ends_with(".ts");
        let file = literal.split('.').next().unwrap_or_default();
        let begins = known.keys().any(|key| key.starts_with(&format!("{literal}.")));
        if is_key && files.contains(file) && !begins && !is_there(&literal) {
            missing.push(literal);
        }
    }
    assert!(
        missing.is_empty(),
        "these texts are asked for and not there: {missing:#?}"
    );
}
