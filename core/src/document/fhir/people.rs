//! The owner and those around them.

use serde_json::{Value, json};

use super::Seen;
use super::fields::{fields, with};
use super::shape::{beside, entry, ours, reference};
use crate::plan::text::is_blank;
use crate::plan::{AnyRecord, Person, PersonSort, Role};

/// Those who help as part of their work.
const AT_WORK: [Role; 6] = [
    Role::PrimaryContact,
    Role::Coordinator,
    Role::ChildCoordinator,
    Role::ContactDoctor,
    Role::Helper,
    Role::PeerWorker,
];

/// Those who are there whatever they work with.
const OF_OWN: [Role; 4] = [Role::NextOfKin, Role::Guardian, Role::Parent, Role::Peer];

/// What FHIR has no place for.
const MORE: [&str; 3] = ["contribution", "mandate", "initials"];

/// What only one who helps at work has a place for.
const AT_A_PLACE: [&str; 2] = ["title", "service"];

/// Everyone who is named on paper.
pub(super) fn all(seen: &Seen<'_>) -> Vec<Value> {
    let owner = seen.sight.owner();
    let mut all: Vec<_> = owner.into_iter().map(|it| patient(seen, it)).collect();
    let people = seen.sight.on_paper().into_iter();
    let others = people.filter(|it| it.id != seen.owner);
    all.extend(others.flat_map(|it| other(seen, it)));
    all
}

fn patient(seen: &Seen<'_>, owner: &Person) -> Value {
    let mut content = reached(seen, owner, &[&MORE[..], &AT_A_PLACE[..]].concat());
    if let Value::Object(content) = &mut content {
        content.insert("birthDate".to_owned(), json!(owner.born));
    }
    entry("Patient", owner.id.into(), content)
}

fn other(seen: &Seen<'_>, person: &Person) -> Vec<Value> {
    let roles: Vec<_> = person.roles.iter().map(|it| ours("role", it.as_str())).collect();
    let at_service = person.person_sort == PersonSort::Service;
    let of_own = |it: &Role| OF_OWN.contains(it);
    let at_work = |it: &Role| AT_WORK.contains(it);
    let is_near = person.roles.iter().any(of_own) || !person.roles.iter().any(at_work);
    // Only one who helps at work has a place for these.
    let more = [&MORE[..], &AT_A_PLACE[..]].concat();
    let more = if at_service || is_near {
        &more[..]
    } else {
        &MORE[..]
    };
    let mut content = reached(seen, person, more);
    let mut put = |name: &str, value: Value| {
        if let Value::Object(content) = &mut content {
            content.insert(name.to_owned(), value);
        }
    };
    if at_service {
        put("name", json!(person.name));
        put("type", json!(roles));
        return vec![entry("Organization", person.id.into(), content)];
    }
    if is_near {
        put("patient", seen.patient());
        put("relationship", json!(roles));
        return vec![entry("RelatedPerson", person.id.into(), content)];
    }
    let mut works = roles;
    works.push(json!({ "text": person.title }));
    let role = json!({
        "practitioner": reference(person.id),
        "organization": { "display": person.service },
        "code": works,
    });
    vec![
        entry("Practitioner", person.id.into(), content),
        entry("PractitionerRole", beside(person.id, "role"), role),
    ]
}

/// What somebody is called, and how they are reached.
fn reached(seen: &Seen<'_>, person: &Person, more: &[&str]) -> Value {
    let content = json!({
        "active": person.active,
        "name": [{ "text": person.name }],
        "telecom": [tell("phone", &person.phone), tell("email", &person.email)],
        "address": [{ "text": person.address }],
    });
    with(content, fields(seen, &AnyRecord::Person(person.clone()), more))
}

/// A number without what it is says nothing, and the other way round.
fn tell(system: &str, number: &str) -> Option<Value> {
    (!is_blank(number)).then(|| json!({ "system": system, "value": number }))
}
