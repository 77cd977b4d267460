//! Every date of the plan: what it is about, whose it is, and what came of it.

use chrono::NaiveDate;
use serde::Serialize;

use super::meetings;
use crate::document::common::{DocumentContext, looked_at, own, own_lines, said, said_at_length};
use crate::plan::{Consent, ConsentSort, Decision, FollowUp, FollowUpState, Meeting, MeetingState, Role};
use crate::reading::{self, Look, Subject, decided_as};

/// Something told about a date.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Note {
    pub(super) label: Option<String>,
    pub(super) text: String,
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
    pub(super) rough: Option<String>,
    pub(super) notes: Vec<Note>,
}

/// Everything with a date, by date; what has no fixed date comes last.
pub(super) fn occasions(context: &DocumentContext<'_>) -> Vec<Occasion> {
    let looks = context.agenda.all();
    let mut occasions: Vec<_> = looks.map(|look| Occasion::of(context, look)).collect();
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
        let state = follow_up.map(|it| it.state).unwrap_or_default();
        Self {
            date: look.due,
            what: looked_at(context, look.subject, look.follow_up.filter(|_| !look.revision)),
            who: match (look.responsible, look.subject) {
                (Some(person), _) => context.named(Some(person)).unwrap_or_default(),
                (None, Subject::Action { .. }) => String::new(),
                (None, _) => writers(context),
            },
            done: state == FollowUpState::Done,
            called_off: false,
            late: look.late,
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
            late: reading::is_late(sight, decision, context.made),
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
            ConsentSort::Sharing | ConsentSort::Copy => context.text(
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

pub(super) fn notes(context: &DocumentContext<'_>, follow_up: &FollowUp) -> Vec<Note> {
    let plain = |text| Note { label: None, text };
    let labelled = |key: &str, text| Note {
        label: Some(context.text(key, &[])),
        text,
    };
    let time = follow_up.time.map(|time| plain(context.clock(time)));
    let repeats = follow_up
        .repeat
        .filter(|_| follow_up.state == FollowUpState::Waiting)
        .map(|repeat| {
            let often = context.word("followUp.repeat", repeat.as_str());
            plain(match follow_up.until {
                Some(day) => context.text(
                    "calendar.repeatsUntil",
                    &[("often", &often), ("date", &context.date(day))],
                ),
                None => often,
            })
        });
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
    [time, repeats, rough, not_done, done_on, outcome, next]
        .into_iter()
        .flatten()
        .collect()
}

/// Those who write the plan look at it together.
pub(super) fn writers(context: &DocumentContext<'_>) -> String {
    let mut names = vec![context.owner_name()];
    if let Some(contact) = context
        .with_role(Role::PrimaryContact)
        .filter(|contact| !contact.is(Role::Owner))
    {
        names.push(own(&contact.name));
    }
    context.listed(names)
}
