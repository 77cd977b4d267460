//! A shared folder on a disk: the laptop's own, one on another machine, or one that a program carries.

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::ground::{Ground, Named, Progress};
use crate::store::file::{
    DiskError, UNFINISHED, is_folder, is_not_ordinary, is_taken, open_ordinary, read_at_most, settle_folder,
};
use crate::system;

/// So much is read at a time: a disk far away shows by it that it goes on.
const PIECE: u64 = 1 << 20;

/// A place on a disk.
#[derive(Debug)]
pub(super) struct Disk {
    place: PathBuf,
    progress: Progress,
}

impl Disk {
    pub(super) fn at(place: &Path) -> Self {
        Self {
            place: place.to_owned(),
            progress: Progress::default(),
        }
    }

    fn whole(&self, path: &Path) -> PathBuf {
        if path.as_os_str().is_empty() {
            self.place.clone()
        } else {
            self.place.join(path)
        }
    }

    fn walk_in(
        &self,
        entries: fs::ReadDir,
        folder: &Path,
        deeper: usize,
        each: &mut dyn FnMut(Named) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        for entry in entries.filter_map(Result::ok) {
            self.progress.step();
            let path = folder.join(entry.file_name());
            let is_folder = match is_folder(&self.whole(&path)) {
                Ok(true) => true,
                // It went meanwhile.
                Ok(false) => continue,
                Err(_) => false,
            };
            each(Named {
                path: path.clone(),
                name: entry.file_name().to_string_lossy().into_owned(),
                is_folder,
                length: None,
                stamp: None,
            })?;
            if is_folder
                && deeper > 0
                && let Ok(entries) = fs::read_dir(system::long(&self.whole(&path)))
            {
                self.walk_in(entries, &path, deeper - 1, each)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Makes the folders on the way that are not there: never the place itself.
    fn make(&self, folder: &Path) -> Result<(), DiskError> {
        let mut path = PathBuf::new();
        for part in folder.iter() {
            let above = self.whole(&path);
            path.push(part);
            let new = self.whole(&path);
            if !is_folder(&new)? {
                // Others who may write here can write in it.
                fs::create_dir(system::long(&new))?;
                settle(&above)?;
            }
        }
        Ok(())
    }
}

impl Ground for Disk {
    fn walk(
        &self,
        folder: &Path,
        deepest: usize,
        each: &mut dyn FnMut(Named) -> ControlFlow<()>,
    ) -> io::Result<()> {
        let entries = fs::read_dir(system::long(&self.whole(folder)))?;
        let _ = self.walk_in(entries, folder, deepest, each);
        Ok(())
    }

    fn read(&self, file: &Named, begins: &[u8], at_most: u64) -> io::Result<Option<Vec<u8>>> {
        let mut file = match open_ordinary(&self.whole(&file.path)) {
            Err(error) if is_not_ordinary(&error) => return Ok(None),
            opened => opened?,
        };
        let mut bytes = vec![0; begins.len()];
        match file.read_exact(&mut bytes) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
            read => read?,
        }
        if bytes != begins {
            return Ok(None);
        }
        let mut rest = file.take((at_most + 1).saturating_sub(begins.len() as u64));
        loop {
            self.progress.step();
            if rest.by_ref().take(PIECE).read_to_end(&mut bytes)? == 0 {
                return Ok(Some(bytes));
            }
        }
    }

    fn put(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
        self.make(folder)?;
        let folder = self.whole(folder);
        if is_taken(&folder.join(name)) {
            return Ok(());
        }
        let mut builder = tempfile::Builder::new();
        system::readable_by_others(&mut builder);
        let mut file = builder.prefix(UNFINISHED).tempfile_in(system::long(&folder))?;
        for piece in bytes.chunks(usize::try_from(PIECE).unwrap_or(usize::MAX)) {
            file.write_all(piece)?;
            self.progress.step();
        }
        file.as_file().sync_all()?;
        if read_at_most(file.path(), bytes.len() as u64)? != bytes {
            return Err(
                io::Error::new(ErrorKind::InvalidData, "what was written could not be read back").into(),
            );
        }
        match system::put_new(file, &folder.join(name)) {
            // Whoever put it there put the same: it is called by what is in it.
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
            _ => {}
        }
        self.progress.step();
        settle(&folder)
    }

    fn progress(&self) -> &Progress {
        &self.progress
    }
}

/// Makes a name survive a power cut, where the disk can be asked for it: one on another machine often cannot.
fn settle(folder: &Path) -> Result<(), DiskError> {
    match settle_folder(folder) {
        Err(DiskError::Failed(error))
            if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) =>
        {
            Ok(())
        }
        settled => settled,
    }
}
