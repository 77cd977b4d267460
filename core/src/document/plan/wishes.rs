//! «Ønsker ved alvorlig sykdom»: what the owner wants, who speaks for the owner, who sees to it.

use serde::Serialize;

use super::part::Part;
use crate::document::common::{DocumentContext, Labelled, Quotation, own, said, said_at_length, titled};
use crate::plan::{CareWish, CareWishSection, Person};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Wishes {
    title: String,
    parts: Vec<Part<WishView>>,
}

#[derive(Debug, Serialize)]
struct WishView {
    who: Option<Labelled>,
    quote: Option<Quotation>,
    text: Option<String>,
}

impl Wishes {
    /// Nothing when there are none.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let parts: Vec<_> = [
            CareWishSection::Wish,
            CareWishSection::SpeaksForMe,
            CareWishSection::Responsible,
        ]
        .into_iter()
        .filter_map(|section| {
            let wishes = context.care_wishes(section).into_iter();
            let wishes = wishes.map(|wish| WishView::new(context, wish));
            Part::new(context.text(&format!("wishes.{}", section.as_str()), &[]), wishes)
        })
        .collect();
        (!parts.is_empty()).then(|| Self {
            title: context.text("wishes.title", &[]),
            parts,
        })
    }
}

impl WishView {
    /// What is wanted is quoted; what stands beside a name is told plainly.
    fn new(context: &DocumentContext<'_>, wish: &CareWish) -> Self {
        let is_wish = wish.section == CareWishSection::Wish;
        let quote = Quotation::of(context, wish.id.into(), "text", &wish.text);
        Self {
            who: context.person(wish.person).map(|person| reached(context, person)),
            quote: quote.filter(|_| is_wish),
            text: said_at_length(&wish.text).filter(|_| !is_wish),
        }
    }
}

/// The name, and how to reach it.
fn reached(context: &DocumentContext<'_>, person: &Person) -> Labelled {
    let phone = said(&person.phone).map(|number| context.text("overview.phone", &[("number", &number)]));
    let about: Vec<_> = [titled(person), phone].into_iter().flatten().collect();
    Labelled {
        label: own(&person.name),
        text: about.join(", "),
    }
}
