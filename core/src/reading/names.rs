//! What a record is called in a list: by a field of its own, or of the record it is about.

use uuid::Uuid;

use crate::plan::{Kind, RecordRef, Records, text::is_blank};

/// Where a record's name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedBy {
    /// The record whose words they are.
    pub record: RecordRef,
    /// The field they stand in.
    pub field: &'static str,
}

/// The fields that say what a record of a kind is, the best first.
fn own_words(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Details | Kind::Goal | Kind::Meeting => &["title"],
        Kind::Person | Kind::OtherPlan => &["name"],
        Kind::Action | Kind::EverydayGoal | Kind::WeeklyEvent => &["what"],
        Kind::Cooperation => &["withWhom", "about"],
        Kind::GoodExample => &["topic"],
        Kind::Picture => &["words"],
        Kind::Matter
        | Kind::Resource
        | Kind::Need
        | Kind::Concern
        | Kind::AgendaItem
        | Kind::Decision
        | Kind::CrisisStep
        | Kind::CareWish
        | Kind::DiaryEntry
        | Kind::Participation
        | Kind::Proposal => &["text"],
        Kind::Appointment
        | Kind::Evaluation
        | Kind::FollowUp
        | Kind::Consent
        | Kind::LeftBlank
        | Kind::Share
        | Kind::Survey => &[],
    }
}

/// The fields that point to the record it is about, where it says nothing itself.
fn about(kind: Kind) -> &'static [(&'static str, Kind)] {
    match kind {
        Kind::Appointment | Kind::CrisisStep | Kind::CareWish | Kind::Consent | Kind::Share => {
            &[("person", Kind::Person)]
        }
        Kind::Evaluation => &[("goal", Kind::Goal), ("everyday", Kind::EverydayGoal)],
        Kind::FollowUp => &[("action", Kind::Action), ("goal", Kind::Goal)],
        Kind::Picture => &[
            ("person", Kind::Person),
            ("matter", Kind::Matter),
            ("weeklyEvent", Kind::WeeklyEvent),
        ],
        _ => &[],
    }
}

/// The field with the day that names it, where nothing else does.
fn day(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Meeting | Kind::Survey => Some("on"),
        Kind::FollowUp => Some("due"),
        _ => None,
    }
}

/// Where the name of a record stands, whether it is still in the plan or not. Nothing when there is nothing to call it.
#[must_use]
pub fn named_by(records: &Records, record: RecordRef) -> Option<NamedBy> {
    let RecordRef { kind, id } = record;
    let here = |field: &'static str| {
        let words = records.value(record, field)?.as_str()?;
        (!is_blank(words)).then_some(NamedBy { record, field })
    };
    let there = |(field, kind): &(&str, Kind)| {
        let other = Uuid::try_parse(records.value(record, field)?.as_str()?).ok()?;
        let other = RecordRef {
            kind: *kind,
            id: other,
        };
        // No kind is about its own: a name is never asked for in a circle.
        (other.id != id).then(|| named_by(records, other)).flatten()
    };
    let own = own_words(kind).iter().find_map(|field| here(field));
    own.or_else(|| about(kind).iter().find_map(there))
        .or_else(|| day(kind).and_then(here))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::plan::FieldChange;

    fn records(said: &[(Kind, u128, &str, Value)]) -> Records {
        let mut records = Records::default();
        for (kind, number, field, value) in said {
            records.put(&FieldChange {
                record: RecordRef {
                    kind: *kind,
                    id: Uuid::from_u128(*number),
                },
                field: (*field).to_owned(),
                value: value.clone(),
            });
        }
        records
    }

    fn named(records: &Records, kind: Kind, number: u128) -> Option<(Kind, &'static str)> {
        let id = Uuid::from_u128(number);
        named_by(records, RecordRef { kind, id }).map(|it| (it.record.kind, it.field))
    }

    #[test]
    fn a_record_is_called_by_its_words_or_by_what_it_is_about_or_by_its_day() {
        let uuid = |number| json!(Uuid::from_u128(number));
        let records = records(&[
            (Kind::Goal, 1, "title", json!("Svømme")),
            (Kind::FollowUp, 2, "goal", uuid(1)),
            (Kind::FollowUp, 2, "due", json!("2027-03-01")),
            (Kind::FollowUp, 3, "wholePlan", json!(true)),
            (Kind::FollowUp, 3, "due", json!("2027-03-01")),
            (Kind::Cooperation, 4, "withWhom", json!("  ")),
            (Kind::Cooperation, 4, "about", json!("Hjelpemidler")),
            (Kind::Meeting, 5, "on", json!("2027-03-01")),
            (Kind::Consent, 6, "topics", json!("alt")),
        ]);
        for (kind, number, by) in [
            (Kind::Goal, 1, Some((Kind::Goal, "title"))),
            (Kind::FollowUp, 2, Some((Kind::Goal, "title"))),
            (Kind::FollowUp, 3, Some((Kind::FollowUp, "due"))),
            (Kind::Cooperation, 4, Some((Kind::Cooperation, "about"))),
            (Kind::Meeting, 5, Some((Kind::Meeting, "on"))),
            (Kind::Consent, 6, None),
            (Kind::Need, 7, None),
        ] {
            assert_eq!(named(&records, kind, number), by, "{kind:?} {number}");
        }
    }

    #[test]
    fn every_name_stands_in_a_field_that_is_there() {
        for kind in Kind::ALL {
            let fields = own_words(*kind)
                .iter()
                .chain(about(*kind).iter().map(|(field, _)| field));
            for field in fields.copied().chain(day(*kind)) {
                assert!(kind.field(field).is_ok(), "{kind:?} has no {field}");
            }
        }
    }
}
