//! The one way in: an act is validated, written to the journal and to the tables in one transaction, and only then
//! answered.

use chrono::{DateTime, Utc};
use rusqlite::TransactionBehavior;

use super::file::Place;
use super::stroke::{self, Before, Stroke};
use super::{Changed, Store, StoreError, changes, heads, tables};
use crate::journal::{Act, ActKind, ActName, HeldTogether, Verb};
use crate::plan::{
    AnyRecord, ChangeId, Context, Edit, Pen, ProposalId, RANK, REMOVED, RecordRef, Resolved, RuleContext,
    RuleError, resolve, told,
};
use crate::policy::Feature;

/// The strokes of an act, and what they are called together.
pub(super) struct PendingAct {
    pub(super) name: ActName,
    pub(super) kind: ActKind,
    pub(super) pen: Pen,
    pub(super) strokes: Vec<Stroke>,
    pub(super) proposals: Vec<ProposalId>,
}

impl Store {
    /// Does what the edits say, all or nothing, with `pen` held as it says. The one way a plan changes.
    ///
    /// # Errors
    /// [`StoreError::Rule`] when the edits break a rule, [`StoreError::Database`] when they could not be written; the
    /// plan is then as it was.
    pub fn act(&mut self, pen: Pen, edits: &[Edit]) -> Result<Changed, StoreError> {
        self.act_as(ActKind::New, pen, edits)
    }

    /// The act a plan begins with. It is not undone: a plan does not take itself away.
    ///
    /// # Errors
    /// As [`Store::act`].
    pub fn begin(&mut self, pen: Pen, edits: &[Edit]) -> Result<Changed, StoreError> {
        self.act_as(ActKind::Begin, pen, edits)
    }

    fn act_as(&mut self, kind: ActKind, pen: Pen, edits: &[Edit]) -> Result<Changed, StoreError> {
        let resolved = self.resolve(pen, edits)?;
        let name = ActName::of(edits, &resolved);
        let changes = resolved.changes.into_iter();
        self.commit(PendingAct {
            name,
            kind,
            pen,
            strokes: changes.map(|change| Stroke::new(change, pen)).collect(),
            proposals: resolved.proposals,
        })
    }

    pub(super) fn resolve(&self, pen: Pen, edits: &[Edit]) -> Result<Resolved, StoreError> {
        let new_id = || self.environment.new_id();
        let today = self.environment.today()?;
        Ok(resolve(
            Context {
                owned: self.owned(&|record, field| self.words_of(record, field)),
                pen,
                way: self.way,
                new_id: &new_id,
                today,
            },
            edits,
        )?)
    }

    /// Checks and writes what an act comes to.
    pub(super) fn commit(&mut self, mut deed: PendingAct) -> Result<Changed, StoreError> {
        let now = self.environment.now()?;
        let beside = self.held_beside(&deed)?;
        deed.strokes.extend(beside);
        let says_again = self.says_again(&deed)?;
        deed.strokes.retain(|stroke| {
            let (record, field) = stroke.field();
            (field == REMOVED && says_again.contains(&record)) || self.says_something(stroke)
        });
        // That a copy was taken in is undone even where nothing is another for it.
        if deed.strokes.is_empty() && deed.name.verb != Verb::Unite {
            return self.changed(&[], deed.proposals, now);
        }
        let mut kinds = deed.strokes.iter().map(|stroke| stroke.change.record.kind);
        if kinds.any(|kind| !self.sight().sees(kind)) {
            return Err(RuleError::OwnersDiary.into());
        }
        self.may_change(&deed)?;
        self.check_beside(&deed)?;
        let before = stroke::apply(&deed.strokes, &mut self.records);
        let written = match self.check(&deed, &before) {
            Ok(()) => self.write(&deed, &before, now),
            Err(rule) => Err(rule.into()),
        };
        match written {
            Ok(written) => {
                self.note(&deed, written, now);
                self.changed(&deed.strokes, deed.proposals, now)
            }
            Err(error) => {
                // What was taken back may stand in the log all the same, and counts for nothing there.
                self.connection.we_wrote();
                self.records.put_back(before);
                Err(error)
            }
        }
    }

    /// What is not used here is read and not changed. The policies are asked for only where one may say no.
    fn may_change(&self, deed: &PendingAct) -> Result<(), StoreError> {
        let kinds = deed.strokes.iter().map(|stroke| stroke.change.record.kind);
        let mut kinds = kinds.filter(|kind| Feature::ALL.iter().any(|it| it.kind() == *kind));
        let Some(kind) = kinds.next() else {
            return Ok(());
        };
        let policy = self.environment.decided().policy;
        std::iter::once(kind)
            .chain(kinds)
            .try_for_each(|kind| policy.may_change(kind))
            .map_err(|problem| StoreError::Decided(Box::new(problem)))
    }

    /// Whether a stroke changes anything: to choose the text that stands, where copies of the plan disagree, settles it.
    fn says_something(&self, stroke: &Stroke) -> bool {
        let (record, field) = stroke.field();
        let differs = self.records.value(record, field) != Some(&stroke.change.value);
        differs || stroke.beside || self.disagreement(record, field).is_some()
    }

    fn check(&self, deed: &PendingAct, before: &Before) -> Result<(), RuleError> {
        let acts = match deed.kind {
            ActKind::Begin | ActKind::New if !deed.name.verb.brings_back() => Some(before),
            // What was may be there again, without asking how it came about.
            _ => None,
        };
        let around = RuleContext::new(&self.records, acts);
        before.keys().try_for_each(|record| match around.check(*record) {
            Err(rule) if rule.may_come_of_union() && self.was_broken(before, *record, &rule) => Ok(()),
            checked => checked,
        })
    }

