//! Undo and redo: new acts, with names, that survive a restart.

use std::collections::BTreeMap;

use serde_json::Value;

use super::act::{Deed, PennedChange};
use super::changes::ChangeRow;
use super::{Changed, Store, StoreError, changes};
use crate::journal::ActKind;
use crate::plan::{ActId, Field, FieldChange, Pen, REMOVED, RecordRef, RuleError, is_answered};

impl Store {
    /// Takes back the newest thing done on this laptop that is not taken back already.
    ///
    /// # Errors
    /// [`RuleError::NothingToUndo`]; [`RuleError::OwnersUndo`] when it would change the owner's words and the pen does
    /// not hold the owner's; [`RuleError::OwnersDiary`] when it is the owner's alone; otherwise as [`Store::act`].
    pub fn undo(&mut self, pen: Pen) -> Result<Changed, StoreError> {
        let (run, name) = self.undo.undo().ok_or(RuleError::NothingToUndo)?;
        let changes = self.taken_back(run, pen)?;
        self.reverse(Deed {
            name,
            kind: ActKind::Undo(run),
            pen,
            changes,
            proposals: Vec::new(),
        })
    }

    /// Does again what was last taken back.
    ///
    /// # Errors
    /// [`RuleError::NothingToRedo`]; otherwise as [`Store::undo`].
    pub fn redo(&mut self, pen: Pen) -> Result<Changed, StoreError> {
        let (run, name) = self.undo.redo().ok_or(RuleError::NothingToRedo)?;
        let changes = self.done_again(run, pen)?;
        self.reverse(Deed {
            name,
            kind: ActKind::Redo(run),
            pen,
            changes,
            proposals: Vec::new(),
        })
    }

    fn reverse(&mut self, deed: Deed) -> Result<Changed, StoreError> {
        let owner = self.records.owner();
        let owners_alone = deed
            .changes
            .iter()
            .any(|(change, _)| change.record.kind.is_owners_alone());
        if owners_alone && owner.map(Pen::of) != Some(deed.pen) {
            return Err(RuleError::OwnersDiary.into());
        }
        let changes_owners_words = deed
            .changes
            .iter()
            .any(|(change, _)| self.touches_owners_words(change));
        if Some(deed.pen.words) != owner && changes_owners_words {
            return Err(RuleError::OwnersUndo.into());
        }
        self.commit(deed)
    }

    /// Whether a change would put something else in the place of what the owner has said or answered, or take it out of the
    /// plan.
    fn touches_owners_words(&self, change: &FieldChange) -> bool {
        let owner = self.records.owner();
        let is_owners = |field: &str| {
            let voice = self.voices.get(&(change.record, field.to_owned()));
            voice.is_some_and(|voice| Some(voice.pen.words) == owner)
        };
        let kind = change.record.kind;
        let answered = |field: &Field| field.owners && is_answered(&self.records, change.record, field.name);
        if self.records.value(change.record, &change.field) == Some(&change.value) {
            return false;
        }
        match change.field.as_str() {
            REMOVED => {
                change.value == Value::Bool(true)
                    && kind
                        .fields()
                        .iter()
                        .any(|field| (field.words && is_owners(field.name)) || answered(field))
            }
            name => kind
                .field(name)
                .is_ok_and(|field| (field.words && is_owners(name)) || answered(field)),
        }
    }

    /// Every field of a run as it was before the run. A record that began with it is removed.
    fn taken_back(&self, run: ActId, pen: Pen) -> Result<Vec<PennedChange>, StoreError> {
        let mut first: BTreeMap<(RecordRef, String), ChangeRow> = BTreeMap::new();
        for row in self.original(run)? {
            first
                .entry((row.change.record, row.change.field.clone()))
                .or_insert(row);
        }
        let mut changes = Vec::with_capacity(first.len());
        for ((record, field), row) in first {
            let before = match row.on_top_of.first() {
                Some(parent) => changes::change(&self.connection, *parent)?,
                None => None,
            };
            let (value, words) = match before {
                Some(before) => (before.change.value, before.change.pen.words),
                None if field == REMOVED => (Value::Bool(true), pen.words),
                None if self.began_in(record, run)? => continue,
                None => (record.kind.field(&field)?.blank(), pen.words),
            };
            changes.push((
                FieldChange { record, field, value },
                Pen {
                    writer: pen.writer,
                    words,
                },
            ));
        }
        Ok(changes)
    }

    /// Every field of a run as the run left it.
    fn done_again(&self, run: ActId, pen: Pen) -> Result<Vec<PennedChange>, StoreError> {
        let mut last: BTreeMap<(RecordRef, String), PennedChange> = BTreeMap::new();
        for ChangeRow { change, .. } in self.original(run)? {
            let (record, field, value) = (change.record, change.field, change.value);
            let pen = Pen {
                writer: pen.writer,
                words: change.pen.words,
            };
            last.insert(
                (record, field.clone()),
                (FieldChange { record, field, value }, pen),
            );
        }
        Ok(last.into_values().collect())
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
