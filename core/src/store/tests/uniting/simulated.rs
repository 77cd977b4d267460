//! Years of five copies, one after another on one thread, where time, the laptops and what carries between them are pretended:
//! the same seed is the same year. Somebody writes, types, takes out, answers proposals and takes consents back; laptops are
//! copied, brought back from backups, and by clocks of their own; what one gives comes late, by halves or twice, or is met from
//! a stick. When all have met at last they say the same, and hold every word that was said to be saved.

mod arrivals;
mod carrier;
mod segments;
mod year;

use std::time::{Duration, Instant};

use super::random::copies::Copies;
use super::random::deeds::{Deed, deed};
use super::random::owners_words_stand;
use super::*;
use carrier::{Carrier, Journals};
use segments::Segments;
use year::{SECRET, Year, gives};

fn wanted(name: &str, otherwise: u64) -> u64 {
    let wanted = std::env::var(name).ok();
    wanted.and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

/// The seed of the year that is lived through, told when it ends badly.
struct Seed(u64);

impl Drop for Seed {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("the same year again: VIKTIG_SEED={} VIKTIG_YEARS=1", self.0);
        }
    }
}

/// `VIKTIG_YEARS` of them, and more for as long as `VIKTIG_SECONDS` are not over, from `VIKTIG_SEED` on.
fn live_through<C: Carrier>(carrier: fn() -> C) {
    let (first, least) = (wanted("VIKTIG_SEED", 1), wanted("VIKTIG_YEARS", 4));
    let (began, longest) = (Instant::now(), Duration::from_secs(wanted("VIKTIG_SECONDS", 0)));
    let (mut years, mut texts, mut meetings) = (0, 0, 0);
    while years < least || began.elapsed() < longest {
        let seed = Seed(first + years);
        let mut year = Year::of(seed.0, carrier());
        year.pass();
        year.exchange();
        ends_well(&year);
        years += 1;
        texts += year.said.texts.len();
        meetings += year.meetings;
    }
    println!("figure: {years} simulated years of five copies, {meetings} meetings, {texts} texts, lost: 0");
}

#[test]
fn years_of_five_copies_end_with_one_plan_that_has_every_word() {
    live_through(Journals::default);
}

#[test]
fn years_in_a_shared_folder_end_with_one_plan_that_has_every_word() {
    live_through(Segments::begun);
}

fn ends_well<C: Carrier>(year: &Year<C>) {
    let stores = &year.copies.stores;
    let first = &stores[0];
    let taken_out = |store: &Store| store.unsettled().unwrap().taken_out;
    for store in stores {
        assert!(store.verify().is_ok(), "tables and journal say the same");
        assert_eq!(said(store), said(first), "all copies say the same");
        assert_eq!(
            rules(store),
            rules(first),
            "and so does what does not go together"
        );
        assert_eq!(taken_out(store), taken_out(first));
    }
    let journal = first.journal().unwrap();
    assert!(
        !journal.has_marks(),
        "what people may do breaks nothing: {:?}",
        journal.acts
    );
    let kept: Vec<&str> = journal
        .changes
        .iter()
        .filter_map(|change| change.value.as_str())
        .collect();
    for text in &year.said.texts {
        assert!(
            kept.iter().any(|kept| kept.contains(text.as_str())),
            "«{text}» was said to be saved"
        );
    }
    assert_eq!(owners_words_stand(first, &journal), Ok(()));
    for (consent, _) in &year.said.withdrawn {
        assert!(
            !gives(first, *consent),
            "consent {consent} was taken back, and stays so"
        );
    }
    the_contact_sees_no_diary(year, &journal);
}

/// Neither in the plan, nor in its history, nor in what is told of another copy.
fn the_contact_sees_no_diary<C: Carrier>(year: &Year<C>, journal: &Journal) {
    let clock = &year.copies.clock;
    let theirs = copied_by(&year.copies.stores[0], 600, clock, Some(WayIn::Contact));
    let begun = copied_by(&Copies::begun(1).stores[0], 601, clock, Some(WayIn::Contact));
    let told = [
        format!("{:?}", theirs.plan().unwrap()),
        format!("{:?}", theirs.history(None, None, 10_000).unwrap()),
        format!("{:?}", theirs.unsettled().unwrap()),
        format!("{:?}", begun.news(journal).unwrap()),
    ];
    for told in told {
        assert!(!told.contains(SECRET), "the diary is the owner's alone");
    }
}
