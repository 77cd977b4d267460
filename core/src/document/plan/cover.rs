//! The first page: whose plan it is, and what matters.

use std::collections::HashSet;

use serde::Serialize;

use super::next::NextDate;
use super::overview::{Contact, Overview, contacts};
use super::pictures::Shown;
use crate::dates;
use crate::document::common::{DocumentContext, Quotation, own, said, says_the_same, titled};
use crate::document::reader::ReaderCopy;
use crate::plan::{Matter, Role};
use crate::reading::{Guardianship, guardianship};
use crate::texts::plan_of;

/// How much of what matters most there is room for, in characters, and of each of the others.
const ROOM_FOR_FIRST: usize = 280;
const ROOM_FOR_OTHER: usize = 200;

/// More quotations than this are never tried on the cover.
const MOST_OTHERS: usize = 4;

/// What matters stands whole on the cover of a small plan when there is no more of it than this.
const MOST_ON_SMALL: usize = 3;

/// The cover.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Cover {
    brand: String,
    kind: String,
    owner: String,
    title: Option<String>,
    /// What is asked when nothing is written yet.
    question: Option<String>,
    first: Option<Quotation>,
    others: Vec<Quotation>,
    all_others: usize,
    more: String,
    facts: Vec<Fact>,
    next: Option<NextDate>,
    contact: Option<Contact>,
    next_title: String,
    child: Option<ChildsCover>,
    picture: Option<Shown>,
}

/// A child's cover: how old, room to draw in, who looks after it that the grown-ups do what they have promised.
#[derive(Debug, Serialize)]
struct ChildsCover {
    age: String,
    draw: String,
    contact: Option<Contact>,
    /// When it was made and by whom, and how long it holds.
    made: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Fact {
    label: String,
    lines: Vec<String>,
}

impl Cover {
    /// Of a small plan: what is next, and whom to ring, stand on the cover.
    pub(super) fn take_in(&mut self, overview: Option<&Overview>) {
        self.next = overview.and_then(Overview::first_date).cloned();
        self.contact = overview.and_then(Overview::first_contact).cloned();
    }

    /// The same with the plan's picture, when it has one and it goes along.
    pub(super) fn with(self, picture: Option<Shown>) -> Self {
        Self { picture, ..self }
    }

    /// Whether the owner is a child.
    pub(super) fn is_childs(&self) -> bool {
        self.child.is_some()
    }

    /// Of a copy for one reader: whom it is for, and whom to ask. The first thing they may see stands large.
    pub(super) fn turn_to(&mut self, context: &DocumentContext<'_>, copy: ReaderCopy) {
        let goals = context.sight.goals();
        let goal = goals.goals().first();
        let goal = goal.and_then(|it| Quotation::of(context, it.id.into(), "title", &it.title));
        self.first = self.first.take().or(goal);
        self.question = None;
        self.title = Some(copy.made_for);
        self.contact = contacts(context)
            .into_iter()
            .next()
            .map(|it| it.asked(context, "ask"));
        let made = Fact {
            label: context.text("reader.made", &[]),
            lines: vec![context.date(context.made)],
        };
        let sees = copy.sees.map(|[label, until]| Fact {
            label,
            lines: vec![until],
        });
        self.facts = [Some(writers(context)), Some(made), sees]
            .into_iter()
            .flatten()
            .collect();
    }

    /// Whether everything that matters stands here whole.
    pub(super) fn holds(&self, matters: &[&Matter]) -> bool {
        matters.len() <= MOST_ON_SMALL
            && matters
                .iter()
                .all(|it| it.text.trim().chars().count() <= ROOM_FOR_OTHER && it.text.lines().count() < 4)
    }

