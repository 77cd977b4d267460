//! A part that cannot be made one with the plan, among others that can.

use super::*;

/// The file refuses what says so from now on, whatever the reason: a rule that nobody saw was broken, a table that holds less.
fn refuses(laptop: &Laptop, words: &str) {
    let sql = format!(
        "CREATE TEMP TRIGGER refuses BEFORE INSERT ON change WHEN new.value LIKE '%{words}%' \
         BEGIN SELECT RAISE(ABORT, 'refused'); END"
    );
    laptop.open.store.connection().execute_batch(&sql).unwrap();
}

fn backups(laptop: &Laptop) -> usize {
    laptop.open.open_folder().folder().backups().unwrap().len()
}

#[test]
fn a_part_that_the_file_refuses_is_left_out_and_named_and_all_others_come_in() {
    let Shared {
        mut here,
        mut there,
        place,
    } = shared();
    let mut third = Laptop::from(&mut here);
    third.shares(place.path()).unwrap();
    here.says_yes();
    for laptop in [&mut here, &mut there, &mut third] {
        laptop.exchanges();
    }
    refuses(&here, "Umulig");
    for (laptop, words) in [
        (&mut third, ["Én", "To", "Tre"]),
        (&mut there, ["Før", "Umulig", "Etter"]),
    ] {
        for words in words {
            laptop.writes(words);
            laptop.exchanges();
        }
    }
    let exchanged = here.exchanges();
    for words in ["Én", "To", "Tre", "Før"] {
        assert!(here.says(words), "{words}: it can be made one with the plan");
    }
    assert!(
        !here.says("Umulig") && !here.says("Etter"),
        "nor does what comes after it"
    );
    assert_eq!(exchanged.met.unwrap().acts, 4);
    let folder = exchanged.folder;
    assert_eq!(folder.odd, [there.copy()], "and whose it is is said");
    assert_eq!(
        folder.unreadable, 0,
        "it was not seen beforehand that it could not be"
    );
    assert_eq!(folder.state, FolderState::Ready);
    here.exchanges();
    let kept = backups(&here);
    let again = here.exchanges();
    assert!(again.met.is_none() && again.folder.odd == [there.copy()]);
    assert_eq!(
        backups(&here),
        kept,
        "however often it is tried, the plan of today is kept once"
    );
    here.writes("Herfra");
    assert_eq!(here.exchanges().written, 1, "what is new here goes out");
    let all = here.open.store.connection();
    all.execute_batch("DROP TRIGGER refuses").unwrap();
    assert!(here.exchanges().folder.odd.is_empty());
    assert!(
        here.says("Umulig") && here.says("Etter"),
        "once the file takes it, it comes in"
    );
    there.exchanges();
    third.exchanges();
    here.exchanges();
    are_equal(&[&here, &there, &third]);
}