    /// Whether a record broke a rule before the act too: copies of the plan did together, and nobody needs to settle that to
    /// go on.
    fn was_broken(&self, before: &Before, record: RecordRef, rule: &RuleError) -> bool {
        let mut records = self.records.clone();
        records.put_back(before.clone());
        let was = RuleContext::new(&records, None).check(record);
        was.is_err_and(|was| was == *rule)
    }

    fn write(
        &mut self,
        deed: &PendingAct,
        before: &Before,
        now: DateTime<Utc>,
    ) -> Result<Written, StoreError> {
        let growth = self.growth(deed, now)?;
        let act_id = self.new_act_id();
        let act = Act {
            id: act_id,
            name: deed.name,
            kind: deed.kind,
            run: growth.as_ref().map_or(act_id, |grown| grown.run),
            pen: deed.pen,
            device: self.device,
            seq: self.numbers.act + 1,
            at: now,
            way: self.way,
            taken_in: false,
            breaks: None,
            seen: self.first_seen()?,
        };
        let strokes = deed.strokes.iter();
        let mut ids: Vec<_> = strokes.map(|_| ChangeId(self.environment.new_id())).collect();
        // Of strokes beside each other the first stands, on every copy: it has the lowest id.
        ids.sort_unstable();
        let settles = deed.strokes.iter().any(|stroke| {
            let (record, field) = stroke.field();
            let is_held = |held: &HeldTogether| held.record == record && held.field == field;
            stroke.beside || self.disagreement(record, field).is_some() || self.held.iter().any(is_held)
        });
        let (owner, first_seq) = (self.records.owner(), self.numbers.change + 1);
        let (connection, place) = self.connection.parts();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let in_place = growth.and_then(|grown| grown.in_place);
        if let (Some(number), Some(stroke)) = (in_place, deed.strokes.first()) {
            changes::grow_change(&transaction, number, &stroke.change.value)?;
        } else {
            stroke::insert(&transaction, deed, &act, &ids, first_seq)?;
        }
        let settled = if settles {
            Some(heads::settled(&transaction, owner, |record| {
                before.contains_key(&record)
            })?)
        } else {
            None
        };
        for change in settled.iter().flat_map(|settled| &settled.stands) {
            self.records.put(change);
        }
        for (record, was) in before {
            if let Some(fields) = self.records.get(*record) {
                tables::write(&transaction, *record, was.as_ref(), fields)?;
            }
        }
        // Never into a file that has taken this one's place.
        place.map_or(Ok(()), Place::still_ours)?;
        let committed = transaction.commit();
        if let Some(place) = place {
            place.we_wrote();
        }
        committed?;
        self.written_at = Some(now);
        self.connection.mind_length();
        Ok(Written {
            act: in_place.is_none().then_some(act),
            settled,
        })
    }

    /// Takes note, in memory, of what is now on the disk.
    fn note(&mut self, deed: &PendingAct, written: Written, now: DateTime<Utc>) {
        let mut voices = Vec::new();
        if let Some(settled) = written.settled {
            let open = settled.open;
            (self.disagreements, self.held) = (open.disagreements, open.held);
            voices = settled.voices;
        }
        let Some(act) = written.act else { return };
        self.numbers.act += 1;
        self.numbers.change += deed.strokes.len() as u64;
        self.undo.note(&act);
        if act.run == act.id {
            self.run_began = now;
        }
        self.note_last(Some(act));
        for stroke in stroke::deciding(&deed.strokes) {
            let (record, field) = stroke.field();
            if record.kind.field(field).is_ok_and(|field| field.words) {
                self.voices.insert((record, field.to_owned()), stroke.voice(now));
            }
        }
        for voice in voices {
            let (kind, id) = (voice.kind, voice.record);
            let field = (RecordRef { kind, id }, voice.field.clone());
            self.voices.insert(field, voice);
        }
    }

    /// Records as they stand now, and as they are told.
    pub(super) fn told_records(
        &self,
        records: impl IntoIterator<Item = RecordRef>,
    ) -> Result<Vec<AnyRecord>, StoreError> {
        let standing = records.into_iter();
        let standing = standing.filter_map(|record| Some((record.kind, self.records.get(record)?)));
        let records = standing.map(|(kind, fields)| AnyRecord::from_fields(kind, &told(kind, fields)));
        Ok(records.collect::<Result<_, _>>()?)
    }

    pub(super) fn changed(
        &mut self,
        strokes: &[Stroke],
        proposals: Vec<ProposalId>,
        now: DateTime<Utc>,
    ) -> Result<Changed, StoreError> {
        let mut refs: Vec<RecordRef> = strokes.iter().map(|stroke| stroke.change.record).collect();
        refs.sort_unstable();
        refs.dedup();
        let records = self.told_records(refs)?;
        let moved = strokes
            .iter()
            .any(|stroke| matches!(stroke.field().1, REMOVED | RANK));
        let reading = self.read_again(&records, moved);
        let voices = stroke::deciding(strokes).filter_map(|stroke| {
            let (record, field) = stroke.field();
            self.voices.get(&(record, field.to_owned())).cloned()
        });
        Ok(self.sight().of_changed(Changed {
            records,
            voices: voices.collect(),
            disagreements: self.told_disagreements(),
            proposals,
            reversible: self.reversible(),
            reading,
            saved_at: now,
        }))
    }
}

/// What came to the disk.
struct Written {
    /// The new act; nothing when the newest change grew.
    act: Option<Act>,
    /// Where copies of the plan are apart now, and what stands, when that may be another than before.
    settled: Option<heads::Settled>,
}
