//! What a way in may see. Everything that is told of an open plan goes through here: the plan itself, the answer to every
//! act, the history, where copies disagree, what can be undone, and how much there is. The diary is the owner's alone, so the
//! contact's way in sees all but it.

use std::borrow::Cow;

use super::{Changed, HistoryPage, Reversible};
use crate::journal::{ActName, HistoryItem, Verb};
use crate::plan::{Disagreement, Kind, Plan, Records, Voice, WayIn};

/// What one way in may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    owners_alone: bool,
}

impl Sight {
    /// Of a plan that was opened by this way in. A file that nobody opened, as a story's, hides nothing from itself.
    #[must_use]
    pub fn by(way: Option<WayIn>) -> Self {
        Self {
            owners_alone: way.is_none_or(WayIn::is_owners),
        }
    }

    /// Whether records of this kind are seen.
    #[must_use]
    pub fn sees(self, kind: Kind) -> bool {
        self.owners_alone || !kind.is_owners_alone()
    }

    /// The kinds of which nothing is seen, by their words in the file.
    pub(super) fn unseen(self) -> Vec<&'static str> {
        let unseen = Kind::ALL.iter().filter(|kind| !self.sees(**kind));
        unseen.map(|kind| kind.as_str()).collect()
    }

    /// Whether all that there may be in a plan is seen.
    #[must_use]
    pub fn sees_all(self) -> bool {
        self.owners_alone
    }

    /// The records that are seen.
    #[must_use]
    pub fn of_records(self, records: &Records) -> Cow<'_, Records> {
        if self.owners_alone {
            return Cow::Borrowed(records);
        }
        let mut seen = Records::default();
        for (record, fields) in records.iter().filter(|(record, _)| self.sees(record.kind)) {
            seen.insert(record, fields.clone());
        }
        Cow::Owned(seen)
    }

    /// A plan as it is seen. Its records are those of [`Sight::of_records`] already.
    pub(super) fn of_plan(self, mut plan: Plan) -> Plan {
        plan.voices = self.of_voices(plan.voices);
        plan.disagreements = self.of_disagreements(plan.disagreements);
        plan
    }

    /// An answer as it is seen.
    pub(super) fn of_changed(self, changed: Changed) -> Changed {
        let mut records = changed.records;
        records.retain(|record| self.sees(record.kind()));
        Changed {
            records,
            voices: self.of_voices(changed.voices),
            disagreements: self.of_disagreements(changed.disagreements),
            reversible: self.of_reversible(changed.reversible),
            ..changed
        }
    }

    /// What can be undone and redone, as far as it may be known.
    pub(super) fn of_reversible(self, reversible: Reversible) -> Reversible {
        let seen = |name: &ActName| self.sees(name.kind);
        Reversible {
            undo: reversible.undo.filter(seen),
            redo: reversible.redo.filter(seen),
        }
    }

    /// A page of the history as it is seen: acts of which nothing is seen are not on it.
    pub(super) fn of_history(self, page: HistoryPage) -> HistoryPage {
        let items = page.items.into_iter();
        HistoryPage {
            items: items.filter_map(|item| self.of_item(item)).collect(),
            older: page.older,
        }
    }

    pub(super) fn of_item(self, mut item: HistoryItem) -> Option<HistoryItem> {
        if self.owners_alone {
            return Some(item);
        }
        // That copies met says nothing of what is in them, but where all that came by it is not seen.
        if item.changes.is_empty() {
            return self.sees(item.name.kind).then_some(item);
        }
        item.changes.retain(|change| self.sees(change.record.kind));
        let first = item.changes.first()?;
        if !self.sees(item.name.kind) {
            item.name = ActName {
                verb: Verb::Change,
                kind: first.record.kind,
            };
        }
        Some(item)
    }

    fn of_voices(self, mut voices: Vec<Voice>) -> Vec<Voice> {
        voices.retain(|voice| self.sees(voice.kind));
        voices
    }

    fn of_disagreements(self, mut all: Vec<Disagreement>) -> Vec<Disagreement> {
        all.retain(|open| self.sees(open.record.kind));
        all
    }
}
