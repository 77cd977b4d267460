//! Two copies of a plan, written apart, and one again.

mod apart;
mod arrived;
mod broken;
mod checks;
mod claims;
mod collisions;
mod impossible;
mod knots;
mod known;
mod one_id;
mod open;
mod quick;
mod random;
mod same;
mod seen;
mod settled;
mod simulated;
mod undone;

use rusqlite::backup::Backup;

use super::*;
use crate::journal::{HistoryItem, Journal};
use crate::kept::Met;
use crate::plan::{Plan, WayIn};

/// A copy of the plan, as a new one of its own.
fn copied(store: &Store, number: u128, clock: &Arc<MadeUp>) -> Store {
    copied_by(store, number, clock, None)
}

/// The same, opened by a way in.
fn copied_by(store: &Store, number: u128, clock: &Arc<MadeUp>, way: Option<WayIn>) -> Store {
    let mut connection = Connection::open_in_memory().unwrap();
    Backup::new(&store.connection, &mut connection)
        .unwrap()
        .step(-1)
        .unwrap();
    Store::new(connection, DeviceId(id(number)), Box::new(Arc::clone(clock)), way).unwrap()
}

/// Lets one copy take in another.
fn take_in(store: &mut Store, other: &Store) -> Met {
    store
        .unite(pen(ARNE, ARNE), &other.journal().unwrap(), other.copy())
        .unwrap()
}

/// The plan of a table, and a copy of it that goes its own way. What `before` says stands on both.
struct Apart {
    clock: Arc<MadeUp>,
    here: Store,
    there: Store,
}

impl Apart {
    fn after(before: &[Edit]) -> Self {
        let mut table = Table::laid();
        for edit in before {
            table.arne(edit.clone());
        }
        let Table { store, clock } = table;
        let there = copied(&store, 98, &clock);
        Self {
            clock,
            here: store,
            there,
        }
    }

    fn later(&self) {
        let now = self.clock.now().unwrap();
        self.clock.set(now + TimeDelta::seconds(120));
    }

    fn here(&mut self, by: u128, edits: &[Edit]) {
        self.later();
        self.here.act(pen(by, by), edits).unwrap();
    }

    fn there(&mut self, by: u128, edits: &[Edit]) {
        self.later();
        self.there.act(pen(by, by), edits).unwrap();
    }

    /// Both take in the other, and say the same.
    fn meet(&mut self) -> Met {
        let before = copied(&self.here, 99, &self.clock);
        let met = take_in(&mut self.here, &self.there);
        take_in(&mut self.there, &before);
        assert_eq!(
            said(&self.here),
            said(&self.there),
            "whichever copy takes in the other"
        );
        for store in [&self.here, &self.there] {
            assert!(store.verify().is_ok(), "tables and journal say the same");
        }
        met
    }
}

/// All that a copy says: the plan with its voices and disagreements, what stands in its tables, and its history, but for when
/// it met others.
fn said(store: &Store) -> (Plan, Records, Vec<HistoryItem>) {
    let items = store.history(None, None, 10_000).unwrap().items;
    let items = items.into_iter().filter(|item| item.name.verb != Verb::Unite);
    (store.plan().unwrap(), store.records.clone(), items.collect())
}

fn record(kind: Kind, number: u128) -> RecordRef {
    RecordRef { kind, id: id(number) }
}

fn value(store: &Store, kind: Kind, number: u128, field: &str) -> Value {
    let value = store.records.value(record(kind, number), field);
    value.cloned().unwrap_or_default()
}

fn rules(store: &Store) -> Vec<String> {
    let misfits = store.unsettled().unwrap().misfits;
    misfits.into_iter().map(|misfit| misfit.rule).collect()
}
