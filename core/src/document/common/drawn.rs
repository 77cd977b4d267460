//! One page of a document as it is looked at before it is saved: a drawing of it, and its words for who listens.

use serde::Serialize;
use ts_rs::TS;
use typst::foundations::{Content, Value};
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, GridCell, Point};
use typst::model::{EnumItem, FigureElem, HeadingElem, ListItem, ParElem, TableCell};
use typst::text::TextItem;
use typst_layout::Page;

use super::printable::DIVIDE_HERE;

/// Stands where a word was divided at the end of a line.
const SOFT_HYPHEN: char = '\u{AD}';

/// What lies closer than this, in the size of the letters, belongs to the same word.
const WITHIN_A_WORD: f64 = 0.1;
/// What is lower or higher than this stands on another line.
const ON_A_LINE: f64 = 0.6;
/// What is lower than this is not said in one breath.
const IN_A_BREATH: f64 = 2.0;

/// A page, drawn. Letters are outlines: whoever shows it needs no font.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PageDrawn {
    /// The drawing, as SVG.
    pub svg: String,
    /// How broad the page is, in points.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What stands on it, in the order it is read.
    pub words: Vec<PageWords>,
}

/// What is said in one breath: a heading, a paragraph, a cell of a table, or what is told of a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PageWords {
    /// The words.
    pub text: String,
    /// Whether it is a heading.
    pub heading: bool,
}

impl PageDrawn {
    pub(super) fn of(page: &Page) -> Self {
        let size = page.frame.size();
        Self {
            svg: typst_svg::svg(page, &typst_svg::SvgOptions::default()),
            width: size.x.to_pt(),
            height: size.y.to_pt(),
            words: words_of(&page.frame),
        }
    }
}

/// What stands on a page.
fn words_of(frame: &Frame) -> Vec<PageWords> {
    let mut listener = Listener::default();
    listener.read(frame, Point::zero());
    listener.end();
    listener.said
}

/// Where the last letters ended.
struct Place {
    end: Point,
    size: Abs,
}

/// Reads a page from its beginning to its end.
#[derive(Default)]
struct Listener {
    said: Vec<PageWords>,
    /// What is being said.
    words: String,
    last: Option<Place>,
    /// What begins and ends by itself, and is not ended yet.
    open: Vec<Location>,
    heading: Option<Location>,
    /// A drawing is told of, and its letters are not read.
    drawing: Option<Location>,
}

impl Listener {
    fn read(&mut self, frame: &Frame, origin: Point) {
        for (at, item) in frame.items() {
            let at = origin + *at;
            match item {
                FrameItem::Group(group) => self.read(&group.frame, at),
                FrameItem::Text(text) if self.drawing.is_none() => self.hear(text, at),
                FrameItem::Tag(Tag::Start(element, _)) => self.begin(element),
                FrameItem::Tag(Tag::End(location, ..)) => self.end_of(*location),
                _ => {}
            }
        }
    }

    fn hear(&mut self, text: &TextItem, at: Point) {
        if let Some(last) = self.last.take() {
            let (down, on) = (at.y - last.end.y, at.x - last.end.x);
            let size = last.size.max(text.size);
            if down < -size * ON_A_LINE || down > size * IN_A_BREATH {
                self.end();
            } else if down > size * ON_A_LINE {
                // A word that was divided goes on.
                if self.words.ends_with(SOFT_HYPHEN) {
                    self.words.pop();
                } else {
                    self.words.push(' ');
                }
            } else if on > size * WITHIN_A_WORD || on < -size * WITHIN_A_WORD {
                self.words.push(' ');
            }
        }
        self.words.push_str(&text.text);
        let end = Point::new(at.x + text.width(), at.y);
        let size = text.size;
        self.last = Some(Place { end, size });
    }

    fn begin(&mut self, element: &Content) {
        let (true, Some(location)) = (stands_alone(element), element.location()) else {
            return;
        };
        self.end();
        self.open.push(location);
        if element.is::<HeadingElem>() {
            self.heading = Some(location);
        }
        if element.is::<FigureElem>()
            && self.drawing.is_none()
            && let Ok(Value::Str(told)) = element.get_by_name("alt")
        {
            self.words.push_str(&told);
            self.end();
            self.drawing = Some(location);
        }
    }

    fn end_of(&mut self, location: Location) {
        let Some(at) = self.open.iter().rposition(|open| *open == location) else {
            return;
        };
        self.end();
        self.open.remove(at);
        for begun in [&mut self.heading, &mut self.drawing] {
            begun.take_if(|it| *it == location);
        }
    }

    /// What was being said is said.
    fn end(&mut self) {
        let words = std::mem::take(&mut self.words).replace([SOFT_HYPHEN, DIVIDE_HERE], "");
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let heading = self.heading.is_some();
        if !text.is_empty() {
            self.said.push(PageWords { text, heading });
        }
        self.last = None;
    }
}

/// Whether an element is said by itself.
fn stands_alone(element: &Content) -> bool {
    element.is::<ParElem>()
        || element.is::<HeadingElem>()
        || element.is::<FigureElem>()
        || element.is::<TableCell>()
        || element.is::<GridCell>()
        || element.is::<ListItem>()
        || element.is::<EnumItem>()
}
