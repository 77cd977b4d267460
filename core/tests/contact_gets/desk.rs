//! A plan with a diary, and what the program gives of it to whoever asks.

use super::*;

/// Ingvild's plan with a diary, and with everything that can be printed, written on several visits.
pub(super) struct Desk {
    pub(super) keep: tempfile::TempDir,
    pub(super) shelf: Shelf,
    pub(super) folder: String,
    /// What nobody but she is to read: her words, and that there are any.
    pub(super) secrets: Vec<String>,
}

impl Desk {
    pub(super) fn laid() -> Self {
        let keep = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(keep.path().join("shelf")).with_work_factor(2);
        let cover = Cover::new("Lyn", "lightning", "blue").unwrap();
        let story = Story::named(STORY).unwrap();
        let (mut open, _) = OpenPlan::tell(opening(&shelf), &cover, &OWNERS.into(), &story).unwrap();
        open.set_phrase(WayIn::Contact, &CONTACTS.into()).unwrap();
        let path = open.open_folder().folder().path().to_owned();
        drop(open);
        let mut desk = Self {
            keep,
            shelf,
            folder: path.file_name().unwrap().to_string_lossy().into_owned(),
            secrets: vec![CANARY.to_owned(), "diaryEntry".to_owned()],
        };
        desk.live();
        desk
    }

    pub(super) fn open(&self, way: WayIn) -> OpenPlan {
        let phrase = if way == WayIn::Contact { CONTACTS } else { OWNERS };
        OpenPlan::unlock(opening(&self.shelf), &self.folder, way, &phrase.into()).unwrap()
    }

    /// Each visit makes a backup, and the last thing done is the diary's.
    pub(super) fn live(&mut self) {
        let written = |number: u128, kind: Kind, fields: Value| Edit::Add {
            kind,
            id: Uuid::from_u128(number),
            fields: fields.as_object().unwrap().clone(),
        };
        let visits = [
            vec![
                written(1, Kind::Meeting, json!({"title": "Møte", "on": "2027-05-01"})),
                written(
                    2,
                    Kind::Survey,
                    json!({"on": "2027-02-01", "good": "Alt", "ownWords": 4}),
                ),
                written(
                    3,
                    Kind::GoodExample,
                    json!({"topic": "Samarbeid", "goal": "Å bli spurt"}),
                ),
                written(
                    4,
                    Kind::WeeklyEvent,
                    json!({"weekday": "monday", "what": "Keramikk"}),
                ),
                written(
                    5,
                    Kind::DiaryEntry,
                    json!({"on": "2027-03-01", "text": format!("{CANARY} ein")}),
                ),
            ],
            vec![Edit::Change {
                kind: Kind::DiaryEntry,
                id: Uuid::from_u128(5),
                field: "text".into(),
                value: json!(format!("Ein annan {CANARY}")),
            }],
            vec![written(
                6,
                Kind::DiaryEntry,
                json!({"on": "2027-03-02", "text": format!("{CANARY} to")}),
            )],
            vec![Edit::Remove {
                kind: Kind::DiaryEntry,
                id: Uuid::from_u128(6),
            }],
        ];
        for edits in visits {
            let mut open = self.open(WayIn::Owner);
            let pen = Pen::of(open.records().owner().unwrap());
            for edit in edits {
                open.act(pen, &[edit]).unwrap();
            }
        }
        let plan = self.open(WayIn::Owner).plan().unwrap();
        assert!(plan.diary_entries.len() >= 3, "she has a diary");
        for entry in plan.diary_entries {
            self.secrets.push(entry.id.to_string());
            // The text as it stands, and without what a paper breaks lines at.
            self.secrets.extend(entry.text.split(". ").map(str::to_owned));
        }
    }

    /// Looks for every secret in what somebody was given.
    pub(super) fn holds_nothing_of_the_diary(&self, what: &str, given: &str) {
        let flat = given.split_whitespace().collect::<Vec<_>>().join(" ");
        for secret in &self.secrets {
            assert!(
                !given.contains(secret.as_str()) && !flat.contains(secret.as_str()),
                "{what} gives the contact «{secret}»"
            );
        }
    }

    /// Runs the program with the contact's phrase, and gives all it said, whether it could do it or not.
    pub(super) fn run(&self, args: &[&str]) -> (bool, String) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_viktig"))
            .args(args)
            .args(["--contact", "--passphrase-stdin"])
            .env("VIKTIG_HOME", self.keep.path().join("shelf"))
            .env("LC_ALL", "nb_NO.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Some commands ask for a second phrase.
        let _ = writeln!(child.stdin.take().unwrap(), "{CONTACTS}\n{CONTACTS}");
        let output = child.wait_with_output().unwrap();
        let all = [output.stdout, output.stderr].concat();
        (
            output.status.success(),
            String::from_utf8_lossy(&all).into_owned(),
        )
    }
}

pub(super) fn opening(shelf: &Shelf) -> Opening<'_> {
    Opening {
        shelf,
        program: "test",
        environment: Box::new(ThisLaptop),
    }
}

/// The text of a PDF, and its bytes as they are: what stands about it, and what is attached.
pub(super) fn all_of_pdf(path: &Path) -> String {
    let text = Command::new("pdftotext").arg(path).arg("-").output();
    let text = text.unwrap_or_else(|error| panic!("pdftotext reads it: {error}"));
    let bytes = fs::read(path).unwrap();
    format!(
        "{} {}",
        String::from_utf8_lossy(&text.stdout),
        String::from_utf8_lossy(&bytes)
    )
}
