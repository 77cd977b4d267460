//! Documents of any size: of nothing, of very much, of any text.

use super::*;

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn large_print_becomes_a_document_that_is_longer() {
    let choices = PdfChoices {
        large_print: true,
        ..PdfChoices::default()
    };
    for (name, plan) in [("arne", arne(Language::Nb)), ("whole", whole(Language::Nb))] {
        let document = chosen_plan_pdf(&plan, made(), choices).unwrap();
        keep(&format!("{name}-large.pdf"), &document);
        assert!(
            document.pages > plan_pdf(&plan, made()).unwrap().pages,
            "{name} takes more pages"
        );
        let ink = ink::Ink::of("plan", &document);
        assert!(
            ink.faults.is_empty(),
            "and all of it stands on them: {:#?}",
            ink.faults
        );
    }
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn a_small_plan_is_a_small_document() {
    let mut plan = arne(Language::Nb);
    plan.goals.truncate(1);
    let goal = plan.goals[0].id;
    plan.actions.retain(|it| it.goal == goal);
    plan.actions.truncate(1);
    plan.people.truncate(2);
    plan.concerns.clear();
    plan.consents.clear();
    plan.cooperation.clear();
    plan.appointments.clear();
    plan.needs.truncate(1);
    plan.crisis_steps.clear();
    plan.evaluations.clear();
    let actions: Vec<_> = plan.actions.iter().map(|it| Some(it.id)).collect();
    plan.follow_ups.retain(|it| actions.contains(&it.action));
    let document = plan_pdf(&plan, made()).unwrap();
    keep("small.pdf", &document);
    assert!(document.pages <= 4, "it has {} pages", document.pages);
    let ink = ink::Ink::of("plan", &document);
    assert!(ink.faults.is_empty(), "{:#?}", ink.faults);
    for words in ["sykepleier", "Humor", "Siv"] {
        assert!(
            ink.words.iter().any(|it| it.contains(words)),
            "{words} is there, on fewer pages"
        );
    }
}

#[test]
fn what_stands_whole_on_the_one_page_is_not_said_again() {
    let view = serde_json::to_value(PlanView::new(&arne(Language::Nb), made())).unwrap();
    let best = view["overview"]["bestSupport"]["items"].as_array().unwrap();
    assert_eq!(
        best.len(),
        5,
        "there is room for all of it, since less is wanted below"
    );
    assert!(view["inFull"].is_null(), "so no page says it all again");
}

#[test]
fn an_empty_plan_gives_a_short_document() {
    let document = plan_pdf(&empty(), made()).unwrap();
    keep("empty.pdf", &document);
    assert_eq!(
        document.pages, 2,
        "a cover to write on, and what a plan shall contain"
    );
}

#[test]
fn a_huge_plan_becomes_a_document() {
    let document = plan_pdf(&huge(), made()).unwrap();
    keep("huge.pdf", &document);
    assert!(
        document.pages > 100,
        "five hundred actions fill more than {} pages",
        document.pages
    );
}

#[test]
fn no_text_stops_the_document() {
    for (number, text) in nasty_texts().iter().enumerate() {
        let start: String = text.chars().take(30).collect();
        let document = plan_pdf(&filled_with(text), made());
        let document = document.unwrap_or_else(|error| panic!("{start:?} stopped the document: {error}"));
        keep(&format!("nasty-{number:02}.pdf"), &document);
        // As long as they are in a whole plan, they would take a hundred pages each.
        let cut: String = text.chars().take(400).collect();
        let whole = rewritten(&whole(Language::Nb), |_, _| cut.clone());
        let document = chosen_plan_pdf(&whole, made(), diary());
        let document = document.unwrap_or_else(|error| panic!("{start:?} stopped the whole plan: {error}"));
        keep(&format!("nasty-whole-{number:02}.pdf"), &document);
        if number % 3 > 0 {
            continue;
        }
        let large = PdfChoices {
            large_print: true,
            ..diary()
        };
        let document = chosen_plan_pdf(&filled_with(text), made(), large);
        let document = document.unwrap_or_else(|error| panic!("{start:?} stopped large print: {error}"));
        keep(&format!("nasty-large-{number:02}.pdf"), &document);
    }
}

#[test]
fn texts_of_any_length_become_a_document() {
    let mut plan = arne(Language::Nb);
    plan.matters[0].text = "x".repeat(40_000);
    plan.goals[0].why = "ord på ord ".repeat(1 << 17);
    let document = plan_pdf(&plan, made()).unwrap();
    keep("long-texts.pdf", &document);
    assert!(
        document.pages > 300,
        "all of it must be there, on more than {} pages",
        document.pages
    );
    println!("figure: {} pages of one text", document.pages);
}

#[test]
fn the_recovery_sheet_is_one_page() {
    let code = "VFM1 QQQS YQCY Q5RQ WZQF PG9S CRGW PU8E 3L0M";
    for language in [Language::Nb, Language::Nn, Language::En] {
        let sheet = recovery_sheet("Tilbake i jobb", code, language, day(2027, 3, 1)).unwrap();
        keep(&format!("recovery-{}.pdf", language.as_str()), &sheet);
        assert_eq!(sheet.pages, 1, "the sheet must fit on one page ({language:?})");
    }
    let long = "Planen med det lange navnet ".repeat(10);
    assert_eq!(
        recovery_sheet(&long, code, Language::Nb, made().on)
            .unwrap()
            .pages,
        1,
        "also with a long name"
    );
}
