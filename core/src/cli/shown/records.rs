//! The records that have no order of their own among each other: shown one kind after the other, field by field.

use serde_json::Value;
use uuid::Uuid;

use super::super::Failure;
use super::super::said::Said;
use super::{Names, Order, section};
use crate::plan::{FieldType, Fields, Kind, Language, REMOVED, Records};
use crate::wording;

/// The kinds shown so, in this order. The diary is not among them: it is in no list unless it is asked for.
const SHOWN: &[Kind] = &[
    Kind::Need,
    Kind::Concern,
    Kind::Evaluation,
    Kind::EverydayGoal,
    Kind::Meeting,
    Kind::AgendaItem,
    Kind::Decision,
    Kind::WeeklyEvent,
    Kind::CrisisStep,
    Kind::CareWish,
    Kind::Cooperation,
    Kind::Appointment,
    Kind::Consent,
    Kind::OtherPlan,
    Kind::LeftBlank,
    Kind::Survey,
    Kind::GoodExample,
];

/// Every record of these kinds, each kind under its title.
pub(super) fn all(
    records: &Records,
    order: &Order,
    names: &Names,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let rank = |fields: &Fields| fields.get("rank").and_then(Value::as_f64).unwrap_or_default();
    for kind in SHOWN {
        let mut standing: Vec<_> = records
            .of_kind(*kind)
            .filter(|(_, fields)| fields.get(REMOVED) == Some(&Value::Bool(false)))
            .collect();
        order.sort(&mut standing, |(id, fields)| (rank(fields), *id));
        let lines = standing
            .into_iter()
            .flat_map(|(_, fields)| lines(*kind, fields, names, said.language))
            .collect();
        section(kind.as_str(), lines, said)?;
    }
    Ok(())
}

/// What a record is about, and below it what else it says.
fn lines(kind: Kind, fields: &Fields, names: &Names, language: Language) -> Vec<String> {
    let name_of = |id: &str| names.get(Uuid::try_parse(id).ok()?);
    let mut filled: Vec<_> = kind
        .fields()
        .iter()
        .filter_map(|field| Some((field, fields.get(field.name)?)))
        .filter(|(field, value)| match field.holds {
            FieldType::Rank => false,
            FieldType::Choice(_) => true,
            _ => **value != field.blank(),
        })
        .map(|(field, value)| (field, wording::value(kind, field.name, value, language, &name_of)))
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
    let rest = filled.into_iter().map(|(field, value)| {
        let label = wording::field(kind, field.name, language);
        format!("  {label}: {value}")
    });
    about.into_iter().chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Language;
    use crate::texts::text;

    #[test]
    fn every_kind_is_shown_but_the_owners_alone() {
        let elsewhere = [
            Kind::Details,
            Kind::Person,
            Kind::Matter,
            Kind::Goal,
            Kind::Action,
            Kind::Resource,
            Kind::FollowUp,
            Kind::Proposal,
        ];
        for kind in Kind::ALL {
            let is_shown = SHOWN.contains(kind) || elsewhere.contains(kind);
            assert_eq!(is_shown, !kind.is_owners_alone(), "{kind:?}");
        }
        for kind in SHOWN {
            let key = format!("cli.show.{}", kind.as_str());
            assert_ne!(text(Language::Nb, &key, &[]), key, "{kind:?} has a title");
        }
    }
}
