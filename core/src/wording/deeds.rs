//! What was done, in sentences: Siv endret når «Sårstell» følges opp: fra 12. til 20. april 2027. One for each change that
//! says something by itself; of what is new, that it was added, and what was written in it is told by its fields.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use self::group::{group_of, is_of_a_yes};
use super::names::in_quotes;
use super::{Names, act, field as label_of, filled};
use crate::dates;
use crate::journal::{ActKind, ActName, HistoryChange, HistoryItem};
use crate::plan::{FieldType, Kind, Language, Pen, REMOVED, RecordRef};
use crate::reading::is_told;
use crate::texts::text;

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DeedAsked {
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// What it is called.
    pub name: ActName,
    /// Whether it was new, or took back or redid another.
    pub kind: ActKind,
    /// What changed.
    pub changes: Vec<HistoryChange>,
}

impl From<&HistoryItem> for DeedAsked {
    fn from(item: &HistoryItem) -> Self {
        Self {
            pen: item.pen,
            name: item.name,
            kind: item.kind,
            changes: item.changes.clone(),
        }
    }
}

/// The same in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeedInWords {
    /// What it is called: the one sentence there is to say of it, how the plan stands after an undo, or else «Endret mål».
    pub heading: String,
    /// A sentence for each change, in order; nothing where its field and what stands there tell it.
    pub sentences: Vec<Option<String>>,
}

/// What somebody did, in words.
#[must_use]
pub fn deed(asked: &DeedAsked, names: &Names, language: Language) -> DeedInWords {
    let sentences = sentences(asked.pen, &asked.changes, names, language);
    let heading = match (asked.kind, alone(&sentences)) {
        (ActKind::New, Some(sentence)) => sentence.to_owned(),
        (ActKind::Undo(_), _) => how_it_stands("undone", asked.name, language),
        (ActKind::Redo(_), _) => how_it_stands("redone", asked.name, language),
        _ => called(asked.name, asked.kind, &asked.changes, language),
    };
    DeedInWords {
        heading: dates::capital(&heading),
        sentences,
    }
}

/// How the plan stands after something was taken back, or done again: «Angret: målet er som før».
fn how_it_stands(group: &str, name: ActName, language: Language) -> String {
    let what = of_kind(name.kind, "the", language);
    text(
        language,
        &format!("words.{group}.{}", name.verb.as_str()),
        &[("what", &what)],
    )
}

/// What a kind is called: «mål», «målet».
fn of_kind(kind: Kind, form: &str, language: Language) -> String {
    text(language, &format!("words.kinds.{}.{form}", kind.as_str()), &[])
}

/// What an act is called by what it did: to move something is not to change it.
#[must_use]
pub fn called(name: ActName, kind: ActKind, changes: &[HistoryChange], language: Language) -> String {
    if changes.is_empty() || !changes.iter().all(is_move) {
        return act(name, kind, language);
    }
    let of = of_kind(name.kind, "one", language);
    let done = text(language, "words.verbs.move", &[("kind", &of)]);
    super::as_kind(&done, kind, language)
}

/// The one sentence there is, where there is no other.
fn alone(sentences: &[Option<String>]) -> Option<&str> {
    let mut said = sentences.iter().flatten();
    let first = said.next()?;
    said.next().is_none().then_some(first.as_str())
}

fn holds(change: &HistoryChange) -> Option<FieldType> {
    let field = change.record.kind.field(&change.field).ok()?;
    Some(field.holds)
}

/// It stands in another place among its siblings.
fn is_move(change: &HistoryChange) -> bool {
    holds(change) == Some(FieldType::Rank) && !change.before.is_null()
}

fn is_addition(change: &HistoryChange) -> bool {
    change.field == REMOVED && change.before.is_null() && change.after == Value::Bool(false)
}

fn sentences(pen: Pen, changes: &[HistoryChange], names: &Names, language: Language) -> Vec<Option<String>> {
    let added: HashSet<RecordRef> = changes
        .iter()
        .filter(|it| is_addition(it))
        .map(|it| it.record)
        .collect();
    let teller = Teller {
        who: by(pen, names, language),
        changes,
        names,
        language,
    };
    let is_of_new = |it: &HistoryChange| added.contains(&it.record) && !is_addition(it);
    let says_more = |it: &&HistoryChange| !is_of_new(it) && !leads_to_new(it, &added);
    changes
        .iter()
        .map(|it| Some(it).filter(says_more).and_then(|it| teller.sentence(it)))
        .collect()
}

/// It leads to a follow-up that was added together with it: that is told of, with its day.
fn leads_to_new(change: &HistoryChange, added: &HashSet<RecordRef>) -> bool {
    let is_to = |it: &RecordRef| change.after == Value::String(it.id.to_string());
    holds(change) == Some(FieldType::Reference(Kind::FollowUp)) && added.iter().any(is_to)
}

/// «Siv», or «Siv for Arne».
fn by(pen: Pen, names: &Names, language: Language) -> String {
    let writer = names.get(pen.writer.into()).unwrap_or_default();
    if pen.writer == pen.words {
        return writer;
    }
    let words = names.get(pen.words.into()).unwrap_or_default();
    let values = [("writer", writer.as_str()), ("words", &words)];
    text(language, "words.deeds.for", &values)
}

