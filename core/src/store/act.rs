//! The one way in: an act is validated, written to the journal and to the tables in one transaction, and only then
//! answered.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};

use super::acts::{self, ActRow};
use super::file::Place;
use super::{Changed, Store, StoreError, changes, tables};
use crate::journal::{Act, ActKind, ActName, Change, Growth, Typing, grow};
use crate::plan::{
    ActId, AnyRecord, Around, ChangeId, Context, Edit, FieldChange, Fields, Pen, ProposalId, RecordRef,
    Resolved, RuleError, Voice, resolve,
};

/// A field change with the pen that makes it: undo gives words back to whoever wrote them.
pub(super) type PennedChange = (FieldChange, Pen);

/// The changes of an act, and what they are called together.
pub(super) struct Deed {
    pub(super) name: ActName,
    pub(super) kind: ActKind,
    pub(super) pen: Pen,
    pub(super) changes: Vec<PennedChange>,
    pub(super) proposals: Vec<ProposalId>,
}

impl Store {
    /// Does what the edits say, all or nothing, with `pen` held as it says. The one way a plan changes.
    ///
    /// # Errors
    /// [`StoreError::Rule`] when the edits break a rule, [`StoreError::Database`] when they could not be written; the
    /// plan is then as it was.
    pub fn act(&mut self, pen: Pen, edits: &[Edit]) -> Result<Changed, StoreError> {
        self.act_as(ActKind::New, pen, edits)
    }

    /// The act a plan begins with. It is not undone: a plan does not take itself away.
    ///
    /// # Errors
    /// As [`Store::act`].
    pub fn begin(&mut self, pen: Pen, edits: &[Edit]) -> Result<Changed, StoreError> {
        self.act_as(ActKind::Begin, pen, edits)
    }

    fn act_as(&mut self, kind: ActKind, pen: Pen, edits: &[Edit]) -> Result<Changed, StoreError> {
        let resolved = self.resolve(pen, edits)?;
        let name = ActName::of(edits, &resolved);
        let changes = resolved.changes.into_iter().map(|change| (change, pen)).collect();
        self.commit(Deed {
            name,
            kind,
            pen,
            changes,
            proposals: resolved.proposals,
        })
    }

    fn resolve(&self, pen: Pen, edits: &[Edit]) -> Result<Resolved, RuleError> {
        let words_of = |record: RecordRef, field: &str| {
            self.voices
                .get(&(record, field.to_owned()))
                .map(|voice| voice.pen.words)
        };
        let new_id = || self.surroundings.new_id();
        let today = self.surroundings.today();
        resolve(
            Context {
                records: &self.records,
                pen,
                words_of: &words_of,
                new_id: &new_id,
                today,
            },
            edits,
        )
    }

    /// Checks and writes what an act comes to.
    pub(super) fn commit(&mut self, mut deed: Deed) -> Result<Changed, StoreError> {
        let now = self.surroundings.now();
        deed.changes
            .retain(|(change, _)| self.records.value(change.record, &change.field) != Some(&change.value));
        if deed.changes.is_empty() {
            return self.changed(&[], deed.proposals, now);
        }
        let is_alone = |(change, _): &PennedChange| change.record.kind.is_owners_alone();
        if self.diary_closed && deed.changes.iter().any(is_alone) {
            return Err(RuleError::OwnersDiary.into());
        }
        let before = self.apply(&deed.changes);
        let written = match self.check(&deed, &before) {
            Ok(()) => self.write(&deed, &before, now),
            Err(rule) => Err(rule.into()),
        };
        match written {
            Ok(written) => {
                self.note(&deed, written, now);
                let touched: Vec<_> = deed.changes.into_iter().map(|(change, _)| change).collect();
                self.changed(&touched, deed.proposals, now)
            }
            Err(error) => {
                // What was taken back may stand in the log all the same, and counts for nothing there.
                self.connection.we_wrote();
                self.records.put_back(before);
                Err(error)
            }
        }
    }

    fn apply(&mut self, changes: &[PennedChange]) -> Before {
        let mut before = BTreeMap::new();
        for (change, _) in changes {
            let was = self.records.set(change);
            before.entry(change.record).or_insert(was);
        }
        before
    }

    fn check(&self, deed: &Deed, before: &Before) -> Result<(), RuleError> {
        let before = Some(before);
        let around = match deed.kind {
            ActKind::Begin | ActKind::New => Around::new(&self.records, before),
            ActKind::Undo(_) | ActKind::Redo(_) => Around::new(&self.records, None),
        };
        before
            .into_iter()
            .flatten()
            .try_for_each(|(record, _)| around.check(*record))
    }

