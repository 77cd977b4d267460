//! Three copies of a plan, written in at random and carried between (long: one play): whatever they do, and in whichever order
//! they meet, they come to say the same, and nothing anybody wrote is lost.

use super::*;
use crate::journal::Graph;

/// What happens on one of the copies.
#[derive(Debug, Clone)]
enum Deed {
    Write {
        copy: usize,
        by: u128,
        matter: u128,
        text: String,
    },
    Add {
        copy: usize,
        by: u128,
        text: String,
    },
    Dates {
        copy: usize,
        field: usize,
        day: u32,
    },
    Parent {
        copy: usize,
        goal: u128,
        under: Option<u128>,
    },
    Consent {
        copy: usize,
        chapters: Vec<usize>,
        withdrawn: bool,
    },
    Move {
        copy: usize,
        by: u128,
        matter: u128,
        out: bool,
    },
    Subject {
        copy: usize,
        of: usize,
    },
    Held {
        copy: usize,
        held: bool,
        came: bool,
    },
    Answer {
        copy: usize,
        accept: bool,
    },
    Undo {
        copy: usize,
        over: bool,
    },
    Settle {
        copy: usize,
        place: usize,
    },
    Meet {
        copy: usize,
        from: usize,
    },
    Carry {
        copy: usize,
        seconds: i64,
    },
}

const COPIES: usize = 3;
const CHAPTERS: [&str; 3] = ["goals", "needs", "matters"];

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let copy = || 0..COPIES;
    let by = || prop_oneof![2 => Just(ARNE), 1 => Just(SIV)];
    let text = || "[a-zæøå ]{0,8}";
    let matter = || 10..13u128;
    let deed = prop_oneof![
        6 => (copy(), by(), matter(), text())
            .prop_map(|(copy, by, matter, text)| Deed::Write { copy, by, matter, text }),
        2 => (copy(), by(), text()).prop_map(|(copy, by, text)| Deed::Add { copy, by, text }),
        2 => (copy(), 0..2usize, 1..28u32).prop_map(|(copy, field, day)| Deed::Dates { copy, field, day }),
        2 => (copy(), 20..23u128, proptest::option::of(20..23u128))
            .prop_map(|(copy, goal, under)| Deed::Parent { copy, goal, under }),
        2 => (copy(), prop::collection::vec(0..3usize, 0..3), any::<bool>())
            .prop_map(|(copy, chapters, withdrawn)| Deed::Consent { copy, chapters, withdrawn }),
        2 => (copy(), by(), matter(), any::<bool>())
            .prop_map(|(copy, by, matter, out)| Deed::Move { copy, by, matter, out }),
        1 => (copy(), 0..3usize).prop_map(|(copy, of)| Deed::Subject { copy, of }),
        1 => (copy(), any::<bool>(), any::<bool>())
            .prop_map(|(copy, held, came)| Deed::Held { copy, held, came }),
        2 => (copy(), any::<bool>()).prop_map(|(copy, accept)| Deed::Answer { copy, accept }),
        2 => (copy(), any::<bool>()).prop_map(|(copy, over)| Deed::Undo { copy, over }),
        1 => (copy(), 0..2usize).prop_map(|(copy, place)| Deed::Settle { copy, place }),
        3 => (copy(), copy()).prop_map(|(copy, from)| Deed::Meet { copy, from }),
        1 => (copy(), -40_000_000..40_000_000i64).prop_map(|(copy, seconds)| Deed::Carry { copy, seconds }),
    ];
    prop::collection::vec(deed, 0..30)
}

/// The copies, and the clock they all have.
struct Copies {
    clock: Arc<MadeUp>,
    stores: Vec<Store>,
    carried: u128,
}

fn begun() -> Vec<Edit> {
    vec![
        add(Kind::Matter, 10, json!({"text": "Sove."})),
        add(Kind::Matter, 11, json!({"text": "Spise."})),
        add(Kind::Goal, 20, json!({"title": "Ett"})),
        add(Kind::Goal, 21, json!({"title": "To"})),
        add(Kind::Goal, 22, json!({"title": "Tre"})),
        add(
            Kind::Action,
            30,
            json!({"goal": id(20), "what": "Trene", "from": "2027-03-05", "to": "2027-03-20"}),
        ),
        add(
            Kind::Consent,
            50,
            json!({"sort": "sharing", "person": id(SIV), "chapters": ["goals"]}),
        ),
        add(Kind::FollowUp, 60, json!({"goal": id(20)})),
        add(Kind::Meeting, 62, json!({"on": "2027-03-01"})),
    ]
}

impl Copies {
    fn begun() -> Self {
        let mut apart = Apart::after(&begun());
        apart.here(SIV, &[add(Kind::Matter, 12, json!({"text": "Le."}))]);
        let clock = Arc::clone(&apart.clock);
        let others = [97, 98].map(|number| copied(&apart.here, number, &clock));
        let mut stores = vec![apart.here];
        stores.extend(others);
        Self {
            clock,
            stores,
            carried: 200,
        }
    }

