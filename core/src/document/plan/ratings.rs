//! The owner's ratings over time: the newest as a number, all of them as a line, and in words.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use crate::dates;
use crate::document::common::{DocumentContext, quoted, said_at_length};
use crate::plan::Evaluation;
use crate::texts::text;

/// The names of months there is room for under the line.
const MOST_MONTHS: u32 = 6;

/// How near the number before, as a part of the whole width, a number is not drawn.
const NUMBERS_APART: f64 = 0.07;

/// The most characters said of a rating that have room under its number.
const LONGEST_UNDER: usize = 60;

/// What is told of the ratings of one goal.
#[derive(Debug, Serialize)]
pub(super) struct Ratings {
    label: String,
    now: Option<Now>,
    /// «vil til 8»: where the owner wants it.
    wanted: Option<String>,
    chart: Option<Chart>,
    list: Option<String>,
    entries: Vec<String>,
}

/// The newest rating.
#[derive(Debug, Serialize)]
struct Now {
    rating: String,
    of: String,
    /// When it was made and what was said of it, when it is the only one: a list would tell all of it once more.
    on: Option<String>,
}

/// Where the line goes: `x` from 0 to 1, `y` from 0 to 10.
#[derive(Debug, Serialize)]
struct Chart {
    alt: String,
    points: Vec<Point>,
    /// Where the owner wants it, from 0 to 10.
    wanted: Option<u8>,
    months: Vec<Month>,
}

#[derive(Debug, Serialize)]
struct Point {
    x: f64,
    y: u8,
    number: Option<String>,
}

#[derive(Debug, Serialize)]
struct Month {
    from: f64,
    name: String,
}

/// The row of numbers in which the next rating is made by hand, with the ones that are made.
#[derive(Debug, Serialize)]
pub(super) struct ByHand {
    alt: String,
    question: String,
    scale: String,
    next: String,
    made: Vec<Mark>,
}

/// A rating that is made, and when.
#[derive(Debug, Serialize)]
struct Mark {
    rating: u8,
    on: String,
}

/// The ratings there are marks for in the row: a line shows more of them better.
const MOST_MARKS: usize = 2;

impl ByHand {
    pub(super) fn new(context: &DocumentContext<'_>, is_about: impl Fn(&Evaluation) -> bool) -> Self {
        let mut made: Vec<(NaiveDate, u8)> = Vec::new();
        for (on, rating) in rated(&dated(context, is_about)).into_iter().rev() {
            // Of two on the same number the newest is marked.
            if !made.iter().any(|(_, known)| *known == rating) && made.len() < MOST_MARKS {
                made.push((on, rating));
            }
        }
        Self {
            alt: context.text("ratings.handAlt", &[]),
            question: context.text("ratings.question", &[]),
            scale: context.text("ratings.scale", &[]),
            next: context.text("ratings.next", &[]),
            made: made
                .into_iter()
                .map(|(on, rating)| Mark {
                    rating,
                    on: context.near_date(on),
                })
                .collect(),
        }
    }
}

/// The evaluations that have a date, the first first.
fn dated<'a>(
    context: &DocumentContext<'a>,
    is_about: impl Fn(&Evaluation) -> bool,
) -> Vec<(NaiveDate, &'a Evaluation)> {
    let evaluations = context.sight.evaluations().into_iter();
    let about = evaluations.filter(|it| is_about(it));
    about.filter_map(|it| Some((it.on?, it))).collect()
}

fn rated(all: &[(NaiveDate, &Evaluation)]) -> Vec<(NaiveDate, u8)> {
    all.iter()
        .filter_map(|(on, it)| Some((*on, it.rating?)))
        .collect()
}

impl Ratings {
    /// Nothing when nothing is rated. `wanted` is how far the owner wants to come, `due` the day it is to be reached by.
    pub(super) fn new(
        context: &DocumentContext<'_>,
        wanted: Option<u8>,
        due: Option<NaiveDate>,
        is_about: impl Fn(&Evaluation) -> bool,
    ) -> Option<Self> {
        let all = dated(context, is_about);
        if all.is_empty() {
            return None;
        }
        let rated = rated(&all);
        let alone = alone(context, &all);
        let is_listed = alone.is_none();
        Some(Self {
            label: context.text("ratings.now", &[]),
            now: rated.last().map(|(_, rating)| Now {
                rating: rating.to_string(),
                of: context.text("ratings.ofTen", &[]),
                on: alone,
            }),
            wanted: wanted.map(|wanted| context.text("ratings.wanted", &[("rating", &wanted.to_string())])),
            chart: Chart::new(context, &rated, wanted, due),
            list: is_listed.then(|| context.text("ratings.list", &[])),
            entries: all
                .iter()
                .filter(|_| is_listed)
                .map(|(on, it)| entry(context, *on, it))
                .collect(),
        })
    }
}

