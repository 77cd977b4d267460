//! The crisis plan: how it shows, what helps, how the owner wants to be met, whom to ring.

use serde::Serialize;

use super::zones::Zone;
use crate::document::common::{DocumentContext, own, said, said_at_length, titled};
use crate::plan::{CrisisSection, CrisisStep};

/// The parts of it that are lists of words, in the order somebody in a hurry reads them.
const PARTS: [CrisisSection; 5] = [
    CrisisSection::EarlySign,
    CrisisSection::HelpsMe,
    CrisisSection::OthersCan,
    CrisisSection::WithinADay,
    CrisisSection::MeetMe,
];

/// The chapter, and the paper of its own.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::document) struct Crisis {
    title: String,
    call: String,
    zones: Vec<Zone>,
    /// Whether the numbers that always answer stand in the red zone.
    in_red: bool,
    parts: Vec<Part>,
    numbers: Vec<Number>,
    danger: Number,
    doctor: Option<Number>,
    better: String,
    next: String,
}

#[derive(Debug, Serialize)]
struct Part {
    title: String,
    items: Vec<String>,
}

/// Somebody to ring.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(in crate::document) struct Number {
    pub(in crate::document) name: String,
    pub(in crate::document) note: Option<String>,
    pub(in crate::document) phone: Option<String>,
}

impl Crisis {
    /// The crisis plan, also when nothing is written in it yet: the numbers that always answer are there.
    pub(in crate::document) fn new(context: &DocumentContext<'_>) -> Self {
        let words = |key: &str| context.text(&format!("crisis.{key}"), &[]);
        let zones = Zone::all(context);
        let parts = PARTS.into_iter().map(|section| Part {
            title: words(section.as_str()),
            items: lines(context, section),
        });
        let red = zones.iter().find(|zone| zone.is_red());
        let numbers = numbers(context);
        let in_sight = numbers.iter().chain(red.into_iter().flat_map(Zone::numbers));
        Self {
            doctor: doctor(context, in_sight),
            in_red: red.is_some(),
            title: words("title"),
            call: words("call"),
            parts: parts.filter(|part| !part.items.is_empty()).collect(),
            numbers,
            danger: Number {
                name: words("danger"),
                note: None,
                phone: Some(words("dangerNumber")),
            },
            better: words("zones.better"),
            next: words("zones.next"),
            zones,
        }
    }

    /// The chapter of the plan: nothing when nobody has written any of it.
    pub(in crate::document) fn chapter(context: &DocumentContext<'_>) -> Option<Self> {
        let is_written = !context.sight.crisis_steps().is_empty();
        is_written.then(|| Self::new(context))
    }
}

/// The lines of a part that stands by itself.
fn lines(context: &DocumentContext<'_>, section: CrisisSection) -> Vec<String> {
    told(context, &context.crisis_steps(section))
}

/// The lines of a part that count when it goes the wrong way, for where there is one list only: not those of the green zone.
pub(in crate::document) fn wrong_way(context: &DocumentContext<'_>, section: CrisisSection) -> Vec<String> {
    let mut lines = told(context, &context.wrong_way_steps(section));
    if section == CrisisSection::OthersCan {
        let within = context.text("crisis.withinADay", &[]);
        let soon = told(context, &context.wrong_way_steps(CrisisSection::WithinADay));
        lines.extend(soon.into_iter().map(|line| format!("{within}: {line}")));
    }
    lines
}

/// Steps as lines: the words, and who, where somebody is named.
pub(in crate::document) fn told(context: &DocumentContext<'_>, steps: &[&CrisisStep]) -> Vec<String> {
    steps
        .iter()
        .filter_map(|step| {
            let words = said_at_length(&step.text);
            let phone =
                said(&step.phone).map(|number| context.text("overview.phone", &[("number", &number)]));
            let who: Vec<_> = [context.named(step.person), phone]
                .into_iter()
                .flatten()
                .collect();
            match (words, who.is_empty()) {
                (Some(words), true) => Some(words),
                (Some(words), false) => Some(format!("{words} ({})", who.join(", "))),
                (None, false) => Some(who.join(", ")),
                (None, true) => None,
            }
        })
        .collect()
}

/// Those to ring whatever the zone, in the owner's order.
fn numbers(context: &DocumentContext<'_>) -> Vec<Number> {
    context
        .crisis_steps(CrisisSection::Call)
        .into_iter()
        .filter_map(|step| number(context, step))
        .collect()
}

/// Those to ring when it goes the wrong way, each number once.
pub(in crate::document) fn wrong_way_numbers(context: &DocumentContext<'_>) -> Vec<Number> {
    let mut all: Vec<Number> = Vec::new();
    let steps = context.wrong_way_steps(CrisisSection::Call);
    for number in steps.into_iter().filter_map(|step| number(context, step)) {
        // The same one to ring in two zones is one; another word of when is another line.
        if !all.contains(&number) {
            all.push(number);
        }
    }
    all
}

/// Somebody to ring: who, when, and the number.
pub(in crate::document) fn number(context: &DocumentContext<'_>, step: &CrisisStep) -> Option<Number> {
    let person = context.person(step.person);
    let words = said_at_length(&step.text);
    let phone = said(&step.phone).or_else(|| person.and_then(|person| said(&person.phone)));
    let (name, note) = match (person, words) {
        (Some(person), words) => {
            let told: Vec<_> = [titled(person), words].into_iter().flatten().collect();
            (own(&person.name), (!told.is_empty()).then(|| told.join(", ")))
        }
        (None, Some(words)) => (words, None),
        // A number with nothing beside it is somebody's all the same.
        (None, None) if phone.is_some() => (String::new(), None),
        (None, None) => return None,
    };
    Some(Number { name, note, phone }.told_whole())
}

/// More letters than any telephone number has.
const LONGEST_PHONE: usize = 40;

impl Number {
    /// What is written as a number and is longer than any is words: it stands among them, where it can go on.
    fn told_whole(self) -> Self {
        match self.phone {
            Some(words) if words.chars().count() > LONGEST_PHONE => {
                let told: Vec<_> = [self.note, Some(words)].into_iter().flatten().collect();
                Self {
                    note: Some(told.join(", ")),
                    phone: None,
                    ..self
                }
            }
            phone => Self { phone, ..self },
        }
    }
}

/// The doctor on duty, who always answers: unless the owner has put that number among those to ring.
pub(in crate::document) fn doctor<'a>(
    context: &DocumentContext<'_>,
    known: impl IntoIterator<Item = &'a Number>,
) -> Option<Number> {
    let phone = context.text("crisis.doctorNumber", &[]);
    let is_there = known
        .into_iter()
        .filter_map(|it| it.phone.as_deref())
        .any(|known| digits(known) == digits(&phone));
    (!is_there).then(|| Number {
        name: context.text("crisis.doctor", &[]),
        note: None,
        phone: Some(phone),
    })
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
