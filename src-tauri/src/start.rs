//! Starting the program: plugins, the one window, the lock timer.

use std::process::ExitCode;
use std::sync::Mutex;

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use viktig_core::vault::Shelf;

use crate::commands;
use crate::session::Session;
use crate::settings::Settings;
use crate::watch::{Watch, keep_watch};

/// Runs the program until its window is closed.
#[must_use]
pub fn run() -> ExitCode {
    let shelf = match Shelf::standard(std::env::var_os("VIKTIG_HOME")) {
        Ok(shelf) => shelf,
        Err(error) => return refuse(&error.to_string()),
    };
    let settings = Settings::kept_in(shelf.folder());
    let started = commands::register(tauri::Builder::default())
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(
            tauri_plugin_window_state::Builder::default()
                .with_state_flags(tauri_plugin_window_state::StateFlags::all() - hidden())
                .build(),
        )
        .manage(Mutex::new(Session::locked(shelf)))
        .manage(Mutex::new(settings))
        .manage(Watch::default())
        .setup(|app| {
            open_window(app)?;
            keep_watch(app.handle().clone());
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::Destroyed = event
                && let Ok(mut session) = window.state::<Mutex<Session>>().lock()
            {
                session.lock();
            }
        })
        .run(tauri::generate_context!());
    match started {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&error.to_string()),
    }
}

/// A window is never started hidden.
fn hidden() -> tauri_plugin_window_state::StateFlags {
    tauri_plugin_window_state::StateFlags::VISIBLE
}

/// The one window. The web view keeps nothing on disk.
fn open_window(app: &tauri::App) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Viktig for meg")
        .inner_size(1280.0, 800.0)
        .min_inner_size(480.0, 480.0)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler();
    private(window).build()?;
    Ok(())
}

type Window<'a> = WebviewWindowBuilder<'a, tauri::Wry, tauri::App>;

#[cfg(not(feature = "automation"))]
fn private(window: Window<'_>) -> Window<'_> {
    window.incognito(true)
}

/// A private window cannot be driven by a test: the same is had with storage in a folder the test throws away.
#[cfg(feature = "automation")]
fn private(window: Window<'_>) -> Window<'_> {
    match std::env::var_os("VIKTIG_TEST_PROFILE") {
        Some(folder) => window.data_directory(folder.into()),
        None => window.incognito(true),
    }
}

/// A second start shows the window that is there.
fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

fn refuse(reason: &str) -> ExitCode {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{reason}");
    ExitCode::FAILURE
}
