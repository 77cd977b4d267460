//! The crisis plan as a card for the wallet: every step of it, on as many cards as it takes.

use serde::Serialize;

use crate::document::common::{DocumentContext, brief};
use crate::document::plan::crisis::{self, Number};
use crate::plan::{CrisisSection, Role};

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
    rest: Rest,
}

/// What stands where there was no room for all of it: nothing is ever left out.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Rest {
    title: String,
    next: String,
    next_card: String,
    of: String,
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
    read: String,
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
        // The panel that is read first, and the one beside it.
        let inside = [
            [
                (CrisisSection::EarlySign, "crisis.earlySign"),
                (CrisisSection::OthersCan, "crisis.othersCan"),
            ],
            [
                (CrisisSection::HelpsMe, "papers.card.helps"),
                (CrisisSection::MeetMe, "crisis.meetMe"),
            ],
        ];
        Self {
            title: words("title"),
            how: words("how"),
            steps: crate::texts::list(context.language, "document.papers.card.steps"),
            alt: words("alt"),
            ring: Ring {
                title: context.text("crisis.call", &[]),
                numbers: numbers(context),
                danger: Number {
                    name: words("danger"),
                    note: None,
                    phone: Some(context.text("crisis.dangerNumber", &[])),
                },
            },
            cover: Cover {
                kind: context.text("crisis.title", &[]),
                owner: brief(&context.owner_name()),
                read: words("read"),
                made: made(context),
            },
            inside: inside.map(|parts| parts.into_iter().filter_map(|it| part(context, it)).collect()),
            rest: Rest {
                title: words("rest"),
                next: words("next"),
                next_card: words("nextCard"),
                of: words("of"),
            },
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

/// Those to ring: the owner's own, and the doctor on duty who always answers.
fn numbers(context: &DocumentContext<'_>) -> Vec<Number> {
    let mut all = crisis::wrong_way_numbers(context);
    all.extend(crisis::doctor(context, &all));
    all
}

/// What the owner has written of a part, every step of it. Nothing when that is nothing.
fn part(context: &DocumentContext<'_>, (section, key): (CrisisSection, &str)) -> Option<Part> {
    let items = crisis::wrong_way(context, section);
    (!items.is_empty()).then(|| Part {
        title: context.text(key, &[]),
        items,
    })
}
