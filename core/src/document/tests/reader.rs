//! Documents made for one reader.

use uuid::Uuid;

use super::samples::{arne, day, made};
use super::{keep, strings};
use crate::document::common::DocumentContext;
use crate::document::plan::PlanView;
use crate::document::reader::{TasksPage, reader_of};
use crate::document::*;
use crate::error::ProblemCode;
use crate::plan::{
    ActionState, Chapter, Consent, ConsentSort, FollowUp, FollowUpState, Language, LifeArea, PersonId, Plan,
};
use crate::reading::made_up::{self, Dice};
use crate::reading::{Basis, visible_on, visible_to};

pub(super) fn called(plan: &Plan, name: &str) -> PersonId {
    plan.people
        .iter()
        .find(|it| it.name.starts_with(name))
        .unwrap()
        .id
}

/// Arne's plan, in which one person may see what `change` says.
pub(super) fn shared_with(name: &str, change: impl Fn(&Plan, &mut Consent)) -> (Plan, PersonId) {
    let mut plan = arne(Language::Nb);
    let person = called(&plan, name);
    plan.consents.retain(|it| it.person != Some(person));
    let mut consent = Consent {
        sort: ConsentSort::Sharing,
        person: Some(person),
        ..Consent::default()
    };
    change(&plan, &mut consent);
    plan.consents.push(consent);
    (plan, person)
}

fn copy_of(plan: &Plan, person: PersonId) -> serde_json::Value {
    let seen = visible_to(plan, person, made().on);
    let reader = reader_of(plan, &seen, person.into(), made()).unwrap();
    serde_json::to_value(PlanView::for_reader(
        &seen,
        made(),
        PdfChoices::default(),
        &reader,
    ))
    .unwrap()
}

fn said(view: &serde_json::Value) -> String {
    let mut said = String::new();
    strings(view, &mut said);
    // A day and its month stand together.
    said.replace('\u{a0}', " ")
}

#[test]
fn a_reader_of_one_goal_gets_it_without_a_number_and_nothing_else() {
    let (plan, per) = shared_with("Per", |plan, consent| {
        let goal = plan.goals.iter().find(|it| it.parent.is_none());
        consent.records = vec![goal.unwrap().id.into()];
        consent.until = Some(day(2027, 8, 31));
    });
    let copy = copy_of(&plan, per);
    let pdf = plan_pdf_for(&plan, per, made(), Language::Nb, PdfChoices::default()).unwrap();
    keep("for-per.pdf", &pdf);
    assert_eq!(
        copy["goals"]["goals"][0]["number"], "Mål",
        "it is counted in his copy"
    );
    for chapter in [
        "consents", "contents", "concerns", "needs", "crisis", "meetings", "map", "diary", "people",
    ] {
        assert!(copy[chapter].is_null(), "{chapter} is not there");
    }
    let said = said(&copy);
    assert!(said.contains("til 31. august 2027"), "until when he may see it");
    assert!(
        said.contains("laget for Per"),
        "whose copy it is stands on each page"
    );
    for hint in [
        "ikke se",
        "utdrag",
        "Mål 1",
        "Mål 2",
        "ingen ennå",
        "Et første steg",
        "Hele planen",
    ] {
        assert!(!said.contains(hint), "«{hint}» tells that there is more");
    }
}

#[test]
fn a_reader_of_one_action_gets_it_without_its_goal() {
    let (plan, rune) = shared_with("Rune", |plan, consent| {
        consent.records = vec![plan.actions[0].id.into()];
    });
    let said = said(&copy_of(&plan, rune));
    assert!(said.contains(&plan.actions[0].what), "the action is there");
    for goal in &plan.goals {
        assert!(!said.contains(&goal.title), "and no goal");
    }
    let pdf = plan_pdf_for(&plan, rune, made(), Language::Nb, PdfChoices::default()).unwrap();
    keep("for-rune.pdf", &pdf);
}

#[test]
fn everything_but_health_has_no_trace_of_health() {
    let (mut plan, berit) = shared_with("Berit", |_, consent| {
        consent.everything = true;
        consent.but_areas = vec![LifeArea::Health];
        consent.but_chapters = vec![Chapter::Concerns];
    });
    plan.goals.last_mut().unwrap().area = Some(LifeArea::Health);
    let copy = copy_of(&plan, berit);
    let pdf = plan_pdf_for(&plan, berit, made(), Language::Nb, PdfChoices::default()).unwrap();
    keep("for-berit.pdf", &pdf);
    let said = said(&copy);
    assert!(
        !said.contains(&plan.goals.last().unwrap().title),
        "the goal of health"
    );
    assert!(
        copy["concerns"].is_null() && copy["crisis"].is_null(),
        "and no empty chapter"
    );
    assert!(
        said.contains(&plan.matters[0].text.chars().take(10).collect::<String>()),
        "what else there is, is there"
    );
}

