//! Pictures on paper: only when they are chosen, told in words, and without colour where no colour is wanted.

use lopdf::{Document, Object, Stream};

use super::ink::Ink;
use super::samples::{day, empty, made};
use super::whole::{ONLY_ON_MAP, whole};
use super::{keep, strings};
use crate::document::plan::PlanView;
use crate::document::*;
use crate::picture::testing::{small_one, written_one};
use crate::plan::{Kind, Language, Picture, Plan, Role, image};
use crate::reading::{visible_to, visible_to_archive};

/// What is told of the pictures that documents show.
const TOLD: [&str; 4] = [
    "Fjorden en morgen i april.",
    "Siv ler ved kjøkkenbordet.",
    "Ungene i båten.",
    "Bordet i Fjordvikhallen.",
];

fn chosen() -> PdfChoices {
    PdfChoices {
        pictures: true,
        ..PdfChoices::default()
    }
}

fn said(view: &PlanView) -> String {
    let mut said = String::new();
    strings(&serde_json::to_value(view).unwrap(), &mut said);
    said
}

fn told(plan: &Plan, choices: PdfChoices) -> Vec<&'static str> {
    let said = said(&PlanView::chosen(plan, made(), choices));
    TOLD.into_iter().filter(|words| said.contains(words)).collect()
}

/// In how many colours each image of a document is drawn: one is grey.
fn colours(pdf: &Pdf) -> Vec<i64> {
    let document = Document::load_mem(&pdf.bytes).unwrap();
    let of = |object: &Object| document.dereference(object).unwrap().1.clone();
    let images = document.objects.values().filter_map(|it| it.as_stream().ok());
    let images = images.filter(|it| {
        it.dict
            .get(b"Subtype")
            .is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"Image"))
    });
    let space = |it: &Stream| of(it.dict.get(b"ColorSpace").unwrap());
    let profile = |it: &Stream| of(&space(it).as_array().unwrap()[1]);
    let colours = |it: &Stream| profile(it).as_stream().unwrap().dict.get(b"N").unwrap().as_i64();
    images.map(|it| colours(it).unwrap()).collect()
}

