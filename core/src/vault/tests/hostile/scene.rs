//! A plan's folder as somebody has prepared it.

use super::*;

/// A shelf with one plan that has a backup, and somebody's letters beside the shelf.
pub(super) struct Scene {
    pub(super) keep: TempDir,
    pub(super) shelf: Shelf,
    pub(super) name: String,
}

impl Scene {
    pub(super) fn new() -> Self {
        let (keep, shelf) = shelf();
        let name = new_plan(&shelf);
        fs::create_dir(keep.path().join("letters")).unwrap();
        fs::write(keep.path().join("letters/one"), "kjære").unwrap();
        let scene = Self { keep, shelf, name };
        write(&open_as_owner(&scene.plan()), "noe");
        drop(open_as_owner(&scene.plan()));
        scene.shelf.device(noon()).unwrap();
        scene
    }

    pub(super) fn plan(&self) -> PlanFolder {
        self.shelf.plan(&self.name).unwrap()
    }

    pub(super) fn letters(&self) -> PathBuf {
        self.keep.path().join("letters")
    }

    /// Puts `thing` at `place`, where something may be.
    pub(super) fn put(&self, thing: Thing, place: &str) {
        let folder = self.shelf.folder().join(&self.name);
        let path = if place.is_empty() {
            folder
        } else {
            folder.join(place)
        };
        if path.is_dir() {
            fs::remove_dir_all(&path).unwrap();
        } else {
            let _ = fs::remove_file(&path);
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).unwrap();
        }
        match thing {
            Thing::LinkToAFile => symlink(self.letters().join("one"), path).unwrap(),
            Thing::LinkToAFolder => symlink(self.letters(), path).unwrap(),
            Thing::LinkToNothing => symlink(self.letters().join("two"), path).unwrap(),
            Thing::LinkToADevice => symlink("/dev/zero", path).unwrap(),
            Thing::Pipe => mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap(),
            // The name of a socket must be short; moved, it is one all the same.
            Thing::Socket => {
                let short = tempfile::tempdir_in("/tmp").unwrap();
                let _listener = UnixListener::bind(short.path().join("s")).unwrap();
                fs::rename(short.path().join("s"), &path)
                    .or_else(|_| UnixListener::bind(&path).map(drop))
                    .unwrap();
            }
            Thing::Folder => fs::create_dir(path).unwrap(),
            Thing::EndlessFile => File::create(path).unwrap().set_len(10 << 30).unwrap(),
        }
    }

    /// Everything a person does with a plan, and every code that was told on the way.
    pub(super) fn use_it(&self, with_new_key: bool) -> Vec<ProblemCode> {
        let mut told = Vec::new();
        let mut note = |problem: Problem| told.push(problem.code);
        match self.shelf.plans() {
            Ok(plans) => plans
                .into_iter()
                .filter_map(|plan| plan.problem)
                .for_each(&mut note),
            Err(error) => note(error.into()),
        }
        if let Err(error) = self.shelf.device(noon()) {
            note(error.into());
        }
        let plan = match self.shelf.plan(&self.name) {
            Ok(plan) => plan,
            Err(error) => {
                note(error.into());
                return told;
            }
        };
        match plan.backups() {
            Ok(backups) => {
                for backup in backups.iter().take(2) {
                    let restored = plan.restore(&backup.name, WayIn::Owner, &phrase(PHRASE), &here());
                    if let Err(error) = restored {
                        note(error.into());
                    }
                }
            }
            Err(error) => note(error.into()),
        }
        match plan.unlock(WayIn::Owner, &phrase(PHRASE), at(noon() + TimeDelta::hours(1))) {
            Ok(mut unlocked) => {
                if let Err(error) = set_phrase(&mut unlocked, WayIn::Contact, CONTACTS) {
                    note(error.into());
                }
                if with_new_key && let Err(error) = change(&mut unlocked, |open| open.removal(WayIn::Contact))
                {
                    note(error.into());
                }
                if let Err(error) = unlocked.set_cover(&lyn_og_latter()) {
                    note(error.into());
                }
            }
            Err(error) => note(error.into()),
        }
        told
    }

    /// How much room the shelf takes on the disk, in bytes.
    pub(super) fn room(&self) -> u64 {
        fn of(folder: &Path) -> u64 {
            fs::read_dir(folder)
                .unwrap()
                .map(|entry| {
                    let entry = entry.unwrap();
                    let about = entry.metadata().unwrap();
                    let inside = if about.is_dir() { of(&entry.path()) } else { 0 };
                    about.blocks() * 512 + inside
                })
                .sum()
        }
        of(self.shelf.folder())
    }
}

/// Does something that must not wait for anybody.
pub(super) fn at_once<T: Send + 'static>(what: String, deed: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, told) = mpsc::channel();
    thread::spawn(move || done.send(deed()));
    match told.recv_timeout(PATIENCE) {
        Ok(answer) => answer,
        Err(_) => panic!("{what}: no answer"),
    }
}

/// Long enough for anything that does not wait for somebody who never comes.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);
