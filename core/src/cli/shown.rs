//! Plans and their history, to be read in a terminal.

mod mended;
mod records;

use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;

pub(super) use mended::mended;

use super::Failure;
use super::said::Said;
use crate::dates;
use crate::journal::{HistoryChange, HistoryItem};
use crate::open_plan::OpenPlan;
use crate::plan::{Goal, GoalId, Kind, Language, Plan, REMOVED, Records, Role};
use crate::texts::text;
use crate::told;

/// How many acts are read at a time.
const PAGE: usize = 100;

/// Fields that say nothing to a person: places in a list, and what a proposal's text already says.
const UNSAID: &[(Kind, &str)] = &[
    (Kind::Proposal, "aboutKind"),
    (Kind::Proposal, "field"),
    (Kind::Proposal, "about"),
];

/// The plan, or with `--json` everything in it.
pub(super) fn plan(open: &OpenPlan, said: &mut Said<'_>) -> Result<(), Failure> {
    let plan = open.plan()?;
    if said.json {
        return said.machine(&plan);
    }
    let names = Names::of(open.store().records());
    said.line(&plan.details.title)?;
    if let Some(period) = dates::period(plan.details.period_from, plan.details.period_to, said.language) {
        said.line(&period)?;
    }
    let matters = plan.matters.iter().filter(|matter| !matter.removed);
    section(
        "matters",
        matters.map(|matter| matter.text.clone()).collect(),
        said,
    )?;
    section("goals", goals(&plan, None, 0, &names, said.language), said)?;
    let resources = plan.resources.iter().filter(|resource| !resource.removed);
    section(
        "resources",
        resources.map(|resource| resource.text.clone()).collect(),
        said,
    )?;
    section("followUps", follow_ups(&plan, &names, said.language), said)?;
    section("people", people(&plan, said.language), said)?;
    records::all(open.store().records(), &names, said)
}

/// The follow-ups, in the order they are due; those without a date last.
fn follow_ups(plan: &Plan, names: &Names, language: Language) -> Vec<String> {
    let mut due: Vec<_> = plan
        .follow_ups
        .iter()
        .filter(|follow_up| !follow_up.removed)
        .collect();
    due.sort_by_key(|follow_up| (follow_up.due.is_none(), follow_up.due));
    due.into_iter()
        .map(|follow_up| {
            let about = follow_up
                .goal
                .map(Uuid::from)
                .or(follow_up.action.map(Uuid::from));
            joined([
                follow_up.due.map(|due| dates::written(due, language)),
                Some(follow_up.rough.clone()),
                about.and_then(|id| names.get(id)),
                Some(follow_up.outcome.clone()),
            ])
        })
        .collect()
}

fn people(plan: &Plan, language: Language) -> Vec<String> {
    let shown = plan
        .people
        .iter()
        .filter(|person| !person.removed && !person.only_on_map);
    shown
        .map(|person| {
            let role = |role: &Role| {
                text(
                    language,
                    &format!("words.choices.person.roles.{}", role.as_str()),
                    &[],
                )
            };
            let roles: Vec<_> = person.roles.iter().map(role).collect();
            let (name, title) = (person.name.clone(), person.title.clone());
            let (service, phone) = (person.service.clone(), person.phone.clone());
            joined([name, roles.join(", "), title, service, phone].map(Some))
        })
        .collect()
}

/// What is there, with commas between.
fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<_> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

fn section(key: &str, lines: Vec<String>, said: &mut Said<'_>) -> Result<(), Failure> {
    if lines.is_empty() {
        return Ok(());
    }
    said.line("")?;
    said.say(&format!("show.{key}"), &[])?;
    lines.iter().try_for_each(|line| said.line(&format!("  {line}")))
}

