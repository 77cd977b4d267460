//! Problems and acts in the words people meet them in: the texts of `core/texts/<language>/problems.json` and
//! `words.json`, filled in.
//!
//! A problem has a `sentence` and a `way` forward. Some have a `detail`, which is said between the two when the problem
//! carries all the parameters that it names. Parameters that are names on the wire (a field, a state, a rule, a time)
//! are said in everyday words.

mod circumstances;

use std::collections::BTreeMap;

use chrono::{DateTime, Local, Timelike, Utc};
use serde_json::Value;

use crate::dates;
use crate::error::{Problem, ProblemCode};
use crate::journal::{ActKind, ActName};
use crate::plan::{FieldType, Kind, Language, REMOVED};
use crate::texts::text;

pub use circumstances::circumstances;

/// What happened, and how to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What happened.
    pub sentence: String,
    /// One way forward.
    pub way: String,
}

/// A problem in words.
#[must_use]
pub fn problem(problem: &Problem, language: Language) -> Told {
    let values: BTreeMap<&str, String> = problem
        .params
        .iter()
        .map(|(name, value)| (name.as_str(), param(problem, name, value, language)))
        .collect();
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let key = format!("problems.{}", problem.code.as_str());
    let mut sentence = text(language, &format!("{key}.sentence"), &values);
    if let Some(detail) = detail(&format!("{key}.detail"), &values, language) {
        sentence.push(' ');
        sentence.push_str(&detail);
    }
    Told {
        sentence,
        way: text(language, &format!("{key}.way"), &values),
    }
}

fn detail(key: &str, values: &[(&str, &str)], language: Language) -> Option<String> {
    let template = text(language, key, &[]);
    let is_filled = blanks(&template).all(|blank| values.iter().any(|(name, _)| *name == blank));
    (template != key && is_filled).then(|| text(language, key, values))
}

/// The names of the blanks in a text: `{{who}}`.
fn blanks(template: &str) -> impl Iterator<Item = &str> {
    template
        .split("{{")
        .skip(1)
        .filter_map(|rest| rest.split_once("}}"))
        .map(|(name, _)| name)
}

fn param(problem: &Problem, name: &str, value: &str, language: Language) -> String {
    let said = match name {
        "since" => DateTime::parse_from_rfc3339(value)
            .ok()
            .map(|time| moment(time.to_utc(), language)),
        "shows" => value.parse().ok().map(|day| dates::written(day, language)),
        "rule" => ProblemCode::ALL
            .iter()
            .find(|code| code.as_str() == value)
            .map(|code| text(language, &format!("problems.{}.sentence", code.as_str()), &[])),
        "from" | "to" => {
            let kind = problem.params.get("kind").map_or("action", String::as_str);
            known(language, &format!("words.choices.{kind}.state.{value}"))
        }
        "field" => Kind::ALL
            .iter()
            .find_map(|kind| known(language, &format!("words.fields.{}.{value}", kind.as_str())))
            .or_else(|| known(language, &format!("words.kinds.{value}.the"))),
        _ => None,
    };
    said.unwrap_or_else(|| value.to_owned())
}

/// A text that may not be there.
fn known(language: Language, key: &str) -> Option<String> {
    Some(text(language, key, &[])).filter(|text| text != key)
}

/// `14. mai 2027 kl. 14.32`, by the clock where the two sit.
#[must_use]
pub fn moment(time: DateTime<Utc>, language: Language) -> String {
    let here = time.with_timezone(&Local);
    let date = dates::written(here.date_naive(), language);
    let (hour, minute) = (format!("{:02}", here.hour()), format!("{:02}", here.minute()));
    text(
        language,
        "words.moment",
        &[("date", &date), ("hour", &hour), ("minute", &minute)],
    )
}

/// Moments, each told apart from its neighbours: with its seconds where two are of the same minute.
#[must_use]
pub fn moments(times: &[DateTime<Utc>], language: Language) -> Vec<String> {
    let short: Vec<String> = times.iter().map(|time| moment(*time, language)).collect();
    let is_shared = |told: &String| short.iter().filter(|other| *other == told).count() > 1;
    let with_seconds = |told: &String, time: &DateTime<Utc>| {
        let second = format!("{:02}", time.second());
        text(
            language,
            "words.momentWithSeconds",
            &[("moment", told), ("second", &second)],
        )
    };
    short
        .iter()
        .zip(times)
        .map(|(told, time)| {
            if is_shared(told) {
                with_seconds(told, time)
            } else {
                told.clone()
            }
        })
        .collect()
}

/// What an act is called: «endret mål», «angret: la til tiltak».
#[must_use]
pub fn act(name: ActName, kind: ActKind, language: Language) -> String {
    let of = text(language, &format!("words.kinds.{}.one", name.kind.as_str()), &[]);
    let done = text(
        language,
        &format!("words.verbs.{}", name.verb.as_str()),
        &[("kind", &of)],
    );
    let key = match kind {
        ActKind::Begin => "begin",
        ActKind::New => "new",
        ActKind::Undo(_) => "undo",
        ActKind::Redo(_) => "redo",
    };
    text(language, &format!("words.acts.{key}"), &[("act", &done)])
}

