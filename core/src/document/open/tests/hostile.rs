//! Files that somebody has tampered with: refused, or taken in whole, and nothing else.

use proptest::prelude::*;
use serde_json::json;

use super::*;

/// What somebody does to a file.
#[derive(Debug, Clone)]
enum Tampering {
    /// Something is put in the place of a value.
    Put { at: usize, value: Value },
    /// A value is put in the place of another.
    Copy { from: usize, to: usize },
    /// A field or an item is taken out.
    Take { at: usize },
    /// An item stands twice.
    Double { at: usize },
}

fn tampering() -> impl Strategy<Value = Tampering> {
    let at = || any::<prop::sample::Index>().prop_map(|at| at.index(100_000));
    let value = prop::sample::select(vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5e308),
        json!(u64::MAX),
        json!(""),
        json!("\u{0}"),
        json!("removed"),
        json!("2027-02-30"),
        json!("owner"),
        json!(Uuid::nil()),
        json!([]),
        json!({}),
        json!([[[[]]]]),
    ]);
    prop_oneof![
        3 => (at(), value).prop_map(|(at, value)| Tampering::Put { at, value }),
        3 => (at(), at()).prop_map(|(from, to)| Tampering::Copy { from, to }),
        1 => at().prop_map(|at| Tampering::Take { at }),
        1 => at().prop_map(|at| Tampering::Double { at }),
    ]
}

/// Every place in the file.
fn places(path: &str, value: &Value, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Object(fields) => {
            fields
                .iter()
                .for_each(|(name, value)| places(&format!("{path}/{name}"), value, found));
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(at, value)| places(&format!("{path}/{at}"), value, found));
        }
        _ => {}
    }
}

fn tamper(file: &mut Value, tampering: &Tampering) {
    let mut all = Vec::new();
    places("", file, &mut all);
    let place = |at: usize| all[at % all.len()].clone();
    match tampering {
        Tampering::Put { at, value } => *file.pointer_mut(&place(*at)).unwrap() = value.clone(),
        Tampering::Copy { from, to } => {
            let value = file.pointer(&place(*from)).unwrap().clone();
            *file.pointer_mut(&place(*to)).unwrap() = value;
        }
        Tampering::Take { at } => {
            let place = place(*at);
            let (parent, name) = place.rsplit_once('/').unwrap_or_default();
            match file.pointer_mut(parent) {
                Some(Value::Object(fields)) => {
                    fields.remove(name);
                }
                // The whole file has no name in anything, whatever it has been made into.
                Some(Value::Array(items)) if !name.is_empty() => {
                    items.remove(name.parse().unwrap());
                }
                _ => {}
            }
        }
        Tampering::Double { at } => {
            let place = place(*at);
            let (parent, name) = place.rsplit_once('/').unwrap_or_default();
            if let Some(Value::Array(items)) = file.pointer_mut(parent)
                && !name.is_empty()
            {
                let item = items[name.parse::<usize>().unwrap()].clone();
                items.push(item);
            }
        }
    }
}

/// Refused, or a plan that holds together and goes out as it came in.
fn refused_or_whole(bytes: &[u8]) -> Result<(), TestCaseError> {
    let Ok(incoming) = read(bytes) else { return Ok(()) };
    let store = settled(incoming);
    let store = store.map_err(|error| TestCaseError::fail(format!("accepted, but not taken in: {error}")))?;
    prop_assert!(store.verify().is_ok(), "what was taken in is whole");
    let out = write(&store, noon()).unwrap();
    let again =
        read(out.as_bytes()).map_err(|error| TestCaseError::fail(format!("not ours any more: {error}")))?;
    prop_assert_eq!(
        write(&settled(again).unwrap(), noon()).unwrap(),
        out,
        "and stays the same"
    );
    Ok(())
}

proptest! {
    #![proptest_config(crate::random::cases(128))]

    #[test]
    fn a_file_tampered_with_is_refused_or_whole(
        deeds in super::inverse::deeds(),
        tampered in prop::collection::vec(tampering(), 1..4),
        with_journal in any::<bool>(),
    ) {
        let mut file = file_of(&super::inverse::lived(&deeds));
        if !with_journal {
            file.as_object_mut().unwrap().remove("journal");
        }
        tampered.iter().for_each(|tampering| tamper(&mut file, tampering));
        refused_or_whole(file.to_string().as_bytes())?;
    }

    #[test]
    fn bytes_flipped_cut_or_doubled_are_refused_or_whole(
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = write(&story("jeg-bestemmer-over-samarbeidet"), noon()).unwrap().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Some(cut) = cut {
            bytes.remove(cut.index(bytes.len()));
        }
        refused_or_whole(&bytes)?;
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_err(), "noise is no plan");
    }
}
