//! One change of one field.

use std::fmt;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::plan::{ActId, ChangeId, DeviceId, Pen, RecordRef, image, text};

/// One field of one record was given a value: by whom, when, and on top of which earlier changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Change {
    /// The change's id.
    pub id: ChangeId,
    /// The act it was made in.
    pub act: ActId,
    /// The record.
    pub record: RecordRef,
    /// The field, `removed` among them.
    pub field: String,
    /// The value it was given.
    #[serde(deserialize_with = "plain_value")]
    pub value: Value,
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// The copy of the program it was made on.
    pub device: DeviceId,
    /// Its number on that device, from 1, without gaps.
    pub seq: u64,
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// The changes it was written on top of: the field's heads at the time. Empty for the first.
    pub parents: Vec<ChangeId>,
    /// The earlier change of the same field whose words it brings back, signed and dated as they were then. That one
    /// brings back none itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brings: Option<ChangeId>,
}

impl Change {
    /// Whether another is of the same field of the same record.
    #[must_use]
    pub fn is_of_field(&self, other: &Self) -> bool {
        self.record == other.record && self.field == other.field
    }
}

/// More words or ids than any field holds.
const MOST_IN_A_LIST: usize = 10_000;

/// A word, or an id, of a list is shorter than this many bytes.
const LONGEST_IN_A_LIST: usize = 100;

/// As many bytes as the longest text can have.
const LONGEST_TEXT: usize = if LONGEST_PROSE < image::MOST_LETTERS {
    image::MOST_LETTERS
} else {
    LONGEST_PROSE
};

/// The same of what people write: a letter is four bytes at the most.
const LONGEST_PROSE: usize = 4 * text::PROSE;

/// Reads no more than a field can hold: a word, a number, yes or no, nothing, or a list of words. Values within values are
/// refused while they are read, for they take many times the room in memory that they take in a file.
fn plain_value<'de, D: Deserializer<'de>>(reader: D) -> Result<Value, D::Error> {
    reader.deserialize_any(PlainValue)
}

struct PlainValue;

impl<'de> Visitor<'de> for PlainValue {
    type Value = Value;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a value that a field can hold")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        if value.len() > LONGEST_TEXT {
            return Err(E::custom("a text longer than any field"));
        }
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut words = Vec::new();
        while let Some(word) = list.next_element::<String>()? {
            if words.len() == MOST_IN_A_LIST || word.len() > LONGEST_IN_A_LIST {
                return Err(A::Error::custom("a list longer than any field"));
            }
            words.push(Value::String(word));
        }
        Ok(Value::Array(words))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(text: &str) -> Option<Value> {
        plain_value(&mut serde_json::Deserializer::from_str(text)).ok()
    }

    #[test]
    fn what_a_field_can_hold_is_read() {
        for value in [
            json!(null),
            json!(true),
            json!(7),
            json!(-7),
            json!(0.5),
            json!("«Æ vil hæm»"),
            json!([]),
            json!(["owner", "helper"]),
            json!("å".repeat(text::PROSE)),
        ] {
            assert_eq!(read(&value.to_string()), Some(value));
        }
    }

    #[test]
    fn what_no_field_holds_is_not() {
        for text in [
            "{}",
            "[[]]",
            "[{}]",
            "[1]",
            "[null]",
            &json!("a".repeat(LONGEST_TEXT + 1)).to_string(),
            &json!(["a".repeat(LONGEST_IN_A_LIST + 1)]).to_string(),
            &json!(vec!["a"; MOST_IN_A_LIST + 1]).to_string(),
        ] {
            assert_eq!(read(text), None, "{:.40}", text);
        }
    }
}
