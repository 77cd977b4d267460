//! The one way the files of a shelf are opened. A plan's folder may have come out of a zip or a shared folder, and what
//! stands where a file should be may be a link to somebody's letters, a pipe nobody writes to, or a device without end.
//!
//! So: only ordinary files, never through a link, never waiting, and private when they are made. The name is looked at
//! before it is opened, because opening some devices does something; what was opened is looked at again, because the name
//! may have been given to something else in between. The shelf's own folder may be a link, which is how people keep it on
//! another disk; nothing below it may.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::system::{is_no_place, is_other_than_seen, private, unmoved};

/// Longer than any plan, in bytes: a plan of 200,000 changes is a tenth of this. What is longer is not read, nor copied.
pub(super) const LARGEST: u64 = 2 << 30;

/// Something else stands where an ordinary file, or a folder of our own, should be.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("it is no ordinary file")]
pub struct NotOrdinary;

impl From<NotOrdinary> for io::Error {
    fn from(error: NotOrdinary) -> Self {
        Self::other(error)
    }
}

/// Whether this is what went wrong.
pub(crate) fn is_not_ordinary(error: &io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.is::<NotOrdinary>())
}

/// Opens an ordinary file to read.
///
/// # Errors
/// [`NotOrdinary`] within, `NotFound`, or whatever the system says.
pub fn open(path: &Path) -> io::Result<File> {
    looked_at(path, OpenOptions::new().read(true))
}

/// Opens an ordinary file to write without emptying it, and makes it when it is not there.
///
/// # Errors
/// As [`open`].
pub fn open_or_make(path: &Path) -> io::Result<File> {
    looked_at(path, private(OpenOptions::new().write(true).create(true)))
}

/// Makes a new file that is nobody else's to read. A name that is taken, by a link that leads nowhere too, is an error.
///
/// # Errors
/// `AlreadyExists`, or whatever the system says.
pub fn make(path: &Path) -> io::Result<File> {
    if is_no_place(path) {
        return Err(NotOrdinary.into());
    }
    private(OpenOptions::new().write(true).create_new(true)).open(path)
}

/// How long the ordinary file at `path` is, in bytes; none when nothing has that name.
///
/// # Errors
/// As [`open`], but for `NotFound`.
pub fn length(path: &Path) -> io::Result<Option<u64>> {
    match named(path)? {
        None => Ok(None),
        Some(about) if about.is_file() => Ok(Some(about.len())),
        Some(_) => Err(NotOrdinary.into()),
    }
}

/// Whether there is a folder at `path` that is no link to one.
///
/// # Errors
/// [`NotOrdinary`] within when something else has the name, or whatever the system says.
pub fn is_folder(path: &Path) -> io::Result<bool> {
    match named(path)? {
        None => Ok(false),
        Some(about) if about.is_dir() => Ok(true),
        Some(_) => Err(NotOrdinary.into()),
    }
}

/// Whether anything at all has this name, a link that leads nowhere too.
#[must_use]
pub fn is_taken(path: &Path) -> bool {
    !matches!(named(path), Ok(None))
}

/// What has this name, links themselves and not what they lead to.
fn named(path: &Path) -> io::Result<Option<Metadata>> {
    if is_no_place(path) {
        return Err(NotOrdinary.into());
    }
    match fs::symlink_metadata(path) {
        Ok(about) => Ok(Some(about)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
    }
}

fn looked_at(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    length(path)?;
    let file = unmoved(options).open(path).map_err(|error| {
        if is_other_than_seen(&error) {
            NotOrdinary.into()
        } else {
            error
        }
    })?;
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(NotOrdinary.into())
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;

    fn told<T>(result: io::Result<T>) -> &'static str {
        match result {
            Ok(_) => "opened",
            Err(error) if is_not_ordinary(&error) => "not ordinary",
            Err(error) if error.kind() == ErrorKind::NotFound => "not there",
            Err(_) => "another error",
        }
    }

    #[test]
    fn only_an_ordinary_file_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("file"), "x").unwrap();
        symlink(path("file"), path("link")).unwrap();
        symlink("/dev/zero", path("device")).unwrap();
        symlink(path("gone"), path("dangling")).unwrap();
        rustix::fs::mknodat(
            rustix::fs::CWD,
            path("pipe"),
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
            0,
        )
        .unwrap();
        let _socket = UnixListener::bind(path("socket")).unwrap();
        fs::create_dir(path("folder")).unwrap();
        assert_eq!(told(open(&path("file"))), "opened");
        assert_eq!(told(open(&path("gone"))), "not there");
        for name in ["link", "device", "dangling", "pipe", "socket", "folder"] {
            assert_eq!(told(open(&path(name))), "not ordinary", "reading a {name}");
            assert_eq!(
                told(open_or_make(&path(name))),
                "not ordinary",
                "writing a {name}"
            );
            assert_eq!(
                told(length(&path(name))),
                "not ordinary",
                "the length of a {name}"
            );
            assert_eq!(told(make(&path(name))), "another error", "making a {name} anew");
        }
        assert!(!path("gone").exists(), "a file was made where the link leads");
        assert_eq!(told(is_folder(&path("folder"))), "opened", "a folder is one");
        assert_eq!(
            told(is_folder(&path("link"))),
            "not ordinary",
            "and a link is none"
        );
    }

    #[test]
    fn what_is_made_is_private() {
        let folder = tempfile::tempdir().unwrap();
        for (name, file) in [
            ("made", make(&folder.path().join("made"))),
            ("opened", open_or_make(&folder.path().join("opened"))),
        ] {
            let mode = file.unwrap().metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "others may look into {name}: {mode:o}");
        }
    }
}
