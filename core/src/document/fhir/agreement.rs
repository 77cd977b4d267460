//! The plan itself, those who work together on it, and what the owner has said yes to.

use serde_json::{Value, json};
use uuid::Uuid;

use super::Seen;
use super::fields::{fields, with};
use super::shape::{beside, coded, entry, ours, pointer, reference};
use crate::plan::text::is_blank;
use crate::plan::{AnyRecord, Consent};

const SCOPE: &str = "http://terminology.hl7.org/CodeSystem/consentscope";

/// Of the plan, what FHIR has no place for.
const OF_PLAN: [&str; 8] = [
    "nextRevision",
    "revisionRhythm",
    "mainService",
    "answersForMaking",
    "answersForProgress",
    "ownLanguage",
    "helpsUnderstanding",
    "understanding",
];

/// Of a consent, besides what it opens: how it was given, and of which copy it is.
const OF_CONSENT: [&str; 6] = ["givenAs", "how", "untilWords", "withdrawnOn", "copy", "key"];

const RULE: &str = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

/// The plan, with pointers to everything in it.
pub(super) fn all(seen: &Seen<'_>, observations: &[Value], tasks: &[Value]) -> Vec<Value> {
    let details = &seen.sight.plan().details;
    let team = beside(details.id, "team");
    let goals = seen.sight.plan().goals.iter();
    let goals = goals.filter(|it| seen.sight.goal(it.id).is_some());
    // Either a reference or a detail, never both (cpl-3).
    let activities = tasks.iter().map(|it| json!({ "reference": pointer(it) }));
    let content = json!({
        "language": details.language.as_str(),
        "status": "active",
        "intent": "plan",
        "title": details.title,
        "subject": seen.patient(),
        "period": { "start": details.period_from, "end": details.period_to },
        "author": seen.patient(),
        "careTeam": [reference(team)],
        "supportingInfo": observations.iter().map(pointer).collect::<Vec<_>>(),
        "goal": goals.map(|it| reference(it.id)).collect::<Vec<_>>(),
        "activity": activities.collect::<Vec<_>>(),
    });
    let more = fields(seen, &AnyRecord::Details(details.clone()), &OF_PLAN);
    let plan = entry("CarePlan", details.id.into(), with(content, more));
    let mut all = vec![plan, of_team(seen, team)];
    let consents = seen.sight.consents().into_iter();
    all.extend(consents.map(|it| consent(seen, it)));
    all
}

fn of_team(seen: &Seen<'_>, id: Uuid) -> Value {
    let members = seen.sight.on_paper().into_iter();
    let members = members.map(|it| {
        let roles = it.roles.iter().map(|it| ours("role", it.as_str()));
        json!({
            "role": roles.collect::<Vec<_>>(),
            "member": reference(it.id),
        })
    });
    let content = json!({
        "status": "active",
        "subject": seen.patient(),
        "participant": members.collect::<Vec<_>>(),
    });
    entry("CareTeam", id, content)
}

fn consent(seen: &Seen<'_>, consent: &Consent) -> Value {
    let today = seen.made.on;
    let is_over =
        consent.until.is_some_and(|it| it < today) || consent.withdrawn_on.is_some_and(|it| it <= today);
    let to = seen.person(consent.person);
    let actor = to.map(|it| json!([{ "role": ours("consent", "reader"), "reference": it }]));
    let denied = (!is_blank(&consent.exceptions))
        .then(|| json!([{ "type": "deny", "code": [{ "text": consent.exceptions }] }]));
    let content = json!({
        "status": if is_over { "inactive" } else { "active" },
        "scope": coded(SCOPE, "patient-privacy"),
        "category": [ours("consent", consent.sort.as_str())],
        "patient": seen.patient(),
        "dateTime": consent.given_on,
        "performer": [seen.person(consent.given_by)],
        "policyRule": coded(RULE, "OPTIN"),
        "provision": {
            "type": "permit",
            "period": { "start": consent.from, "end": consent.until },
            "actor": actor,
            "code": [{ "text": consent.topics }],
            "provision": denied,
        },
    });
    let names: Vec<&str> = Consent::OPENS.iter().copied().chain(OF_CONSENT).collect();
    let more = fields(seen, &AnyRecord::Consent(consent.clone()), &names);
    entry("Consent", consent.id.into(), with(content, more))
}
