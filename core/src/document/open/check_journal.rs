//! Holding a journal from outside against itself and against the rules of acts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::OpenError;
use crate::journal::{Act, ActKind, Change, Journal, judge};
use crate::picture;
use crate::plan::{
    ActId, ChangeId, DeviceId, FieldType, Kind, Pen, REMOVED, RecordRef, Records, RuleError, image,
};

pub(super) fn check_acts(journal: &Journal, records: &Records) -> Result<(), OpenError> {
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
        check_seen(&at, act)?;
        if act.breaks.is_none() {
            check_pen(&at, act.pen, records)?;
        }
        check_runs(&at, act, &ids)?;
    }
    Ok(())
}

/// An act has seen no more copies than a plan has.
fn check_seen(at: &str, act: &Act) -> Result<(), OpenError> {
    if act.seen.as_ref().is_none_or(|seen| seen.len() <= MOST_COPIES) {
        return Ok(());
    }
    let field = "seen".to_owned();
    Err(OpenError::rule(
        &format!("{at}/seen"),
        RuleError::WrongValue { field },
    ))
}

/// More copies than any plan is written on.
const MOST_COPIES: usize = 1_000;

/// An act names its run, and what it takes back or does again.
pub(super) fn check_runs(at: &str, act: &Act, acts: &BTreeSet<ActId>) -> Result<(), OpenError> {
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

pub(super) fn check_changes(journal: &Journal, records: &Records) -> Result<(), OpenError> {
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
        let (place, act) = acts.get(&change.act).ok_or(OpenError::Dangling {
            at: format!("{at}/act"),
        })?;
        if act.breaks.is_none() {
            check_pen(&at, change.pen, records)?;
            check_owners_alone(change, records).map_err(|rule| OpenError::rule(&at, rule))?;
        }
        check_value(change).map_err(|rule| OpenError::rule(&at, rule))?;
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
pub(super) fn check_rules(journal: &Journal, records: &Records) -> Result<(), OpenError> {
    let owner = records
        .owner()
        .ok_or_else(|| OpenError::rule("/plan/people", RuleError::OneOwner))?;
    judge(journal, owner).map_err(|fault| {
        let at = format!("/journal/changes/{}", fault.change);
        OpenError::rule(&at, fault.rule)
    })
}

/// Words that are brought back are the very words, and whose they were, of an earlier change of the same field.
pub(super) fn check_brought(
    at: &str,
    change: &Change,
    before: &BTreeMap<ChangeId, &Change>,
) -> Result<(), OpenError> {
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
pub(super) fn check_act_of(change: &Change, act: &Act, in_order: bool) -> Result<(), RuleError> {
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
pub(super) const MOST_MISSING: u64 = 1_000_000;

/// A device counts up, no further than there is something to count: it goes on from its highest number, and what it writes
/// then is read again.
pub(super) fn check_stamp(
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

pub(super) fn check_pen(at: &str, pen: Pen, records: &Records) -> Result<(), OpenError> {
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
pub(super) fn check_owners_alone(change: &Change, records: &Records) -> Result<(), RuleError> {
    if change.record.kind.is_owners_alone() && records.owner().map(Pen::of) != Some(change.pen) {
        return Err(RuleError::OwnersDiary);
    }
    Ok(())
}

/// What should be an image can be drawn: whoever is shown it, or prints it, does not find out otherwise.
pub(super) fn check_image(kind: Kind, name: &str, value: &Value) -> Result<(), RuleError> {
    let holds = kind.field(name)?.holds;
    let image = value
        .as_str()
        .filter(|it| holds == FieldType::Image && !it.is_empty());
    let is_drawn = image.is_none_or(|it| image::bytes(it).is_some_and(|jpeg| picture::can_be_drawn(&jpeg)));
    if is_drawn {
        return Ok(());
    }
    Err(RuleError::WrongValue {
        field: name.to_owned(),
    })
}

/// What was ever written is as clean as what stands, and in the form values are kept in: undo can bring it back.
pub(super) fn check_value(change: &Change) -> Result<(), RuleError> {
    match (change.field.as_str(), &change.value) {
        (REMOVED, Value::Bool(_)) => Ok(()),
        (REMOVED, _) => Err(RuleError::WrongValue {
            field: REMOVED.to_owned(),
        }),
        (name, value) if change.record.kind.field(name)?.accept(value)? == *value => {
            check_image(change.record.kind, name, value)
        }
        (name, _) => Err(RuleError::WrongValue {
            field: name.to_owned(),
        }),
    }
}
