//! Locked copies: made, taken in on another shelf, and everything somebody could put in one instead.

use std::io::Write;
use std::path::Path;

use tar::{Builder, EntryType, Header};
use uuid::Uuid;

use super::*;
use crate::vault::sealed_copy::SEALED_COPY;

const ID: Uuid = Uuid::from_u128(7);

/// A locked copy of a plan with something in it, and what it is made of.
fn copy() -> (TempDir, Vec<u8>, Shelf) {
    let (keep, plan) = plan();
    let unlocked = open_as_owner(&plan);
    write(&unlocked, "kanarifugl");
    unlocked.lock().unwrap();
    let copy = plan.sealed_copy(&plan.path().join(PLAN_FILE), ID).unwrap();
    let other = Shelf::at(keep.path().join("other")).with_work_factor(super::super::testing::QUICK);
    (keep, copy, other)
}

fn take(shelf: &Shelf, bytes: &[u8]) -> Result<TakenCopy, VaultError> {
    let mut file = tempfile::Builder::new().suffix(SEALED_COPY).tempfile().unwrap();
    file.write_all(bytes).unwrap();
    shelf.take_sealed_copy(file.path(), noon())
}

fn code_of(result: Result<TakenCopy, VaultError>) -> &'static str {
    result.map_or_else(|error| error.code().as_str(), |_| "taken")
}

#[test]
fn a_locked_copy_opens_on_another_shelf_with_the_same_phrase() {
    let (_keep, copy, other) = copy();
    let found =
        copy.windows(10).any(|part| part == b"kanarifugl") || copy.windows(3).any(|part| part == b"Lyn");
    assert!(!found, "something in it can be read");
    let taken = take(&other, &copy).unwrap();
    assert_eq!(taken.had_before, None, "it was not here before");
    let plan = other.plan(&taken.folder).unwrap();
    assert_eq!(last_words(&open_as_owner(&plan)), "kanarifugl");
    assert_eq!(opened_wrong(&plan), "wrong-passphrase");
}

fn opened_wrong(plan: &PlanFolder) -> &'static str {
    plan.unlock(WayIn::Owner, &phrase("feil frase, altså"), here())
        .expect_err("a wrong phrase")
        .code()
        .as_str()
}

#[test]
fn the_same_plan_twice_on_a_shelf_is_told_and_both_are_kept() {
    let (_keep, copy, other) = copy();
    let first = take(&other, &copy).unwrap();
    let cover = Cover {
        plan: Some(ID),
        ..lyn_og_latter()
    };
    cover.put_on(&other.folder().join(&first.folder)).unwrap();
    let second = take(&other, &copy).unwrap();
    assert_eq!(second.had_before.as_deref(), Some("Lyn og latter"));
    assert_ne!(first.folder, second.folder);
    assert_eq!(other.plans().unwrap().len(), 2, "neither took the other's place");
}

#[test]
fn a_copy_that_was_cut_is_told_as_damaged_and_leaves_nothing() {
    let (_keep, copy, other) = copy();
    for length in (0..copy.len() - 1024).step_by(700) {
        let said = code_of(take(&other, &copy[..length]));
        let whole_enough = ["not-a-sealed-copy", "sealed-copy-damaged"].contains(&said);
        assert!(whole_enough, "cut at {length} of {}: {said}", copy.len());
    }
    let left = fs::read_dir(other.folder()).map_or(0, Iterator::count);
    assert_eq!(left, 0, "something was left on the shelf");
}

#[test]
fn what_is_no_copy_is_told_as_such() {
    let (keep, _, other) = copy();
    for bytes in [&b""[..], b"{\"plan\": 1}", &[0; 5000], &[b'x'; 5000]] {
        assert_eq!(
            code_of(take(&other, bytes)),
            "not-a-sealed-copy",
            "{} bytes",
            bytes.len()
        );
    }
    for path in [
        keep.path().join("gone"),
        keep.path().to_owned(),
        "/dev/null".into(),
    ] {
        let said = code_of(other.take_sealed_copy(&path, noon()));
        assert_eq!(said, "not-a-sealed-copy", "{}", path.display());
    }
}

