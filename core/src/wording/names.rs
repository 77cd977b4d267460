//! What records are called.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::filled;
use crate::plan::{Kind, Language, RecordRef, Records};
use crate::reading::named_by;
use crate::texts::text;

/// What each record of a plan is called, whether it is still in the plan or not.
#[derive(Debug)]
pub struct Names(BTreeMap<Uuid, Vec<Name>>);

#[derive(Debug)]
struct Name {
    /// What it is that is called so: records of several kinds may have come with one id, where copies of the plan met.
    kind: Kind,
    words: String,
    /// Whether somebody wrote it: a day that names a record is the program's to say.
    is_written: bool,
    /// Whether it is a person's, also where the record is only about them.
    is_persons: bool,
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
                kind: record.kind,
                words: name.trim().to_owned(),
                is_written: field.holds.is_text(),
                is_persons: by.record.kind == Kind::Person,
            })
        };
        let mut names: BTreeMap<Uuid, Vec<Name>> = BTreeMap::new();
        for (record, _) in records.iter() {
            if let Some(name) = name(record) {
                names.entry(record.id).or_default().push(name);
            }
        }
        Self(names)
    }

    /// What a record with this id is called, a person before others; nothing when there is nothing to call it.
    #[must_use]
    pub fn get(&self, id: Uuid) -> Option<String> {
        let all = self.0.get(&id)?;
        let person = all.iter().find(|name| name.kind == Kind::Person);
        person.or(all.first()).map(|name| name.words.clone())
    }

    /// What one record is called; nothing when there is nothing to call it.
    #[must_use]
    pub fn of_record(&self, record: RecordRef) -> Option<String> {
        self.name(record).map(|name| name.words.clone())
    }

    fn name(&self, record: RecordRef) -> Option<&Name> {
        let mut all = self.0.get(&record.id)?.iter();
        all.find(|name| name.kind == record.kind)
    }

    /// The same, by its id as it stands in a field.
    #[must_use]
    pub fn told(&self, id: &str) -> Option<String> {
        self.get(Uuid::try_parse(id).ok()?)
    }

    /// The same where somebody wrote what it is called: a day that names it is no name.
    #[must_use]
    pub fn written(&self, record: RecordRef) -> Option<String> {
        let name = self.name(record)?;
        name.is_written.then(|| name.words.clone())
    }

    /// The same inside a sentence: what somebody wrote in quotation marks, a day in none.
    #[must_use]
    pub fn quoted(&self, record: RecordRef, language: Language) -> Option<String> {
        let name = self.name(record)?;
        if !name.is_written {
            return Some(name.words.clone());
        }
        Some(in_quotes(&name.words, language))
    }

    /// The same in a sentence where somebody does something with it: nobody's name stands in quotation marks there.
    #[must_use]
    pub fn in_sentence(&self, record: RecordRef, language: Language) -> Option<String> {
        let name = self.name(record)?;
        if name.is_persons {
            return Some(name.words.clone());
        }
        self.quoted(record, language)
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
    use crate::plan::FieldChange;

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
        let quoted = |record: RecordRef| names.quoted(record, Language::Nb);
        assert_eq!(quoted(goal).as_deref(), Some("«Svømme»"));
        assert_eq!(
            quoted(meeting).as_deref(),
            Some("1.\u{a0}mars\u{a0}2027"),
            "nobody wrote the day that names it"
        );
        assert_eq!(quoted(consent), None, "there is nothing to call it");
    }

    #[test]
    fn a_persons_name_stands_in_a_sentence_as_it_is() {
        let mut records = Records::default();
        let of = |kind, number| RecordRef {
            kind,
            id: Uuid::from_u128(number),
        };
        let [aase, consent, goal] = [of(Kind::Person, 1), of(Kind::Consent, 2), of(Kind::Goal, 3)];
        for (record, field, value) in [
            (aase, "name", json!("Aase")),
            (consent, "person", json!(aase.id)),
            (goal, "title", json!("Svømme")),
        ] {
            records.put(&FieldChange {
                record,
                field: field.to_owned(),
                value,
            });
        }
        let names = Names::of(&records, Language::Nb);
        let told = |record: RecordRef| names.in_sentence(record, Language::Nb);
        assert_eq!(told(aase).as_deref(), Some("Aase"));
        assert_eq!(told(consent).as_deref(), Some("Aase"), "it is about her");
        assert_eq!(told(goal).as_deref(), Some("«Svømme»"), "somebody's words");
    }

    #[test]
    fn whoever_has_a_persons_id_is_not_signed_as_them() {
        let mut records = Records::default();
        let id = Uuid::from_u128(1);
        let all = [
            (Kind::Goal, "title", "Svømme"),
            (Kind::Person, "name", "Siv"),
            (Kind::Matter, "text", "Sove"),
        ];
        for (kind, field, value) in all {
            records.put(&FieldChange {
                record: RecordRef { kind, id },
                field: field.to_owned(),
                value: json!(value),
            });
        }
        let names = Names::of(&records, Language::Nb);
        assert_eq!(names.get(id).as_deref(), Some("Siv"));
        for (kind, _, value) in all {
            let name = names.of_record(RecordRef { kind, id });
            assert_eq!(name.as_deref(), Some(value), "each is called what it is");
        }
    }
}
