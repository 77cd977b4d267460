//! Linux: GTK, WebKitGTK, and what the desktop says over D-Bus.

mod desktop;
mod web_view;

use std::io::Write;
use std::process::Command;

use tauri::{App, AppHandle, Runtime};
use viktig_core::plan::Language;

use super::{Window, signals};

pub(crate) use web_view::{check_spelling, make_ours};

/// What the program cannot do without and the system lacks, in words. The packages bring all of it.
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

/// The window as this system wants it made.
pub(crate) fn prepare<'a>(_app: &App, window: Window<'a>) -> Window<'a> {
    window
}

/// Hears what may lock a plan, or end the program, for as long as the program runs.
pub(crate) fn listen(app: &AppHandle) {
    signals::listen(app.clone());
    desktop::listen(app);
}

/// What was copied or marked in an open plan does not stay to be pasted when the plan is locked.
///
/// There are two such places: the clipboard, and the primary selection that the middle button pastes. The program that copied
/// last owns them; what another program has put there since is left alone. A clipboard history that the desktop keeps has its
/// own copy, which nobody can call back.
pub(crate) fn forget_copied<R: Runtime>(app: &AppHandle<R>) {
    // GTK answers on its own thread only. A program that is ending has nothing to forget: its selections go with it.
    let _ = app.run_on_main_thread(|| {
        // A shell without a window has copied nothing.
        if !gtk::is_initialized() {
            return;
        }
        for selection in [gtk::gdk::SELECTION_CLIPBOARD, gtk::gdk::SELECTION_PRIMARY] {
            gtk::Clipboard::get(&selection).clear();
        }
    });
}

/// The program ends. Nothing of it is left on disk.
pub(crate) fn ended<R: Runtime>(_app: &AppHandle<R>) {}
