//! What in a plan does not go together, since copies of it became one: each kept the plan's rules by itself. The rules are
//! those of every act; here it is only told which records and fields break one.

use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;

use super::away::is_away;
use crate::plan::{Fields, Kind, REMOVED, RecordRef, Records, RuleContext, RuleError};

/// A rule that the plan breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The rule.
    pub rule: RuleError,
    /// The records that break it together, or the one that does by itself.
    pub records: Vec<RecordRef>,
    /// The fields that make it so.
    pub fields: Vec<&'static str>,
}

/// The rules that a plan breaks, each with what breaks it once.
#[must_use]
pub fn misfits(records: &Records) -> Vec<Broken> {
    let around = RuleContext::new(records, None);
    let mut found: BTreeMap<(Vec<RecordRef>, String), Broken> = BTreeMap::new();
    let mut standing = Vec::with_capacity(records.len());
    for (record, fields) in records.iter().filter(|(record, _)| !is_away(records, *record)) {
        standing.push(record);
        let Err(rule) = around.check(record) else { continue };
        if !rule.may_come_of_union() {
            continue;
        }
        let mut together = breaking_together(records, record, fields, &rule);
        together.sort_unstable();
        let broken = Broken {
            fields: fields_of(record.kind, &rule, fields),
            records: together.clone(),
            rule,
        };
        found.entry((together, broken.rule.to_string())).or_insert(broken);
    }
    standing.sort_unstable_by_key(|record| (record.id, record.kind));
    let of_one_id = standing.chunk_by(|one, other| one.id == other.id);
    let of_one_id = of_one_id
        .filter(|records| records.len() > 1)
        .map(|records| Broken {
            rule: RuleError::DuplicateId,
            records: records.to_vec(),
            fields: Vec::new(),
        });
    found.into_values().chain(of_one_id).collect()
}

fn is_removed(fields: &Fields) -> bool {
    fields.get(REMOVED) == Some(&Value::Bool(true))
}

/// The records that break a rule only together, the record among them.
fn breaking_together(
    records: &Records,
    record: RecordRef,
    fields: &Fields,
    rule: &RuleError,
) -> Vec<RecordRef> {
    match rule {
        RuleError::GoalUnderItself => circle(records, record, "parent"),
        RuleError::PersonThroughThemselves => circle(records, record, "through"),
        RuleError::InitialsTaken => alike(records, record.kind, "initials", fields),
        RuleError::PointTaken => alike(records, record.kind, "point", fields),
        _ => vec![record],
    }
}

/// The circle that a record leads to along a field.
fn circle(records: &Records, record: RecordRef, field: &str) -> Vec<RecordRef> {
    let next = |at: &RecordRef| {
        let id = Uuid::try_parse(records.value(*at, field)?.as_str()?).ok()?;
        Some(RecordRef { kind: at.kind, id })
    };
    let mut path = Vec::new();
    let mut at = Some(record);
    while let Some(one) = at {
        if let Some(first) = path.iter().position(|known| *known == one) {
            return path.split_off(first);
        }
        path.push(one);
        at = next(&one);
    }
    vec![record]
}

/// The records in the plan that say the same in a field.
fn alike(records: &Records, kind: Kind, field: &str, fields: &Fields) -> Vec<RecordRef> {
    let says = fields.get(field);
    let all = records.of_kind(kind);
    let alike = all.filter(|(_, other)| other.get(field) == says && !is_removed(other));
    alike.map(|(id, _)| RecordRef { kind, id }).collect()
}