/// What a field is called on a page: «Hvordan».
#[must_use]
pub fn field(kind: Kind, field: &str, language: Language) -> String {
    if field == REMOVED {
        return text(language, "words.removed", &[]);
    }
    text(language, &format!("words.fields.{}.{field}", kind.as_str()), &[])
}

/// What stands in a field, in words. `name_of` names the record that an id points to.
#[must_use]
pub fn value(
    kind: Kind,
    field: &str,
    value: &Value,
    language: Language,
    name_of: &dyn Fn(&str) -> Option<String>,
) -> String {
    let choice = |word: &str| {
        text(
            language,
            &format!("words.choices.{}.{field}.{word}", kind.as_str()),
            &[],
        )
    };
    let named = |id: &str| name_of(id).unwrap_or_else(|| id.to_owned());
    let holds = kind.field(field).map_or(FieldType::Flag, |field| field.holds);
    match (holds, value) {
        (_, Value::Bool(flag)) => text(
            language,
            if *flag {
                "words.values.yes"
            } else {
                "words.values.no"
            },
            &[],
        ),
        (FieldType::Choice(_) | FieldType::OptionalChoice(_), Value::String(word)) => choice(word),
        (FieldType::Choices(_), Value::Array(words)) if !words.is_empty() => {
            let words: Vec<_> = words.iter().filter_map(Value::as_str).map(choice).collect();
            words.join(", ")
        }
        (FieldType::Date, Value::String(date)) => date
            .parse()
            .map_or_else(|_| date.clone(), |date| dates::written(date, language)),
        (FieldType::Reference(_) | FieldType::AnyReference, Value::String(id)) => named(id),
        (FieldType::References(_) | FieldType::AnyReferences, Value::Array(ids)) if !ids.is_empty() => {
            let names: Vec<_> = ids.iter().filter_map(Value::as_str).map(named).collect();
            names.join(", ")
        }
        (FieldType::Rating, Value::Number(rating)) => text(
            language,
            "words.values.rating",
            &[("rating", &rating.to_string())],
        ),
        (FieldType::Time, Value::String(time)) => dates::clock(time, language),
        (_, Value::String(words)) if !words.is_empty() => words.clone(),
        (_, Value::Number(number)) => number.to_string(),
        _ => text(language, "words.values.blank", &[]),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::journal::Verb;
    use crate::plan::ActId;

    /// Every text of a file, by its path. That the other languages have the same is tried with the texts themselves.
    fn texts_of(file: &str) -> BTreeMap<String, String> {
        fn walk(path: &str, value: &Value, found: &mut BTreeMap<String, String>) {
            match value {
                Value::Object(fields) => fields
                    .iter()
                    .for_each(|(name, value)| walk(&format!("{path}.{name}"), value, found)),
                Value::String(text) => {
                    found.insert(path.to_owned(), text.clone());
                }
                other => panic!("{path} is no text: {other}"),
            }
        }
        let path = format!("{}/texts/nb/{file}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap();
        let mut found = BTreeMap::new();
        walk(file, &serde_json::from_str(&text).unwrap(), &mut found);
        found
    }

    fn assert_same(expected: &BTreeSet<String>, file: &str) {
        let found: BTreeSet<String> = texts_of(file).into_keys().collect();
        let missing: Vec<_> = expected.difference(&found).collect();
        let unused: Vec<_> = found.difference(expected).collect();
        assert!(
            missing.is_empty(),
            "{file}.json lacks what the program says: {missing:?}"
        );
        assert!(unused.is_empty(), "{file}.json has what nobody says: {unused:?}");
    }

    #[test]
    fn every_problem_has_its_sentence_and_its_way_forward_and_there_are_no_others() {
        let with_detail: BTreeSet<String> = texts_of("problems")
            .into_keys()
            .filter_map(|key| key.strip_suffix(".detail").map(str::to_owned))
            .collect();
        let expected = ProblemCode::ALL
            .iter()
            .flat_map(|code| {
                let key = format!("problems.{}", code.as_str());
                let detail = with_detail.get(&key).map(|key| format!("{key}.detail"));
                [
                    Some(format!("{key}.sentence")),
                    detail,
                    Some(format!("{key}.way")),
                ]
            })
            .flatten()
            .collect();
        assert_same(&expected, "problems");
    }

    #[test]
    fn what_is_always_said_needs_only_what_is_always_known() {
        let always = ["max", "from", "to", "field", "id"];
        for (key, text) in texts_of("problems") {
            let blanks: Vec<_> = blanks(&text).map(str::to_owned).collect();
            let optional = key.ends_with(".detail");
            assert!(
                optional || blanks.iter().all(|blank| always.contains(&blank.as_str())),
                "{key} would be shown with a hole in it: {blanks:?}"
            );
        }
    }

    fn words_of_fields() -> impl Iterator<Item = String> {
        Kind::ALL.iter().flat_map(|kind| {
            kind.fields().iter().flat_map(|field| {
                let words = match field.holds {
                    FieldType::Choice(words)
                    | FieldType::OptionalChoice(words)
                    | FieldType::Choices(words) => words,
                    _ => &[],
                };
                let label = format!("words.fields.{}.{}", kind.as_str(), field.name);
                words
                    .iter()
                    .map(|word| format!("words.choices.{}.{}.{word}", kind.as_str(), field.name))
                    .chain([label])
            })
        })
    }

    #[test]
    fn every_word_of_the_domain_is_there_and_no_other() {
        let kinds = Kind::ALL.iter().flat_map(|kind| {
            ["one", "the", "all"].map(|form| format!("words.kinds.{}.{form}", kind.as_str()))
        });
        let verbs = Verb::ALL.iter().map(|(_, verb)| format!("words.verbs.{verb}"));
        let rest = [
            "acts.begin",
            "acts.new",
            "acts.undo",
            "acts.redo",
            "pen.own",
            "pen.for",
            "pen.unlocked",
            "pen.unlockedByContact",
            "pen.takenIn",
            "values.blank",
            "values.yes",
            "values.no",
            "values.rating",
            "values.time",
            "moment",
            "momentWithSeconds",
            "removed",
        ];
        let expected = words_of_fields()
            .chain(kinds)
            .chain(verbs)
            .chain(rest.iter().map(|key| format!("words.{key}")))
            .collect();
        assert_same(&expected, "words");
    }

    #[test]
    fn a_detail_is_said_when_it_is_known() {
        let bare = Problem::new(ProblemCode::PlanInUse);
        let told = super::problem(&bare, Language::Nb);
        assert_eq!(
            told.sentence, "Planen er åpen et annet sted.",
            "nothing is known of who has it"
        );
        let known = bare
            .with("who", "siv, LAPTOP-7")
            .with("since", "2027-03-31T12:00:00Z");
        let told = super::problem(&known, Language::Nb);
        let plain = told.sentence.replace('\u{a0}', " ");
        assert!(
            plain.contains("siv, LAPTOP-7 har hatt den åpen siden 31. mars 2027 kl."),
            "who and since when, in words: {plain}"
        );
    }

    #[test]
    fn names_on_the_wire_are_said_in_words() {
        let refused = Problem::new(ProblemCode::StateNotReachable)
            .with("kind", "action")
            .with("from", "done")
            .with("to", "stopped");
        let told = super::problem(&refused, Language::Nn);
        assert_eq!(
            told.sentence, "Det går ikkje rett frå «gjort» til «stoppa».",
            "states"
        );
        let dangling = Problem::new(ProblemCode::DanglingReference).with("field", "responsible");
        let told = super::problem(&dangling, Language::Nb);
        assert!(
            told.sentence.ends_with("Det gjelder «Ansvarlig»."),
            "fields: {}",
            told.sentence
        );
        let invalid = Problem::new(ProblemCode::ImportInvalid)
            .with("rule", "dates-reversed")
            .with("where", "/plan/details");
        let told = super::problem(&invalid, Language::En);
        assert!(
            told.sentence.contains("The last day comes before the first."),
            "rules: {}",
            told.sentence
        );
        let odd = Problem::new(ProblemCode::WrongValue).with("field", "{{field}}");
        assert!(
            super::problem(&odd, Language::En)
                .sentence
                .contains("“{{field}}”"),
            "what is no name of ours stands as it is"
        );
    }

    #[test]
    fn numbers_times_and_lists_are_said_in_words() {
        let said = |kind, field, value: Value, language| {
            let name_of = |id: &str| Some(id.to_uppercase()).filter(|_| id.len() < 5);
            super::value(kind, field, &value, language, &name_of)
        };
        assert_eq!(
            said(Kind::Evaluation, "rating", Value::from(0), Language::Nb),
            "0 av 10",
            "a rating"
        );
        assert_eq!(
            said(Kind::Meeting, "time", Value::from("09:30"), Language::Nn),
            "kl. 09.30",
            "a time"
        );
        assert_eq!(
            said(
                Kind::Meeting,
                "came",
                Value::from(vec!["siv", "mona"]),
                Language::En
            ),
            "SIV, MONA",
            "people"
        );
        assert_eq!(
            said(Kind::Meeting, "came", Value::Array(Vec::new()), Language::Nb),
            "tomt",
            "nobody"
        );
    }

    #[test]
    fn acts_have_names() {
        let change = ActName {
            verb: Verb::Change,
            kind: Kind::Goal,
        };
        assert_eq!(
            act(change, ActKind::New, Language::Nb),
            "endret mål",
            "what was done"
        );
        let undo = ActKind::Undo(ActId::default());
        assert_eq!(
            act(change, undo, Language::Nn),
            "angra: endra mål",
            "and what was taken back"
        );
    }
}
