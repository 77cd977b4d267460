//! An image as a plan keeps it: a small plain JPEG, written as text. Nothing stands in it but what is drawn: no place, no name of
//! a camera, no smaller image of what was cut away, and nothing after its end.
//!
//! It is made in [`crate::picture`]. Here it is only held against what it must be, without being drawn: that is asked at every act
//! that touches the picture.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The most bytes of an image.
pub const MOST_BYTES: usize = 300_000;

/// The most dots along its longer edge.
pub const LONGEST_EDGE: u16 = 1_200;

/// The most letters it is written with: four for three bytes.
pub const MOST_LETTERS: usize = MOST_BYTES.div_ceil(3) * 4;

/// How many letters tell one image from another.
const MARK: usize = 16;

/// What the parts of a JPEG begin with.
mod marker {
    pub(super) const BEGIN: [u8; 2] = [0xFF, 0xD8];
    pub(super) const END: [u8; 2] = [0xFF, 0xD9];
    pub(super) const HEAD: u8 = 0xE0;
    pub(super) const STEPS: u8 = 0xDB;
    pub(super) const CODES: u8 = 0xC4;
    pub(super) const FRAME: u8 = 0xC0;
    pub(super) const DOTS: u8 = 0xDA;
}

/// An image as it is written.
#[must_use]
pub fn written(jpeg: &[u8]) -> String {
    STANDARD.encode(jpeg)
}

/// The image that is written so; nothing when there is none.
#[must_use]
pub fn bytes(written: &str) -> Option<Vec<u8>> {
    if written.is_empty() || written.len() > MOST_LETTERS {
        return None;
    }
    STANDARD.decode(written).ok()
}

/// Whether it is an image as it is kept, or none at all. The same image is written in one way only.
#[must_use]
pub fn is_one(written: &str) -> bool {
    written.is_empty() || bytes(written).is_some_and(|jpeg| jpeg.len() <= MOST_BYTES && is_plain(&jpeg))
}

/// What tells one image from another, for whoever is told of it and asks for it when it is to be seen. Nothing for none.
#[must_use]
pub fn mark(written: &str) -> String {
    if written.is_empty() {
        return String::new();
    }
    let mut mark = hex::encode(Sha256::digest(written.as_bytes()));
    mark.truncate(MARK);
    mark
}

/// How many dots wide and high an image is.
#[must_use]
pub fn size(jpeg: &[u8]) -> Option<(u16, u16)> {
    let mut rest = jpeg.strip_prefix(&marker::BEGIN)?;
    loop {
        let (kind, part, after) = next_part(rest)?;
        if kind == marker::FRAME {
            return sides(part);
        }
        rest = after;
    }
}

/// Whether a JPEG is of the plainest sort, no larger than it may be, and has nothing in it but the image.
fn is_plain(jpeg: &[u8]) -> bool {
    let Some(mut rest) = jpeg.strip_prefix(&marker::BEGIN) else {
        return false;
    };
    let mut has_frame = false;
    while let Some((kind, part, after)) = next_part(rest) {
        let is_right = match kind {
            marker::HEAD => part.len() == 14 && part.starts_with(b"JFIF\0"),
            marker::STEPS | marker::CODES => true,
            marker::FRAME => !std::mem::replace(&mut has_frame, true) && is_frame(part),
            marker::DOTS => return has_frame && are_dots(after),
            _ => false,
        };
        if !is_right {
            return false;
        }
        rest = after;
    }
    false
}

/// The part that comes next: what kind it is, what is in it, and what comes after.
fn next_part(rest: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let [0xFF, kind, high, low, after @ ..] = rest else {
        return None;
    };
    let length = usize::from(u16::from_be_bytes([*high, *low])).checked_sub(2)?;
    let (part, after) = after.split_at_checked(length)?;
    Some((*kind, part, after))
}

