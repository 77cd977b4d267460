//! «Sagt og gjort»: every date of the plan, month by month, and what came of it.

use chrono::NaiveDate;
use serde::Serialize;

use super::meetings;
use crate::dates;
use crate::document::common::{DocumentContext, looked_at, own, own_lines, said, said_at_length};
use crate::plan::{Consent, ConsentSort, Decision, FollowUp, FollowUpState, Meeting, MeetingState, Role};
use crate::reading::{self, Look, decided_as};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Calendar {
    title: String,
    points: Vec<&'static str>,
    intro: Option<String>,
    heads: [String; 4],
    months: Vec<Month>,
}

#[derive(Debug, Serialize)]
struct Month {
    name: String,
    entries: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    day: Option<String>,
    weekday: String,
    rough: String,
    what: String,
    notes: Vec<Note>,
    who: String,
    done: bool,
}

/// Something told about a date.
#[derive(Debug, Clone, Serialize)]
struct Note {
    label: Option<String>,
    text: String,
}

/// One thing that is to happen, or has.
pub(super) struct Occasion {
    pub(super) date: Option<NaiveDate>,
    pub(super) what: String,
    pub(super) who: String,
    pub(super) done: bool,
    pub(super) called_off: bool,
    /// It should have been done by now.
    pub(super) late: bool,
    rough: Option<String>,
    notes: Vec<Note>,
}

impl Calendar {
    /// Nothing when the plan has neither period nor dates.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let intro = intro(context);
        let months = months(context, occasions(context));
        if intro.is_none() && months.is_empty() {
            return None;
        }
        Some(Self {
            title: context.text("calendar.title", &[]),
            points: if intro.is_some() {
                vec!["period"]
            } else {
                Vec::new()
            },
            intro,
            heads: ["date", "what", "who", "done"]
                .map(|head| context.text(&format!("calendar.heads.{head}"), &[])),
            months,
        })
    }
}

