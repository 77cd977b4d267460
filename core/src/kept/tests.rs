//! Backups looked at and brought back from, in a plan in its file.

use std::fs;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::error::ProblemCode;
use crate::new_plan::{FirstWords, Writes};
use crate::open_plan::{OpenPlan, Opening};
use crate::plan::{Edit, Kind, Language, PersonId};
use crate::store::{Environment, MadeUp};
use crate::vault::{Cover, Shelf, WayIn};

const OWNERS: &str = "fjord kaffe bordtennis lykt";
const CONTACTS: &str = "brygge hammer sommer radio";
const MATTER: Uuid = Uuid::from_u128(10);
const DIARY: Uuid = Uuid::from_u128(11);

fn noon() -> DateTime<Utc> {
    "2027-03-01T12:00:00Z".parse().unwrap()
}

/// A plan on a shelf, and a clock.
struct Desk {
    _keep: TempDir,
    shelf: Shelf,
    clock: Arc<MadeUp>,
    folder: String,
}

impl Desk {
    /// Ingvild's plan, with Siv's way in, locked.
    fn laid() -> Self {
        let keep = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(keep.path().join("shelf")).with_work_factor(2);
        let clock = Arc::new(MadeUp::at(noon()));
        let mut desk = Self {
            _keep: keep,
            shelf,
            clock,
            folder: String::new(),
        };
        let cover = Cover::new("Lyn", "lightning", "blue").unwrap();
        let first = FirstWords {
            owner_name: "Ingvild".into(),
            contact_name: "Siv".into(),
            writes: Writes::Owner,
            language: Language::Nb,
        };
        let (mut open, _) = OpenPlan::create(desk.opening(), &cover, &OWNERS.into(), &first).unwrap();
        open.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
        let path = open.open_folder().folder().path().to_owned();
        desk.folder = path.file_name().unwrap().to_string_lossy().into_owned();
        desk
    }

    fn opening(&self) -> Opening<'_> {
        Opening {
            shelf: &self.shelf,
            program: "test",
            environment: Box::new(Arc::clone(&self.clock)),
        }
    }

    fn later(&self, minutes: i64) {
        self.clock
            .set(self.clock.now().unwrap() + TimeDelta::minutes(minutes));
    }

    fn open(&self, way: WayIn) -> OpenPlan {
        self.later(60);
        let phrase = if way == WayIn::Contact { CONTACTS } else { OWNERS };
        OpenPlan::unlock(self.opening(), &self.folder, way, &phrase.into()).unwrap()
    }

    /// Opens the plan, does one thing with the owner's pen, and locks it.
    fn does(&self, edit: Edit) {
        let mut open = self.open(WayIn::Owner);
        let pen = owners(&open);
        open.act(pen, &[edit]).unwrap();
    }

    /// A plan with three things done in it, one on each of three visits, and a diary written in on a fourth.
    fn lived() -> Self {
        let desk = Self::laid();
        desk.does(add(Kind::Matter, MATTER, json!({"text": "Fisketuren"})));
        desk.does(change(Kind::Matter, MATTER, "text", "Hytta"));
        desk.does(add(
            Kind::DiaryEntry,
            DIARY,
            json!({"on": "2027-03-01", "text": "HEMMELIG"}),
        ));
        desk.does(add(Kind::Goal, Uuid::from_u128(12), json!({"title": "Ro"})));
        desk
    }
}

fn add(kind: Kind, id: Uuid, fields: Value) -> Edit {
    let fields = fields.as_object().unwrap().clone();
    Edit::Add { kind, id, fields }
}

fn change(kind: Kind, id: Uuid, field: &str, value: &str) -> Edit {
    Edit::Change {
        kind,
        id,
        field: field.into(),
        value: value.into(),
    }
}

/// All backups, told.
fn told_of_all(open: &mut OpenPlan) -> Vec<BackupTold> {
    let read = open.backups_to_tell(None).unwrap().read();
    open.backups_told(read).unwrap()
}

fn look_at(open: &mut OpenPlan, kept: Kept) -> Result<Compared, Problem> {
    let read = open.to_look_at(kept).read()?;
    open.look_at(read)
}

