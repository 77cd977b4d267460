//! The plan as it was, beside the plan as it is.

use serde_json::Value;

use super::reading::{Kept, KeptRead};
use super::told::Seen;
use super::{BringBack, Compared, FieldDiffers, HowItDiffers, RecordDiffers, Signed};
use crate::error::Problem;
use crate::open_plan::OpenPlan;
use crate::plan::{ChangeId, Field, FieldType, Fields, Kind, Pen, REMOVED, RecordRef, Records};
use crate::store::{Changed, Store};

impl OpenPlan {
    /// The plan as it was in what was read, beside the plan as it is now. It is remembered, so that it can be brought back
    /// from and looked at again.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn look_at(&mut self, read: KeptRead) -> Result<Compared, Problem> {
        let compared = self.beside_now(&read);
        self.looked.at = Some(read);
        compared
    }

    /// What was looked at last, beside the plan as it is now: nothing is read again, for a copy on a stick may not be there
    /// any more, and nobody should wait for a backup once more. Nothing when it was another that was looked at.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn look_again(&self, name: &str) -> Result<Option<Compared>, Problem> {
        let looked_at = self.looked.at.as_ref();
        let read = looked_at.filter(|read| read.then.is_called(name));
        read.map(|read| self.beside_now(read)).transpose()
    }

    /// The plan that was looked at last, if this is what it is called.
    pub(crate) fn looked_at(&self, name: &str) -> Option<&Store> {
        let looked_at = self.looked.at.as_ref();
        let read = looked_at.filter(|read| read.then.is_called(name));
        read.map(|read| read.then.store())
    }

    fn beside_now(&self, read: &KeptRead) -> Result<Compared, Problem> {
        let then = &read.then;
        let seen = Seen::of(then);
        Ok(Compared {
            told: self.told_of(read.backup(), seen.as_ref())?,
            differs: self.differs(then.store())?,
            then: then.store().plan()?.told(),
        })
    }

    /// Brings back from a backup, or from the copy that was looked at last, in one act. When it is the whole plan, the
    /// plan as it is today is kept as a backup first.
    ///
    /// # Errors
    /// [`crate::error::ProblemCode::BackupDamaged`] when there is no such backup or it is not whole; as [`Store::bring_back`]; when the
    /// plan of today could not be kept, nothing is brought back.
    pub fn bring_back(&mut self, pen: Pen, from: &str, what: &BringBack) -> Result<Changed, Problem> {
        let looked_at = self.looked.at.take().filter(|read| read.then.is_called(from));
        let read = match looked_at {
            Some(read) => read,
            None => self.to_look_at(Kept::Backup(from.to_owned())).read()?,
        };
        if *what == BringBack::Whole {
            self.store.may_bring_back(pen).map_err(Problem::from)?;
            self.keep_today()?;
        }
        let brought = self.store.bring_back(pen, read.then.store(), what);
        self.looked.at = Some(read);
        Ok(brought?)
    }

    /// Puts a wording from the history back, as it was.
    ///
    /// # Errors
    /// As [`Store::bring_back_words`].
    pub fn bring_back_words(&mut self, pen: Pen, change: ChangeId) -> Result<Changed, Problem> {
        Ok(self.store.bring_back_words(pen, change)?)
    }

    /// Lets what one copy of the plan says in a field stand, where copies say different things.
    ///
    /// # Errors
    /// As [`Store::choose`].
    pub fn choose(&mut self, pen: Pen, change: ChangeId) -> Result<Changed, Problem> {
        Ok(self.store.choose(pen, change)?)
    }

    fn differs(&self, then: &Store) -> Result<Vec<RecordDiffers>, Problem> {
        let now = &self.store;
        let (was, is) = (then.records(), now.records());
        let sides = Sides {
            then,
            now,
            was: &was,
            is: &is,
        };
        let mut records: Vec<RecordRef> = was.iter().chain(is.iter()).map(|(record, _)| record).collect();
        records.sort_unstable();
        records.dedup();
        records.retain(|record| record.kind != Kind::Proposal && !record.kind.is_programs());
        let mut differs = Vec::new();
        for record in records {
            differs.extend(sides.differing(record)?);
        }
        Ok(differs)
    }
}

/// The plan then, and the plan now, as they are seen.
struct Sides<'a> {
    then: &'a Store,
    now: &'a Store,
    was: &'a Records,
    is: &'a Records,
}

impl Sides<'_> {
    /// How one record differs; nothing when it does not.
    fn differing(&self, record: RecordRef) -> Result<Option<RecordDiffers>, Problem> {
        let (was, is) = (fields_of(self.was, record), fields_of(self.is, record));
        let how = match (stands(self.was, record), stands(self.is, record)) {
            (false, false) => return Ok(None),
            (true, false) => HowItDiffers::GoneNow,
            (false, true) => HowItDiffers::NotThereThen,
            (true, true) => HowItDiffers::Changed,
        };
        let mut fields = Vec::new();
        for field in said(record.kind) {
            let (then, now) = (value(field, &was), value(field, &is));
            let is_told = match how {
                HowItDiffers::Changed => then != now,
                HowItDiffers::GoneNow => then != field.blank(),
                HowItDiffers::NotThereThen => now != field.blank(),
            };
            if is_told {
                fields.push(FieldDiffers {
                    field: field.name.to_owned(),
                    then: field.told(&then),
                    now: field.told(&now),
                    signed_then: self.then.signed(record, field.name)?,
                    signed_now: self.now.signed(record, field.name)?,
                });
            }
        }
        let by = match how {
            HowItDiffers::Changed if fields.is_empty() => return Ok(None),
            HowItDiffers::Changed => newest(&fields),
            HowItDiffers::GoneNow | HowItDiffers::NotThereThen => self.now.signed(record, REMOVED)?,
        };
        Ok(Some(RecordDiffers {
            record,
            how,
            by,
            fields,
        }))
    }
}

/// Whether a record is in the plan, and not taken out.
fn stands(records: &Records, record: RecordRef) -> bool {
    records.value(record, REMOVED) == Some(&Value::Bool(false))
}

/// The fields that say something: where a record stands in its list is no word of anybody's.
fn said(kind: Kind) -> impl Iterator<Item = &'static Field> {
    kind.fields()
        .iter()
        .filter(|field| field.holds != FieldType::Rank)
}

fn fields_of(records: &Records, record: RecordRef) -> Fields {
    let blank = || record.kind.blank(record.id);
    records.get(record).cloned().unwrap_or_else(blank)
}

fn value(field: &Field, fields: &Fields) -> Value {
    fields.get(field.name).cloned().unwrap_or_else(|| field.blank())
}

fn newest(fields: &[FieldDiffers]) -> Option<Signed> {
    fields
        .iter()
        .filter_map(|field| field.signed_now)
        .max_by_key(|signed| signed.at)
}
