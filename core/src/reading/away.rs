//! What is away: taken out of the plan, or under something that is. What copies of the plan say about it waits for nobody, and
//! waits again when it is taken back.

use serde_json::Value;
use uuid::Uuid;

use crate::plan::{Kind, REMOVED, RecordRef, Records};

/// Whether a record is taken out of the plan, or stands under one that is.
#[must_use]
pub fn is_away(records: &Records, record: RecordRef) -> bool {
    is_out(records, record) || is_under_what_is_away(records, record)
}

/// Whether a record stands under one that is taken out of the plan, whether or not it is out itself.
#[must_use]
pub fn is_under_what_is_away(records: &Records, record: RecordRef) -> bool {
    // Copies together may have put goals under each other in a circle.
    let mut passed = vec![record];
    while let Some(above) = passed.last().and_then(|last| above(records, *last)) {
        if is_out(records, above) {
            return true;
        }
        if passed.contains(&above) {
            return false;
        }
        passed.push(above);
    }
    false
}

/// Whether copies that say different things in a field wait for somebody to choose.
#[must_use]
pub fn waits(records: &Records, record: RecordRef, field: &str) -> bool {
    // That it is out may be the very thing they do not agree on.
    if field == REMOVED {
        !is_under_what_is_away(records, record)
    } else {
        !is_away(records, record)
    }
}

fn is_out(records: &Records, record: RecordRef) -> bool {
    records.value(record, REMOVED) == Some(&Value::Bool(true))
}

/// What a record stands under, if it is under anything.
fn above(records: &Records, record: RecordRef) -> Option<RecordRef> {
    let fields: &[(&str, Kind)] = match record.kind {
        Kind::Goal => &[("parent", Kind::Goal)],
        Kind::Action => &[("goal", Kind::Goal)],
        Kind::FollowUp => &[("action", Kind::Action), ("goal", Kind::Goal)],
        Kind::Evaluation => &[("goal", Kind::Goal), ("everyday", Kind::EverydayGoal)],
        Kind::AgendaItem | Kind::Decision => &[("meeting", Kind::Meeting)],
        Kind::Picture => &[
            ("person", Kind::Person),
            ("matter", Kind::Matter),
            ("weeklyEvent", Kind::WeeklyEvent),
        ],
        _ => &[],
    };
    fields.iter().find_map(|(field, kind)| {
        let id = Uuid::try_parse(records.value(record, field)?.as_str()?).ok()?;
        Some(RecordRef { kind: *kind, id })
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::record;
    use super::*;

    #[test]
    fn what_stands_under_what_is_taken_out_is_away_with_it() {
        let mut records = Records::default();
        let id = |number| json!(Uuid::from_u128(number).to_string());
        let out = record(&mut records, Kind::Goal, 1, &[(REMOVED, json!(true))]);
        let under = record(&mut records, Kind::Goal, 2, &[("parent", id(1))]);
        let action = record(&mut records, Kind::Action, 3, &[("goal", id(2))]);
        let look = record(&mut records, Kind::FollowUp, 4, &[("action", id(3))]);
        let stands = record(&mut records, Kind::Goal, 5, &[]);
        for away in [out, under, action, look] {
            assert!(is_away(&records, away), "{away:?}");
        }
        assert!(!is_away(&records, stands));
        assert!(
            !waits(&records, look, "due"),
            "nothing is asked about what nobody sees"
        );
        assert!(waits(&records, stands, "title"));
        assert!(
            waits(&records, out, REMOVED),
            "whether it is out may be asked about"
        );
        assert!(!waits(&records, under, REMOVED), "but not under what is out");
    }

    #[test]
    fn goals_in_a_circle_are_not_away() {
        let mut records = Records::default();
        let id = |number| json!(Uuid::from_u128(number).to_string());
        let one = record(&mut records, Kind::Goal, 1, &[("parent", id(2))]);
        record(&mut records, Kind::Goal, 2, &[("parent", id(1))]);
        assert!(!is_away(&records, one));
    }
}
