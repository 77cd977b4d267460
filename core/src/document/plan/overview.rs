//! «På én side»: what matters, what there is to build on, the next dates, whom to call. What there is no room for
//! stands in full in a chapter of its own.

use serde::Serialize;

use super::in_full::{Items, resources, said_of};
use super::next::{NextDate, NextDates, next_dates};
use crate::dates;
use crate::document::common::{
    DocumentContext, Quotation, Quotations, beginning, own, own_lines, said, titled,
};
use crate::plan::{Matter, Person, Resource, ResourceSort, Role};
use crate::reading::coordinates;

/// Room on the page in points, at the smallest size, measured generously.
mod room {
    /// For lists, when nothing else is on the page.
    pub(super) const LISTS: usize = 500;
    /// Taken by the dates, and by the contact box.
    pub(super) const DATES: usize = 140;
    pub(super) const CONTACTS: usize = 80;
    /// The share of it that what matters may take, and how to support the owner beside it, when all of it is wanted below.
    pub(super) const FIRST_PERCENT: usize = 55;
    /// The longest beginning of one text, in characters.
    pub(super) const LONGEST: usize = 240;

    /// Height of a quotation across the page, or in half of it.
    pub(super) fn quotation(words: &str, in_half: bool) -> usize {
        14 + 14 * lines(words, if in_half { 32 } else { 70 })
    }

    /// Height of an item in a half-width list.
    pub(super) fn list_item(words: &str) -> usize {
        8 + 13 * lines(words, 34)
    }

    fn lines(words: &str, width: usize) -> usize {
        words
            .lines()
            .map(|line| line.chars().count().div_ceil(width).max(1))
            .sum()
    }
}

/// One page to have on the wall.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Overview {
    title: String,
    points: Vec<&'static str>,
    matters: Quotations,
    best_support: Items,
    strengths: Items,
    support: Items,
    contributions: Items,
    more: Option<String>,
    next: Option<NextDates>,
    contacts: Vec<Contact>,
}

#[derive(Debug, Clone, Serialize)]
pub(in crate::document) struct Contact {
    role: Option<String>,
    name: String,
    about: Option<String>,
    phone: Option<String>,
}

impl Overview {
    /// Nothing when there would be nothing on the page.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let next = next_dates(context);
        let contacts = contacts(context);
        if context.matters.is_empty() && context.resources.is_empty() && next.is_none() && contacts.is_empty()
        {
            return None;
        }
        let taken = usize::from(next.is_some()) * room::DATES + contacts.len() * room::CONTACTS;
        let room = room::LISTS.saturating_sub(taken);
        // What is not needed below is theirs that stand first too.
        let for_first = (room * room::FIRST_PERCENT / 100).max(room.saturating_sub(below(context)));
        // These two stand beside each other.
        let (best_support, used_beside) = fitting(context, ResourceSort::BestSupport, for_first);
        let has_beside = !best_support.items.is_empty();
        let (matters, used) = first_that_fit(&context.matters, for_first, |matter| {
            room::quotation(&beginning(&matter.text, room::LONGEST), has_beside)
        });
        let room = room.saturating_sub(used.max(used_beside));
        let (strengths, _) = fitting(context, ResourceSort::Strength, room);
        // These two stand in the same column.
        let (support, used) = fitting(context, ResourceSort::Support, room);
        let (contributions, _) = fitting(context, ResourceSort::Contribution, room.saturating_sub(used));
        let lists = [&best_support, &strengths, &support, &contributions];
        let shown: usize = lists.iter().map(|it| it.items.len()).sum();
        let whole = matters.len() == context.matters.len()
            && shown == context.resources.len()
            && all_texts(context).all(|text| beginning(text, room::LONGEST) == text.trim());
        Some(Self {
            title: context.text("overview.title", &[]),
            points: points(context),
            matters: Quotations {
                title: context.text("overview.matters", &[]),
                quotes: matters
                    .iter()
                    .map(|it| Quotation::unsigned(context, it, room::LONGEST))
                    .collect(),
            },
            best_support,
            strengths,
            support,
            contributions,
            more: (!whole).then(|| context.text("overview.more", &[])),
            next,
            contacts,
        })
    }
}

impl Overview {
    /// Whether there was no room for all of it.
    pub(super) fn leaves_something_out(&self) -> bool {
        self.more.is_some()
    }

    /// What is next, as it stands on the one page.
    pub(super) fn first_date(&self) -> Option<&NextDate> {
        self.next.as_ref().and_then(|next| next.dates.first())
    }