#[test]
fn pictures_go_along_only_when_they_are_chosen_and_each_is_told_in_words() {
    let plan = whole(Language::Nb);
    assert_eq!(told(&plan, PdfChoices::default()), [""; 0], "nobody chose them");
    assert_eq!(told(&plan, chosen()), TOLD);
    let shown = said(&PlanView::chosen(&plan, made(), chosen()));
    assert!(
        !shown.contains(ONLY_ON_MAP),
        "of somebody who is in no document there is no picture"
    );
    for words in ["Tirsdag: Bordtennis med ungdomslaget", "Siv Lunde"] {
        assert!(shown.contains(words), "under it stands what it is of: «{words}»");
    }
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn a_document_with_pictures_is_whole_in_every_look() {
    let looks = [
        ("pictures", chosen()),
        (
            "pictures-large",
            PdfChoices {
                large_print: true,
                ..chosen()
            },
        ),
        (
            "pictures-grey",
            PdfChoices {
                black_and_white: true,
                ..chosen()
            },
        ),
        (
            "pictures-apart",
            PdfChoices {
                one_part_per_sheet: true,
                ..chosen()
            },
        ),
    ];
    for (name, choices) in looks {
        let pdf = chosen_plan_pdf(&whole(Language::Nb), made(), choices).unwrap();
        keep(&format!("{name}.pdf"), &pdf);
        let ink = Ink::of("plan", &pdf);
        assert!(ink.faults.is_empty(), "{name}: {:#?}", ink.faults);
        // The same image is in the file once, however often it is drawn.
        let colours = colours(&pdf);
        assert!(!colours.is_empty(), "{name}: the pictures are there");
        let is_grey = colours.iter().all(|it| *it == 1);
        assert_eq!(is_grey, choices.black_and_white, "{name}: {colours:?}");
    }
}

#[test]
fn whoever_looks_at_the_pages_first_hears_what_is_in_the_pictures() {
    let plan = whole(Language::Nb);
    let pages = lay_out_plan(&plan, None, made(), Language::Nb, chosen()).unwrap();
    let all = (1..=pages.pages()).filter_map(|number| pages.page(number));
    let heard: Vec<_> = all.flat_map(|page| page.words).map(|it| it.text).collect();
    for words in TOLD {
        assert!(
            heard.iter().any(|it| it == words),
            "«{words}» is not said: {heard:?}"
        );
    }
}

#[test]
fn a_picture_that_nobody_has_told_says_so_to_those_who_do_not_see_it() {
    let mut plan = whole(Language::Nb);
    for it in &mut plan.pictures {
        it.words = " ".to_owned();
    }
    let shown = said(&PlanView::chosen(&plan, made(), chosen()));
    assert!(
        shown.contains("Et bilde ingen har satt ord på ennå"),
        "an image without any words is passed over in silence"
    );
    let pdf = chosen_plan_pdf(&plan, made(), chosen()).unwrap();
    keep("pictures-untold.pdf", &pdf);
}

#[test]
fn a_small_plan_with_pictures_stays_small() {
    let mut plan = empty();
    plan.matters = whole(Language::Nb).matters.into_iter().take(1).collect();
    plan.pictures = vec![Picture {
        words: "Fjorden.".to_owned(),
        image: written_one(),
        ..Picture::default()
    }];
    let pdf = chosen_plan_pdf(&plan, made(), chosen()).unwrap();
    keep("pictures-small.pdf", &pdf);
    assert!(pdf.pages <= 4, "{} pages", pdf.pages);
    assert_eq!(colours(&pdf).len(), 1, "on its cover");
}

#[test]
fn a_picture_goes_with_the_part_that_tells_of_what_it_is_of() {
    let plan = whole(Language::Nb);
    let only = |part| PdfChoices {
        parts: vec![part].into(),
        ..chosen()
    };
    assert_eq!(
        told(&plan, only(Part::People)),
        [TOLD[0], TOLD[1]],
        "the cover is on all of them"
    );
    assert_eq!(told(&plan, only(Part::Overview)), [TOLD[0], TOLD[2]]);
    assert_eq!(told(&plan, only(Part::Crisis)), [TOLD[0]]);
}

#[test]
fn a_reader_gets_the_pictures_of_what_they_see() {
    let plan = whole(Language::Nb);
    let randi = plan.people.iter().find(|it| it.name == "Randi Øye").unwrap().id;
    let seen = visible_to(&plan, randi, made().on);
    let of_theirs: Vec<_> = seen.pictures.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(of_theirs, [""; 0], "a consent in words alone gives none");
    let siv = plan
        .people
        .iter()
        .find(|it| it.is(Role::PrimaryContact))
        .unwrap()
        .id;
    let seen = visible_to(&plan, siv, made().on);
    assert_eq!(
        told(&seen, chosen()),
        TOLD,
        "who writes the plan with the owner sees them"
    );
}

#[test]
#[cfg_attr(
    windows,
    ignore = "Poppler is no program of Windows: what it reads on Linux is the same bytes"
)]
fn a_childs_own_picture_stands_where_it_could_draw() {
    let mut plan = whole(Language::Nb);
    let owner = plan.people.iter_mut().find(|it| it.is(Role::Owner)).unwrap();
    owner.born = Some(day(2017, 5, 4));
    let pdf = chosen_plan_pdf(&plan, made(), chosen()).unwrap();
    keep("pictures-child.pdf", &pdf);
    let ink = Ink::of("plan", &pdf);
    assert!(ink.faults.is_empty(), "{:#?}", ink.faults);
}

#[test]
fn what_cannot_be_drawn_stops_no_document() {
    let mut plan = whole(Language::Nb);
    let mut broken = small_one();
    let codes = broken.windows(2).position(|it| it == [0xFF, 0xC4]).unwrap();
    // The codes that its dots are written in are those of something else.
    broken[codes + 2..codes + 4].copy_from_slice(&[0, 3]);
    plan.pictures[0].image = image::written(&broken);
    plan.pictures[1].image = "ikke et bilde".to_owned();
    let pdf = chosen_plan_pdf(&plan, made(), chosen());
    assert!(pdf.is_ok(), "{:?}", pdf.err());
    assert!(!told(&plan, chosen()).contains(&TOLD[1]), "it stays behind");
}

#[test]
fn the_open_copy_an_archive_gets_has_the_pictures() {
    let plan = whole(Language::Nb);
    let archive = visible_to_archive(&plan);
    let all: Vec<_> = archive.pictures.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(all, TOLD, "but of whom no document names");
    assert!(
        archive.voices.iter().all(|it| it.kind != Kind::Picture),
        "they are nobody's words"
    );
}
