//! What stands in the log beside a plan file (`plan.db-wal`), read without SQLite and without changing a byte.
//!
//! SQLite reads a log up to the first frame whose checksum does not add up, calls what comes after it never written, and
//! deletes it. That is right of a torn tail, which a power cut leaves. It is wrong of a bit that turned in the middle:
//! then everything after it was acknowledged, and SQLite says that all is well without it. Here the two are told apart,
//! and what can still be read is found: the checksum of a frame goes on from the one before, so a good frame after a bad
//! one vouches for what the bad one's checksum was; and the page in it bears a seal of its own (see [`super::seal`]).

mod frame;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::seal::Seal;
use frame::{Frame, Header, State};

/// Bytes before the first frame, in which the log tells what it is.
pub(super) const HEADER: usize = 32;

/// How a log is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    /// Nothing was ever written to the end in it.
    Empty,
    /// Every frame is as it was written, but perhaps for the last ones, which a crash cut off before anyone was told
    /// that they were saved.
    Whole,
    /// Something that was saved is not as it was written.
    Damaged,
    /// It belongs to another file: no page in it is this one's.
    Foreign,
}

/// A log that was read.
#[derive(Debug)]
pub(super) struct Log<'a> {
    condition: Condition,
    frames: Vec<Frame<'a>>,
}

/// The plan file as the log would make it, at the end of one of the acts in it.
#[derive(Debug)]
pub(super) struct After<'a> {
    /// The pages to write over those of the file, by number.
    pub(super) pages: BTreeMap<u32, &'a [u8]>,
    /// How many pages the file then has.
    pub(super) count: u32,
    /// Pages of which the newest content is lost. What the file or an older frame has of them is older than the rest.
    pub(super) lost: usize,
}

impl<'a> Log<'a> {
    /// Reads `bytes`, the log beside a file whose pages bear `seal`.
    pub(super) fn read(bytes: &'a [u8], seal: &Seal) -> Self {
        let empty = Self {
            condition: Condition::Empty,
            frames: Vec::new(),
        };
        if bytes.len() <= HEADER || bytes.iter().all(|byte| *byte == 0) {
            return empty;
        }
        let Some(header) = Header::read(bytes, seal) else {
            return Self {
                condition: Condition::Foreign,
                ..empty
            };
        };
        let mut frames = frame::read_all(bytes, &header, seal);
        let condition = judge(&mut frames, &header);
        Self { condition, frames }
    }

    /// How it is.
    pub(super) fn condition(&self) -> Condition {
        self.condition
    }

    /// The file at the end of the log, as far as it can be read: nothing when no act was ever brought to its end.
    pub(super) fn at_the_end(&self) -> Option<After<'_>> {
        self.ends().last().map(|end| self.after(end))
    }

    /// The file at the end of the newest act before which nothing is lost.
    pub(super) fn before_the_loss(&self) -> Option<After<'_>> {
        let ends: Vec<usize> = self.ends().collect();
        ends.into_iter()
            .rev()
            .map(|end| self.after(end))
            .find(|after| after.lost == 0)
    }

    /// Where acts end, in order.
    fn ends(&self) -> impl Iterator<Item = usize> {
        self.frames
            .iter()
            .enumerate()
            .filter(|(_, frame)| frame.ends_an_act() && frame.state != State::Lost)
            .map(|(place, _)| place)
    }

    fn after(&self, end: usize) -> After<'_> {
        let count = self.frames.get(end).map_or(0, |frame| frame.count);
        let mut newest = BTreeMap::new();
        for frame in self.frames.iter().take(end + 1) {
            newest.insert(frame.page, frame);
        }
        newest.retain(|page, _| *page > 0 && *page <= count);
        let lost = newest.values().filter(|frame| frame.state == State::Lost).count();
        // Of a page whose newest content is lost, what an older frame had is nearer than what the file has.
        let mut pages = BTreeMap::new();
        for frame in self.frames.iter().take(end + 1) {
            if frame.state != State::Lost && newest.contains_key(&frame.page) {
                pages.insert(frame.page, frame.content());
            }
        }
        After { pages, count, lost }
    }
}

/// Tells a torn tail from damage, and takes the tail away.
///
/// Every act is on the disk before the next begins. So a power cut leaves out parts of the last one only, in any order;
/// and a part that the disk never wrote is zeros here, because a log is always begun anew from nothing.
fn judge(frames: &mut Vec<Frame<'_>>, header: &Header) -> Condition {
    let ours = frames
        .iter()
        .rposition(|frame| frame.is_of_this_log)
        .map_or(0, |last| last + 1);
    // What stands behind is the rest of an older log, which is sealed, or was cut off; anything else was hit.
    let is_hit = |frame: &Frame<'_>| !frame.is_sealed && !frame.has_unwritten_part;
    let tail_is_hit = frames.get(ours).is_some_and(is_hit);
    frames.truncate(ours);
    if !frames.iter().any(|frame| frame.is_sealed) && frames.iter().any(|frame| frame.state == State::Whole) {
        return Condition::Foreign;
    }
    let last_act = frames
        .iter()
        .take(ours.saturating_sub(1))
        .rposition(|frame| frame.ends_an_act() && frame.state != State::Lost)
        .map_or(0, |end| end + 1);
    let first_bad = frames.iter().position(|frame| frame.state != State::Whole);
    let torn = match first_bad {
        _ if header.is_unwritten => last_act == 0,
        Some(bad) => {
            header.is_whole
                && bad >= last_act
                && frames.get(bad).is_some_and(|frame| frame.has_unwritten_part)
        }
        None => header.is_whole && !tail_is_hit,
    };
    if !torn {
        return Condition::Damaged;
    }
    if first_bad.is_some() || header.is_unwritten {
        frames.truncate(last_act);
    }
    if frames.iter().any(Frame::ends_an_act) {
        Condition::Whole
    } else {
        Condition::Empty
    }
}
