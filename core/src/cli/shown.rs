//! Plans and their history, to be read in a terminal.

mod goals;
mod mended;
mod records;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;

pub(super) use mended::mended;

use super::Failure;
use super::said::Said;
use crate::dates;
use crate::error::Problem;
use crate::journal::{HistoryChange, HistoryItem};
use crate::open_plan::OpenPlan;
use crate::plan::{
    Disagreement, FieldType, FollowUp, Kind, Language, Pen, PersonId, Plan, PlanRecords, REMOVED, RecordRef,
    Records, Role,
};
use crate::reading::{InSight, is_told, named_by, visible_to};
use crate::texts::text;
use crate::wording;

/// How many acts are read at a time.
const PAGE: usize = 100;

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
        Some(_) => Cow::Owned(records_of(&plan)?),
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

/// The records of a plan.
fn records_of(plan: &Plan) -> Result<Records, Problem> {
    let mut records = Records::default();
    for (_, one) in PlanRecords::from(plan.clone()).each() {
        let (record, fields) = one.to_fields()?;
        records.insert(record, fields);
    }
    Ok(records)
}

/// What copies of the plan say in one field, each with whose words it is.
fn disagreement(open: &Disagreement, names: &Names, language: Language) -> Vec<String> {
    let (kind, field) = (open.record.kind, open.field.as_str());
    let name_of = |id: &str| names.get(Uuid::try_parse(id).ok()?);
    let versions = open.versions.iter().map(|version| {
        let value = wording::value(kind, field, &version.value, language, &name_of);
        let (pen, when) = (
            penned(version.pen, names, language),
            wording::moment(version.at, language),
        );
        let said = [("value", value.as_str()), ("pen", &pen), ("when", &when)];
        format!("  {}", text(language, "cli.show.version", &said))
    });
    std::iter::once(wording::field(kind, field, language))
        .chain(versions)
        .collect()
}

/// «Siv Lunde skrev for Arne».
fn penned(pen: Pen, names: &Names, language: Language) -> String {
    let writer = names.get(pen.writer.into()).unwrap_or_default();
    let words = names.get(pen.words.into()).unwrap_or_default();
    let said = if pen.writer == pen.words {
        "words.pen.own"
    } else {
        "words.pen.for"
    };
    text(language, said, &[("writer", &writer), ("words", &words)])
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
    let (plan, records) = (open.plan()?, open.records());
    let names = Names::of(&records, said.language);
    items.iter().try_for_each(|item| {
        let known = wording::circumstances(item, &plan, said.language);
        act(item, &known, &names, said)
    })
}

fn act(item: &HistoryItem, known: &[String], names: &Names, said: &mut Said<'_>) -> Result<(), Failure> {
    let language = said.language;
    let pen = penned(item.pen, names, language);
    let pen = std::iter::once(pen)
        .chain(known.iter().cloned())
        .collect::<Vec<_>>()
        .join(", ");
    let when = wording::moment(item.at, language);
    let done = wording::act(item.name, item.kind, language);
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
    if is_new || !is_told(kind, field) {
        return Ok(());
    }
    let name_of = |id: &str| names.get(Uuid::try_parse(id).ok()?);
    let worded = |value: &Value| wording::value(kind, field, value, language, &name_of);
    let label = wording::field(kind, field, language);
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

/// How records follow each other: by rank, and those without one as they came into the plan.
struct Order(BTreeMap<Uuid, i64>);

impl Order {
    fn of(open: &OpenPlan) -> Result<Self, Failure> {
        Ok(Self(open.order()?))
    }

    /// Puts the records of a plan in order.
    fn arrange(&self, plan: &mut Plan) {
        self.sort(&mut plan.matters, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.goals, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.actions, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.resources, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.people, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.follow_ups, |it| (0.0, it.id.into()));
    }

    /// Sorts by what `place` gives of each: its rank, and its id.
    fn sort<T>(&self, records: &mut [T], place: impl Fn(&T) -> (f64, Uuid)) {
        records.sort_by(|one, other| {
            let ((rank, id), (other_rank, other_id)) = (place(one), place(other));
            rank.total_cmp(&other_rank)
                .then_with(|| self.0.get(&id).cmp(&self.0.get(&other_id)))
        });
    }
}

/// What one record is called.
pub(super) fn name_of(records: &Records, id: Uuid, language: Language) -> Option<String> {
    Names::of(records, language).get(id)
}

/// What each record is called.
struct Names(BTreeMap<Uuid, String>);

impl Names {
    fn of(records: &Records, language: Language) -> Self {
        let name = |record: RecordRef| {
            let by = named_by(records, record)?;
            let words = records.value(by.record, by.field)?.as_str()?;
            let day = words.parse().map(|day| dates::written(day, language));
            let is_day = by
                .record
                .kind
                .field(by.field)
                .is_ok_and(|it| it.holds == FieldType::Date);
            Some(day.ok().filter(|_| is_day).unwrap_or_else(|| words.to_owned()))
        };
        let named = records
            .iter()
            .filter_map(|(record, _)| Some((record.id, name(record)?)));
        Self(named.collect())
    }

    fn get(&self, id: Uuid) -> Option<String> {
        self.0.get(&id).cloned()
    }
}
