//! The parts that resources are made of.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use crate::plan::TimeOfDay;
use crate::plan::text::is_blank;

/// Before the names of our own codes and extensions.
pub(super) const OURS: &str = "urn:viktig-for-meg";

/// Marks a note or an extension that is one of our fields.
pub(super) const FIELD: &str = "urn:viktig-for-meg:field";

/// A resource, with the address others in the bundle find it by.
pub(super) fn entry(sort: &str, id: Uuid, content: Value) -> Value {
    let mut resource = Map::new();
    resource.insert("resourceType".to_owned(), json!(sort));
    resource.insert("id".to_owned(), json!(id));
    if let Value::Object(content) = content {
        resource.extend(content);
    }
    json!({ "fullUrl": urn(id), "resource": resource })
}

/// A pointer to the resource that tells of a record.
pub(super) fn reference(id: impl Into<Uuid>) -> Value {
    json!({ "reference": urn(id.into()) })
}

/// A pointer to what stands in an entry.
pub(super) fn pointer(entry: &Value) -> Value {
    json!({ "reference": entry.get("fullUrl") })
}

fn urn(id: Uuid) -> String {
    format!("urn:uuid:{id}")
}

/// The id of a resource that tells something more of a record: always the same.
pub(super) fn beside(id: impl Into<Uuid>, what: &str) -> Uuid {
    let id: Uuid = id.into();
    let digest = Sha256::new()
        .chain_update(id.as_bytes())
        .chain_update(what)
        .finalize();
    let mut bytes = [0; 16];
    for (byte, from) in bytes.iter_mut().zip(digest) {
        *byte = from;
    }
    Builder::from_random_bytes(bytes).into_uuid()
}

/// A word from one of our own lists.
pub(super) fn ours(list: &str, word: &str) -> Value {
    coded(&format!("{OURS}:{list}"), word)
}

/// A word from a list that FHIR knows.
pub(super) fn coded(system: &str, word: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": word }] })
}

/// A note, and which of the record's fields it is.
pub(super) fn note(field: &str, words: &str) -> Option<Value> {
    let mark = json!({ "url": FIELD, "valueCode": field });
    (!is_blank(words)).then(|| json!({ "extension": [mark], "text": words }))
}

/// Something FHIR has no place for: `value` is named by its type, as `valueTime`.
pub(super) fn extension(what: &str, value: &str, holds: &Value) -> Value {
    json!({ "url": format!("{OURS}:{what}"), value: holds })
}

/// The hour of something that has a day elsewhere.
pub(super) fn hour(what: &str, time: Option<TimeOfDay>) -> Option<Value> {
    time.map(|time| extension(what, "valueTime", &json!(format!("{time}:00"))))
}

/// Without what is empty, which FHIR has nowhere, and without signs that steer machines.
pub(super) fn fit(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) => {
            let text: String = text
                .chars()
                .filter(|it| matches!(it, '\n' | '\r' | '\t') || !it.is_control())
                .collect();
            (!is_blank(&text)).then_some(Value::String(text))
        }
        Value::Array(list) => {
            let list: Vec<_> = list.into_iter().filter_map(fit).collect();
            (!list.is_empty()).then_some(Value::Array(list))
        }
        Value::Object(fields) => {
            let fields = fields.into_iter();
            let fields: Map<_, _> = fields
                .filter_map(|(name, value)| Some((name, fit(value)?)))
                .collect();
            (!fields.is_empty()).then_some(Value::Object(fields))
        }
        other => Some(other),
    }
}
