//! What a union cannot hold is marked: acts that break a rule by what they were written on top of, and those that would make a
//! record of which nothing can be made.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::error::{Problem, ProblemCode};
use crate::journal::{Graph, Journal, faults};
use crate::plan::{ActId, Kind, PersonId, REMOVED, RecordRef, Records, RuleContext, RuleError};

/// Marks the acts that break a rule by what they were written on top of themselves, and those that would make a record of
/// which nothing can be made. What was so in `ours` before is let be. Gives what the journal comes to then.
pub(super) fn mark(journal: &mut Journal, ours: &Records, owner: PersonId) -> Graph {
    let found = faults(journal, owner);
    for act in &mut journal.acts {
        act.breaks = found.get(&act.id).map(|fault| code(&fault.rule));
    }
    loop {
        let graph = Graph::of(journal);
        let broken = impossible(&graph.records(), ours);
        let mut marked: BTreeMap<ActId, ProblemCode> = BTreeMap::new();
        for (record, rule) in broken {
            let heads = graph.heads(record, REMOVED);
            let heads = heads.into_iter().chain(graph.heads_within(record));
            marked.extend(heads.map(|head| (head.act, code(&rule))));
        }
        let mut any = false;
        for act in journal.acts.iter_mut().filter(|act| act.breaks.is_none()) {
            act.breaks = marked.get(&act.id).copied();
            any |= act.breaks.is_some();
        }
        if !any {
            return graph;
        }
    }
}

/// The records that no union can hold: no row can be made of them.
fn impossible(records: &Records, ours: &Records) -> Vec<(RecordRef, RuleError)> {
    let (around, before) = (RuleContext::new(records, None), RuleContext::new(ours, None));
    let found = records.iter().filter_map(|(record, _)| {
        let rule = around.check(record).err()?;
        let stood_before = || before.check(record).is_err_and(|was| was == rule);
        (!rule.may_come_of_union() && rule != RuleError::OneOwner && !stood_before())
            .then_some((record, rule))
    });
    let mut found: Vec<_> = found.collect();
    // A plan has one record of itself.
    let is_ours = |id: Uuid| ours.of_kind(Kind::Details).any(|(known, _)| known == id);
    let others = records.of_kind(Kind::Details).filter(|(id, _)| !is_ours(*id));
    if ours.of_kind(Kind::Details).next().is_some() {
        let kind = Kind::Details;
        found.extend(others.map(|(id, _)| (RecordRef { kind, id }, RuleError::DuplicateId)));
    }
    found
}

fn code(rule: &RuleError) -> ProblemCode {
    Problem::from(rule.clone()).code
}