    /// Whom to ring first.
    pub(super) fn first_contact(&self) -> Option<&Contact> {
        self.contacts.first()
    }
}

fn all_texts<'a>(context: &DocumentContext<'a>) -> impl Iterator<Item = &'a str> {
    let matters = context.matters.iter().map(|it: &&'a Matter| it.text.as_str());
    matters
        .chain(context.resources.iter().map(|it| it.text.as_str()))
        .collect::<Vec<_>>()
        .into_iter()
}

fn height(it: &Resource) -> usize {
    room::list_item(&beginning(&it.text, room::LONGEST))
}

/// The room that all there is to build on would take, in the two columns it stands in.
fn below(context: &DocumentContext<'_>) -> usize {
    let all = |sort| resources(context, sort).into_iter().map(height).sum::<usize>();
    let around = all(ResourceSort::Support) + all(ResourceSort::Contribution);
    all(ResourceSort::Strength).max(around)
}

/// The resources of a sort that fit in `room`, and how much of it they take.
fn fitting(context: &DocumentContext<'_>, sort: ResourceSort, room: usize) -> (Items, usize) {
    let all = resources(context, sort);
    let (fit, used) = first_that_fit(&all, room, height);
    let items = fit.into_iter().map(|it| {
        let words = own_lines(&beginning(&it.text, room::LONGEST));
        context.attributed(it.id.into(), "text", words)
    });
    (Items::new(context, sort, items.collect()), used)
}

/// The records from the start of `all` that fit in `room`, and how much of it they take.
fn first_that_fit<'a, T>(all: &[&'a T], room: usize, height: impl Fn(&T) -> usize) -> (Vec<&'a T>, usize) {
    let mut used = 0;
    let mut fit = Vec::new();
    for record in all {
        let height = height(record);
        if used + height > room {
            break;
        }
        used += height;
        fit.push(*record);
    }
    (fit, used)
}

/// Which of the regulation's points stand on the page.
fn points(context: &DocumentContext<'_>) -> Vec<&'static str> {
    let coordinator = contact_people(context).into_iter().any(coordinates);
    let points = coordinator.then_some(["responsibility", "coordinatorOffered"]);
    said_of(context)
        .into_iter()
        .chain(points.into_iter().flatten())
        .collect()
}

/// Whom to call: the primary contact, and the coordinator when that is someone else.
fn contact_people<'a>(context: &DocumentContext<'a>) -> Vec<&'a Person> {
    let mut found: Vec<&Person> = Vec::new();
    for role in [Role::PrimaryContact, Role::Coordinator, Role::ChildCoordinator] {
        if let Some(person) = context
            .with_role(role)
            .filter(|it| it.active && !it.is(Role::Owner))
            && !found.iter().any(|known| known.id == person.id)
        {
            found.push(person);
        }
    }
    found.truncate(2);
    found
}

pub(in crate::document) fn contacts(context: &DocumentContext<'_>) -> Vec<Contact> {
    contact_people(context)
        .into_iter()
        .map(|person| Contact::new(context, person))
        .collect()
}

impl Contact {
    /// Whoever looks after it that a child's plan is kept.
    pub(super) fn of_a_child(context: &DocumentContext<'_>) -> Option<Self> {
        let roles = [Role::ChildCoordinator, Role::Coordinator, Role::PrimaryContact];
        let mut found = roles.into_iter().filter_map(|role| context.with_role(role));
        let found = found.find(|it| it.active && !it.is(Role::Owner));
        found.map(|person| Self::new(context, person))
    }

    /// The same, with what they are to be asked over the name, and what they are under it. Without a number nobody rings:
    /// then it is said otherwise.
    pub(in crate::document) fn asked(self, context: &DocumentContext<'_>, key: &str) -> Self {
        let key = match self.phone {
            Some(_) => format!("reader.{key}"),
            None => format!("reader.{key}Unphoned"),
        };
        let ask = context.text(&key, &[("owner", &context.owner_name())]);
        Self {
            about: [self.role, self.about]
                .into_iter()
                .flatten()
                .reduce(|role, about| format!("{role}, {about}")),
            role: Some(ask),
            ..self
        }
    }

    fn new(context: &DocumentContext<'_>, person: &Person) -> Self {
        let about: Vec<_> = [titled(person), said(&person.service)]
            .into_iter()
            .flatten()
            .collect();
        Self {
            role: said(&dates::capital(&context.roles(person))),
            name: own(&person.name),
            about: (!about.is_empty()).then(|| beginning(&about.join(", "), 90)),
            phone: said(&person.phone).map(|number| context.text("overview.phone", &[("number", &number)])),
        }
    }
}
