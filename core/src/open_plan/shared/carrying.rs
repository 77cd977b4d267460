//! What is taken in from the shared folder, and what is written in it.

use std::collections::BTreeSet;

use super::Stands;
use super::looking::Look;
use super::pieces::pieces;
use crate::error::{Problem, ProblemCode};
use crate::journal::{Act, Journal, Verb};
use crate::kept::{FolderState, Met};
use crate::open_plan::OpenPlan;
use crate::plan::{ActId, DeviceId, Pen, PersonId};
use crate::segment::{Header, Segment, seal};
use crate::store::{SegmentRow, seen_of};

/// So many of those who wrote are named.
const MOST_WRITERS: usize = 8;

impl OpenPlan {
    /// Takes in what can be, in one act. Tells what came of it, and whether anything was noted.
    pub(super) fn take_in(&mut self, pen: Pen, look: Look) -> Result<(Option<Met>, bool), Problem> {
        let (segments, parts): (Vec<Segment>, Vec<Journal>) = look.ready.into_iter().unzip();
        let is_new = |act: &Act| !look.known.contains(&act.id) && act.name.verb != Verb::Unite;
        let mut met = None;
        if parts.iter().flat_map(|part| &part.acts).any(is_new) {
            self.keep_today()?;
            let from: BTreeSet<DeviceId> = segments.iter().map(|segment| segment.header.copy).collect();
            let from: Vec<DeviceId> = from.into_iter().collect();
            met = Some(self.store.unite_parts(pen, &parts, &from)?);
        }
        let all = met.as_ref().is_some_and(|met| met.whole);
        let is_here = |act: ActId| all || look.known.contains(&act);
        let here = segments.into_iter().zip(&parts);
        // What only tells that copies met comes in with the next that says something.
        let here = here.filter(|(_, part)| part.acts.iter().all(|act| is_here(act.id)));
        let noted: Vec<_> = here
            .map(|(segment, part)| {
                let acts: Vec<ActId> = part.acts.iter().map(|act| act.id).collect();
                (row(&segment.hash, &segment.header, true), acts)
            })
            .collect();
        if !noted.is_empty() {
            self.store.note_segments(&noted)?;
        }
        Ok((met, !noted.is_empty()))
    }

    /// Writes every act that no segment carries; and one without any, to ask, where this copy has written none and nobody has
    /// said yes to it. Tells how many segments it took, and how the folder stands then.
    pub(super) fn write_new(&mut self, pen: Pen, stands: &Stands) -> Result<(u32, FolderState), Problem> {
        let new = self.store.uncarried()?;
        let copy = self.store.copy();
        let own = self.store.segments()?.into_iter();
        let own = own.filter(|row| row.copy == copy && row.is_there);
        let newest = own.max_by_key(|row| row.number);
        let asks = newest.is_none() && !self.is_allowed()?;
        // That copies met is told with the next that says something: else two copies would answer each other for ever.
        if new.changes.is_empty() && !asks {
            return Ok((0, FolderState::Ready));
        }
        self.store.mark_copied()?;
        let (plan, key) = (self.plans_id()?, self.store.copy_key()?);
        let at = self.store.environment().now()?;
        let mut reach = self.store.carried()?;
        let (mut number, mut previous) = newest.map_or((0, None), |row| (row.number, Some(row.hash)));
        let mut written = 0;
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
            let sealed = seal(&header, &piece, &key, &stands.identity);
            let (name, bytes) = sealed.map_err(|_| ProblemCode::Internal)?;
            // Known before it is there: what is found after a power cut is ours, and nobody else who writes as this copy.
            self.store
                .note_segments(&[(row(&name, &header, false), Vec::new())])?;
            if let Err(error) = stands.at.write(&name, &bytes, plan, &stands.identity) {
                return Ok((written, refused(error.code())));
            }
            let acts = piece.acts.iter().map(|act| act.id).collect();
            self.store.note_segments(&[(row(&name, &header, true), acts)])?;
            for act in &piece.acts {
                let known = reach.entry(act.device).or_default();
                *known = act.seq.max(*known);
            }
            previous = Some(name);
            written += 1;
        }
        Ok((written, FolderState::Ready))
    }
}

fn row(name: &str, header: &Header, is_there: bool) -> SegmentRow {
    SegmentRow {
        hash: name.to_owned(),
        copy: header.copy,
        number: header.number,
        is_there,
    }
}

/// Who wrote on the copy itself, of those whose acts are in a piece; whoever holds the pen where none are.
fn writers(piece: &Journal, copy: DeviceId, pen: Pen) -> Vec<PersonId> {
    let own = piece.acts.iter().filter(|act| act.device == copy);
    let mut own: BTreeSet<_> = own.map(|act| act.pen.writer).collect();
    if own.is_empty() {
        own.insert(pen.writer);
    }
    own.into_iter().take(MOST_WRITERS).collect()
}

/// How a folder stands that could not be written in.
fn refused(code: ProblemCode) -> FolderState {
    match code {
        ProblemCode::DiskFull => FolderState::Full,
        ProblemCode::ReadOnly => FolderState::ReadOnly,
        _ => FolderState::Away,
    }
}

/// What came of taking in twice, as of once.
pub(super) fn together(one: Option<Met>, other: Option<Met>) -> Option<Met> {
    let (Some(one), Some(other)) = (&one, &other) else {
        return one.or(other);
    };
    Some(Met {
        acts: one.acts + other.acts,
        disagreements: one.disagreements + other.disagreements,
        misfits: one.misfits + other.misfits,
        taken_out: one.taken_out + other.taken_out,
        breaking: one.breaking + other.breaking,
        changed: other.changed.clone(),
        whole: one.whole || other.whole,
    })
}
