//! What records are called.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::filled;
use crate::plan::{Language, RecordRef, Records};
use crate::reading::named_by;
use crate::texts::text;

/// What each record of a plan is called, whether it is still in the plan or not.
#[derive(Debug)]
pub struct Names(BTreeMap<Uuid, Name>);

#[derive(Debug)]
struct Name {
    words: String,
    /// Whether somebody wrote it: a day that names a record is the program's to say.
    is_written: bool,
}

impl Names {
    /// The names, as they stand in the plan; days as `language` writes them.
    #[must_use]
    pub fn of(records: &Records, language: Language) -> Self {
        let name = |record: RecordRef| {
            let by = named_by(records, record)?;
            let words = records.value(by.record, by.field)?;
            let name = filled(by.record.kind, by.field, words, language, &|_| None)?;
            let field = by.record.kind.field(by.field).ok()?;
            Some(Name {
                words: name.trim().to_owned(),
                is_written: field.holds.is_text(),
            })
        };
        let named = records
            .iter()
            .filter_map(|(record, _)| Some((record.id, name(record)?)));
        Self(named.collect())
    }

    /// What one record is called; nothing when there is nothing to call it.
    #[must_use]
    pub fn get(&self, id: Uuid) -> Option<String> {
        self.0.get(&id).map(|name| name.words.clone())
    }

    /// The same, by its id as it stands in a field.
    #[must_use]
    pub fn told(&self, id: &str) -> Option<String> {
        self.get(Uuid::try_parse(id).ok()?)
    }

    /// Whether somebody wrote what it is called.
    #[must_use]
    pub fn is_written(&self, id: Uuid) -> bool {
        self.0.get(&id).is_some_and(|name| name.is_written)
    }

    /// The same inside a sentence: what somebody wrote in quotation marks, a day in none.
    #[must_use]
    pub fn quoted(&self, id: Uuid, language: Language) -> Option<String> {
        let Name { words, is_written } = self.0.get(&id)?;
        if !is_written {
            return Some(words.clone());
        }
        Some(in_quotes(words, language))
    }
}

/// What somebody wrote, in the quotation marks of the language.
pub(super) fn in_quotes(words: &str, language: Language) -> String {
    let [open, close] = ["document.quote.open", "document.quote.close"].map(|key| text(language, key, &[]));
    format!("{open}{words}{close}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::plan::{FieldChange, Kind};

    #[test]
    fn only_what_somebody_wrote_stands_in_quotation_marks() {
        let mut records = Records::default();
        let of = |kind, number| RecordRef {
            kind,
            id: Uuid::from_u128(number),
        };
        let [goal, meeting, consent] = [of(Kind::Goal, 1), of(Kind::Meeting, 2), of(Kind::Consent, 3)];
        for (record, field, value) in [
            (goal, "title", "Svømme"),
            (meeting, "on", "2027-03-01"),
            (consent, "topics", "alt"),
        ] {
            records.put(&FieldChange {
                record,
                field: field.to_owned(),
                value: json!(value),
            });
        }
        let names = Names::of(&records, Language::Nb);
        let quoted = |record: RecordRef| names.quoted(record.id, Language::Nb);
        assert_eq!(quoted(goal).as_deref(), Some("«Svømme»"));
        assert_eq!(
            quoted(meeting).as_deref(),
            Some("1.\u{a0}mars\u{a0}2027"),
            "nobody wrote the day that names it"
        );
        assert_eq!(quoted(consent), None, "there is nothing to call it");
    }
}