fn look_at_backup(open: &mut OpenPlan, name: &str) -> Result<Compared, Problem> {
    look_at(open, Kept::Backup(name.to_owned()))
}

/// Makes a copy in the second place, as the window does when it is asked to.
fn back_up(open: &mut OpenPlan) -> Result<(), Problem> {
    let wanted = open.copy_wanted()?.unwrap();
    wanted.is_there()?;
    let made = open.second_copy(wanted)?.write()?;
    open.note_second_copy(made)
}

fn is_due(open: &OpenPlan) -> bool {
    open.copy_wanted().unwrap().is_some_and(|wanted| wanted.is_due())
}

fn owners(open: &OpenPlan) -> Pen {
    Pen::of(open.records().owner().unwrap())
}

fn sivs(open: &OpenPlan) -> Pen {
    let people = open.plan().unwrap().people;
    let siv: PersonId = people.iter().find(|one| one.name == "Siv").unwrap().id;
    Pen::of(siv)
}

#[test]
fn each_backup_tells_what_had_happened_and_what_came_next() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let told = told_of_all(&mut open);
    assert_eq!(told.len(), 5, "one on each way in at which something was new");
    let holds: Vec<_> = told.iter().map(|one| one.holds.as_ref().unwrap()).collect();
    assert_eq!(holds[0].next, None, "nothing has been done since the newest");
    assert_eq!(
        holds[0].last.unwrap().name.kind,
        Kind::Goal,
        "the goal was the last thing"
    );
    assert_eq!(
        holds[1].next.unwrap().record.kind,
        Kind::Goal,
        "and is what came next after the one before"
    );
    assert_eq!(
        holds[3].next.unwrap().record.id,
        MATTER,
        "the wording was changed"
    );
    let matters: Vec<_> = holds
        .iter()
        .map(|one| (one.much.matters, one.much.goals))
        .collect();
    assert_eq!(
        matters,
        [(1, 1), (1, 0), (1, 0), (1, 0), (0, 0)],
        "how much there was"
    );
    assert!(told.iter().all(|one| !one.ahead && one.problem.is_none()));
}

#[test]
fn a_backup_that_cannot_be_read_says_so_beside_the_others() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let second = open.open_folder().folder().backups().unwrap().remove(1);
    let path = open
        .open_folder()
        .folder()
        .path()
        .join("backups")
        .join(&second.name);
    let mut bytes = fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&path, bytes).unwrap();
    let told = told_of_all(&mut open);
    let broken = told.iter().find(|one| one.name == second.name).unwrap();
    assert_eq!(broken.holds, None, "nothing is told of what it holds");
    assert_eq!(
        broken.problem.as_ref().map(|problem| problem.code),
        Some(ProblemCode::BackupDamaged)
    );
    assert_eq!(
        told.iter().filter(|one| one.holds.is_some()).count(),
        told.len() - 1
    );
    let looked = look_at_backup(&mut open, &second.name).unwrap_err();
    assert_eq!(looked.code, ProblemCode::BackupDamaged);
    let none = look_at_backup(&mut open, "2001-01-01T000000Z.db").unwrap_err();
    assert_eq!(
        none.code,
        ProblemCode::BackupDamaged,
        "nor is there one of any other name"
    );
}

#[test]
fn the_plan_then_stands_beside_the_plan_now_and_one_thing_comes_back() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let told = told_of_all(&mut open);
    let first_words = &told[3].name;
    let compared = look_at_backup(&mut open, first_words).unwrap();
    assert_eq!(compared.then.matters[0].text, "Fisketuren", "the plan then");
    let kinds: Vec<_> = compared
        .differs
        .iter()
        .map(|one| (one.record.kind, one.how))
        .collect();
    assert_eq!(
        kinds,
        [
            (Kind::Matter, HowItDiffers::Changed),
            (Kind::Goal, HowItDiffers::NotThereThen),
            (Kind::DiaryEntry, HowItDiffers::NotThereThen)
        ]
    );
    let field = &compared.differs[0].fields[0];
    assert_eq!((&field.then, &field.now), (&json!("Fisketuren"), &json!("Hytta")));
    let (then, now) = (field.signed_then.unwrap(), field.signed_now.unwrap());
    assert!(then.at < now.at, "each with its own time");
    let what = BringBack::Field {
        record: compared.differs[0].record,
        field: "text".into(),
    };
    let pen = owners(&open);
    open.bring_back(pen, first_words, &what).unwrap();
    assert_eq!(open.plan().unwrap().matters[0].text, "Fisketuren");
    open.undo(pen).unwrap();
    assert_eq!(open.plan().unwrap().matters[0].text, "Hytta");
}

