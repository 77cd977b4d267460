//! Starts the program. By the name `viktig` it is the command line: packages for Linux carry one program with two names, and core
//! with its fonts once. Windows wants a program of its own for its console.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::ffi::OsStr;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    if cfg!(unix) && is_command_line() {
        viktig_core::cli::main()
    } else {
        viktig_for_meg::run()
    }
}

fn is_command_line() -> bool {
    let called = std::env::args_os().next().unwrap_or_default();
    Path::new(&called).file_name() == Some(OsStr::new("viktig"))
}
