//! The records that have no order of their own among each other: shown one kind after the other, field by field.

use serde_json::Value;

use super::super::Failure;
use super::super::said::Said;
use super::{Order, section, title};
use crate::plan::{Fields, Kind, Language, REMOVED, Records};
use crate::wording::{self, Names};

/// The kinds that are shown in another way, above these.
const ELSEWHERE: &[Kind] = &[
    Kind::Details,
    Kind::Person,
    Kind::Matter,
    Kind::Goal,
    Kind::Action,
    Kind::Resource,
    Kind::FollowUp,
    Kind::Proposal,
];

/// The kinds shown so, in the registry's order: a new one is among them by itself. The diary is not: it is in no list unless
/// it is asked for.
fn shown() -> impl Iterator<Item = Kind> {
    let all = Kind::ALL.iter().copied();
    all.filter(|kind| !ELSEWHERE.contains(kind) && !kind.is_owners_alone())
}

/// Every record of these kinds, each kind under its title.
pub(super) fn all(
    records: &Records,
    order: &Order,
    names: &Names,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let rank = |fields: &Fields| fields.get("rank").and_then(Value::as_f64).unwrap_or_default();
    for kind in shown() {
        let mut standing: Vec<_> = records
            .of_kind(kind)
            .filter(|(_, fields)| fields.get(REMOVED) == Some(&Value::Bool(false)))
            .collect();
        order.sort(&mut standing, |(id, fields)| (rank(fields), *id));
        let lines = standing
            .into_iter()
            .flat_map(|(_, fields)| lines(kind, fields, names, said.language))
            .collect();
        section(&title(kind, said.language), lines, said)?;
    }
    Ok(())
}

/// What a record is about, and below it what else it says.
fn lines(kind: Kind, fields: &Fields, names: &Names, language: Language) -> Vec<String> {
    let record = wording::record(kind, fields, names, language, |_| true);
    let rest = record.facts.into_iter();
    let rest = rest.map(|fact| format!("  {}: {}", fact.label, fact.value));
    record.about.into_iter().chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::plan::{FieldType, RecordRef};

    /// One record of every kind, with words in every text.
    fn one_of_each() -> Records {
        let mut records = Records::default();
        for (number, kind) in (1..).zip(Kind::ALL) {
            let id = Uuid::from_u128(number);
            let mut fields = kind.blank(id);
            for field in kind.fields() {
                if matches!(field.holds, FieldType::Line | FieldType::Prose) {
                    fields.insert(field.name.to_owned(), Value::from("ord"));
                }
            }
            records.insert(RecordRef { kind: *kind, id }, fields);
        }
        records
    }

    #[test]
    fn every_kind_stands_under_its_name_but_the_owners_alone() {
        let records = one_of_each();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut said = Said {
            out: &mut out,
            err: &mut err,
            json: false,
            language: Language::Nb,
        };
        all(
            &records,
            &Order(std::collections::BTreeMap::new()),
            &Names::of(&records, Language::Nb),
            &mut said,
        )
        .unwrap();
        let told = String::from_utf8(out).unwrap();
        for kind in Kind::ALL {
            let name = title(*kind, Language::Nb);
            let is_told = told.lines().any(|line| line == name);
            let is_expected = !ELSEWHERE.contains(kind) && !kind.is_owners_alone();
            assert_eq!(is_told, is_expected, "{kind:?} («{name}»)");
        }
    }
}