#[test]
fn before_the_whole_plan_comes_back_the_plan_of_today_is_kept() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "I dag")])
        .unwrap();
    let told = told_of_all(&mut open);
    desk.later(5);
    open.bring_back(pen, &told[3].name, &BringBack::Whole).unwrap();
    assert_eq!(open.plan().unwrap().matters[0].text, "Fisketuren");
    let newest = told_of_all(&mut open).remove(0);
    assert_ne!(newest.name, told[0].name, "a backup was made first");
    let kept = look_at_backup(&mut open, &newest.name).unwrap();
    assert_eq!(kept.then.matters[0].text, "I dag", "of the plan as it was today");
    drop(open);
    let mut open = desk.open(WayIn::Owner);
    assert_eq!(
        open.plan().unwrap().matters[0].text,
        "Fisketuren",
        "and it is on the disk"
    );
    let pen = owners(&open);
    open.undo(pen).unwrap();
    assert_eq!(
        open.plan().unwrap().matters[0].text,
        "I dag",
        "where it is undone like anything else"
    );
}

#[test]
fn nothing_of_the_diary_is_in_what_the_contact_sees_of_backups() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Contact);
    let told = told_of_all(&mut open);
    let mut said = serde_json::to_string(&told).unwrap();
    for backup in &told {
        let compared = look_at_backup(&mut open, &backup.name).unwrap();
        said.push_str(&serde_json::to_string(&compared).unwrap());
    }
    for secret in ["HEMMELIG", "diaryEntry", &DIARY.to_string()] {
        assert!(!said.contains(secret), "«{secret}» reached the contact");
    }
    let pen = sivs(&open);
    let whole = open
        .bring_back(pen, &told[1].name, &BringBack::Whole)
        .unwrap_err();
    assert_eq!(
        whole.code,
        ProblemCode::OwnersBackup,
        "and the whole plan is the owner's"
    );
}

#[test]
fn a_second_place_is_remembered_on_this_laptop_and_asked_about_when_it_has_been_long() {
    let desk = Desk::laid();
    let mut open = desk.open(WayIn::Owner);
    assert_eq!(open.second_place().unwrap(), None, "none was chosen");
    let stick = tempfile::tempdir().unwrap();
    open.choose_second_place(stick.path()).unwrap();
    let place = open.second_place().unwrap().unwrap();
    assert!(place.is_there && !place.long_ago && place.last_made.is_none());
    drop(open);
    desk.later(31 * 24 * 60);
    let path = stick.path().display().to_string();
    drop(stick);
    let mut open = desk.open(WayIn::Owner);
    let place = open.second_place().unwrap().unwrap();
    assert!(place.long_ago, "a month without a copy");
    assert!(!place.is_there, "the stick is not in");
    assert_eq!(place.path, path, "which one is known");
    let gone = back_up(&mut open).unwrap_err();
    assert_eq!(gone.code, ProblemCode::FolderGone);
    let nowhere = open
        .choose_second_place(std::path::Path::new("/nowhere/at/all"))
        .unwrap_err();
    assert_eq!(nowhere.code, ProblemCode::FolderGone);
    open.forget_second_place().unwrap();
    assert_eq!(open.second_place().unwrap(), None);
}

