//! What the documents say, as a reader can look it over: one plan and its papers in words, which chapters every other plan
//! gets, and that each language says the same in words of its own.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use super::papers::wanted;
use super::samples::{arne, empty, made, story};
use super::whole::whole;
use crate::document::papers::{PaperView, about};
use crate::document::plan::PlanView;
use crate::plan::{Language, Plan};
use crate::story::Story;

/// The texts of a document's data, each on its line under the part it stands in.
fn in_lines(view: &Value) -> String {
    let mut lines = String::new();
    for (part, value) in view.as_object().unwrap() {
        let mut texts = Vec::new();
        collect(value, &mut texts);
        if !texts.is_empty() {
            writeln!(lines, "{part}\n  {}\n", texts.join("\n  ")).unwrap();
        }
    }
    lines
}

/// Every text, with what draws nothing left out.
fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.is_empty() => texts.push(text.replace('\n', " / ")),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !["points", "short", "mark", "legend", "zone"].contains(&name.as_str()))
            .for_each(|(_, value)| collect(value, texts)),
        _ => {}
    }
}

fn view(plan: &Plan) -> Value {
    serde_json::to_value(PlanView::new(plan, made())).unwrap()
}

/// A plan a year on is the one to read; what differs between plans is which chapters they have.
#[test]
fn the_words_of_a_plan_are_ready_to_be_placed() {
    insta::assert_snapshot!("arne", in_lines(&view(&arne(Language::Nb))));
    let mut chapters = String::new();
    let stories = Story::names().map(|name| {
        let (plan, made) = story(name);
        (
            name.to_owned(),
            serde_json::to_value(PlanView::new(&plan, made)).unwrap(),
        )
    });
    let others = [
        ("empty".to_owned(), view(&empty())),
        ("whole".to_owned(), view(&whole(Language::Nb))),
    ];
    for (name, view) in stories.into_iter().chain(others) {
        let there = view.as_object().unwrap().iter();
        let there = there
            .filter(|(_, value)| value.is_object())
            .map(|(part, _)| part.as_str());
        writeln!(chapters, "{name}: {}", there.collect::<Vec<_>>().join(", ")).unwrap();
    }
    insta::assert_snapshot!("chapters", chapters);
}

#[test]
fn papers_say_what_they_should() {
    let plan = whole(Language::Nb);
    let papers: serde_json::Map<_, _> = wanted()
        .into_iter()
        .filter_map(|(name, wanted)| {
            let about = about(&plan, &wanted).unwrap()?;
            let view = serde_json::to_value(PaperView::new(&plan, &about, made())).unwrap();
            Some((name.to_owned(), view["body"].clone()))
        })
        .collect();
    insta::assert_snapshot!("papers", in_lines(&Value::Object(papers)));
}

/// Every text by where it stands.
fn by_place(value: &Value, place: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            found.insert(place.to_owned(), text.clone());
        }
        Value::Array(values) => {
            for (number, value) in values.iter().enumerate() {
                by_place(value, &format!("{place}.{number}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                by_place(value, &format!("{place}.{name}"), found);
            }
        }
        _ => {}
    }
}

/// What is the same in any language: names of things for the templates, and of the program.
fn is_no_language(place: &str, text: &str) -> bool {
    let last = place
        .rsplit('.')
        .find(|part| part.parse::<usize>().is_err())
        .unwrap_or_default();
    ["points", "short", "unmeasured", "mark", "region", "point"].contains(&last) || text == "Viktig for meg"
}

/// Words that Norwegian and English write alike.
const ALIKE: [&str; 2] = ["august", "status"];

#[test]
fn each_language_says_the_same_in_words_of_its_own() {
    let texts = |language| {
        let mut found = BTreeMap::new();
        by_place(&view(&arne(language)), "", &mut found);
        found
    };
    let (nb, nn, en) = (texts(Language::Nb), texts(Language::Nn), texts(Language::En));
    let written = serde_json::to_string(&arne(Language::Nb)).unwrap().to_lowercase();
    for (name, other) in [("nn", &nn), ("en", &en)] {
        let places = |texts: &BTreeMap<String, String>| texts.keys().cloned().collect::<Vec<_>>();
        assert_eq!(places(&nb), places(other), "the same is said in {name}");
    }
    let ours: Vec<_> = en
        .iter()
        .filter(|(place, text)| nb[*place] == **text && !is_no_language(place, text))
        .filter(|(_, text)| {
            let mut words = text.split(|letter: char| !letter.is_alphabetic());
            words.any(|word| {
                let word = word.to_lowercase();
                word.chars().count() > 3 && !written.contains(&word) && !ALIKE.contains(&word.as_str())
            })
        })
        .collect();
    assert!(
        ours.is_empty(),
        "these are Norwegian in the English document: {ours:?}"
    );
}
