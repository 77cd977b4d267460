//! The dates that come next, and those that should have been.

use serde::Serialize;

use super::occasions::{self, Occasion};
use crate::dates;
use crate::document::common::{DocumentContext, beginning, brief, said};

/// The next dates there is room for.
pub(super) const DATES: usize = 3;

#[derive(Debug, Serialize)]
pub(super) struct NextDates {
    pub(super) title: String,
    pub(super) dates: Vec<NextDate>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct NextDate {
    day: String,
    month: String,
    weekday: String,
    late: Option<String>,
    what: String,
    who: Option<String>,
}

pub(super) fn next_dates(context: &DocumentContext<'_>) -> Option<NextDates> {
    let open = occasions::occasions(context).into_iter();
    let open = open.filter(|it| !it.done && !it.called_off);
    let (mut late, others): (Vec<_>, Vec<_>) = open.partition(|it| it.late);
    // What is late does not take the place of what comes next.
    late.truncate(DATES - 1);
    let coming = others
        .into_iter()
        .filter(|it| it.date.is_some_and(|date| date >= context.made));
    let dates: Vec<_> = late
        .into_iter()
        .chain(coming)
        .take(DATES)
        .filter_map(|it| NextDate::new(context, it))
        .collect();
    (!dates.is_empty()).then(|| NextDates {
        title: context.text("overview.dates", &[]),
        dates,
    })
}

impl NextDate {
    fn new(context: &DocumentContext<'_>, occasion: Occasion) -> Option<Self> {
        let date = occasion.date?;
        Some(Self {
            day: dates::day(date, context.language),
            month: dates::month(date, context.language),
            weekday: dates::weekday(date, context.language),
            late: occasion.late.then(|| context.text("calendar.late", &[])),
            what: beginning(&occasion.what, 90),
            who: said(&brief(&occasion.who)),
        })
    }
}
