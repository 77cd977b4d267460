//! What a union cannot hold is marked: acts that break a rule by what they were written on top of, and those that would make a
//! record of which nothing can be made.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use uuid::Uuid;

use crate::error::{Problem, ProblemCode};
use crate::journal::{Change, Graph, Journal, faults};
use crate::plan::{ActId, Fields, Kind, PersonId, REMOVED, RecordRef, Records, RuleContext, RuleError};

/// So often it is looked for the one act that a record cannot be made of. One that was made by hand may hide behind another, and
/// that behind a third: after this, all that say what stands in the record are marked.
const MOST_ROUNDS: usize = 50;

/// Marks the acts that break a rule by what they were written on top of themselves, and those that would make a record of
/// which nothing can be made. What was so in `ours` before is let be. Gives what the journal comes to then.
pub(super) fn mark(journal: &mut Journal, ours: &Records, owner: PersonId) -> Graph {
    let found = faults(journal, owner);
    for act in &mut journal.acts {
        act.breaks = found.get(&act.id).map(|fault| code(&fault.rule));
    }
    let before = RuleContext::new(ours, None);
    let mut rounds = 0;
    loop {
        let graph = Graph::of(journal);
        let records = graph.records();
        let blame = Blame {
            graph: &graph,
            before: &before,
            records: &records,
        };
        let mut marked: BTreeMap<ActId, ProblemCode> = BTreeMap::new();
        let impossible = blame.impossible();
        // Nearly always there are none.
        let mut trial = Trial::default();
        if !impossible.is_empty() {
            trial.records.clone_from(&records);
            trial.places = journal.acts.iter().map(|act| act.id).zip(0..).collect();
        }
        for (record, rule) in impossible {
            let acts = if rounds < MOST_ROUNDS {
                blame.acts(record, &mut trial)
            } else {
                blame.all_acts(record)
            };
            marked.extend(acts.into_iter().map(|act| (act, code(&rule))));
        }
        for record in blame.other_plans(ours) {
            let acts = blame.all_acts(record).into_iter();
            marked.extend(acts.map(|act| (act, code(&RuleError::DuplicateId))));
        }
        let mut any = false;
        for act in journal.acts.iter_mut().filter(|act| act.breaks.is_none()) {
            act.breaks = marked.get(&act.id).copied();
            any |= act.breaks.is_some();
        }
        if !any {
            return graph;
        }
        rounds += 1;
    }
}

/// What a journal comes to of which no act is marked; nothing where a record came of it of which nothing can be made.
pub(super) fn unmarked(journal: &Journal, ours: &Records) -> Option<Graph> {
    let graph = Graph::of(journal);
    let records = graph.records();
    let blame = Blame {
        graph: &graph,
        before: &RuleContext::new(ours, None),
        records: &records,
    };
    let is_clean = blame.impossible().is_empty() && blame.other_plans(ours).is_empty();
    is_clean.then_some(graph)
}

/// What it takes to try how a record would stand without an act.
#[derive(Default)]
struct Trial {
    /// What the graph comes to, with one record as it is tried.
    records: Records,
    /// Where each act stands in the one order.
    places: BTreeMap<ActId, usize>,
}

/// What finds the acts that records cannot be made of.
struct Blame<'a, 'b> {
    graph: &'a Graph,
    /// What was here before.
    before: &'a RuleContext<'b>,
    /// What the graph comes to.
    records: &'a Records,
}

impl Blame<'_, '_> {
    /// The records that no union can hold: no row can be made of them.
    fn impossible(&self) -> Vec<(RecordRef, RuleError)> {
        let around = RuleContext::new(self.records, None);
        let all = self.records.iter();
        all.filter_map(|(record, _)| Some((record, self.rule(record, &around)?)))
            .collect()
    }

    /// The rule by which no row can be made of a record; nothing where one can, or where it broke the same before.
    fn rule(&self, record: RecordRef, around: &RuleContext<'_>) -> Option<RuleError> {
        let rule = around.check(record).err()?;
        let stood_before = || self.before.check(record).is_err_and(|was| was == rule);
        (!rule.may_come_of_union() && rule != RuleError::OneOwner && !stood_before()).then_some(rule)
    }

    /// A plan has one record of itself: those that are not `ours`.
    fn other_plans(&self, ours: &Records) -> Vec<RecordRef> {
        let is_ours = |id: Uuid| ours.of_kind(Kind::Details).any(|(known, _)| known == id);
        if ours.of_kind(Kind::Details).next().is_none() {
            return Vec::new();
        }
        let kind = Kind::Details;
        let all = self.records.of_kind(kind).map(|(id, _)| id);
        all.filter(|id| !is_ours(*id))
            .map(|id| RecordRef { kind, id })
            .collect()
    }

    /// All that say what stands in a record.
    fn heads(&self, record: RecordRef) -> Vec<&Change> {
        let heads = self.graph.heads(record, REMOVED).into_iter();
        heads.chain(self.graph.heads_within(record)).collect()
    }

    fn all_acts(&self, record: RecordRef) -> BTreeSet<ActId> {
        self.heads(record).into_iter().map(|head| head.act).collect()
    }

    /// The acts that no row can be made of a record for: the newest without which one can. What others wrote in it is not to go
    /// with it. Where there is no such act, it is all that say what stands in it but the one by which it came, and that one last.
    fn acts(&self, record: RecordRef, trial: &mut Trial) -> BTreeSet<ActId> {
        let makes = |act: &ActId| {
            let mut all = self.graph.of_field(record, REMOVED);
            all.any(|change| change.act == *act && change.parents.is_empty())
        };
        let (made, others): (BTreeSet<ActId>, BTreeSet<ActId>) =
            self.all_acts(record).into_iter().partition(makes);
        let mut newest_first: Vec<ActId> = others.iter().copied().collect();
        newest_first.sort_by_key(|act| Reverse(trial.places.get(act).copied()));
        let is_for_it = |act: &ActId| {
            let without = self.without(record, *act);
            let records = &mut trial.records;
            records.put_back(BTreeMap::from([(record, Some(without))]));
            self.rule(record, &RuleContext::new(records, None)).is_none()
        };
        let found = newest_first.into_iter().find(is_for_it);
        let was = self.records.get(record).cloned();
        trial.records.put_back(BTreeMap::from([(record, was)]));
        match found {
            Some(act) => BTreeSet::from([act]),
            None if others.is_empty() => made,
            None => others,
        }
    }

    /// A record as it would stand without what an act says in it.
    fn without(&self, record: RecordRef, act: ActId) -> Fields {
        let mut fields = self.records.get(record).cloned().unwrap_or_default();
        let heads = self.heads(record).into_iter();
        for head in heads.filter(|head| head.act == act) {
            if fields.get(&head.field) == Some(&head.value) {
                fields.insert(head.field.clone(), self.under(head));
            }
        }
        fields
    }

    /// What stood where a change stands now.
    fn under(&self, change: &Change) -> Value {
        let mut under = self.graph.on_top_of(change).into_iter();
        let under = under.find_map(|id| self.graph.get(id));
        let blank = || match change.record.kind.field(&change.field) {
            Ok(field) => field.blank(),
            // It was in the plan.
            Err(_) => Value::Bool(false),
        };
        under.map_or_else(blank, |under| under.value.clone())
    }
}

fn code(rule: &RuleError) -> ProblemCode {
    Problem::from(rule.clone()).code
}
