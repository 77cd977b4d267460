//! The registry of kinds in TypeScript, so that the window keeps no list of its own of what there is: where a kind's records
//! stand, what each field holds and whose it is, what can be chosen and in which order, what a new record starts with, and
//! what can follow what.

use serde_json::Value;
use viktig_core::plan::{AnyRecord, Field, FieldType, Kind, Steps, text};
use viktig_core::reading::is_told;

/// What the file says before the lists. The compiler holds every list against the types: a kind or a field that a list
/// lacks, and one that there is not, are faults.
const HEAD: &str = "\
// Written by the test `export_bindings` from core's registry of kinds. Do not edit.
import type { AnyRecord, Kind, Plan } from './bindings/plan';

/** Every kind but the plan's details, of which there is one. */
export type ListedKind = Exclude<Kind, 'details'>;

/** A record of a kind. */
export type RecordOf<K extends Kind> = Extract<AnyRecord, { kind: K }>['record'];

/** The names of a kind's fields, besides the `id` and `removed` that every record has. */
export type FieldName<K extends Kind> = Exclude<keyof RecordOf<K>, 'id' | 'removed'>;

/** What can follow each state of a kind. */
type Steps<S extends string> = Readonly<Record<S, readonly S[]>>;

/** What a field can hold. A reference that is not optional always points to something. */
type Holds =
  | { readonly holds: 'line' | 'prose'; readonly longest: number }
  | { readonly holds: 'choice' | 'optionalChoice' | 'choices'; readonly choices: readonly string[] }
  | { readonly holds: 'reference'; readonly to: Kind; readonly optional: boolean }
  | { readonly holds: 'references'; readonly to: Kind }
  | { readonly holds: 'anyReference' | 'anyReferences' | 'date' | 'dates' | 'flag' | 'image' | 'rank' | 'rating' | 'time' };

/** One field: what it can hold, whether that is somebody's own words, and whether only the owner answers it. */
export type Field = Holds & { readonly words: boolean; readonly owners: boolean };
";

/// The whole file.
pub(super) fn written() -> String {
    let list = |kind: Kind| Some(format!("'{}'", kind.place())).filter(|_| kind != Kind::Details);
    [
        HEAD.to_owned(),
        table(
            "Where the records of each kind stand in the plan.",
            "listOf",
            "Readonly<Record<ListedKind, keyof Plan>>",
            list,
        ),
        table(
            "The fields of each kind, in order.",
            "fields",
            "{ readonly [K in Kind]: Readonly<Record<FieldName<K>, Field>> }",
            |kind| Some(fields(kind)),
        ),
        table(
            "The fields that only say where a record lies, and nothing to whoever reads its history.",
            "untold",
            "{ readonly [K in Kind]?: readonly FieldName<K>[] }",
            untold,
        ),
        unseen(),
        next_states(),
        blanks(),
        format!(
            "\n/** The kinds of which only the owner writes records, with the owner's own pen. */\n\
             export const ownersAlone: readonly Kind[] = [{}];\n",
            listed(
                Kind::ALL
                    .iter()
                    .filter(|kind| kind.is_owners_alone())
                    .map(|kind| kind.as_str())
            )
        ),
    ]
    .concat()
}

/// One list over kinds, held against a type and kept as exact as it is written.
fn table(says: &str, name: &str, is: &str, entry: impl Fn(Kind) -> Option<String>) -> String {
    format!(
        "\n/** {says} */\nexport const {name} = {{\n{}}} as const satisfies {is};\n",
        entries(entry)
    )
}

fn entries(entry: impl Fn(Kind) -> Option<String>) -> String {
    let line = |kind: &Kind| Some(format!("  {}: {},\n", kind.as_str(), entry(*kind)?));
    Kind::ALL.iter().filter_map(line).collect()
}

fn fields(kind: Kind) -> String {
    let line = |field: &Field| format!("    {}: {},\n", field.name, shape(kind, field));
    let lines: String = kind.fields().iter().map(line).collect();
    format!("{{\n{lines}  }}")
}

