//! One plan written apart on two shelves, and together again: each command a process of its own, as two laptops are.

use serde_json::json;
use uuid::Uuid;
use viktig_core::open_plan::{OpenPlan, Opening};
use viktig_core::plan::{Edit, Kind, Pen};
use viktig_core::store::ThisLaptop;
use viktig_core::vault::{Shelf, WayIn};

use super::*;

mod shared;

const MATTER: Uuid = Uuid::from_u128(10);
const NEW: &str = "ni troll bakte pannekaker i natt";

fn add(kind: Kind, id: u128, fields: Value) -> Edit {
    Edit::Add {
        kind,
        id: Uuid::from_u128(id),
        fields: fields.as_object().unwrap().clone(),
    }
}

fn says(text: &str) -> Edit {
    Edit::Change {
        kind: Kind::Matter,
        id: MATTER,
        field: "text".into(),
        value: json!(text),
    }
}

impl Desk {
    /// The name of the one plan's folder, by which a plan is found that has no cover yet.
    fn name(&self) -> String {
        let folder = self.folder();
        folder.file_name().unwrap().to_string_lossy().into_owned()
    }

    fn open(&self) -> OpenPlan {
        let shelf = Shelf::at(self.path("shelf"));
        let opening = Opening {
            shelf: &shelf,
            program: "test",
            environment: Box::new(ThisLaptop),
        };
        OpenPlan::unlock(opening, &self.name(), WayIn::Owner, &PHRASE.into()).unwrap()
    }

    /// The owner writes on this shelf.
    fn writes(&self, edits: &[Edit]) {
        let mut open = self.open();
        write(&mut open, edits);
    }

    /// A locked copy of the plan here, as it is now.
    fn sealed(&self, name: &str) -> String {
        self.sealed_to(&self.path(name))
    }

    fn sealed_to(&self, file: &str) -> String {
        self.says(&["seal", &self.name(), file]);
        file.to_owned()
    }

    /// What is said when another copy is met.
    fn meets(&self, place: &str) -> String {
        self.says(&["meet", &self.name(), place])
    }

    /// Meets another copy, which is refused.
    fn refuses(&self, typed: &str, place: &str) -> (Option<i32>, String) {
        let (exit, told) = self.fails(typed, &["meet", &self.name(), place]);
        (
            exit,
            told["problem"]["code"].as_str().unwrap_or_default().to_owned(),
        )
    }

    fn shown(&self) -> Value {
        json(&self.says(&["show", &self.name(), "--json"]))
    }
}

fn write(open: &mut OpenPlan, edits: &[Edit]) {
    let pen = Pen::of(open.records().owner().unwrap());
    for edit in edits {
        open.act(pen, std::slice::from_ref(edit)).unwrap();
    }
}

/// A plan on two shelves, written on neither since.
fn apart() -> (Desk, Desk) {
    let (here, there) = (Desk::with_a_plan(), Desk::new());
    here.writes(&[add(Kind::Matter, 10, json!({"text": "Fisketuren"}))]);
    there.says(&["take", &here.sealed("med.viktigplan")]);
    // The first time it is opened there it is given what a copy has.
    there.says(&["verify", &there.name()]);
    (here, there)
}

fn texts(plan: &Value, list: &str, field: &str) -> Vec<String> {
    let records = plan[list].as_array().unwrap();
    let of = |it: &Value| it[field].as_str().unwrap().to_owned();
    records.iter().map(of).collect()
}

#[test]
fn a_plan_that_was_written_apart_becomes_one_and_both_shelves_say_the_same() {
    let (here, there) = apart();
    here.writes(&[
        says("Fisketuren til våren"),
        add(Kind::Matter, 11, json!({"text": "Ro om kvelden"})),
    ]);
    there.writes(&[
        says("Fisketuren med far"),
        add(Kind::Goal, 12, json!({"title": "Tilbake i jobb"})),
    ]);
    let theirs = there.sealed("derfra.viktigplan");
    let before = std::fs::read(&theirs).unwrap();
    let looked = here.says(&["meet", &here.name(), &theirs, "--look"]);
    assert!(
        looked.contains("Tilbake i jobb") && looked.contains("Ingenting er tatt inn."),
        "what is new is told in sentences, by its own name: {looked}"
    );
    assert!(
        texts(&here.shown(), "goals", "title").is_empty(),
        "and only looked at"
    );
    let met = here.meets(&theirs);
    assert!(met.contains("Det nye er tatt inn"), "{met}");
    assert!(
        met.contains("kopiene sier ikke det samme"),
        "the matter was written in on both, and that waits: {met}"
    );
    assert!(
        std::fs::read(&theirs).unwrap() == before,
        "the other is as it was"
    );
    there.meets(&here.sealed("herfra.viktigplan"));
    let (ours, theirs_now) = (here.shown(), there.shown());
    assert_eq!(ours, theirs_now, "both say the same");
    assert_eq!(texts(&ours, "goals", "title"), ["Tilbake i jobb"]);
    let open = &ours["disagreements"][0]["versions"];
    let mut said: Vec<_> = open
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["value"].as_str().unwrap())
        .collect();
    said.sort_unstable();
    assert_eq!(
        said,
        ["Fisketuren med far", "Fisketuren til våren"],
        "nobody's words are lost"
    );
    let again = json(&here.says(&["meet", &here.name(), &theirs, "--json"]));
    assert_eq!(again["news"]["acts"], 0, "what was met is not new: {again}");
    assert_eq!(again["met"], Value::Null, "and nothing is written: {again}");
    assert_eq!(here.shown(), ours, "the plan is as it was");
    let copies = json(&here.says(&["copies", &here.name(), "--json"]));
    assert_eq!(copies["folder"], Value::Null, "they share no folder");
    let copies = copies["copies"].as_array().unwrap();
    assert_eq!(copies.len(), 2, "two copies: {copies:?}");
    assert_eq!(
        (&copies[0]["here"], &copies[1]["here"]),
        (&true.into(), &false.into()),
        "this one first: {copies:?}"
    );
    assert!(
        copies[1]["metAt"].is_string(),
        "and when the other was met: {copies:?}"
    );
    for desk in [&here, &there] {
        assert!(desk.says(&["verify", &desk.name()]).contains("Planen er hel"));
    }
}

