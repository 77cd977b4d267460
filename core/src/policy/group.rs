//! What a group policy says on Windows: the same policies by the same names, below one place in the registry that only an
//! administrator can write. `packaging/windows` has them for the group policy editor.

use serde_json::{Map, Value, json};

use super::Policy;
use crate::system::{Written, written_below};

/// Where they stand.
const PLACE: &str = r"SOFTWARE\Policies\ViktigForMeg";

/// What is written there, as it would stand in the file.
pub(super) fn told() -> Map<String, Value> {
    let written = written_below(PLACE).into_iter();
    written
        .map(|(key, written)| {
            let value = meant(&key, &written);
            (key, value)
        })
        .collect()
}

/// A value as the policy takes it, among those that it can be: a yes is a number there, and what is made of parts is a text of JSON.
/// The first that is taken; when none is, the first of them, so that it is told of as one that cannot be used.
fn meant(key: &str, written: &Written) -> Value {
    let ways = match written {
        Written::Number(number @ 0..=1) => vec![json!(number), json!(*number == 1)],
        Written::Number(number) => vec![json!(number)],
        Written::Lines(lines) => vec![json!(lines)],
        Written::Text(text) => {
            let whole = serde_json::from_str(text).ok();
            [Some(json!(text)), whole].into_iter().flatten().collect()
        }
    };
    let is_taken = |value: &&Value| {
        let mut policy = Policy::default();
        matches!(policy.set(key, (*value).clone()), Some(Ok(())))
    };
    let taken = ways.iter().find(is_taken).or(ways.first());
    taken.cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_group_policy_editor_writes_is_what_the_file_would_say() {
        let lines = |lines: &[&str]| Written::Lines(lines.iter().map(|&line| line.to_owned()).collect());
        let numbers = r#"{"checked":"2027-01-01","numbers":[]}"#;
        for (key, written, value) in [
            ("lockMinutes", Written::Number(5), json!(5)),
            ("lockMinutes", Written::Number(1), json!(1)),
            ("openCopy", Written::Number(0), json!(false)),
            ("openCopy", Written::Number(1), json!(true)),
            ("language", Written::Text("nn".into()), json!("nn")),
            ("startText", Written::Text("Hei".into()), json!("Hei")),
            ("featuresOff", lines(&["diary"]), json!(["diary"])),
            ("saveFolders", lines(&[r"C:\Planer"]), json!([r"C:\Planer"])),
            // What cannot be used stays as it is written, and is told of.
            ("lockMinutes", Written::Number(500), json!(500)),
            ("unknown", Written::Text("x".into()), json!("x")),
        ] {
            assert_eq!(meant(key, &written), value, "{key}: {written:?}");
        }
        let whole = meant("helpTexts", &Written::Text("[]".into()));
        assert_eq!(whole, json!([]), "what is made of parts stands there as JSON");
        assert_eq!(
            meant("startText", &Written::Text(numbers.into())),
            json!(numbers),
            "a text that only looks like it is a text"
        );
    }

    #[test]
    fn a_machine_without_a_group_policy_has_none() {
        assert_eq!(told(), Map::new(), "nothing is written there where this is tried");
    }
}
