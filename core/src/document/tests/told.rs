//! What people told and the plan once had no place for, on paper as it was told.

use super::samples::{arne, made, story};
use super::whole::{ONLY_ON_MAP, whole};
use crate::document::common::pages_in_words;
use crate::document::papers::{PaperView, PaperWanted, about};
use crate::document::plan::PlanView;
use crate::plan::{Language, Plan, Role};

fn on_paper(plan: &Plan, today: crate::document::Made) -> String {
    let pages = pages_in_words("/plan.typ", &PlanView::new(plan, today)).join(" ");
    pages.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn stands(paper: &str, words: &[&str]) {
    for words in words {
        assert!(paper.contains(words), "«{words}» stands there: {paper}");
    }
}

#[test]
fn a_goals_own_date_and_how_far_it_is_to_come_stand_with_the_goal() {
    stands(
        &on_paper(&arne(Language::Nb), made()),
        &[
            "Innen 30. juni 2027",
            "vil til 10",
            "før sommerferien",
            "vil til 8",
            "Hvor mye Hver dag til såret er grodd",
            "Hvem bestemte vi sammen",
        ],
    );
}

#[test]
fn a_service_without_a_named_person_answers_with_its_telephone() {
    let mut plan = arne(Language::Nb);
    let watch = plan.people.iter().find(|it| it.name == "Nattevakta").unwrap().id;
    plan.actions[0].responsible = Some(watch);
    stands(
        &on_paper(&plan, made()),
        &["Nattevakta, tlf. 55 00 00 09", "Fjordvikveien 2"],
    );
}

#[test]
fn nobody_answers_for_the_plan_whom_nobody_said_it_of() {
    let mut plan = arne(Language::Nb);
    for person in &mut plan.people {
        person.roles.retain(|role| *role != Role::Coordinator);
    }
    plan.appointments.clear();
    plan.details.answers_for_making = None;
    plan.details.answers_for_progress = None;
    let paper = on_paper(&plan, made());
    stands(&paper, &["Siv Lunde skriver planen sammen med Arne."]);
    assert!(
        !paper.contains("Siv Lunde har ansvar"),
        "nobody has said that she answers for it: {paper}"
    );
    plan.details.answers_for_making = plan
        .people
        .iter()
        .find(|it| it.name == "Siv Lunde")
        .map(|it| it.id);
    stands(
        &on_paper(&plan, made()),
        &["Siv Lunde har ansvar for å lage planen."],
    );
}

#[test]
fn a_time_of_day_stands_with_its_day() {
    let (plan, today) = story("fra-kaos-til-struktur");
    stands(
        &on_paper(&plan, today),
        &[
            "kl. 10.00–15.00",
            "fra 5. oktober 2026 kl. 10.00",
            "1. desember 2026 kl. 10.00",
        ],
    );
}

#[test]
fn a_night_shift_is_one_thing_in_the_week() {
    let (plan, today) = story("fra-kaos-til-struktur");
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 9).unwrap();
    let wanted = PaperWanted::Week { day };
    let about = about(&plan, &wanted).unwrap().unwrap();
    let week = pages_in_words("/paper.typ", &PaperView::new(&plan, &about, today)).join(" ");
    let week = week.split_whitespace().collect::<Vec<_>>().join(" ");
    stands(
        &week,
        &[
            "22.00–07.00 Nattevakt på sykehjemmet til fredag morgen hver uke",
            "til 07.00 Nattevakt på sykehjemmet fra torsdag",
            "08.15–13.30 Norskkurs hver uke",
            "10.00–15.00 Rydde og pakke",
        ],
    );
}

#[test]
fn whoever_the_owner_wants_there_stands_on_the_map_on_paper() {
    let mut plan = whole(Language::Nb);
    assert!(
        !on_paper(&plan, made()).contains(ONLY_ON_MAP),
        "the map on the screen is the owner's"
    );
    for person in plan.people.iter_mut().filter(|it| it.only_on_map) {
        person.on_papers_map = true;
    }
    let name = ONLY_ON_MAP.replace('-', "");
    let paper = on_paper(&plan, made()).replace(['-', ' '], "");
    assert_eq!(
        paper.matches(&name).count(),
        2,
        "on the map and in its list, and nowhere else: {paper}"
    );
}

#[test]
fn what_the_name_says_is_not_said_again() {
    let (plan, today) = story("jeg-bestemmer-over-samarbeidet");
    let paper = on_paper(&plan, today).to_lowercase();
    for twice in [
        "fastlege, fastlege",
        "fastlege fastlege",
        "primærkontakt, primærkontakt",
    ] {
        assert!(!paper.contains(twice), "«{twice}» says one thing: {paper}");
    }
}

#[test]
fn a_part_of_a_goal_with_nothing_under_it_stays_with_the_goal() {
    let (plan, today) = story("fra-kaos-til-struktur");
    let pages = pages_in_words("/plan.typ", &PlanView::new(&plan, today));
    let page_of = |words: &str| pages.iter().position(|page| page.contains(words)).unwrap();
    assert_eq!(
        page_of("Delmål 1.3"),
        page_of("Delmål 1.2"),
        "it is no part of the goal that comes next"
    );
}

#[test]
fn a_paper_of_an_example_says_so_at_the_foot_of_its_pages() {
    let example = crate::document::Made {
        is_example: true,
        ..made()
    };
    let plan = arne(Language::Nb);
    stands(
        &on_paper(&plan, example),
        &["Eksempelplan · Arnes plan · laget 31. mars 2027"],
    );
    let crisis = about(&plan, &PaperWanted::Crisis).unwrap().unwrap();
    let pages = pages_in_words("/paper.typ", &PaperView::new(&plan, &crisis, example));
    stands(&pages.join(" "), &["Eksempelplan ·"]);
    assert!(
        !on_paper(&plan, made()).contains("Eksempelplan"),
        "and no other does"
    );
}
