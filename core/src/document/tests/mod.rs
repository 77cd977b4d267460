//! The documents as a whole. With `VIKTIG_PDF_OUT` set to a folder, the samples are also left there, to be looked at
//! and to be checked with `tests/pdf/check.sh`.

mod archive;
mod child;
mod contents;
mod drawn;
mod fields;
mod ink;
mod large;
mod layers;
mod lengths;
mod news;
mod outsiders;
mod papers;
mod parts;
mod passwords;
mod pictures;
mod promises;
mod reader;
mod reading;
mod rewritten;
mod samples;
mod sizes;
mod told;
mod whole;
mod words;
mod writable;
mod zones;

use std::collections::BTreeSet;

use proptest::prelude::*;

use self::rewritten::{marked, rewritten};
use self::samples::{arne, day, empty, filled_with, huge, made, nasty_texts, story};
use self::whole::{NOWHERE, ONLY_ON_MAP, whole};
use crate::document::plan::PlanView;
use crate::document::*;
use crate::plan::{Kind, Language, Plan, PlanRecords};
use crate::story::Story;

/// Leaves a document where the person who runs the tests asked for it.
pub(super) fn keep(name: &str, document: &Pdf) {
    if let Some(folder) = std::env::var_os("VIKTIG_PDF_OUT") {
        save(&document.bytes, &std::path::Path::new(&folder).join(name)).unwrap();
    }
}

/// The diary is asked for, and nothing else.
fn diary() -> PdfChoices {
    PdfChoices {
        diary: true,
        ..PdfChoices::default()
    }
}

fn view(plan: &Plan) -> serde_json::Value {
    serde_json::to_value(PlanView::new(plan, made())).unwrap()
}

#[test]
fn what_is_nobodys_business_is_in_no_plan() {
    let plan = whole(Language::Nb);
    let mut shown = String::new();
    strings(&view(&plan), &mut shown);
    for words in NOWHERE {
        assert!(!shown.contains(words), "{words} is in the plan's document");
    }
    assert!(
        !shown.contains(ONLY_ON_MAP),
        "whoever stands on the map in the program and nowhere else is in no document"
    );
}

#[test]
fn the_diary_is_there_only_when_it_is_asked_for() {
    let plan = whole(Language::Nb);
    let asked = serde_json::to_value(PlanView::chosen(&plan, made(), diary())).unwrap();
    let mut shown = String::new();
    strings(&asked, &mut shown);
    assert!(shown.contains(NOWHERE[2]), "the owner asked for the diary");
    let with = chosen_plan_pdf(&plan, made(), diary()).unwrap();
    let without = plan_pdf(&plan, made()).unwrap();
    keep("whole-diary.pdf", &with);
    assert_eq!(with.pages, without.pages + 1, "it is the last chapter");
}

#[test]
fn a_whole_plan_becomes_a_document_in_each_language() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        let document = plan_pdf(&whole(language), made()).unwrap();
        keep(&format!("whole-{}.pdf", language.as_str()), &document);
        assert!(
            (14..=20).contains(&document.pages),
            "{} pages in {language:?}",
            document.pages
        );
    }
}

#[test]
fn a_plan_becomes_a_document_in_each_language() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        let document = plan_pdf(&arne(language), made()).unwrap();
        keep(&format!("arne-{}.pdf", language.as_str()), &document);
        assert!(
            (8..=14).contains(&document.pages),
            "chapters share a page where they fit: {} pages in {language:?}",
            document.pages
        );
    }
}

#[test]
fn every_story_becomes_a_document() {
    for name in Story::names() {
        let (plan, today) = story(name);
        let document = plan_pdf(&plan, today).unwrap();
        keep(&format!("{name}.pdf"), &document);
        assert!(
            (6..=14).contains(&document.pages),
            "a page a chapter at the most: {name} has {} pages",
            document.pages
        );
    }
}

#[test]
fn whoever_is_only_on_the_map_and_what_is_the_owners_alone_are_in_no_document() {
    let (plan, today) = story("jeg-bestemmer-over-samarbeidet");
    let mother = plan.people.iter().find(|person| person.only_on_map).unwrap();
    let mut said = String::new();
    strings(
        &serde_json::to_value(PlanView::new(&plan, today)).unwrap(),
        &mut said,
    );
    let mut words = said.split(|letter: char| !letter.is_alphanumeric());
    assert!(
        !words.any(|word| word == mother.name),
        "Ingvild does not want her mother in the PDF"
    );
    assert_eq!(plan.diary_entries.len(), 2, "the diary is in the plan");
    for entry in &plan.diary_entries {
        assert!(!said.contains(&entry.text), "and not in the PDF");
    }
}

