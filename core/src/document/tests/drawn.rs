//! Pages as they are looked at before they are saved.

use super::samples::{arne, empty, made};
use super::whole::{NOWHERE, ONLY_ON_MAP, whole};
use crate::document::common::pages_in_words;
use crate::document::plan::PlanView;
use crate::document::*;
use crate::plan::{Language, PersonId, Plan};
use crate::reading::Basis;

fn looked_at(plan: &Plan, to: Option<MadeFor>, choices: PdfChoices) -> LaidOut {
    lay_out_plan(plan, to, made(), Language::Nb, choices).unwrap()
}

fn pages(document: &LaidOut) -> Vec<PageDrawn> {
    (1..=document.pages())
        .map(|number| document.page(number).unwrap())
        .collect()
}

/// Every colour of a drawing, as six hexadecimal digits.
fn colours(svg: &str) -> impl Iterator<Item = &str> {
    ["fill=\"#", "stroke=\"#"]
        .into_iter()
        .flat_map(|what| svg.split(what).skip(1).filter_map(|rest| rest.get(..6)))
}

#[test]
fn what_is_looked_at_is_what_is_saved() {
    let plan = whole(Language::Nb);
    let document = looked_at(&plan, None, PdfChoices::default());
    let pdf = document.pdf().unwrap();
    assert_eq!(pdf.pages, document.pages(), "as many pages");
    assert!(
        pdf.bytes == plan_pdf(&plan, made()).unwrap().bytes,
        "and byte for byte the file that is made without looking"
    );
    assert!(document.page(0).is_none(), "pages are counted from 1");
    assert!(document.page(pdf.pages + 1).is_none(), "and end with the last");
    for (number, page) in (1..).zip(pages(&document)) {
        assert!(page.svg.starts_with("<svg"), "page {number} is a drawing");
        assert!(!page.svg.contains("<text"), "page {number} needs no font");
        assert!(
            !page.svg.contains("<script"),
            "page {number} does nothing by itself"
        );
        assert!(page.height > page.width, "page {number} is an upright sheet");
    }
}

#[test]
fn the_cover_that_is_made_first_is_the_first_page() {
    let plan = whole(Language::Nb);
    let large = PdfChoices {
        large_print: true,
        ..PdfChoices::default()
    };
    let everyone = plan.people.iter().map(|person| Some(person.id));
    let mut tried = 0;
    for person in everyone.chain([None]) {
        let to = person.map(|person| MadeFor {
            person,
            basis: Basis::OwnersGift,
        });
        for choices in [PdfChoices::default(), large] {
            let cover = lay_out_plan_cover(&plan, to, made(), Language::Nb, choices);
            let Ok(Some(cover)) = cover else { continue };
            assert_eq!(cover.pages(), 1, "nothing but the cover is made");
            assert!(
                cover.page(1) == looked_at(&plan, to, choices).page(1),
                "and it does not change when the others come, for {to:?}"
            );
            tried += 1;
        }
    }
    assert!(tried > 4, "the whole plan is no small one");
    let mut small = empty();
    small.matters = plan.matters.into_iter().take(1).collect();
    let small = lay_out_plan_cover(&small, None, made(), Language::Nb, PdfChoices::default());
    assert!(
        small.unwrap().is_none(),
        "a small plan has another cover: it is not shown first"
    );
}

#[test]
fn the_words_of_each_page_are_told_and_none_is_broken() {
    let plan = arne(Language::Nb);
    let choices = PdfChoices {
        large_print: true,
        ..PdfChoices::default()
    };
    let document = looked_at(&plan, None, choices);
    let drawn = pages_in_words("/plan.typ", &PlanView::chosen(&plan, made(), choices));
    assert_eq!(drawn.len(), document.pages());
    for (page, drawn) in pages(&document).iter().zip(drawn) {
        let told: Vec<&str> = page.words.iter().map(|it| it.text.as_str()).collect();
        let told = told.join(" ");
        assert!(!told.contains(['\u{AD}', '\u{200B}']), "no sign that nobody sees");
        let letters = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).count();
        let has_drawing = page.words.iter().any(|it| it.text.len() > 400);
        assert!(
            has_drawing || letters(&told) * 10 >= letters(&drawn) * 9,
            "what stands there is told:\n{drawn}\n\n{told}"
        );
    }
    let all: Vec<PageWords> = pages(&document).into_iter().flat_map(|it| it.words).collect();
    let goal = &plan.goals[0].title;
    let told = |words: &str| all.iter().find(|it| it.text.contains(words));
    assert!(
        told(goal).is_some(),
        "«{goal}» is told whole, on however many lines it stands"
    );
    let chapter = told("Dette vil jeg få til").unwrap();
    assert!(chapter.heading, "a chapter's name is a heading");
    let action = plan.actions.iter().find(|it| it.what.contains(' ')).unwrap();
    let cell = told(&action.what).unwrap();
    assert!(!cell.heading, "and what stands in it is none");
}

#[test]
fn who_is_kept_out_of_the_file_is_on_no_page_and_in_no_words() {
    let plan = whole(Language::Nb);
    let jon: PersonId = plan
        .people
        .iter()
        .find(|it| it.name.starts_with("Jon"))
        .unwrap()
        .id;
    let gift = MadeFor {
        person: jon,
        basis: Basis::OwnersGift,
    };
    let mut bare = plan.clone();
    bare.consents.clear();
    let document = looked_at(&bare, Some(gift), PdfChoices::default());
    for (number, page) in (1..).zip(pages(&document)) {
        let told: Vec<&str> = page.words.iter().map(|it| it.text.as_str()).collect();
        let told = told.join("\n");
        for words in NOWHERE.iter().chain(&[ONLY_ON_MAP]) {
            assert!(!told.contains(words), "«{words}» is told on page {number}");
            assert!(
                !page.svg.contains(words),
                "«{words}» is in the drawing of page {number}"
            );
        }
    }
}

#[test]
fn in_black_and_white_there_is_no_colour_on_any_page() {
    let plan = whole(Language::Nb);
    let is_grey = |colour: &str| colour[..2] == colour[2..4] && colour[2..4] == colour[4..6];
    let plain = looked_at(&plan, None, PdfChoices::default());
    assert!(
        pages(&plain)
            .iter()
            .any(|page| colours(&page.svg).any(|it| !is_grey(it))),
        "there are colours to leave out"
    );
    let choices = PdfChoices {
        black_and_white: true,
        ..PdfChoices::default()
    };
    let grey = looked_at(&plan, None, choices);
    assert_eq!(grey.pages(), plain.pages(), "nothing else is another");
    for (number, page) in (1..).zip(pages(&grey)) {
        let left: Vec<&str> = colours(&page.svg).filter(|it| !is_grey(it)).collect();
        assert!(left.is_empty(), "page {number} has colours: {left:?}");
    }
    super::keep("black-and-white.pdf", &grey.pdf().unwrap());
}
