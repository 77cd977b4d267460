//! «Mål i hverdagen»: the small goals of everyday life, and how they have gone.

use serde::Serialize;

use super::ratings::{Ratings, of_ten};
use crate::document::common::{DocumentContext, Labelled, own, quoted};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Everyday {
    title: String,
    goals: Vec<EverydayView>,
}

#[derive(Debug, Serialize)]
struct EverydayView {
    what: String,
    wanted: Option<Labelled>,
    ratings: Option<Ratings>,
}

impl Everyday {
    /// Nothing when there are none.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let goals: Vec<_> = context
            .sight
            .everyday_goals()
            .into_iter()
            .map(|goal| {
                let ratings = Ratings::new(context, goal.aim, None, |it| it.everyday == Some(goal.id));
                let wanted = goal.aim.filter(|_| ratings.is_none());
                EverydayView {
                    what: quoted(context, &own(&goal.what)),
                    wanted: context.labelled("goals.wanted", wanted.map(|it| of_ten(context, it))),
                    ratings,
                }
            })
            .collect();
        (!goals.is_empty()).then(|| Self {
            title: context.text("everyday.title", &[]),
            goals,
        })
    }
}
