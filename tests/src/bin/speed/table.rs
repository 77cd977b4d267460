//! The table: what was measured, beside what, and whether that is good enough.

use std::io::Write;

use crate::{Outcome, median};

/// What a figure is counted in.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// Mebibytes.
    Mebibytes,
    /// Kibibytes.
    Kibibytes,
}

impl Unit {
    fn show(self, figure: f64) -> String {
        match self {
            Self::Milliseconds if figure.abs() < 10.0 => format!("{figure:.2} ms"),
            Self::Milliseconds => format!("{figure:.0} ms"),
            Self::Mebibytes => format!("{figure:.0} MiB"),
            Self::Kibibytes => format!("{figure:.0} KiB"),
        }
    }
}

/// How ours is held beside the other, and what is good enough.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Target {
    /// Ours takes at most so many times what the other takes.
    TimesAtMost(f64),
    /// The other takes at least so many times what ours takes.
    FasterAtLeast(f64),
    /// Ours takes at most so much more than the other.
    MoreAtMost(f64),
}

impl Target {
    fn figure(self, run: &Run) -> f64 {
        match self {
            Self::TimesAtMost(_) => run.ours / run.other,
            Self::FasterAtLeast(_) => run.other / run.ours,
            Self::MoreAtMost(_) => run.ours - run.other,
        }
    }

    fn is_met(self, figure: f64) -> bool {
        match self {
            Self::TimesAtMost(most) | Self::MoreAtMost(most) => figure <= most,
            Self::FasterAtLeast(least) => figure >= least,
        }
    }

    fn show(self, figure: f64, unit: Unit) -> String {
        match self {
            Self::TimesAtMost(_) | Self::FasterAtLeast(_) => format!("{figure:.2} ×"),
            Self::MoreAtMost(_) => unit.show(figure),
        }
    }

    fn words(self, unit: Unit) -> String {
        match self {
            Self::TimesAtMost(most) => format!("≤ {most} ×"),
            Self::FasterAtLeast(least) => format!("≥ {least} ×"),
            Self::MoreAtMost(most) => format!("≤ {}", unit.show(most)),
        }
    }
}

/// Ours and the other, measured side by side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    /// What ours took.
    pub(crate) ours: f64,
    /// What the other took; nothing when ours stands alone.
    pub(crate) other: f64,
}

/// One line of the table.
#[derive(Debug)]
pub(crate) struct Line {
    /// What was measured, and beside what.
    pub(crate) what: &'static str,
    /// What the runs are counted in.
    pub(crate) unit: Unit,
    /// What is good enough.
    pub(crate) target: Target,
    /// The runs, or why there are none.
    pub(crate) runs: Result<Vec<Run>, &'static str>,
}

const WIDE: usize = 68;

/// Prints each line as soon as it is known: measuring takes minutes.
#[derive(Debug)]
pub(crate) struct Table {
    missed: usize,
}

impl Table {
    /// Says what the table is about, how busy the machine is, and how long its disk takes, in milliseconds.
    pub(crate) fn begin(settles: f64) -> Outcome<Self> {
        say(&format!("{} {}\n", busy()?, disk(settles)))?;
        let (what, beside) = ("ours beside the other", "median of each");
        say(&format!(
            "{what:<WIDE$} {beside:>21}   {:<32} {:<11} met",
            "median of runs (min to max)", "target"
        ))?;
        Ok(Self { missed: 0 })
    }

    /// More of a table that has been begun, on another disk.
    pub(crate) fn below(settles: f64) -> Outcome<Self> {
        say(&format!("  on a slowed disk. {}", disk(settles)))?;
        Ok(Self { missed: 0 })
    }

    /// Counts targets that were missed in a table below this one.
    pub(crate) fn also_missed(&mut self, missed: usize) {
        self.missed += missed;
    }

    /// How many targets have been missed.
    pub(crate) fn missed(&self) -> usize {
        self.missed
    }

    /// Prints some lines.
    pub(crate) fn add(&mut self, lines: Vec<Line>) -> Outcome<()> {
        lines.iter().try_for_each(|line| self.print(line))
    }

    fn print(&mut self, line: &Line) -> Outcome<()> {
        let Line {
            what, unit, target, ..
        } = line;
        let wanted = target.words(*unit);
        let runs = match &line.runs {
            Ok(runs) => runs,
            Err(reason) => return say(&format!("{what:<WIDE$} {:>21}   {reason:<32} {wanted:<11} -", "")),
        };
        let figures: Vec<f64> = runs.iter().map(|run| target.figure(run)).collect();
        let middle = median(figures.clone());
        let least = figures.iter().copied().fold(f64::INFINITY, f64::min);
        let most = figures.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let show = |figure| target.show(figure, *unit);
        let figure = format!("{} ({} to {})", show(middle), show(least), show(most));
        let beside = format!(
            "{} | {}",
            unit.show(median(runs.iter().map(|run| run.ours).collect())),
            unit.show(median(runs.iter().map(|run| run.other).collect()))
        );
        let met = if target.is_met(middle) { "yes" } else { "NO" };
        self.missed += usize::from(!target.is_met(middle));
        say(&format!(
            "{what:<WIDE$} {beside:>21}   {figure:<32} {wanted:<11} {met}"
        ))
    }

    /// Says how many targets were missed.
    pub(crate) fn end(self) -> Outcome<()> {
        say(&format!("\n{} targets missed. {}", self.missed, busy()?))
    }
}

/// How long the disk takes to have a page safely written.
fn disk(settles: f64) -> String {
    format!("The disk takes {settles:.2} ms to settle a page (fdatasync).")
}

fn say(words: &str) -> Outcome<()> {
    Ok(writeln!(std::io::stdout(), "{words}")?)
}

/// How busy the machine is: a figure from a busy one is worth less.
fn busy() -> Outcome<String> {
    let load = std::fs::read_to_string("/proc/loadavg")?;
    let cores = std::thread::available_parallelism()?;
    let load: Vec<&str> = load.split_ascii_whitespace().take(3).collect();
    Ok(format!("Load {} on {cores} cores.", load.join(" ")))
}
