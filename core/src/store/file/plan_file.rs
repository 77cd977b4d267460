//! An open plan file that knows whether it is still the one that stands at its path.
//!
//! Programs that copy files between machines put another file in the place of one that is open. What is then written
//! goes into a file that has no name any longer, or, when it was written over in place, into a mixture of the two; and
//! SQLite notices neither. So before each commit the file at the path is looked at: it must be the same file, as long as
//! we left it and changed last by us, and so must the log. That costs two questions to the file system and reads nothing.
//!
//! A POSIX lock is dropped when any descriptor of the file is closed in the process. So what is needed to read the file
//! again is opened once, and closed after the connection.

use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::stamp::Stamp;
use super::{FileError, PAGE, aside, beside, ordinary};

/// A log is emptied when it is longer than this many bytes: as long as SQLite itself lets it become.
const LONG_LOG: u64 = 1000 * PAGE as u64;

/// At the end of each page stands its seal, which is another each time the page is written.
const SEAL: usize = 64;

/// A connection, and where its file stands.
#[derive(Debug)]
pub(crate) struct PlanFile {
    // Closed first: see above.
    connection: Connection,
    place: Option<Place>,
}

/// What was at the path when it was ours last.
#[derive(Debug)]
pub(crate) struct Place {
    path: PathBuf,
    file: RefCell<File>,
    main: Cell<Stamp>,
    log: Cell<Option<Stamp>>,
    /// What the seals of all pages come to, when there has been time to look.
    seals: Cell<Option<u64>>,
    is_lost: Cell<bool>,
}

impl PlanFile {
    /// The file of an open connection. One that is only in memory is always ours.
    pub(crate) fn of(connection: Connection) -> Self {
        let place = connection
            .path()
            .filter(|path| !path.is_empty())
            .and_then(|path| Place::at(Path::new(path)));
        Self { connection, place }
    }

    /// The connection, and the place to look at before what is done with it is committed.
    pub(crate) fn parts(&mut self) -> (&mut Connection, Option<&Place>) {
        (&mut self.connection, self.place.as_ref())
    }

    /// Whether the file at the path is still the one that is open.
    ///
    /// # Errors
    /// [`FileError::Swapped`] when it is not. It is never ours again then.
    pub(crate) fn still_ours(&self) -> Result<(), FileError> {
        self.place.as_ref().map_or(Ok(()), Place::still_ours)
    }

    /// Takes note that we wrote: what is at the path now is what we left.
    pub(crate) fn we_wrote(&self) {
        if let Some(place) = &self.place {
            place.we_wrote();
        }
    }

    /// The connection by itself, to be closed.
    ///
    /// # Errors
    /// When there is no room for the empty one that is left here.
    pub(crate) fn into_connection(mut self) -> rusqlite::Result<Connection> {
        Ok(std::mem::replace(
            &mut self.connection,
            Connection::open_in_memory()?,
        ))
    }

    /// Whether anything stands in the log.
    pub(crate) fn has_log(&self) -> bool {
        self.log_length() > 0
    }

    /// Empties a log that has become long. Best effort: a log that stays is only longer.
    pub(crate) fn mind_length(&self) {
        if self.log_length() > LONG_LOG {
            let _ = self.empty_log();
        }
    }

    /// Brings what stands in the log into the file, and empties it.
    ///
    /// # Errors
    /// [`FileError::Swapped`], and when the disk refuses. Nothing is lost then: it stands in the log.
    pub(crate) fn empty_log(&self) -> Result<(), FileError> {
        self.still_ours()?;
        let done = super::empty_log(&self.connection);
        self.we_wrote();
        done
    }

    /// Takes note of what the file holds, for when somebody touches it without changing it.
    pub(crate) fn know_seals(&self) {
        if let Some(place) = self.place.as_ref().filter(|place| place.seals.get().is_none()) {
            place.seals.set(place.read_seals());
        }
    }

    /// Moves our log from beside another file, under a dated name. Best effort: one that stays is found to be stale.
    pub(crate) fn take_log_away(&self, now: DateTime<Utc>) {
        let Some(place) = self.place.as_ref().filter(|place| place.is_lost.get()) else {
            return;
        };
        let log = beside(&place.path, "-wal");
        let is_ours = match (place.log.get(), Stamp::at(&log)) {
            (Some(was), Some(is)) => was.is_same_file(is),
            _ => false,
        };
        if is_ours {
            let _ = aside::move_log_aside(&place.path, now);
        }
    }

    fn log_length(&self) -> u64 {
        let log = self.place.as_ref().and_then(|place| place.log.get());
        log.map_or(0, |log| log.length)
    }
}

impl Place {
    fn at(path: &Path) -> Option<Self> {
        let file = ordinary::open(path).ok()?;
        let main = Stamp::of(&file.metadata().ok()?);
        Some(Self {
            path: path.to_owned(),
            file: RefCell::new(file),
            main: Cell::new(main),
            log: Cell::new(Stamp::at(&beside(path, "-wal"))),
            seals: Cell::new(None),
            is_lost: Cell::new(false),
        })
    }

    /// Whether the file at the path is still the one that is open.
    ///
    /// # Errors
    /// [`FileError::Swapped`] when it is not. It is never ours again then.
    pub(crate) fn still_ours(&self) -> Result<(), FileError> {
        let log = Stamp::at(&beside(&self.path, "-wal"));
        let same_log = match (self.log.get(), log) {
            (Some(was), Some(is)) => was.is_same_file(is) && was.length == is.length,
            (was, is) => was.is_none() && is.is_none(),
        };
        if self.is_lost.get() || !same_log || !self.same_main() {
            self.is_lost.set(true);
            return Err(FileError::Swapped);
        }
        Ok(())
    }

    fn same_main(&self) -> bool {
        let (was, Some(is)) = (self.main.get(), Stamp::at(&self.path)) else {
            return false;
        };
        if was == is {
            return true;
        }
        if !was.is_same_file(is) || was.length != is.length {
            return false;
        }
        // Only the time is another: on some shares it comes late. What the file holds tells.
        let same = self
            .seals
            .get()
            .is_none_or(|known| self.read_seals() == Some(known));
        if same {
            self.main.set(is);
        }
        same
    }

    /// Takes note that we wrote: what is at the path now is what we left.
    pub(crate) fn we_wrote(&self) {
        if self.is_lost.get() {
            return;
        }
        if let Ok(about) = self.file.borrow().metadata() {
            let is = Stamp::of(&about);
            if is != self.main.get() {
                self.main.set(is);
                self.seals.set(None);
            }
        }
        self.log.set(Stamp::at(&beside(&self.path, "-wal")));
    }

    fn read_seals(&self) -> Option<u64> {
        let mut file = self.file.borrow_mut();
        let mut page = [0; SEAL];
        let mut sum: u64 = 0;
        let pages = file.metadata().ok()?.len() / PAGE as u64;
        for number in 1..=pages {
            file.seek(SeekFrom::Start(number * PAGE as u64 - SEAL as u64))
                .ok()?;
            file.read_exact(&mut page).ok()?;
            for part in page.chunks_exact(8) {
                let part = u64::from_le_bytes(part.try_into().ok()?);
                sum = sum.rotate_left(5).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ part;
            }
        }
        Some(sum)
    }
}

impl Deref for PlanFile {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl DerefMut for PlanFile {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
}

impl Drop for PlanFile {
    /// Closing brings the log into the file and removes it by its name: never when the name is another's.
    fn drop(&mut self) {
        if self.still_ours().is_err() {
            let _ = self
                .connection
                .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }
}
