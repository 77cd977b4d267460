//! The whole plan for an archive: how it came to be, and the plan itself in it as a file.

use lopdf::{Document, Object};

use super::samples::{day, made};
use super::whole::{NOWHERE, ONLY_ON_MAP, whole};
use super::{keep, strings};
use crate::document::plan::PlanView;
use crate::document::*;
use crate::plan::{Kind, Language, Plan, Role};

fn owner(plan: &Plan) -> crate::plan::PersonId {
    plan.people.iter().find(|it| it.is(Role::Owner)).unwrap().id
}

fn written(plan: &Plan) -> Vec<Written> {
    let by = owner(plan);
    let on = |month, kind| Written {
        on: day(2027, month, 4),
        by,
        kind,
    };
    vec![
        on(2, Kind::Matter),
        on(2, Kind::Goal),
        on(2, Kind::Goal),
        on(3, Kind::Action),
        on(3, Kind::DiaryEntry),
    ]
}

fn archive(plan: &Plan) -> LaidOut {
    let (language, choices) = (plan.details.language, PdfChoices::default());
    lay_out_archive(plan, &written(plan), made(), language, choices).unwrap()
}

/// The file that goes along.
fn attached(pdf: &Pdf) -> Vec<u8> {
    let document = Document::load_mem(&pdf.bytes).unwrap();
    let mut files = document.objects.values().filter_map(|it| match it {
        Object::Stream(stream) if stream.dict.has_type(b"EmbeddedFile") => Some(stream),
        _ => None,
    });
    let file = files.next().unwrap().get_plain_content().unwrap();
    assert!(files.next().is_none(), "one file and no other");
    file
}

#[test]
fn an_archive_gets_the_plan_as_pages_and_as_a_file_that_is_read_again() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        let plan = whole(language);
        let pdf = archive(&plan).pdf().unwrap();
        keep(&format!("archive-{}.pdf", language.as_str()), &pdf);
        let told = String::from_utf8_lossy(&pdf.bytes);
        assert!(told.contains("<pdfaid:part>3<"), "it says that a file is in it");
        let without = plan_pdf(&plan, made()).unwrap();
        assert!(
            pdf.pages > without.pages,
            "the whole plan, and how it came to be: {} pages",
            pdf.pages
        );
        let file = attached(&pdf);
        let incoming = open::read(&file).unwrap_or_else(|fault| panic!("the file is a plan: {fault}"));
        assert_eq!(incoming.details().title, plan.details.title);
        let text = String::from_utf8(file).unwrap();
        assert!(text.contains(&plan.matters[0].text), "in the owner's words");
        assert!(!text.contains("journal"), "without what stood there before");
        assert!(text.contains("\"said\""), "and whose words they are is said");
    }
}

#[test]
fn what_may_stand_nowhere_is_in_no_archive() {
    let plan = whole(Language::Nb);
    let text = String::from_utf8(attached(&archive(&plan).pdf().unwrap())).unwrap();
    for words in NOWHERE.iter().chain([&ONLY_ON_MAP]) {
        assert!(!text.contains(words), "«{words}» is in the file");
    }
}

#[test]
fn how_it_came_to_be_is_told_month_by_month() {
    let plan = whole(Language::Nb);
    let view = PlanView::for_archive(&plan, made(), PdfChoices::default(), &written(&plan));
    let history = &serde_json::to_value(view).unwrap()["history"];
    let mut said = String::new();
    strings(history, &mut said);
    for words in [
        "Februar 2027",
        "Viktig for meg, Mål",
        "Mars 2027",
        "Tiltak",
        "Arne",
    ] {
        assert!(said.contains(words), "«{words}» is not told: {said}");
    }
    assert!(!said.contains("Dagbok"), "the diary is the owner's alone: {said}");
}

#[test]
fn no_other_document_takes_a_file_along() {
    let pdf = plan_pdf(&whole(Language::Nb), made()).unwrap();
    let document = Document::load_mem(&pdf.bytes).unwrap();
    let is_file = |it: &Object| matches!(it, Object::Stream(it) if it.dict.has_type(b"EmbeddedFile"));
    assert!(!document.objects.values().any(is_file));
}