    /// What a rule refuses is not done: people would be told.
    fn act(&mut self, copy: usize, by: u128, edits: &[Edit]) {
        match self.stores[copy].act(pen(by, by), edits) {
            Ok(_) | Err(StoreError::Rule(_)) => {}
            Err(other) => panic!("{other}"),
        }
    }

    fn play(&mut self, number: u128, deed: &Deed) {
        let now = self.clock.now().unwrap();
        self.clock.set(now + TimeDelta::seconds(40));
        match deed.clone() {
            Deed::Write {
                copy,
                by,
                matter,
                text,
            } => {
                self.act(copy, by, &[change(Kind::Matter, matter, "text", text)]);
            }
            Deed::Add { copy, by, text } => {
                self.act(
                    copy,
                    by,
                    &[add(Kind::Matter, 1000 + number, json!({"text": text}))],
                );
            }
            Deed::Dates { copy, field, day } => {
                let field = ["from", "to"][field];
                self.act(
                    copy,
                    ARNE,
                    &[change(Kind::Action, 30, field, format!("2027-03-{day:02}"))],
                );
            }
            Deed::Parent { copy, goal, under } => {
                let under = under.map_or(Value::Null, |under| json!(id(under)));
                self.act(copy, ARNE, &[change(Kind::Goal, goal, "parent", under)]);
            }
            Deed::Consent {
                copy,
                mut chapters,
                withdrawn,
            } => {
                chapters.sort_unstable();
                chapters.dedup();
                let chapters: Vec<_> = chapters.into_iter().map(|chapter| CHAPTERS[chapter]).collect();
                let day = if withdrawn {
                    json!("2027-03-02")
                } else {
                    Value::Null
                };
                let edits = [
                    change(Kind::Consent, 50, "chapters", json!(chapters)),
                    change(Kind::Consent, 50, "withdrawnOn", day),
                ];
                self.act(copy, ARNE, &edits);
            }
            Deed::Move {
                copy,
                by,
                matter,
                out,
            } => {
                let (kind, id) = (Kind::Matter, id(matter));
                let edit = if out {
                    Edit::Remove { kind, id }
                } else {
                    Edit::Restore { kind, id }
                };
                self.act(copy, by, &[edit]);
            }
            Deed::Subject { copy, of } => {
                let all = [
                    ("goal", json!(id(20))),
                    ("action", json!(id(30))),
                    ("wholePlan", json!(true)),
                ];
                let edits = all.into_iter().enumerate().map(|(place, (field, value))| {
                    let blank = if field == "wholePlan" {
                        json!(false)
                    } else {
                        Value::Null
                    };
                    change(Kind::FollowUp, 60, field, if place == of { value } else { blank })
                });
                self.act(copy, ARNE, &edits.collect::<Vec<_>>());
            }
            Deed::Held { copy, held, came } => {
                let state = if held { "held" } else { "planned" };
                let came = if came { json!([id(SIV)]) } else { json!([]) };
                let edits = [
                    change(Kind::Meeting, 62, "came", came),
                    change(Kind::Meeting, 62, "state", state),
                ];
                self.act(copy, ARNE, &edits);
            }
            Deed::Answer { copy, accept } => self.answer(copy, accept),
            Deed::Undo { copy, over } => {
                let store = &mut self.stores[copy];
                let undone = if over {
                    store.undo_over(pen(ARNE, ARNE))
                } else {
                    store.undo(pen(ARNE, ARNE))
                };
                assert!(matches!(undone, Ok(_) | Err(StoreError::Rule(_))), "{undone:?}");
            }
            Deed::Settle { copy, place } => {
                let plan = self.stores[copy].plan().unwrap();
                let open = plan
                    .disagreements
                    .first()
                    .and_then(|open| open.versions.get(place));
                if let Some(version) = open {
                    let chosen = self.stores[copy].choose(pen(ARNE, ARNE), version.change);
                    assert!(matches!(chosen, Ok(_) | Err(StoreError::Rule(_))), "{chosen:?}");
                }
            }
            Deed::Meet { copy, from } => {
                let journal = self.stores[from].journal().unwrap();
                let id = self.stores[from].copy();
                self.stores[copy].unite(pen(ARNE, ARNE), &journal, id).unwrap();
            }
            Deed::Carry { copy, seconds } => {
                // Taken along to another laptop, whose clock is another.
                self.carried += 1;
                self.stores[copy] = copied(&self.stores[copy], self.carried, &self.clock);
                let there = self.clock.now().unwrap() + TimeDelta::seconds(seconds);
                self.clock.set(crate::store::nearest(there));
            }
        }
    }

