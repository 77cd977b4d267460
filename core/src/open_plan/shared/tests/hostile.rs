//! What lies in the folder besides, what is missing in it, and a folder that is not what it was.

use super::*;
use crate::segment::BEGINS;

/// The folder of the plan's own in a place.
fn inside(place: &Path) -> PathBuf {
    let mut folders = fs::read_dir(place).unwrap().map(|entry| entry.unwrap().path());
    folders.find(|path| path.is_dir()).unwrap()
}

#[test]
fn what_has_not_come_is_waited_for_and_what_came_by_another_name_is_read() {
    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    let before = segments(place.path());
    let mut new = Vec::new();
    for words in ["en", "to", "tre"] {
        there.writes(words);
        there.exchanges();
        let now = segments(place.path());
        let one = now
            .into_iter()
            .find(|path| !before.contains(path) && !new.contains(path));
        new.push(one.unwrap());
    }
    let aside = place.path().join("aside");
    fs::rename(&new[1], &aside).unwrap();
    let waits = here.exchanges().folder.waiting;
    assert_eq!(waits.len(), 1);
    assert_eq!((waits[0].copy, waits[0].parts), (there.copy(), 1));
    assert!(
        here.says("en") && !here.says("tre"),
        "never half, and never over a gap"
    );
    let name = format!("{}.sync-conflict-20270301.tmp", "x".repeat(40));
    fs::rename(&aside, inside(place.path()).join(name)).unwrap();
    let exchanged = here.exchanges();
    assert!(exchanged.folder.waiting.is_empty());
    assert!(
        here.says("to") && here.says("tre"),
        "it is known by what is in it"
    );
}

