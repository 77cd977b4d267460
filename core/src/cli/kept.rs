//! Backups: what each holds, and bringing back from them; and what was set aside.

use serde_json::json;
use uuid::Uuid;

use super::said::{self, Said};
use super::{Failure, shown};
use crate::error::{Problem, ProblemCode};
use crate::kept::{ActTold, BackupTold, BringBack, Kept};
use crate::open_plan::OpenPlan;
use crate::plan::Pen;
use crate::texts::text;
use crate::vault::WayIn;
use crate::wording;

/// Every backup, the newest first.
pub(super) fn backups(mut open: OpenPlan, said: &mut Said<'_>) -> Result<(), Failure> {
    let read = open.backups_to_tell(None)?.read();
    let all = open.backups_told(read)?;
    if said.json {
        return said.machine(&all);
    }
    if all.is_empty() {
        return said.say("backups.empty", &[]);
    }
    let times: Vec<_> = all.iter().map(|one| one.made_at).collect();
    let times = wording::moments(&times, said.language);
    for (told, when) in all.iter().zip(&times) {
        said.say("backups.one", &[("when", when), ("name", &told.name)])?;
        for line in lines(&open, told, said) {
            said.line(&format!("  {line}"))?;
        }
    }
    Ok(())
}

/// What had just happened, what was done next, and how much there was.
fn lines(open: &OpenPlan, told: &BackupTold, said: &Said<'_>) -> Vec<String> {
    let sentence =
        |key: &str, values: &[(&str, &str)]| text(said.language, &format!("cli.backups.{key}"), values);
    let act = |act: &ActTold| {
        let done = wording::act(act.name, act.kind, said.language);
        match shown::name_of(&open.records(), act.record.id, said.language) {
            Some(name) => format!("{done}: {name}"),
            None => done,
        }
    };
    let mut lines = Vec::new();
    if told.ahead {
        lines.push(sentence("ahead", &[]));
    }
    let Some(holds) = &told.holds else {
        lines.push(sentence("broken", &[]));
        return lines;
    };
    lines.extend(
        holds
            .last
            .iter()
            .map(|last| sentence("after", &[("act", &act(last))])),
    );
    lines.extend(
        holds
            .next
            .iter()
            .map(|next| sentence("before", &[("act", &act(next))])),
    );
    let (goals, actions) = (holds.much.goals.to_string(), holds.much.actions.to_string());
    lines.push(sentence("much", &[("goals", &goals), ("actions", &actions)]));
    lines
}

/// Brings the whole plan, or one record, back by an act with the owner's pen.
pub(super) fn bring_back(
    mut open: OpenPlan,
    name: &str,
    record: Option<Uuid>,
    said: &mut Said<'_>,
) -> Result<(), Failure> {
    if open.open_folder().way() == WayIn::Contact {
        return Err(Problem::new(ProblemCode::OwnersBackup).into());
    }
    let owner = open.records().owner();
    let pen = Pen::of(owner.ok_or(ProblemCode::NotAPlan).map_err(Problem::from)?);
    let what = match record {
        None => BringBack::Whole,
        Some(id) => {
            let read = open.to_look_at(Kept::Backup(name.to_owned())).read()?;
            let differs = open.look_at(read)?.differs;
            let found = differs.into_iter().find(|one| one.record.id == id);
            BringBack::Record {
                record: found
                    .ok_or(ProblemCode::UnknownRecord)
                    .map_err(Problem::from)?
                    .record,
            }
        }
    };
    let changed = open.bring_back(pen, name, &what)?;
    if said.json {
        return said.machine(&json!({ "records": changed.records.len() }));
    }
    let count = changed.records.len().to_string();
    said.say("restore.brought", &[("count", &count)])
}

/// What was set aside, and what of it today's key does not open.
pub(super) fn aside(open: &OpenPlan, said: &mut Said<'_>) -> Result<(), Failure> {
    let all = open.set_aside()?;
    if said.json {
        return said.machine(&all);
    }
    if all.is_empty() {
        return said.say("aside.empty", &[]);
    }
    for one in all {
        let when = one.at.map(|at| wording::moment(at, said.language));
        let bytes = one.bytes.map(|bytes| bytes.to_string());
        let name = one.name.as_str();
        match (when, bytes) {
            (Some(when), Some(bytes)) => {
                said.say("aside.one", &[("name", name), ("bytes", &bytes), ("when", &when)])?;
            }
            (None, Some(bytes)) => said.say("aside.undated", &[("name", name), ("bytes", &bytes)])?,
            (Some(when), None) => said.line(&format!("{when}: {name}"))?,
            (None, None) => said.line(name)?,
        }
        if !one.has_todays_key {
            let old = text(said.language, "cli.aside.old", &[]);
            said.line(&format!("  {old}"))?;
        }
    }
    Ok(())
}

/// Destroys something that was set aside.
pub(super) fn drop_aside(open: &OpenPlan, name: &str, said: &mut Said<'_>) -> Result<(), Failure> {
    open.drop_aside(name)?;
    if said.json {
        return said.machine(&json!({ "dropped": name }));
    }
    said.say("aside.dropped", &[("name", name)])
}

/// Says that a backup was put in the place of a plan that could not be opened.
pub(super) fn put_in(name: &str, said: &mut Said<'_>) -> Result<(), Failure> {
    if said.json {
        return said.machine(&json!({ "restored": name }));
    }
    said.say("restore.putIn", &[("name", name)])
}

/// Says, on the way in, that no backup could be made: whoever works on needs to know it.
pub(super) fn without_backup(open: &OpenPlan, said: &mut Said<'_>) -> Result<(), Failure> {
    let Err(error) = open.open_folder().backup() else {
        return Ok(());
    };
    let problem = Problem::new(error.code());
    let why = wording::problem(&problem, said.language).sentence;
    let sentence = text(said.language, "cli.backups.failed", &[("why", &why)]);
    if said.json {
        let told = json!({ "backup": "failed", "problem": problem, "sentence": sentence });
        return Ok(writeln!(said.err, "{told}")?);
    }
    Ok(writeln!(said.err, "{}", said::harmless(&sentence))?)
}
