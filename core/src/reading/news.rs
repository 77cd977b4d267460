//! What is new to somebody since their last copy.
//!
//! What they could see then is held against what they may see now, and only what stands there now is told. That something is
//! gone, or is no longer theirs to see, is never told: nothing tells the one from the other.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::{Basis, InSight, Seen, is_told, visible_on};
use crate::plan::text::is_blank;
use crate::plan::{Field, FieldType, Fields, Kind, PersonId, Plan, RecordRef, Records, RuleError, Share};

/// A plan at two times, without voices.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Since {
    /// As it was when the copy was made.
    pub then: Plan,
    /// As it is now.
    pub now: Plan,
    /// When each field was written last, of those that were written in between.
    pub changed: BTreeMap<(RecordRef, String), DateTime<Utc>>,
}

/// One thing that is new.
#[derive(Debug, Clone, PartialEq)]
pub struct New {
    /// The record it is about.
    pub record: RecordRef,
    /// What is new of it.
    pub what: Novelty,
    /// When that was written. Nothing when it stood there before, and they may see it now.
    pub at: Option<DateTime<Utc>>,
}

/// What can be new of a record.
#[derive(Debug, Clone, PartialEq)]
pub enum Novelty {
    /// It was not there, or they did not see it.
    Came,
    /// Another thing stands in a field: what stands there now, and of a list what has come to it.
    Says {
        /// The field.
        field: &'static str,
        /// What stands there.
        value: Value,
    },
}

/// The kinds of which news are told, in the order they are told in. Consents are between the owner and the contact.
const TOLD: [Kind; 21] = [
    Kind::Goal,
    Kind::Action,
    Kind::FollowUp,
    Kind::Evaluation,
    Kind::EverydayGoal,
    Kind::Matter,
    Kind::Resource,
    Kind::Need,
    Kind::Concern,
    Kind::Cooperation,
    Kind::Meeting,
    Kind::AgendaItem,
    Kind::Decision,
    Kind::CrisisStep,
    Kind::CareWish,
    Kind::WeeklyEvent,
    Kind::OtherPlan,
    Kind::Participation,
    Kind::Appointment,
    Kind::Person,
    Kind::Details,
];

/// Of somebody, only where they are reached and what they do: the rest is for the map, or the owner's to tell.
const OF_A_PERSON: [&str; 8] = [
    "name",
    "roles",
    "title",
    "service",
    "phone",
    "email",
    "address",
    "contribution",
];

/// Days that say when a state was reached: the state says it.
const DAYS_OF_STATES: [&str; 4] = ["endedOn", "doneOn", "answeredOn", "gotAnswerOn"];

/// What is new to `person` on the day `today` since they got `copy`, of what they may see on `basis`; kind by kind.
///
/// # Errors
/// [`RuleError::WrongValue`] when a record is none.
pub fn news(
    since: &Since,
    copy: &Share,
    person: PersonId,
    today: NaiveDate,
    basis: Basis,
) -> Result<Vec<New>, RuleError> {
    let copys_basis = if is_blank(&copy.reason) {
        Basis::Consents
    } else {
        Basis::OwnersGift
    };
    let then = visible_on(&since.then, person, copy.on.unwrap_or(today), copys_basis);
    let now = visible_on(&since.now, person, today, basis);
    let (before, after) = (Records::of(&then)?, Records::of(&now)?);
    let in_sight = Seen::of(&InSight::of(&now));
    let mut told = Vec::new();
    for kind in TOLD {
        let ids = in_sight.of_kind(kind).iter();
        for record in ids.map(|id| RecordRef { kind, id: *id }) {
            let Some(fields) = after.get(record) else { continue };
            match before.get(record) {
                Some(earlier) => told.extend(said(record, earlier, fields, &since.changed)),
                // Whoever reads it knows themselves.
                None if record.id == Uuid::from(person) => {}
                None => told.push(came(record, &since.changed)),
            }
        }
    }
    Ok(told)
}

type Changed = BTreeMap<(RecordRef, String), DateTime<Utc>>;

/// A record that is new is dated as it came into the plan, or came back.
fn came(record: RecordRef, changed: &Changed) -> New {
    New {
        record,
        what: Novelty::Came,
        at: changed.get(&(record, crate::plan::REMOVED.to_owned())).copied(),
    }
}

/// What is said anew in a record that they knew.
fn said<'a>(
    record: RecordRef,
    earlier: &'a Fields,
    fields: &'a Fields,
    changed: &'a Changed,
) -> impl Iterator<Item = New> + 'a {
    let told = record
        .kind
        .fields()
        .iter()
        .filter(move |it| is_news(record.kind, it));
    told.filter_map(move |field| {
        let value = another(field, earlier.get(field.name)?, fields.get(field.name)?)?;
        Some(New {
            record,
            what: Novelty::Says {
                field: field.name,
                value,
            },
            at: changed.get(&(record, field.name.to_owned())).copied(),
        })
    })
}

/// Whether something new in a field is told: not what a record is about or how it hangs together with others, and no tick.
fn is_news(kind: Kind, field: &Field) -> bool {
    let is_link = match field.holds {
        FieldType::Reference(to) | FieldType::References(to) => to != Kind::Person,
        FieldType::AnyReference | FieldType::AnyReferences | FieldType::Flag | FieldType::Rank => true,
        _ => false,
    };
    let is_meant = match kind {
        Kind::Person => OF_A_PERSON.contains(&field.name),
        Kind::Details => field.name != "title" && field.name != "language",
        _ => !DAYS_OF_STATES.contains(&field.name),
    };
    is_meant && !is_link && is_told(kind, field.name)
}

/// What stands in a field and did not, of a list only that. Nothing where nothing stands, nor where it stands as a record
/// begins: so it looks to those who see less than they did.
fn another(field: &Field, earlier: &Value, now: &Value) -> Option<Value> {
    if now == earlier || *now == field.blank() || now.as_str().is_some_and(is_blank) {
        return None;
    }
    let (Value::Array(had), Value::Array(has)) = (earlier, now) else {
        return Some(now.clone());
    };
    let more: Vec<_> = has.iter().filter(|it| !had.contains(it)).cloned().collect();
    (!more.is_empty()).then_some(Value::Array(more))
}

#[cfg(test)]
mod tests;
