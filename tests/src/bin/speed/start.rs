//! The built program from its start to its first page, and the memory it then has, beside an empty window built from the
//! same parts. Both are started by the same driver on a screen of their own; the clock starts with the process, so what
//! the driver takes before that is not in it.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;
use viktig_tests::{Stage, Window};

use crate::Outcome;
use crate::table::{Line, Run, Target, Unit};

const RUNS: usize = 7;

/// How long a window is left alone before its memory is looked at.
const SETTLES: Duration = Duration::from_secs(2);

/// A page is there when it has a heading that says something.
const IS_THERE: &str = "return Boolean(document.querySelector('h1')?.innerText)";

/// Linux counts a process's start in hundredths of a second, whatever the machine's own clock ticks.
const TICKS_IN_A_SECOND: f64 = 100.0;

/// One start.
struct Start {
    milliseconds: f64,
    mebibytes: f64,
}

/// Starts both in turn.
pub(crate) async fn compare(ours: &Path, empty: &Path) -> Outcome<Vec<Line>> {
    let (mut time, mut memory) = (Vec::new(), Vec::new());
    for run in 0..=RUNS {
        let (ours, other) = (start(ours).await?, start(empty).await?);
        // The first time brings the files into memory.
        if run > 0 {
            time.push(Run {
                ours: ours.milliseconds,
                other: other.milliseconds,
            });
            memory.push(Run {
                ours: ours.mebibytes,
                other: other.mebibytes,
            });
        }
    }
    let line = |what, unit, runs| Line {
        what,
        unit,
        target: Target::TimesAtMost(1.3),
        runs: Ok(runs),
    };
    Ok(vec![
        line(
            "the program's start to its first page, beside an empty window's",
            Unit::Milliseconds,
            time,
        ),
        line(
            "its memory with WebKit's processes, beside an empty window's",
            Unit::Mebibytes,
            memory,
        ),
    ])
}

async fn start(program: &Path) -> Outcome<Start> {
    let mut stage = Stage::set();
    let window = stage.start_program(program).await;
    first_page(&window).await;
    let process = process_of(program, stage.folder())?;
    let milliseconds = age(process)? * 1000.0;
    tokio::time::sleep(SETTLES).await;
    let mebibytes = family(process).into_iter().filter_map(memory).sum::<f64>() / 1024.0;
    window.close().await;
    stage.end();
    Ok(Start {
        milliseconds,
        mebibytes,
    })
}

async fn first_page(window: &Window) {
    while window.run(IS_THERE, Vec::new()).await != Value::Bool(true) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// The running program whose home is on this stage.
fn process_of(program: &Path, stage: &Path) -> Outcome<u32> {
    let home = format!("HOME={}", stage.join("home").display());
    let is_it = |process: &u32| {
        let at = format!("/proc/{process}");
        let environment = fs::read(format!("{at}/environ")).unwrap_or_default();
        fs::read_link(format!("{at}/exe")).is_ok_and(|exe| exe == program)
            && environment
                .split(|byte| *byte == 0)
                .any(|setting| setting == home.as_bytes())
    };
    processes()
        .into_iter()
        .find(is_it)
        .ok_or_else(|| format!("{} does not run", program.display()).into())
}

fn processes() -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect()
}

/// A process and all that it started.
fn family(process: u32) -> Vec<u32> {
    let mut family = vec![process];
    let mut others = processes();
    others.sort_unstable();
    for other in others {
        let parent = stat(other, 4).and_then(|parent| parent.parse().ok());
        if parent.is_some_and(|parent| family.contains(&parent)) {
            family.push(other);
        }
    }
    family
}

/// How long a process has lived, in seconds.
fn age(process: u32) -> Outcome<f64> {
    let uptime = fs::read_to_string("/proc/uptime")?;
    let now: f64 = uptime
        .split_ascii_whitespace()
        .next()
        .ok_or("no uptime")?
        .parse()?;
    let started: f64 = stat(process, 22).ok_or("the program has ended")?.parse()?;
    Ok(now - started / TICKS_IN_A_SECOND)
}

/// A field of a process's `stat`, numbered as in proc(5).
fn stat(process: u32, field: usize) -> Option<String> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The second field is a name in brackets that may hold anything.
    let (_, rest) = text.rsplit_once(") ")?;
    rest.split_ascii_whitespace().nth(field - 3).map(str::to_owned)
}

/// The memory of a process in kibibytes, with its part of what it shares with others.
fn memory(process: u32) -> Option<f64> {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_ascii_whitespace().next()?.parse().ok()
}