/// The goals under `parent`, each with its actions and the goals under it.
fn goals(
    plan: &Plan,
    parent: Option<GoalId>,
    depth: usize,
    names: &Names,
    language: Language,
) -> Vec<String> {
    let mut below: Vec<&Goal> = plan
        .goals
        .iter()
        .filter(|goal| goal.parent == parent && !goal.removed)
        .collect();
    below.sort_by(|a, b| a.rank.total_cmp(&b.rank));
    let indent = "  ".repeat(depth);
    let mut lines = Vec::new();
    for goal in below {
        lines.push(format!("{indent}{}", goal.title));
        for action in plan
            .actions
            .iter()
            .filter(|action| action.goal == goal.id && !action.removed)
        {
            let state = text(
                language,
                &format!("words.choices.action.state.{}", action.state.as_str()),
                &[],
            );
            let responsible = action.responsible.and_then(|person| names.get(person.into()));
            let period = dates::period(action.from, action.to, language);
            let said = joined([Some(action.what.clone()), responsible, period, Some(state)]);
            lines.push(format!("{indent}  – {said}"));
        }
        lines.extend(goals(plan, Some(goal.id), depth + 1, names, language));
    }
    lines
}

/// What was done to the plan, newest first.
pub(super) fn history(open: &OpenPlan, most: usize, said: &mut Said<'_>) -> Result<(), Failure> {
    let mut items = Vec::new();
    let mut older = None;
    loop {
        let wanted = PAGE.min(most - items.len());
        if wanted == 0 {
            break;
        }
        let page = open.history(None, older, wanted)?;
        items.extend(page.items);
        older = page.older;
        if older.is_none() {
            break;
        }
    }
    if said.json {
        return said.machine(&items);
    }
    let names = Names::of(open.store().records());
    items.iter().try_for_each(|item| act(item, &names, said))
}

fn act(item: &HistoryItem, names: &Names, said: &mut Said<'_>) -> Result<(), Failure> {
    let language = said.language;
    let writer = names.get(item.pen.writer.into()).unwrap_or_default();
    let words = names.get(item.pen.words.into()).unwrap_or_default();
    let pen = if item.pen.writer == item.pen.words {
        "words.pen.own"
    } else {
        "words.pen.for"
    };
    let pen = text(language, pen, &[("writer", &writer), ("words", &words)]);
    let when = told::moment(item.at, language);
    let done = told::act(item.name, item.kind, language);
    said.say("history.act", &[("when", &when), ("pen", &pen), ("act", &done)])?;
    let is_of_one = item
        .changes
        .windows(2)
        .all(|pair| pair[0].record == pair[1].record);
    let mut about = None;
    for change in &item.changes {
        if !is_of_one && about != Some(change.record) {
            about = Some(change.record);
            let kind = format!("words.kinds.{}.one", change.record.kind.as_str());
            let name = names.get(change.record.id).unwrap_or_default();
            said.say(
                "history.record",
                &[("kind", &text(language, &kind, &[])), ("name", &name)],
            )?;
        }
        field_change(change, names, said)?;
    }
    Ok(())
}

fn field_change(change: &HistoryChange, names: &Names, said: &mut Said<'_>) -> Result<(), Failure> {
    let (kind, field, language) = (change.record.kind, change.field.as_str(), said.language);
    let is_new = field == REMOVED && change.after == Value::Bool(false) && change.before.is_null();
    if is_new || field == "rank" || UNSAID.contains(&(kind, field)) {
        return Ok(());
    }
    let name_of = |id: &str| names.get(Uuid::try_parse(id).ok()?);
    let worded = |value: &Value| told::value(kind, field, value, language, &name_of);
    let label = told::field(kind, field, language);
    let (before, after) = (worded(&change.before), worded(&change.after));
    if change.before.is_null() {
        said.say("history.set", &[("field", &label), ("after", &after)])
    } else {
        said.say(
            "history.changed",
            &[("field", &label), ("before", &before), ("after", &after)],
        )
    }
}

/// What each record is called.
struct Names(BTreeMap<Uuid, String>);

impl Names {
    fn of(records: &Records) -> Self {
        let named = records.iter().filter_map(|(record, fields)| {
            let name = ["name", "title", "what", "text", "due", "on"]
                .iter()
                .filter_map(|field| fields.get(*field)?.as_str())
                .find(|name| !name.is_empty())?;
            Some((record.id, name.to_owned()))
        });
        Self(named.collect())
    }

    fn get(&self, id: Uuid) -> Option<String> {
        self.0.get(&id).cloned()
    }
}
