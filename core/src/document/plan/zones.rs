//! The crisis plan's zones: how it is, tied to what the owner does then and what others do, in green, yellow and red.

use serde::Serialize;

use super::crisis::{self, Number};
use crate::document::common::DocumentContext;
use crate::plan::{CrisisSection, CrisisStep, CrisisZone};

/// The columns of a zone, from left to right, and the parts in each from above.
const COLUMNS: [&[CrisisSection]; 3] = [
    &[CrisisSection::EarlySign],
    &[CrisisSection::HelpsMe],
    &[
        CrisisSection::OthersCan,
        CrisisSection::WithinADay,
        CrisisSection::MeetMe,
    ],
];

/// A zone that has something in it.
#[derive(Debug, Serialize)]
pub(super) struct Zone {
    /// Which, for its colour and its shape.
    zone: &'static str,
    number: usize,
    name: String,
    is: String,
    columns: Vec<Vec<Part>>,
    numbers: Vec<Number>,
}

#[derive(Debug, Serialize)]
struct Part {
    title: String,
    items: Vec<String>,
}

impl Zone {
    /// The zones that somebody has written in, from green to red.
    pub(super) fn all(context: &DocumentContext<'_>) -> Vec<Self> {
        let zones = (1..).zip(CrisisZone::ALL);
        zones
            .filter_map(|(number, zone)| Self::new(context, number, *zone))
            .collect()
    }

    fn new(context: &DocumentContext<'_>, number: usize, zone: CrisisZone) -> Option<Self> {
        let words = |key: &str| context.text(&format!("crisis.zones.{key}"), &[]);
        let columns = COLUMNS
            .into_iter()
            .map(|sections| column(context, zone, sections));
        let columns: Vec<_> = columns.filter(|parts| !parts.is_empty()).collect();
        let numbers: Vec<_> = steps(context, zone, CrisisSection::Call)
            .into_iter()
            .filter_map(|step| crisis::number(context, step))
            .collect();
        let says_something = !columns.is_empty() || !numbers.is_empty();
        says_something.then(|| Self {
            zone: zone.as_str(),
            number,
            name: words(zone.as_str()),
            is: words(&format!("{}Is", zone.as_str())),
            columns,
            numbers,
        })
    }

    /// Those to ring in it.
    pub(super) fn numbers(&self) -> &[Number] {
        &self.numbers
    }

    /// Whether it is the one in which it is urgent.
    pub(super) fn is_red(&self) -> bool {
        self.zone == CrisisZone::Red.as_str()
    }
}

fn column(context: &DocumentContext<'_>, zone: CrisisZone, sections: &[CrisisSection]) -> Vec<Part> {
    let parts = sections.iter().map(|section| Part {
        title: context.text(&format!("crisis.zones.{}", section.as_str()), &[]),
        items: crisis::told(context, &steps(context, zone, *section)),
    });
    parts.filter(|part| !part.items.is_empty()).collect()
}

fn steps<'a>(context: &DocumentContext<'a>, zone: CrisisZone, section: CrisisSection) -> Vec<&'a CrisisStep> {
    let mut steps = context.sight.crisis_steps();
    steps.retain(|step| step.zone == Some(zone) && step.section == section);
    steps
}
