//! A plan as it may be after a long life: a thousand records and twenty thousand changes in its journal, or ten times as
//! many. It is written through the one way in, so it is such a plan as the program itself makes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Connection;
use serde_json::{Value, json};
use uuid::Uuid;
use viktig_core::journal::Journal;
use viktig_core::new_plan::{FirstWords, Writes};
use viktig_core::plan::{DeviceId, Edit, Kind, Language, Pen};
use viktig_core::store::file::{self, DatabaseKey, FileError};
use viktig_core::store::{Environment, MadeUp, Store};
use viktig_core::vault::Shelf;

use crate::Outcome;

/// How many changes there are after a long life.
pub(crate) const LONG: usize = 20_000;

/// And after one in which every day was written about.
pub(crate) const LONGEST: usize = 200_000;

/// How many of each kind, in the order they are added; with the particulars and the owner they are a thousand.
const KINDS: [(Kind, usize); 6] = [
    (Kind::Person, 38),
    (Kind::Matter, 60),
    (Kind::Resource, 50),
    (Kind::Goal, 150),
    (Kind::Action, 400),
    (Kind::FollowUp, 300),
];

/// The fields that people come back to.
const REWRITTEN: [(Kind, &str); 4] = [
    (Kind::Matter, "text"),
    (Kind::Goal, "why"),
    (Kind::Action, "how"),
    (Kind::FollowUp, "outcome"),
];

/// The plan, its key, and the shelf of the program that wrote it.
pub(crate) struct LongPlan {
    /// A shelf that the plan does not stand on yet.
    pub(crate) shelf: Shelf,
    /// Its file.
    pub(crate) path: PathBuf,
    /// The file's key.
    pub(crate) key: DatabaseKey,
    /// Who wrote it.
    pub(crate) device: DeviceId,
    /// The owner's pen.
    pub(crate) pen: Pen,
    /// Everything that was done to it.
    pub(crate) journal: Journal,
}

impl LongPlan {
    /// Makes the plan in `folder`, with so many changes.
    pub(crate) fn make(folder: &Path, rows: usize) -> Outcome<Self> {
        let path = folder.join(format!("{rows}.db"));
        let key = DatabaseKey::generate()?;
        let shelf = Shelf::at(folder.join(format!("shelf-{rows}")));
        let device = DeviceId(shelf.device(Utc::now())?);
        let connection = file::create(&path, &key)?;
        // The power may go: it is made anew each time.
        connection.pragma_update(None, "synchronous", "OFF")?;
        let mut life = Life::begin(connection, device)?;
        KINDS
            .iter()
            .try_for_each(|(kind, count)| life.add(*kind, *count))?;
        let written = life.store.graph()?.changes().count();
        (written..rows).try_for_each(|number| life.rewrite(number))?;
        let journal = life.store.journal()?;
        if journal.changes.len() != rows {
            return Err("a change joined another: the plan is not what it should be".into());
        }
        Ok(Self {
            shelf,
            path,
            key,
            device,
            pen: life.pen,
            journal,
        })
    }

    /// Opens a copy of the file, called `name`.
    pub(crate) fn open_copy(&self, name: &str) -> Outcome<Connection> {
        let copy = self.path.with_file_name(name);
        std::fs::copy(&self.path, &copy)?;
        Ok(file::open(&copy, &self.key, |_| Ok::<(), FileError>(()))?)
    }
}

/// A plan that is being lived with.
struct Life {
    store: Store,
    clock: Arc<MadeUp>,
    now: DateTime<Utc>,
    pen: Pen,
    added: Vec<(Kind, Uuid)>,
}

impl Life {
    fn begin(connection: Connection, device: DeviceId) -> Outcome<Self> {
        let now: DateTime<Utc> = "2020-03-01T12:00:00Z".parse()?;
        let clock = Arc::new(MadeUp::at(now));
        let mut store = Store::new(connection, device, Box::new(Arc::clone(&clock)), None)?;
        let first = FirstWords {
            owner_name: "Arne".into(),
            contact_name: String::new(),
            contact_is_primary: false,
            writes: Writes::Owner,
            language: Language::Nb,
        };
        let (pen, edits) = first.edits(&|| clock.new_id());
        store.begin(pen, &edits)?;
        let added = Vec::new();
        Ok(Self {
            store,
            clock,
            now,
            pen,
            added,
        })
    }

    /// Ten minutes later: nothing joins what was written before, and the longest life ends before today.
    fn act(&mut self, edit: Edit) -> Outcome<()> {
        self.now += TimeDelta::minutes(10);
        self.clock.set(self.now);
        self.store.act(self.pen, &[edit])?;
        Ok(())
    }

    fn add(&mut self, kind: Kind, count: usize) -> Outcome<()> {
        for number in 0..count {
            let id = self.clock.new_id();
            let Value::Object(fields) = self.fields(kind, number) else {
                return Err("a record is an object".into());
            };
            self.act(Edit::Add { kind, id, fields })?;
            self.added.push((kind, id));
        }
        Ok(())
    }

    /// One of the records of a kind, another for each number.
    fn one(&self, kind: Kind, number: usize) -> Option<Uuid> {
        let of_kind: Vec<Uuid> = self
            .added
            .iter()
            .filter(|(other, _)| *other == kind)
            .map(|(_, id)| *id)
            .collect();
        of_kind.get(number % of_kind.len().max(1)).copied()
    }

    fn fields(&self, kind: Kind, number: usize) -> Value {
        let rank = number + 1;
        match kind {
            Kind::Person => json!({
                "name": format!("Hjelper {rank}"), "roles": ["helper"], "service": "Hjemmetjenesten",
                "phone": "55 00 00 01", "active": true, "rank": rank + 1,
            }),
            Kind::Matter => json!({ "text": words(number), "rank": rank }),
            Kind::Resource => json!({ "text": words(number), "sort": "strength", "rank": rank }),
            Kind::Goal => json!({ "title": format!("Mål {rank}"), "why": words(number), "rank": rank }),
            Kind::Action => json!({
                "goal": self.one(Kind::Goal, number), "what": format!("Tiltak {rank}"), "how": words(number),
                "extent": "tre dager i uka", "responsible": self.one(Kind::Person, number),
                "from": "2027-04-01", "to": "2027-06-30", "state": "underWay", "rank": rank,
            }),
            _ => json!({ "action": self.one(Kind::Action, number), "due": "2027-04-15" }),
        }
    }

    fn rewrite(&mut self, number: usize) -> Outcome<()> {
        let (kind, field) = REWRITTEN[number % REWRITTEN.len()];
        let id = self
            .one(kind, number / REWRITTEN.len())
            .ok_or("no such record was added")?;
        let value = Value::from(words(number));
        self.act(Edit::Change {
            kind,
            id,
            field: field.to_owned(),
            value,
        })
    }
}

fn words(number: usize) -> String {
    format!(
        "Sagt for {number}. gang: jeg vil møte på jobb til rett tid, som alle andre, og slippe å forklare det igjen."
    )
}
