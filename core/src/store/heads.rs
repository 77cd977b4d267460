//! The heads of the plan's fields: whose words stand, where copies of the plan disagree, and tables that are put right where
//! they hold another head than the one that stands.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use uuid::Uuid;

use super::changes::{self, ChangeRow};
use super::facts::{MET, fact};
use super::{StoreError, acts, tables};
use crate::journal::{Change, Graph, HeldTogether, fields_together, place_among_heads, standing};
use crate::plan::{Disagreement, FieldChange, Kind, Pen, PersonId, REMOVED, RecordRef, Records, Voice};

/// Where copies of the plan are apart.
#[derive(Default)]
pub(super) struct Open {
    /// The fields on which they disagree.
    pub(super) disagreements: Vec<Disagreement>,
    /// What stands meanwhile in fields that are one value together.
    pub(super) held: Vec<HeldTogether>,
}

/// Where copies of the plan are apart now. Looking for it takes as long as an act does, so it is done when the plan is
/// opened, and when something is settled.
pub(super) fn open(connection: &Connection, owner: Option<PersonId>) -> Result<Open, StoreError> {
    let held = held_together(connection, owner)?;
    Ok(Open::of(rivals(connection)?, held, owner))
}

/// What came of an act where copies were apart, or that has them be apart again.
pub(super) struct Settled {
    /// Where they are apart now.
    pub(super) open: Open,
    /// What stands in the fields that have more than one head, or are one value with others.
    pub(super) stands: Vec<FieldChange>,
    /// Whose words stand in those of them that hold words.
    pub(super) voices: Vec<Voice>,
}

/// What stands after an act in the records it touched, told by the heads as it is everywhere else: with several of them beside
/// each other it need be what none of them says.
pub(super) fn settled(
    connection: &Connection,
    owner: Option<PersonId>,
    is_touched: impl Fn(RecordRef) -> bool,
) -> Result<Settled, StoreError> {
    let held = held_together(connection, owner)?;
    let rivals = rivals(connection)?;
    let (mut stands, mut voices) = (Vec::new(), Vec::new());
    for rows in &rivals {
        let mut heads: Vec<&ChangeRow> = rows.iter().collect();
        heads.sort_by_key(|row| place_among_heads(&row.change, owner));
        let Some(first) = heads.first() else { continue };
        let (record, field) = (first.change.record, first.change.field.as_str());
        if !is_touched(record) || is_held(&held, record, field) {
            continue;
        }
        if record.kind.field(field).is_ok_and(|field| field.words) {
            voices.push(first.voice());
        }
        let changes: Vec<&Change> = heads.iter().map(|row| &row.change).collect();
        let (field, value) = (field.to_owned(), standing(&changes));
        stands.push(FieldChange { record, field, value });
    }
    for held in held.iter().filter(|held| is_touched(held.record)) {
        stands.push(FieldChange {
            record: held.record,
            field: held.field.clone(),
            value: held.value.clone(),
        });
        let is_words = held.record.kind.field(&held.field).is_ok_and(|field| field.words);
        if let (true, Some(change)) = (is_words, held.change) {
            let row = changes::change_with(connection, change)?;
            voices.extend(row.map(|row| row.voice()));
        }
    }
    Ok(Settled {
        open: Open::of(rivals, held, owner),
        stands,
        voices,
    })
}

impl Open {
    /// What these rivals and what is held together come to.
    pub(super) fn of(rivals: Vec<Vec<ChangeRow>>, held: Vec<HeldTogether>, owner: Option<PersonId>) -> Self {
        let mut open = disagreements(rivals, owner);
        open.retain(|open| !is_held(&held, open.record, &open.field));
        open.extend(held.iter().filter_map(HeldTogether::disagreement));
        Self {
            disagreements: open,
            held,
        }
    }
}

fn is_held(held: &[HeldTogether], record: RecordRef, field: &str) -> bool {
    held.iter()
        .any(|held| held.record == record && held.field == field)
}

