//! Plans at random, for tests: of every kind some records, every text with words found nowhere else, every field with
//! anything it can hold. They need keep no rule of the plan.

use chrono::{NaiveDate, TimeZone, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::plan::{
    AnyRecord, Field, FieldType, Fields, Kind, Pen, PersonId, Plan, RANK, REMOVED, Role, Voice,
};

/// The first day there is something on; the others follow.
const FIRST: (i32, u32, u32) = (2027, 3, 1);
/// How many days there is something on.
const DAYS: usize = 20;
/// How many records there are of each kind.
const OF_EACH: usize = 4;

/// Chance that comes back the same from the same seed (splitmix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `sides`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        usize::try_from(self.roll() % sides.max(1) as u64).unwrap()
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }

    pub(crate) fn day(&mut self) -> NaiveDate {
        let (year, month, day) = FIRST;
        let first = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        first + chrono::Days::new(self.below(DAYS) as u64)
    }

    fn some<T: Clone>(&mut self, all: &[T]) -> Vec<T> {
        let mut some = all.to_vec();
        some.retain(|_| self.one_in(4));
        some
    }
}

/// The id of a kind's record: from 0 to [`OF_EACH`]. One past the last is in no plan.
pub(crate) fn id(kind: Kind, number: u128) -> Uuid {
    Uuid::from_u128((kind as u128 + 1) * 0x1000 + number)
}

/// The words in a text, and nowhere else.
pub(crate) fn words(kind: Kind, id: Uuid, field: &str) -> String {
    format!("ord{:x}{}{field}slutt", id.as_u128(), kind.as_str())
}

fn value(dice: &mut Dice, field: &Field, own: Uuid, kind: Kind) -> Value {
    let any_kind = |dice: &mut Dice| Kind::ALL[dice.below(Kind::ALL.len())];
    let any_of = |dice: &mut Dice, kind| id(kind, dice.below(OF_EACH + 1) as u128);
    let of_kind = |kind| {
        (0..OF_EACH)
            .map(|number| id(kind, number as u128))
            .collect::<Vec<_>>()
    };
    match field.holds {
        FieldType::Line | FieldType::Prose => json!(words(kind, own, field.name)),
        FieldType::Choice(all) => json!(all[dice.below(all.len())]),
        FieldType::OptionalChoice(all) => {
            let at = dice.below(all.len() + 1);
            json!(all.get(at))
        }
        FieldType::Choices(all) => json!(dice.some(all)),
        FieldType::Date => json!((!dice.one_in(3)).then(|| dice.day())),
        FieldType::Dates => {
            let mut days: Vec<_> = (0..dice.below(3)).map(|_| dice.day()).collect();
            days.sort();
            days.dedup();
            json!(days)
        }
        FieldType::Reference(to) => {
            let none = dice.one_in(3);
            json!((!none || field.name == "meeting").then(|| id(to, dice.below(OF_EACH) as u128)))
        }
        FieldType::References(to) => json!(dice.some(&of_kind(to))),
        FieldType::AnyReference => json!(id(any_kind(dice), 0)),
        FieldType::AnyReferences => {
            let picked = (0..dice.below(4)).map(|_| {
                let kind = any_kind(dice);
                any_of(dice, kind)
            });
            let mut picked: Vec<_> = picked.collect();
            picked.sort();
            picked.dedup();
            json!(picked)
        }
        FieldType::Flag => json!(dice.one_in(8)),
        FieldType::Rank => json!(dice.below(100)),
        FieldType::Rating => json!((!dice.one_in(3)).then(|| dice.below(11))),
        // No rule of who sees what looks at it.
        FieldType::Image => json!(""),
        FieldType::Time => json!((!dice.one_in(2)).then(|| format!("{:02}:00", dice.below(24)))),
    }
}

fn record(dice: &mut Dice, kind: Kind, number: u128) -> Fields {
    let own = id(kind, number);
    let mut fields = kind.blank(own);
    for field in kind.fields() {
        fields.insert(field.name.to_owned(), value(dice, field, own, kind));
    }
    fields.insert(REMOVED.to_owned(), json!(dice.one_in(8)));
    fields.insert(RANK.to_owned(), json!(number));
    match kind {
        Kind::Details => drop(fields.insert(REMOVED.to_owned(), json!(false))),
        Kind::Person => person(dice, &mut fields, number),
        // What stands under something stands under what came before it.
        Kind::Goal => {
            let above = (number > 0 && dice.one_in(2)).then(|| id(kind, number - 1));
            fields.insert("parent".to_owned(), json!(above));
        }
        Kind::Action => drop(fields.insert("goal".to_owned(), json!(id(Kind::Goal, number)))),
        Kind::FollowUp | Kind::Evaluation => about_one(&mut fields),
        Kind::Consent => {
            fields.insert(
                "sort".to_owned(),
                json!(["sharing", "sharing", "plan"][dice.below(3)]),
            );
            if !dice.one_in(4) {
                fields.insert("withdrawnOn".to_owned(), Value::Null);
            }
        }
        _ => {}
    }
    if !kind.fields().iter().any(|field| field.name == RANK) {
        fields.remove(RANK);
    }
    fields
}

/// A follow-up and an evaluation are about one thing: the first that is named.
fn about_one(fields: &mut Fields) {
    let subjects = ["action", "goal", "everyday"];
    let mut named = subjects
        .into_iter()
        .filter(|name| fields.get(*name).is_some_and(|it| !it.is_null()));
    let first = named.next();
    for name in subjects {
        if Some(name) != first && fields.contains_key(name) {
            fields.insert(name.to_owned(), Value::Null);
        }
    }
}

/// The first is the owner.
fn person(dice: &mut Dice, fields: &mut Fields, number: u128) {
    let roles: Vec<_> = Role::WORDS.iter().filter(|it| **it != "owner").copied().collect();
    let roles = if number == 0 {
        vec!["owner"]
    } else {
        dice.some(&roles)
    };
    fields.insert("roles".to_owned(), json!(roles));
    if number == 0 {
        fields.insert(REMOVED.to_owned(), json!(false));
        fields.insert("onlyOnMap".to_owned(), json!(false));
    }
}

/// A plan.
pub(crate) fn plan(dice: &mut Dice) -> Plan {
    let mut plan = Plan::default();
    for kind in Kind::ALL {
        let last = if *kind == Kind::Details { 1 } else { OF_EACH };
        for number in 0..last {
            let number = number as u128;
            let fields = record(dice, *kind, number);
            plan.put(AnyRecord::from_fields(*kind, &fields).unwrap());
            voices(dice, &mut plan, *kind, number);
        }
    }
    plan
}

fn voices(dice: &mut Dice, plan: &mut Plan, kind: Kind, number: u128) {
    let said = kind.fields().iter().filter(|field| field.words);
    for field in said {
        let who = |dice: &mut Dice| PersonId(id(Kind::Person, dice.below(OF_EACH) as u128));
        let pen = Pen {
            writer: who(dice),
            words: who(dice),
        };
        plan.voices.push(Voice {
            kind,
            record: id(kind, number),
            field: field.name.to_owned(),
            pen,
            at: Utc.with_ymd_and_hms(2027, 3, 1, 12, 0, 0).unwrap(),
        });
    }
}

/// One of the people.
pub(crate) fn reader(dice: &mut Dice) -> PersonId {
    PersonId(id(Kind::Person, dice.below(OF_EACH) as u128))
}
