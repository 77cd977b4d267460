//! Starting the program: plugins, the one window, and everything that may lock a plan or end the program.

use std::process::ExitCode;
use std::sync::Mutex;

use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, Context, Manager, RunEvent, Runtime, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent,
};

use crate::commands;
use crate::leaving::{self, LeaveReason, Leaving};
use crate::platform::{self, Window};
use crate::ruling::Ruling;
use crate::second_start;
use crate::session::Session;
use crate::settings::Settings;
use crate::speech::Speech;
use crate::unsaved::Unsaved;
use crate::wanted::Wanted;
use crate::watch::{Watch, held, keep_watch, tell};

/// Runs the program until its window is closed.
#[must_use]
pub fn run() -> ExitCode {
    viktig_core::memory::keep_to_ourselves();
    second_start::say_the_shelf();
    let session = match Session::at_home(second_start::asked_home()) {
        Ok(session) => session,
        Err(error) => return refuse(&error.to_string()),
    };
    let settings = Settings::kept_in(session.shelf().folder());
    if let Some(lack) = platform::missing(settings.language) {
        return refuse(&lack);
    }
    let built = commands::register(tauri::Builder::default())
        .plugin(tauri_plugin_single_instance::init(|app, args, folder| {
            second_start::answer(app, &args, folder.as_ref());
            if let Some(name) = app.state::<Wanted>().want(&args, folder.as_ref()) {
                tell(app, "copy-wanted", name);
            }
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(
            tauri_plugin_window_state::Builder::default()
                .with_state_flags(tauri_plugin_window_state::StateFlags::all() - hidden())
                .build(),
        )
        .manage(Mutex::new(session))
        .manage(Ruling::default())
        .manage(Mutex::new(settings))
        .manage(Mutex::new(Unsaved::default()))
        .manage(Watch::default())
        .manage(Leaving::default())
        .manage(Wanted::at_start())
        .manage(Speech::default())
        .setup(|app| {
            open_window(app)?;
            platform::make_ours(app.handle());
            listen(app.handle());
            Ok(())
        })
        .on_window_event(on_window)
        .build(context());
    match built {
        Ok(program) => {
            program.run(on_program);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&error.to_string()),
    }
}

/// The program's pages, its settings and what its window may ask for.
pub(crate) fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Everything that may lock a plan, or end the program, without anyone pressing anything in the window.
fn listen(app: &AppHandle) {
    keep_watch(app.clone());
    platform::listen(app);
}

/// The window's cross asks to leave, as every other way out does.
fn on_window(window: &tauri::Window, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            leaving::ask(window.app_handle(), LeaveReason::Closed);
        }
        WindowEvent::Destroyed => held(&window.state::<Mutex<Session>>()).lock(),
        _ => {}
    }
}

/// Quitting by a menu or a key of the system's. When the last window is gone there is nobody left to ask.
fn on_program(app: &AppHandle, event: RunEvent) {
    if matches!(event, RunEvent::Exit) {
        platform::ended(app);
    }
    if let RunEvent::ExitRequested { code: None, api, .. } = event
        && app.get_webview_window("main").is_some()
        && leaving::holds_anything(app)
    {
        api.prevent_exit();
        leaving::ask(app, LeaveReason::Closed);
    }
}

/// A window is never started hidden.
fn hidden() -> tauri_plugin_window_state::StateFlags {
    tauri_plugin_window_state::StateFlags::VISIBLE
}

/// The one window. The web view keeps nothing on disk, shows no page but the program's own, opens no other window and
/// fetches no file, whatever a page or a pasted link might ask for.
fn open_window(app: &tauri::App) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Viktig for meg")
        .inner_size(1280.0, 800.0)
        .min_inner_size(480.0, 480.0)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    private(platform::prepare(app, window)).build()?;
    Ok(())
}

/// The program's own pages, under the address each system gives them.
fn is_ours(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => address.host_str() == Some("tauri.localhost"),
        scheme => scheme == "about" && address.path() == "blank",
    }
}

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

fn refuse(reason: &str) -> ExitCode {
    platform::say(reason);
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_pages() {
        for ours in [
            "tauri://localhost/",
            "tauri://localhost/index.html",
            "http://tauri.localhost/",
        ] {
            assert!(is_ours(&ours.parse().unwrap()), "{ours} is the program");
        }
        for other in [
            "https://www.nav.no/",
            "http://localhost/",
            "https://tauri.localhost.example.no/",
            "tauri://example.no/",
            "file:///etc/passwd",
            "data:text/html,hei",
            "javascript:alert(1)",
            "about:config",
        ] {
            assert!(!is_ours(&other.parse().unwrap()), "{other} is not");
        }
    }
}
