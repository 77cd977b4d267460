//! The language that is spoken, and the help in it.

use std::ffi::OsString;

use clap::{ArgAction, Command, CommandFactory, ValueEnum};

use super::args::Args;
use crate::plan::Language;
use crate::texts::{list, text};

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Spoken {
    Nb,
    Nn,
    En,
}

impl From<Spoken> for Language {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::Nb => Self::Nb,
            Spoken::Nn => Self::Nn,
            Spoken::En => Self::En,
        }
    }
}

/// The language to speak: as asked for, or else the system's, or else bokmål. Looked for before the arguments are
/// understood, so that help and mistakes are told in it too.
pub(super) fn language(args: &[OsString], locale: Option<&str>) -> Language {
    let args: Vec<_> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let after = args
        .iter()
        .position(|arg| *arg == "--language")
        .and_then(|at| args.get(at + 1))
        .copied();
    let asked = after.or_else(|| args.iter().find_map(|arg| arg.strip_prefix("--language=")));
    let spoken = |name: &str| Spoken::from_str(name, true).ok().map(Language::from);
    let of_locale = |locale: &str| spoken(locale.split(['_', '.', '-', '@']).next().unwrap_or_default());
    asked
        .and_then(spoken)
        .or_else(|| locale.and_then(of_locale))
        .unwrap_or_default()
}

/// The command line, with its help in `language`.
pub(super) fn command(language: Language) -> Command {
    let said = |key: &str| text(language, &format!("cli.{key}"), &[]);
    let with_help = |command: Command| {
        let name = command.get_name().to_owned();
        command
            .about(said(&format!("commands.{name}")))
            .mut_args(|arg| {
                let help = said(&format!("options.{}", arg.get_id()));
                arg.help(help)
            })
            .disable_help_flag(true)
            .arg(help_flag(&said("options.help")))
    };
    let exits = list(language, "cli.exits").join("\n");
    let exits = format!("{}\n{exits}", said("exitsTitle"));
    with_help(Args::command())
        .mut_subcommands(with_help)
        .after_help(exits)
        .disable_version_flag(true)
        .arg(
            clap::Arg::new("version")
                .long("version")
                .action(ArgAction::Version)
                .help(said("options.version")),
        )
}

fn help_flag(help: &str) -> clap::Arg {
    clap::Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(help.to_owned())
}
