//! A reader's copy of the demonstration plan the second time it is made, beside other programs' PDF of the same text; a long PDF
//! beside what the typesetter alone takes for it; and pages that are looked at.

use std::path::Path;
use std::process::{Command, Stdio};

use uuid::Uuid;
use viktig_core::document::{Made, PdfChoices, plan_pdf, plan_pdf_for, ready_plan_pdf};
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

/// Whose copy of the demonstration plan is made: it has seven pages.
const READER: &str = "Berit";

/// A program that makes a PDF of the same text.
struct Other {
    what: &'static str,
    program: &'static str,
    missing: &'static str,
    /// What the text is called when it is given to the program.
    text: &'static str,
    /// How the text is taken out so that the program can read it.
    as_page: &'static [&'static str],
    convert: fn(&Path, &Path) -> Outcome<()>,
    /// So many times faster than it.
    at_least: f64,
}

const OTHERS: [Other; 2] = [
    Other {
        what: "a reader's copy of seven pages, beside LibreOffice's PDF of its text",
        program: "soffice",
        missing: "LibreOffice is not installed",
        text: "text.txt",
        as_page: &[],
        convert: with_office,
        at_least: 10.0,
    },
    Other {
        what: "a reader's copy of seven pages, beside Chromium's PDF of its text",
        program: "chromium",
        missing: "Chromium is not installed",
        text: "text.html",
        as_page: &["-htmlmeta"],
        convert: with_chromium,
        at_least: 5.0,
    },
];

/// Measures a short PDF and a long one.
pub(crate) fn compare(folder: &Path) -> Outcome<Vec<Line>> {
    let story = Story::named(DEMONSTRATION)?;
    let connection = file::create(&folder.join("story.db"), &DatabaseKey::generate()?)?;
    let plan = story.play(connection, DeviceId(Uuid::now_v7()))?.plan()?;
    let made = Made::utc(story.today);
    let mut lines = Vec::new();
    for other in &OTHERS {
        lines.push(beside_other(folder, &plan, made, other)?);
    }
    lines.extend(preview::measure(&plan, made)?);
    lines.push(beside_typesetter(&plan, made)?);
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

/// Measures the copy for one reader and another program's PDF of the same text, in turn. Each has made one before.
fn beside_other(folder: &Path, plan: &Plan, made: Made, other: &Other) -> Outcome<Line> {
    let reader = plan.people.iter().find(|it| it.name == READER);
    let reader = reader.ok_or("the demonstration plan has its reader")?.id;
    let language = plan.details.language;
    let ours = || plan_pdf_for(plan, reader, made, language, PdfChoices::default());
    let first = ours()?;
    let line = |runs| Line {
        what: other.what,
        unit: Unit::Milliseconds,
        target: Target::FasterAtLeast(other.at_least),
        runs,
    };
    if !is_installed(other.program) {
        return Ok(line(Err(other.missing)));
    }
    let pdf = folder.join("plan.pdf");
    std::fs::write(&pdf, &first.bytes)?;
    let text = folder.join(other.text);
    run(Command::new("pdftotext")
        .arg("-layout")
        .args(other.as_page)
        .arg(&pdf)
        .arg(&text))?;
    (other.convert)(folder, &text)?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let (ours, pdf) = timed(ours);
        pdf?;
        let (other, converted) = timed(|| (other.convert)(folder, &text));
        converted?;
        runs.push(Run { ours, other });
    }
    Ok(line(Ok(runs)))
}

/// Lets LibreOffice make a PDF of a text, with settings of its own that it keeps from one time to the next.
fn with_office(folder: &Path, text: &Path) -> Outcome<()> {
    run(Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            folder.join("office").display()
        ))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.join("converted"))
        .arg(text))
}

/// Lets Chromium print a page, with a profile of its own that it keeps from one time to the next.
fn with_chromium(folder: &Path, text: &Path) -> Outcome<()> {
    run(Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
        ])
        .arg(format!("--user-data-dir={}", folder.join("chromium").display()))
        .arg(format!("--print-to-pdf={}", folder.join("printed.pdf").display()))
        .arg(format!("file://{}", text.display())))
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
