//! The papers of a meeting: the notice before it, what the owner brings, the minutes after it.

use chrono::NaiveDate;
use serde::Serialize;

use super::agenda::{Agenda, ItemView};
use crate::dates;
use crate::document::common::{
    DocumentContext, Labelled, Quotation, brought, own, own_lines, said, said_at_length, titled,
};
use crate::document::plan::meetings::{self, Decisions};
use crate::plan::{Meeting, MeetingState, PersonId, Role};
use crate::reading::needs_answer;

/// What stands at the head of each.
#[derive(Debug, Serialize)]
struct Head {
    kind: String,
    title: String,
    day: String,
    month: String,
    weekday: String,
    time: Option<String>,
    place: Option<String>,
    cancelled: Option<String>,
}

/// For those who are asked to come.
#[derive(Debug, Serialize)]
pub(super) struct Notice {
    head: Head,
    why: Option<Labelled>,
    invited: People,
    agenda: Agenda,
    owner: String,
    reply: Option<Labelled>,
}

/// What was said and agreed, and who was there.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Minutes {
    head: Head,
    came: People,
    not_came: Option<Labelled>,
    agenda: Agenda,
    minutes: Option<Labelled>,
    decided: String,
    decisions: Decisions,
}

/// What the owner brings: the owner's own paper.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Preparation {
    head: Head,
    to_say: Labelled,
    agenda: Agenda,
    promised: Listed,
    concerns: Concerns,
    write: String,
}

#[derive(Debug, Serialize)]
struct People {
    title: String,
    people: Vec<Labelled>,
}

#[derive(Debug, Serialize)]
struct Listed {
    title: String,
    items: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Concerns {
    title: String,
    quotes: Vec<Quotation>,
}

impl Head {
    fn new(context: &DocumentContext<'_>, meeting: &Meeting, on: NaiveDate, kind: &str) -> Self {
        Self {
            kind: context.text(&format!("papers.{kind}.kind"), &[]),
            title: meetings::title(context, meeting),
            day: dates::day(on, context.language),
            month: dates::month(on, context.language),
            weekday: dates::weekday(on, context.language),
            time: meeting.time.map(|time| context.clock(time)),
            place: said(&meeting.place),
            cancelled: (meeting.state == MeetingState::Cancelled)
                .then(|| context.text("papers.notice.cancelled", &[])),
        }
    }
}

impl Notice {
    pub(super) fn new(context: &DocumentContext<'_>, meeting: &Meeting, on: NaiveDate) -> Self {
        Self {
            head: Head::new(context, meeting, on, "notice"),
            why: context.labelled("papers.notice.why", said_at_length(&meeting.purpose)),
            invited: People::new(context, "papers.notice.invited", &meeting.invited),
            agenda: Agenda::new(context, "papers.notice.agenda", meeting, ItemView::for_all),
            owner: context.text("papers.notice.owner", &[("name", &context.owner_name())]),
            reply: reply(context),
        }
    }
}

/// Whom to tell: the primary contact, and how.
fn reply(context: &DocumentContext<'_>) -> Option<Labelled> {
    let contact = context
        .with_role(Role::PrimaryContact)
        .filter(|it| it.active && !it.is(Role::Owner))?;
    let phone = said(&contact.phone).map(|number| context.text("overview.phone", &[("number", &number)]));
    let reached: Vec<_> = [Some(own(&contact.name)), phone, said(&contact.email)]
        .into_iter()
        .flatten()
        .collect();
    context.labelled("papers.notice.reply", Some(reached.join(", ")))
}

impl Minutes {
    pub(super) fn new(context: &DocumentContext<'_>, meeting: &Meeting, on: NaiveDate) -> Self {
        let missed: Vec<PersonId> = meeting
            .invited
            .iter()
            .copied()
            .filter(|id| !meeting.came.contains(id))
            .collect();
        let missed = (meeting.state == MeetingState::Held).then(|| context.listed(context.names(&missed)));
        Self {
            head: Head::new(context, meeting, on, "minutes"),
            came: People::new(context, "papers.minutes.came", &meeting.came),
            not_came: context.labelled("papers.minutes.notCame", missed.filter(|names| !names.is_empty())),
            agenda: Agenda::new(context, "papers.minutes.agenda", meeting, ItemView::with_notes),
            minutes: context.labelled("papers.minutes.minutes", said_at_length(&meeting.minutes)),
            decided: context.text("papers.minutes.decisions", &[]),
            decisions: Decisions::of(context, meeting),
        }
    }
}

impl Preparation {
    pub(super) fn new(context: &DocumentContext<'_>, meeting: &Meeting, on: NaiveDate) -> Self {
        Self {
            head: Head::new(context, meeting, on, "preparation"),
            to_say: Labelled {
                label: context.text("papers.preparation.toSay", &[]),
                text: own_lines(&meeting.to_say),
            },
            agenda: Agenda::new(
                context,
                "papers.preparation.agenda",
                meeting,
                ItemView::as_written,
            ),
            promised: Listed {
                title: context.text("papers.preparation.promised", &[]),
                items: brought(context, on),
            },
            concerns: Concerns {
                title: context.text("papers.preparation.concerns", &[]),
                quotes: context
                    .sight
                    .concerns()
                    .into_iter()
                    .filter(|it| needs_answer(it))
                    .filter_map(|it| Quotation::of(context, it.id.into(), "text", &it.text))
                    .collect(),
            },
            write: context.text("papers.preparation.write", &[]),
        }
    }
}

impl People {
    fn new(context: &DocumentContext<'_>, key: &str, ids: &[PersonId]) -> Self {
        let people = ids
            .iter()
            .filter_map(|id| context.person(Some(*id)))
            .map(|person| Labelled {
                label: own(&person.name),
                text: titled(person).unwrap_or_else(|| context.roles(person)),
            });
        Self {
            title: context.text(key, &[]),
            people: people.collect(),
        }
    }
}
