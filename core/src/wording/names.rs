//! What records are called.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::filled;
use crate::plan::{Language, RecordRef, Records};
use crate::reading::named_by;

/// What each record of a plan is called, whether it is still in the plan or not.
#[derive(Debug)]
pub struct Names(BTreeMap<Uuid, String>);

impl Names {
    /// The names, as they stand in the plan; days as `language` writes them.
    #[must_use]
    pub fn of(records: &Records, language: Language) -> Self {
        let name = |record: RecordRef| {
            let by = named_by(records, record)?;
            let words = records.value(by.record, by.field)?;
            let name = filled(by.record.kind, by.field, words, language, &|_| None)?;
            Some(name.trim().to_owned())
        };
        let named = records
            .iter()
            .filter_map(|(record, _)| Some((record.id, name(record)?)));
        Self(named.collect())
    }

    /// What one record is called; nothing when there is nothing to call it.
    #[must_use]
    pub fn get(&self, id: Uuid) -> Option<String> {
        self.0.get(&id).cloned()
    }

    /// The same, by its id as it stands in a field.
    #[must_use]
    pub fn told(&self, id: &str) -> Option<String> {
        self.get(Uuid::try_parse(id).ok()?)
    }
}
