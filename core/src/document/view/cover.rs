//! The first page: whose plan it is, and what matters.

use serde::Serialize;

use super::draft::{Draft, said};
use super::quotation::Quotation;
use crate::dates;
use crate::document::direction::own;
use crate::plan::Role;
use crate::texts::plan_of;

/// How much of what matters most there is room for, in characters, and of each of the others.
const ROOM_FOR_FIRST: usize = 280;
const ROOM_FOR_OTHER: usize = 200;

/// More quotations than this are never tried on the cover.
const MOST_OTHERS: usize = 4;

/// The cover.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Cover {
    brand: String,
    kind: String,
    owner: String,
    title: Option<String>,
    question: String,
    first: Option<Quotation>,
    others: Vec<Quotation>,
    all_others: usize,
    more: String,
    facts: Vec<Fact>,
}

#[derive(Debug, Serialize)]
struct Fact {
    label: String,
    lines: Vec<String>,
}

impl Cover {
    pub(super) fn new(draft: &Draft<'_>) -> Self {
        let owner = draft.owner_name();
        let mut matters = draft.matters.iter();
        let first = matters
            .next()
            .map(|matter| Quotation::begun(draft, matter, ROOM_FOR_FIRST));
        Self {
            brand: draft.text("brand", &[]),
            kind: draft.text("kind", &[]),
            title: said(&draft.plan.details.title).filter(|title| !says_whose(draft, title, &owner)),
            owner,
            question: draft.text("cover.question", &[]),
            first,
            all_others: matters.len(),
            others: matters
                .take(MOST_OTHERS)
                .map(|matter| Quotation::begun(draft, matter, ROOM_FOR_OTHER))
                .collect(),
            more: draft.text("cover.more", &[]),
            facts: [period(draft), Some(writers(draft)), Some(copy(draft))]
                .into_iter()
                .flatten()
                .collect(),
        }
    }
}

/// Whether the plan's title says no more than whose it is, as it does until someone gives it another.
fn says_whose(draft: &Draft<'_>, title: &str, owner: &str) -> bool {
    title == owner || title == plan_of(owner, draft.language)
}

fn period(draft: &Draft<'_>) -> Option<Fact> {
    let details = &draft.plan.details;
    let period = dates::period(details.period_from, details.period_to, draft.language)?;
    Some(Fact {
        label: draft.text("cover.period", &[]),
        lines: vec![period],
    })
}

fn writers(draft: &Draft<'_>) -> Fact {
    let owner = draft.owner_name();
    let lines = match draft
        .with_role(Role::PrimaryContact)
        .filter(|contact| !contact.is(Role::Owner))
    {
        None => vec![owner],
        Some(contact) => vec![
            draft.text("cover.together", &[("name", &owner)]),
            format!(
                "{}, {}",
                own(&contact.name),
                draft.word("person.roles", Role::PrimaryContact.as_str())
            ),
        ],
    };
    Fact {
        label: draft.text("cover.writtenBy", &[]),
        lines,
    }
}

fn copy(draft: &Draft<'_>) -> Fact {
    let made = draft.text("cover.made", &[("date", &draft.date(draft.made))]);
    Fact {
        label: draft.text("cover.copy", &[]),
        lines: vec![draft.text("cover.whole", &[]), made],
    }
}
