//! The command line: the same door as the window's, without a window.
//!
//! It is thin: `args` says what can be asked, `commands` asks core, `said` says what came of it, in the words of
//! `core/texts/<language>/cli.json` or, with `--json`, for machines. A pass phrase comes from the person's keyboard or
//! from standard input, never from an argument: arguments can be seen by everybody on the machine.

mod args;
mod bringing;
mod commands;
mod exit;
mod help;
mod kept;
mod leaving;
mod making;
mod meet;
mod papers;
mod policy;
mod said;
mod secret;
mod shared;
mod shown;
mod ways;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::FromArgMatches;

use crate::document::Unfinished;
use crate::error::Problem;
use crate::plan::Language;
use crate::texts::text;
use args::Args;
use said::Said;

/// What keeps a command from being carried out.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// Core said no.
    #[error(transparent)]
    Problem(#[from] Problem),
    /// What was asked cannot be meant so. The key of the sentence that says why.
    #[error("{0}")]
    Usage(&'static str),
    /// Nobody could be told, or asked.
    #[error(transparent)]
    Terminal(#[from] io::Error),
}

impl From<Unfinished> for Failure {
    fn from(unfinished: Unfinished) -> Self {
        match unfinished {
            Unfinished::Place(error) => Self::Terminal(error),
            Unfinished::Made(problem) => Self::Problem(problem),
        }
    }
}

/// Runs the program on this process's arguments, environment and streams.
#[must_use]
pub fn main() -> ExitCode {
    crate::memory::keep_to_ourselves();
    let args: Vec<OsString> = std::env::args_os().collect();
    let language = help::language(&args, crate::system::locale().as_deref());
    let language = crate::policy::in_force().policy.speaks(language);
    let code = run(args, language, &mut io::stdout().lock(), &mut io::stderr().lock());
    ExitCode::from(code)
}

/// Runs one command, and gives the exit code.
fn run(args: Vec<OsString>, language: Language, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let parsed = help::command(language)
        .try_get_matches_from(args)
        .and_then(|matches| Args::from_arg_matches(&matches));
    let args = match parsed {
        Ok(args) => args,
        Err(error) => {
            // Help and version come this way too: clap knows where each belongs.
            let _ = error.print();
            return if error.use_stderr() { exit::USAGE } else { exit::OK };
        }
    };
    let mut said = Said {
        out,
        err: &mut *err,
        json: args.json,
        language,
    };
    match commands::run(&args, &mut said).and_then(|()| Ok(said.out.flush()?)) {
        Ok(()) => exit::OK,
        Err(failure) => {
            let code = exit::code(&failure);
            // When not even this can be said, the exit code still says it.
            let _ = tell(&failure, args.json, language, err);
            code
        }
    }
}

/// Tells what went wrong and the way forward: the same words as in the window.
fn tell(failure: &Failure, json: bool, language: Language, err: &mut dyn Write) -> io::Result<()> {
    match failure {
        Failure::Problem(problem) => said::problem(problem, json, language, err),
        Failure::Usage(key) => writeln!(err, "{}", text(language, &format!("cli.usage.{key}"), &[])),
        // A reader that has heard enough is no fault.
        Failure::Terminal(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Failure::Terminal(error) => writeln!(err, "{error}"),
    }
}

#[cfg(test)]
mod tests;
