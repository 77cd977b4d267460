//! How fast is it? Prints one table. Each figure is held beside another measured in the same run, since a second on one
//! machine says nothing of a second on the next. It is not a test: a missed target is printed, and the program ends well.
//!
//! `speed act unlock` measures only those parts: for looking into one of them with a profiler.

mod act;
mod long_plan;
mod on_shelf;
mod pdf;
mod preview;
mod reading;
mod says;
mod search;
mod start;
mod table;
mod unite;
mod unlock;
mod visible;

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use long_plan::{LONG, LONGEST, LongPlan};
use table::Table;
use tempfile::TempDir;
use viktig_tests::repository;

/// The part that is measured by itself, in a program of its own, with no head over it.
const ALONE: &str = "act-alone";

/// What measuring gives, or why it could not be done.
type Outcome<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    // On the disk the program is built on: a folder for temporary files is often only memory.
    let folder = tempfile::Builder::new()
        .prefix("speed-")
        .tempdir_in(repository().join("target"))?;
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    if let Some((unite::ALONE, asked)) = chosen.split_first().map(|(part, asked)| (part.as_str(), asked)) {
        return unite::alone(asked);
    }
    if chosen == [ALONE] {
        return act_alone(folder);
    }
    let wants = |part: &str| chosen.is_empty() || chosen.iter().any(|name| name == part);
    let mut table = Table::begin(act::settles(folder.path())?)?;
    if ["act", "says", "unlock", "unite", "reading", "search"]
        .into_iter()
        .any(wants)
    {
        let long = LongPlan::make(folder.path(), LONG)?;
        if wants("act") {
            table.add(act::compare(&long, folder.path())?)?;
            table.also_missed(act::on_slowed_disks()?);
        }
        if wants("says") {
            table.add(vec![says::compare(&long)?])?;
        }
        if wants("unlock") {
            table.add(unlock::compare(&long)?)?;
        }
        if wants("unlock") || wants("unite") {
            let longest = LongPlan::make(folder.path(), LONGEST)?;
            if wants("unlock") {
                table.add(unlock::compare_longest(&longest)?)?;
            }
            if wants("unite") {
                table.add(unite::compare(&long, &longest)?)?;
            }
        }
        if wants("reading") {
            table.add(vec![reading::measure(&long)?, visible::measure(&long)?])?;
        }
        if wants("search") {
            table.add(vec![search::measure(&long)?])?;
        }
    }
    if wants("pdf") {
        table.add(pdf::compare(folder.path())?)?;
    }
    if wants("start") {
        table.add(start::compare(&built("viktig-for-meg")?, &built("empty-window")?).await?)?;
    }
    table.end()
}

/// The lines of an act, and how many targets were missed as the program's last word.
fn act_alone(folder: TempDir) -> Outcome<()> {
    let long = LongPlan::make(folder.path(), LONG)?;
    let mut table = Table::below(act::settles(folder.path())?)?;
    table.add(act::compare(&long, folder.path())?)?;
    drop(folder);
    std::process::exit(i32::try_from(table.missed())?)
}

/// A program built beside this one.
fn built(name: &str) -> Outcome<PathBuf> {
    let program = std::env::current_exe()?.with_file_name(name);
    if program.exists() {
        Ok(program)
    } else {
        Err(format!("{} is not built", program.display()).into())
    }
}

/// How long something takes, in milliseconds, and what it gives.
fn timed<T>(what: impl FnOnce() -> T) -> (f64, T) {
    let began = Instant::now();
    let result = what();
    (began.elapsed().as_secs_f64() * 1000.0, result)
}

/// The middle one of some figures.
fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_unstable_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
