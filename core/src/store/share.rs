//! Noting that a copy leaves the plan: an act that the program makes by itself, as nobody else can.

use serde_json::Value;

use super::act::PendingAct;
use super::stroke::Stroke;
use super::{Changed, Store, StoreError};
use crate::journal::{ActKind, ActName, Verb};
use crate::plan::text::is_blank;
use crate::plan::{AnyRecord, FieldChange, Pen, REMOVED, RecordRef, RuleError, Share};

impl Store {
    /// Whether this pen, by the way in that was used, may give a copy to somebody whom no consent is about.
    ///
    /// # Errors
    /// [`RuleError::OwnersGift`].
    pub(crate) fn may_give(&self, pen: Pen) -> Result<(), RuleError> {
        let words_of = |record: RecordRef, field: &str| self.words_of(record, field);
        self.owned(&words_of).may_give(pen, self.way)
    }

    /// Notes that a copy is made for somebody. It is not undone, and nobody changes it.
    ///
    /// # Errors
    /// What [`crate::plan::Owned::check_pen`] says of the pen; [`RuleError::OwnersGift`] when there is a reason and it is not
    /// the owner who gives it; otherwise as [`Store::act`].
    pub fn note_share(&mut self, pen: Pen, share: Share) -> Result<Changed, StoreError> {
        if !is_blank(&share.reason) {
            self.may_give(pen)?;
        }
        let words_of = |record: RecordRef, field: &str| self.words_of(record, field);
        self.owned(&words_of).check_pen(pen, self.way)?;
        let (record, fields) = AnyRecord::Share(share).to_fields()?;
        let set = |field: &str, value| FieldChange {
            record,
            field: field.to_owned(),
            value,
        };
        let mut changes = vec![set(REMOVED, Value::Bool(false))];
        for field in record.kind.fields() {
            let said = fields.get(field.name).filter(|value| **value != field.blank());
            if let Some(value) = said {
                changes.push(set(field.name, field.accept(value)?));
            }
        }
        self.commit(PendingAct {
            name: ActName {
                verb: Verb::Add,
                kind: record.kind,
            },
            kind: ActKind::New,
            pen,
            strokes: changes
                .into_iter()
                .map(|change| Stroke::new(change, pen))
                .collect(),
            proposals: Vec::new(),
        })
    }
}
