//! Three copies of a plan, written in at random and carried between: whatever they do, and in whichever order
//! they meet, they come to say the same, and nothing anybody wrote is lost.

pub(super) mod copies;
pub(super) mod deeds;

use proptest::test_runner::TestCaseError;

use super::quick::is_told_quickly;
use super::*;
use crate::journal::Graph;
use copies::Copies;
use deeds::{COPIES, Deed, deeds};

fn played(deeds: &[Deed]) -> Copies {
    let mut copies = Copies::begun(COPIES);
    for (number, deed) in (0..).zip(deeds) {
        copies.play(number, deed);
        for store in &copies.stores {
            store.verify().unwrap();
        }
    }
    copies
}

/// How many random histories are tried; more with `VIKTIG_HISTORIES`.
fn histories() -> u32 {
    let wanted = std::env::var("VIKTIG_HISTORIES").ok();
    wanted
        .and_then(|number| number.parse().ok())
        .unwrap_or(crate::random::cases(40).cases)
}

/// Tries so many random histories, on as many threads as the machine has, and tells how many changes stood in them. The first that
/// fails is told as small as it can be made.
fn try_all(cases: u32, test: fn(&Copies) -> Result<usize, TestCaseError>) -> usize {
    let threads =
        std::thread::available_parallelism().map_or(1, |most| most.get().min(cases as usize).max(1));
    let each = cases.div_ceil(u32::try_from(threads).unwrap());
    let tried = || {
        let config = ProptestConfig {
            cases: each,
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        let changes = std::cell::Cell::new(0);
        let mut runner = proptest::test_runner::TestRunner::new(config);
        let tried = runner.run(&deeds(), |deeds| {
            changes.set(changes.get() + test(&played(&deeds))?);
            Ok(())
        });
        if let Err(fault) = tried {
            panic!("{fault}");
        }
        changes.get()
    };
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(tried)).collect();
        running
            .into_iter()
            .map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|fault| std::panic::resume_unwind(fault))
            })
            .sum()
    })
}

#[test]
fn copies_come_to_say_the_same_in_whichever_order_they_meet() {
    let changes = try_all(histories(), |copies| {
        let all = copies.united(0, &[1, 2]);
        prop_assert!(all.verify().is_ok(), "tables and journal say the same");
        for (first, others) in [(1, [0, 2]), (2, [1, 0]), (0, [2, 1])] {
            let other = copies.united(first, &others);
            prop_assert_eq!(said(&other), said(&all), "from {} with {:?}", first, others);
            prop_assert_eq!(rules(&other), rules(&all));
            let taken_out = |store: &Store| store.unsettled().unwrap().taken_out;
            prop_assert_eq!(taken_out(&other), taken_out(&all));
        }
        // Two of them first, and then the third.
        let pair = copies.united(1, &[2]);
        let mut last = copied(&copies.stores[0], 400, &copies.clock);
        take_in(&mut last, &pair);
        prop_assert_eq!(said(&last), said(&all), "the third comes later");
        let journal = last.journal().unwrap();
        let again = last.unite(pen(ARNE, ARNE), &all.journal().unwrap(), all.copy());
        prop_assert_eq!(again.unwrap().acts, 0, "once is enough");
        prop_assert_eq!(&last.journal().unwrap(), &journal);
        Ok(journal.changes.len())
    });
    println!(
        "figure: of {} random histories with {changes} changes, none ended apart",
        histories()
    );
}

#[test]
fn nothing_that_anybody_wrote_is_lost_or_taken_from_the_owner() {
    let changes = try_all(histories(), |copies| {
        let all = copies.united(0, &[1, 2]);
        let journal = all.journal().unwrap();
        prop_assert!(
            !journal.has_marks(),
            "what people may do breaks nothing: {:?}",
            journal.acts
        );
        for store in &copies.stores {
            for written in store.journal().unwrap().changes {
                let kept = journal.changes.iter().find(|change| change.id == written.id);
                prop_assert_eq!(
                    kept.map(|kept| &kept.value),
                    Some(&written.value),
                    "every text is in the history"
                );
            }
        }
        owners_words_stand(&all, &journal).map_err(TestCaseError::fail)?;
        Ok(journal.changes.len())
    });
    println!(
        "figure: {} random histories, {changes} changes, texts lost: 0",
        histories()
    );
}

/// Whether there is nothing to meet about, by all that was done on both.
fn have_the_same(one: &Store, other: &Store) -> bool {
    let news = one.news(&other.journal().unwrap()).unwrap();
    (news.acts, news.ours) == (0, 0)
}

