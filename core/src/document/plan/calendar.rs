//! «Sagt og gjort»: every date of the plan, month by month, and what came of it.

use serde::Serialize;

use super::occasions::{Note, Occasion, occasions};
use crate::dates;
use crate::document::common::{DocumentContext, said};

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
    let revision = match (said(&details.revision_rhythm), next) {
        (rhythm, Some(date)) if context.agenda.revision_is_late() => {
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
