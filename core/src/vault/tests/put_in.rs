//! Another file in the plan's place, with the power gone after every step.

use std::fs;
use std::path::Path;

use super::{last_words, open_as_owner, phrase, plan, write};
use crate::store::file::{WholeCopy, inspect};
use crate::vault::put_in::{PutIn, STEPS};
use crate::vault::testing::{PHRASE, noon};
use crate::vault::{PLAN_FILE, PlanFolder, WayIn};

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
        key: &key,
        now: noon(),
    };
    for step in STEPS.into_iter().take(steps) {
        put_in.take(step).unwrap();
        assert!(
            plan.path().join(PLAN_FILE).is_file(),
            "after {step:?} there is no plan file"
        );
    }
}

#[test]
fn a_plan_opens_after_every_step_with_what_it_was_or_what_it_is_to_be() {
    for with_rest in [false, true] {
        for steps in 0..=STEPS.len() {
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
            let expected = if steps == STEPS.len() { "først" } else { "sist" };
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
    stopped_after(STEPS.len(), &plan, &keep.path().join("old.db"));
    assert_eq!(last_words(&open_as_owner(&plan)), "først", "the plan is back");
    let aside = plan.path().join("plan-aside-2027-03-01T120000Z.db");
    assert!(
        fs::read(&aside).unwrap() == vec![1; 10_000],
        "what was there is kept"
    );
    let aside_rest = plan.path().join("plan-aside-2027-03-01T120000Z.db-wal");
    assert!(fs::read(aside_rest).unwrap() == rest, "with what stood beside it");
}
