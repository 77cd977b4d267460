//! What is new in another copy, and what people must look at when it is taken in.

use std::collections::BTreeSet;

use super::super::{Store, StoreError};
use super::{Meeting, few};
use crate::journal::{Act, Change, Journal};
use crate::kept::{CopyNews, Misfit};
use crate::plan::{ActId, DeviceId, RecordRef};
use crate::reading::waits;

/// How much that people must look at came of a meeting.
#[derive(Default)]
pub(super) struct Open {
    pub(super) disagreements: u32,
    pub(super) misfits: u32,
    pub(super) taken_out: u32,
    pub(super) breaking: u32,
}

impl Store {
    /// What another copy has that this one has not, and what would come of it. Changes nothing.
    ///
    /// # Errors
    /// [`StoreError::AnotherPlan`], [`StoreError::OtherCopyAltered`] when what is new there is nothing that a plan holds, and
    /// whatever the database says.
    pub fn news(&self, theirs: &Journal) -> Result<CopyNews, StoreError> {
        self.news_in(&self.meeting(theirs)?, newest_copy(theirs))
    }

    /// The same, of a meeting with a copy that was looked at already.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn news_in(&self, meeting: &Meeting, copy: DeviceId) -> Result<CopyNews, StoreError> {
        let open = self.open_by(meeting)?;
        let united = &meeting.united;
        Ok(CopyNews {
            copy,
            acts: few(self.seen_of_new(meeting).len()),
            told: self.told_of(meeting),
            since: self.met_at(copy)?,
            disagreements: open.disagreements,
            misfits: open.misfits,
            taken_out: open.taken_out,
            ours: few(self.seen_of_acts(meeting, &united.missing).len()),
            breaking: open.breaking,
            changed_ids: few(self.seen_of_acts(meeting, &united.changed_ids).len()),
        })
    }

    /// The acts that are new here, as far as anything of them is seen.
    pub(super) fn seen_of_new<'a>(&self, meeting: &'a Meeting) -> Vec<&'a Act> {
        self.seen_of_acts(meeting, &meeting.united.new)
    }

    /// Those of the acts of which anything is seen.
    pub(super) fn seen_of_acts<'a>(&self, meeting: &'a Meeting, acts: &BTreeSet<ActId>) -> Vec<&'a Act> {
        let journal = &meeting.united.journal;
        let seen = |change: &&Change| self.sight().sees(change.record.kind);
        let seen: BTreeSet<_> = journal.changes.iter().filter(seen).map(|it| it.act).collect();
        let wanted = |act: &&Act| acts.contains(&act.id) && seen.contains(&act.id);
        journal.acts.iter().filter(wanted).collect()
    }

    /// What would be new for people to look at.
    pub(super) fn open_by(&self, meeting: &Meeting) -> Result<Open, StoreError> {
        let sees = |record: RecordRef| self.sight().sees(record.kind);
        let waited = |record: RecordRef, field: &str| {
            self.disagreement(record, field).is_some() && waits(&self.records, record, field)
        };
        let disagreements = meeting.united.graph.disagreements().into_iter();
        let disagreements = disagreements.filter(|open| {
            let (record, field) = (open.record, open.field.as_str());
            sees(record) && waits(&meeting.records, record, field) && !waited(record, field)
        });
        let stood = self.unsettled()?;
        let unsettled = self.seen_of(meeting.unsettled.clone());
        let is_new = |misfit: &&Misfit| !stood.misfits.contains(misfit);
        let taken_out = unsettled.taken_out.iter();
        let taken_out =
            taken_out.filter(|one| stood.taken_out.iter().all(|known| known.record != one.record));
        // Also one that stood until now: what came in may be what it was made on top of.
        let marked = meeting.ours.acts.iter().filter(|act| act.breaks.is_some());
        let marked: BTreeSet<ActId> = marked.map(|act| act.id).collect();
        let breaks = meeting.united.journal.acts.iter();
        let breaks = breaks.filter(|act| act.breaks.is_some() && !marked.contains(&act.id));
        let breaks: BTreeSet<ActId> = breaks.map(|act| act.id).collect();
        let marked = self.seen_of_acts(meeting, &breaks);
        Ok(Open {
            disagreements: few(disagreements.count()),
            misfits: few(unsettled.misfits.iter().filter(is_new).count()),
            taken_out: few(taken_out.count()),
            breaking: few(marked.len()),
        })
    }
}

/// The copy that a journal comes from, as far as it tells: the one that did the last thing in it.
fn newest_copy(journal: &Journal) -> DeviceId {
    journal.acts.last().map(|act| act.device).unwrap_or_default()
}
