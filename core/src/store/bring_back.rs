//! Bringing back: what stood in the plan once stands there again, by an act with a name of its own that is undone like
//! any other. Words come back signed and dated as they were; whose words may be replaced by whom is judged as in every
//! act, so that over the owner's words they become a proposal when somebody else holds the pen.

use std::collections::BTreeSet;

use serde_json::Value;

use super::act::PendingAct;
use super::changes::ChangeRow;
use super::history::HistoryPage;
use super::stroke::Stroke;
use super::{Changed, Store, StoreError, acts, changes};
use crate::journal::{ActKind, ActName, HistoryItem, Verb};
use crate::kept::{BringBack, Signed};
use crate::plan::{
    ActId, ChangeId, Edit, FieldChange, FieldType, Fields, Kind, Pen, PersonId, REMOVED, RecordRef,
    RuleError, is_pens_need,
};

/// Finds the change of a plan's own journal that first said what a change says.
type Finder<'a> = dyn Fn(&Store, &FieldChange) -> Result<Option<ChangeRow>, StoreError> + 'a;

impl Store {
    /// Brings back what stood in the plan `then`, in one act.
    ///
    /// # Errors
    /// [`RuleError::OwnersBackup`] when it is the whole plan and not the owner who brings it back; otherwise as
    /// [`Store::act`]. The plan is then as it was.
    pub fn bring_back(&mut self, pen: Pen, then: &Self, what: &BringBack) -> Result<Changed, StoreError> {
        let (edits, verb, kind) = match what {
            BringBack::Whole => {
                self.may_bring_back(pen)?;
                (self.edits_of_all(pen, then), Verb::BringBackAll, Kind::Details)
            }
            BringBack::Record { record } => {
                let records = self.with_company(then, *record)?;
                let edits = records.iter().flat_map(|one| self.edits_of(then, *one));
                (edits.collect(), Verb::BringBack, record.kind)
            }
            BringBack::Field { record, field } => {
                let edits = self.edits_of(then, *record).into_iter();
                let of_field = edits.filter(|edit| match edit {
                    Edit::Change { field: one, .. } => one == field,
                    _ => true,
                });
                (of_field.collect(), Verb::BringBack, record.kind)
            }
        };
        self.brought(pen, &edits, ActName { verb, kind }, &|now, change| {
            let heads = changes::heads(&then.connection, change.record, &change.field)?;
            let head = match heads.first() {
                Some(head) => changes::change(&then.connection, *head)?,
                None => None,
            };
            match head {
                Some(row) => changes::change_with(&now.connection, row.change.id),
                None => Ok(None),
            }
        })
    }

    /// Whether the whole plan may be brought back with this pen, by the way in that was used.
    ///
    /// # Errors
    /// [`RuleError::OwnersBackup`].
    pub(crate) fn may_bring_back(&self, pen: Pen) -> Result<(), RuleError> {
        let words_of = |record: RecordRef, field: &str| self.words_of(record, field);
        self.owned(&words_of).may_bring_back(pen, self.way)
    }

    /// Puts a wording from the history back where it stood, as it was. When it stands there now, nothing is done.
    ///
    /// # Errors
    /// [`RuleError::UnknownRecord`] when there is no such wording, or none that may be seen; otherwise as [`Store::act`].
    pub fn bring_back_words(&mut self, pen: Pen, change: ChangeId) -> Result<Changed, StoreError> {
        let row = changes::change_with(&self.connection, change)?.ok_or(RuleError::UnknownRecord)?;
        let (record, field, value) = (
            row.change.record,
            row.change.field.clone(),
            row.change.value.clone(),
        );
        if field == REMOVED || !self.sight().sees(record.kind) {
            return Err(RuleError::UnknownRecord.into());
        }
        let (kind, id) = (record.kind, record.id);
        let edits = [Edit::Change {
            kind,
            id,
            field,
            value,
        }];
        let verb = Verb::BringBack;
        self.brought(pen, &edits, ActName { verb, kind }, &|now, _| {
            changes::change_with(&now.connection, change)
        })
    }

    /// Does what the edits say, with every wording signed as the change of this journal that `from` finds for it.
    fn brought(
        &mut self,
        pen: Pen,
        edits: &[Edit],
        name: ActName,
        from: &Finder<'_>,
    ) -> Result<Changed, StoreError> {
        let resolved = self.resolve(pen, edits)?;
        let mut kinds = resolved.changes.iter().map(|change| change.record.kind);
        let only_proposed = !resolved.proposals.is_empty() && kinds.all(|kind| kind == Kind::Proposal);
        let verb = if only_proposed { Verb::Propose } else { name.verb };
        let strokes = resolved.changes.into_iter().map(|change| {
            let known = if is_words(&change) {
                from(self, &change)?
            } else {
                None
            };
            Ok(as_then(change, pen, known))
        });
        let strokes = strokes.collect::<Result<_, StoreError>>()?;
        self.commit(PendingAct {
            name: ActName { verb, ..name },
            kind: ActKind::New,
            pen,
            strokes,
            proposals: resolved.proposals,
        })
    }

