//! The door tried as a whole: in and out, the wrong ways in, broken plans.

mod aside;
mod backups;
mod checked_before;
mod copies;
#[cfg(target_os = "linux")]
mod disks;
mod ends;
#[cfg(unix)]
mod hostile;
mod other_copies;
mod put_in;
mod ways;

use std::fs;
use std::sync::Barrier;
use std::thread;

use chrono::TimeDelta;
use secrecy::{ExposeSecret, SecretString};
use tempfile::TempDir;

use super::testing::{PHRASE, at, bytes_of, here, lyn_og_latter, new_plan, noon, shelf};
use super::*;

const CONTACTS: &str = "kaffe klokka ti på brygga";

fn phrase(text: &str) -> SecretString {
    SecretString::from(text)
}

fn plan() -> (TempDir, PlanFolder) {
    let (keep, shelf) = shelf();
    let name = new_plan(&shelf);
    (keep, shelf.plan(&name).unwrap())
}

fn open_as_owner(plan: &PlanFolder) -> UnlockedFolder {
    plan.unlock(WayIn::Owner, &phrase(PHRASE), here()).unwrap()
}

fn write(unlocked: &UnlockedFolder, words: &str) {
    unlocked
        .connection()
        .execute_batch(&format!(
            "CREATE TABLE IF NOT EXISTS said (words); INSERT INTO said VALUES ('{words}')"
        ))
        .unwrap();
}

fn last_words(unlocked: &UnlockedFolder) -> String {
    let newest = "SELECT words FROM said ORDER BY rowid DESC LIMIT 1";
    unlocked
        .connection()
        .query_row(newest, [], |row| row.get(0))
        .unwrap()
}

/// Tries to unlock and tells the code, and checks that not a byte of the folder was changed.
fn refused(name: &str, plan: &PlanFolder, way: WayIn, with: &str) -> &'static str {
    let before = bytes_of(plan.path());
    let error = plan.unlock(way, &phrase(with), here()).expect_err(name);
    assert!(bytes_of(plan.path()) == before, "{name}: the folder was changed");
    error.code().as_str()
}

#[test]
fn a_new_plan_opens_with_the_phrase_and_with_the_code_and_keeps_what_was_written() {
    let (_keep, shelf) = shelf();
    let (unlocked, code) = shelf.create(&lyn_og_latter(), &phrase(PHRASE), here()).unwrap();
    write(&unlocked, "samme sykepleier hver gang");
    let plan = unlocked.folder().clone();
    unlocked.lock().unwrap();
    assert_eq!(plan.ways_in().unwrap(), [WayIn::Owner, WayIn::Recovery]);
    assert_eq!(last_words(&open_as_owner(&plan)), "samme sykepleier hver gang");
    let typed = code.shown().expose_secret().to_lowercase().replace(' ', "-");
    let by_code = plan.unlock(WayIn::Recovery, &phrase(&typed), here()).unwrap();
    assert_eq!(
        (by_code.way(), last_words(&by_code)),
        (WayIn::Recovery, "samme sykepleier hver gang".into())
    );
}

#[test]
fn nothing_written_can_be_read_in_the_folder() {
    let (_keep, plan) = plan();
    let unlocked = open_as_owner(&plan);
    write(&unlocked, "kanarifugl");
    for _ in 0..2 {
        for (path, bytes) in bytes_of(plan.path()) {
            let found = bytes.is_some_and(|bytes| bytes.windows(10).any(|part| part == b"kanarifugl"));
            assert!(!found, "it can be read in {}", path.display());
        }
    }
}

#[test]
fn wrong_ways_in_are_told_apart_and_touch_nothing() {
    let (_keep, plan) = plan();
    assert_eq!(
        refused("phrase", &plan, WayIn::Owner, "tre elger spiste vaflene dine"),
        "wrong-passphrase"
    );
    assert_eq!(refused("nothing", &plan, WayIn::Owner, ""), "wrong-passphrase");
    assert_eq!(
        refused("contact", &plan, WayIn::Contact, PHRASE),
        "no-such-way-in"
    );
    let other = RecoveryCode::generate().unwrap();
    assert_eq!(
        refused("code", &plan, WayIn::Recovery, other.shown().expose_secret()),
        "wrong-recovery-code"
    );
    assert_eq!(
        refused("typing", &plan, WayIn::Recovery, "VFM1 AAAA"),
        "mistyped-recovery-code"
    );
}

