//! «Dette trenger jeg»: the needs, each with the goals it serves.

use serde::Serialize;

use super::draft::Draft;
use crate::document::direction::own_lines;

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
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let rows: Vec<_> = draft
            .needs()
            .into_iter()
            .map(|need| NeedView {
                text: own_lines(&need.text),
                goals: need
                    .goals
                    .iter()
                    .filter_map(|goal| draft.numbered_goal(*goal))
                    .collect(),
            })
            .collect();
        (!rows.is_empty()).then(|| Self {
            title: draft.text("needs.title", &[]),
            heads: ["need", "goals"].map(|head| draft.text(&format!("needs.heads.{head}"), &[])),
            rows,
        })
    }
}
