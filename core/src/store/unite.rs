//! Taking in another copy of the plan: whole acts, parents first, in one transaction. What comes of it is told by the acts
//! alone ([`crate::journal::unite`]); here it is written, and told.

mod alike;
mod coming;
mod news;
mod quick;
mod same;
mod undone;
mod write;

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Changed, Store, StoreError, heads, unsettled};
use crate::journal::{Act, ActKind, ActName, Journal, United, Verb, all_seen, unite, unite_parts};
use crate::kept::{Met, Unsettled};
use crate::plan::{DeviceId, Pen, PersonId, RecordRef, Records, RuleError};

pub(crate) use coming::Coming;

/// So many of the newest acts are told when copies meet.
const TOLD_AT_MOST: usize = 200;

/// What this copy and another come to together. Nothing of it is written yet.
pub(crate) struct Meeting {
    ours: Journal,
    united: United,
    records: Records,
    unsettled: Unsettled,
    /// What both have that stays as it is in the file, where that is not among what they come to.
    kept: Option<write::Kept>,
}

impl Meeting {
    /// Whether the other copy has anything that this one has not, seen or not.
    pub(crate) fn brings_something(&self) -> bool {
        !self.united.new.is_empty()
    }
}

impl Store {
    /// Takes in every act another copy has that this has not: whole acts, parents first, in one transaction. When it has
    /// none, nothing is written.
    ///
    /// # Errors
    /// As [`Store::news`], and what [`crate::plan::Owned::check_pen`] says of the pen. The plan is then as it was.
    pub fn unite(&mut self, pen: Pen, theirs: &Journal, from: DeviceId) -> Result<Met, StoreError> {
        let meeting = self.meeting(theirs)?;
        self.take_meeting(pen, meeting, &[from])
    }

    /// The same, of a meeting that was looked at already. `from` are the copies that handed it on.
    ///
    /// # Errors
    /// As [`Store::unite`].
    pub(crate) fn take_meeting(
        &mut self,
        pen: Pen,
        mut meeting: Meeting,
        from: &[DeviceId],
    ) -> Result<Met, StoreError> {
        if !meeting.brings_something() {
            return self.take_nothing(pen);
        }
        let now = self.environment.now()?;
        self.check_hand(pen)?;
        let open = self.open_by(&meeting)?;
        let acts = few(self.seen_of_new(&meeting).len());
        let act = self.act_of_meeting(pen, now, &meeting.united);
        meeting.united.journal.acts.push(act.clone());
        self.write_meeting(&meeting, &act, from)?;
        let changed = self.take_in(meeting, act, now)?;
        Ok(Met {
            acts,
            disagreements: open.disagreements,
            misfits: open.misfits,
            taken_out: open.taken_out,
            breaking: open.breaking,
            changed,
            whole: true,
        })
    }

    /// The same with parts of what other copies did, each of which was checked ([`Coming`]) against the plan as it is. `from`
    /// are the copies that handed them on.
    ///
    /// # Errors
    /// As [`Store::unite`].
    pub(crate) fn unite_parts(
        &mut self,
        pen: Pen,
        parts: &[&Journal],
        from: &[DeviceId],
    ) -> Result<Met, StoreError> {
        let owner = self.owner_of_all()?;
        let ours = self.journal()?;
        let united = unite_parts(&ours, parts, owner);
        let meeting = Self::met(ours, united, owner)?;
        self.take_meeting(pen, meeting, from)
    }

    fn check_hand(&self, pen: Pen) -> Result<(), RuleError> {
        let words_of = |record: RecordRef, field: &str| self.words_of(record, field);
        self.owned(&words_of).check_pen(pen, self.way)
    }

    /// What this copy and another come to.
    ///
    /// # Errors
    /// As [`Store::news`].
    pub(crate) fn meeting(&self, theirs: &Journal) -> Result<Meeting, StoreError> {
        let ours = self.journal()?;
        let owner = self.owner_of_all()?;
        let theirs = Coming::to(&ours).checked(Cow::Borrowed(theirs))?;
        let united = unite(&ours, &theirs, owner)?;
        drop(theirs);
        Self::met(ours, united, owner)
    }

    fn owner_of_all(&self) -> Result<PersonId, StoreError> {
        let owner = self.records.owner();
        owner.ok_or(StoreError::unexpected("a plan without an owner"))
    }

    fn met(ours: Journal, united: United, owner: PersonId) -> Result<Meeting, StoreError> {
        let records = united.graph.records();
        if records.owner() != Some(owner) {
            return Err(StoreError::altered("another owner"));
        }
        let unsettled = Unsettled {
            misfits: unsettled::misfits_of(&records),
            taken_out: unsettled::taken_out_of(&united.graph, &records),
        };
        Ok(Meeting {
            ours,
            united,
            records,
            unsettled,
            kept: None,
        })
    }

    /// The act by which a copy is taken in. It has seen everything there is, and goes on from what came back of its own.
    fn act_of_meeting(&self, pen: Pen, now: DateTime<Utc>, united: &United) -> Act {
        let id = self.new_act_id();
        let mut seen = all_seen(&united.journal.acts);
        let own = seen.iter().filter(|seen| seen.copy == self.device);
        let number = own.fold(self.numbers.act, |most, own| own.number.max(most));
        seen.retain(|seen| seen.copy != self.device);
        Act {
            id,
            name: ActName {
                verb: Verb::Unite,
                kind: coming::kind_of_meeting(united),
            },
            kind: ActKind::New,
            run: id,
            pen,
            device: self.device,
            seq: number + 1,
            at: now,
            way: self.way,
            taken_in: false,
            breaks: None,
            seen: Some(seen),
        }
    }

    /// Takes note, in memory, of what is now on the disk, and tells what is another.
    fn take_in(&mut self, meeting: Meeting, act: Act, now: DateTime<Utc>) -> Result<Changed, StoreError> {
        let differing = differing(&self.records, &meeting.records);
        self.records = meeting.records;
        let owner = self.records.owner();
        let open = heads::open(&self.connection, owner)?;
        (self.disagreements, self.held) = (open.disagreements, open.held);
        self.voices = heads::voices(&self.connection, owner)?;
        heads::sign_held(&self.connection, &mut self.voices, &self.held)?;
        self.numbers.act = act.seq;
        self.undo.note(&act);
        self.run_began = now;
        self.note_last(Some(act));
        self.written_at = Some(now);
        // Whatever stands here now may stand in the other copy tomorrow.
        self.let_nothing_grow()?;
        let records = self.told_records(differing.iter().copied())?;
        let reading = self.read_again(&records, true);
        let voices = self.voices.values();
        let voices = voices.filter(|voice| {
            let (kind, id) = (voice.kind, voice.record);
            differing.contains(&RecordRef { kind, id })
        });
        Ok(self.sight().of_changed(Changed {
            voices: voices.cloned().collect(),
            records,
            disagreements: self.told_disagreements(),
            proposals: Vec::new(),
            reversible: self.reversible(),
            reading,
            saved_at: now,
        }))
    }
}

/// The records that are not the same, or are in one of two only.
fn differing(one: &Records, other: &Records) -> BTreeSet<RecordRef> {
    let changed = other
        .iter()
        .filter(|(record, fields)| one.get(*record) != Some(*fields));
    let gone = one.iter().filter(|(record, _)| other.get(*record).is_none());
    changed.chain(gone).map(|(record, _)| record).collect()
}

fn few(many: usize) -> u32 {
    many.try_into().unwrap_or(u32::MAX)
}
