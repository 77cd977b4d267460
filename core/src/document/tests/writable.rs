//! The plan as a file for word processors.

use serde_json::Value;

use super::samples::{arne, empty, made, nasty_texts, story};
use super::whole::{NOWHERE, ONLY_ON_MAP, whole};
use crate::document::plan::PlanView;
use crate::document::word;
use crate::plan::{Language, Plan};
use crate::reading::made_up::{self, Dice};
use crate::reading::visible_to;
use crate::story::Story;

/// What the view has that is no words, is for a pen, tells of pages, or is said only where there is something to say of it.
const NOT_IN_WORDS: [&str; 30] = [
    "author",
    "lang",
    "region",
    "short",
    "unmeasured",
    "footer",
    "hand",
    "firstStep",
    "writing",
    "copies",
    "pages",
    "chart",
    "drawing",
    "heads",
    "mark",
    "zone",
    "legend",
    "point",
    "more",
    "call",
    "question",
    "nextTitle",
    "none",
    "draw",
    "better",
    "weekday",
    "undated",
    "number",
    "exception",
    "rough",
];

/// Everything in the file: nothing in it is packed closer.
fn parts(file: &[u8]) -> String {
    String::from_utf8_lossy(file).into_owned()
}

/// The words between the marks of a part, each paragraph on its own line.
fn words(xml: &str) -> String {
    let xml = xml.replace("</w:p>", "\n</w:p>").replace("<w:br ", "\n<w:br ");
    let pieces = xml
        .split('<')
        .map(|piece| piece.split_once('>').map_or("", |(_, words)| words));
    let words: String = pieces.collect();
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\u{22}"),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(words, |words, (written, sign)| words.replace(written, sign))
}

/// The texts of the view that are to be read, in lines.
fn said(name: &str, value: &Value, lines: &mut Vec<String>) {
    if NOT_IN_WORDS.contains(&name) {
        return;
    }
    match value {
        Value::String(text) if name != "points" => lines.extend(text.lines().map(str::to_owned)),
        Value::Array(values) => values.iter().for_each(|value| said(name, value, lines)),
        // A list with nothing in it is not on paper either, and neither is its heading.
        Value::Object(fields)
            if fields
                .get("items")
                .is_some_and(|it| it == &Value::Array(Vec::new())) => {}
        Value::Object(fields) => {
            // Where the rest of the crisis plan stands on paper.
            let fields = fields
                .iter()
                .filter(|(key, value)| *key != "next" || value.is_object());
            fields.for_each(|(key, value)| said(key, value, lines));
        }
        _ => {}
    }
}

fn written(plan: &Plan) -> String {
    parts(&word(plan, None, made(), plan.details.language).unwrap())
}

#[test]
fn the_word_file_says_everything_that_the_pages_say() {
    let (story, made) = story("jeg-bestemmer-over-samarbeidet");
    for (plan, made) in [(whole(Language::Nb), super::samples::made()), (story, made)] {
        let file = word(&plan, None, made, plan.details.language).unwrap();
        let told = words(&parts(&file));
        let view = serde_json::to_value(PlanView::new(&plan, made)).unwrap();
        let mut lines = Vec::new();
        said("", &view, &mut lines);
        assert!(lines.len() > 100, "the view was read");
        for line in lines
            .iter()
            .map(|line| line.trim())
            .filter(|line| !line.is_empty())
        {
            assert!(told.contains(line), "«{line}» is not in the file");
        }
    }
}

#[test]
fn headings_lists_and_tables_are_real_ones() {
    let told = written(&arne(Language::Nb));
    for mark in [
        r#"<w:pStyle w:val="Title" />"#,
        r#"<w:pStyle w:val="Heading1" />"#,
        r#"<w:pStyle w:val="Heading2" />"#,
        r#"<w:numId w:val="2" />"#,
        "<w:tblHeader />",
        r#"<w:lang w:val="nb-NO""#,
        r#"w:default="1" w:styleId="Normal""#,
        "<dc:title>Arne – individuell plan</dc:title>",
        "<dc:language>nb-NO</dc:language>",
    ] {
        assert!(told.contains(mark), "{mark} is not there");
    }
    for nobody in ["dc:creator", "lastModifiedBy", "unknown"] {
        assert!(
            !told.contains(nobody),
            "somebody is named as its writer: {nobody}"
        );
    }
    let tables = told.matches("<w:tbl>").count();
    let heading_rows = told.matches("<w:tblHeader />").count();
    assert_eq!(tables, heading_rows, "each table has its headings");
}

#[test]
fn the_same_plan_makes_the_same_file() {
    let plan = whole(Language::Nn);
    let first = word(&plan, None, made(), Language::Nn).unwrap();
    assert_eq!(
        first,
        word(&plan, None, made(), Language::Nn).unwrap(),
        "byte for byte"
    );
    let day = made().on.succ_opt().unwrap();
    let later = crate::document::Made { on: day, ..made() };
    assert_ne!(first, word(&plan, None, later, Language::Nn).unwrap(), "dated");
}

#[test]
fn no_text_makes_a_file_that_nothing_opens() {
    for text in nasty_texts() {
        let mut plan = arne(Language::Nb);
        plan.details.title.clone_from(&text);
        plan.matters[0].text.clone_from(&text);
        let told = written(&plan);
        let document = told.split("<w:document").nth(1).unwrap_or_default();
        let body = document.split("</w:document>").next().unwrap_or_default();
        assert!(!body.is_empty(), "the document was found");
        let odd = body
            .chars()
            .find(|it| it.is_control() || matches!(it, '\u{fffe}' | '\u{ffff}'));
        assert_eq!(odd, None, "{text:?} was put in as it is");
    }
    assert!(written(&empty()).contains("<w:document"), "an empty plan too");
}

#[test]
fn what_may_stand_nowhere_stands_in_no_word_file() {
    let told = written(&whole(Language::Nb));
    for secret in NOWHERE.iter().chain([&ONLY_ON_MAP]) {
        assert!(!told.contains(secret), "{secret}");
    }
    for name in Story::names() {
        let (plan, made) = story(name);
        let file = parts(&word(&plan, None, made, plan.details.language).unwrap());
        for entry in plan.diary_entries.iter().filter(|it| !it.text.is_empty()) {
            let first = entry.text.lines().next().unwrap_or_default();
            assert!(
                !words(&file).contains(first),
                "{name}: the diary is the owner's alone"
            );
        }
    }
}

#[test]
fn no_word_file_says_what_its_reader_may_not_see() {
    let mut tried = 0;
    for seed in 0..120 {
        let mut dice = Dice::of(seed);
        let plan = made_up::plan(&mut dice);
        let (person, today) = (made_up::reader(&mut dice), dice.day());
        if plan.people[0].id == person {
            continue;
        }
        let made = crate::document::Made::utc(today);
        let Ok(file) = word(&plan, Some(person.into()), made, Language::Nb) else {
            continue;
        };
        let told = words(&parts(&file)) + &parts(&file);
        let json = serde_json::to_string(&visible_to(&plan, person, today)).unwrap();
        let all = told.split(|it: char| !it.is_alphanumeric());
        for word in all.filter(|it| it.starts_with("ord") && it.ends_with("slutt")) {
            assert!(
                json.contains(word),
                "seed {seed}: {word} is not the reader's to see"
            );
            tried += 1;
        }
    }
    assert!(tried > 300, "the plans said too little: {tried} words");
}