    pub(super) fn new(context: &DocumentContext<'_>) -> Self {
        let owner = context.owner_name();
        let mut matters = context.matters.iter();
        let first = matters
            .next()
            .map(|matter| Quotation::begun(context, matter, ROOM_FOR_FIRST));
        Self {
            brand: context.text("brand", &[]),
            kind: context.text("kind", &[]),
            title: said(&context.plan.details.title).filter(|title| !says_whose(context, title, &owner)),
            owner,
            question: Some(context.text("cover.question", &[])),
            first,
            all_others: matters.len(),
            others: matters
                .take(MOST_OTHERS)
                .map(|matter| Quotation::begun(context, matter, ROOM_FOR_OTHER))
                .collect(),
            more: context.text("cover.more", &[]),
            facts: [period(context), Some(writers(context)), Some(copy(context))]
                .into_iter()
                .flatten()
                .collect(),
            next: None,
            contact: None,
            next_title: context.text("cover.next", &[]),
            child: ChildsCover::new(context),
            picture: None,
        }
    }
}

impl ChildsCover {
    /// Nothing from 16, when the owner says yes to the plan, and nothing when the plan does not tell how old the owner is.
    fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let born = context.sight.owner()?.born?;
        if guardianship(Some(born), context.made) != Guardianship::Under16 {
            return None;
        }
        let age = context.made.years_since(born)?.to_string();
        let details = &context.plan.details;
        let period = dates::period(details.period_from, details.period_to, context.language);
        let period = period.map(|period| context.text("cover.childPeriod", &[("period", &period)]));
        Some(Self {
            age: context.text("cover.age", &[("age", &age)]),
            draw: context.text("cover.draw", &[]),
            contact: Contact::of_a_child(context),
            made: [Some(made_with(context)), period].into_iter().flatten().collect(),
        })
    }
}

/// «Laget 10. september 2026 av Maja, sammen med Hanne Lie (mamma) og Turid Sæther.»
fn made_with(context: &DocumentContext<'_>) -> String {
    let (date, name) = (context.date(context.made), context.owner_name());
    let parents = context
        .people
        .iter()
        .filter(|it| it.is(Role::Parent) || it.is(Role::Guardian));
    let others = parents.copied().chain(context.with_role(Role::PrimaryContact));
    let mut seen = HashSet::new();
    let others = others.filter(|it| it.active && !it.is(Role::Owner) && seen.insert(it.id));
    let others = others.map(|it| {
        let name = own(&it.name);
        match titled(it).filter(|_| !it.is(Role::PrimaryContact)) {
            Some(title) => format!("{name} ({title})"),
            None => name,
        }
    });
    let others = context.listed(others.collect());
    if others.is_empty() {
        return context.text("cover.childAlone", &[("date", &date), ("name", &name)]);
    }
    let values = [("date", date.as_str()), ("name", &name), ("others", &others)];
    context.text("cover.childWith", &values)
}

/// Whether the plan's title says no more than whose it is, as it does until someone gives it another.
fn says_whose(context: &DocumentContext<'_>, title: &str, owner: &str) -> bool {
    title == owner || title == plan_of(owner, context.language)
}

fn period(context: &DocumentContext<'_>) -> Option<Fact> {
    let details = &context.plan.details;
    let period = dates::period(details.period_from, details.period_to, context.language)?;
    Some(Fact {
        label: context.text("cover.period", &[]),
        lines: vec![period],
    })
}

fn writers(context: &DocumentContext<'_>) -> Fact {
    let owner = context.owner_name();
    let lines = match context
        .with_role(Role::PrimaryContact)
        .filter(|contact| !contact.is(Role::Owner))
    {
        None => vec![owner],
        Some(contact) => {
            let role = context.word("person.roles", Role::PrimaryContact.as_str());
            let name = own(&contact.name);
            let is_said = says_the_same(&role, &contact.name);
            vec![
                context.text("cover.together", &[("name", &owner)]),
                if is_said { name } else { format!("{name}, {role}") },
            ]
        }
    };
    Fact {
        label: context.text("cover.writtenBy", &[]),
        lines,
    }
}

fn copy(context: &DocumentContext<'_>) -> Fact {
    let made = context.text("cover.made", &[("date", &context.date(context.made))]);
    Fact {
        label: context.text("cover.copy", &[]),
        lines: vec![context.text("cover.whole", &[]), made],
    }
}
