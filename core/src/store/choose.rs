//! Choosing: where copies of the plan say different things in one field, one of them is let stand, by an act on top of them
//! all that is undone like any other.

use serde_json::Value;

use super::act::PendingAct;
use super::stroke::Stroke;
use super::{Changed, Store, StoreError, changes};
use crate::journal::{ActKind, ActName, Verb};
use crate::plan::{ChangeId, Disagreement, Edit, Pen, REMOVED, RecordRef, RuleError, Version};

impl Store {
    /// Lets what one copy says in a field stand, in place of what the others say.
    ///
    /// It stays signed and dated as it was; but where the owner has a part in it, what they take of another's words is their
    /// own from then on, as a proposal that they take is.
    ///
    /// # Errors
    /// [`RuleError::UnknownRecord`] when copies do not disagree about it, or it may not be seen; [`RuleError::OwnersChoice`]
    /// when it is the owner's to settle; otherwise as [`Store::act`].
    pub fn choose(&mut self, pen: Pen, change: ChangeId) -> Result<Changed, StoreError> {
        let (open, chosen) = self.version(change).ok_or(RuleError::UnknownRecord)?;
        let words_of = |record: RecordRef, field: &str| self.words_of(record, field);
        let owned = self.owned(&words_of);
        if owned.settles(open) && !owned.speaks(pen) {
            return Err(RuleError::OwnersChoice.into());
        }
        let is_owners = |version: &Version| Some(version.pen.words) == owned.owner;
        let is_taken_over = open.versions.iter().any(is_owners) && !is_owners(chosen);
        let (kind, edit) = (open.record.kind, edit_for(open, chosen));
        let is_words = kind.field(&open.field).is_ok_and(|field| field.words);
        let row = if is_words && !is_taken_over {
            changes::change_with(&self.connection, change)?
        } else {
            None
        };
        let resolved = self.resolve(pen, &[edit])?;
        let strokes = resolved.changes.into_iter().map(|change| match &row {
            Some(row) => Stroke::bringing_back(row, pen.writer),
            None => Stroke::new(change, pen),
        });
        self.commit(PendingAct {
            name: ActName {
                verb: Verb::Choose,
                kind,
            },
            kind: ActKind::New,
            pen,
            strokes: strokes.collect(),
            proposals: resolved.proposals,
        })
    }

    /// One of the values copies of the plan disagree about, as far as it may be seen.
    fn version(&self, change: ChangeId) -> Option<(&Disagreement, &Version)> {
        let open = self.disagreements.iter();
        open.filter(|open| self.sight().sees(open.record.kind))
            .find_map(|open| {
                let mut versions = open.versions.iter();
                let chosen = versions.find(|version| version.change == change)?;
                Some((open, chosen))
            })
    }
}

fn edit_for(open: &Disagreement, chosen: &Version) -> Edit {
    let RecordRef { kind, id } = open.record;
    let (field, value) = (open.field.clone(), chosen.value.clone());
    match (field.as_str(), &value) {
        (REMOVED, Value::Bool(true)) => Edit::Remove { kind, id },
        (REMOVED, _) => Edit::Restore { kind, id },
        _ => Edit::Change {
            kind,
            id,
            field,
            value,
        },
    }
}
