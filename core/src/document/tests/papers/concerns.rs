//! What is told to whom on papers: concerns, and the crisis plan on its page.

use super::*;

#[test]
fn a_crisis_plan_is_one_page_when_it_can_be_read_there_and_nothing_of_it_is_ever_left_out() {
    for (steps, words, one_page) in [
        (4, "x".to_owned(), true),
        (20, "Ta en tur ut.".to_owned(), true),
        (50, "Ta en tur ut.".to_owned(), false),
        (20, "Sett deg hos meg, og ta deg god tid. ".repeat(9), false),
    ] {
        let plan = with_steps(steps, &words);
        let about = about(&plan, &PaperWanted::Crisis).unwrap().unwrap();
        let pages = pages_in_words("/paper.typ", &PaperView::new(&plan, &about, made()));
        keep(
            &format!("paper-crisis-{steps}.pdf"),
            &paper(&plan, &PaperWanted::Crisis, made(), Language::Nb).unwrap(),
        );
        assert_eq!(
            pages.len() == 1,
            one_page,
            "{steps} steps are on {} pages",
            pages.len()
        );
        assert_eq!(
            pages[0].contains("Hold dem sammen."),
            !one_page,
            "that there are more sheets is told on the first"
        );
        assert!(
            pages[0].contains("113"),
            "the number that always answers is on the first"
        );
        let whole = pages.concat();
        let first = words.split(' ').next().unwrap();
        let lost = (0..steps).find(|number| !whole.contains(&format!("{number} {first}")));
        assert_eq!(lost, None, "every step is there");
    }
}

/// A crisis plan with so many steps, spread over its parts.
fn with_steps(count: u128, words: &str) -> Plan {
    let sections = [
        CrisisSection::EarlySign,
        CrisisSection::HelpsMe,
        CrisisSection::OthersCan,
        CrisisSection::MeetMe,
        CrisisSection::Call,
    ];
    let mut plan = empty();
    plan.crisis_steps = (0..count)
        .zip(sections.into_iter().cycle())
        .map(|(number, section)| CrisisStep {
            id: id(number).into(),
            section,
            text: format!("{number} {words}"),
            ..CrisisStep::default()
        })
        .collect();
    plan
}

#[test]
fn a_concern_is_told_in_its_own_words_to_nobody_but_the_owner() {
    let mut plan = whole(Language::Nb);
    let meeting = MeetingId(id(COMING));
    let begun = "Hva om såret på setet";
    let agenda = |plan: &Plan, wanted: &PaperWanted| {
        let about = about(plan, wanted).unwrap().unwrap();
        let view = serde_json::to_value(PaperView::new(plan, &about, made())).unwrap();
        view["body"]["agenda"].to_string()
    };
    let (notice, own) = (
        PaperWanted::Notice { meeting },
        PaperWanted::Preparation { meeting },
    );
    let minutes = PaperWanted::Minutes { meeting };
    for wanted in [&notice, &minutes] {
        let told = agenda(&plan, wanted);
        assert!(!told.contains(begun), "the worry is the owner's to tell: {told}");
        assert!(
            told.contains("Noe Arne lurer på"),
            "that there is something is told: {told}"
        );
    }
    assert!(
        agenda(&plan, &own).contains(begun),
        "the owner reads the owner's own words"
    );
    let item = plan
        .agenda_items
        .iter_mut()
        .find(|it| it.concern.is_some())
        .unwrap();
    item.text = "Hva vi gjør når huden blir vond".to_owned();
    assert!(
        !agenda(&plan, &notice).contains("når huden blir vond"),
        "other letters do not make it anybody else's to tell"
    );
    let item = plan.agenda_items.iter_mut().find(|it| it.concern.is_some());
    item.unwrap().shown_as_written = true;
    assert!(
        agenda(&plan, &notice).contains("når huden blir vond"),
        "the owner has said that it may stand as it is put"
    );
}