/// The plan period and when the plan is revised, in one or two sentences.
fn intro(context: &DocumentContext<'_>) -> Option<String> {
    let details = &context.plan.details;
    let period = dates::period(details.period_from, details.period_to, context.language)
        .map(|period| context.text("calendar.period", &[("period", &period)]));
    let next = details.next_revision.map(|date| context.date(date));
    let is_late = details.next_revision.is_some_and(|date| date < context.made);
    let revision = match (said(&details.revision_rhythm), next) {
        (rhythm, Some(date)) if is_late => {
            let rhythm = rhythm.map(|rhythm| context.text("calendar.rhythm", &[("rhythm", &rhythm)]));
            let late = context.text("calendar.revisionLate", &[("date", &date)]);
            Some(
                [rhythm, Some(late)]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        }
        (Some(rhythm), Some(date)) => {
            Some(context.text("calendar.revised", &[("rhythm", &rhythm), ("date", &date)]))
        }
        (Some(rhythm), None) => Some(context.text("calendar.rhythm", &[("rhythm", &rhythm)])),
        (None, Some(date)) => Some(context.text("calendar.revision", &[("date", &date)])),
        (None, None) => None,
    };
    let sentences: Vec<_> = [period, revision].into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Everything with a date, by date; what has no fixed date comes last.
pub(super) fn occasions(context: &DocumentContext<'_>) -> Vec<Occasion> {
    let looks = reading::agenda(&context.sight, context.made);
    let mut occasions: Vec<_> = looks.all().map(|look| Occasion::of(context, look)).collect();
    if let Some(date) = context.plan.details.period_to {
        let words = context.text("calendar.ends", &[]);
        occasions.push(Occasion::of_the_plan(context, date, words));
    }
    let meetings = context.sight.meetings();
    let decisions = meetings.iter().flat_map(|it| context.sight.decisions_of(it.id));
    occasions.extend(decisions.filter_map(|it| Occasion::decided(context, it)));
    occasions.extend(meetings.iter().map(|it| Occasion::meeting(context, it)));
    occasions.extend(
        context
            .sight
            .consents()
            .into_iter()
            .filter_map(|it| Occasion::consent_ends(context, it)),
    );
    occasions.sort_by_key(|it| (it.date.is_none(), it.date));
    occasions
}

impl Occasion {
    /// One look at something; the next revision is one, also before anything is written about it.
    fn of(context: &DocumentContext<'_>, look: &Look) -> Self {
        let follow_up = look.follow_up.and_then(|id| context.sight.follow_up(id));
        let action = follow_up.and_then(|it| context.sight.action(it.action?));
        let named = follow_up.and_then(|it| context.named(it.responsible));
        let state = follow_up.map(|it| it.state).unwrap_or_default();
        let waits = state == FollowUpState::Waiting;
        Self {
            date: look.due,
            what: looked_at(context, look.subject, look.follow_up.filter(|_| !look.revision)),
            who: named.unwrap_or_else(|| {
                action.map_or_else(
                    || writers(context),
                    |action| context.named(action.responsible).unwrap_or_default(),
                )
            }),
            done: state == FollowUpState::Done,
            called_off: false,
            late: waits && look.due.is_some_and(|due| due < context.made),
            rough: follow_up.and_then(|it| said(&it.rough)),
            notes: follow_up.map(|it| notes(context, it)).unwrap_or_default(),
        }
    }

    fn meeting(context: &DocumentContext<'_>, meeting: &Meeting) -> Self {
        let there = match meeting.state {
            MeetingState::Held => &meeting.came,
            MeetingState::Planned | MeetingState::Cancelled => &meeting.invited,
        };
        let plain = |text| Note { label: None, text };
        let cancelled = (meeting.state == MeetingState::Cancelled)
            .then(|| plain(context.text("calendar.cancelled", &[])));
        let time = meeting.time.map(|time| context.clock(time));
        let place: Vec<_> = [time, said(&meeting.place)].into_iter().flatten().collect();
        let place = (!place.is_empty()).then(|| plain(place.join(", ")));
        Self {
            date: meeting.on,
            what: meetings::title(context, meeting),
            who: context.listed(context.names(there)),
            done: meeting.state == MeetingState::Held,
            called_off: meeting.state == MeetingState::Cancelled,
            late: false,
            rough: None,
            notes: [place, cancelled].into_iter().flatten().collect(),
        }
    }

    /// What a meeting decided has its own date, unless it became a follow-up, or an action that is followed up: then
    /// that is told.
    fn decided(context: &DocumentContext<'_>, decision: &Decision) -> Option<Self> {
        let sight = &context.sight;
        let action = decision.action.filter(|id| sight.action(*id).is_some());
        let became_look = decision.follow_up.and_then(|id| sight.follow_up(id)).is_some();
        let mut looks = sight.follow_ups().iter();
        let is_looked_at = became_look || looks.any(|it| action.is_some() && it.action == action);
        let state = decided_as(sight, decision);
        let not_done = (state == FollowUpState::NotDone).then(|| context.text("calendar.notDone", &[]));
        let date = reading::due_of(sight, decision)?;
        (!is_looked_at).then(|| Self {
            date: Some(date),
            what: own_lines(&decision.text),
            who: context
                .named(reading::responsible_for(sight, decision))
                .unwrap_or_default(),
            done: state == FollowUpState::Done,
            called_off: false,
            late: state == FollowUpState::Waiting && date < context.made,
            rough: None,
            notes: not_done
                .map(|text| Note { label: None, text })
                .into_iter()
                .collect(),
        })
    }

    /// The last day of a consent that is not taken back. Nothing when it is about somebody who is out of the plan.
    fn consent_ends(context: &DocumentContext<'_>, consent: &Consent) -> Option<Self> {
        let date = consent.until.filter(|_| consent.withdrawn_on.is_none())?;
        let what = match consent.sort {
            ConsentSort::Plan => context.text("calendar.planConsentEnds", &[]),
            ConsentSort::Sharing => context.text(
                "calendar.consentEnds",
                &[("name", &context.named(consent.person)?)],
            ),
        };
        Some(Self {
            who: context.owner_name(),
            ..Self::of_the_plan(context, date, what)
        })
    }

    fn of_the_plan(context: &DocumentContext<'_>, date: NaiveDate, what: String) -> Self {
        Self {
            date: Some(date),
            what,
            who: writers(context),
            done: false,
            called_off: false,
            late: false,
            rough: None,
            notes: Vec::new(),
        }
    }
}

fn notes(context: &DocumentContext<'_>, follow_up: &FollowUp) -> Vec<Note> {
    let plain = |text| Note { label: None, text };
    let labelled = |key: &str, text| Note {
        label: Some(context.text(key, &[])),
        text,
    };
    let rough = said(&follow_up.rough)
        .filter(|_| follow_up.due.is_some())
        .map(plain);
    let not_done =
        (follow_up.state == FollowUpState::NotDone).then(|| plain(context.text("calendar.notDone", &[])));
    let done_on = follow_up
        .done_on
        .filter(|date| Some(*date) != follow_up.due)
        .map(|date| plain(context.text("calendar.doneOn", &[("date", &context.date(date))])));
    let outcome = said_at_length(&follow_up.outcome).map(|text| labelled("calendar.outcome", text));
    let next = follow_up
        .next
        .and_then(|id| context.sight.follow_up(id))
        .and_then(|next| context.when(next))
        .map(|text| labelled("calendar.next", text));
    [rough, not_done, done_on, outcome, next]
        .into_iter()
        .flatten()
        .collect()
}

/// Those who write the plan look at it together.
fn writers(context: &DocumentContext<'_>) -> String {
    let mut names = vec![context.owner_name()];
    if let Some(contact) = context
        .with_role(Role::PrimaryContact)
        .filter(|contact| !contact.is(Role::Owner))
    {
        names.push(own(&contact.name));
    }
    context.listed(names)
}

fn months(context: &DocumentContext<'_>, occasions: Vec<Occasion>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for occasion in occasions {
        let name = match occasion.date {
            Some(date) => dates::month_and_year(date, context.language),
            None => context.text("calendar.noDate", &[]),
        };
        let entry = Entry::new(context, occasion);
        match months.last_mut().filter(|month| month.name == name) {
            Some(month) => month.entries.push(entry),
            None => months.push(Month {
                name,
                entries: vec![entry],
            }),
        }
    }
    months
}

impl Entry {
    fn new(context: &DocumentContext<'_>, occasion: Occasion) -> Self {
        let not_set = || context.text("calendar.notSet", &[]);
        let late = occasion.late.then(|| Note {
            label: None,
            text: context.text("calendar.late", &[]),
        });
        Self {
            day: occasion.date.map(|date| dates::day(date, context.language)),
            weekday: occasion
                .date
                .map_or_else(String::new, |date| dates::weekday(date, context.language)),
            rough: if occasion.date.is_some() {
                String::new()
            } else {
                occasion.rough.unwrap_or_else(not_set)
            },
            what: occasion.what,
            notes: late.into_iter().chain(occasion.notes).collect(),
            who: occasion.who,
            done: occasion.done,
        }
    }
}