#[test]
fn a_copy_in_the_second_place_is_made_looked_at_and_brought_back_from() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    fs::write(stick.path().join("bilde.jpg"), "hers").unwrap();
    assert!(!is_due(&open), "no place was chosen");
    open.choose_second_place(stick.path()).unwrap();
    assert!(is_due(&open), "there is none yet");
    back_up(&mut open).unwrap();
    desk.later(48 * 60);
    assert!(!is_due(&open), "nothing was written since");
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "I dag")])
        .unwrap();
    assert!(is_due(&open), "there are words that are not in it");
    for _ in 0..9 {
        desk.later(24 * 60);
        back_up(&mut open).unwrap();
    }
    let place = open.second_place().unwrap().unwrap();
    assert_eq!(place.days_since, Some(0), "and how long ago is known");
    let mut names: Vec<String> = fs::read_dir(stick.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(
        names.contains(&"bilde.jpg".to_owned()),
        "what is somebody else's is let be"
    );
    assert_eq!(names.len(), 1 + 5, "the newest five: {names:?}");
    assert!(
        !names.concat().contains("Lyn"),
        "no name says whose they are: {names:?}"
    );
    let newest = stick.path().join(names.last().unwrap());
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Etterpå")])
        .unwrap();
    let compared = look_at(&mut open, Kept::Copy(newest)).unwrap();
    assert_eq!(compared.then.matters[0].text, "I dag", "what the copy holds");
    desk.later(5);
    open.bring_back(pen, &compared.told.name, &BringBack::Whole)
        .unwrap();
    assert_eq!(
        open.plan().unwrap().matters[0].text,
        "I dag",
        "comes back from it"
    );
}

#[test]
fn a_file_that_is_no_copy_of_this_plan_says_what_it_is() {
    let desk = Desk::lived();
    let place = tempfile::tempdir().unwrap();
    let strange = Desk::laid();
    let mut other = strange.open(WayIn::Owner);
    let copy = place.path().join("annen.viktigplan");
    fs::write(&copy, other.sealed_copy().unwrap()).unwrap();
    let text = place.path().join("tekst.viktigplan");
    fs::write(&text, "ikke en plan").unwrap();
    let mut open = desk.open(WayIn::Owner);
    let told = |open: &mut OpenPlan, file: &std::path::Path| {
        look_at(open, Kept::Copy(file.to_owned())).unwrap_err().code
    };
    assert_eq!(told(&mut open, &copy), ProblemCode::CopyOtherKey);
    assert_eq!(told(&mut open, &text), ProblemCode::NotASealedCopy);
    assert_eq!(told(&mut open, place.path()), ProblemCode::NotASealedCopy);
}

/// The plan in the newest copy in a place.
fn newest_copy_in(place: &std::path::Path) -> Option<std::path::PathBuf> {
    let all = fs::read_dir(place).unwrap().map(|entry| entry.unwrap().path());
    all.filter(|path| path.extension().is_some_and(|ending| ending == "viktigplan"))
        .max()
}

#[test]
fn what_was_written_is_in_the_second_place_after_locking() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    open.choose_second_place(stick.path()).unwrap();
    assert!(open.lock().keep().is_none(), "nothing was written");
    let mut open = desk.open(WayIn::Owner);
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Sist før låsing")])
        .unwrap();
    let copy = open.lock().keep().expect("something was written");
    assert_eq!(
        newest_copy_in(stick.path()),
        None,
        "locking does not wait for the stick"
    );
    let mut open = desk.open(WayIn::Owner);
    copy.write().unwrap();
    let newest = newest_copy_in(stick.path()).unwrap();
    let compared = look_at(&mut open, Kept::Copy(newest)).unwrap();
    assert_eq!(compared.then.matters[0].text, "Sist før låsing");
    assert!(!is_due(&open), "and there is no more to copy");
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Enda mer")])
        .unwrap();
    back_up(&mut open).unwrap();
    assert!(open.lock().keep().is_none(), "a copy was made since");
}

#[test]
fn a_plan_with_a_new_key_is_copied_anew_when_it_is_locked() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    open.choose_second_place(stick.path()).unwrap();
    back_up(&mut open).unwrap();
    desk.later(1);
    open.remove_way(WayIn::Contact).unwrap();
    let copy = open
        .lock()
        .keep()
        .expect("the copy there opens with the phrase that was taken away");
    copy.write().unwrap();
    let newest = newest_copy_in(stick.path()).unwrap();
    let mut open = desk.open(WayIn::Owner);
    look_at(&mut open, Kept::Copy(newest)).expect("the newest has the new key");
}