#[test]
fn whoever_may_see_nothing_any_more_is_not_drawn() {
    let plan = arne(Language::Nb);
    let taken_back = plan.consents.iter().find(|it| it.withdrawn_on.is_some());
    let geir = taken_back.and_then(|it| it.person).unwrap();
    let geir = plan.people.iter().find(|person| person.id == geir).unwrap();
    let map = &view(&plan)["map"];
    assert!(map.is_object(), "there is a map");
    assert!(
        !map.to_string().contains(geir.name.as_str()),
        "{} is on it",
        geir.name
    );
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let make = || plan_pdf(&arne(Language::Nb), made()).unwrap();
    assert_eq!(
        make(),
        make(),
        "nothing but the plan and the day may decide what the document is"
    );
}

#[test]
fn each_part_is_on_a_sheet_of_its_own_when_that_is_chosen() {
    let choices = PdfChoices {
        one_part_per_sheet: true,
        ..PdfChoices::default()
    };
    let (together, apart) = (
        plan_pdf(&arne(Language::Nb), made()).unwrap(),
        chosen_plan_pdf(&arne(Language::Nb), made(), choices).unwrap(),
    );
    keep("arne-apart.pdf", &apart);
    assert!(
        apart.pages > together.pages,
        "{} sheets, and {} when parts share them",
        apart.pages,
        together.pages
    );
}

/// Every string in a JSON value.
pub(super) fn strings(value: &serde_json::Value, found: &mut String) {
    match value {
        serde_json::Value::String(text) => {
            found.push_str(text);
            found.push('\n');
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

#[test]
fn nothing_anyone_wrote_is_lost() {
    let mut marked = serde_json::to_value(filled_with("ord")).unwrap();
    let mut count = 0;
    mark(&mut marked, &mut count);
    let plan: Plan = serde_json::from_value(marked).unwrap();
    keep("marked.pdf", &plan_pdf(&plan, made()).unwrap());
    let mut shown = String::new();
    strings(&view(&plan), &mut shown);
    for number in 1..=count {
        assert!(
            shown.contains(&format!("[{number}]")),
            "text {number} of {count} is in the plan, not in the document"
        );
    }
}

#[test]
fn the_whole_plan_has_something_of_every_kind() {
    let records = PlanRecords::from(whole(Language::Nb)).each();
    let there: BTreeSet<_> = records.iter().map(|(_, record)| record.kind()).collect();
    // A proposal is not in the plan until its owner takes it: it leaves in no document.
    let leaving = Kind::ALL.iter().filter(|kind| **kind != Kind::Proposal);
    let lacking: Vec<_> = leaving.filter(|kind| !there.contains(kind)).collect();
    assert!(
        lacking.is_empty(),
        "these are in no document that the tests look at: {lacking:?}"
    );
}

#[test]
fn nothing_of_the_whole_plan_is_lost() {
    let (plan, fields) = marked();
    keep("marked-whole.pdf", &plan_pdf(&plan, made()).unwrap());
    let mut shown = String::new();
    strings(&view(&plan), &mut shown);
    let lost: Vec<_> = (1..)
        .zip(fields)
        .filter(|(number, _)| !shown.contains(&format!("[{number}]")))
        .map(|(_, field)| field)
        .collect();
    assert!(lost.is_empty(), "these texts are not in the document: {lost:?}");
}

/// Gives every text in the plan a number of its own.
fn mark(value: &mut serde_json::Value, count: &mut usize) {
    match value {
        serde_json::Value::String(text) if text == "ord" => {
            *count += 1;
            *text = format!("{} [{count}]", "lange ord ".repeat(40));
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| mark(value, count)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|value| mark(value, count)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(crate::random::cases(12))]

    #[test]
    fn any_text_in_every_field_becomes_a_document(text in ".{0,60}") {
        for plan in [filled_with(&text), rewritten(&whole(Language::Nb), |_, _| text.clone())] {
            let document = chosen_plan_pdf(&plan, made(), diary());
            prop_assert!(document.is_ok(), "{text:?} stopped the document: {:?}", document.err());
        }
    }
}
