//! A disk slower than this machine's.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use crate::{Stage, repository};

/// How slow, in thousandths of a second: the variable the slow disk reads.
pub const SLOW_BY: &str = "VIKTIG_SLOW_SYNC_MS";

/// The variable that names a file where the slow disk reads it anew at every sync.
pub(crate) const SLOW_BY_FILE: &str = "VIKTIG_SLOW_SYNC_FILE";

/// What to load before the C library (`LD_PRELOAD`) so that every fsync takes [`SLOW_BY`] longer. Compiled the first
/// time a program's tests ask for it.
#[must_use]
pub fn slow_disk() -> PathBuf {
    static COMPILED: OnceLock<PathBuf> = OnceLock::new();
    COMPILED.get_or_init(compiled).clone()
}

fn compiled() -> PathBuf {
    let source = repository().join("tests/src/slow.c");
    let library = repository().join("target/slow-disk.so");
    // Under a name of its own first: two programs may make it at the same time.
    let making = library.with_extension(std::process::id().to_string());
    let made = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&making, &source])
        .arg("-ldl")
        .status()
        .expect("a C compiler is installed (.ci/packages build)");
    assert!(made.success(), "the slow disk was compiled");
    std::fs::rename(making, &library).expect("it gets its name");
    library
}

/// A disk under the whole program that can become slow and recover while the program runs.
pub struct SlowDisk {
    told: PathBuf,
}

impl SlowDisk {
    /// Puts it under everything that is started on the stage from now on. It is as quick as any until it is told to be slow.
    #[must_use]
    pub fn under(stage: Stage) -> (Self, Stage) {
        let told = stage.folder().join("slow");
        let stage = stage
            .with("LD_PRELOAD", &slow_disk().display().to_string())
            .with(SLOW_BY_FILE, &told.display().to_string());
        (Self { told }, stage)
    }

    /// Every sync takes this many milliseconds more.
    pub fn takes(&self, milliseconds: u32) {
        std::fs::write(&self.told, milliseconds.to_string()).expect("room for a number");
    }

    /// It answers as quickly as it can again.
    pub fn recovers(&self) {
        let _ = std::fs::remove_file(&self.told);
    }
}
