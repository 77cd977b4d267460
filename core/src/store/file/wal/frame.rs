//! The parts a log consists of: its header, and frames of one page each.

use std::borrow::Cow;

use super::super::PAGE;
use super::super::seal::Seal;
use super::HEADER;

/// Before the page in each frame: its number, the file's pages when an act ends here, the log's salt, and a checksum.
const BEFORE_PAGE: usize = 24;

/// A frame with its page, in bytes.
pub(super) const FRAME: usize = BEFORE_PAGE + PAGE;

/// The least a disk writes at once.
const SECTOR: usize = 512;

/// What a log starts with, but for its last bit.
const MAGIC: u32 = 0x377f_0682;

/// SQLite's two sums, which go on from frame to frame.
type Sum = (u32, u32);

/// What the header tells.
#[derive(Debug)]
pub(super) struct Header {
    /// Whether it is as it was written.
    pub(super) is_whole: bool,
    /// Whether it was never written.
    pub(super) is_unwritten: bool,
    big_endian: bool,
    salt: [u8; 8],
    /// What the first frame's checksum goes on from: as it stands, and as it comes to.
    sums: Vec<Sum>,
}

impl Header {
    /// Reads it; `None` when these bytes are no log of this file's.
    pub(super) fn read(bytes: &[u8], seal: &Seal) -> Option<Self> {
        let head = bytes.get(..HEADER)?;
        let magic = number(head, 0);
        let is_log = magic & !1 == MAGIC;
        let big_endian = if is_log {
            magic & 1 == 1
        } else {
            cfg!(target_endian = "big")
        };
        let (stands, comes_to) = (sum_at(head, 24), add_up((0, 0), &head[..24], big_endian));
        let is_whole = is_log && number(head, 8) as usize == PAGE && stands == comes_to;
        let salt: [u8; 8] = if is_whole {
            head[16..24].try_into().ok()?
        } else {
            // The frames bear the same salt, and a page that is this file's tells that it was a log.
            let ours = bytes[HEADER..]
                .chunks_exact(FRAME)
                .find(|frame| seal.holds(number(frame, 0), &frame[BEFORE_PAGE..]))?;
            ours[8..16].try_into().ok()?
        };
        Some(Self {
            is_whole,
            is_unwritten: head.iter().all(|byte| *byte == 0),
            big_endian,
            salt,
            sums: either(stands, comes_to),
        })
    }
}

/// How a frame is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// As it was written.
    Whole,
    /// It was hit, and what it said is known all the same.
    Mended,
    /// What it said is lost.
    Lost,
}

/// One page, as one act left it.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    /// The page's number.
    pub(super) page: u32,
    /// How many pages the file has when an act ends here, or 0.
    pub(super) count: u32,
    /// How it is.
    pub(super) state: State,
    /// Whether the page in it is one of this file's, just as it was written.
    pub(super) is_sealed: bool,
    /// Whether it bears this log's salt.
    pub(super) is_of_this_log: bool,
    /// Whether a part of it was never written.
    pub(super) has_unwritten_part: bool,
    bytes: Cow<'a, [u8]>,
}

impl Frame<'_> {
    /// Whether an act ends with it.
    pub(super) fn ends_an_act(&self) -> bool {
        self.count > 0
    }

    /// The page.
    pub(super) fn content(&self) -> &[u8] {
        self.bytes.get(BEFORE_PAGE..).unwrap_or_default()
    }
}

/// Reads every frame, and the beginning of one that the end of the file cuts off.
pub(super) fn read_all<'a>(bytes: &'a [u8], header: &Header, seal: &Seal) -> Vec<Frame<'a>> {
    let mut frames: Vec<Frame<'a>> = Vec::new();
    let mut sums = header.sums.clone();
    for (place, part) in (HEADER..).step_by(FRAME).zip(bytes[HEADER..].chunks(FRAME)) {
        let mut frame = one(bytes, place, part, header, seal);
        if part.len() == FRAME {
            let stands = sum_at(part, 16);
            match sums
                .iter()
                .position(|sum| over(*sum, part, header.big_endian) == stands)
            {
                Some(which) => {
                    // The salt is not in the sum: with the sum right, it is the salt that was hit.
                    let salt_is_right = frame.is_of_this_log;
                    frame.state = if salt_is_right {
                        State::Whole
                    } else {
                        State::Mended
                    };
                    frame.is_of_this_log = true;
                    if let Some(before) = frames.last_mut().filter(|_| which > 0) {
                        // It goes on from what the one before comes to, not from what stands there.
                        before.state = State::Mended;
                    }
                    sums = vec![stands];
                }
                None if frame.is_of_this_log => {
                    mend(&mut frame, &sums, header, seal);
                    sums = following(stands, part, &sums, header);
                }
                None => sums = following(stands, part, &sums, header),
            }
        }
        frames.push(frame);
    }
    frames
}

/// What the next frame's checksum may go on from: what stands in this one, or what it comes to.
fn following(stands: Sum, part: &[u8], sums: &[Sum], header: &Header) -> Vec<Sum> {
    let comes_to = sums.iter().map(|sum| over(*sum, part, header.big_endian));
    std::iter::once(stands)
        .chain(comes_to.filter(|sum| *sum != stands))
        .collect()
}