#[test]
fn a_folder_is_met_while_the_plan_in_it_is_open_and_nothing_there_is_touched() {
    let (here, there) = apart();
    let mut open = there.open();
    write(
        &mut open,
        &[add(Kind::Goal, 12, json!({"title": "Tilbake i jobb"}))],
    );
    let folder = there.folder();
    let names = |folder: &Path| -> Vec<_> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = names(&folder);
    here.meets(&folder.display().to_string());
    assert_eq!(
        texts(&here.shown(), "goals", "title"),
        ["Tilbake i jobb"],
        "the newest words are there, which stand in the log"
    );
    assert_eq!(names(&folder), before, "nothing came there, and nothing went");
    write(&mut open, &[says("Hytta")]);
    drop(open);
    // A shelf with the plan on it is as good as the plan's folder.
    here.meets(&there.path("shelf"));
    assert_eq!(texts(&here.shown(), "matters", "text"), ["Hytta"]);
    let itself = here.meets(&here.folder().display().to_string());
    assert!(
        itself.contains("ingenting nytt"),
        "it has nothing to tell itself: {itself}"
    );
}

#[test]
fn what_is_no_copy_of_the_plan_is_told_and_nothing_is_taken_in() {
    let (here, there) = apart();
    let before = here.shown();
    let strangers = Desk::with_a_plan().sealed_to(&here.path("fremmed.viktigplan"));
    assert_eq!(here.refuses(PHRASE, &strangers), (Some(7), "another-plan".into()));
    let whole = std::fs::read(there.sealed("hel.viktigplan")).unwrap();
    let damaged = here.path("skadet.viktigplan");
    let mut bytes = whole.clone();
    // In the last page of the plan's file: after it stands the end of the container.
    let at = bytes.len() - 3000;
    bytes[at] ^= 1;
    std::fs::write(&damaged, bytes).unwrap();
    assert_eq!(
        here.refuses(PHRASE, &damaged),
        (Some(4), "sealed-copy-damaged".into())
    );
    std::fs::write(&damaged, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(
        here.refuses(PHRASE, &damaged),
        (Some(4), "sealed-copy-damaged".into())
    );
    let letter = here.path("brev.txt");
    std::fs::write(&letter, "Kjære Siv").unwrap();
    assert_eq!(
        here.refuses(PHRASE, &letter),
        (Some(7), "not-a-sealed-copy".into())
    );
    assert_eq!(
        here.refuses(PHRASE, &here.path("borte.viktigplan")),
        (Some(6), "file-unreadable".into())
    );
    let empty = here.path("tom");
    std::fs::create_dir(&empty).unwrap();
    assert_eq!(here.refuses(PHRASE, &empty), (Some(4), "plan-missing".into()));
    assert_eq!(here.shown(), before, "the plan is as it was");
}

#[test]
fn a_copy_with_a_key_of_its_own_is_met_with_the_phrase_that_opens_it() {
    let (here, there) = apart();
    there.writes(&[add(Kind::Goal, 12, json!({"title": "Tilbake i jobb"}))]);
    let changed = there.run(
        &format!("{PHRASE}\n{NEW}"),
        &["phrase", &there.name(), "--passphrase-stdin"],
    );
    assert!(changed.status.success(), "{}", text(&changed.stderr));
    let file = here.path("nytt.viktigplan");
    let sealed = there.run(NEW, &["seal", &there.name(), &file, "--passphrase-stdin"]);
    assert!(sealed.status.success(), "{}", text(&sealed.stderr));
    assert_eq!(here.refuses(PHRASE, &file), (Some(3), "other-copy-locked".into()));
    let both = |other: &str| format!("{PHRASE}\n{other}");
    assert_eq!(
        here.refuses(&both("feil ord"), &file),
        (Some(3), "wrong-passphrase".into())
    );
    let met = here.run(&both(NEW), &["meet", &here.name(), &file, "--passphrase-stdin"]);
    assert!(met.status.success(), "{}", text(&met.stderr));
    assert_eq!(texts(&here.shown(), "goals", "title"), ["Tilbake i jobb"]);
}
