//! Two copies of one plan that meet after a long life, as people have them meet: how long it takes, how much memory, how both
//! grow with the plan, and what a year of one person's segments weighs.
//!
//! What is measured is all that somebody waits for: another copy is read and checked, what is new on it is told, the plan of today
//! is kept as a backup, and then it is taken in. The second and the last are what uniting is, and are told by themselves too. Of a
//! shared folder it is a look, which goes by itself every ten minutes.

mod memory;
mod year;

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use tempfile::TempDir;
use viktig_core::error::Problem;
use viktig_core::open_plan::{OpenPlan, OtherCopy};
use viktig_core::plan::{Edit, Kind, Pen};
use viktig_core::store::{Environment, ThisLaptop};
use viktig_core::vault::Shelf;

use crate::long_plan::LongPlan;
use crate::on_shelf::{imported, unlocked};
use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, median, timed};

pub(crate) use memory::{ALONE, alone};

const RUNS: usize = 3;

/// The folder of the first shelf.
const HERE: &str = "here";

/// How many acts each of the two does by itself.
const APART: usize = 100;

/// As many times more stands in the one plan as in the other, and a third for what no longer fits in the processor.
const LINEAR: Target = Target::TimesAtMost(10.0 * 1.33);

/// What meeting costs, of plans of one length.
#[derive(Default)]
struct Costs {
    /// Meeting a locked copy with something new.
    new: Vec<Run>,
    /// What of that uniting took: telling what is new, and taking it in.
    united: Vec<Run>,
    /// Meeting one with nothing new: it is read whole all the same, and every page of it checked.
    nothing: Vec<Run>,
    /// Looking into a shared folder with nothing new.
    look: Vec<Run>,
    /// The most memory that it took, beside the plan's file; nothing where the system does not count it.
    memory: Option<Run>,
}

/// Measures all of it, with two copies that have nearly everything in common; `long` is a tenth of `longest`.
pub(crate) fn compare(long: &LongPlan, longest: &LongPlan) -> Outcome<Vec<Line>> {
    let (small, large) = (measure(long)?, measure(longest)?);
    let mut lines = growth(&small, &large);
    lines.extend([
        time(
            "two copies of 200,000 changes are united, beside nothing",
            Target::MoreAtMost(2_000.0),
            large.united,
        ),
        time(
            "a locked copy of 200,000 with nothing new, beside nothing",
            Target::MoreAtMost(2_000.0),
            large.nothing,
        ),
        time(
            "a look into a folder with nothing new, beside nothing",
            Target::MoreAtMost(100.0),
            large.look,
        ),
        memory(
            "the memory that it takes to meet, beside the plan's file",
            Target::TimesAtMost(2.0),
            large.memory,
        ),
        Line {
            what: "a year of one person's segments, beside docs/copies.md",
            unit: Unit::Kibibytes,
            target: Target::TimesAtMost(1.05),
            runs: Ok(vec![year::measure(long)?]),
        },
    ]);
    Ok(lines)
}

/// How each grows with the plan.
fn growth(small: &Costs, large: &Costs) -> Vec<Line> {
    let grown = |small: f64, large: f64| Run {
        ours: large,
        other: small,
    };
    let ours = |runs: &[Run]| median(runs.iter().map(|run| run.ours).collect());
    let times = [
        (
            "meeting a copy of 200,000 changes, beside one of 20,000",
            &small.new,
            &large.new,
        ),
        (
            "the same when nothing is new on it",
            &small.nothing,
            &large.nothing,
        ),
        ("looking into a folder, the same", &small.look, &large.look),
    ];
    let mut lines: Vec<Line> = times
        .into_iter()
        .map(|(what, small, large)| time(what, LINEAR, vec![grown(ours(small), ours(large))]))
        .collect();
    let both = small.memory.zip(large.memory);
    lines.push(memory(
        "the memory of meeting, the same",
        LINEAR,
        both.map(|(small, large)| grown(small.ours, large.ours)),
    ));
    lines
}

fn time(what: &'static str, target: Target, runs: Vec<Run>) -> Line {
    Line {
        what,
        unit: Unit::Milliseconds,
        target,
        runs: Ok(runs),
    }
}

fn memory(what: &'static str, target: Target, run: Option<Run>) -> Line {
    Line {
        what,
        unit: Unit::Mebibytes,
        target,
        runs: run.map(|run| vec![run]).ok_or("only Linux counts memory"),
    }
}

fn measure(long: &LongPlan) -> Outcome<Costs> {
    let mut pair = Pair::begin(long)?;
    let by_itself = |ours| Run { ours, other: 0.0 };
    let mut costs = Costs::default();
    for _ in 0..RUNS {
        let met = pair.meets()?;
        costs.new.push(by_itself(met.all()));
        costs.united.push(by_itself(met.united()));
        costs.nothing.push(by_itself(pair.meets_again()?));
        costs.look.push(by_itself(pair.looks()?));
    }
    costs.memory = memory::measure(pair)?;
    Ok(costs)
}