/// What is held together in fields that are one value. A plan that never met a copy of itself has none.
pub(super) fn held_together(
    connection: &Connection,
    owner: Option<PersonId>,
) -> Result<Vec<HeldTogether>, StoreError> {
    if !has_met(connection)? {
        return Ok(Vec::new());
    }
    let fields = fields_together();
    let heads = graph_of(connection, changes::heads_of_fields(connection, &fields)?)?;
    let records = heads.open_together();
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let all = graph_of(connection, changes::of_fields(connection, &records, &fields)?)?;
    Ok(all.held_together(owner))
}

/// Whether another copy was ever taken in.
pub(super) fn has_met(connection: &Connection) -> Result<bool, StoreError> {
    Ok(fact(connection, MET)?.is_some())
}

/// Some of the plan's changes, with what the copies that made them had seen.
pub(super) fn graph_of(connection: &Connection, rows: Vec<ChangeRow>) -> Result<Graph, StoreError> {
    let acts = acts::with_knowledge(connection, rows.iter().map(|row| row.change.act))?;
    Ok(Graph::with(&acts, rows.into_iter().map(|row| row.change)))
}

/// Whose words stand in each field.
pub(super) type Voices = BTreeMap<(RecordRef, String), Voice>;

/// The voice of the head that stands, for every field that holds somebody's words.
pub(super) fn voices(connection: &Connection, owner: Option<PersonId>) -> Result<Voices, StoreError> {
    let mut standing: BTreeMap<(RecordRef, String), ChangeRow> = BTreeMap::new();
    for row in changes::heads_of_fields(connection, &word_fields())? {
        let (record, field) = (row.change.record, row.change.field.as_str());
        if !record.kind.field(field).is_ok_and(|field| field.words) {
            continue;
        }
        let place = place_among_heads(&row.change, owner);
        let key = (record, field.to_owned());
        let known = standing.get(&key);
        if known.is_none_or(|known| place < place_among_heads(&known.change, owner)) {
            standing.insert(key, row);
        }
    }
    let voices = standing.into_iter().map(|(field, row)| (field, row.voice()));
    Ok(voices.collect())
}

/// Lets words that are one value with something else be signed as those that stand.
pub(super) fn sign_held(
    connection: &Connection,
    voices: &mut Voices,
    held: &[HeldTogether],
) -> Result<(), StoreError> {
    for held in held {
        let field = (held.record, held.field.clone());
        if !voices.contains_key(&field) {
            continue;
        }
        let row = match held.change {
            Some(change) => changes::change_with(connection, change)?,
            None => None,
        };
        match row {
            Some(row) => voices.insert(field, row.voice()),
            None => voices.remove(&field),
        };
    }
    Ok(())
}