fn one<'a>(bytes: &[u8], place: usize, part: &'a [u8], header: &Header, seal: &Seal) -> Frame<'a> {
    let full = part.len() == FRAME;
    let page = if full { number(part, 0) } else { 0 };
    Frame {
        page,
        count: if full { number(part, 4) } else { 0 },
        state: State::Lost,
        is_sealed: full && seal.holds(page, &part[BEFORE_PAGE..]),
        is_of_this_log: full && part[8..16] == header.salt,
        has_unwritten_part: !full || has_empty_end(bytes, place),
        bytes: Cow::Borrowed(part),
    }
}

/// Whether the end of a sector that the frame at `place` touches is empty: a disk writes a sector as it was at some moment,
/// and a log is written from front to back. Encrypted pages and their seals never end so, and what stands before each page
/// never has as many zeros in a row.
fn has_empty_end(bytes: &[u8], place: usize) -> bool {
    let first = place / SECTOR * SECTOR;
    bytes[first..]
        .chunks(SECTOR)
        .take((place + FRAME - first).div_ceil(SECTOR))
        .any(|sector| sector.ends_with(&[0; 8]))
}

/// Finds what a frame said before it was hit, when what was hit is no longer than one number of its checksum: the sum
/// tells which one and what it was, and the page's seal that it is so.
fn mend(frame: &mut Frame<'_>, sums: &[Sum], header: &Header, seal: &Seal) {
    let stands = sum_at(&frame.bytes, 16);
    for sum in sums {
        let comes_to = over(*sum, &frame.bytes, header.big_endian);
        let missing = (
            stands.0.wrapping_sub(comes_to.0),
            stands.1.wrapping_sub(comes_to.1),
        );
        for (at, by) in hits(missing) {
            let mut bytes = frame.bytes.to_vec();
            add_at(&mut bytes, at, by, header.big_endian);
            let page = number(&bytes, 0);
            if seal.holds(page, &bytes[BEFORE_PAGE..]) {
                frame.page = page;
                frame.count = number(&bytes, 4);
                frame.bytes = Cow::Owned(bytes);
                frame.is_sealed = true;
                frame.state = State::Mended;
                return;
            }
        }
    }
    // The page is right and so is its number, which is sealed with it: then the checksum itself was hit.
    if frame.is_sealed {
        frame.state = State::Mended;
    }
}

/// Where in a frame one number may have been hit, and by how much, for the sum to be wrong by `missing`. What is added in
/// one place goes through every later step of the sum, so the steps are taken back one by one.
fn hits(missing: Sum) -> Vec<(usize, u32)> {
    let (mut one, mut two) = missing;
    let mut found = Vec::new();
    for pair in (0..=PAGE / 8).rev() {
        let at = if pair == 0 {
            0
        } else {
            BEFORE_PAGE + (pair - 1) * 8
        };
        if one == two {
            found.push((at, one));
        } else if one == 0 {
            found.push((at + 4, two));
        }
        (one, two) = (one.wrapping_mul(2).wrapping_sub(two), two.wrapping_sub(one));
    }
    found
}

fn add_at(bytes: &mut [u8], at: usize, by: u32, big_endian: bool) {
    let Some(four) = bytes.get_mut(at..at + 4) else {
        return;
    };
    let Ok(was) = <[u8; 4]>::try_from(&*four) else {
        return;
    };
    let is = if big_endian {
        u32::from_be_bytes(was).wrapping_add(by).to_be_bytes()
    } else {
        u32::from_le_bytes(was).wrapping_add(by).to_le_bytes()
    };
    four.copy_from_slice(&is);
}

/// A frame's checksum: over its first eight bytes and its page.
fn over(from: Sum, frame: &[u8], big_endian: bool) -> Sum {
    let sum = add_up(from, &frame[..8], big_endian);
    add_up(sum, &frame[BEFORE_PAGE..], big_endian)
}

/// SQLite's checksum, over a length that eight divides.
fn add_up(from: Sum, bytes: &[u8], big_endian: bool) -> Sum {
    let (mut one, mut two) = from;
    for pair in bytes.chunks_exact(8) {
        let word = |at: usize| {
            let four = [pair[at], pair[at + 1], pair[at + 2], pair[at + 3]];
            if big_endian {
                u32::from_be_bytes(four)
            } else {
                u32::from_le_bytes(four)
            }
        };
        one = one.wrapping_add(word(0)).wrapping_add(two);
        two = two.wrapping_add(word(4)).wrapping_add(one);
    }
    (one, two)
}

fn either(one: Sum, other: Sum) -> Vec<Sum> {
    if one == other { vec![one] } else { vec![one, other] }
}

fn sum_at(bytes: &[u8], at: usize) -> Sum {
    (number(bytes, at), number(bytes, at + 4))
}

/// Numbers in a log are big-endian.
fn number(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..at + 4)
        .and_then(|four| four.try_into().ok())
        .map_or(0, u32::from_be_bytes)
}
