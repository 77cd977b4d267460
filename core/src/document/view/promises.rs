//! What became of what a meeting decided. A decision can turn into an action or a follow-up: then its own state is no
//! longer set, and how it stands is read from what it turned into.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::draft::Draft;
use crate::document::direction::{own, own_lines};
use crate::plan::{Action, ActionState, Decision, FollowUp, FollowUpState};

/// How a decision stands: as somebody has said of it; else as the follow-up it became; else as the action it became.
pub(super) fn what_became(draft: &Draft<'_>, decision: &Decision) -> FollowUpState {
    if decision.state != FollowUpState::Waiting {
        return decision.state;
    }
    let looked_at = follow_up(draft, decision).map(|it| it.state);
    let done = action(draft, decision).map(|it| match it.state {
        ActionState::Planned | ActionState::UnderWay => FollowUpState::Waiting,
        ActionState::Done => FollowUpState::Done,
        ActionState::Stopped => FollowUpState::NotDone,
    });
    looked_at.or(done).unwrap_or_default()
}

/// The action it became, if that stands.
pub(super) fn action<'a>(draft: &Draft<'a>, decision: &Decision) -> Option<&'a Action> {
    draft.action(decision.action?)
}

/// The follow-up it became, if that stands.
pub(super) fn follow_up<'a>(draft: &Draft<'a>, decision: &Decision) -> Option<&'a FollowUp> {
    let id = decision.follow_up?;
    draft.follow_ups().find(|it| it.id == id)
}

/// The day it is to be done: that of the action it became, which may have been moved, else its own.
pub(super) fn due(draft: &Draft<'_>, decision: &Decision) -> Option<NaiveDate> {
    let moved = action(draft, decision).and_then(|it| it.to);
    moved.or(decision.due)
}

/// Who answers for it.
pub(super) fn responsible(draft: &Draft<'_>, decision: &Decision) -> Option<String> {
    let taken_over = action(draft, decision).and_then(|it| draft.named(it.responsible));
    taken_over.or_else(|| draft.named(decision.responsible))
}

/// What somebody still owes on the day of a meeting: decisions of earlier meetings, and what was to be looked at by
/// then. A decision says what is to be done, so what it became is not told beside it.
pub(super) fn owed(draft: &Draft<'_>, on: NaiveDate) -> Vec<String> {
    let meetings = draft.meetings();
    let earlier = meetings.iter().filter(|it| it.on.is_some_and(|day| day < on));
    let decisions: Vec<_> = earlier
        .flat_map(|it| draft.decisions_of(it.id))
        .filter(|it| what_became(draft, it) == FollowUpState::Waiting)
        .collect();
    let looks: HashSet<_> = decisions.iter().filter_map(|it| it.follow_up).collect();
    let actions: HashSet<_> = decisions.iter().filter_map(|it| it.action).collect();
    let mut due: Vec<_> = draft
        .follow_ups()
        .filter(|it| it.state == FollowUpState::Waiting && it.due.is_some_and(|day| day <= on))
        .filter(|it| !looks.contains(&it.id))
        .filter_map(|it| Some((it, draft.action(it.action?)?)))
        .filter(|(_, action)| !actions.contains(&action.id))
        .collect();
    due.sort_by_key(|(it, _)| it.due);
    let due = due.into_iter().map(|(it, action)| {
        let who = draft
            .named(it.responsible)
            .or_else(|| draft.named(action.responsible));
        told(draft, &own(&action.what), who, it.due)
    });
    let decided = decisions.into_iter().map(|it| {
        let who = responsible(draft, it);
        told(draft, &own_lines(&it.text), who, self::due(draft, it))
    });
    decided.chain(due).collect()
}

/// «Siv ringer NAV. – Siv Lunde, 20. mars 2027».
fn told(draft: &Draft<'_>, what: &str, who: Option<String>, due: Option<NaiveDate>) -> String {
    let told: Vec<_> = [who, due.map(|date| draft.date(date))]
        .into_iter()
        .flatten()
        .collect();
    if told.is_empty() {
        return what.to_owned();
    }
    let values = [("what", what), ("who", &told.join(", "))];
    draft.text("papers.preparation.promisedBy", &values)
}
