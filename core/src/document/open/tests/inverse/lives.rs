//! Random lives of a plan: what people could have done to it.

use super::*;
use crate::picture::testing::written_one;

/// Something somebody does. Numbers choose among what there is; what cannot be done is left undone.
#[derive(Debug, Clone)]
pub(in crate::document::open::tests) enum Deed {
    Add {
        kind: usize,
        filled: u32,
        at: usize,
        text: String,
    },
    Write {
        at: usize,
        field: usize,
        text: String,
    },
    Move {
        at: usize,
        rank: f64,
    },
    Remove {
        at: usize,
    },
    Answer {
        at: usize,
        accept: bool,
    },
    Undo,
    Redo,
}

fn words() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "O'Čála–Ŋávdna på Deatnu/Tana",
        "# $x$ *stjerner* @ola <b> \\n",
        "🌊👩‍👩‍👧 مرحبا",
        "{{who}} \"sitat\" \u{200f}",
        "første\n\tandre",
        "Æ ø å, «nei» ǩ đ ŧ ž",
    ]);
    prop_oneof![nasty.prop_map(str::to_owned), "[a-zæøå .,]{0,20}", "\\PC{0,12}"]
}

/// Which fields are filled in: half of them, or most.
fn filled() -> impl Strategy<Value = u32> {
    let most = (any::<u32>(), any::<u32>()).prop_map(|(one, other)| one | other);
    prop_oneof![any::<u32>(), most]
}

pub(in crate::document::open::tests) fn deeds() -> impl Strategy<Value = Vec<(bool, Deed)>> {
    let at = || 0..400usize;
    let deed = prop_oneof![
        8 => (1..Kind::ALL.len(), filled(), at(), words())
            .prop_map(|(kind, filled, at, text)| Deed::Add { kind, filled, at, text }),
        6 => (at(), 0..24usize, words()).prop_map(|(at, field, text)| Deed::Write { at, field, text }),
        2 => (at(), -1000i32..1000).prop_map(|(at, rank)| Deed::Move { at, rank: f64::from(rank) / 64.0 }),
        1 => at().prop_map(|at| Deed::Remove { at }),
        2 => (at(), any::<bool>()).prop_map(|(at, accept)| Deed::Answer { at, accept }),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ];
    prop::collection::vec((any::<bool>(), deed), 0..60)
}

/// The id of one of the records of a kind.
fn pick(records: &Records, kind: Kind, at: usize) -> Option<Uuid> {
    let ids: Vec<_> = records.of_kind(kind).map(|(id, _)| id).collect();
    (!ids.is_empty()).then(|| ids[at % ids.len()])
}

/// Something a field can hold.
fn value(records: &Records, holds: FieldType, at: usize, text: &str) -> Value {
    let word = |words: &[&str]| Value::from(words[at % words.len()]);
    match holds {
        FieldType::Line => Value::from(text.replace(char::is_whitespace, " ")),
        FieldType::Prose => Value::from(text),
        FieldType::Choice(words) | FieldType::OptionalChoice(words) => word(words),
        FieldType::Choices(words) => json!([word(words)]),
        FieldType::Date => json!(format!("2027-04-{:02}", 1 + at % 30)),
        FieldType::Dates => json!([format!("2027-04-{:02}", 1 + at % 30)]),
        FieldType::Reference(kind) => json!(pick(records, kind, at)),
        FieldType::References(kind) => pick(records, kind, at).into_iter().map(|id| json!(id)).collect(),
        FieldType::AnyReference => json!(Uuid::nil()),
        FieldType::AnyReferences => json!([Uuid::from_u128(at as u128)]),
        FieldType::Flag => json!(at.is_multiple_of(2)),
        FieldType::Rank => json!(at),
        FieldType::Rating => json!(at % 11),
        FieldType::Time => json!(format!("{:02}:{:02}", at % 24, at % 60)),
        FieldType::Image => json!(written_one()),
    }
}