    fn write(&mut self, deed: &Deed, before: &Before, now: DateTime<Utc>) -> Result<Written, StoreError> {
        let growth = self.growth(deed, now)?;
        let act_id = self.new_act_id();
        let act = Act {
            id: act_id,
            name: deed.name,
            kind: deed.kind,
            run: growth.as_ref().map_or(act_id, |grown| grown.run),
            pen: deed.pen,
            device: self.device,
            seq: self.numbers.act + 1,
            at: now,
        };
        let ids: Vec<ChangeId> = deed
            .changes
            .iter()
            .map(|_| ChangeId(self.surroundings.new_id()))
            .collect();
        let first_seq = self.numbers.change + 1;
        let (connection, place) = self.connection.parts();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let in_place = growth.and_then(|grown| grown.in_place);
        if let (Some(number), Some((change, _))) = (in_place, deed.changes.first()) {
            changes::grow_change(&transaction, number, &change.value)?;
        } else {
            insert(&transaction, deed, &act, &ids, first_seq)?;
        }
        for (record, was) in before {
            if let Some(fields) = self.records.get(*record) {
                tables::write(&transaction, *record, was.as_ref(), fields)?;
            }
        }
        // Never into a file that has taken this one's place.
        place.map_or(Ok(()), Place::still_ours)?;
        let committed = transaction.commit();
        if let Some(place) = place {
            place.we_wrote();
        }
        committed?;
        self.written_at = Some(now);
        self.connection.mind_length();
        Ok(if in_place.is_some() {
            Written::InPlace
        } else {
            Written::Act(act)
        })
    }

    /// Whether the deed is typing that goes on, and with which change and run.
    fn growth(&self, deed: &Deed, now: DateTime<Utc>) -> Result<Option<Grown>, StoreError> {
        let ([(change, pen)], ActKind::New, Some(last)) = (deed.changes.as_slice(), deed.kind, &self.last)
        else {
            return Ok(None);
        };
        let [head] = changes::heads(&self.connection, change.record, &change.field)?[..] else {
            return Ok(None);
        };
        let Some(head) = changes::change(&self.connection, head)? else {
            return Ok(None);
        };
        let built_on = match head.on_top_of.first() {
            Some(parent) => changes::change(&self.connection, *parent)?.map(|row| row.change.value),
            None => None,
        };
        let typing = Typing {
            last,
            began: self.run_began,
            pen: *pen,
            now,
            value: &change.value,
        };
        let seen = head.change.seq <= self.numbers.copied;
        Ok(match grow(&head.change, &typing, built_on.as_ref(), seen) {
            Growth::InPlace => Some(Grown {
                run: last.run,
                in_place: Some(head.number),
            }),
            Growth::SameRun => Some(Grown {
                run: last.run,
                in_place: None,
            }),
            Growth::Apart => None,
        })
    }

    /// Takes note, in memory, of what is now on the disk.
    fn note(&mut self, deed: &Deed, written: Written, now: DateTime<Utc>) {
        let Written::Act(act) = written else { return };
        self.numbers.act += 1;
        self.numbers.change += deed.changes.len() as u64;
        self.undo.note(&act);
        if act.run == act.id {
            self.run_began = now;
        }
        self.last = Some(act);
        for (change, pen) in &deed.changes {
            // It was written on top of every head there was.
            self.disagreements
                .retain(|open| open.record != change.record || open.field != change.field);
            if change
                .record
                .kind
                .field(&change.field)
                .is_ok_and(|field| field.words)
            {
                let voice = Voice {
                    kind: change.record.kind,
                    record: change.record.id,
                    field: change.field.clone(),
                    pen: *pen,
                    at: now,
                };
                self.voices.insert((change.record, change.field.clone()), voice);
            }
        }
    }

    fn changed(
        &self,
        changes: &[FieldChange],
        proposals: Vec<ProposalId>,
        now: DateTime<Utc>,
    ) -> Result<Changed, StoreError> {
        let mut refs: Vec<RecordRef> = changes.iter().map(|change| change.record).collect();
        refs.sort_unstable();
        refs.dedup();
        let records = refs
            .iter()
            .filter_map(|record| Some((record, self.records.get(*record)?)))
            .map(|(record, fields)| AnyRecord::from_fields(record.kind, fields))
            .collect::<Result<_, _>>()?;
        let voices = changes
            .iter()
            .filter_map(|change| self.voices.get(&(change.record, change.field.clone())).cloned())
            .collect();
        Ok(Changed {
            records,
            voices,
            disagreements: self.disagreements.clone(),
            proposals,
            reversible: self.reversible(),
            saved_at: now,
        })
    }
}

/// Writes an act with its changes to the journal.
fn insert(
    connection: &Connection,
    deed: &Deed,
    act: &Act,
    ids: &[ChangeId],
    first_seq: u64,
) -> Result<(), StoreError> {
    let row = ActRow {
        number: acts::next_act(connection)?,
        first: changes::next_change(connection)?,
        changes: deed.changes.len().try_into().unwrap_or(i64::MAX),
        act: act.clone(),
    };
    acts::insert_act(connection, &row)?;
    let numbered = (row.first..).zip(first_seq..).zip(ids);
    for ((change, pen), ((number, seq), id)) in deed.changes.iter().zip(numbered) {
        let heads = changes::heads(connection, change.record, &change.field)?;
        let FieldChange { record, field, value } = change.clone();
        let change = Change {
            id: *id,
            act: act.id,
            record,
            field,
            value,
            pen: *pen,
            device: act.device,
            seq,
            at: act.at,
            // The row knows them by number.
            parents: Vec::new(),
        };
        changes::insert_change(connection, number, row.number, &change, &heads)?;
    }
    Ok(())
}

/// The records an act touches, as they were: nothing where there was none.
type Before = BTreeMap<RecordRef, Option<Fields>>;

/// Typing that goes on.
struct Grown {
    run: ActId,
    in_place: Option<i64>,
}

/// What came to the disk.
enum Written {
    /// The newest change grew.
    InPlace,
    /// A new act.
    Act(Act),
}
