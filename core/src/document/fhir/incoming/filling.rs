//! A record as it is filled in from a resource.

use serde_json::Value;

use super::super::shape::FIELD;
use super::bundle::Resource;
use crate::document::open::OpenError;
use crate::plan::{AnyRecord, FieldType, Fields, Kind, RANK};

/// A record of some kind, from a resource.
pub(super) struct Filling<'a> {
    kind: Kind,
    fields: Fields,
    from: &'a Resource,
}

impl<'a> Filling<'a> {
    pub(super) fn new(kind: Kind, from: &'a Resource) -> Self {
        Self {
            kind,
            fields: kind.blank(from.id),
            from,
        }
    }

    /// Puts a value in a field; nothing leaves it blank.
    pub(super) fn put<T: Into<Value>>(mut self, name: &str, value: Option<T>) -> Self {
        if let Some(value) = value {
            self.fields.insert(name.to_owned(), value.into());
        }
        self
    }

    /// Puts words in a field.
    pub(super) fn words(self, name: &str, words: &str) -> Self {
        self.put(name, Some(words))
    }

    /// Puts it where it stands in the bundle.
    pub(super) fn ranked(self, number: usize) -> Self {
        self.put(RANK, Some(number as f64 + 1.0))
    }

    /// The notes: each in the field it says it is, the others one after the other in `otherwise`.
    pub(super) fn notes(mut self, otherwise: &str) -> Result<Self, OpenError> {
        for number in 0..self.from.list("/note")?.len() {
            let words = self.from.text(&format!("/note/{number}/text"))?;
            let marks = self.from.list(&format!("/note/{number}/extension"))?;
            let mut marked = marks.iter().filter_map(field_of);
            let field = marked.find(|it| self.holds(it).is_some()).unwrap_or(otherwise);
            let before = self.fields.get(field).and_then(Value::as_str).unwrap_or_default();
            let all = if before.is_empty() {
                words.to_owned()
            } else {
                format!("{before}\n\n{words}")
            };
            self = self.put(field, Some(all));
        }
        Ok(self)
    }

    /// The record, with those of our own fields that the resource brings along.
    pub(super) fn record(mut self) -> Result<AnyRecord, OpenError> {
        for extension in self.from.list("/extension")? {
            if extension.get("url").and_then(Value::as_str) != Some(FIELD) {
                continue;
            }
            let parts = extension.get("extension").and_then(Value::as_array);
            let parts = parts.map(Vec::as_slice).unwrap_or_default();
            let Some(name) = named(parts, "name").find_map(Value::as_str) else {
                continue;
            };
            let Some(holds) = self.holds(name) else {
                continue;
            };
            let values = named(parts, "value").cloned();
            let value = match holds {
                FieldType::Choices(_)
                | FieldType::Dates
                | FieldType::References(_)
                | FieldType::AnyReferences => Some(Value::Array(values.collect())),
                _ => values.last(),
            };
            self = self.put(name, value);
        }
        AnyRecord::from_fields(self.kind, &self.fields).map_err(|rule| OpenError::rule(&self.from.at, rule))
    }

    fn holds(&self, name: &str) -> Option<FieldType> {
        self.kind.field(name).ok().map(|it| it.holds)
    }
}

/// Which of our fields a note says that it is.
fn field_of(mark: &Value) -> Option<&str> {
    let is_ours = mark.get("url").and_then(Value::as_str) == Some(FIELD);
    is_ours.then(|| mark.get("valueCode").and_then(Value::as_str))?
}

/// The values of the parts of an extension with that name.
fn named<'a>(parts: &'a [Value], name: &'a str) -> impl Iterator<Item = &'a Value> {
    let of_name = parts
        .iter()
        .filter(move |it| it.get("url").and_then(Value::as_str) == Some(name));
    of_name.filter_map(|it| {
        let fields = it.as_object()?.iter();
        let mut values = fields.filter(|(name, _)| name.starts_with("value"));
        values.next().map(|it| it.1)
    })
}
