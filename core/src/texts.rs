//! The words core writes in documents, in the three languages. They stand in `core/texts/<language>/<file>.json`, the
//! same files the window reads, and are found by file and path: `document.goals.title`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use serde_json::Value;

use crate::plan::Language;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/texts");

type Texts = BTreeMap<String, String>;

/// Every language there is a folder of texts for.
pub(crate) const LANGUAGES: [Language; 3] = [Language::Nb, Language::Nn, Language::En];

/// The text at `key`, with each `{{name}}` replaced by its value. Values are not looked into: what a person wrote
/// comes out as written. A key that is not there comes out as itself; `texts/asked.rs` makes sure none is missing.
#[must_use]
pub fn text(language: Language, key: &str, values: &[(&str, &str)]) -> String {
    match texts(language).get(key) {
        Some(text) if values.is_empty() => text.clone(),
        Some(text) => filled(text, values),
        None => key.to_owned(),
    }
}

/// All texts whose key begins with `prefix` and a number: `document.dates.months` gives twelve.
#[must_use]
pub fn list(language: Language, prefix: &str) -> Vec<String> {
    (0..)
        .map_while(|number| texts(language).get(&format!("{prefix}.{number}")).cloned())
        .collect()
}

/// Whose plan it is: «Arnes plan», «Jonas’ plan», «Planen til Arne». In bokmål a name that ends with a hiss takes an
/// apostrophe instead of an s.
#[must_use]
pub fn plan_of(name: &str, language: Language) -> String {
    let hisses = name.to_lowercase().ends_with(['s', 'x', 'z']);
    let key = if hisses {
        "document.plansOfHissing"
    } else {
        "document.plansOf"
    };
    text(language, key, &[("name", name)])
}

fn texts(language: Language) -> &'static Texts {
    static TEXTS: LazyLock<BTreeMap<Language, Texts>> = LazyLock::new(|| {
        LANGUAGES
            .into_iter()
            .map(|language| (language, read(language)))
            .collect()
    });
    static NONE: Texts = Texts::new();
    TEXTS.get(&language).unwrap_or(&NONE)
}

fn read(language: Language) -> Texts {
    let mut texts = Texts::new();
    for file in FILES.get_dir(language.as_str()).into_iter().flat_map(Dir::files) {
        let name = file.path().file_stem().unwrap_or_default().to_string_lossy();
        if let Ok(value) = serde_json::from_slice(file.contents()) {
            flatten(&name, &value, &mut texts);
        }
    }
    texts
}

fn flatten(path: &str, value: &Value, texts: &mut Texts) {
    match value {
        Value::String(text) => {
            texts.insert(path.to_owned(), text.clone());
        }
        Value::Object(fields) => {
            fields
                .iter()
                .for_each(|(name, value)| flatten(&format!("{path}.{name}"), value, texts));
        }
        Value::Array(values) => {
            values
                .iter()
                .enumerate()
                .for_each(|(i, value)| flatten(&format!("{path}.{i}"), value, texts));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Fills the placeholders in one pass, so that a value that looks like a placeholder is left alone.
fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let value = after.split_once("}}").and_then(|(name, after)| {
            values
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value, after))
        });
        match value {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push_str("{{");
                rest = after;
            }
        }
    }
    filled + rest
}

#[cfg(test)]
mod asked;
#[cfg(test)]
mod numbers;

#[cfg(test)]
mod tests {
    use super::*;

    fn placeholders(text: &str) -> Vec<&str> {
        let mut names: Vec<_> = text
            .split("{{")
            .skip(1)
            .filter_map(|rest| rest.split_once("}}"))
            .map(|(name, _)| name)
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn the_help_page_tells_of_this_version() {
        let changes = include_str!("../../CHANGELOG.md");
        let heading = format!("## {} (", env!("CARGO_PKG_VERSION"));
        assert!(changes.contains(&heading), "and so does the CHANGELOG");
        for language in LANGUAGES {
            let said = |key: &str| texts(language).get(&format!("help.version.{key}"));
            let number = said("number").map(String::as_str);
            assert_eq!(number, Some(env!("CARGO_PKG_VERSION")), "{language:?}");
            let is_out = !changes.contains(&format!("{heading}ikke utgitt"));
            assert_eq!(
                said("released").is_some(),
                is_out,
                "{language:?}: what is out has its day"
            );
        }
    }

    #[test]
    fn the_languages_say_the_same_things() {
        let reference = texts(Language::Nb);
        assert!(!reference.is_empty(), "the texts must be readable");
        for language in LANGUAGES {
            let other = texts(language);
            let keys = |texts: &Texts| texts.keys().cloned().collect::<Vec<_>>();
            assert_eq!(
                keys(other),
                keys(reference),
                "a text is missing, or one too many, in {language:?}"
            );
            for (key, text) in reference {
                assert_eq!(
                    placeholders(&other[key]),
                    placeholders(text),
                    "{key} must have the same blanks"
                );
                assert!(!other[key].trim().is_empty(), "{key} is empty in {language:?}");
            }
        }
    }

    #[test]
    fn every_file_is_json() {
        for file in LANGUAGES
            .iter()
            .filter_map(|language| FILES.get_dir(language.as_str()))
            .flat_map(Dir::files)
        {
            let read: Result<Value, _> = serde_json::from_slice(file.contents());
            assert!(read.is_ok(), "{} is not JSON: {read:?}", file.path().display());
        }
    }

    #[test]
    fn a_plan_is_somebodys() {
        assert_eq!(plan_of("Arne", Language::Nb), "Arnes plan", "the ordinary s");
        assert_eq!(plan_of("Jonas", Language::Nb), "Jonas’ plan", "no second s");
        assert_eq!(
            plan_of("Arne", Language::Nn),
            "Planen til Arne",
            "nynorsk goes round it"
        );
    }

    #[test]
    fn what_a_person_wrote_is_never_filled_in() {
        let filled = filled("{{a}} og {{b}} {{c}}", &[("a", "{{b}}"), ("b", "to")]);
        assert_eq!(
            filled, "{{b}} og to {{c}}",
            "only the text's own blanks are filled, each once"
        );
    }
}
