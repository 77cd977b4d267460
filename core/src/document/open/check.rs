//! Holding what an open file says against the plan's rules, and against itself.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use uuid::Uuid;

use super::OpenError;
use super::check_journal::{check_acts, check_changes, check_image, check_rules};
use crate::journal::{Change, Graph, Journal};
use crate::plan::text::{self, Shape};
use crate::plan::{
    ActId, FieldType, GoalId, Kind, PlanRecords, RecordRef, Records, Role, RuleContext, RuleError,
    in_todays_words,
};

/// More people than any plan has. Rules that look at everybody for each one would take for ever.
pub(super) const MOST_PEOPLE: usize = 1_000;

/// More records than any plan has.
pub(in crate::document) const MOST_RECORDS: usize = 50_000;

/// More acts and changes than any plan has: a change every minute, day and night, for two years.
pub(super) const MOST_IN_JOURNAL: usize = 2_000_000;

/// Goals under goals under goals: deeper than anyone can follow.
const DEEPEST_GOAL: usize = 100;

/// Takes away what cannot be seen and means nothing, as it is done when somebody types: a number copied from a telephone
/// comes in as the number.
pub(super) fn clean_journal(journal: &mut Journal) {
    for change in &mut journal.changes {
        clean(change.record.kind, &change.field, &mut change.value);
    }
}

fn clean(kind: Kind, field: &str, value: &mut Value) {
    in_todays_words(kind, field, value);
    let shape = match kind.field(field).map(|field| field.holds) {
        Ok(FieldType::Line) => Shape::Line,
        Ok(FieldType::Prose) => Shape::Prose,
        _ => return,
    };
    if let Value::String(words) = value
        && let Cow::Owned(cleaned) = text::clean(words, shape)
    {
        *words = cleaned;
    }
}

/// Where each record stands in the file.
type Places = BTreeMap<RecordRef, String>;

/// Checks a plan and its journal.
///
/// # Errors
/// The first thing that is wrong.
pub(super) fn check(plan: &PlanRecords, journal: Option<&Journal>) -> Result<(), OpenError> {
    // Copies of a plan that met may have broken a rule together that each of them kept.
    let has_met = journal.is_some_and(Journal::has_met);
    check_size(plan, has_met)?;
    let (records, places) = gather(plan, has_met)?;
    let around = RuleContext::new(&records, None);
    for (record, at) in &places {
        match around.check(*record) {
            Err(rule) if !(has_met && rule.may_come_of_union()) => return Err(OpenError::rule(at, rule)),
            _ => {}
        }
    }
    if plan.people.iter().filter(|person| person.is(Role::Owner)).count() != 1 {
        return Err(OpenError::rule("/plan/people", RuleError::OneOwner));
    }
    match journal {
        Some(journal) => {
            check_acts(journal, &records)?;
            check_changes(journal, &records)?;
            check_rules(journal, &records)?;
            check_agreement(journal, &records, &places)
        }
        None => check_images(&records, &places),
    }
}

/// A plan that came without a journal: what its pictures hold can be drawn.
fn check_images(records: &Records, places: &Places) -> Result<(), OpenError> {
    for (record, at) in places {
        for (name, value) in records.get(*record).into_iter().flatten() {
            let is_field = record.kind.field(name).is_ok();
            let checked = if is_field {
                check_image(record.kind, name, value)
            } else {
                Ok(())
            };
            checked.map_err(|rule| OpenError::rule(&format!("{at}/{name}"), rule))?;
        }
    }
    Ok(())
}

/// Bounds what the rules below would otherwise take for ever to look at.
fn check_size(plan: &PlanRecords, has_met: bool) -> Result<(), OpenError> {
    if plan.people.len() > MOST_PEOPLE {
        return Err(OpenError::not_ours(format!("/plan/people/{MOST_PEOPLE}")));
    }
    if plan.each().len() > MOST_RECORDS {
        return Err(OpenError::not_ours("/plan"));
    }
    let parents: BTreeMap<GoalId, Option<GoalId>> =
        plan.goals.iter().map(|goal| (goal.id, goal.parent)).collect();
    for (number, goal) in plan.goals.iter().enumerate() {
        let mut above = BTreeSet::new();
        let mut next = goal.parent;
        while let Some(id) = next.filter(|id| above.len() <= DEEPEST_GOAL && above.insert(*id)) {
            next = parents.get(&id).copied().flatten();
        }
        let comes_back = next.is_some() && !has_met;
        if above.len() > DEEPEST_GOAL || comes_back {
            return Err(OpenError::rule(
                &format!("/plan/goals/{number}/parent"),
                RuleError::GoalUnderItself,
            ));
        }
    }
    Ok(())
}

/// Every record by its id, which no other record may have, of whatever kind: but for what copies that met may have brought
/// together, where each kind has it once.
fn gather(plan: &PlanRecords, has_met: bool) -> Result<(Records, Places), OpenError> {
    let mut ids = BTreeSet::new();
    let mut records = Records::default();
    let mut places = Places::new();
    for (at, record) in plan.each() {
        let at = format!("/plan{at}");
        let (record, mut fields) = record.to_fields().map_err(|rule| OpenError::rule(&at, rule))?;
        for (name, value) in &mut fields {
            clean(record.kind, name, value);
        }
        if !ids.insert((record.id, has_met.then_some(record.kind))) {
            return Err(OpenError::Duplicate {
                id: record.id.to_string(),
            });
        }
        records.insert(record, fields);
        places.insert(record, at);
    }
    Ok((records, places))
}

/// The plan is what its journal comes to.
fn check_agreement(journal: &Journal, records: &Records, places: &Places) -> Result<(), OpenError> {
    let mut kinds: BTreeMap<Uuid, Kind> = BTreeMap::new();
    let aside = journal.acts.iter().filter(|act| act.breaks.is_some());
    let aside: BTreeSet<ActId> = aside.map(|act| act.id).collect();
    let standing = |change: &&Change| !aside.contains(&change.act);
    let has_met = journal.has_met();
    let changes = journal.changes.iter().enumerate();
    for (number, change) in changes.filter(|(_, change)| standing(change)) {
        let of_kind = kinds.insert(change.record.id, change.record.kind);
        let differs = of_kind.is_some_and(|kind| kind != change.record.kind) && !has_met;
        if differs || !places.contains_key(&change.record) {
            return Err(OpenError::Contradiction {
                at: format!("/journal/changes/{number}/record"),
            });
        }
    }
    let graph = Graph::of_heads(journal);
    let told = graph.records();
    // An older program let another head stand than this one does, where copies of the plan disagreed.
    let is_head = |record: RecordRef, field: &str, value: &Value| {
        let heads = graph.heads(record, field);
        heads.len() > 1 && heads.iter().any(|head| head.value == *value)
    };
    for (record, at) in places {
        let (Some(here), Some(there)) = (records.get(*record), told.get(*record)) else {
            return Err(OpenError::Contradiction { at: at.clone() });
        };
        let differing = here
            .iter()
            .find(|(name, value)| there.get(*name) != Some(value) && !is_head(*record, name, value));
        if let Some((field, _)) = differing {
            return Err(OpenError::Contradiction {
                at: format!("{at}/{field}"),
            });
        }
    }
    Ok(())
}
