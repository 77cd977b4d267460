//! What stands in a calendar, before it is written the way calendars are.

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use super::Moment;
use crate::plan::{
    Action, ActionState, FollowUp, FollowUpState, Meeting, MeetingState, Plan, Rhythm, TimeOfDay,
    WeeklyEvent, text::is_blank,
};
use crate::reading::{InSight, Look, Subject, agenda};

/// What titles say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Titles {
    /// Nothing of what it is.
    Neutral,
    /// What it is, in the plan's words.
    Words,
}

/// One thing that has a day.
pub(super) struct Entry {
    /// The record it is, by which it is found again.
    pub(super) record: Uuid,
    /// The records it says something of.
    pub(super) rests_on: Vec<Uuid>,
    pub(super) start: Moment,
    /// Where it ends: of a whole day, the day after.
    pub(super) end: Option<Moment>,
    /// The rule by which it comes again.
    pub(super) weekly: Option<String>,
    /// When it would have come again by its rule, and does not.
    pub(super) not_on: Vec<Moment>,
    /// So many weeks lie behind it, when it is begun anew every week.
    pub(super) weeks: u32,
    /// The last day it comes, when it comes again; nothing when there is no last one.
    pub(super) until: Option<NaiveDate>,
    /// What it is; nothing when that is not to be said.
    pub(super) title: Option<String>,
    pub(super) place: Option<String>,
    pub(super) cancelled: bool,
}

impl Entry {
    /// Nothing of a day that no calendar can write.
    fn at(record: Uuid, day: NaiveDate, time: Option<TimeOfDay>) -> Option<Self> {
        let next = day.succ_opt()?;
        ((1..=9999).contains(&day.year()) && next.year() <= 9999).then(|| Self {
            record,
            rests_on: vec![record],
            start: (day, time),
            end: time.is_none().then_some((next, None)),
            weekly: None,
            not_on: Vec::new(),
            weeks: 0,
            until: None,
            title: None,
            place: None,
            cancelled: false,
        })
    }

    fn called(mut self, titles: Titles, title: &str, place: &str) -> Self {
        let said =
            |words: &str| (titles == Titles::Words && !is_blank(words)).then(|| words.trim().to_owned());
        self.title = said(title);
        self.place = said(place);
        self
    }

    /// Whether any of it is still to come.
    pub(super) fn is_ahead(&self, today: NaiveDate) -> bool {
        let last = if self.weekly.is_some() {
            self.until
        } else {
            Some(self.start.0)
        };
        last.is_none_or(|day| day >= today)
    }
}

/// All that has a day, of a plan as its reader sees it.
pub(super) fn entries(seen: &Plan, today: NaiveDate, titles: Titles) -> Vec<Entry> {
    let sight = InSight::of(seen);
    let looks = agenda(&sight, today);
    let looks = looks.all().filter_map(|it| look(&sight, it, titles));
    let meetings = sight.meetings().iter().filter_map(|it| meeting(it, titles));
    let deadlines = sight.actions().iter().filter_map(|it| deadline(it, titles));
    let week = sight.weekly_events();
    let week = week.iter().filter_map(|it| weekly(&sight, it, today, titles));
    looks.chain(meetings).chain(deadlines).chain(week).collect()
}

fn look(sight: &InSight<'_>, look: &Look, titles: Titles) -> Option<Entry> {
    let told: Option<&FollowUp> = look.follow_up.and_then(|id| sight.follow_up(id));
    let record = told.map_or_else(|| sight.plan().details.id.into(), |it| it.id.into());
    let (about, title): (Uuid, &str) = match look.subject {
        Subject::Action { action } => (action.into(), &sight.action(action)?.what),
        Subject::Goal { goal } => (goal.into(), &sight.goal(goal)?.title),
        Subject::WholePlan => (sight.plan().details.id.into(), &sight.plan().details.title),
    };
    let mut entry = Entry::at(record, look.due?, told.and_then(|it| it.time))?.called(titles, title, "");
    if about != record {
        entry.rests_on.push(about);
    }
    entry.cancelled = told.is_some_and(|it| it.state == FollowUpState::NotDone);
    Some(entry)
}

