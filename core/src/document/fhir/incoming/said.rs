//! Goals, and what the owner says.

use super::super::goals::SCALE;
use super::bundle::{Bundle, Resource};
use super::filling::Filling;
use crate::document::open::OpenError;
use crate::plan::text::is_blank;
use crate::plan::{AnyRecord, Kind, ResourceSort};

/// What the guide on person-centred outcomes calls its observations of what matters.
const WHAT_MATTERS: &str = "what-matters";

pub(super) fn goal(it: &Resource, bundle: &Bundle, number: usize) -> Result<AnyRecord, OpenError> {
    let state = match it.text("/lifecycleStatus")? {
        "completed" => "reached",
        "on-hold" | "cancelled" | "rejected" | "entered-in-error" => "putAside",
        _ if it.has_code("/achievementStatus", "achieved")? => "reached",
        _ => "underWay",
    };
    let has_ended = state != "underWay";
    let ended = it.day("/statusDate")?.filter(|_| has_ended);
    // Another's number is by another's measure.
    let is_ours = it.concept("/target/0/measure")? == SCALE;
    let aim = it.find("/target/0/detailInteger")?.filter(|_| is_ours).cloned();
    let parent = it.extension("parent")?;
    let parent = (!parent.is_empty()).then(|| {
        bundle.find(parent).ok_or_else(|| OpenError::Dangling {
            at: format!("{}/extension", it.at),
        })
    });
    let parent = parent.transpose()?.filter(|it| it.sort == "Goal");
    let filling = Filling::new(Kind::Goal, it)
        .words("title", it.concept("/description")?)
        .words("state", state)
        .words("stateNote", it.text("/statusReason")?)
        .put("endedOn", ended)
        .put("area", area(it)?)
        .put("deadline", deadline(it)?)
        .put("aim", aim)
        .put("parent", parent.map(|it| it.id.to_string()));
    filling.ranked(number).notes("why")?.record()
}

/// The first of the days a goal is to be reached by.
fn deadline(it: &Resource) -> Result<Option<&str>, OpenError> {
    for number in 0..it.list("/target")?.len() {
        let due = it.day(&format!("/target/{number}/dueDate"))?;
        if due.is_some() {
            return Ok(due);
        }
    }
    Ok(None)
}

fn area(it: &Resource) -> Result<Option<&str>, OpenError> {
    it.ours("/category", "life-area")
}

/// Nothing when it is neither ours nor of what matters: a measured weight has no place in a plan.
pub(super) fn observation(
    it: &Resource,
    bundle: &Bundle,
    number: usize,
) -> Result<Option<AnyRecord>, OpenError> {
    let code = match it.ours("/code", "observation")? {
        Some(code) => code,
        None if is_of_what_matters(it)? => WHAT_MATTERS,
        None => return Ok(None),
    };
    let words = match it.text("/valueString")? {
        "" if it.find("/valueCodeableConcept")?.is_some() => it.concept("/valueCodeableConcept")?,
        words => words,
    };
    if code == "evaluation" {
        return evaluation(it, bundle);
    }
    if is_blank(words) {
        return Ok(None);
    }
    let filling = match code {
        WHAT_MATTERS => Filling::new(Kind::Matter, it).put("area", area(it)?),
        "barrier" => Filling::new(Kind::Concern, it).put("area", area(it)?),
        sort if ResourceSort::WORDS.contains(&sort) => Filling::new(Kind::Resource, it).words("sort", sort),
        _ => return Ok(None),
    };
    filling.words("text", words).ranked(number).record().map(Some)
}

fn is_of_what_matters(it: &Resource) -> Result<bool, OpenError> {
    Ok(it.has_code("/code", WHAT_MATTERS)? || it.has_code("/category", WHAT_MATTERS)?)
}

fn evaluation(it: &Resource, bundle: &Bundle) -> Result<Option<AnyRecord>, OpenError> {
    if it.list("/focus")?.is_empty() {
        return Ok(None);
    }
    let goal = it.pointed_of("/focus/0", "Goal", bundle)?;
    let rating = it.find("/valueInteger")?.cloned();
    let filling = Filling::new(Kind::Evaluation, it)
        .put("goal", goal.map(|it| it.to_string()))
        .put("on", it.day("/effectiveDateTime")?)
        .put("rating", rating);
    filling.notes("words")?.record().map(Some)
}
