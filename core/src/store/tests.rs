//! The one way in, tried: what it keeps, what it refuses, and what it can take back.

mod alone;
mod bringing_back;
mod clocks;
mod copies;
mod given;
mod kinds;
mod older;
mod owners;
mod pictures;
mod reversing;
mod rivals;
mod rules;
mod searching;
mod shares;
mod states;
mod uniting;
mod words;
mod writing;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::*;
use crate::journal::Verb;
use crate::plan::{ChangeId, Edit, GoalId, Kind, Pen, PersonId, ProposalState, RuleError};

fn noon() -> DateTime<Utc> {
    "2027-03-01T12:00:00Z".parse().unwrap()
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn add(kind: Kind, number: u128, value: Value) -> Edit {
    Edit::Add {
        kind,
        id: id(number),
        fields: fields(value),
    }
}

fn change(kind: Kind, number: u128, field: &str, value: impl Into<Value>) -> Edit {
    Edit::Change {
        kind,
        id: id(number),
        field: field.to_owned(),
        value: value.into(),
    }
}

const ARNE: u128 = 1;
const SIV: u128 = 2;

fn pen(writer: u128, words: u128) -> Pen {
    Pen {
        writer: PersonId(id(writer)),
        words: PersonId(id(words)),
    }
}

/// A plan with Arne, who owns it, and Siv, and a clock that can be set.
struct Table {
    store: Store,
    clock: Arc<MadeUp>,
}

impl Table {
    fn laid() -> Self {
        let connection = file::in_memory();
        let clock = Arc::new(MadeUp::at(noon()));
        let device = DeviceId(id(99));
        let mut store = Store::new(connection, device, Box::new(Arc::clone(&clock)), None).unwrap();
        store
            .begin(
                pen(ARNE, ARNE),
                &[
                    add(Kind::Details, 3, json!({"title": "Arnes plan"})),
                    add(Kind::Person, ARNE, json!({"name": "Arne", "roles": ["owner"]})),
                    add(
                        Kind::Person,
                        SIV,
                        json!({"name": "Siv Lunde", "roles": ["primaryContact"]}),
                    ),
                ],
            )
            .unwrap();
        Self { store, clock }
    }

    fn later(&self, seconds: i64) {
        self.clock
            .set(self.clock.now().unwrap() + TimeDelta::seconds(seconds));
    }

    fn arne(&mut self, edit: Edit) -> Changed {
        self.later(120);
        self.store.act(pen(ARNE, ARNE), &[edit]).unwrap()
    }

    fn refuses(&mut self, pen: Pen, edits: &[Edit]) -> RuleError {
        let before = self.store.records.clone();
        let changes = self.store.graph().unwrap().changes().count();
        let error = self.store.act(pen, edits).expect_err("this act must be refused");
        assert_eq!(
            self.store.records, before,
            "a refused act leaves the plan as it was"
        );
        assert_eq!(
            self.store.graph().unwrap().changes().count(),
            changes,
            "and writes nothing"
        );
        match error {
            StoreError::Rule(rule) => rule,
            other => panic!("refused by a rule, not by {other}"),
        }
    }

    fn matter(&self, number: u128) -> String {
        let value = self.store.records.value(
            RecordRef {
                kind: Kind::Matter,
                id: id(number),
            },
            "text",
        );
        value.and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// The same file, opened anew.
    fn reopened(self) -> Self {
        let Store {
            connection, device, ..
        } = self.store;
        let clock = self.clock;
        Self {
            store: Store::new(
                connection.into_connection().unwrap(),
                device,
                Box::new(Arc::clone(&clock)),
                None,
            )
            .unwrap(),
            clock,
        }
    }
}
