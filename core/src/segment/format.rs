//! The bytes of a segment.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::header::{FORMAT, Header};
use super::padding::padded;
use super::signing::{CopyKey, SIGNATURE, is_signed};
use super::{PlanIdentity, SegmentError};
use crate::journal::Journal;

/// How every segment begins: it is a file of age's.
pub const BEGINS: &[u8] = b"age-encryption.org/v1\n";

/// No segment is longer, in bytes.
pub const LONGEST: u64 = 64 << 20;

/// The acts of one are no longer when they are unpacked.
const LONGEST_UNPACKED: u64 = 256 << 20;

/// A header is no longer. It names every copy, and there are a thousand at the most.
const LONGEST_HEADER: usize = 1 << 20;

/// How far back zstd may point, as a power of two: what it takes of memory to unpack.
const WINDOW: u32 = 24;

const LEVEL: i32 = 9;

/// Further than any copy counts.
const FURTHEST: u64 = 1 << 40;

/// What stands first under the signature: «viktig segment», and the format.
const WHAT: &[u8] = b"viktig segment ";

/// A segment that was read: it is whole, and signed with the key that it names itself.
#[derive(Debug, Clone)]
pub struct Segment {
    /// The SHA-256 of its bytes.
    pub hash: String,
    /// The SHA-256 of what is encrypted in it: the same part has the same, however often it is encrypted.
    pub part: String,
    /// What it is called besides, where the same part lies there more than once.
    pub also: Vec<String>,
    /// What it says of itself.
    pub header: Header,
    packed: Vec<u8>,
}

/// Writes a segment, and tells what it is called.
///
/// # Errors
/// [`SegmentError::TooLong`], [`SegmentError::NotMade`].
pub fn seal(
    header: &Header,
    acts: &Journal,
    key: &CopyKey,
    identity: &PlanIdentity,
) -> Result<(String, Vec<u8>), SegmentError> {
    let acts = serde_json::to_vec(acts).map_err(|_| SegmentError::NotMade)?;
    if acts.len() as u64 > LONGEST_UNPACKED {
        return Err(SegmentError::TooLong);
    }
    let packed = zstd::encode_all(acts.as_slice(), LEVEL).map_err(|_| SegmentError::NotMade)?;
    seal_packed(header, &packed, key, identity)
}

/// The same of bytes that say of themselves that they are packed acts: whoever writes one may put anything there.
///
/// # Errors
/// As [`seal`].
pub fn seal_packed(
    header: &Header,
    packed: &[u8],
    key: &CopyKey,
    identity: &PlanIdentity,
) -> Result<(String, Vec<u8>), SegmentError> {
    let header = serde_json::to_vec(header).map_err(|_| SegmentError::NotMade)?;
    let mut signed = WHAT.to_vec();
    signed.extend(FORMAT.to_le_bytes());
    for part in [header.as_slice(), packed] {
        let length = u32::try_from(part.len()).map_err(|_| SegmentError::TooLong)?;
        signed.extend(length.to_le_bytes());
        signed.extend(part);
    }
    signed.resize(padded(signed.len() + SIGNATURE) - SIGNATURE, 0);
    let mut whole = key.sign(&signed).to_vec();
    whole.append(&mut signed);
    let recipient = identity.identity().to_public();
    let bytes = age::encrypt(&recipient, &whole).map_err(|_| SegmentError::NotMade)?;
    if bytes.len() as u64 > LONGEST {
        return Err(SegmentError::TooLong);
    }
    Ok((hash_of(&bytes), bytes))
}

