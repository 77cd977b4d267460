//! What a plan's file knows of the folder that its copies share: the key this copy signs with, which segments are in the file,
//! and which acts they carry; and the same of folders that were left, to be gone back to. No part of the plan: in no history and
//! no copy in the open format, and what the plan says does not depend on it.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::carried::CarriedTo;
use super::facts::{COPY_KEY, SHARED_FOLDER, fact, set_fact};
use super::file::Place;
use super::{Store, StoreError, acts};
use crate::journal::Seen;
use crate::plan::{ActId, DeviceId};
use crate::segment::{CopyKey, new_secret};

/// A segment that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SegmentRow {
    /// The SHA-256 of its bytes.
    pub(crate) hash: String,
    /// The SHA-256 of what is encrypted in it; nothing where it was noted before that was.
    pub(crate) part: String,
    /// The copy that wrote it.
    pub(crate) copy: DeviceId,
    /// Its number there.
    pub(crate) number: u64,
    /// Whether it is in the folder for sure, and its acts in this file. One of ours may not have been written to the end.
    pub(crate) is_there: bool,
}

impl Store {
    /// The id of the folder that what is known of segments is about; nothing when none was found or begun yet.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn shared_folder(&self) -> Result<Option<Uuid>, StoreError> {
        let kept = fact(&self.connection, SHARED_FOLDER)?;
        Ok(kept.and_then(|id| Uuid::try_parse(&id).ok()))
    }

    /// Notes which folder it is. What is known of the one before is kept, and of one that was left before, it is known again.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn set_shared_folder(&mut self, folder: Uuid) -> Result<(), StoreError> {
        let was = self.shared_folder()?;
        if was == Some(folder) {
            return Ok(());
        }
        self.write_beside(|beside| {
            // What was cut for one that was not begun yet is for this one.
            if let Some(was) = was {
                put_aside(beside, was)?;
            }
            take_up(beside, folder)?;
            set_fact(beside, SHARED_FOLDER, &folder.to_string())
        })
    }

    /// Goes out of the folder there was, to begin another. What was known of it is kept.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn leave_shared_folder(&mut self) -> Result<(), StoreError> {
        let was = self.shared_folder()?;
        self.write_beside(|beside| {
            match was {
                Some(was) => put_aside(beside, was)?,
                None => forget(beside)?,
            }
            set_fact(beside, SHARED_FOLDER, "")
        })
    }

    /// The key that this copy signs with, when it has signed before; made of the secret in the file and the one `beside` it.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn known_copy_key(&self, beside: &str) -> Result<Option<CopyKey>, StoreError> {
        let kept = fact(&self.connection, COPY_KEY)?.filter(|secret| !secret.is_empty());
        Ok(kept.map(|secret| CopyKey::of(&secret, beside)))
    }

    /// The same, made the first time.
    ///
    /// # Errors
    /// Whatever the database says; when the system has no randomness to give.
    pub(crate) fn copy_key(&mut self, beside: &str) -> Result<CopyKey, StoreError> {
        if let Some(key) = self.known_copy_key(beside)? {
            return Ok(key);
        }
        let secret = new_secret().map_err(|_| StoreError::unexpected("no randomness"))?;
        self.note_fact(COPY_KEY, &secret)?;
        Ok(CopyKey::of(&secret, beside))
    }

    /// The segments that are known.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn segments(&self) -> Result<Vec<SegmentRow>, StoreError> {
        let sql = "SELECT hash, copy, number, state, part FROM segment ORDER BY copy, number, hash";
        let mut found = self.connection.prepare_cached(sql)?;
        let mut rows = found.query([])?;
        let mut segments = Vec::new();
        while let Some(row) = rows.next()? {
            segments.push(SegmentRow {
                hash: row.get(0)?,
                copy: DeviceId(acts::id(row, 1)?),
                number: acts::sequence(row, 2)?,
                is_there: row.get::<_, String>(3)? == THERE,
                part: row.get(4)?,
            });
        }
        Ok(segments)
    }

    /// Notes segments, and the acts they carry.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn note_segments(&mut self, segments: &[(SegmentRow, Vec<ActId>)]) -> Result<(), StoreError> {
        // What was carried before is carried still.
        let carried = self.carried.clone();
        self.write_beside(|beside| {
            for (segment, acts) in segments {
                put(beside, segment)?;
                for act in acts {
                    beside
                        .prepare_cached("INSERT OR IGNORE INTO carried (act) VALUES (?)")?
                        .execute([act.to_string()])?;
                }
            }
            Ok(())
        })?;
        self.carried = carried;
        Ok(())
    }

    /// Writes what is no part of the plan, whole or not at all.
    pub(super) fn write_beside(
        &mut self,
        write: impl FnOnce(&Transaction<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.carried = CarriedTo::default();
        let (connection, place) = self.connection.parts();
        place.map_or(Ok(()), Place::still_ours)?;
        let written = || -> Result<(), StoreError> {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            write(&transaction)?;
            Ok(transaction.commit()?)
        };
        let written = written();
        if let Some(place) = place {
            place.we_wrote();
        }
        written
    }
}

