//! The demonstration plan's PDF the second time it is made, beside LibreOffice's PDF of the same text; a long PDF beside what the
//! typesetter alone takes for it; and pages that are looked at.

use std::path::Path;
use std::process::{Command, Stdio};

use uuid::Uuid;
use viktig_core::document::{Made, plan_pdf, ready_plan_pdf};
use viktig_core::plan::{Action, DeviceId, Plan};
use viktig_core::store::file::{self, DatabaseKey};
use viktig_core::story::{DEMONSTRATION, Story};

use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, preview, timed};

const RUNS: usize = 5;

/// About how many pages a long PDF has.
const LONG_PAGES: usize = 200;

/// So many actions are tried first, to see how many pages they make.
const TRIED: usize = 200;

/// Measures a short PDF and a long one.
pub(crate) fn compare(folder: &Path) -> Outcome<Vec<Line>> {
    let story = Story::named(DEMONSTRATION)?;
    let connection = file::create(&folder.join("story.db"), &DatabaseKey::generate()?)?;
    let plan = story.play(connection, DeviceId(Uuid::now_v7()))?.plan()?;
    let made = Made::utc(story.today);
    let mut lines = vec![
        beside_office(folder, &plan, made)?,
        beside_typesetter(&plan, made)?,
    ];
    lines.extend(preview::measure(&plan, made)?);
    Ok(lines)
}

/// Measures all that making a long PDF takes, and what the typesetter alone takes with the same template and words, in turn.
fn beside_typesetter(plan: &Plan, made: Made) -> Outcome<Line> {
    let without = plan_pdf(plan, made)?.pages;
    let more = plan_pdf(&with_actions(plan, TRIED)?, made)?.pages - without;
    let long = with_actions(plan, TRIED * (LONG_PAGES - without) / more.max(1))?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let (ours, pdf) = timed(|| plan_pdf(&long, made));
        pdf?;
        let ready = ready_plan_pdf(&long, made)?;
        let (other, alone) = timed(|| ready.typeset());
        alone?;
        runs.push(Run { ours, other });
    }
    Ok(Line {
        what: "a PDF of 200 pages, beside Typst alone for the same template",
        unit: Unit::Milliseconds,
        target: Target::TimesAtMost(1.1),
        runs: Ok(runs),
    })
}

/// The plan with so many more actions for its first goal, each like one it has.
fn with_actions(plan: &Plan, count: usize) -> Outcome<Plan> {
    let mut long = plan.clone();
    let goal = plan.goals.first().ok_or("the demonstration plan has goals")?.id;
    let more = plan.actions.iter().cycle().take(count);
    long.actions.extend(more.map(|it| Action {
        id: Uuid::now_v7().into(),
        goal,
        ..it.clone()
    }));
    Ok(long)
}

/// Measures both in turn. Each has made one before.
fn beside_office(folder: &Path, plan: &Plan, made: Made) -> Outcome<Line> {
    let first = plan_pdf(plan, made)?;
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
        let (ours, pdf) = timed(|| plan_pdf(plan, made));
        pdf?;
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
