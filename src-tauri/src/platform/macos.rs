//! macOS, untried: nothing here has been compiled or run on one. What is missing does nothing, and the idle timer still locks.

use std::io::Write;
use std::process::Command;

use tauri::{App, AppHandle, Runtime};
use viktig_core::plan::Language;

use super::{Window, signals};

/// The system has a web view of its own.
pub(crate) fn missing(_language: Language) -> Option<String> {
    None
}

/// Says something when there is no window to say it in.
pub(crate) fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// Begins another program in this one's place. It comes back only when it could not.
pub(crate) fn begin_anew(program: &mut Command) {
    use std::os::unix::process::CommandExt;
    let _ = program.exec();
}

/// The window as it is.
pub(crate) fn prepare<'a>(_app: &App, window: Window<'a>) -> Window<'a> {
    window
}

/// The web view is as it is.
pub(crate) fn make_ours<R: Runtime>(_app: &AppHandle<R>) {}

/// The web view checks spelling as the system says.
pub(crate) fn check_spelling<R: Runtime>(_app: &AppHandle<R>) {}

/// Hears what may end the program, for as long as the program runs.
pub(crate) fn listen(app: &AppHandle) {
    signals::listen(app.clone());
}

/// Nothing is forgotten yet.
pub(crate) fn forget_copied<R: Runtime>(_app: &AppHandle<R>) {}

/// The program ends.
pub(crate) fn ended<R: Runtime>(_app: &AppHandle<R>) {}
