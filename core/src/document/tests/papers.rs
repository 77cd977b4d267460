//! The papers beside the plan: made from a plan with everything in it, with nothing in it, and with every nasty text.

mod concerns;
mod week;

use super::rewritten::rewritten;
use super::samples::{day, empty, made, nasty_texts};
use super::whole::{COMING, EXAMPLE, HELD, NOWHERE, ONLY_ON_MAP, SURVEY, id, whole};
use super::{keep, strings};
use crate::document::common::pages_in_words;
use crate::document::papers::PaperView;
use crate::document::papers::about;
use crate::document::*;
use crate::error::ProblemCode;
use crate::plan::{CrisisSection, CrisisStep, Kind, Language, MeetingId, Plan};

pub(super) fn wanted() -> Vec<(&'static str, PaperWanted)> {
    let (held, coming) = (MeetingId(id(HELD)), MeetingId(id(COMING)));
    vec![
        ("crisis", PaperWanted::Crisis),
        ("card", PaperWanted::Card),
        ("journal", PaperWanted::Journal { reader: None }),
        ("rules", PaperWanted::Rules),
        ("week", PaperWanted::Week { day: day(2027, 4, 8) }),
        ("preparation", PaperWanted::Preparation { meeting: coming }),
        ("notice", PaperWanted::Notice { meeting: coming }),
        ("minutes", PaperWanted::Minutes { meeting: held }),
        (
            "survey",
            PaperWanted::Survey {
                id: id(SURVEY).into(),
                with_names: false,
            },
        ),
        (
            "example",
            PaperWanted::Example {
                id: id(EXAMPLE).into(),
                with_names: false,
            },
        ),
        (
            "example-named",
            PaperWanted::Example {
                id: id(EXAMPLE).into(),
                with_names: true,
            },
        ),
    ]
}

fn said(plan: &Plan, wanted: &PaperWanted) -> String {
    let mut shown = String::new();
    if let Some(about) = about(plan, wanted).unwrap() {
        let view = serde_json::to_value(PaperView::new(plan, &about, made())).unwrap();
        strings(&view, &mut shown);
    }
    shown
}

#[test]
fn each_paper_is_one_page_in_each_language() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        let plan = whole(language);
        for (name, wanted) in wanted() {
            let document = paper(&plan, &wanted, made(), language)
                .unwrap_or_else(|error| panic!("{name} in {language:?} was not made: {error:?}"));
            keep(&format!("paper-{name}-{}.pdf", language.as_str()), &document);
            // A crisis plan with zones and lists beside them goes on.
            let most = if matches!(name, "preparation" | "crisis" | "card") {
                2
            } else {
                1
            };
            assert!(
                document.pages <= most,
                "{name} has {} pages in {language:?}",
                document.pages
            );
        }
    }
}

#[test]
fn what_is_nobodys_business_is_on_no_paper() {
    let plan = whole(Language::Nb);
    for (name, wanted) in wanted() {
        let shown = said(&plan, &wanted);
        for words in NOWHERE.iter().chain([&ONLY_ON_MAP]) {
            assert!(!shown.contains(words), "{words} is on the paper {name}");
        }
    }
}

#[test]
fn what_is_shared_names_nobody_unless_asked() {
    let plan = whole(Language::Nb);
    for (name, wanted) in wanted() {
        let shown = said(&plan, &wanted);
        let anonymous = matches!(name, "survey" | "example");
        for person in ["Arne", "Siv", "SIV", "Lunde", "Randi", "Tor Berg"] {
            assert!(
                !anonymous || !shown.contains(person),
                "{person} is named on the paper {name}: {shown}"
            );
        }
        if name == "example" {
            assert!(
                shown.contains("[navn]"),
                "it is seen that somebody stood there: {shown}"
            );
            assert!(
                !shown.contains("55 00 00 01"),
                "whom to ask is not told without names"
            );
            assert!(shown.contains("bedre liv"), "everyday words stay");
        }
        if name == "example-named" {
            assert!(
                shown.contains("Siv Lunde, 55 00 00 01"),
                "with names, also whom to ask: {shown}"
            );
        }
    }
}

#[test]
fn a_paper_about_nothing_is_refused() {
    let code = |plan: &Plan, wanted: &PaperWanted| {
        let refused = paper(plan, wanted, made(), Language::Nb).map(|_| ());
        assert_eq!(
            refused.as_ref().err().map(|problem| problem.code),
            paper_name(plan, wanted, Language::Nb)
                .err()
                .map(|problem| problem.code),
            "the name and the paper are refused alike"
        );
        refused.err().map(|problem| problem.code)
    };
    let bare = empty();
    for (name, wanted) in wanted() {
        let expected = match name {
            "crisis" | "card" => Some(ProblemCode::PaperEmpty),
            "rules" | "week" | "journal" => None,
            _ => Some(ProblemCode::UnknownRecord),
        };
        assert_eq!(code(&bare, &wanted), expected, "{name} of an empty plan");
    }
    let mut plan = whole(Language::Nb);
    let notice = PaperWanted::Notice {
        meeting: MeetingId(id(COMING)),
    };
    plan.meetings[1].on = None;
    assert_eq!(
        code(&plan, &notice),
        Some(ProblemCode::DateMissing),
        "a meeting without a date"
    );
    plan.meetings[1].removed = true;
    assert_eq!(
        code(&plan, &notice),
        Some(ProblemCode::UnknownRecord),
        "a meeting taken out of the plan"
    );
}

