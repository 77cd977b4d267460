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
use super::reader::{MadeFor, plan_for};
use crate::error::Problem;
use crate::plan::{Language, Plan, SharedDocument};
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
    /// How many times what a calendar tells of each record has been changed.
    pub changes: &'a BTreeMap<Uuid, u32>,
}

/// The fields whose changes make a newer version of what stands in somebody's calendar.
pub const CALENDAR_FIELDS: [&str; 15] = [
    "due",
    "time",
    "state",
    "on",
    "from",
    "fromTime",
    "to",
    "toTime",
    "weekday",
    "what",
    "title",
    "place",
    "nextRevision",
    "endedOn",
    "removed",
];

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
    let gone = called_off(plan, to, made, wanted.language)?;
    let gone = gone.into_iter().filter(|it| !ids.contains(&it.record));
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Viktig for meg//viktig//NO"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for entry in standing.into_iter().chain(gone) {
        calendar.push(event(&entry, &wanted));
    }
    let told = calendar.to_string();
    Ok(told.replacen(FIRST_EVENT, &format!("\r\n{ZONE_TOLD}BEGIN:VEVENT\r\n"), 1))
}

/// What was taken out of the plan and is still ahead, for a calendar that may have it. It says that alone, whatever is asked
/// for: its words are no longer the plan's. Who has been given no calendar before is told nothing of it.
fn called_off(
    plan: &Plan,
    to: Option<MadeFor>,
    made: Made,
    language: Language,
) -> Result<Vec<Entry>, Problem> {
    let had_one = |to: MadeFor| {
        let given = plan
            .shares
            .iter()
            .filter(|it| it.document == SharedDocument::Calendar);
        given.into_iter().any(|it| it.person == Some(to.person))
    };
    if to.is_some_and(|to| !had_one(to)) {
        return Ok(Vec::new());
    }
    let before = plan_for(&with_what_is_gone(plan), to, made, language)?;
    let mut gone = entries(&before, made.on, Titles::Neutral);
    gone.retain(|it| it.is_ahead(made.on));
    for entry in &mut gone {
        entry.cancelled = true;
    }
    Ok(gone)
}

fn event(entry: &Entry, wanted: &CalendarWanted<'_>) -> Event {
    let neutral = || text(wanted.language, "document.ics.appointment", &[]);
    let title = entry.title.as_deref().map_or_else(neutral, clean);
    let versions = entry.rests_on.iter().filter_map(|id| wanted.changes.get(id));
    let mut event = Event::new();
    event
        .uid(&format!("{}@viktig-for-meg", entry.record))
        .timestamp(wanted.at)
        .sequence(versions.sum())
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
