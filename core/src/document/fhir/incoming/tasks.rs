//! What is to be done: needs, actions, follow-ups and meetings.

use super::bundle::{Bundle, Resource};
use super::filling::Filling;
use super::people::person_at;
use crate::document::open::OpenError;
use crate::plan::text::is_blank;
use crate::plan::{AnyRecord, Kind};

pub(super) fn need(it: &Resource, number: usize) -> Result<Option<AnyRecord>, OpenError> {
    let words = it.concept("/code")?;
    if is_blank(words) {
        return Ok(None);
    }
    let filling = Filling::new(Kind::Need, it)
        .words("text", words)
        .put("area", it.ours("/category", "life-area")?);
    filling.ranked(number).notes("extent")?.record().map(Some)
}

/// An action, or a follow-up when it says so.
pub(super) fn task(it: &Resource, bundle: &Bundle, number: usize) -> Result<Option<AnyRecord>, OpenError> {
    if it.ours("/code", "task")? == Some("follow-up") {
        return follow_up(it, bundle).map(Some);
    }
    let what = match it.text("/description")? {
        "" => it.concept("/code")?,
        words => words,
    };
    let state = match it.text("/status")? {
        "completed" => "done",
        "in-progress" | "accepted" | "ready" => "underWay",
        "cancelled" | "rejected" | "failed" | "on-hold" | "entered-in-error" => "stopped",
        _ => "planned",
    };
    let why = it.concept("/statusReason")?;
    // What nobody is asked to do, or what was stopped and nobody says why, a plan has no place for.
    if is_blank(what) || (state == "stopped" && is_blank(why)) {
        return Ok(None);
    }
    let goal = it.pointed_of("/focus", "Goal", bundle)?.unwrap_or_default();
    let responsible = person_at(it, "/owner", bundle)?;
    let filling = Filling::new(Kind::Action, it)
        .words("what", what)
        .words("goal", &goal.to_string())
        .words("state", state)
        .words("stateNote", why)
        .put("responsible", responsible.map(|it| it.to_string()))
        .put("from", it.day("/restriction/period/start")?)
        .put("fromTime", it.hour("fromTime")?)
        .put("to", it.day("/restriction/period/end")?)
        .put("toTime", it.hour("toTime")?);
    filling.ranked(number).notes("how")?.record().map(Some)
}

/// Who looks at it is the one who answers for the action, but where a field of ours says another.
fn follow_up(it: &Resource, bundle: &Bundle) -> Result<AnyRecord, OpenError> {
    let state = match it.text("/status")? {
        "completed" => "done",
        "cancelled" | "rejected" | "failed" => "notDone",
        _ => "waiting",
    };
    let focus = it.pointed("/focus", bundle)?;
    let of = |sort: &str| focus.filter(|it| it.sort == sort).map(|it| it.id.to_string());
    let (action, goal) = (of("Task"), of("Goal"));
    let is_of_plan = action.is_none() && goal.is_none();
    let filling = Filling::new(Kind::FollowUp, it)
        .put("action", action)
        .put("goal", goal)
        .put("wholePlan", Some(is_of_plan))
        .words("rough", it.text("/description")?)
        .words("state", state)
        .put("due", it.day("/restriction/period/end")?)
        .put("time", it.hour("time")?)
        .put("doneOn", it.day("/executionPeriod/end")?);
    filling.notes("outcome")?.record()
}

/// Nothing when it has no day: a plan's meetings have one.
pub(super) fn meeting(it: &Resource, bundle: &Bundle) -> Result<Option<AnyRecord>, OpenError> {
    let (on, time) = match it.text("/start")? {
        "" if it.list("/requestedPeriod")?.is_empty() => return Ok(None),
        "" => (it.day("/requestedPeriod/0/start")?, it.hour("time")?),
        start => (it.day("/start")?, start.get(11..16)),
    };
    if on.is_none() {
        return Ok(None);
    }
    let state = match it.extension("state")? {
        "" if matches!(it.text("/status")?, "cancelled" | "noshow" | "entered-in-error") => "cancelled",
        "" => "planned",
        state => state,
    };
    let mut invited: Vec<String> = Vec::new();
    for number in 0..it.list("/participant")?.len() {
        let actor = format!("/participant/{number}/actor");
        let is_owner = it.pointed(&actor, bundle)?.is_some_and(|it| it.sort == "Patient");
        if let Some(who) = person_at(it, &actor, bundle)?.filter(|_| !is_owner) {
            let who = who.to_string();
            if !invited.contains(&who) {
                invited.push(who);
            }
        }
    }
    let filling = Filling::new(Kind::Meeting, it)
        .words("title", it.text("/description")?)
        .words("purpose", it.text("/comment")?)
        .words("place", it.extension("place")?)
        .words("state", state)
        .put("on", on)
        .put("time", time)
        .put("invited", Some(invited));
    filling.record().map(Some)
}
