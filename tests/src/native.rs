//! Small tools that must be written for the system itself: a disk that answers slowly, a window manager's cross.

use std::path::PathBuf;
use std::process::Command;

use crate::{Stage, repository};

/// Compiles a tool from `tests/native` onto the stage, and gives its path.
fn compiled(stage: &Stage, source: &str, name: &str, with: &[&str]) -> PathBuf {
    let built = stage.folder().join(name);
    let compiler = Command::new("cc")
        .arg("-O1")
        .arg("-o")
        .arg(&built)
        .arg(repository().join("tests/native").join(source))
        .args(with)
        .status()
        .expect("a C compiler is installed (.ci/packages build)");
    assert!(compiler.success(), "{source} compiles");
    built
}

/// A disk under the whole program on which every sync takes as long as it is told to.
pub struct SlowDisk {
    told: PathBuf,
}

impl SlowDisk {
    /// Puts it under everything that is started on the stage from now on. It is as quick as any until it is told to be slow.
    #[must_use]
    pub fn under(stage: Stage) -> (Self, Stage) {
        let library = compiled(
            &stage,
            "slow_disk.c",
            "slow_disk.so",
            &["-shared", "-fPIC", "-ldl"],
        );
        let told = stage.folder().join("slow");
        let stage = stage
            .with("LD_PRELOAD", &library.display().to_string())
            .with("SLOW_DISK", &told.display().to_string());
        (Self { told }, stage)
    }

    /// Every sync takes this many milliseconds.
    pub fn takes(&self, milliseconds: u32) {
        std::fs::write(&self.told, milliseconds.to_string()).expect("room for a number");
    }

    /// It answers as quickly as it can again.
    pub fn recovers(&self) {
        let _ = std::fs::remove_file(&self.told);
    }
}

/// A window manager's way of closing windows: it asks.
pub struct Cross {
    program: PathBuf,
    display: PathBuf,
}

impl Cross {
    /// On every window of the stage.
    #[must_use]
    pub fn on(stage: &Stage) -> Self {
        let program = compiled(stage, "close_window.c", "close_window", &["-lX11"]);
        let display = std::fs::read_to_string(stage.path("display")).expect("the screen's number");
        Self {
            program,
            display: display.into(),
        }
    }

    /// Presses it. The program answers when it will.
    pub fn press(&self) {
        let asked = Command::new(&self.program)
            .env("DISPLAY", &self.display)
            .status()
            .expect("it was just compiled");
        assert!(asked.success(), "a window was asked to close");
    }
}