/// `by_owner` tells whose pen it is: some fields only the owner fills in.
fn edit(store: &Store, new_id: Uuid, deed: &Deed, by_owner: bool) -> Option<Edit> {
    let records = &*store.records();
    let any = |at: usize| {
        let all: Vec<_> = records.iter().map(|(record, _)| record).collect();
        all[at % all.len()]
    };
    match deed {
        Deed::Add {
            kind,
            filled,
            at,
            text,
        } => {
            let kind = Kind::ALL[*kind];
            let fields: Map<_, _> = kind
                .fields()
                .iter()
                .enumerate()
                .filter(|(number, field)| filled >> number & 1 == 1 && (by_owner || !field.owners))
                .map(|(_, field)| (field.name.to_owned(), value(records, field.holds, *at, text)))
                .collect();
            Some(Edit::Add {
                kind,
                id: new_id,
                fields,
            })
        }
        Deed::Write { at, field, text } => {
            let record = any(*at);
            let field = record.kind.fields().get(field % record.kind.fields().len())?;
            Some(Edit::Change {
                kind: record.kind,
                id: record.id,
                field: field.name.to_owned(),
                value: value(records, field.holds, *at, text),
            })
        }
        Deed::Move { at, rank } => {
            let record = any(*at);
            let value = Value::from(*rank);
            Some(Edit::Change {
                kind: record.kind,
                id: record.id,
                field: "rank".to_owned(),
                value,
            })
        }
        Deed::Remove { at } => {
            let record = any(*at);
            Some(Edit::Remove {
                kind: record.kind,
                id: record.id,
            })
        }
        Deed::Answer { at, accept } => {
            let proposal = pick(records, Kind::Proposal, *at)?.into();
            Some(Edit::Answer {
                proposal,
                accept: *accept,
            })
        }
        Deed::Undo | Deed::Redo => None,
    }
}

/// A plan that somebody and somebody else have worked on. What the plan does not allow has not been done.
pub(in crate::document::open::tests) fn lived(deeds: &[(bool, Deed)]) -> Store {
    let clock = Arc::new(MadeUp::at(noon()));
    let mut store = Store::new(in_memory(), device(), Box::new(Arc::clone(&clock)), None).unwrap();
    let (owner, contact) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let add = |kind, id, fields: Value| Edit::Add {
        kind,
        id,
        fields: fields.as_object().unwrap().clone(),
    };
    let people = [
        add(Kind::Details, Uuid::from_u128(3), json!({"title": "Planen"})),
        add(Kind::Person, owner, json!({"name": "Eier", "roles": ["owner"]})),
        add(
            Kind::Person,
            contact,
            json!({"name": "Kontakt", "roles": ["primaryContact"]}),
        ),
    ];
    store.begin(Pen::of(PersonId(owner)), &people).unwrap();
    for (number, (is_owner, deed)) in (100u128..).zip(deeds) {
        clock.set(clock.now().unwrap() + chrono::TimeDelta::milliseconds(20_345));
        let pen = Pen::of(PersonId(if *is_owner { owner } else { contact }));
        // What is refused leaves the plan as it was; that is tried elsewhere.
        let _ = match deed {
            Deed::Undo => store.undo(pen),
            Deed::Redo => store.redo(pen),
            other => match edit(&store, Uuid::from_u128(number), other, *is_owner) {
                Some(Edit::Add { kind, id, fields }) if kind.is_programs() => {
                    let mut whole = kind.blank(id);
                    whole.extend(fields);
                    match AnyRecord::from_fields(kind, &whole) {
                        Ok(AnyRecord::Share(share)) => store.note_share(pen, share),
                        _ => continue,
                    }
                }
                Some(edit) => store.act(pen, &[edit]),
                None => continue,
            },
        };
    }
    store
}

#[test]
fn random_lives_are_full_ones() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds = BTreeSet::new();
    for _ in 0..300 {
        let deeds = deeds().new_tree(&mut runner).unwrap().current();
        kinds.extend(lived(&deeds).records().iter().map(|(record, _)| record.kind));
        if kinds.len() == Kind::ALL.len() {
            return;
        }
    }
    panic!("the property is tried on every kind of record, and these were all: {kinds:?}");
}
