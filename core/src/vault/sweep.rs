//! What a power cut leaves half made is taken away again, so that it neither fills the disk nor keeps what somebody wrote
//! longer than the plan does.
//!
//! In a plan's folder whoever holds the writer's lock is alone, so there all of it goes. On the shelf two programs may be
//! at work, so there it must have lain for a while. Only what has a name of ours is touched, and a link is taken away
//! without a look at where it leads.

use std::fs::{self, DirEntry};
use std::path::Path;
use std::time::SystemTime;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{create, mending, sealed_copy};
use crate::store::file::{COMING, GATHERED, SCRATCH, UNFINISHED, is_folder};

/// After this long nobody is still making it.
const ABANDONED: TimeDelta = TimeDelta::hours(1);

/// How earlier versions of the program named files that were not finished: this and six letters or digits.
const EARLIER: &str = ".tmp";

/// The same for the note of who has a plan open, and for the program's settings.
const EARLIER_NOTES: [&str; 2] = ["writer.json.new", ".settings.json.new"];

/// What is being made in a plan's folder under a name that is always the same.
const HALF_MADE: [&str; 5] = [COMING, GATHERED, SCRATCH, mending::SCRATCH, sealed_copy::SCRATCH];

/// Sweeps a plan's folder. The caller holds the writer's lock, and nothing of it is being made.
pub(super) fn plan(folder: &Path) {
    for place in [folder.to_owned(), folder.join("keys"), folder.join("backups")] {
        if !is_folder(&place).unwrap_or(false) {
            continue;
        }
        each_in(&place, |entry, name| {
            if is_unfinished(name) || HALF_MADE.contains(&name) {
                take_away(entry);
            }
        });
    }
}

/// Sweeps the shelf itself, of what has lain there for a while at `now`.
pub(super) fn shelf(folder: &Path, now: DateTime<Utc>) {
    each_in(folder, |entry, name| {
        let begun = match name.strip_prefix(create::UNFINISHED) {
            Some(id) => begun(id),
            None if is_unfinished(name) => changed(entry),
            None => None,
        };
        if begun.is_some_and(|begun| now - begun > ABANDONED) {
            take_away(entry);
        }
    });
}

fn each_in(folder: &Path, look: impl Fn(&DirEntry, &str)) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if let Some(name) = entry.file_name().to_str() {
            look(&entry, name);
        }
    }
}

fn is_unfinished(name: &str) -> bool {
    let is_earlier = |rest: &str| rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
    name.starts_with(UNFINISHED)
        || EARLIER_NOTES.contains(&name)
        || name.strip_prefix(EARLIER).is_some_and(is_earlier)
}

/// Best effort: it harms nobody, and is tried again the next time.
fn take_away(entry: &DirEntry) {
    let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
    let _ = if is_folder {
        fs::remove_dir_all(entry.path())
    } else {
        fs::remove_file(entry.path())
    };
}

/// When a plan's id was made.
fn begun(id: &str) -> Option<DateTime<Utc>> {
    let (seconds, nanoseconds) = Uuid::parse_str(id).ok()?.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanoseconds)
}