/// «12. mars 2027, «på vei»»: the only rating, without its number. Nothing when there are more, or when much is said of it.
fn alone(context: &DocumentContext<'_>, all: &[(NaiveDate, &Evaluation)]) -> Option<String> {
    let [(on, it)] = all else {
        return None;
    };
    it.rating?;
    let words = said_at_length(&it.words);
    if words
        .as_ref()
        .is_some_and(|words| words.chars().count() > LONGEST_UNDER)
    {
        return None;
    }
    let words = words.map(|words| quoted(context, &words));
    let told: Vec<_> = [Some(context.date(*on)), words].into_iter().flatten().collect();
    Some(told.join(", "))
}

/// «12. mars 2027: 3 av 10, «på vei»».
fn entry(context: &DocumentContext<'_>, on: NaiveDate, it: &Evaluation) -> String {
    let rating = it.rating.map(|rating| of_ten(context, rating));
    let words = said_at_length(&it.words).map(|words| quoted(context, &words));
    let told: Vec<_> = [rating, words].into_iter().flatten().collect();
    let values = [("date", context.date(on)), ("rating", told.join(", "))];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    context.text("ratings.entry", &values)
}

/// «3 av 10».
pub(super) fn of_ten(context: &DocumentContext<'_>, rating: u8) -> String {
    text(
        context.language,
        "words.values.rating",
        &[("rating", &rating.to_string())],
    )
}

impl Chart {
    /// One rating is a number, not a line. The line's ground ends with the month in which something is known last.
    fn new(
        context: &DocumentContext<'_>,
        rated: &[(NaiveDate, u8)],
        wanted: Option<u8>,
        due: Option<NaiveDate>,
    ) -> Option<Self> {
        let (first, last) = (rated.first()?.0, rated.last()?.0);
        if rated.len() < 2 {
            return None;
        }
        let from = first.with_day(1)?;
        let known = last.max(due.unwrap_or(last));
        let to = known.with_day(1)?.checked_add_months(Months::new(1))?;
        let days = f64::from(i32::try_from((to - from).num_days()).unwrap_or(i32::MAX).max(1));
        let place = |day: NaiveDate| f64::from(i32::try_from((day - from).num_days()).unwrap_or(0)) / days;
        let told: Vec<_> = rated
            .iter()
            .map(|(on, rating)| format!("{}: {}", context.date(*on), of_ten(context, *rating)))
            .collect();
        Some(Self {
            alt: context.text("ratings.alt", &[("ratings", &told.join(". "))]),
            points: points(rated, place),
            wanted: wanted.map(|wanted| wanted.min(10)),
            months: months(context, from, to, place),
        })
    }
}

/// Numbers that would stand on each other are left out; the first and the last are always there.
fn points(rated: &[(NaiveDate, u8)], place: impl Fn(NaiveDate) -> f64) -> Vec<Point> {
    let end = rated.last().map_or(1.0, |(on, _)| place(*on));
    let mut numbered = f64::NEG_INFINITY;
    let last = rated.len().saturating_sub(1);
    rated
        .iter()
        .enumerate()
        .map(|(index, (on, rating))| {
            let x = place(*on);
            let has_room = x - numbered >= NUMBERS_APART && end - x >= NUMBERS_APART;
            let shown = index == last || has_room;
            if shown {
                numbered = x;
            }
            Point {
                x,
                y: (*rating).min(10),
                number: shown.then(|| rating.to_string()),
            }
        })
        .collect()
}

/// Each month from `from` until `to`; where they are many, only some are named.
fn months(
    context: &DocumentContext<'_>,
    from: NaiveDate,
    to: NaiveDate,
    place: impl Fn(NaiveDate) -> f64,
) -> Vec<Month> {
    let all: Vec<_> = (0..)
        .map_while(|number| from.checked_add_months(Months::new(number)))
        .take_while(|day| *day < to)
        .collect();
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let over_years = from.year() != to.pred_opt().unwrap_or(to).year();
    let most = if over_years { MOST_MONTHS / 2 } else { MOST_MONTHS };
    let step = usize::try_from(count.div_ceil(most).max(1)).unwrap_or(1);
    all.into_iter()
        .enumerate()
        .filter(|(number, _)| number % step == 0)
        .map(|(_, day)| Month {
            from: place(day),
            name: if over_years {
                format!("{} {}", dates::month(day, context.language), day.year())
            } else {
                dates::month(day, context.language)
            },
        })
        .collect()
}