/// Eight bits a dot, in grey or in colour, and of a size that may be.
fn is_frame(part: &[u8]) -> bool {
    let is_right = matches!(part, [8, _, _, _, _, 1 | 3, ..]);
    let may_be = |side| (1..=LONGEST_EDGE).contains(&side);
    is_right && sides(part).is_some_and(|(width, height)| may_be(width) && may_be(height))
}

fn sides(frame: &[u8]) -> Option<(u16, u16)> {
    let [_, high, low, wide, narrow, ..] = frame else {
        return None;
    };
    let [height, width] = [[*high, *low], [*wide, *narrow]].map(u16::from_be_bytes);
    Some((width, height))
}

/// The dots go on to the end of the file, and nothing else begins among them.
fn are_dots(rest: &[u8]) -> bool {
    let Some(dots) = rest.strip_suffix(&marker::END) else {
        return false;
    };
    let begins = dots.windows(2).any(|pair| pair[0] == 0xFF && pair[1] != 0);
    !dots.is_empty() && !begins && dots.last() != Some(&0xFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::testing::small_one;

    fn changed(change: impl FnOnce(&mut Vec<u8>)) -> bool {
        let mut jpeg = small_one();
        change(&mut jpeg);
        is_one(&written(&jpeg))
    }

    #[test]
    fn what_we_make_is_an_image_and_so_is_none() {
        assert!(is_one(""), "a picture may have none yet");
        assert!(changed(|_| {}), "as it was made");
        assert_eq!(bytes(&written(&small_one())), Some(small_one()), "and comes back");
    }

    #[test]
    fn an_image_has_nothing_in_it_but_what_is_drawn() {
        let place: &[u8] = b"\xFF\xE1\0\x0AExif\0\0GP";
        let beside = |jpeg: &mut Vec<u8>| drop(jpeg.splice(2..2, place.iter().copied()));
        assert!(!changed(beside), "where it was taken");
        assert!(!changed(|jpeg| jpeg.extend(b"hei")), "something after its end");
        let words: &[u8] = b"\xFF\xFE\0\x05hei";
        assert!(
            !changed(|jpeg| drop(jpeg.splice(2..2, words.iter().copied()))),
            "words in it"
        );
        let smaller = |jpeg: &mut Vec<u8>| {
            jpeg[5] += 3;
            jpeg.splice(20..20, [1, 2, 3]);
        };
        assert!(!changed(smaller), "a smaller image in its head");
    }

    #[test]
    fn what_is_no_image_is_refused() {
        for (why, text) in [
            ("no base64", "bilde!".to_owned()),
            ("no JPEG", written(b"\x89PNG\r\n\x1A\n")),
            ("cut off", written(&small_one()[..60])),
            ("written otherwise", format!("{}\n", written(&small_one()))),
            ("only a head", written(b"\xFF\xD8\xFF\xD9")),
        ] {
            assert!(!is_one(&text), "{why}");
        }
        assert!(!changed(|jpeg| jpeg.truncate(jpeg.len() - 1)), "without its end");
        let frame = |jpeg: &[u8]| {
            jpeg.windows(2)
                .position(|it| it == [0xFF, marker::FRAME])
                .unwrap()
        };
        let wider = |jpeg: &mut Vec<u8>| {
            let at = frame(jpeg) + 7;
            jpeg[at..at + 2].copy_from_slice(&(LONGEST_EDGE + 1).to_be_bytes());
        };
        assert!(!changed(wider), "wider than it may be");
        assert!(!is_one(&"A".repeat(MOST_LETTERS + 4)), "larger than any");
    }

    #[test]
    fn a_mark_tells_images_apart() {
        let (one, other) = (written(&small_one()), written(b"another"));
        assert_eq!(mark(&one), mark(&one));
        assert_ne!(mark(&one), mark(&other));
        assert_eq!(mark(&one).len(), MARK);
        assert_eq!(mark(""), "", "where there is none");
    }
}
