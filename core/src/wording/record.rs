//! Records in words: what one is about, and what else it says; and a plan as one reader sees it, record by record.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Names, field as label_of, value as value_of};
use crate::plan::{FieldType, Fields, Kind, Language, Plan, RecordRef, Records, RuleError};
use crate::reading::{InSight, Seen, is_told};
use crate::texts::text;

/// What stands in one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FactInWords {
    /// What the field is called.
    pub label: String,
    /// What stands there.
    pub value: String,
}

/// A record: what it is about, and below it what else it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordInWords {
    /// Nothing where no field says it.
    pub about: Option<String>,
    /// What else is filled in, in the order of the kind's fields.
    pub facts: Vec<FactInWords>,
}

/// The records of a kind that somebody sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeenInWords {
    /// The kind.
    pub kind: Kind,
    /// What they are called together.
    pub title: String,
    /// Each.
    pub records: Vec<RecordInWords>,
}

/// A record in words: what is filled in, and what is chosen, of the fields that `is_meant` is true of.
#[must_use]
pub fn record(
    kind: Kind,
    fields: &Fields,
    names: &Names,
    language: Language,
    is_meant: impl Fn(&str) -> bool,
) -> RecordInWords {
    let name_of = |id: &str| names.told(id);
    let all = kind.fields().iter().filter(|field| is_meant(field.name));
    let mut filled: Vec<_> = all
        .filter_map(|field| Some((field, fields.get(field.name)?)))
        .filter(|(field, value)| match field.holds {
            FieldType::Rank => false,
            FieldType::Choice(_) => true,
            _ => **value != field.blank(),
        })
        .map(|(field, value)| (field, value_of(kind, field.name, value, language, &name_of)))
        .collect();
    let chosen = |holds| {
        matches!(
            holds,
            FieldType::Choice(_) | FieldType::OptionalChoice(_) | FieldType::Flag
        )
    };
    let about = filled
        .iter()
        .position(|(field, _)| !chosen(field.holds))
        .map(|place| filled.remove(place).1);
    let facts = filled.into_iter().map(|(field, value)| FactInWords {
        label: label_of(kind, field.name, language),
        value,
    });
    RecordInWords {
        about,
        facts: facts.collect(),
    }
}

/// What the window draws of somebody, and no copy says in words: their mark, and their place on the map.
const DRAWN: [&str; 6] = ["initials", "ink", "personSort", "active", "closeness", "sector"];

/// Whether a field is drawn, and said by nothing in words.
fn is_drawn(kind: Kind, name: &str) -> bool {
    let is_image = kind.field(name).is_ok_and(|it| it.holds == FieldType::Image);
    is_image || (kind == Kind::Person && DRAWN.contains(&name))
}

/// Everything in a plan as its reader sees it, kind by kind, in order.
///
/// # Errors
/// [`RuleError::WrongValue`] when a record is none.
pub fn seen(plan: &Plan, language: Language) -> Result<Vec<SeenInWords>, RuleError> {
    let records = Records::of(plan)?;
    let names = Names::of(&records, language);
    let in_sight = Seen::of(&InSight::of(plan));
    let of_kind = |kind: Kind| {
        let is_meant = |name: &str| is_told(kind, name) && !is_drawn(kind, name);
        let ids = in_sight.of_kind(kind).iter();
        let all = ids.filter_map(|id| records.get(RecordRef { kind, id: *id }));
        let records = all.map(|fields| record(kind, fields, &names, language, is_meant));
        SeenInWords {
            kind,
            title: text(language, &format!("words.kinds.{}.all", kind.as_str()), &[]),
            records: records.filter(|it| it.about.is_some()).collect(),
        }
    };
    let all = Kind::ALL.iter().map(|kind| of_kind(*kind));
    Ok(all.filter(|it| !it.records.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Goal, Person};

    #[test]
    fn what_a_reader_sees_is_told_kind_by_kind_without_their_place_on_the_map() {
        let person = Person {
            name: "Siv Lunde".to_owned(),
            initials: "SL".to_owned(),
            phone: "55 00 00 01".to_owned(),
            active: true,
            ..Person::default()
        };
        let goal = Goal {
            title: "Tilbake i jobb".to_owned(),
            rough: "før sommeren".to_owned(),
            ..Goal::default()
        };
        let plan = Plan {
            people: vec![person],
            goals: vec![goal],
            ..Plan::default()
        };
        let told = seen(&plan, Language::Nb).unwrap();
        let kinds: Vec<_> = told.iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [Kind::Person, Kind::Goal], "what is empty is not there");
        let siv = &told[0].records[0];
        assert_eq!(siv.about.as_deref(), Some("Siv Lunde"));
        let values: Vec<_> = siv.facts.iter().map(|it| it.value.as_str()).collect();
        assert!(
            values.contains(&"55 00 00 01") && !values.contains(&"SL"),
            "{values:?}"
        );
        assert_eq!(told[1].records[0].about.as_deref(), Some("Tilbake i jobb"));
    }
}
