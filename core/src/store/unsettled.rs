//! What people must look at since copies of the plan became one: what does not go together, and what was taken out on one copy
//! and written in on another. Fields on which copies disagree stand with the plan itself.

use std::collections::BTreeSet;

use serde_json::Value;

use super::act::PendingAct;
use super::stroke::Stroke;
use super::{Store, StoreError, changes, heads};
use crate::journal::{Change, Graph, HeldTogether, together_with};
use crate::kept::{Misfit, TakenOut, Unsettled};
use crate::plan::{FieldChange, Owned, Pen, REMOVED, RecordRef, Records, RuleError, Touched, answer_in};
use crate::reading::{Broken, misfits, waits};

impl Store {
    /// What does not go together, and what was taken out on one copy and written in on another; as it is seen. Nothing of it
    /// need be settled to go on.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn unsettled(&self) -> Result<Unsettled, StoreError> {
        if !heads::has_met(&self.connection)? {
            return Ok(Unsettled::default());
        }
        let rows = changes::heads_of_removed(&self.connection)?;
        let removed = heads::graph_of(&self.connection, rows)?;
        Ok(self.seen_of(Unsettled {
            misfits: misfits_of(&self.records),
            taken_out: taken_out_of(&removed, &self.records),
        }))
    }

    /// The same as it is seen by the way in.
    pub(super) fn seen_of(&self, mut unsettled: Unsettled) -> Unsettled {
        let sees = |record: &RecordRef| self.sight().sees(record.kind);
        unsettled.misfits.retain(|misfit| misfit.records.iter().all(sees));
        unsettled.taken_out.retain(|one| sees(&one.record));
        unsettled
    }

    /// The records that an act takes out once more, where copies did not agree on it: then it is said that they stay out.
    pub(super) fn says_again(&self, deed: &PendingAct) -> Result<BTreeSet<RecordRef>, StoreError> {
        let out = |stroke: &&Stroke| stroke.field().1 == REMOVED && stroke.change.value == Value::Bool(true);
        let again =
            |stroke: &&Stroke| self.records.value(stroke.field().0, REMOVED) == Some(&Value::Bool(true));
        let mut again = deed.strokes.iter().filter(out).filter(again).peekable();
        if again.peek().is_none() || !heads::has_met(&self.connection)? {
            return Ok(BTreeSet::new());
        }
        let rows = changes::heads_of_removed(&self.connection)?;
        let removed = heads::graph_of(&self.connection, rows)?;
        let again: BTreeSet<RecordRef> = again.map(|stroke| stroke.field().0).collect();
        let open = removed.removed_and_written().into_iter();
        let open: Vec<_> = open.filter(|one| again.contains(&one.record)).collect();
        let owner = self.records.owner();
        let is_owners = open.iter().any(|one| Some(one.written.pen.words) == owner);
        if is_owners && Some(deed.pen.words) != owner {
            return Err(RuleError::OwnersChoice.into());
        }
        Ok(open.into_iter().map(|one| one.record).collect())
    }

    /// What was held together in a field before a change, where copies were apart in it.
    pub(super) fn held_then(
        &self,
        record: RecordRef,
        field: &str,
        before: i64,
    ) -> Result<Option<HeldTogether>, StoreError> {
        let fields = together_with(record.kind, field);
        if fields.is_empty() || !heads::has_met(&self.connection)? {
            return Ok(None);
        }
        let mut rows = changes::of_fields(&self.connection, &[record], fields)?;
        // Another kind's record may have come with the same id.
        rows.retain(|row| row.number < before && row.change.record == record);
        let held = heads::graph_of(&self.connection, rows)?.held_together(self.records.owner());
        let mut open = held.into_iter().filter(|held| held.disagreement().is_some());
        Ok(open.find(|held| held.field == field))
    }

    /// What several copies had in a field, beside each other again.
    pub(super) fn beside_again(&self, held: &HeldTogether, pen: Pen) -> Result<Vec<Stroke>, StoreError> {
        let mut strokes = Vec::with_capacity(held.versions.len());
        for version in &held.versions {
            let row = changes::change_with(&self.connection, version.change)?;
            let said = row.filter(|row| row.change.field == held.field && row.change.value == version.value);
            let stroke = match said {
                Some(row) => Stroke::bringing_back(&row, pen.writer),
                None => Stroke::new(
                    FieldChange {
                        record: held.record,
                        field: held.field.clone(),
                        value: version.value.clone(),
                    },
                    pen,
                ),
            };
            strokes.push(Stroke {
                beside: true,
                ..stroke
            });
        }
        Ok(strokes)
    }

    /// What stands in fields that are one value with those of an act, while copies are apart in them: it is said again, so that
    /// it does not become another by what the act says.
    pub(super) fn held_beside(&self, deed: &PendingAct) -> Result<Vec<Stroke>, StoreError> {
        let mut beside: Vec<Stroke> = Vec::new();
        let written: BTreeSet<(RecordRef, &str)> = deed.strokes.iter().map(Stroke::field).collect();
        for (record, field) in &written {
            let fields = together_with(record.kind, field);
            let held = self.held.iter().filter(|held| held.record == *record);
            for held in held.filter(|held| fields.contains(&held.field.as_str())) {
                let at = (held.record, held.field.as_str());
                if written.contains(&at) || beside.iter().any(|stroke| stroke.field() == at) {
                    continue;
                }
                let row = match held.change {
                    Some(change) => changes::change_with(&self.connection, change)?,
                    None => None,
                };
                beside.push(match row {
                    Some(row) => Stroke::bringing_back(&row, deed.pen.writer),
                    None => Stroke::new(
                        FieldChange {
                            record: held.record,
                            field: held.field.clone(),
                            value: held.value.clone(),
                        },
                        deed.pen,
                    ),
                });
            }
        }
        Ok(beside)
    }

    /// Where copies are apart, an act is on top of what each of them has. So it is held against every one of them, as it is
    /// where it comes in: what is the owner's on any is nobody else's to take the place of.
    pub(super) fn check_beside(&self, deed: &PendingAct) -> Result<(), StoreError> {
        let words_of = |record: RecordRef, field: &str| self.words_of(record, field);
        if self.owned(&words_of).speaks(deed.pen) {
            return Ok(());
        }
        let is_apart = |stroke: &&Stroke| {
            let (record, field) = stroke.field();
            let mut held = self.held.iter();
            let is_held = held.any(|held| held.record == record && held.field == field);
            field != REMOVED && (is_held || self.disagreement(record, field).is_some())
        };
        for stroke in deed.strokes.iter().filter(is_apart) {
            let (record, field) = stroke.field();
            let heads = changes::heads(&self.connection, record, field)?.into_iter();
            let heads = heads.map(|head| changes::change(&self.connection, head));
            let heads: Vec<_> = heads.collect::<Result<_, _>>()?;
            let heads: Vec<Change> = heads.into_iter().flatten().map(|row| row.change).collect();
            let is_another = |head: &&Change| head.value != stroke.change.value;
            if heads.iter().all(|head| is_another(&head)) {
                match answer_in(&stroke.change) {
                    Some(Touched::Choice) => return Err(RuleError::OwnersChoice.into()),
                    Some(_) => return Err(RuleError::OwnersOwn.into()),
                    None => {}
                }
            }
            self.check_on_top_of(heads.iter().filter(is_another), stroke)?;
        }
        Ok(())
    }

    /// Holds what somebody else than the owner says in a field against what copies have there.
    fn check_on_top_of<'a>(
        &self,
        heads: impl Iterator<Item = &'a Change>,
        stroke: &Stroke,
    ) -> Result<(), RuleError> {
        let mut records = self.records.clone();
        for head in heads {
            records.put(&FieldChange {
                record: head.record,
                field: head.field.clone(),
                value: head.value.clone(),
            });
            let words_of = |record: RecordRef, field: &str| {
                let is_head = (record, field) == (head.record, head.field.as_str());
                is_head
                    .then_some(head.pen.words)
                    .or_else(|| self.words_of(record, field))
            };
            let owned = Owned {
                records: &records,
                owner: self.records.owner(),
                disagreements: &[],
                words_of: &words_of,
            };
            let was_filled = owned.is_filled(head.record, &head.field);
            match owned.touched(&stroke.change) {
                Some(Touched::Words) if was_filled => return Err(RuleError::OwnersWords),
                Some(Touched::Answer) => return Err(RuleError::OwnersOwn),
                Some(Touched::Choice) => return Err(RuleError::OwnersChoice),
                Some(Touched::OwnRecord) => return Err(RuleError::OwnersRecord),
                _ => {}
            }
        }
        Ok(())
    }
}

/// What in a plan does not go together, as it is told.
pub(super) fn misfits_of(records: &Records) -> Vec<Misfit> {
    let told = misfits(records).into_iter().map(|broken| {
        let Broken {
            rule,
            records,
            fields,
        } = broken;
        Misfit {
            rule: word_of(&rule),
            records,
            fields: fields.into_iter().map(str::to_owned).collect(),
        }
    });
    told.collect()
}

fn word_of(rule: &RuleError) -> String {
    crate::error::Problem::from(rule.clone()).code.as_str().to_owned()
}

/// What was taken out on one copy and written in on another, as it is told. Under what is out itself it waits for that.
pub(super) fn taken_out_of(graph: &Graph, records: &Records) -> Vec<TakenOut> {
    let found = graph.removed_and_written().into_iter();
    let found = found.filter(|one| waits(records, one.record, REMOVED));
    let told = found.map(|one| TakenOut {
        record: one.record,
        removed_by: one.removed.pen,
        removed_at: one.removed.at,
        written_by: one.written.pen,
        written_at: one.written.at,
    });
    told.collect()
}
