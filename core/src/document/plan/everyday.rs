//! «Hverdagsmål»: the small goals of everyday life, and how they have gone.

use serde::Serialize;

use super::ratings::Ratings;
use crate::document::common::{DocumentContext, own, quoted};

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
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let goals: Vec<_> = context
            .sight
            .everyday_goals()
            .into_iter()
            .map(|goal| EverydayView {
                what: quoted(context, &own(&goal.what)),
                ratings: Ratings::new(context, |it| it.everyday == Some(goal.id)),
            })
            .collect();
        (!goals.is_empty()).then(|| Self {
            title: context.text("everyday.title", &[]),
            goals,
        })
    }
}
