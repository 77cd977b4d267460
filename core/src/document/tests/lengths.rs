//! Every document from plans whose every text is short, long and far too long: all of it is on paper, on the paper.

use super::ink::Ink;
use super::keep;
use super::papers::wanted;
use super::rewritten::{marked_by, marked_with, rewritten};
use super::samples::made;
use super::whole::whole;
use crate::document::common::bookmarks;
use crate::document::papers::{PaperView, about};
use crate::document::plan::PlanView;
use crate::document::*;
use crate::plan::{FieldType, Kind, Language};

const LENGTHS: [usize; 5] = [1, 90, 300, 2_000, 10_000];

/// A text of about so many letters, in words that stand nowhere else: each says which field it is of, and which word.
fn text(field: usize, letters: usize) -> String {
    if letters < 2 {
        return "å".to_owned();
    }
    let mut text = String::new();
    for number in 0.. {
        let word = word(field, number);
        if text.len() + word.len() > letters {
            break;
        }
        text.push_str(&word);
        text.push_str(if number % 9 == 8 { ". " } else { " " });
    }
    text.trim_end().to_owned()
}

/// How long a field's text is in a document of such lengths. All of them at the longest would be thousands of pages: then
/// some are, among others of an everyday length.
fn length(field: usize, letters: usize) -> usize {
    let is_long = match letters {
        0..=300 => true,
        301..=2_000 => field % 5 == 3,
        _ => field % 23 == 3,
    };
    if is_long { letters } else { 90 }
}

fn word(field: usize, number: usize) -> String {
    format!("q{}{}", in_letters(field, 3), in_letters(number, 3))
}

fn in_letters(mut number: usize, least: usize) -> String {
    let mut letters = Vec::new();
    while number > 0 || letters.len() < least {
        letters.push(char::from(b'a' + u8::try_from(number % 16).unwrap()));
        number /= 16;
    }
    letters.into_iter().rev().collect()
}

fn is_there(ink: &Ink, word: &str) -> bool {
    // A sign may stand close to a word: its quotation mark, a full stop.
    ink.words.iter().any(|it| it.contains(word))
}