    /// Who signed what stands in a field, or took a record out or put it in, and when.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn signed(&self, record: RecordRef, field: &str) -> Result<Option<Signed>, StoreError> {
        if let Some(voice) = self.voices.get(&(record, field.to_owned())) {
            let (pen, at) = (voice.pen, voice.at);
            return Ok(Some(Signed { pen, at }));
        }
        let heads = changes::heads(&self.connection, record, field)?;
        let head = match heads.first() {
            Some(head) => changes::change(&self.connection, *head)?,
            None => None,
        };
        Ok(head.map(|row| Signed {
            pen: row.change.pen,
            at: row.change.at,
        }))
    }

    /// The acts that came after one, the oldest first, at most `most`; none when this file has no such act.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn acts_after(&self, act: ActId, most: usize) -> Result<Vec<HistoryItem>, StoreError> {
        let items = acts::acts_after(&self.connection, act, most)?
            .into_iter()
            .map(|row| self.item(row, None))
            .collect::<Result<_, _>>()?;
        let older = None;
        Ok(self.sight().of_history(HistoryPage { items, older }).items)
    }

    /// What makes every record what it was. The diary goes along when it is the owner's own pen. Consents that were taken back since stay
    /// so, proposals are others', and what has left the plan has left it.
    fn edits_of_all(&self, pen: Pen, then: &Self) -> Vec<Edit> {
        let own = self.records.owner().map(Pen::of) == Some(pen);
        let is_brought = |kind: Kind| match kind {
            Kind::Proposal | Kind::Consent => false,
            kind if kind.is_programs() => false,
            kind => self.sight().sees(kind) && (own || !kind.is_owners_alone()),
        };
        let holds_pen = |record: RecordRef| [pen.writer, pen.words].contains(&PersonId(record.id));
        let was = then.records.iter().map(|(record, _)| record);
        let mut edits: Vec<Edit> = was
            .filter(|record| is_brought(record.kind))
            .flat_map(|record| self.edits_of(then, record))
            .collect();
        let new = self.records.iter().filter(|(record, fields)| {
            is_brought(record.kind) && !is_removed(fields) && then.records.get(*record).is_none()
        });
        edits.extend(
            new.filter(|(record, _)| !holds_pen(*record))
                .map(|(record, _)| Edit::Remove {
                    kind: record.kind,
                    id: record.id,
                }),
        );
        edits
    }

    /// What makes one record what it was then.
    fn edits_of(&self, then: &Self, record: RecordRef) -> Vec<Edit> {
        let Some(was) = then.records.get(record) else {
            return Vec::new();
        };
        let (kind, id) = (record.kind, record.id);
        let Some(is) = self.records.get(record) else {
            let mut fields = was.clone();
            fields.retain(|name, _| name != "id" && name != REMOVED);
            return if is_removed(was) {
                Vec::new()
            } else {
                vec![Edit::Add { kind, id, fields }]
            };
        };
        let mut edits = Vec::new();
        match (is_removed(was), is_removed(is)) {
            (false, true) => edits.push(Edit::Restore { kind, id }),
            (true, false) => edits.push(Edit::Remove { kind, id }),
            _ => {}
        }
        for field in kind.fields() {
            let value = was.get(field.name).cloned().unwrap_or_else(|| field.blank());
            if is.get(field.name) != Some(&value) && !is_pens_need(record, field.name) {
                edits.push(Edit::Change {
                    kind,
                    id,
                    field: field.name.to_owned(),
                    value,
                });
            }
        }
        edits
    }

    /// A record with what would be missed if it came back alone: what it stands under, and what was taken out together
    /// with it. What stood in the plan then, that is; and nothing that stands there now.
    fn with_company(&self, then: &Self, record: RecordRef) -> Result<Vec<RecordRef>, StoreError> {
        let mut company = BTreeSet::from([record]);
        let missed = |one: &RecordRef| {
            then.records.get(*one).is_some_and(|fields| !is_removed(fields))
                && self.records.get(*one).is_none_or(is_removed)
        };
        let mut ahead = vec![record];
        while let Some(one) = ahead.pop() {
            let fields = then.records.get(one);
            let above = one.kind.fields().iter().filter_map(|field| match field.holds {
                FieldType::Reference(kind) => {
                    let id = fields?.get(field.name)?.as_str()?.parse().ok()?;
                    Some(RecordRef { kind, id })
                }
                _ => None,
            });
            for other in above.filter(missed) {
                if company.insert(other) {
                    ahead.push(other);
                }
            }
        }
        if missed(&record) {
            company.extend(self.taken_out_with(record)?.into_iter().filter(missed));
        }
        Ok(company.into_iter().collect())
    }

    /// The records that one act took out of the plan together with this one.
    fn taken_out_with(&self, record: RecordRef) -> Result<Vec<RecordRef>, StoreError> {
        let heads = changes::heads(&self.connection, record, REMOVED)?;
        let taken_out = match heads.first() {
            Some(head) => changes::change(&self.connection, *head)?,
            None => None,
        };
        let Some(taken_out) = taken_out else {
            return Ok(Vec::new());
        };
        let together = changes::changes_of_run(&self.connection, taken_out.change.act)?;
        Ok(together
            .into_iter()
            .map(|row| row.change)
            .filter(|change| change.field == REMOVED && change.value == Value::Bool(true))
            .map(|change| change.record)
            .collect())
    }
}

/// Whether a change gives somebody's words, which come back as they were signed.
fn is_words(change: &FieldChange) -> bool {
    let field = change.record.kind.field(&change.field);
    change.record.kind != Kind::Proposal && field.is_ok_and(|field| field.words)
}

/// A change with the words of whoever wrote them then. What this file's own journal does not know, word for word, is nobody
/// else's than the pen's: a file from outside proves nothing of whose words it holds.
fn as_then(change: FieldChange, pen: Pen, known: Option<ChangeRow>) -> Stroke {
    let same = known.filter(|row| {
        let (was, is) = (&row.change, &change);
        was.record == is.record && was.field == is.field && was.value == is.value
    });
    match same {
        Some(row) => Stroke::bringing_back(&row, pen.writer),
        None => Stroke::new(change, pen),
    }
}

fn is_removed(fields: &Fields) -> bool {
    fields.get(REMOVED) == Some(&Value::Bool(true))
}
