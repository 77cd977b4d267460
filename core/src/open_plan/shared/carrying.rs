//! What is to be written in the shared folder, and where, and what is noted of it once it is there.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

use super::looking::Look;
use super::pieces::pieces;
use super::steps::{Begins, LookInFolder, LookedIn, Part, Sent, To, ToSend};
use super::{LOGIN, PLACE, at, stands};
use crate::error::{Problem, ProblemCode};
use crate::journal::{Act, Journal};
use crate::kept::{Met, SharedFolder};
use crate::open_plan::OpenPlan;
use crate::plan::{ActId, DeviceId, Pen, PersonId};
use crate::segment::{Header, PlanIdentity, Segment, seal};
use crate::store::{SegmentRow, seen_of};
use crate::vault::{Address, Found};

/// So many of those who wrote are named.
const MOST_WRITERS: usize = 8;

impl OpenPlan {
    /// Takes in what was found in the folder and can be, and cuts what is to be written there. Where the folder was just chosen and
    /// there is none of the plan's, one is begun; to begin one is to let this copy write in it, so it takes the owner's pen.
    ///
    /// # Errors
    /// What [`crate::store::Store::unite`] says; when the plan of today could not be kept, and nothing is taken in then. Of a folder that
    /// was just chosen: [`ProblemCode::SharedFolderAway`], [`ProblemCode::SharedFolderSilent`], [`ProblemCode::SharedServerAway`],
    /// [`ProblemCode::SharedServerNoEntry`], [`ProblemCode::NotASharedFolder`],
    /// [`ProblemCode::SharedFolderLocked`], [`ProblemCode::ServersOff`], [`ProblemCode::OwnersCopy`].
    pub fn take_in_looked(&mut self, pen: Pen, looked: LookedIn) -> Result<(Option<Met>, ToSend), Problem> {
        self.is_kept()?;
        let LookedIn {
            at: looked_for,
            found,
            folder,
        } = looked;
        let to = self.where_to(pen, found, &looked_for)?;
        let LookInFolder {
            place,
            ground,
            plan,
            begins,
            ..
        } = looked_for;
        // Made where a folder is begun, and else what was looked with.
        let identity = self.store.standing_identity()?;
        let mut to_send = ToSend {
            place,
            ground,
            plan,
            identity,
            to,
            parts: Vec::new(),
            look: Look::default(),
            took: false,
            tells: false,
            is_chosen: begins == Begins::Here,
        };
        if matches!(to_send.to, To::Nowhere(_)) {
            return Ok((None, to_send));
        }
        let (met, look) = self.take_in_all(pen, folder)?;
        to_send.took = met.as_ref().is_some_and(|met| met.whole);
        if let Some(identity) = &to_send.identity {
            to_send.parts = self.cut(pen, identity)?;
        }
        to_send.tells = look.tells || to_send.parts.iter().any(|part| part.tells);
        to_send.look = look;
        Ok((met, to_send))
    }

