//! What a plan holds, in words, for those who show it: what records are called, and what stands in fields.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{DeedAsked, DeedInWords, Names, SeenInWords, circumstances, deed, filled, penned, seen};
use crate::error::ProblemCode;
use crate::journal::HistoryItem;
use crate::plan::{Kind, Language, Pen, PersonId, Plan, RecordRef, Records, RuleError, WayIn};
use crate::reading::visible_to;

/// What is to be put in words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct WordsAsked {
    /// Records: what each is called.
    pub records: Vec<RecordRef>,
    /// What stands, or once stood, in fields.
    pub values: Vec<ValueAsked>,
    /// Acts: who wrote for whom, and what else there is to know.
    pub acts: Vec<ActAsked>,
    /// What somebody did: each change in a sentence.
    #[serde(default)]
    pub deeds: Vec<DeedAsked>,
    /// Somebody, of whom is asked what they see today.
    #[serde(default)]
    #[ts(optional)]
    pub reader: Option<PersonId>,
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ValueAsked {
    /// Which kind of record the field is of.
    pub kind: Kind,
    /// The field.
    pub field: String,
    /// What stands there.
    #[ts(type = "unknown")]
    pub value: Value,
}

/// What is known of who made an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActAsked {
    /// Who wrote, and whose words.
    pub pen: Pen,
    /// The way in that the plan was open by; nothing where it is not known.
    pub way: Option<WayIn>,
    /// Whether it came in with a file.
    pub taken_in: bool,
    /// The rule it breaks, if it does.
    #[serde(default)]
    pub breaks: Option<ProblemCode>,
}

impl From<&HistoryItem> for ActAsked {
    fn from(item: &HistoryItem) -> Self {
        Self {
            pen: item.pen,
            way: item.way,
            taken_in: item.taken_in,
            breaks: item.breaks,
        }
    }
}

/// Who made an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActInWords {
    /// «Siv Lunde skrev for Arne».
    pub who: String,
    /// What else there is to know of it.
    pub known: Vec<String>,
}

/// What was asked for, in words, in the same order. Nothing where there is nothing to call a record, and for a field that is
/// not filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InWords {
    /// What each record is called.
    pub names: Vec<Option<String>>,
    /// What stands in each field.
    pub values: Vec<Option<String>>,
    /// Who made each act.
    pub acts: Vec<ActInWords>,
    /// What somebody did, each.
    pub deeds: Vec<DeedInWords>,
    /// What the reader sees; nothing when none was named.
    pub seen: Vec<SeenInWords>,
}

/// Puts in words what is asked of a plan, which has these records.
///
/// # Errors
/// [`RuleError::WrongValue`] when what the reader sees is no plan.
pub fn in_words(
    asked: &WordsAsked,
    plan: &Plan,
    records: &Records,
    language: Language,
    today: NaiveDate,
) -> Result<InWords, RuleError> {
    let names = Names::of(records, language);
    let called = |id: &str| names.told(id);
    let value = |it: &ValueAsked| filled(it.kind, &it.field, &it.value, language, &called);
    let act = |it: &ActAsked| ActInWords {
        who: penned(it.pen, &names, language),
        known: circumstances(it, plan, language),
    };
    let seen_by = |reader| seen(&visible_to(plan, reader, today), language);
    Ok(InWords {
        names: asked.records.iter().map(|it| names.of_record(*it)).collect(),
        values: asked.values.iter().map(value).collect(),
        acts: asked.acts.iter().map(act).collect(),
        deeds: asked.deeds.iter().map(|it| deed(it, &names, language)).collect(),
        seen: asked.reader.map(seen_by).transpose()?.unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::plan::FieldChange;

    #[test]
    fn what_is_asked_is_told_in_the_same_order_and_blank_fields_are_nothing() {
        let [person, goal] = [(Kind::Person, 1), (Kind::Goal, 2)].map(|(kind, number)| RecordRef {
            kind,
            id: Uuid::from_u128(number),
        });
        let mut records = Records::default();
        records.put(&FieldChange {
            record: person,
            field: "name".to_owned(),
            value: json!(" Siv Lunde "),
        });
        let asked = |field: &str, value| ValueAsked {
            kind: Kind::Action,
            field: field.to_owned(),
            value,
        };
        let asked = WordsAsked {
            records: vec![goal, person],
            values: vec![
                asked("responsible", json!(person.id)),
                asked("from", json!("2027-03-01")),
                asked("how", json!("  ")),
                asked("what", json!("2027-03-01")),
                asked("fromTime", Value::Null),
            ],
            acts: vec![ActAsked {
                pen: Pen::of(PersonId(person.id)),
                way: None,
                taken_in: true,
                breaks: Some(ProblemCode::OwnersWords),
            }],
            deeds: Vec::new(),
            reader: None,
        };
        let day = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap();
        let told = in_words(&asked, &Plan::default(), &records, Language::Nb, day).unwrap();
        assert_eq!(told.names, [None, Some("Siv Lunde".to_owned())]);
        let values: Vec<_> = told.values.iter().map(Option::as_deref).collect();
        assert_eq!(
            values,
            [
                Some("Siv Lunde"),
                Some("1.\u{a0}mars\u{a0}2027"),
                None,
                Some("2027-03-01"),
                None
            ],
            "a reference is a name, a date is a date only where a date stands, and blank is nothing"
        );
        assert!(told.acts[0].who.starts_with("Siv Lunde"), "{:?}", told.acts);
        assert_eq!(
            told.acts[0].known.len(),
            2,
            "it came in with a file, and does not stand: {:?}",
            told.acts
        );
    }
}
