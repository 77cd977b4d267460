//! The crisis plan as a card for the wallet: four panels, as much as there is room for on each.

use serde::Serialize;

use crate::document::common::{DocumentContext, beginning, brief, quoted};
use crate::document::plan::crisis::{self, Number};
use crate::plan::{CrisisSection, Role};

/// The lines of words a panel has room for beside its headings, and the letters of a line.
const LINES: usize = 11;
const LETTERS: usize = 32;

/// The longest line there is room for.
const LONGEST: usize = 90;

/// Those to ring there is room for, and the lines they may take: a number takes more than a line of words.
const NUMBERS: usize = 4;
const NUMBER_LINES: usize = 14;

/// The card, and how to fold it.
#[derive(Debug, Serialize)]
pub(super) struct Card {
    title: String,
    how: String,
    steps: Vec<String>,
    alt: String,
    ring: Ring,
    cover: Cover,
    inside: [Vec<Part>; 2],
    more: Option<String>,
}

#[derive(Debug, Serialize)]
struct Ring {
    title: String,
    numbers: Vec<Number>,
    danger: Number,
}

#[derive(Debug, Serialize)]
struct Cover {
    kind: String,
    owner: String,
    quote: String,
    made: String,
}

#[derive(Debug, Serialize)]
struct Part {
    title: String,
    items: Vec<String>,
}

impl Card {
    pub(super) fn new(context: &DocumentContext<'_>) -> Self {
        let words = |key: &str| context.text(&format!("papers.card.{key}"), &[]);
        let (signs, all_signs) = panel(
            context,
            [
                (CrisisSection::EarlySign, "crisis.earlySign"),
                (CrisisSection::OthersCan, "crisis.othersCan"),
            ],
        );
        let (helps, all_helps) = panel(
            context,
            [
                (CrisisSection::HelpsMe, "papers.card.helps"),
                (CrisisSection::MeetMe, "crisis.meetMe"),
            ],
        );
        let (numbers, all_numbers) = numbers(context);
        let whole = all_signs && all_helps && all_numbers;
        Self {
            title: words("title"),
            how: words("how"),
            steps: crate::texts::list(context.language, "document.papers.card.steps"),
            alt: words("alt"),
            ring: Ring {
                title: context.text("crisis.call", &[]),
                numbers,
                danger: Number {
                    name: words("danger"),
                    note: None,
                    phone: Some(context.text("crisis.dangerNumber", &[])),
                },
            },
            cover: Cover {
                kind: context.text("crisis.title", &[]),
                owner: brief(&context.owner_name()),
                quote: quoted(context, &words("read")),
                made: made(context),
            },
            inside: [signs, helps],
            more: (!whole).then(|| words("more")),
        }
    }
}

/// «Laget 31. mars 2027 av Arne og Siv Lunde».
fn made(context: &DocumentContext<'_>) -> String {
    let contact = context
        .with_role(Role::PrimaryContact)
        .filter(|it| it.active && !it.is(Role::Owner));
    let names = [Some(context.owner_name()), contact.map(|it| it.name.clone())];
    let names = names.into_iter().flatten().map(|name| brief(&name)).collect();
    let values = [
        ("date", context.date(context.made)),
        ("names", context.listed(names)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    context.text("crisis.made", &values)
}

/// Those to ring: the owner's own, and the doctor on duty who always answers. Whether all of them are there.
fn numbers(context: &DocumentContext<'_>) -> (Vec<Number>, bool) {
    let mut all = crisis::numbers(context);
    let doctor = Number {
        name: context.text("crisis.doctor", &[]),
        note: None,
        phone: Some(context.text("crisis.doctorNumber", &[])),
    };
    let count = all.len();
    all.truncate(NUMBERS - 1);
    let mut used = number_height(&doctor);
    let mut shown: Vec<_> = all
        .into_iter()
        .map(crisis::short)
        .take_while(|number| {
            used += number_height(number);
            used <= NUMBER_LINES
        })
        .collect();
    let whole = shown.len() == count;
    shown.push(doctor);
    (shown, whole)
}

fn number_height(number: &Number) -> usize {
    let words = format!("{}, {}", number.name, number.note.as_deref().unwrap_or_default());
    lines_of(&words) + 2 * usize::from(number.phone.is_some())
}

/// The two lists of a panel, each with at least half of the room. Whether all of it is there.
fn panel(context: &DocumentContext<'_>, parts: [(CrisisSection, &str); 2]) -> (Vec<Part>, bool) {
    let [first, second] =
        parts.map(|(section, key)| (crisis::lines(context, section), context.text(key, &[])));
    let second_needs = height(&second.0).min(LINES / 2);
    let (first, first_whole) = fitting(first, LINES - second_needs);
    let used = height(&first.items);
    let (second, second_whole) = fitting(second, LINES - used);
    let parts = [first, second].into_iter().filter(|part| !part.items.is_empty());
    (parts.collect(), first_whole && second_whole)
}

fn height(items: &[String]) -> usize {
    items.iter().map(|item| lines_of(item)).sum()
}

fn lines_of(item: &str) -> usize {
    beginning(item, LONGEST)
        .lines()
        .map(|line| line.chars().count().div_ceil(LETTERS).max(1))
        .sum()
}

fn fitting((items, title): (Vec<String>, String), room: usize) -> (Part, bool) {
    let count = items.len();
    let mut used = 0;
    let mut whole = true;
    let mut shown = Vec::new();
    for item in items {
        used += lines_of(&item);
        if used > room {
            break;
        }
        let begun = beginning(&item, LONGEST);
        whole &= begun == item;
        shown.push(begun);
    }
    whole &= shown.len() == count;
    (Part { title, items: shown }, whole)
}
