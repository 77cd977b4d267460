//! The papers of a meeting: the notice before it, what the owner brings, the minutes after it.

use chrono::NaiveDate;
use serde::Serialize;

use super::Labelled;
use super::agenda::{Agenda, ItemView};
use super::draft::{Draft, said, said_at_length};
use super::meetings::{self, Decisions};
use super::people;
use super::promises;
use super::quotation::Quotation;
use crate::dates;
use crate::document::direction::{own, own_lines};
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
    fn new(draft: &Draft<'_>, meeting: &Meeting, on: NaiveDate, kind: &str) -> Self {
        Self {
            kind: draft.text(&format!("papers.{kind}.kind"), &[]),
            title: meetings::title(draft, meeting),
            day: dates::day(on, draft.language),
            month: dates::month(on, draft.language),
            weekday: dates::weekday(on, draft.language),
            time: meeting.time.map(|time| draft.clock(time)),
            place: said(&meeting.place),
            cancelled: (meeting.state == MeetingState::Cancelled)
                .then(|| draft.text("papers.notice.cancelled", &[])),
        }
    }
}

impl Notice {
    pub(super) fn new(draft: &Draft<'_>, meeting: &Meeting, on: NaiveDate) -> Self {
        Self {
            head: Head::new(draft, meeting, on, "notice"),
            why: draft.labelled("papers.notice.why", said_at_length(&meeting.purpose)),
            invited: People::new(draft, "papers.notice.invited", &meeting.invited),
            agenda: Agenda::new(draft, "papers.notice.agenda", meeting, ItemView::for_all),
            owner: draft.text("papers.notice.owner", &[("name", &draft.owner_name())]),
            reply: reply(draft),
        }
    }
}

/// Whom to tell: the primary contact, and how.
fn reply(draft: &Draft<'_>) -> Option<Labelled> {
    let contact = draft
        .with_role(Role::PrimaryContact)
        .filter(|it| it.active && !it.is(Role::Owner))?;
    let phone = said(&contact.phone).map(|number| draft.text("overview.phone", &[("number", &number)]));
    let reached: Vec<_> = [Some(own(&contact.name)), phone, said(&contact.email)]
        .into_iter()
        .flatten()
        .collect();
    draft.labelled("papers.notice.reply", Some(reached.join(", ")))
}

impl Minutes {
    pub(super) fn new(draft: &Draft<'_>, meeting: &Meeting, on: NaiveDate) -> Self {
        let missed: Vec<PersonId> = meeting
            .invited
            .iter()
            .copied()
            .filter(|id| !meeting.came.contains(id))
            .collect();
        let missed = (meeting.state == MeetingState::Held).then(|| draft.listed(draft.names(&missed)));
        Self {
            head: Head::new(draft, meeting, on, "minutes"),
            came: People::new(draft, "papers.minutes.came", &meeting.came),
            not_came: draft.labelled("papers.minutes.notCame", missed.filter(|names| !names.is_empty())),
            agenda: Agenda::new(draft, "papers.minutes.agenda", meeting, ItemView::with_notes),
            minutes: draft.labelled("papers.minutes.minutes", said_at_length(&meeting.minutes)),
            decided: draft.text("papers.minutes.decisions", &[]),
            decisions: Decisions::of(draft, meeting),
        }
    }
}

impl Preparation {
    pub(super) fn new(draft: &Draft<'_>, meeting: &Meeting, on: NaiveDate) -> Self {
        Self {
            head: Head::new(draft, meeting, on, "preparation"),
            to_say: Labelled {
                label: draft.text("papers.preparation.toSay", &[]),
                text: own_lines(&meeting.to_say),
            },
            agenda: Agenda::new(draft, "papers.preparation.agenda", meeting, ItemView::as_written),
            promised: Listed {
                title: draft.text("papers.preparation.promised", &[]),
                items: promises::brought(draft, on),
            },
            concerns: Concerns {
                title: draft.text("papers.preparation.concerns", &[]),
                quotes: draft
                    .sight
                    .concerns()
                    .into_iter()
                    .filter(|it| needs_answer(it))
                    .filter_map(|it| Quotation::of(draft, it.id.into(), "text", &it.text))
                    .collect(),
            },
            write: draft.text("papers.preparation.write", &[]),
        }
    }
}

impl People {
    fn new(draft: &Draft<'_>, key: &str, ids: &[PersonId]) -> Self {
        let people = ids
            .iter()
            .filter_map(|id| draft.person(Some(*id)))
            .map(|person| Labelled {
                label: own(&person.name),
                text: said(&person.title).unwrap_or_else(|| people::roles(draft, person)),
            });
        Self {
            title: draft.text(key, &[]),
            people: people.collect(),
        }
    }
}
