//! Plans and their history, to be read in a terminal.

mod copies;
mod goals;
mod history;
mod mended;
mod order;
mod records;
mod search;

use std::borrow::Cow;

use uuid::Uuid;

pub(super) use copies::copies;
pub(super) use history::{acts, history, thing};
pub(super) use mended::mended;
use order::Order;
pub(super) use search::search;

use super::Failure;
use super::said::Said;
use crate::dates;
use crate::error::Problem;
use crate::open_plan::OpenPlan;
use crate::plan::{Disagreement, FollowUp, Kind, Language, PersonId, Records, Role};
use crate::reading::{InSight, visible_to};
use crate::texts::text;
use crate::wording::{self, Names};

/// The plan, or with `--json` everything in it: all of it, or what one reader may see.
pub(super) fn plan(open: &OpenPlan, reader: Option<PersonId>, said: &mut Said<'_>) -> Result<(), Failure> {
    let whole = open.plan()?;
    let mut plan = match reader {
        Some(reader) => visible_to(&whole, reader, open.today().map_err(Problem::from)?),
        None => whole,
    };
    if said.json {
        return said.machine(&plan);
    }
    let order = Order::of(open)?;
    order.arrange(&mut plan);
    let records = match reader {
        Some(_) => Cow::Owned(Records::of(&plan).map_err(Problem::from)?),
        None => open.records(),
    };
    let names = Names::of(&records, said.language);
    let sight = InSight::of(&plan);
    said.line(&plan.details.title)?;
    if let Some(period) = dates::period(plan.details.period_from, plan.details.period_to, said.language) {
        said.line(&period)?;
    }
    let language = said.language;
    let matters = sight.matters().into_iter().map(|it| it.text.clone()).collect();
    section(&title(Kind::Matter, language), matters, said)?;
    let goals_title = text(language, "cli.show.goals", &[]);
    section(&goals_title, goals::goals(&sight, &names, language), said)?;
    let resources = sight.resources().into_iter().map(|it| it.text.clone()).collect();
    section(&title(Kind::Resource, language), resources, said)?;
    let follow_ups = follow_ups(&sight, &names, language);
    section(&title(Kind::FollowUp, language), follow_ups, said)?;
    section(&title(Kind::Person, language), people(&sight, language), said)?;
    records::all(&records, &order, &names, said)?;
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

/// What one record is called.
pub(super) fn name_of(records: &Records, id: Uuid, language: Language) -> Option<String> {
    Names::of(records, language).get(id)
}
