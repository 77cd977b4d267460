//! Plans with other words in them: every nasty text, or a mark that can be looked for.

use super::whole::whole;
use crate::plan::{AnyRecord, ConsentSort, FieldType, Kind, Language, PersonId, Plan, PlanRecords};

/// The fields of each record that hold words, and those of them that a plan's document leaves to papers of their own, to a choice, or
/// to nobody: the diary, what was said at a meeting, the week, pictures, which laptop a copy is on, and what is told of the planning.
fn is_elsewhere(kind: Kind, field: &str) -> bool {
    match kind {
        Kind::DiaryEntry
        | Kind::AgendaItem
        | Kind::WeeklyEvent
        | Kind::Survey
        | Kind::GoodExample
        | Kind::Picture
        | Kind::Proposal => true,
        Kind::Share => field == "sha256",
        Kind::Consent => matches!(field, "copy" | "key"),
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
            if matches!(field.holds, FieldType::Prose | FieldType::Line) {
                fields.insert(field.name.to_owned(), words(reference.kind, field.name).into());
            }
        }
        rewritten.put(AnyRecord::from_fields(reference.kind, &fields).unwrap());
    }
    rewritten
}

/// The whole plan with a mark in every text its document must show, and which field each mark stands in.
pub(super) fn marked() -> (Plan, Vec<String>) {
    marked_with(|number| format!("{} [{}]", "lange ord ".repeat(9), number + 1))
}

/// The same with what `mark` makes of each number.
pub(super) fn marked_with(mark: impl Fn(usize) -> String) -> (Plan, Vec<String>) {
    marked_by(|_, _, number| mark(number))
}

/// The same with what `mark` makes of each field and its number.
pub(super) fn marked_by(mark: impl Fn(Kind, &str, usize) -> String) -> (Plan, Vec<String>) {
    let mut fields = Vec::new();
    let mut plan = whole(Language::Nb);
    plan.people.retain(|it| !it.removed && !it.only_on_map);
    let people: Vec<_> = plan.people.iter().map(|it| it.id).collect();
    let is_in_plan = |id: Option<PersonId>| id.is_some_and(|id| people.contains(&id));
    plan.consents
        .retain(|it| it.withdrawn_on.is_none() && (it.sort == ConsentSort::Plan || is_in_plan(it.person)));
    plan.appointments.retain(|it| is_in_plan(it.person));
    plan.concerns.retain(|it| !it.removed);
    let marked = rewritten(&plan, |kind, field| {
        if is_elsewhere(kind, field) {
            return String::new();
        }
        fields.push(format!("{}.{field}", kind.as_str()));
        mark(kind, field, fields.len() - 1)
    });
    (marked, fields)
}
