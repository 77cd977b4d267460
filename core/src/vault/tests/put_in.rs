//! Another file in the plan's place, with the power gone after every step.

use std::fs;
use std::path::Path;

use super::{last_words, open_as_owner, phrase, plan, write};
use crate::store::file::{New, PutIn, WholeCopy, inspect, snapshot};
use crate::vault::testing::{PHRASE, noon};
use crate::vault::{PLAN_FILE, PlanFolder, WayIn};

/// How many steps it takes to put a backup in.
fn backup_steps() -> usize {
    New::Backup.steps().len()
}

/// What that which was there is called.
const ASIDE: &str = "plan-aside-2027-03-01T120000Z.db";

/// What a crash leaves: the newest words are only in the `-wal`.
fn crashed(plan: &PlanFolder, words: &str) {
    let unlocked = open_as_owner(plan);
    write(&unlocked, words);
    let left: Vec<_> = ["plan.db", "plan.db-wal"]
        .iter()
        .map(|name| (plan.path().join(name), fs::read(plan.path().join(name)).unwrap()))
        .collect();
    drop(unlocked);
    for (path, bytes) in left {
        fs::write(path, bytes).unwrap();
    }
}

/// Puts the plan as it was («først») in the place of the plan as it is, and stops after `steps`.
fn stopped_after(steps: usize, plan: &PlanFolder, old: &Path) {
    let key = plan.slots().open(WayIn::Owner, &phrase(PHRASE)).unwrap().key;
    inspect(old, &key).unwrap();
    let put_in = PutIn {
        plan: &plan.path().join(PLAN_FILE),
        new: old,
        is: New::Backup,
        key: &key,
        now: noon(),
    };
    for step in New::Backup.steps().iter().take(steps) {
        put_in.take(*step, &plan.path().join(ASIDE)).unwrap();
        assert!(
            plan.path().join(PLAN_FILE).is_file(),
            "after {step:?} there is no plan file"
        );
    }
}

#[test]
fn a_plan_opens_after_every_step_with_what_it_was_or_what_it_is_to_be() {
    for with_rest in [false, true] {
        for steps in 0..=backup_steps() {
            let (keep, plan) = plan();
            write(&open_as_owner(&plan), "først");
            WholeCopy::of(&plan.path().join(PLAN_FILE), keep.path())
                .unwrap()
                .keep_as("old.db")
                .unwrap();
            if with_rest {
                crashed(&plan, "sist");
            } else {
                write(&open_as_owner(&plan), "sist");
            }
            stopped_after(steps, &plan, &keep.path().join("old.db"));
            let expected = if steps == backup_steps() { "først" } else { "sist" };
            assert_eq!(
                last_words(&open_as_owner(&plan)),
                expected,
                "with_rest {with_rest}, after {steps} steps"
            );
        }
    }
}

#[test]
fn a_plan_that_cannot_be_opened_is_kept_as_it_is_and_replaced() {
    let (keep, plan) = plan();
    write(&open_as_owner(&plan), "først");
    let file = plan.path().join(PLAN_FILE);
    fs::copy(&file, keep.path().join("old.db")).unwrap();
    crashed(&plan, "sist");
    fs::write(&file, vec![1; 10_000]).unwrap();
    let rest = fs::read(plan.path().join("plan.db-wal")).unwrap();
    stopped_after(backup_steps(), &plan, &keep.path().join("old.db"));
    assert_eq!(last_words(&open_as_owner(&plan)), "først", "the plan is back");
    let aside = plan.path().join("plan-aside-2027-03-01T120000Z.db");
    assert!(
        fs::read(&aside).unwrap() == vec![1; 10_000],
        "what was there is kept"
    );
    let aside_rest = plan.path().join("plan-aside-2027-03-01T120000Z.db-wal");
    assert!(fs::read(aside_rest).unwrap() == rest, "with what stood beside it");
}

#[test]
fn a_mended_plan_is_never_in_its_place_without_a_log_that_says_what_was_there() {
    let steps = New::Mended.steps();
    for taken in 0..=steps.len() {
        let (keep, plan) = plan();
        write(&open_as_owner(&plan), "først");
        let key = plan.slots().open(WayIn::Owner, &phrase(PHRASE)).unwrap().key;
        let mended = keep.path().join("mended.db");
        mended_into(&plan, &mended);
        crashed(&plan, "sist");
        let file = plan.path().join(PLAN_FILE);
        let mut bytes = fs::read(&file).unwrap();
        bytes[2000] ^= 1;
        fs::write(&file, bytes).unwrap();
        let log = fs::read(plan.path().join("plan.db-wal")).unwrap();
        let put_in = PutIn {
            plan: &file,
            new: &mended,
            is: New::Mended,
            key: &key,
            now: noon(),
        };
        for step in &steps[..taken] {
            put_in.take(*step, &plan.path().join(ASIDE)).unwrap();
        }
        let opened = plan.unlock(WayIn::Owner, &phrase(PHRASE), crate::vault::testing::here());
        match opened {
            Ok(unlocked) => assert_eq!(
                last_words(&unlocked),
                "først",
                "after {taken} steps the mended one"
            ),
            Err(error) => {
                assert_eq!(
                    error.code().as_str(),
                    "plan-damaged",
                    "after {taken} steps the damaged one"
                );
                assert!(taken < 3, "the new file is in its place and does not open");
                let kept = fs::read(plan.path().join("plan.db-wal")).unwrap();
                assert!(
                    kept == log,
                    "after {taken} steps the newest words are gone from beside it"
                );
            }
        }
    }
}

/// The same words in a file with seals of its own, as mending makes it.
fn mended_into(plan: &PlanFolder, to: &Path) {
    let unlocked = open_as_owner(plan);
    snapshot(unlocked.connection(), to, unlocked.key()).unwrap();
    let salt = |path: &Path| fs::read(path).unwrap()[..16].to_vec();
    assert_ne!(
        salt(to),
        salt(&plan.path().join(PLAN_FILE)),
        "two files have the same seals"
    );
}
