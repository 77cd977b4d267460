//! Undo and redo: new acts, with names, that survive a restart.

use std::collections::BTreeMap;

use serde_json::Value;

use super::act::PendingAct;
use super::changes::ChangeRow;
use super::stroke::Stroke;
use super::{Changed, Store, StoreError, changes};
use crate::journal::{ActKind, Verb, place_among_heads};
use crate::plan::{ActId, FieldChange, Kind, Pen, REMOVED, RecordRef, RuleError, Touched};

impl Store {
    /// Takes back the newest thing done on this copy that is not taken back already.
    ///
    /// # Errors
    /// [`RuleError::NothingToUndo`]; [`RuleError::WrittenSince`] when another copy has written there since;
    /// [`RuleError::OwnersUndo`] when it would change the owner's words and the pen does not hold the owner's;
    /// [`RuleError::OwnersDiary`] when it is the owner's alone; otherwise as [`Store::act`].
    pub fn undo(&mut self, pen: Pen) -> Result<Changed, StoreError> {
        let (run, name) = self.undo.undo().ok_or(RuleError::NothingToUndo)?;
        if self.is_written_since(run, name.verb)? {
            return Err(RuleError::WrittenSince.into());
        }
        self.undo_over(pen)
    }

    /// The same, whatever another copy has written there since. It stays in the history.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn undo_over(&mut self, pen: Pen) -> Result<Changed, StoreError> {
        let (run, name) = self.undo.undo().ok_or(RuleError::NothingToUndo)?;
        let strokes = match name.verb {
            Verb::Unite => self.as_before(run, pen)?,
            _ => self.taken_back(run, pen)?,
        };
        self.reverse(PendingAct {
            name,
            kind: ActKind::Undo(run),
            pen,
            strokes,
            proposals: Vec::new(),
        })
    }

    /// Does again what was last taken back.
    ///
    /// # Errors
    /// [`RuleError::NothingToRedo`]; otherwise as [`Store::undo`].
    pub fn redo(&mut self, pen: Pen) -> Result<Changed, StoreError> {
        let (run, name) = self.undo.redo().ok_or(RuleError::NothingToRedo)?;
        let strokes = match name.verb {
            Verb::Unite => self.as_after(run, pen)?,
            _ => self.done_again(run, pen)?,
        };
        self.reverse(PendingAct {
            name,
            kind: ActKind::Redo(run),
            pen,
            strokes,
            proposals: Vec::new(),
        })
    }

    fn reverse(&mut self, deed: PendingAct) -> Result<Changed, StoreError> {
        self.check_reversal(&deed)?;
        self.commit(deed)
    }

    /// What is undone or redone obeys the same rules as what is done.
    fn check_reversal(&self, deed: &PendingAct) -> Result<(), RuleError> {
        let words_of = |record: RecordRef, field: &str| self.words_of(record, field);
        let owned = self.owned(&words_of);
        owned.check_pen(deed.pen, self.way)?;
        let mut kinds = deed.strokes.iter().map(|stroke| stroke.change.record.kind);
        if kinds.any(Kind::is_owners_alone) && !owned.writes(deed.pen) {
            return Err(RuleError::OwnersDiary);
        }
        for stroke in &deed.strokes {
            match owned.touched(&stroke.change) {
                Some(Touched::PensNeed) => owned.check_pens_need(deed.pen, self.way)?,
                Some(Touched::Copy) => owned.may_let_copy(deed.pen, self.way)?,
                Some(_) if !owned.speaks(deed.pen) => return Err(RuleError::OwnersUndo),
                // An answer that is done again, or comes back, is given anew.
                _ if !owned.speaks(deed.pen) && owned.gives(&stroke.change).is_some() => {
                    return Err(RuleError::OwnersUndo);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Every field of a run as it was before the run: with every head it had, where copies of the plan disagreed. A record
    /// that began with it is removed.
    fn taken_back(&self, run: ActId, pen: Pen) -> Result<Vec<Stroke>, StoreError> {
        let mut first: BTreeMap<(RecordRef, String), ChangeRow> = BTreeMap::new();
        for row in self.original(run)? {
            first
                .entry((row.change.record, row.change.field.clone()))
                .or_insert(row);
        }
        let began = first.values().map(|row| row.number).min().unwrap_or_default();
        let mut strokes = Vec::with_capacity(first.len());
        for ((record, field), row) in first {
            if let Some(held) = self.held_then(record, &field, began)? {
                strokes.extend(self.beside_again(&held, pen)?);
                continue;
            }
            if !row.on_top_of.is_empty() {
                strokes.extend(self.brought_back(&row.on_top_of, pen)?);
                continue;
            }
            let value = match field.as_str() {
                REMOVED => Value::Bool(true),
                _ if self.began_in(record, run)? => continue,
                name => record.kind.field(name)?.blank(),
            };
            strokes.push(Stroke::new(FieldChange { record, field, value }, pen));
        }
        Ok(strokes)
    }

    /// The heads that a field had, the one that stood first.
    pub(super) fn brought_back(&self, heads: &[i64], pen: Pen) -> Result<Vec<Stroke>, StoreError> {
        let mut rows = Vec::with_capacity(heads.len());
        for head in heads {
            rows.extend(changes::change(&self.connection, *head)?);
        }
        let owner = self.records.owner();
        rows.sort_by_key(|row| place_among_heads(&row.change, owner));
        let beside = rows.len() > 1;
        let strokes = rows.iter().map(|row| Stroke {
            beside,
            ..Stroke::bringing_back(row, pen.writer)
        });
        Ok(strokes.collect())
    }

    /// Every field of a run as the run left it.
    fn done_again(&self, run: ActId, pen: Pen) -> Result<Vec<Stroke>, StoreError> {
        let mut last: BTreeMap<(RecordRef, String), Stroke> = BTreeMap::new();
        for row in self.original(run)? {
            let field = (row.change.record, row.change.field.clone());
            last.insert(field, Stroke::bringing_back(&row, pen.writer));
        }
        Ok(last.into_values().collect())
    }

    /// Whether another copy has written since where a run would be undone.
    fn is_written_since(&self, run: ActId, verb: Verb) -> Result<bool, StoreError> {
        let mut left: BTreeMap<(RecordRef, String), Vec<i64>> = BTreeMap::new();
        if verb == Verb::Unite {
            left = self.left_by(run)?;
        }
        for row in self.original(run)? {
            let field = (row.change.record, row.change.field.clone());
            left.entry(field).or_insert_with(|| row.on_top_of.clone());
        }
        // What the file was here before it became another copy is no other's.
        let here = self.written_here(self.device)?;
        for ((record, field), known) in left {
            for head in changes::heads(&self.connection, record, &field)? {
                let row = changes::change(&self.connection, head)?;
                let is_others = row.is_some_and(|row| !here.contains(&row.change.device));
                if is_others && !known.contains(&head) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The changes of a run itself: undo and redo are acts with runs of their own.
    fn original(&self, run: ActId) -> Result<Vec<ChangeRow>, StoreError> {
        changes::changes_of_run(&self.connection, run)
    }

    /// Whether a record was added in this run: then removing it says it all, and its words stay in the history.
    fn began_in(&self, record: RecordRef, run: ActId) -> Result<bool, StoreError> {
        let changes = self.original(run)?;
        Ok(changes
            .iter()
            .map(|row| &row.change)
            .any(|change| change.record == record && change.field == REMOVED && change.parents.is_empty()))
    }
}
