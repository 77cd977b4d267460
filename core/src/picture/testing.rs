//! Pictures for tests, drawn here: no file of anybody's.

use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, RgbImage};

/// A sky over a field, with a sun in its upper left corner.
pub(crate) fn landscape(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let is_sun = x < width / 4 && y < height / 4;
        match (is_sun, y < height / 2) {
            (true, _) => image::Rgb([250, 210, 60]),
            (false, true) => image::Rgb([120, 170, 220]),
            (false, false) => image::Rgb([70, 130, 60]),
        }
    })
}

/// The same as a file.
pub(crate) fn landscape_as(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(landscape(width, height))
        .write_to(&mut file, format)
        .unwrap();
    file.into_inner()
}

/// A picture as a plan keeps it.
pub(crate) fn small_one() -> Vec<u8> {
    super::small(&landscape_as(ImageFormat::Png, 48, 32)).unwrap()
}

/// The same as it is written.
pub(crate) fn written_one() -> String {
    crate::plan::image::written(&small_one())
}

/// A photo as a telephone makes it that was held another way: with how it is to be turned, and where it was taken.
pub(crate) fn from_telephone(turned: u8, width: u32, height: u32) -> Vec<u8> {
    let mut jpeg = landscape_as(ImageFormat::Jpeg, width, height);
    let mut notes = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    // How it is turned, and the letters of a place.
    notes.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0]);
    notes.extend([0x01, 0x0E, 0, 2, 0, 0, 0, 4]);
    notes.extend(PLACE.as_bytes().first_chunk::<4>().unwrap());
    notes.extend([0, 0, 0, 0]);
    notes.extend(PLACE.as_bytes());
    let length = u16::try_from(notes.len() + 2).unwrap().to_be_bytes();
    let part = [[0xFF, 0xE1], length].concat();
    jpeg.splice(2..2, part.into_iter().chain(notes));
    jpeg
}

/// What a telephone wrote of where it was.
pub(crate) const PLACE: &str = "N 60.1234 E 5.4321 Fjordvik";

/// A PNG of these dots, with nothing behind some of them.
pub(crate) fn seen_through(width: u32, height: u32, dots: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    PngEncoder::new(&mut file)
        .write_image(dots, width, height, ExtendedColorType::Rgba8)
        .unwrap();
    file
}