    /// Notes what was written, and tells how the folder stands. Where a copy was ended meanwhile, or another folder begun, it lies
    /// in one that the plan has left: then nothing is noted, and the words go into the new one.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn note_sent(&mut self, sent: Sent) -> Result<SharedFolder, Problem> {
        let is_as_it_was =
            self.store.plan_identity()? == sent.identity && self.store.shared_folder()? == sent.was;
        if let (true, Some(begun)) = (is_as_it_was, sent.begun) {
            self.store.set_shared_folder(begun)?;
            if !sent.done.is_empty() {
                self.store.note_segments(&sent.done)?;
            }
            if sent.is_chosen {
                let text = sent.place.to_str();
                let text = text.ok_or_else(|| at(ProblemCode::SharedFolderAway, &sent.place))?;
                self.store.set_laptops_fact(PLACE, Some(text))?;
                if !Address::is_meant(&sent.place) {
                    self.store.set_laptops_fact(LOGIN, None)?;
                }
            }
        }
        if sent.took || !sent.done.is_empty() {
            self.note_met(sent.tells)?;
        }
        self.told_of_folder(&sent.place, sent.state, sent.look)
    }

    /// Where it is to be written, by what was found.
    fn where_to(&mut self, pen: Pen, found: Found, looked_for: &LookInFolder) -> Result<To, Problem> {
        let refused = |found: &Found| {
            let state = stands(found, &looked_for.place);
            let code = match found {
                Found::AnotherPlans => Some(ProblemCode::NotASharedFolder),
                _ => state.problem(),
            };
            match code {
                Some(code) if looked_for.begins == Begins::Here => Err(at(code, &looked_for.place)),
                _ => Ok(To::Nowhere(state)),
            }
        };
        match (found, looked_for.begins) {
            (Found::Ours(at), _) => {
                // The plan may have got another identity while it was looked.
                if self.store.standing_identity()? != looked_for.identity {
                    return refused(&Found::Locked);
                }
                self.store.set_shared_folder(at.id())?;
                Ok(To::There(at))
            }
            (Found::Nothing | Found::Left, Begins::Here) => {
                self.let_this_copy(pen)?;
                self.begins_anew()
            }
            (Found::Left, Begins::WhereItWasLeft) => self.begins_anew(),
            (found, _) => refused(&found),
        }
    }

    /// A new folder is to be begun: nothing is in it.
    fn begins_anew(&mut self) -> Result<To, Problem> {
        if self.store.standing_identity()?.is_none() {
            let made = self.store.made_here()?;
            let ended = self.store.plan_identity()?;
            let identity = ended.map_or_else(PlanIdentity::first, |ended| ended.renewed());
            self.store.set_plan_identity(&identity, &made)?;
        }
        self.store.leave_shared_folder()?;
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|_| ProblemCode::Internal)?;
        let id: Uuid = Builder::from_random_bytes(bytes).into_uuid();
        Ok(To::New(id))
    }

    /// Every act that no segment carries, in segments; and one without any, to ask, where this copy has written none and nobody
    /// has said yes to it.
    fn cut(&mut self, pen: Pen, identity: &PlanIdentity) -> Result<Vec<Part>, Problem> {
        let new = self.store.uncarried()?;
        let copy = self.store.copy();
        let own = self.store.segments()?.into_iter();
        let own = own.filter(|row| row.copy == copy && row.is_there);
        let newest = own.max_by_key(|row| row.number);
        let asks = newest.is_none() && !self.is_allowed()?;
        // That copies met is told with the next that says something: else two copies would answer each other for ever.
        if new.changes.is_empty() && !asks {
            return Ok(Vec::new());
        }
        self.store.mark_copied()?;
        let (plan, key) = (self.plans_id()?, self.signing_key()?);
        let at: DateTime<Utc> = self.store.environment().now()?;
        let mut reach = self.store.carried()?;
        let (mut number, mut previous) = newest.map_or((0, None), |row| (row.number, Some(row.hash)));
        let mut parts = Vec::new();
        for piece in pieces(new) {
            number += 1;
            let header = Header {
                plan,
                copy,
                key: key.public(),
                number,
                previous: previous.take(),
                seen: seen_of(&reach),
                writers: writers(&piece, copy, pen),
                at,
            };
            let sealed = seal(&header, &piece, &key, identity);
            let (name, bytes) = sealed.map_err(|_| ProblemCode::Internal)?;
            // What is written can be read; and it is known again should somebody encrypt it anew.
            let read = Segment::open(&bytes, identity).map_err(|_| ProblemCode::Internal)?;
            for act in &piece.acts {
                let known = reach.entry(act.device).or_default();
                *known = act.seq.max(*known);
            }
            parts.push(Part {
                row: row(&read, false),
                bytes,
                acts: piece.acts.iter().map(|act| act.id).collect(),
                tells: tells(&piece),
            });
            previous = Some(name);
        }
        // Known before they are there: what is found after a power cut is ours, and nobody else who writes as this copy.
        let begun: Vec<(SegmentRow, Vec<ActId>)> =
            parts.iter().map(|part| (part.row.clone(), Vec::new())).collect();
        self.store.note_segments(&begun)?;
        Ok(parts)
    }
}

/// Whether anything in a piece is more than the owner's alone; one that asks is.
fn tells(piece: &Journal) -> bool {
    let mut kinds = piece.changes.iter().map(|change| change.record.kind);
    piece.changes.is_empty() || kinds.any(|kind| !kind.is_owners_alone())
}

/// What is noted of a segment.
pub(super) fn row(segment: &Segment, is_there: bool) -> SegmentRow {
    SegmentRow {
        hash: segment.hash.clone(),
        part: segment.part.clone(),
        copy: segment.header.copy,
        number: segment.header.number,
        is_there,
    }
}

/// Who wrote on the copy itself, of those whose acts are in a piece; whoever holds the pen where none are.
fn writers(piece: &Journal, copy: DeviceId, pen: Pen) -> Vec<PersonId> {
    // That somebody wrote what is theirs alone is told to nobody.
    let told = |act: &&Act| act.device == copy && !act.name.kind.is_owners_alone();
    let own = piece.acts.iter().filter(told);
    let mut own: BTreeSet<_> = own.map(|act| act.pen.writer).collect();
    if own.is_empty() {
        own.insert(pen.writer);
    }
    own.into_iter().take(MOST_WRITERS).collect()
}
