//! A year in the life of a plan: what happens on each day is drawn by the seed, and time is what it is said to be.

use std::collections::BTreeSet;

use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::carrier::{Carrier, Mischief};
use super::*;

/// So many copies of the plan are written in.
pub(super) const COPIES: usize = 5;

/// What the owner alone may read begins with this.
pub(super) const SECRET: &str = "hemmelig";

/// Consents that are given once and perhaps taken back.
const CONSENTS: std::ops::Range<u128> = 51..57;

/// What may happen on a day.
#[derive(Debug, Clone)]
enum Event {
    Deed(Deed),
    Diary { copy: usize },
    Withdraw { copy: usize, consent: u128 },
    Give { copy: usize },
    Take { copy: usize },
    Clone { copy: usize, from: usize },
    Clock { copy: usize, days: i64 },
    Disturb { what: Mischief, place: usize },
    Nothing,
}

fn event() -> impl Strategy<Value = Event> {
    let copy = || 0..COPIES;
    let mischief = prop_oneof![
        Just(Mischief::Half),
        Just(Mischief::Late),
        Just(Mischief::Twice),
        Just(Mischief::Comes)
    ];
    prop_oneof![
        20 => deed(COPIES).prop_map(Event::Deed),
        1 => copy().prop_map(|copy| Event::Diary { copy }),
        1 => (copy(), CONSENTS).prop_map(|(copy, consent)| Event::Withdraw { copy, consent }),
        3 => copy().prop_map(|copy| Event::Give { copy }),
        3 => copy().prop_map(|copy| Event::Take { copy }),
        1 => (copy(), copy()).prop_map(|(copy, from)| Event::Clone { copy, from }),
        1 => (copy(), -365..365i64).prop_map(|(copy, days)| Event::Clock { copy, days }),
        2 => (mischief, 0..1000usize).prop_map(|(what, place)| Event::Disturb { what, place }),
        8 => Just(Event::Nothing),
    ]
}

/// What was said to be saved, and is to hold.
#[derive(Default)]
pub(super) struct Said {
    pub(super) texts: BTreeSet<String>,
    /// The consents that were taken back, each with the day that says so: no two have the same.
    pub(super) withdrawn: BTreeSet<(u128, String)>,
}

/// The year: the copies, what carries between them, and what it has come to.
pub(super) struct Year<C> {
    runner: TestRunner,
    pub(super) copies: Copies,
    pub(super) carrier: C,
    pub(super) said: Said,
    now: DateTime<Utc>,
    /// How far from the others' each laptop's clock is.
    clocks: [TimeDelta; COPIES],
    number: u128,
    pub(super) meetings: usize,
}