fn shape(kind: Kind, field: &Field) -> String {
    let (name, more) = match field.holds {
        FieldType::Line => ("line", format!("longest: {}", text::LINE)),
        FieldType::Prose => ("prose", format!("longest: {}", text::PROSE)),
        FieldType::Choice(words) => ("choice", choices(words)),
        FieldType::OptionalChoice(words) => ("optionalChoice", choices(words)),
        FieldType::Choices(words) => ("choices", choices(words)),
        FieldType::Reference(to) => {
            let optional = is_optional(kind, field);
            (
                "reference",
                format!("to: '{}', optional: {optional}", to.as_str()),
            )
        }
        FieldType::References(to) => ("references", format!("to: '{}'", to.as_str())),
        FieldType::AnyReference => ("anyReference", String::new()),
        FieldType::AnyReferences => ("anyReferences", String::new()),
        FieldType::Date => ("date", String::new()),
        FieldType::Dates => ("dates", String::new()),
        FieldType::Flag => ("flag", String::new()),
        FieldType::Rank => ("rank", String::new()),
        FieldType::Rating => ("rating", String::new()),
        FieldType::Time => ("time", String::new()),
        FieldType::Image => ("image", String::new()),
    };
    let more = Some(more)
        .filter(|more| !more.is_empty())
        .map_or(String::new(), |more| format!(", {more}"));
    format!(
        "{{ holds: '{name}'{more}, words: {}, owners: {} }}",
        field.words, field.owners
    )
}

fn untold(kind: Kind) -> Option<String> {
    let names = kind.fields().iter().map(|field| field.name);
    let mut untold = names.filter(|field| !is_told(kind, field)).peekable();
    untold.peek()?;
    Some(format!("[{}]", listed(untold)))
}

/// What core refuses in every text, as a pattern: runs of characters that follow each other.
fn unseen() -> String {
    let refused: Vec<u32> = ('\0'..=char::MAX)
        .filter(|it| text::is_refused(*it))
        .map(u32::from)
        .collect();
    let runs = refused.chunk_by(|one, other| one + 1 == *other);
    let written = |code: u32| format!("\\u{code:04x}");
    let runs: String = runs
        .filter_map(|run| Some(format!("{}-{}", written(*run.first()?), written(*run.last()?))))
        .collect();
    format!(
        "\n/** The characters that core refuses in every text: nobody sees them. Source of a regular expression. */\n\
         export const unseen = String.raw`[{runs}]`;\n"
    )
}

fn choices(words: &[&str]) -> String {
    format!("choices: [{}]", listed(words.iter().copied()))
}

fn listed<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<_> = words.map(|word| format!("'{word}'")).collect();
    quoted.join(", ")
}

/// Whether a record of the kind can stand without what the field points to.
fn is_optional(kind: Kind, field: &Field) -> bool {
    let mut blank = kind.blank(uuid::Uuid::nil());
    for other in kind.fields() {
        if matches!(other.holds, FieldType::Reference(_)) && other.name != field.name {
            blank.insert(other.name.to_owned(), Value::from(uuid::Uuid::nil().to_string()));
        }
    }
    AnyRecord::from_fields(kind, &blank).is_ok()
}

/// The kinds whose records go from state to state only by a step that leads there.
fn next_states() -> String {
    let kinds = || {
        Kind::ALL
            .iter()
            .filter_map(|kind| Some((kind.as_str(), kind.steps()?)))
    };
    let is = |(kind, _)| format!("  readonly {kind}: Steps<RecordOf<'{kind}'>['state']>;\n");
    let entry = |(kind, steps): (_, Vec<Steps>)| {
        let line = |(state, next): Steps| format!("    {state}: [{}],\n", listed(next.into_iter()));
        let lines: String = steps.into_iter().map(line).collect();
        format!("  {kind}: {{\n{lines}  }},\n")
    };
    let (types, entries): (String, String) = (kinds().map(is).collect(), kinds().map(entry).collect());
    format!(
        "\n/** The states of the kinds whose records go from state to state only by a step that leads there. */\n\
         export const nextStates: {{\n{types}}} = {{\n{entries}}};\n"
    )
}

/// What a new record of each kind starts with.
fn blanks() -> String {
    format!(
        "\n/** A record of each kind before anything is written in it; what it must point to is the empty id. */\n\
         export const blank: {{ readonly [K in Kind]: RecordOf<K> }} = {{\n{}}};\n",
        entries(|kind| Some(blank(kind)))
    )
}

fn blank(kind: Kind) -> String {
    let value = |field: &Field| match (field.blank(), field.holds) {
        (Value::Null, FieldType::Reference(_)) if !is_optional(kind, field) => "''".to_owned(),
        (Value::String(word), _) => format!("'{word}'"),
        (Value::Number(number), _) => number.as_f64().unwrap_or_default().to_string(),
        (value, _) => value.to_string(),
    };
    let line = |field: &Field| format!("    {}: {},\n", field.name, value(field));
    let lines: String = kind.fields().iter().map(line).collect();
    format!("{{\n    id: '',\n{lines}    removed: false,\n  }}")
}
