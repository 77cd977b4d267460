//! What can be asked. The help stands in `cli.json`, by the names of commands and arguments.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::str::FromStr;

use chrono::NaiveDate;
use clap::{ArgAction, Args as ClapArgs, Command, CommandFactory, Parser, Subcommand, ValueEnum};
use uuid::Uuid;

use crate::document::PdfChoices;
use crate::plan::Language;
use crate::texts::{list, text};
use crate::vault::WayIn;

#[derive(Debug, Parser)]
#[command(name = "viktig", version, disable_help_subcommand = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Asked,

    #[arg(long, global = true, value_name = "FOLDER")]
    pub(super) shelf: Option<PathBuf>,

    #[arg(long, global = true)]
    pub(super) json: bool,

    // Read before everything else is, by `language`.
    #[arg(long, global = true, value_enum, value_name = "LANGUAGE")]
    language: Option<Spoken>,

    #[arg(long, global = true)]
    pub(super) passphrase_stdin: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Asked {
    List,
    New {
        nickname: Option<String>,
        #[arg(long)]
        owner: Option<String>,
        #[arg(long)]
        contact_name: Option<String>,
        #[arg(long, conflicts_with_all = ["nickname", "owner", "contact_name"])]
        names_stdin: bool,
        #[arg(long)]
        contact_phrase: bool,
        #[command(flatten)]
        sheet: Sheet,
    },
    Demo {
        #[arg(long)]
        folder: PathBuf,
    },
    Show {
        #[command(flatten)]
        plan: Which,
        #[arg(long = "for", value_name = "PERSON")]
        reader: Option<String>,
    },
    Pdf {
        #[command(flatten)]
        plan: Which,
        file: PathBuf,
        #[command(flatten)]
        paper: Paper,
    },
    Export {
        #[command(flatten)]
        plan: Which,
        file: PathBuf,
    },
    Import {
        file: PathBuf,
        #[arg(long)]
        nickname: Option<String>,
        #[arg(long, conflicts_with = "nickname")]
        names_stdin: bool,
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        sheet: Sheet,
    },
    Verify {
        #[command(flatten)]
        plan: Which,
    },
    Mend {
        #[command(flatten)]
        plan: Which,
    },
    Backups {
        #[command(flatten)]
        plan: Which,
    },
    Restore {
        #[command(flatten)]
        plan: Which,
        backup: String,
        #[arg(long, conflicts_with = "record")]
        whole: bool,
        #[arg(long, value_name = "ID")]
        record: Option<Uuid>,
    },
    Aside {
        #[command(flatten)]
        plan: Which,
    },
    Drop {
        #[command(flatten)]
        plan: Which,
        aside: String,
    },
    Copy {
        #[command(flatten)]
        plan: Which,
        file: PathBuf,
    },
    Take {
        file: PathBuf,
    },
    Phrase {
        #[command(flatten)]
        plan: Which,
        #[arg(long)]
        of_contact: bool,
        #[command(flatten)]
        sheet: Sheet,
    },
    Close {
        #[command(flatten)]
        plan: Which,
        #[command(flatten)]
        sheet: Sheet,
    },
    Code {
        #[command(flatten)]
        plan: Which,
        #[command(flatten)]
        sheet: Sheet,
    },
    End {
        #[command(flatten)]
        plan: Which,
    },
    History {
        #[command(flatten)]
        plan: Which,
        #[arg(long, default_value_t = 50)]
        most: usize,
    },
}

/// Which plan, and how to get into it.
#[derive(Debug, ClapArgs)]
pub(super) struct Which {
    pub(super) plan: String,
    #[arg(long, conflicts_with = "recovery")]
    contact: bool,
    #[arg(long)]
    recovery: bool,
}

/// A paper beside the plan, or what the plan's own PDF takes with it.
#[derive(Debug, ClapArgs)]
pub(super) struct Paper {
    #[arg(long, value_enum, requires_if("tasks", "reader"))]
    pub(super) paper: Option<Sheets>,
    #[arg(long = "for", value_name = "PERSON")]
    pub(super) reader: Option<String>,
    #[arg(long, requires = "paper", value_name = "DAY|ID")]
    pub(super) about: Option<About>,
    #[arg(long, requires = "paper")]
    pub(super) with_names: bool,
    #[arg(long, conflicts_with_all = ["paper", "reader"])]
    pub(super) diary: bool,
    #[arg(long, conflicts_with = "paper")]
    pub(super) one_part_per_sheet: bool,
    #[arg(long, conflicts_with = "paper")]
    pub(super) large_print: bool,
    #[arg(long, conflicts_with_all = ["paper", "reader"])]
    pub(super) lacking: bool,
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    pub(super) printed_in: Option<Spoken>,
}

impl Paper {
    /// The language it is printed in, when it is another than the plan's.
    pub(super) fn language(&self) -> Option<Language> {
        self.printed_in.map(Language::from)
    }

    /// What is chosen of the plan's own PDF.
    pub(super) fn choices(&self) -> PdfChoices {
        PdfChoices {
            diary: self.diary,
            one_part_per_sheet: self.one_part_per_sheet,
            large_print: self.large_print,
            lacking: self.lacking,
        }
    }
}

/// The papers there are.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Sheets {
    Crisis,
    Card,
    Journal,
    Rules,
    Week,
    Preparation,
    Notice,
    Minutes,
    Survey,
    Example,
    Tasks,
}

/// What a paper is about: a record, or a day.
#[derive(Debug, Clone, Copy)]
pub(super) enum About {
    Record(Uuid),
    Day(NaiveDate),
}

impl FromStr for About {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::try_parse(text).map_or_else(|_| text.parse().map(Self::Day), |id| Ok(Self::Record(id)))
    }
}

/// Where the recovery code goes.
#[derive(Debug, ClapArgs)]
pub(super) struct Sheet {
    #[arg(long, value_name = "PDF")]
    pub(super) recovery_sheet: Option<PathBuf>,
    #[arg(long)]
    pub(super) show_recovery_code: bool,
}

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

impl Which {
    /// The way in that was chosen.
    pub(super) fn way(&self) -> WayIn {
        match (self.contact, self.recovery) {
            (true, _) => WayIn::Contact,
            (_, true) => WayIn::Recovery,
            _ => WayIn::Owner,
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

/// Whether a file name means standard output.
pub(super) fn is_standard_output(file: &OsStr) -> bool {
    file == "-"
}
