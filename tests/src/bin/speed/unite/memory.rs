//! How much memory it takes to meet another copy. It is measured in a program of its own, which has done nothing before: what was
//! used and given back would else be used again, and not be seen.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use viktig_core::plan::{Pen, PersonId};
use viktig_core::vault::PLAN_FILE;

use super::{HERE, Pair, meet, shelf};
use crate::Outcome;
use crate::on_shelf::{name, unlocked};
use crate::table::Run;

/// The part that is measured by itself.
pub(crate) const ALONE: &str = "unite-alone";

/// The most memory that meeting takes beyond what the open plan did, beside the plan's file, in mebibytes. Nothing where the system
/// does not count.
pub(super) fn measure(mut pair: Pair) -> Outcome<Option<Run>> {
    pair.write_apart()?;
    let file = pair.sealed(true)?;
    let Pair {
        here,
        there,
        pen,
        keep,
        ..
    } = pair;
    let (name, plan) = (name(&here)?, here.open_folder().folder().path().join(PLAN_FILE));
    drop((here, there));
    let length = fs::metadata(plan)?.len();
    let told = Command::new(std::env::current_exe()?)
        .arg(ALONE)
        .arg(keep.path().join(HERE))
        .arg(name)
        .arg(file)
        .arg(pen.writer.to_string())
        .output()?;
    if !told.status.success() {
        return Err(String::from_utf8_lossy(&told.stderr).into_owned().into());
    }
    let told = String::from_utf8(told.stdout)?;
    let told = told.trim();
    if told.is_empty() {
        return Ok(None);
    }
    Ok(Some(Run {
        ours: told.parse()?,
        other: f64::from(u32::try_from(length / 1024)?) / 1024.0,
    }))
}

/// Meets one copy, and prints how much memory it took.
pub(crate) fn alone(asked: &[String]) -> Outcome<()> {
    let [at, name, file, writer] = asked else {
        return Err("a shelf, a plan, a locked copy and who writes".into());
    };
    let pen = Pen::of(PersonId(writer.parse()?));
    let mut open = unlocked(&shelf(Path::new(at)), name)?;
    let before = begun_anew();
    meet(&mut open, pen, Path::new(file))?;
    if let (Some(before), Some(most)) = (before, told_by_system("VmHWM:")) {
        writeln!(std::io::stdout(), "{}", (most - before).max(0.0))?;
    }
    Ok(())
}

/// Lets the system count the most memory used from now on, and tells how much is used now.
fn begun_anew() -> Option<f64> {
    fs::write("/proc/self/clear_refs", "5").ok()?;
    told_by_system("VmRSS:")
}

/// What Linux tells of this program's memory, in mebibytes.
fn told_by_system(what: &str) -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what))?;
    let kibibytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes / 1024.0)
}