/// A copy with one more entry, put in by somebody.
fn with(entry: impl FnOnce(&mut Builder<Vec<u8>>)) -> Vec<u8> {
    let (_keep, copy, _) = copy();
    let mut made = Builder::new(Vec::new());
    for part in tar::Archive::new(copy.as_slice()).entries().unwrap() {
        let part = part.unwrap();
        let (mut header, path) = (part.header().clone(), part.path().unwrap().into_owned());
        made.append_data(&mut header, path, part).unwrap();
    }
    entry(&mut made);
    made.into_inner().unwrap()
}

fn file(made: &mut Builder<Vec<u8>>, path: &str, kind: EntryType, bytes: &[u8]) {
    let mut header = Header::new_gnu();
    header.set_entry_type(kind);
    header.set_size(bytes.len() as u64);
    header.set_mode(0o644);
    if kind.is_symlink() || kind.is_hard_link() {
        header.set_link_name("/etc/passwd").unwrap();
    }
    // Written by hand: the library refuses to write the worst of these names.
    header.as_old_mut().name[..path.len()].copy_from_slice(path.as_bytes());
    header.set_cksum();
    made.append(&header, bytes).unwrap();
}

#[test]
fn nothing_but_our_own_plain_files_is_taken_from_a_copy() {
    let (_keep, _, other) = copy();
    let inside = |name: &str| format!("{ID}/{name}");
    let hostile: [(&str, String, EntryType, Vec<u8>); 12] = [
        (
            "a path upwards",
            "../outside".into(),
            EntryType::Regular,
            b"x".to_vec(),
        ),
        (
            "a path upwards among keys",
            inside("keys/../../../x.age"),
            EntryType::Regular,
            b"x".to_vec(),
        ),
        (
            "a path from the root",
            "/tmp/viktig-outside".into(),
            EntryType::Regular,
            b"x".to_vec(),
        ),
        (
            "another name",
            inside("writer.json"),
            EntryType::Regular,
            b"{}".to_vec(),
        ),
        (
            "a cover",
            inside("cover.json"),
            EntryType::Regular,
            b"{}".to_vec(),
        ),
        (
            "another plan",
            format!("{}/plan.db", Uuid::from_u128(9)),
            EntryType::Regular,
            vec![7; 8192],
        ),
        (
            "the plan twice",
            inside("plan.db"),
            EntryType::Regular,
            vec![7; 8192],
        ),
        (
            "a key twice",
            inside("keys/owner.age"),
            EntryType::Regular,
            b"x".to_vec(),
        ),
        (
            "a key that is too long",
            inside("keys/x.age"),
            EntryType::Regular,
            vec![7; 10_000],
        ),
        ("a link", inside("keys/x.age"), EntryType::Symlink, Vec::new()),
        ("a hard link", inside("keys/x.age"), EntryType::Link, Vec::new()),
        ("a fifo", inside("keys/x.age"), EntryType::Fifo, Vec::new()),
    ];
    for (what, path, kind, bytes) in hostile {
        let copy = with(|made| file(made, &path, kind, &bytes));
        assert_eq!(code_of(take(&other, &copy)), "sealed-copy-damaged", "{what}");
        let left = fs::read_dir(other.folder()).map_or(0, Iterator::count);
        assert_eq!(left, 0, "{what}: something was left on the shelf");
        assert!(
            !Path::new("/tmp/viktig-outside").exists(),
            "{what}: something was written outside"
        );
    }
    let many = with(|made| {
        for number in 0..50 {
            file(
                made,
                &inside(&format!("keys/{number}.age")),
                EntryType::Regular,
                b"x",
            );
        }
    });
    assert_eq!(code_of(take(&other, &many)), "sealed-copy-damaged", "fifty keys");
}
