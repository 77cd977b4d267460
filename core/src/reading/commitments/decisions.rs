//! What became of what a meeting decided.

use chrono::NaiveDate;

use crate::plan::{Action, ActionState, Decision, FollowUp, FollowUpState, PersonId};
use crate::reading::InSight;

/// How a decision stands: as somebody has said of it; else as the follow-up it became; else as the action it became.
#[must_use]
pub fn decided_as(sight: &InSight<'_>, decision: &Decision) -> FollowUpState {
    if decision.state != FollowUpState::Waiting {
        return decision.state;
    }
    let looked_at = became_look(sight, decision).map(|it| it.state);
    let done = became_action(sight, decision).map(|it| match it.state {
        ActionState::Planned | ActionState::UnderWay => FollowUpState::Waiting,
        ActionState::Done => FollowUpState::Done,
        ActionState::Stopped => FollowUpState::NotDone,
    });
    looked_at.or(done).unwrap_or_default()
}

/// The day a decision is to be done: that of the action it became, which may have been moved, else its own.
#[must_use]
pub fn due_of(sight: &InSight<'_>, decision: &Decision) -> Option<NaiveDate> {
    let moved = became_action(sight, decision).and_then(|it| it.to);
    moved.or(decision.due)
}

/// Whether a decision should have been done by now.
#[must_use]
pub fn is_late(sight: &InSight<'_>, decision: &Decision, today: NaiveDate) -> bool {
    let waits = decided_as(sight, decision) == FollowUpState::Waiting;
    waits && due_of(sight, decision).is_some_and(|due| due < today)
}

/// Who answers for a decision: whoever answers for the action it became, else its own.
#[must_use]
pub fn responsible_for(sight: &InSight<'_>, decision: &Decision) -> Option<PersonId> {
    let taken_over = became_action(sight, decision).and_then(|it| it.responsible);
    taken_over.or(decision.responsible)
}

pub(super) fn became_action<'a>(sight: &InSight<'a>, decision: &Decision) -> Option<&'a Action> {
    decision.action.and_then(|id| sight.action(id))
}

pub(super) fn became_look<'a>(sight: &InSight<'a>, decision: &Decision) -> Option<&'a FollowUp> {
    decision.follow_up.and_then(|id| sight.follow_up(id))
}
