//! Unix: Linux, and macOS as far as it is the same.

use std::fs::{DirBuilder, File, Metadata, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::fs::OFlags;
use rustix::io::Errno;

use crate::error::ProblemCode;

/// A name is given and taken away whoever has the file open.
pub(super) const WAITS: &[Duration] = &[];

pub(super) fn is_held(_error: &io::Error) -> bool {
    false
}

/// A new file is nobody else's to read, whatever the person's umask says.
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options.mode(0o600)
}

/// Never through a link, and never waiting for the other end of a pipe.
pub(crate) fn unmoved(options: &mut OpenOptions) -> &mut OpenOptions {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
    options.custom_flags(flags.bits().cast_signed())
}

/// What the system says of a link, and of a socket or of a pipe without its other end, that came after the name was looked at.
pub(crate) fn is_other_than_seen(error: &io::Error) -> bool {
    let met = error.raw_os_error();
    [Errno::LOOP, Errno::NXIO]
        .iter()
        .any(|known| met == Some(known.raw_os_error()))
}

/// Whether the name means something else than a place in a folder: here none does.
pub(crate) fn is_no_place(_path: &Path) -> bool {
    false
}

/// Which file it is.
pub(crate) fn file_id(about: &Metadata) -> (u64, u64) {
    (about.dev(), about.ino())
}

/// Makes a folder, with those above it, that other users of the machine cannot look into.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// The same for a folder to work in.
pub(crate) fn private_scratch(scratch: &mut tempfile::Builder<'_, '_>) {
    scratch.permissions(Permissions::from_mode(0o700));
}

/// A file in a folder that several share is for those for whom what people save there is.
pub(crate) fn readable_by_others(file: &mut tempfile::Builder<'_, '_>) {
    file.permissions(Permissions::from_mode(0o666));
}

/// Makes a rename in `folder` survive a power cut.
pub(crate) fn settle_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// A path that may be as long as it is: here every path may.
pub(crate) fn long(path: &Path) -> PathBuf {
    path.to_owned()
}

/// What whoever keeps plans in a folder should know of it. Programs that copy folders to a server follow no rule here.
pub(crate) fn seen_of(_folder: &Path) -> Option<ProblemCode> {
    None
}

/// The person's language, as the system has it: `nb_NO.UTF-8`.
pub(crate) fn locale() -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok())
}

/// Turns core dumps off, for this process and for those it starts, and closes its memory to other programs of the same user.
/// Where the system has no such thing, nothing is changed.
pub(crate) fn keep_to_ourselves() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    // A hard limit: what is started from here cannot raise it again.
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    let _ = setrlimit(Resource::Core, none);
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
