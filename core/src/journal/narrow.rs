//! Consents that copies of the plan disagree about: until somebody settles it, what gives less holds, whichever copy it came
//! from. What the owner took back is taken back at once.

use serde_json::Value;

use crate::plan::{Kind, RecordRef};

/// What of several values gives less.
#[derive(Debug, Clone, Copy)]
enum Narrow {
    /// No gives less than yes.
    No,
    /// Yes gives less than no.
    Yes,
    /// What stands in all of the lists.
    InAll,
    /// What stands in any of the lists.
    InAny,
    /// The first day; nothing is never.
    First,
    /// The last day; nothing is always.
    Last,
    /// That there is none, and else the last day.
    NoneOrLast,
}

fn of(field: &str) -> Option<Narrow> {
    match field {
        "everything" => Some(Narrow::No),
        "removed" | "butOwn" => Some(Narrow::Yes),
        "chapters" | "areas" | "records" => Some(Narrow::InAll),
        "butChapters" | "butAreas" | "butRecords" => Some(Narrow::InAny),
        "withdrawnOn" | "until" => Some(Narrow::First),
        "from" => Some(Narrow::Last),
        "givenOn" => Some(Narrow::NoneOrLast),
        _ => None,
    }
}

/// The value that holds while these stand beside each other; nothing where the first of them does.
#[must_use]
pub(super) fn narrowest(record: RecordRef, field: &str, values: &[&Value]) -> Option<Value> {
    if record.kind != Kind::Consent || values.len() < 2 {
        return None;
    }
    let days = || values.iter().copied().filter(|value| !value.is_null());
    let by_text = |value: &&Value| value.as_str().unwrap_or_default().to_owned();
    let day_or_none = |day: Option<&Value>| day.cloned().unwrap_or(Value::Null);
    Some(match of(field)? {
        Narrow::No => Value::Bool(values.iter().all(|value| **value == Value::Bool(true))),
        Narrow::Yes => Value::Bool(values.iter().any(|value| **value == Value::Bool(true))),
        Narrow::InAll => in_all(values),
        Narrow::InAny => in_any(values),
        Narrow::First => day_or_none(days().min_by_key(by_text)),
        Narrow::Last => day_or_none(days().max_by_key(by_text)),
        Narrow::NoneOrLast if values.iter().any(|value| value.is_null()) => Value::Null,
        Narrow::NoneOrLast => day_or_none(days().max_by_key(by_text)),
    })
}

fn listed(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn in_all(values: &[&Value]) -> Value {
    let (first, others) = (values.first(), values.get(1..).unwrap_or_default());
    let first = first.map(|value| listed(value)).unwrap_or_default().iter();
    let all = first.filter(|one| others.iter().all(|other| listed(other).contains(one)));
    Value::Array(all.cloned().collect())
}

fn in_any(values: &[&Value]) -> Value {
    let mut all: Vec<Value> = Vec::new();
    for one in values.iter().flat_map(|value| listed(value)) {
        if !all.contains(one) {
            all.push(one.clone());
        }
    }
    Value::Array(all)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_gives_less_holds() {
        let record = RecordRef {
            kind: Kind::Consent,
            id: Uuid::nil(),
        };
        for (field, one, other, holds) in [
            ("everything", json!(true), json!(false), json!(false)),
            ("removed", json!(false), json!(true), json!(true)),
            (
                "chapters",
                json!(["goals", "needs"]),
                json!(["needs", "week"]),
                json!(["needs"]),
            ),
            (
                "butAreas",
                json!(["home"]),
                json!(["work"]),
                json!(["home", "work"]),
            ),
            (
                "withdrawnOn",
                json!(null),
                json!("2027-03-01"),
                json!("2027-03-01"),
            ),
            (
                "until",
                json!("2028-01-01"),
                json!("2027-06-01"),
                json!("2027-06-01"),
            ),
            ("from", json!(null), json!("2027-06-01"), json!("2027-06-01")),
            ("givenOn", json!("2027-06-01"), json!(null), json!(null)),
        ] {
            let held = narrowest(record, field, &[&one, &other]);
            assert_eq!(held, Some(holds.clone()), "{field}");
            let turned = narrowest(record, field, &[&other, &one]).unwrap();
            let as_set = |value: &Value| {
                let mut all = listed(value).to_vec();
                all.sort_by_key(ToString::to_string);
                (all, value.as_array().is_none().then(|| value.clone()))
            };
            assert_eq!(
                as_set(&turned),
                as_set(&holds),
                "{field}: whichever copy it is of"
            );
        }
        let words = narrowest(record, "topics", &[&json!("a"), &json!("b")]);
        assert_eq!(words, None, "what people wrote gives nothing by itself");
    }
}