const THERE: &str = "there";
const BEGUN: &str = "begun";

fn put(beside: &Connection, segment: &SegmentRow) -> Result<(), StoreError> {
    let state = if segment.is_there { THERE } else { BEGUN };
    beside
        .prepare_cached(
            "INSERT INTO segment (hash, copy, number, state, part) VALUES (?, ?, ?, ?, ?) \
             ON CONFLICT (hash) DO UPDATE SET state = excluded.state",
        )?
        .execute(params![
            segment.hash,
            segment.copy.to_string(),
            i64::try_from(segment.number).unwrap_or(i64::MAX),
            state,
            segment.part,
        ])?;
    Ok(())
}

/// Forgets what is known of the folder.
fn forget(beside: &Connection) -> Result<(), StoreError> {
    Ok(beside.execute_batch("DELETE FROM segment; DELETE FROM carried;")?)
}

/// Forgets what is known of this folder and of all that were left.
pub(super) fn forget_all(beside: &Connection) -> Result<(), StoreError> {
    forget(beside)?;
    Ok(beside.execute_batch("DELETE FROM left_segment; DELETE FROM left_carried;")?)
}

/// Lays what is known of the folder aside, under its id.
fn put_aside(beside: &Connection, folder: Uuid) -> Result<(), StoreError> {
    for sql in [
        "INSERT OR REPLACE INTO left_segment (folder, hash, copy, number, state, part) \
         SELECT ?1, hash, copy, number, state, part FROM segment",
        "INSERT OR IGNORE INTO left_carried (folder, act) SELECT ?1, act FROM carried",
    ] {
        beside.execute(sql, [folder.to_string()])?;
    }
    forget(beside)
}

/// Takes up what was known of a folder.
fn take_up(beside: &Connection, folder: Uuid) -> Result<(), StoreError> {
    for sql in [
        "INSERT OR REPLACE INTO segment (hash, copy, number, state, part) \
         SELECT hash, copy, number, state, part FROM left_segment WHERE folder = ?1",
        "INSERT OR IGNORE INTO carried (act) SELECT act FROM left_carried WHERE folder = ?1",
        "DELETE FROM left_segment WHERE folder = ?1",
        "DELETE FROM left_carried WHERE folder = ?1",
    ] {
        beside.execute(sql, [folder.to_string()])?;
    }
    Ok(())
}

/// How far acts reach, as it is written in a segment.
pub(crate) fn seen_of(reach: &BTreeMap<DeviceId, u64>) -> Vec<Seen> {
    let reach = reach.iter();
    reach
        .map(|(copy, number)| Seen {
            copy: *copy,
            number: *number,
        })
        .collect()
}
