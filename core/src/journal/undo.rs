//! What can be undone and redone on this laptop, worked out from the acts themselves: so it survives a restart.

use super::{Act, ActKind, ActName};
use crate::plan::ActId;

/// The runs of acts that can be undone and redone, newest last.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UndoStack {
    undo: Vec<(ActId, ActName)>,
    redo: Vec<(ActId, ActName)>,
}

impl UndoStack {
    /// Takes note of an act, in the order the acts were made on this device.
    pub fn note(&mut self, act: &Act) {
        // What has left the plan has left it, and what was done before can be undone as if nothing had.
        if act.name.kind.is_programs() {
            return;
        }
        match act.kind {
            ActKind::Begin => {}
            ActKind::New => {
                self.redo.clear();
                // A run is undone as one, and keeps the name it began with.
                if self.undo.last().is_none_or(|(run, _)| *run != act.run) {
                    self.undo.push((act.run, act.name));
                }
            }
            ActKind::Undo(run) => {
                self.undo.retain(|(undone, _)| *undone != run);
                self.redo.push((run, act.name));
            }
            ActKind::Redo(run) => {
                self.redo.retain(|(redone, _)| *redone != run);
                self.undo.push((run, act.name));
            }
        }
    }

    /// What would be undone now: the run, by its first act, and its name.
    #[must_use]
    pub fn undo(&self) -> Option<(ActId, ActName)> {
        self.undo.last().copied()
    }

    /// What would be redone now.
    #[must_use]
    pub fn redo(&self) -> Option<(ActId, ActName)> {
        self.redo.last().copied()
    }
}
