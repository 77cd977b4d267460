//! «Ønsker ved alvorlig sykdom»: what the owner wants, who speaks for the owner, who sees to it.

use serde::Serialize;

use super::Labelled;
use super::draft::{Draft, said, said_at_length};
use super::quotation::Quotation;
use crate::plan::{CareWish, CareWishSection, Person};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Wishes {
    title: String,
    parts: Vec<Part>,
}

#[derive(Debug, Serialize)]
struct Part {
    title: String,
    wishes: Vec<WishView>,
}

#[derive(Debug, Serialize)]
struct WishView {
    who: Option<Labelled>,
    quote: Option<Quotation>,
    text: Option<String>,
}

impl Wishes {
    /// Nothing when there are none.
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let parts: Vec<_> = [
            CareWishSection::Wish,
            CareWishSection::SpeaksForMe,
            CareWishSection::Responsible,
        ]
        .into_iter()
        .map(|section| Part {
            title: draft.text(&format!("wishes.{}", section.as_str()), &[]),
            wishes: draft
                .care_wishes(section)
                .into_iter()
                .map(|wish| WishView::new(draft, wish))
                .collect(),
        })
        .filter(|part| !part.wishes.is_empty())
        .collect();
        (!parts.is_empty()).then(|| Self {
            title: draft.text("wishes.title", &[]),
            parts,
        })
    }
}

impl WishView {
    /// What is wanted is quoted; what stands beside a name is told plainly.
    fn new(draft: &Draft<'_>, wish: &CareWish) -> Self {
        let is_wish = wish.section == CareWishSection::Wish;
        let quote = Quotation::of(draft, wish.id.into(), "text", &wish.text);
        Self {
            who: draft.person(wish.person).map(|person| reached(draft, person)),
            quote: quote.filter(|_| is_wish),
            text: said_at_length(&wish.text).filter(|_| !is_wish),
        }
    }
}

/// The name, and how to reach it.
fn reached(draft: &Draft<'_>, person: &Person) -> Labelled {
    let phone = said(&person.phone).map(|number| draft.text("overview.phone", &[("number", &number)]));
    let about: Vec<_> = [said(&person.title), phone].into_iter().flatten().collect();
    Labelled {
        label: crate::document::direction::own(&person.name),
        text: about.join(", "),
    }
}
