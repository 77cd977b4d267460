//! From edits to field changes, by the rule that words have an owner: somebody else's change to the owner's words
//! becomes a proposal beside them.

use chrono::NaiveDate;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{
    Edit, Field, FieldChange, FieldType, Kind, Owned, Pen, PersonId, REMOVED, RecordRef, Resolved, RuleError,
    Touched, WayIn, gives_copy, is_pens_need,
};

mod proposals;

use proposals::{answer, change_proposal, propose};

/// What is needed to resolve an act's edits.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The plan as it stands, and what of it is the owner's.
    pub owned: Owned<'a>,
    /// Who writes, and whose words.
    pub pen: Pen,
    /// The way in that the plan was opened by; nothing for a story.
    pub way: Option<WayIn>,
    /// Ids for new proposals.
    pub new_id: &'a dyn Fn() -> Uuid,
    /// Today, where the two sit.
    pub today: NaiveDate,
}

/// Resolves the edits of one act.
///
/// # Errors
/// The rules of the pen ([`RuleError::UnknownPen`], [`RuleError::OwnersPenClosed`]), of what the
/// program alone writes ([`RuleError::SharesStand`]), of what is the owner's
/// ([`RuleError::OwnersChoice`], [`RuleError::OwnersDiary`], [`RuleError::OwnersOwn`], [`RuleError::OwnersReturn`],
/// [`RuleError::OwnersRecord`], [`RuleError::OwnersSetting`], [`RuleError::OwnersCopy`]), of what there is ([`RuleError::UnknownRecord`],
/// [`RuleError::UnknownField`], [`RuleError::DuplicateId`], [`RuleError::WrongValue`]), and of a text that can be accepted.
pub fn resolve(context: Context<'_>, edits: &[Edit]) -> Result<Resolved, RuleError> {
    let mut resolved = Resolved::default();
    for edit in edits {
        if edit.kind().is_owners_alone() && !context.owned.writes(context.pen) {
            return Err(RuleError::OwnersDiary);
        }
        if edit.kind().is_programs() {
            return Err(RuleError::SharesStand);
        }
        match edit {
            Edit::Add { kind, id, fields } => add(context, *kind, *id, fields, &mut resolved)?,
            Edit::Change {
                kind,
                id,
                field,
                value,
            } => {
                change(
                    context,
                    RecordRef { kind: *kind, id: *id },
                    field,
                    value,
                    &mut resolved,
                )?;
            }
            Edit::Remove { kind, id } => remove(context, RecordRef { kind: *kind, id: *id }, &mut resolved)?,
            Edit::Restore { kind, id } => {
                restore(context, RecordRef { kind: *kind, id: *id }, &mut resolved)?;
            }
            Edit::Answer { proposal, accept } => answer(context, *proposal, *accept, &mut resolved)?,
        }
    }
    check_hand(context, &resolved)?;
    Ok(resolved)
}

/// The pen is held by somebody in the plan. The first act adds them both, and the owner with them.
fn check_hand(context: Context<'_>, resolved: &Resolved) -> Result<(), RuleError> {
    let is_added = |person: PersonId| {
        let added = set(
            RecordRef {
                kind: Kind::Person,
                id: person.into(),
            },
            REMOVED,
            Value::Bool(false),
        );
        context.owned.records.get(added.record).is_none() && resolved.changes.contains(&added)
    };
    if is_added(context.pen.writer) && is_added(context.pen.words) {
        return Ok(());
    }
    context.owned.check_pen(context.pen, context.way)
}

fn set(record: RecordRef, field: &str, value: Value) -> FieldChange {
    FieldChange {
        record,
        field: field.to_owned(),
        value,
    }
}

/// A record that is in the plan, or was added earlier in the same act.
fn existing(context: Context<'_>, record: RecordRef, resolved: &Resolved) -> Result<(), RuleError> {
    let known = context.owned.records.get(record).is_some()
        || resolved.changes.iter().any(|change| change.record == record);
    if known {
        Ok(())
    } else {
        Err(RuleError::UnknownRecord)
    }
}

