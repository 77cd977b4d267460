//! Reading the policies, so that nothing that stands in the file can do more harm than not to count.

use std::io::{ErrorKind, Read};
use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::owned::is_administrators;
use super::place::place;
use super::{Decided, Policy};
use crate::error::{Problem, ProblemCode};
use crate::store::file::open_ordinary;

/// Longer than any policies, in bytes.
const LONGEST: u64 = 64 * 1024;

/// What some editors put before a text.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Where editors look up what may stand in a file.
pub(super) const SCHEMA: &str = "$schema";

/// Where in a policy it was wrong: empty for the policy itself.
#[derive(Debug)]
pub(super) struct Where(String);

/// What a policy takes, of a value.
pub(super) fn taken<T: DeserializeOwned>(value: Value) -> Result<T, Where> {
    serde_path_to_error::deserialize(value).map_err(|error| match error.path().to_string() {
        path if path == "." => Where(String::new()),
        path => Where(path),
    })
}

/// The policies that hold on this laptop now.
#[must_use]
pub fn in_force() -> Decided {
    let in_file = place().map_or_else(Decided::default, |place| in_file(&place));
    with_groups(in_file)
}

/// What a group policy says counts before the file.
#[cfg(windows)]
fn with_groups(in_file: Decided) -> Decided {
    with(in_file, super::group::told())
}

/// Only Windows has another place where an administrator writes such things.
#[cfg(not(windows))]
fn with_groups(in_file: Decided) -> Decided {
    in_file
}

/// The policies in a file. No file is no policies.
pub(super) fn in_file(path: &Path) -> Decided {
    let about = |code| Problem::new(code).with("path", path.display().to_string());
    match text(path) {
        Ok(text) => match serde_json::from_slice(text.strip_prefix(MARK).unwrap_or(&text)) {
            Ok(Value::Object(told)) => each(told),
            _ => nothing(about(ProblemCode::PolicyNotJson)),
        },
        Err(None) => Decided::default(),
        Err(Some(code)) => nothing(about(code)),
    }
}

/// The text of the file; otherwise why it does not count, or nothing when there is no file.
fn text(path: &Path) -> Result<Vec<u8>, Option<ProblemCode>> {
    let unreadable = |_| Some(ProblemCode::PolicyUnreadable);
    let file = open_ordinary(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => None,
        _ => Some(ProblemCode::PolicyUnreadable),
    })?;
    if !is_administrators(&file, path).map_err(unreadable)? {
        return Err(Some(ProblemCode::PolicyNotAdministrators));
    }
    let mut text = Vec::new();
    file.take(LONGEST + 1)
        .read_to_end(&mut text)
        .map_err(unreadable)?;
    if text.len() as u64 > LONGEST {
        return Err(Some(ProblemCode::PolicyTooLong));
    }
    Ok(text)
}

fn nothing(wrong: Problem) -> Decided {
    Decided {
        wrong: vec![wrong],
        ..Decided::default()
    }
}

/// Each policy by itself: one that is wrong leaves the others.
fn each(told: Map<String, Value>) -> Decided {
    with(Decided::default(), told)
}

/// The same, where some are decided already; what is said last of one holds.
fn with(mut decided: Decided, told: Map<String, Value>) -> Decided {
    for (key, value) in told.into_iter().filter(|(key, _)| key != SCHEMA) {
        match decided.policy.set(&key, value) {
            Some(Ok(())) => {}
            Some(Err(place)) => decided.wrong.push(wrong_value(&key, &place)),
            None => decided
                .wrong
                .push(Problem::new(ProblemCode::PolicyUnknown).with("policy", key)),
        }
    }
    decided
}

fn wrong_value(key: &str, Where(place): &Where) -> Problem {
    let name = match place.as_str() {
        "" => key.to_owned(),
        list if list.starts_with('[') => format!("{key}{list}"),
        field => format!("{key}.{field}"),
    };
    Problem::new(ProblemCode::PolicyWrongValue).with("policy", name)
}

impl Policy {
    /// The policies that hold, by their names in the file.
    #[must_use]
    pub fn holding(&self) -> Vec<(&'static str, Value)> {
        let told = serde_json::to_value(self).unwrap_or_default();
        let of = |key: &&'static str| Some((*key, told.get(*key)?.clone()));
        Self::KEYS.iter().filter_map(of).collect()
    }
}
