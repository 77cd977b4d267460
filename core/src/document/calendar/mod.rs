//! What has a day in the plan, as a calendar file (iCalendar, RFC 5545) that other programs take in.
//!
//! A calendar is looked at by others than the one it is made for, and lies in other people's clouds. So nothing in it says
//! what it is about unless that is asked for: every title is «Avtale». What is taken in again finds its own by the record's
//! id, and what is no longer to be is called off there too.

mod entry;
mod gone;

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use uuid::Uuid;

use super::common::Made;
use super::reader::{MadeFor, owns, plan_for};
use crate::error::Problem;
use crate::plan::{Language, Plan};
use crate::reading::Basis;
use crate::texts::text;
use entry::{Entry, Titles, entries};
use gone::with_what_is_gone;

/// The clock that hours in a plan are told by.
const ZONE: &str = "Europe/Oslo";

/// That clock as calendars want it told: one hour before UTC's noon in winter, two in summer, shifted on the last Sundays of
/// March and October.
const ZONE_TOLD: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19810329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// Where the first event begins; the clock is told before it.
const FIRST_EVENT: &str = "\r\nBEGIN:VEVENT\r\n";

/// How a calendar is made.
#[derive(Debug, Clone, Copy)]
pub struct CalendarWanted<'a> {
    /// The language of its titles.
    pub language: Language,
    /// Whether it says what each thing is, in the plan's words. Otherwise every title is the same.
    pub words: bool,
    /// The moment it is made.
    pub at: DateTime<Utc>,
    /// When what a calendar tells of each record was changed last.
    pub changed: &'a BTreeMap<Uuid, DateTime<Utc>>,
    /// What its reader was made calendars of before, the oldest first.
    pub given: &'a [CalendarGiven],
}

/// What a calendar was made of that somebody has got.
#[derive(Debug)]
pub struct CalendarGiven {
    /// The plan as it stood then.
    pub plan: Plan,
    /// When.
    pub on: NaiveDate,
    /// On what basis they saw what was in it.
    pub basis: Basis,
}

/// The fields whose changes make a newer version of what stands in somebody's calendar.
pub const CALENDAR_FIELDS: [&str; 22] = [
    "due",
    "time",
    "state",
    "on",
    "from",
    "fromTime",
    "to",
    "toTime",
    "weekday",
    "repeat",
    "first",
    "until",
    "notOn",
    "what",
    "title",
    "place",
    "nextRevision",
    "endedOn",
    "removed",
    "action",
    "goal",
    "wholePlan",
];

/// Versions are numbered by the seconds from here: they last until 2088.
const FIRST_VERSION: i64 = 1_577_836_800;

/// Makes the calendar: the owner's own, or with what one reader may see.
///
/// # Errors
/// As [`super::plan_pdf_for`].
pub fn calendar(
    plan: &Plan,
    to: Option<MadeFor>,
    made: Made,
    wanted: CalendarWanted<'_>,
) -> Result<String, Problem> {
    let seen = plan_for(plan, to, made, wanted.language)?;
    let titles = if wanted.words {
        Titles::Words
    } else {
        Titles::Neutral
    };
    let standing = entries(&seen, made.on, titles);
    let ids: HashSet<Uuid> = standing.iter().map(|it| it.record).collect();
    let gone = called_off(plan, to, made, &wanted).into_iter();
    let gone = gone.filter(|it| !ids.contains(&it.record));
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Viktig for meg//viktig//NO"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for entry in &standing {
        calendar.push(event(entry, &wanted, None));
    }
    for entry in gone {
        calendar.push(event(&entry, &wanted, Some(wanted.at)));
    }
    let told = calendar.to_string();
    Ok(told.replacen(FIRST_EVENT, &format!("\r\n{ZONE_TOLD}BEGIN:VEVENT\r\n"), 1))
}

