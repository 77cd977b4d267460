//! What a field of a record can hold, and whether it holds somebody's words.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Number, Value};

use super::{Kind, RuleError, TimeOfDay, image, text};

/// The kinds of value a field can have. One list for checking, storing and describing them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// One line of text, at most [`text::LINE`] characters. Empty when not filled in.
    Line,
    /// Any number of lines, at most [`text::PROSE`] characters. Empty when not filled in.
    Prose,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// One of these words, or nothing.
    OptionalChoice(&'static [&'static str]),
    /// Any number of these words, each once, in this order.
    Choices(&'static [&'static str]),
    /// A calendar date, or nothing.
    Date,
    /// Any number of calendar dates, each once, from the first to the last.
    Dates,
    /// The id of a record of this kind, or nothing.
    Reference(Kind),
    /// The ids of any number of records of this kind, each once, in this order.
    References(Kind),
    /// The id of a record of a kind told by another field.
    AnyReference,
    /// The ids of any number of records of any kind, each once, in this order. They need not be in the plan.
    AnyReferences,
    /// Yes or no.
    Flag,
    /// Where the record stands among its siblings, ascending.
    Rank,
    /// A whole number from 0 to 10, or nothing.
    Rating,
    /// A time of day, or nothing.
    Time,
    /// An image as it is kept ([`image`]). Empty when there is none.
    Image,
}

/// One field of a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The name in JSON, in the journal and in TypeScript.
    pub name: &'static str,
    /// What it can hold.
    pub holds: FieldType,
    /// Whether it is somebody's own words: shown with a name, and never rewritten by others when they are the owner's.
    pub words: bool,
    /// Whether only the owner answers it, with their own hand or by somebody who writes for them: how it goes, from 0 to
    /// 10, and whether an answer was one.
    pub owners: bool,
}

impl Field {
    /// A field that states a fact.
    #[must_use]
    pub const fn new(name: &'static str, holds: FieldType) -> Self {
        Self {
            name,
            holds,
            words: false,
            owners: false,
        }
    }

    /// A field that only the owner answers.
    #[must_use]
    pub const fn owners(name: &'static str, holds: FieldType) -> Self {
        Self {
            name,
            holds,
            words: false,
            owners: true,
        }
    }

    /// A field that holds somebody's own words.
    #[must_use]
    pub const fn words(name: &'static str, holds: FieldType) -> Self {
        Self {
            name,
            holds,
            words: true,
            owners: false,
        }
    }

    /// The column's name in the record's table: `periodFrom` → `period_from`.
    #[must_use]
    pub fn column(&self) -> String {
        let mut column = String::with_capacity(self.name.len() + 2);
        for letter in self.name.chars() {
            if letter.is_ascii_uppercase() {
                column.push('_');
            }
            column.push(letter.to_ascii_lowercase());
        }
        column
    }

    /// What the field holds before anyone has filled it in.
    #[must_use]
    pub fn blank(&self) -> Value {
        match self.holds {
            FieldType::Line | FieldType::Prose | FieldType::Image => Value::String(String::new()),
            FieldType::Choice(words) => words.first().map_or(Value::Null, |word| Value::from(*word)),
            FieldType::Choices(_)
            | FieldType::Dates
            | FieldType::References(_)
            | FieldType::AnyReferences => Value::Array(Vec::new()),
            FieldType::Flag => Value::Bool(false),
            FieldType::Rank => Value::from(0.0),
            FieldType::OptionalChoice(_)
            | FieldType::Date
            | FieldType::Reference(_)
            | FieldType::AnyReference
            | FieldType::Rating
            | FieldType::Time => Value::Null,
        }
    }