/// The words of `text` that are not on paper.
fn lost(ink: &Ink, text: &str) -> Vec<String> {
    let all: String = ink.words.iter().map(|word| format!("{word} ")).collect();
    text.split([' ', '.'])
        .filter(|word| !word.is_empty() && !all.contains(word))
        .map(str::to_owned)
        .collect()
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn every_letter_of_the_plan_is_on_paper_whatever_its_length() {
    for letters in LENGTHS {
        let (plan, fields) = marked_with(|number| text(number, length(number, letters)));
        let document = plan_pdf(&plan, made()).unwrap();
        keep(&format!("lengths-plan-{letters}.pdf"), &document);
        let ink = Ink::of("plan", &document);
        for (number, field) in fields.iter().enumerate() {
            let lost = lost(&ink, &text(number, length(number, letters)));
            assert!(
                lost.is_empty(),
                "{field} with {letters} letters lacks {} words: {:?}",
                lost.len(),
                lost.first()
            );
        }
        assert!(
            ink.faults.is_empty(),
            "with {letters} letters: {:#?}",
            &ink.faults[..ink.faults.len().min(9)]
        );
    }
}

/// So many lines of one word each, in a field that holds lines.
fn lines(kind: Kind, field: &str, number: usize, count: usize) -> String {
    let is_prose = kind
        .fields()
        .iter()
        .any(|it| it.name == field && matches!(it.holds, FieldType::Prose));
    let count = if is_prose { count } else { 1 };
    (0..count)
        .map(|line| word(number, line))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn every_short_line_of_the_plan_is_on_paper_however_many_there_are() {
    for (count, every, large_print) in [(70, 2, false), (16, 1, false), (40, 2, true), (9, 1, true)] {
        let told = |kind, field: &str, number| {
            let is_long = number % every == 0;
            lines(kind, field, number, if is_long { count } else { 1 })
        };
        let (plan, fields) = marked_by(told);
        let choices = PdfChoices {
            large_print,
            ..PdfChoices::default()
        };
        let document = chosen_plan_pdf(&plan, made(), choices).unwrap();
        keep(&format!("lines-plan-{count}-{large_print}.pdf"), &document);
        let ink = Ink::of("plan", &document);
        for (number, field) in fields.iter().enumerate() {
            let (kind, name) = field.split_once('.').unwrap();
            let kind = *Kind::ALL.iter().find(|it| it.as_str() == kind).unwrap();
            let lost = lost(&ink, &told(kind, name, number).replace('\n', " "));
            assert!(
                lost.is_empty(),
                "{field} with {count} lines, large: {large_print}, lacks {} words: {:?}",
                lost.len(),
                lost.first()
            );
        }
        assert!(
            ink.faults.is_empty(),
            "{count} lines, large: {large_print}: {:#?}",
            &ink.faults[..ink.faults.len().min(9)]
        );
    }
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn rows_of_signs_and_names_that_are_one_long_word_stay_on_the_paper() {
    let rows = [
        "_".repeat(60),
        format!("Navn:{}", ".".repeat(60)),
        "=".repeat(40),
        "—".repeat(50),
    ];
    let long = "Menneskerettighetskonvensjonsbestemmelse".repeat(5);
    for (number, row) in rows.iter().chain([&long]).enumerate() {
        let (plan, _) = marked_by(|kind, field, _| match (kind, field) {
            (_, "phone" | "email") => "55".to_owned(),
            (Kind::Person, "name") if *row != long => "Siv".to_owned(),
            _ => row.clone(),
        });
        let document = plan_pdf(&plan, made()).unwrap();
        keep(&format!("signs-plan-{number}.pdf"), &document);
        let ink = Ink::of("plan", &document);
        assert!(
            ink.faults.is_empty(),
            "{row}: {:#?}",
            &ink.faults[..ink.faults.len().min(9)]
        );
    }
}

/// Whose it is, in a line it shares with other words: names are whole among the people.
fn is_brief(kind: Kind, field: &str) -> bool {
    matches!((kind, field), (Kind::Person, "name") | (Kind::Details, "title"))
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn every_letter_of_a_paper_is_on_it_whatever_its_length() {
    for letters in LENGTHS {
        let mut fields = Vec::new();
        let plan = rewritten(&whole(Language::Nb), |kind, field| {
            fields.push((kind, field.to_owned()));
            let long = if is_brief(kind, field) {
                letters.min(90)
            } else {
                letters
            };
            text(fields.len() - 1, length(fields.len() - 1, long))
        });
        for (name, wanted) in wanted() {
            let document = paper(&plan, &wanted, made(), Language::Nb)
                .unwrap_or_else(|error| panic!("{name} with {letters} letters: {error:?}"));
            keep(&format!("lengths-{name}-{letters}.pdf"), &document);
            let ink = Ink::of(name, &document);
            assert!(
                ink.faults.is_empty(),
                "{name} with {letters} letters: {:#?}",
                &ink.faults[..ink.faults.len().min(9)]
            );
            for (number, (kind, field)) in fields.iter().enumerate() {
                let is_on_it = letters > 1 && is_there(&ink, &word(number, 0));
                if is_brief(*kind, field) || !is_on_it {
                    continue;
                }
                let lost = lost(&ink, &text(number, length(number, letters)));
                assert!(
                    lost.is_empty(),
                    "{name}: {}.{field} with {letters} letters lacks {} words: {:?}",
                    kind.as_str(),
                    lost.len(),
                    lost.first()
                );
            }
        }
    }
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn addresses_and_numbers_copy_as_they_are_written() {
    let address = "kari.nordmann-olsen@helse-og-omsorg.fjordvik.kommune.no";
    let plan = rewritten(&whole(Language::Nb), |_, field| match field {
        "email" => address.to_owned(),
        "phone" => "55 00 00 17".to_owned(),
        _ => format!(
            "Ring 55 00 00 18 eller skriv til {address}, så svarer menneskerettighetsorganisasjonene."
        ),
    });
    for (name, document) in [
        ("plan", plan_pdf(&plan, made()).unwrap()),
        (
            "card",
            paper(&plan, &PaperWanted::Card, made(), Language::Nb).unwrap(),
        ),
    ] {
        let ink = Ink::of(name, &document);
        let hidden = ink
            .words
            .iter()
            .find(|word| word.contains(['\u{200B}', '\u{2060}']));
        assert_eq!(hidden, None, "no sign that cannot be seen is in what is copied");
        assert!(
            ink.faults.is_empty(),
            "all of it is on the paper: {:#?}",
            &ink.faults[..ink.faults.len().min(9)]
        );
    }
}

#[test]
fn a_bookmark_has_no_sign_that_cannot_be_seen() {
    let long = "Menneskerettighetsorganisasjonssamarbeidet/kari.nordmann-olsen@helse.fjordvik.kommune.no";
    let plan = rewritten(&whole(Language::Nb), |_, field| match field {
        "email" | "phone" => "55".to_owned(),
        _ => format!("Om {long}"),
    });
    let mut all = bookmarks("/plan.typ", &PlanView::new(&plan, made()));
    for (_, wanted) in wanted() {
        if let Some(about) = about(&plan, &wanted).unwrap() {
            all.extend(bookmarks("/paper.typ", &PaperView::new(&plan, &about, made())));
        }
    }
    let own: Vec<_> = all
        .iter()
        .filter(|it| it.contains("Menneskerettighets"))
        .collect();
    assert!(own.len() > 3, "goals and meetings are among them: {all:?}");
    for title in &all {
        assert!(!title.contains(['\u{200B}', '\u{2060}']), "{title:?}");
    }
}
