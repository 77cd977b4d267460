//! A journal for a plan that came without one: it begins here, in one act with the owner's pen, and in one more for each of
//! those whose words the file says that a text is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::OpenError;
use super::format::Said;
use crate::journal::{Act, ActKind, ActName, Change, Journal, Verb};
use crate::plan::{
    ActId, AnyRecord, ChangeId, DeviceId, Kind, Pen, PersonId, PlanRecords, REMOVED, RecordRef, Role,
    RuleError,
};
use crate::store::{Environment, StoreError};

/// Holds what a file says of who said what against the plan: there is such a record, it has such a text, and there is such
/// a person, who may hold a pen.
///
/// # Errors
/// [`OpenError`] with the place of the first that does not fit.
pub(super) fn check_said(plan: &PlanRecords, said: &[Said]) -> Result<(), OpenError> {
    if said.is_empty() {
        return Ok(());
    }
    let kinds = kinds(plan)?;
    let people: BTreeSet<_> = plan
        .people
        .iter()
        .filter(|it| !it.removed)
        .map(|it| it.id)
        .collect();
    let owner = plan.people.iter().find(|it| it.is(Role::Owner)).map(|it| it.id);
    for (number, one) in said.iter().enumerate() {
        let at = |field: &str| format!("/said/{number}/{field}");
        let kind = kinds
            .get(&one.record)
            .ok_or(OpenError::Dangling { at: at("record") })?;
        if !people.contains(&one.by) {
            return Err(OpenError::Dangling { at: at("by") });
        }
        if kind.is_owners_alone() && Some(one.by) != owner {
            return Err(OpenError::rule(&at("by"), RuleError::OwnersDiary));
        }
        if let Some(name) = &one.field {
            let field = kind
                .field(name)
                .map_err(|rule| OpenError::rule(&at("field"), rule))?;
            if !field.words {
                let wrong = RuleError::WrongValue { field: name.clone() };
                return Err(OpenError::rule(&at("field"), wrong));
            }
        }
    }
    Ok(())
}

fn kinds(plan: &PlanRecords) -> Result<BTreeMap<Uuid, Kind>, OpenError> {
    let of = |record: &AnyRecord| record.to_fields().map(|(record, _)| (record.id, record.kind));
    plan.each()
        .iter()
        .map(|(at, record)| of(record).map_err(|rule| OpenError::rule(at, rule)))
        .collect()
}

/// The journal of a plan whose history nobody told.
///
/// # Errors
/// [`RuleError::OneOwner`] when nobody owns the plan, and when the clock is wrong.
pub(super) fn journal(
    plan: &PlanRecords,
    said: &[Said],
    environment: &dyn Environment,
) -> Result<Journal, OpenError> {
    let rule = |rule| OpenError::rule("/plan", rule);
    let owner = plan
        .people
        .iter()
        .find(|person| person.is(Role::Owner))
        .ok_or_else(|| rule(RuleError::OneOwner))?;
    let speakers = Speakers::new(said, owner.id);
    let mut spoken: BTreeMap<PersonId, Vec<(RecordRef, String, Value)>> = BTreeMap::new();
    for (_, record) in plan.each() {
        for (field, value) in filled(&record).map_err(rule)? {
            let (record, _) = record.to_fields().map_err(rule)?;
            let by = speakers.of(record, &field);
            spoken.entry(by).or_default().push((record, field, value));
        }
    }
    let mut begun = Begun {
        // Whoever made the file did not say on which copy of the program: it was on none of ours.
        device: DeviceId(environment.new_id()),
        at: environment.now().map_err(StoreError::from)?,
        journal: Journal {
            acts: Vec::new(),
            changes: Vec::new(),
        },
    };
    let name = |verb, kind| ActName { verb, kind };
    let owners = spoken.remove(&owner.id).unwrap_or_default();
    begun.act(
        ActKind::Begin,
        name(Verb::Add, Kind::Details),
        owner.id,
        owners,
        environment,
    );
    for (by, theirs) in spoken {
        let kind = theirs.first().map_or(Kind::Details, |(record, ..)| record.kind);
        begun.act(ActKind::New, name(Verb::Add, kind), by, theirs, environment);
    }
    Ok(begun.journal)
}

/// Whose words each text is.
struct Speakers<'a> {
    said: BTreeMap<(Uuid, Option<&'a str>), PersonId>,
    owner: PersonId,
}

impl<'a> Speakers<'a> {
    fn new(said: &'a [Said], owner: PersonId) -> Self {
        let said = said.iter().map(|it| ((it.record, it.field.as_deref()), it.by));
        Self {
            said: said.collect(),
            owner,
        }
    }

    /// The one named for the field, or for the record; the owner where nobody is, and for what is no text.
    fn of(&self, record: RecordRef, field: &str) -> PersonId {
        let is_words = record.kind.field(field).is_ok_and(|field| field.words);
        let named = || {
            let of_field = self.said.get(&(record.id, Some(field)));
            of_field.or_else(|| self.said.get(&(record.id, None)))
        };
        if is_words {
            named().copied().unwrap_or(self.owner)
        } else {
            self.owner
        }
    }
}

/// A journal as it is begun.
struct Begun {
    device: DeviceId,
    at: DateTime<Utc>,
    journal: Journal,
}

impl Begun {
    fn act(
        &mut self,
        kind: ActKind,
        name: ActName,
        by: PersonId,
        said: Vec<(RecordRef, String, Value)>,
        environment: &dyn Environment,
    ) {
        let id = ActId(environment.new_id());
        let act = Act {
            id,
            name,
            kind,
            run: id,
            pen: Pen::of(by),
            device: self.device,
            seq: self.journal.acts.len() as u64 + 1,
            at: self.at,
            way: None,
            taken_in: true,
            breaks: None,
            seen: None,
        };
        for (record, field, value) in said {
            self.journal.changes.push(Change {
                id: ChangeId(environment.new_id()),
                act: act.id,
                record,
                field,
                value,
                pen: act.pen,
                device: self.device,
                seq: self.journal.changes.len() as u64 + 1,
                at: self.at,
                parents: Vec::new(),
                brings: None,
            });
        }
        self.journal.acts.push(act);
    }
}

/// What a record says: that it is there, and every field that is not blank.
fn filled(record: &AnyRecord) -> Result<Vec<(String, Value)>, RuleError> {
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
