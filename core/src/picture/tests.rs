//! Photos and drawings of every sort, and files that are none.

use image::{ImageFormat, RgbImage};
use proptest::prelude::*;

use super::testing::{PLACE, from_telephone, landscape, landscape_as, seen_through, small_one};
use super::*;
use crate::plan::image::{LONGEST_EDGE, MOST_BYTES, is_one, written};

fn opened(jpeg: &[u8]) -> RgbImage {
    drawn(jpeg, ImageFormat::Jpeg).unwrap().0.into_rgb8()
}

/// Whether a dot is about of this colour: a JPEG is never exact.
fn is_about(dot: [u8; 3], colour: [u8; 3]) -> bool {
    dot.iter()
        .zip(colour)
        .all(|(one, other)| one.abs_diff(other) < 30)
}

const SUN: [u8; 3] = [250, 210, 60];

#[test]
fn every_sort_becomes_a_plain_small_one() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let made = small(&landscape_as(format, 300, 200)).unwrap();
        assert!(is_one(&written(&made)), "{format:?} is as a plan keeps it");
        let picture = opened(&made);
        assert_eq!(
            picture.dimensions(),
            (300, 200),
            "{format:?}: a small one keeps its size"
        );
        assert!(
            is_about(picture.get_pixel(10, 10).0, SUN),
            "{format:?}: and its colours"
        );
    }
}

#[test]
fn a_large_one_is_made_smaller_and_keeps_its_shape() {
    let made = small(&landscape_as(ImageFormat::Png, 2_400, 600)).unwrap();
    assert_eq!(opened(&made).dimensions(), (1_200, 300));
    let tall = small(&landscape_as(ImageFormat::Png, 2, 3_000)).unwrap();
    assert_eq!(opened(&tall).dimensions(), (1, 1_200), "no side becomes nothing");
}

#[test]
fn it_stands_the_way_it_was_taken_however_the_telephone_was_held() {
    // The sun lies where the upper left corner of the file is to be: see the table of Exif's orientations.
    let (wide, tall) = ((60, 40), (40, 60));
    for (turned, size, sun) in [
        (1, wide, (5, 5)),
        (2, wide, (54, 5)),
        (3, wide, (54, 34)),
        (4, wide, (5, 34)),
        (5, tall, (5, 5)),
        (6, tall, (34, 5)),
        (7, tall, (34, 54)),
        (8, tall, (5, 54)),
    ] {
        let picture = opened(&small(&from_telephone(turned, 60, 40)).unwrap());
        assert_eq!(picture.dimensions(), size, "orientation {turned}");
        let dot = picture.get_pixel(sun.0, sun.1).0;
        assert!(
            is_about(dot, SUN),
            "orientation {turned}: the sun is where it was, not {dot:?}"
        );
    }
}

#[test]
fn where_it_was_taken_is_gone() {
    let taken = from_telephone(6, 60, 40);
    let is_told = |file: &[u8]| file.windows(8).any(|it| it == &PLACE.as_bytes()[..8]);
    assert!(is_told(&taken), "the telephone wrote it");
    let made = small(&taken).unwrap();
    assert!(!is_told(&made), "and it is not in the plan");
    assert!(
        !made.windows(4).any(|it| it == b"Exif"),
        "nor anything else of the kind"
    );
}

#[test]
fn what_can_be_seen_through_lies_on_white_and_what_is_grey_stays_so() {
    let dots: Vec<u8> = (0..16 * 16).flat_map(|_| [0, 0, 0, 0]).collect();
    let picture = opened(&small(&seen_through(16, 16, &dots)).unwrap());
    assert!(is_about(picture.get_pixel(8, 8).0, [255; 3]), "paper is white");
    let grey = in_grey(&small_one()).unwrap();
    let picture = opened(&grey);
    let is_grey = |dot: &Rgb<u8>| dot.0[0].abs_diff(dot.0[2]) < 3;
    assert!(picture.pixels().all(is_grey), "printed without colour");
}

/// A PNG that says it is so wide and so high.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut png = landscape_as(ImageFormat::Png, 8, 8);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let checked = crc(&png[12..29]);
    png[29..33].copy_from_slice(&checked);
    png
}

/// A head that promises more dots than anybody has memory for, and nothing after it.
fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let mut jpeg = landscape_as(ImageFormat::Jpeg, 8, 8);
    let frame = jpeg.windows(2).position(|it| it == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].fill(0xFF);
    let mut webp = landscape_as(ImageFormat::WebP, 8, 8);
    webp[21..25].copy_from_slice(&0x0FFF_FFFF_u32.to_le_bytes());
    let png = png_of(30_000, 30_000);
    vec![("png", png), ("jpeg", jpeg), ("webp", webp)]
}

/// The checksum of a part of a PNG, bit by bit.
fn crc(part: &[u8]) -> [u8; 4] {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 * (sum & 1))
        })
    };
    (!part.iter().fold(u32::MAX, step)).to_be_bytes()
}

#[test]
fn one_that_would_take_all_memory_is_refused_before_it_is_drawn() {
    for (format, bomb) in bombs() {
        assert_eq!(small(&bomb), Err(PictureError::TooLarge), "{format}");
    }
    let large = vec![0xFF; usize::try_from(MOST_IN_FILE).unwrap() + 1];
    assert_eq!(
        small(&large),
        Err(PictureError::TooLarge),
        "a file longer than any photo"
    );
}

