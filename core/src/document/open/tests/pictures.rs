//! Pictures in an open file: as they are kept, or not at all.

use serde_json::json;

use super::*;
use crate::error::Problem;
use crate::picture::testing::{small_one, written_one};
use crate::plan::image;

fn with_picture(image: &str) -> Value {
    let mut file = file_of(&story("tilbake-i-jobb"));
    file.as_object_mut().unwrap().remove("journal");
    file["plan"]["pictures"] = json!([{
        "id": Uuid::from_u128(0xB1), "words": "Fjorden.", "person": null, "matter": null, "weeklyEvent": null,
        "image": image, "removed": false,
    }]);
    file
}

fn refused(file: &Value) -> (String, String) {
    let Err(fault) = read_value(file) else {
        panic!("this file must be refused")
    };
    let problem = Problem::from(fault);
    let at = problem.params.get("where").cloned().unwrap_or_default();
    (problem.code.as_str().to_owned(), at)
}

#[test]
fn a_picture_comes_in_as_it_went_out() {
    let store = settled(read_value(&with_picture(&written_one())).unwrap()).unwrap();
    let again = file_of(&store);
    assert_eq!(again["plan"]["pictures"][0]["image"], json!(written_one()));
    assert!(read_value(&again).is_ok(), "with its history too");
}

#[test]
fn what_is_no_picture_as_it_is_kept_does_not_come_in() {
    // Every part is of the right sort, and one that it takes to draw it is not there.
    let broken = {
        let mut jpeg = small_one();
        let codes = jpeg.windows(2).position(|it| it == [0xFF, 0xC4]).unwrap();
        let length = 2 + usize::from(u16::from_be_bytes([jpeg[codes + 2], jpeg[codes + 3]]));
        jpeg.drain(codes..codes + length);
        image::written(&jpeg)
    };
    let with_place = {
        let mut jpeg = small_one();
        jpeg.splice(2..2, *b"\xFF\xE1\0\x0AExif\0\0GP");
        image::written(&jpeg)
    };
    let kept = read_value(&with_picture(&written_one())).unwrap();
    let whole = file_of(&settled(kept).unwrap());
    for (why, image) in [("cannot be drawn", &broken), ("with a place in it", &with_place)] {
        let (code, at) = refused(&with_picture(image));
        assert_eq!(code, "import-invalid", "{why}");
        assert!(at.starts_with("/plan/pictures/0"), "{why}: at {at}");
        let mut file = whole.clone();
        let changes = file["journal"]["changes"].as_array_mut().unwrap();
        let change = changes.iter_mut().find(|it| it["field"] == "image").unwrap();
        change["value"] = json!(image);
        file["plan"]["pictures"][0]["image"] = json!(image);
        assert_eq!(refused(&file).0, "import-invalid", "{why}, in the history");
    }
}
