//! The demonstration plan's PDF the second time it is made, beside LibreOffice's PDF of the same text.

use std::path::Path;
use std::process::{Command, Stdio};

use uuid::Uuid;
use viktig_core::document::{Made, plan_pdf};
use viktig_core::plan::DeviceId;
use viktig_core::store::file::{self, DatabaseKey};
use viktig_core::story::{DEMONSTRATION, Story};

use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, timed};

const RUNS: usize = 5;

/// Measures both in turn. Each has made one before.
pub(crate) fn compare(folder: &Path) -> Outcome<Line> {
    let story = Story::named(DEMONSTRATION)?;
    let connection = file::create(&folder.join("story.db"), &DatabaseKey::generate()?)?;
    let plan = story.play(connection, DeviceId(Uuid::now_v7()))?.plan()?;
    let first = plan_pdf(&plan, Made::utc(story.today))?;
    let line = |runs| Line {
        what: "the demonstration plan's PDF, the second time, beside LibreOffice's",
        unit: Unit::Milliseconds,
        target: Target::FasterAtLeast(10.0),
        runs,
    };
    if !is_installed("soffice") {
        return Ok(line(Err("LibreOffice is not installed")));
    }
    let pdf = folder.join("plan.pdf");
    std::fs::write(&pdf, &first.bytes)?;
    run(Command::new("pdftotext")
        .arg("-layout")
        .arg(&pdf)
        .arg(folder.join("text.txt")))?;
    convert(folder)?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let (ours, made) = timed(|| plan_pdf(&plan, Made::utc(story.today)));
        made?;
        let (other, converted) = timed(|| convert(folder));
        converted?;
        runs.push(Run { ours, other });
    }
    Ok(line(Ok(runs)))
}

/// Lets LibreOffice make a PDF of the plan's text, with settings of its own that it keeps from one time to the next.
fn convert(folder: &Path) -> Outcome<()> {
    run(Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            folder.join("office").display()
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.join("converted"))
        .arg(folder.join("text.txt")))
}

fn is_installed(name: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

fn run(command: &mut Command) -> Outcome<()> {
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{command:?} failed: {status}").into())
    }
}
