//! Reading the history.

use super::acts::ActRow;
use super::changes::ChangeRow;
use super::{Store, StoreError, acts, changes};
use crate::journal::{HistoryChange, HistoryItem};
use crate::plan::{RecordRef, value_told};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;
use uuid::Uuid;

/// A part of the history, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HistoryPage {
    /// The acts.
    pub items: Vec<HistoryItem>,
    /// Where the next, older page begins; nothing when this was the last.
    pub older: Option<Cursor>,
}

/// A place in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Cursor(i64);

impl Store {
    /// The number of the first change of each record that is seen: in which order they came into the plan.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn order(&self) -> Result<BTreeMap<Uuid, i64>, StoreError> {
        let seen = |record: &RecordRef| self.sight().sees(record.kind);
        let first = changes::first_of_records(&self.connection)?.into_iter();
        let first = first.filter(|(record, _)| seen(record));
        Ok(first.map(|(record, number)| (record.id, number)).collect())
    }

    /// When one of these fields was changed last, of each record that is seen.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn last_changed(&self, fields: &[&str]) -> Result<BTreeMap<Uuid, DateTime<Utc>>, StoreError> {
        let changed = changes::last_changed(&self.connection, fields)?.into_iter();
        let seen = changed.filter(|(record, _)| self.sight().sees(record.kind));
        Ok(seen.map(|(record, at)| (record.id, at)).collect())
    }

    /// What was done to the plan, or to one record of it, newest first: at most `most` acts before `before`.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn history(
        &self,
        record: Option<RecordRef>,
        before: Option<Cursor>,
        most: usize,
    ) -> Result<HistoryPage, StoreError> {
        let mut before = before.map_or(i64::MAX, |Cursor(number)| number);
        let mut items = Vec::new();
        // What is not seen takes nobody's place on a page: how many there are on it would tell of it.
        while items.len() < most {
            let acts = acts::acts_before(&self.connection, record, before, most)?;
            let is_last = acts.len() < most;
            for row in acts {
                if items.len() == most {
                    break;
                }
                before = row.number;
                items.extend(self.sight().of_item(self.item(row, record)?));
            }
            if is_last && items.len() < most {
                return Ok(HistoryPage { items, older: None });
            }
        }
        let older = (most > 0).then_some(Cursor(before));
        Ok(HistoryPage { items, older })
    }

    /// An act as it is read in the history, with all its changes or those of one record.
    pub(super) fn item(&self, row: ActRow, record: Option<RecordRef>) -> Result<HistoryItem, StoreError> {
        let mut found = Vec::new();
        for ChangeRow {
            change, on_top_of, ..
        } in changes::changes_of_act(&self.connection, &row)?
        {
            if record.is_some_and(|record| record != change.record) {
                continue;
            }
            let before = match on_top_of.first() {
                Some(parent) => changes::change(&self.connection, *parent)?.map(|row| row.change),
                None => None,
            };
            // Whatever it says of itself, it stands in place of nothing in another field.
            let before = before.filter(|old| old.is_of_field(&change));
            let told = |value: &Value| value_told(change.record.kind, &change.field, value);
            found.push(HistoryChange {
                change: change.id,
                record: change.record,
                instead_of: before.as_ref().map(|old| old.id),
                before: before.map_or(Value::Null, |old| told(&old.value)),
                after: told(&change.value),
                field: change.field,
            });
        }
        let act = row.act;
        Ok(HistoryItem {
            act: act.id,
            name: act.name,
            kind: act.kind,
            run: act.run,
            pen: act.pen,
            at: act.at,
            way: act.way,
            taken_in: act.taken_in,
            breaks: act.breaks,
            changes: found,
        })
    }
}
