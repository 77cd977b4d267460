//! What is kept in the file about the file itself, and copies of the file as it stands.

use std::path::Path;

use rusqlite::Connection;

use super::file::{self, DatabaseKey, FileError};
use super::{Store, StoreError, fact};
use crate::vault::OpenFile;

/// The cover, as the owner chose it. The one on the shelf is a picture of this.
const COVER: &str = "cover";

/// When the contact's overview was said yes to, and when that was taken back.
const OVERVIEW_SAID: &str = "overview_said";

impl Store {
    /// The cover that is kept in the file, where nobody else can change it.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn kept_cover(&self) -> Result<Option<String>, StoreError> {
        fact(&self.connection, COVER)
    }

    /// Keeps a cover in the file. It is no part of the plan: in no history, and not undone.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn keep_cover(&mut self, cover: &str) -> Result<(), StoreError> {
        self.note_fact(COVER, cover)
    }

    /// What is kept of when the contact's overview was said yes to.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn overview_said(&self) -> Result<Option<String>, StoreError> {
        fact(&self.connection, OVERVIEW_SAID)
    }

    /// Keeps it. Like the overview's key it is about this file, and no part of the plan: no undoing changes it.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn keep_overview_said(&mut self, said: &str) -> Result<(), StoreError> {
        self.note_fact(OVERVIEW_SAID, said)
    }
}

/// Lets the plan in a file that nobody has open forget its cover: it is another plan on the shelf now, and the cover there
/// says what it is called.
///
/// # Errors
/// When the file cannot be opened or written.
pub(crate) fn forget_cover(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let connection = file::open_checked(path, key)?;
    connection.execute("DELETE FROM meta WHERE name = ?1", [COVER])?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(())
}

impl OpenFile for Store {
    fn snapshot(&self, to: &Path, key: &DatabaseKey) -> Result<(), FileError> {
        file::snapshot(&self.connection, to, key)
    }

    /// In between stands a connection to nothing: whoever tries to write gets an error, and nothing is taken for saved.
    fn give_up(&mut self) -> Result<Connection, FileError> {
        self.connection.still_ours()?;
        let nothing = file::PlanFile::of(Connection::open_in_memory()?);
        Ok(std::mem::replace(&mut self.connection, nothing).into_connection()?)
    }

    fn go_on(&mut self, connection: Connection) {
        connection.set_prepared_statement_cache_capacity(super::STATEMENTS);
        self.connection = file::PlanFile::of(connection);
    }
}