fn meeting(meeting: &Meeting, titles: Titles) -> Option<Entry> {
    let entry = Entry::at(meeting.id.into(), meeting.on?, meeting.time)?;
    let mut entry = entry.called(titles, &meeting.title, &meeting.place);
    entry.cancelled = meeting.state == MeetingState::Cancelled;
    Some(entry)
}

/// The last day of an action.
fn deadline(action: &Action, titles: Titles) -> Option<Entry> {
    let mut entry = Entry::at(action.id.into(), action.to?, action.to_time)?.called(titles, &action.what, "");
    entry.cancelled = action.state == ActionState::Stopped;
    Some(entry)
}

/// How calendars call the days of the week, from Monday.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// What comes again in the week: from when it or its action begins, or else from today, until one of them ends.
fn weekly(sight: &InSight<'_>, event: &WeeklyEvent, today: NaiveDate, titles: Titles) -> Option<Entry> {
    let action = event.action.and_then(|id| sight.action(id));
    let days = event.rhythm()?;
    let once = days.last == Some(days.first);
    let begins = action.and_then(|it| it.from).max(event.first.map(|_| days.first));
    let ended = action.and_then(|it| [it.to, it.ended_on].into_iter().flatten().min());
    let end = [ended, days.last].into_iter().flatten().min();
    let last = match end {
        Some(day) => Some(days.last_until(day)?),
        None => None,
    };
    let next = days.next_from(begins.unwrap_or(today));
    // What is over is told as it was last, so that it ends where it stands already.
    let first = match next.filter(|next| last.is_none_or(|last| *next <= last)) {
        Some(next) => next,
        None if begins.is_some() => return None,
        None => last?,
    };
    let mut entry = Entry::at(event.id.into(), first, event.from)?.called(titles, &event.what, &event.place);
    // No calendar ends a thing when it begins.
    if let (Some(from), Some(to)) = (event.from, event.to)
        && from != to
    {
        let day = if event.ends_next_day().is_some() {
            first.succ_opt()?
        } else {
            first
        };
        entry.end = Some((day, Some(to)));
    }
    entry.rests_on.extend(action.map(|it| Uuid::from(it.id)));
    let days = Rhythm { first, last, ..days };
    let left_out = event.not_on.iter().filter(|day| days.has(**day));
    entry.not_on = left_out.map(|day| (*day, event.from)).collect();
    entry.cancelled = days.number() == Some(entry.not_on.len());
    if !once {
        entry.weekly = Some(rule(event, &days)?);
    }
    entry.weeks = weeks_behind(days.next_from(today).or(last).unwrap_or(first));
    entry.until = last;
    Some(entry)
}

/// How calendars are told that it comes again.
fn rule(event: &WeeklyEvent, days: &Rhythm) -> Option<String> {
    let by_day = DAYS.get(event.weekday as usize)?;
    let interval = match days.every / 7 {
        1 => String::new(),
        weeks => format!(";INTERVAL={weeks}"),
    };
    let until = days.last.map(|day| match event.from {
        // Told in UTC, as calendars want it: late on the last day it comes, and long before the next.
        Some(_) => format!(";UNTIL={}T225959Z", day.format("%Y%m%d")),
        None => format!(";UNTIL={}", day.format("%Y%m%d")),
    });
    let until = until.unwrap_or_default();
    Some(format!("FREQ=WEEKLY{interval};BYDAY={by_day}{until}"))
}

/// How many weeks lie between the year one and a day.
fn weeks_behind(day: NaiveDate) -> u32 {
    u32::try_from(day.num_days_from_ce() / 7).unwrap_or_default()
}
