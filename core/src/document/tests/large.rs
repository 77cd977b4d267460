//! Large print: 18 points, nothing under 16, and all of it on the paper.

use super::ink::Ink;
use super::keep;
use super::papers::wanted;
use super::samples::made;
use super::whole::whole;
use crate::document::common::{pages_in_words, smallest_letters};
use crate::document::papers::{PaperView, about};
use crate::document::plan::PlanView;
use crate::document::*;
use crate::plan::Language;

const LEAST: f64 = 16.0;

fn large(language: Language) -> PaperLook {
    PaperLook {
        language,
        large_print: true,
    }
}

fn large_plan() -> PdfChoices {
    PdfChoices {
        large_print: true,
        ..PdfChoices::default()
    }
}

#[test]
fn no_letter_of_large_print_is_small() {
    let plan = whole(Language::Nb);
    let (least, words) = smallest_letters("/plan.typ", &PlanView::chosen(&plan, made(), large_plan()));
    assert!(least >= LEAST, "«{words}» has {least} points in the plan");
    for (name, wanted) in wanted() {
        let Some(about) = about(&plan, &wanted).unwrap() else {
            continue;
        };
        let mut view = PaperView::new(&plan, &about, made());
        view.set_in_large_print(true);
        let (least, words) = smallest_letters("/paper.typ", &view);
        let stays = name == "card";
        assert_eq!(
            least >= LEAST,
            !stays,
            "«{words}» has {least} points on the paper {name}"
        );
    }
}

#[test]
fn what_is_to_be_written_by_hand_is_asked_for_in_large_print_too() {
    let mut plan = whole(Language::Nb);
    plan.actions.clear();
    let view = PlanView::chosen(&plan, made(), large_plan());
    let paper = pages_in_words("/plan.typ", &view).join(" ");
    for words in [
        "Et første steg",
        "Skriv til når du gir bort et ark",
        "Gjelder til",
    ] {
        assert!(
            paper.contains(words),
            "«{words}» says what the line is for: {paper}"
        );
    }
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn large_print_stays_on_the_paper() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        let plan = whole(language);
        let document = chosen_plan_pdf(&plan, made(), large_plan()).unwrap();
        keep(&format!("large-plan-{}.pdf", language.as_str()), &document);
        let mut documents = vec![("plan", document)];
        for (name, wanted) in wanted() {
            let document = paper(&plan, &wanted, made(), large(language)).unwrap();
            keep(&format!("large-{name}-{}.pdf", language.as_str()), &document);
            documents.push((name, document));
        }
        for (name, document) in documents {
            let ink = Ink::of(name, &document);
            assert!(
                ink.faults.is_empty(),
                "{name} in {language:?}: {:#?}",
                &ink.faults[..ink.faults.len().min(9)]
            );
        }
    }
}