/// The fields that make a record break a rule, where it stands.
fn fields_of(kind: Kind, rule: &RuleError, fields: &Fields) -> Vec<&'static str> {
    let is_filled = |field: &&&str| fields.get(**field).is_some_and(|value| !value.is_null());
    let named: &[&'static str] = match (rule, kind) {
        (RuleError::DatesReversed, Kind::Details) => &["periodFrom", "periodTo"],
        (RuleError::DatesReversed, Kind::Consent) => &["givenOn", "from", "until"],
        (RuleError::DatesReversed, Kind::WeeklyEvent) => &["weekday", "repeat", "first", "until", "notOn"],
        (RuleError::DatesReversed, _) => &["from", "to"],
        (RuleError::TimesReversed, _) => &["from", "fromTime", "to", "toTime"],
        (RuleError::FollowUpOnNothing, _) => return vec!["goal", "action", "wholePlan"],
        (RuleError::EvaluationOnNothing, _) => return vec!["goal", "everyday"],
        (RuleError::GoalUnderItself, _) => &["parent"],
        (RuleError::PersonThroughThemselves, _) => &["through"],
        (RuleError::InitialsTaken, _) => &["initials"],
        (RuleError::PointTaken, _) => &["point"],
        (RuleError::PictureOfTwo, _) => &["person", "matter", "weeklyEvent"],
        (RuleError::MeetingWithoutPeople, _) => return vec!["state", "came"],
        (RuleError::NobodyNamed, Kind::Consent) => return vec!["sort", "person"],
        (RuleError::NobodyNamed, Kind::Appointment) => return vec!["state", "person"],
        (RuleError::NobodyNamed, _) => return vec!["person"],
        (RuleError::ReasonMissing, _) => return vec!["state", "stateNote"],
        (RuleError::AnswerMissing, _) => return vec!["state", "answer"],
        (RuleError::EmptyText, Kind::CrisisStep) => return vec!["section", "text", "person"],
        (RuleError::EmptyText, Kind::Evaluation) => return vec!["rating", "words"],
        (RuleError::EmptyText, Kind::Person) => return vec!["name"],
        (RuleError::EmptyText, Kind::Details | Kind::Goal) => return vec!["title"],
        (RuleError::EmptyText, Kind::Action | Kind::EverydayGoal | Kind::WeeklyEvent) => return vec!["what"],
        (RuleError::EmptyText, _) => return vec!["text"],
        _ => &[],
    };
    named.iter().filter(is_filled).copied().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::record;
    use super::*;

    fn plan() -> Records {
        let mut records = Records::default();
        record(
            &mut records,
            Kind::Person,
            1,
            &[("name", json!("Arne")), ("roles", json!(["owner"]))],
        );
        records
    }

    #[test]
    fn a_plan_whose_rules_are_kept_has_none() {
        assert_eq!(misfits(&plan()), vec![]);
    }

    #[test]
    fn goals_under_each_other_are_told_once_and_together() {
        let mut records = plan();
        let (one, other) = (Uuid::from_u128(20).to_string(), Uuid::from_u128(21).to_string());
        let goals = [(20, other), (21, one.clone()), (22, one)].map(|(number, parent)| {
            let fields = [("title", json!("Mål")), ("parent", json!(parent))];
            record(&mut records, Kind::Goal, number, &fields)
        });
        let told = misfits(&records);
        assert_eq!(
            told.len(),
            1,
            "the one that leads to the circle is no circle of its own: {told:?}"
        );
        assert_eq!(told[0].records, goals[..2].to_vec());
        assert_eq!(told[0].fields, ["parent"]);
    }

    #[test]
    fn what_is_said_twice_is_told_with_both() {
        let mut records = plan();
        for number in [5, 6] {
            record(
                &mut records,
                Kind::LeftBlank,
                number,
                &[("point", json!("period"))],
            );
            let fields = [("name", json!("Siv")), ("initials", json!("SL"))];
            record(&mut records, Kind::Person, number + 10, &fields);
        }
        let told = misfits(&records);
        let rules: Vec<_> = told
            .iter()
            .map(|one| (one.rule.clone(), one.records.len()))
            .collect();
        assert_eq!(rules.len(), 2, "{told:?}");
        assert!(rules.contains(&(RuleError::InitialsTaken, 2)), "{told:?}");
        assert!(rules.contains(&(RuleError::PointTaken, 2)), "{told:?}");
    }

    #[test]
    fn records_of_several_kinds_with_one_id_are_told_with_each_other() {
        let mut records = plan();
        let goal = record(&mut records, Kind::Goal, 20, &[("title", json!("Mål"))]);
        let matter = record(&mut records, Kind::Matter, 20, &[("text", json!("Sove."))]);
        record(&mut records, Kind::Matter, 21, &[("text", json!("Le."))]);
        let told = misfits(&records);
        assert_eq!(told.len(), 1, "and nothing else: {told:?}");
        assert_eq!(told[0].rule, RuleError::DuplicateId);
        let mut of_one_id = vec![goal, matter];
        of_one_id.sort_unstable();
        assert_eq!(told[0].records, of_one_id);
        let removed = [("text", json!("Sove.")), (REMOVED, json!(true))];
        record(&mut records, Kind::Matter, 20, &removed);
        assert_eq!(
            misfits(&records),
            vec![],
            "it is settled when one of them is taken out"
        );
    }

    #[test]
    fn what_is_out_of_the_plan_is_in_nobodys_way() {
        let mut records = plan();
        let fields = [
            ("title", json!("Planen")),
            ("from", json!("2028-01-01")),
            ("to", json!("2027-01-01")),
            ("what", json!("Trene")),
            ("goal", json!(Uuid::from_u128(20).to_string())),
            (REMOVED, json!(true)),
        ];
        record(&mut records, Kind::Goal, 20, &[("title", json!("Mål"))]);
        record(&mut records, Kind::Action, 30, &fields[1..]);
        assert_eq!(misfits(&records), vec![]);
    }
}