/// When each record came into the plan, or came back: the number of the change that says so. What comes in a file gets its
/// numbers in the order of the file.
pub(super) fn arrivals(connection: &Connection) -> Result<BTreeMap<Uuid, i64>, StoreError> {
    let query = "SELECT record, MIN(change) FROM head WHERE field = ?1 GROUP BY record";
    let mut found = connection.prepare_cached(query)?;
    let rows = found.query_map([REMOVED], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let mut arrivals = BTreeMap::new();
    for row in rows {
        let (record, change) = row?;
        if let Ok(record) = record.parse() {
            arrivals.insert(record, change);
        }
    }
    Ok(arrivals)
}

/// Who took a record out of the plan, or brought it back: the owner when it was with their hand or for them, on any copy.
pub(super) fn mover(connection: &Connection, record: RecordRef, owner: Option<PersonId>) -> Option<PersonId> {
    let heads = changes::heads(connection, record, REMOVED).ok()?;
    let pens: Vec<Pen> = heads
        .into_iter()
        .filter_map(|head| Some(changes::change(connection, head).ok()??.change.pen))
        .collect();
    let is_owners = |pen: &&Pen| Some(pen.words) == owner || Some(pen.writer) == owner;
    match pens.iter().find(is_owners) {
        Some(_) => owner,
        None => pens.first().map(|pen| pen.words),
    }
}

/// The heads of every field that has more than one, field by field.
pub(super) fn rivals(connection: &Connection) -> Result<Vec<Vec<ChangeRow>>, StoreError> {
    let mut fields: Vec<Vec<ChangeRow>> = Vec::new();
    for row in changes::rival_heads(connection)? {
        match fields.last_mut() {
            Some(heads) if heads.first().is_some_and(|head| is_same_field(head, &row)) => heads.push(row),
            _ => fields.push(vec![row]),
        }
    }
    // Records of two kinds may have come with one id, and both have a field of this name.
    fields.retain(|heads| heads.len() > 1);
    Ok(fields)
}

fn is_same_field(one: &ChangeRow, other: &ChangeRow) -> bool {
    one.change.record == other.change.record && one.change.field == other.change.field
}

/// The fields whose heads say different things, what stands first. Looking for them takes as long as an act does, so it is
/// done once.
pub(super) fn disagreements(rivals: Vec<Vec<ChangeRow>>, owner: Option<PersonId>) -> Vec<Disagreement> {
    rivals
        .into_iter()
        .filter_map(|mut heads| {
            heads.sort_by_key(|head| place_among_heads(&head.change, owner));
            let holds = standing(&heads.iter().map(|head| &head.change).collect::<Vec<_>>());
            heads.sort_by_key(|head| head.change.value != holds);
            let first = heads.first()?;
            let (record, field) = (first.change.record, first.change.field.clone());
            let differ = heads.iter().any(|head| head.change.value != first.change.value);
            differ.then(|| Disagreement {
                record,
                field,
                versions: heads.iter().map(ChangeRow::version).collect(),
                owners: false,
            })
        })
        .collect()
}

/// Writes what stands into the tables where they hold another head: a file that an older program took in may.
///
/// What the disk or the table refuses is left as it was: the plan opens, and a check of it says what differs.
pub(super) fn mend_tables(
    connection: &mut Connection,
    records: &mut Records,
    rivals: &[Vec<ChangeRow>],
    held: &[HeldTogether],
) {
    // Who owns the plan decides what stands in all other fields.
    for of_people in [true, false] {
        let owner = records.owner();
        for heads in rivals {
            let of_kind = heads.iter().map(|head| &head.change);
            let of_kind = of_kind.filter(|head| (head.record.kind == Kind::Person) == of_people);
            let mut heads: Vec<&Change> = of_kind.collect();
            heads.sort_by_key(|head| place_among_heads(head, owner));
            let Some(head) = heads.first() else { continue };
            let (record, field, value) = (head.record, head.field.clone(), standing(&heads));
            let differs = records.value(record, &field) != Some(&value);
            if differs && !is_held(held, record, &field) {
                put_right(connection, records, &FieldChange { record, field, value });
            }
        }
    }
}

fn put_right(connection: &mut Connection, records: &mut Records, change: &FieldChange) {
    let was = records.set(change);
    let written = connection
        .transaction()
        .map_err(StoreError::from)
        .and_then(|transaction| {
            if let Some(fields) = records.get(change.record) {
                tables::write(&transaction, change.record, was.as_ref(), fields)?;
            }
            Ok(transaction.commit()?)
        });
    if written.is_err() {
        records.put_back(BTreeMap::from([(change.record, was)]));
    }
}

/// Every field, of every kind, that holds somebody's words.
fn word_fields() -> Vec<&'static str> {
    let names: BTreeSet<&str> = Kind::ALL
        .iter()
        .flat_map(|kind| kind.fields())
        .filter(|field| field.words)
        .map(|field| field.name)
        .collect();
    names.into_iter().collect()
}
