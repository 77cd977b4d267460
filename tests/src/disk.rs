//! A disk small enough to fill.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A small disk, mounted for as long as this lives. Mounting takes root.
pub struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Mounts a disk of `size` («4m») at an empty folder.
    #[must_use]
    pub fn at(folder: &Path, size: &str) -> Self {
        let disk = Self(folder.to_owned());
        disk.run("mount", &["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]);
        disk
    }

    /// Leaves no room on it, and takes also what has become free since last time.
    pub fn fill(&self) {
        // In ever smaller pieces, to the last page.
        for piece in [1 << 16, 4096] {
            let file = OpenOptions::new()
                .create(true)
                .append(true)
                .open(self.filler(piece));
            let mut file = file.expect("an empty file takes no room");
            while file.write_all(&vec![0; piece]).is_ok() {}
        }
    }

    /// Gives the room back.
    pub fn make_room(&self) {
        for piece in [1 << 16, 4096] {
            std::fs::remove_file(self.filler(piece)).expect("it was filled");
        }
    }

    fn filler(&self, piece: usize) -> PathBuf {
        self.0.join(format!("filler-{piece}"))
    }

    fn run(&self, command: &str, arguments: &[&str]) {
        let done = Command::new(command).args(arguments).arg(&self.0).status();
        assert!(done.is_ok_and(|status| status.success()), "{command} needs root");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: the program that is ended just after may still have files open.
        self.run("umount", &["--lazy"]);
    }
}