#[test]
fn a_part_that_says_it_is_longer_than_the_file_is_not_believed() {
    let mut webp = landscape_as(ImageFormat::WebP, 8, 8);
    webp.extend(b"EXIF\xFF\xFF\xFF\xFF");
    assert_eq!(small(&webp), Err(PictureError::Unreadable));
}

#[test]
fn what_is_no_picture_is_told_apart() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    let avif = b"\0\0\0\x18ftypavif\0\0\0\0avif";
    let [jpeg, png, webp] = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP].map(|format| {
        let mut cut = landscape_as(format, 60, 40);
        cut.truncate(cut.len() / 2);
        cut
    });
    let mut moving = landscape_as(ImageFormat::WebP, 8, 8);
    moving.splice(12..12, *b"ANIM\x06\0\0\0\0\0\0\0\0\0");
    for (why, file, error) in [
        ("a photo from a telephone", &heic[..], PictureError::Heic),
        ("another that no one reads here", &avif[..], PictureError::Unknown),
        ("a letter", b"Hei, Arne", PictureError::Unknown),
        (
            "a picture that moves, of a sort of long ago",
            b"GIF89a",
            PictureError::Unknown,
        ),
        ("a WebP that moves", &moving, PictureError::Unknown),
        (
            "a drawing made of commands",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            PictureError::Unknown,
        ),
        ("nothing", b"", PictureError::Unreadable),
        ("a JPEG cut off", &jpeg, PictureError::Unreadable),
        ("a PNG cut off", &png, PictureError::Unreadable),
        ("a WebP cut off", &webp, PictureError::Unreadable),
        ("only a head", b"\xFF\xD8\xFF\xE0", PictureError::Unreadable),
    ] {
        assert_eq!(small(file), Err(error), "{why}");
    }
}

#[test]
fn a_file_is_read_when_it_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let photo = folder.path().join("IMG_1.JPG");
    std::fs::write(&photo, from_telephone(6, 60, 40)).unwrap();
    assert!(from_file(&photo).is_ok());
    let refused = |path: &Path| from_file(path).unwrap_err().code;
    for none in [folder.path(), &folder.path().join("borte.jpg")] {
        assert_eq!(refused(none), ProblemCode::FileUnreadable, "{}", none.display());
    }
    let large = folder.path().join("film.jpg");
    File::create(&large).unwrap().set_len(100_000_000).unwrap();
    assert_eq!(refused(&large), ProblemCode::PictureTooLarge);
}

#[cfg(unix)]
#[test]
fn a_link_is_what_it_leads_to() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let link = |name: &str, to: &Path| {
        let link = folder.path().join(name);
        symlink(to, &link).unwrap();
        link
    };
    let photo = folder.path().join("siv.png");
    std::fs::write(&photo, landscape_as(ImageFormat::Png, 8, 8)).unwrap();
    assert!(from_file(&link("til-bildet", &photo)).is_ok());
    for (name, to) in [
        ("til-ingenting", "borte.png"),
        ("til-seg-selv", "til-seg-selv"),
        ("til-mappa", "."),
        ("til-det-som-aldri-tar-slutt", "/dev/zero"),
    ] {
        let problem = from_file(&link(name, Path::new(to))).unwrap_err();
        assert_eq!(problem.code, ProblemCode::FileUnreadable, "{name}");
    }
}

/// Dots of every colour with no order in them: what takes the most room as a JPEG.
fn noise(seed: u64, width: u32, height: u32) -> RgbImage {
    let mut state = seed | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u8::try_from(state >> 56).unwrap_or_default()
    };
    RgbImage::from_fn(width, height, |_, _| Rgb([next(), next(), next()]))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_drawn_takes_no_more_room_than_it_may(seed in any::<u64>(), width in 1..1_500_u32, height in 1..1_500_u32) {
        let made = fitting(DynamicImage::ImageRgb8(noise(seed, width, height)), Orientation::NoTransforms).unwrap();
        prop_assert!(made.len() <= MOST_BYTES, "{} bytes", made.len());
        prop_assert!(is_one(&written(&made)));
        let (wide, tall) = opened(&made).dimensions();
        prop_assert!(wide.max(tall) <= u32::from(LONGEST_EDGE));
    }
}

proptest! {
    #[test]
    fn no_harm_in_a_file_ends_the_program(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>(), which in 0..4_usize) {
        let formats = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];
        let mut file = match formats.get(which) {
            Some(format) => landscape_as(*format, 40, 30),
            None => from_telephone(3, 40, 30),
        };
        let place = at.index(file.len());
        file[place] = byte;
        let whole = file.len();
        file.truncate(whole - cut.index(whole) / 3);
        if let Ok(made) = small(&file) {
            prop_assert!(is_one(&written(&made)), "what is taken in is as a plan keeps it");
            prop_assert!(can_be_drawn(&made));
        }
    }
}

#[test]
fn a_landscape_has_its_sun_where_the_tests_look_for_it() {
    assert_eq!(landscape(60, 40).get_pixel(5, 5).0, SUN);
}
