//! A photo or a drawing out of somebody's file becomes the small plain JPEG that a plan keeps ([`crate::plan::image`]). It is turned
//! the way it was taken, made smaller and drawn anew, so that nothing else of the file is left: not where it was taken, nor when,
//! nor with what.
//!
//! The file may be anything. What sort it is, is told by its first bytes and not by its name; how large it would be is asked before it
//! is drawn; what reads it is written in Rust, and if it should stumble all the same, the picture is one that cannot be read.

mod riff;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{Cursor, Read};
use std::panic::catch_unwind;
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

use crate::error::{Problem, ProblemCode};
use crate::plan::image::{LONGEST_EDGE, MOST_BYTES};

/// The longest file that is read, in bytes: no camera in a pocket makes a larger photo.
const MOST_IN_FILE: u64 = 60_000_000;

/// The most dots of a picture that is drawn, in millions.
const MOST_MILLIONS: u64 = 50;

/// The most memory that it may take when it is drawn, in bytes.
const MOST_MEMORY: u64 = 256 << 20;

/// The longer edge of what is made, in dots: the next is tried when the one before takes too many bytes.
const EDGES: [u32; 5] = [LONGEST_EDGE as u32, 960, 720, 480, 240];

/// How good it is made, from 1 to 100, in the same way.
const QUALITIES: [u8; 3] = [85, 75, 65];

/// A picture could not be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// It is no picture of a sort that is known.
    #[error("no picture of a sort that is known")]
    Unknown,
    /// It is an HEIC, which no reader of ours can be trusted with.
    #[error("a picture in HEIC")]
    Heic,
    /// It has more dots than are drawn, or its file is longer than any photo.
    #[error("larger than a picture may be")]
    TooLarge,
    /// It is cut off, damaged or empty.
    #[error("a picture that cannot be read")]
    Unreadable,
}

impl From<PictureError> for Problem {
    fn from(error: PictureError) -> Self {
        match error {
            PictureError::Unknown => ProblemCode::PictureUnknown.into(),
            PictureError::Heic => ProblemCode::PictureHeic.into(),
            PictureError::TooLarge => {
                Self::new(ProblemCode::PictureTooLarge).with("max", MOST_MILLIONS.to_string())
            }
            PictureError::Unreadable => ProblemCode::PictureUnreadable.into(),
        }
    }
}

/// The picture in a file that somebody chose, as a plan keeps it.
///
/// # Errors
/// [`ProblemCode::FileUnreadable`], and what [`PictureError`] becomes.
pub fn from_file(path: &Path) -> Result<Vec<u8>, Problem> {
    let unreadable = || Problem::new(ProblemCode::FileUnreadable).with("path", path.display().to_string());
    // A pipe would be waited for.
    let known = std::fs::metadata(path).map_err(|_| unreadable())?;
    if !known.is_file() {
        return Err(unreadable());
    }
    if known.len() > MOST_IN_FILE {
        return Err(PictureError::TooLarge.into());
    }
    let file = File::open(path).map_err(|_| unreadable())?;
    let mut bytes = Vec::new();
    let read = file.take(MOST_IN_FILE + 1).read_to_end(&mut bytes);
    read.map_err(|_| unreadable())?;
    Ok(small(&bytes)?)
}

/// The picture as a plan keeps it: never larger than it may be, with nothing in it but what is drawn.
///
/// # Errors
/// [`PictureError`], each kind of file that is no picture told apart.
pub fn small(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    if bytes.len() as u64 > MOST_IN_FILE {
        return Err(PictureError::TooLarge);
    }
    let format = format_of(bytes)?;
    let make = || {
        let (drawn, orientation) = drawn(bytes, format)?;
        fitting(drawn, orientation)
    };
    catch_unwind(make).unwrap_or(Err(PictureError::Unreadable))
}

/// Whether an image that a plan keeps can be drawn.
#[must_use]
pub fn can_be_drawn(jpeg: &[u8]) -> bool {
    let is_drawn = || drawn(jpeg, ImageFormat::Jpeg).is_ok();
    catch_unwind(is_drawn).unwrap_or(false)
}

