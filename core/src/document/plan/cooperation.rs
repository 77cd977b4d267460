//! «Samarbeid»: what the owner wants, what the owner does not want, and the owner's own exceptions.

use serde::Serialize;

use super::part::Part;
use crate::document::common::{DocumentContext, Labelled, Quotation, said, said_at_length};
use crate::plan::{Cooperation as Wish, CooperationState, Wanted};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Cooperation {
    title: String,
    exception: String,
    parts: Vec<Part<WishView>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct WishView {
    with_whom: Option<String>,
    about: Option<Quotation>,
    exception: Option<Quotation>,
    facts: Vec<Labelled>,
}

impl Cooperation {
    /// Nothing when nothing is said of cooperation.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let parts: Vec<_> = [(Wanted::Wanted, "wanted"), (Wanted::NotWanted, "notWanted")]
            .into_iter()
            .filter_map(|(wanted, key)| {
                let wishes = context.cooperation(wanted).into_iter();
                let wishes = wishes.map(|wish| WishView::new(context, wish));
                Part::new(context.text(&format!("cooperation.{key}"), &[]), wishes)
            })
            .collect();
        (!parts.is_empty()).then(|| Self {
            title: context.text("cooperation.title", &[]),
            exception: context.text("cooperation.exception", &[]),
            parts,
        })
    }
}

impl WishView {
    fn new(context: &DocumentContext<'_>, wish: &Wish) -> Self {
        // What is not wanted is not on its way anywhere.
        let on_its_way = wish.wanted == Wanted::Wanted || wish.state != CooperationState::Wished;
        let state = on_its_way.then(|| context.word("cooperation.state", wish.state.as_str()));
        let told: Vec<_> = [state, said_at_length(&wish.state_note)]
            .into_iter()
            .flatten()
            .collect();
        let told = (!told.is_empty()).then(|| told.join("\n"));
        Self {
            with_whom: said(&wish.with_whom),
            about: Quotation::of(context, wish.id.into(), "about", &wish.about),
            exception: Quotation::of(context, wish.id.into(), "exception", &wish.exception),
            facts: context.labelled("cooperation.state", told).into_iter().collect(),
        }
    }
}
