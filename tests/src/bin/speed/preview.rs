//! The demonstration plan's pages as they are looked at before they are saved: from nothing to the first page, and from one page
//! to the next.

use viktig_core::document::{Made, PageDrawn, PdfChoices, lay_out_plan, lay_out_plan_cover};
use viktig_core::plan::Plan;

use crate::table::{Line, Run, Target, Unit};
use crate::{Outcome, timed};

const RUNS: usize = 9;

/// Measures both. The document is laid out anew each time; nothing of the last one is remembered.
pub(crate) fn measure(plan: &Plan, made: Made) -> Outcome<Vec<Line>> {
    let mut first = Vec::new();
    let mut further = Vec::new();
    for _ in 0..RUNS {
        let (ours, shown) = timed(|| first_page(plan, made));
        shown?;
        first.push(beside_nothing(ours));
        let document = lay_out_plan(plan, None, made, plan.details.language, PdfChoices::default())?;
        let pages = 2..=document.pages();
        let each = pages.map(|number| timed(|| document.page(number)).0);
        further.push(beside_nothing(each.fold(0.0, f64::max)));
    }
    let line = |what, most, runs| Line {
        what,
        unit: Unit::Milliseconds,
        target: Target::MoreAtMost(most),
        runs: Ok(runs),
    };
    Ok(vec![
        line(
            "the demonstration plan's first page, to look at, beside nothing",
            150.0,
            first,
        ),
        line(
            "each further page of it (the slowest), beside nothing",
            50.0,
            further,
        ),
    ])
}

/// As the window gets it: the cover by itself, before the others are made.
fn first_page(plan: &Plan, made: Made) -> Outcome<PageDrawn> {
    let language = plan.details.language;
    let cover = lay_out_plan_cover(plan, None, made, language, PdfChoices::default())?;
    let cover = cover.ok_or("the demonstration plan is no small one")?;
    Ok(cover.page(1).ok_or("a plan has a first page")?)
}

fn beside_nothing(ours: f64) -> Run {
    Run { ours, other: 0.0 }
}
