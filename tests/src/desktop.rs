//! What stands round the program on a desktop: the buses it is told things on, and what other programs would paste.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::Stage;

/// What another program would paste from `clipboard` or `primary`. Where nobody owns it, nothing.
#[must_use]
pub fn selection(stage: &Stage, place: &str) -> String {
    let display = std::fs::read_to_string(stage.path("display")).expect("the screen's number");
    let output = Command::new("timeout")
        .args(["5", "xclip", "-out", "-selection", place])
        .env("DISPLAY", display)
        .stderr(Stdio::null())
        .output()
        .expect("timeout is there");
    assert_ne!(
        output.status.code(),
        Some(127),
        "xclip is installed (.ci/packages test)"
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A message bus of its own, to be taken for the system's or the session's.
pub struct Bus {
    daemon: Child,
    address: String,
    /// Where what it starts has its own sockets.
    _run: TempDir,
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

impl Bus {
    /// Opens it. It closes when it is dropped.
    #[must_use]
    pub fn open() -> Self {
        let run = tempfile::tempdir().expect("a temporary folder");
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .env("XDG_RUNTIME_DIR", run.path())
            .env("XDG_CACHE_HOME", run.path())
            .env_remove("DISPLAY")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus is installed (.ci/packages test)");
        let output = daemon.stdout.take().expect("its output was asked for");
        let mut address = String::new();
        BufReader::new(output)
            .read_line(&mut address)
            .expect("it says where it is found");
        let address = address.trim().to_owned();
        Self {
            daemon,
            address,
            _run: run,
        }
    }

    /// Where it is found.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Says something on it, as logind and screen savers do.
    pub fn says(&self, path: &str, signal: &str, arguments: &[&str]) {
        let said = Command::new("dbus-send")
            .arg(format!("--bus={}", self.address))
            .args(["--type=signal", path, signal])
            .args(arguments)
            .status();
        assert!(said.is_ok_and(|said| said.success()), "{signal} can be said");
    }
}
