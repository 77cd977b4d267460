//! «Bilder»: the pictures in the plan, when they are chosen to go along. Each says what it is of, and is told in words to those who
//! do not see it. They stand together, and not among the words: no page on which every line counts has to make room.

use serde::Serialize;

use super::{Part, PdfChoices};
use crate::dates;
use crate::document::common::{DocumentContext, Files, beginning, own, own_lines, quoted, said};
use crate::picture;
use crate::plan::{Picture, PictureOf, image};

/// How much of what matters stands under its picture, in characters.
const ROOM_FOR_MATTER: usize = 120;

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Pictures {
    title: String,
    pictures: Vec<Shown>,
}

/// A picture on a page.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    /// The file it lies in is called by it.
    number: usize,
    /// How many times as wide as it is high.
    ratio: f64,
    alt: String,
    of: String,
}

/// The pictures that go along: the one on the cover, the others, and what they are drawn from.
#[derive(Debug, Default)]
pub(super) struct GoingAlong {
    pub(super) cover: Option<Shown>,
    pub(super) chapter: Option<Pictures>,
    pub(super) files: Files,
}

impl GoingAlong {
    /// None of them, unless they are chosen. What cannot be drawn, or is of somebody no document names, stays behind.
    pub(super) fn new(context: &DocumentContext<'_>, choices: PdfChoices) -> Self {
        let mut all = Self::default();
        if !choices.pictures {
            return all;
        }
        let mut pictures = Vec::new();
        for it in context.sight.pictures() {
            let of = of(context, it).filter(|(part, _)| part.is_none_or(|part| choices.parts.has(part)));
            let alt = if it.is_told() {
                it.words.trim().to_owned()
            } else {
                context.text("pictures.untold", &[])
            };
            let drawn = of.and_then(|(_, of)| all.put(it, alt, of, choices.black_and_white));
            match (it.of(), drawn) {
                (PictureOf::Cover, drawn) => all.cover = drawn,
                (_, drawn) => pictures.extend(drawn),
            }
        }
        all.chapter = (!pictures.is_empty()).then(|| Pictures {
            title: context.text("pictures.title", &[]),
            pictures,
        });
        all
    }

    fn put(&mut self, it: &Picture, alt: String, of: String, in_grey: bool) -> Option<Shown> {
        let jpeg = image::bytes(&it.image)?;
        let (width, height) = image::size(&jpeg)?;
        let jpeg = if in_grey {
            picture::in_grey(&jpeg)?
        } else {
            Some(jpeg).filter(|jpeg| picture::can_be_drawn(jpeg))?
        };
        let number = self.files.len() + 1;
        self.files.insert(format!("/{number}.jpg"), jpeg);
        Some(Shown {
            number,
            ratio: f64::from(width) / f64::from(height),
            alt,
            of,
        })
    }
}

/// What a picture is of, in words, and the part of the plan that tells of that. Nothing for what stands in no document.
fn of(context: &DocumentContext<'_>, it: &Picture) -> Option<(Option<Part>, String)> {
    match it.of() {
        PictureOf::Cover => Some((None, String::new())),
        PictureOf::Person(id) => {
            let person = context.person(Some(id))?;
            Some((Some(Part::People), own(&person.name)))
        }
        PictureOf::Matter(id) => {
            let mut matters = context.matters.iter().chain(&context.parents_matters);
            let matter = matters.find(|it| it.id == id)?;
            let begun = own_lines(&beginning(&matter.text, ROOM_FOR_MATTER));
            Some((Some(Part::Overview), quoted(context, &begun)))
        }
        PictureOf::WeeklyEvent(id) => {
            let events = context.sight.weekly_events();
            let event = events.into_iter().find(|it| it.id == id)?;
            let day = context.word("weeklyEvent.weekday", event.weekday.as_str());
            let values = [("day", dates::capital(&day)), ("what", said(&event.what)?)];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            Some((Some(Part::Everyday), context.text("pictures.weekly", &values)))
        }
    }
}
