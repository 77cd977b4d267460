//! Whose hand an act is by: the pen that is held, the way in it was held by, whose words they are, and who answers.

use serde_json::Value;

use super::view::View;
use super::{Replay, field_change};
use crate::journal::{Act, ActKind, Change};
use crate::plan::{Kind, PEN_NEEDS_WAY, REMOVED, RecordRef, RuleError, Touched, WayIn, answer_in};

impl<'a> Replay<'a> {
    /// The pen of somebody who had been taken out of the plan is held by nobody.
    pub(super) fn check_pen(view: &View<'a>, act: &Act) -> Result<(), RuleError> {
        for person in [act.pen.writer, act.pen.words] {
            let record = RecordRef {
                kind: Kind::Person,
                id: person.into(),
            };
            let is_out = view.value(record, REMOVED) == Some(&Value::Bool(true));
            let newest = view.newest(record, REMOVED);
            if is_out && newest.is_some_and(|newest| newest.act != act.id) {
                return Err(RuleError::UnknownPen);
            }
        }
        Ok(())
    }

    /// Where the owner said so, their pen needs one of their own ways in.
    pub(super) fn check_way(&self, view: &View<'a>, act: &Act) -> Result<(), RuleError> {
        let is_owners = act.pen.writer == self.owner || act.pen.words == self.owner;
        if !is_owners || act.way != Some(WayIn::Contact) {
            return Ok(());
        }
        let mut details = view.records().of_kind(Kind::Details);
        if details.any(|(_, details)| details.get(PEN_NEEDS_WAY) == Some(&Value::Bool(true))) {
            Err(RuleError::OwnersPenClosed)
        } else {
            Ok(())
        }
    }

    /// Words are those of the act's pen; only what is undone, redone or brought back is signed as it was, and then it was
    /// said before.
    pub(super) fn check_voice(&self, act: &Act, change: &Change) -> Result<(), RuleError> {
        let brought = change.brings.and_then(|brought| self.changes.get(&brought));
        let is_brought = |earlier: &Change| {
            earlier.is_of_field(change)
                && earlier.value == change.value
                && earlier.pen.words == change.pen.words
        };
        // What is brought back is signed by whoever wrote it: it must be theirs.
        if brought.is_some_and(|brought| !is_brought(brought.change)) {
            return Err(RuleError::OwnersWords);
        }
        if change.pen.words == act.pen.words {
            return Ok(());
        }
        let may_bring = change.brings.is_some() || matches!(act.kind, ActKind::Undo(_) | ActKind::Redo(_));
        if may_bring && self.said.contains(&self.mark_of(change)) {
            Ok(())
        } else {
            Err(RuleError::OwnersWords)
        }
    }
}

/// Some things only the owner answers.
pub(super) fn check_answer(change: &Change, parents: &[&Change]) -> Result<(), RuleError> {
    if parents.iter().any(|parent| parent.value == change.value) {
        return Ok(());
    }
    match answer_in(&field_change(change)) {
        Some(Touched::Choice) => Err(RuleError::OwnersChoice),
        Some(_) => Err(RuleError::OwnersOwn),
        None => Ok(()),
    }
}
