//! Plans and their history, to be read in a terminal.

mod history;
mod mended;
mod order;
mod records;

use uuid::Uuid;

pub(super) use history::history;
pub(super) use mended::mended;
use order::Order;

use super::Failure;
use super::said::Said;
use crate::dates;
use crate::open_plan::OpenPlan;
use crate::plan::{Disagreement, FollowUp, Kind, Language, Records, Role};
use crate::reading::InSight;
use crate::texts::text;
use crate::wording::{self, Names};

/// The plan, or with `--json` everything in it.
pub(super) fn plan(open: &OpenPlan, said: &mut Said<'_>) -> Result<(), Failure> {
    let mut plan = open.plan()?;
    if said.json {
        return said.machine(&plan);
    }
    let order = Order::of(open)?;
    order.arrange(&mut plan);
    let names = Names::of(&open.records(), said.language);
    let sight = InSight::of(&plan);
    said.line(&plan.details.title)?;
    if let Some(period) = dates::period(plan.details.period_from, plan.details.period_to, said.language) {
        said.line(&period)?;
    }
    let language = said.language;
    let matters = sight.matters().into_iter().map(|it| it.text.clone()).collect();
    section(&title(Kind::Matter, language), matters, said)?;
    let goals_title = text(language, "cli.show.goals", &[]);
    section(&goals_title, goals(&sight, &names, language), said)?;
    let resources = sight.resources().into_iter().map(|it| it.text.clone()).collect();
    section(&title(Kind::Resource, language), resources, said)?;
    let follow_ups = follow_ups(&sight, &names, language);
    section(&title(Kind::FollowUp, language), follow_ups, said)?;
    section(&title(Kind::Person, language), people(&sight, language), said)?;
    records::all(&open.records(), &order, &names, said)?;
    let open = plan.disagreements.iter();
    let lines = open
        .flat_map(|open| disagreement(open, &names, said.language))
        .collect();
    section(&text(said.language, "cli.show.disagreements", &[]), lines, said)
}

/// What copies of the plan say in one field, each with whose words it is.
fn disagreement(open: &Disagreement, names: &Names, language: Language) -> Vec<String> {
    let (kind, field) = (open.record.kind, open.field.as_str());
    let name_of = |id: &str| names.told(id);
    let versions = open.versions.iter().map(|version| {
        let value = wording::value(kind, field, &version.value, language, &name_of);
        let (pen, when) = (
            wording::penned(version.pen, names, language),
            wording::moment(version.at, language),
        );
        let said = [("value", value.as_str()), ("pen", &pen), ("when", &when)];
        format!("  {}", text(language, "cli.show.version", &said))
    });
    std::iter::once(wording::field(kind, field, language))
        .chain(versions)
        .collect()
}

/// The follow-ups in sight, in the order they are due; those without a date last.
fn follow_ups(sight: &InSight<'_>, names: &Names, language: Language) -> Vec<String> {
    let line = |follow_up: &&FollowUp| {
        let about = follow_up
            .goal
            .map(Uuid::from)
            .or(follow_up.action.map(Uuid::from));
        joined([
            follow_up.due.map(|due| dates::written(due, language)),
            follow_up
                .time
                .map(|time| dates::clock(&time.to_string(), language)),
            Some(follow_up.rough.clone()),
            about.and_then(|id| names.get(id)),
            Some(follow_up.outcome.clone()),
        ])
    };
    sight.follow_ups().iter().map(line).collect()
}

fn people(sight: &InSight<'_>, language: Language) -> Vec<String> {
    let shown = sight.on_paper().into_iter();
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
            let (service, address) = (person.service.clone(), person.address.clone());
            let phone = person.phone.clone();
            joined([name, roles.join(", "), title, service, address, phone].map(Some))
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

/// What the records of a kind are called together.
fn title(kind: Kind, language: Language) -> String {
    text(language, &format!("words.kinds.{}.all", kind.as_str()), &[])
}

fn section(title: &str, lines: Vec<String>, said: &mut Said<'_>) -> Result<(), Failure> {
    if lines.is_empty() {
        return Ok(());
    }
    said.line("")?;
    said.line(title)?;
    lines.iter().try_for_each(|line| said.line(&format!("  {line}")))
}

/// The goals in sight, each with its actions and the goals under it.
fn goals(sight: &InSight<'_>, names: &Names, language: Language) -> Vec<String> {
    let tree = sight.goals();
    let mut lines = Vec::new();
    for (place, goal) in tree.places().iter().zip(tree.goals()) {
        let indent = "  ".repeat(place.depth());
        let by = goal.deadline.map(|due| dates::written(due, language));
        let wanted = goal.aim.map(|wanted| {
            text(
                language,
                "document.ratings.wanted",
                &[("rating", &wanted.to_string())],
            )
        });
        let title = joined([Some(goal.title.clone()), by, Some(goal.rough.clone()), wanted]);
        lines.push(format!("{indent}{title}"));
        for action in sight.actions_of(goal.id) {
            let state = text(
                language,
                &format!("words.choices.action.state.{}", action.state.as_str()),
                &[],
            );
            let responsible = action.responsible.and_then(|person| names.get(person.into()));
            let period = dates::period(action.from, action.to, language);
            let [from, to] = [action.from_time, action.to_time].map(|time| time.map(|it| it.to_string()));
            let hours = dates::hours(from.as_deref(), to.as_deref(), language);
            let said = joined([Some(action.what.clone()), responsible, period, hours, Some(state)]);
            lines.push(format!("{indent}  – {said}"));
        }
    }
    lines
}

/// What one record is called.
pub(super) fn name_of(records: &Records, id: Uuid, language: Language) -> Option<String> {
    Names::of(records, language).get(id)
}
