//! The rows of several files as one journal.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::super::Environment;
use super::super::acts::ActRow;
use super::Gap;
use super::rows::{ChangeAlone, Rows};
use crate::journal::{Act, ActKind, ActName, Change, Graph, Journal, Verb};
use crate::plan::{ActId, ChangeId, DeviceId, Kind, Pen, PersonId, REMOVED, RecordRef, Records, Role};

/// A journal put together, and what is not in it.
pub(super) struct United<'a> {
    pub(super) journal: Journal,
    pub(super) lost: Vec<Gap>,
    pub(super) without_name: usize,
    device: DeviceId,
    environment: &'a dyn Environment,
}

impl<'a> United<'a> {
    /// Puts together what was read.
    pub(super) fn of(mut rows: Rows, device: DeviceId, environment: &'a dyn Environment) -> Self {
        let lost = gaps(&rows);
        let without_name = name_the_nameless(&mut rows, device, environment);
        let mut united = Self {
            journal: Journal::default(),
            lost,
            without_name,
            device,
            environment,
        };
        united.build(rows);
        united
    }

    fn build(&mut self, rows: Rows) {
        let mut ids: BTreeMap<i64, ChangeId> = BTreeMap::new();
        let mut heads: BTreeMap<(RecordRef, String), BTreeSet<ChangeId>> = BTreeMap::new();
        let mut used = BTreeSet::new();
        for (number, change) in rows.changes {
            let Some(row) = rows.acts.get(&change.act) else {
                continue;
            };
            let heads = heads.entry((change.record, change.field.clone())).or_default();
            let parents = parents(&change, &ids, heads);
            heads.retain(|head| !parents.contains(head));
            heads.insert(change.id);
            ids.insert(number, change.id);
            used.insert(change.act);
            let brings = change.brings.and_then(|brought| ids.get(&brought)).copied();
            let change = with_its_act(change, &row.act, parents);
            self.journal.changes.push(Change { brings, ..change });
        }
        // That copies met is told by an act that changed nothing itself.
        let acts = rows.acts.into_iter();
        let acts = acts.filter(|(number, row)| used.contains(number) || row.act.name.verb == Verb::Unite);
        self.journal.acts = acts.map(|(_, row)| row.act).collect();
    }

    /// Writes down, as the owner's, what stands in the tables of records and in no change that could be read.
    pub(super) fn add_unexplained(&mut self, tables: &Records) {
        let graph = Graph::of(&self.journal);
        let known = graph.records();
        let Some(owner) = known.owner().or_else(|| tables.owner()) else {
            return;
        };
        let act = self.new_act(Pen::of(owner));
        let mut seq = self.last_seq();
        let mut added = Vec::new();
        for (record, fields) in tables.iter() {
            let blank = record.kind.blank(record.id);
            let is = known.get(record).unwrap_or(&blank);
            let is_new = known.get(record).is_none();
            for (field, value) in fields.iter().filter(|(field, _)| *field != "id") {
                let first_of_all = is_new && field == REMOVED;
                if is.get(field) == Some(value) && !first_of_all {
                    continue;
                }
                seq += 1;
                let parents = graph.heads(record, field).iter().map(|head| head.id).collect();
                added.push(self.new_change(&act, record, field, value, seq, parents));
            }
        }
        if !added.is_empty() {
            self.without_name += added.len();
            self.journal.acts.push(act);
            self.journal.changes.extend(added);
        }
    }

    fn new_act(&self, pen: Pen) -> Act {
        let id = ActId(self.environment.new_id());
        let of_device = self.journal.acts.iter().filter(|act| act.device == self.device);
        Act {
            id,
            name: ActName {
                verb: Verb::Restore,
                kind: Kind::Details,
            },
            kind: ActKind::New,
            run: id,
            pen,
            device: self.device,
            seq: of_device.map(|act| act.seq).max().unwrap_or(0) + 1,
            // The clock was asked before anything was mended.
            at: self.environment.now().unwrap_or_default(),
            way: None,
            taken_in: false,
            breaks: None,
            seen: None,
        }
    }

    fn last_seq(&self) -> u64 {
        let of_device = self
            .journal
            .changes
            .iter()
            .filter(|change| change.device == self.device);
        of_device.map(|change| change.seq).max().unwrap_or(0)
    }

    fn new_change(
        &self,
        act: &Act,
        record: RecordRef,
        field: &str,
        value: &Value,
        seq: u64,
        parents: Vec<ChangeId>,
    ) -> Change {
        Change {
            id: ChangeId(self.environment.new_id()),
            act: act.id,
            record,
            field: field.to_owned(),
            value: value.clone(),
            pen: act.pen,
            device: self.device,
            seq,
            at: act.at,
            parents,
            brings: None,
        }
    }
}

