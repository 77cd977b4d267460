//! An unlocked plan: the open file, and what is held of it. Dropping it locks the plan.

use std::ops::Deref;

use rusqlite::Connection;
use secrecy::SecretString;

use super::error::VaultError;
use super::open_folder::OpenFolder;
use crate::store::file::FileError;

/// A plan that is open here and nowhere else.
#[derive(Debug)]
pub struct UnlockedFolder {
    // The file is closed before the lock is let go: fields are dropped in this order.
    connection: Connection,
    open_folder: OpenFolder,
}

impl UnlockedFolder {
    pub(super) fn new(connection: Connection, open_folder: OpenFolder) -> Self {
        Self {
            connection,
            open_folder,
        }
    }

    /// What [`OpenFolder::bring_forward`] does.
    pub(super) fn bring_forward(&mut self, phrase: &SecretString) -> Result<(), VaultError> {
        self.open_folder.bring_forward(phrase)
    }

    /// The open file and the rest, to change both.
    #[cfg(test)]
    pub(super) fn parts_mut(&mut self) -> (&mut Connection, &mut OpenFolder) {
        (&mut self.connection, &mut self.open_folder)
    }

    /// The open plan file.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The open file, and the rest, which must be kept until the file is closed.
    #[must_use]
    pub fn into_parts(self) -> (Connection, OpenFolder) {
        (self.connection, self.open_folder)
    }

    /// Closes the file and lets the next one in, and tells when closing failed. Everything acknowledged is on disk in
    /// any case.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn lock(self) -> Result<(), VaultError> {
        self.connection
            .close()
            .map_err(|(_, error)| FileError::from(error).into())
    }
}

impl Deref for UnlockedFolder {
    type Target = OpenFolder;

    fn deref(&self) -> &OpenFolder {
        &self.open_folder
    }
}
