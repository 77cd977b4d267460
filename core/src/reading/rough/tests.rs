//! What people write of when, and the day it sorts by.

use super::*;

fn date(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

/// Written on a Wednesday in March.
fn read(words: &str) -> Option<String> {
    rough_day(words, Some(date("2027-03-10"))).map(|day| day.to_string())
}

fn reads(all: &[(&str, &str)]) {
    for (words, day) in all {
        assert_eq!(read(words).as_deref(), Some(*day), "«{words}»");
    }
}

#[test]
fn seasons_and_holidays_are_the_next_ones() {
    reads(&[
        ("etter jul", "2028-01-01"),
        ("før jul", "2027-12-22"),
        ("Etter påske.", "2027-03-30"),
        ("til høsten", "2027-09-01"),
        ("høsten 2028", "2028-09-01"),
        ("i januar", "2028-01-01"),
        ("slutten av mai", "2027-05-31"),
        ("etter sommerferien", "2027-08-16"),
        ("før sommeren", "2027-05-31"),
        ("over nyttår", "2028-01-02"),
        ("når skolen begynner", "2027-08-17"),
        ("neste vår", "2028-03-01"),
        ("etter pinse", "2027-05-18"),
        ("vinterferien", "2028-02-19"),
    ]);
}

#[test]
fn what_is_under_way_is_for_now() {
    reads(&[
        ("i vår", "2027-03-10"),
        ("i mars", "2027-03-10"),
        ("denne uka", "2027-03-10"),
    ]);
}

#[test]
fn time_is_counted_from_the_day_it_was_written() {
    reads(&[
        ("i morgen", "2027-03-11"),
        ("om to uker", "2027-03-24"),
        ("om 3 måneder", "2027-06-10"),
        ("om et år", "2028-03-10"),
        ("neste uke", "2027-03-15"),
        ("neste måned", "2027-04-01"),
        ("neste år", "2028-01-01"),
        ("på fredag", "2027-03-12"),
        ("uke 34", "2027-08-23"),
        ("uke 2", "2028-01-10"),
        ("i 2029", "2029-01-01"),
    ]);
}

#[test]
fn the_three_languages_say_the_same() {
    reads(&[
        ("til hausten", "2027-09-01"),
        ("etter sommarferien", "2027-08-16"),
        ("neste veke", "2027-03-15"),
        ("om to månader", "2027-05-10"),
        ("after Christmas", "2028-01-01"),
        ("next week", "2027-03-15"),
        ("in two months", "2027-05-10"),
        ("this autumn", "2027-09-01"),
        ("after the summer holidays", "2027-08-16"),
        ("by Easter", "2027-03-20"),
        ("on Friday", "2027-03-12"),
    ]);
}

#[test]
fn what_cannot_be_placed_is_not() {
    for words in [
        "",
        "hver mandag",
        "når Siv er tilbake",
        "snart kanskje",
        "every spring",
        "julie ringer",
    ] {
        assert_eq!(read(words), None, "«{words}»");
    }
    assert_eq!(
        rough_day("etter jul", None),
        None,
        "nobody knows when it was written"
    );
    assert_eq!(
        rough_day("etter påske 2028", None),
        Some(date("2028-04-18")),
        "a year is enough"
    );
}

#[test]
fn no_number_is_too_large_to_be_read() {
    for words in [
        "om 4294967295 uker",
        "uke 4294967295",
        "2199",
        "om 999 år",
        "uke 99",
    ] {
        let _ = read(words);
    }
}

#[test]
fn the_day_it_was_written_is_in_its_id() {
    let id = uuid::Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 1_804_723_200, 0));
    let follow_up = FollowUp {
        id: id.into(),
        rough: "i morgen".to_owned(),
        ..FollowUp::default()
    };
    assert_eq!(sorts_on(&follow_up), Some(date("2027-03-12")), "made on 11 March");
}
