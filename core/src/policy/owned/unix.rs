//! Root's, in a folder of root's, and nobody else may write in either.

use std::fs::{File, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::is_a_test;

/// What somebody else than the owner may do to a file: its group, or everybody, may write.
const OTHERS_WRITE: u32 = 0o022;

const ROOT: u32 = 0;

/// Whether only an administrator can write the file that was opened, or put another in its place.
pub(in crate::policy) fn is_administrators(file: &File, path: &Path) -> io::Result<bool> {
    let folder = path.parent().unwrap_or(Path::new("/")).metadata()?;
    Ok(is_safe(&file.metadata()?) && is_safe(&folder))
}

fn is_safe(found: &Metadata) -> bool {
    may_own(found.uid()) && found.mode() & OTHERS_WRITE == 0
}

fn may_own(user: u32) -> bool {
    user == ROOT || (is_a_test() && user == rustix::process::geteuid().as_raw())
}
