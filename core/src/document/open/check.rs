//! Holding what an open file says against the plan's rules, and against itself.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use uuid::Uuid;

use super::OpenError;
use crate::journal::{Act, ActKind, Change, Graph, Journal, judge};
use crate::plan::text::{self, Shape};
use crate::plan::{
    ActId, ChangeId, DeviceId, FieldType, GoalId, Kind, Pen, PlanRecords, REMOVED, RecordRef, Records, Role,
    RuleContext, RuleError, in_todays_words,
};

/// More people than any plan has. Rules that look at everybody for each one would take for ever.
pub(super) const MOST_PEOPLE: usize = 1_000;

/// More records than any plan has.
pub(super) const MOST_RECORDS: usize = 50_000;

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
    check_size(plan)?;
    let (records, places) = gather(plan)?;
    let around = RuleContext::new(&records, None);
    for (record, at) in &places {
        around.check(*record).map_err(|rule| OpenError::rule(at, rule))?;
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
        None => Ok(()),
    }
}

/// Bounds what the rules below would otherwise take for ever to look at.
fn check_size(plan: &PlanRecords) -> Result<(), OpenError> {
    if plan.people.len() > MOST_PEOPLE {
        return Err(OpenError::not_ours(format!("/plan/people/{MOST_PEOPLE}")));
    }
    if plan.each().len() > MOST_RECORDS {
        return Err(OpenError::not_ours("/plan"));
    }
    let parents: BTreeMap<GoalId, Option<GoalId>> =
        plan.goals.iter().map(|goal| (goal.id, goal.parent)).collect();
    for (number, goal) in plan.goals.iter().enumerate() {
        let above = std::iter::successors(goal.parent, |id| parents.get(id).copied().flatten());
        if above.take(DEEPEST_GOAL + 1).count() > DEEPEST_GOAL {
            return Err(OpenError::rule(
                &format!("/plan/goals/{number}/parent"),
                RuleError::GoalUnderItself,
            ));
        }
    }
    Ok(())
}

/// Every record by its id, which no other record may have, of whatever kind.
fn gather(plan: &PlanRecords) -> Result<(Records, Places), OpenError> {
    let mut ids = BTreeSet::new();
    let mut records = Records::default();
    let mut places = Places::new();
    for (at, record) in plan.each() {
        let at = format!("/plan{at}");
        let (record, mut fields) = record.to_fields().map_err(|rule| OpenError::rule(&at, rule))?;
        for (name, value) in &mut fields {
            clean(record.kind, name, value);
        }
        if !ids.insert(record.id) {
            return Err(OpenError::Duplicate {
                id: record.id.to_string(),
            });
        }
        records.insert(record, fields);
        places.insert(record, at);
    }
    Ok((records, places))
}

fn check_acts(journal: &Journal, records: &Records) -> Result<(), OpenError> {
    let mut ids = BTreeSet::new();
    let mut numbers = BTreeMap::new();
    for act in &journal.acts {
        if !ids.insert(act.id) {
            return Err(OpenError::Duplicate {
                id: act.id.to_string(),
            });
        }
    }
    for (number, act) in journal.acts.iter().enumerate() {
        let at = format!("/journal/acts/{number}");
        let stamp = (act.device, act.seq);
        check_stamp(&at, stamp, &mut numbers, journal.acts.len())?;
        check_pen(&at, act.pen, records)?;
        check_runs(&at, act, &ids)?;
    }
    Ok(())
}

/// An act names its run, and what it takes back or does again.
fn check_runs(at: &str, act: &Act, acts: &BTreeSet<ActId>) -> Result<(), OpenError> {
    let of = match act.kind {
        ActKind::Undo(of) | ActKind::Redo(of) => of,
        ActKind::Begin | ActKind::New => act.run,
    };
    for (act, field) in [(act.run, "run"), (of, "kind")] {
        if !acts.contains(&act) {
            return Err(OpenError::Dangling {
                at: format!("{at}/{field}"),
            });
        }
    }
    Ok(())
}

fn check_changes(journal: &Journal, records: &Records) -> Result<(), OpenError> {
    let acts: BTreeMap<ActId, (usize, &Act)> = journal
        .acts
        .iter()
        .enumerate()
        .map(|act| (act.1.id, act))
        .collect();
    let mut before: BTreeMap<ChangeId, (RecordRef, &str)> = BTreeMap::new();
    let mut changes: BTreeMap<ChangeId, &Change> = BTreeMap::new();
    let mut numbers = BTreeMap::new();
    let mut newest_act = 0;
    for (number, change) in journal.changes.iter().enumerate() {
        let at = format!("/journal/changes/{number}");
        let stamp = (change.device, change.seq);
        check_stamp(&at, stamp, &mut numbers, journal.changes.len())?;
        check_pen(&at, change.pen, records)?;
        check_owners_alone(change, records).map_err(|rule| OpenError::rule(&at, rule))?;
        check_value(change).map_err(|rule| OpenError::rule(&at, rule))?;
        let (place, act) = acts.get(&change.act).ok_or(OpenError::Dangling {
            at: format!("{at}/act"),
        })?;
        check_act_of(change, act, *place >= newest_act).map_err(|rule| OpenError::rule(&at, rule))?;
        newest_act = *place;
        check_brought(&at, change, &changes)?;
        let field = (change.record, change.field.as_str());
        let mut seen = BTreeSet::new();
        for (place, parent) in change.parents.iter().enumerate() {
            // A change is written on top of earlier changes of its own field, each once.
            if before.get(parent) != Some(&field) || !seen.insert(parent) {
                return Err(OpenError::Dangling {
                    at: format!("{at}/parents/{place}"),
                });
            }
        }
        changes.insert(change.id, change);
        if before.insert(change.id, field).is_some() {
            return Err(OpenError::Duplicate {
                id: change.id.to_string(),
            });
        }
    }
    Ok(())
}

