//! The journal as a graph.

use super::*;
use crate::plan::{ActId, DeviceId, Kind, Pen, PersonId};
use chrono::{DateTime, TimeDelta};
use proptest::prelude::*;
use uuid::Uuid;

/// What happens on some device: it writes a text in a field, or takes in all that another device has.
#[derive(Debug, Clone)]
enum Event {
    Write {
        device: usize,
        field: usize,
        text: String,
    },
    Fetch {
        device: usize,
        from: usize,
    },
}

const DEVICES: usize = 3;

fn events() -> impl Strategy<Value = Vec<Event>> {
    let write = (0..DEVICES, 0..3usize, "[a-zæøå ]{0,12}").prop_map(|(device, field, text)| Event::Write {
        device,
        field,
        text,
    });
    let fetch = (0..DEVICES, 0..DEVICES).prop_map(|(device, from)| Event::Fetch { device, from });
    prop::collection::vec(prop_oneof![3 => write, 1 => fetch], 0..40)
}

fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// Plays the events and gives each device's graph, and every text ever written.
fn play(events: &[Event]) -> (Vec<Graph>, Vec<(ChangeId, String)>) {
    let mut devices = vec![Graph::default(); DEVICES];
    let mut written = Vec::new();
    let record = RecordRef {
        kind: Kind::Matter,
        id: uuid(7),
    };
    for (number, event) in (1u64..).zip(events) {
        match event {
            Event::Write { device, field, text } => {
                let field = ["text", "area", "rank"][*field].to_owned();
                let parents = devices[*device]
                    .heads(record, &field)
                    .iter()
                    .map(|head| head.id)
                    .collect();
                // Clocks run apart, and backwards: order must not come from them.
                let skew = TimeDelta::seconds(i64::try_from(*device).unwrap() * -977);
                let id = ChangeId(uuid(u128::from(number) * 7919 % 10_007));
                written.push((id, text.clone()));
                devices[*device].insert(Change {
                    id,
                    act: ActId(uuid(u128::from(number))),
                    record,
                    field,
                    value: Value::from(text.as_str()),
                    pen: Pen::of(PersonId(uuid(1))),
                    device: DeviceId(uuid(*device as u128)),
                    seq: number,
                    at: DateTime::UNIX_EPOCH + skew,
                    parents,
                    brings: None,
                });
            }
            Event::Fetch { device, from } => {
                let other = devices[*from].clone();
                devices[*device].unite(&other);
            }
        }
    }
    (devices, written)
}

fn united<'a>(graphs: impl IntoIterator<Item = &'a Graph>) -> Graph {
    let mut all = Graph::default();
    for graph in graphs {
        all.unite(graph);
    }
    all
}

proptest! {
    #[test]
    fn uniting_copies_knows_no_order(events in events()) {
        let (devices, _) = play(&events);
        let [a, b, c] = [&devices[0], &devices[1], &devices[2]];
        prop_assert_eq!(united([a, b]), united([b, a]), "union is commutative");
        prop_assert_eq!(united([&united([a, b]), c]), united([a, &united([b, c])]), "union is associative");
        prop_assert_eq!(united([a, a, b, b, a]), united([a, b]), "union is idempotent");
        prop_assert_eq!(united([a, b, c]).records(), united([c, b, a]).records(), "and so is what it says");
    }

    #[test]
    fn no_text_is_unreachable(events in events()) {
        let (devices, written) = play(&events);
        let all = united(&devices);
        for (id, text) in written {
            prop_assert_eq!(
                all.get(id).map(|change| change.value.clone()),
                Some(Value::from(text)),
                "every text ever written is in the united journal"
            );
        }
        // From the heads, following parents, everything is reached.
        let mut reached = BTreeSet::new();
        let mut ahead: Vec<ChangeId> = all.fields.keys().flat_map(|(record, field)| {
            all.heads(*record, field).into_iter().map(|head| head.id).collect::<Vec<_>>()
        }).collect();
        while let Some(id) = ahead.pop() {
            if reached.insert(id) {
                ahead.extend(all.get(id).into_iter().flat_map(|change| change.parents.iter().copied()));
            }
        }
        prop_assert_eq!(reached.len(), all.changes().count(), "history leads from today back to every text");
    }

    #[test]
    fn a_device_that_has_everything_settles_what_it_writes(events in events()) {
        let (devices, _) = play(&events);
        let mut all = united(&devices);
        for disagreement in all.disagreements() {
            let parents = disagreement.versions.iter().map(|version| version.change).collect();
            let id = ChangeId(uuid(1_000_000 + disagreement.field.len() as u128));
            all.insert(Change {
                id,
                act: ActId(uuid(1)),
                record: disagreement.record,
                field: disagreement.field,
                value: Value::from("avgjort"),
                pen: Pen::of(PersonId(uuid(1))),
                device: DeviceId(uuid(9)),
                seq: 1,
                at: DateTime::UNIX_EPOCH,
                parents,
                brings: None,
            });
        }
        prop_assert_eq!(all.disagreements(), vec![], "a change with both as parents settles it");
    }
}

#[test]
fn a_change_takes_no_words_away_in_another_field() {
    let says = |number: u128, record: u128, parents: &[u128]| Change {
        id: ChangeId(uuid(number)),
        act: ActId(uuid(number)),
        record: RecordRef {
            kind: Kind::Matter,
            id: uuid(record),
        },
        field: "text".to_owned(),
        value: Value::from(number.to_string()),
        pen: Pen::of(PersonId(uuid(1))),
        device: DeviceId(uuid(9)),
        seq: 1,
        at: DateTime::UNIX_EPOCH,
        parents: parents.iter().map(|parent| ChangeId(uuid(*parent))).collect(),
        brings: None,
    };
    // The second says that it stands on the first, which is of another record; the third does, and is of the same.
    let all = [says(1, 10, &[]), says(2, 20, &[1]), says(3, 10, &[1])];
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]] {
        let mut graph = Graph::default();
        for at in &order[..2] {
            graph.insert(all[*at].clone());
        }
        if !order[..2].contains(&2) {
            assert_eq!(graph.all_heads().count(), 2, "{order:?}: both stand");
        }
        graph.insert(all[order[2]].clone());
        let heads: Vec<u128> = graph.all_heads().map(|head| head.id.0.as_u128()).collect();
        assert_eq!(
            heads,
            [3, 2],
            "{order:?}: what is of the same field takes its place"
        );
    }
}
