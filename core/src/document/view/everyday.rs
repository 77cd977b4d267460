//! «Hverdagsmål»: the small goals of everyday life, and how they have gone.

use serde::Serialize;

use super::draft::Draft;
use super::quotation::quoted;
use super::ratings::Ratings;
use crate::document::direction::own;

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Everyday {
    title: String,
    goals: Vec<EverydayView>,
}

#[derive(Debug, Serialize)]
struct EverydayView {
    what: String,
    ratings: Option<Ratings>,
}

impl Everyday {
    /// Nothing when there are none.
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let goals: Vec<_> = draft
            .sight
            .everyday_goals()
            .into_iter()
            .map(|goal| EverydayView {
                what: quoted(draft, &own(&goal.what)),
                ratings: Ratings::new(draft, |it| it.everyday == Some(goal.id)),
            })
            .collect();
        (!goals.is_empty()).then(|| Self {
            title: draft.text("everyday.title", &[]),
            goals,
        })
    }
}
