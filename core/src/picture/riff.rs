//! A WebP is a list of parts, each of which says how long it is. The reader believes what they say, so it is looked at first.

use super::PictureError;

/// What every list begins with: that it is one, how long it is, and of what.
const HEAD: usize = 12;

/// Every part lies within the file, it is one picture and not several after each other, and none has more dots than `most`.
///
/// # Errors
/// [`PictureError::Unreadable`], [`PictureError::Unknown`] for pictures that move, and [`PictureError::TooLarge`].
pub(super) fn check(bytes: &[u8], most: u64) -> Result<(), PictureError> {
    let mut rest = bytes.get(HEAD..).unwrap_or_default();
    while !rest.is_empty() {
        let (name, part, after) = next_part(rest).ok_or(PictureError::Unreadable)?;
        match name {
            b"ANIM" | b"ANMF" => return Err(PictureError::Unknown),
            b"VP8 " | b"VP8L" => {
                let dots = dots(name, part).ok_or(PictureError::Unreadable)?;
                if dots > most {
                    return Err(PictureError::TooLarge);
                }
            }
            _ => {}
        }
        rest = after;
    }
    Ok(())
}

/// The part that comes next, with its name, and what comes after. A part of odd length has a byte after it.
fn next_part(rest: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (name, rest) = rest.split_first_chunk::<4>()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (part, after) = rest.split_at_checked(length)?;
    let after = if length % 2 == 1 {
        after.get(1..).unwrap_or_default()
    } else {
        after
    };
    Some((name, part, after))
}

/// How many dots a part says that it draws.
fn dots(name: &[u8; 4], part: &[u8]) -> Option<u64> {
    const SIDE: u32 = 0x3FFF;
    let (width, height) = if name == b"VP8L" {
        let sides = u32::from_le_bytes(*part.get(1..)?.first_chunk()?);
        ((sides & SIDE) + 1, ((sides >> 14) & SIDE) + 1)
    } else {
        let [narrow, wide, low, high] = *part.get(6..)?.first_chunk()?;
        let [width, height] = [[narrow, wide], [low, high]].map(u16::from_le_bytes);
        (u32::from(width) & SIDE, u32::from(height) & SIDE)
    };
    Some(u64::from(width) * u64::from(height))
}
