//! Fields that stand and fall together: from and to, what a follow-up is of, a proposal's text and what was answered to it.
//! Each copy can write in one of them, and the two be something that nobody said. So where copies wrote in them without having
//! seen each other, what one copy had in all of them stands, and the others' are shown beside it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::heads::place_among_heads;
use super::knowledge::Stamp;
use super::narrow::narrowest;
use super::{Change, Graph};
use crate::plan::{ChangeId, Consent, Disagreement, Kind, PersonId, RecordRef, Version};

/// The fields of each kind that are one value together.
const TOGETHER: &[(Kind, &[&str])] = &[
    (Kind::Details, &["periodFrom", "periodTo"]),
    (Kind::Goal, &["state", "stateNote", "endedOn"]),
    (Kind::Action, &["from", "fromTime", "to", "toTime"]),
    (Kind::Action, &["state", "stateNote", "endedOn"]),
    (Kind::FollowUp, &["goal", "action", "wholePlan"]),
    (Kind::FollowUp, &["repeat", "first", "until"]),
    (Kind::Proposal, &["text", "state", "answeredOn"]),
    (Kind::Appointment, &["from", "to"]),
    (Kind::Appointment, &["state", "person"]),
    (Kind::Evaluation, &["goal", "everyday"]),
    (Kind::Meeting, &["state", "came"]),
    (Kind::WeeklyEvent, &["from", "to"]),
    (Kind::WeeklyEvent, &["repeat", "first", "until"]),
    (Kind::Picture, &["person", "matter", "weeklyEvent"]),
    // Of all copies' the narrowest holds, in every one of the fields.
    (Kind::Consent, Consent::GIVES),
];

/// The fields that a field is one value with, itself among them; none where it stands alone.
#[must_use]
pub fn together_with(kind: Kind, field: &str) -> &'static [&'static str] {
    TOGETHER
        .iter()
        .find(|(of, fields)| *of == kind && fields.contains(&field))
        .map_or(&[], |(_, fields)| fields)
}

/// The fields that are not alone.
#[must_use]
pub fn fields_together() -> Vec<&'static str> {
    let mut all: Vec<&str> = TOGETHER
        .iter()
        .flat_map(|(_, fields)| fields.iter().copied())
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// A field in which what stands is not what the newest change of it says alone.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldTogether {
    /// The record.
    pub record: RecordRef,
    /// The field.
    pub field: String,
    /// What stands in it.
    pub value: Value,
    /// The change that says so; nothing where nobody has written in it on the copy that holds.
    pub change: Option<ChangeId>,
    /// What each copy has, what holds first. But for consents it is the same copies in the same order in all fields that it is
    /// one value with.
    pub versions: Vec<Version>,
}

impl HeldTogether {
    /// As what copies disagree about; nothing where they all have the same.
    #[must_use]
    pub fn disagreement(&self) -> Option<Disagreement> {
        let differ = self.versions.iter().any(|version| version.value != self.value);
        differ.then(|| Disagreement {
            record: self.record,
            field: self.field.clone(),
            versions: self.versions.clone(),
            owners: false,
        })
    }
}

/// What one copy had in some fields that are one value.
struct Side<'a> {
    place: (bool, ChangeId),
    at: Stamp,
    head: &'a Change,
}

impl Graph {
    /// The fields in which something is held together, as the owner has the plan.
    #[must_use]
    pub fn held_together(&self, owner: Option<PersonId>) -> Vec<HeldTogether> {
        let mut held = Vec::new();
        for (record, fields) in self.written_together() {
            if let Some(sides) = self.sides(record, fields, owner) {
                let all = fields.iter().filter(|field| self.is_written(record, field));
                held.extend(all.map(|field| self.held(record, field, &sides, owner)));
            }
        }
        held
    }

    /// What copies wrote without having seen each other in different ones of the fields, what holds first; nothing where the
    /// fields are what one copy made them.
    fn sides(&self, record: RecordRef, fields: &[&str], owner: Option<PersonId>) -> Option<Vec<Side<'_>>> {
        let heads: Vec<&Change> = fields
            .iter()
            .flat_map(|field| self.heads(record, field))
            .collect();
        let knowledge = self.knowledge();
        let apart = |one: &Change, other: &Change| {
            one.field != other.field && knowledge.are_apart(self.stamp(one), self.stamp(other))
        };
        let is_open = heads
            .iter()
            .any(|one| heads.iter().any(|other| apart(one, other)));
        if !is_open {
            return None;
        }
        let is_newest = |head: &&&Change| {
            let at = self.stamp(head);
            heads
                .iter()
                .all(|other| self.stamp(other) == at || !knowledge.knows(self.stamp(other), at))
        };
        let mut sides: Vec<Side<'_>> = Vec::new();
        for head in heads.iter().filter(is_newest) {
            let side = Side {
                place: place_among_heads(head, owner),
                at: self.stamp(head),
                head,
            };
            match sides.iter_mut().find(|known| known.at == side.at) {
                Some(known) if side.place < known.place => *known = side,
                Some(_) => {}
                None => sides.push(side),
            }
        }
        sides.sort_by_key(|side| side.place);
        (sides.len() > 1).then_some(sides)
    }

    fn held(
        &self,
        record: RecordRef,
        field: &str,
        sides: &[Side<'_>],
        owner: Option<PersonId>,
    ) -> HeldTogether {
        let blank = || {
            record
                .kind
                .field(field)
                .map(|field| field.blank())
                .unwrap_or_default()
        };
        let had = sides
            .iter()
            .map(|side| (side, self.had(record, field, side.at, owner)));
        let had: Vec<(&Side<'_>, Option<&Change>)> = had.collect();
        let versions = had.iter().map(|(side, change)| match change {
            Some(change) => self.version(change),
            None => Version {
                value: blank(),
                ..self.version(side.head)
            },
        });
        let mut versions: Vec<Version> = versions.collect();
        let values: Vec<&Value> = versions.iter().map(|version| &version.value).collect();
        let (value, change) = match narrowest(record, field, &values) {
            Some(narrow) => {
                let says_so = |change: &&Change| change.value == narrow;
                let change = had.iter().filter_map(|(_, change)| *change).find(says_so);
                (narrow, change)
            }
            None => {
                let first = had.first().and_then(|(_, change)| *change);
                (first.map_or_else(blank, |change| change.value.clone()), first)
            }
        };
        if record.kind == Kind::Consent {
            versions.sort_by_key(|version| version.value != value);
        }
        HeldTogether {
            record,
            field: field.to_owned(),
            value,
            change: change.map(|change| change.id),
            versions,
        }
    }

    /// What stood in a field on the copy that made an act, once it was made.
    fn had(&self, record: RecordRef, field: &str, at: Stamp, owner: Option<PersonId>) -> Option<&Change> {
        let known: Vec<&Change> = self
            .of_field(record, field)
            .filter(|change| self.knowledge().knows(at, self.stamp(change)))
            .collect();
        let built_on: BTreeSet<ChangeId> = known.iter().flat_map(|later| self.on_top_of(later)).collect();
        let heads = known
            .iter()
            .copied()
            .filter(|change| !built_on.contains(&change.id));
        heads.min_by_key(|change| place_among_heads(change, owner))
    }
}
