//! A disk slower than this machine's.

use std::path::PathBuf;
use std::process::Command;

use crate::repository;

/// How slow, in thousandths of a second: the variable the slow disk reads.
pub const SLOW_BY: &str = "VIKTIG_SLOW_SYNC_MS";

/// What to load before the C library (`LD_PRELOAD`) so that every fsync takes [`SLOW_BY`] longer. Compiled the first
/// time it is asked for.
#[must_use]
pub fn slow_disk() -> PathBuf {
    let source = repository().join("tests/src/slow.c");
    let library = repository().join("target/slow-disk.so");
    // Under a name of its own first: two tests may make it at the same time.
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
