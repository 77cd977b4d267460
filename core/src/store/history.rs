//! Reading the history.

use super::changes::ChangeRow;
use super::{Store, StoreError, acts, changes};
use crate::journal::{HistoryChange, HistoryItem};
use crate::plan::RecordRef;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// A part of the history, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryPage {
    /// The acts.
    pub items: Vec<HistoryItem>,
    /// Where the next, older page begins; nothing when this was the last.
    pub older: Option<Cursor>,
}

/// A place in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(export)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Cursor(i64);

impl Store {
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
        let before = before.map_or(i64::MAX, |Cursor(number)| number);
        let acts = acts::acts_before(&self.connection, record, before, most)?;
        let older = if acts.len() == most {
            acts.last().map(|row| Cursor(row.number))
        } else {
            None
        };
        let items = acts
            .into_iter()
            .map(|row| {
                let mut found = Vec::new();
                for ChangeRow {
                    change, on_top_of, ..
                } in changes::changes_of_act(&self.connection, &row)?
                {
                    if record.is_some_and(|record| record != change.record) {
                        continue;
                    }
                    let before = match on_top_of.first() {
                        Some(parent) => changes::change(&self.connection, *parent)?,
                        None => None,
                    };
                    let before = before.map_or(Value::Null, |old| old.change.value);
                    let (record, field, after) = (change.record, change.field, change.value);
                    found.push(HistoryChange {
                        record,
                        field,
                        before,
                        after,
                    });
                }
                let act = row.act;
                Ok(HistoryItem {
                    act: act.id,
                    name: act.name,
                    kind: act.kind,
                    pen: act.pen,
                    at: act.at,
                    changes: found,
                })
            })
            .collect::<Result<_, StoreError>>()?;
        Ok(HistoryPage { items, older })
    }
}
