//! The command line's own words.

use std::collections::BTreeSet;

use clap::Command;

use super::*;
use crate::texts::LANGUAGES;

fn walk<'a>(command: &'a Command, found: &mut Vec<&'a Command>) {
    found.push(command);
    command.get_subcommands().for_each(|below| walk(below, found));
}

#[test]
fn everything_that_can_be_asked_is_explained_in_every_language() {
    for language in LANGUAGES {
        let mut command = help::command(language);
        command.build();
        let mut all = Vec::new();
        walk(&command, &mut all);
        for command in all {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(
                !about.is_empty() && !about.starts_with("cli."),
                "{language:?}: {}",
                command.get_name()
            );
            for arg in command.get_arguments() {
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(
                    !help.is_empty() && !help.starts_with("cli."),
                    "{language:?}: {} {}",
                    command.get_name(),
                    arg.get_id()
                );
            }
        }
    }
}

#[test]
fn no_help_is_for_what_cannot_be_asked() {
    let mut command = help::command(Language::Nb);
    command.build();
    let mut all = Vec::new();
    walk(&command, &mut all);
    let commands: BTreeSet<String> = all.iter().map(|command| command.get_name().to_owned()).collect();
    let options: BTreeSet<String> = all
        .iter()
        .flat_map(|command| command.get_arguments())
        .map(|arg| arg.get_id().to_string())
        .collect();
    let texts: serde_json::Value = serde_json::from_str(include_str!("../../texts/nb/cli.json")).unwrap();
    let explained = |part: &str| {
        texts[part]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(explained("commands"), commands, "commands");
    assert_eq!(explained("options"), options, "options");
}

#[test]
fn no_argument_takes_a_phrase() {
    let mut command = help::command(Language::En);
    command.build();
    let mut all = Vec::new();
    walk(&command, &mut all);
    for arg in all.iter().flat_map(|command| command.get_arguments()) {
        let name = arg.get_id().as_str();
        let takes_a_value = arg.get_action().takes_values();
        let is_secret = ["pass", "phrase", "secret", "code", "key"]
            .iter()
            .any(|word| name.contains(word));
        assert!(
            !(takes_a_value && is_secret),
            "--{name} would be seen by everybody on the machine"
        );
    }
}

#[test]
fn the_language_is_the_one_asked_for_then_the_systems_then_bokmaal() {
    let args = |args: &[&str]| args.iter().map(OsString::from).collect::<Vec<_>>();
    for (given, locale, language) in [
        (
            args(&["viktig", "--language", "nn", "list"]),
            Some("en_GB.UTF-8"),
            Language::Nn,
        ),
        (args(&["viktig", "list", "--language=en"]), None, Language::En),
        (args(&["viktig", "list"]), Some("nn_NO.UTF-8"), Language::Nn),
        (args(&["viktig", "list"]), Some("en_US"), Language::En),
        (args(&["viktig", "list"]), Some("C"), Language::Nb),
        (args(&["viktig", "list"]), None, Language::Nb),
    ] {
        assert_eq!(help::language(&given, locale), language, "{given:?} {locale:?}");
    }
}
