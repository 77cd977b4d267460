//! Choosing: where copies of the plan say different things in one field, one of them is let stand, by an act on top of them
//! all that is undone like any other.

use serde_json::Value;

use super::act::PendingAct;
use super::changes::ChangeRow;
use super::stroke::Stroke;
use super::{Changed, Store, StoreError, changes};
use crate::journal::{ActKind, ActName, HeldTogether, Verb, together_with};
use crate::plan::{ChangeId, Disagreement, Edit, Kind, Pen, REMOVED, RecordRef, RuleError, Version};

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
        let kind = open.record.kind;
        // Of fields that are one value, what the same copy has in all of them is chosen.
        let chosen: Vec<(&Disagreement, &Version)> = match self.side_of(open, chosen) {
            side if side.is_empty() => vec![(open, chosen)],
            side => side,
        };
        if !owned.speaks(pen) && chosen.iter().any(|(open, _)| owned.settles(open)) {
            return Err(RuleError::OwnersChoice.into());
        }
        let is_owners = |version: &Version| Some(version.pen.words) == owned.owner;
        let mut edits = Vec::with_capacity(chosen.len());
        let mut words = Vec::new();
        for (open, chosen) in chosen {
            edits.push(edit_for(open, chosen));
            let is_taken_over = open.versions.iter().any(is_owners) && !is_owners(chosen);
            let is_words = kind.field(&open.field).is_ok_and(|field| field.words);
            if is_words && !is_taken_over {
                words.extend(changes::change_with(&self.connection, chosen.change)?);
            }
        }
        let resolved = self.resolve(pen, &edits)?;
        let strokes = resolved.changes.into_iter().map(|change| {
            let said =
                |row: &&ChangeRow| row.change.record == change.record && row.change.field == change.field;
            match words.iter().find(said) {
                Some(row) => Stroke::bringing_back(row, pen.writer),
                None => Stroke::new(change, pen),
            }
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

    /// What the copy that one of the values is of has in all fields that are one value with it; nothing where a field stands
    /// alone, as those of consents do: each is settled by itself, and the narrowest stays in the others.
    fn side_of<'a>(
        &'a self,
        open: &'a Disagreement,
        chosen: &Version,
    ) -> Vec<(&'a Disagreement, &'a Version)> {
        let fields = together_with(open.record.kind, &open.field);
        let held = |open: &&Disagreement| {
            let is_of = |held: &HeldTogether| held.record == open.record && held.field == open.field;
            let is_one = open.record.kind != Kind::Consent && fields.contains(&open.field.as_str());
            is_one && self.held.iter().any(is_of)
        };
        let place = open
            .versions
            .iter()
            .position(|version| version.change == chosen.change);
        let of_record = self.disagreements.iter().filter(|one| one.record == open.record);
        let all = of_record.filter(held);
        all.filter_map(|one| Some((one, one.versions.get(place?)?)))
            .collect()
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