struct Teller<'a> {
    who: String,
    changes: &'a [HistoryChange],
    names: &'a Names,
    language: Language,
}

impl Teller<'_> {
    fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<_> = [("who", self.who.as_str())]
            .into_iter()
            .chain(values.iter().copied())
            .collect();
        text(self.language, &format!("words.deeds.{key}"), &values)
    }

    fn sentence(&self, change: &HistoryChange) -> Option<String> {
        if change.field == REMOVED {
            return self.came_or_went(change);
        }
        let what = self.thing(change.record);
        if is_move(change) {
            return Some(self.say("moved", &[("what", &what)]));
        }
        let HistoryChange {
            record: record @ RecordRef { kind, .. },
            field,
            before,
            after,
            ..
        } = change;
        if !is_told(*kind, field) {
            return None;
        }
        // One image is told as the next is.
        if holds(change)? == FieldType::Image {
            return (before != after).then(|| self.say("image", &[("what", &what)]));
        }
        let is_named = self.names.written(*record).is_some();
        let group = group_of(*kind, field, holds(change)?, is_named);
        let is_no = |value: &Value| is_of_a_yes(group) && *value == Value::Bool(false);
        let told = |value: &Value| self.value(*kind, field, value).filter(|_| !is_no(value));
        let (before, after) = (told(before), told(after));
        if before == after {
            return None;
        }
        let field = label_of(*kind, field, self.language);
        let (step, first, last) = match (&before, &after) {
            (None, after) => ("set", None, after.clone()),
            (before, None) => ("unset", before.clone(), None),
            (Some(before), Some(after)) => {
                let (before, after) = self.before_and_after(change, before, after);
                ("changed", Some(before), Some(after))
            }
        };
        let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
        let values = [
            ("what", what.as_str()),
            ("field", &field),
            ("before", &first),
            ("after", &last),
        ];
        Some(self.say(&format!("{group}{step}"), &values))
    }

    fn came_or_went(&self, change: &HistoryChange) -> Option<String> {
        let record = change.record;
        if is_addition(change) {
            return Some(self.came(record));
        }
        let what = self.thing(record);
        match (&change.before, &change.after) {
            (_, Value::Bool(true)) => Some(self.say("removed", &[("what", &what)])),
            (Value::Bool(true), Value::Bool(false)) => Some(self.say("restored", &[("what", &what)])),
            _ => None,
        }
    }

    /// That it was added, and what it is: the plan itself got its name, and what has none is told by what was chosen in it.
    fn came(&self, record: RecordRef) -> String {
        if let Some(title) = self.named(record) {
            return self.say("named", &[("what", &title)]);
        }
        let name = self.names.in_sentence(record, self.language);
        let one = of_kind(record.kind, "one", self.language);
        match name.or_else(|| self.chosen_in(record)) {
            Some(what) => self.say("added", &[("kind", &one), ("what", &what)]),
            None => self.say("addedNameless", &[("kind", &one)]),
        }
    }

    /// The name that the plan got when it was begun: it may be called something else now.
    fn named(&self, record: RecordRef) -> Option<String> {
        let is_title = |it: &&HistoryChange| it.record == record && it.field == "title";
        let title = self
            .changes
            .iter()
            .filter(|_| record.kind == Kind::Details)
            .find(is_title)?;
        Some(in_quotes(
            &self.value(record.kind, "title", &title.after)?,
            self.language,
        ))
    }

    /// «kontaktlege», of an offer that names nobody: the first choice that was made in what is new.
    fn chosen_in(&self, record: RecordRef) -> Option<String> {
        let fields = record.kind.fields().iter();
        let mut choices = fields.filter(|it| matches!(it.holds, FieldType::Choice(_)));
        choices.find_map(|field| {
            let of_field = |it: &&HistoryChange| it.record == record && it.field == field.name;
            let change = self.changes.iter().find(of_field)?;
            self.value(record.kind, field.name, &change.after)
        })
    }

    /// «Sårstell» in quotation marks, Aase in none, or «målet» where there is nothing to call it.
    fn thing(&self, record: RecordRef) -> String {
        let the = || of_kind(record.kind, "the", self.language);
        self.names.in_sentence(record, self.language).unwrap_or_else(the)
    }

    fn value(&self, kind: Kind, field: &str, value: &Value) -> Option<String> {
        filled(kind, field, value, self.language, &|id| self.names.told(id))
    }

    /// Two days in one month say the month once.
    fn before_and_after(&self, change: &HistoryChange, before: &str, after: &str) -> (String, String) {
        let day = |value: &Value| value.as_str()?.parse::<NaiveDate>().ok();
        let month = |day: NaiveDate| day.format("%Y-%m").to_string();
        if holds(change) == Some(FieldType::Date)
            && let (Some(first), Some(last)) = (day(&change.before), day(&change.after))
            && month(first) == month(last)
        {
            return (dates::day(first, self.language), after.to_owned());
        }
        (before.to_owned(), after.to_owned())
    }
}

mod group;
#[cfg(test)]
mod tests;