#[test]
fn that_nothing_is_new_is_told_as_reading_all_that_was_done_tells_it() {
    let changes = try_all(histories(), |copies| {
        let mut met = [copies.united(0, &[1, 2]), copies.united(1, &[2, 0])];
        met[0].mark_copied().unwrap();
        let all: Vec<&Store> = copies.stores.iter().chain(&met).collect();
        for (place, one) in all.iter().enumerate() {
            prop_assert!(one.is_as_it_says().unwrap(), "what is kept is what the rows say");
            for other in &all[place + 1..] {
                let same = one.has_the_same_as(other).unwrap();
                prop_assert_eq!(same, other.has_the_same_as(one).unwrap(), "from either side");
                let alike = one.extents().unwrap().are_alike(&other.extents().unwrap());
                prop_assert_eq!(alike, have_the_same(one, other));
                prop_assert!(alike || !same, "it is said only where it is so");
            }
        }
        prop_assert!(
            met[0].has_the_same_as(&met[1]).unwrap(),
            "those that met all have the same"
        );
        Ok(all
            .iter()
            .map(|store| store.journal().unwrap().changes.len())
            .sum())
    });
    println!(
        "figure: {} random histories, {changes} changes held against each other",
        histories()
    );
}

#[test]
fn what_came_after_a_common_beginning_tells_what_all_that_was_done_tells() {
    let quickly = try_all(histories(), |copies| {
        let mut all = vec![copies.united(0, &[1, 2]), copies.united(1, &[2, 0])];
        // Each goes on where it has met the others.
        for (store, number) in all.iter_mut().zip(700..) {
            let text = json!({"text": format!("Skrevet etterpå, {number}.")});
            store
                .act(pen(ARNE, ARNE), &[add(Kind::Matter, number, text)])
                .unwrap();
        }
        all.extend(
            copies
                .stores
                .iter()
                .map(|store| copied(store, 500, &copies.clock)),
        );
        let mut quickly = 0;
        for (place, here) in all.iter().enumerate().take(3) {
            for (other, there) in all.iter().enumerate() {
                let is_another = place != other;
                quickly += usize::from(is_another && is_told_quickly(here, there, &copies.clock));
            }
        }
        Ok(quickly)
    });
    let tried = 12 * usize::try_from(histories()).unwrap();
    assert!(
        quickly * 10 > tried,
        "of {tried} only {quickly} were told by what came after their common beginning"
    );
    println!(
        "figure: of {} random histories, {quickly} meetings told by what was new alone",
        histories()
    );
}

/// Wherever the owner's words are among those that copies disagree about, they stand.
pub(super) fn owners_words_stand(all: &Store, journal: &Journal) -> Result<(), String> {
    let graph = Graph::of(journal);
    let owner = PersonId(id(ARNE));
    let plan = all.plan().unwrap();
    for voice in plan.voices.iter().filter(|voice| voice.kind == Kind::Matter) {
        let record = RecordRef {
            kind: voice.kind,
            id: voice.record,
        };
        let heads = graph.heads(record, &voice.field);
        let is_owners = heads.iter().any(|head| head.pen.words == owner);
        if is_owners && voice.pen.words != owner {
            return Err(format!("another pen is over the owner's in {record:?}"));
        }
    }
    Ok(())
}

/// The same on files as people have them: encrypted, on a disk, and opened again.
#[test]
fn files_on_a_disk_come_to_say_the_same() {
    let config = ProptestConfig {
        cases: (histories() / 100).max(4),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let folder = tempfile::tempdir().unwrap();
    let key = file::DatabaseKey::generate().unwrap();
    let files = std::cell::Cell::new(0);
    let tried = runner.run(&deeds(), |deeds| {
        let copies = played(&deeds);
        let on_disk = |journal: &Journal, copy: DeviceId| {
            files.set(files.get() + 1);
            let path = folder.path().join(format!("{}.db", files.get()));
            let clock = Box::new(Arc::clone(&copies.clock));
            let store = Store::import(file::create(&path, &key).unwrap(), copy, clock, None, journal);
            (path, store.unwrap())
        };
        let [(path, mut one), (_, mut other)] = [0, 1].map(|copy| {
            let store = &copies.stores[copy];
            on_disk(&store.journal().unwrap(), store.copy())
        });
        let journal = one.journal().unwrap();
        take_in(&mut one, &other);
        other.unite(pen(ARNE, ARNE), &journal, one.copy()).unwrap();
        let here = said(&one);
        prop_assert_eq!(&said(&other), &here);
        let copy = one.copy();
        drop(one);
        let clock = Box::new(Arc::clone(&copies.clock));
        let again = Store::new(file::open_checked(&path, &key).unwrap(), copy, clock, None).unwrap();
        prop_assert!(again.verify().is_ok());
        prop_assert_eq!(&said(&again), &here, "and so it is when it is opened again");
        Ok(())
    });
    tried.unwrap();
}
