//! The policies as Windows' group policy editor shows them, written from the schema and the texts: `packaging/windows`.

use serde_json::Value;

use super::super::schema;
use super::*;

/// Where the program's policies stand in the registry.
const REGISTRY: &str = r"SOFTWARE\Policies\ViktigForMeg";

/// The languages that Windows has for ours.
const SPOKEN: [(Language, &str); 2] = [(Language::Nb, "nb-NO"), (Language::En, "en-US")];

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// How a policy is filled in, by what the schema says it takes.
enum Filled {
    YesOrNo,
    Number {
        least: u64,
        most: u64,
    },
    OneOf(Vec<String>),
    Lines,
    /// A text; what is made of parts is written as in the file, in JSON.
    Text,
}

fn filled(takes: &Value) -> Filled {
    let words = |takes: &Value| -> Option<Vec<String>> {
        let named = takes["enum"].as_array().cloned().or_else(|| {
            let each = takes["oneOf"].as_array()?.iter();
            Some(each.map(|one| one["const"].clone()).collect())
        })?;
        named
            .iter()
            .map(|word| word.as_str().map(str::to_owned))
            .collect()
    };
    let whole = schema();
    let meant = |takes: &Value| match takes["$ref"].as_str().and_then(|path| path.strip_prefix('#')) {
        Some(path) => whole.pointer(path).cloned().unwrap_or_default(),
        None => takes.clone(),
    };
    let options = takes["anyOf"].as_array().and_then(|any| any.first());
    let takes = meant(options.unwrap_or(takes));
    let is = |kind: &str| {
        takes["type"] == kind
            || takes["type"]
                .as_array()
                .is_some_and(|all| all.contains(&kind.into()))
    };
    let items = meant(&takes["items"]);
    if let Some(words) = words(&takes) {
        Filled::OneOf(words)
    } else if is("boolean") {
        Filled::YesOrNo
    } else if is("integer") {
        Filled::Number {
            least: takes["minimum"].as_u64().unwrap(),
            most: takes["maximum"].as_u64().unwrap(),
        }
    } else if is("array") && (items["type"] == "string" || words(&items).is_some()) {
        Filled::Lines
    } else {
        Filled::Text
    }
}

fn element(key: &str, takes: &Filled) -> String {
    let named = format!("id=\"{key}\" valueName=\"{key}\"");
    match takes {
        Filled::YesOrNo => String::new(),
        Filled::Number { least, most } => {
            format!(
                "        <decimal {named} required=\"true\" minValue=\"{least}\" maxValue=\"{most}\" />\n"
            )
        }
        Filled::OneOf(words) => {
            let item = |word: &String| {
                format!(
                    "          <item displayName=\"$(string.{key}_{word})\"><value><string>{word}</string></value></item>\n"
                )
            };
            let items: String = words.iter().map(item).collect();
            format!("        <enum {named} required=\"true\">\n{items}        </enum>\n")
        }
        Filled::Lines => format!("        <multiText {named} required=\"true\" />\n"),
        Filled::Text => format!("        <text {named} required=\"true\" maxLength=\"16000\" />\n"),
    }
}

fn policies() -> Vec<(&'static str, Filled)> {
    let schema = schema();
    let of = |key: &&'static str| (*key, filled(&schema["properties"][key]));
    Policy::KEYS.iter().map(of).collect()
}

