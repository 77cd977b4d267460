//! A journal for a plan that came without one: it begins here, in one act with the owner's pen.

use serde_json::Value;

use super::OpenError;
use crate::journal::{Act, ActKind, ActName, Change, Journal, Verb};
use crate::plan::{ActId, AnyRecord, ChangeId, DeviceId, Kind, Pen, PlanRecords, REMOVED, Role, RuleError};
use crate::store::{Environment, StoreError};

/// The journal of a plan whose history nobody told.
///
/// # Errors
/// [`RuleError::OneOwner`] when nobody owns the plan, and when the clock is wrong.
pub(super) fn journal(plan: &PlanRecords, environment: &dyn Environment) -> Result<Journal, OpenError> {
    let rule = |rule| OpenError::rule("/plan", rule);
    let owner = plan
        .people
        .iter()
        .find(|person| person.is(Role::Owner))
        .ok_or_else(|| rule(RuleError::OneOwner))?;
    let id = ActId(environment.new_id());
    // Whoever made the file did not say on which copy of the program: it was on none of ours.
    let device = DeviceId(environment.new_id());
    let act = Act {
        id,
        name: ActName {
            verb: Verb::Add,
            kind: Kind::Details,
        },
        kind: ActKind::Begin,
        run: id,
        pen: Pen::of(owner.id),
        device,
        seq: 1,
        at: environment.now().map_err(StoreError::from)?,
        way: None,
        taken_in: true,
    };
    let mut changes = Vec::new();
    for (_, record) in plan.each() {
        for (field, value) in said(&record).map_err(rule)? {
            let (record, _) = record.to_fields().map_err(rule)?;
            changes.push(Change {
                id: ChangeId(environment.new_id()),
                act: act.id,
                record,
                field,
                value,
                pen: act.pen,
                device,
                seq: changes.len() as u64 + 1,
                at: act.at,
                parents: Vec::new(),
                brings: None,
            });
        }
    }
    Ok(Journal {
        acts: vec![act],
        changes,
    })
}

/// What a record says: that it is there, and every field that is not blank.
fn said(record: &AnyRecord) -> Result<Vec<(String, Value)>, RuleError> {
    let (record, mut fields) = record.to_fields()?;
    let is_removed = fields.remove(REMOVED).unwrap_or(Value::Bool(false));
    let blank = record.kind.blank(record.id);
    let filled = fields
        .into_iter()
        .filter(|(name, value)| blank.get(name) != Some(value));
    Ok(std::iter::once((REMOVED.to_owned(), is_removed))
        .chain(filled)
        .collect())
}
