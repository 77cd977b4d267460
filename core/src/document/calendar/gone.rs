//! What has been taken out of the plan, and may stand in somebody's calendar still.

use crate::plan::Plan;

/// The plan as if nothing dated had been taken out of it. Who may see what was taken out is asked of it as of any plan.
pub(super) fn with_what_is_gone(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.goals.iter_mut().for_each(|it| it.removed = false);
    plan.actions.iter_mut().for_each(|it| it.removed = false);
    plan.follow_ups.iter_mut().for_each(|it| it.removed = false);
    plan.meetings.iter_mut().for_each(|it| it.removed = false);
    plan.weekly_events.iter_mut().for_each(|it| it.removed = false);
    plan
}