/// Every act kept the rules of whose words are whose, as far as a file can show it.
fn check_rules(journal: &Journal, records: &Records) -> Result<(), OpenError> {
    let owner = records
        .owner()
        .ok_or_else(|| OpenError::rule("/plan/people", RuleError::OneOwner))?;
    judge(journal, owner).map_err(|fault| {
        let at = format!("/journal/changes/{}", fault.change);
        OpenError::rule(&at, fault.rule)
    })
}

/// Words that are brought back are the very words, and whose they were, of an earlier change of the same field.
fn check_brought(at: &str, change: &Change, before: &BTreeMap<ChangeId, &Change>) -> Result<(), OpenError> {
    let Some(brought) = change.brings else {
        return Ok(());
    };
    let is_same = |earlier: &&&Change| {
        let field = (earlier.record, earlier.field.as_str()) == (change.record, change.field.as_str());
        let words = earlier.value == change.value && earlier.pen.words == change.pen.words;
        field && words && earlier.brings.is_none()
    };
    match before.get(&brought).filter(is_same) {
        Some(_) => Ok(()),
        None => Err(OpenError::Dangling {
            at: format!("{at}/brings"),
        }),
    }
}

/// A change is made by the hand, on the device and at the time of its act, and changes come in the order of their acts.
fn check_act_of(change: &Change, act: &Act, in_order: bool) -> Result<(), RuleError> {
    let made = (change.pen.writer, change.device, change.at);
    if in_order && made == (act.pen.writer, act.device, act.at) {
        Ok(())
    } else {
        Err(RuleError::WrongValue {
            field: "act".to_owned(),
        })
    }
}

/// How many numbers of a device may be missing, as where pages of a plan could not be read.
const MOST_MISSING: u64 = 1_000_000;

/// A device counts up, no further than there is something to count: it goes on from its highest number, and what it writes
/// then is read again.
fn check_stamp(
    at: &str,
    number: (DeviceId, u64),
    last: &mut BTreeMap<DeviceId, u64>,
    most: usize,
) -> Result<(), OpenError> {
    let (device, seq) = number;
    let (at, before) = (format!("{at}/seq"), last.insert(device, seq).unwrap_or(0));
    if seq > MOST_MISSING.saturating_add(most as u64) {
        let field = "seq".to_owned();
        return Err(OpenError::rule(&at, RuleError::WrongValue { field }));
    }
    if seq <= before {
        return Err(OpenError::rule(&at, RuleError::DuplicateId));
    }
    Ok(())
}

fn check_pen(at: &str, pen: Pen, records: &Records) -> Result<(), OpenError> {
    for (person, field) in [(pen.writer, "writer"), (pen.words, "words")] {
        let record = RecordRef {
            kind: Kind::Person,
            id: person.into(),
        };
        if records.get(record).is_none() {
            return Err(OpenError::Dangling {
                at: format!("{at}/pen/{field}"),
            });
        }
    }
    Ok(())
}

/// What is the owner's alone was never written with another pen.
fn check_owners_alone(change: &Change, records: &Records) -> Result<(), RuleError> {
    if change.record.kind.is_owners_alone() && records.owner().map(Pen::of) != Some(change.pen) {
        return Err(RuleError::OwnersDiary);
    }
    Ok(())
}

/// What was ever written is as clean as what stands, and in the form values are kept in: undo can bring it back.
fn check_value(change: &Change) -> Result<(), RuleError> {
    match (change.field.as_str(), &change.value) {
        (REMOVED, Value::Bool(_)) => Ok(()),
        (REMOVED, _) => Err(RuleError::WrongValue {
            field: REMOVED.to_owned(),
        }),
        (name, value) if change.record.kind.field(name)?.accept(value)? == *value => Ok(()),
        (name, _) => Err(RuleError::WrongValue {
            field: name.to_owned(),
        }),
    }
}

/// The plan is what its journal comes to.
fn check_agreement(journal: &Journal, records: &Records, places: &Places) -> Result<(), OpenError> {
    let mut kinds: BTreeMap<Uuid, Kind> = BTreeMap::new();
    for (number, change) in journal.changes.iter().enumerate() {
        let differs = kinds
            .insert(change.record.id, change.record.kind)
            .is_some_and(|kind| kind != change.record.kind);
        if differs || !places.contains_key(&change.record) {
            return Err(OpenError::Contradiction {
                at: format!("/journal/changes/{number}/record"),
            });
        }
    }
    let graph = Graph::of_heads(&journal.changes);
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
