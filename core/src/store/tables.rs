//! The tables of records: one for each kind, one column for each field. The SQL is made from the registry of kinds, so
//! that a new kind needs none.

use std::sync::OnceLock;

use rusqlite::types::{Value as Cell, ValueRef};
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;
use uuid::Uuid;

use super::StoreError;
use crate::plan::{FieldType, Fields, Kind, REMOVED, RecordRef, Records, image};

/// The two statements of a kind's table.
struct Statements {
    read: String,
    insert: String,
}

fn statements(kind: Kind) -> &'static Statements {
    static ALL: OnceLock<Vec<Statements>> = OnceLock::new();
    let all = ALL.get_or_init(|| Kind::ALL.iter().map(|kind| make_statements(*kind)).collect());
    &all[kind as usize]
}

fn make_statements(kind: Kind) -> Statements {
    let table = kind.table();
    let columns: Vec<String> = kind
        .fields()
        .iter()
        .map(|field| format!("\"{}\"", field.column()))
        .collect();
    let list = columns.join(", ");
    let places = vec!["?"; columns.len()].join(", ");
    Statements {
        read: format!("SELECT id, removed, {list} FROM {table}"),
        insert: format!("INSERT INTO {table} (id, removed, {list}) VALUES (?, ?, {places})"),
    }
}

/// Writes a record as it stands now: a row of its own when it is new, or else the columns in which it differs from what
/// it `was`.
///
/// # Errors
/// Whatever the database says.
pub(super) fn write(
    connection: &Connection,
    record: RecordRef,
    was: Option<&Fields>,
    fields: &Fields,
) -> Result<(), StoreError> {
    match was {
        Some(was) => update(connection, record, was, fields),
        None => insert(connection, record, fields),
    }
}

fn update(
    connection: &Connection,
    record: RecordRef,
    was: &Fields,
    fields: &Fields,
) -> Result<(), StoreError> {
    let removed = [(REMOVED.to_owned(), REMOVED, FieldType::Flag)];
    let others = record
        .kind
        .fields()
        .iter()
        .map(|field| (field.column(), field.name, field.holds));
    let (mut sets, mut cells) = (Vec::new(), Vec::new());
    for (column, name, holds) in removed.into_iter().chain(others) {
        if was.get(name) != fields.get(name) {
            sets.push(format!("\"{column}\" = ?"));
            cells.push(to_cell(holds, fields.get(name)));
        }
    }
    if sets.is_empty() {
        return Ok(());
    }
    cells.push(Cell::Text(record.id.to_string()));
    let sql = format!(
        "UPDATE {} SET {} WHERE id = ?",
        record.kind.table(),
        sets.join(", ")
    );
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(cells))?;
    Ok(())
}

fn insert(connection: &Connection, record: RecordRef, fields: &Fields) -> Result<(), StoreError> {
    let mut cells = Vec::with_capacity(record.kind.fields().len() + 2);
    cells.push(Cell::Text(record.id.to_string()));
    cells.push(to_cell(FieldType::Flag, fields.get(REMOVED)));
    for field in record.kind.fields() {
        cells.push(to_cell(field.holds, fields.get(field.name)));
    }
    connection
        .prepare_cached(&statements(record.kind).insert)?
        .execute(params_from_iter(cells))?;
    Ok(())
}

/// Takes a record's row away: nothing that stands says that there is one.
///
/// # Errors
/// Whatever the database says.
pub(super) fn remove(connection: &Connection, record: RecordRef) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM {} WHERE id = ?", record.kind.table());
    connection
        .prepare_cached(&sql)?
        .execute([record.id.to_string()])?;
    Ok(())
}

/// Reads every record of every kind.
///
/// # Errors
/// Whatever the database says, and [`StoreError::Unexpected`] for a row the program did not write.
pub(super) fn read_all(connection: &Connection) -> Result<Records, StoreError> {
    let mut records = Records::default();
    for kind in Kind::ALL {
        read_kind(connection, *kind, "", &mut records)?;
    }
    Ok(records)
}

/// Reads the records of a damaged file: of each kind from the first until a page cannot be read, and from the last.
pub(super) fn read_what_can_be_read(connection: &Connection) -> Records {
    let mut records = Records::default();
    for kind in Kind::ALL {
        for order in ["ORDER BY id", "ORDER BY id DESC"] {
            if read_kind(connection, *kind, order, &mut records).is_ok() {
                break;
            }
        }
    }
    records
}

/// Puts the records of a kind in `records` as they are read.
fn read_kind(
    connection: &Connection,
    kind: Kind,
    order: &str,
    records: &mut Records,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(&format!("{} {order}", statements(kind).read))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id = Uuid::try_parse(row.get_ref(0)?.as_str().unwrap_or_default())
            .map_err(|_| StoreError::unexpected("an id that is none"))?;
        let mut fields = Fields::new();
        fields.insert("id".to_owned(), Value::String(id.to_string()));
        fields.insert(REMOVED.to_owned(), from_cell(FieldType::Flag, row.get_ref(1)?)?);
        for (place, field) in (2..).zip(kind.fields()) {
            fields.insert(
                field.name.to_owned(),
                from_cell(field.holds, row.get_ref(place)?)?,
            );
        }
        records.insert(RecordRef { kind, id }, fields);
    }
    Ok(())
}

fn to_cell(holds: FieldType, value: Option<&Value>) -> Cell {
    match (holds, value) {
        (FieldType::Flag, Some(Value::Bool(flag))) => Cell::Integer(i64::from(*flag)),
        (FieldType::Rank, Some(Value::Number(rank))) => Cell::Real(rank.as_f64().unwrap_or_default()),
        (FieldType::Rating, Some(Value::Number(rating))) => rating.as_i64().map_or(Cell::Null, Cell::Integer),
        (
            FieldType::Choices(_) | FieldType::Dates | FieldType::References(_) | FieldType::AnyReferences,
            Some(Value::Array(words)),
        ) => {
            let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
            Cell::Text(words.join(" "))
        }
        (FieldType::Image, Some(Value::String(written))) => {
            image::bytes(written).map_or(Cell::Null, Cell::Blob)
        }
        (_, Some(Value::String(text))) => Cell::Text(text.clone()),
        _ => Cell::Null,
    }
}

fn from_cell(holds: FieldType, cell: ValueRef<'_>) -> Result<Value, StoreError> {
    let value = match (holds, cell) {
        (FieldType::Flag, ValueRef::Integer(flag)) => Value::Bool(flag != 0),
        (FieldType::Rank, ValueRef::Real(rank)) => Value::from(rank),
        (FieldType::Rating, ValueRef::Integer(rating)) => Value::from(rating),
        (FieldType::Image, ValueRef::Null) => Value::from(""),
        (FieldType::Image, ValueRef::Blob(jpeg)) => Value::from(image::written(jpeg)),
        (_, ValueRef::Null) => Value::Null,
        (holds, ValueRef::Text(bytes)) => {
            let text =
                std::str::from_utf8(bytes).map_err(|_| StoreError::unexpected("a text that is none"))?;
            match holds {
                FieldType::Choices(_)
                | FieldType::Dates
                | FieldType::References(_)
                | FieldType::AnyReferences => text.split_ascii_whitespace().map(Value::from).collect(),
                _ => Value::from(text),
            }
        }
        _ => {
            return Err(StoreError::unexpected(
                "a value of another type than its column's",
            ));
        }
    };
    Ok(value)
}
