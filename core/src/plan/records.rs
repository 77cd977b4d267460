//! The plan as its records, each a set of named fields: what every kind has in common.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::kind::typed;
use super::{
    AnyRecord, FieldChange, FieldType, Kind, PersonId, Plan, PlanRecords, REMOVED, Record, RecordRef, Role,
    RuleError,
};

/// A record's fields by their names, `id` and `removed` among them.
pub type Fields = Map<String, Value>;

/// Every record of a plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Records(BTreeMap<RecordRef, Fields>);

impl Records {
    /// The fields of a record, if there is one.
    #[must_use]
    pub fn get(&self, record: RecordRef) -> Option<&Fields> {
        self.0.get(&record)
    }

    /// The value of one field.
    #[must_use]
    pub fn value(&self, record: RecordRef, field: &str) -> Option<&Value> {
        self.0.get(&record)?.get(field)
    }

    /// All records, by kind and then by age.
    pub fn iter(&self) -> impl Iterator<Item = (RecordRef, &Fields)> {
        self.0.iter().map(|(record, fields)| (*record, fields))
    }

    /// Puts a whole record in, as read from the file.
    pub fn insert(&mut self, record: RecordRef, fields: Fields) {
        self.0.insert(record, fields);
    }

    /// Sets one field; a record that was not there starts blank. Gives back the record as it was.
    pub fn set(&mut self, change: &FieldChange) -> Option<Fields> {
        let before = self.0.get(&change.record).cloned();
        self.put(change);
        before
    }

    /// As [`Records::set`], where nobody asks how the record was.
    pub fn put(&mut self, change: &FieldChange) {
        let fields = self
            .0
            .entry(change.record)
            .or_insert_with(|| change.record.kind.blank(change.record.id));
        fields.insert(change.field.clone(), change.value.clone());
    }

    /// Makes the records as they were: `before` is what was there, `None` for what was not.
    pub fn put_back(&mut self, before: BTreeMap<RecordRef, Option<Fields>>) {
        for (record, fields) in before {
            match fields {
                Some(fields) => self.0.insert(record, fields),
                None => self.0.remove(&record),
            };
        }
    }

    /// The owner of the plan.
    #[must_use]
    pub fn owner(&self) -> Option<PersonId> {
        self.of_kind(Kind::Person)
            .find(|(_, fields)| has_role(fields, Role::Owner))
            .map(|(id, _)| PersonId(id))
    }

    /// The records of one kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (Uuid, &Fields)> {
        let first = RecordRef {
            kind,
            id: Uuid::nil(),
        };
        let last = RecordRef {
            kind,
            id: Uuid::max(),
        };
        self.0
            .range(first..=last)
            .map(|(record, fields)| (record.id, fields))
    }

    /// The whole plan, typed: each list by the places people gave, and what has none in the order of `arrived`. Voices and
    /// disagreements are the journal's and left empty.
    ///
    /// # Errors
    /// [`RuleError::WrongValue`] when a record's fields are not those of its kind.
    pub fn to_plan(&self, arrived: impl Fn(RecordRef) -> i64) -> Result<Plan, RuleError> {
        let mut listed: Vec<_> = self.iter().collect();
        listed.sort_by(|(one, its), (other, others)| {
            let by_place = rank(its).total_cmp(&rank(others));
            by_place.then_with(|| arrived(*one).cmp(&arrived(*other)))
        });
        let mut plan = Plan::default();
        for (record, fields) in listed {
            plan.put(AnyRecord::from_fields(record.kind, fields)?);
        }
        Ok(plan)
    }

    /// The records of a plan.
    ///
    /// # Errors
    /// [`RuleError::WrongValue`] when a number in one is none.
    pub fn of(plan: &Plan) -> Result<Self, RuleError> {
        let mut records = Self::default();
        for (_, one) in PlanRecords::from(plan.clone()).each() {
            let (record, fields) = one.to_fields()?;
            records.insert(record, fields);
        }
        Ok(records)
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A record's place among its siblings; all are alike in a kind whose records have none.
fn rank(fields: &Fields) -> f64 {
    fields
        .get(super::RANK)
        .and_then(Value::as_f64)
        .unwrap_or_default()
}

fn has_role(fields: &Fields, role: Role) -> bool {
    fields
        .get("roles")
        .and_then(Value::as_array)
        .is_some_and(|roles| roles.iter().any(|word| word.as_str() == Some(role.as_str())))
}

/// What a record's rules may look at: the other records, and the record as it was before the act.
#[derive(Debug, Clone)]
pub struct RuleContext<'a> {
    records: &'a Records,
    before: Option<&'a BTreeMap<RecordRef, Option<Fields>>>,
    census: OnceCell<Census<'a>>,
}

