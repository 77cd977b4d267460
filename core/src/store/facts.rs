//! Small facts about this file that are no part of the plan: where the conversation was left, what a copy may have seen.

use rusqlite::{Connection, OptionalExtension};

use super::file::Place;
use super::{Store, StoreError};
use crate::plan::text;

/// The last number that a copy of the plan may have seen.
pub(super) const COPIED: &str = "copied";

/// That another copy was taken in, here or before the plan came here.
pub(super) const MET: &str = "met";

/// This copy's id.
pub(super) const COPY: &str = "copy";

/// What must stand beside the file too for it to be this copy.
pub(super) const COPY_NONCE: &str = "copy_nonce";

/// Half of what the key that this copy signs with is made of.
pub(super) const COPY_KEY: &str = "copy_key";

/// The identity that the plan is encrypted to in the folder its copies share.
pub(super) const SHARED_IDENTITY: &str = "shared_identity";

/// How that identity came to be.
pub(super) const SHARED_IDENTITY_MADE: &str = "shared_identity_made";

/// The id of that folder.
pub(super) const SHARED_FOLDER: &str = "shared_folder";

/// What each copy did, as far as it can grow no more.
pub(super) const EXTENTS: &str = "extents";

/// Up to where what was done here was put in order and judged, when copies last met.
pub(super) const JUDGED: &str = "judged";

/// Where the conversation was left.
pub(super) const BOOKMARK: &str = "bookmark";

/// A small fact about this file.
pub(super) fn fact(connection: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT value FROM meta WHERE name = ?1";
    Ok(connection.query_row(sql, [name], |row| row.get(0)).optional()?)
}

pub(super) fn set_fact(connection: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
    connection.execute(sql, [name, value])?;
    Ok(())
}

impl Store {
    /// From now on, what has been written may be in another copy of the plan: it no longer grows in place. What each copy did until
    /// now is kept in a short form, to be held against another's.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn mark_copied(&mut self) -> Result<(), StoreError> {
        self.let_nothing_grow()?;
        // It only makes a meeting quicker. A row that cannot be read keeps nobody from taking a copy along.
        let _ = self.keep_extents();
        Ok(())
    }

    /// The same, without looking at what is in the file then.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(super) fn let_nothing_grow(&mut self) -> Result<(), StoreError> {
        self.note_fact(COPIED, &self.numbers.change.to_string())?;
        self.numbers.copied = self.numbers.change;
        Ok(())
    }

    /// Where the conversation was left, if it was.
    #[must_use]
    pub fn bookmark(&self) -> Option<String> {
        self.bookmark.clone()
    }

    /// Notes where the conversation was left. It is no part of the plan: it is in no history, in no copy of the plan
    /// in the open format, and is not undone.
    ///
    /// # Errors
    /// [`StoreError::Rule`] when `place` is no line of text, and whatever the database says.
    pub fn set_bookmark(&mut self, place: &str) -> Result<(), StoreError> {
        let place = text::accept(place, text::Shape::Line)?;
        self.note_fact(BOOKMARK, &place)?;
        self.bookmark = Some(place.into_owned());
        Ok(())
    }

    pub(super) fn note_fact(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        self.written_at = self.environment.now().ok();
        let (connection, place) = self.connection.parts();
        place.map_or(Ok(()), Place::still_ours)?;
        let written = set_fact(connection, name, value);
        if let Some(place) = place {
            place.we_wrote();
        }
        written
    }

    /// A small fact that holds on this laptop only.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn laptops_fact(&self, name: &str) -> Result<Option<String>, StoreError> {
        let kept = fact(&self.connection, &format!("{name} {}", self.laptop))?;
        Ok(kept.filter(|value| !value.is_empty()))
    }

    /// Notes, or forgets, a small fact that holds on this laptop only. It is no part of the plan, as the bookmark is not.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn set_laptops_fact(&mut self, name: &str, value: Option<&str>) -> Result<(), StoreError> {
        self.note_fact(&format!("{name} {}", self.laptop), value.unwrap_or_default())
    }
}
