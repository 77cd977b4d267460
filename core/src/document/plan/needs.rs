//! «Dette trenger jeg»: the needs, each with the goals it serves.

use crate::document::common::{DocumentContext, own_lines};
use serde::Serialize;

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
