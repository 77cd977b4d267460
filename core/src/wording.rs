//! Problems and acts in the words people meet them in: the texts of `core/texts/<language>/problems.json` and
//! `words.json`, filled in.
//!
//! A problem has a `sentence` and a `way` forward. Some have a `detail`, which is said between the two when the problem
//! carries all the parameters that it names. Parameters that are names on the wire (a field, a state, a rule, a time)
//! are said in everyday words.

mod asked;
mod circumstances;
mod deeds;
mod names;
mod record;

use std::collections::BTreeMap;

use chrono::{DateTime, Local, Timelike, Utc};
use serde_json::Value;

use crate::dates;
use crate::error::{Problem, ProblemCode};
use crate::journal::{ActKind, ActName};
use crate::plan::text::is_blank;
use crate::plan::{FieldType, Kind, Language, REMOVED};
use crate::texts::text;

pub use asked::{ActAsked, ActInWords, InWords, ValueAsked, WordsAsked, in_words};
pub use circumstances::{circumstances, penned};
pub use deeds::{DeedAsked, DeedInWords, called, deed};
pub use names::Names;
pub use record::{FactInWords, RecordInWords, SeenInWords, record, seen};

/// What happened, and how to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What happened.
    pub sentence: String,
    /// One way forward.
    pub way: String,
}

/// A problem in words.
#[must_use]
pub fn problem(problem: &Problem, language: Language) -> Told {
    let values: BTreeMap<&str, String> = problem
        .params
        .iter()
        .map(|(name, value)| (name.as_str(), param(problem, name, value, language)))
        .collect();
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let key = format!("problems.{}", problem.code.as_str());
    let mut sentence = text(language, &format!("{key}.sentence"), &values);
    if let Some(detail) = detail(&format!("{key}.detail"), &values, language) {
        sentence.push(' ');
        sentence.push_str(&detail);
    }
    Told {
        sentence,
        way: text(language, &format!("{key}.way"), &values),
    }
}

fn detail(key: &str, values: &[(&str, &str)], language: Language) -> Option<String> {
    let template = text(language, key, &[]);
    let is_filled = blanks(&template).all(|blank| values.iter().any(|(name, _)| *name == blank));
    (template != key && is_filled).then(|| text(language, key, values))
}

/// The names of the blanks in a text: `{{who}}`.
fn blanks(template: &str) -> impl Iterator<Item = &str> {
    template
        .split("{{")
        .skip(1)
        .filter_map(|rest| rest.split_once("}}"))
        .map(|(name, _)| name)
}

fn param(problem: &Problem, name: &str, value: &str, language: Language) -> String {
    let said = match name {
        "since" => DateTime::parse_from_rfc3339(value)
            .ok()
            .map(|time| moment(time.to_utc(), language)),
        "shows" => value.parse().ok().map(|day| dates::written(day, language)),
        "rule" => ProblemCode::ALL
            .iter()
            .find(|code| code.as_str() == value)
            .map(|code| text(language, &format!("problems.{}.sentence", code.as_str()), &[])),
        "from" | "to" => {
            let kind = problem.params.get("kind").map_or("action", String::as_str);
            known(language, &format!("words.choices.{kind}.state.{value}"))
        }
        "field" => Kind::ALL
            .iter()
            .find_map(|kind| known(language, &format!("words.fields.{}.{value}", kind.as_str())))
            .or_else(|| known(language, &format!("words.kinds.{value}.the"))),
        _ => None,
    };
    said.unwrap_or_else(|| value.to_owned())
}

/// A text that may not be there.
fn known(language: Language, key: &str) -> Option<String> {
    Some(text(language, key, &[])).filter(|text| text != key)
}

/// `14. mai 2027 kl. 14.32`, by the clock where the two sit.
#[must_use]
pub fn moment(time: DateTime<Utc>, language: Language) -> String {
    let here = time.with_timezone(&Local);
    let date = dates::written(here.date_naive(), language);
    let (hour, minute) = (format!("{:02}", here.hour()), format!("{:02}", here.minute()));
    text(
        language,
        "words.moment",
        &[("date", &date), ("hour", &hour), ("minute", &minute)],
    )
}

