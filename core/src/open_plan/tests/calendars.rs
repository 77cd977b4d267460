//! Calendars of a plan in its file: what is newer, and what is called off for whom.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::*;
use crate::document::FileWanted;
use crate::plan::{PersonId, Role};
use crate::store::MadeUp;

const CALENDAR: FileWanted = FileWanted::Calendar { words: true };
const MEETING: u128 = 901;
const OTHER: u128 = 902;

/// A plan with a meeting in it, its owner, and whoever writes it with them.
struct Kept {
    open: OpenPlan,
    clock: Arc<MadeUp>,
    owner: PersonId,
    contact: PersonId,
    folder: TempDir,
}

impl Kept {
    fn new() -> Self {
        let (folder, shelf) = shelf();
        let begun: DateTime<Utc> = "2027-05-03T10:00:00Z".parse().unwrap();
        let clock = Arc::new(MadeUp::at(begun));
        let opening = Opening {
            environment: Box::new(Arc::clone(&clock)),
            ..opening(&shelf)
        };
        let cover = Cover::new("Lyn og latter", "lightning", "blue").unwrap();
        let story = Story::named("tilbake-i-jobb").unwrap();
        let (open, _) = OpenPlan::tell(opening, &cover, &OWNERS.into(), &story).unwrap();
        let plan = open.plan().unwrap();
        let who = |role| plan.people.iter().find(|it| it.is(role)).unwrap().id;
        let mut kept = Self {
            owner: who(Role::Owner),
            contact: who(Role::PrimaryContact),
            open,
            clock,
            folder,
        };
        kept.add(MEETING, "2027-06-01");
        kept
    }

    fn act(&mut self, edit: Edit) {
        let later = self.open.store.environment().now().unwrap() + TimeDelta::seconds(2);
        self.clock.set(later);
        self.open.act(Pen::of(self.owner), &[edit]).unwrap();
    }

    fn add(&mut self, number: u128, on: &str) {
        let fields = [("title", "Møte"), ("on", on)].map(|(field, said)| (field.to_owned(), said.into()));
        self.act(Edit::Add {
            kind: Kind::Meeting,
            id: Uuid::from_u128(number),
            fields: fields.into_iter().collect(),
        });
    }

    fn change(&mut self, field: &str, said: &str) {
        self.act(Edit::Change {
            kind: Kind::Meeting,
            id: Uuid::from_u128(MEETING),
            field: field.to_owned(),
            value: said.into(),
        });
    }

    fn remove(&mut self, number: u128) {
        self.act(Edit::Remove {
            kind: Kind::Meeting,
            id: Uuid::from_u128(number),
        });
    }

    /// The contact's calendar, saved and noted; what it says of a meeting, if anything.
    fn saved(&mut self, number: u128) -> Option<String> {
        let to = Recipient {
            person: self.contact,
            pen: Pen::of(self.owner),
            reason: String::new(),
        };
        let path = self.folder.path().join("avtaler.ics");
        let noted = self.open.save_file(&path, CALENDAR, Some(&to), None).unwrap();
        assert!(noted.is_some(), "who got it is noted");
        let told = std::fs::read_to_string(path).unwrap();
        let uid = format!("UID:{}@", Uuid::from_u128(number));
        let mut events = told.split("BEGIN:VEVENT");
        events.find(|it| it.contains(&uid)).map(str::to_owned)
    }

    fn version(&mut self) -> u32 {
        let told = self.saved(MEETING).unwrap();
        let line = told.lines().find_map(|it| it.strip_prefix("SEQUENCE:"));
        line.unwrap().parse().unwrap()
    }
}

#[test]
fn what_is_typed_on_after_a_calendar_was_made_is_a_newer_version() {
    let mut kept = Kept::new();
    kept.change("place", "Råd");
    let first = kept.version();
    assert_eq!(kept.version(), first, "nothing was written since");
    kept.change("place", "Rådhuset");
    let second = kept.version();
    assert!(second > first, "the same word, typed on: {second} after {first}");
}

#[test]
fn only_who_had_it_in_their_calendar_is_told_that_it_is_taken_out() {
    let mut kept = Kept::new();
    assert!(kept.saved(MEETING).is_some(), "it stands");
    kept.add(OTHER, "2027-06-08");
    kept.remove(OTHER);
    kept.change("on", "2027-06-02");
    kept.remove(MEETING);
    let told = kept.saved(MEETING).unwrap();
    assert!(told.contains("STATUS:CANCELLED"), "called off: {told}");
    assert!(
        told.contains("DTSTART;VALUE=DATE:20270601"),
        "as it was when it was given, not where it was moved to since: {told}"
    );
    assert!(
        kept.saved(OTHER).is_none(),
        "what came and went between two calendars was never in any"
    );
}