    /// Takes in `value` if it is of this field's kind, in the one form it is kept in: dates as `2027-03-01`, ids in
    /// small letters, ranks as fractions. Text is kept
    /// as it is, but for what cannot be seen and means nothing ([`text::accept`]).
    ///
    /// # Errors
    /// [`RuleError::WrongValue`] for another kind of value, and the errors of [`text::accept`] and of dates out of range.
    pub fn accept(&self, value: &Value) -> Result<Value, RuleError> {
        let wrong = || RuleError::WrongValue {
            field: self.name.to_owned(),
        };
        match (self.holds, value) {
            (FieldType::Line, Value::String(words)) => accept_text(words, text::Shape::Line),
            (FieldType::Prose, Value::String(words)) => accept_text(words, text::Shape::Prose),
            (FieldType::Choice(words) | FieldType::OptionalChoice(words), Value::String(word))
                if words.contains(&word.as_str()) =>
            {
                Ok(value.clone())
            }
            (FieldType::Choices(words), Value::Array(chosen)) if are_distinct_choices(words, chosen) => {
                Ok(value.clone())
            }
            (FieldType::Date, Value::String(date)) => accept_date(date.parse().map_err(|_| wrong())?),
            (FieldType::Dates, Value::Array(dates)) => accept_dates(dates).ok_or_else(wrong)?,
            (FieldType::Reference(_) | FieldType::AnyReference, Value::String(id)) => {
                accept_id(id).map(Value::String).ok_or_else(wrong)
            }
            (FieldType::References(_) | FieldType::AnyReferences, Value::Array(ids)) => {
                accept_ids(ids).ok_or_else(wrong)
            }
            (FieldType::Rating, Value::Number(rating)) => accept_rating(rating),
            (FieldType::Time, Value::String(time)) => time
                .parse()
                .map(|time: TimeOfDay| Value::String(time.into()))
                .map_err(|_| wrong()),
            (FieldType::Image, Value::String(kept)) if image::is_one(kept) => Ok(value.clone()),
            (FieldType::Flag, Value::Bool(_)) => Ok(value.clone()),
            (FieldType::Rank, Value::Number(rank)) => rank.as_f64().and_then(accept_rank).ok_or_else(wrong),
            (
                FieldType::OptionalChoice(_)
                | FieldType::Date
                | FieldType::Reference(_)
                | FieldType::AnyReference
                | FieldType::Rating
                | FieldType::Time,
                Value::Null,
            ) => Ok(Value::Null),
            _ => Err(wrong()),
        }
    }

    /// What a value is told as: an image by its mark, since it would be told again and again, and everything else as it is.
    #[must_use]
    pub fn told(&self, value: &Value) -> Value {
        match (self.holds, value) {
            (FieldType::Image, Value::String(kept)) => Value::String(image::mark(kept)),
            _ => value.clone(),
        }
    }
}

fn accept_text(words: &str, shape: text::Shape) -> Result<Value, RuleError> {
    text::accept(words, shape).map(|words| Value::String(words.into_owned()))
}

fn are_distinct_choices(words: &[&str], chosen: &[Value]) -> bool {
    let mut seen = Vec::with_capacity(chosen.len());
    chosen.iter().all(|choice| match choice.as_str() {
        Some(word) if words.contains(&word) && !seen.contains(&word) => {
            seen.push(word);
            true
        }
        _ => false,
    })
}

/// An id in small letters.
fn accept_id(id: &str) -> Option<String> {
    uuid::Uuid::try_parse(id).ok().map(|id| id.to_string())
}

fn accept_ids(ids: &[Value]) -> Option<Value> {
    let accepted: Vec<String> = ids
        .iter()
        .map(|id| accept_id(id.as_str()?))
        .collect::<Option<_>>()?;
    let distinct: BTreeSet<&String> = accepted.iter().collect();
    (distinct.len() == accepted.len()).then(|| Value::from(accepted))
}

/// The most a rating says.
const HIGHEST: u64 = 10;

fn accept_rating(rating: &Number) -> Result<Value, RuleError> {
    rating
        .as_u64()
        .filter(|rating| *rating <= HIGHEST)
        .map(Value::from)
        .ok_or(RuleError::RatingOutOfRange)
}

/// Ranks are kept to nine decimals below a million: so many digits come back from JSON as the very number they were.
fn accept_rank(rank: f64) -> Option<Value> {
    const STEPS: f64 = 1e9;
    const FURTHEST: f64 = 1e6;
    (rank.abs() < FURTHEST).then(|| Value::from((rank * STEPS).round() / STEPS))
}

/// The years a plan can speak of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

fn accept_date(date: NaiveDate) -> Result<Value, RuleError> {
    use chrono::Datelike;
    if YEARS.contains(&date.year()) {
        Ok(Value::String(date.to_string()))
    } else {
        Err(RuleError::DateOutOfRange)
    }
}

/// Each date once. Nothing where something else is among them.
fn accept_dates(dates: &[Value]) -> Option<Result<Value, RuleError>> {
    let read: Vec<NaiveDate> = dates
        .iter()
        .map(|date| date.as_str()?.parse().ok())
        .collect::<Option<_>>()?;
    let distinct: BTreeSet<NaiveDate> = read.iter().copied().collect();
    (distinct.len() == read.len()).then(|| distinct.into_iter().map(accept_date).collect())
}

#[cfg(test)]
mod tests;
