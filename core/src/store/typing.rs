//! Typing that goes on: which change of the journal it grows, and which run it belongs to.

use chrono::{DateTime, Utc};

use super::act::PendingAct;
use super::{Store, StoreError, changes};
use crate::journal::{ActKind, Growth, Typing, grow};
use crate::plan::ActId;

/// Typing that goes on.
pub(super) struct Grown {
    /// The run it belongs to.
    pub(super) run: ActId,
    /// The number of the change that grows; nothing when it gets one of its own.
    pub(super) in_place: Option<i64>,
}

impl Store {
    /// Whether the deed is typing that goes on, and with which change and run.
    pub(super) fn growth(&self, deed: &PendingAct, now: DateTime<Utc>) -> Result<Option<Grown>, StoreError> {
        let ([stroke], ActKind::New, Some(last)) = (deed.strokes.as_slice(), deed.kind, &self.last) else {
            return Ok(None);
        };
        let change = &stroke.change;
        let field = change.record.kind.field(&change.field);
        // A choice, a day or a name is made, not typed: each is undone by itself.
        let is_typed = field.is_ok_and(|field| field.holds.is_text());
        if !is_typed || stroke.brings.is_some() || deed.name.verb.brings_back() {
            return Ok(None);
        }
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
            pen: stroke.pen,
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
}
