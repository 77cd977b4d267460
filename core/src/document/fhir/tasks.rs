//! What is to be done: actions, needs, follow-ups and meetings.

use serde_json::{Value, json};

use super::Seen;
use super::fields::{fields, with};
use super::shape::{entry, extension, hour, note, ours, reference};
use crate::plan::text::is_blank;
use crate::plan::{Action, ActionState, AnyRecord, FollowUp, FollowUpState, Meeting, MeetingState, Need};
use crate::reading::{Subject, looked_at_by};

pub(super) fn all(seen: &Seen<'_>) -> Vec<Value> {
    let sight = &seen.sight;
    let needs = sight.needs().into_iter();
    let mut all: Vec<_> = needs.map(|it| need(seen, it)).collect();
    all.extend(sight.actions().iter().map(|it| action(seen, it)));
    all.extend(sight.follow_ups().iter().map(|it| follow_up(seen, it)));
    all.extend(sight.meetings().iter().map(|it| meeting(seen, it)));
    all
}

fn need(seen: &Seen<'_>, need: &Need) -> Value {
    let content = json!({
        "status": "active",
        "intent": "plan",
        "category": [need.area.map(|it| ours("life-area", it.as_str()))],
        "code": { "text": need.text },
        "subject": seen.patient(),
        "requester": seen.patient(),
        "note": [note("extent", &need.extent)],
    });
    let more = fields(seen, &AnyRecord::Need(need.clone()), &["decidedBy", "goals"]);
    entry("ServiceRequest", need.id.into(), with(content, more))
}

fn action(seen: &Seen<'_>, action: &Action) -> Value {
    let status = match action.state {
        ActionState::Planned => "requested",
        ActionState::UnderWay => "in-progress",
        ActionState::Done => "completed",
        ActionState::Stopped => "cancelled",
    };
    let goal = seen.sight.goal(action.goal);
    let content = json!({
        "extension": [hour("fromTime", action.from_time), hour("toTime", action.to_time)],
        "status": status,
        "statusReason": { "text": action.state_note },
        "intent": "plan",
        "code": ours("task", "action"),
        "description": action.what,
        "focus": goal.map(|it| reference(it.id)),
        "for": seen.patient(),
        "owner": seen.person(action.responsible),
        "restriction": { "period": { "start": action.from, "end": action.to } },
        "note": [
            note("how", &action.how),
            note("extent", &action.extent),
            note("canDo", &action.can_do),
            note("cannotDo", &action.cannot_do),
        ],
    });
    let more = fields(
        seen,
        &AnyRecord::Action(action.clone()),
        &[
            "endedOn",
            "decidedBy",
            "gotAnswer",
            "gotAnswerOn",
            "needsMore",
            "moreNote",
        ],
    );
    entry("Task", action.id.into(), with(content, more))
}

fn follow_up(seen: &Seen<'_>, look: &FollowUp) -> Value {
    let status = match look.state {
        FollowUpState::Waiting => "requested",
        FollowUpState::Done => "completed",
        FollowUpState::NotDone => "cancelled",
    };
    let focus = match Subject::of(look) {
        Subject::Action { action } => seen.sight.action(action).map(|it| reference(it.id)),
        Subject::Goal { goal } => seen.sight.goal(goal).map(|it| reference(it.id)),
        Subject::WholePlan => Some(reference(seen.sight.plan().details.id)),
    };
    let content = json!({
        "extension": [hour("time", look.time)],
        "status": status,
        "intent": "plan",
        "code": ours("task", "follow-up"),
        "description": look.rough,
        "focus": focus,
        "for": seen.patient(),
        "executionPeriod": { "end": look.done_on },
        "owner": seen.person(looked_at_by(&seen.sight, look)),
        "restriction": { "period": { "end": look.due } },
        "note": [note("outcome", &look.outcome)],
    });
    let more = fields(
        seen,
        &AnyRecord::FollowUp(look.clone()),
        &["responsible", "next", "repeat", "first", "until"],
    );
    entry("Task", look.id.into(), with(content, more))
}

/// FHIR wants an end and the hours of a meeting that is more than proposed; a plan has neither. What it came to stands
/// beside.
fn meeting(seen: &Seen<'_>, meeting: &Meeting) -> Value {
    let status = match meeting.state {
        MeetingState::Planned | MeetingState::Held => "proposed",
        MeetingState::Cancelled => "cancelled",
    };
    let state = extension("state", "valueCode", &json!(meeting.state.as_str()));
    let has_place = !is_blank(&meeting.place);
    let place = has_place.then(|| extension("place", "valueString", &json!(meeting.place)));
    let invited = meeting.invited.iter().filter(|it| **it != seen.owner);
    let actors = invited.filter_map(|it| seen.person(Some(*it)));
    let actors = std::iter::once(seen.patient()).chain(actors);
    let participants: Vec<_> = actors
        .map(|it| json!({ "actor": it, "status": "needs-action" }))
        .collect();
    let content = json!({
        "extension": [Some(state), hour("time", meeting.time), place],
        "status": status,
        "description": meeting.title,
        "comment": meeting.purpose,
        "participant": participants,
        "requestedPeriod": [{ "start": meeting.on }],
    });
    let more = fields(
        seen,
        &AnyRecord::Meeting(meeting.clone()),
        &["came", "minutes", "toSay"],
    );
    entry("Appointment", meeting.id.into(), with(content, more))
}
