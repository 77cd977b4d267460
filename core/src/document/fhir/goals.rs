//! Goals, and what the owner says: what matters, how it goes, what worries them.

use serde_json::{Value, json};
use uuid::Uuid;

use super::Seen;
use super::fields::{fields, with};
use super::shape::{coded, entry, extension, note, ours, reference};
use crate::plan::{AnyRecord, Concern, Evaluation, Goal, GoalState, LifeArea};

/// How far a goal has come, in FHIR's words.
const ACHIEVEMENT: &str = "http://terminology.hl7.org/CodeSystem/goal-achievement";

const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";

/// The measure of every rating.
pub(super) const SCALE: &str = "0–10";

pub(super) fn all(seen: &Seen<'_>) -> Vec<Value> {
    let goals = seen.sight.plan().goals.iter();
    let standing = goals.filter(|it| seen.sight.goal(it.id).is_some());
    standing.map(|it| goal(seen, it)).collect()
}

fn goal(seen: &Seen<'_>, goal: &Goal) -> Value {
    let (lifecycle, achieved) = match goal.state {
        GoalState::UnderWay => ("active", Some("in-progress")),
        GoalState::Reached => ("completed", Some("achieved")),
        GoalState::PutAside => ("on-hold", None),
    };
    let above = goal.parent.filter(|it| seen.sight.goal(*it).is_some());
    let evaluations = seen.sight.evaluations();
    let outcomes = evaluations.iter().filter(|it| it.goal == Some(goal.id));
    let content = json!({
        "extension": above.map(|it| vec![extension("parent", "valueReference", &reference(it))]),
        "lifecycleStatus": lifecycle,
        "achievementStatus": achieved.map(|it| coded(ACHIEVEMENT, it)),
        "category": [of_area(goal.area)],
        "description": { "text": goal.title },
        "subject": seen.patient(),
        "target": [{
            "measure": goal.aim.map(|_| json!({ "text": SCALE })),
            "detailInteger": goal.aim,
            "dueDate": goal.deadline,
        }],
        "statusDate": goal.ended_on,
        "statusReason": goal.state_note,
        "expressedBy": seen.patient(),
        "note": [note("why", &goal.why), note("rough", &goal.rough), note("learned", &goal.learned)],
        "outcomeReference": outcomes.map(|it| reference(it.id)).collect::<Vec<_>>(),
    });
    let more = fields(seen, &AnyRecord::Goal(goal.clone()), &["decidedBy"]);
    entry("Goal", goal.id.into(), with(content, more))
}

/// What the owner says, each as an observation of their own.
pub(super) fn observations(seen: &Seen<'_>) -> Vec<Value> {
    let sight = &seen.sight;
    let said =
        |code, id: Uuid, area, words: &str| observed(seen, code, id, area, json!({ "valueString": words }));
    let matters = sight.matters().into_iter();
    let mut all: Vec<_> = matters
        .map(|it| said("what-matters", it.id.into(), it.area, &it.text))
        .collect();
    let concerns = sight.concerns().into_iter();
    all.extend(concerns.map(|it| concern(seen, it)));
    let resources = sight.resources().into_iter();
    all.extend(resources.map(|it| said(it.sort.as_str(), it.id.into(), None, &it.text)));
    let of_goals = sight.evaluations().into_iter();
    all.extend(of_goals.filter_map(|it| evaluation(seen, it)));
    all
}

fn concern(seen: &Seen<'_>, concern: &Concern) -> Value {
    let more = [
        "state",
        "answer",
        "answeredBy",
        "answeredOn",
        "gotAnswer",
        "gotAnswerOn",
        "needsMore",
        "moreNote",
    ];
    let more = fields(seen, &AnyRecord::Concern(concern.clone()), &more);
    let content = with(json!({ "valueString": concern.text }), more);
    observed(seen, "barrier", concern.id.into(), concern.area, content)
}

/// Nothing of what is no goal of the plan.
fn evaluation(seen: &Seen<'_>, evaluation: &Evaluation) -> Option<Value> {
    let goal = seen.sight.goal(evaluation.goal?)?;
    let value = json!({
        "focus": [reference(goal.id)],
        "effectiveDateTime": evaluation.on,
        "valueInteger": evaluation.rating,
        "note": [note("words", &evaluation.words)],
    });
    Some(observed(seen, "evaluation", evaluation.id.into(), None, value))
}

fn observed(seen: &Seen<'_>, code: &str, id: Uuid, area: Option<LifeArea>, mut content: Value) -> Value {
    let mut category = vec![coded(CATEGORY, "survey")];
    category.extend(of_area(area));
    let who = seen.patient();
    let common = [
        ("status", json!("final")),
        ("category", json!(category)),
        ("code", ours("observation", code)),
        ("subject", who.clone()),
        ("performer", json!([who])),
    ];
    if let Value::Object(content) = &mut content {
        content.extend(common.map(|(name, value)| (name.to_owned(), value)));
    }
    entry("Observation", id, content)
}

fn of_area(area: Option<LifeArea>) -> Option<Value> {
    area.map(|it| ours("life-area", it.as_str()))
}