/// When a file was last written in.
fn changed(entry: &DirEntry) -> Option<DateTime<Utc>> {
    let written: SystemTime = entry.metadata().ok()?.modified().ok()?;
    Some(written.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::shelf::time_ordered_id;
    use crate::vault::testing::{PHRASE, here, lyn_og_latter, new_plan, noon, shelf as a_shelf};
    use crate::vault::{Holder, WayIn};

    /// What may be left of unfinished work, in a plan's folder.
    const LEFT: [&str; 12] = [
        ".viktig-a1B2c3",
        ".tmpXy12Zq",
        "plan-coming.db",
        "writer.json.new",
        "keys/.viktig-a1B2c3",
        "keys/.tmpXy12Zq",
        "backups/.viktig-a1B2c3",
        "backups/.tmpXy12Zq",
        ".checking/plan.db",
        ".sealing/plan.db",
        ".mending/plan.db",
        "plan-gathered.db",
    ];

    /// What looks a little like it, and is somebody's.
    const KEPT: [&str; 4] = [
        ".tmpmine.odt",
        "backups/2020-01-01T000000Z.db.part",
        ".notes",
        "keys/.tmp",
    ];

    #[test]
    fn what_a_power_cut_left_in_a_plan_is_gone_after_the_next_unlock() {
        let (_keep, shelf) = a_shelf();
        let name = new_plan(&shelf);
        let folder = shelf.folder().join(&name);
        fs::create_dir_all(folder.join("backups")).unwrap();
        for scratch in [SCRATCH, sealed_copy::SCRATCH, mending::SCRATCH] {
            fs::create_dir_all(folder.join(scratch)).unwrap();
        }
        for name in LEFT.iter().chain(&KEPT) {
            fs::write(folder.join(name), "half").unwrap();
        }
        let plan = shelf.plan(&name).unwrap();
        drop(plan.unlock(WayIn::Owner, &PHRASE.into(), here()).unwrap());
        for name in LEFT {
            assert!(!folder.join(name).exists(), "{name} is still there");
        }
        for name in KEPT {
            assert!(folder.join(name).exists(), "{name} is not ours to take away");
        }
    }

    #[test]
    fn a_plan_that_does_not_open_is_not_swept() {
        let (_keep, shelf) = a_shelf();
        let name = new_plan(&shelf);
        let folder = shelf.folder().join(&name);
        fs::write(folder.join(LEFT[0]), "perhaps all there is").unwrap();
        fs::write(folder.join("plan.db"), vec![1; 10_000]).unwrap();
        let plan = shelf.plan(&name).unwrap();
        plan.unlock(WayIn::Owner, &PHRASE.into(), here()).unwrap_err();
        assert!(
            folder.join(LEFT[0]).exists(),
            "of a broken plan nothing is taken away"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_taken_away_and_what_it_leads_to_is_not() {
        let (keep, shelf) = a_shelf();
        let name = new_plan(&shelf);
        let folder = shelf.folder().join(&name);
        let letters = keep.path().join("letters");
        fs::create_dir(&letters).unwrap();
        fs::write(letters.join("one"), "x").unwrap();
        std::os::unix::fs::symlink(&letters, folder.join(LEFT[0])).unwrap();
        let plan = shelf.plan(&name).unwrap();
        drop(plan.unlock(WayIn::Owner, &PHRASE.into(), here()).unwrap());
        assert!(
            letters.join("one").exists(),
            "somebody's letters went with the link"
        );
        assert!(!folder.join(LEFT[0]).exists(), "the link is still there");
    }

    #[test]
    fn on_the_shelf_only_what_has_lain_for_a_while_goes() {
        let (_keep, shelf) = a_shelf();
        let id = |age| format!("{}{}", create::UNFINISHED, time_ordered_id(noon() - age));
        let (old, young) = (id(TimeDelta::hours(2)), id(TimeDelta::minutes(1)));
        for name in [&old, &young] {
            fs::create_dir_all(shelf.folder().join(name)).unwrap();
        }
        fs::write(shelf.folder().join(LEFT[0]), "half").unwrap();
        let written: DateTime<Utc> = SystemTime::now().into();
        super::shelf(shelf.folder(), written);
        assert!(shelf.folder().join(LEFT[0]).exists(), "written this moment");
        super::shelf(shelf.folder(), written + TimeDelta::hours(2));
        assert!(!shelf.folder().join(LEFT[0]).exists(), "written two hours ago");
        for name in [&old, &young] {
            fs::create_dir_all(shelf.folder().join(name)).unwrap();
        }
        drop(shelf.create(&lyn_og_latter(), &PHRASE.into(), here()).unwrap());
        assert!(
            !shelf.folder().join(old).exists(),
            "the abandoned one is still there"
        );
        assert!(
            shelf.folder().join(young).exists(),
            "somebody may still be making that one"
        );
    }

    #[test]
    fn the_note_of_a_crash_is_gone_when_the_shelf_is_looked_at() {
        let (_keep, shelf) = a_shelf();
        let name = new_plan(&shelf);
        let note = shelf.folder().join(&name).join("writer.json");
        let gone = Holder {
            user: "siv".into(),
            ..here()
        };
        fs::write(&note, serde_json::to_vec(&gone).unwrap()).unwrap();
        shelf.plans().unwrap();
        assert!(!note.exists(), "it says that somebody is here");
    }
}
