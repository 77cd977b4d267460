//! Which of a field's heads stands in the plan. Graph, tables, voices and the order of a disagreement all ask here, so that a
//! text and the name under it are always of the same change.

use serde_json::Value;

use super::Change;
use super::narrow::narrowest;
use crate::plan::{ChangeId, Kind, PersonId, RecordRef};

/// Where a head stands among the heads of its field; the lowest is the one that stands in the plan.
///
/// The owner's words come before anybody else's, and then the lowest id: never the clock, which says nothing on a laptop
/// where it is wrong. Who owns the plan is the one thing that is not settled by whose words it is.
#[must_use]
pub fn place_among_heads(head: &Change, owner: Option<PersonId>) -> (bool, ChangeId) {
    let is_owners = Some(head.pen.words) == owner && !says_who_owns(head.record, &head.field);
    (!is_owners, head.id)
}

/// The value that stands in a field with these heads, the one that comes first among them first: what it says, but for what
/// consents give.
#[must_use]
pub fn standing(heads: &[&Change]) -> Value {
    let Some(first) = heads.first() else {
        return Value::Null;
    };
    let values: Vec<&Value> = heads.iter().map(|head| &head.value).collect();
    narrowest(first.record, &first.field, &values).unwrap_or_else(|| first.value.clone())
}

/// Whether it is the field that tells whose plan it is.
pub(super) fn says_who_owns(record: RecordRef, field: &str) -> bool {
    record.kind == Kind::Person && field == "roles"
}
