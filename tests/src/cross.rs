//! The window's cross, as a window manager presses it.

use std::path::PathBuf;
use std::process::Command;

use crate::{Stage, repository};

/// A window manager's way of closing windows: it asks.
pub struct Cross {
    program: PathBuf,
    display: PathBuf,
}

impl Cross {
    /// On every window of the stage.
    #[must_use]
    pub fn on(stage: &Stage) -> Self {
        let program = stage.folder().join("cross");
        let compiled = Command::new("cc")
            .args(["-O1", "-o"])
            .arg(&program)
            .arg(repository().join("tests/src/cross.c"))
            .arg("-lX11")
            .status()
            .expect("a C compiler is installed (.ci/packages build)");
        assert!(compiled.success(), "the cross was compiled");
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
