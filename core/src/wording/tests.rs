//! Problems, fields and acts in words, and that no word is missing or too many.

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
                FieldType::Choice(words) | FieldType::OptionalChoice(words) | FieldType::Choices(words) => {
                    words
                }
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
    let kinds = Kind::ALL
        .iter()
        .flat_map(|kind| ["one", "the", "all"].map(|form| format!("words.kinds.{}.{form}", kind.as_str())));
    let verbs = Verb::ALL
        .iter()
        .flat_map(|(_, verb)| ["verbs", "undone", "redone"].map(|group| format!("words.{group}.{verb}")));
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
        "pen.breaks",
        "values.blank",
        "values.yes",
        "values.no",
        "values.rating",
        "values.image",
        "values.time",
        "moment",
        "momentWithSeconds",
        "removed",
        "standing.earlier",
        "standing.replaced",
        "verbs.move",
        "deeds.for",
        "deeds.added",
        "deeds.addedNameless",
        "deeds.named",
        "deeds.removed",
        "deeds.restored",
        "deeds.moved",
        "deeds.image",
        "deeds.set",
        "deeds.changed",
        "deeds.unset",
        "deeds.text.set",
        "deeds.text.changed",
        "deeds.text.unset",
        "deeds.state.set",
        "deeds.state.changed",
        "deeds.state.unset",
        "deeds.due.set",
        "deeds.due.changed",
        "deeds.due.unset",
        "deeds.sees.set",
        "deeds.sees.changed",
        "deeds.sees.unset",
        "deeds.seesNot.set",
        "deeds.seesNot.changed",
        "deeds.seesNot.unset",
        "deeds.seesAll.set",
        "deeds.seesAll.unset",
        "deeds.seesNotOwn.set",
        "deeds.seesNotOwn.unset",
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
        "0\u{a0}av\u{a0}10",
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
