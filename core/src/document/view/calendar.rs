//! «Sagt og gjort»: every date of the plan, month by month, and what came of it.

use chrono::NaiveDate;
use serde::Serialize;

use super::draft::{Draft, said, said_at_length};
use super::meetings;
use super::promises::looked_at;
use crate::dates;
use crate::document::direction::{own, own_lines};
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
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let intro = intro(draft);
        let months = months(draft, occasions(draft));
        if intro.is_none() && months.is_empty() {
            return None;
        }
        Some(Self {
            title: draft.text("calendar.title", &[]),
            points: if intro.is_some() { vec!["g"] } else { Vec::new() },
            intro,
            heads: ["date", "what", "who", "done"]
                .map(|head| draft.text(&format!("calendar.heads.{head}"), &[])),
            months,
        })
    }
}

/// The plan period and when the plan is revised, in one or two sentences.
fn intro(draft: &Draft<'_>) -> Option<String> {
    let details = &draft.plan.details;
    let period = dates::period(details.period_from, details.period_to, draft.language)
        .map(|period| draft.text("calendar.period", &[("period", &period)]));
    let next = details.next_revision.map(|date| draft.date(date));
    let is_late = details.next_revision.is_some_and(|date| date < draft.made);
    let revision = match (said(&details.revision_rhythm), next) {
        (rhythm, Some(date)) if is_late => {
            let rhythm = rhythm.map(|rhythm| draft.text("calendar.rhythm", &[("rhythm", &rhythm)]));
            let late = draft.text("calendar.revisionLate", &[("date", &date)]);
            Some(
                [rhythm, Some(late)]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        }
        (Some(rhythm), Some(date)) => {
            Some(draft.text("calendar.revised", &[("rhythm", &rhythm), ("date", &date)]))
        }
        (Some(rhythm), None) => Some(draft.text("calendar.rhythm", &[("rhythm", &rhythm)])),
        (None, Some(date)) => Some(draft.text("calendar.revision", &[("date", &date)])),
        (None, None) => None,
    };
    let sentences: Vec<_> = [period, revision].into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Everything with a date, by date; what has no fixed date comes last.
pub(super) fn occasions(draft: &Draft<'_>) -> Vec<Occasion> {
    let looks = reading::agenda(&draft.sight, draft.made);
    let mut occasions: Vec<_> = looks.all().map(|look| Occasion::of(draft, look)).collect();
    if let Some(date) = draft.plan.details.period_to {
        let words = draft.text("calendar.ends", &[]);
        occasions.push(Occasion::of_the_plan(draft, date, words));
    }
    let meetings = draft.sight.meetings();
    let decisions = meetings.iter().flat_map(|it| draft.sight.decisions_of(it.id));
    occasions.extend(decisions.filter_map(|it| Occasion::decided(draft, it)));
    occasions.extend(meetings.iter().map(|it| Occasion::meeting(draft, it)));
    occasions.extend(
        draft
            .sight
            .consents()
            .into_iter()
            .filter_map(|it| Occasion::consent_ends(draft, it)),
    );
    occasions.sort_by_key(|it| (it.date.is_none(), it.date));
    occasions
}

impl Occasion {
    /// One look at something; the next revision is one, also before anything is written about it.
    fn of(draft: &Draft<'_>, look: &Look) -> Self {
        let follow_up = look.follow_up.and_then(|id| draft.sight.follow_up(id));
        let action = follow_up.and_then(|it| draft.sight.action(it.action?));
        let named = follow_up.and_then(|it| draft.named(it.responsible));
        let state = follow_up.map(|it| it.state).unwrap_or_default();
        let waits = state == FollowUpState::Waiting;
        Self {
            date: look.due,
            what: looked_at(draft, look.subject, look.follow_up.filter(|_| !look.revision)),
            who: named.unwrap_or_else(|| {
                action.map_or_else(
                    || writers(draft),
                    |action| draft.named(action.responsible).unwrap_or_default(),
                )
            }),
            done: state == FollowUpState::Done,
            called_off: false,
            late: waits && look.due.is_some_and(|due| due < draft.made),
            rough: follow_up.and_then(|it| said(&it.rough)),
            notes: follow_up.map(|it| notes(draft, it)).unwrap_or_default(),
        }
    }

    fn meeting(draft: &Draft<'_>, meeting: &Meeting) -> Self {
        let there = match meeting.state {
            MeetingState::Held => &meeting.came,
            MeetingState::Planned | MeetingState::Cancelled => &meeting.invited,
        };
        let plain = |text| Note { label: None, text };
        let cancelled =
            (meeting.state == MeetingState::Cancelled).then(|| plain(draft.text("calendar.cancelled", &[])));
        let time = meeting.time.map(|time| draft.clock(time));
        let place: Vec<_> = [time, said(&meeting.place)].into_iter().flatten().collect();
        let place = (!place.is_empty()).then(|| plain(place.join(", ")));
        Self {
            date: meeting.on,
            what: meetings::title(draft, meeting),
            who: draft.listed(draft.names(there)),
            done: meeting.state == MeetingState::Held,
            called_off: meeting.state == MeetingState::Cancelled,
            late: false,
            rough: None,
            notes: [place, cancelled].into_iter().flatten().collect(),
        }
    }

    /// What a meeting decided has its own date, unless it became a follow-up, or an action that is followed up: then
    /// that is told.
    fn decided(draft: &Draft<'_>, decision: &Decision) -> Option<Self> {
        let sight = &draft.sight;
        let action = decision.action.filter(|id| sight.action(*id).is_some());
        let became_look = decision.follow_up.and_then(|id| sight.follow_up(id)).is_some();
        let mut looks = sight.follow_ups().iter();
        let is_looked_at = became_look || looks.any(|it| action.is_some() && it.action == action);
        let state = decided_as(sight, decision);
        let not_done = (state == FollowUpState::NotDone).then(|| draft.text("calendar.notDone", &[]));
        let date = reading::due_of(sight, decision)?;
        (!is_looked_at).then(|| Self {
            date: Some(date),
            what: own_lines(&decision.text),
            who: draft
                .named(reading::responsible_for(sight, decision))
                .unwrap_or_default(),
            done: state == FollowUpState::Done,
            called_off: false,
            late: state == FollowUpState::Waiting && date < draft.made,
            rough: None,
            notes: not_done
                .map(|text| Note { label: None, text })
                .into_iter()
                .collect(),
        })
    }

    /// The last day of a consent that is not taken back. Nothing when it is about somebody who is out of the plan.
    fn consent_ends(draft: &Draft<'_>, consent: &Consent) -> Option<Self> {
        let date = consent.until.filter(|_| consent.withdrawn_on.is_none())?;
        let what = match consent.sort {
            ConsentSort::Plan => draft.text("calendar.planConsentEnds", &[]),
            ConsentSort::Sharing => {
                draft.text("calendar.consentEnds", &[("name", &draft.named(consent.person)?)])
            }
        };
        Some(Self {
            who: draft.owner_name(),
            ..Self::of_the_plan(draft, date, what)
        })
    }

    fn of_the_plan(draft: &Draft<'_>, date: NaiveDate, what: String) -> Self {
        Self {
            date: Some(date),
            what,
            who: writers(draft),
            done: false,
            called_off: false,
            late: false,
            rough: None,
            notes: Vec::new(),
        }
    }
}

fn notes(draft: &Draft<'_>, follow_up: &FollowUp) -> Vec<Note> {
    let plain = |text| Note { label: None, text };
    let labelled = |key: &str, text| Note {
        label: Some(draft.text(key, &[])),
        text,
    };
    let rough = said(&follow_up.rough)
        .filter(|_| follow_up.due.is_some())
        .map(plain);
    let not_done =
        (follow_up.state == FollowUpState::NotDone).then(|| plain(draft.text("calendar.notDone", &[])));
    let done_on = follow_up
        .done_on
        .filter(|date| Some(*date) != follow_up.due)
        .map(|date| plain(draft.text("calendar.doneOn", &[("date", &draft.date(date))])));
    let outcome = said_at_length(&follow_up.outcome).map(|text| labelled("calendar.outcome", text));
    let next = follow_up
        .next
        .and_then(|id| draft.sight.follow_up(id))
        .and_then(|next| draft.when(next))
        .map(|text| labelled("calendar.next", text));
    [rough, not_done, done_on, outcome, next]
        .into_iter()
        .flatten()
        .collect()
}

/// Those who write the plan look at it together.
fn writers(draft: &Draft<'_>) -> String {
    let mut names = vec![draft.owner_name()];
    if let Some(contact) = draft
        .with_role(Role::PrimaryContact)
        .filter(|contact| !contact.is(Role::Owner))
    {
        names.push(own(&contact.name));
    }
    draft.listed(names)
}

fn months(draft: &Draft<'_>, occasions: Vec<Occasion>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for occasion in occasions {
        let name = match occasion.date {
            Some(date) => dates::month_and_year(date, draft.language),
            None => draft.text("calendar.noDate", &[]),
        };
        let entry = Entry::new(draft, occasion);
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
    fn new(draft: &Draft<'_>, occasion: Occasion) -> Self {
        let not_set = || draft.text("calendar.notSet", &[]);
        let late = occasion.late.then(|| Note {
            label: None,
            text: draft.text("calendar.late", &[]),
        });
        Self {
            day: occasion.date.map(|date| dates::day(date, draft.language)),
            weekday: occasion
                .date
                .map_or_else(String::new, |date| dates::weekday(date, draft.language)),
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
