//! A typeset document as the tests look at it: what stands on its pages, how small, and in its bookmarks.

use serde::Serialize;
use typst::foundations::NativeElement;
use typst::introspection::Introspector;
use typst::layout::{Frame, FrameItem};
use typst::model::HeadingElem;
use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::sheet;

fn document(template: &str, data: &impl Serialize) -> PagedDocument {
    let sheet = sheet(template, data).unwrap();
    typst::compile::<PagedDocument>(&sheet).output.unwrap()
}

/// Shows every text of a frame, in the order it is drawn.
fn read(frame: &Frame, shown: &mut impl FnMut(&TextItem)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => read(&group.frame, shown),
            FrameItem::Text(text) => shown(text),
            _ => {}
        }
    }
}

/// What stands on each page, word for word: what the templates made of the data.
pub(in crate::document) fn pages_in_words(template: &str, data: &impl Serialize) -> Vec<String> {
    let document = document(template, data);
    let pages = document.pages().iter().map(|page| {
        let mut words = String::new();
        read(&page.frame, &mut |text| {
            words.push_str(&text.text);
            words.push(' ');
        });
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    pages.collect()
}

/// How small the smallest letters are, in points, and what stands in them.
pub(in crate::document) fn smallest_letters(template: &str, data: &impl Serialize) -> (f64, String) {
    let mut smallest = (f64::INFINITY, String::new());
    for page in document(template, data).pages() {
        read(&page.frame, &mut |text| {
            if text.size.to_pt() < smallest.0 {
                smallest = (text.size.to_pt(), text.text.to_string());
            }
        });
    }
    smallest
}

/// The bookmarks of the file, as its readers show them.
pub(in crate::document) fn bookmarks(template: &str, data: &impl Serialize) -> Vec<String> {
    let document = document(template, data);
    let headings = document.introspector().query(&HeadingElem::ELEM.select());
    let titles = headings.iter().filter_map(|it| it.to_packed::<HeadingElem>());
    titles.map(|it| it.body.plain_text().to_string()).collect()
}
