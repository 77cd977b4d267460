//! Which copy of the plan this file is, and which copies the plan was written on.
//!
//! A copy has an id of its own, and what is done on it is numbered. The id stands in the file together with a word that
//! stands beside the file too. Where the two are not the same, the file was carried there: as a backup, a copy to take along,
//! a folder that was copied. Then it is another copy from then on, and nothing that it writes is taken for what the first one
//! wrote.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Connection;
use uuid::Uuid;

use super::facts::{COPIED, COPY, COPY_KEY, COPY_NONCE, JUDGED, fact, set_fact};
use super::file::Place;
use super::sight::Sight;
use super::{Numbers, Store, StoreError, UNDONE_AT_MOST, acts};
use crate::journal::{Act, Seen, UndoStack};
use crate::kept::CopyTold;
use crate::plan::{ActId, DeviceId, WayIn};
use crate::reading::allowed_copies;
use crate::vault::CopyMark;

/// So many copies that the file has been are remembered: undo reaches no further.
const MOST_BEFORE: usize = 20;

/// The newest act of a copy that is written in, for whoever leaves word of it beside the file when that is closed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Newest(Arc<Mutex<Option<ActId>>>);

impl Newest {
    /// The newest act that stands in the file.
    pub(crate) fn get(&self) -> Option<ActId> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether both are of one open plan.
    pub(super) fn is_the_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    fn set(&self, act: Option<ActId>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = act;
    }
}

impl Store {
    /// This copy's id. Of a file that nobody writes in it is what the file says; nothing ([`DeviceId::default`]) where it says
    /// nothing.
    #[must_use]
    pub fn copy(&self) -> DeviceId {
        if self.device != DeviceId::default() {
            return self.device;
        }
        let said = fact(&self.connection, COPY).ok().flatten();
        said.and_then(|copy| Uuid::try_parse(&copy).ok())
            .map(DeviceId)
            .unwrap_or_default()
    }

    /// Writes from now on as the copy that the file says it is, when what stands beside it says so too, and of nothing that
    /// the file has not; otherwise as a new one: a file that lacks what was said of it was put in the place of the one that
    /// had it, and would give out the same numbers once more. A plan that was made here a moment ago is `new`, and goes on as
    /// it began. Gives the word that is to stand beside the file from now on.
    ///
    /// # Errors
    /// Whatever the database says. The copy is a new one then too, as long as it is open.
    pub(crate) fn settle_copy(
        &mut self,
        beside: Option<&CopyMark>,
        is_new: bool,
    ) -> Result<String, StoreError> {
        let nonce = fact(&self.connection, COPY_NONCE)?;
        let copy = fact(&self.connection, COPY)?.and_then(|copy| Uuid::try_parse(&copy).ok());
        if let (Some(copy), Some(nonce), Some(beside)) = (copy, nonce, beside)
            && nonce == beside.nonce
            && self.has_all_of(DeviceId(copy), beside)?
        {
            self.write_as(DeviceId(copy))?;
            return Ok(nonce);
        }
        let copy = if is_new {
            self.device
        } else {
            DeviceId(self.environment.new_id())
        };
        let nonce = self.environment.new_id().to_string();
        self.write_as(copy)?;
        let (laptops, here) = (copies_of(self.laptop), words_of(&self.written_here(copy)?));
        let (connection, place) = self.connection.parts();
        place.map_or(Ok(()), Place::still_ours)?;
        let transaction = connection.transaction()?;
        set_fact(&transaction, COPY, &copy.to_string())?;
        set_fact(&transaction, COPY_NONCE, &nonce)?;
        set_fact(&transaction, &laptops, &here)?;
        if !is_new {
            // Its changes are numbered from 1, and it signs with a key of its own.
            set_fact(&transaction, COPIED, "0")?;
            set_fact(&transaction, COPY_KEY, "")?;
            // It may be anybody's file: what it says of what was judged is not believed.
            set_fact(&transaction, JUDGED, "")?;
        }
        let committed = transaction.commit();
        if let Some(place) = place {
            place.we_wrote();
        }
        committed?;
        if !is_new {
            self.numbers.copied = 0;
        }
        Ok(nonce)
    }

