//! The owner's language, and what helps the owner to understand and be understood: for everyone who talks with them.

use serde::Serialize;

use crate::document::common::{DocumentContext, Labelled, Quotation, said};

use crate::dates;

/// The part of the people's chapter.
#[derive(Debug, Serialize)]
pub(super) struct Understanding {
    title: String,
    facts: Vec<Labelled>,
    quote: Option<Quotation>,
}

impl Understanding {
    /// Nothing when nothing is said of it.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let details = &context.plan.details;
        let helps = details
            .helps_understanding
            .iter()
            .map(|help| context.word("details.helpsUnderstanding", help.as_str()))
            .collect();
        let facts: Vec<_> = [
            context.labelled("people.understanding.language", said(&details.own_language)),
            context.labelled(
                "people.understanding.helps",
                said(&dates::capital(&context.listed(helps))),
            ),
        ]
        .into_iter()
        .flatten()
        .collect();
        let quote = Quotation::of(
            context,
            details.id.into(),
            "understanding",
            &details.understanding,
        );
        (!facts.is_empty() || quote.is_some()).then(|| Self {
            title: context.text("people.understanding.title", &[]),
            facts,
            quote,
        })
    }
}