    fn answer(&mut self, copy: usize, accept: bool) {
        let plan = self.stores[copy].plan().unwrap();
        let open = plan.proposals.iter().find(|it| it.state == ProposalState::Open);
        if let Some(proposal) = open.map(|it| it.id) {
            self.act(copy, ARNE, &[Edit::Answer { proposal, accept }]);
        }
    }

    /// A copy that takes in others one after the other.
    fn united(&self, first: usize, others: &[usize]) -> Store {
        let mut store = copied(&self.stores[first], 300 + first as u128, &self.clock);
        for other in others {
            take_in(&mut store, &self.stores[*other]);
        }
        store
    }
}

fn played(deeds: &[Deed]) -> Copies {
    let mut copies = Copies::begun();
    for (number, deed) in (0..).zip(deeds) {
        copies.play(number, deed);
        for store in &copies.stores {
            store.verify().unwrap();
        }
    }
    copies
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn copies_come_to_say_the_same_in_whichever_order_they_meet(deeds in deeds()) {
        let copies = played(&deeds);
        let all = copies.united(0, &[1, 2]);
        prop_assert!(all.verify().is_ok(), "tables and journal say the same");
        for (first, others) in [(1, [0, 2]), (2, [1, 0]), (0, [2, 1])] {
            let other = copies.united(first, &others);
            prop_assert_eq!(said(&other), said(&all), "from {} with {:?}", first, others);
            prop_assert_eq!(rules(&other), rules(&all));
            let taken_out = |store: &Store| store.unsettled().unwrap().taken_out;
            prop_assert_eq!(taken_out(&other), taken_out(&all));
        }
        // Two of them first, and then the third.
        let pair = copies.united(1, &[2]);
        let mut last = copied(&copies.stores[0], 400, &copies.clock);
        take_in(&mut last, &pair);
        prop_assert_eq!(said(&last), said(&all), "the third comes later");
        let journal = last.journal().unwrap();
        let again = last.unite(pen(ARNE, ARNE), &all.journal().unwrap(), all.copy()).unwrap();
        prop_assert_eq!(again.acts, 0, "once is enough");
        prop_assert_eq!(last.journal().unwrap(), journal);
    }

    #[test]
    fn nothing_that_anybody_wrote_is_lost_or_taken_from_the_owner(deeds in deeds()) {
        let copies = played(&deeds);
        let all = copies.united(0, &[1, 2]);
        let journal = all.journal().unwrap();
        prop_assert!(!journal.has_marks(), "what people may do breaks nothing: {:?}", journal.acts);
        for store in &copies.stores {
            for written in store.journal().unwrap().changes {
                let kept = journal.changes.iter().find(|change| change.id == written.id);
                prop_assert_eq!(kept.map(|kept| &kept.value), Some(&written.value), "every text is in the history");
            }
        }
        let graph = Graph::of(&journal);
        let plan = all.plan().unwrap();
        let owner = PersonId(id(ARNE));
        for voice in plan.voices.iter().filter(|voice| voice.kind == Kind::Matter) {
            let record = RecordRef { kind: voice.kind, id: voice.record };
            let heads = graph.heads(record, &voice.field);
            let is_owners = heads.iter().any(|head| head.pen.words == owner);
            prop_assert!(!is_owners || voice.pen.words == owner, "the owner's words stand");
        }
    }
}

/// The same on files as people have them: encrypted, on a disk, and opened again.
#[test]
fn files_on_a_disk_come_to_say_the_same() {
    let config = ProptestConfig {
        cases: 4,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let folder = tempfile::tempdir().unwrap();
    let key = file::DatabaseKey::generate().unwrap();
    let files = std::cell::Cell::new(0);
    let tried = runner.run(&deeds(), |deeds| {
        let copies = played(&deeds);
        let on_disk = |journal: &Journal, copy: DeviceId| {
            files.set(files.get() + 1);
            let path = folder.path().join(format!("{}.db", files.get()));
            let clock = Box::new(Arc::clone(&copies.clock));
            let store = Store::import(file::create(&path, &key).unwrap(), copy, clock, None, journal);
            (path, store.unwrap())
        };
        let [(path, mut one), (_, mut other)] = [0, 1].map(|copy| {
            let store = &copies.stores[copy];
            on_disk(&store.journal().unwrap(), store.copy())
        });
        let journal = one.journal().unwrap();
        take_in(&mut one, &other);
        other.unite(pen(ARNE, ARNE), &journal, one.copy()).unwrap();
        let here = said(&one);
        prop_assert_eq!(&said(&other), &here);
        let copy = one.copy();
        drop(one);
        let clock = Box::new(Arc::clone(&copies.clock));
        let again = Store::new(file::open_checked(&path, &key).unwrap(), copy, clock, None).unwrap();
        prop_assert!(again.verify().is_ok());
        prop_assert_eq!(&said(&again), &here, "and so it is when it is opened again");
        Ok(())
    });
    tried.unwrap();
}