/// What a person's rules ask of all the others.
#[derive(Debug, Clone, Default)]
struct Census<'a> {
    owners: usize,
    /// How many of those who are not removed have the same initials.
    initials: BTreeMap<&'a str, usize>,
}

impl<'a> Census<'a> {
    fn of(records: &'a Records) -> Self {
        let mut census = Self::default();
        for (_, fields) in records.of_kind(Kind::Person) {
            census.owners += usize::from(has_role(fields, Role::Owner));
            let initials = fields.get("initials").and_then(Value::as_str).unwrap_or_default();
            if !initials.is_empty() && fields.get(REMOVED) == Some(&Value::Bool(false)) {
                *census.initials.entry(initials).or_default() += 1;
            }
        }
        census
    }
}

impl<'a> RuleContext<'a> {
    /// Looks at `records` as they would become. `before` has the records of this act as they were; `None` when what
    /// was may be restored without asking how it came about, as undo does.
    #[must_use]
    pub fn new(records: &'a Records, before: Option<&'a BTreeMap<RecordRef, Option<Fields>>>) -> Self {
        Self {
            records,
            before,
            census: OnceCell::new(),
        }
    }

    /// Whether it matters how the records came about: rules of what may follow what look at this.
    #[must_use]
    pub fn judges_changes(&self) -> bool {
        self.before.is_some()
    }

    /// The record as it was before the act, if it was there.
    #[must_use]
    pub fn before<T: Record>(&self, id: Uuid) -> Option<T> {
        let fields = self.before?.get(&RecordRef { kind: T::KIND, id })?.as_ref()?;
        typed(fields).ok()
    }

    /// Whether there is such a record, removed or not.
    #[must_use]
    pub fn has(&self, kind: Kind, id: Uuid) -> bool {
        self.records.get(RecordRef { kind, id }).is_some()
    }

    /// Whether a record has been taken out of the plan.
    #[must_use]
    pub fn is_removed(&self, kind: Kind, id: Uuid) -> bool {
        self.records.value(RecordRef { kind, id }, REMOVED) == Some(&Value::Bool(true))
    }

    /// Whether a record leads back to itself, or to a circle, when one follows `field` from record to record.
    #[must_use]
    pub fn comes_back(&self, kind: Kind, id: Uuid, field: &str) -> bool {
        let next = |id: &Uuid| {
            let value = self.records.value(RecordRef { kind, id: *id }, field)?;
            Uuid::try_parse(value.as_str()?).ok()
        };
        std::iter::successors(next(&id), next)
            .enumerate()
            .any(|(steps, there)| there == id || steps > self.records.len())
    }

    /// Every record of a kind.
    pub fn each<T: Record>(&self) -> impl Iterator<Item = T> {
        self.records
            .of_kind(T::KIND)
            .filter_map(|(_, fields)| typed(fields).ok())
    }

    /// How many people own the plan.
    #[must_use]
    pub fn owners(&self) -> usize {
        self.census().owners
    }

    /// Whether more than one of those in the plan has these initials.
    #[must_use]
    pub fn share_initials(&self, initials: &str) -> bool {
        self.census()
            .initials
            .get(initials)
            .is_some_and(|count| *count > 1)
    }

    /// What there is to know of everybody at once. Counted once, not once for each person that is checked.
    fn census(&self) -> &Census<'a> {
        self.census.get_or_init(|| Census::of(self.records))
    }

    /// Whether everything a value points to is there.
    fn has_all(&self, holds: FieldType, value: &Value) -> bool {
        let has = |kind, id: &Value| {
            id.as_str()
                .is_none_or(|id| self.has(kind, Uuid::try_parse(id).unwrap_or_default()))
        };
        match holds {
            FieldType::Reference(kind) => has(kind, value),
            FieldType::References(kind) => value.as_array().into_iter().flatten().all(|id| has(kind, id)),
            _ => true,
        }
    }

    /// Checks one record: its fields, what they point to, and its kind's rules.
    ///
    /// # Errors
    /// The first rule it breaks.
    pub fn check(&self, record: RecordRef) -> Result<(), RuleError> {
        let fields = self.records.get(record).ok_or(RuleError::UnknownRecord)?;
        for field in record.kind.fields() {
            let value = fields.get(field.name).unwrap_or(&Value::Null);
            field.accept(value)?;
            if !self.has_all(field.holds, value) {
                return Err(RuleError::DanglingReference {
                    field: field.name.to_owned(),
                });
            }
        }
        match fields.get(REMOVED) {
            Some(Value::Bool(_)) => record.kind.check(fields, self),
            _ => Err(RuleError::WrongValue {
                field: REMOVED.to_owned(),
            }),
        }
    }
}
