//! Plans with other words in them: every nasty text, or a mark that can be looked for.

use super::whole::whole;
use crate::plan::{AnyRecord, Holds, Kind, Language, Plan, PlanRecords};

/// The fields of each record that hold words, and those of them that a plan's document leaves to papers of their own or
/// to nobody: the diary, what was said at a meeting, the week, and what is told of the planning.
fn is_elsewhere(kind: Kind, field: &str) -> bool {
    match kind {
        Kind::DiaryEntry
        | Kind::AgendaItem
        | Kind::WeeklyEvent
        | Kind::Survey
        | Kind::GoodExample
        | Kind::Proposal => true,
        Kind::Meeting => field != "title" && field != "place",
        Kind::Person => field == "initials",
        _ => false,
    }
}

/// The same plan with every text in it made by `words`, which is asked with the record's kind and field.
pub(super) fn rewritten(plan: &Plan, mut words: impl FnMut(Kind, &str) -> String) -> Plan {
    let mut rewritten = Plan {
        voices: plan.voices.clone(),
        ..Plan::default()
    };
    for (_, record) in PlanRecords::from(plan.clone()).each() {
        let (reference, mut fields) = record.to_fields().unwrap();
        for field in reference.kind.fields() {
            if matches!(field.holds, Holds::Prose | Holds::Line) {
                fields.insert(field.name.to_owned(), words(reference.kind, field.name).into());
            }
        }
        rewritten.put(AnyRecord::from_fields(reference.kind, &fields).unwrap());
    }
    rewritten
}

/// The whole plan with a mark in every text its document must show, and how many marks there are.
pub(super) fn marked() -> (Plan, usize) {
    let mut count = 0;
    let mut plan = whole(Language::Nb);
    plan.consents.retain(|it| it.withdrawn_on.is_none());
    plan.people.retain(|it| !it.removed && !it.only_on_map);
    plan.concerns.retain(|it| !it.removed);
    let marked = rewritten(&plan, |kind, field| {
        if is_elsewhere(kind, field) {
            return String::new();
        }
        count += 1;
        format!("{} [{count}]", "lange ord ".repeat(9))
    });
    (marked, count)
}
