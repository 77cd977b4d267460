//! The crisis plan's zones on paper: nothing lost, the red one first.

use super::ink::Ink;
use super::keep;
use super::samples::{arne, empty, made};
use super::whole::id;
use crate::document::common::pages_in_words;
use crate::document::papers::{PaperView, PaperWanted, about};
use crate::document::{PdfChoices, chosen_plan_pdf};
use crate::plan::{CrisisSection, CrisisStep, CrisisZone, Language, Plan};

fn pages(plan: &Plan, wanted: &PaperWanted) -> Vec<String> {
    pages_in_letters(plan, wanted, false)
}

fn pages_in_letters(plan: &Plan, wanted: &PaperWanted, large: bool) -> Vec<String> {
    let about = about(plan, wanted).unwrap().unwrap();
    let mut view = PaperView::new(plan, &about, made());
    view.set_in_large_print(large);
    let pages = pages_in_words("/paper.typ", &view);
    // A line that is broken is the same words.
    pages
        .iter()
        .map(|page| page.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// A crisis plan with so many steps of so many letters in each part of these zones.
fn written(zones: &[CrisisZone], count: u128, letters: usize) -> Plan {
    let mut plan = empty();
    let parts = zones
        .iter()
        .flat_map(|zone| CrisisSection::ALL.iter().map(move |part| (*zone, *part)));
    plan.crisis_steps = (0..count)
        .flat_map(|round| parts.clone().map(move |(zone, section)| (round, zone, section)))
        .enumerate()
        .map(|(number, (round, zone, section))| CrisisStep {
            id: id(number as u128).into(),
            section,
            zone: Some(zone),
            text: format!("Nr.{round}.{number} {}x", "ord ".repeat(letters / 4)),
            ..CrisisStep::default()
        })
        .collect();
    plan
}

#[test]
fn three_zones_stand_on_one_page_with_every_number() {
    let plan = arne(Language::Nb);
    let pages = pages(&plan, &PaperWanted::Crisis);
    assert_eq!(pages.len(), 1, "an ordinary crisis plan is one page");
    let page = &pages[0];
    for words in [
        "Grønt : jeg har det greit",
        "Gult : det begynner å gå feil vei",
        "Rødt : nå haster det",
        "116 117",
        "113",
        "116 123",
        "Innen 24 timer",
    ] {
        assert!(page.contains(words), "«{words}» stands there: {page}");
    }
    for step in &plan.crisis_steps {
        assert!(page.contains(&step.text), "«{}» stands there", step.text);
    }
    let place = |words: &str| page.find(words).unwrap();
    assert!(
        place("Grønt :") < place("Gult :") && place("Gult :") < place("Rødt :"),
        "read from green to red"
    );
}

#[test]
fn the_red_zone_is_whole_on_the_first_page_and_nothing_is_lost() {
    for (count, letters) in [(1, 90), (2, 120), (3, 90), (2, 300), (1, 2_000), (1, 10_000)] {
        let plan = written(CrisisZone::ALL, count, letters);
        let pages = pages(&plan, &PaperWanted::Crisis);
        // A line that goes on overleaf has a foot in the middle of it: words are counted.
        let all = pages.join(" ");
        let count_of = |word: &str| all.split(' ').filter(|it| *it == word).count();
        let written: usize = plan
            .crisis_steps
            .iter()
            .map(|it| it.text.matches("ord").count())
            .sum();
        assert_eq!(count_of("ord"), written, "{count} × {letters}: no word is cut");
        for step in &plan.crisis_steps {
            let first = step.text.split(' ').next().unwrap();
            assert_eq!(
                count_of(first),
                1,
                "{count} × {letters}: {first} stands there, once"
            );
        }
        assert!(
            pages[0].contains("Rødt :") && pages[0].contains("nå haster det"),
            "{count} × {letters}: what is urgent stands first"
        );
        assert!(
            pages[0].contains("113"),
            "{count} × {letters}: with the number that always answers"
        );
        let is_said = pages[0].contains("Resten av kriseplanen står på neste side.");
        assert!(
            letters > 1_000 || pages.len() == 1 || is_said,
            "{count} × {letters}: the first page says that there is another"
        );
    }
}

#[test]
fn the_number_for_danger_stands_once_and_on_the_first_page_whatever_the_length() {
    let all = CrisisZone::ALL;
    let calm = &all[..2];
    for (zones, count, letters, large) in [
        (all, 1, 20, true),
        (all, 2, 90, true),
        (all, 1, 10_000, true),
        (all, 3, 300, false),
        (all, 1, 10_000, false),
        (calm, 3, 300, false),
        (calm, 1, 300, true),
    ] {
        let pages = pages_in_letters(&written(zones, count, letters), &PaperWanted::Crisis, large);
        let on = |page: &String| page.split(' ').filter(|word| *word == "113").count();
        let found: Vec<_> = pages.iter().map(on).filter(|count| *count > 0).collect();
        assert!(
            on(&pages[0]) == 1 && found.len() == 1,
            "{count} × {letters}, large: {large}: whoever looks for it finds one, at once: {found:?}"
        );
    }
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn a_zone_of_many_short_steps_is_all_on_the_paper_in_the_plan_too() {
    for (count, large_print) in [(12, false), (45, false), (3, true), (20, true)] {
        let plan = written(CrisisZone::ALL, count, 0);
        let choices = PdfChoices {
            large_print,
            ..PdfChoices::default()
        };
        let document = chosen_plan_pdf(&plan, made(), choices).unwrap();
        keep(&format!("zones-plan-{count}-{large_print}.pdf"), &document);
        let ink = Ink::of("plan", &document);
        for step in &plan.crisis_steps {
            let first = step.text.split(' ').next().unwrap();
            assert!(
                ink.words.contains(first),
                "{count} steps, large: {large_print}: {first} stands there"
            );
        }
        assert!(
            ink.faults.is_empty(),
            "{count} steps, large: {large_print}: {:#?}",
            &ink.faults[..ink.faults.len().min(9)]
        );
    }
}

#[test]
fn a_zone_with_nothing_in_it_is_not_drawn() {
    let pages = pages(&written(&[CrisisZone::Green], 1, 20), &PaperWanted::Crisis);
    assert!(
        !pages[0].contains("Gult :") && !pages[0].contains("Rødt :"),
        "nobody wrote in them"
    );
    assert!(
        pages[0].contains("116 117") && pages[0].contains("113"),
        "the numbers that always answer stand there all the same"
    );
}

#[test]
fn the_card_says_what_to_do_when_it_goes_the_wrong_way() {
    let card = pages(&arne(Language::Nb), &PaperWanted::Card).join(" ");
    assert!(
        !card.contains("Jeg er på trening med laget."),
        "how it is when all is well is no sign that it is not"
    );
    assert!(
        card.contains("55 00 00 02"),
        "whom to ring when it goes the wrong way"
    );
}
