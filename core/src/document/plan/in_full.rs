//! «Mer om meg»: what matters and what there is to build on, in full, when there was no room for all of it before.

use serde::Serialize;

use super::cover::Cover;
use crate::document::common::{DocumentContext, Quotation, Quotations, own_lines};
use crate::plan::{Resource, ResourceSort};

/// What there was no room for, in full.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InFull {
    title: String,
    points: Vec<&'static str>,
    matters: Quotations,
    best_support: Items,
    strengths: Items,
    support: Items,
    contributions: Items,
}

#[derive(Debug, Serialize)]
pub(super) struct Items {
    pub(super) title: String,
    pub(super) items: Vec<String>,
}

impl InFull {
    /// What a cover that is also the one page does not hold. Nothing when it holds everything.
    pub(super) fn beside_cover(context: &DocumentContext<'_>, cover: &Cover) -> Option<Self> {
        let holds_matters = cover.holds(&context.matters);
        if holds_matters && context.resources.is_empty() {
            return None;
        }
        let mut all = Self::whole(context);
        if holds_matters {
            all.matters.quotes.clear();
        }
        Some(all)
    }

    /// Nothing when everything stands in full on the one page, with its date on the cover: `is_begun_elsewhere` says it does not.
    pub(super) fn new(context: &DocumentContext<'_>, is_begun_elsewhere: bool) -> Option<Self> {
        is_begun_elsewhere.then(|| Self::whole(context))
    }

    pub(super) fn whole(context: &DocumentContext<'_>) -> Self {
        let all = |sort| {
            let items = resources(context, sort)
                .into_iter()
                .map(|it| context.attributed(it.id.into(), "text", own_lines(&it.text)))
                .collect();
            Items::new(context, sort, items)
        };
        Self {
            title: context.text("inFull.title", &[]),
            points: said_of(context),
            matters: Quotations {
                title: context.text("overview.matters", &[]),
                quotes: context
                    .matters
                    .iter()
                    .map(|it| Quotation::signed(context, it))
                    .collect(),
            },
            best_support: all(ResourceSort::BestSupport),
            strengths: all(ResourceSort::Strength),
            support: all(ResourceSort::Support),
            contributions: all(ResourceSort::Contribution),
        }
    }
}

impl Items {
    pub(super) fn new(context: &DocumentContext<'_>, sort: ResourceSort, items: Vec<String>) -> Self {
        let key = match sort {
            ResourceSort::BestSupport => "overview.bestSupport",
            ResourceSort::Strength => "overview.strengths",
            ResourceSort::Support => "overview.support",
            ResourceSort::Contribution => "overview.contributions",
        };
        Self {
            title: context.text(key, &[]),
            items,
        }
    }
}

pub(super) fn resources<'a>(context: &DocumentContext<'a>, sort: ResourceSort) -> Vec<&'a Resource> {
    context
        .resources
        .iter()
        .copied()
        .filter(|it| it.sort == sort)
        .collect()
}

/// Which points the owner's own words answer: what matters and what there is to build on, and what the owner gives.
pub(super) fn said_of(context: &DocumentContext<'_>) -> Vec<&'static str> {
    let gives = context
        .resources
        .iter()
        .any(|it| it.sort == ResourceSort::Contribution);
    let says = gives || !context.matters.is_empty() || !context.resources.is_empty();
    [says.then_some("goals"), gives.then_some("contributions")]
        .into_iter()
        .flatten()
        .collect()
}
