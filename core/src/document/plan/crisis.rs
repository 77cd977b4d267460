//! The crisis plan: how it shows, what helps, how the owner wants to be met, whom to ring.

use serde::Serialize;

use crate::document::common::{DocumentContext, own, said, said_at_length};
use crate::plan::{CrisisSection, CrisisStep};

/// The parts of it that are lists of words, in the order somebody in a hurry reads them.
const PARTS: [CrisisSection; 4] = [
    CrisisSection::EarlySign,
    CrisisSection::HelpsMe,
    CrisisSection::OthersCan,
    CrisisSection::MeetMe,
];

/// The chapter, and the paper of its own.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Crisis {
    title: String,
    call: String,
    parts: Vec<Part>,
    numbers: Vec<Number>,
    danger: Number,
    doctor: Option<Number>,
}

#[derive(Debug, Serialize)]
struct Part {
    title: String,
    items: Vec<String>,
}

/// Somebody to ring.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Number {
    pub(in crate::document) name: String,
    pub(in crate::document) note: Option<String>,
    pub(in crate::document) phone: Option<String>,
}

impl Crisis {
    /// The crisis plan, also when nothing is written in it yet: the numbers that always answer are there.
    pub(in crate::document) fn new(context: &DocumentContext<'_>) -> Self {
        let words = |key: &str| context.text(&format!("crisis.{key}"), &[]);
        let parts = PARTS.into_iter().map(|section| Part {
            title: words(section.as_str()),
            items: lines(context, section),
        });
        Self {
            title: words("title"),
            call: words("call"),
            parts: parts.filter(|part| !part.items.is_empty()).collect(),
            numbers: numbers(context),
            danger: Number {
                name: words("danger"),
                note: None,
                phone: Some(words("dangerNumber")),
            },
            doctor: doctor(context),
        }
    }

    /// The chapter of the plan: nothing when nobody has written any of it.
    pub(in crate::document) fn chapter(context: &DocumentContext<'_>) -> Option<Self> {
        let is_written = !context.sight.crisis_steps().is_empty();
        is_written.then(|| Self::new(context))
    }
}

/// The steps of a part: who, where somebody is named, and the words.
pub(in crate::document) fn lines(context: &DocumentContext<'_>, section: CrisisSection) -> Vec<String> {
    context
        .crisis_steps(section)
        .into_iter()
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

/// Those to ring, in the owner's order.
pub(in crate::document) fn numbers(context: &DocumentContext<'_>) -> Vec<Number> {
    context
        .crisis_steps(CrisisSection::Call)
        .into_iter()
        .filter_map(|step| number(context, step))
        .collect()
}

fn number(context: &DocumentContext<'_>, step: &CrisisStep) -> Option<Number> {
    let person = context.person(step.person);
    let words = said_at_length(&step.text);
    let phone = said(&step.phone).or_else(|| person.and_then(|person| said(&person.phone)));
    let (name, note) = match (person, words) {
        (Some(person), words) => {
            let told: Vec<_> = [said(&person.title), words].into_iter().flatten().collect();
            (own(&person.name), (!told.is_empty()).then(|| told.join(", ")))
        }
        (None, Some(words)) => (words, None),
        (None, None) => return None,
    };
    Some(Number { name, note, phone })
}

/// The doctor on duty, who always answers: unless the owner has put that number among those to ring.
pub(in crate::document) fn doctor(context: &DocumentContext<'_>) -> Option<Number> {
    let phone = context.text("crisis.doctorNumber", &[]);
    let is_there = numbers(context)
        .iter()
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