    /// The copy that did the last thing in the file.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn newest_copy(&self) -> Result<DeviceId, StoreError> {
        let newest = acts::acts_before(&self.connection, None, i64::MAX, 1)?.pop();
        Ok(newest.map(|row| row.act.device).unwrap_or_default())
    }

    /// Whether what was said of a copy stands in the file.
    fn has_all_of(&self, copy: DeviceId, beside: &CopyMark) -> Result<bool, StoreError> {
        Ok(beside.is_of_none() || acts::any_of(&self.connection, copy, |act| beside.is_of(act))?)
    }

    /// The newest act of this copy, now and as it becomes another.
    pub(crate) fn newest(&self) -> Newest {
        self.newest.clone()
    }

    /// Takes note of the newest act of this copy, which is in the file.
    pub(super) fn note_last(&mut self, act: Option<Act>) {
        self.newest.set(act.as_ref().map(|act| act.id));
        self.last = act;
    }

    /// Goes on as this copy: with its numbers, and what can be undone on this laptop.
    pub(super) fn write_as(&mut self, copy: DeviceId) -> Result<(), StoreError> {
        let mut undo = UndoStack::default();
        for row in acts::newest_of(&self.connection, &self.written_here(copy)?, UNDONE_AT_MOST)? {
            undo.note(&row.act);
        }
        let last = acts::newest_of(&self.connection, &[copy], 1)?.pop();
        let last = last.map(|row| row.act);
        let copied = fact(&self.connection, COPIED)?.and_then(|value| value.parse().ok());
        self.numbers = Numbers {
            change: acts::last_change_of(&self.connection, copy)?,
            act: last.as_ref().map_or(0, |act| act.seq),
            copied: copied.unwrap_or(0),
        };
        self.run_began = last.as_ref().map_or(DateTime::UNIX_EPOCH, |act| act.at);
        (self.device, self.undo) = (copy, undo);
        self.note_last(last);
        Ok(())
    }

    /// The copies that this file has been on this laptop, `copy` the last of them, and what was written before copies had ids.
    pub(super) fn written_here(&self, copy: DeviceId) -> Result<Vec<DeviceId>, StoreError> {
        let said = fact(&self.connection, &copies_of(self.laptop))?.unwrap_or_default();
        let said = said.split_whitespace().filter_map(|id| Uuid::try_parse(id).ok());
        let others = said
            .map(DeviceId)
            .filter(|other| *other != copy && *other != self.laptop);
        let mut here: Vec<DeviceId> = others.collect();
        here.drain(..here.len().saturating_sub(MOST_BEFORE));
        here.extend([self.laptop, copy]);
        Ok(here)
    }

    /// What this copy says that it had seen, in its first act: everything that stands here.
    pub(super) fn first_seen(&self) -> Result<Option<Vec<Seen>>, StoreError> {
        if self.numbers.act > 0 {
            return Ok(None);
        }
        Ok(Some(acts::reach(&self.connection)?))
    }

    /// The copies the plan was written on, this one first, whether or not anything was written on it yet, and then those
    /// that wrote last. What the way in does not show counts for nothing.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn copies(&self) -> Result<Vec<CopyTold>, StoreError> {
        let unseen = self.sight().unseen();
        let mut writers = acts::writers(&self.connection, &unseen)?;
        let (plan, today) = (self.plan()?, self.environment.today());
        // Where nobody knows which day it is, nobody knows what holds.
        let allowed = today
            .map(|today| allowed_copies(&plan, today))
            .unwrap_or_default();
        let mut copies = Vec::new();
        for row in acts::copies(&self.connection, &unseen)? {
            let may = allowed.iter().find(|it| it.copy == row.copy);
            copies.push(CopyTold {
                copy: row.copy,
                here: row.copy == self.device,
                acts: row.acts.try_into().unwrap_or(u32::MAX),
                last_at: Some(row.last_at),
                met_at: self.met_at(row.copy)?,
                writers: writers.remove(&row.copy).unwrap_or_default(),
                may: may.map(|it| it.consent),
                person: may.map(|it| it.person),
            });
        }
        // A file that nobody writes in is nobody's copy.
        if self.device != DeviceId::default() && copies.iter().all(|copy| !copy.here) {
            let may = allowed.iter().find(|it| it.copy == self.device);
            copies.push(CopyTold {
                copy: self.device,
                here: true,
                acts: 0,
                last_at: None,
                met_at: None,
                writers: Vec::new(),
                may: may.map(|it| it.consent),
                person: may.map(|it| it.person),
            });
        }
        // One that somebody may have and that has written nothing yet can be ended like the others.
        for it in allowed {
            if copies.iter().all(|copy| copy.copy != it.copy) {
                copies.push(CopyTold {
                    copy: it.copy,
                    here: false,
                    acts: 0,
                    last_at: None,
                    met_at: self.met_at(it.copy)?,
                    writers: Vec::new(),
                    may: Some(it.consent),
                    person: Some(it.person),
                });
            }
        }
        copies.sort_by_key(|copy| !copy.here);
        Ok(copies)
    }

    /// When the newest words were written that every way in sees.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn written_in_sight(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        acts::newest_at(&self.connection, &Sight::by(Some(WayIn::Contact)).unseen())
    }

    /// Whether the newest act of this copy is about what is the owner's alone, as the one is by which nothing else came in.
    pub(crate) fn last_is_owners_alone(&self) -> bool {
        let last = self.last.as_ref();
        last.is_some_and(|act| act.name.kind.is_owners_alone())
    }

    /// When another copy was last met from here, as far as the way in may know: that it was met when only what is the owner's alone
    /// came of it would tell that something did.
    pub(super) fn met_at(&self, copy: DeviceId) -> Result<Option<DateTime<Utc>>, StoreError> {
        let told = match fact(&self.connection, &met_in_sight(copy))? {
            Some(told) if !self.sight().sees_all() => Some(told),
            _ => fact(&self.connection, &met_at(copy))?,
        };
        Ok(told.and_then(|at| super::environment::read_time(&at)))
    }
}

fn words_of(copies: &[DeviceId]) -> String {
    let words: Vec<String> = copies.iter().map(ToString::to_string).collect();
    words.join(" ")
}

/// The name of the fact that says which copies this file has been on a laptop.
fn copies_of(laptop: DeviceId) -> String {
    format!("copies on {laptop}")
}

/// Notes that a copy was met by an act.
pub(super) fn note_met(connection: &Connection, copy: DeviceId, act: &Act) -> Result<(), StoreError> {
    let at = act.at.to_rfc3339_opts(SecondsFormat::Millis, true);
    let (always, in_sight) = (met_at(copy), met_in_sight(copy));
    if !act.name.kind.is_owners_alone() {
        set_fact(connection, &in_sight, &at)?;
    } else if fact(connection, &in_sight)?.is_none() {
        let before = fact(connection, &always)?.unwrap_or_default();
        set_fact(connection, &in_sight, &before)?;
    }
    set_fact(connection, &always, &at)
}

/// The name of the fact that says when a copy was met.
fn met_at(copy: DeviceId) -> String {
    format!("met {copy}")
}

/// The name of the one that says when a copy was met and not only what is the owner's alone came of it.
fn met_in_sight(copy: DeviceId) -> String {
    format!("met in sight {copy}")
}
