//! How fast is it? Prints one table. Each figure is held beside another measured in the same run, since a second on one
//! machine says nothing of a second on the next. It is not a test: a missed target is printed, and the program ends well.

mod act;
mod long_plan;
mod pdf;
mod reading;
mod start;
mod table;
mod unlock;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use table::Table;
use viktig_tests::repository;

/// What measuring gives, or why it could not be done.
type Outcome<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    // On the disk the program is built on: a folder for temporary files is often only memory.
    let folder = tempfile::Builder::new()
        .prefix("speed-")
        .tempdir_in(repository().join("target"))?;
    let mut table = Table::begin()?;
    let long = long_plan::make(folder.path())?;
    table.add(act::compare(&long, folder.path())?)?;
    table.add(unlock::compare(&long)?)?;
    table.add(vec![reading::measure(&long)?])?;
    table.add(vec![pdf::compare(folder.path())?])?;
    table.add(start::compare(&built("viktig-for-meg")?, &built("empty-window")?).await?)?;
    table.end()
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

/// A copy of a file to work on.
fn copied(from: &Path, name: &str) -> Outcome<PathBuf> {
    let copy = from.with_file_name(name);
    std::fs::copy(from, &copy)?;
    Ok(copy)
}
