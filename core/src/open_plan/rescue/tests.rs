//! Plans that were damaged.

mod swapped;

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::plan::{Edit, Kind, Pen};
use crate::store::ThisLaptop;
use crate::story::Story;
use crate::vault::{Cover, Notice, Shelf};

const PHRASE: &str = "fjord kaffe bordtennis lykt";
const PAGE: usize = 4096;

struct Desk {
    _folder: TempDir,
    shelf: Shelf,
    name: String,
}

impl Desk {
    /// A shelf with a told plan, closed, that has been opened once more since: so there is a backup of all of it.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(folder.path().join("shelf")).with_work_factor(2);
        let cover = Cover::new("Lyn og latter", "lightning", "blue").unwrap();
        let story = Story::named("tilbake-i-jobb").unwrap();
        let (plan, _) = OpenPlan::tell(opening(&shelf), &cover, &PHRASE.into(), &story).unwrap();
        let path = plan.open_folder().folder().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        drop(plan);
        let desk = Self {
            _folder: folder,
            shelf,
            name,
        };
        drop(desk.open());
        desk
    }

    fn try_open(&self) -> Result<OpenPlan, Problem> {
        OpenPlan::unlock(opening(&self.shelf), &self.name, WayIn::Owner, &PHRASE.into())
    }

    fn open(&self) -> OpenPlan {
        self.try_open().unwrap()
    }

    fn mend(&self) -> Result<(OpenPlan, Mended), Problem> {
        OpenPlan::mend(opening(&self.shelf), &self.name, WayIn::Owner, &PHRASE.into())
    }

    fn folder(&self) -> PathBuf {
        self.shelf.folder().join(&self.name)
    }

    fn file(&self) -> PathBuf {
        self.folder().join("plan.db")
    }

    fn asides(&self) -> Vec<PathBuf> {
        names(&self.folder(), "plan-aside-")
    }
}

fn names(folder: &Path, begin: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(begin))
        .collect();
    found.sort();
    found
}

fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    }
}

fn write(plan: &mut OpenPlan, words: &str) -> Result<(), Problem> {
    let owner = plan.store.records().owner().unwrap();
    let fields =
        serde_json::Map::from_iter([("text".to_owned(), words.into()), ("rank".to_owned(), 1.into())]);
    let edit = Edit::Add {
        kind: Kind::Matter,
        id: Uuid::now_v7(),
        fields,
    };
    let done = plan.store.act(Pen::of(owner), &[edit]).map_err(Problem::from);
    done.map(drop).map_err(|problem| plan.told(problem))
}

fn words(plan: &OpenPlan) -> Vec<String> {
    let matters = plan.plan().unwrap().matters;
    matters.into_iter().map(|matter| matter.text).collect()
}