#[test]
fn a_helper_gets_their_own_tasks_on_a_sheet() {
    let plan = arne(Language::Nb);
    let siv = called(&plan, "Siv");
    let pdf = paper_for(&plan, &PaperWanted::Tasks, siv, made(), Language::Nb).unwrap();
    keep("tasks-siv.pdf", &pdf);
    let seen = visible_to(&plan, siv, made().on);
    let reader = reader_of(&plan, &seen, siv.into(), made()).unwrap();
    let context = DocumentContext::for_reader(&seen, made(), siv);
    let said =
        said(&serde_json::to_value(TasksPage::new(&context, &reader, Language::Nb.into()).unwrap()).unwrap());
    let theirs = plan
        .actions
        .iter()
        .filter(|it| it.responsible == Some(siv) && crate::reading::is_open(it));
    for action in theirs {
        assert!(said.contains(&action.what), "«{}» is hers", action.what);
    }
    let others = plan.actions.iter().filter(|it| it.responsible != Some(siv));
    for action in others {
        assert!(!said.contains(&action.what), "«{}» is not", action.what);
    }
}

#[test]
fn whoever_does_it_is_told_that_it_was_followed_up() {
    let mut plan = arne(Language::Nb);
    let siv = called(&plan, "Siv");
    let hers = plan.actions.iter_mut();
    let hers = hers.filter(|it| it.responsible == Some(siv)).last().unwrap();
    (hers.state, hers.from) = (ActionState::Planned, None);
    hers.state_note = "Venter på time.".to_owned();
    let action = hers.id;
    plan.follow_ups.push(FollowUp {
        id: Uuid::from_u128(903).into(),
        action: Some(action),
        state: FollowUpState::Done,
        done_on: Some(day(2027, 3, 30)),
        ..FollowUp::default()
    });
    let seen = visible_to(&plan, siv, made().on);
    let reader = reader_of(&plan, &seen, siv.into(), made()).unwrap();
    let context = DocumentContext::for_reader(&seen, made(), siv);
    let page = TasksPage::new(&context, &reader, Language::Nb.into()).unwrap();
    let told = said(&serde_json::to_value(page).unwrap());
    assert!(
        told.contains("Ikke begynt · fulgt opp 30. mars\nVenter på time."),
        "the day, and how far it is in words: {told}"
    );
}

#[test]
fn nobody_is_to_be_rung_who_has_no_number() {
    let mut plan = arne(Language::Nb);
    let siv = called(&plan, "Siv");
    let sheet = |plan: &Plan| {
        let seen = visible_to(plan, siv, made().on);
        let reader = reader_of(plan, &seen, siv.into(), made()).unwrap();
        let context = DocumentContext::for_reader(&seen, made(), siv);
        let page = TasksPage::new(&context, &reader, Language::Nb.into()).unwrap();
        said(&serde_json::to_value(page).unwrap())
    };
    assert!(sheet(&plan).contains("eller ring"), "there is a number to ring");
    for person in &mut plan.people {
        person.phone = String::new();
    }
    let told = sheet(&plan);
    assert!(
        told.contains("Gi arket til Arne, eller til") && !told.contains("eller ring"),
        "it is given to them instead: {told}"
    );
}

#[test]
fn nothing_is_made_for_somebody_who_sees_nothing() {
    let mut plan = arne(Language::Nb);
    plan.consents.clear();
    plan.weekly_events.clear();
    plan.people.iter_mut().for_each(|it| it.contribution.clear());
    let jon = called(&plan, "Jon");
    let nothing = plan_pdf_for(&plan, jon, made(), Language::Nb, PdfChoices::default());
    assert_eq!(nothing.unwrap_err().code, ProblemCode::NothingToSee);
}

#[test]
fn what_the_owner_gives_without_a_consent_is_all_but_what_is_the_owners_alone() {
    let mut plan = super::whole::whole(Language::Nb);
    plan.consents.clear();
    let jon = called(&plan, "Jon");
    let gift = MadeFor {
        person: jon,
        basis: Basis::OwnersGift,
    };
    let pdf = plan_pdf_for(&plan, gift, made(), Language::Nb, PdfChoices::default()).unwrap();
    keep("for-jon.pdf", &pdf);
    let seen = visible_on(&plan, jon, made().on, Basis::OwnersGift);
    let reader = reader_of(&plan, &seen, gift, made()).unwrap();
    let view = PlanView::for_reader(&seen, made(), PdfChoices::default(), &reader);
    let said = said(&serde_json::to_value(view).unwrap());
    assert!(said.contains(&plan.goals[0].title), "the goals");
    for words in super::whole::NOWHERE.iter().chain(&[super::whole::ONLY_ON_MAP]) {
        assert!(!said.contains(words), "{words} is in no document");
    }
    assert!(!said.contains("Trygt."), "how a meeting felt is the owner's");
    assert!(
        !said.contains("Hvem har fått et eksemplar"),
        "and who else has a copy"
    );
}

#[test]
fn no_copy_says_what_its_reader_may_not_see() {
    for seed in 0..300 {
        let mut dice = Dice::of(seed);
        let plan = made_up::plan(&mut dice);
        let (person, day) = (made_up::reader(&mut dice), dice.day());
        let seen = visible_to(&plan, person, day);
        let made = Made::utc(day);
        let Some(reader) = reader_of(&plan, &seen, person.into(), made) else {
            continue;
        };
        if plan.people[0].id == person {
            continue;
        }
        let view = PlanView::for_reader(&seen, made, PdfChoices::default(), &reader);
        let said = serde_json::to_string(&view).unwrap();
        let json = serde_json::to_string(&seen).unwrap();
        for word in said
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| it.starts_with("ord"))
        {
            let is_made_up = word.ends_with("slutt");
            assert!(
                !is_made_up || json.contains(word),
                "seed {seed}: {word} is not the reader's to see"
            );
        }
    }
}
