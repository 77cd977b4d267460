//! A plan in its file, with a clock that goes as it is told.

use super::*;

/// A plan on a shelf, and a clock.
pub(super) struct Desk {
    pub(super) _keep: TempDir,
    pub(super) shelf: Shelf,
    pub(super) clock: Arc<MadeUp>,
    pub(super) folder: String,
}

impl Desk {
    /// Ingvild's plan, with Siv's way in, locked.
    pub(super) fn laid() -> Self {
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
            contact_is_primary: true,
            writes: Writes::Owner,
            language: Language::Nb,
        };
        let (mut open, _) = OpenPlan::create(desk.opening(), &cover, &OWNERS.into(), &first).unwrap();
        open.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
        let path = open.open_folder().folder().path().to_owned();
        desk.folder = path.file_name().unwrap().to_string_lossy().into_owned();
        desk
    }

    pub(super) fn opening(&self) -> Opening<'_> {
        Opening {
            shelf: &self.shelf,
            program: "test",
            environment: Box::new(Arc::clone(&self.clock)),
        }
    }

    pub(super) fn later(&self, minutes: i64) {
        self.clock
            .set(self.clock.now().unwrap() + TimeDelta::minutes(minutes));
    }

    pub(super) fn open(&self, way: WayIn) -> OpenPlan {
        self.later(60);
        let phrase = if way == WayIn::Contact { CONTACTS } else { OWNERS };
        OpenPlan::unlock(self.opening(), &self.folder, way, &phrase.into()).unwrap()
    }

    /// Opens the plan, does one thing with the owner's pen, and locks it.
    pub(super) fn does(&self, edit: Edit) {
        let mut open = self.open(WayIn::Owner);
        let pen = owners(&open);
        open.act(pen, &[edit]).unwrap();
    }

    /// A plan with three things done in it, one on each of three visits, and a diary written in on a fourth.
    pub(super) fn lived() -> Self {
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

pub(super) fn add(kind: Kind, id: Uuid, fields: Value) -> Edit {
    let fields = fields.as_object().unwrap().clone();
    Edit::Add { kind, id, fields }
}

pub(super) fn change(kind: Kind, id: Uuid, field: &str, value: &str) -> Edit {
    Edit::Change {
        kind,
        id,
        field: field.into(),
        value: value.into(),
    }
}

/// All backups, told.
pub(super) fn told_of_all(open: &mut OpenPlan) -> Vec<BackupTold> {
    let read = open.backups_to_tell(None).unwrap().read();
    open.backups_told(read).unwrap()
}

pub(super) fn look_at(open: &mut OpenPlan, kept: Kept) -> Result<Compared, Problem> {
    let read = open.to_look_at(kept).read()?;
    open.look_at(read)
}

pub(super) fn look_at_backup(open: &mut OpenPlan, name: &str) -> Result<Compared, Problem> {
    look_at(open, Kept::Backup(name.to_owned()))
}

/// Makes a copy in the second place, as the window does when it is asked to.
pub(super) fn back_up(open: &mut OpenPlan) -> Result<(), Problem> {
    let wanted = open.copy_wanted()?.unwrap();
    wanted.is_there()?;
    let made = open.second_copy(wanted)?.write()?;
    open.note_second_copy(made)
}

pub(super) fn is_due(open: &OpenPlan) -> bool {
    open.copy_wanted().unwrap().is_some_and(|wanted| wanted.is_due())
}

pub(super) fn owners(open: &OpenPlan) -> Pen {
    Pen::of(open.records().owner().unwrap())
}

pub(super) fn sivs(open: &OpenPlan) -> Pen {
    let people = open.plan().unwrap().people;
    let siv: PersonId = people.iter().find(|one| one.name == "Siv").unwrap().id;
    Pen::of(siv)
}
