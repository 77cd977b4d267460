//! What there is to know of an act besides who wrote, and when.

use std::collections::BTreeSet;

use serde_json::Value;
use uuid::Uuid;

use crate::journal::HistoryItem;
use crate::plan::{Fields, Kind, Language, RecordRef, Records, Role, WayIn};
use crate::texts::text;

/// That the contact had unlocked when the owner did, and that it came in with a file: nothing
/// of most acts.
#[must_use]
pub fn circumstances(item: &HistoryItem, records: &Records, language: Language) -> Vec<String> {
    let mut told = Vec::new();
    if item.way == Some(WayIn::Contact) && Some(item.pen.writer) == records.owner() {
        told.push(match only_contact(records) {
            Some(name) => text(language, "words.pen.unlocked", &[("name", &name)]),
            None => text(language, "words.pen.unlockedByContact", &[]),
        });
    }
    if item.taken_in {
        told.push(text(language, "words.pen.takenIn", &[]));
    }
    told
}

/// The one person who ever was the primary contact; nothing when there were several, for then nobody knows whose it was.
fn only_contact(records: &Records) -> Option<String> {
    let role = Value::from(Role::PrimaryContact.as_str());
    let has_role = |fields: &Fields| {
        let roles = fields.get("roles").and_then(Value::as_array);
        roles.is_some_and(|roles| roles.contains(&role))
    };
    let now = records
        .of_kind(Kind::Person)
        .filter(|(_, fields)| has_role(fields));
    let once = records
        .of_kind(Kind::Appointment)
        .filter(|(_, fields)| fields.get("role") == Some(&role))
        .filter_map(|(_, fields)| Uuid::try_parse(fields.get("person")?.as_str()?).ok());
    let all: BTreeSet<Uuid> = now.map(|(id, _)| id).chain(once).collect();
    let id = all.first().copied().filter(|_| all.len() == 1)?;
    let kind = Kind::Person;
    let name = records.value(RecordRef { kind, id }, "name")?;
    name.as_str().map(str::to_owned)
}
