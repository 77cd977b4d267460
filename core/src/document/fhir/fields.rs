//! Fields that FHIR has no place for: an extension says which field of the record it is, and what it holds.

use serde_json::{Value, json};
use uuid::Uuid;

use super::Seen;
use super::shape::FIELD;
use crate::plan::{AnyRecord, FieldType};

/// Those of the fields in `names` that somebody has filled in. What points out of the bundle is left out.
pub(super) fn fields(seen: &Seen<'_>, record: &AnyRecord, names: &[&str]) -> Vec<Value> {
    let Ok((at, fields)) = record.to_fields() else {
        return Vec::new();
    };
    let blank = at.kind.blank(at.id);
    let filled = names.iter().filter_map(|name| {
        let value = fields.get(*name).filter(|it| blank.get(*name) != Some(*it))?;
        let holds = at.kind.field(name).ok()?.holds;
        marked(seen, name, holds, value)
    });
    filled.collect()
}

fn marked(seen: &Seen<'_>, name: &str, holds: FieldType, value: &Value) -> Option<Value> {
    let points = matches!(
        holds,
        FieldType::Reference(_)
            | FieldType::References(_)
            | FieldType::AnyReference
            | FieldType::AnyReferences
    );
    let each = match value {
        Value::Array(all) => all.as_slice(),
        one => std::slice::from_ref(one),
    };
    let held = each.iter().filter(|it| !points || is_there(seen, it));
    let held: Vec<_> = held
        .map(|it| {
            let sort = match it {
                Value::Bool(_) => "valueBoolean",
                Value::Number(_) => "valueInteger",
                _ => "valueString",
            };
            json!({ "url": "value", sort: it })
        })
        .collect();
    if held.is_empty() {
        return None;
    }
    let mut parts = vec![json!({ "url": "name", "valueCode": name })];
    parts.extend(held);
    Some(json!({ "url": FIELD, "extension": parts }))
}

fn is_there(seen: &Seen<'_>, id: &Value) -> bool {
    let id = id.as_str().and_then(|it| Uuid::try_parse(it).ok());
    id.is_some_and(|it| seen.there.contains(&it))
}

/// What a resource says, and more beside it.
pub(super) fn with(mut content: Value, more: Vec<Value>) -> Value {
    if let Value::Object(resource) = &mut content {
        let mut all = match resource.remove("extension") {
            Some(Value::Array(all)) => all,
            _ => Vec::new(),
        };
        all.extend(more);
        resource.insert("extension".to_owned(), Value::Array(all));
    }
    content
}