/// What was taken out of the plan and is still ahead. It says that alone, whatever is asked for: its words are no longer the
/// plan's. Somebody else than the owner is told it of what stood in a calendar they have got, and of nothing else.
fn called_off(plan: &Plan, to: Option<MadeFor>, made: Made, wanted: &CalendarWanted<'_>) -> Vec<Entry> {
    let now = entries(plan, made.on, Titles::Neutral);
    let now: HashSet<Uuid> = now.iter().map(|it| it.record).collect();
    let before = match to.filter(|to| !owns(plan, to.person)) {
        None => entries(&with_what_is_gone(plan), made.on, Titles::Neutral),
        Some(to) => given_before(to, made, wanted),
    };
    let gone = before.into_iter().filter(|it| !now.contains(&it.record));
    let gone = gone.filter(|it| it.is_ahead(made.on));
    gone.map(|it| Entry {
        cancelled: true,
        ..it
    })
    .collect()
}

/// What stood in the calendars somebody has got, each as it was told last.
fn given_before(to: MadeFor, made: Made, wanted: &CalendarWanted<'_>) -> Vec<Entry> {
    let mut last = BTreeMap::new();
    for given in wanted.given {
        let to = MadeFor {
            basis: given.basis,
            ..to
        };
        let then = Made { on: given.on, ..made };
        let Ok(seen) = plan_for(&given.plan, Some(to), then, wanted.language) else {
            continue;
        };
        let told = entries(&seen, given.on, Titles::Neutral).into_iter();
        last.extend(told.map(|entry| (entry.record, entry)));
    }
    last.into_values().collect()
}

/// The number of a version: what is changed, or taken out, gets a higher one.
fn version(entry: &Entry, wanted: &CalendarWanted<'_>, gone: Option<DateTime<Utc>>) -> u32 {
    let changed = entry.rests_on.iter().filter_map(|id| wanted.changed.get(id));
    let last = changed.copied().chain(gone).max();
    let seconds = last.map_or(0, |at| at.timestamp() - FIRST_VERSION);
    let number = seconds.saturating_add(i64::from(entry.weeks));
    u32::try_from(number.clamp(0, i64::from(i32::MAX))).unwrap_or_default()
}

fn event(entry: &Entry, wanted: &CalendarWanted<'_>, gone: Option<DateTime<Utc>>) -> Event {
    let neutral = || text(wanted.language, "document.ics.appointment", &[]);
    let title = entry.title.as_deref().map_or_else(neutral, clean);
    let mut event = Event::new();
    event
        .uid(&format!("{}@viktig-for-meg", entry.record))
        .timestamp(wanted.at)
        .sequence(version(entry, wanted, gone))
        .summary(&title)
        .status(if entry.cancelled {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    event.append_property(when("DTSTART", entry.start));
    if let Some(end) = entry.end {
        event.append_property(when("DTEND", end));
    }
    if let Some(rule) = &entry.weekly {
        event.add_property("RRULE", rule);
        for moment in &entry.not_on {
            event.append_multi_property(when("EXDATE", *moment));
        }
    }
    if let Some(place) = &entry.place {
        event.location(&clean(place));
    }
    event.done()
}

/// A day, and the hour when there is one.
type Moment = (NaiveDate, Option<crate::plan::TimeOfDay>);

fn when(key: &str, (day, time): Moment) -> Property {
    let day = day.format("%Y%m%d");
    let Some(time) = time else {
        return Property::new(key, day.to_string())
            .add_parameter("VALUE", "DATE")
            .done();
    };
    let clock = time.to_string().replace(':', "");
    Property::new(key, format!("{day}T{clock}00"))
        .add_parameter("TZID", ZONE)
        .done()
}

/// Signs that steer a machine have no place in a calendar's lines; the library escapes the rest.
fn clean(words: &str) -> String {
    let words = words.replace("\r\n", "\n");
    words
        .chars()
        .filter(|it| *it == '\n' || !it.is_control())
        .collect()
}

#[cfg(test)]
mod tests;