#[test]
fn the_slip_for_the_journal_names_its_reader_where_there_is_one() {
    let plan = whole(Language::Nb);
    let aase = plan.people.iter().find(|it| it.name == "Aase Nygård").unwrap();
    let slip = |reader| said(&plan, &PaperWanted::Journal { reader });
    assert!(
        slip(Some(aase.id)).contains("Til fastlege Aase Nygård. Laget 31.\u{a0}mars\u{a0}2027."),
        "whom it is for"
    );
    assert!(!slip(None).contains("Aase Nygård"), "nobody is named by itself");
    let gone = plan.people.iter().find(|it| it.only_on_map).unwrap().id;
    let wanted = PaperWanted::Journal { reader: Some(gone) };
    let refused = paper(&plan, &wanted, made(), Language::Nb).map(|_| ());
    assert_eq!(
        refused.map_err(|it| it.code),
        Err(ProblemCode::UnknownRecord),
        "who stands on the map alone is on no paper"
    );
}

#[test]
fn no_text_stops_a_paper() {
    // Each paper has all the texts, every time in other fields than before; a whole plan of each alone is in `sizes`.
    let texts = nasty_texts();
    for turn in 0..8 {
        let mut field = 0;
        let plan = rewritten(&whole(Language::Nb), |_, _| {
            field += 1;
            texts[(field + turn * 3) % texts.len()].clone()
        });
        for (name, wanted) in wanted() {
            let document = paper(&plan, &wanted, made(), Language::Nb);
            let document = document.unwrap_or_else(|error| panic!("turn {turn} stopped {name}: {error:?}"));
            keep(&format!("nasty-{name}-{turn:02}.pdf"), &document);
        }
    }
}

#[test]
fn the_window_asks_for_papers_by_these_names() {
    for (asked, wanted) in [
        (r#"{"paper":"card"}"#, PaperWanted::Card),
        (r#"{"paper":"journal"}"#, PaperWanted::Journal { reader: None }),
        (
            r#"{"paper":"week","day":"2027-04-08"}"#,
            PaperWanted::Week { day: day(2027, 4, 8) },
        ),
        (
            r#"{"paper":"survey","id":"00000000-0000-0000-0000-000000000001"}"#,
            PaperWanted::Survey {
                id: uuid::Uuid::from_u128(1).into(),
                with_names: false,
            },
        ),
        (
            r#"{"paper":"example","id":"00000000-0000-0000-0000-000000000001","withNames":true}"#,
            PaperWanted::Example {
                id: uuid::Uuid::from_u128(1).into(),
                with_names: true,
            },
        ),
    ] {
        let read: PaperWanted = serde_json::from_str(asked).unwrap();
        assert_eq!(read, wanted, "{asked} is what the window says");
    }
}

#[test]
fn files_are_called_what_they_are() {
    let plan = whole(Language::Nb);
    let names: Vec<_> = wanted()
        .iter()
        .map(|(_, wanted)| {
            paper_name(&plan, wanted, Language::Nb)
                .unwrap()
                .replace('\u{A0}', " ")
        })
        .collect();
    assert_eq!(
        names,
        [
            "Kriseplan",
            "Kort til lommeboka",
            "Lapp til journalen",
            "Ti regler",
            "Uke 14 2027",
            "Forberedelse 8. april 2027",
            "Innkalling 8. april 2027",
            "Referat 18. mars 2027",
            "Erfaringer med planen",
            "Et godt eksempel",
            "Et godt eksempel",
        ],
        "and name nobody"
    );
}

#[test]
fn what_stands_on_papers_alone_is_there() {
    let mut count = 0;
    let mut fields = Vec::new();
    let plan = rewritten(&whole(Language::Nb), |kind, field| {
        count += 1;
        if is_on_papers(kind, field) {
            fields.push((count, format!("{}.{field}", kind.as_str())));
        }
        format!("[{count}]")
    });
    let papers = wanted().into_iter().filter(|(name, _)| *name != "rules");
    let mut shown: Vec<_> = papers.map(|(_, wanted)| said(&plan, &wanted)).collect();
    shown.push(said(&plan, &PaperWanted::Week { day: made().on }));
    for meeting in [HELD, COMING] {
        let meeting = MeetingId(id(meeting));
        shown.push(said(&plan, &PaperWanted::Notice { meeting }));
        shown.push(said(&plan, &PaperWanted::Minutes { meeting }));
        shown.push(said(&plan, &PaperWanted::Preparation { meeting }));
    }
    let shown = shown.concat();
    fields.retain(|(number, _)| !shown.contains(&format!("[{number}]")));
    assert!(fields.is_empty(), "these texts are on no paper: {fields:?}");
}

/// The texts that papers beside the plan show, and the plan's own document does not.
fn is_on_papers(kind: Kind, field: &str) -> bool {
    match kind {
        Kind::AgendaItem | Kind::WeeklyEvent | Kind::GoodExample | Kind::Survey => true,
        Kind::Meeting => matches!(field, "purpose" | "minutes" | "toSay"),
        _ => false,
    }
}
