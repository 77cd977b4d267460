//! What a field of a record can hold, and whether it holds somebody's words.

use chrono::NaiveDate;
use serde_json::Value;

use super::{Kind, RuleError, text};

/// The kinds of value a field can have. One list for checking, storing and describing them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
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
    /// The id of a record of this kind, or nothing.
    Reference(Kind),
    /// The id of a record of a kind told by another field.
    AnyReference,
    /// Yes or no.
    Flag,
    /// Where the record stands among its siblings, ascending.
    Rank,
}

/// One field of a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The name in JSON, in the journal and in TypeScript.
    pub name: &'static str,
    /// What it can hold.
    pub holds: Holds,
    /// Whether it is somebody's own words: shown with a name, and never rewritten by others when they are the owner's.
    pub words: bool,
}

impl Field {
    /// A field that states a fact.
    #[must_use]
    pub const fn new(name: &'static str, holds: Holds) -> Self {
        Self {
            name,
            holds,
            words: false,
        }
    }

    /// A field that holds somebody's own words.
    #[must_use]
    pub const fn words(name: &'static str, holds: Holds) -> Self {
        Self {
            name,
            holds,
            words: true,
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
            Holds::Line | Holds::Prose => Value::String(String::new()),
            Holds::Choice(words) => words.first().map_or(Value::Null, |word| Value::from(*word)),
            Holds::Choices(_) => Value::Array(Vec::new()),
            Holds::Flag => Value::Bool(false),
            Holds::Rank => Value::from(0.0),
            Holds::OptionalChoice(_) | Holds::Date | Holds::Reference(_) | Holds::AnyReference => Value::Null,
        }
    }

    /// Checks that `value` is of this field's kind.
    ///
    /// # Errors
    /// [`RuleError::WrongValue`] for another kind of value, and the errors of [`text::check`] and of dates out of range.
    pub fn check(&self, value: &Value) -> Result<(), RuleError> {
        let fits = match (self.holds, value) {
            (Holds::Line, Value::String(words)) => return text::check(words, text::Shape::Line),
            (Holds::Prose, Value::String(words)) => return text::check(words, text::Shape::Prose),
            (Holds::Choice(words) | Holds::OptionalChoice(words), Value::String(word)) => {
                words.contains(&word.as_str())
            }
            (Holds::Choices(words), Value::Array(chosen)) => are_distinct_choices(words, chosen),
            (Holds::Date, Value::String(date)) => return check_date(self.name, date),
            (Holds::Reference(_) | Holds::AnyReference, Value::String(id)) => {
                uuid::Uuid::try_parse(id).is_ok()
            }
            (Holds::Flag, Value::Bool(_)) => true,
            (Holds::Rank, Value::Number(rank)) => rank.as_f64().is_some_and(f64::is_finite),
            (
                Holds::OptionalChoice(_) | Holds::Date | Holds::Reference(_) | Holds::AnyReference,
                Value::Null,
            ) => true,
            _ => false,
        };
        if fits {
            Ok(())
        } else {
            Err(RuleError::WrongValue {
                field: self.name.to_owned(),
            })
        }
    }
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

/// The years a plan can speak of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

fn check_date(field: &str, date: &str) -> Result<(), RuleError> {
    use chrono::Datelike;
    let date: NaiveDate = date.parse().map_err(|_| RuleError::WrongValue {
        field: field.to_owned(),
    })?;
    if YEARS.contains(&date.year()) {
        Ok(())
    } else {
        Err(RuleError::DateOutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn columns_are_snake_case() {
        assert_eq!(
            Field::new("periodFrom", Holds::Date).column(),
            "period_from",
            "camel case becomes words"
        );
        assert_eq!(
            Field::new("what", Holds::Line).column(),
            "what",
            "a single word stays as it is"
        );
    }

    #[test]
    fn a_blank_value_fits_its_own_field() {
        for holds in [
            Holds::Line,
            Holds::Prose,
            Holds::Choice(&["a"]),
            Holds::OptionalChoice(&["a"]),
            Holds::Choices(&["a"]),
            Holds::Date,
            Holds::Reference(Kind::Person),
            Holds::AnyReference,
            Holds::Flag,
            Holds::Rank,
        ] {
            let field = Field::new("x", holds);
            assert!(
                field.check(&field.blank()).is_ok(),
                "a new record must be valid before it is filled in: {holds:?}"
            );
        }
    }

    #[test]
    fn other_values_are_refused() {
        let refused = [
            (Holds::Line, json!(3)),
            (Holds::Line, json!("to\nlinjer")),
            (Holds::Choice(&["planned"]), json!("someday")),
            (Holds::Choice(&["planned"]), json!(null)),
            (Holds::Choices(&["owner"]), json!(["owner", "owner"])),
            (Holds::Date, json!("31.12.2027")),
            (Holds::Date, json!("1066-10-14")),
            (Holds::Date, json!("2900-01-01")),
            (Holds::Reference(Kind::Person), json!("Siv")),
            (Holds::Flag, json!("ja")),
            (Holds::Rank, json!("first")),
        ];
        for (holds, value) in refused {
            assert!(
                Field::new("x", holds).check(&value).is_err(),
                "{value} does not belong in {holds:?}"
            );
        }
    }
}
