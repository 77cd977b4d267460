//! «Dette trenger jeg»: the needs, each with the goals it serves.

use serde::Serialize;

use crate::document::common::{DocumentContext, Labelled, own_lines, said_at_length};
use crate::plan::Need;

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Needs {
    title: String,
    heads: [String; 2],
    rows: Vec<NeedView>,
}

#[derive(Debug, Serialize)]
struct NeedView {
    text: String,
    facts: Vec<Labelled>,
    goals: Vec<String>,
}

impl Needs {
    /// Nothing when no need is written.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let rows: Vec<_> = context
            .needs()
            .into_iter()
            .map(|need| NeedView {
                text: own_lines(&need.text),
                facts: facts(context, need),
                goals: need
                    .goals
                    .iter()
                    .filter_map(|goal| context.numbered_goal(*goal))
                    .collect(),
            })
            .collect();
        (!rows.is_empty()).then(|| Self {
            title: context.text("needs.title", &[]),
            heads: ["need", "goals"].map(|head| context.text(&format!("needs.heads.{head}"), &[])),
            rows,
        })
    }
}

/// How much of it, and who decided that.
fn facts(context: &DocumentContext<'_>, need: &Need) -> Vec<Labelled> {
    let extent = context.labelled("needs.extent", said_at_length(&need.extent));
    let decided = need
        .decided_by
        .map(|who| context.word("need.decidedBy", who.as_str()));
    let decided = context.labelled("goals.decidedBy", decided);
    extent.into_iter().chain(decided).collect()
}
