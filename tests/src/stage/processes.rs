//! Processes: those that end with the test, and what the system tells of them.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// A process that ends with the test.
pub(super) struct Running(pub(super) Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub(super) fn name_of(process: u32) -> String {
    let name = std::fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    name.trim().to_owned()
}

pub(super) fn parent_of(process: u32) -> Option<u32> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
    line.trim().parse().ok()
}

/// Kills processes, and waits until they are gone and their locks with them: one that was writing goes when the disk has
/// answered, which takes its time while others write too.
pub(super) fn kill(processes: &[u32]) {
    for process in processes {
        let _ = Command::new("kill")
            .args(["-KILL", &process.to_string()])
            .stderr(Stdio::null())
            .status();
    }
    for _ in 0..1200 {
        if processes.iter().all(|process| is_gone(*process)) {
            return;
        }
        thread::sleep(Duration::from_millis(25));
    }
}

/// Whether nothing of a process runs any more. Until somebody asks how it ended its name stays, with nothing behind it; but
/// the name can be dead before the last of its threads is.
fn is_gone(process: u32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).map_or(0, Iterator::count);
    status.is_empty() || (status.contains("\nState:\tZ") && threads <= 1)
}

pub(super) fn open_screen() -> (Running, String) {
    let mut screen = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x800x24",
            "-nolisten",
            "tcp",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed (.ci/packages test)");
    let output = screen.stdout.take().expect("its output was asked for");
    let mut number = String::new();
    BufReader::new(output)
        .read_line(&mut number)
        .expect("Xvfb says which screen it opened");
    (Running(screen), format!(":{}", number.trim()))
}

pub(super) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its number").port()
}