/// What a change was written on top of. In one file that is every head there was at the time; so when one of them cannot
/// be read any longer, those that it was written on top of take its place.
fn parents(change: &ChangeAlone, ids: &BTreeMap<i64, ChangeId>, heads: &BTreeSet<ChangeId>) -> Vec<ChangeId> {
    let mut known: Vec<ChangeId> = change
        .on_top_of
        .iter()
        .filter_map(|number| ids.get(number).copied())
        .collect();
    if known.len() < change.on_top_of.len() {
        known.extend(
            heads
                .iter()
                .filter(|head| !known.contains(head))
                .copied()
                .collect::<Vec<_>>(),
        );
    }
    known
}

fn with_its_act(change: ChangeAlone, act: &Act, parents: Vec<ChangeId>) -> Change {
    Change {
        id: change.id,
        act: act.id,
        record: change.record,
        field: change.field,
        value: change.value,
        pen: Pen {
            writer: act.pen.writer,
            words: change.words.unwrap_or(act.pen.writer),
        },
        device: act.device,
        seq: change.seq,
        at: act.at,
        parents,
        brings: None,
    }
}

/// The acts that are not there, or of which a change is not.
fn gaps(rows: &Rows) -> Vec<Gap> {
    let last_told = rows.changes.values().map(|change| change.act).max();
    let last = rows.acts.keys().next_back().copied().max(last_told).unwrap_or(0);
    let is_whole = |number: &i64| {
        rows.acts.get(number).is_some_and(|row| {
            (row.first..row.first.saturating_add(row.changes))
                .all(|change| rows.changes.contains_key(&change))
        })
    };
    let mut gaps: Vec<Gap> = Vec::new();
    let mut last_at = None;
    let mut is_open = false;
    for number in 1..=last {
        let at: Option<DateTime<Utc>> = rows.acts.get(&number).map(|row| row.act.at);
        if is_whole(&number) {
            if let Some(gap) = gaps.last_mut().filter(|_| is_open) {
                gap.before = at;
            }
            is_open = false;
            last_at = at;
            continue;
        }
        match gaps.last_mut() {
            Some(gap) if is_open => gap.acts += 1,
            _ => gaps.push(Gap {
                acts: 1,
                after: last_at,
                before: None,
            }),
        }
        is_open = true;
    }
    if rows.end_is_lost {
        gaps.push(Gap {
            acts: 0,
            after: rows.acts.values().next_back().map(|row| row.act.at),
            before: None,
        });
    }
    gaps
}

/// Gives changes whose act cannot be read one that can only be guessed: the owner's, at the time that is in the id.
fn name_the_nameless(rows: &mut Rows, device: DeviceId, environment: &dyn Environment) -> usize {
    let nameless: Vec<(i64, i64, ChangeId)> = rows
        .changes
        .iter()
        .filter(|(_, change)| !rows.acts.contains_key(&change.act))
        .map(|(number, change)| (change.act, *number, change.id))
        .collect();
    let Some(pen) = owner_in(rows).map(Pen::of) else {
        return 0;
    };
    for (act, change, id) in &nameless {
        let seq = rows
            .acts
            .range(..act)
            .next_back()
            .map_or(0, |(_, row)| row.act.seq)
            + 1;
        rows.acts.entry(*act).or_insert_with(|| {
            let new = ActId(environment.new_id());
            ActRow {
                number: *act,
                first: *change,
                changes: 1,
                act: Act {
                    id: new,
                    name: ActName {
                        verb: Verb::Restore,
                        kind: Kind::Details,
                    },
                    kind: ActKind::New,
                    run: new,
                    pen,
                    device,
                    seq,
                    at: time_in(*id).unwrap_or_else(|| environment.now().unwrap_or_default()),
                    way: None,
                    taken_in: false,
                    breaks: None,
                    seen: None,
                },
            }
        });
    }
    nameless.len()
}

/// Who the owner is, as the changes that were read say.
fn owner_in(rows: &Rows) -> Option<PersonId> {
    let is_owner = |change: &&ChangeAlone| {
        change.record.kind == Kind::Person
            && change.field == "roles"
            && change
                .value
                .as_array()
                .is_some_and(|roles| roles.iter().any(|role| role == Role::Owner.as_str()))
    };
    rows.changes
        .values()
        .rfind(is_owner)
        .map(|change| PersonId(change.record.id))
}

fn time_in(id: ChangeId) -> Option<DateTime<Utc>> {
    let (seconds, nanoseconds) = id.0.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanoseconds)
}
