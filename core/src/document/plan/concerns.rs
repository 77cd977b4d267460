//! «Bekymringer og svar»: what waits for an answer first, then what has got one.

use serde::Serialize;

use crate::document::common::{DocumentContext, Labelled, Quotation, said_at_length, word_on};
use crate::plan::{Concern, ConcernState};
use crate::reading::{in_turn, needs_answer};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Concerns {
    title: String,
    writing: Writing,
    concerns: Vec<ConcernView>,
}

/// What stands over the lines to write an answer on.
#[derive(Debug, Serialize)]
struct Writing {
    who: String,
    by: String,
    answer: String,
}

#[derive(Debug, Serialize)]
struct ConcernView {
    quote: Option<Quotation>,
    open: bool,
    state: Option<String>,
    answered: Option<String>,
    answer: Option<String>,
    facts: Vec<Labelled>,
}

impl Concerns {
    /// Nothing when there are none.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let concerns = in_turn(&context.sight);
        let words = |key: &str| context.text(&format!("concerns.{key}"), &[]);
        (!concerns.is_empty()).then(|| Self {
            title: words("title"),
            writing: Writing {
                who: words("whoAnswers"),
                by: words("by"),
                answer: words("answer"),
            },
            concerns: concerns.iter().map(|it| ConcernView::new(context, it)).collect(),
        })
    }
}

impl ConcernView {
    fn new(context: &DocumentContext<'_>, concern: &Concern) -> Self {
        let state = match concern.state {
            ConcernState::Open => Some("concerns.open"),
            ConcernState::MoreWanted => Some("concerns.moreWanted"),
            ConcernState::Settled => Some("concerns.settled"),
            ConcernState::Answered => None,
        };
        let answer = said_at_length(&concern.answer);
        let is_answered = answer.is_some() || concern.state == ConcernState::Answered;
        Self {
            quote: Quotation::of(context, concern.id.into(), "text", &concern.text),
            open: needs_answer(concern),
            state: state.map(|key| context.text(key, &[])),
            answered: is_answered.then(|| answered(context, concern)),
            answer,
            facts: word_on!(concern).told(context),
        }
    }
}

/// «Svar 3. mars 2027 fra Siv Lunde».
fn answered(context: &DocumentContext<'_>, concern: &Concern) -> String {
    let date = concern.answered_on.map(|date| context.date(date));
    let name = context.named(concern.answered_by);
    match (&date, &name) {
        (Some(date), Some(name)) => context.text("concerns.answeredOnBy", &[("date", date), ("name", name)]),
        (Some(date), None) => context.text("concerns.answeredOn", &[("date", date)]),
        (None, Some(name)) => context.text("concerns.answeredBy", &[("name", name)]),
        (None, None) => context.text("concerns.answered", &[]),
    }
}