fn add(
    context: Context<'_>,
    kind: Kind,
    id: Uuid,
    fields: &Map<String, Value>,
    resolved: &mut Resolved,
) -> Result<(), RuleError> {
    let record = RecordRef { kind, id };
    // One id is of one record, of whatever kind.
    let is_there = |kind: &Kind| existing(context, RecordRef { kind: *kind, id }, resolved).is_ok();
    if Kind::ALL.iter().any(is_there) {
        return Err(RuleError::DuplicateId);
    }
    if kind == Kind::Proposal {
        return Err(RuleError::OwnersChoice);
    }
    resolved.changes.push(set(record, REMOVED, Value::Bool(false)));
    for (name, value) in fields {
        let field = kind.field(name)?;
        let value = field.accept(value)?;
        if value != field.blank() {
            check_pen(context, field)?;
        }
        if is_pens_need(record, name) && value != field.blank() {
            context.owned.check_pens_need(context.pen, context.way)?;
        }
        if gives_copy(record, name, &value) {
            context.owned.may_let_copy(context.pen, context.way)?;
        }
        resolved.changes.push(set(record, name, value));
    }
    Ok(())
}

fn change(
    context: Context<'_>,
    record: RecordRef,
    name: &str,
    value: &Value,
    resolved: &mut Resolved,
) -> Result<(), RuleError> {
    existing(context, record, resolved)?;
    let field = record.kind.field(name)?;
    let value = field.accept(value)?;
    check_pen(context, field)?;
    if record.kind == Kind::Proposal {
        return change_proposal(context, record, name, value, resolved);
    }
    let change = set(record, name, value);
    match others_touch(context, &change) {
        Some(Touched::PensNeed) => context.owned.check_pens_need(context.pen, context.way)?,
        Some(Touched::Copy) => context.owned.may_let_copy(context.pen, context.way)?,
        // What the owner emptied is open to others.
        Some(Touched::Words) if context.owned.says_something(record, name) => {
            let text = change.value.as_str().unwrap_or_default();
            propose(context, record, name, text, resolved);
            return Ok(());
        }
        Some(Touched::OwnRecord) => return Err(RuleError::OwnersRecord),
        Some(Touched::Answer) => return Err(RuleError::OwnersOwn),
        _ => {}
    }
    resolved.changes.push(change);
    Ok(())
}

/// Some questions nobody answers for the owner.
fn check_pen(context: Context<'_>, field: &Field) -> Result<(), RuleError> {
    if field.owners && !context.owned.speaks(context.pen) {
        return Err(RuleError::OwnersOwn);
    }
    Ok(())
}

/// What of the owner's a change by somebody else would touch.
fn others_touch(context: Context<'_>, change: &FieldChange) -> Option<Touched> {
    let touched = context.owned.touched(change)?;
    let needs_way = matches!(touched, Touched::PensNeed | Touched::Copy);
    let is_others = needs_way || !context.owned.speaks(context.pen);
    is_others.then_some(touched)
}

fn remove(context: Context<'_>, record: RecordRef, resolved: &mut Resolved) -> Result<(), RuleError> {
    existing(context, record, resolved)?;
    let removal = set(record, REMOVED, Value::Bool(true));
    if others_touch(context, &removal).is_some() {
        propose(context, record, REMOVED, "", resolved);
    } else {
        resolved.changes.push(removal);
    }
    Ok(())
}

fn restore(context: Context<'_>, record: RecordRef, resolved: &mut Resolved) -> Result<(), RuleError> {
    existing(context, record, resolved)?;
    let back = set(record, REMOVED, Value::Bool(false));
    match others_touch(context, &back) {
        Some(Touched::Copy) => context.owned.may_let_copy(context.pen, context.way)?,
        Some(_) => return Err(RuleError::OwnersReturn),
        None => {}
    }
    resolved.changes.push(back);
    Ok(())
}

impl FieldType {
    /// Whether it holds text that people write.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self, Self::Line | Self::Prose)
    }
}
