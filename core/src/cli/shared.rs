//! The folder that the plan's copies share: begun or joined, exchanged with, and who may write in it.

use std::path::Path;

use serde_json::json;

use super::Failure;
use super::args::Sheet;
use super::meet::{pen, short, tell_waiting};
use super::papers::reader;
use super::said::Said;
use super::secret::Asking;
use super::ways::tell_changed;
use crate::error::{Problem, ProblemCode};
use crate::kept::{AskingCopy, CopyEnded, Exchanged, SharedFolder};
use crate::open_plan::OpenPlan;
use crate::plan::{DeviceId, PersonId};
use crate::wording::{self, Names};

/// Begins a shared folder, or joins the one there is, and exchanges copies with it. One on a server asks who is let in there.
pub(super) fn share(
    mut open: OpenPlan,
    folder: &Path,
    asking: Asking,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let by = pen(&open)?;
    let exchanged = if open.may_share_on(folder) {
        open.share_on(by, folder, &asking.login()?)?
    } else {
        open.share_in(by, folder)?
    };
    tell(&open, &exchanged, said)
}

/// Exchanges copies with the plan's shared folder.
pub(super) fn exchange(mut open: OpenPlan, said: &mut Said<'_>) -> Result<(), Failure> {
    let by = pen(&open)?;
    let exchanged = open.exchange(by)?;
    let folder = &exchanged.folder;
    match folder.state.problem() {
        // What was taken in before it could not be written in is in the plan, and is told.
        Some(code) if exchanged.met.is_none() => Err(Problem::new(code).with("path", &folder.place).into()),
        _ => tell(&open, &exchanged, said),
    }
}

fn tell(open: &OpenPlan, exchanged: &Exchanged, said: &mut Said<'_>) -> Result<(), Failure> {
    if said.json {
        let waits = json!({
            "disagreements": open.plan()?.disagreements,
            "unsettled": open.unsettled()?,
        });
        return said.machine(&json!({ "exchanged": exchanged, "waits": waits }));
    }
    match &exchanged.met {
        Some(met) => said.say("meet.met", &[("count", &met.acts.to_string())])?,
        None => said.say("shared.nothing", &[])?,
    }
    if exchanged.written > 0 {
        said.say("shared.written", &[("count", &exchanged.written.to_string())])?;
    }
    tell_folder(open, &exchanged.folder, said)?;
    tell_waiting(open, said)
}

/// How the folder stands, what waits in it, and who asks.
pub(super) fn tell_folder(
    open: &OpenPlan,
    folder: &SharedFolder,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let names = Names::of(&open.records(), said.language);
    said.say("shared.folder", &[("path", &folder.place)])?;
    if let Some(code) = folder.state.problem() {
        let problem = Problem::new(code).with("path", &folder.place);
        said.line(&wording::problem(&problem, said.language).sentence)?;
    }
    if let Some(met) = folder.met_at {
        said.say("shared.met", &[("when", &wording::moment(met, said.language))])?;
    }
    if !folder.allowed {
        said.say("shared.notAllowed", &[])?;
    }
    for waits in &folder.waiting {
        let (id, parts) = (waits.copy.to_string(), waits.parts.to_string());
        said.say("shared.waits", &[("id", short(&id)), ("parts", &parts)])?;
    }
    for asks in &folder.asking {
        tell_asking(asks, &names, said)?;
    }
    for copy in &folder.forked {
        said.say("shared.forked", &[("id", short(&copy.to_string()))])?;
    }
    for copy in &folder.odd {
        said.say("shared.odd", &[("id", short(&copy.to_string()))])?;
    }
    for (key, count) in [("unreadable", folder.unreadable), ("unsent", folder.unsent)] {
        if count > 0 {
            said.say(&format!("shared.{key}"), &[("count", &count.to_string())])?;
        }
    }
    Ok(())
}

fn tell_asking(asks: &AskingCopy, names: &Names, said: &mut Said<'_>) -> Result<(), Failure> {
    let writers = asks.writers.iter().filter_map(|it| names.get((*it).into()));
    let writers: Vec<_> = writers.collect();
    let (id, when) = (
        asks.copy.to_string(),
        wording::moment(asks.last_at, said.language),
    );
    let (parts, names) = (asks.parts.to_string(), writers.join(", "));
    let values = [
        ("id", short(&id)),
        ("parts", parts.as_str()),
        ("when", &when),
        ("names", &names),
    ];
    said.say("shared.asks", &values)
}

/// Says yes to a copy that asks, or to this one.
pub(super) fn allow(
    mut open: OpenPlan,
    copy: &str,
    person: &str,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let by = pen(&open)?;
    let asking = asking(&open)?;
    let (copy, person) = (meant(&open, copy, &asking)?, someone(&open, person)?);
    let key = open.asking_key(copy, &asking)?;
    let changed = open.allow_copy(by, copy, &key, person, &asking)?;
    if said.json {
        return said.machine(&changed);
    }
    said.say("shared.allowed", &[])
}

/// Ends a copy.
pub(super) fn end_copy(
    mut open: OpenPlan,
    copy: &str,
    sheet: &Sheet,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    let by = pen(&open)?;
    let copy = meant(&open, copy, &asking(&open)?)?;
    let ended = open.end_copy(by, copy)?;
    // One that cannot be begun now is begun when the place can be reached.
    let folder = open.exchange(by).ok().map(|exchanged| exchanged.folder);
    if said.json {
        let CopyEnded { changed, ways } = ended;
        return said.machine(&json!({ "changed": changed, "ways": ways, "folder": folder }));
    }
    tell_changed("endCopy", &open, &ended.ways, sheet, said)
}

fn someone(open: &OpenPlan, told: &str) -> Result<PersonId, Problem> {
    let person = reader(open, Some(told))?;
    Ok(person.ok_or(ProblemCode::UnknownRecord)?)
}

/// The copies that ask in the folder now.
fn asking(open: &OpenPlan) -> Result<Vec<AskingCopy>, Problem> {
    let folder = open.shared_folder()?;
    Ok(folder.map(|folder| folder.asking).unwrap_or_default())
}

/// The copy that is meant: by its whole id, or by the end of it.
fn meant(open: &OpenPlan, told: &str, asking: &[AskingCopy]) -> Result<DeviceId, Problem> {
    let mut known: Vec<DeviceId> = open.copies()?.into_iter().map(|it| it.copy).collect();
    known.extend(asking.iter().map(|it| it.copy));
    known.sort_unstable();
    known.dedup();
    let told = told.trim().to_lowercase();
    let mut meant = known.into_iter().filter(|copy| copy.to_string().ends_with(&told));
    match (meant.next(), meant.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(ProblemCode::CopyUnknown.into()),
    }
}