fn admx() -> String {
    let each = policies().into_iter().map(|(key, takes)| {
        let opening = format!(
            "    <policy name=\"{key}\" class=\"Machine\" displayName=\"$(string.{key})\" explainText=\"$(string.{key}_means)\" \
             presentation=\"$(presentation.{key})\" key=\"{REGISTRY}\""
        );
        let body = match takes {
            Filled::YesOrNo => format!(
                " valueName=\"{key}\">\n      <parentCategory ref=\"ViktigForMeg\" />\n      <supportedOn ref=\"AnyWindows\" />\n      \
                 <enabledValue><decimal value=\"1\" /></enabledValue>\n      <disabledValue><decimal value=\"0\" /></disabledValue>\n"
            ),
            _ => format!(
                ">\n      <parentCategory ref=\"ViktigForMeg\" />\n      <supportedOn ref=\"AnyWindows\" />\n      \
                 <elements>\n{}      </elements>\n",
                element(key, &takes)
            ),
        };
        format!("{opening}{body}    </policy>\n")
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written by the test `admx` from the policies. Do not edit. -->\n\
         <policyDefinitions xmlns=\"http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions\" revision=\"1.0\" schemaVersion=\"1.0\">\n  \
         <policyNamespaces>\n    <target prefix=\"viktig\" namespace=\"ViktigForMeg.Policies\" />\n  </policyNamespaces>\n  \
         <resources minRequiredRevision=\"1.0\" />\n  \
         <supportedOn>\n    <definitions>\n      <definition name=\"AnyWindows\" displayName=\"$(string.supported)\" />\n    </definitions>\n  </supportedOn>\n  \
         <categories>\n    <category name=\"ViktigForMeg\" displayName=\"$(string.category)\" />\n  </categories>\n  \
         <policies>\n{}  </policies>\n</policyDefinitions>\n",
        each.collect::<String>()
    )
}

fn adml(language: Language) -> String {
    let said = |part: &str, key: &str| escaped(&text(language, &format!("decided.{part}.{key}"), &[]));
    let mut strings = String::new();
    let mut shown = String::new();
    let mut string = |id: &str, words: &str| {
        strings += &format!("      <string id=\"{id}\">{words}</string>\n");
    };
    string("category", "Viktig for meg");
    string("supported", "Windows 10, Windows 11");
    for (key, takes) in policies() {
        let name = said("names", key);
        string(key, &name);
        string(&format!("{key}_means"), &said("means", key));
        let control = match takes {
            Filled::YesOrNo => String::new(),
            Filled::Number { .. } => {
                format!("        <decimalTextBox refId=\"{key}\">{name}</decimalTextBox>\n")
            }
            Filled::OneOf(words) => {
                for word in words {
                    let path = format!("words.choices.details.language.{word}");
                    string(&format!("{key}_{word}"), &escaped(&text(language, &path, &[])));
                }
                format!("        <dropdownList refId=\"{key}\">{name}</dropdownList>\n")
            }
            Filled::Lines => format!("        <multiTextBox refId=\"{key}\">{name}</multiTextBox>\n"),
            Filled::Text => format!("        <textBox refId=\"{key}\"><label>{name}</label></textBox>\n"),
        };
        shown += &format!("      <presentation id=\"{key}\">\n{control}      </presentation>\n");
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written by the test `admx` from the policies. Do not edit. -->\n\
         <policyDefinitionResources xmlns=\"http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions\" revision=\"1.0\" schemaVersion=\"1.0\">\n  \
         <displayName>Viktig for meg</displayName>\n  <description>Viktig for meg</description>\n  \
         <resources>\n    <stringTable>\n{strings}    </stringTable>\n    <presentationTable>\n{shown}    </presentationTable>\n  \
         </resources>\n</policyDefinitionResources>\n"
    )
}

#[test]
fn the_group_policy_editor_is_told_of_every_policy_and_of_no_other() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../packaging/windows");
    let files = SPOKEN.map(|(language, name)| (format!("{name}/ViktigForMeg.adml"), adml(language)));
    for (name, text) in [("ViktigForMeg.admx".to_owned(), admx())]
        .into_iter()
        .chain(files)
    {
        let path = folder.join(name);
        if fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
            // `make test` fails when what stands there afterwards is not what was committed.
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        }
    }
    let told = admx();
    for key in Policy::KEYS {
        assert!(told.contains(&format!("valueName=\"{key}\"")), "{key} can be set");
    }
    assert_eq!(told.matches("<policy name=").count(), Policy::KEYS.len());
    let kinds: String = policies()
        .iter()
        .map(|(_, takes)| match takes {
            Filled::YesOrNo => 'b',
            Filled::Number { .. } => 'n',
            Filled::OneOf(_) => 'e',
            Filled::Lines => 'l',
            Filled::Text => 't',
        })
        .collect();
    assert_eq!(kinds, "tnntbbbletttll", "each is filled in as what it is");
    for (_, name) in SPOKEN {
        let told = fs::read_to_string(folder.join(name).join("ViktigForMeg.adml")).unwrap();
        assert!(
            !told.contains(">decided.") && !told.contains(">words."),
            "{name} has its words"
        );
    }
}