fn hash_of(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

impl Segment {
    /// Opens one. What is in it is not unpacked yet: whoever wrote it may be nobody who may.
    ///
    /// # Errors
    /// [`SegmentError::NotOurs`], [`SegmentError::Damaged`], [`SegmentError::Newer`], [`SegmentError::TooLong`].
    pub fn open(bytes: &[u8], identity: &PlanIdentity) -> Result<Self, SegmentError> {
        if bytes.len() as u64 > LONGEST {
            return Err(SegmentError::TooLong);
        }
        if !bytes.starts_with(BEGINS) {
            return Err(SegmentError::NotOurs);
        }
        let whole = age::decrypt(identity.identity(), bytes).map_err(|error| match error {
            age::DecryptError::NoMatchingKeys => SegmentError::NotOurs,
            _ => SegmentError::Damaged,
        })?;
        let (signature, signed) = whole.split_at_checked(SIGNATURE).ok_or(SegmentError::Damaged)?;
        let rest = signed.strip_prefix(WHAT).ok_or(SegmentError::Damaged)?;
        let (format, rest) = number(rest).ok_or(SegmentError::Damaged)?;
        if format > FORMAT {
            return Err(SegmentError::Newer);
        }
        let (header, rest) = part(rest).ok_or(SegmentError::Damaged)?;
        let (packed, _) = part(rest).ok_or(SegmentError::Damaged)?;
        if header.len() > LONGEST_HEADER {
            return Err(SegmentError::Damaged);
        }
        let header: Header = serde_json::from_slice(header).map_err(|_| SegmentError::Damaged)?;
        if header.number == 0 || !is_signed(&header.key, signed, signature) {
            return Err(SegmentError::Damaged);
        }
        Ok(Self {
            hash: hash_of(bytes),
            part: hash_of(&whole),
            also: Vec::new(),
            header,
            packed: packed.to_vec(),
        })
    }

    /// Each part once, called as the first of its names says, and besides as the others.
    #[must_use]
    pub fn once(segments: Vec<Self>) -> Vec<Self> {
        let mut parts: BTreeMap<String, Self> = BTreeMap::new();
        for mut segment in segments {
            match parts.get_mut(&segment.part) {
                None => {
                    parts.insert(segment.part.clone(), segment);
                }
                Some(known) => {
                    if segment.hash < known.hash {
                        std::mem::swap(&mut segment.hash, &mut known.hash);
                    }
                    if segment.hash != known.hash && !known.also.contains(&segment.hash) {
                        known.also.push(segment.hash);
                    }
                    known.also.extend(segment.also);
                }
            }
        }
        parts.into_values().collect()
    }

    /// How much memory it takes, packed.
    #[must_use]
    pub fn length(&self) -> usize {
        self.packed.len()
    }

    /// Its acts.
    ///
    /// # Errors
    /// [`SegmentError::Damaged`] when they are none, or more than a segment holds.
    pub fn acts(&self) -> Result<Journal, SegmentError> {
        let damaged = |_| SegmentError::Damaged;
        let mut unpack = zstd::Decoder::new(self.packed.as_slice()).map_err(damaged)?;
        unpack.window_log_max(WINDOW).map_err(damaged)?;
        let mut text = Vec::new();
        let unpacked = unpack.take(LONGEST_UNPACKED + 1).read_to_end(&mut text);
        let unpacked = unpacked.map_err(damaged)?;
        if unpacked as u64 > LONGEST_UNPACKED {
            return Err(SegmentError::Damaged);
        }
        let acts: Journal = serde_json::from_slice(&text).map_err(|_| SegmentError::Damaged)?;
        if hangs_together(&acts) {
            Ok(acts)
        } else {
            Err(SegmentError::Damaged)
        }
    }
}

fn number(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (number, rest) = bytes.split_first_chunk::<4>()?;
    Some((u32::from_le_bytes(*number), rest))
}

/// What stands there, after its length.
fn part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = number(bytes)?;
    rest.split_at_checked(usize::try_from(length).ok()?)
}

/// Whether acts are whole: each once, with changes by their own hand, on their own copy and at their own time, in a form that
/// the plan's file keeps as it is.
fn hangs_together(acts: &Journal) -> bool {
    let whole = |at: &DateTime<Utc>| at.timestamp_subsec_nanos().is_multiple_of(1_000_000);
    let by_id: BTreeMap<_, _> = acts.acts.iter().map(|act| (act.id, act)).collect();
    let mut changes = BTreeSet::new();
    by_id.len() == acts.acts.len()
        && acts.acts.iter().all(|act| {
            (1..FURTHEST).contains(&act.seq)
                && whole(&act.at)
                && act.seen.iter().flatten().all(|seen| seen.number < FURTHEST)
        })
        && acts.changes.iter().all(|change| {
            let made = (change.pen.writer, change.device, change.at);
            (1..FURTHEST).contains(&change.seq)
                && changes.insert(change.id)
                && by_id
                    .get(&change.act)
                    .is_some_and(|act| made == (act.pen.writer, act.device, act.at))
        })
}
