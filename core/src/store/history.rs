//! Reading the history.

use super::{Store, StoreError, rows};
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
        let acts = rows::acts_before(&self.connection, record, before, most)?;
        let older = if acts.len() == most {
            acts.last().map(|(number, _)| Cursor(*number))
        } else {
            None
        };
        let items = acts
            .into_iter()
            .map(|(_, act)| {
                let mut changes = Vec::new();
                for change in rows::changes_of_act(&self.connection, act.id)? {
                    if record.is_some_and(|record| record != change.record) {
                        continue;
                    }
                    let before = match change.parents.first() {
                        Some(parent) => {
                            rows::change(&self.connection, *parent)?.map_or(Value::Null, |old| old.value)
                        }
                        None => Value::Null,
                    };
                    let (record, field, after) = (change.record, change.field, change.value);
                    changes.push(HistoryChange {
                        record,
                        field,
                        before,
                        after,
                    });
                }
                Ok(HistoryItem {
                    act: act.id,
                    name: act.name,
                    kind: act.kind,
                    pen: act.pen,
                    at: act.at,
                    changes,
                })
            })
            .collect::<Result<_, StoreError>>()?;
        Ok(HistoryPage { items, older })
    }
}