/// An image that a plan keeps, as it is printed without colour. Nothing when it cannot be drawn.
#[must_use]
pub fn in_grey(jpeg: &[u8]) -> Option<Vec<u8>> {
    let make = || {
        let (drawn, _) = drawn(jpeg, ImageFormat::Jpeg).ok()?;
        encoded(&DynamicImage::ImageLuma8(drawn.to_luma8()), QUALITIES[0]).ok()
    };
    catch_unwind(make).ok().flatten()
}

/// What sort of picture begins like this.
fn format_of(bytes: &[u8]) -> Result<ImageFormat, PictureError> {
    match bytes {
        [] => Err(PictureError::Unreadable),
        [0xFF, 0xD8, 0xFF, ..] => Ok(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(ImageFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
            riff::check(bytes, MOST_MILLIONS * 1_000_000).map(|()| ImageFormat::WebP)
        }
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] if is_heic(brand) => Err(PictureError::Heic),
        _ => Err(PictureError::Unknown),
    }
}

/// The brands that photos from telephones bear.
fn is_heic(brand: &[u8]) -> bool {
    let brands: [&[u8]; 6] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1"];
    brands.iter().any(|known| brand.starts_with(known))
}

/// The picture as it lies in the file, and how it is to be turned. Its size is looked at before it is drawn.
fn drawn(bytes: &[u8], format: ImageFormat) -> Result<(DynamicImage, Orientation), PictureError> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| told(&error))?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(PictureError::Unreadable);
    }
    let dots = u64::from(width) * u64::from(height);
    if dots > MOST_MILLIONS * 1_000_000 || decoder.total_bytes() > MOST_MEMORY {
        return Err(PictureError::TooLarge);
    }
    // A picture whose notes cannot be read lies as it lies.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let drawn = DynamicImage::from_decoder(decoder).map_err(|error| told(&error))?;
    Ok((drawn, orientation))
}

fn told(error: &ImageError) -> PictureError {
    match error {
        ImageError::Limits(_) => PictureError::TooLarge,
        _ => PictureError::Unreadable,
    }
}

/// The largest and best that takes no more bytes than it may.
fn fitting(picture: DynamicImage, orientation: Orientation) -> Result<Vec<u8>, PictureError> {
    let mut picture = on_white(within(picture, EDGES[0]));
    picture.apply_orientation(orientation);
    for edge in EDGES {
        picture = within(picture, edge);
        for quality in QUALITIES {
            let jpeg = encoded(&picture, quality)?;
            if jpeg.len() <= MOST_BYTES {
                return Ok(jpeg);
            }
        }
    }
    Err(PictureError::TooLarge)
}

/// The picture with its longer edge no longer than this. A small one stays as it is.
fn within(picture: DynamicImage, edge: u32) -> DynamicImage {
    if picture.width().max(picture.height()) <= edge {
        return picture;
    }
    picture.resize(edge, edge, FilterType::Triangle)
}

/// A drawing that can be seen through lies on white paper. What has no colour stays without.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return if picture.color().has_color() {
            DynamicImage::ImageRgb8(picture.into_rgb8())
        } else {
            DynamicImage::ImageLuma8(picture.into_luma8())
        };
    }
    let seen_through = picture.into_rgba8();
    let (width, height) = seen_through.dimensions();
    let laid = RgbImage::from_fn(width, height, |x, y| {
        let [red, green, blue, shown] = seen_through.get_pixel(x, y).0.map(u32::from);
        let on_paper =
            |colour: u32| u8::try_from((colour * shown + 255 * (255 - shown)) / 255).unwrap_or(255);
        Rgb([on_paper(red), on_paper(green), on_paper(blue)])
    });
    DynamicImage::ImageRgb8(laid)
}

fn encoded(picture: &DynamicImage, quality: u8) -> Result<Vec<u8>, PictureError> {
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, quality);
    let written = picture.write_with_encoder(encoder);
    written.map_err(|error| told(&error))?;
    Ok(jpeg)
}
