//! A screen, a home and a driver for one run of the program.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::Window;

mod processes;

use processes::{Running, free_port, kill, name_of, open_screen, parent_of};

/// How long a window may take to come on a machine with much else to do.
const A_WINDOW_COMES: Duration = Duration::from_secs(180);

/// The top of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests lie in the repository")
        .to_owned()
}

/// A program that was built beside this test.
#[must_use]
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let folder = test
        .ancestors()
        .nth(2)
        .expect("tests are built in target/<profile>/deps");
    let program = folder.join(name);
    assert!(
        program.exists(),
        "{} is not built: run `make test`, or build the workspace first",
        program.display()
    );
    program
}

/// Everything one run needs, gone when dropped.
pub struct Stage {
    folder: TempDir,
    screen: Running,
    more: Vec<(&'static str, String)>,
    driver: Option<Running>,
    port: u16,
}

impl Stage {
    /// Sets an empty stage: a screen, an empty home, an empty shelf.
    #[must_use]
    pub fn set() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["home", "shelf", "profile", "saved", "tmp"] {
            std::fs::create_dir(folder.path().join(name)).expect("a folder in it");
        }
        let (screen, display) = open_screen();
        let stage = Self {
            folder,
            screen,
            more: Vec::new(),
            driver: None,
            port: 0,
        };
        std::fs::write(stage.path("display"), display).expect("room for a number");
        stage
    }

    /// Another screen, home and profile, with the same shelf: a second program on the same laptop.
    #[must_use]
    pub fn beside(other: &Self) -> Self {
        let stage = Self::set();
        let shelf = stage.path("shelf");
        std::fs::remove_dir(&shelf).expect("it is empty");
        std::os::unix::fs::symlink(other.path("shelf"), &shelf).expect("a link to the other's shelf");
        stage
    }

    /// A place on the stage: `home`, `shelf`, `profile`, `saved`.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The whole stage, for searching it.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The environment the program runs in here.
    #[must_use]
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let display = std::fs::read_to_string(self.path("display")).expect("the screen's number");
        vec![
            ("DISPLAY", display.into()),
            ("HOME", self.path("home")),
            ("XDG_DATA_HOME", self.path("home/.local/share")),
            ("XDG_CONFIG_HOME", self.path("home/.config")),
            ("XDG_CACHE_HOME", self.path("home/.cache")),
            ("TMPDIR", self.path("tmp")),
            ("VIKTIG_HOME", self.path("shelf")),
            ("VIKTIG_TEST_PROFILE", self.path("profile")),
            ("VIKTIG_TEST_SAVE", self.path("saved")),
            ("VIKTIG_TEST_OPEN", self.path("saved/to-open.json")),
        ]
    }

    /// Writes a script that starts the program in a way of its own, and gives its path.
    #[must_use]
    pub fn script(&self, lines: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let path = self.path("start");
        std::fs::write(&path, format!("#!/bin/sh\n{lines}\n")).expect("room for a script");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("it can be run");
        path
    }

    /// Adds a variable to the environment the program runs in.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.more.push((name, value.to_owned()));
        self
    }

    /// Starts the program and takes hold of its window. A program that was started before is ended.
    pub async fn start(&mut self) -> Window {
        self.start_program(&program("viktig-for-meg")).await
    }

    /// Starts the program by way of another that starts it.
    pub async fn start_program(&mut self, program: &Path) -> Window {
        self.end();
        self.port = free_port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={}", self.port))
            .arg("--host=127.0.0.1")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("WAYLAND_DISPLAY")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .envs(self.environment())
            .envs(self.more.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is installed (.ci/packages test)");
        self.driver = Some(Running(driver));
        Window::of(self.connect(program).await)
    }

    async fn connect(&self, program: &Path) -> fantoccini::Client {
        let wanted = json!({
            "webkitgtk:browserOptions": { "binary": program, "args": [] },
            // What axe looks through takes its time on such a machine, too.
            "timeouts": { "script": A_WINDOW_COMES.as_millis() as u64 },
        });
        let Value::Object(wanted) = wanted else {
            unreachable!("an object was just written")
        };
        let wanted: Map<String, Value> = wanted;
        self.driver_listens();
        let address = format!("http://127.0.0.1:{}", self.port);
        let mut client = ClientBuilder::new(HttpConnector::new());
        let connecting = client.capabilities(wanted).connect(&address);
        // The driver waits without end for a program that is gone: better told than never.
        tokio::time::timeout(A_WINDOW_COMES, connecting)
            .await
            .unwrap_or_else(|_| panic!("the program has shown no window"))
            .unwrap_or_else(|error| panic!("the window could not be taken hold of: {error}"))
    }

    /// Waits until the driver answers at its port.
    fn driver_listens(&self) {
        for _ in 0..1200 {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("WebKitWebDriver did not answer on port {}", self.port);
    }

    /// Ends the program at once, as when the power goes.
    pub fn end(&mut self) {
        let before = self.processes();
        self.driver = None;
        // One that was already on its way out no longer tells that it was started here.
        kill(&[before, self.processes()].concat());
    }

    /// Ends the program itself and nothing else, with the signal that no program hears coming.
    pub fn kill_program(&self) {
        kill(&[self.program_process().expect("the program runs")]);
    }

    /// The program itself, while it runs: the parent of its web view's processes. What it was started with cannot be read
    /// from outside, since its memory is closed to others.
    #[must_use]
    pub fn program_process(&self) -> Option<u32> {
        self.processes()
            .into_iter()
            .find(|process| name_of(*process) == "viktig-for-meg")
    }

    /// Waits until the program has ended by itself. Says whether it did, within a minute.
    #[must_use]
    pub async fn has_ended(&self) -> bool {
        for _ in 0..600 {
            if self.program_process().is_none() {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        false
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: &str) {
        let process = self.program_process().expect("the program runs");
        let sent = Command::new("kill")
            .args([format!("-{signal}"), process.to_string()])
            .status();
        assert!(sent.is_ok_and(|sent| sent.success()), "it can be signalled");
    }

    /// The processes that were started on this stage: the program, and those of its web view.
    #[must_use]
    pub fn processes(&self) -> Vec<u32> {
        let mark = format!("VIKTIG_HOME={}", self.path("shelf").display());
        let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
        let marked: Vec<u32> = processes
            .filter(|entry| {
                let environment = std::fs::read(entry.path().join("environ")).unwrap_or_default();
                environment
                    .split(|byte| *byte == 0)
                    .any(|variable| variable == mark.as_bytes())
            })
            .filter_map(|entry| entry.file_name().to_str().and_then(|name| name.parse().ok()))
            .collect();
        // Only root may read what a program that closes its memory was started with: its children tell of it.
        let parents = marked.iter().filter_map(|process| parent_of(*process));
        let programs = parents.filter(|process| name_of(*process) == "viktig-for-meg");
        let mut all: Vec<u32> = programs.chain(marked.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The screen's process, which lives as long as the stage.
    #[must_use]
    pub fn screen(&self) -> u32 {
        self.screen.0.id()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.end();
    }
}
