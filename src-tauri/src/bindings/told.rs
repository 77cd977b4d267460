//! What core says stands in each field, and what it calls each record: the window puts the same in words of its own making,
//! and its tests hold it against this.

use serde_json::{Value, json};
use uuid::Uuid;
use viktig_core::plan::{Field, FieldChange, FieldType, Kind, Language, RecordRef, Records};
use viktig_core::reading::{Naming, named_by, naming};
use viktig_core::wording;

/// The whole file: one line for each, so that a change is one line too.
pub(super) fn written() -> String {
    let lines = |all: Vec<Value>| all.iter().map(Value::to_string).collect::<Vec<_>>().join(",\n");
    format!(
        "{{\n\"values\": [\n{}\n],\n\"names\": [\n{}\n]\n}}\n",
        lines(values()),
        lines(names())
    )
}

/// Each field with something in it, and what that is in words.
fn values() -> Vec<Value> {
    let all = Kind::ALL.iter().flat_map(|kind| {
        let fields = kind.fields().iter();
        fields.flat_map(|field| {
            examples(field)
                .into_iter()
                .map(|value| (*kind, field.name, value))
        })
    });
    let told = all.map(|(kind, field, value)| {
        let words = |language| wording::value(kind, field, &value, language, &|_| None);
        json!({
            "kind": kind, "field": field, "value": value,
            "nb": words(Language::Nb), "nn": words(Language::Nn), "en": words(Language::En),
        })
    });
    told.collect()
}

/// What can stand in a field; a place in a list says nothing.
fn examples(field: &Field) -> Vec<Value> {
    let id = Uuid::from_u128(7).to_string();
    match field.holds {
        FieldType::Line => vec![json!("2027-03-01")],
        FieldType::Prose => vec![json!("done"), json!("To\nlinjer")],
        FieldType::Choice(words) | FieldType::OptionalChoice(words) => {
            words.iter().map(|word| json!(word)).collect()
        }
        FieldType::Choices(words) => vec![json!(words)],
        FieldType::Reference(_) | FieldType::AnyReference => vec![json!(id)],
        FieldType::References(_) | FieldType::AnyReferences => vec![json!([id])],
        FieldType::Date => vec![json!("2027-03-01")],
        FieldType::Flag => vec![json!(true), json!(false)],
        FieldType::Rating => vec![json!(7)],
        FieldType::Time => vec![json!("09:05")],
        FieldType::Rank => Vec::new(),
    }
}

/// Records of each kind that can be called something, each told by the fields that are filled.
fn names() -> Vec<Value> {
    let all = Kind::ALL.iter().filter(|kind| **kind != Kind::Details);
    all.flat_map(|kind| {
        let Naming { own, about, day } = naming(*kind);
        let own_last = own
            .iter()
            .map(|field| vec![(*field, json!(format!(" {field} ")))]);
        let mut cases: Vec<_> = own_last.collect();
        cases.push(own.iter().map(|field| (*field, json!(*field))).collect());
        cases.extend(about.iter().map(|(field, to)| vec![(*field, json!(id_of(*to)))]));
        cases.extend(day.map(|field| vec![(field, json!("2027-03-01"))]));
        cases.push(Vec::new());
        cases.into_iter().map(|fields| named(*kind, fields))
    })
    .collect()
}

/// The record that others of these are about.
fn id_of(kind: Kind) -> Uuid {
    Uuid::from_u128(if kind == Kind::Person { 101 } else { 102 })
}

fn named(kind: Kind, fields: Vec<(&'static str, Value)>) -> Value {
    let record = RecordRef {
        kind,
        id: Uuid::from_u128(1),
    };
    let mut records = Records::default();
    let mut put = |record, field: &str, value| {
        records.put(&FieldChange {
            record,
            field: field.to_owned(),
            value,
        });
    };
    let about: Vec<_> = naming(kind).about.iter().map(|(_, to)| *to).collect();
    let mut others = Vec::new();
    for to in about {
        let other = RecordRef {
            kind: to,
            id: id_of(to),
        };
        let Some(field) = naming(to).own.first() else {
            continue;
        };
        put(other, field, json!("den andre"));
        others.push(json!({ "kind": to, "id": other.id, "fields": { *field: "den andre" } }));
    }
    let mut filled = serde_json::Map::new();
    for (field, value) in fields {
        put(record, field, value.clone());
        filled.insert(field.to_owned(), value);
    }
    let name = named_by(&records, record).and_then(|by| {
        let words = records.value(by.record, by.field)?.clone();
        Some(wording::value(
            by.record.kind,
            by.field,
            &words,
            Language::Nb,
            &|_| None,
        ))
    });
    let name = name.map(|name| name.trim().to_owned());
    json!({ "kind": kind, "id": record.id, "fields": filled, "others": others, "nb": name })
}