impl<C: Carrier> Year<C> {
    pub(super) fn of(seed: u64, carrier: C) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let mut copies = Copies::begun(1);
        for consent in CONSENTS {
            let given = json!({"sort": "sharing", "person": id(SIV), "chapters": ["goals"]});
            let given = add(Kind::Consent, consent, given);
            copies.stores[0].act(pen(ARNE, ARNE), &[given]).unwrap();
        }
        Self {
            runner: TestRunner::new_with_rng(ProptestConfig::default(), rng),
            copies: copies.spread(COPIES),
            carrier,
            said: Said::default(),
            now: noon() + TimeDelta::days(1),
            clocks: [TimeDelta::zero(); COPIES],
            number: 0,
            meetings: 0,
        }
    }

    /// Lives through it.
    pub(super) fn pass(&mut self) {
        for day in 0..365 {
            self.now = noon() + TimeDelta::days(day + 1);
            let event = event().new_tree(&mut self.runner).unwrap().current();
            self.number += 1;
            self.happens(event);
            if day % 30 == 0 {
                for store in &self.copies.stores {
                    store.verify().unwrap();
                }
            }
        }
    }

    fn happens(&mut self, event: Event) {
        match event {
            Event::Deed(mut deed) => {
                if let Some(words) = deed.words() {
                    // Words that were never written before.
                    *words = format!("{words} d{:05}", self.number);
                }
                self.deed(&deed);
            }
            Event::Diary { copy } => {
                self.at(copy);
                let text = format!("{SECRET} d{:05}", self.number);
                let entry = add(Kind::DiaryEntry, 2000 + self.number, json!({"text": text}));
                self.copies.act(copy, ARNE, &[entry]);
                self.note(copy);
            }
            Event::Withdraw { copy, consent } => {
                self.at(copy);
                if self.is_withdrawn(copy, consent) {
                    return;
                }
                let day = self.now.date_naive().to_string();
                let withdrawn = change(Kind::Consent, consent, "withdrawnOn", day.as_str());
                self.copies.act(copy, ARNE, &[withdrawn]);
                if self.is_withdrawn(copy, consent) {
                    self.said.withdrawn.insert((consent, day));
                }
            }
            Event::Give { copy } => self.carrier.give(&mut self.copies.stores[copy]),
            Event::Take { copy } => {
                self.at(copy);
                self.meetings += self.carrier.take(copy, &mut self.copies.stores[copy]);
            }
            Event::Clone { copy, from } => {
                self.copies.stores[from].mark_copied().unwrap();
                self.copies.stores[copy] = self.copies.carried(from);
                self.another(copy);
            }
            Event::Clock { copy, days } => self.clocks[copy] = TimeDelta::days(days),
            Event::Disturb { what, place } => self.carrier.disturb(what, place),
            Event::Nothing => {}
        }
    }

    /// It is now what this laptop's clock shows.
    fn at(&self, copy: usize) {
        let shown = crate::store::nearest(self.now + self.clocks[copy]);
        self.copies.clock.set(shown);
    }

    fn deed(&mut self, deed: &Deed) {
        let copy = deed.copy();
        self.at(copy);
        let withdrawn: Vec<u128> = CONSENTS.filter(|it| self.is_withdrawn(copy, *it)).collect();
        self.copies.play(self.number, deed);
        match deed {
            Deed::Carry { .. } | Deed::Back { .. } => self.another(copy),
            Deed::Meet { .. } => self.meetings += 1,
            // Somebody may take back that a consent was taken back.
            Deed::Undo { .. } | Deed::Settle { .. } => {
                for consent in withdrawn {
                    if !self.is_withdrawn(copy, consent) {
                        self.said.withdrawn.retain(|(of, _)| *of != consent);
                    }
                }
            }
            Deed::Write { .. } | Deed::Add { .. } | Deed::Type { .. } | Deed::Same { .. } => self.note(copy),
            _ => {}
        }
    }

    fn is_withdrawn(&self, copy: usize, consent: u128) -> bool {
        !gives(&self.copies.stores[copy], consent)
    }

    /// The words of this number were said to be saved, when a rule did not refuse them.
    fn note(&mut self, copy: usize) {
        let mark = format!("d{:05}", self.number);
        let journal = self.copies.stores[copy].journal().unwrap();
        let texts = journal.changes.iter().filter_map(|change| change.value.as_str());
        let written = texts.filter(|text| text.contains(&mark));
        self.said.texts.extend(written.map(str::to_owned));
    }

    /// What was here is another copy now, or what was here before: what stood nowhere else went with it, as it does with a disk. That it
    /// stands in a backup helps nobody who does not bring it back.
    fn another(&mut self, copy: usize) {
        self.carrier.forget(copy);
        let journals: Vec<Journal> = self
            .copies
            .stores
            .iter()
            .map(|store| store.journal().unwrap())
            .collect();
        let there = || {
            let stand = journals.iter().flat_map(|it| &it.changes);
            stand.chain(self.carrier.changes())
        };
        let texts: BTreeSet<&str> = there().filter_map(|change| change.value.as_str()).collect();
        let is_there = |text: &String| texts.iter().any(|kept| kept.contains(text.as_str()));
        self.said.texts.retain(is_there);
        let withdrawn: BTreeSet<(Uuid, &str)> = there()
            .filter(|change| change.field == "withdrawnOn")
            .filter_map(|change| Some((change.record.id, change.value.as_str()?)))
            .collect();
        self.said
            .withdrawn
            .retain(|(consent, day)| withdrawn.contains(&(id(*consent), day.as_str())));
    }

    /// All have given everything, and all have taken it: twice, since what is taken in is given on.
    pub(super) fn exchange(&mut self) {
        for _ in 0..2 {
            self.carrier.settle();
            for store in &mut self.copies.stores {
                self.carrier.give(store);
            }
            for copy in 0..COPIES {
                self.at(copy);
                self.meetings += self.carrier.take(copy, &mut self.copies.stores[copy]);
            }
        }
    }
}

/// Whether a consent stands, and was not taken back.
pub(super) fn gives(store: &Store, consent: u128) -> bool {
    let of = |field| value(store, Kind::Consent, consent, field);
    let is_there = store.records.get(record(Kind::Consent, consent)).is_some();
    is_there && of(REMOVED) != json!(true) && of("withdrawnOn").is_null()
}
