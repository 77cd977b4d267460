//! A plan told act by act in the ids it is to have: what the tests of the window begin from. Two copies of it may go on
//! apart, and become one again that says two things in a field.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::Deserialize;

use super::{StoryError, Told};
use crate::journal::Journal;
use crate::plan::{DeviceId, Edit, Pen, WayIn};
use crate::store::file::{FileError, only_in_memory};
use crate::store::{Environment, MadeUp, Store, StoreError};

/// How a plan came about, and how copies of it went on.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acts {
    acts: Vec<DatedAct>,
    /// What was then done on each of the copies.
    #[serde(default)]
    apart: Vec<Vec<DatedAct>>,
}

/// What was done together, when, and with whose pen.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct DatedAct {
    at: DateTime<Utc>,
    pen: Pen,
    edits: Vec<Edit>,
}

impl Told for Acts {
    fn play(&self, connection: Connection, device: DeviceId) -> Result<Store, StoryError> {
        let clock = Arc::new(MadeUp::at(DateTime::UNIX_EPOCH));
        let place = || Box::new(Arc::clone(&clock));
        if self.apart.is_empty() {
            let mut store = Store::new(connection, device, place(), WAY)?;
            play(&mut store, &clock, &self.acts, true)?;
            return Ok(store);
        }
        let mut begun = Store::new(in_memory()?, device, place(), WAY)?;
        play(&mut begun, &clock, &self.acts, true)?;
        let begun = begun.journal()?;
        let mut whole = Journal::default();
        for acts in &self.apart {
            let device = DeviceId(clock.new_id());
            let mut copy = Store::import(in_memory()?, device, place(), WAY, &begun)?;
            play(&mut copy, &clock, acts, false)?;
            whole = joined(whole, copy.journal()?);
        }
        Ok(Store::import(connection, device, place(), WAY, &whole)?)
    }
}

impl Acts {
    /// Splits off what was done after `time`. What was done apart goes with what was done last.
    #[must_use]
    pub fn split_after(mut self, time: DateTime<Utc>) -> (Self, Self) {
        let later = self.acts.partition_point(|act| act.at <= time);
        let acts = self.acts.split_off(later);
        let apart = if acts.is_empty() {
            Vec::new()
        } else {
            std::mem::take(&mut self.apart)
        };
        (self, Self { acts, apart })
    }

    /// The acts of one copy, each with its time.
    pub fn each(&self) -> impl Iterator<Item = (DateTime<Utc>, Pen, &[Edit])> {
        let told = self.acts.iter();
        told.map(|act| (act.at, act.pen, act.edits.as_slice()))
    }

    /// Plays them in memory only.
    ///
    /// # Errors
    /// As [`Told::play`].
    pub fn play_in_memory(&self) -> Result<Store, StoryError> {
        let device = DeviceId(Arc::new(MadeUp::at(DateTime::UNIX_EPOCH)).new_id());
        self.play(in_memory()?, device)
    }
}

/// Everything that is told was done by the owner's way in.
const WAY: Option<WayIn> = Some(WayIn::Owner);

fn in_memory() -> Result<Connection, StoreError> {
    only_in_memory().map_err(|error: FileError| error.into())
}

fn play(store: &mut Store, clock: &MadeUp, acts: &[DatedAct], begins: bool) -> Result<(), StoryError> {
    for (number, act) in acts.iter().enumerate() {
        clock.set(act.at);
        if begins && number == 0 {
            store.begin(act.pen, &act.edits)?;
        } else {
            store.act(act.pen, &act.edits)?;
        }
    }
    Ok(())
}

/// What either of two copies has, once.
fn joined(mut one: Journal, other: Journal) -> Journal {
    let acts: BTreeSet<_> = one.acts.iter().map(|act| act.id).collect();
    let changes: BTreeSet<_> = one.changes.iter().map(|change| change.id).collect();
    let new_acts = other.acts.into_iter().filter(|act| !acts.contains(&act.id));
    one.acts.extend(new_acts);
    let new_changes = other
        .changes
        .into_iter()
        .filter(|change| !changes.contains(&change.id));
    one.changes.extend(new_changes);
    one
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const OWNER: &str = "01900000-0000-7000-8000-000000000001";
    const MATTER: &str = "01900000-0000-7000-8000-000000000002";
    const DETAILS: &str = "01900000-0000-7000-8000-000000000003";

    fn acts(apart: &serde_json::Value) -> Acts {
        let pen = json!({ "writer": OWNER, "words": OWNER });
        serde_json::from_value(json!({
            "acts": [
                { "at": "2027-03-01T09:00:00Z", "pen": pen, "edits": [
                    { "edit": "add", "kind": "details", "id": DETAILS, "fields": { "title": "Planen" } },
                    { "edit": "add", "kind": "person", "id": OWNER, "fields": { "name": "Arne", "roles": ["owner"] } },
                ] },
                { "at": "2027-03-02T09:00:00Z", "pen": pen, "edits": [
                    { "edit": "add", "kind": "matter", "id": MATTER, "fields": { "text": "Sove.", "rank": 1 } },
                ] },
            ],
            "apart": apart,
        }))
        .unwrap()
    }

    fn written(text: &str, day: u8) -> serde_json::Value {
        let change =
            json!({ "edit": "change", "kind": "matter", "id": MATTER, "field": "text", "value": text });
        json!({
            "at": format!("2027-03-{day:02}T09:00:00Z"),
            "pen": { "writer": OWNER, "words": OWNER },
            "edits": [change],
        })
    }

    #[test]
    fn a_plan_is_told_in_its_own_ids_and_can_be_undone() {
        let mut store = acts(&json!([])).play_in_memory().unwrap();
        let plan = store.plan().unwrap();
        assert_eq!(
            plan.matters[0].id.0.to_string(),
            MATTER,
            "the id it was told with"
        );
        assert!(store.verify().is_ok(), "and the journal says the same");
        let pen: Pen = serde_json::from_value(json!({ "writer": OWNER, "words": OWNER })).unwrap();
        store.undo(pen).unwrap();
        assert!(
            store.plan().unwrap().matters[0].removed,
            "what was told is undone"
        );
        assert!(store.undo(pen).is_err(), "but not that it was begun");
    }

    #[test]
    fn copies_that_went_on_apart_say_two_things() {
        let apart = json!([[written("Hvile.", 3)], [written("Le.", 4)]]);
        let store = acts(&apart).play_in_memory().unwrap();
        let plan = store.plan().unwrap();
        let told: Vec<_> = plan.disagreements[0]
            .versions
            .iter()
            .map(|version| version.value.clone())
            .collect();
        assert_eq!(told, [json!("Hvile."), json!("Le.")], "both wordings stand");
        assert!(store.verify().is_ok(), "in a plan that is whole");
    }

    #[test]
    fn what_was_done_later_is_split_off() {
        let time = "2027-03-01T12:00:00Z".parse().unwrap();
        let (before, after) = acts(&json!([])).split_after(time);
        assert_eq!(
            (before.each().count(), after.each().count()),
            (1, 1),
            "an act each"
        );
    }
}
