//! Dates and hours as people read them: `14. mai 2027`, `kl. 09.30`. The parts of a date are held together by no-break
//! spaces.

use chrono::{Datelike, NaiveDate};

use crate::plan::Language;
use crate::texts::{list, text};

/// `14. mai 2027`, in English `14 May 2027`.
#[must_use]
pub fn written(date: NaiveDate, language: Language) -> String {
    filled("document.dates.date", date, language)
}

/// `14. mai`, for where the year is plain.
#[must_use]
pub fn without_year(date: NaiveDate, language: Language) -> String {
    filled("document.dates.withoutYear", date, language)
}

/// `14.`, in English `14`.
#[must_use]
pub fn day(date: NaiveDate, language: Language) -> String {
    filled("document.dates.day", date, language)
}

/// `mai`.
#[must_use]
pub fn month(date: NaiveDate, language: Language) -> String {
    nth("document.dates.months", date.month0(), language)
}

/// `fredag`.
#[must_use]
pub fn weekday(date: NaiveDate, language: Language) -> String {
    nth(
        "document.dates.weekdays",
        date.weekday().num_days_from_monday(),
        language,
    )
}

/// `fredag`, by its number from Monday, which is 0.
#[must_use]
pub(crate) fn nth_weekday(number: u8, language: Language) -> String {
    nth("document.dates.weekdays", u32::from(number), language)
}

/// `Mai 2027`: the head over a month's dates.
#[must_use]
pub fn month_and_year(date: NaiveDate, language: Language) -> String {
    format!("{} {}", capital(&month(date, language)), date.year())
}

/// With a capital first, as a heading or a line of its own begins.
#[must_use]
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// `kl. 09.30`, in English `09:30`, from a time of day as it is kept.
#[must_use]
pub(crate) fn clock(time: &str, language: Language) -> String {
    at_hour("words.values.time", time, language)
}

/// `kl. 08.00–08.45`, `kl. 08.00`, `til kl. 08.45`. Nothing when neither is known.
#[must_use]
pub(crate) fn hours(from: Option<&str>, to: Option<&str>, language: Language) -> Option<String> {
    from_to(from, to, "words.values.time", language)
}

/// `08.00–08.45`, `08.00`, `til 08.45`: in a column of hours. Nothing when neither is known.
#[must_use]
pub(crate) fn bare_hours(from: Option<&str>, to: Option<&str>, language: Language) -> Option<String> {
    from_to(from, to, HOUR, language)
}

/// An hour without a word before it.
const HOUR: &str = "document.dates.hour";

/// `key` is how the first hour is said.
fn from_to(from: Option<&str>, to: Option<&str>, key: &str, language: Language) -> Option<String> {
    let first = |time| at_hour(key, time, language);
    match (from, to) {
        (None, None) => None,
        (Some(from), None) => Some(first(from)),
        (None, Some(to)) => Some(text(language, "document.dates.until", &[("to", &first(to))])),
        (Some(from), Some(to)) => {
            let values = [("from", first(from)), ("to", at_hour(HOUR, to, language))];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            Some(text(language, "document.dates.hours", &values))
        }
    }
}

fn at_hour(key: &str, time: &str, language: Language) -> String {
    let (hour, minute) = time.split_once(':').unwrap_or((time, "00"));
    text(language, key, &[("hour", hour), ("minute", minute)])
}

/// A period that may be open at either end: `1. mars 2027 – 28. februar 2028`, `fra 1. mars 2027`, `til …`.
/// Nothing when both ends are open.
#[must_use]
pub fn period(from: Option<NaiveDate>, to: Option<NaiveDate>, language: Language) -> Option<String> {
    match (from, to) {
        (None, None) => None,
        (Some(from), None) => Some(text(
            language,
            "document.dates.from",
            &[("date", &written(from, language))],
        )),
        (None, Some(to)) => Some(text(
            language,
            "document.dates.to",
            &[("date", &written(to, language))],
        )),
        (Some(from), Some(to)) if from == to => Some(written(from, language)),
        (Some(from), Some(to)) => {
            let same_year = from.year() == to.year();
            let start = if same_year {
                without_year(from, language)
            } else {
                written(from, language)
            };
            let values = [("from", start.as_str()), ("to", &written(to, language))];
            Some(text(language, "document.dates.period", &values))
        }
    }
}

fn filled(key: &str, date: NaiveDate, language: Language) -> String {
    let values = [
        ("day", date.day().to_string()),
        ("month", month(date, language)),
        ("year", date.year().to_string()),
    ];
    let values: Vec<_> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    text(language, key, &values)
}

fn nth(key: &str, index: u32, language: Language) -> String {
    let mut names = list(language, key);
    let index = usize::try_from(index).unwrap_or_default();
    if index < names.len() {
        names.swap_remove(index)
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn dates_are_written_as_people_read_them() {
        let may = date(2027, 5, 14);
        let nbsp = |text: &str| text.replace(' ', "\u{A0}");
        assert_eq!(written(may, Language::Nb), nbsp("14. mai 2027"), "bokmål");
        assert_eq!(written(may, Language::Nn), nbsp("14. mai 2027"), "nynorsk");
        assert_eq!(written(may, Language::En), nbsp("14 May 2027"), "English");
        assert_eq!(weekday(may, Language::Nb), "fredag", "the day of the week");
        assert_eq!(
            weekday(date(2027, 5, 15), Language::Nn),
            "laurdag",
            "nynorsk has its own Saturday"
        );
        assert_eq!(
            month_and_year(may, Language::Nb),
            "Mai 2027",
            "a head begins with a capital"
        );
    }

    #[test]
    fn hours_may_be_open() {
        let nb = |from, to| hours(from, to, Language::Nb);
        let (eight, nine) = (Some("08:00"), Some("09:30"));
        assert_eq!(nb(eight, nine).as_deref(), Some("kl. 08.00–09.30"), "both ends");
        assert_eq!(nb(eight, None).as_deref(), Some("kl. 08.00"), "open end");
        assert_eq!(nb(None, nine).as_deref(), Some("til kl. 09.30"), "open start");
        assert_eq!(nb(None, None), None, "no hours are no words");
        assert_eq!(
            hours(eight, nine, Language::En).as_deref(),
            Some("08:00–09:30"),
            "English has its own sign"
        );
        assert_eq!(capital("ærlig"), "Ærlig", "the first letter, whichever it is");
    }

    #[test]
    fn periods_may_be_open() {
        let (march, february) = (date(2027, 3, 1), date(2028, 2, 28));
        let plain = |period: Option<String>| period.map(|words| words.replace('\u{A0}', " "));
        let nb = |from, to| plain(period(from, to, Language::Nb));
        assert_eq!(
            nb(Some(march), Some(february)).as_deref(),
            Some("1. mars 2027 – 28. februar 2028"),
            "both ends"
        );
        assert_eq!(
            nb(Some(march), Some(date(2027, 6, 30))).as_deref(),
            Some("1. mars – 30. juni 2027"),
            "one year"
        );
        assert_eq!(
            nb(Some(march), None).as_deref(),
            Some("fra 1. mars 2027"),
            "open end"
        );
        assert_eq!(
            nb(None, Some(february)).as_deref(),
            Some("til 28. februar 2028"),
            "open start"
        );
        assert_eq!(
            nb(Some(march), Some(march)).as_deref(),
            Some("1. mars 2027"),
            "one day is said once"
        );
        assert_eq!(nb(None, None), None, "no period is no words");
    }
}
