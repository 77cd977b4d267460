//! «Bekymringer og svar»: what waits for an answer first, then what has got one.

use serde::Serialize;

use super::Labelled;
use super::answers::word_on;
use super::draft::{Draft, said_at_length};
use super::quotation::Quotation;
use crate::plan::{Concern, ConcernState};
use crate::reading::needs_answer;

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
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let mut concerns = draft.sight.concerns();
        concerns.sort_by_key(|it| place(it.state));
        let words = |key: &str| draft.text(&format!("concerns.{key}"), &[]);
        (!concerns.is_empty()).then(|| Self {
            title: words("title"),
            writing: Writing {
                who: words("whoAnswers"),
                by: words("by"),
                answer: words("answer"),
            },
            concerns: concerns.iter().map(|it| ConcernView::new(draft, it)).collect(),
        })
    }
}

/// Those that wait come first.
fn place(state: ConcernState) -> u8 {
    match state {
        ConcernState::Open => 0,
        ConcernState::MoreWanted => 1,
        ConcernState::Answered => 2,
        ConcernState::Settled => 3,
    }
}

impl ConcernView {
    fn new(draft: &Draft<'_>, concern: &Concern) -> Self {
        let state = match concern.state {
            ConcernState::Open => Some("concerns.open"),
            ConcernState::MoreWanted => Some("concerns.moreWanted"),
            ConcernState::Settled => Some("concerns.settled"),
            ConcernState::Answered => None,
        };
        let answer = said_at_length(&concern.answer);
        let is_answered = answer.is_some() || concern.state == ConcernState::Answered;
        Self {
            quote: Quotation::of(draft, concern.id.into(), "text", &concern.text),
            open: needs_answer(concern),
            state: state.map(|key| draft.text(key, &[])),
            answered: is_answered.then(|| answered(draft, concern)),
            answer,
            facts: word_on!(concern).told(draft),
        }
    }
}

/// «Besvart 3. mars 2027 av Siv Lunde».
fn answered(draft: &Draft<'_>, concern: &Concern) -> String {
    let date = concern.answered_on.map(|date| draft.date(date));
    let name = draft.named(concern.answered_by);
    match (&date, &name) {
        (Some(date), Some(name)) => draft.text("concerns.answeredOnBy", &[("date", date), ("name", name)]),
        (Some(date), None) => draft.text("concerns.answeredOn", &[("date", date)]),
        (None, Some(name)) => draft.text("concerns.answeredBy", &[("name", name)]),
        (None, None) => draft.text("concerns.answered", &[]),
    }
}
