//! A date in words, «etter jul», «om to uker», read so that it can stand in its place among the dated ones. It is read from
//! the day it was written, in any of the three languages: people mix them. The words stand in the language files
//! (`when.json`); what they mean in the calendar stands here, once. It sorts, and that is all: nothing becomes late by it.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Weekday};

use super::named_days::{Named, by_name};
use crate::plan::{FollowUp, FollowUpId};
use crate::texts::{LANGUAGES, list, text};

/// The day a follow-up sorts by: its date, or what its words can be read as.
pub(super) fn sorts_on(follow_up: &FollowUp) -> Option<NaiveDate> {
    let read = || rough_day(&follow_up.rough, made_on(follow_up.id));
    follow_up.due.or_else(read)
}

/// The day a record was made, which its id tells.
fn made_on(id: FollowUpId) -> Option<NaiveDate> {
    let (seconds, _) = id.0.get_timestamp()?.to_unix();
    let at = DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?;
    Some(at.date_naive())
}

/// The day that words for a date sort by, read from the day they were written. Nothing for what comes again and again, and
/// for what nobody can place: «når Siv er tilbake».
fn rough_day(words: &str, written: Option<NaiveDate>) -> Option<NaiveDate> {
    let said = Said::of(words);
    if said.has("again").is_some() {
        return None;
    }
    let from = written.or_else(|| NaiveDate::from_ymd_opt(said.year?, 1, 1))?;
    said.count_from(from)
        .or_else(|| said.named(from))
        .or_else(|| said.numbered_week(from))
        .or_else(|| said.next(from))
        .or_else(|| said.weekday(from))
        .or_else(|| NaiveDate::from_ymd_opt(said.year?, 1, 1))
}

/// What was said, as words without signs, with a space around each.
struct Said {
    words: String,
    /// A year in figures.
    year: Option<i32>,
}

impl Said {
    fn of(words: &str) -> Self {
        let letters = words.to_lowercase();
        let parts = letters.split(|letter: char| !letter.is_alphanumeric());
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let years = parts.iter().filter_map(|part| part.parse().ok());
        Self {
            year: years.into_iter().find(|year| (2000..2200).contains(year)),
            words: format!(" {} ", parts.join(" ")),
        }
    }

    /// Where a phrase of this name ends, if one of them is said; the last one.
    fn has(&self, name: &str) -> Option<usize> {
        let key = format!("when.{name}");
        let phrases = LANGUAGES.map(|language| text(language, &key, &[]));
        let phrases = phrases.iter().flat_map(|phrases| phrases.split(", "));
        phrases.filter_map(|phrase| self.ends(phrase)).max()
    }

    fn ends(&self, phrase: &str) -> Option<usize> {
        let at = self.words.find(&format!(" {phrase} "))?;
        Some(at + phrase.len() + 1)
    }

    /// «i dag», «om to uker».
    fn count_from(&self, from: NaiveDate) -> Option<NaiveDate> {
        if self.has("today").is_some() {
            return Some(from);
        }
        if self.has("tomorrow").is_some() {
            return from.checked_add_days(Days::new(1));
        }
        let rest = self.words.get(self.has("in")?..)?;
        let mut rest = rest.split_whitespace();
        let many = number(rest.next()?)?;
        let unit = format!(" {} ", rest.next()?);
        let unit = Self {
            words: unit,
            year: None,
        };
        if unit.has("day").is_some() {
            return from.checked_add_days(Days::new(u64::from(many)));
        }
        if unit.has("week").is_some() {
            return from.checked_add_days(Days::new(7 * u64::from(many)));
        }
        if unit.has("month").is_some() {
            return from.checked_add_months(Months::new(many));
        }
        unit.has("year")?;
        from.checked_add_months(Months::new(12 * many))
    }

    /// «etter jul», «våren 2028», «før sommerferien», «i januar».
    fn named(&self, from: NaiveDate) -> Option<NaiveDate> {
        let named = by_name(|name| self.has(name).is_some(), |month| self.says_month(month))?;
        let before = self.has("before").is_some();
        let (first, last) = match self.year {
            Some(year) => named.in_year(year)?,
            None => self.occurs(named, from, before)?,
        };
        if before {
            first.pred_opt()
        } else if self.has("after").is_some() {
            last.succ_opt()
        } else if self.has("end").is_some() {
            Some(last)
        } else {
            // What is under way already is for now, not for when it began.
            Some(if self.year.is_some() {
                first
            } else {
                first.max(from)
            })
        }
    }

    /// The first time it comes that is not over; that has not begun, when it is the next one or what is before it.
    fn occurs(&self, named: Named, from: NaiveDate, before: bool) -> Option<(NaiveDate, NaiveDate)> {
        let is_ahead = before || self.has("next").is_some();
        let comes =
            |(first, last): &(NaiveDate, NaiveDate)| if is_ahead { *first > from } else { *last >= from };
        (0..=2)
            .filter_map(|later| named.in_year(from.year() + later))
            .find(comes)
    }

    fn says_month(&self, month: usize) -> bool {
        LANGUAGES.iter().any(|language| {
            let names = list(*language, "document.dates.months");
            names
                .get(month)
                .is_some_and(|name| self.ends(&name.to_lowercase()).is_some())
        })
    }

    /// «uke 34».
    fn numbered_week(&self, from: NaiveDate) -> Option<NaiveDate> {
        let after = self.words.get(self.has("week")?..)?;
        let week = after.split_whitespace().next()?.parse().ok()?;
        let monday = |year| NaiveDate::from_isoywd_opt(year, week, Weekday::Mon);
        match self.year {
            Some(year) => monday(year),
            None => (0..=1)
                .filter_map(|later| monday(from.year() + later))
                .find(|monday| *monday + Days::new(6) >= from),
        }
    }

    /// «neste uke», «neste måned», «i løpet av året».
    fn next(&self, from: NaiveDate) -> Option<NaiveDate> {
        let is_next = self.has("next").is_some();
        if !is_next && self.has("this").is_none() {
            return None;
        }
        let later = u32::from(is_next);
        if self.has("week").is_some() {
            let monday = from.week(Weekday::Mon).first_day();
            let week = monday.checked_add_days(Days::new(7 * u64::from(later)))?;
            return Some(week.max(from));
        }
        if self.has("month").is_some() {
            return Some(
                from.with_day(1)?
                    .checked_add_months(Months::new(later))?
                    .max(from),
            );
        }
        self.has("year")?;
        let first = NaiveDate::from_ymd_opt(from.year().checked_add(i32::try_from(later).ok()?)?, 1, 1)?;
        Some(first.max(from))
    }

    /// «på fredag»: the first one after.
    fn weekday(&self, from: NaiveDate) -> Option<NaiveDate> {
        let is_said = |day: &NaiveDate| {
            let nth = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
            LANGUAGES.iter().any(|language| {
                let names = list(*language, "document.dates.weekdays");
                names
                    .get(nth)
                    .is_some_and(|name| self.ends(&name.to_lowercase()).is_some())
            })
        };
        from.iter_days().skip(1).take(7).find(is_said)
    }
}

/// «2», «to».
fn number(word: &str) -> Option<u32> {
    let named = |number: u32| {
        LANGUAGES.iter().any(|language| {
            let names = list(*language, "when.numbers");
            let at = usize::try_from(number).unwrap_or_default();
            names
                .get(at)
                .is_some_and(|names| names.split(", ").any(|name| name == word))
        })
    };
    let most = 999;
    word.parse()
        .ok()
        .or_else(|| (1..=12).find(|number| named(*number)))
        .filter(|number| *number <= most)
}

#[cfg(test)]
mod tests;