#[test]
fn broken_plans_are_told_apart_and_left_as_they_are() {
    type Break = fn(&PlanFolder);
    fn bend(plan: &PlanFolder, name: &str, how: impl FnOnce(&mut Vec<u8>)) {
        let path = plan.path().join(name);
        let mut bytes = fs::read(&path).unwrap();
        how(&mut bytes);
        fs::write(path, bytes).unwrap();
    }
    let ways: [(&str, Break); 11] = [
        ("plan-missing", |plan| {
            fs::remove_file(plan.path().join(PLAN_FILE)).unwrap()
        }),
        ("plan-empty", |plan| bend(plan, PLAN_FILE, Vec::clear)),
        ("not-a-plan", |plan| {
            bend(plan, PLAN_FILE, |bytes| bytes.truncate(100))
        }),
        ("not-a-plan", |plan| {
            bend(plan, PLAN_FILE, |bytes| {
                bytes[..16].copy_from_slice(b"SQLite format 3\0")
            })
        }),
        ("plan-damaged", |plan| {
            bend(plan, PLAN_FILE, |bytes| bytes[2000] ^= 1)
        }),
        ("plan-page-damaged", |plan| {
            bend(plan, PLAN_FILE, |bytes| *bytes.last_mut().unwrap() ^= 1)
        }),
        ("plan-truncated", |plan| {
            bend(plan, PLAN_FILE, |bytes| bytes.truncate(bytes.len() - 4096))
        }),
        ("plan-newer", |plan| {
            open_as_owner(plan)
                .connection()
                .pragma_update(None, "user_version", 9000)
                .unwrap();
        }),
        ("key-damaged", |plan| {
            bend(plan, "keys/owner.age", |bytes| bytes[60] ^= 1)
        }),
        ("key-damaged", |plan| {
            bend(plan, "keys/owner.age", |bytes| *bytes.last_mut().unwrap() ^= 1)
        }),
        ("keys-missing", |plan| {
            fs::remove_dir_all(plan.path().join("keys")).unwrap()
        }),
    ];
    println!(
        "figure: {} kinds of damage, each with its code and its bytes as they were",
        ways.len()
    );
    for (code, how) in ways {
        let (_keep, plan) = plan();
        write(&open_as_owner(&plan), "noe");
        how(&plan);
        assert_eq!(refused(code, &plan, WayIn::Owner, PHRASE), code);
    }
}

#[test]
fn a_wrong_phrase_is_told_before_damage_of_the_file_is() {
    let (_keep, plan) = plan();
    fs::write(plan.path().join(PLAN_FILE), vec![1; 10_000]).unwrap();
    assert_eq!(
        refused("wrong phrase", &plan, WayIn::Owner, "feil frase, altså"),
        "wrong-passphrase"
    );
}

#[test]
fn one_of_twenty_opens_the_plan_and_the_others_are_told_who_and_since_when() {
    let (_keep, plan) = plan();
    write(&open_as_owner(&plan), "noe");
    let start = Barrier::new(20);
    let results: Vec<_> = thread::scope(|scope| {
        let tries: Vec<_> = (0..20)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    plan.unlock(WayIn::Owner, &phrase(PHRASE), here())
                })
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let (opened, told): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
    assert_eq!(opened.len(), 1, "not exactly one writer");
    let others = told.len();
    for one in told {
        let problem = crate::error::Problem::from(one.unwrap_err());
        assert_eq!(problem.code.as_str(), "plan-in-use");
        assert_eq!(
            problem.params.get("since"),
            Some(&noon().to_rfc3339()),
            "{problem:?}"
        );
        assert!(problem.params.contains_key("who"), "{problem:?}");
    }
    let only = opened.into_iter().next().unwrap().unwrap();
    write(&only, "fortsatt åpen");
    assert_eq!(last_words(&only), "fortsatt åpen");
    println!("figure: 20 tried at once: 1 opened the plan, {others} were told who and since when");
}

#[test]
fn the_shelf_tells_when_a_plan_was_last_opened() {
    let (_keep, shelf) = shelf();
    let (first, second) = (new_plan(&shelf), new_plan(&shelf));
    let later = noon() + TimeDelta::hours(3);
    drop(
        shelf
            .plan(&second)
            .unwrap()
            .unlock(WayIn::Owner, &phrase(PHRASE), at(later))
            .unwrap(),
    );
    let shown: Vec<_> = shelf
        .plans()
        .unwrap()
        .into_iter()
        .map(|plan| (plan.folder, plan.cover.unwrap().last_opened))
        .collect();
    assert_eq!(shown, [(second, Some(later)), (first, Some(noon()))]);
}

#[test]
fn secrets_are_never_shown() {
    let (_keep, shelf) = shelf();
    let (unlocked, code) = shelf.create(&lyn_og_latter(), &phrase(PHRASE), here()).unwrap();
    let shown = format!(
        "{unlocked:?} {code:?} {:?} {:?}",
        unlocked.folder(),
        phrase(PHRASE)
    );
    assert!(!shown.contains("elger") && !shown.contains("VFM1"), "{shown}");
}
