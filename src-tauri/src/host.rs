//! The shell without a window, for tests: what the window would ask comes as a line of JSON, and a line of JSON goes back.
//!
//! The commands are the shell's own, called as a web view calls them, on a shelf in a folder that is thrown away. What a
//! test needs before it begins, [`set_up`] makes by core's own means: plans as they came about, copies that went on apart,
//! files that are damaged. Only the clock and what the dialogs answer are made up here.
//!
//! With `VIKTIG_HOST_SHELF` the shelf is that folder, which stays, by the laptop's own clock: until a test begins `afresh`.
//!
//! A line is `{"command": "act", "args": {…}}` or `{"setUp": "put", …}`. The answer has the `value` or the `problem`, and
//! what the shell `told` the window meanwhile; or the `fault`, when the line could not be understood.

mod set_up;
mod shelved;

use std::io::{self, BufRead, Write};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Listener, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;
use viktig_core::store::{Environment, MadeUp};
use viktig_core::vault::Shelf;

use crate::commands;
use crate::files::DialogAnswers;
use crate::leaving::Leaving;
use crate::ruling::Ruling;
use crate::session::Session;
use crate::settings::Settings;
use crate::speech::Speech;
use crate::start;
use crate::unsaved::Unsaved;
use crate::wanted::Wanted;
use crate::watch::{Watch, held};

use set_up::SetUp;
use shelved::Made;

/// What the shell tells the window without being asked.
const EVENTS: [&str; 8] = [
    "countdown",
    "lock-asked",
    "leave-asked",
    "locked",
    "unsaved-kept",
    "copy-wanted",
    "other-shelf",
    "reading-aloud",
];

/// Where the window's own pages are: WebView2 knows no scheme of ours.
const OWN_PAGE: &str = if cfg!(windows) {
    "http://tauri.localhost"
} else {
    "tauri://localhost"
};

/// scrypt's work factor: these plans are nobody's.
const QUICK: u8 = 2;

/// Anything that went wrong in what only tests ask for.
type Fault = Box<dyn std::error::Error>;

/// A shell that nobody sees, and the folder it lives in.
pub(crate) struct Host {
    app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
    told: Arc<Mutex<Vec<(String, Value)>>>,
    clock: Arc<MadeUp>,
    made: Made,
    folder: TempDir,
}

/// What a line is answered with.
#[derive(Debug, Serialize)]
struct Answer {
    #[serde(flatten)]
    came_to: CameTo,
    told: Vec<(String, Value)>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
enum CameTo {
    Value(Value),
    Problem(Value),
    Fault(String),
}

/// Answers line by line, until there are no more.
#[must_use]
pub fn host() -> ExitCode {
    match serve(io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let _ = writeln!(io::stderr(), "{fault}");
            ExitCode::FAILURE
        }
    }
}

fn serve(lines: impl BufRead, mut out: impl Write) -> Result<(), Fault> {
    let mut host = Host::new()?;
    for line in lines.lines() {
        let answer = host.answer(&line?);
        serde_json::to_writer(&mut out, &answer)?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}

impl Host {
    fn new() -> Result<Self, Fault> {
        let folder = somewhere_quick()?;
        let app = commands::register(mock_builder())
            .manage(Mutex::new(Session::locked(first_shelf(&folder))))
            .manage(Ruling::default())
            .manage(Mutex::new(Settings::default()))
            .manage(Mutex::new(Unsaved::default()))
            .manage(Mutex::new(DialogAnswers::default()))
            .manage(Watch::default())
            .manage(Leaving::default())
            .manage(Wanted::default())
            .manage(Speech::default())
            .build(start::context())?;
        let window = WebviewWindowBuilder::new(&app, "main", WebviewUrl::default()).build()?;
        let told = Arc::default();
        for event in EVENTS {
            let told: Arc<Mutex<Vec<_>>> = Arc::clone(&told);
            app.listen_any(event, move |heard| {
                let payload = serde_json::from_str(heard.payload()).unwrap_or_default();
                held(&told).push((event.to_owned(), payload));
            });
        }
        let made = Made::in_folder(folder.path().join("made"));
        let clock = Arc::new(MadeUp::at(DateTime::UNIX_EPOCH));
        Ok(Self {
            app,
            window,
            told,
            clock,
            made,
            folder,
        })
    }

    fn answer(&mut self, line: &str) -> Answer {
        let came_to = self
            .came_to(line)
            .unwrap_or_else(|fault| CameTo::Fault(fault.to_string()));
        let told = std::mem::take(&mut *held(&self.told));
        Answer { came_to, told }
    }

    fn came_to(&mut self, line: &str) -> Result<CameTo, Fault> {
        let asked: Value = serde_json::from_str(line)?;
        match asked.get("command").and_then(Value::as_str) {
            Some(command) => self.command(command, asked.get("args").cloned().unwrap_or_default()),
            None => {
                let set_up: SetUp = serde_json::from_value(asked)?;
                Ok(CameTo::Value(self.set_up(set_up)?))
            }
        }
    }

    /// Calls a command as the window does.
    fn command(&self, command: &str, args: Value) -> Result<CameTo, Fault> {
        let args = if args.is_null() { json!({}) } else { args };
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: OWN_PAGE.parse()?,
            body: InvokeBody::Json(args),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        Ok(match get_ipc_response(&self.window, request) {
            Ok(value) => CameTo::Value(value.deserialize()?),
            Err(problem) => CameTo::Problem(problem),
        })
    }

    /// Begins anew, with an empty shelf at a given time: nothing of the test before is left.
    fn afresh(&mut self, now: DateTime<Utc>) -> Result<Value, Fault> {
        self.clock = Arc::new(MadeUp::at(now));
        let shelf = shelf_in(&self.folder);
        let place: Arc<dyn Environment + Sync> = Arc::<MadeUp>::clone(&self.clock);
        *held(&self.app.state::<Mutex<Session>>()) = Session::locked_in(shelf.clone(), place);
        *held(&self.app.state::<Mutex<Settings>>()) = Settings::default();
        *held(&self.app.state::<Mutex<Unsaved>>()) = Unsaved::default();
        self.app.state::<Watch>().stop();
        self.app.state::<Wanted>().take();
        for folder in [shelf.folder(), &self.documents()] {
            if folder.exists() {
                std::fs::remove_dir_all(folder)?;
            }
        }
        std::fs::create_dir_all(self.documents())?;
        self.made.share_device_with(shelf.folder())?;
        *held(&self.app.state::<Mutex<DialogAnswers>>()) = DialogAnswers {
            folder: Some(self.documents()),
            file: None,
        };
        Ok(json!({ "documents": self.documents() }))
    }

    /// Where files are saved.
    fn documents(&self) -> std::path::PathBuf {
        self.folder.path().join("Dokumenter")
    }
}

/// In memory where the system has such a folder: no test waits for a disk.
fn somewhere_quick() -> io::Result<TempDir> {
    let made = tempfile::Builder::new()
        .prefix("viktig-host-")
        .tempdir_in("/dev/shm");
    made.or_else(|_| tempfile::tempdir())
}

/// The shelf that somebody chose, or one that is thrown away.
fn first_shelf(folder: &TempDir) -> Shelf {
    match std::env::var_os("VIKTIG_HOST_SHELF") {
        Some(chosen) => Shelf::at(chosen).with_work_factor(QUICK),
        None => shelf_in(folder),
    }
}

fn shelf_in(folder: &TempDir) -> Shelf {
    Shelf::at(folder.path().join("shelf")).with_work_factor(QUICK)
}

#[cfg(test)]
mod tests;
