//! Windows: a window of its own that nobody sees hears what the system says, and the web view is WebView2, which comes with
//! Windows 11 and is never fetched.

mod calls;
mod messages;
mod web_view;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tauri::{App, AppHandle, Manager, Runtime};
use viktig_core::plan::Language;
use viktig_core::store::file::private_folder;
use viktig_core::texts::text;

use super::Window;

pub(crate) use messages::listen;
pub(crate) use web_view::make_ours;

/// What WebView2 is started with: without what Edge would fetch or send by itself, and without any machine's address but the
/// one that the program's pages have, which is answered here.
const QUIETLY: &str = "--disable-features=msWebOOUI,msPdfOOUI,msSmartScreenProtection,AutofillServerCommunication,OptimizationHints,Translate \
    --disable-background-networking --disable-breakpad --disable-component-update --disable-domain-reliability --disable-sync --no-pings \
    --host-resolver-rules=\"MAP * ~NOTFOUND, EXCLUDE *.localhost\"";

/// What the program cannot do without and the system lacks, in words.
pub(crate) fn missing(language: Language) -> Option<String> {
    match tauri::webview_version() {
        Ok(_) => None,
        Err(_) => Some(text(language, "shell.noWebView", &[])),
    }
}

/// Says something when there is no window to say it in.
pub(crate) fn say(words: &str) {
    calls::show("Viktig for meg", words);
}

/// No program here takes the place of another: whoever waits for this one would wait no longer. So nothing is begun.
pub(crate) fn begin_anew(_program: &mut Command) {}

/// The window as WebView2 is to make it. What it keeps in files lies in a private folder that was emptied first.
pub(crate) fn prepare<'a>(app: &App, window: Window<'a>) -> Window<'a> {
    let window = window.additional_browser_args(QUIETLY);
    match web_views_folder(app.handle()) {
        Some(folder) => {
            // What cannot be removed is still held by a web view that is ending. Nobody else may read it.
            let _ = fs::remove_dir_all(&folder);
            let _ = private_folder(&folder);
            window.data_directory(folder)
        }
        None => window,
    }
}

/// The web view checks spelling in the languages of the person's Windows; the program cannot choose.
pub(crate) fn check_spelling<R: Runtime>(_app: &AppHandle<R>) {}

/// What was copied in an open plan does not stay to be pasted when the plan is locked. It was put there by the program or by its
/// web view; what another program has put there since is left alone. The history that Windows can keep of the clipboard has its
/// own copy, which nobody can call back.
pub(crate) fn forget_copied<R: Runtime>(_app: &AppHandle<R>) {
    calls::empty_clipboard_of(&[std::process::id(), web_view::process()]);
}

/// The program ends: nothing of the web view's is left on disk. What it still holds then is removed at the next start.
pub(crate) fn ended<R: Runtime>(app: &AppHandle<R>) {
    if let Some(folder) = web_views_folder(app) {
        let _ = fs::remove_dir_all(folder);
    }
}

/// Where the web view keeps what it must: on this machine, and not among what follows the person to others.
fn web_views_folder<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    Some(app.path().app_local_data_dir().ok()?.join("view"))
}