#[test]
fn junk_is_left_alone() {
    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    there.writes("Det som teller");
    there.exchanges();
    let folder = inside(place.path());
    let whole = fs::read(&segments(place.path())[0]).unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    put("empty", b"");
    put("~syncthing~half.tmp", &whole[..whole.len() / 2]);
    put(&"0".repeat(64), b"not a segment");
    put("again", &whole);
    put("looks like one", &[BEGINS, b"-> X25519 "].concat());
    fs::create_dir(folder.join("a folder")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/", folder.join("link")).unwrap();
    let before = segments(place.path());
    let exchanged = here.exchanges();
    assert!(here.says("Det som teller"));
    assert_eq!(exchanged.folder.unreadable, 2, "what begins as ours and is not");
    assert_eq!(exchanged.folder.state, FolderState::Ready);
    assert!(exchanged.folder.asking.is_empty() && exchanged.folder.waiting.is_empty());
    here.writes("Mer");
    here.exchanges();
    let after = segments(place.path());
    assert!(
        before.iter().all(|path| after.contains(path)),
        "nothing is taken away"
    );
}

#[test]
fn an_emptied_swapped_or_missing_folder_takes_nothing_away_and_is_not_written_in() {
    let Shared { mut here, place, .. } = shared();
    here.writes("Skal bli");
    let aside = place.path().with_extension("aside");
    fs::rename(place.path(), &aside).unwrap();
    assert_eq!(here.exchanges().folder.state, FolderState::Away, "it is gone");
    fs::create_dir(place.path()).unwrap();
    let exchanged = here.exchanges();
    assert_eq!(exchanged.folder.state, FolderState::Away, "it is empty");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    fs::remove_dir(place.path()).unwrap();
    fs::write(place.path(), "a file").unwrap();
    assert_eq!(here.exchanges().folder.state, FolderState::Away, "it is a file");
    fs::remove_file(place.path()).unwrap();
    // Another plan's.
    let mut other = Laptop::telling("fra-kaos-til-struktur");
    fs::create_dir(place.path()).unwrap();
    other.shares(place.path()).unwrap();
    let before = segments(place.path());
    assert_eq!(
        here.exchanges().folder.state,
        FolderState::Away,
        "it is another plan's"
    );
    assert_eq!(segments(place.path()), before, "and nothing was written in it");
    assert_eq!(
        here.shares(&inside(place.path())).unwrap_err(),
        "not-a-shared-folder"
    );
    fs::remove_dir_all(place.path()).unwrap();
    fs::rename(&aside, place.path()).unwrap();
    let exchanged = here.exchanges();
    assert_eq!(
        (exchanged.folder.state, exchanged.written),
        (FolderState::Ready, 1)
    );
    assert!(here.says("Skal bli"));
}

#[test]
fn two_plans_share_one_place() {
    let place = tempfile::tempdir().unwrap();
    let (mut one, mut other) = (Laptop::first(), Laptop::telling("fra-kaos-til-struktur"));
    one.shares(place.path()).unwrap();
    other.shares(place.path()).unwrap();
    let exchanged = one.exchanges();
    assert_eq!(exchanged.folder.unreadable, 0, "each looks into its own folder");
    assert_eq!(exchanged.folder.state, FolderState::Ready);
}

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_written_in_is_read() {
    use std::os::unix::fs::PermissionsExt;

    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    there.writes("Fra der");
    there.exchanges();
    here.writes("Fra her");
    let folder = inside(place.path()).join("segments");
    let all: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .chain([folder.clone()])
        .collect();
    let set = |mode| {
        for path in &all {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    set(0o500);
    let probe = folder.join("probe");
    if fs::write(&probe, "").is_ok() {
        // Whoever runs this may write everywhere.
        fs::remove_file(probe).unwrap();
        set(0o700);
        return;
    }
    let exchanged = here.exchanges();
    assert_eq!(exchanged.folder.state, FolderState::ReadOnly);
    assert!(here.says("Fra der"), "what is there is taken in");
    set(0o700);
    assert_eq!(here.exchanges().folder.state, FolderState::Ready);
    there.exchanges();
    assert!(there.says("Fra her"));
}

#[test]
fn a_laptop_that_was_copied_becomes_another_copy_and_both_words_are_kept() {
    let Shared {
        mut here,
        mut there,
        place: _place,
    } = shared();
    let names = ["plan.db", "copy.json"];
    let mut before = Vec::new();
    there = there.again(WayIn::Owner, OWNERS, |folder| {
        before = names.map(|name| fs::read(folder.join(name)).unwrap()).into();
    });
    let was = there.copy();
    there.writes("Før disken ble satt tilbake");
    there.exchanges();
    // The disk is set back: the same place, the same word beside the file.
    there = there.again(WayIn::Owner, OWNERS, |folder| {
        for (name, bytes) in names.iter().zip(&before) {
            fs::write(folder.join(name), bytes).unwrap();
        }
    });
    assert_eq!(there.copy(), was, "nothing tells the program so far");
    there.writes("Etter at den ble satt tilbake");
    there.exchanges();
    assert_ne!(there.copy(), was, "somebody else has written as this copy");
    assert!(there.says("Før disken ble satt tilbake") && there.says("Etter at den ble satt tilbake"));
    let told = here.exchanges().folder;
    assert_eq!(told.asking.len(), 1, "it is a new one, and asks");
    here.says_yes();
    here.exchanges();
    there.exchanges();
    are_equal(&[&here, &there]);
    assert!(here.says("Før disken ble satt tilbake") && here.says("Etter at den ble satt tilbake"));
}

#[test]
fn what_was_begun_and_not_written_to_the_end_is_written_the_next_time() {
    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    let (copy, place) = (here.copy(), place.path());
    here.writes("Midt i det");
    let begun = SegmentRow {
        part: String::new(),
        hash: "f".repeat(64),
        copy,
        number: 99,
        is_there: false,
    };
    here.open.store.note_segments(&[(begun, Vec::new())]).unwrap();
    here.exchanges();
    assert_eq!(here.copy(), copy, "it is still the same copy");
    there.exchanges();
    assert!(there.says("Midt i det"));
    // One that was written, and not noted as there, is known again.
    let rows = here.open.store.segments().unwrap();
    let newest = rows.into_iter().filter(|row| row.copy == copy && row.is_there);
    let newest = newest.max_by_key(|row| row.number).unwrap();
    let unsure = SegmentRow {
        is_there: false,
        ..newest.clone()
    };
    here.open.store.note_segments(&[(unsure, Vec::new())]).unwrap();
    let count = segments(place).len();
    here.exchanges();
    let rows = here.open.store.segments().unwrap();
    assert!(rows.iter().any(|row| row.hash == newest.hash && row.is_there));
    assert_eq!((segments(place).len(), here.copy()), (count, copy));
}