#[test]
fn a_stick_that_is_pulled_out_keeps_no_plan_open() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    open.choose_second_place(stick.path()).unwrap();
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Ny")])
        .unwrap();
    drop(stick);
    let copy = open
        .lock()
        .keep()
        .expect("whether the stick is in is asked when nobody waits");
    assert_eq!(copy.write().unwrap_err().code, ProblemCode::FolderGone);
    let open = desk.open(WayIn::Owner);
    assert_eq!(
        open.plan().unwrap().matters[0].text,
        "Ny",
        "the plan is locked and opens"
    );
}

#[test]
fn what_a_pulled_stick_left_half_written_is_swept_away_and_nothing_else() {
    let desk = Desk::lived();
    let stick = tempfile::tempdir().unwrap();
    let mut open = desk.open(WayIn::Owner);
    open.choose_second_place(stick.path()).unwrap();
    // The made-up clock is ahead of the one by which files are dated.
    fs::write(stick.path().join(".viktig-a1B2c3"), "halv").unwrap();
    fs::write(stick.path().join(".viktor"), "mitt").unwrap();
    back_up(&mut open).unwrap();
    assert!(!stick.path().join(".viktig-a1B2c3").exists(), "it is half a copy");
    assert!(stick.path().join(".viktor").exists(), "somebody else's");
}

#[test]
fn backups_are_read_while_others_write_in_the_plan() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let to_read = open.backups_to_tell(None).unwrap();
    let reading = std::thread::spawn(move || to_read.read());
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Imens")])
        .unwrap();
    let told = open.backups_told(reading.join().unwrap()).unwrap();
    assert!(
        !told.is_empty() && told.iter().all(|one| one.holds.is_some()),
        "{told:?}"
    );
    let again = open.backups_to_tell(None).unwrap().read();
    assert_eq!(open.backups_told(again).unwrap(), told, "and each is read once");
}

#[test]
fn backups_read_with_a_key_that_was_changed_meanwhile_are_told_with_the_new_one() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let to_read = open.backups_to_tell(None).unwrap();
    open.remove_way(WayIn::Contact).unwrap();
    let read = to_read.read();
    let told = open.backups_told(read).unwrap();
    assert!(
        !told.is_empty() && told.iter().all(|one| one.problem.is_none()),
        "none is damaged: {told:?}"
    );
}

#[test]
fn what_was_looked_at_is_held_against_the_plan_anew_without_being_read_again() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let with_other_words = told_of_all(&mut open).into_iter().find_map(|told| {
        let compared = look_at_backup(&mut open, &told.name).unwrap();
        let mut changed = compared
            .differs
            .iter()
            .filter(|one| one.how == HowItDiffers::Changed);
        let record = changed.next()?.record;
        Some((told.name, record, compared))
    });
    let (oldest, first, before) = with_other_words.expect("one of them has other words than today");
    let path = open.open_folder().folder().path().join("backups").join(&oldest);
    fs::remove_file(path).unwrap();
    let pen = owners(&open);
    open.bring_back(pen, &oldest, &BringBack::Record { record: first })
        .unwrap();
    let now = open.look_again(&oldest).unwrap().expect("it was looked at last");
    assert_eq!(now.then, before.then, "what it was then is the same");
    assert!(
        now.differs.iter().all(|one| one.record != first),
        "what was brought back no longer differs: {:?}",
        now.differs
    );
    assert_eq!(now.differs.len(), before.differs.len() - 1, "the rest does");
    assert_eq!(
        open.look_again("another").unwrap(),
        None,
        "that was not looked at"
    );
}

#[test]
fn what_was_done_after_the_newest_backup_is_told_when_it_is_done() {
    let desk = Desk::lived();
    let mut open = desk.open(WayIn::Owner);
    let newest = told_of_all(&mut open).remove(0);
    assert_eq!(newest.holds.unwrap().next, None, "nothing was done since");
    let pen = owners(&open);
    open.act(pen, &[change(Kind::Matter, MATTER, "text", "Nytt")])
        .unwrap();
    let newest = told_of_all(&mut open).remove(0);
    assert!(newest.holds.unwrap().next.is_some(), "now something is");
}
