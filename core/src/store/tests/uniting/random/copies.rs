//! The copies, and what is done on each of them.

use super::deeds::{CHAPTERS, Deed};
use super::*;

/// The copies, and the clock they all have.
pub(in super::super) struct Copies {
    pub(in super::super) clock: Arc<MadeUp>,
    pub(in super::super) stores: Vec<Store>,
    /// The newest backup of each.
    backups: Vec<Option<Store>>,
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
    /// So many copies of one plan, where nobody has written yet.
    pub(in super::super) fn begun(copies: usize) -> Self {
        let mut apart = Apart::after(&begun());
        apart.here(SIV, &[add(Kind::Matter, 12, json!({"text": "Le."}))]);
        let clock = Arc::clone(&apart.clock);
        let begun = Self {
            clock,
            stores: vec![apart.here],
            backups: vec![None],
            carried: 200,
        };
        begun.spread(copies)
    }

    /// As many of them as are wanted: the first is copied.
    pub(in super::super) fn spread(mut self, copies: usize) -> Self {
        self.stores[0].mark_copied().unwrap();
        while self.stores.len() < copies {
            let next = self.carried(0);
            self.stores.push(next);
            self.backups.push(None);
        }
        self
    }

    /// A copy of one of them as a new one, at another place.
    pub(in super::super) fn carried(&mut self, of: usize) -> Store {
        self.carried += 1;
        copied(&self.stores[of], self.carried, &self.clock)
    }

    /// What a rule refuses is not done: people would be told.
    pub(in super::super) fn act(&mut self, copy: usize, by: u128, edits: &[Edit]) {
        match self.stores[copy].act(pen(by, by), edits) {
            Ok(_) | Err(StoreError::Rule(_)) => {}
            Err(other) => panic!("{other}"),
        }
    }

    pub(in super::super) fn play(&mut self, number: u128, deed: &Deed) {
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
                // What has been seen elsewhere does not grow.
                self.stores[from].mark_copied().unwrap();
                let journal = self.stores[from].journal().unwrap();
                let id = self.stores[from].copy();
                self.stores[copy].unite(pen(ARNE, ARNE), &journal, id).unwrap();
            }
            Deed::Carry { copy, seconds } => {
                // Taken along to another laptop, whose clock is another.
                self.stores[copy] = self.carried(copy);
                let there = self.clock.now().unwrap() + TimeDelta::seconds(seconds);
                self.clock.set(crate::store::nearest(there));
            }
            Deed::Type {
                copy,
                by,
                matter,
                letters,
            } => self.types(copy, by, matter, &letters),
            Deed::Same {
                copy,
                by,
                kind,
                number,
                text,
            } => self.act(copy, by, &[add(kind, number, json!({"text": text}))]),
            Deed::Keep { copy } => {
                self.stores[copy].mark_copied().unwrap();
                self.backups[copy] = Some(self.carried(copy));
            }
            Deed::Back { copy } => {
                if let Some(backup) = &self.backups[copy] {
                    self.carried += 1;
                    self.stores[copy] = copied(backup, self.carried, &self.clock);
                }
            }
        }
    }

    /// Goes on with what stands in a matter, a letter a second.
    fn types(&mut self, copy: usize, by: u128, matter: u128, letters: &str) {
        let stands = value(&self.stores[copy], Kind::Matter, matter, "text");
        let mut text = stands.as_str().unwrap_or_default().to_owned();
        for letter in letters.chars() {
            let now = self.clock.now().unwrap();
            self.clock.set(now + TimeDelta::seconds(1));
            text.push(letter);
            self.act(copy, by, &[change(Kind::Matter, matter, "text", text.as_str())]);
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
    pub(super) fn united(&self, first: usize, others: &[usize]) -> Store {
        let mut store = copied(&self.stores[first], 300 + first as u128, &self.clock);
        for other in others {
            take_in(&mut store, &self.stores[*other]);
        }
        store
    }
}