/// Moments, each told apart from its neighbours: with its seconds where two are of the same minute.
#[must_use]
pub fn moments(times: &[DateTime<Utc>], language: Language) -> Vec<String> {
    let short: Vec<String> = times.iter().map(|time| moment(*time, language)).collect();
    let is_shared = |told: &String| short.iter().filter(|other| *other == told).count() > 1;
    let with_seconds = |told: &String, time: &DateTime<Utc>| {
        let second = format!("{:02}", time.second());
        text(
            language,
            "words.momentWithSeconds",
            &[("moment", told), ("second", &second)],
        )
    };
    short
        .iter()
        .zip(times)
        .map(|(told, time)| {
            if is_shared(told) {
                with_seconds(told, time)
            } else {
                told.clone()
            }
        })
        .collect()
}

/// What an act is called: «endret mål», «angret: la til tiltak».
#[must_use]
pub fn act(name: ActName, kind: ActKind, language: Language) -> String {
    let of = text(language, &format!("words.kinds.{}.one", name.kind.as_str()), &[]);
    let done = text(
        language,
        &format!("words.verbs.{}", name.verb.as_str()),
        &[("kind", &of)],
    );
    as_kind(&done, kind, language)
}

/// What was done, or that it was taken back or done again.
fn as_kind(done: &str, kind: ActKind, language: Language) -> String {
    let key = match kind {
        ActKind::Begin => "begin",
        ActKind::New => "new",
        ActKind::Undo(_) => "undo",
        ActKind::Redo(_) => "redo",
    };
    text(language, &format!("words.acts.{key}"), &[("act", done)])
}

/// What a field is called on a page: «Hvordan».
#[must_use]
pub fn field(kind: Kind, field: &str, language: Language) -> String {
    if field == REMOVED {
        return text(language, "words.removed", &[]);
    }
    text(language, &format!("words.fields.{}.{field}", kind.as_str()), &[])
}

/// What stands in a field, in words. `name_of` names the record that an id points to.
#[must_use]
pub fn value(
    kind: Kind,
    field: &str,
    value: &Value,
    language: Language,
    name_of: &dyn Fn(&str) -> Option<String>,
) -> String {
    filled(kind, field, value, language, name_of).unwrap_or_else(|| text(language, "words.values.blank", &[]))
}

/// The same; nothing of a field that is not filled in.
#[must_use]
pub fn filled(
    kind: Kind,
    field: &str,
    value: &Value,
    language: Language,
    name_of: &dyn Fn(&str) -> Option<String>,
) -> Option<String> {
    let choice = |word: &str| {
        text(
            language,
            &format!("words.choices.{}.{field}.{word}", kind.as_str()),
            &[],
        )
    };
    let named = |id: &str| name_of(id).unwrap_or_else(|| id.to_owned());
    let day = |date: &str| {
        date.parse()
            .map_or_else(|_| date.to_owned(), |date| dates::written(date, language))
    };
    let listed = |words: &[Value], one: &dyn Fn(&str) -> String| {
        let words: Vec<_> = words.iter().filter_map(Value::as_str).map(one).collect();
        (!words.is_empty()).then(|| words.join(", "))
    };
    let holds = kind.field(field).map_or(FieldType::Flag, |field| field.holds);
    match (holds, value) {
        (_, Value::Bool(true)) => Some(text(language, "words.values.yes", &[])),
        (_, Value::Bool(false)) => Some(text(language, "words.values.no", &[])),
        (FieldType::Choices(_), Value::Array(words)) => listed(words, &choice),
        (FieldType::References(_) | FieldType::AnyReferences, Value::Array(ids)) => listed(ids, &named),
        (FieldType::Dates, Value::Array(days)) => listed(days, &day),
        (FieldType::Rating, Value::Number(rating)) => Some(text(
            language,
            "words.values.rating",
            &[("rating", &rating.to_string())],
        )),
        (_, Value::Number(number)) => Some(number.to_string()),
        (_, Value::String(words)) if is_blank(words) => None,
        (FieldType::Choice(_) | FieldType::OptionalChoice(_), Value::String(word)) => Some(choice(word)),
        (FieldType::Reference(_) | FieldType::AnyReference, Value::String(id)) => Some(named(id)),
        (FieldType::Date, Value::String(date)) => Some(day(date)),
        (FieldType::Time, Value::String(time)) => Some(dates::clock(time, language)),
        (FieldType::Image, Value::String(_)) => Some(text(language, "words.values.image", &[])),
        (_, Value::String(words)) => Some(words.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
