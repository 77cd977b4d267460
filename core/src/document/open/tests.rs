//! The open format, tried: what goes out comes in the same, and what should not come in is told apart.

mod bombs;
mod errors;
mod faults;
mod hostile;
mod inverse;
mod pictures;
mod schema;
mod sight;
mod unseen;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::*;
use crate::plan::DeviceId;
use crate::store::MadeUp;
use crate::store::file::in_memory;
use crate::story::Story;

fn noon() -> DateTime<Utc> {
    "2027-03-31T12:00:00Z".parse().unwrap()
}

fn device() -> DeviceId {
    DeviceId(Uuid::from_u128(99))
}

fn story(name: &str) -> Store {
    Story::named(name).unwrap().play(in_memory(), device()).unwrap()
}

/// An open file as JSON, to be changed.
fn file_of(store: &Store) -> Value {
    serde_json::from_str(&write(store, noon()).unwrap()).unwrap()
}

fn read_value(file: &Value) -> Result<Incoming, OpenError> {
    read(file.to_string().as_bytes())
}

/// The plan, in an empty file of its own.
fn settled(incoming: Incoming) -> Result<Store, crate::store::StoreError> {
    let clock = Arc::new(MadeUp::at(noon()));
    let journal = incoming.into_journal(&clock).unwrap();
    Store::import(in_memory(), device(), Box::new(clock), None, &journal)
}