fn flip_page(path: &Path, page: usize) {
    let mut bytes = fs::read(path).unwrap();
    for byte in &mut bytes[page * PAGE + 100..page * PAGE + 600] {
        *byte ^= 0x5a;
    }
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_page_damaged_anywhere_loses_nothing_that_a_backup_has() {
    let desk = Desk::new();
    let mut open = desk.open();
    for number in 0..30 {
        write(
            &mut open,
            &format!("nye ord nummer {number} {}", "og mer ".repeat(20)),
        )
        .unwrap();
    }
    let (before, journal) = (open.plan().unwrap(), open.store.journal().unwrap());
    drop(open);
    let whole = fs::read(desk.file()).unwrap();
    let (mut tried, mut told, mut kept) = (0, 0, 0);
    for page in (1..whole.len() / PAGE).step_by(7) {
        fs::write(desk.file(), &whole).unwrap();
        flip_page(&desk.file(), page);
        let damaged = fs::read(desk.file()).unwrap();
        assert_eq!(
            desk.try_open().unwrap_err().code,
            ProblemCode::PlanPageDamaged,
            "page {page}"
        );
        let (mut mended, report) = desk.mend().unwrap();
        assert_eq!(
            mended.store.verify().unwrap(),
            mended.store.graph().unwrap().changes().count(),
            "page {page}: the mended plan is whole"
        );
        let is = mended.plan().unwrap();
        if report.lost.is_empty() {
            assert_eq!(is.matters, before.matters, "page {page}: nothing was lost");
            assert_eq!(mended.store.journal().unwrap().changes, journal.changes);
        } else {
            told += report.lost.iter().map(|gap| gap.acts).sum::<usize>();
        }
        let there = words(&mended);
        kept += before
            .matters
            .iter()
            .filter(|matter| there.contains(&matter.text))
            .count();
        tried += before.matters.len();
        for matter in &before.matters {
            assert!(
                there.contains(&matter.text) || !report.lost.is_empty() || report.left_out > 0,
                "page {page}: «{}» is gone and nobody is told",
                matter.text
            );
        }
        write(&mut mended, "og så går det videre").unwrap();
        let aside = desk.folder().join(&report.aside);
        assert!(
            fs::read(aside).unwrap() == damaged,
            "page {page}: what was there is kept as it was"
        );
        drop(mended);
        for path in desk.asides() {
            fs::remove_file(path).unwrap();
        }
    }
    println!(
        "figure: {kept} of {tried} texts are there after damage; {told} acts are told as not wholly read"
    );
    assert!(kept * 100 >= tried * 95, "{kept} of {tried}");
}

#[test]
fn a_file_without_its_end_is_mended_from_what_is_left_and_the_backup() {
    let desk = Desk::new();
    let before = desk.open().plan().unwrap();
    let length = fs::metadata(desk.file()).unwrap().len();
    let file = fs::OpenOptions::new().write(true).open(desk.file()).unwrap();
    file.set_len(length / 2).unwrap();
    drop(file);
    assert_eq!(desk.try_open().unwrap_err().code, ProblemCode::PlanTruncated);
    let (mended, report) = desk.mend().unwrap();
    assert_eq!(mended.plan().unwrap(), before, "the backup has all of it");
    assert!(
        report.lost.iter().all(|gap| gap.acts == 0),
        "nobody can say what stood at the end that is missing: {report:?}"
    );
}

#[test]
fn a_damaged_log_is_told_and_every_act_in_it_comes_back() {
    let desk = Desk::new();
    let mut open = desk.open();
    for number in 0..40 {
        write(&mut open, &format!("kvitterte ord {number}")).unwrap();
    }
    let before = words(&open);
    let wal = desk.folder().join("plan.db-wal");
    let (file, log) = (fs::read(desk.file()).unwrap(), fs::read(&wal).unwrap());
    drop(open);
    for hundredth in (3..100).step_by(12) {
        let mut hit = log.clone();
        let place = hit.len() * hundredth / 100;
        hit[place] ^= 16;
        fs::write(desk.file(), &file).unwrap();
        fs::write(&wal, &hit).unwrap();
        assert_eq!(
            desk.try_open().unwrap_err().code,
            ProblemCode::WalDamaged,
            "at {place}"
        );
        assert!(
            fs::read(&wal).unwrap() == hit && fs::read(desk.file()).unwrap() == file,
            "nothing is deleted and nothing written"
        );
        let (mended, report) = desk.mend().unwrap();
        assert_eq!(words(&mended), before, "all of it, at {place}");
        assert!(report.lost.is_empty(), "{report:?}");
        drop(mended);
        let aside = desk.folder().join(&report.aside);
        assert!(fs::read(&aside).unwrap() == file, "the raw file is kept");
        let aside_log = desk.folder().join(format!("{}-wal", report.aside));
        assert!(fs::read(aside_log).unwrap() == hit, "and its log");
    }
}

#[test]
fn mending_a_whole_plan_changes_nothing() {
    let desk = Desk::new();
    let before = desk.open().plan().unwrap();
    let (open, report) = desk.mend().unwrap();
    assert_eq!((open.plan().unwrap(), report), (before, Mended::default()));
    assert!(desk.asides().is_empty());
}

#[test]
fn a_damaged_start_is_mended_by_way_of_the_backup() {
    let desk = Desk::new();
    let before = desk.open().plan().unwrap();
    let mut bytes = fs::read(desk.file()).unwrap();
    bytes[2000] ^= 1;
    fs::write(desk.file(), &bytes).unwrap();
    assert_eq!(desk.try_open().unwrap_err().code, ProblemCode::PlanDamaged);
    let (mended, report) = desk.mend().unwrap();
    assert_eq!((mended.plan().unwrap(), report.lost), (before, vec![]));
}

#[test]
fn what_cannot_be_mended_is_left_as_it_was() {
    let desk = Desk::new();
    fs::remove_dir_all(desk.folder().join("backups")).unwrap();
    let mut bytes = fs::read(desk.file()).unwrap();
    bytes[2000] ^= 1;
    fs::write(desk.file(), &bytes).unwrap();
    assert_eq!(desk.mend().unwrap_err().code, ProblemCode::PlanDamaged);
    assert!(fs::read(desk.file()).unwrap() == bytes, "not a byte was changed");
}

#[test]
fn a_log_of_another_time_is_set_aside_and_said() {
    let desk = Desk::new();
    let mut open = desk.open();
    write(&mut open, "gamle ord").unwrap();
    let wal = desk.folder().join("plan.db-wal");
    let log = fs::read(&wal).unwrap();
    for number in 0..30 {
        write(&mut open, &format!("nyere ord {number}")).unwrap();
    }
    let before = words(&open);
    drop(open);
    fs::write(&wal, &log).unwrap();
    let open = desk.open();
    assert_eq!(open.open_folder().notice(), Some(Notice::StaleLogSetAside));
    assert_eq!(words(&open), before, "the newest words stand");
    let aside = desk.asides();
    assert!(
        aside.iter().any(|path| fs::read(path).unwrap() == log),
        "the log is kept: {aside:?}"
    );
    drop(open);
    assert_eq!(desk.open().open_folder().notice(), None, "said once");
}
