//! What comes from another copy: hostile until shown otherwise, and told before it is taken in.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::super::import::in_one_form;
use super::super::sight::Sight;
use super::super::{Store, StoreError};
use super::{Meeting, TOLD_AT_MOST};
use crate::journal::{Act, Change, Graph, HistoryChange, HistoryItem, Journal, United};
use crate::picture;
use crate::plan::{ActId, ChangeId, DeviceId, FieldType, Kind, RecordRef, RuleError, image, value_told};

/// More copies than any plan is written on.
const MOST_COPIES: usize = 1_000;

/// A higher number than any act gets. After it there is room to go on.
const HIGHEST_NUMBER: u64 = 1 << 48;

/// What comes in is held against what this copy has, a journal or part by part.
pub(crate) struct Coming<'a> {
    known: BTreeMap<ChangeId, &'a Change>,
}

impl<'a> Coming<'a> {
    /// Against all that was done here.
    pub(crate) fn to(ours: &'a Journal) -> Self {
        Self {
            known: ours.changes.iter().map(|change| (change.id, change)).collect(),
        }
    }

    /// What another copy did, with every value in the form that values are kept in. What this copy has already is not looked
    /// at again, and what is in that form is not told once more: it may be a whole plan.
    ///
    /// # Errors
    /// [`StoreError::OtherCopyAltered`] when it is nothing that a plan holds.
    pub(crate) fn checked<'b>(&self, mut theirs: Cow<'b, Journal>) -> Result<Cow<'b, Journal>, StoreError> {
        let copies: BTreeSet<DeviceId> = theirs.acts.iter().map(|act| act.device).collect();
        let most_seen = theirs
            .acts
            .iter()
            .filter_map(|act| act.seen.as_ref())
            .map(Vec::len)
            .max();
        if copies.len() > MOST_COPIES || most_seen.is_some_and(|seen| seen > MOST_COPIES) {
            return Err(StoreError::altered("more copies than any plan has"));
        }
        if theirs.acts.iter().any(|act| act.seq > HIGHEST_NUMBER) {
            return Err(StoreError::altered("an act with a number that none has"));
        }
        let mut others: BTreeMap<usize, Change> = BTreeMap::new();
        for (place, change) in theirs.changes.iter().enumerate() {
            let known = self.known.get(&change.id);
            if known.is_some_and(|known| known.is_of_field(change) && known.value == change.value) {
                continue;
            }
            let checked = check_image(change).and_then(|()| in_one_form(change));
            let checked = checked.map_err(StoreError::altered)?;
            if checked != *change {
                others.insert(place, checked);
            }
        }
        if !others.is_empty() {
            for (place, change) in theirs.to_mut().changes.iter_mut().enumerate() {
                if let Some(other) = others.remove(&place) {
                    *change = other;
                }
            }
        }
        Ok(theirs)
    }
}

/// What should be an image can be drawn.
fn check_image(change: &Change) -> Result<(), RuleError> {
    let holds = change.record.kind.field(&change.field).map(|field| field.holds);
    let image = change.value.as_str().filter(|it| !it.is_empty());
    let Some(image) = image.filter(|_| holds == Ok(FieldType::Image)) else {
        return Ok(());
    };
    if image::bytes(image).is_some_and(|jpeg| picture::can_be_drawn(&jpeg)) {
        return Ok(());
    }
    Err(RuleError::WrongValue {
        field: change.field.clone(),
    })
}

impl Store {
    /// The newest of what is new, by its own pens and in order.
    pub(super) fn told_of(&self, meeting: &Meeting) -> Vec<HistoryItem> {
        let new = self.seen_of_new(meeting);
        let first = new.len().saturating_sub(TOLD_AT_MOST);
        let told: Vec<&Act> = new.into_iter().skip(first).collect();
        let wanted: BTreeSet<ActId> = told.iter().map(|act| act.id).collect();
        let mut of_act: BTreeMap<ActId, Vec<&Change>> = BTreeMap::new();
        for change in &meeting.united.journal.changes {
            if wanted.contains(&change.act) {
                of_act.entry(change.act).or_default().push(change);
            }
        }
        let items = told.into_iter().map(|act| {
            let changes = of_act.remove(&act.id).unwrap_or_default();
            item(act, &changes, &meeting.united.graph)
        });
        seen_items(self.sight(), items)
    }
}

/// By which kind the act is called that takes in what is new: the plan's own, or, where all that came is the owner's alone, that.
/// Then it is the owner's alone that something came.
pub(super) fn kind_of_meeting(united: &United) -> Kind {
    let journal = &united.journal;
    let new = journal
        .changes
        .iter()
        .filter(|change| united.new.contains(&change.act));
    let mut came = new.map(|change| change.record.kind).peekable();
    let named = journal.acts.iter().filter(|act| united.new.contains(&act.id));
    let first = came.peek().copied();
    let is_hidden = came.all(Kind::is_owners_alone);
    let named = named.map(|act| act.name.kind).find(|kind| kind.is_owners_alone());
    match first.or(named) {
        Some(kind) if is_hidden && kind.is_owners_alone() => kind,
        _ => Kind::Details,
    }
}

fn seen_items(sight: Sight, items: impl Iterator<Item = HistoryItem>) -> Vec<HistoryItem> {
    items.filter_map(|item| sight.of_item(item)).collect()
}

fn item(act: &Act, changes: &[&Change], graph: &Graph) -> HistoryItem {
    let told = |record: RecordRef, field: &str, value: &Value| value_told(record.kind, field, value);
    let changes = changes.iter().map(|change| {
        let (record, field) = (change.record, change.field.clone());
        let before = change.parents.first().and_then(|parent| graph.get(*parent));
        let before = before.filter(|before| before.is_of_field(change));
        HistoryChange {
            change: change.id,
            record,
            instead_of: before.map(|old| old.id),
            before: before.map_or(Value::Null, |old| told(record, &field, &old.value)),
            after: told(record, &field, &change.value),
            field,
        }
    });
    HistoryItem {
        act: act.id,
        name: act.name,
        kind: act.kind,
        pen: act.pen,
        run: act.run,
        at: act.at,
        way: act.way,
        taken_in: act.taken_in,
        breaks: act.breaks,
        changes: changes.collect(),
    }
}