/// Two copies of a plan, each open on a shelf of its own; the first one shares a folder.
struct Pair {
    here: OpenPlan,
    there: OpenPlan,
    pen: Pen,
    keep: TempDir,
    copies: usize,
}

impl Pair {
    fn begin(long: &LongPlan) -> Outcome<Self> {
        let beside = long.path.parent().ok_or("a file lies in a folder")?;
        let keep = tempfile::tempdir_in(beside)?;
        let there = shelf(&keep.path().join("there"));
        let mut here = imported(long, &shelf(&keep.path().join(HERE)))?;
        let file = keep.path().join("first.viktigplan");
        here.save_sealed_copy(&file)?;
        let taken = there.take_sealed_copy(&file, ThisLaptop.now()?)?;
        let there = unlocked(&there, &taken.folder)?;
        let place = keep.path().join("place");
        std::fs::create_dir(&place)?;
        here.share_in(long.pen, &place)?;
        Ok(Self {
            here,
            there,
            pen: long.pen,
            keep,
            copies: 0,
        })
    }

    /// Each writes something by itself.
    fn write_apart(&mut self) -> Outcome<()> {
        (0..APART).try_for_each(|number| {
            let words = format!("Dette skrev vi hver for oss, {number}.");
            write(&mut self.here, self.pen, &words)?;
            write(&mut self.there, self.pen, &words)
        })
    }

    /// A new locked copy of the other plan, or of this one.
    fn sealed(&mut self, is_there: bool) -> Outcome<PathBuf> {
        self.copies += 1;
        let file = self.keep.path().join(format!("{}.viktigplan", self.copies));
        let plan = if is_there { &mut self.there } else { &mut self.here };
        plan.save_sealed_copy(&file)?;
        Ok(file)
    }

    /// How long it takes to take in what the other copy wrote; then it takes in what was written here.
    fn meets(&mut self) -> Outcome<Took> {
        self.write_apart()?;
        let file = self.sealed(true)?;
        let (took, told) = meet(&mut self.here, self.pen, &file)?;
        if usize::try_from(told)? < APART {
            return Err("what the other copy wrote was not taken in".into());
        }
        let file = self.sealed(false)?;
        meet(&mut self.there, self.pen, &file)?;
        Ok(took)
    }

    /// How long it takes to find that there is nothing new.
    fn meets_again(&mut self) -> Outcome<f64> {
        let file = self.sealed(true)?;
        let (took, told) = meet(&mut self.here, self.pen, &file)?;
        if told == 0 {
            Ok(took.all())
        } else {
            Err("two copies that met do not have the same".into())
        }
    }

    /// How long it takes to find that there is nothing new in the folder.
    fn looks(&mut self) -> Outcome<f64> {
        self.here.exchange(self.pen)?;
        let (took, exchanged) = timed(|| self.here.exchange(self.pen));
        let exchanged = exchanged?;
        if exchanged.met.is_none() && exchanged.written == 0 {
            Ok(took)
        } else {
            Err("something came or went a second time".into())
        }
    }
}

/// A shelf whose phrases are quick to try.
fn shelf(at: &Path) -> Shelf {
    Shelf::at(at).with_work_factor(1)
}

fn write(plan: &mut OpenPlan, pen: Pen, words: &str) -> Outcome<()> {
    let add = Edit::Add {
        kind: Kind::Matter,
        id: ThisLaptop.new_id(),
        fields: Map::from_iter([("text".to_owned(), Value::from(words))]),
    };
    plan.act(pen, &[add])?;
    Ok(())
}

/// How long each part of a meeting took, in milliseconds.
struct Took {
    read: f64,
    told: f64,
    kept: f64,
    taken: f64,
}

impl Took {
    fn all(&self) -> f64 {
        self.read + self.told + self.kept + self.taken
    }

    fn united(&self) -> f64 {
        self.told + self.taken
    }
}

/// Meets a locked copy, and tells how many acts were new on it.
fn meet(open: &mut OpenPlan, pen: Pen, file: &Path) -> Result<(Took, u32), Problem> {
    let (read, other) = timed(|| OtherCopy::read(file, open, None));
    let other = other?;
    let (told, news) = timed(|| open.news_of(&other));
    let acts = news?.acts;
    // As meeting does by itself where something is new: it is not done twice.
    let (kept, done) = timed(|| if acts == 0 { Ok(()) } else { open.keep_today() });
    done?;
    let (taken, met) = timed(|| open.meet(pen, &other));
    met?;
    let took = Took {
        read,
        told,
        kept,
        taken,
    };
    Ok((took, acts))
}
