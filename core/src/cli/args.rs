//! What can be asked (long: one list of commands). The help stands in `cli.json`, by the names of commands and arguments.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::str::FromStr;

use chrono::NaiveDate;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use uuid::Uuid;

use super::help::Spoken;
use crate::document::{Part, PdfChoices};
use crate::plan::Language;
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
    Ics {
        #[command(flatten)]
        plan: Which,
        file: PathBuf,
        #[command(flatten)]
        to: Reader,
        #[arg(long)]
        words: bool,
    },
    Csv {
        #[command(flatten)]
        plan: Which,
        file: PathBuf,
        #[command(flatten)]
        to: Reader,
    },
    Docx {
        #[command(flatten)]
        plan: Which,
        file: PathBuf,
        #[command(flatten)]
        to: Reader,
    },
    Fhir {
        #[command(flatten)]
        plan: Which,
        file: PathBuf,
        #[command(flatten)]
        to: Reader,
    },
    Log {
        #[command(flatten)]
        plan: Which,
        #[arg(long = "for", value_name = "PERSON")]
        reader: Option<String>,
    },
    Export {
        #[command(flatten)]
        plan: Which,
        file: PathBuf,
    },
    Import {
        file: PathBuf,
        #[command(flatten)]
        into: BroughtIn,
    },
    ImportFhir {
        file: PathBuf,
        #[command(flatten)]
        into: BroughtIn,
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
    #[command(alias = "seal")]
    Copy {
        #[command(flatten)]
        plan: Which,
        file: PathBuf,
    },
    Take {
        file: PathBuf,
    },
    Meet {
        #[command(flatten)]
        plan: Which,
        place: Option<PathBuf>,
        #[arg(long, requires = "place")]
        look: bool,
    },
    Share {
        #[command(flatten)]
        plan: Which,
        #[arg(value_name = "FOLDER")]
        shared: PathBuf,
    },
    Allow {
        #[command(flatten)]
        plan: Which,
        copy: String,
        person: String,
    },
    EndCopy {
        #[command(flatten)]
        plan: Which,
        copy: String,
        #[command(flatten)]
        sheet: Sheet,
    },
    Copies {
        #[command(flatten)]
        plan: Which,
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
    Policy,
    History {
        #[command(flatten)]
        plan: Which,
        #[arg(long, default_value_t = 50)]
        most: usize,
    },
    Search {
        #[command(flatten)]
        plan: Which,
        #[arg(required = true)]
        sought: Vec<String>,
        #[arg(long)]
        now: bool,
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
    #[arg(long, value_enum, requires_ifs([("tasks", "reader"), ("news", "reader")]))]
    pub(super) paper: Option<Sheets>,
    #[command(flatten)]
    pub(super) to: Reader,
    #[arg(long, requires = "paper", value_name = "DAY|ID")]
    pub(super) about: Option<About>,
    #[arg(long, requires = "paper")]
    pub(super) with_names: bool,
    #[arg(long, conflicts_with_all = ["paper", "reader"])]
    pub(super) diary: bool,
    #[arg(long, conflicts_with = "paper")]
    pub(super) one_part_per_sheet: bool,
    #[arg(long)]
    pub(super) large_print: bool,
    #[arg(long, conflicts_with = "paper")]
    pub(super) black_and_white: bool,
    #[arg(long, conflicts_with = "paper")]
    pub(super) pictures: bool,
    #[arg(long, conflicts_with_all = ["paper", "reader"])]
    pub(super) lacking: bool,
    #[arg(long)]
    pub(super) with_password: bool,
    #[arg(long, conflicts_with = "paper", value_delimiter = ',', value_name = "PART,…", value_parser = part)]
    pub(super) parts: Vec<Part>,
}

/// Whom something is made for, and in which language.
#[derive(Debug, Default, ClapArgs)]
pub(super) struct Reader {
    #[arg(long = "for", value_name = "PERSON")]
    pub(super) reader: Option<String>,
    #[arg(long, requires = "reader", value_name = "WHY")]
    pub(super) reason: Option<String>,
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    printed_in: Option<Spoken>,
}

impl Reader {
    /// The language it is made in, when it is another than the plan's.
    pub(super) fn language(&self) -> Option<Language> {
        self.printed_in.map(Language::from)
    }
}

impl Paper {
    /// What is chosen of the plan's own PDF.
    pub(super) fn choices(&self) -> PdfChoices {
        PdfChoices {
            diary: self.diary,
            one_part_per_sheet: self.one_part_per_sheet,
            large_print: self.large_print,
            black_and_white: self.black_and_white,
            pictures: self.pictures,
            lacking: self.lacking,
            parts: self.parts.clone().into(),
        }
    }
}

/// A part of the plan, by its word.
fn part(word: &str) -> Result<Part, String> {
    let mut all = Part::ALL.iter().copied();
    all.find(|part| part.as_str() == word)
        .ok_or_else(|| Part::WORDS.join(", "))
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
    News,
    Archive,
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

/// What a plan from a file becomes.
#[derive(Debug, ClapArgs)]
pub(super) struct BroughtIn {
    #[arg(long)]
    pub(super) nickname: Option<String>,
    #[arg(long, conflicts_with = "nickname")]
    pub(super) names_stdin: bool,
    #[arg(long)]
    pub(super) dry_run: bool,
    #[command(flatten)]
    pub(super) sheet: Sheet,
}

/// Where the recovery code goes.
#[derive(Debug, ClapArgs)]
pub(super) struct Sheet {
    #[arg(long, value_name = "PDF")]
    pub(super) recovery_sheet: Option<PathBuf>,
    #[arg(long)]
    pub(super) show_recovery_code: bool,
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

/// Whether a file name means standard output.
pub(super) fn is_standard_output(file: &OsStr) -> bool {
    file == "-"
}
